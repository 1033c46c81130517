/** `concord check --fix`: safe edits, and nothing else of the file. */
import assert from "node:assert/strict";
import { chmodSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { applySafeEdits } from "../../server/commands/fix.ts";
import type { ShownFinding } from "../../server/review/shown.ts";
import { AGENDA, makeFolder, run } from "./run.ts";

const WRONG = "Broadband internet is used by 81.2% of households.\n\nEvery river zone has gauges.\n";
const RIGHT = "Broadband internet is used by 80.2% of households.\n\nEvery river basin has gauges.\n";

const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), "utf8");

const finding = (start: number, end: number, changes: readonly (readonly [number, number, string])[], safe = true): ShownFinding => ({
  rule: "term-deprecated",
  severity: "warning",
  message: "",
  start,
  end,
  edits: [{ title: "", safe, changes: changes.map(([from, to, newText]) => ({ start: from, end: to, newText })) }],
});

test("mends the draft, says what, and ends with what is left", async () => {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": WRONG });
  const { stdout, status } = await run(folder, ["check", "--fix", "plan.md"]);
  assert.equal(read(folder, "plan.md"), RIGHT);
  assert.match(
    stdout,
    /^Fixed in plan\.md:\n {2}1:31 {2}81\.2% → 80\.2% {2}figure-value\n {2}3:7 {2}river zone → river basin {2}term-deprecated\nNo findings/,
  );
  assert.equal(status, 0);
});

test("with json, what was mended is told on standard error", async () => {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": WRONG });
  const { stdout, stderr } = await run(folder, ["check", "--fix", "--format", "json", "plan.md"]);
  assert.deepEqual(JSON.parse(stdout).files[0].findings, []);
  assert.match(stderr, /^Fixed in plan\.md:\n/);
});

test("byte order mark, Windows line ends and mode stay", async () => {
  const text = (body: string): string => `\ufeff${body.replaceAll("\n", "\r\n")}`;
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": text(WRONG) });
  chmodSync(path.join(folder, "plan.md"), 0o640);
  await run(folder, ["check", "--fix", "plan.md"]);
  assert.equal(read(folder, "plan.md"), text(RIGHT));
  assert.equal(statSync(path.join(folder, "plan.md")).mode & 0o777, 0o640);
});

test("a draft that is right, or whose rule is off, is not written", async () => {
  const folder = makeFolder({
    "river.agenda.yaml": AGENDA,
    "right.md": RIGHT,
    "wrong.md": WRONG,
    ".concord.yaml": "rules: { figure-value: off, term-deprecated: off }\n",
  });
  for (const name of ["right.md", "wrong.md"]) chmodSync(path.join(folder, name), 0o444);
  const before = ["right.md", "wrong.md"].map((name) => statSync(path.join(folder, name)).mtimeMs);
  const { stdout, status } = await run(folder, ["check", "--fix", "right.md", "wrong.md"]);
  assert.deepEqual([stdout.startsWith("Fixed"), status], [false, 0]);
  assert.deepEqual(
    ["right.md", "wrong.md"].map((name) => statSync(path.join(folder, name)).mtimeMs),
    before,
  );
});

test("edits that allow another reading are left alone", () => {
  assert.deepEqual(applySafeEdits("abc", [finding(0, 1, [[0, 1, "x"]], false)]), { text: "abc", mended: [], changes: [] });
});

test("of two edits that meet, the first is applied", () => {
  const first = finding(0, 2, [[0, 2, "X"]]);
  assert.deepEqual(applySafeEdits("abc", [first, finding(1, 3, [[1, 3, "Y"]])]), {
    text: "Xc",
    mended: [first],
    changes: [{ start: 0, end: 2, newText: "X" }],
  });
});

test("an edit is applied whole or not at all", () => {
  const wide = finding(4, 5, [
    [0, 1, "A"],
    [4, 5, "E"],
  ]);
  assert.equal(applySafeEdits("abcde", [finding(0, 1, [[0, 1, "x"]]), wide]).text, "xbcde");
  assert.equal(applySafeEdits("abcde", [wide]).text, "AbcdE");
});

test("line breaks that an edit brings are those of the draft", () => {
  assert.equal(applySafeEdits("a\r\nb\r\n", [finding(1, 1, [[1, 1, "\n- c"]])]).text, "a\r\n- c\r\nb\r\n");
  assert.equal(applySafeEdits("a\nb\n", [finding(1, 1, [[1, 1, "\n- c"]])]).text, "a\n- c\nb\n");
});

test("what no change covers stays, whatever the edits", () => {
  const change = fc.tuple(fc.nat(30), fc.nat(4), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (parts) => {
      const text = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO";
      const findings = parts
        .map(([start, length, newText]) => finding(start, start + length, [[start, start + length, newText]]))
        .sort((a, b) => a.start - b.start);
      const { text: fixed, mended } = applySafeEdits(text, findings);
      let expected = text;
      for (const { edits } of mended.toReversed())
        for (const { start, end, newText } of edits[0]?.changes ?? []) expected = expected.slice(0, start) + newText + expected.slice(end);
      assert.equal(fixed, expected);
    }),
  );
});
