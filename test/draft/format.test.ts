import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Quantity } from "../../server/draft/model.ts";
import { formatNumber, formatPlain, spellNumber } from "../../server/draft/quantities/format.ts";
import { findQuantities } from "../../server/draft/quantities/quantities.ts";
import { findTimes } from "../../server/draft/times/times.ts";

const first = (text: string, language: string): Quantity => findQuantities(text, language, findTimes(text, language))[0]!;

/** Text, value, decimals, and what is written in the text's style. */
type Case = readonly [text: string, value: Quantity["value"], decimals: number, written: string];

const writes = (name: string, language: string, cases: readonly Case[]): void => {
  test(name, () => {
    for (const [text, value, decimals, written] of cases) assert.equal(formatNumber(value, first(text, language), decimals, language), written, text);
  });
};

writes("a fix keeps digits, words, per cent and capitals", "en", [
  ["81.2% of homes", 80.2, 1, "80.2%"],
  ["81 per cent", 80.2, 1, "80.2 per cent"],
  ["ten provinces", 5, 0, "five"],
  ["Five thrusts", 10, 0, "Ten"],
  ["five points", 80.2, 1, "80.2"],
  ["fifteen and a half percent", 16.5, 1, "sixteen and a half percent"],
  ["-5%", 5, 0, "5%"],
  ["5%", -5, 0, "-5%"],
  ["  81.2  % of homes", 80.2, 1, "80.2%"],
]);

writes("a fix keeps grouping and magnitude words while they fit", "en", [
  ["286 million", 268e6, 0, "268 million"],
  ["26,800,000 records", 268e6, 0, "268,000,000"],
  ["1250 households", 12480, 0, "12480"],
  ["950 households", 12480, 0, "12,480"],
  ["3.2bn", 268e6, 0, "268mn"],
  ["286 million records", 268_123_456, 0, "268,123,456"],
  ["286 million records", 268_500_000, 0, "268.5 million"],
  ["two hundred million records", 268e6, 0, "two hundred and sixty-eight million"],
  ["US$3.2 billion", 218e9, 0, "US$218 billion"],
  ["12 billion VND", 12.5e9, 0, "12.5 billion VND"],
  ["5–7 million", [6e6, 8e6], 0, "6–8 million"],
]);

writes("a fix keeps ordinals, multiples, shares and dates", "en", [
  ["the 18th meeting", 8, 0, "8th"],
  ["the 8th meeting", 21, 0, "21st"],
  ["the 8th meeting", 12, 0, "12th"],
  ["the eighteenth meeting", 8, 0, "eighth"],
  ["threefold", 4, 0, "fourfold"],
  ["tripled", 2, 0, "doubled"],
  ["2.5x", 3, 0, "3x"],
  ["four out of five", 60, 0, "three out of five"],
  ["four out of five", 80.2, 1, "80.2%"],
  ["18/62", 100, 0, "62/62"],
  ["One fifth of homes", 25, 0, "One quarter"],
  ["One fifth of homes", 80.2, 1, "80.2%"],
  ["24 August 2024", "2024-04-24", 0, "24 April 2024"],
  ["April 24th, 2024", "2024-05-01", 0, "May 1st, 2024"],
  ["2024-08-24", "2024-04-01", 0, "2024-04-01"],
  ["24/04/2024", "2024-12-05", 0, "05/12/2024"],
]);

writes("Vietnamese style", "vi", [
  ["82,0% hộ", 80.2, 1, "80,2%"],
  ["286 triệu", 268e6, 0, "268 triệu"],
  ["1.248 hộ", 12480, 0, "12.480"],
  ["12 tỷ đồng", 3e12, 0, "3 nghìn tỷ đồng"],
  ["lần thứ 18", 8, 0, "thứ 8"],
  ["lần thứ chín", 8, 0, "thứ tám"],
  ["lần thứ chín", 4, 0, "thứ tư"],
  ["ngày 25/4/2024", "2024-04-24", 0, "24/4/2024"],
  ["ngày 24 tháng 4 năm 2024", "2024-05-01", 0, "1 tháng 5 năm 2024"],
  ["hai phần ba", 20, 0, "một phần năm"],
]);

writes("French style", "fr", [
  ["80,1 %", 80.2, 1, "80,2 %"],
  ["1 million de dollars", 3e6, 0, "3 millions de dollars"],
  ["12 millions de dollars", 500, 0, "500 dollars"],
  ["la 8e réunion", 1, 0, "1er"],
  ["le 1er rang", 8, 0, "8e"],
  ["quatre places", 80, 0, "quatre-vingts"],
]);

writes("German style", "de", [
  ["80,1 %", 80.2, 1, "80,2 %"],
  ["12 Mrd. Euro", 3e6, 0, "3 Mio. Euro"],
  ["eine Million Haushalte", 2e6, 0, "zwei Millionen"],
  ["die 18. Sitzung", 8, 0, "8."],
  ["die achten Sitzungen", 9, 0, "neunten"],
]);

test("plain values for hovers", () => {
  const cases: readonly (readonly [Quantity["value"], string, number, string, string, string, string])[] = [
    [80.2, "percent", 1, "80.2%", "80,2%", "80,2\u00a0%", "80,2\u00a0%"],
    [268e6, "count", 0, "268 million", "268 triệu", "268 millions", "268 Millionen"],
    [12e9, "VND", 0, "VND 12 billion", "12 tỷ đồng", "12 milliards VND", "12 Milliarden VND"],
    ["2024-04-24", "date", 0, "24 April 2024", "24/4/2024", "24 avril 2024", "24. April 2024"],
    [5, "places", 0, "5 places", "5 bậc", "5 places", "5 Plätze"],
    [30, "rank", 0, "30th", "thứ 30", "30e", "Platz 30"],
    [8, "ordinal", 0, "8th", "thứ 8", "8e", "8."],
    [3, "times", 0, "3 times", "3 lần", "3 fois", "3 Mal"],
    [1, "years", 0, "1 year", "1 năm", "1 an", "1 Jahr"],
    [300, "gigawatt-hour", 0, "300 GWh", "300 GWh", "300 GWh", "300 GWh"],
    [12480, "count", 0, "12,480", "12.480", "12\u202f480", "12.480"],
    [[5, 7], "places", 0, "5–7 places", "5–7 bậc", "5–7 places", "5–7 Plätze"],
  ];
  for (const [value, unit, decimals, ...written] of cases) {
    assert.deepEqual(
      ["en", "vi", "fr", "de"].map((language) => formatPlain(value, unit, language, decimals)),
      written,
    );
  }
  assert.equal(formatPlain(80.2, "percent", "es", 1), "80,2\u00a0%");
  assert.equal(formatPlain(80.25, "percent", "en", 1), "80.3%");
  assert.equal(formatPlain(1.005, "percent", "en", 2), "1.01%");
});

test("number words are read back as they are written", () => {
  fc.assert(
    fc.property(fc.constantFrom("en", "vi", "fr", "de"), fc.integer({ min: 2, max: 999 }), (language, value) => {
      const noun = { en: "provinces", vi: "tỉnh", fr: "provinces", de: "Provinzen" }[language]!;
      const spelled = spellNumber(value, language)!;
      const [quantity] = findQuantities(`${spelled} ${noun}`, language, []);
      assert.equal(quantity?.value, value, spelled);
      assert.equal(quantity?.end, spelled.length, spelled);
    }),
    { numRuns: 1000 },
  );
  assert.equal(spellNumber(2.5, "en"), undefined);
  assert.equal(spellNumber(5, "es"), undefined);
});

test("a value written in its own style stays as it was", () => {
  const texts: readonly (readonly [string, string])[] = [
    ["80.2%", "en"],
    ["268 million", "en"],
    ["26,800,000", "en"],
    ["twenty-one places", "en"],
    ["the 22nd meeting", "en"],
    ["US$ 3.2 billion", "en"],
    ["twice", "en"],
    ["18/62", "en"],
    ["four in five", "en"],
    ["12 nghìn tỷ đồng", "vi"],
    ["12,5 Mrd. Euro", "de"],
    ["1,5 million de dollars", "fr"],
    ["24 Apr 2024", "en"],
    ["24.04.2024", "de"],
  ];
  for (const [text, language] of texts) {
    const quantity = first(text, language);
    assert.equal(formatNumber(quantity.value, quantity, quantity.decimals, language), text.slice(quantity.start, quantity.end));
  }
});
