import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { escapeMarkdown, webAddress, writePage } from "../../server/features/markup.ts";

test("marks of Markdown, HTML and entities are escaped", () => {
  const cases: readonly (readonly [text: string, escaped: string])[] = [
    ["plain text, 80.2%", "plain text, 80.2%"],
    ["[x](command:run)", "\\[x\\]\\(command:run\\)"],
    ["<b>bold</b>", "\\<b\\>bold\\</b\\>"],
    ["a * b _ c ` d ~~e~~", "a \\* b \\_ c \\` d \\~\\~e\\~\\~"],
    ["&lt;", "\\&lt;"],
    ["$(trash)", "\\$\\(trash\\)"],
    ["a | b", "a \\| b"],
    ["# head", "\\# head"],
    ["1. one", "1\\. one"],
    ["1.5 times", "1.5 times"],
    ["- item", "\\- item"],
    ["two\n\nparagraphs\there", "two paragraphs here"],
    ["\u202egnp.exe\u0007", "gnp.exe"],
  ];
  for (const [text, escaped] of cases) assert.equal(escapeMarkdown(text), escaped);
});

test("bare addresses of an agenda do not become links", () => {
  assert.equal(escapeMarkdown("see https://evil.example/x"), "see https\\://evil.example/x");
  assert.equal(escapeMarkdown("see www.evil.example"), "see www\\.evil.example");
  assert.equal(escapeMarkdown("mail a@evil.example"), "mail a\\@evil.example");
});

test("escaped text holds no mark that is not escaped, whatever was in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const bare = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/gu, "");
      assert.doesNotMatch(bare, /[\\`*_{}[\]()<>#|~$!&^=@\n\r]|:\/\//u);
    }),
  );
});

test("only addresses of the web are linked", () => {
  assert.equal(webAddress("https://example.org/a b?c=d>e"), "https://example.org/a%20b?c=d%3Ee");
  assert.equal(webAddress("http://example.org"), "http://example.org/");
  for (const bad of ["command:workbench.action.quit", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "no address", ""]) {
    assert.equal(webAddress(bad), undefined, bad);
  }
  const page = (href: string) => writePage([{ type: "line", runs: ["Source: ", { text: "A [report]", href }, ", 2024"] }], "markdown").value;
  assert.equal(page("https://example.org/x"), "Source: [A \\[report\\]](<https://example.org/x>), 2024");
  assert.equal(page("command:x"), "Source: A \\[report\\], 2024");
});

test("a page is written as Markdown or as plain text", () => {
  const parts = [
    { type: "line", runs: [{ text: "72.5%", strong: true }, " of *households*"] },
    { type: "list", ordered: false, items: [["one"], ["two"]] },
    { type: "list", ordered: true, items: [["first"], ["second"]] },
    {
      type: "table",
      rows: [
        ["Period", "Official"],
        ["2023", "70.3%"],
        ["2022", "6|8"],
      ],
    },
  ] as const;
  assert.deepEqual(writePage(parts, "markdown"), {
    kind: "markdown",
    value:
      "**72.5%** of \\*households\\*\n\n- one\n- two\n\n1. first\n2. second\n\n| Period | Official |\n| --- | --- |\n| 2023 | 70.3% |\n| 2022 | 6\\|8 |",
  });
  assert.deepEqual(writePage(parts, "plaintext"), {
    kind: "plaintext",
    value: "72.5% of *households*\n\n- one\n- two\n\n1. first\n2. second\n\n2023: 70.3%\n2022: 6|8",
  });
});
