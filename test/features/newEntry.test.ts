/** New entries of an agenda. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { createLines } from "../../server/draft/lines.ts";
import { addNewEntry, checkEntryAnswer, type EntryAnswers } from "../../server/features/newEntry.ts";
import { applyEdits } from "./support.ts";

const AGENDA = `id: river
title: River programme # ours
language: en

sources:
  bulletin: { title: Bulletin }

terms:
  # as in the law
  river-basin:
    preferred: { en: river basin }
    source: bulletin
figures:
  gauges:
    label: { en: gauges }
    value: 412
    unit: count
`;

const EMPTY = { label: "", deprecated: "", members: "", value: "", unit: "", base: "", period: "", figureKind: "", publisher: "", date: "", url: "" };

/** The text after the entry was added, and the key that is selected; or what is wrong. */
function add(answers: Partial<EntryAnswers> & Pick<EntryAnswers, "kind">, text = AGENDA): unknown {
  const { agenda } = resolveAgenda(parseAgenda("file:///w/a.agenda.yaml", text), () => undefined);
  assert.ok(agenda);
  const added = addNewEntry(text, { ...EMPTY, ...answers }, agenda);
  if (!added || "fault" in added) return added?.fault;
  const now = applyEdits(text, added.edits);
  const { faults } = resolveAgenda(parseAgenda("file:///w/a.agenda.yaml", now), () => undefined);
  assert.deepEqual(
    faults.filter(({ rule }) => rule !== "agenda-source"),
    [],
  );
  const { offsetAt } = createLines(now);
  assert.equal(now.slice(offsetAt(added.range.start), offsetAt(added.range.end)), added.id.slice(added.id.indexOf("/") + 1));
  return now;
}

describe("a new entry", () => {
  test("a term, behind the last one, with all that stands there left as it is", () => {
    assert.equal(
      add({ kind: "term", label: " flood plain ", deprecated: "flooding area; flood zone", source: "bulletin" }),
      AGENDA.replace(
        "figures:",
        `  flood-plain:
    preferred: { en: flood plain }
    deprecated: { en: [ flooding area, flood zone ] }
    source: bulletin
figures:`,
      ).replace("[ flooding area, flood zone ]", "[flooding area, flood zone]"),
    );
  });

  test("a group, whose section is made; members that are terms are named", () => {
    assert.equal(
      add({ kind: "group", label: "goals: of the programme", members: "Clean water, river basin, 水 😀" }),
      `${AGENDA}
groups:
  goals-of-the-programme:
    preferred: { en: "goals: of the programme" }
    members: [{ preferred: { en: Clean water } }, river-basin, { preferred: { en: 水 😀 } }]
`,
    );
  });

  test("a figure, its number read as drafts are, with a source that is new", () => {
    assert.equal(
      add({
        kind: "figure",
        label: "rivers monitored every month",
        value: "more than 82.50 %",
        unit: "percent",
        base: "rivers",
        period: "2024",
        source: { title: "Yearbook: 2024", publisher: "", date: "2025-01" },
      }),
      `${AGENDA.replace("\n\nterms:", '\n  yearbook-2024: { title: "Yearbook: 2024", date: 2025-01 }\n\nterms:')}  rivers-monitored-every-month:
    label: { en: rivers monitored every month }
    value: 82.5
    unit: percent
    base: { en: [rivers] }
    comparator: more-than
    period: 2024
    decimals: 2
    source: yearbook-2024
`,
    );
    const target = { kind: "figure", label: "rivers monitored", value: "95", unit: "percent", period: "2030" } as const;
    const written = (figureKind: string): string => String(add({ ...target, figureKind })).slice(AGENDA.length);
    const plain = "  rivers-monitored:\n    label: { en: rivers monitored }\n    value: 95\n    unit: percent\n    period: 2030\n";
    assert.equal(written("target"), plain.replace("    period:", "    kind: target\n    period:"));
    assert.equal(written("forecast"), plain.replace("    period:", "    kind: forecast\n    period:"));
    assert.equal(written(""), plain);
    assert.equal(written("wish: [}"), plain);
    const opening = add({ kind: "figure", label: "the day on which the first weir opened", value: "2024-06-30", unit: "date" });
    assert.match(String(opening), /value: 2024-06-30\n {4}unit: date\n$/);
  });

  test("a source; CRLF stays", () => {
    const crlf = AGENDA.replaceAll("\n", "\r\n");
    assert.equal(
      add({ kind: "source", label: "Báo cáo nước", publisher: "Sở", date: "2024", url: "https://x.example/a" }, crlf),
      crlf.replace(
        "\r\n\r\nterms:",
        "\r\n  bao-cao-nuoc: { title: Báo cáo nước, publisher: Sở, date: 2024, url: https://x.example/a }\r\n\r\nterms:",
      ),
    );
  });

  test("what would make a fault is not added, and said", () => {
    assert.match(String(add({ kind: "term", label: "River basin" })), /river basin/i);
    assert.equal(add({ kind: "term", label: " " }), "Say what the term is.");
    assert.equal(add({ kind: "group", label: "goals", members: "one" }), "A group has two members or more, with ‘;’ between them.");
    for (const broken of ["id: [", ""]) {
      const inForce = { terms: [], language: "en" };
      assert.equal(addNewEntry(broken, { ...EMPTY, kind: "term", label: "x" }, inForce), undefined);
    }
  });
});

test("answers that are wrong are told, and others are not", () => {
  const check = (...[kind, field, text, language = "en"]: readonly [EntryAnswers["kind"], Parameters<typeof checkEntryAnswer>[1], string, string?]) =>
    checkEntryAnswer(kind, field, text, language);
  assert.equal(check("figure", "label", ""), "Say what is measured.");
  for (const value of ["", "many", "3 of 4 rivers, 5 of 6 lakes"])
    assert.equal(check("figure", "value", value), "Write one number, as a draft would: 80.2%, 268 million, 2024-06-30.");
  for (const value of ["80.2%", "268 million", "-3", "2024-06-30", "three"]) assert.equal(check("figure", "value", value), undefined, value);
  assert.equal(check("figure", "value", "80,2%", "vi"), undefined);
  assert.match(String(check("figure", "unit", "percnt")), /Did you mean ‘percent’/);
  assert.match(String(check("figure", "period", "soon")), /A period is/);
  assert.match(String(check("source", "date", "May")), /A date is such as/);
  assert.equal(check("source", "date", ""), undefined);
  assert.match(String(check("source", "url", "javascript:x")), /begins with https/);
  assert.equal(check("source", "url", "https://a.example"), undefined);
});
