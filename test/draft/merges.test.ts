/** Conflicts that a merge has left in a draft: what counts as one, and what is not read because of it. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { readDraft } from "../../server/draft/draft.ts";
import { editTree, parseMarkdown } from "../../server/draft/markdown/tree.ts";

const read = (text: string) => readDraft("draft.md", text, { languages: ["en"], language: "en" });
/** What is told of conflicts, and the text of every block. */
const marksOf = (text: string): readonly string[] => read(text).merges.map(({ mark }) => text.slice(mark.start, mark.end));
const blocksOf = (text: string): readonly string[] => read(text).blocks.map(({ start, end }) => text.slice(start, end));

const OURS = "Broadband reaches 80.2% of households.";
const THEIRS = "Broadband reaches 81.2% of households.";
const conflict = (ours: string, theirs: string, base?: string): string =>
  `<<<<<<< HEAD\n${ours}\n${base === undefined ? "" : `||||||| 1a2b3c4\n${base}\n`}=======\n${theirs}\n>>>>>>> feature/numbers\n`;

describe("a conflict", () => {
  test("of two sides, of three, without names, at the very end, with CRLF: told at its first mark, and no side is read", () => {
    for (const text of [
      conflict(OURS, THEIRS),
      conflict(OURS, THEIRS, "It reaches 79%."),
      `<<<<<<<\n${OURS}\n=======\n${THEIRS}\n>>>>>>>`,
      conflict("", THEIRS).replace("\n\n", "\n"),
    ]) {
      for (const each of [text, text.replaceAll("\n", "\r\n"), text.replaceAll("\n", "\r")]) {
        const whole = ["# Plan", "", "Before.", "", "After."].join("\n").replace("Before.\n", `Before.\n\n${each}`);
        const mark = text.startsWith("<<<<<<< ") ? "<<<<<<< HEAD" : "<<<<<<<";
        assert.deepEqual(marksOf(whole), [mark], JSON.stringify(each));
        assert.deepEqual(blocksOf(whole), ["Plan", "Before.", "After."], JSON.stringify(each));
      }
    }
  });

  test("with a heading underlined in the way of its middle mark, in emoji and either form of Vietnamese", () => {
    assert.deepEqual(blocksOf(`Trước 📶.\n\n${conflict("Kế hoạch\n=======\n\nMột.", "Kế hoạch\n=======\n\nHai.".normalize("NFD"))}\nSau.\n`), [
      "Trước 📶.",
      "Sau.",
    ]);
  });

  test("two of them are two; one opened anew counts from where it was opened last", () => {
    assert.deepEqual(marksOf(`${conflict("a.", "b.")}\nBetween.\n\n${conflict("c.", "d.")}`), ["<<<<<<< HEAD", "<<<<<<< HEAD"]);
    assert.deepEqual(blocksOf(`${conflict("a.", "b.")}Between.\n${conflict("c.", "d.")}`), ["Between."]);
    assert.deepEqual(marksOf(`<<<<<<< one\nLost.\n\n${conflict("a.", "b.").replace("HEAD", "two")}`), ["<<<<<<< two"]);
  });
});

describe("no conflict", () => {
  for (const [what, text] of Object.entries({
    "a heading that is underlined": "Plan\n=======\n\nText.\n",
    "a deep quotation": ">>>>>>> Seven deep.\n",
    "an opening alone": "<<<<<<< HEAD\nText.\n",
    "an opening and a close": "<<<<<<< HEAD\nText.\n>>>>>>> other\n",
    "a close without an opening": "Text.\n=======\nText.\n>>>>>>> other\n",
    "marks that are too short or too long": conflict("a.", "b.").replaceAll("<<<<<<<", "<<<<<<").replaceAll(">>>>>>>", ">>>>>>>>"),
    "marks further in": conflict("a.", "b.").replaceAll(/^/gm, " "),
    "marks in a fence": `\`\`\`\n${conflict("a.", "b.")}\`\`\`\n`,
    "marks in a fence of tildes with words": `~~~ text\n${conflict("a.", "b.")}~~~\n`,
    "marks in <pre>": `<pre>\n${conflict("a.", "b.")}</pre>\n`,
    "marks that run into words": "<<<<<<<HEAD\na\n=======\nb\n>>>>>>>other\n",
  }))
    test(what, () => assert.deepEqual(marksOf(text), []));

  test("a fence in one side does not hide it", () => assert.deepEqual(marksOf(conflict("```\na", "b")), ["<<<<<<< HEAD"]));
});

describe("around a conflict", () => {
  test("a sentence that runs into it is not read; whole ones are", () => {
    assert.deepEqual(blocksOf(`Whole.\nBroadband\n${conflict("reaches 80%", "reaches 81%")}of households.\nWhole again.\n\nMore.\n`), [
      "Whole.",
      "Whole again.",
      "More.",
    ]);
    assert.deepEqual(blocksOf(`Whole.\n${conflict("One.", "Two.")}Whole again.\n`), ["Whole.", "Whole again."]);
    assert.deepEqual(blocksOf(`# Heading\n${conflict("one\ntwo", "two")}\nMore\n`), ["Heading", "More"]);
  });

  test("items and rows beside it are whole; rows below it have lost their head", () => {
    assert.deepEqual(blocksOf(`- roads\n- ports\n${conflict("- rails", "- canals")}- bridges\n`), ["roads", "ports", "bridges"]);
    assert.deepEqual(blocksOf(`| a | b |\n|---|---|\n| 1 | 2 |\n${conflict("| 3 | 4 |", "| 5 | 6 |")}| 7 | 8 |\n\nMore.\n`), [
      "a",
      "b",
      "1",
      "2",
      "More.",
    ]);
  });

  test("front matter says what stands outside of it", () => {
    const text = `---\nlang: vi\n${conflict("title: one", "title: two")}agenda: river\n---\n\nBody.\n`;
    assert.deepEqual(read(text).frontMatter, { start: 0, end: text.indexOf("---\n\nBody") + 3, agenda: ["river"], lang: "vi" });
    assert.deepEqual(blocksOf(text), ["Body."]);
    assert.deepEqual(marksOf(`---\n${conflict("lang: vi", "lang: en")}---\n\nBody.\n`), ["<<<<<<< HEAD"]);
    assert.deepEqual(blocksOf(`---\n${conflict("lang: vi", "lang: en")}---\n\nBody.\n`), ["Body."]);
  });

  test("offsets stay those of the source", () => {
    const text = `Before.\r\n\r\n${conflict("a.", "b.").replaceAll("\n", "\r\n")}\r\nAfter 📶 12%.\r\n`;
    const [quantity] = read(text).blocks[1]?.content.quantities ?? [];
    const { start = 0 } = read(text).blocks[1] ?? {};
    assert.equal(quantity && text.slice(start + quantity.start, start + quantity.end), "12%");
  });
});

test("an edited text has the conflicts and blocks of a fresh one", () => {
  const piece = fc.constantFrom(
    "<<<<<<< HEAD\n",
    "||||||| base\n",
    "=======\n",
    ">>>>>>> other\n",
    "```\n",
    "---\n",
    "lang: en\n",
    "- a\n",
    "| a | b |\n",
    "|---|---|\n",
    "> ",
    "Text\n",
    "Text.\n",
    "\n",
    "\r\n",
    "# H\n",
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.array(fc.record({ at: fc.nat(), remove: fc.nat(20), text: piece }), { minLength: 1, maxLength: 6 }),
      (pieces, edits) => {
        let text = pieces.join("");
        let tree = parseMarkdown(text);
        for (const { at, remove, text: added } of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + added + text.slice(start + remove);
          tree = editTree(tree, text);
          assert.deepEqual(readDraft("draft.md", text, { languages: ["en"], tree }), readDraft("draft.md", text, { languages: ["en"] }));
        }
      },
    ),
    { numRuns: 300 },
  );
});
