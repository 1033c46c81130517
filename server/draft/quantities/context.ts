/** What stands around a number: hedges, unit nouns, rates, and whether a noun is counted. */
import type { Hedge, Quantity } from "../model.ts";
import { matchAt, matchBefore, matchExact } from "./phrases.ts";
import { isHyphen, isNounAt, isNumber, isTimed, isWord, normAt, type Reader, rawAt, touches } from "./reader.ts";

/** A hedge found, by offsets. */
export type FoundHedge = NonNullable<Quantity["hedge"]>;

/** A unit in words behind a number: lexemes `first` up to `next`. */
export interface FoundUnit {
  readonly unit: string;
  readonly first: number;
  readonly next: number;
}

const spanned = (r: Reader, type: Hedge, first: number, next: number): FoundHedge => ({
  type,
  start: r.lexemes[first]!.start,
  end: r.lexemes[next - 1]!.end,
});

const DURATIONS: ReadonlySet<string> = new Set(["years", "months", "days", "week", "hour", "quarter", "decade", "century"]);

/** Words before 'over five years' with which it says more than five: 'for over five years', 'people over 65 years'. */
const DURATION_CUES: ReadonlySet<string> = new Set(
  "in for after of with lasts lasted last takes took take aged age people persons those men women is are was were spent by nach für personen menschen seit tuổi người kéo dài mất".split(
    " ",
  ),
);

/** The hedge directly before lexeme `first`. 'Over five years' says for how long, and is none. */
export const hedgeBefore = (r: Reader, first: number, unit: string | null): FoundHedge | undefined => {
  const found = matchBefore(r.language.hedgesBefore, r.lexemes, first);
  if (!found || found.value === "none") return undefined;
  if (unit !== null && DURATIONS.has(unit) && found.next - found.first === 1 && r.language.data.durationHedges.includes(normAt(r, found.first))) {
    if (!DURATION_CUES.has(normAt(r, found.first - 1))) return undefined;
  }
  return spanned(r, found.value, found.first, found.next);
};

const ANDS: ReadonlySet<string> = new Set(["and", "et", "und"]);

/** The hedge that begins with lexeme `at`: 'or more', 'trở lên'. */
export const hedgeAt = (r: Reader, at: number): { readonly hedge: FoundHedge; readonly next: number } | undefined => {
  const found = matchAt(r.language.hedgesAfter, r.lexemes, at);
  if (!found || isNumber(r, found.next) || isTimed(r, at)) return undefined;
  if (normAt(r, at) === "+" && !touches(r, at)) return undefined;
  if (ANDS.has(normAt(r, at)) && isWord(r, found.next)) return undefined;
  if (r.language.starts.has(normAt(r, found.next)) && r.language.small.has(normAt(r, found.next))) return undefined;
  return { hedge: spanned(r, found.value, found.first, found.next), next: found.next };
};

/** The unit in words at lexeme `at` or behind an adjective: 'km', 'consecutive years'. `large` says that a magnitude stands before it. */
export const unitAt = (r: Reader, at: number, large: boolean): FoundUnit | undefined => {
  let from = isHyphen(r, at) ? at + 1 : at;
  if (large && r.language.of.has(normAt(r, from))) from += 1;
  for (let k = 0; k < 2 && r.language.unitAdjectives.has(normAt(r, from)); k += 1) from += 1;
  if (isTimed(r, from)) return undefined;
  const symbol = matchExact(r.language.unitSymbols, r.lexemes, r.text, from);
  if (symbol && !isBrokenSymbol(r, symbol.next)) return { unit: symbol.value, first: from, next: symbol.next };
  const name = matchAt(r.language.unitNames, r.lexemes, from);
  if (!name || isTimed(r, name.next - 1)) return undefined;
  if (r.language.unitWeak.has(normAt(r, from)) && name.next === from + 1 && isNounAt(r, name.next)) return undefined;
  if (r.language.unitWeak.has(normAt(r, from)) && normAt(r, name.next) === "thứ") return undefined;
  if (normAt(r, from) === "lần" && (normAt(r, name.next) === "thứ" || normAt(r, name.next) === "lượt")) return undefined;
  return { unit: name.value, first: from, next: name.next };
};

/** A symbol of one letter that goes on is the start of a word or formula: 'm-health', 't.b.d.'. */
const isBrokenSymbol = (r: Reader, next: number): boolean =>
  touches(r, next) && (isWord(r, next) || isNumber(r, next) || (isHyphen(r, next) && isWord(r, next + 1)));

/** Whether the number before lexeme `at` counts a noun: 'ministries', 'of the ministries'. */
export const countsNoun = (r: Reader, at: number, large: boolean, integer: boolean): boolean => {
  const from = isHyphen(r, at) ? at + 1 : at;
  // Without the language's function words a word behind a number may be anything
  if (r.language.stops.size === 0) return false;
  if (isNounAt(r, from)) return true;
  if (large && r.language.of.has(normAt(r, from)) && isNounAt(r, from + 1)) return true;
  if (normAt(r, from) === "more" || normAt(r, from) === "other") return isNounAt(r, from + 1);
  const of = normAt(r, from);
  if (!integer || !(of === "of" || of === "des" || of === "der" || of === "von" || of === "trong")) return false;
  let noun = from + 1;
  while (noun < from + 4 && r.language.determiners.has(normAt(r, noun))) noun += 1;
  return of === "of" ? isNounAt(r, noun) || (noun > from + 1 && isNumber(r, noun) && !isTimed(r, noun)) : false;
};

/** How many lexemes behind a number its rate may begin: 'twelve new road accidents per day'. */
const PER_REACH = 4;

/** Words behind 'a year' with which it is a time: 'from $153m a year ago'. */
const AGO: ReadonlySet<string> = new Set(["ago", "earlier", "before", "later", "previously", "trước", "sau", "zuvor", "später"]);

const perHere = (r: Reader, at: number): Quantity["per"] => {
  const known = matchAt(r.language.per, r.lexemes, at);
  if (known && !AGO.has(normAt(r, known.next)) && !isTimed(r, known.next) && !isTimed(r, known.next - 1)) {
    return { unit: known.value, start: r.lexemes[known.first]!.start, end: r.lexemes[known.next - 1]!.end };
  }
  const slash = normAt(r, at) === "/";
  if (!slash && !r.language.data.perWords.includes(normAt(r, at))) return undefined;
  let next = at + 1;
  if (isNumber(r, next) && !slash) next += 1;
  const bare = next > at + 1 && (!isWord(r, next) || r.language.stops.has(normAt(r, next)));
  if (bare) next -= 1;
  if ((!isWord(r, next) && !bare) || isTimed(r, next)) return undefined;
  const words = r.lexemes.slice(at + 1, next + 1).map((lexeme) => (lexeme.kind === "number" ? lexeme.norm.replaceAll(/[^0-9]/g, "") : lexeme.norm));
  if (slash && rawAt(r, next) !== normAt(r, next)) return undefined;
  return { unit: words.join(" "), start: r.lexemes[at]!.start, end: r.lexemes[next]!.end };
};

/** The rate behind a number: 'a year', '/năm', 'per 1,000 inhabitants'. Nouns may stand between where `counted`. */
export const rateBehind = (r: Reader, at: number, counted: boolean): Quantity["per"] => {
  for (let k = at; k <= at + (counted ? PER_REACH : 0); k += 1) {
    const found = perHere(r, k);
    if (found) return found;
    if (!isWord(r, k) || isTimed(r, k) || r.language.stops.has(normAt(r, k))) return undefined;
  }
  return undefined;
};

/** The hedge behind the nouns that a number counts: '63 provinces or more'. */
export const hedgeBehindNouns = (r: Reader, at: number): FoundHedge | undefined => {
  for (let k = at; k <= at + 3; k += 1) {
    const found = hedgeAt(r, k);
    // 'at least' behind a noun begins what comes next more often than it ends this.
    if (
      found &&
      (ANDS.has(normAt(r, k)) ||
        normAt(r, k) === "or" ||
        normAt(r, k) === "ou" ||
        normAt(r, k) === "oder" ||
        normAt(r, k) === "trở" ||
        normAt(r, k) === "hoặc")
    ) {
      return isNounAt(r, found.next) ? undefined : found.hedge;
    }
    if (!isWord(r, k) || r.language.stops.has(normAt(r, k))) return undefined;
  }
  return undefined;
};
