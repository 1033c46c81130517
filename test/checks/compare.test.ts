import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compareValues, type Official, sameDigits, type Verdict, type Written } from "../../server/checks/compare.ts";
import type { Hedge } from "../../server/draft/model.ts";

const percent = (value: number, precision: number, hedge?: Hedge): Written => ({
  value,
  precision,
  unit: "percent",
  style: { form: "digits" },
  ...(hedge && { hedge: { type: hedge, start: 0, end: 0 } }),
});
const count = (value: number, precision: number, hedge?: Hedge): Written => ({ ...percent(value, precision, hedge), unit: "count" });
const official = (value: Official["value"], comparator: Official["comparator"] = "exactly", tolerance = 0): Official => ({
  value,
  comparator,
  tolerance,
});

const table: readonly (readonly [says: string, written: Written, official: Official, verdict: Verdict])[] = [
  ["the same number", percent(80.2, 0.1), official(80.2), "same"],
  ["a transposed digit", percent(82, 0.1), official(80.2), "other"],
  ["rounded to the digits written", percent(80, 1), official(80.2), "rounded"],
  ["rounding is closed below", percent(16, 1), official(16.5), "rounded"],
  ["rounding is closed above", percent(17, 1), official(16.5), "rounded"],
  ["a share of two digits is not rounded to tens", percent(20, 1), official(16.5), "other"],
  ["trailing zeros of a count claim no precision", count(270e6, 1e6), official(268e6), "rounded"],
  ["but they must be the right ones", count(260e6, 1e6), official(268e6), "other"],
  ["more digits than the official number has", count(268_100_000, 1), official(268e6), "same"],
  ["four in five", { ...percent(80, 0), fraction: { part: 4, whole: 5 } }, official(80.2), "same"],
  ["a fifth is not a sixth", { ...percent(20, 0), fraction: { part: 1, whole: 5 } }, official(16.5), "other"],
  ["about the exact value", percent(16.5, 0.1, "about"), official(16.5), "same"],
  ["about a value near by", percent(80, 1, "about"), official(80.2), "same"],
  ["a hedge does not excuse ten points", percent(90, 1, "about"), official(80.2), "other"],
  ["nearly, from below", count(270e6, 1e6, "nearly"), official(268e6), "same"],
  ["nearly the exact value", count(18, 1, "nearly"), official(18), "comparator"],
  ["nearly what is already passed", percent(80, 1, "nearly"), official(80.2), "comparator"],
  ["over a rounded value", percent(16, 1, "more-than"), official(16.5), "same"],
  ["over a value far below", percent(50, 1, "more-than"), official(80.2), "within"],
  ["at most a value far above", percent(90, 1, "at-most"), official(16.5), "within"],
  ["over the exact value", percent(16.5, 0.1, "more-than"), official(16.5), "comparator"],
  ["over what it does not reach, by rounding", percent(17, 1, "more-than"), official(16.5), "comparator"],
  ["over what it does not reach", percent(20, 1, "more-than"), official(16.5), "other"],
  ["at least the exact value", percent(99.8, 0.1, "at-least"), official(99.8), "comparator"],
  ["at least, as official", count(5, 1, "at-least"), official(5, "at-least"), "same"],
  ["an at-least target told without 'at least'", count(5, 1), official(5, "at-least"), "same"],
  ["at most for at least", count(5, 1, "at-most"), official(5, "at-least"), "comparator"],
  ["exactly for at least", count(5, 1, "exactly"), official(5, "at-least"), "comparator"],
  ["more than for at least", count(5, 1, "more-than"), official(5, "at-least"), "comparator"],
  ["at least another number", count(10, 1, "at-least"), official(5, "at-least"), "other"],
  ["a range around the value", { ...percent(0, 1), value: [16, 17] }, official(16.5), "same"],
  ["a range beside the value", { ...percent(0, 1), value: [17, 18] }, official(16.5), "other"],
  ["an official range", { ...count(0, 1), value: [250, 350] }, official([250, 350]), "same"],
  ["another range", { ...count(0, 1), value: [200, 350] }, official([250, 350]), "other"],
  ["a number within an official range", count(300, 1), official([250, 350]), "same"],
  ["a number outside an official range", count(400, 1), official([250, 350]), "other"],
  ["within the tolerance", percent(80.5, 0.1), official(80.2, "exactly", 0.5), "same"],
  ["the same day", { ...count(0, 1), value: "2024-04-24" }, official("2024-04-24"), "same"],
  ["the month of the day", { ...count(0, 1), value: "2024-04" }, official("2024-04-24"), "same"],
  ["another day", { ...count(0, 1), value: "2024-08-24" }, official("2024-04-24"), "other"],
  ["a date is no number", count(8, 1), official("2024-04-24"), "other"],
];

describe("compareValues", () => {
  for (const [says, written, against, verdict] of table) it(`${says}: ${verdict}`, () => assert.equal(compareValues(written, against), verdict));

  it("never calls the official number wrong, whatever it is", () => {
    fc.assert(fc.property(fc.double({ min: 0.001, max: 1e12, noNaN: true }), (value) => compareValues(count(value, 0), official(value)) === "same"));
  });

  it("accepts every rounding to fewer digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const step = 10 ** -decimals;
        const exact = value / 1000;
        const verdict = compareValues(percent(Number(exact.toFixed(decimals)), step), official(exact));
        return verdict === "same" || verdict === "rounded";
      }),
    );
  });
});

describe("sameDigits", () => {
  it("tells a shifted magnitude from another number", () => {
    assert.equal(sameDigits(268, 268e6), true);
    assert.equal(sameDigits(0.802, 80.2), true);
    assert.equal(sameDigits(286, 268e6), false);
    assert.equal(sameDigits(0, 0), false);
  });
});
