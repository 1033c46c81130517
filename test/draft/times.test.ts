import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findQuantities } from "../../server/draft/quantities/quantities.ts";
import { findTimes } from "../../server/draft/times/times.ts";

/** A time as one line: text, days, type, relation and edge, weekday. */
const told = (text: string, language: string): readonly string[] =>
  findTimes(text, language).map(({ start, end, from, to, type, relation, edge, weekday, impossible }) =>
    [
      `${text.slice(start, end)} = ${from === to ? from : `${from}..${to}`}`,
      type,
      edge ? `${relation}/${edge}` : relation,
      ...(weekday ? [`${weekday.day} {${text.slice(weekday.start, weekday.end)}}`] : []),
      ...(impossible ? ["impossible"] : []),
    ].join(" "),
  );

const reads = (name: string, language: string, cases: Readonly<Record<string, readonly string[]>>): void => {
  test(name, () => {
    for (const [text, expected] of Object.entries(cases)) assert.deepEqual(told(text, language), expected, text);
  });
};

reads("days in English", "en", {
  "in Hanoi on April 24, 2024": ["April 24, 2024 = 2024-04-24 day in"],
  "on Wednesday, 24 April 2024,": ["Wednesday, 24 April 2024 = 2024-04-24 day in 3 {Wednesday}"],
  "24th of April 2024, 24 Apr. 2024, 2024-04-24, 24/4/2024, 4/24/2024, 24.04.2024": [
    "24th of April 2024 = 2024-04-24 day in",
    "24 Apr. 2024 = 2024-04-24 day in",
    "2024-04-24 = 2024-04-24 day in",
    "24/4/2024 = 2024-04-24 day in",
    "4/24/2024 = 2024-04-24 day in",
    "24.04.2024 = 2024-04-24 day in",
  ],
  "29 February 2025 and 31/04/2024; 29 February 2024": [
    "29 February 2025 = 2025-02-01..2025-02-28 day in impossible",
    "31/04/2024 = 2024-04-01..2024-04-30 day in impossible",
    "29 February 2024 = 2024-02-29 day in",
  ],
  "24–26 April 2024; from 1 January to 30 June 2024": [
    "24–26 April 2024 = 2024-04-24..2024-04-26 span in",
    "1 January to 30 June 2024 = 2024-01-01..2024-06-30 span in",
  ],
});

reads("years, quarters, spans and what ties them", "en", {
  "by the end of 2025, since 2019, until 2030, before 2021, after 2022, in 2023": [
    "2025 = 2025-01-01..2025-12-31 year by/end",
    "2019 = 2019-01-01..2019-12-31 year since",
    "2030 = 2030-01-01..2030-12-31 year until",
    "2021 = 2021-01-01..2021-12-31 year before",
    "2022 = 2022-01-01..2022-12-31 year after",
    "2023 = 2023-01-01..2023-12-31 year in",
  ],
  "Q1 2024, 2024-Q1, the first quarter of 2024, H1 2024, the second half of 2024": [
    "Q1 2024 = 2024-01-01..2024-03-31 quarter in",
    "2024-Q1 = 2024-01-01..2024-03-31 quarter in",
    "first quarter of 2024 = 2024-01-01..2024-03-31 quarter in",
    "H1 2024 = 2024-01-01..2024-06-30 half in",
    "second half of 2024 = 2024-07-01..2024-12-31 half in",
  ],
  "the first nine months of 2024; mid-2024; late 2023; the 2020s; FY2024": [
    "first nine months of 2024 = 2024-01-01..2024-09-30 span in",
    "2024 = 2024-01-01..2024-12-31 year in/middle",
    "2023 = 2023-01-01..2023-12-31 year in/end",
    "2020s = 2020-01-01..2029-12-31 span in",
    "FY2024 = 2024-01-01..2024-12-31 year in",
  ],
  "2021–2025, 2021-25, 2023/24, between 2021 and 2025, from 2021 to 2025; in 2022 and 2023": [
    "2021–2025 = 2021-01-01..2025-12-31 span in",
    "2021-25 = 2021-01-01..2025-12-31 span in",
    "2023/24 = 2023-01-01..2024-12-31 span in",
    "2021 and 2025 = 2021-01-01..2025-12-31 span in",
    "2021 to 2025 = 2021-01-01..2025-12-31 span in",
    "2022 = 2022-01-01..2022-12-31 year in",
    "2023 = 2023-01-01..2023-12-31 year in",
  ],
  "April 2024; Apr. 2024; March to June 2024": [
    "April 2024 = 2024-04-01..2024-04-30 month in",
    "Apr. 2024 = 2024-04-01..2024-04-30 month in",
    "March to June 2024 = 2024-03-01..2024-06-30 span in",
  ],
});

reads("numbers of four digits that are no years", "en", {
  "more than 2000 households, $2000, 2000 km, 2,025 people, Decision 749/QD-TTg, 63/2024/ND-CP, Vision 2030, Agenda 2063, the 2030 Agenda": [],
  "we may 2 of them; in April; last year; 1850": [],
  "the 2024 targets; the share was 16.5% in 2023, 14% in 2022": [
    "2024 = 2024-01-01..2024-12-31 year in",
    "2023 = 2023-01-01..2023-12-31 year in",
    "2022 = 2022-01-01..2022-12-31 year in",
  ],
});

reads("Vietnamese", "vi", {
  "thứ Tư, ngày 24/4/2024; ngày 24 tháng 4 năm 2024; ngày 24-25/4/2024; ngày 31/4/2024": [
    "thứ Tư, ngày 24/4/2024 = 2024-04-24 day in 3 {thứ Tư}",
    "24 tháng 4 năm 2024 = 2024-04-24 day in",
    "24-25/4/2024 = 2024-04-24..2024-04-25 span in",
    "31/4/2024 = 2024-04-01..2024-04-30 day in impossible",
  ],
  "tháng 4/2024; tháng Tư năm 2024; tháng Năm năm 2023; tháng 8.2025": [
    "tháng 4/2024 = 2024-04-01..2024-04-30 month in",
    "tháng Tư năm 2024 = 2024-04-01..2024-04-30 month in",
    "tháng Năm năm 2023 = 2023-05-01..2023-05-31 month in",
    "tháng 8.2025 = 2025-08-01..2025-08-31 month in",
  ],
  "quý I/2024; nửa đầu năm 2024; 6 tháng đầu năm 2024; 9 tháng năm 2024; sáu tháng cuối năm 2024": [
    "quý I/2024 = 2024-01-01..2024-03-31 quarter in",
    "nửa đầu năm 2024 = 2024-01-01..2024-06-30 half in",
    "6 tháng đầu năm 2024 = 2024-01-01..2024-06-30 half in",
    "9 tháng năm 2024 = 2024-01-01..2024-09-30 span in",
    "sáu tháng cuối năm 2024 = 2024-07-01..2024-12-31 half in",
  ],
  "đến năm 2030; từ năm 2021 đến năm 2025; giai đoạn 2021-2025; cuối năm 2023; trước ngày 31/12/2024": [
    "2030 = 2030-01-01..2030-12-31 year by",
    "2021 đến năm 2025 = 2021-01-01..2025-12-31 span in",
    "2021-2025 = 2021-01-01..2025-12-31 span in",
    "2023 = 2023-01-01..2023-12-31 year in/end",
    "31/12/2024 = 2024-12-31 day before",
  ],
  "Nghị định 63/2024/NĐ-CP; Quyết định số 2024/QĐ-TTg; có 2000 hộ": [],
});

reads("French and German", "fr", {
  "mercredi 24 avril 2024, 1er mai 2024, T1 2024, au premier trimestre 2024": [
    "mercredi 24 avril 2024 = 2024-04-24 day in 3 {mercredi}",
    "1er mai 2024 = 2024-05-01 day in",
    "T1 2024 = 2024-01-01..2024-03-31 quarter in",
    "premier trimestre 2024 = 2024-01-01..2024-03-31 quarter in",
  ],
  "d’ici à la fin de 2025, depuis 2019, entre 2021 et 2025": [
    "2025 = 2025-01-01..2025-12-31 year by/end",
    "2019 = 2019-01-01..2019-12-31 year since",
    "2021 et 2025 = 2021-01-01..2025-12-31 span in",
  ],
});

reads("German", "de", {
  "Mittwoch, den 24. April 2024, 24.4.2024, 1. Quartal 2024, im ersten Halbjahr 2024": [
    "Mittwoch, den 24. April 2024 = 2024-04-24 day in 3 {Mittwoch}",
    "24.4.2024 = 2024-04-24 day in",
    "1. Quartal 2024 = 2024-01-01..2024-03-31 quarter in",
    "ersten Halbjahr 2024 = 2024-01-01..2024-06-30 half in",
  ],
  "bis Ende 2025, seit 2019, im Jahr 2023": [
    "2025 = 2025-01-01..2025-12-31 year by/end",
    "2019 = 2019-01-01..2019-12-31 year since",
    "2023 = 2023-01-01..2023-12-31 year in",
  ],
  "vor dem 1. Februar 2018, so gilt sie": ["1. Februar 2018 = 2018-02-01 day before"],
});

test("the year's own digits are told", () => {
  const text = "on April 24, 2024, in Q1 2023, in FY2022 and on 24.04.2021";
  assert.deepEqual(
    findTimes(text, "en").map(({ year }) => year && text.slice(year.start, year.end)),
    ["2024", "2023", "2022", "2021"],
  );
});

test("every day is found as it is written, and is a quantity", () => {
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom("en", "vi", "fr", "de"), (date, language) => {
      const iso = date.toISOString().slice(0, 10);
      for (const month of ["long", "numeric"] as const) {
        const locale = language === "en" ? "en-GB" : language;
        const text = new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" }).format(date);
        const times = findTimes(text, language);
        assert.deepEqual(
          times.map((time) => [time.from, time.to, time.type]),
          [[iso, iso, "day"]],
          text,
        );
        assert.deepEqual(
          findQuantities(text, language, times).map(({ value, unit }) => [value, unit]),
          [[iso, "date"]],
          text,
        );
      }
    }),
    { numRuns: 300 },
  );
});
