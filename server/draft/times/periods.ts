/** Quarters, halves, runs of months, years and spans of years: 'Q1 2024', '6 tháng đầu năm 2024', '2021–2025', 'FY2024'. */
import { readNumeral } from "../quantities/numerals.ts";
import { matchAt, matchBefore, matchExact, matchExactBefore } from "../quantities/phrases.ts";
import { isCapital, isHyphen, isNounAt, isNumber, isWord, normAt, touches } from "../quantities/reader.ts";
import { monthsOf, yearsOf } from "./calendar.ts";
import { type Found, inDocument, isDash, skipOf, type TimeReader, yearAt } from "./dates.ts";

const part = (year: number, months: number, index: number): { from: string; to: string } => monthsOf(year, (index - 1) * months + 1, index * months);

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, một: 1, hai: 2, ba: 3, tư: 4, bốn: 4, đầu: 1, cuối: 4, nhất: 1 };

/** 'Q1', 'H2', in French 'T1' and 'S2': what a letter and a digit stand for. */
const coded = (r: TimeReader, i: number): { readonly months: number; readonly index: number } | undefined => {
  const match = /^([qhts])([1-4])$/.exec(normAt(r, i));
  if (!match || !isCapital(r, i)) return undefined;
  const letter = match[1]!;
  const index = Number(match[2]);
  if (letter === "q" || (letter === "t" && r.tag === "fr")) return { months: 3, index };
  if ((letter === "h" || (letter === "s" && r.tag === "fr")) && index <= 2) return { months: 6, index };
  return undefined;
};

const named = (months: number): "quarter" | "half" => (months === 3 ? "quarter" : "half");

/** 'Q1 2024', 'Q1/2024', 'Q1 of 2024'. */
const readCoded = (r: TimeReader, i: number): Found | undefined => {
  const code = coded(r, i);
  if (!code) return undefined;
  const at = skipOf(r, i + 1);
  const fiscal = /^fy\s?((?:19|20)\d\d)$/.exec(normAt(r, at))?.[1];
  const year = fiscal === undefined ? yearAt(r, at) : Number(fiscal);
  if (year === undefined || inDocument(r, at)) return undefined;
  return { first: i, next: at + 1, ...part(year, code.months, code.index), type: named(code.months), yearAt: at };
};

/** '2024-Q1', '2024Q1', '2024 Q1'. */
const readYearCoded = (r: TimeReader, i: number, year: number): Found | undefined => {
  const at = normAt(r, i + 1) === "-" || normAt(r, i + 1) === "/" ? i + 2 : i + 1;
  const code = coded(r, at);
  return code && { first: i, next: at + 1, ...part(year, code.months, code.index), type: named(code.months), yearAt: i };
};

/** A quarter, half or run of months from what precedes its year. */
const withYear = (r: TimeReader, first: number, behind: number, months: number, index: number, length = months): Found | undefined => {
  const at = skipOf(r, behind);
  const year = yearAt(r, at);
  if (year === undefined || inDocument(r, at)) return undefined;
  const from = index * months > 12 || index === 9 ? 12 - length + 1 : (index - 1) * months + 1;
  if (from < 1 || from + length - 1 > 12) return undefined;
  const type = length === 3 && (from - 1) % 3 === 0 ? "quarter" : length === 6 && (from - 1) % 6 === 0 ? "half" : "span";
  return { first, next: at + 1, ...monthsOf(year, from, from + length - 1), type, yearAt: at };
};

/** 'first quarter of 2024', 'second half of 2024', 'first nine months of 2024'; German '1. Quartal 2024'. */
const readOrdered = (r: TimeReader, i: number): Found | undefined => {
  let index = matchAt(r.words.ordinals, r.lexemes, i)?.value;
  let at = i + 1;
  if (index === undefined && isNumber(r, i) && /^[1-4]$/.test(normAt(r, i))) {
    index = Number(normAt(r, i));
    if (touches(r, i + 1) && (normAt(r, i + 1) === "." || isWord(r, i + 1))) at = i + 2;
    else return undefined;
  } else if (index !== undefined && isNumber(r, i)) at = i + 1;
  if (index === undefined) return undefined;
  if (isHyphen(r, at)) at += 1;
  const quarter = matchAt(r.words.quarter, r.lexemes, at);
  if (quarter) return withYear(r, i, quarter.next, 3, index === 9 ? 4 : index);
  const half = matchAt(r.words.half, r.lexemes, at);
  if (half && (index <= 2 || index === 9)) return withYear(r, i, half.next, 6, index === 9 ? 2 : index);
  const count = readNumeral(r, at, at);
  const months = count && matchAt(r.words.months, r.lexemes, count.next);
  if (!count || !months || count.value < 1 || count.value > 11) return undefined;
  return withYear(r, i, months.next, count.value, index, count.value);
};

/** 'quý I/2024', 'quý 1 năm 2024', 'nửa đầu năm 2024', '6 tháng đầu năm 2024', '9 tháng năm 2024'. */
const readVietnamese = (r: TimeReader, i: number): Found | undefined => {
  const quarter = matchAt(r.words.quarter, r.lexemes, i);
  if (quarter) {
    const word = normAt(r, quarter.next);
    const index = ROMAN[word] ?? (/^[1-4]$/.test(word) ? Number(word) : undefined);
    return index === undefined ? undefined : withYear(r, i, quarter.next + 1, 3, index);
  }
  const half = matchAt(r.words.half, r.lexemes, i);
  if (half) {
    const which = matchAt(r.words.ordinals, r.lexemes, half.next);
    return which && withYear(r, i, which.next, 6, which.value === 9 ? 2 : 1);
  }
  if (!isNumber(r, i) && !r.language.small.has(normAt(r, i))) return undefined;
  const count = readNumeral(r, i, i);
  const months = count && matchAt(r.words.months, r.lexemes, count.next);
  if (!count || !months || !count.bare || count.value < 2 || count.value > 11) return undefined;
  const which = matchAt(r.words.ordinals, r.lexemes, months.next);
  // '24 tháng 4 năm 2024' is a day; '9 tháng năm 2024' nine months
  return withYear(r, i, which?.next ?? months.next, count.value, which?.value ?? 1, count.value);
};

const twoDigits = /^\d{2}$/;

/** The second year of a span behind lexeme `i`, in two digits or four: '2021–25', '2023/24', '2021 to 2025'. */
const secondYear = (r: TimeReader, i: number, first: number): { readonly year: number; readonly next: number } | undefined => {
  const mark = normAt(r, i);
  const slash = mark === "/" && touches(r, i) && touches(r, i + 1);
  const dash = isDash(r, i);
  if (dash || slash) {
    const full = yearAt(r, i + 1);
    if (full !== undefined) return full > first && !inDocument(r, i + 1) ? { year: full, next: i + 2 } : undefined;
    if (!touches(r, i) || !touches(r, i + 1) || !twoDigits.test(normAt(r, i + 1)) || inDocument(r, i + 1) || touches(r, i + 2)) {
      // A bracket or comma may touch the last digits, a third number may not.
      const behind = normAt(r, i + 2);
      if (!twoDigits.test(normAt(r, i + 1)) || !touches(r, i + 1) || behind === "-" || behind === "/" || isWord(r, i + 2) || behind === "%")
        return undefined;
    }
    const year = first - (first % 100) + Number(normAt(r, i + 1));
    return year > first && (dash || year === first + 1) ? { year, next: i + 2 } : undefined;
  }
  const to = matchAt(r.words.to, r.lexemes, i);
  if (!to) return undefined;
  const at = matchAt(r.words.fillers, r.lexemes, to.next)?.next ?? to.next;
  const year = yearAt(r, at);
  return year !== undefined && year > first ? { year, next: at + 1 } : undefined;
};

/** 'between 2021 and 2025'. */
const betweenYear = (r: TimeReader, i: number, first: number): { readonly year: number; readonly next: number } | undefined => {
  let start = i;
  while (start > 0 && matchBefore(r.words.fillers, r.lexemes, start)) start = matchBefore(r.words.fillers, r.lexemes, start)!.first;
  const and = matchBefore(r.words.between, r.lexemes, start) && matchAt(r.words.and, r.lexemes, i + 1);
  const year = and ? yearAt(r, and.next) : undefined;
  return and && year !== undefined && year > first ? { year, next: and.next + 1 } : undefined;
};

const HEDGE_LIKE = /[~≈<>≥≤$€£¥₫]/;

/** Whether the four digits at lexeme `i` are no year but a number: with a unit, a currency, a name before them or a hedge. */
const isNoYear = (r: TimeReader, i: number): boolean => {
  const { language, lexemes, text } = r;
  if (touches(r, i + 1) && isWord(r, i + 1)) return true;
  if (matchAt(language.percent, lexemes, i + 1) || matchAt(language.magnitudes, lexemes, i + 1)) return true;
  if (matchAt(language.currencyNames, lexemes, i + 1) || matchExact(language.currencySymbols, lexemes, text, i + 1)) return true;
  if (matchExactBefore(language.currencySymbols, lexemes, text, i)) return true;
  if (inDocument(r, i)) return true;
  // '1900 1234' is a hotline
  if (normAt(r, i) === "1900" && isNumber(r, i + 1)) return true;
  const before = normAt(r, i - 1);
  if (HEDGE_LIKE.test(before)) return true;
  if (touches(r, i) && (before === "/" || before === "." || before === ":" || before === "_" || before === "=")) return true;
  if (touches(r, i) && before === "-" && touches(r, i - 1) && !matchBefore(r.words.edges, lexemes, i) && !matchBefore(r.words.relations, lexemes, i))
    return true;
  if (touches(r, i + 1) && (normAt(r, i + 1) === "." || normAt(r, i + 1) === ",") && isNumber(r, i + 2) && touches(r, i + 2)) return true;
  if (matchBefore(r.words.names, lexemes, i)) return r.tag === "en" || !yearlike(r, i);
  return isCounted(r, i);
};

/** Whether a word that has years stands directly before. */
const yearlike = (r: TimeReader, i: number): boolean => matchBefore(r.words.yearWords, r.lexemes, i) !== undefined;

const unitLike: ReadonlySet<string> = new Set(["years", "months", "days", "places", "points", "times"]);

/** Whether a noun or unit behind the digits shows that they count it, and no word before them that they are a year. */
const isCounted = (r: TimeReader, i: number): boolean => {
  const unit = matchAt(r.language.unitNames, r.lexemes, i + 1);
  const symbol = matchExact(r.language.unitSymbols, r.lexemes, r.text, i + 1);
  if ((unit && !(unitLike.has(unit.value) && r.tag === "vi")) || symbol) return !yearlike(r, i);
  if (yearlike(r, i) || matchBefore(r.words.relations, r.lexemes, i)) return false;
  const hedge = matchBefore(r.language.hedgesBefore, r.lexemes, i);
  if (!isNounAt(r, i + 1)) return false;
  if (hedge && hedge.value !== "none") return true;
  // '2.000 hộ' is seldom written '2000 hộ', but it is; an English '2024 targets' is a year
  if (r.tag === "vi") return /^(?:có|với|gồm|đạt|được|tổng|khoảng)$/.test(normAt(r, i - 1));
  return r.tag === "de" && isCapital(r, i + 1) && isWord(r, i - 1) && !isCapital(r, i - 1);
};

/** 'FY2024', and 'FY2024/25'. */
const readFiscal = (r: TimeReader, i: number): Found | undefined => {
  const digits = /^fy((?:19|20)\d\d)$/.exec(normAt(r, i))?.[1];
  if (digits === undefined) return undefined;
  const first = Number(digits);
  const second = secondYear(r, i + 1, first);
  return {
    first: i,
    next: second?.next ?? i + 1,
    ...yearsOf(first, second?.year ?? first),
    type: second ? "span" : "year",
    ...(!second && { yearAt: i }),
  };
};

/** A year, a decade ('the 2020s') or a span of years at lexeme `i`. */
const readYear = (r: TimeReader, i: number): Found | undefined => {
  const first = yearAt(r, i);
  if (first === undefined) return undefined;
  const quarter = readYearCoded(r, i, first);
  if (quarter) return quarter;
  const tail = normAt(r, i + 1);
  if (r.tag === "en" && first % 10 === 0 && touches(r, i + 1) && (tail === "s" || (tail === "'" && normAt(r, i + 2) === "s" && touches(r, i + 2)))) {
    return { first: i, next: tail === "s" ? i + 2 : i + 3, ...yearsOf(first, first + 9), type: "span" };
  }
  const second = secondYear(r, i + 1, first) ?? betweenYear(r, i, first);
  if (second && !matchBefore(r.words.names, r.lexemes, i)) return { first: i, next: second.next, ...yearsOf(first, second.year), type: "span" };
  if (isNoYear(r, i) || (isCapital(r, i + 1) && matchAt(r.words.names, r.lexemes, i + 1) && /^(?:agenda|vision|expo)$/.test(normAt(r, i + 1))))
    return undefined;
  return { first: i, next: i + 1, ...yearsOf(first, first), type: "year", yearAt: i };
};

/** A period longer than a month that begins with lexeme `i`. */
export const readPeriod = (r: TimeReader, i: number): Found | undefined => {
  const special = r.tag === "vi" ? readVietnamese(r, i) : readOrdered(r, i);
  if (special) return special;
  return isNumber(r, i) ? readYear(r, i) : (readCoded(r, i) ?? readFiscal(r, i));
};
