import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readSentences } from "../../server/draft/language/sentences.ts";
import { readTokens } from "../../server/draft/language/tokens.ts";

const sentences = (text: string, language = "en"): readonly string[] => readSentences(text, language).map(({ start, end }) => text.slice(start, end));

/** Clauses with `|` between them, sentences with `‖`. */
const clauses = (text: string, language = "en"): string =>
  readSentences(text, language)
    .map((sentence) => sentence.clauses.map(({ start, end }) => text.slice(start, end)).join(" | "))
    .join(" ‖ ");

/** Asserts that a text is one sentence. */
const whole = (text: string, language = "en"): void => assert.deepEqual(sentences(text, language), [text]);

test("sentences end at a stop before a capital, digit or quote", () => {
  assert.deepEqual(sentences('It grew by 16.5%. Five provinces lag! "Why?" he asked. 20 remain…'), [
    "It grew by 16.5%.",
    "Five provinces lag!",
    '"Why?" he asked.',
    "20 remain…",
  ]);
  assert.deepEqual(sentences("He said “no.” She left."), ["He said “no.”", "She left."]);
  assert.deepEqual(sentences("Đạt 16,5% GDP. Việt Nam tăng 20%.", "vi"), ["Đạt 16,5% GDP.", "Việt Nam tăng 20%."]);
});

test("no sentence ends within decimals, abbreviations, initials and addresses", () => {
  whole("The share was 16.5 percent of GDP");
  whole("Decision No. 749 of p. 12 by Dr. Smith and J. W. Brown");
  whole("Services, e.g. Online payment, i.e. Cashless ones");
  whole("The U.S. Government and the U.N. Office agree");
  whole("approx. 80 units at 10 a.m. Hanoi time");
  whole("TP. Hồ Chí Minh và TS. Nguyễn Văn A", "vi");
  whole("II. Where we stand");
  whole("1. The first point");
  whole("Le n. 5 et M. Dupont, p. ex. Paris", "fr");
});

test("an abbreviation ends a sentence before a function word", () => {
  assert.deepEqual(sentences("It was made in the U.S. The rest came later."), ["It was made in the U.S.", "The rest came later."]);
  assert.deepEqual(sentences("Phones, etc. In 2023 it grew."), ["Phones, etc.", "In 2023 it grew."]);
  assert.deepEqual(sentences("He said no. Growth slowed."), ["He said no.", "Growth slowed."]);
});

test("German ordinals, abbreviations and years", () => {
  whole("Am 24. April waren es z. B. 268 Mio. Datensätze", "de");
  whole("Das 3. Quartal und der 21. Parteitag", "de");
  assert.deepEqual(sentences("Er stieg auf 20. Die Regierung handelt.", "de"), ["Er stieg auf 20.", "Die Regierung handelt."]);
  assert.deepEqual(sentences("So war es im Jahr 2023. Vietnam wächst.", "de"), ["So war es im Jahr 2023.", "Vietnam wächst."]);
  assert.deepEqual(sentences("It rose to 20. Vietnam grows.", "en"), ["It rose to 20.", "Vietnam grows."]);
});

test("blank lines and line separators end a sentence, a soft break does not", () => {
  assert.deepEqual(sentences("Growth: 20%\u2028Share: 16.5%"), ["Growth: 20%", "Share: 16.5%"]);
  assert.deepEqual(sentences("one\n \ntwo"), ["one", "two"]);
  assert.deepEqual(sentences("one\ntwo"), ["one\ntwo"]);
});

test("marks alone are no sentence", () => {
  assert.deepEqual(sentences("It grew. \uFFFC\uFFFC"), ["It grew. \uFFFC\uFFFC"]);
  assert.deepEqual(sentences("!!! ???"), ["!!! ???"]);
  assert.deepEqual(sentences("   "), []);
});

test("a footnote mark behind the stop belongs to the sentence", () => {
  assert.deepEqual(sentences("It grew.\uFFFC\uFFFC Then fell."), ["It grew.\uFFFC\uFFFC", "Then fell."]);
});

test("clauses part at semicolons, colons, dashes and contrasts", () => {
  assert.equal(clauses("Four pillars: industry; data – and more"), "Four pillars: | industry; | data | – and more");
  assert.equal(clauses("Households reached 80.2% while communes reached 100%"), "Households reached 80.2% | while communes reached 100%");
  assert.equal(clauses("it took a while to get there"), "it took a while to get there");
  assert.equal(clauses("at 10:30, a 16 – 17% share and a well-known one"), "at 10:30, a 16 – 17% share and a well-known one");
});

test("commas part only before a conjunction or relative, and not in enumerations", () => {
  assert.equal(clauses("It grew by 20%, which is three times the rate"), "It grew by 20%, | which is three times the rate");
  assert.equal(
    clauses("The share of households rose to 80%, and that of people fell"),
    "The share of households rose to 80%, | and that of people fell",
  );
  assert.equal(clauses("industry, governance, and data are pillars"), "industry, governance, and data are pillars");
  assert.equal(clauses("18 ministries, 63 provinces, and 268 million records"), "18 ministries, 63 provinces, | and 268 million records");
  assert.equal(clauses("The rate fell to 12%, down from 15%"), "The rate fell to 12%, | down from 15%");
  assert.equal(clauses("Digital skills, with data, make a pillar"), "Digital skills, with data, make a pillar");
  assert.equal(clauses("In 2023, the share was 16.5%"), "In 2023, the share was 16.5%");
  assert.equal(clauses("Tỷ lệ hộ đạt 80,2%, trong khi dân số đạt 99,8%", "vi"), "Tỷ lệ hộ đạt 80,2%, | trong khi dân số đạt 99,8%");
  assert.equal(clauses("La part a atteint 16,5 %, tandis que le PIB a crû", "fr"), "La part a atteint 16,5 %, | tandis que le PIB a crû");
  assert.equal(clauses("Der Anteil stieg auf 16,5 %, während das BIP sank", "de"), "Der Anteil stieg auf 16,5 %, | während das BIP sank");
});

test("brackets that say something are clauses, abbreviations in brackets are not", () => {
  assert.equal(clauses("four in five households (80.2%) use it"), "four in five households | (80.2%) | use it");
  assert.equal(clauses("the Ministry (MIC) says 80.2%"), "the Ministry (MIC) says 80.2%");
  assert.equal(clauses("the Committee (April 24, 2024), chaired by him"), "the Committee | (April 24, 2024), | chaired by him");
  assert.equal(clauses("share of GDP (2023) and more"), "share of GDP (2023) and more");
  assert.equal(clauses("an open (bracket with 5 words here"), "an open (bracket with 5 words here");
});

test("property: every token stands in exactly one clause of one sentence, in order", () => {
  const pieces = fc.constantFrom(
    "The",
    "a",
    "while",
    "12",
    "16.5",
    ".",
    ". ",
    "! ",
    "; ",
    ": ",
    ", ",
    "and",
    "(",
    ")",
    " – ",
    " ",
    "\n\n",
    "\u2028",
    "U.S.",
    "No.",
    "\uFFFC",
    "tandis que",
    "trong khi",
    '"',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 80 }), fc.constantFrom("en", "vi", "fr", "de", "ja"), (parts, language) => {
      const text = parts.join("");
      const tokens = readTokens(text, language);
      const all = readSentences(text, language, tokens).flatMap((sentence) => {
        assert.equal(sentence.clauses[0]?.start, sentence.start);
        assert.equal(sentence.clauses.at(-1)?.end, sentence.end);
        return sentence.clauses;
      });
      const held = tokens.map((token) => all.filter((clause) => clause.start <= token.start && token.end <= clause.end).length);
      assert.ok(held.every((count) => count === 1));
      assert.deepEqual(
        [...all].sort((a, b) => a.start - b.start),
        all,
      );
    }),
  );
});
