/** Text in the columns of a terminal. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { excerpt, plainText, widthOf, wrap } from "../../server/reports/columns.ts";

test("widths: plain, accents, wide, emoji", () => {
  assert.deepEqual(
    ["abc", "", "é", "e\u0301", "chuyển đổi số", "數字", "🌊", "👩‍💻", "🇻🇳", "a\u200bb"].map(widthOf),
    [3, 0, 1, 1, 13, 4, 2, 2, 2, 2],
  );
});

test("a short line stays as it is", () => {
  assert.deepEqual(excerpt("In 2024, 81.2% of all.", 9, 14, 80), { text: "In 2024, 81.2% of all.", column: 9, width: 5 });
});

test("tabs and wide characters before and in the words", () => {
  assert.deepEqual(excerpt("\t數 81%", 3, 6, 80), { text: "    數 81%", column: 7, width: 3 });
  assert.deepEqual(excerpt("a 數字 b", 2, 4, 80), { text: "a 數字 b", column: 2, width: 4 });
  assert.deepEqual(excerpt("x\ty", 1, 2, 80), { text: "x    y", column: 1, width: 4 });
});

test("a long line is cut around the words", () => {
  const line = `${"before ".repeat(40)}81.2%${" after".repeat(40)}`;
  const shown = excerpt(line, 280, 285, 60);
  assert.equal(widthOf(shown.text), 60);
  assert.equal(shown.text.slice(shown.column, shown.column + shown.width), "81.2%");
  assert.ok(shown.text.startsWith("…") && shown.text.endsWith("…"));
});

test("words longer than the line are cut themselves", () => {
  const shown = excerpt("w".repeat(300), 0, 300, 40);
  assert.deepEqual([widthOf(shown.text), shown.column, shown.width], [40, 0, 40]);
});

test("nothing that a terminal would obey is left", () => {
  assert.equal(plainText("\u001b[31mred\u0007\r\u202e"), "\ufffd[31mred\ufffd\ufffd\ufffd");
});

test("wrapping loses no word and keeps to the width", () => {
  assert.deepEqual(wrap("one two three four", 9), ["one two", "three", "four"]);
  assert.deepEqual(wrap("unbreakable x", 4), ["unbreakable", "x"]);
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 8 }).filter((word) => !word.includes(" "))),
      fc.integer({ min: 8, max: 40 }),
      (words, width) => {
        const lines = wrap(words.join(" "), width);
        assert.equal(lines.join(" "), words.join(" "));
      },
    ),
  );
});

test("the words stand where the underline says, whatever the line", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 120 }),
      fc.nat(100),
      fc.nat(20),
      fc.integer({ min: 20, max: 90 }),
      (line, from, length, width) => {
        const start = Math.min(from, line.length);
        const end = Math.min(start + length, line.length);
        const shown = excerpt(line, start, end, width);
        assert.ok(shown.column >= 0 && shown.width >= 1);
        assert.ok(widthOf(shown.text) <= width + 2, `${widthOf(shown.text)} of ${width}`);
      },
    ),
  );
});
