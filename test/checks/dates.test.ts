import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkDates } from "../../server/checks/dates.ts";
import { told } from "./support.ts";

const CASES: readonly (readonly [language: string, markdown: string, ...found: string[]])[] = [
  ["en", "The meeting was held on Thursday, 24 April 2024.", "Thursday -> Wednesday"],
  ["en", "The meeting was held on Wednesday, 24 April 2024."],
  ["en", "It opens on Monday 1 July 2024 and closes on Wednesday 5 July 2024.", "Wednesday -> Friday"],
  ["en", "It opens on Monday, 1 July 2024 and ends on Friday, 5 July 2024."],
  ["en", "The decision takes effect on 29 February 2025.", "29 February 2025"],
  ["en", "The decision takes effect on 29 February 2024."],
  ["en", "Bids must be in by 31 June 2025 at noon.", "31 June 2025"],
  ["en", "The date 31 June 2025 is invalid and the form rejects it."],
  ["en", "He arrived on Monday, 4 July 1776."],
  ["fr", "Le programme a été lancé le jeudi 13 février 2024.", "jeudi -> mardi"],
  ["fr", "Le programme a été lancé le mardi 13 février 2024."],
  ["fr", "Le rapport est attendu le 30 février 2026.", "30 février 2026"],
  ["de", "Die Schulung findet am Montag, dem 17. Juni 2025 statt.", "Montag -> Dienstag"],
  ["de", "Die Schulung findet am Dienstag, dem 17. Juni 2025 statt."],
  ["de", "Der Ausschuss tagt am 31. April 2025.", "31. April 2025"],
  ["vi", "Phiên họp diễn ra vào thứ Năm, ngày 24 tháng 4 năm 2024.", "thứ Năm -> thứ Tư"],
  ["vi", "Phiên họp diễn ra vào thứ Tư, ngày 24 tháng 4 năm 2024."],
];

describe("dates", () => {
  for (const [language, markdown, ...found] of CASES) it(markdown, () => assert.deepEqual(told(checkDates, markdown, language), found));

  it("know the weekday of every day", () => {
    const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    const months = "January February March April May June July August September October November December".split(" ");
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 40_000 }), fc.integer({ min: 0, max: 6 }), (days, off) => {
        const date = new Date(days * 86_400_000);
        const right = weekdays[date.getUTCDay()] as string;
        const written = weekdays[(date.getUTCDay() + off) % 7] as string;
        const markdown = `It was held on ${written}, ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}.`;
        assert.deepEqual(told(checkDates, markdown), off === 0 ? [] : [`${written} -> ${right}`]);
      }),
      { numRuns: 200 },
    );
  });
});
