/** Days and months as written: '24 April 2024', 'ngày 24/4/2024', '2024-04-24', 'avril 2024', '24–26 April 2024'. */
import type { Time } from "../model.ts";
import { matchAt } from "../quantities/phrases.ts";
import { isCapital, isHyphen, isNumber, isWord, normAt, type Reader, touches } from "../quantities/reader.ts";
import { daysIn, isoDay, monthsOf } from "./calendar.ts";
import { monthAt } from "./names.ts";
import type { TimeWords } from "./words.ts";

/** A time found: lexemes `first` up to `next`, not yet tied to anything. */
export interface Found {
  readonly first: number;
  readonly next: number;
  readonly from: string;
  readonly to: string;
  readonly type: Time["type"];
  /** The lexeme of the year's digits. */
  readonly yearAt?: number;
  readonly impossible?: true;
}

/** A reader of times. */
export interface TimeReader extends Reader {
  readonly words: TimeWords;
  /** The language's primary tag. */
  readonly tag: string;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const four = /^\d{4}$/;
const short = /^\d{1,2}$/;
const capitals = /^\p{Lu}/u;

/** The year in digits at lexeme `i`: 1900 to 2100. Earlier ones are rare in policy, and 1500 is more often a number of things. */
export const yearAt = (r: Reader, i: number): number | undefined => {
  const raw = normAt(r, i);
  if (!isNumber(r, i) || !four.test(raw)) return undefined;
  const year = Number(raw);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
};

/** Whether what follows lexeme `i` makes of its digits a document's number: '63/2024/NĐ-CP'. */
export const inDocument = (r: Reader, i: number): boolean => {
  const mark = normAt(r, i + 1);
  if (!touches(r, i + 1) || (mark !== "/" && mark !== "-")) return false;
  if (!isWord(r, i + 2) || !touches(r, i + 2)) return false;
  return mark === "/" || (capitals.test(r.text.slice(r.lexemes[i + 2]!.start, r.lexemes[i + 2]!.end)) && !/^[qhst]\d$/.test(normAt(r, i + 2)));
};

/** Behind words such as 'of' and commas, at most two: where the year of a month or quarter may stand. */
export const skipOf = (r: TimeReader, i: number): number => {
  const found = matchAt(r.words.of, r.lexemes, i);
  if (!found) return i;
  return matchAt(r.words.of, r.lexemes, found.next)?.next ?? found.next;
};

const day = (first: number, next: number, year: number, month: number, dayOfMonth: number, yearLexeme: number | undefined): Found | undefined => {
  if (month < 1 || month > 12 || dayOfMonth < 1) return undefined;
  const at = yearLexeme === undefined ? {} : { yearAt: yearLexeme };
  if (dayOfMonth > daysIn(year, month)) {
    return dayOfMonth > 39 ? undefined : { first, next, ...monthsOf(year, month, month), type: "day", ...at, impossible: true };
  }
  const iso = isoDay(year, month, dayOfMonth);
  return { first, next, from: iso, to: iso, type: "day", ...at };
};

const dayNumber = (r: Reader, i: number): number | undefined => (isNumber(r, i) && short.test(normAt(r, i)) ? Number(normAt(r, i)) : undefined);

const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** Dates all of digits. Where both orders are possible the day comes first, as in all four languages outside the United States. */
const readNumeric = (r: Reader, i: number): Found | undefined => {
  const raw = normAt(r, i);
  const parts = dotted.exec(raw);
  if (parts) {
    const year = Number(parts[3]);
    return year < FIRST_YEAR || year > LAST_YEAR ? undefined : day(i, i + 1, year, Number(parts[2]), Number(parts[1]), undefined);
  }
  const mark = normAt(r, i + 1);
  if ((mark !== "/" && mark !== "-" && mark !== ".") || normAt(r, i + 3) !== mark || !isNumber(r, i + 4)) return undefined;
  const spread = !touches(r, i + 1) || !touches(r, i + 2) || !touches(r, i + 3) || !touches(r, i + 4);
  if (spread && (mark !== "/" || r.language.data.tag !== "vi")) return undefined;
  if (touches(r, i + 5) && (normAt(r, i + 5) === mark || isWord(r, i + 5)) && !/^t\d/.test(normAt(r, i + 5))) return undefined;
  const middle = dayNumber(r, i + 2);
  if (middle === undefined) return undefined;
  const isoYear = yearAt(r, i);
  if (isoYear !== undefined && mark === "-") {
    const last = dayNumber(r, i + 4);
    return last === undefined ? undefined : day(i, i + 5, isoYear, middle, last, i);
  }
  const year = yearAt(r, i + 4);
  const start = dayNumber(r, i);
  if (year === undefined || start === undefined) return undefined;
  const american = middle > 12 && start <= 12;
  return american ? day(i, i + 5, year, start, middle, i + 4) : day(i, i + 5, year, middle, start, i + 4);
};

/** A month in words at lexeme `i`, or in Vietnamese 'tháng' with a number or word. */
const monthWord = (r: TimeReader, i: number): { readonly month: number; readonly next: number } | undefined => {
  if (r.tag !== "vi") {
    const found = monthAt(r.tag, r.text, r.lexemes, i);
    return found && { month: found.value, next: found.next };
  }
  if (normAt(r, i) !== "tháng") return undefined;
  const number = dayNumber(r, i + 1);
  if (number !== undefined) return number >= 1 && number <= 12 ? { month: number, next: i + 2 } : undefined;
  // 'tháng năm 2024' lacks its number: 'năm' is the year's word there
  if (normAt(r, i + 1) === "năm" && yearAt(r, i + 2) !== undefined) return undefined;
  const found = monthAt("vi", r.text, r.lexemes, i + 1);
  return found && { month: found.value, next: found.next };
};

const SUFFIXES: ReadonlySet<string> = new Set(["st", "nd", "rd", "th", "er", "e", "."]);

/** A day of the month with what may stand behind it: '24th of', '1er', '24.'. */
const dayPart = (r: TimeReader, i: number): { readonly day: number; readonly next: number } | undefined => {
  const value = dayNumber(r, i);
  if (value === undefined || value < 1 || value > 39) return undefined;
  let next = i + 1;
  if (touches(r, next) && SUFFIXES.has(normAt(r, next))) next += 1;
  if (normAt(r, next) === "of" && r.tag === "en") next += 1;
  if (isHyphen(r, next)) next += 1;
  return { day: value, next };
};

/** '24 April 2024', '24 tháng 4 năm 2024'. */
const readDayFirst = (r: TimeReader, i: number): Found | undefined => {
  const start = dayPart(r, i);
  const month = start && monthWord(r, start.next);
  if (!month) return undefined;
  const at = skipOf(r, month.next);
  const year = yearAt(r, at);
  return year === undefined || inDocument(r, at) ? undefined : day(i, at + 1, year, month.month, start.day, at);
};

/** 'April 24, 2024', 'April 24–26, 2024'. */
const readMonthFirst = (r: TimeReader, i: number): Found | undefined => {
  if (r.tag !== "en") return undefined;
  const month = monthWord(r, i);
  const start = month && dayPart(r, month.next);
  if (!month || !start) return undefined;
  const dash = matchAt(r.words.to, r.lexemes, start.next)?.next ?? (isDash(r, start.next) ? start.next + 1 : undefined);
  const end = dash === undefined ? undefined : dayPart(r, dash);
  const next = end?.next ?? start.next;
  const at = normAt(r, next) === "," ? next + 1 : next;
  const year = yearAt(r, at);
  if (year === undefined) return undefined;
  const first = day(i, at + 1, year, month.month, start.day, at);
  return end ? spanOf(first, day(i, at + 1, year, month.month, end.day, at)) : first;
};

const DASHES: ReadonlySet<string> = new Set(["-", "\u2013", "\u2010", "\u2011", "\u2212"]);

/** Whether a dash that may mean 'to' stands at lexeme `i`. */
export const isDash = (r: Reader, i: number): boolean => DASHES.has(normAt(r, i));

const spanOf = (first: Found | undefined, last: Found | undefined): Found | undefined => {
  if (!first || !last || first.impossible || last.impossible || last.to < first.from) return undefined;
  return {
    first: first.first,
    next: last.next,
    from: first.from,
    to: last.to,
    type: "span",
    ...(last.yearAt !== undefined && { yearAt: last.yearAt }),
  };
};

const joiner = (r: TimeReader, i: number): number | undefined => matchAt(r.words.to, r.lexemes, i)?.next ?? (isDash(r, i) ? i + 1 : undefined);

/** '24–26 April 2024', '1 January to 30 June 2024', '24-25/4/2024': a first part without its year before a whole date. */
const readDaySpan = (r: TimeReader, i: number): Found | undefined => {
  const start = dayPart(r, i);
  if (!start) return undefined;
  const month = monthWord(r, start.next);
  const to =
    joiner(r, month?.next ?? (touches(r, i + 1) && normAt(r, i + 1) === "." && !month ? i + 1 : start.next)) ??
    (isDash(r, i + 1) ? i + 2 : undefined);
  if (to === undefined) return undefined;
  const end = readNumeric(r, to) ?? readDayFirst(r, to);
  if (end?.type !== "day" || end.impossible) return undefined;
  const [year, endMonth] = end.from.split("-").map(Number) as [number, number];
  return spanOf(day(i, end.next, year, month?.month ?? endMonth, start.day, end.yearAt), end);
};

/** A day, or a span of days with one year, that begins with lexeme `i`. */
export const readDay = (r: TimeReader, i: number): Found | undefined => {
  if (isNumber(r, i)) return readNumeric(r, i) ?? readDayFirst(r, i) ?? readDaySpan(r, i);
  return isWord(r, i) ? readMonthFirst(r, i) : undefined;
};

/** A month with its year, or a span of months in one year, that begins with lexeme `i`. */
export const readMonth = (r: TimeReader, i: number): Found | undefined => {
  if (isNumber(r, i)) return readNumericMonth(r, i);
  if (!isWord(r, i)) return undefined;
  const start = monthWord(r, i);
  if (!start) return readDottedMonth(r, i);
  const to = joiner(r, start.next);
  const end = to === undefined ? undefined : (monthWord(r, to) ?? bareMonth(r, to));
  const last = end && end.month > start.month ? end : undefined;
  const at = skipOf(r, (last ?? start).next);
  const year = yearAt(r, at);
  if (year === undefined || inDocument(r, at)) return undefined;
  // 'In May 2,024 …' has no year; 'March 2024' has, 'the May 2024 report' too
  return { first: i, next: at + 1, ...monthsOf(year, start.month, (last ?? start).month), type: last ? "span" : "month", yearAt: at };
};

/** 'tháng 8.2025'. */
const readDottedMonth = (r: TimeReader, i: number): Found | undefined => {
  const parts = normAt(r, i) === "tháng" ? /^(0?[1-9]|1[0-2])\.((?:19|20)\d\d)$/.exec(normAt(r, i + 1)) : null;
  if (!parts) return undefined;
  const month = Number(parts[1]);
  return { first: i, next: i + 2, ...monthsOf(Number(parts[2]), month, month), type: "month", yearAt: i + 1 };
};

/** 'tháng 1-6/2024': the second month is a number alone. */
const bareMonth = (r: TimeReader, i: number): { readonly month: number; readonly next: number } | undefined => {
  const value = r.tag === "vi" ? dayNumber(r, i) : undefined;
  return value !== undefined && value >= 1 && value <= 12 ? { month: value, next: i + 1 } : undefined;
};

/** '4/2024', '2024-04'. */
const readNumericMonth = (r: TimeReader, i: number): Found | undefined => {
  const mark = normAt(r, i + 1);
  if (!touches(r, i + 1) || !touches(r, i + 2) || !isNumber(r, i + 2)) return undefined;
  const more = normAt(r, i + 3);
  if (touches(r, i + 3) && (more === "/" || more === "-" || isWord(r, i + 3))) return undefined;
  if (mark === "-") {
    const year = yearAt(r, i);
    const month = /^(?:0[1-9]|1[0-2])$/.test(normAt(r, i + 2)) ? Number(normAt(r, i + 2)) : 0;
    // '2011-12' is two years, '2011-04' a month
    if (year === undefined || month === 0 || month === (year % 100) + 1) return undefined;
    return { first: i, next: i + 3, ...monthsOf(year, month, month), type: "month", yearAt: i };
  }
  if (mark !== "/" || isCapital(r, i)) return undefined;
  const month = dayNumber(r, i);
  const year = yearAt(r, i + 2);
  if (month === undefined || month < 1 || month > 12 || year === undefined) return undefined;
  return { first: i, next: i + 3, ...monthsOf(year, month, month), type: "month", yearAt: i + 2 };
};
