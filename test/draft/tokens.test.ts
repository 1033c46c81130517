import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readTokens } from "../../server/draft/language/tokens.ts";

const norms = (text: string, language = "en"): readonly string[] => readTokens(text, language).map((token) => token.norm);
const lemmas = (text: string, language = "en"): readonly string[] => readTokens(text, language).map((token) => token.lemma);

test("words, numbers and marks", () => {
  assert.deepEqual(norms("About 16.5% of GDP, or 12,480 units."), ["about", "16.5", "%", "of", "gdp", ",", "or", "12,480", "units", "."]);
  assert.deepEqual(norms("In 2023."), ["in", "2023", "."]);
});

test("hyphens part words and are no tokens; dashes and minus signs are", () => {
  assert.deepEqual(norms("e-Government"), ["e", "government"]);
  assert.deepEqual(norms("public\u2011private part\u2010nership"), ["public", "private", "part", "nership"]);
  assert.deepEqual(norms("COVID-19"), ["covid", "19"]);
  assert.deepEqual(norms("rise -5 or a – b"), ["rise", "-", "5", "or", "a", "–", "b"]);
  assert.deepEqual(norms("2021-2030"), norms("2021–2030"));
});

test("an English possessive belongs to no token, other apostrophes stay", () => {
  const [vietnam, gdp] = readTokens("Vietnam’s GDP", "en");
  assert.deepEqual([vietnam?.norm, vietnam?.start, vietnam?.end], ["vietnam", 0, 7]);
  assert.equal(gdp?.start, 10);
  assert.deepEqual(norms("it doesn’t"), ["it", "doesn't"]);
  assert.deepEqual(norms("VIETNAM'S"), ["vietnam"]);
  assert.deepEqual(norms("Vietnam's", "de"), ["vietnam's"]);
});

test("French elisions are words of their own", () => {
  assert.deepEqual(norms("L’économie d'Internet aujourd'hui", "fr"), ["l'", "économie", "d'", "internet", "aujourd'hui"]);
  assert.deepEqual(norms("qu'il l'a", "fr"), ["qu'", "il", "l'", "a"]);
  assert.deepEqual(norms("o'clock", "en"), ["o'clock"]);
});

test("numbers keep their separators; up to three digits with letters behind them are a word", () => {
  assert.deepEqual(norms("12\u00A0480 and 268 000"), ["12\u00A0480", "and", "268", "000"]);
  assert.deepEqual(norms("4G, Q1, CO2, 30th, 1.5m, 1990s"), ["4g", ",", "q1", ",", "co2", ",", "30th", ",", "1.5", "m", ",", "1990", "s"]);
  assert.deepEqual(norms("VND120,000"), ["vnd", "120,000"]);
  assert.deepEqual(norms("63/63"), ["63", "/", "63"]);
  assert.deepEqual(norms("24.4.2024."), ["24.4.2024", "."]);
});

test("either Unicode form, either tone placement, Đ and its look-alikes", () => {
  const hoa = norms("Hòa hoà hóa hoá thủy thuỷ Thúy thuý", "vi");
  assert.deepEqual(hoa, ["hoà", "hoà", "hoá", "hoá", "thuỷ", "thuỷ", "thuý", "thuý"]);
  assert.deepEqual(norms("chuyển đổi số".normalize("NFD"), "vi"), ["chuyển", "đổi", "số"]);
  assert.deepEqual(norms("Đà Ðà đà"), ["đà", "đà", "đà"]);
  assert.notDeepEqual(norms("hoá"), norms("hoa"));
});

test("soft hyphens and zero-width characters are not there", () => {
  assert.deepEqual(norms("digi\u00ADtal trans\u200Bfor\uFEFFmation"), ["digital", "transformation"]);
  const [word] = readTokens("a\u00AD b", "en");
  assert.equal(word?.end, 1);
});

test("what the mask puts for code is one mark", () => {
  assert.deepEqual(norms("see \uFFFC\uFFFC\uFFFC here"), ["see", "\uFFFC", "here"]);
});

test("emoji, lone surrogates, NUL and letters beyond U+FFFF", () => {
  assert.deepEqual(norms("a😀b"), ["a", "😀", "b"]);
  assert.deepEqual(norms("\uD800x\0y"), ["\uD800", "x", "y"]);
  assert.deepEqual(norms("𐐀𐐁"), ["𐐨𐐩"]);
});

test("lemmas take plurals and possessives off and nothing else", () => {
  assert.deepEqual(lemmas("households policies boxes children criteria data"), ["household", "policy", "box", "child", "criterion", "data"]);
  assert.deepEqual(lemmas("growing digitized news people this status analysis"), [
    "growing",
    "digitized",
    "news",
    "people",
    "this",
    "status",
    "analysis",
  ]);
  assert.deepEqual(lemmas("réseaux nationaux ménages pays", "fr"), ["réseau", "national", "ménage", "pays"]);
  assert.deepEqual(lemmas("Haushalten Länder digitaler Verbraucher Verbrauchs", "de"), ["haushalt", "land", "digital", "verbraucher", "verbrauch"]);
  assert.deepEqual(lemmas("hộ gia đình", "vi"), ["hộ", "gia", "đình"]);
});

test("stems are wider than lemmas, and tell communes from communication", () => {
  const stem = (word: string): string | undefined => readTokens(word, "en")[0]?.stem;
  assert.equal(stem("growing"), stem("grow"));
  assert.notEqual(stem("communes"), stem("communication"));
  assert.equal(readTokens("constructor", "en")[0]?.stem, "constructor");
});

test("property: tokens are in order, do not overlap, hold no blanks, and cover every letter and digit", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom("a", "é", "1", ".", ",", "'", "’s", "-", " ", "\u00A0", "\u00AD", "\uFFFC", "\uD83D", "l'", "%", "hoá"), {
        maxLength: 60,
      })
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom("en", "vi", "fr", "de", "pl"), (text, language) => {
      let last = 0;
      let left = "";
      for (const token of readTokens(text, language)) {
        assert.ok(token.start >= last && token.end > token.start && token.end <= text.length);
        assert.ok(token.norm.length > 0 && token.lemma.length > 0 && token.stem.length > 0, JSON.stringify(token));
        left += text.slice(last, token.start);
        last = token.end;
      }
      left += text.slice(last);
      assert.doesNotMatch(left.replaceAll(/['’][sS]/gu, ""), /[\p{L}\p{Nd}]/u);
    }),
    { numRuns: 300 },
  );
});
