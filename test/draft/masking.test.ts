import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf, outlineOf, sentencesOf } from "./blocks.ts";

/** The masked text of the only block, with `·` for blanks and `¤` for what is no prose. */
const mask = (text: string): string => {
  const { blocks } = draftOf(text);
  assert.equal(blocks.length, 1, JSON.stringify(blocks.map((block) => block.content.text)));
  return (blocks[0]?.content.text ?? "").replaceAll(" ", "·").replaceAll("\uFFFC", "¤");
};

test("emphasis, escapes and strikethrough become blanks, their text stays or goes", () => {
  assert.equal(mask("a **b** _c_ 5\\%"), "a···b····c··5·%");
  assert.equal(mask("a ~~old 5~~ 6"), "a···········6");
  assert.equal(mask("snake_case_word 2*3"), "snake_case_word·2*3");
});

test("code, URLs, images, formulas, footnote marks and comments become objects", () => {
  assert.equal(mask("a `5` b"), "a·¤¤¤·b");
  assert.equal(mask("see <http://a.b> c"), "see·¤¤¤¤¤¤¤¤¤¤¤¤·c");
  assert.equal(mask("see https://a.bc/5% d"), "see·¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤·d");
  assert.equal(mask("a ![b 5](c.png) d"), "a·¤¤¤¤¤¤¤¤¤¤¤¤¤·d");
  assert.equal(mask("a[^1] b"), "a¤¤¤¤·b");
  assert.equal(mask("a <!-- 5 --> b"), "a·¤¤¤¤¤¤¤¤¤¤·b");
  assert.equal(mask("a $x=5$ b"), "a·¤¤¤¤¤·b");
});

test("amounts in dollars are no formulas", () => {
  assert.equal(mask("US$5 and US$6 or $20 (in $) here$"), "US$5·and·US$6·or·$20·(in·$)·here$");
});

test("a link keeps its text; brackets that lead nowhere stay", () => {
  assert.equal(mask('a [b](c "d") e'), "a··b··¤·¤¤¤··e");
  assert.equal(mask("a [b][c] d"), "a··b·¤¤¤·d");
  assert.equal(mask("a [sic] d"), "a·[sic]·d");
});

test("HTML that dresses text up is blank, other HTML an object, deleted text gone", () => {
  assert.equal(mask("a<b>b</b>c"), "a···b····c");
  assert.equal(mask("a <br> b"), "a·¤¤¤¤·b");
  assert.equal(mask("a <del>78%</del> 80%"), `a${"·".repeat(16)}80%`);
  assert.equal(mask("a <del>78%"), "a······78%");
});

test("character references keep their place", () => {
  assert.equal(mask("A&amp;B"), "A&····B");
  assert.equal(mask("80&nbsp;%"), "80······%");
  assert.equal(mask("5&#37; &ndash; &bogus;"), "5%·····–··············");
});

test("wrapped lines are one text, whatever stands before them", () => {
  assert.equal(mask("four\npillars"), "four·pillars");
  assert.equal(mask("> four\n> pillars"), "four···pillars");
  assert.equal(mask("- four\n  pillars"), "four···pillars");
  assert.equal(mask("four\r\npillars\rhere"), "four··pillars·here");
  assert.equal(mask("four \\\npillars"), "four···pillars");
});

test("plain-text fact sheets and bullets end a sentence with the line", () => {
  const sheet = draftOf("Digital economy, 2023: 16.5% of GDP\nGrowth: 20% per year,\nthe fastest\nCommunes: 100%").blocks;
  assert.equal(sheet.length, 1);
  assert.deepEqual(sentencesOf(sheet[0]), ["Digital economy, 2023: 16.5% of GDP", "Growth: 20% per year, the fastest", "Communes: 100%"]);
  assert.deepEqual(sentencesOf(draftOf("The pillars:\n• IT industry\n• data").blocks[0]), ["The pillars:", "• IT industry", "• data"]);
  assert.deepEqual(sentencesOf(draftOf("Share 16.5%  \nGrowth 20%").blocks[0]), ["Share 16.5%", "Growth 20%"]);
});

test("wrapped prose with a colon is no fact sheet", () => {
  for (const text of [
    "The four pillars are these: industry,\nsectors, governance and data. It is said\nthat more will follow.",
    "Growth  \nof the economy",
    "a b: c\nd e f",
  ]) {
    assert.equal(sentencesOf(draftOf(text).blocks[0]).join(" ").includes("\u2028"), false);
    assert.equal(draftOf(text).blocks[0]?.content.text.includes("\u2028"), false);
  }
});

test("code, HTML blocks, rules, reference definitions and front matter are no blocks", () => {
  assert.deepEqual(outlineOf("---\nlang: en\n---\n\n    code 5\n\n```\n5\n```\n\n<div>\n5\n</div>\n\n<!-- 5 -->\n\n***\n\n[a]: http://b '5'\n"), []);
});

test("NUL, byte order mark and lone surrogates are read past", () => {
  assert.deepEqual(outlineOf("\uFEFF# A\0B \uD800"), ["heading: A\0B \uD800"]);
});
