import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf, outlineOf, textOf } from "./blocks.ts";

test("headings of both kinds, and what stands under which", () => {
  const { blocks } = draftOf("# A\n\none\n\nB\n---\n\ntwo\n\n### C ###\n\nthree\n\n# D\n\nfour");
  const under = blocks.map((block) => [textOf(block), block.level, block.headings.map((index) => textOf(blocks[index])).join(">")]);
  assert.deepEqual(under, [
    ["A", 1, ""],
    ["one", undefined, "A"],
    ["B", 2, "A"],
    ["two", undefined, "A>B"],
    ["C", 3, "A>B"],
    ["three", undefined, "A>B>C"],
    ["D", 1, ""],
    ["four", undefined, "D"],
  ]);
});

test("a heading in a quotation or item is over where that is", () => {
  const { blocks } = draftOf("# A\n\n> ## Q\n> in\n\nout");
  assert.deepEqual(
    blocks.map((block) => block.headings.length),
    [0, 1, 2, 1],
  );
  assert.deepEqual(
    blocks.map((block) => block.quoted),
    [false, true, true, false],
  );
});

test("GitHub's alerts are no quotations and their mark is not read", () => {
  const { blocks } = draftOf("> [!NOTE]\n> Growth is 20%.\n\n> Growth is 20%.");
  assert.deepEqual(
    blocks.map((block) => [textOf(block), block.quoted]),
    [
      ["Growth is 20%.", false],
      ["Growth is 20%.", true],
    ],
  );
});

test("items, their further paragraphs and nested lists", () => {
  const { blocks, lists } = draftOf("Pillars:\n\n- one\n  two\n\n  more\n  1. sub\n  2. sub2\n- [x] done\n-\n\nEnd");
  assert.deepEqual(
    blocks.map((block) => [block.type, textOf(block), block.list?.list, block.list?.item, block.list?.depth, block.leadIn]),
    [
      ["paragraph", "Pillars:", undefined, undefined, undefined, undefined],
      ["item", "one two", 0, 0, 0, 0],
      ["paragraph", "more", 0, 0, 0, undefined],
      ["item", "sub", 1, 0, 1, 2],
      ["item", "sub2", 1, 1, 1, 2],
      ["item", "done", 0, 1, 0, 0],
      ["paragraph", "End", undefined, undefined, undefined, undefined],
    ],
  );
  assert.deepEqual(
    lists.map(({ items, ordered, depth, leadIn }) => ({ items, ordered, depth, leadIn })),
    [
      { items: [1, 5], ordered: false, depth: 0, leadIn: 0 },
      { items: [3, 4], ordered: true, depth: 1, leadIn: 2 },
    ],
  );
});

test("a lead-in stands directly before: code or a rule parts, a comment and a heading do not", () => {
  const leadIn = (text: string): string => {
    const draft = draftOf(text);
    return textOf(draft.blocks[draft.lists.at(-1)?.leadIn ?? -1]);
  };
  assert.equal(leadIn("Intro:\n\n- a"), "Intro:");
  assert.equal(leadIn("Intro:\n- a"), "Intro:");
  assert.equal(leadIn("# Head\n\n- a"), "Head");
  assert.equal(leadIn("Intro:\n\n<!-- c -->\n\n- a"), "Intro:");
  assert.equal(leadIn("Intro:\n\n***\n\n- a"), "");
  assert.equal(leadIn("Intro:\n\n```\nx\n```\n\n- a"), "");
  assert.equal(leadIn("Intro:\n\n- a\n\n1. b"), "");
  assert.equal(leadIn("- a"), "");
});

test("an item without prose keeps its number and has no block", () => {
  const { blocks, lists } = draftOf("1. a\n2. ```\n   x\n   ```\n3. c");
  assert.deepEqual(
    blocks.map((block) => block.list?.item),
    [0, 2],
  );
  assert.deepEqual(lists[0]?.items, [0, 1]);
});

test("tables: rows, columns, blank cells, escaped pipes, alignment row left out", () => {
  const { blocks, tables } = draftOf("Shares by year\n\n| Year | Share |\n|:--|--:|\n| 2023 | 16.5\\|% |\n| 2024 | |\n| 1 | 2 | 3 |\n");
  const table = tables[0];
  assert.equal(table?.leadIn, 0);
  assert.deepEqual(
    table?.rows.map((row) => row.map((index) => (index === undefined ? "-" : textOf(blocks[index])))),
    [
      ["Year", "Share"],
      ["2023", "16.5 |%"],
      ["2024", "-"],
      ["1", "2"],
    ],
  );
  assert.deepEqual(blocks[4]?.cell, { table: 0, row: 1, column: 1 });
  assert.equal(blocks[4]?.leadIn, 0);
});

test("tables without outer pipes, with blanks behind the alignment row, with \\r\\n, in quotations, right below a paragraph", () => {
  for (const text of [
    "a | b\n--- | ---\n1 | 2",
    "| a | b |\n| - | - |  \n| 1 | 2 |",
    "| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n",
    "> | a | b |\n> |---|---|\n> | 1 | 2 |",
  ]) {
    assert.deepEqual(outlineOf(text), ["cell: a", "cell: b", "cell: 1", "cell: 2"], text);
  }
  assert.deepEqual(outlineOf("Intro\n| a | b |\n|---|---|\n| 1 | 2 |").slice(0, 2), ["paragraph: Intro", "cell: a"]);
  assert.deepEqual(outlineOf("a | b\nc | d"), ["paragraph: a | b c | d"]);
});

test("captions of tables", () => {
  assert.deepEqual(outlineOf("Table 1: Shares\n\n| a |\n|---|\n| 1 |\n"), ["caption: Table 1: Shares", "cell: a", "cell: 1"]);
  assert.deepEqual(outlineOf("| a |\n|---|\n| 1 |\n\nBảng 2. Tỷ lệ"), ["cell: a", "cell: 1", "caption: Bảng 2. Tỷ lệ"]);
  assert.deepEqual(outlineOf("Table 1 shows\n\ntext"), ["paragraph: Table 1 shows", "paragraph: text"]);
});

test("footnotes, with further paragraphs, one right below the other", () => {
  assert.deepEqual(outlineOf("Text[^1].\n\n[^1]: First *note*\n  wrapped\n\n    more\n[^b]: word\n\nAfter"), [
    "paragraph: Text¤.",
    "footnote: First note wrapped",
    "footnote: more",
    "footnote: word",
    "paragraph: After",
  ]);
});

test("definition lists: the definition's lead-in is its term", () => {
  const { blocks } = draftOf("Digital economy\n: Share of GDP\n  wrapped\n: Second\n\nBroadband\n\n: Third\n\nNo term");
  assert.deepEqual(
    blocks.map((block) => [block.type, textOf(block), block.leadIn]),
    [
      ["term", "Digital economy", undefined],
      ["definition", "Share of GDP wrapped", 0],
      ["definition", "Second", 0],
      ["term", "Broadband", undefined],
      ["definition", "Third", 3],
      ["paragraph", "No term", undefined],
    ],
  );
  assert.deepEqual(outlineOf("Les quatre piliers sont\nnombreux\n: industrie"), ["paragraph: Les quatre piliers sont nombreux : industrie"]);
});

test("blocks stand where they stand in the source", () => {
  const text = "\r\n\r\n##  Title  ##\r\n\r\n* **item** one\r\n\r\n| a |\r\n|---|\r\n|  b  |\r\n";
  const { blocks } = draftOf(text);
  assert.deepEqual(
    blocks.map(({ start, end }) => text.slice(start, end)),
    ["Title", "**item** one", "a", "b"],
  );
});
