import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createLines } from "../../server/draft/lines.ts";

test("lines end at \\n, \\r\\n and \\r, and at nothing else", () => {
  const lines = createLines("a\nbc\r\nd\re\u2028f");
  assert.equal(lines.count, 4);
  assert.deepEqual([0, 1, 2, 3].map(lines.startOf), [0, 2, 6, 8]);
  assert.deepEqual([0, 1, 2, 3].map(lines.endOf), [1, 4, 7, 11]);
});

test("an empty text has one line, and a final line break begins another", () => {
  assert.equal(createLines("").count, 1);
  assert.equal(createLines("a\n").count, 2);
  assert.deepEqual(createLines("a\n").positionAt(2), { line: 1, character: 0 });
});

test("positions outside are brought back to the edge", () => {
  const lines = createLines("ab\r\ncd");
  assert.deepEqual(lines.positionAt(-5), { line: 0, character: 0 });
  assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
  assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
  assert.equal(lines.offsetAt({ line: 9, character: 0 }), 6);
  assert.equal(lines.offsetAt({ line: -1, character: 3 }), 0);
  // Between \r and \n is the end of the line, not a place of its own.
  assert.deepEqual(lines.positionAt(3), { line: 0, character: 2 });
});

test("property: every offset that is no line break's inside comes back from its position", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "é", "😀", "\n", "\r", "\r\n")), (pieces) => {
      const text = pieces.join("");
      const lines = createLines(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const inBreak = text[offset - 1] === "\r" && text[offset] === "\n";
        if (!inBreak) assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
      }
      assert.equal(lines.count, text.split(/\r\n|\r|\n/u).length);
    }),
  );
});
