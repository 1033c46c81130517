/** Faults between entries and files, and the agenda that comes out. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { assertClean, assertFaults, HEAD, listIds, readFiles, readMarks, readOne, showRange } from "./fixture.ts";

const bare = (marked: string): string => marked.replace(/[«»]/g, "");
const idsOf = (marked: string) => listIds(readOne(HEAD + bare(marked)).agenda);

describe("names of what is not there", () => {
  test("a source, with the nearest", () => {
    const fixture = "sources:\n  review: { title: t }\nterms:\n  a: { preferred: x, source: «reveiw» }\n  b: { preferred: y, source: review }\n";
    const [fault] = assertFaults(fixture, ["agenda-reference", /There is no source 'reveiw'. Did you mean 'review'\?/]);
    assert.equal(fault?.suggestion, "review");
    assert.deepEqual(idsOf(fixture), ["sources/review", "terms/b"]);
  });

  test("a source of a series", () => {
    assertFaults("figures:\n  f: { label: l, value: 1, unit: count, series: [{ period: 2022, value: 1, source: «gone» }] }\n", [
      "agenda-reference",
      /There is no source 'gone'/,
    ]);
  });

  test("a source named with its section", () => {
    const [fault] = assertFaults("sources:\n  s: { title: t }\nterms:\n  a: { preferred: x, source: «sources/s» }\n", [
      "agenda-reference",
      /Did you mean 's'/,
    ]);
    assert.equal(fault?.suggestion, "s");
  });

  test("a member", () => {
    const terms = "terms:\n  it-industry: { preferred: IT industry }\n  digital-data: { preferred: digital data }\n";
    const [fault] = assertFaults(`${terms}groups:\n  g: { preferred: g, members: [digital-data, «it-industri»] }\n`, [
      "agenda-reference",
      /There is no term 'it-industri'. Did you mean 'it-industry'/,
    ]);
    assert.equal(fault?.suggestion, "it-industry");
    assertFaults(`${terms}groups:\n  g: { preferred: g, members: [«something else»] }\n`, ["agenda-reference", /\{ preferred: … \}/]);
    assertClean(`${terms}groups:\n  g: { preferred: g, members: [digital-data, { preferred: something else }] }\n`);
  });

  test("a member that stands twice", () => {
    assertFaults("terms:\n  a: { preferred: x }\ngroups:\n  g: { preferred: g, members: [a, «a»] }\n", ["agenda-duplicate", /'a' is a member twice/]);
  });

  test("what is there but broken is no unknown name: it is told once, where it is broken", () => {
    const fixture = `sources:
  s: { title: «5» }
terms:
  a: { preferred: x, «colour»: red, source: s }
  b: { preferred: y, source: s }
groups:
  g: { preferred: g, members: [a, b], source: s }
`;
    assertFaults(fixture, ["agenda-schema", /'title'/], ["agenda-schema", /colour/]);
    const { agenda } = readOne(HEAD + bare(fixture));
    // The group still knows its members: the labels of the broken term are right.
    assert.deepEqual(listIds(agenda), ["terms/b", "groups/g"]);
    assert.deepEqual(
      agenda?.groups[0]?.members.map(({ preferred }) => preferred.en),
      [["x"], ["y"]],
    );
    assert.ok(agenda && !("source" in agenda.terms[0]!));
    assert.deepEqual(agenda.leftOut?.toSorted(), ["sources/s", "terms/a"]);
  });

  test("a group whose member has no right labels is left out without a word of its own", () => {
    const fixture = "terms:\n  a: { preferred: «5» }\n  b: { preferred: y }\ngroups:\n  g: { preferred: g, members: [a, b] }\n";
    assertFaults(fixture, ["agenda-schema", /'preferred' must be text/]);
    assert.deepEqual(idsOf(fixture), ["terms/b"]);
  });
});

describe("labels that stand in each other's way", () => {
  test("a preferred label that another entry deprecates", () => {
    const fixture =
      "terms:\n  a: { preferred: { en: new, vi: «cũ» } }\n  b: { preferred: { vi: mới }, deprecated: { vi: [cũ] } }\n  c: { preferred: other }\n";
    const [fault] = assertFaults(fixture, ["agenda-duplicate", /The preferred label 'cũ' is deprecated by 'terms\/b' \(line 7\)/]);
    assert.equal(fault?.entry, "terms/a");
    // Neither is used: either may be right.
    assert.deepEqual(idsOf(fixture), ["terms/c"]);
  });

  test("a group's preferred label that a term deprecates, and the other way round", () => {
    const members = "members: [{ preferred: m }]";
    assertFaults(`terms:\n  a: { preferred: x, deprecated: pillars }\ngroups:\n  g: { preferred: «Pillars», ${members} }\n`, [
      "agenda-duplicate",
      /'Pillars' is deprecated by 'terms\/a'/,
    ]);
    assertFaults(`terms:\n  a: { preferred: «pillars» }\ngroups:\n  g: { preferred: x, deprecated: pillars, ${members} }\n`, [
      "agenda-duplicate",
      /is deprecated by 'groups\/g'/,
    ]);
  });

  test("a label that its own entry deprecates", () => {
    assertFaults("terms:\n  a: { preferred: «Cyber Space», deprecated: cyber-space }\n", [
      "agenda-duplicate",
      /'Cyber Space' is deprecated by its own entry/,
    ]);
    assertFaults("terms:\n  a: { preferred: x, admitted: y, deprecated: «y» }\n", ["agenda-duplicate", /both admitted and deprecated/]);
    assertClean("terms:\n  a: { preferred: e-Government, deprecated: e-government, caseSensitive: true }\n");
  });

  test("two terms with the same label in one language", () => {
    assertFaults("terms:\n  a: { preferred: digital data }\n  b: { preferred: «Digital-Data» }\n", [
      "agenda-duplicate",
      /'Digital-Data' is also a label of 'terms\/a' \(line 6\)/,
    ]);
    assertFaults("terms:\n  a: { preferred: x, admitted: { en: [DX] } }\n  b: { preferred: y, admitted: { en: [«DX»] } }\n", [
      "agenda-duplicate",
      /also a label/,
    ]);
    assertFaults("terms:\n  a: { preferred: { vi: văn hoá } }\n  b: { preferred: { vi: «văn hóa» } }\n", ["agenda-duplicate", /also a label/]);
  });

  test("the same word in two languages, in a term and a group, or told apart by case", () => {
    assertClean("terms:\n  a: { preferred: { en: data } }\n  b: { preferred: { fr: data } }\n");
    assertClean("terms:\n  a: { preferred: pillars }\ngroups:\n  g: { preferred: pillars, members: [a] }\n");
    assertClean("terms:\n  a: { preferred: IT, caseSensitive: true }\n  b: { preferred: it }\n");
    assertClean(
      "groups:\n  g: { preferred: x, admitted: pillars, members: [{ preferred: m }] }\n  h: { preferred: y, admitted: pillars, members: [{ preferred: m }] }\n",
    );
  });
});

describe("figures that no draft could tell apart", () => {
  const pair = (a: string, b: string) =>
    `figures:\n  a: { label: households online, value: 1, unit: percent${a} }\n  b: { label: online households, value: 2, unit: percent${b} }\n`;

  test("the same words, unit, base, area, kind and period", () => {
    const fixture = `${pair("", "").replace("online households", "«online households»")}  c: { label: other, value: 1, unit: count }\n`;
    const [fault] = assertFaults(fixture, ["agenda-ambiguous", /No draft could tell 'figures\/b' from 'figures\/a' \(line 6\)/]);
    assert.equal(fault?.entry, "figures/b");
    assert.deepEqual(idsOf(fixture), ["figures/c"]);
  });

  test("periods are compared as days, areas with the agenda's own", () => {
    for (const [a, b] of [
      [", period: 2024", ", period: 2024-01/12"],
      [", area: VN", ""],
      [", base: { en: [homes, families] }", ", base: { en: [families, homes] }"],
    ] as const) {
      assert.deepEqual(
        readOne(HEAD + pair(a, b)).faults.map(({ rule }) => rule),
        ["agenda-ambiguous"],
        `${a} ${b}`,
      );
    }
  });

  test("any one difference is enough", () => {
    const differences = [
      ", unit: count",
      ", base: families",
      ", area: LA",
      ", kind: target",
      ", period: 2023",
      ", per: year",
      ", keywords: broadband",
    ];
    for (const difference of differences) assertClean(pair("", difference).replace("unit: percent, unit: count", "unit: count"));
    assertClean(
      "figures:\n  a: { label: { en: homes online }, value: 1, unit: percent }\n  b: { label: { fr: homes online }, value: 1, unit: percent }\n",
    );
  });
});

describe("hints", () => {
  const entries = "terms:\n  a: { preferred: x }\n  b: { preferred: y, source: s }\n";

  test("an entry without source, where the agenda has sources", () => {
    assertFaults(`sources:\n  s: { title: t }\n${entries.replace("  a:", "  «a»:")}`, ["agenda-source", /'terms\/a' names no source/]);
    assertClean("terms:\n  a: { preferred: x }\n");
  });

  test("a figure that held until long ago, a target whose deadline is long past", () => {
    const figure = (fields: string) => `${HEAD}figures:\n  f: { label: l, value: 1, unit: count, ${fields} }\n`;
    const stale = (fields: string, today?: string) => {
      const { text, ranges } = readMarks(figure(fields));
      return readOne(text, today).faults.map((fault) => [fault.rule, showRange(fault) === ranges[0]]);
    };
    assert.deepEqual(stale("until: «2022-06»", "2024-04-24"), [["agenda-stale", true]]);
    assert.deepEqual(stale("kind: target, period: «2022»", "2024-04-24"), [["agenda-stale", true]]);
    assert.deepEqual(stale("until: 2023-06", "2024-04-24"), []);
    assert.deepEqual(stale("period: 2010", "2024-04-24"), []);
    assert.deepEqual(stale("until: 2010"), []);
  });
});

describe("extends", () => {
  const head = (id: string, rest: string) => `id: ${id}\ntitle: ${id}\nlanguage: en\n${rest}`;

  test("an entry here with the same id replaces theirs whole, and the rest is theirs", () => {
    const { agenda, faults } = readFiles({
      own: head("own", "extends: [./base]\nterms:\n  a: { preferred: ours }\n"),
      base: head(
        "base",
        "area: VN\nareaNames: the country\nparts: upland\nterms:\n  a: { preferred: theirs, admitted: also }\n  b: { preferred: other }\nfigures:\n  f: { label: l, value: 1, unit: count }\n",
      ),
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(listIds(agenda), ["terms/a", "terms/b", "figures/f"]);
    assert.deepEqual([agenda?.terms[0]?.preferred, agenda?.terms[0]?.admitted, agenda?.terms[0]?.agenda], [{ en: ["ours"] }, {}, "own"]);
    assert.equal(agenda?.terms[1]?.agenda, "base");
    assert.deepEqual(
      [agenda?.id, agenda?.area, agenda?.areaNames, agenda?.parts, agenda?.files],
      ["own", "VN", { en: ["the country"] }, { en: ["upland"] }, ["own", "base"]],
    );
  });

  test("the area that figures speak of is their own file's, and another area's names are not taken over", () => {
    const { agenda } = readFiles({
      own: head("own", "area: LA\nextends: [./base]\nfigures:\n  mine: { label: l, value: 1, unit: count }\n"),
      base: head("base", "area: VN\nareaNames: the country\nfigures:\n  theirs: { label: l, value: 1, unit: count }\n"),
    });
    assert.deepEqual(
      agenda?.figures.map(({ id, area }) => [id, area]),
      [
        ["figures/mine", "LA"],
        ["figures/theirs", "VN"],
      ],
    );
    assert.deepEqual([agenda?.area, agenda?.areaNames], ["LA", {}]);
  });

  test("members and sources may stand in the extended file; a term replaced here is the member", () => {
    const { agenda, faults } = readFiles({
      own: head("own", "extends: [./base]\nterms:\n  a: { preferred: ours, source: s }\ngroups:\n  h: { preferred: h, members: [b], source: s }\n"),
      base: head(
        "base",
        "sources:\n  s: { title: t }\nterms:\n  a: { preferred: theirs, source: s }\n  b: { preferred: y, source: s }\ngroups:\n  g: { preferred: g, members: [a, b], source: s }\n",
      ),
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(
      agenda?.groups.map(({ id, members }) => [id, members.map(({ preferred }) => preferred.en?.[0])]),
      [
        ["groups/h", ["y"]],
        ["groups/g", ["ours", "y"]],
      ],
    );
  });

  test("of several, the later replaces the earlier, and a file extended twice is read once", () => {
    const { agenda, faults } = readFiles({
      own: head("own", "extends: [./b, ./c]\n"),
      b: head("b", "extends: [./d]\nterms:\n  a: { preferred: from b }\n  x: { preferred: from b too }\n"),
      c: head("c", "extends: [./d]\nterms:\n  x: { preferred: from c }\n"),
      d: head("d", "terms:\n  a: { preferred: from d }\n"),
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(agenda?.files, ["own", "c", "b", "d"]);
    // What b replaces stays replaced, though c has d as it was.
    assert.deepEqual(Object.fromEntries((agenda?.terms ?? []).map(({ id, preferred }) => [id, preferred.en?.[0]])), {
      "terms/a": "from b",
      "terms/x": "from c",
    });
  });

  test("a file that is not there is told at its path, and nothing that it may hold is called unknown", () => {
    const { text, ranges } = readMarks(
      head("own", "extends: [«./gone»]\nterms:\n  a: { preferred: x, source: there }\ngroups:\n  g: { preferred: g, members: [there] }\n"),
    );
    const { agenda, faults } = readFiles({ own: text });
    assert.deepEqual(
      faults.map((fault) => [fault.rule, showRange(fault)]),
      [["agenda-reference", ranges[0]]],
    );
    assert.match(faults[0]?.message ?? "", /There is no agenda at '.\/gone'/);
    assert.deepEqual(listIds(agenda), ["terms/a"]);
  });

  test("a broken file's faults are its own", () => {
    const { agenda, faults } = readFiles({ own: head("own", "extends: [./base]\nterms:\n  a: { preferred: x }\n"), base: "id: base\ntitle: [\n" });
    assert.deepEqual(new Set(faults.map(({ uri, rule }) => `${uri} ${rule}`)), new Set(["base agenda-syntax"]));
    assert.deepEqual(listIds(agenda), ["terms/a"]);
  });

  test("a broken entry here does not let theirs through", () => {
    const { agenda } = readFiles({
      own: head("own", "extends: [./base]\nterms:\n  a: { preferred: 5 }\n"),
      base: head("base", "terms:\n  a: { preferred: theirs }\n"),
    });
    assert.deepEqual(listIds(agenda), []);
    assert.deepEqual(agenda?.leftOut, ["terms/a"]);
  });

  test("a circle is told at every path that is part of it, and all entries work", () => {
    const { text, ranges } = readMarks(head("a", "extends: [«./b»]\nterms:\n  a: { preferred: x }\n"));
    const { agenda, faults } = readFiles({
      a: text,
      b: head("b", "extends:\n  - ./c\n"),
      c: head("c", "extends: [./b]\nterms:\n  c: { preferred: y }\n"),
    });
    assert.deepEqual(
      faults.map(({ uri, rule, range }) => [uri, rule, range.start.line]),
      [
        ["b", "agenda-reference", 4],
        ["c", "agenda-reference", 3],
      ],
    );
    assert.match(faults[0]?.message ?? "", /extends itself: b → c → b/);
    assert.deepEqual(listIds(agenda), ["terms/a", "terms/c"]);
    const two = readFiles({ a: text, b: head("b", "extends: [./a]\n") });
    assert.deepEqual(
      two.faults.map((fault) => [fault.uri, showRange(fault)]),
      [
        ["a", ranges[0]],
        ["b", "3:10-3:13"],
      ],
    );
    const self = readFiles({ a: text.replace("./b", "./a") });
    assert.match(self.faults[0]?.message ?? "", /a → a/);
  });

  test("a conflict with an extended entry is told here, and names the other's file", () => {
    const tell = (own: string, base: string) =>
      readFiles({ own: head("own", `extends: [./base]\n${own}\n`), base: head("base", base) }).faults.map(
        ({ uri, rule, message }) => `${uri} ${rule} ${message}`,
      );
    assert.deepEqual(tell("terms:\n  a: { preferred: x }", "terms:\n  b: { preferred: x }\n"), [
      "own agenda-duplicate The label 'x' is also a label of 'terms/b' (line 5 of base).",
    ]);
    assert.deepEqual(tell("terms:\n  a: { preferred: y, deprecated: x }", "terms:\n  b: { preferred: x }\n"), [
      "own agenda-duplicate The label 'x', deprecated here, is preferred by 'terms/b' (line 5 of base).",
    ]);
    assert.deepEqual(tell("terms:\n  a: { preferred: x }", "terms:\n  b: { preferred: y, deprecated: x }\n"), [
      "own agenda-duplicate The preferred label 'x' is deprecated by 'terms/b' (line 5 of base).",
    ]);
    const figure = "{ label: l, value: 1, unit: count }";
    assert.match(
      tell(`figures:\n  a: ${figure}`, `figures:\n  b: ${figure}\n`)[0] ?? "",
      /^own agenda-ambiguous No draft could tell 'figures\/a' from 'figures\/b' \(line 5 of base\)/,
    );
  });
});

test("a broken file has faults and no agenda", () => {
  const { agenda, faults } = resolveAgenda(parseAgenda("x", "title: a\n"), () => undefined);
  assert.equal(agenda, undefined);
  assert.ok(faults.length > 0);
});

describe("labels that can be mistaken for each other", () => {
  const terms = (a: string, b: string, language = "en"): string =>
    `terms:\n  a: { preferred: { ${language}: ${a} } }\n  b: { preferred: { ${language}: ${b} } }\n`;

  test("one letter within a long word, an accent, a tone mark", () => {
    assertFaults(terms("digital adoption plan", "«digital adaption plan»"), [
      "agenda-similar",
      /'digital adaption plan' is easily mistaken for 'digital adoption plan' of 'terms\/a'/,
    ]);
    assertFaults(terms("conservation area", "«conservetion area»"), ["agenda-similar", /conservetion area/]);
    assertFaults(terms("chính sách", "«chỉnh sách»", "vi"), ["agenda-similar", /easily mistaken for 'chính sách'/]);
  });

  test("not other words, short ones, numbers, or beginnings and endings that tell words apart", () => {
    for (const [a, b] of [
      ["bus line", "bus lane"],
      ["phase 1", "phase 2"],
      ["zone A", "zone B"],
      ["typical site", "atypical site"],
      ["digital government", "digital governance"],
      ["economic growth", "economics growth"],
      ["river basin", "river basin plan"],
      ["conservation area", "conversion area"],
      ["programme I", "programme II"],
    ] as const)
      assertClean(terms(a, b));
    assertClean("terms:\n  a: { preferred: digital adoption plan, deprecated: { en: [digital adaption plan] } }\n");
    assertClean("terms:\n  a: { preferred: { en: adoption plan } }\n  b: { preferred: { fr: adaption plan } }\n");
  });

  test("figures of one measure in two periods", () => {
    const figure = (id: string, period: string, more = ""): string =>
      `  ${id}: { label: visits, value: ${id.length}, unit: count, base: { en: [visits] }, period: ${period}${more} }\n`;
    assertFaults(`figures:\n${figure("x", "2022")}${figure("yy", "«2023»")}`, [
      "agenda-similar",
      /'figures\/yy' is the same measure as 'figures\/x' \(line \d+\)/,
    ]);
    assertClean(`figures:\n${figure("x", "2022")}${figure("yy", "2030", ", kind: target")}${figure("zzz", "2030", ", kind: forecast")}`);
    assertClean(`figures:\n${figure("x", "2022")}${figure("yy", "2023", ", area: LA")}`);
    assertClean(`figures:\n${figure("x", "2022")}${figure("yy", "2023", ", comparator: at-least")}`);
  });
});
