/** Ranges: 'between 16 and 17 percent', 'from 5 to 7', '16%–17%', '5-7 million'. */
import { scaled } from "./digits.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import { matchAt, matchBefore, matchExact } from "./phrases.ts";
import { isNumber, isTimed, isWord, normAt, type Reader, touches } from "./reader.ts";

/** A range: lexemes `first` up to `next`, from a lower to an upper numeral. */
export interface Range {
  readonly first: number;
  readonly next: number;
  readonly low: Numeral;
  readonly high: Numeral;
}

const DASHES: ReadonlySet<string> = new Set(["-", "\u2013", "\u2010", "\u2011", "\u2212", "~"]);

/** Words of change only directly before 'from': 'up from 10 to 15'. */
const ADJACENT: ReadonlySet<string> = new Set(["up", "down"]);

const OR: ReadonlySet<string> = new Set(["or", "ou", "oder", "hoặc", "hay"]);

/** How far back a verb of change is looked for: a clause is seldom longer. */
const REACH = 14;
const CLAUSE_ENDS: ReadonlySet<string> = new Set([".", ";", "!", "?", "\ufffc"]);

/** Whether a word of change stands in the clause before lexeme `i`. */
export const changesBefore = (r: Reader, i: number): boolean => {
  if (r.language.data.tag === "en" && ADJACENT.has(normAt(r, i - 2))) return true;
  for (let k = i - 1; k >= 0 && k >= i - REACH; k -= 1) {
    const norm = normAt(r, k);
    if (CLAUSE_ENDS.has(norm)) return false;
    if (r.language.changes.has(norm) && !ADJACENT.has(norm)) return true;
  }
  return false;
};

const scaledTo = (n: Numeral, magnitude: number): number =>
  n.magnitude === 1 && magnitude > 1 ? scaled(String(n.mantissa), Math.round(Math.log10(magnitude))) : n.value;

/** The two numerals as a range, where they can be one: of one unit, the lower first. */
const ranged = (first: number, low: Numeral, high: Numeral): Range | undefined => {
  if (low.ordinal || high.ordinal) return undefined;
  if (low.unit !== null && high.unit !== null && low.unit !== high.unit) return undefined;
  if (low.unit !== null && high.unit === null && low.style.prefix === "" && low.style.suffix !== "") return undefined;
  const value = scaledTo(low, high.magnitude);
  if (value >= high.value || low.magnitude > high.magnitude) return undefined;
  return { first, next: high.next, low: { ...low, value }, high };
};

/** Behind a dash: '80–81%'. The dash touches both numbers or neither. */
const readDash = (r: Reader, n: Numeral): Range | undefined => {
  if (!DASHES.has(normAt(r, n.next)) || normAt(r, n.next) === "") return undefined;
  const glued = touches(r, n.next);
  if (glued !== touches(r, n.next + 1) || (!glued && normAt(r, n.next) === "~")) return undefined;
  const to = n.next + 1;
  const behind = numberBehindCurrency(r, to);
  if (isTimed(r, to) || !(isNumber(r, to) || behind !== undefined || (isWord(r, to) && !n.digits))) return undefined;
  const high = readNumeral(r, behind ?? to, to);
  return high && ranged(n.first, n, high);
};

/** The number behind a currency that begins at lexeme `i`: '$5–$7'. */
const numberBehindCurrency = (r: Reader, i: number): number | undefined => {
  const found = matchExact(r.language.currencySymbols, r.lexemes, r.text, i);
  return found && isNumber(r, found.next) ? found.next : undefined;
};

/**
 * The range that begins with a numeral.
 *
 * 'From 10 to 15' behind a verb of change, or with a unit at both numbers, tells two quantities: where something was and where it is.
 */
export const readRange = (r: Reader, n: Numeral): Range | undefined => {
  if (n.ordinal) return undefined;
  const dash = readDash(r, n);
  if (dash) return dash;
  // '15- bis 24-Jährige'
  const open = normAt(r, n.next) === "-" && touches(r, n.next) && !touches(r, n.next + 1) && r.language.data.tag === "de" ? n.next + 1 : n.next;
  const between = matchAt(r.language.between, r.lexemes, open);
  if (!between || isTimed(r, between.next)) return undefined;
  const behind = numberBehindCurrency(r, between.next);
  if (!isNumber(r, between.next) && !isWord(r, between.next) && behind === undefined) return undefined;
  const high = readNumeral(r, behind ?? between.next, between.next);
  if (!high) return undefined;
  const words = matchBefore(r.language.rangesBefore, r.lexemes, n.first);
  const fits = words?.value.includes(normOfPhrase(r, between.first, between.next)) ?? false;
  const joint = normAt(r, between.first);
  const symmetric = joint === "and" || joint === "et" || joint === "und" || joint === "và";
  if (!fits && high.digits !== n.digits) return undefined;
  if (!fits && (symmetric || !between.value.includes(""))) return undefined;
  const first = fits ? words!.first : n.first;
  // 'by 5 to 7 points' and German 'von … bis' say how much, whatever the verb
  const amount = joint === "bis" || normAt(r, first - 1) === "by" || normAt(r, first) === "anywhere" || normAt(r, first - 1) === "anywhere";
  if (!symmetric && ((fits && !amount && changesBefore(r, n.first)) || (!fits && n.style.suffix !== ""))) return undefined;
  // 'three or four', but '5 or 10'
  if (OR.has(joint) && high.value !== n.value + 1) return undefined;
  return ranged(first, n, high);
};

const normOfPhrase = (r: Reader, first: number, next: number): string =>
  r.lexemes
    .slice(first, next)
    .map((lexeme) => lexeme.norm)
    .join(" ");
