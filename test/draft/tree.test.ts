import assert from "node:assert/strict";
import { test } from "node:test";
import type { Tree } from "@lezer/common";
import { type DraftTree, editTree, parseMarkdown } from "../../server/draft/markdown/tree.ts";

const FILLER = Array.from({ length: 20 }, (_, i) => `Paragraph ${i} of some length, so that there is something to reuse.`).join("\n\n");

const nodes = (tree: Tree): readonly string[] => {
  const found: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void found.push(`${name} ${from}-${to}`) });
  return found;
};

/** Replaces `from` by `to` in a text between fillers and compares the tree with that of a full parse. */
const check = (text: string, from: string, to: string): DraftTree => {
  const before = `${FILLER}\n\n${text}\n\n${FILLER}`;
  const after = before.replace(from, () => to);
  assert.notEqual(after, before);
  const edited = editTree(parseMarkdown(before), after);
  assert.deepEqual(nodes(edited.tree), nodes(parseMarkdown(after).tree));
  return edited;
};

test("an edited tree is the tree of the text", () => {
  check("one two", "two", "*three*");
  check("- a\n- b\n\n  c", "  c", "c");
  check("a\nb", "a\nb", "a\n\nb");
  check("text\n| a | b |\n|---|---|\n| 1 | 2 |", "|---|---|", "|-x-|---|");
  check("| a |\n|---|\n| 1 |", "| a |", "| a | b |");
  check("```\ncode\n```", "```\ncode", "code");
  check("<div>\n\ntext", "<div>", "<!-- div");
  check("> a\nb", "> a", ">> a");
  check("text", "text", "");
});

test("blocks that go on behind blank lines are not reused without what follows", () => {
  check("[^1]: note\n\n\n\nafter", "after", "    after");
  check("Term\n: definition\n\n\n\nafter", "after", "    after");
  check("- item\n\n\n\nafter", "after", "  after");
  check("> [^1]: note\n>\n>\n>\n> after", "after", "    after");
});

test("front matter that comes and goes, and line breaks of every kind", () => {
  const tree = (text: string): DraftTree => parseMarkdown(text);
  for (const [before, after] of [
    [`---\nlang: vi\n---\n${FILLER}`, `---\nlang: vi\n--\n${FILLER}`],
    [`--\nlang: vi\n---\n${FILLER}`, `---\nlang: vi\n---\n${FILLER}`],
    [`${FILLER}\r${FILLER}`, `${FILLER}\r\n${FILLER}`],
    [FILLER, `\uFEFF${FILLER}`],
    [FILLER, ""],
  ] as const) {
    const edited = editTree(tree(before), after);
    assert.deepEqual([nodes(edited.tree), edited.frontMatterEnd], [nodes(tree(after).tree), tree(after).frontMatterEnd]);
  }
});

test("what an edit left alone is reused", () => {
  const before = parseMarkdown(`${FILLER}\n\nhere\n\n${FILLER}`);
  const after = editTree(before, before.source.replace("here", "there"));
  const leaves = (tree: Tree): Set<Tree> => {
    const found = new Set<Tree>();
    tree.iterate({ enter: (node) => void (node.name === "Paragraph" && node.tree && found.add(node.tree)) });
    return found;
  };
  const old = leaves(before.tree);
  const kept = [...leaves(after.tree)].filter((leaf) => old.has(leaf)).length;
  assert.ok(kept > 30, `${kept} of 41 paragraphs kept`);
  assert.equal(editTree(before, before.source), before);
});

test("front matter is not read as Markdown", () => {
  assert.deepEqual(nodes(parseMarkdown("---\ntitle: a\n---\n\nb").tree), ["Document 0-19", "Paragraph 18-19"]);
  assert.equal(parseMarkdown("---\n\ntext\n\n---").frontMatterEnd, 0);
});

test("hostile input takes no time worth mentioning", () => {
  const hostile = [
    "[a](",
    "[",
    "]",
    "*a **b ",
    "a* ",
    "_a",
    "<!--",
    "<a ",
    "<aa:",
    "<?",
    "> ",
    "- ",
    "1. ",
    "~~a ",
    "`",
    "$a ",
    "[^a]",
    "&a;",
    "![a](",
    "<del>",
    "www.a.b ",
  ].map((piece) => piece.repeat(Math.ceil(40_000 / piece.length)));
  const texts = [
    ...hostile,
    `a${" ".repeat(40_000)}b`,
    Array.from({ length: 2000 }, (_, i) => `${"> ".repeat(Math.min(i, 100))}a`).join("\n"),
    Array.from({ length: 300 }, (_, i) => `${" ".repeat(i * 2)}- a`).join("\n"),
    `[a]: b "${"x\n".repeat(20_000)}`,
    `a | b\n${" ".repeat(40_000)}x`,
  ];
  const start = performance.now();
  for (const text of texts) parseMarkdown(text);
  // Unguarded, several of these alone take tens of seconds. The limit allows for a slow machine under load.
  assert.ok(performance.now() - start < 15_000);
});

test("costly text is left unparsed, text as dense as prose gets is not", () => {
  const types = (text: string): Set<string> => new Set(nodes(parseMarkdown(text).tree).map((node) => node.split(" ")[0] ?? ""));
  assert.ok(types("[a](".repeat(2000)).has("Unparsed"));
  assert.ok(types(">".repeat(100)).has("Unparsed"));
  const dense = types("See [*the* `code`](http://a.b/c) and **16.5%** of GDP in this sentence of some length. ".repeat(50));
  assert.ok(dense.has("Link") && !dense.has("Unparsed"));
  const nested = types(Array.from({ length: 12 }, (_, i) => `${" ".repeat(i * 2)}- a`).join("\n"));
  assert.ok(!nested.has("Unparsed"));
});
