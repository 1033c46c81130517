import assert from "node:assert/strict";
import { test } from "node:test";
import { tellLanguage } from "../../server/draft/language/tell.ts";
import { isStopWord } from "../../server/draft/language/words.ts";
import { decideLanguages } from "../../server/draft/languages.ts";

const SAMPLES: Readonly<Record<string, string>> = {
  en: "The digital economy accounted for 16.5% of GDP in 2023.",
  vi: "Kinh tế số chiếm 16,5% GDP trong năm 2023.",
  fr: "L’économie numérique représentait 16,5 % du PIB en 2023.",
  de: "Die digitale Wirtschaft machte 2023 einen Anteil von 16,5 % des BIP aus.",
  es: "La economía digital representó el 16,5% del PIB en 2023 y los hogares crecieron.",
  it: "L'economia digitale ha raggiunto il 16,5% del PIL nel 2023 e anche le famiglie.",
  nl: "Het aandeel van de digitale economie is 16,5% van het bbp en dat werd meer.",
};

test("each known language is told among the known", () => {
  for (const [language, text] of Object.entries(SAMPLES)) assert.equal(tellLanguage(text, ["en", "vi", "fr", "de", "es", "it", "nl"]), language);
});

test("a language that no agenda speaks is told where it is clearly meant", () => {
  for (const language of ["vi", "fr", "de", "es"]) assert.equal(tellLanguage(SAMPLES[language] ?? "", ["en"]), language);
  assert.equal(tellLanguage("数字经济占国内生产总值的16.5%。", ["en"]), "zh");
  assert.equal(tellLanguage("Цифровая экономика составляет 16,5%", ["en"]), "ru");
});

test("too little says nothing", () => {
  for (const text of ["", "16.5%", "GDP 2023", "Broadband", "Total"]) assert.equal(tellLanguage(text, ["en", "vi", "fr", "de"]), undefined);
});

test("names in another language do not turn a sentence", () => {
  assert.equal(tellLanguage("The Prime Minister, Phạm Minh Chính, said in Hà Nội that the share of households was 80.2%.", ["en", "vi"]), "en");
  assert.equal(tellLanguage("The Chinese name 数字 is used by the ministry.", ["en"]), "en");
});

test("decomposed Vietnamese is Vietnamese, and the tag is the agenda's own", () => {
  assert.equal(tellLanguage((SAMPLES.vi ?? "").normalize("NFD"), ["en", "vi"]), "vi");
  assert.equal(tellLanguage(SAMPLES.en ?? "", ["en-GB"]), "en-GB");
});

test("short blocks take their column's, their neighbours', the draft's, the first language", () => {
  const block = (size: number, cell?: { table: number; row: number; column: number }) => ({ start: 0, end: size, ...(cell && { cell }) });
  const decide = (told: readonly (string | undefined)[], sizes = told.map(() => 10)): readonly string[] =>
    decideLanguages(
      sizes.map((size) => block(size)),
      told,
      ["en", "vi"],
    );
  assert.deepEqual(decide([undefined, undefined]), ["en", "en"]);
  assert.deepEqual(decide(["vi", undefined, "vi"]), ["vi", "vi", "vi"]);
  assert.deepEqual(decide(["vi", undefined, "en"], [100, 5, 10]), ["vi", "vi", "en"]);
  assert.deepEqual(decide(["fr", undefined, undefined], [10, 5, 5]), ["fr", "fr", "fr"]);
  const cells = [0, 1].flatMap((row) => [0, 1].map((column) => block(10, { table: 0, row, column })));
  assert.deepEqual(decideLanguages(cells, ["vi", "en", undefined, undefined], ["en"]), ["vi", "en", "vi", "en"]);
});

test("function words are known by language", () => {
  assert.ok(isStopWord("the", "en-GB") && isStopWord("của", "vi") && isStopWord("l'", "fr") && isStopWord("und", "de"));
  assert.ok(!isStopWord("economy", "en") && !isStopWord("the", "vi") && !isStopWord("the", "xx"));
});
