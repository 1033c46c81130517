import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { editDistance, findNearest } from "../../server/agenda/nearest.ts";
import { createPositions, isInRange, plainLines } from "../../server/agenda/positions.ts";
import { compareForm, joinTexts, plainTag } from "../../server/agenda/texts.ts";

test("labels are compared without hyphens, case, soft hyphens, kinds of apostrophes and blanks", () => {
  assert.equal(compareForm("e-Government"), compareForm("E government"));
  assert.equal(compareForm("digital\u00a0trans\u00adformation"), "digital transformation");
  assert.equal(compareForm("people’s"), compareForm("people's"));
  assert.notEqual(compareForm("e-Government", true), compareForm("e-government", true));
  assert.notEqual(compareForm("digital economy"), compareForm("digital economics"));
});

test("Vietnamese labels are compared in either normal form and tone placement, and by their marks", () => {
  assert.equal(compareForm("văn hoá".normalize("NFD")), compareForm("văn hóa"));
  assert.equal(compareForm("Thuỷ lợi"), compareForm("thủy lợi"));
  assert.notEqual(compareForm("số"), compareForm("sô"));
  // Where a letter follows, the tone has one place only.
  assert.equal(compareForm("hoàn"), "hoàn");
});

test("comparing twice changes nothing more", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => assert.equal(compareForm(compareForm(text)), compareForm(text))));
});

test("language tags are written as BCP 47 writes them", () => {
  assert.deepEqual(["EN", "en-gb", "zh-hant-tw", "vi", "de-1996"].map(plainTag), ["en", "en-GB", "zh-Hant-TW", "vi", "de-1996"]);
});

test("texts of two agendas are joined language by language, each once", () => {
  assert.deepEqual(joinTexts({ en: ["a"], vi: ["b"] }, { en: ["a", "c"], fr: ["d"] }), { en: ["a", "c"], vi: ["b"], fr: ["d"] });
});

test("the distance counts letters put in, left out, changed and swapped, up to a limit", () => {
  assert.equal(editDistance("period", "period", 3), 0);
  assert.equal(editDistance("perod", "period", 3), 1);
  assert.equal(editDistance("lable", "label", 3), 1);
  assert.equal(editDistance("value", "unit", 3), 4);
  assert.equal(editDistance("a", "abcdef", 2), 3);
});

test("the distance is the same both ways", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(fc.property(word, word, (a, b) => assert.equal(editDistance(a, b, 20), editDistance(b, a, 20))));
});

test("the nearest word is near enough to be meant, or none is", () => {
  const fields = ["label", "value", "unit", "notBase", "caseSensitive"];
  assert.equal(findNearest("lable", fields), "label");
  assert.equal(findNearest("case_sensitive", fields), "caseSensitive");
  assert.equal(findNearest("notbase", fields), "notBase");
  assert.equal(findNearest("colour", fields), undefined);
  assert.equal(findNearest("", fields), undefined);
});

test("what lies between CR and LF belongs to the line's end", () => {
  const positions = createPositions("ab\r\nc");
  assert.deepEqual(
    [2, 3, 4].map((offset) => positions.position(offset)),
    [
      { line: 0, character: 2 },
      { line: 0, character: 2 },
      { line: 1, character: 0 },
    ],
  );
});

test("positions count lines and UTF-16 characters from 0, after CRLF, CR and a byte order mark", () => {
  const text = plainLines("\ufeffa😀b\r\nc\rd\n");
  const { position } = createPositions(text);
  assert.deepEqual(position(text.indexOf("b")), { line: 0, character: 3 });
  assert.deepEqual(position(text.indexOf("c")), { line: 1, character: 0 });
  assert.deepEqual(position(text.indexOf("d")), { line: 2, character: 0 });
  assert.deepEqual(position(1000), { line: 3, character: 0 });
});

test("every offset has the position that counting gives", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "é", "😀") }), fc.nat({ max: 40 }), (text, offset) => {
      const at = Math.min(offset, text.length);
      const lines = text.slice(0, at).split("\n");
      assert.deepEqual(createPositions(text).position(at), { line: lines.length - 1, character: lines.at(-1)?.length });
    }),
  );
});

test("a range holds its ends and what is between", () => {
  const range = { start: { line: 1, character: 4 }, end: { line: 2, character: 1 } };
  assert.ok(
    isInRange(range, { line: 1, character: 4 }) && isInRange(range, { line: 1, character: 99 }) && isInRange(range, { line: 2, character: 1 }),
  );
  assert.ok(
    !isInRange(range, { line: 1, character: 3 }) && !isInRange(range, { line: 2, character: 2 }) && !isInRange(range, { line: 0, character: 9 }),
  );
});
