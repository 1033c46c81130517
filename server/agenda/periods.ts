/** Periods and dates as agendas write them: a year, half, quarter, month or day, or an ISO 8601 interval of two of these. */
import type { Period } from "./model.ts";

/** What a period looks like; `readPeriod` says whether it exists. */
export const PERIOD_PATTERN =
  /^\d{4}(?:-(?:[Qq][1-4]|[HhSs][12]|\d{2}(?:-\d{2})?))?(?:\/(?:\d{4}(?:-(?:[Qq][1-4]|[HhSs][12]|\d{2}(?:-\d{2})?))?|\d{2}(?:-\d{2})?))?$/;

const two = (number: number): string => String(number).padStart(2, "0");

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

type Days = Omit<Period, "text">;

const months = (year: string, first: number, last: number): Days => ({
  from: `${year}-${two(first)}-01`,
  to: `${year}-${two(last)}-${daysInMonth(Number(year), last)}`,
});

/** One period that is no interval. */
function readDays(text: string): Days | undefined {
  const match = /^(\d{4})(?:-(?:[Qq]([1-4])|[HhSs]([12])|(\d{2})(?:-(\d{2}))?))?$/.exec(text);
  if (!match) return undefined;
  const [, year = "", quarter, half, month, day] = match;
  if (year === "0000") return undefined;
  if (quarter) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half) return months(year, Number(half) * 6 - 5, Number(half) * 6);
  if (!month) return months(year, 1, 12);
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (!day) return months(year, Number(month), Number(month));
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) return undefined;
  return { from: text, to: text };
}

/** An interval's end may leave out what it shares with the start: 2024-01/06 (ISO 8601-1, 5.5.2). */
const completeEnd = (start: string, end: string): string =>
  /^\d{2}(?:-\d{2})?$/.test(end) && start.length > 4 + end.length - 2 ? start.slice(0, start.length - end.length) + end : end;

/**
 * Reads a period: a year (`2024`), quarter (`2024-Q1`), half (`2024-H1`, `2024-S1`), month, day, or an ISO 8601 interval of two of these
 * (`2021/2027`), both ends inclusive. Undefined where the text is none, where the day does not exist, or where the end lies before the start.
 */
export function readPeriod(text: string | number): Period | undefined {
  const written = String(text).trim();
  const [start = "", end, ...rest] = written.split("/");
  const first = readDays(start);
  if (!first || rest.length > 0) return undefined;
  if (end === undefined) return { text: written, ...first };
  const last = readDays(completeEnd(start, end));
  return last && first.from <= last.to && first.from <= last.from ? { text: written, from: first.from, to: last.to } : undefined;
}

/** Whether a text is an ISO day that exists: `2024-04-24`, not `2025-02-29`. */
export const isDay = (text: string): boolean => text.length === 10 && readDays(text) !== undefined;

/** Whether a text is an ISO date that exists, to the day, month or year: what a publication is dated with. */
export const isDate = (text: string): boolean => /^\d{4}(?:-\d{2}){0,2}$/.test(text) && readDays(text) !== undefined;

/** The period that was likely meant by a text that is none: `2024-Q1` for 'Q1 2024', `2021/2027` for '2021-2027'. */
export function suggestPeriod(text: string): string | undefined {
  const words = text.trim().toUpperCase();
  const match =
    /^(?<part>[QHS]\d)[ /-]?(?<year>\d{4})$/.exec(words) ??
    /^(?<year>\d{4})[ /]?(?<part>[QHS]\d)$/.exec(words) ??
    /^(?<year>\d{4})[ .]?(?:[-–—]|TO)[ .]?(?<end>\d{4})$/.exec(words);
  const { year, part, end } = match?.groups ?? {};
  const meant = part ? `${year}-${part}` : `${year}/${end}`;
  return match && readPeriod(meant) ? meant : undefined;
}
