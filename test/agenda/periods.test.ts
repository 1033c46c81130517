import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isDate, isDay, PERIOD_PATTERN, readPeriod, suggestPeriod } from "../../server/agenda/periods.ts";

const span = (text: string | number) => {
  const period = readPeriod(text);
  return period && `${period.from} ${period.to}`;
};

test("reads years, halves, quarters, months and days", () => {
  assert.equal(span(2024), "2024-01-01 2024-12-31");
  assert.equal(span("2024"), "2024-01-01 2024-12-31");
  assert.equal(span("2024-H1"), "2024-01-01 2024-06-30");
  assert.equal(span("2024-S2"), "2024-07-01 2024-12-31");
  assert.equal(span("2024-Q1"), "2024-01-01 2024-03-31");
  assert.equal(span("2024-Q4"), "2024-10-01 2024-12-31");
  assert.equal(span("2024-02"), "2024-02-01 2024-02-29");
  assert.equal(span("2023-02"), "2023-02-01 2023-02-28");
  assert.equal(span("2024-04-24"), "2024-04-24 2024-04-24");
});

test("reads ISO 8601 intervals, whose end may leave out what it shares with the start", () => {
  assert.equal(span("2021/2027"), "2021-01-01 2027-12-31");
  assert.equal(span("2024-01-01/2024-06-30"), "2024-01-01 2024-06-30");
  assert.equal(span("2024-Q1/2024-Q3"), "2024-01-01 2024-09-30");
  assert.equal(span("2024-01/06"), "2024-01-01 2024-06-30");
  assert.equal(span("2024-01-05/02-07"), "2024-01-05 2024-02-07");
});

test("keeps the text as it was written", () => {
  assert.equal(readPeriod("2024-Q1")?.text, "2024-Q1");
  assert.equal(readPeriod(2024)?.text, "2024");
});

test("reads nothing that is not in the calendar or not a period", () => {
  for (const text of ["2024-13", "2024-00", "2025-02-29", "2024-04-31", "2024-Q5", "2024-H3", "0000", "24", "20245", "soon", "", "2024/", "/2024"]) {
    assert.equal(readPeriod(text), undefined, text);
  }
  assert.equal(readPeriod("2027/2021"), undefined, "an end before the start");
  assert.equal(readPeriod("2021/27"), undefined, "a year is never cut");
  assert.equal(readPeriod("2021/2022/2023"), undefined);
  assert.equal(readPeriod(2024.5), undefined);
});

test("century years are leap years every four hundred years", () => {
  assert.ok(readPeriod("2000-02-29"));
  assert.equal(readPeriod("1900-02-29"), undefined);
});

test("days are whole, dates may stop at the month or year", () => {
  assert.ok(isDay("2024-04-24"));
  assert.ok(!isDay("2024-04") && !isDay("2025-02-29") && !isDay("24.04.2024"));
  assert.ok(isDate("2024") && isDate("2024-04") && isDate("2024-04-24"));
  assert.ok(!isDate("2024-Q1") && !isDate("2024-13") && !isDate("2024/2025"));
});

test("suggests what was likely meant, and only what exists", () => {
  assert.equal(suggestPeriod("Q1 2024"), "2024-Q1");
  assert.equal(suggestPeriod("2024Q3"), "2024-Q3");
  assert.equal(suggestPeriod("2021-2027"), "2021/2027");
  assert.equal(suggestPeriod("2021–2027"), "2021/2027");
  assert.equal(suggestPeriod("Q7 2024"), undefined);
  assert.equal(suggestPeriod("2027-2021"), undefined);
  assert.equal(suggestPeriod("next year"), undefined);
});

test("a period never ends before it starts, and looks like one", () => {
  const part = fc.oneof(
    fc.integer({ min: 0, max: 3000 }).map(String),
    fc.constantFrom("2024-Q1", "2024-S2", "2024-02", "2024-02-30", "2023-12-31", "06", "x"),
  );
  fc.assert(
    fc.property(part, fc.option(part), (start, end) => {
      const text = end === null ? start : `${start}/${end}`;
      const period = readPeriod(text);
      if (!period) return;
      assert.ok(period.from <= period.to);
      assert.ok(isDay(period.from) && isDay(period.to));
      assert.match(text, PERIOD_PATTERN);
    }),
  );
});

test("every day that exists is a period of that day", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      assert.equal(span(day), `${day} ${day}`);
    }),
  );
});
