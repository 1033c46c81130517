/** Every fault of one file that the agenda format lists, at its line and column, with what is right beside it. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseAgenda } from "../../server/agenda/read.ts";
import { assertClean, assertFaults, assertFileFaults, HEAD, listIds, readOne } from "./fixture.ts";

const figure = (fields: string) => `figures:\n  a:\n    label: households online\n    value: 80.2\n    unit: percent\n${fields}`;

describe("YAML that does not parse", () => {
  const broken = (text: string) => assert.ok(parseAgenda("x", text).broken);

  test("an open bracket, a wrong indent, a tab", () => {
    assertFileFaults("id: a\ntitle: b\nlanguage: en\nareaNames: [a, b\n«»", ["agenda-syntax", /not valid YAML/]);
    assertFileFaults("id: a\nterms:\n«\t»a: { preferred: x }\n", ["agenda-syntax", /with blanks, not with tabs/]);
    broken("id: a\ntitle: b\nlanguage: en\nareaNames: [a, b\n");
  });

  test("one line that is indented too far is told once, where the lines part", () => {
    const { faults } = parseAgenda(
      "x",
      "id: a\ntitle: b\nlanguage: en\nterms:\n  one:\n       preferred: one\n    admitted: uno\n    definition: x\n    source: y\n",
    );
    assert.deepEqual(
      faults.map(({ rule, range }) => [rule, range.start.line]),
      [["agenda-syntax", 6]],
    );
    assert.match(faults[0]?.message ?? "", /must begin in the same column/);
  });

  test("a colon in an unquoted text", () => {
    const { faults } = parseAgenda("x", "id: a\ntitle: Growth: the plan\nlanguage: en\n");
    assert.equal(faults[0]?.rule, "agenda-syntax");
    assert.match(faults[0]?.message ?? "", /must stand in quotes/);
    assert.equal(faults[0]?.range.start.line, 1);
    assert.ok(!parseAgenda("x", 'id: a\ntitle: "Growth: the plan"\nlanguage: en\n').broken);
  });

  test("a second document, an alias without anchor", () => {
    assertFileFaults(`${HEAD}«---»\nid: b\n`, ["agenda-syntax", /one YAML document/]);
    assertFaults("areaNames: «*names»\n", ["agenda-syntax", /No anchor '&names'/]);
    assert.deepEqual(assertClean("areaNames: &names { en: x }\nparts: *names\n").parts, { en: ["x"] });
  });

  test("an unresolved merge is told as such, once for each conflict", () => {
    const conflict = "«<<<<<<< HEAD»\ntitle: a\n=======\ntitle: b\n>>>>>>> other\n";
    assertFileFaults(`id: a\n${conflict}`, ["agenda-syntax", /merge conflict/]);
    assertFileFaults(`id: a\n${conflict}date: 2024-01-01\n${conflict}`, ["agenda-syntax", /merge conflict/], ["agenda-syntax", /merge conflict/]);
    assertFileFaults("id: a\ntitle: b\n«>>>>>>> other»\nlanguage: en\n", ["agenda-syntax", /merge conflict/]);
  });

  test("no mark of a conflict: arrows in a text", () => {
    assertClean("terms:\n  a:\n    preferred: x\n    definition: |\n      <<<<<<< not a mark\n");
  });
});

describe("a file without what it needs", () => {
  test("an empty file, a list, a text", () => {
    assertFileFaults("«»", ["agenda-schema", /The agenda is empty.*'id', 'title' and 'language'/]);
    assertFileFaults("«»# nothing yet\n", ["agenda-schema", /empty/]);
    assertFileFaults("«- id: a»\n", ["agenda-schema", /An agenda is a map/]);
    assertFileFaults("«just text»\n", ["agenda-schema", /An agenda is a map/]);
  });

  test("a missing id, title or language breaks the file, a wrong area does not", () => {
    assertFileFaults("«title»: b\nlanguage: en\n", ["agenda-schema", /'id' is missing in the agenda/]);
    for (const text of ["title: b\nlanguage: en\n", "id: a\nlanguage: en\n", "id: a\ntitle: b\n", "id: a\ntitle: b\nlanguage: English\n"]) {
      const { broken, agenda } = parseAgenda("x", text);
      assert.ok(broken && agenda === undefined, text);
    }
    const { broken, agenda } = parseAgenda("x", "id: a\ntitle: b\nlanguage: en\narea: nowhere\n");
    assert.ok(!broken && agenda && agenda.area === undefined);
  });

  test("an id that is not kebab-case", () => {
    assertFileFaults("id: «My Agenda»\ntitle: b\nlanguage: en\n", ["agenda-schema", /'id' must be an id in lower case, with hyphens/]);
    assert.equal(parseAgenda("x", "id: my-agenda-2\ntitle: b\nlanguage: en\n").agenda?.id, "my-agenda-2");
  });

  test("an empty section is no fault, a list in its place is", () => {
    assertClean("terms:\nfigures: {}\n");
    assertFaults("terms: «[a, b]»\n", ["agenda-schema", /'terms' must be a map from id to term/]);
  });
});

describe("unknown keys", () => {
  test("of the file, an entry, a member, a value of a series, each with the nearest known one", () => {
    const [ofFile] = assertFaults("«tems»: {}\n", ["agenda-schema", /Unknown key 'tems' in the agenda. Did you mean 'terms'\?/]);
    assert.equal(ofFile?.suggestion, "terms");
    const [ofEntry] = assertFaults(figure("    «perod»: 2024\n"), [
      "agenda-schema",
      /Unknown key 'perod' in the figure 'a'. Did you mean 'period'\?/,
    ]);
    assert.equal(ofEntry?.suggestion, "period");
    assert.equal(ofEntry?.entry, "figures/a");
    assertFaults("groups:\n  g: { preferred: g, members: [{ preferred: a, «admited»: b }] }\n", [
      "agenda-schema",
      /'admited' in 'members\[0\]'.*'admitted'/,
    ]);
    assertFaults(figure("    series: [{ period: 2022, value: 1, «sourse»: x }]\n"), ["agenda-schema", /'sourse' in 'series\[0\]'.*'source'/]);
  });

  test("every one, not only the first, and none suggested where none is near", () => {
    const faults = assertFaults("terms:\n  a: { preferred: x, «colour»: red, «zzz»: 1 }\n", ["agenda-schema", /colour/], ["agenda-schema", /zzz/]);
    assert.ok(faults.every(({ suggestion }) => suggestion === undefined));
  });

  test("in place of a required one, are told once", () => {
    assertFaults("terms:\n  a: { «prefered»: x }\n", ["agenda-schema", /Unknown key 'prefered'/]);
  });

  test("that every object has by birth", () => {
    assertFaults("«constructor»: x\n", ["agenda-schema", /Unknown key 'constructor'/]);
    assertFaults("terms:\n  a: { preferred: x, «toString»: y }\n", ["agenda-schema", /Unknown key 'toString'/]);
    assertFaults("terms:\n  «__proto__»: { preferred: x }\n", ["agenda-schema", /'__proto__' cannot be a key/]);
    assert.equal(({} as Record<string, unknown>).preferred, undefined);
  });

  test("merge keys, which YAML 1.2 does not have", () => {
    assertFaults("terms:\n  a: &a { preferred: x }\n  b: { preferred: y, «<<»: *a }\n", ["agenda-schema", /no merge keys/]);
  });
});

describe("missing required fields are told at the entry's key", () => {
  test("of each section", () => {
    assertFaults("sources:\n  «s»: { publisher: P }\n", ["agenda-schema", /'title' is missing in the source 's'/]);
    assertFaults("terms:\n  «t»: { definition: d }\n", ["agenda-schema", /'preferred' is missing in the term 't'/]);
    assertFaults("groups:\n  «g»: { preferred: p }\n", ["agenda-schema", /'members' is missing in the group 'g'/]);
    assertFaults("figures:\n  «f»: { label: l, value: 1 }\n", ["agenda-schema", /'unit' is missing in the figure 'f'/]);
    assertFaults("figures:\n  «f»: { value: 1, unit: count }\n", ["agenda-schema", /'label' is missing/]);
    assertFaults("figures:\n  «f»: { label: l, unit: count }\n", ["agenda-schema", /'value' is missing/]);
  });

  test("of parts of an entry", () => {
    assertFaults(figure("    series: [«{ period: 2022 }»]\n"), ["agenda-schema", /'value' is missing in 'series\[0\]'/]);
    assertFaults("groups:\n  g: { preferred: g, members: [«{ admitted: b }»] }\n", ["agenda-schema", /'preferred' is missing in 'members\[0\]'/]);
  });

  test("an entry or field with nothing in it", () => {
    assertFaults("terms:\n  «t»:\n", ["agenda-schema", /The term 't' is empty; it must be a map with 'preferred'/]);
    assertFaults(figure("    «base»:\n"), ["agenda-schema", /'base' is empty; it must be text/]);
  });
});

describe("wrong types", () => {
  test("a number where a text belongs, with the quotes that it needs", () => {
    const [fault] = assertFaults("terms:\n  t: { preferred: «2030» }\n", [
      "agenda-schema",
      /'preferred' must be text.*not '2030'. Put it in quotes: "2030"/,
    ]);
    assert.equal(fault?.suggestion, '"2030"');
    assertFaults("terms:\n  t: { preferred: { en: «true» } }\n", ["agenda-schema", /'preferred.en' must be text.*in quotes: "true"/]);
    assertFaults("terms:\n  t: { preferred: x, admitted: { en: [a, «4.0»] } }\n", ["agenda-schema", /'admitted.en\[1\]' must be text.*"4.0"/]);
    assertClean('terms:\n  t: { preferred: "2030", admitted: { en: [a, "4.0"] } }\n');
  });

  test("a list without its language, a key that is no language, a blank text", () => {
    assertFaults("terms:\n  t: { preferred: x, admitted: «[a, b]» }\n", ["agenda-schema", /map from language to text or list of texts, not a list/]);
    assertFaults("terms:\n  t: { preferred: { «english»: x } }\n", ["agenda-schema", /must be a language tag such as en or vi, not 'english'/]);
    assertFaults("terms:\n  t: { preferred: «' '» }\n", ["agenda-schema", /text that is not blank/]);
    assertFaults("terms:\n  t: { preferred: «{}» }\n", ["agenda-schema", /one language at least/]);
    assertClean("terms:\n  t: { preferred: { en: x, vi: y, zh-Hant: z }, admitted: { en: [a, b], vi: c } }\n");
  });

  test("a comma in an unquoted text within braces", () => {
    assertFaults("terms:\n  t: { preferred: x, definition: { en: bends, «and banks» } }\n", ["agenda-schema", /holds a comma must stand in quotes/]);
  });

  test("two preferred labels in one language", () => {
    assertFaults("terms:\n  t: { preferred: { en: «[a, b]» } }\n", ["agenda-schema", /one text a language.*'admitted'/]);
    assertClean("terms:\n  t: { preferred: { en: [a] } }\n");
  });

  test("values that are no numbers, with the number that was meant", () => {
    const value = (written: string) => `figures:\n  f: { label: l, unit: percent, value: «${written}» }\n`;
    const suggested = (written: string) => assertFaults(value(written), ["agenda-schema", /'value' must be a number/])[0]?.suggestion;
    assert.equal(suggested("80.2%"), "80.2");
    assert.equal(suggested("'80,2'"), "80.2");
    assert.equal(suggested("'1,234,567'"), "1234567");
    assert.equal(suggested("many"), undefined);
    assert.equal(suggested(".inf"), undefined);
    assert.equal(suggested("007"), "7");
    assertFaults(value("[1, 2, 3]"), ["agenda-schema", /range \[low, high\]/]);
    assertFaults(value("[5, 2]"), ["agenda-schema", /lower number first/]);
    assertClean("figures:\n  f: { label: l, unit: percent, value: [2, 5] }\n");
  });

  test("a day where the unit is no date, a number where it is", () => {
    assertFaults("figures:\n  f: { label: l, unit: count, value: «2024-04-24» }\n", ["agenda-schema", /only with the unit 'date'/]);
    assertFaults("figures:\n  f: { label: l, unit: date, value: «24» }\n", ["agenda-schema", /must be a day/]);
    assertFaults("figures:\n  f: { label: l, unit: date, value: 2024-04-24, series: [{ period: 2023, value: «5» }] }\n", [
      "agenda-schema",
      /must be a day/,
    ]);
    assert.equal(assertClean("figures:\n  f: { label: l, unit: date, value: 2024-04-24 }\n").figures[0]?.value, "2024-04-24");
  });

  test("words that a field does not know", () => {
    const [fault] = assertFaults(figure("    comparator: «atleast»\n"), ["agenda-schema", /one of exactly, at-least.*Did you mean 'at-least'/]);
    assert.equal(fault?.suggestion, "at-least");
    assertFaults(figure("    kind: «planned»\n"), ["agenda-schema", /one of observed, target, forecast/]);
    assertFaults(figure("    direction: «upwards»\n"), ["agenda-schema", /one of up, down/]);
    assertFaults(figure("    per: «Per Year»\n"), ["agenda-schema", /'per' must be year, quarter/]);
    assertClean(figure("    comparator: at-least\n    kind: target\n    direction: up\n    per: year\n"));
  });

  test("numbers out of bounds, flags that are none, lists that are none", () => {
    assertFaults(figure("    tolerance: «-1»\n"), ["agenda-schema", /not negative/]);
    assertFaults(figure("    decimals: «1.5»\n"), ["agenda-schema", /whole number from 0 to 20/]);
    assertFaults("terms:\n  t: { preferred: x, caseSensitive: «yes» }\n", ["agenda-schema", /'caseSensitive' must be true or false/]);
    assertFaults("groups:\n  g: { preferred: g, members: «all of them» }\n", ["agenda-schema", /'members' must be a list/]);
    assertFaults("groups:\n  g: { preferred: g, members: «[]» }\n", ["agenda-schema", /at least one member/]);
    assertFaults("terms:\n  t: «[x]»\n", ["agenda-schema", /The term 't' must be a map of fields, not a list/]);
    assertFaults("extends: «./national.agenda.yaml»\n", ["agenda-schema", /'extends' must be a list of paths/]);
  });

  test("an id that could not be cited", () => {
    assertFaults("terms:\n  «two words»: { preferred: x }\n", ["agenda-schema", /An id must not hold blanks/]);
    assertFaults("terms:\n  «a/b»: { preferred: x }\n", ["agenda-schema", /An id must not hold/]);
    assert.deepEqual(listIds(assertClean("terms:\n  5g: { preferred: x }\n  2024: { preferred: y }\n")), ["terms/5g", "terms/2024"]);
  });
});

describe("units, periods, dates and areas that nobody knows", () => {
  test("units, with the nearest", () => {
    const unit = (written: string) =>
      assertFaults(`figures:\n  f: { label: l, value: 1, unit: «${written}» }\n`, ["agenda-schema", /'unit' must be a unit/])[0]?.suggestion;
    assert.equal(unit("persent"), "percent");
    assert.equal(unit("'%'"), "percent");
    assert.equal(unit("kilometre"), "kilometer");
    assert.equal(unit("bananas"), undefined);
    assertClean("figures:\n  f: { label: l, value: 1, unit: megabit-per-second }\n");
  });

  test("periods", () => {
    const period = (written: string) => assertFaults(figure(`    period: «${written}»\n`), ["agenda-schema", /'period' must be a/])[0]?.suggestion;
    assert.equal(period("2024-13"), undefined);
    assert.equal(period("2025-02-29"), undefined);
    assert.equal(period("Q1 2024"), "2024-Q1");
    assert.equal(period("2021-2027"), "2021/2027");
    assertFaults(figure("    until: «soon»\n"), ["agenda-schema", /'until' must be a year/]);
    assertFaults(figure("    series: [{ period: «2024-00», value: 1 }]\n"), ["agenda-schema", /'series\[0\].period' must be a period that exists/]);
    for (const right of ["2024", "2024-Q1", "2024-S1", "2024-06", "2024-02-29", "2021/2027", "'2024'"]) assertClean(figure(`    period: ${right}\n`));
  });

  test("dates", () => {
    assertFaults("date: «2024-02-30»\n", ["agenda-schema", /'date' must be a day that exists/]);
    assertFaults("date: «April 2024»\n", ["agenda-schema", /'date' must be a day such as/]);
    assertFaults("sources:\n  s: { title: t, date: «yesterday» }\n", ["agenda-schema", /'date' must be a date such as/]);
    assertFaults("figures:\n  f: { label: l, unit: date, value: «2025-02-29» }\n", ["agenda-schema", /'value' must be a day that exists/]);
    assertClean("date: 2024-04-24\nsources:\n  s: { title: t, date: 2023 }\n");
  });

  test("areas", () => {
    assert.equal(assertFaults(figure("    area: «vn»\n"), ["agenda-schema", /'area' must be a region code/])[0]?.suggestion, "VN");
    assertFaults(figure("    area: «XX»\n"), ["agenda-schema", /'area' must be a region code/]);
    assertFaults(figure("    area: «999»\n"), ["agenda-schema", /'area' must be a region code/]);
    assert.equal(assertClean(figure("    area: 001\n")).figures[0]?.area, "001");
    assert.equal(assertClean(figure("    area: 419\n")).figures[0]?.area, "419");
    assert.equal(assertClean(figure("    area: NO\n")).figures[0]?.area, "NO");
  });
});

describe("keys used twice", () => {
  test("an id within a section: the first goes on working", () => {
    const fixture = "terms:\n  a: { preferred: x }\n  «a»: { preferred: y }\n";
    assertFaults(fixture, ["agenda-duplicate", /'a' is used twice in 'terms': first in line 6/]);
    const { agenda } = readOne(HEAD + fixture.replace(/[«»]/g, ""));
    assert.deepEqual(agenda?.terms[0]?.preferred, { en: ["x"] });
    assertClean("terms:\n  a: { preferred: x }\ngroups:\n  a: { preferred: y, members: [a] }\n");
  });

  test("a field of an entry: the entry is left out", () => {
    const fixture = figure("    «value»: 81\n  b: { label: other, value: 1, unit: count }\n");
    assertFaults(fixture, ["agenda-duplicate", /'value' is used twice in 'a': first in line 8/]);
    assert.deepEqual(listIds(readOne(HEAD + fixture.replace(/[«»]/g, "")).agenda), ["figures/b"]);
  });

  test("a field of the file", () => {
    assertFaults("date: 2024-01-01\n«date»: 2024-01-02\n", ["agenda-duplicate", /'date' is used twice: first in line 5/]);
  });
});

test("a broken entry is left out, and the rest goes on working", () => {
  const { agenda, file } = readOne(`${HEAD}terms:\n  a: { preferred: x }\n  b: { preferred: 5 }\n  c: { preferred: z }\n`);
  assert.deepEqual(listIds(agenda), ["terms/a", "terms/c"]);
  assert.deepEqual(agenda?.leftOut, ["terms/b"]);
  assert.equal(file.broken, false);
});

test("places are the same behind a byte order mark, CRLF, and letters of two units", () => {
  const text = "\ufeff" + `${HEAD}terms:\n  a: { preferred: 😀x, «oops»: 1 }\n`.replaceAll("\n", "\r\n");
  const { faults } = readOne(text.replace(/[«»]/g, ""));
  assert.deepEqual(faults[0]?.range, { start: { line: 5, character: 23 }, end: { line: 5, character: 27 } });
});
