import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createContentMemo } from "../../server/draft/content.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { editTree, parseMarkdown } from "../../server/draft/markdown/tree.ts";
import type { Draft } from "../../server/draft/model.ts";

// biome-ignore format: a table
const LINES = [
  "# Heading *one*", "Setext", "===", "---", "- item 5%", "  - nested", "1. first", "> quoted", "> - [x] task", "Term", ": definition", "[^1]: note", "    indented",
  "```", "~~~", "| a | b |", "|---|---|", "| 1 | `x` |", "<div>", "</div>", "<!-- concord-ignore-start a -->", "<!-- concord-ignore-end -->", "[r]: http://x", '"title"',
  "Growth: 20%", "Share: 16.5% of GDP", "[80.2%](agenda:figures/x@2023) here", "plain prose, and more", "", "", "", "***", "a\\", "b  ", "~~struck~~ **bold", "**", "$$", "lang: vi",
];

const markdown = fc
  .array(fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 25 })
  .chain((lines) => fc.constantFrom("\n", "\r\n", "\r").map((lineBreak) => lines.join(lineBreak)));
const anything = fc.oneof(
  { weight: 3, arbitrary: markdown },
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom(..."*_`[](){}<>!#>-+|:\\~$^&; \n\t\r1aé\uFEFF\uFFFC\u2028\uD800".split("")), { maxLength: 60 })
    .map((chars) => chars.join("")),
);

const read = (text: string): Draft => readDraft("file:///x.md", text, { languages: ["en", "vi"] });

test("property: blocks are as long as what they stand for, in order, inside, and name what is there", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const draft = read(text);
      let last = 0;
      draft.blocks.forEach((block, i) => {
        assert.equal(block.index, i);
        assert.equal(block.content.text.length, block.end - block.start);
        assert.ok(block.start >= last && block.end > block.start && block.end <= text.length);
        last = block.end;
        assert.ok(block.headings.every((heading) => heading < i && draft.blocks[heading]?.type === "heading"));
        assert.ok(block.leadIn === undefined || block.leadIn < i);
        assert.doesNotMatch(block.content.text, /[\n\r]/u);
        for (const token of block.content.tokens) {
          const source = text.slice(block.start + token.start, block.start + token.end);
          if (token.type !== "mark" && !source.includes("&")) assert.equal(block.content.text.slice(token.start, token.end), source);
        }
      });
      for (const list of draft.lists) assert.ok(list.items.every((item) => draft.blocks[item]?.list !== undefined));
      for (const [number, { rows }] of draft.tables.entries()) {
        for (const [row, cells] of rows.entries()) {
          for (const [column, index] of cells.entries()) {
            if (index !== undefined) assert.deepEqual(draft.blocks[index]?.cell, { table: number, row, column });
          }
        }
      }
      for (const { start, end, from, to } of draft.ignores) assert.ok(start >= 0 && end <= text.length && from >= 0 && from <= to);
      for (const tag of draft.tags) assert.ok(text.slice(tag.destination.start, tag.destination.end).startsWith("agenda:"));
    }),
    { numRuns: 300 },
  );
});

test("property: any chain of edits gives the draft that reading anew gives", () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(40),
    insert: fc.oneof(
      fc.constant(""),
      fc.constantFrom("\n", "\n\n", "    ", "> ", "- ", ": ", "|", "`", "---\n", ...LINES),
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
  });
  fc.assert(
    fc.property(fc.array(markdown, { minLength: 1, maxLength: 8 }), fc.array(edit, { minLength: 1, maxLength: 8 }), (parts, edits) => {
      let text = parts.join("\n\n");
      let tree = parseMarkdown(text);
      const memo = createContentMemo(500);
      for (const { at, remove, insert } of edits) {
        const start = Math.round(at * text.length);
        text = text.slice(0, start) + insert + text.slice(start + remove);
        tree = editTree(tree, text);
        const edited = readDraft("file:///x.md", text, { languages: ["en", "vi"], tree, memo });
        assert.deepEqual(edited, read(text));
      }
    }),
    { numRuns: 250 },
  );
});
