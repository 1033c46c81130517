/**
 * Written numbers as intervals: what the digits and the words around them allow. Two numbers disagree only where their intervals cannot
 * meet (closed on both sides, as for duplicate facts in the SEC's EDGAR Filer Manual, 6.5.12).
 */
import type { Quantity } from "../draft/model.ts";

/** A closed interval of numbers. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const EPSILON = 1e-9;
/** How far 'about' may reach, of the value. */
const ABOUT = 0.1;
/** How far 'nearly' may lie above the true value, of the value. */
const NEARLY = 0.15;

/** The one number of a quantity; undefined for ranges and dates. */
export const numberOf = (quantity: Quantity): number | undefined => (typeof quantity.value === "number" ? quantity.value : undefined);

/** The power of ten that divides a whole number: 1000 for 268,000. */
const zeroStep = (value: number): number => {
  let step = 1;
  while (step < 1e15 && value % (step * 10) === 0) step *= 10;
  return step;
};

const EXACT = new Set<string | null>(["count", "rank", "ordinal", "places", "times", null]);

/**
 * The step to which a number as written may have been rounded. Whole numbers of things below 1000 are exact; above, trailing zeros may
 * come of rounding, but for two digits; elsewhere the last digit written counts.
 */
export const roundingStep = (quantity: Quantity): number => {
  const value = numberOf(quantity);
  if (value === undefined) return 0;
  const { precision, magnitude, unit } = quantity;
  const size = Math.abs(value);
  if (precision === 0) return 0;
  if (!Number.isInteger(size) || size < 1000) return EXACT.has(unit) && magnitude === 1 && Number.isInteger(size) ? 0 : precision;
  const twoDigits = 10 ** (Math.floor(Math.log10(size)) - 1);
  return Math.max(magnitude === 1 && EXACT.has(unit) && size % 10 !== 0 ? 0 : precision, Math.min(zeroStep(size), twoDigits));
};

/** What a quantity may mean; undefined for dates. Bounds that words leave open are infinite. */
export const intervalOf = (quantity: Quantity): Interval | undefined => {
  if (typeof quantity.value === "string") return undefined;
  const [low, high] = typeof quantity.value === "number" ? [quantity.value, quantity.value] : quantity.value;
  const half = (typeof quantity.value === "number" ? roundingStep(quantity) : quantity.precision) / 2 + EPSILON * Math.max(1, Math.abs(high));
  const wide = Math.max(Math.abs(low), Math.abs(high));
  switch (quantity.hedge?.type) {
    case "about":
      return { low: low - Math.max(half, ABOUT * wide), high: high + Math.max(half, ABOUT * wide) };
    case "nearly":
      return { low: low - Math.max(half, NEARLY * wide), high: high + half };
    case "more-than":
    case "at-least":
      return { low: low - half, high: Number.POSITIVE_INFINITY };
    case "less-than":
    case "at-most":
      return { low: Number.NEGATIVE_INFINITY, high: high + half };
    default:
      return { low: low - half, high: high + half };
  }
};

/** Whether two intervals share a number. */
export const meets = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

/** An interval made wider on both sides. */
export const widen = ({ low, high }: Interval, by: number): Interval => ({ low: low - by, high: high + by });

/** b − a. */
export const differenceOf = (a: Interval, b: Interval): Interval => ({ low: b.low - a.high, high: b.high - a.low });

/** b ÷ a for intervals above zero; undefined otherwise. */
export const ratioOf = (a: Interval, b: Interval): Interval | undefined =>
  a.low > 0 && b.low > 0 ? { low: b.low / a.high, high: b.high / a.low } : undefined;

/** All numbers of an interval times a positive number. */
export const scale = ({ low, high }: Interval, by: number): Interval => ({ low: low * by, high: high * by });

/** The interval of the magnitudes of an interval's numbers. */
export const magnitudesOf = ({ low, high }: Interval): Interval =>
  low >= 0 ? { low, high } : high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(-low, high) };

/** A number rounded to some digits after the decimal mark, without the noise of binary fractions. */
export const round = (value: number, decimals: number): number => Number(value.toFixed(Math.min(Math.max(decimals, 0), 12)));
