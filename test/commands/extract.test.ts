import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { makeDocx, paragraph } from "../exchange/extract/docx.ts";
import { makePdf } from "../exchange/extract/pdf.ts";
import { AGENDA, makeFolder, run } from "./run.ts";

const REPORT =
  "# River report\n\nIn 2024, 80.2% of households used broadband internet. In 2024, 412 wells were dug.\n\nThe plan has two goals: clean rivers and safe wells.\n";

test("proposes an agenda that 'agenda check' finds no fault in, and in which 'check' finds nothing of the report", async () => {
  const folder = makeFolder({ "report.md": REPORT });
  const { status, stdout, stderr } = await run(folder, ["extract", "report.md", "--output", "report.agenda.yaml"]);
  assert.deepEqual([status, stdout, stderr], [0, "", "3 proposed\n"]);
  const text = readFileSync(path.join(folder, "report.agenda.yaml"), "utf8");
  assert.match(text, /^id: river-report$/mu);
  assert.match(
    text,
    /\n {2}# line 3: “In 2024, 80\.2% of households .*”\n {2}households-that-used-broadband-internet:\n {4}label: \{ en: .* \}\n {4}value: 80\.2\n {4}unit: percent\n {4}base: \{ en: \[households\] \}\n {4}period: 2024\n {4}source: report\n/u,
  );
  assert.deepEqual((await run(folder, ["agenda", "check", "report.agenda.yaml"])).stdout, "No findings in 1 agenda.\n");
  const checked = await run(folder, ["check", "report.md", "--format", "json"]);
  assert.equal(checked.status, 0);
  assert.deepEqual(JSON.parse(checked.stdout).drafts?.[0]?.findings ?? [], []);
});

test("reads HTML, Word and PDF, each as itself, and text on standard input", async () => {
  const sentence = "In 2024, 412 wells were dug in the north.";
  const folder = makeFolder({
    "a.html": `<p>${sentence}</p>`,
    "b.docx": makeDocx(paragraph(sentence)),
    "c.pdf": makePdf([[{ text: sentence, x: 50, y: 700 }]]),
    "d.txt": sentence,
  });
  for (const [name, place] of [
    ["a.html", "line 1"],
    ["b.docx", "paragraph 1"],
    ["c.pdf", "page 1"],
    ["d.txt", "line 1"],
    ["-", "line 1"],
  ] as const) {
    const { status, stdout } = await run(folder, ["extract", name], { stdin: sentence });
    assert.equal(status, 0, name);
    assert.ok(stdout.includes(`# ${place}: “${sentence}”`), `${name}\n${stdout}`);
    assert.ok(stdout.includes("    value: 412\n"), name);
  }
});

test("tells what an agenda knows and what a document has otherwise, and ends with status 1 for the latter", async () => {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "report.md": REPORT.replace("80.2%", "81.2%") });
  const { status, stdout, stderr } = await run(folder, ["extract", "report.md", "--agenda", "river.agenda.yaml", "--format", "json"]);
  const found = JSON.parse(stdout);
  assert.deepEqual([status, stderr], [1, "2 proposed, 1 in conflict\n"]);
  assert.deepEqual(
    found.entries.map(({ id }: { id: string }) => id),
    ["groups/goals-of-the-plan", "figures/wells-dug"],
  );
  assert.match(found.conflicts[0].text, /^figures\/broadband: .*80\.2/u);
  assert.deepEqual(found.conflicts[0].places[0].number, 3);
});

test("--into shows what changes and writes it; --dry-run writes nothing", async () => {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "report.md": REPORT });
  const file = path.join(folder, "river.agenda.yaml");
  const dry = await run(folder, ["extract", "report.md", "--into", "river.agenda.yaml", "--dry-run"]);
  assert.deepEqual([dry.status, dry.stderr, readFileSync(file, "utf8")], [0, "2 proposed, 1 known already\n", AGENDA]);
  assert.match(dry.stdout, /^--- a\/river\.agenda\.yaml\n\+\+\+ b\/river\.agenda\.yaml\n/u);
  assert.match(dry.stdout, /\n\+ {2}wells-dug:\n/u);
  const wet = await run(folder, ["extract", "report.md", "--into", "river.agenda.yaml"]);
  assert.equal(wet.stdout, dry.stdout);
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes("\n  wells-dug:\n"));
  assert.equal((await run(folder, ["agenda", "check", "river.agenda.yaml"])).status, 0);
  const again = await run(folder, ["extract", "report.md", "--into", "river.agenda.yaml"]);
  assert.deepEqual([again.stdout, readFileSync(file, "utf8")], ["", text]);
});

test("wrong arguments, and documents that cannot be read, end with status 2 and say what to do", async () => {
  const folder = makeFolder({
    "a.md": "x",
    "b.doc": "x",
    "c.pdf": "x",
    "d.docx": "x",
    "e.txt": new Uint8Array([0xff, 0xfe, 0xfa]),
    "f.agenda.yaml": "id: [",
    "g/h.md": "",
  });
  for (const [args, told] of [
    [[], "Name the documents to read"],
    [["none.md"], "'none.md' cannot be read: ENOENT"],
    [["g"], "'g' is no document that can be read"],
    [["b.doc"], "'b.doc' is no document that can be read"],
    [["c.pdf"], "'c.pdf' cannot be read: it is no PDF"],
    [["d.docx"], "'d.docx' cannot be read: it is no Word document"],
    [["e.txt"], "'e.txt' is not UTF-8"],
    [["a.md", "--language", "xx"], "'--language' must be one of en, vi, fr, de, not 'xx'"],
    [["a.md", "--date", "soon"], "'--date' must be a day"],
    [["a.md", "--dry-run"], "'--dry-run' goes with '--into'"],
    [["a.md", "--into", "f.agenda.yaml", "--format", "json"], "'--into' prints a diff"],
    [["a.md", "--agenda", "f.agenda.yaml"], "'f.agenda.yaml' cannot be used"],
    [["a.md", "--output", "a.md"], "'a.md' is there already"],
    [["a.md", "--formt", "json"], "Unknown option '--formt'. Did you mean '--format'?"],
  ] as const) {
    const { status, stdout, stderr } = await run(folder, ["extract", ...args]);
    assert.deepEqual([status, stdout], [2, ""], args.join(" "));
    assert.ok(stderr.startsWith(`concord: ${told}`), `${args.join(" ")}: ${stderr}`);
  }
});

test("an empty document makes an empty agenda, in the language of the reader", async () => {
  const folder = makeFolder({ "leer.md": "" });
  const { status, stdout, stderr } = await run(folder, ["extract", "leer.md"], { env: { LANG: "vi_VN.UTF-8" } });
  assert.deepEqual([status, stderr], [0, "0 được đề xuất\n"]);
  assert.match(stdout, /^# Đề xuất từ leer\.md\./u);
  assert.match((await run(folder, ["extract", "leer.md"])).stdout, /^# Proposed from leer\.md\./u);
});
