import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { plainLines } from "../../server/agenda/positions.ts";
import { parseAgenda } from "../../server/agenda/read.ts";
import { type FigureUpdate, updateFigure } from "../../server/agenda/update.ts";
import { applyEdits } from "../features/support.ts";

const HEAD = "id: a\ntitle: A\nlanguage: en\n";

/** The text with a figure's new value, what became of the old one, and which fields were taken out. It must still be an agenda without faults. */
function update(text: string, change: FigureUpdate, id = "figures/f") {
  const done = updateFigure(text, id, change);
  assert.ok(done, "it can be edited");
  const now = applyEdits(plainLines(text), done.edits);
  assert.deepEqual(parseAgenda("file:///a.agenda.yaml", now).faults, [], now);
  return { text: now, old: done.old, dropped: done.dropped };
}

const BLOCK = `${HEAD}
sources:
  old: { title: Old }
  new: { title: New }

figures:
  # The best-known number.
  f: # of the census
    label: { en: households online }
    value: 80.20 # per cent
    unit: percent
    base: { en: [households] }
    period: 2024 # the year of the census
    tolerance: 0
    source: old
  g:
    label: gauges
    value: 12
    unit: count
    base: { en: [gauges] }
`;

describe("a figure's new value", () => {
  it("takes the place of the old one, which moves into series as it was written; every other line stays", () => {
    const { text, old, dropped } = update(BLOCK, { value: "82.3", period: "2025", source: "new" });
    assert.deepEqual([old, dropped], ["moved", []]);
    assert.equal(
      text,
      BLOCK.replace("80.20 #", "82.3 #")
        .replace(
          "2024 # the year of the census\n",
          "2025 # the year of the census\n    series:\n      - { period: 2024, value: 80.20, source: old }\n",
        )
        .replace("source: old\n", "source: new\n"),
    );
  });
  it("of a file with Windows line ends, and of one that begins with a byte order mark", () => {
    const windows = `\ufeff${BLOCK.replaceAll("\n", "\r\n")}`;
    const { text } = update(windows, { value: "82.3", period: "2025", source: "new" });
    assert.equal(text, update(BLOCK, { value: "82.3", period: "2025", source: "new" }).text.replaceAll("\n", "\r\n"));
  });
  it("takes out a source and an 'until' that spoke of the old value, and says so", () => {
    const before = BLOCK.replace("    tolerance: 0\n", "    until: 2024\n    tolerance: 0\n");
    const { text, dropped } = update(before, { value: "82.3", period: "2025" });
    assert.deepEqual(dropped, ["source", "until"]);
    assert.match(text, /series:\n {6}- \{ period: 2024, value: 80\.20, source: old \}\n {4}tolerance: 0\n {2}g:/);
  });
  it("of the same period puts the old one right: no series, and the source stays unless another is named", () => {
    const same = update(BLOCK, { value: "80.4", period: "2024-01/2024-12" });
    assert.deepEqual([same.text, same.old, same.dropped], [BLOCK.replace("80.20", "80.4"), "corrected", []]);
    assert.equal(
      update(BLOCK, { value: "80.4", period: "2024", source: "new" }).text,
      BLOCK.replace("80.20", "80.4").replace("source: old\n", "source: new\n"),
    );
  });
  it("of a figure that names no period: the old one is kept with the period that is told, else it is gone", () => {
    const { text, old } = update(BLOCK, { value: "14", period: "2025", oldPeriod: "2024-Q4", source: "new" }, "figures/g");
    assert.equal(old, "moved");
    assert.equal(
      text,
      BLOCK.replace(
        "value: 12\n    unit: count\n    base: { en: [gauges] }\n",
        "value: 14\n    unit: count\n    base: { en: [gauges] }\n    period: 2025\n    series:\n      - { period: 2024-Q4, value: 12 }\n    source: new\n",
      ),
    );
    const gone = update(BLOCK, { value: "14", period: "2025", source: "new" }, "figures/g");
    assert.deepEqual([gone.old, gone.text.includes("series")], ["gone", false]);
    assert.match(gone.text, /value: 14\n {4}unit: count\n {4}base: \{ en: \[gauges\] \}\n {4}period: 2025\n {4}source: new\n$/);
  });
});

describe("series that are there", () => {
  const withSeries = (series: string): string => BLOCK.replace("    tolerance: 0\n", `    series:${series}\n    tolerance: 0\n`);
  const after = (series: string): string => {
    const { text } = update(withSeries(series), { value: "82.3", period: "2025", source: "new" });
    return /series:((?:.|\n)*)\n {4}tolerance/.exec(text)?.[1] ?? "";
  };
  const added = "{ period: 2024, value: 80.20, source: old }";

  it("get the old value at the end, or at the front where the newest comes first", () => {
    const [a, b] = ["\n      - { period: 2022, value: 75.6 } # first", "\n      - { period: 2023, value: 78 }"];
    assert.equal(after(a + b), `${a}${b}\n      - ${added}`);
    assert.equal(after(b + a), `\n      - ${added}${b}${a}`);
  });
  it("keep their style: in one line, and over several", () => {
    assert.equal(after(" [{ period: 2022, value: 75.6 }]"), ` [{ period: 2022, value: 75.6 }, ${added}]`);
    assert.equal(
      after("\n    - period: 2022\n      value: 75.6"),
      "\n    - period: 2022\n      value: 75.6\n    - period: 2024\n      value: 80.20\n      source: old",
    );
    assert.equal(after(" []"), ` [${added}]`);
    assert.equal(after(""), ` [${added}]`);
  });
  it("give up the value of the new period, and do not tell one period twice", () => {
    assert.equal(after("\n      - { period: 2025, value: 82.3 }"), `\n      - ${added}`);
    assert.equal(after("\n      - { period: 2024, value: 80.2 }"), "\n      - { period: 2024, value: 80.2 }");
    assert.equal(after("\n      - { period: 2024, value: 80.2 }\n      - { period: 2025, value: 82 }"), "\n      - { period: 2024, value: 80.2 }");
  });
});

describe("figures written otherwise", () => {
  it("in one line, with a range or a day for a value", () => {
    const one = `${HEAD}figures:\n  f: { label: l, value: [2, 4], unit: years, period: 2023, source: s, until: 2024 }\nsources:\n  s: { title: S }\n`;
    assert.equal(
      update(one, { value: "[3, 5]", period: "2025", source: "s" }).text,
      one
        .replace("value: [2, 4]", "value: [3, 5]")
        .replace("period: 2023,", "period: 2025, series: [{ period: 2023, value: [2, 4], source: s }],")
        .replace(", until: 2024", ""),
    );
    const day = `${HEAD}figures:\n  f:\n    label: l\n    value: "2024-06-30" # planned\n    unit: date\n    period: 2024\n`;
    assert.match(
      update(day, { value: "2025-06-30", period: "2025" }).text,
      /value: 2025-06-30 # planned\n(?:.*\n)*.*\{ period: 2024, value: "2024-06-30" \}\n$/,
    );
  });
  it("with anchors, tags or no value cannot be edited; nor can what is no figure or not there", () => {
    const change = { value: "1", period: "2025" };
    const one = (fields: string) => `${HEAD}figures:\n  f: { ${fields} }\nterms:\n  t: { preferred: p }\n`;
    assert.equal(updateFigure(one("label: l, value: &x 5, unit: count, period: 2024"), "figures/f", change), undefined);
    assert.equal(updateFigure(one("label: l, unit: count, period: 2024"), "figures/f", change), undefined);
    assert.equal(updateFigure(one("label: l, value: 5, unit: count, period: 2024, series: &s [ ]"), "figures/f", change), undefined);
    for (const id of ["figures/gone", "terms/t", "f", ""]) assert.equal(updateFigure(one("label: l, value: 5, unit: count"), id, change), undefined);
    for (const text of ["", "figures: [", "\u0000", "- a"]) assert.equal(updateFigure(text, "figures/f", change), undefined);
  });
});
