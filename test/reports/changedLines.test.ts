/** What a diff says has changed, and which findings touch it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readDiff } from "../../server/reports/changedLines.ts";
import { moveRegions, toRegions, touches } from "../../server/reports/regions.ts";

const TEXT = "one\ntwo\nthree\nfour\nfive";
const at = (words: string, changes: readonly (readonly [number, number, string])[] = []) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  edits: [{ title: "", safe: true, changes: changes.map(([start, end, newText]) => ({ start, end, newText })) }],
});

const linesOf = (diff: readonly string[]) =>
  readDiff(diff).then((files) => [...files].map(([path, changed]) => [path, changed === "all" ? changed : [changed.lines, changed.gaps]]));

test("new, changed and removed lines, with and without context, of files whatever their names", async () => {
  assert.deepEqual(
    await linesOf([
      "diff --git a/a.md b/a.md",
      "--- a/a.md",
      "+++ b/a.md",
      "@@ -1 +1,2 @@ heading",
      "--- was",
      "+++ b/is",
      "+@@ -1 +1 @@",
      "@@ -9,2 +9,0 @@",
      "-x",
      "-y",
      "\\ No newline at end of file",
      "diff --git a/old name.md b/new name.md",
      "--- a/old name.md\t",
      "+++ b/new name.md\t",
      "@@ -3,4 +3,4 @@",
      " same",
      "-gone",
      " same",
      "+new",
      " same",
      "diff --git a/gone.md b/gone.md",
      "--- a/gone.md",
      "+++ /dev/null",
      "@@ -1 +0,0 @@",
      "-x",
      "Binary files /dev/null and b/a\\b.md differ",
      "--- a/q.md",
      '+++ "b/\\"\\t\\303\\\\q.md"',
      "@@ -0,0 +1 @@",
      "+x",
    ]),
    [
      ["a.md", [[0, 1], [8]]],
      ["new name.md", [[4], [2]]],
      ["a\\b.md", "all"],
      ['"\t\u00c3\\q.md', [[0], []]],
    ],
  );
});

test("a finding touches its own line, and no other", () => {
  const regions = toRegions({ lines: [1, 3], gaps: [] }, TEXT);
  assert.deepEqual(
    ["one", "two", "three", "four", "five", "one\ntwo", "three\n"].map((words) => touches(regions, at(words))),
    [false, true, false, true, false, true, false],
  );
  assert.equal(touches(regions, at("five", [[4, 7, "2"]])), true);
  assert.equal(touches(regions, { ...at("five"), related: [{ start: 14, end: 18, message: "" }] }), true);
});

test("lines taken away touch what reaches over them, or would put them back", () => {
  const regions = toRegions({ lines: [], gaps: [1] }, TEXT);
  assert.deepEqual(
    ["two", "three", "two\nthree", "four\nfive"].map((words) => touches(regions, at(words))),
    [false, false, true, false],
  );
  assert.equal(touches(regions, at("one", [[7, 7, "\nnew"]])), true);
  assert.equal(touches(regions, at("one", [[7, 7, " new"]])), false);
  assert.equal(touches(regions, at("one", [[18, 18, "\nnew"]])), false);
});

test("regions go where edits move them", () => {
  const regions = moveRegions(toRegions({ lines: [1, 3], gaps: [] }, TEXT), [
    { start: 0, end: 3, newText: "1" },
    { start: 4, end: 4, newText: "ca. " },
    { start: 14, end: 18, newText: "4" },
  ]);
  assert.deepEqual(regions.parts, [
    { start: 2, end: 9 },
    { start: 16, end: 17 },
  ]);
});
