import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Agenda } from "../../server/agenda/model.ts";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { type OutlineEntry, provideAgendaOutline } from "../../server/features/agendaOutline.ts";
import { provideEntryPlaces } from "../../server/features/standings.ts";
import { type OpenOptions, open, RIVER, readAgenda } from "./support.ts";

const outline = (text: string, options?: OpenOptions) => provideAgendaOutline(open(text, { cursor: "@@", ...options }).reviewed);

function entry(text: string, id: string, options?: OpenOptions): OutlineEntry {
  const found = outline(text, options)
    .agendas?.flatMap(({ entries }) => entries)
    .find((each) => each.id === id);
  assert.ok(found, `${id} is listed`);
  return found;
}

/** How a draft stands to entries: 'figures/x 3: 1 agrees, 2 disagree', waived ones named where there are any. */
const standings = (text: string, options?: OpenOptions) =>
  Object.entries(outline(text, options).standings)
    .filter(([id]) => !id.startsWith("sources/"))
    .map(
      ([id, { cited, agrees, disagrees, waived }]) =>
        `${id} ${cited}: ${agrees} agree, ${disagrees} disagree${waived > 0 ? `, ${waived} waived` : ""}`,
    );

describe("the outline of the agendas in force", () => {
  test("lists figures, groups, terms and sources, each in the agenda's order", () => {
    const { agendas, language } = outline("River restoration goes on.");
    assert.equal(language, "en");
    assert.deepEqual(
      agendas?.map(({ id, title, uri, entries }) => ({ id, title, uri, entries: entries.map((each) => each.id) })),
      [
        {
          id: "river",
          title: "River programme",
          uri: "file:///work/river.agenda.yaml",
          entries: [
            "figures/connected-households",
            "figures/covered-population",
            "figures/gauges",
            "figures/clean-up-share",
            "figures/places",
            "groups/pillars",
            "groups/steps",
            "terms/river-restoration",
            "terms/e-permit",
            "terms/clean-water",
            "terms/monitoring",
            "sources/report",
          ],
        },
      ],
    );
  });

  test("tells of a figure its value, its source, where it stands and what to write", () => {
    const { place, ...rest } = entry("Rivers.", "figures/connected-households");
    assert.deepEqual(rest, {
      id: "figures/connected-households",
      type: "figure",
      name: "households with a safe water connection",
      number: "72.5%",
      value: "72.5% of households, 2024",
      definition: null,
      also: ["hộ gia đình có nước sạch an toàn"],
      members: [],
      replaced: [],
      source: {
        id: "sources/report",
        title: "Annual report 2024",
        publisher: "Lake District Council",
        date: "2025-02-01",
        url: "https://example.org/river/2024",
        file: null,
      },
      text: "72.5% of households with a safe water connection",
    });
    assert.equal(place.uri, "file:///work/river.agenda.yaml");
    assert.equal(RIVER.split("\n")[place.range.start.line]?.slice(place.range.start.character, place.range.end.character), "connected-households");
  });

  test("tells of groups, terms and sources what they are", () => {
    const [group, term, source] = ["groups/pillars", "terms/river-restoration", "sources/report"].map((id) => entry("Rivers.", id));
    assert.deepEqual(
      [group?.value, group?.members, group?.text],
      ["river restoration, clean water and monitoring", ["river restoration", "clean water", "monitoring"], "three pillars of the river programme"],
    );
    assert.deepEqual(
      [term?.value, term?.definition, term?.also, term?.text],
      [null, "Giving a river back its bends.", ["phục hồi sông", "Flussrenaturierung", "RR"], "river restoration"],
    );
    assert.deepEqual(
      [source?.value, source?.source, source?.text],
      ["Lake District Council, 2025-02-01", null, "Annual report 2024, Lake District Council, 2025-02-01"],
    );
  });

  test("speaks the draft's language, where the agenda does", () => {
    const draft = "Chương trình phục hồi sông giúp người dân sống tốt hơn trong những năm tới.";
    assert.equal(outline(draft).language, "vi");
    assert.equal(entry(draft, "figures/connected-households").name, "hộ gia đình có nước sạch an toàn");
    assert.equal(entry(draft, "figures/connected-households").text, "72,5% hộ gia đình có nước sạch an toàn");
    assert.equal(entry(draft, "figures/gauges").name, "river gauges in service", "what it says in English alone stays English");
    assert.equal(entry("---\nlang: vi\n---\n", "groups/pillars").name, "trụ cột của chương trình sông", "an empty draft says its language itself");
  });

  test("writes numbers as the draft does", () => {
    assert.equal(entry("Some 40 per cent of towns wait.", "figures/clean-up-share").text, "share of clean-up costs in the budget (12.5 per cent)");
  });

  test("is known by its id: the same agendas in the same language are not told again, another language is", () => {
    const { reviewed } = open("River restoration goes on.");
    const first = provideAgendaOutline(reviewed);
    const again = provideAgendaOutline(open("River restoration went on for years.").reviewed, first.id);
    assert.deepEqual([again.id, again.agendas], [first.id, null]);
    assert.deepEqual(again.standings["terms/river-restoration"], { cited: 1, agrees: 1, disagrees: 0, waived: 0 });
    const other = provideAgendaOutline(open("Chương trình phục hồi sông giúp người dân sống tốt hơn.").reviewed, first.id);
    assert.notEqual(other.id, first.id);
    assert.equal(other.agendas?.[0]?.entries.length, 12);
    const changed = provideAgendaOutline(open("River restoration goes on.", { agendas: [readAgenda(RIVER)] }).reviewed, first.id);
    assert.notEqual(changed.id, first.id);
  });

  test("lists what two agendas share with the first, and tells apart what only has the same name", () => {
    const base = parseAgenda("file:///work/base.agenda.yaml", RIVER);
    const made = (name: string, figure: string): Agenda => {
      const text = `id: ${name}\ntitle: ${name}\nlanguage: en\nextends: [./base.agenda.yaml]\nfigures:\n  ${figure}: { label: bridges in ${name}, value: 7, unit: count, base: bridges }\n`;
      const { agenda } = resolveAgenda(parseAgenda(`file:///work/${name}.agenda.yaml`, text), () => base);
      assert.ok(agenda);
      return agenda;
    };
    const agendas = [made("north", "bridges"), made("south", "bridges")];
    const { agendas: listed, standings: told } = outline("In 2024, 73.5% of households had a safe water connection.", { agendas });
    const ids = listed?.map(({ entries }) => entries.map(({ id }) => id)) ?? [];
    assert.equal(ids[0]?.length, 13);
    assert.deepEqual(ids[1], ["south:figures/bridges"]);
    assert.equal(told["figures/connected-households"]?.disagrees, 1);
  });

  test("without an agenda there is nothing to list, and nothing throws", () => {
    for (const text of ["", "\r\n\r\n", "\0 80% 😀", "---\nlang: [\n---\n12%", "Phục hồi sông 50%".normalize("NFD")]) {
      const { agendas, standings: told } = outline(text, { agendas: [] });
      assert.deepEqual([agendas, told], [[], {}]);
      assert.equal(outline(text).agendas?.length, 1);
    }
  });

  test("a long agenda beside a long draft is listed whole", () => {
    const figures = Array.from({ length: 5000 }, (_, n) => `  f${n}: { label: m${n}x, value: ${n % 100}.5, unit: percent }`);
    const agendas = [readAgenda(`id: long\ntitle: Long\nlanguage: en\nfigures:\n${figures.join("\n")}\n`)];
    const draft = Array.from({ length: 300 }, (_, n) => `Here ${n % 90} per cent wait.`).join("\n\n");
    const entries = outline(draft, { agendas }).agendas?.[0]?.entries ?? [];
    assert.equal(entries.length, 5000);
    assert.equal(entries[4999]?.text, "m4999x (99.5 per cent)");
  });
});

describe("how a draft stands to entries", () => {
  const TEXT = `In 2024, 73.5% of households had a safe water connection. By another count 72.5% of households had a safe water connection.

River repair goes on; river restoration too. The monitoring of rivers is weak.
`;

  test("counts what agrees and what does not, and sums it up for the source", () => {
    assert.deepEqual(standings(TEXT), [
      "figures/connected-households 2: 1 agree, 1 disagree",
      "terms/river-restoration 2: 1 agree, 1 disagree",
      "terms/monitoring 1: 1 agree, 0 disagree",
    ]);
    assert.deepEqual(outline(TEXT).standings["sources/report"], { cited: 5, agrees: 3, disagrees: 2, waived: 0 });
  });

  test("counts a group that is counted wrong once, and a misspelt label", () => {
    assert.deepEqual(standings("The five pillars of the river programme are known.\n\nThe three pillars of the river programme hold."), [
      "groups/pillars 2: 1 agree, 1 disagree",
    ]);
    assert.deepEqual(standings("The rivr restoration goes on."), ["terms/river-restoration 1: 0 agree, 1 disagree"]);
  });

  test("tells what is waived apart", () => {
    assert.deepEqual(standings("In 2024, 73.5% of households had a safe water connection. <!-- concord-ignore-line figure-value: quoted -->"), [
      "figures/connected-households 1: 0 agree, 0 disagree, 1 waived",
    ]);
  });

  test("does not count what the draft does not cite", () => {
    assert.deepEqual(standings("Some 40% of towns wait."), []);
    assert.deepEqual(standings(""), []);
  });

  test("tells where an entry is cited, in order", () => {
    const { reviewed, text } = open(TEXT);
    const cited = (id: string) =>
      provideEntryPlaces(reviewed, id).map(({ range, text: words, status }) => {
        assert.equal(text.slice(reviewed.lines.offsetAt(range.start), reviewed.lines.offsetAt(range.end)), words);
        return `${range.start.line}: ${words} ${status}`;
      });
    assert.deepEqual(cited("figures/connected-households"), ["0: 73.5% disagrees", "0: 72.5% agrees"]);
    assert.deepEqual(cited("terms/river-restoration"), ["2: River repair disagrees", "2: river restoration agrees"]);
    assert.deepEqual(cited("figures/gauges"), []);
    assert.deepEqual(cited("figures/none"), []);
  });
});
