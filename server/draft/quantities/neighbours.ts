/** What the words beside a number decide: a unit shared with the next number, and whether 'one' or 'năm' is a number at all. */
import type { Quantity } from "../model.ts";
import { countsNoun, unitAt } from "./context.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import { matchBefore } from "./phrases.ts";
import { changesBefore } from "./ranges.ts";
import { isNounAt, isNumber, isTimed, normAt, type Reader } from "./reader.ts";

/** How many numbers of a list are read ahead for their unit. */
const LIST_REACH = 6;

/** The unit of the number behind 'to' or 'and', which the one before it shares: 'from 60 to 75 percent'. */
export const borrowed = (r: Reader, n: Numeral): Numeral => {
  if (!n.bare || !r.language.joiners.has(normAt(r, n.next))) return n;
  let other: Numeral | undefined;
  // '2.1, 3.4 and 5.0 per cent': the last of a list has the unit of all
  for (let at = n.next, k = 0; k < LIST_REACH && r.language.joiners.has(normAt(r, at)); k += 1) {
    const to = r.language.joiners.has(normAt(r, at + 1)) ? at + 2 : at + 1;
    if (isTimed(r, to) || !isNumber(r, to) === n.digits) break;
    other = readNumeral(r, to, to);
    if (!other?.bare || other.ordinal) break;
    at = other.next;
  }
  if (!other || other.ordinal || other.style.prefix !== "") return n;
  const changed = changesBefore(r, n.first);
  const paired = matchBefore(r.language.rangesBefore, r.lexemes, n.first) !== undefined;
  const larger = changed && other.magnitude > 1 && Math.abs(n.mantissa) < 1000 && normAt(r, n.next) !== ",";
  const noun = paired && other.unit === null ? unitAt(r, other.next, other.magnitude > 1) : undefined;
  const counts = paired && other.unit === null && !noun && countsNoun(r, other.next, other.magnitude > 1, other.decimals === 0);
  const unit = noun
    ? noun.unit
    : counts
      ? "count"
      : other.unit === "percent" || other.unit === "percentage-points" || (larger && other.unit !== "times")
        ? other.unit
        : n.unit;
  if (!larger) return { ...n, unit };
  return {
    ...n,
    unit,
    value: Number(`${n.mantissa}e${Math.round(Math.log10(other.magnitude))}`),
    magnitude: other.magnitude,
    precision: n.precision * other.magnitude,
  };
};

/** Whether another number is told with it: 'one province and two cities'. */
const isListed = (r: Reader, next: number): boolean => {
  for (let k = next; k < next + 4; k += 1) {
    const norm = normAt(r, k);
    if (r.language.joiners.has(norm))
      return (isNumber(r, k + 1) && !isTimed(r, k + 1)) || (r.language.small.has(normAt(r, k + 1)) && !r.language.ones.has(normAt(r, k + 1)));
    if (!isNounAt(r, k)) return false;
  }
  return false;
};

/** Hedges that before an article are prepositions: 'over one network', 'unter einer Auswahl', 'vers une page'. */
const PREPOSITIONS: ReadonlySet<string> = new Set([
  "over",
  "under",
  "about",
  "around",
  "some",
  "above",
  "below",
  "beyond",
  "über",
  "unter",
  "vers",
  "sous",
  "trên",
  "dưới",
  "gần",
  "ngoài",
  ">",
  "<",
]);

const isPreposition = (r: Reader, first: number): boolean => PREPOSITIONS.has(normAt(r, first - 1));

/** Whether a word for one is a number here: with a unit, a hedge, or 'only' before it. */
export const isOne = (r: Reader, n: Numeral, quantity: Quantity): boolean => {
  if (n.digits || !r.language.ones.has(normAt(r, n.at)) || n.next !== n.at + 1) return true;
  if (quantity.unit !== null && quantity.unit !== "count")
    return !(quantity.unit === "times" || quantity.unit === "places" || quantity.unit === "points") || quantity.hedge !== undefined;
  if (quantity.unit !== "count") return false;
  return (
    (quantity.hedge !== undefined && !isPreposition(r, n.first)) || r.language.data.oneCues.includes(normAt(r, n.first - 1)) || isListed(r, n.next)
  );
};

/** Whether a number word is another word here: Vietnamese 'năm' is five and year. */
export const isHomograph = (r: Reader, n: Numeral, counted: boolean): boolean => {
  if (n.digits || n.next !== n.at + 1) return false;
  const homograph = r.language.data.homographs[normAt(r, n.at)];
  // 'đến năm [năm mục tiêu]': what is to be written there begins with the same word
  if (homograph && normAt(r, n.at - 1) === "[" && normAt(r, n.at - 2) === normAt(r, n.at)) return true;
  // 'năm năm' is five years
  if (!homograph || (normAt(r, n.next) === normAt(r, n.at) && !isTimed(r, n.next))) return false;
  return !counted || homograph.before.includes(normAt(r, n.at - 1)) || homograph.after.includes(normAt(r, n.next));
};
