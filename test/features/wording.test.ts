import assert from "node:assert/strict";
import { test } from "node:test";
import { joinNames, perWords, withBase, withComparator } from "../../server/features/wording.ts";

test("comparators stand before the number, in the language of the text", () => {
  assert.equal(withComparator("80.2%", "exactly", "percent", "en"), "80.2%");
  assert.equal(withComparator("5 places", "at-least", "places", "en-GB"), "at least 5 places");
  assert.equal(withComparator("5 bậc", "at-least", "places", "vi"), "ít nhất 5 bậc");
  assert.equal(withComparator("98 %", "about", "percent", "fr"), "environ 98 %");
  assert.equal(withComparator("12", "at-most", "count", "de"), "höchstens 12");
  assert.equal(withComparator("12", "at-most", "count", "pt"), "≤ 12");
});

test("a rank that is at most so far down is a top", () => {
  assert.equal(withComparator("30", "at-most", "rank", "en"), "top 30");
  assert.equal(withComparator("30", "at-most", "rank", "fr"), "les 30 premiers");
  assert.equal(withComparator("30", "at-least", "rank", "en"), "at least 30");
});

test("a base takes an article where it is one thing and no name", () => {
  assert.equal(withBase("80.2%", "households", "en"), "80.2% of households");
  assert.equal(withBase("99.8%", "population", "en"), "99.8% of the population");
  assert.equal(withBase("16.5%", "GDP", "en"), "16.5% of GDP");
  assert.equal(withBase("12.5%", "the budget", "en"), "12.5% of the budget");
  assert.equal(withBase("40%", "people", "en"), "40% of people");
  assert.equal(withBase("80,2%", "hộ gia đình", "vi"), "80,2% hộ gia đình");
  assert.equal(withBase("80,2 %", "ménages", "fr"), undefined, "French would need 'des', 'du' or 'de la'");
});

test("rates and rows of names", () => {
  assert.equal(perWords("year", "en"), " a year");
  assert.equal(perWords("year", "vi"), " mỗi năm");
  assert.equal(perWords("case-file", "en"), " / case file");
  assert.equal(perWords("constructor", "en"), " / constructor");
  assert.equal(perWords(undefined, "en"), "");
  assert.equal(joinNames(["a", "b", "c"], "en"), "a, b and c");
  assert.equal(joinNames(["a", "b", "c"], "vi"), "a, b và c");
  assert.equal(joinNames(["a", "b and c", "d"], "en"), "a; b and c; d");
  assert.equal(joinNames(["a, b", "c"], "de"), "a, b; c");
  assert.equal(joinNames(["sand", "land"], "en"), "sand and land");
  assert.equal(joinNames(["a", "b"], "no such-language!"), "a and b");
});
