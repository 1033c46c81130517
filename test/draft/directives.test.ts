import assert from "node:assert/strict";
import { test } from "node:test";
import { readDraft } from "../../server/draft/draft.ts";
import { draftOf } from "./blocks.ts";

const ignores = (text: string): readonly unknown[] =>
  draftOf(text).ignores.map(({ type, rules, reason, from, to }) => [type, rules.join("+"), reason, from, to]);

test("an ignore at the end of a line, with rules and reason, with neither", () => {
  assert.deepEqual(ignores("a\nb 5% <!-- concord-ignore-line figure-value, figure-base: agreed: with MIC -->\nc"), [
    ["line", "figure-value+figure-base", "agreed: with MIC", 1, 2],
  ]);
  assert.deepEqual(ignores("b <!--concord-ignore-line-->"), [["line", "", undefined, 0, 1]]);
});

test("next-line passes over blank lines and other ignores", () => {
  assert.deepEqual(ignores("<!-- concord-ignore-next-line a -->\n<!-- concord-ignore-next-line b -->\n\ntext"), [
    ["next-line", "a", undefined, 3, 4],
    ["next-line", "b", undefined, 3, 4],
  ]);
  assert.deepEqual(ignores("text <!-- concord-ignore-next-line -->"), [["next-line", "", undefined, 1, 1]]);
});

test("start and end pair up, inside out, by rules; an open start runs to the end", () => {
  assert.deepEqual(ignores("<!-- concord-ignore-start a -->\n\n<!-- concord-ignore-start b -->\n\ntext\n\n<!-- concord-ignore-end a -->\n\nmore"), [
    ["start", "a", undefined, 0, 7],
    ["start", "b", undefined, 2, 9],
    ["end", "a", undefined, 6, 6],
  ]);
});

test("a whole file; in tables, items and HTML too", () => {
  assert.deepEqual(ignores("a\n\n<!-- concord-ignore-file: draft of a draft -->"), [["file", "", "draft of a draft", 0, 3]]);
  assert.deepEqual(ignores("| a | b |\n|---|---|\n| 1 | 2 <!-- concord-ignore-line y --> |\n| 3 | 4 | <!-- concord-ignore-line z -->\n"), [
    ["line", "y", undefined, 2, 3],
    ["line", "z", undefined, 3, 4],
  ]);
  assert.deepEqual(ignores("- a <!-- concord-ignore-line x -->\n\n<div>\n<!-- concord-ignore-start -->\n</div>").length, 2);
});

test("no ignore in code or in other comments; another name is kept as unknown, and works on no line", () => {
  assert.deepEqual(
    ignores(
      "`<!-- concord-ignore-line -->`\n\n```\n<!-- concord-ignore-file -->\n```\n\n<!-- see concord-ignore-line -->\n\n<!-- concord-ignore-lines -->",
    ),
    [["unknown", "", undefined, 8, 8]],
  );
});

test("tags: label, destination, period; other links are none", () => {
  const text =
    "# T\n\nIt is [**80.2**%](agenda:figures/broadband@2022 'x') and [a](http://b) and [5](<agenda:n:figures/y>).\n\n| [1](agenda:figures/z) |\n|---|\n";
  const { tags, blocks } = draftOf(text);
  assert.deepEqual(
    tags.map((tag) => [
      text.slice(tag.start, tag.end),
      text.slice(tag.label.start, tag.label.end),
      text.slice(tag.destination.start, tag.destination.end),
      tag.target,
      tag.period,
      blocks[tag.block]?.type,
    ]),
    [
      ["[**80.2**%](agenda:figures/broadband@2022 'x')", "**80.2**%", "agenda:figures/broadband@2022", "figures/broadband", "2022", "paragraph"],
      ["[5](<agenda:n:figures/y>)", "5", "agenda:n:figures/y", "n:figures/y", undefined, "paragraph"],
      ["[1](agenda:figures/z)", "1", "agenda:figures/z", "figures/z", undefined, "cell"],
    ],
  );
});

test("front matter: language, agendas, and what is none", () => {
  const front = (text: string): unknown => {
    const { frontMatter } = draftOf(text);
    return frontMatter && [frontMatter.lang, frontMatter.agenda, text.slice(frontMatter.start, frontMatter.end)];
  };
  assert.deepEqual(front("---\nlang: vi\nagenda: [a, b]\n---\ntext"), ["vi", ["a", "b"], "---\nlang: vi\nagenda: [a, b]\n---"]);
  assert.deepEqual(front("\uFEFF---\r\nagenda: a\r\n...\r\ntext"), [undefined, ["a"], "\uFEFF---\r\nagenda: a\r\n..."]);
  assert.deepEqual(front("---\nlang: [1\n---\n"), [undefined, [], "---\nlang: [1\n---"]);
  assert.equal(front("---\n\nProse between rules, say.\n\n---\n"), undefined);
  assert.equal(front("---\nlang: vi\n"), undefined);
  assert.equal(front("text\n---\nlang: vi\n---\n"), undefined);
});

test("the language: front matter, else configured, else told block by block", () => {
  const languages = (text: string, language?: string): readonly string[] =>
    readDraft("x", text, { languages: ["en"], ...(language && { language }) }).blocks.map((block) => block.content.language);
  const mixed = "The share of the economy is 16.5%.\n\nLa part de l'économie dans le PIB est de 16,5 % et elle croît.\n\n16.5%";
  assert.deepEqual(languages(mixed), ["en", "fr", "fr"]);
  assert.deepEqual(languages(mixed, "vi"), ["vi", "vi", "vi"]);
  assert.deepEqual(languages(`---\nlang: de\n---\n\n${mixed}`, "vi"), ["de", "de", "de"]);
});
