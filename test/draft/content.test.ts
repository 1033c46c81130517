import assert from "node:assert/strict";
import { test } from "node:test";
import { createContentMemo, readContent } from "../../server/draft/content.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { editTree, parseMarkdown } from "../../server/draft/markdown/tree.ts";

test("a content holds tokens, sentences, quantities and times of its text", () => {
  const content = readContent("It was 16.5% of GDP in 2023. It grew.", "en");
  assert.equal(content.tokens.length, 12);
  assert.equal(content.sentences.length, 2);
  assert.deepEqual(
    content.quantities.map(({ value, unit }) => [value, unit]),
    [[16.5, "percent"]],
  );
  assert.deepEqual(
    content.times.map(({ from, to }) => [from, to]),
    [["2023-01-01", "2023-12-31"]],
  );
});

test("the same text in the same language is read once, in another anew", () => {
  const memo = createContentMemo();
  const first = readContent("Đạt 16,5% GDP", "vi", memo);
  assert.equal(readContent("Đạt 16,5% GDP", "vi", memo), first);
  assert.notEqual(readContent("Đạt 16,5% GDP", "en", memo), first);
  assert.deepEqual(readContent("Đạt 16,5% GDP", "vi"), first);
});

test("a memo forgets what was not asked for since long, and keeps what is", () => {
  const memo = createContentMemo(200);
  const kept = readContent("kept", "en", memo);
  const lost = readContent("lost", "en", memo);
  for (let i = 0; i < 100; i++) {
    readContent(`text ${i}`, "en", memo);
    assert.equal(readContent("kept", "en", memo), kept);
  }
  assert.notEqual(readContent("lost", "en", memo), lost);
});

test("an edit keeps the contents of the blocks it left alone, with or without a memo", () => {
  const before = Array.from({ length: 20 }, (_, i) => `Paragraph ${i} of the draft with some words in it.`).join("\n\n");
  const after = `# New\n\n${before}`;
  const tree = parseMarkdown(before);
  const old = readDraft("x", before, { languages: ["en"], tree });
  const edited = readDraft("x", after, { languages: ["en"], tree: editTree(tree, after) });
  const kept = edited.blocks.filter((block) => old.blocks.some(({ content }) => content === block.content)).length;
  assert.ok(kept >= 18, `${kept} of 20`);
  assert.equal(edited.blocks[5]?.start, (old.blocks[4]?.start ?? 0) + 7);
});

test("a tree of another text is passed over", () => {
  const draft = readDraft("x", "new text", { languages: ["en"], tree: parseMarkdown("# old") });
  assert.deepEqual(
    draft.blocks.map(({ type }) => type),
    ["paragraph"],
  );
});
