/** What has changed in an agenda, and the page that tells what it breaks. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Agenda } from "../../server/agenda/model.ts";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { diffAgendas, nameChange, tellChange } from "../../server/features/agendaDiff.ts";
import { writeImpact } from "../../server/features/impactPage.ts";

const URI = "file:///w/river.agenda.yaml";
const RIVER = `id: river
title: River programme
language: en
sources:
  bulletin: { title: Bulletin, date: 2024 }
terms:
  basin:
    preferred: { en: river basin }
    deprecated: { en: [river zone, zone] }
  weir: { preferred: weir }
groups:
  goals: { preferred: goals, members: [{ preferred: clean water }, weir] }
figures:
  online:
    label: { en: households online }
    value: 80.2
    unit: percent
    base: { en: [households] }
    period: 2024
    source: bulletin
`;

function read(text: string): Agenda {
  const { agenda } = resolveAgenda(parseAgenda(URI, text), () => undefined);
  assert.ok(agenda);
  return agenda;
}

const diff = (after: string, before = RIVER): readonly string[] =>
  diffAgendas(read(before), read(after)).map((change) => `${nameChange(change)} ${change.id} ${tellChange(change)}`);

describe("what has changed in an agenda", () => {
  test("nothing where only comments, order, quotes and lines are others", () => {
    assert.deepEqual(diff(RIVER), []);
    assert.deepEqual(diff(`# new\n${RIVER.replace("preferred: weir", 'preferred: "weir"').replaceAll("\n", "\r\n")}`), []);
    assert.deepEqual(diff(RIVER.replace("    period: 2024\n    source: bulletin", "    source: bulletin\n    period: 2024")), []);
  });

  test("a figure, in the words of the figure", () => {
    assert.deepEqual(diff(RIVER.replace("80.2", "82.3").replace("period: 2024", "period: 2025")), [
      "changed figures/online households online: 80.2% → 82.3%, 2024 → 2025",
    ]);
    assert.deepEqual(diff(RIVER.replace("unit: percent", "unit: percentage-points")), [
      "changed figures/online households online: 80.2% → 80.2 percentage points",
    ]);
    assert.deepEqual(diff(RIVER.replace("    period: 2024\n", "    comparator: at-least\n    kind: target\n")), [
      "changed figures/online households online: 80.2% → at least 80.2%, kind: observed → target, period: no longer 2024",
    ]);
    assert.deepEqual(diff(RIVER.replace("base: { en: [households] }", "base: { en: [families] }\n    series: [{ period: 2023, value: 78 }]")), [
      "changed figures/online households online: base: households → families, series: 2023: 78.0% (new)",
    ]);
  });

  test("labels and members: what came and what went", () => {
    assert.deepEqual(diff(RIVER.replace("[river zone, zone]", "[river zone, reach]")), [
      "changed terms/basin river basin: deprecated: + reach, − zone",
    ]);
    assert.deepEqual(diff(RIVER.replace("[{ preferred: clean water }, weir]", "[weir, { preferred: clean water }]")), [
      "changed groups/goals goals: members: clean water, weir → weir, clean water",
    ]);
    assert.deepEqual(diff(RIVER.replace("{ preferred: weir }", "{ preferred: { en: weir, vi: đập } }")), [
      "changed terms/weir weir: preferred (vi): đập (new)",
    ]);
  });

  test("what is new, what is gone, and what has another id", () => {
    assert.deepEqual(
      diff(`${RIVER}  gauges: { label: gauges, value: 412, unit: count, base: [gauges] }\n`.replace("base: [gauges]", "base: gauges")),
      ["new figures/gauges gauges: 412 gauges"],
    );
    assert.deepEqual(diff(RIVER, `${RIVER}  gauges: { label: gauges, value: 412, unit: count }\n`), ["gone figures/gauges gauges: 412"]);
    assert.deepEqual(diff(RIVER.replace("  basin:", "  river-basin:")), [
      "changed terms/river-basin river basin: id: terms/basin → terms/river-basin",
    ]);
  });
});

test("a number that is not checked any more, and a fault of the agenda, are no agreement", () => {
  const range = { start: { line: 14, character: 11 }, end: { line: 14, character: 18 } };
  const faults = [{ message: "'value' must be a number, not '<80.2.3>'", range }];
  const changes = diffAgendas(read(RIVER), read(RIVER.slice(0, RIVER.indexOf("figures:"))));
  const none = { title: "River", from: "HEAD", changes: [], drafts: 2, broken: [], uri: URI };
  const told = (parts: object): string | undefined => writeImpact({ ...none, ...parts }).text.split("\n")[2];
  assert.equal(told({}), "All 2 drafts that answer to this agenda agree as before.");
  assert.equal(told({ unchecked: 0, faults: [] }), "All 2 drafts that answer to this agenda agree as before.");
  assert.equal(
    told({ unchecked: 1 }),
    "Nothing disagrees now. Drafts that answer to this agenda: 2. 1 number that was checked is not checked any more.",
  );
  const { text, links } = writeImpact({ ...none, changes, unchecked: 3, faults });
  assert.equal(
    text.slice(0, text.indexOf("## What has changed")),
    `# What the change of ‘River’ breaks

Nothing disagrees now. Drafts that answer to this agenda: 2. 3 numbers that were checked are not checked any more.

## What is wrong in the agenda itself, and not in force

- 15:12 'value' must be a number, not '\\<80.2.3\\>'

`,
  );
  assert.deepEqual(links, [{ line: 6, start: 2, end: 7, uri: URI, range }]);
});

test("the page: where each change and each place stands; nothing of a draft or agenda becomes markup", () => {
  const changes = diffAgendas(read(RIVER), read(RIVER.replace("80.2", "82.3").replace("households online", "'[x](command:y) <b>'")));
  const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } };
  const place = { message: "Say <i>82.3%</i>", rule: "figure-value", range, text: "80.2%", fix: "82.3%" };
  const { text, links } = writeImpact({
    title: "River",
    from: "HEAD",
    changes,
    drafts: 3,
    broken: [{ uri: "file:///w/a_b.md", path: "a_b.md", places: [place, { ...place, text: "[a](b)", fix: undefined }] }],
    uri: URI,
  });
  assert.equal(
    text,
    `# What the change of ‘River’ breaks

2 places in 1 draft disagree now. Drafts that answer to this agenda: 3.

## What has changed since HEAD

- **changed** figures/online: \\[x\\]\\(command:y\\) \\<b\\>: label: households online → \\[x\\]\\(command:y\\) \\<b\\>, 80.2% → 82.3%

## a\\_b.md

- 3:5 **80.2% → 82.3%** Say \\<i\\>82.3%\\</i\\> (figure-value)
- 3:5 **\\[a\\]\\(b\\)** Say \\<i\\>82.3%\\</i\\> (figure-value)
`,
  );
  const lines = text.split("\n");
  assert.deepEqual(
    links.map(({ line, start, end, uri, range: { start: at } }) => [lines[line]?.slice(start, end), uri, at.line]),
    [
      ["figures/online", URI, 13],
      ["a\\_b.md", "file:///w/a_b.md", 2],
      ["3:5", "file:///w/a_b.md", 2],
      ["3:5", "file:///w/a_b.md", 2],
    ],
  );
});
