/**
 * Comparison of what a draft writes with what is official, as intervals.
 *
 * Two statements of one fact agree when the intervals that their precision allows overlap, closed on both sides: the rule for duplicate
 * facts of the SEC's EDGAR Filer Manual (6.5.12). Hedges and comparators widen or bound the draft's interval; the official comparator
 * says which hedges strengthen, weaken or turn it.
 */
import type { Comparator, Value } from "../agenda/model.ts";
import type { Hedge, Quantity } from "../draft/model.ts";

/**
 * How a written value stands to an official one: `same`; `rounded` (right once rounded, coarser, unhedged); `comparator` (the number
 * agrees, the hedge or bound does not); `within` (a bound that holds, but far off: 'over 50%' of 80.2%); `other`.
 */
export type Verdict = "same" | "rounded" | "comparator" | "within" | "other";

/** What `compareValues` needs of a quantity. */
export type Written = Pick<Quantity, "value" | "precision" | "hedge" | "fraction" | "unit"> & { readonly style: Pick<Quantity["style"], "form"> };

/** What `compareValues` needs of an official value. */
export interface Official {
  readonly value: Value;
  readonly comparator: Comparator;
  /** In the unit of the value. */
  readonly tolerance: number;
}

const EPSILON = 1e-9;
/** How far 'about' reaches, of the official value, beyond rounding to the digits written. */
const ABOUT = 0.06;
const ABOUT_FRACTION = 0.12;
/** How far below or above 'nearly' and 'over' a value may lie before the words mislead. */
const NEAR = 0.12;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= EPSILON * Math.max(1, Math.abs(a), Math.abs(b));

/** The number of trailing zeros of a whole number, as a power of ten: 1000 for 268,000; 1 for 268. */
function zeroStep(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 1;
  let step = 1;
  while (value % (step * 10) === 0 && step < 1e15) step *= 10;
  return step;
}

/**
 * The step to which a written number may have been rounded: its last written digit, and for counts of three digits and more its trailing
 * zeros too, which claim no precision ('270 million' may be 268 million). Shares keep the digits they have: 20% is not 16.5%.
 */
function roundingStep(written: Written, value: number): number {
  // 'four in five' is a rounding by itself: finer parts would be said as such
  if (written.fraction?.whole === 10 && written.precision === 0) return Math.abs(value / written.fraction.part);
  if (written.fraction !== undefined && written.fraction.whole <= 20 && written.precision === 0) return 0.05 * Math.abs(value);
  const exactKind =
    written.unit === "percent" ||
    written.unit === "percentage-points" ||
    written.unit === "rank" ||
    written.unit === "ordinal" ||
    written.unit === "times";
  if (exactKind || written.precision === 0) return written.precision;
  const mantissa = value / written.precision;
  return Math.abs(mantissa) >= 100 ? written.precision * zeroStep(Math.round(mantissa)) : written.precision;
}

/** How far an official number may be off what it says: half of the thousands that its trailing zeros leave open. */
function officialSlack(value: number): number {
  const step = zeroStep(value);
  return step >= 1000 ? step / 2 : 0;
}

/**
 * How a written number stands to an official one.
 * @param written the draft's quantity; dates and ranges too.
 */
export function compareValues(written: Written, official: Official): Verdict {
  if (typeof official.value === "string" || typeof written.value === "string") {
    return compareDates(written.value, official.value);
  }
  if (typeof official.value !== "number") return compareWithRange(written, official.value, official);
  if (typeof written.value !== "number") {
    const [low, high] = written.value;
    const slack = official.tolerance + EPSILON * Math.abs(official.value);
    return official.value >= low - slack && official.value <= high + slack ? "same" : "other";
  }
  return compareNumbers(written, written.value, official.value, official);
}

function compareDates(written: Written["value"], official: Value): Verdict {
  if (typeof written !== "string" || typeof official !== "string") return "other";
  return official.startsWith(written) || written.startsWith(official) ? "same" : "other";
}

function compareWithRange(written: Written, [low, high]: readonly [number, number], { comparator, tolerance }: Official): Verdict {
  const half = written.precision / 2 + tolerance;
  if (typeof written.value === "string") return "other";
  if (typeof written.value !== "number") {
    const [from, to] = written.value;
    return Math.abs(from - low) <= half + EPSILON && Math.abs(to - high) <= half + EPSILON ? "same" : "other";
  }
  const { value } = written;
  const within = value >= low - half - EPSILON && value <= high + half + EPSILON;
  const hedge = written.hedge?.type;
  if (hedge === "at-least" || hedge === "more-than")
    return near(value, low) || (value <= high && comparator === "about") ? "same" : within ? "same" : "other";
  if (hedge === "at-most" || hedge === "less-than" || hedge === "nearly") return within ? "same" : "other";
  return within ? "same" : "other";
}

/** The hedges that say the same as each official comparator, or no more than it. */
const FITTING: Readonly<Record<Comparator, readonly (Hedge | "none")[]>> = {
  exactly: ["none", "exactly", "about"],
  about: ["none", "about"],
  "at-least": ["none", "at-least"],
  "at-most": ["none", "at-most"],
  "more-than": ["none", "more-than", "at-least"],
  "less-than": ["none", "less-than", "at-most", "nearly"],
};

function compareNumbers(written: Written, value: number, target: number, { comparator, tolerance }: Official): Verdict {
  const hedge = written.hedge?.type ?? "none";
  const equal = near(value, target) || Math.abs(value - target) <= tolerance;
  if (equal) return FITTING[comparator].includes(hedge) ? "same" : "comparator";
  if (written.unit === "ordinal" || written.unit === "rank") return "other";
  const half = roundingStep(written, value) / 2;
  const rounds = Math.abs(value - target) <= Math.max(half, officialSlack(target) + written.precision / 2) + tolerance + EPSILON * Math.abs(target);
  const gap = Math.abs(value - target) / Math.max(Math.abs(target), EPSILON);
  const bounded = comparator === "at-least" || comparator === "at-most" || comparator === "more-than" || comparator === "less-than";
  const holds = gap <= NEAR ? "same" : "within";
  switch (hedge) {
    case "none":
      if (!rounds) return "other";
      return !written.fraction && written.precision > 0 && !finer(written, value, target) ? "rounded" : "same";
    case "exactly":
      return rounds ? "comparator" : "other";
    case "about":
      return rounds || gap <= (written.fraction || written.style.form === "fraction" ? ABOUT_FRACTION : ABOUT) ? "same" : "other";
    case "nearly":
      if (target < value) return gap <= NEAR && !bounded ? "same" : gap <= NEAR ? "comparator" : "other";
      return rounds ? "comparator" : "other";
    case "more-than":
      if (target > value) return bounded ? "other" : holds;
      return rounds ? "comparator" : "other";
    case "less-than":
      if (target < value) return bounded ? "other" : holds;
      return rounds ? "comparator" : "other";
    case "at-least":
      if (target > value) return bounded ? "other" : holds;
      return rounds ? "comparator" : "other";
    case "at-most":
      if (target < value) return bounded ? "other" : holds;
      return rounds ? "comparator" : "other";
  }
}

/** Whether the draft writes more digits than the official value has: then it is not coarser, only not contradicted. */
const finer = (written: Written, value: number, target: number): boolean => {
  const officialStep = zeroStep(target) >= 1000 ? zeroStep(target) : 0;
  return officialStep > 0 && written.precision < officialStep && zeroStep(Math.round(value)) < officialStep;
};

/** The digits of a number without sign, point and outer zeros: 268 for 268e6, 802 for 0.802. */
export function digitsOf(value: number): string {
  const plain = String(Math.abs(value));
  const text = plain.includes("e") ? Math.abs(value).toExponential(12).replace(/e.*$/, "") : plain;
  let start = 0;
  let end = text.length;
  while (text[start] === "0" || text[start] === ".") start++;
  while (text[end - 1] === "0" || text[end - 1] === ".") end--;
  return text.slice(start, end).replace(".", "");
}

/** Whether two numbers have the same digits and differ in magnitude alone: 268 and 268 million. */
export const sameDigits = (a: number, b: number): boolean => {
  if (a === 0 || b === 0) return false;
  const power = Math.log10(Math.abs(a / b));
  // what differs by no power of ten need not be written out
  return Math.abs(power - Math.round(power)) < 1e-6 && digitsOf(a) === digitsOf(b);
};
