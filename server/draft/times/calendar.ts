/** Days of the Gregorian calendar as ISO 8601 text, without a clock or time zone. */

const two = (value: number): string => String(value).padStart(2, "0");

/** An ISO day: 2024, 4, 24 is "2024-04-24". */
export const isoDay = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

const LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days in a month (1–12) of a year. */
export const daysIn = (year: number, month: number): number => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : LENGTHS[month - 1]!;
};

/** A span of days, both inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The months `first` to `last` (1–12) of a year, whole. */
export const monthsOf = (year: number, first: number, last: number): Days => ({
  from: isoDay(year, first, 1),
  to: isoDay(year, last, daysIn(year, last)),
});

/** Whole years. */
export const yearsOf = (first: number, last: number): Days => ({ from: isoDay(first, 1, 1), to: isoDay(last, 12, 31) });
