/** What is read of a right agenda: every field, default and place. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findEntry, findEntryAt, listEntries } from "../../server/agenda/find.ts";
import { parseAgenda } from "../../server/agenda/read.ts";
import { assertClean, HEAD, readMarks, readOne } from "./fixture.ts";

const FULL = `id: river-basin
title: River basin agenda
language: en
area: VN
areaNames: { en: [the country, nationwide] }
parts: { en: [upland, delta] }
date: 2024-04-24
sources:
  review:
    title: Basin review
    publisher: Basin Office
    attributedTo: { en: [Ministry of Water, the ministry], vi: Bộ Nước }
    date: 2024-04-24
    file: review.txt
    url: https://example.org/review
    language: EN
terms:
  wetland:
    preferred: { en: wetland, vi: đất ngập nước }
    admitted: { en: [marsh, bog] }
    deprecated: { en: swampland }
    definition: Land that is wet.
    source: review
groups:
  pillars:
    preferred: pillars of the basin
    admitted: { en: [pillars] }
    members:
      - wetland
      - { preferred: { en: clean water }, deprecated: { en: tidy water } }
    ordered: true
    source: review
figures:
  households:
    label: { en: households with a meter, vi: [hộ có đồng hồ, hộ dùng] }
    definition: Counted at the year's end.
    value: 80.20
    unit: percent
    base: { en: [households, families] }
    notBase: { en: population }
    comparator: at-least
    kind: target
    period: 2024
    until: 2025-06
    per: year
    direction: up
    decimals: 3
    area: 001
    keywords: { en: metered }
    series:
      - { period: 2022, value: 75.6, source: review }
      - { period: 2023-Q1, value: [76, 77] }
    tolerance: 0.5
    source: review
  plain:
    label: rivers
    value: 268000000
    unit: count
`;

test("reads every field of every section", () => {
  const { agenda, faults } = readOne(FULL);
  assert.deepEqual(
    faults.map(({ rule, entry }) => [rule, entry]),
    [["agenda-source", "figures/plain"]],
  );
  assert.ok(agenda);
  const { place: _, ...source } = agenda.sources[0]!;
  assert.deepEqual(source, {
    type: "source",
    id: "sources/review",
    agenda: "river-basin",
    title: "Basin review",
    publisher: "Basin Office",
    attributedTo: { en: ["Ministry of Water", "the ministry"], vi: ["Bộ Nước"] },
    date: "2024-04-24",
    file: "review.txt",
    url: "https://example.org/review",
    language: "en",
  });
  const { place: __, ...term } = agenda.terms[0]!;
  assert.deepEqual(term, {
    type: "term",
    id: "terms/wetland",
    agenda: "river-basin",
    preferred: { en: ["wetland"], vi: ["đất ngập nước"] },
    admitted: { en: ["marsh", "bog"] },
    deprecated: { en: ["swampland"] },
    definition: { en: ["Land that is wet."] },
    caseSensitive: false,
    source: "sources/review",
  });
  const [figure] = agenda.figures;
  const { place: ___, series, ...rest } = figure!;
  assert.deepEqual(rest, {
    type: "figure",
    id: "figures/households",
    agenda: "river-basin",
    label: { en: ["households with a meter"], vi: ["hộ có đồng hồ", "hộ dùng"] },
    definition: { en: ["Counted at the year's end."] },
    value: 80.2,
    unit: "percent",
    base: { en: ["households", "families"] },
    notBase: { en: ["population"] },
    comparator: "at-least",
    kind: "target",
    period: { text: "2024", from: "2024-01-01", to: "2024-12-31" },
    until: { text: "2025-06", from: "2025-06-01", to: "2025-06-30" },
    per: "year",
    direction: "up",
    decimals: 3,
    area: "001",
    keywords: { en: ["metered"] },
    tolerance: 0.5,
    source: "sources/review",
  });
  assert.deepEqual(
    series.map(({ period, value, source: from }) => [period.text, value, from]),
    [
      ["2022", 75.6, "sources/review"],
      ["2023-Q1", [76, 77], undefined],
    ],
  );
  const { sources, terms, groups, figures, ...head } = agenda;
  assert.deepEqual(head, {
    uri: "file:///test.agenda.yaml",
    id: "river-basin",
    title: "River basin agenda",
    language: "en",
    languages: ["en", "vi"],
    area: "VN",
    areaNames: { en: ["the country", "nationwide"] },
    parts: { en: ["upland", "delta"] },
    date: "2024-04-24",
    leftOut: [],
    extends: [],
    files: ["file:///test.agenda.yaml"],
  });
});

test("fills in what is left out", () => {
  const figure = readOne(FULL).agenda?.figures[1];
  assert.deepEqual(
    [figure?.comparator, figure?.kind, figure?.tolerance, figure?.decimals, figure?.area, figure?.series, figure?.base],
    ["exactly", "observed", 0, 0, "VN", [], {}],
  );
  assert.ok(figure && !("period" in figure) && !("source" in figure));
});

test("members are terms, with the labels of the term, or have their own", () => {
  const members = readOne(FULL).agenda?.groups[0]?.members;
  assert.deepEqual(
    members?.map(({ term, preferred, admitted, deprecated }) => ({ term, preferred, admitted, deprecated })),
    [
      {
        term: "terms/wetland",
        preferred: { en: ["wetland"], vi: ["đất ngập nước"] },
        admitted: { en: ["marsh", "bog"] },
        deprecated: { en: ["swampland"] },
      },
      { term: undefined, preferred: { en: ["clean water"] }, admitted: {}, deprecated: { en: ["tidy water"] } },
    ],
  );
});

test("decimals are those that the value is written with", () => {
  const decimals = (value: string) => assertClean(`figures:\n  f: { label: l, unit: percent, value: ${value} }\n`).figures[0]?.decimals;
  assert.deepEqual(["80", "80.2", "80.20", "1.5e3", "1.25e1", "-0.5", "[2, 2.75]", "1e-3"].map(decimals), [0, 1, 2, 0, 1, 1, 2, 3]);
});

test("plain strings are in the agenda's language", () => {
  const { agenda } = readOne("id: a\ntitle: b\nlanguage: vi\nterms:\n  t: { preferred: chuyển đổi số }\n");
  assert.deepEqual(agenda?.terms[0]?.preferred, { vi: ["chuyển đổi số"] });
  assert.deepEqual(agenda?.languages, ["vi"]);
});

test("titles and publishers may be in several languages: the agenda's own is shown", () => {
  const { agenda } = readOne(
    "id: a\ntitle: { en: Plan, vi: Kế hoạch }\nlanguage: vi\nsources:\n  s: { title: { en: T }, publisher: { en: Office, vi: Văn phòng } }\n",
  );
  assert.equal(agenda?.title, "Kế hoạch");
  assert.deepEqual([agenda?.sources[0]?.title, agenda?.sources[0]?.publisher], ["T", "Văn phòng"]);
  assert.deepEqual(agenda?.sources[0]?.attributedTo, { en: ["Office"], vi: ["Văn phòng"] });
});

test("texts over several lines are one line", () => {
  const term = assertClean("terms:\n  t:\n    preferred: >-\n      digital\n      transformation\n    definition: |\n      One.\n      Two.\n")
    .terms[0];
  assert.deepEqual([term?.preferred, term?.definition], [{ en: ["digital transformation"] }, { en: ["One. Two."] }]);
});

test("places cover key, entry and the values of fields, without blanks and comments behind", () => {
  const marked = `${HEAD}terms:
  «a»: # the first
    preferred: «{ en: x }»   # what it is
    admitted: { en: [y] }
    definition: «|
      Long.
      Longer.»

  # the next
  b: { preferred: z }
`;
  const { text, ranges } = readMarks(marked);
  const { agenda } = readOne(text);
  const { key, whole, fields } = agenda!.terms[0]!.place;
  const show = (range: typeof key | undefined) => range && `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;
  assert.deepEqual([key, fields.preferred, fields.definition].map(show), ranges);
  assert.equal(show(whole), `${ranges[0]?.split("-")[0]}-${ranges[2]?.split("-")[1]}`);
});

test("the extended files are told with the place of their paths", () => {
  const { text, ranges } = readMarks(`${HEAD}extends: [«./a.agenda.yaml», «"../b.agenda.yaml"»]\n`);
  const { extends: links } = parseAgenda("x", text);
  assert.deepEqual(
    links.map(({ path }) => path),
    ["./a.agenda.yaml", "../b.agenda.yaml"],
  );
  assert.deepEqual(
    links.map(({ range }) => `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`),
    ranges,
  );
});

test("anchors and aliases work as YAML has them", () => {
  const agenda = assertClean(
    "figures:\n  a: { label: l, value: 1, unit: count, base: &b { en: [homes] } }\n  b: { label: m, value: 1, unit: count, base: *b }\n",
  );
  assert.deepEqual(agenda.figures[1]?.base, { en: ["homes"] });
});

test("finds entries by id and by place", () => {
  const { agenda } = readOne(FULL);
  assert.ok(agenda);
  for (const entry of listEntries(agenda)) {
    assert.equal(findEntry(agenda, entry.id), entry);
    assert.equal(findEntryAt(agenda, agenda.uri, entry.place.key.start), entry);
    assert.equal(findEntryAt(agenda, agenda.uri, entry.place.whole.end), entry);
    assert.equal(findEntryAt(agenda, "file:///other.yaml", entry.place.key.start), undefined);
  }
  assert.equal(findEntry(agenda, "figures/nothing"), undefined);
  assert.equal(findEntry(agenda, "constructor"), undefined);
  assert.equal(findEntryAt(agenda, agenda.uri, { line: 0, character: 0 }), undefined);
});
