/** `concord import` and `concord export`, as a person at the keyboard uses them. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { AGENDA, makeFolder, run } from "./run.ts";

const TABLE = `Chỉ tiêu;Đơn vị tính;2022;2023;Nguồn
Hộ dùng internet băng rộng;%;75,6;80,20;Niên giám
Doanh thu du lịch;triệu đồng;1.250,5;1.400,25;Niên giám
`;

const FROM_TABLE = `id: bang
title: bang
language: vi

sources:
  nien-giam:
    title: Niên giám

figures:
  ho-dung-internet-bang-rong:
    label: Hộ dùng internet băng rộng
    value: 80.2
    unit: percent
    period: 2023
    decimals: 2
    series:
      - { period: 2022, value: 75.6 }
    source: nien-giam
  doanh-thu-du-lich:
    label: Doanh thu du lịch
    value: 1400250000
    unit: VND
    period: 2023
    series:
      - { period: 2022, value: 1250500000 }
    source: nien-giam
`;

test("a table as Vietnamese offices keep them: semicolons, decimal commas, a column a year; the agenda loads", async () => {
  const folder = makeFolder({ "bang.csv": `\ufeff${TABLE.replaceAll("\n", "\r\n")}` });
  assert.deepEqual(await run(folder, ["import", "bang.csv"]), { status: 0, stdout: FROM_TABLE, stderr: "" });
  const written = await run(folder, ["import", "bang.csv", "--output", "bang.agenda.yaml"]);
  assert.deepEqual(written, { status: 0, stdout: "bang.agenda.yaml: 0 terms, 0 groups, 2 figures, 1 source\n", stderr: "" });
  assert.equal(readFileSync(path.join(folder, "bang.agenda.yaml"), "utf8"), FROM_TABLE);
  assert.equal((await run(folder, ["agenda", "check", "--fail-on", "information"])).status, 0);
  const again = await run(folder, ["import", "bang.csv", "--output", "bang.agenda.yaml"]);
  assert.deepEqual([again.status, again.stderr], [2, "concord: 'bang.agenda.yaml' is there already: '--into bang.agenda.yaml' adds to it.\n"]);
});

test("UTF-16, as spreadsheets save it, and standard input", async () => {
  const folder = makeFolder({ "bang.csv": Buffer.from(`\ufeff${TABLE}`, "utf16le") });
  assert.equal((await run(folder, ["import", "bang.csv"])).stdout, FROM_TABLE);
  const piped = await run(folder, ["import", "-", "--format", "csv", "--agenda-id", "bang", "--title", "bang"], { stdin: TABLE });
  assert.deepEqual([piped.status, piped.stdout], [0, FROM_TABLE]);
});

const NEW = `type,id,label,admitted,deprecated,value,unit,base,period
figure,,households using broadband internet,,,82.5,percent,households,2025
figure,,river gauges that report every hour,,,412,count,gauges,
term,,flood plain,,flooding area,,,,
term,,catchment,river basin | basin,,,,,
`;

test("into an agenda: new entries at the end of their sections, what is told otherwise shown, comments left; --update takes it over", async () => {
  const commented = AGENDA.replace("figures:\n", "figures: # as of May\n");
  const folder = makeFolder({ "river.agenda.yaml": commented, "new.csv": NEW });
  const file = path.join(folder, "river.agenda.yaml");

  const dry = await run(folder, ["import", "new.csv", "--into", "river.agenda.yaml", "--dry-run"]);
  assert.equal(readFileSync(file, "utf8"), commented);
  assert.equal(
    dry.stdout,
    `--- a/river.agenda.yaml
+++ b/river.agenda.yaml
@@ -3,11 +3,21 @@
 language: en
 sources:
   bulletin: { title: Bulletin of the river programme, publisher: River Board, date: 2024-05-01, url: "https://river.example/bulletin" }
+  new: { title: new }
 terms:
   river-basin:
     preferred: { en: river basin }
     deprecated: { en: [river zone] }
     source: bulletin
+  flood-plain:
+    preferred: flood plain
+    deprecated: { en: [flooding area] }
+    source: new
+  catchment:
+    preferred: catchment
+    admitted: { en: [basin] }
+    source: new
 figures: # as of May
   broadband:
     label: { en: households using broadband internet }
`.replace("@@ -3,11 +3,21 @@", /@@.*@@/.exec(dry.stdout)?.[0] ?? "") +
      "figures/broadband  value: 80.2 → 82.5\nfigures/broadband  period: 2024 → 2025\nfigures/broadband  series: – → [{ period: 2024, value: 80.2, source: bulletin }]\nfigures/broadband  source: bulletin → new\n",
  );
  assert.equal(
    dry.stderr,
    "concord: terms/catchment: Left out: the label 'river basin', which terms/river-basin has already.\n" +
      "concord: river.agenda.yaml: 3 would be new, 1 unchanged, 1 told otherwise and left as they are ('--update' takes them over)\n",
  );
  assert.equal(dry.status, 1);

  const done = await run(folder, ["import", "new.csv", "--into", "river.agenda.yaml", "--update"]);
  assert.match(done.stderr, /3 new, 1 unchanged, 1 updated\n$/);
  const text = readFileSync(file, "utf8");
  assert.match(text, /figures: # as of May\n {2}broadband:\n {4}label: \{ en: households using broadband internet \}\n {4}value: 82\.5\n/);
  assert.match(text, /series: \[\{ period: 2024, value: 80\.2, source: bulletin \}\]/);
  const again = await run(folder, ["import", "new.csv", "--into", "river.agenda.yaml"]);
  assert.deepEqual([again.stdout, readFileSync(file, "utf8")], ["", text]);
});

test("a broken agenda, and one that the import would break, stay as they are", async () => {
  const twice = "type,id,label,value,unit,period\nfigure,a,same words,1,percent,2024\nfigure,b,same words,2,percent,2024\n";
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "broken.agenda.yaml": "id: [", "new.csv": NEW, "twice.csv": twice });
  const broken = await run(folder, ["import", "new.csv", "--into", "broken.agenda.yaml"]);
  assert.deepEqual([broken.status, broken.stderr], [2, "concord: 'broken.agenda.yaml' is broken: mend it first. See 'concord agenda check'.\n"]);
  const ambiguous = await run(folder, ["import", "twice.csv", "--into", "river.agenda.yaml"]);
  assert.match(ambiguous.stderr, /No draft could tell 'figures\/b' from/);
  assert.match(ambiguous.stderr, /'river\.agenda\.yaml' would be broken by this, and stays as it was\.\n$/);
  assert.deepEqual([ambiguous.status, readFileSync(path.join(folder, "river.agenda.yaml"), "utf8")], [2, AGENDA]);
});

/** Inputs that cannot be read, and what is said of them. */
const UNREADABLE: readonly (readonly [name: string, content: string | Uint8Array, said: string])[] = [
  ["empty.csv", "", "It is empty."],
  ["blank.csv", "\r\n \r\n", "It is empty."],
  ["odd.csv", "foo,bar\n1,2\n", "Line 1: none of the columns is known: 'foo', 'bar'. Say what they hold: '--column label=foo', for one."],
  ["open.csv", 'term,definition\nriver,"water\n', "Line 2: a quotation mark is not closed, or stands in the middle of a cell."],
  [
    "latin.csv",
    Uint8Array.of(0x74, 0x65, 0x72, 0x6d, 0x0a, 0xe9),
    "It is no text in UTF-8. Save it as UTF-8, or say what it is in: '--encoding windows-1258', for one.",
  ],
  ["cut.tbx", "<tbx><text>", "Line 1, column 12: it is not well-formed XML (Missing end tag for element text)."],
  [
    "bomb.tbx",
    '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<tbx><text>&b;</text></tbx>',
    "Line 2, column 12: it is not well-formed XML (Named entity isn't defined: &b;).",
  ],
  ["page.xml", "<html/>", "It is XML, but no TBX. SKOS in RDF/XML is not read: have it written as Turtle or JSON-LD."],
  ["cut.ttl", "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a> skos:prefLabel .", "Line 2: it is no Turtle (Expected entity but got .)."],
  ["none.ttl", "<a> <b> <c> .", "There are no concepts (skos:Concept) and no collections (skos:Collection) in it."],
  ["cut.jsonld", '{\n"a": ', "It is no JSON."],
  [
    "far.jsonld",
    '{"@context": "https://example.org/context.jsonld", "@id": "a"}',
    "Its context stands at 'https://example.org/context.jsonld', and Concord fetches nothing: put the context itself into the file.",
  ],
  ["what.bin", "abc", "Its name does not tell what it holds. Say '--format' with one of csv, sdmx-csv, tbx, skos-turtle, skos-jsonld."],
];

for (const [name, content, said] of UNREADABLE)
  test(`${name}: what is wrong with it is said, and where`, async () => {
    const { status, stdout, stderr } = await run(makeFolder({ [name]: content }), ["import", name]);
    assert.deepEqual([status, stdout, stderr], [2, "", `concord: '${name}': ${said}\n`]);
  });

/** Wrong arguments, and what is said of them. */
const WRONG: readonly (readonly [args: readonly string[], said: string])[] = [
  [["import"], "Which file? Write 'concord import FILE'. See 'concord import --help'."],
  [["import", "none.csv"], "There is no file 'none.csv'."],
  [["import", "new.csv", "--fromat", "csv"], "Unknown option '--fromat'. Did you mean '--format'? See 'concord import --help'."],
  [["import", "new.csv", "--column", "lable=x"], "There is no field 'lable' for a column. Did you mean 'label'? See 'concord import --help'."],
  [["import", "new.csv", "--column", "label"], "'--column' is written '--column label=Name', for one, not 'label'. See 'concord import --help'."],
  [["import", "new.csv", "--update"], "'--update' goes with '--into' alone. See 'concord import --help'."],
  [["import", "new.csv", "-o", "x.yaml"], "The name of an agenda ends in '.agenda.yaml': 'x.yaml' does not. See 'concord import --help'."],
  [
    ["import", "new.csv", "--only", "zone=1"],
    "'new.csv': There is no column 'zone'. The columns are 'type', 'id', 'label', 'admitted', 'deprecated', 'value', 'unit', 'base', 'period'.",
  ],
  [["export"], "Which agenda? Write 'concord export AGENDA --format FORMAT'. See 'concord export --help'."],
  [
    ["export", "river.agenda.yaml"],
    "Which format? Say '--format' with one of csv, sdmx-csv, tbx, skos-turtle, skos-jsonld, markdown, html. See 'concord export --help'.",
  ],
  [["export", "rivr.agenda.yaml", "--format", "csv"], "There is no agenda at 'rivr.agenda.yaml'. Did you mean 'river.agenda.yaml'?"],
  [["export", "river.agenda.yaml", "--format", "csv", "-o", "river.agenda.yaml"], "'river.agenda.yaml' is no place for a report: name another file."],
];

for (const [args, said] of WRONG)
  test(`concord ${args.join(" ")}`, async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA, "new.csv": NEW });
    const { status, stdout, stderr } = await run(folder, args);
    assert.deepEqual([status, stdout, stderr], [2, "", `concord: ${said}\n`]);
  });

test("every format is written, told what it cannot hold, and read back into its agenda without a change", async () => {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA });
  for (const name of ["out.csv", "out.tbx", "out.ttl", "out.jsonld"]) {
    const written = await run(folder, ["export", "river.agenda.yaml", "-o", name]);
    assert.deepEqual([written.status, written.stdout], [1, ""]);
    assert.notEqual(written.stderr, "");
    const back = await run(folder, ["import", name, "--into", "river.agenda.yaml", "--dry-run"]);
    assert.deepEqual([back.status, back.stdout], [0, ""], back.stderr);
    assert.match(back.stderr, /: 0 would be new, [1-4] unchanged, 0 told otherwise\n$/);
  }
  assert.ok(existsSync(path.join(folder, "out.ttl")));
});

test("the options of both are on their pages", async () => {
  const { IMPORT_OPTIONS } = await import("../../server/commands/importOptions.ts");
  const { EXPORT_OPTIONS } = await import("../../server/commands/export.ts");
  for (const [command, options] of [
    ["import", IMPORT_OPTIONS],
    ["export", EXPORT_OPTIONS],
  ] as const) {
    const { stdout } = await run(".", [command, "--help"]);
    for (const name of Object.keys(options)) assert.ok(stdout.includes(`--${name}`), `${command} --${name}`);
  }
});
