/** Shares told by two numbers: '63/63', 'four in five', 'one household in three', '802 per 1,000', 'two thirds', 'một phần ba'. */
import { VULGAR } from "./digits.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import { matchAt, matchBefore } from "./phrases.ts";
import { isHyphen, isNounAt, isNumber, isTimed, isWord, normAt, type Reader, touches } from "./reader.ts";

/** A share: lexemes `first` up to `next`. */
export interface Share {
  readonly first: number;
  readonly next: number;
  readonly part: number;
  readonly whole: number;
  /** Lexemes between the two numbers: `partNext` up to `wholeAt`. Equal where one word says both ('half', 'a fifth'). */
  readonly partNext: number;
  readonly wholeAt: number;
  readonly form: "digits" | "words" | "fraction";
  /** In percent: 0 where the words are exact, else the step that the whole allows ('per 1,000': 0.1). */
  readonly precision: number;
}

/** Wholes by which shares are told without 'out of': '4 in 5', not '18 in 62'. */
const ROUND: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10000, 100000, 1000000]);
const isTen = (value: number): boolean => /^10{2,}$/.test(String(value));

const whole = (n: Numeral | undefined): n is Numeral => n?.bare === true && !n.ordinal && Number.isInteger(n.value) && n.value > 0;

const share = (first: number, next: number, part: Numeral, all: Numeral, form: Share["form"]): Share => ({
  first,
  next,
  part: part.value,
  whole: all.value,
  partNext: part.next,
  wholeAt: all.at,
  form,
  precision: isTen(all.value) && all.value > 100 ? 100 / all.value : 0,
});

/** '63/63', '4/5'. */
const readSlash = (r: Reader, n: Numeral): Share | undefined => {
  if (!n.digits || !n.bare || normAt(r, n.next) !== "/" || !isNumber(r, n.next + 1)) return undefined;
  if (touches(r, n.next) !== touches(r, n.next + 1)) return undefined;
  const all = readNumeral(r, n.next + 1, n.next + 1);
  if (!whole(n) || !whole(all) || n.value > all.value) return undefined;
  // '20/1234' is a document
  if (all.value >= 1000 && /^\d+$/.test(normAt(r, all.at)) && !isTen(all.value)) return undefined;
  // A scale: '1/5.000'
  if (n.value === 1 && all.value >= 100) return undefined;
  const after = normAt(r, all.next);
  // A third part makes a date or a document's number of it, a letter a name.
  if (touches(r, all.next) && (after === "/" || after === "-" || isWord(r, all.next))) return undefined;
  return share(n.first, all.next, n, all, "digits");
};

const MOST_PER = 10000;

/** '802 per 1,000', '12 per hundred'. */
const readPer = (r: Reader, n: Numeral): Share | undefined => {
  if (!n.bare || n.ordinal || !r.language.data.perWords.includes(normAt(r, n.next))) return undefined;
  const word = r.language.hundred.has(normAt(r, n.next + 1)) ? 100 : r.language.wordMagnitudes.get(normAt(r, n.next + 1));
  const all = readNumeral(r, n.next + 1, n.next + 1);
  const value = all?.value ?? word;
  // 'per 100,000' tells a rate, of deaths for one
  if (value === undefined || !isTen(value) || value > MOST_PER || n.decimals > 0 || (all && all.unit !== null) || n.value > value) return undefined;
  return {
    first: n.first,
    next: all?.next ?? n.next + 2,
    part: n.value,
    whole: value,
    partNext: n.next,
    wholeAt: n.next + 1,
    form: n.digits ? "digits" : "words",
    precision: 100 / value / 10 ** n.decimals,
  };
};

const DURATIONS: ReadonlySet<string> = new Set(["years", "months", "days", "week", "hour", "minute", "quarter", "decade"]);

/** 'four out of five', '4 in 5', 'one household in three'. */
const readOutOf = (r: Reader, n: Numeral): Share | undefined => {
  if (!whole(n)) return undefined;
  for (let nouns = 0; nouns <= 2; nouns += 1) {
    const at = n.next + nouns;
    if (nouns > 0 && !(isWord(r, at - 1) && !isTimed(r, at - 1) && !r.language.stops.has(normAt(r, at - 1)))) return undefined;
    const of = matchAt(r.language.outOf, r.lexemes, at);
    if (!of || isTimed(r, of.next)) continue;
    const all = readNumeral(r, of.next, of.next);
    if (!whole(all) || all.value < n.value || all.value < 2) continue;
    const any = of.value === "any";
    // German 'von' is also 'of': 'ein Anstieg von 4'
    if (nouns > 0 && r.language.data.tag === "de") continue;
    if (!any && (!ROUND.has(all.value) || n.value >= all.value)) continue;
    const unit = matchAt(r.language.unitNames, r.lexemes, all.next);
    if (unit && DURATIONS.has(unit.value)) continue;
    // With nouns between, a noun behind would be another count: '18 ministries in 12 regions'
    const one = (n.value === 1 || (r.language.data.tag === "fr" && !n.digits)) && all.value <= 10;
    if (nouns > 0 && !one && (isNounAt(r, all.next) || all.value > 1000)) continue;
    return share(n.first, all.next, n, all, n.digits && all.digits ? "digits" : "words");
  }
  return undefined;
};

/** 'hai phần ba'. */
const readParts = (r: Reader, n: Numeral): Share | undefined => {
  if (normAt(r, n.next) !== "phần" || r.language.data.tag !== "vi" || !whole(n)) return undefined;
  const next = n.next + 1;
  const all = r.language.later.has(normAt(r, next)) && normAt(r, next) === "tư" ? undefined : readNumeral(r, next, next);
  const value = all?.value ?? (normAt(r, next) === "tư" ? 4 : undefined);
  if (value === undefined || value < 2 || value > 100 || value < n.value || (all && !all.bare)) return undefined;
  return {
    first: n.first,
    next: all?.next ?? next + 1,
    part: n.value,
    whole: value,
    partNext: next + 1,
    wholeAt: next + 1,
    form: "fraction",
    precision: 0,
  };
};

const denominatorAt = (r: Reader, i: number): number | undefined => {
  const found = r.language.data.denominators[normAt(r, i)];
  return found !== undefined && Object.hasOwn(r.language.data.denominators, normAt(r, i)) ? found : undefined;
};

const THIRD_PARTIES: ReadonlySet<string> = new Set(["party", "parties", "country", "countries", "person", "sector", "language"]);

/** 'two thirds', 'four-fifths', 'ein Fünftel'. */
const readDenominator = (r: Reader, n: Numeral): Share | undefined => {
  if (!whole(n) || n.value > 99) return undefined;
  const at = isHyphen(r, n.next) ? n.next + 1 : n.next;
  const value = denominatorAt(r, at);
  if (value === undefined || isTimed(r, at) || THIRD_PARTIES.has(normAt(r, at + 1)) || n.value > value * 3) return undefined;
  const word = normAt(r, at);
  // 'three quarters' are as often nine months
  if (word === "quarters" && at === n.next && !isShareOf(r, at + 1) && !matchBefore(r.language.hedgesBefore, r.lexemes, n.first)) return undefined;
  if (r.language.data.numberWords.articles.includes(normAt(r, n.at)) && r.language.data.tag === "fr" && !isShareAlone(r, n.first, at + 1))
    return undefined;
  return { first: n.first, next: at + 1, part: n.value, whole: value, partNext: at + 1, wholeAt: at + 1, form: "fraction", precision: 0 };
};

const isShareOf = (r: Reader, i: number): boolean =>
  r.language.data.fractionFollowers.includes(normAt(r, i)) && !isTimed(r, i + 1) && !/^(?:growth|decline|growing)$/.test(normAt(r, i + 1));

const BY: ReadonlySet<string> = new Set([
  "by",
  "only",
  "than",
  "just",
  "over",
  "about",
  "around",
  "roughly",
  "under",
  "nearly",
  "almost",
  "d'",
  "plus",
  "moins",
  "environ",
  "more",
  "less",
]);

/** Whether an article and a denominator are a share and not an ordinal: 'a third of', 'by a third', but 'a third meeting'. */
const isShareAlone = (r: Reader, first: number, behind: number): boolean =>
  isShareOf(r, behind) ||
  (CLEAR.has(normAt(r, first - 1)) && !THIRD_PARTIES.has(normAt(r, behind))) ||
  ((BY.has(normAt(r, first - 1)) || matchBefore(r.language.hedgesBefore, r.lexemes, first) !== undefined) && !isNounAt(r, behind)) ||
  (!isNounAt(r, behind) && !isWord(r, behind) && r.language.data.tag !== "en");

/** Hedges that stand before shares and not before ordinals: 'nearly a fifth said'. */
const CLEAR: ReadonlySet<string> = new Set(["nearly", "almost", "roughly", "approximately", "than", "least", "d'"]);

/** 'a fifth of', where no number stands before. */
const readArticle = (r: Reader, i: number): Share | undefined => {
  const { data } = r.language;
  if (!data.numberWords.articles.includes(normAt(r, i))) return undefined;
  const value = denominatorAt(r, i + 1);
  if (value === undefined || isTimed(r, i + 1) || !isShareAlone(r, i, i + 2)) return undefined;
  return { first: i, next: i + 2, part: 1, whole: value, partNext: i + 2, wholeAt: i + 2, form: "fraction", precision: 0 };
};

const OTHER_HALVES: ReadonlySet<string> = new Set([
  "first",
  "second",
  "latter",
  "other",
  "last",
  "former",
  "every",
  "better",
  "top",
  "bottom",
  "erste",
  "ersten",
  "zweite",
  "zweiten",
  "andere",
  "première",
  "seconde",
  "deuxième",
  "dernière",
  "autre",
  "a",
  "and",
  "-",
]);

/** 'half of', 'die Hälfte', 'một nửa'. */
const readHalf = (r: Reader, i: number): Share | undefined => {
  const found = matchAt(r.language.halves, r.lexemes, i);
  if (found && matchAt(r.language.unitNames, r.lexemes, found.next)) return undefined;
  if (!found || OTHER_HALVES.has(normAt(r, i - 1)) || isTimed(r, i)) return undefined;
  const first = r.language.ones.has(normAt(r, i - 1)) && r.language.data.tag === "en" ? i - 1 : i;
  const noun = normAt(r, i) === "half" || normAt(r, i) === "nửa";
  if (noun && first === i && !isShareOf(r, found.next) && normAt(r, i - 1) !== "by") {
    const hedged = matchBefore(r.language.hedgesBefore, r.lexemes, i) !== undefined;
    if (!hedged || (r.language.data.tag === "en" && isNounAt(r, found.next))) return undefined;
  }
  if (noun && (isTimed(r, found.next + 1) || normAt(r, found.next) === "an" || isHyphen(r, found.next))) return undefined;
  return { first, next: found.next, part: 1, whole: 2, partNext: found.next, wholeAt: found.next, form: "fraction", precision: 0 };
};

/** '¾' at lexeme `i`, by itself. */
export const readVulgar = (r: Reader, i: number): Share | undefined => {
  const found = VULGAR[normAt(r, i)];
  if (!found || touches(r, i) || isWord(r, i)) return undefined;
  return { first: i, next: i + 1, part: found[0], whole: found[1], partNext: i + 1, wholeAt: i + 1, form: "fraction", precision: 0 };
};

/** The share that begins with a numeral. */
export const readShare = (r: Reader, n: Numeral): Share | undefined =>
  n.unit !== null || n.ordinal ? undefined : (readSlash(r, n) ?? readPer(r, n) ?? readParts(r, n) ?? readDenominator(r, n) ?? readOutOf(r, n));

/** The share that begins with lexeme `i`, a word that is no number: 'a fifth', 'half'. */
export const readWordShare = (r: Reader, i: number): Share | undefined => readArticle(r, i) ?? readHalf(r, i);
