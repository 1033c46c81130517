/** What belongs to a number besides its digits or words: sign and currency in front, per cent, multiple and currency behind. */
import { matchAt, matchExact, matchExactBefore, type PhraseMatch } from "./phrases.ts";
import { isHyphen, isNumber, isWord, normAt, type Reader, rawAt, touches } from "./reader.ts";

const SIGNS: ReadonlySet<string> = new Set(["-", "\u2212", "\u2013", "+", "\u00b1"]);
const OPENING: ReadonlySet<string> = new Set(["(", "[", "|", "\u201c", '"', "/"]);
const MINUS: ReadonlySet<string> = new Set(["-", "\u2212", "\u2013"]);
/** Codes that are words in capitals as well: 'TOP 30', 'ALL 63 provinces'. They count only beside a magnitude. */
const WORDLIKE: ReadonlySet<string> = new Set([
  "TOP",
  "ALL",
  "TRY",
  "CUP",
  "PEN",
  "COP",
  "SOS",
  "MOP",
  "GEL",
  "SDG",
  "PHP",
  "MAD",
  "ANG",
  "BAM",
  "Sh",
  "RM",
  "R",
  "Euro",
]);
const WORDLIKE_NAMES: ReadonlySet<string> = new Set(["won", "yên", "đô", "rand", "bạt"]);

/** What stands before a number and belongs to it, from lexeme `first` on. */
export interface Front {
  readonly first: number;
  readonly unit: string | null;
  readonly negative: boolean;
}

/** What stands before the number at lexeme `at` and belongs to it; nothing before lexeme `floor` does. */
export const readFront = (r: Reader, at: number, floor: number, large: boolean): Front => {
  let first = at;
  let unit: string | null = null;
  const symbol = matchExactBefore(r.language.currencySymbols, r.lexemes, r.text, at);
  if (symbol && symbol.first >= floor && (large || !WORDLIKE.has(rawAt(r, symbol.first)) || rawAt(r, symbol.first) === "RM")) {
    first = symbol.first;
    unit = symbol.value;
  }
  const sign = normAt(r, first - 1);
  // A sign touches its number and nothing before it; '10-15' and 'COVID-19' have hyphens.
  if (first - 1 >= floor && SIGNS.has(sign) && touches(r, first) && (!touches(r, first - 1) || OPENING.has(normAt(r, first - 2))))
    return { first: first - 1, unit, negative: MINUS.has(sign) };
  if (first - 1 >= floor && (sign === "minus" || sign === "âm")) return { first: first - 1, unit, negative: true };
  return { first, unit, negative: false };
};

/** What stands behind a number and belongs to it, up to lexeme `next`. */
export interface Back {
  readonly next: number;
  readonly unit: string | null;
  /** Written in a way that makes the number no number: '4G'. */
  readonly broken?: true;
}

const currencyAt = (r: Reader, i: number, large: boolean): PhraseMatch<string> | undefined => {
  const symbol = matchExact(r.language.currencySymbols, r.lexemes, r.text, i);
  if (symbol && (large || touches(r, i) || !WORDLIKE.has(rawAt(r, i)))) {
    // '$' behind a number with a blank may stand before the next one
    return isNumber(r, symbol.next) && touches(r, symbol.next) && !touches(r, i) ? undefined : symbol;
  }
  const name = matchAt(r.language.currencyNames, r.lexemes, i);
  return name && (large || !WORDLIKE_NAMES.has(normAt(r, i))) ? name : undefined;
};

/** Per cent, multiples and currencies behind the number, from lexeme `i` on. */
export const readBack = (r: Reader, i: number, magnitude: number, fronted: boolean): Back => {
  const hyphen = isHyphen(r, i) ? i + 1 : i;
  const percent = matchAt(r.language.percent, r.lexemes, hyphen);
  if (percent && !fronted) return { next: percent.next, unit: percent.value };
  const ending = normAt(r, hyphen);
  if ((touches(r, i) || hyphen > i || ending.length > 2) && r.language.data.multipleSuffixes.includes(ending) && !fronted && magnitude === 1) {
    // '3x4' and '1920×1080' are sizes
    if (ending.length > 1 || (touches(r, i) && !isNumber(r, hyphen + 1))) return { next: hyphen + 1, unit: "times" };
  }
  const large = magnitude >= 1000;
  if (!fronted) {
    const joined = large && r.language.of.has(normAt(r, i)) ? i + 1 : hyphen;
    const currency = currencyAt(r, joined, large);
    if (currency) return { next: currency.next, unit: currency.value };
  }
  if (isWord(r, i) && touches(r, i) && !matchExact(r.language.unitSymbols, r.lexemes, r.text, i)) return { next: i, unit: null, broken: true };
  return { next: i, unit: null };
};
