/** Numbers that are no quantities by their shape: of documents and telephones, times of day, dates without a year, scores and codes. */
import { monthAt } from "../times/names.ts";
import type { Numeral } from "./numerals.ts";
import { matchAt, matchExact } from "./phrases.ts";
import { isHyphen, isNounAt, isNumber, isTimed, isWord, normAt, type Reader, rawAt, touches } from "./reader.ts";

const uppercase = /^\p{Lu}[\p{Lu}\p{Ll}]*$/u;

/** Whether what touches the number behind lexeme `at` makes a document's number of it: '749/QĐ-TTg', '57-NQ/TW', '2016/679'. */
export const documentEnd = (r: Reader, at: number): number | undefined => {
  const mark = normAt(r, at);
  if ((mark !== "/" && mark !== "-") || !touches(r, at)) return undefined;
  const word = rawAt(r, at + 1);
  if (!isWord(r, at + 1) || !touches(r, at + 1) || !uppercase.test(word)) return undefined;
  if (mark === "-" && (word.length < 2 || word !== word.toUpperCase() || isUnit(r, at + 1))) return undefined;
  if (
    mark === "/" &&
    (matchAt(r.language.per, r.lexemes, at) ||
      isUnit(r, at + 1) ||
      (word !== word.toUpperCase() && normAt(r, at + 2) !== "-" && r.language.data.tag === "de"))
  )
    return undefined;
  return runEnd(r, at + 1);
};

const isUnit = (r: Reader, at: number): boolean =>
  matchExact(r.language.unitSymbols, r.lexemes, r.text, at) !== undefined ||
  matchExact(r.language.currencySymbols, r.lexemes, r.text, at) !== undefined;

/** Behind everything that touches, without closing marks: 'QĐ-TTg'. */
export const runEnd = (r: Reader, at: number): number => {
  let next = at + 1;
  while (touches(r, next) && (isWord(r, next) || isNumber(r, next) || normAt(r, next) === "-" || normAt(r, next) === "/")) next += 1;
  return next;
};

/** Behind numbers parted by `mark` without blanks, and how many there are. */
export const run = (r: Reader, at: number, marks: string): { readonly next: number; readonly count: number } => {
  let next = at + 1;
  let count = 1;
  while (normAt(r, next).length === 1 && marks.includes(normAt(r, next)) && isNumber(r, next + 1) && touches(r, next) && touches(r, next + 1)) {
    next += 2;
    count += 1;
  }
  return { next, count };
};

const digitCount = (text: string): number => text.length - text.replaceAll(/\d/g, "").length;

/** Telephone, account and ISBN numbers: digits in three groups or more, or two that begin with a plus or a zero. */
export const idEnd = (r: Reader, at: number): number | undefined => {
  let next = at + 1;
  let groups = 1;
  let digits = digitCount(normAt(r, at));
  for (;;) {
    const parted = normAt(r, next) === "-" || normAt(r, next) === "." || normAt(r, next) === ")" || normAt(r, next) === "/";
    const to = parted ? next + 1 : next;
    const closed = normAt(r, next) === ")" && normAt(r, at - 1) === "(";
    if (!isNumber(r, to) || isTimed(r, to) || (parted && !closed && !(touches(r, next) && touches(r, to)))) break;
    if (/[.,]/.test(normAt(r, to)) && !/^\d{2,4}(?:\.\d{2,4})+$/.test(normAt(r, to))) break;
    groups += 1;
    digits += digitCount(normAt(r, to));
    next = to + 1;
  }
  const sign =
    normAt(r, at - 1) === "+" ||
    (normAt(r, at - 1) === "(" && normAt(r, at - 2) === "+") ||
    (normAt(r, at).startsWith("0") && !/[.,]/.test(normAt(r, at)));
  if (groups >= 4 || (groups === 3 && digits >= 5)) return next;
  return groups === 2 && sign && digits >= 7 ? next : undefined;
};

const CLOCK: ReadonlySet<string> = new Set(["a.m", "am", "pm", "uhr", "o'clock", "gmt", "utc", "bst", "est", "edt", "cet"]);
const DAY_TIMES: ReadonlySet<string> = new Set(["sáng", "chiều", "tối", "đêm", "trưa", "cùng", "ngày", "kém"]);
const HOURS: ReadonlySet<string> = new Set(["giờ", "h", "heures", "heure", "uhr", "g"]);

/** Times of day: '9:30', '14h30', '9 a.m.', 'lúc 8 giờ', '9.30 Uhr'. */
export const clockEnd = (r: Reader, at: number): number | undefined => {
  if (normAt(r, at + 1) === ":" && touches(r, at + 1) && touches(r, at + 2) && isNumber(r, at + 2)) return run(r, at, ":").next;
  const word = normAt(r, at + 1);
  if (touches(r, at + 1) && /^[hg]\d{1,2}$/.test(word)) return at + 2;
  // '8h' is a time of day in Vietnamese, seldom eight hours
  if (touches(r, at + 1) && word === "h" && r.language.data.tag === "vi" && /^(?:[01]?\d|2[0-4])$/.test(normAt(r, at))) return at + 2;
  if (word === "giờ" && DAY_TIMES.has(normAt(r, at + 2))) return at + 2;
  if (CLOCK.has(word)) return at + 2;
  if ((word === "a" || word === "p") && normAt(r, at + 2) === "." && normAt(r, at + 3) === "m") return at + 4;
  if (HOURS.has(word) && (r.language.data.clockBefore.includes(normAt(r, at - 1)) || isNumber(r, at + 2)) && /^\d{1,2}$/.test(normAt(r, at))) {
    return isNumber(r, at + 2) ? at + 3 : at + 2;
  }
  return undefined;
};

/** Words before a Vietnamese day written '26.9'. */
const DAY_PARTS: ReadonlySet<string> = new Set(["ngày", "sáng", "chiều", "tối", "hôm", "đêm", "trưa", "("]);

/** A day and month without a year: '24 April', 'April 24', 'ngày 24/4', '24 tháng 4'. */
export const dateEnd = (r: Reader, n: Numeral): number | undefined => {
  const { tag, dayBefore } = r.language.data;
  if (tag === "vi" && /^\d{1,2}\.\d{1,2}$/.test(normAt(r, n.at)) && DAY_PARTS.has(normAt(r, n.first - 1))) return n.next;
  if (!(n.value >= 1 && n.value <= 31) || n.decimals > 0) return undefined;
  let at = n.next;
  if (normAt(r, at) === "of" || normAt(r, at) === "." || isHyphen(r, at)) at += 1;
  if (tag !== "vi") {
    const month = monthAt(tag, r.text, r.lexemes, at);
    if (month) return month.next;
    if (tag === "en" && endsWithMonth(r, n.first)) return isNounAt(r, n.next) && normAt(r, n.next).endsWith("s") ? undefined : n.next;
  } else {
    const before = normAt(r, n.first - 1);
    if (normAt(r, n.next) === "tháng" && (isNumber(r, n.next + 1) || monthAt("vi", r.text, r.lexemes, n.next + 1)) && before === "ngày")
      return n.next + 2;
    if ((before === "ngày" || before === "mùng" || before === "mồng") && n.bare && !isMeasured(r, n.next)) return n.next;
    if (before === "tháng" && n.value <= 12 && n.bare && !isMeasured(r, n.next)) return n.next;
  }
  if (normAt(r, n.next) === "/" && touches(r, n.next) && touches(r, n.next + 1) && /^(?:0?[1-9]|1[0-2])$/.test(normAt(r, n.next + 1))) {
    if (dayBefore.includes(normAt(r, n.first - 1)) && !isNounAt(r, n.next + 2)) return n.next + 2;
  }
  return undefined;
};

const isMeasured = (r: Reader, at: number): boolean =>
  matchAt(r.language.unitNames, r.lexemes, at) !== undefined && normAt(r, at) !== "năm" && normAt(r, at) !== "tháng";

const endsWithMonth = (r: Reader, first: number): boolean =>
  monthAt("en", r.text, r.lexemes, first - 1)?.next === first ||
  (normAt(r, first - 1) === "." && monthAt("en", r.text, r.lexemes, first - 2)?.next === first);

/** Two numbers parted by a slash that are no share: '24/7', '3/2', and '50/50'. */
export const slashEnd = (r: Reader, n: Numeral): number | undefined =>
  n.digits && n.bare && normAt(r, n.next) === "/" && touches(r, n.next) && isNumber(r, n.next + 1) && touches(r, n.next + 1) ? n.next + 2 : undefined;

/** `least` or more numbers joined by hyphens or colons that are no range: scores, ratios and codes ('5-3', '1:5', '2024-15'). */
export const codeEnd = (r: Reader, n: Numeral, least: number): number | undefined => {
  if (!n.digits || !n.bare) return undefined;
  const found = run(r, n.at, "-:\u2011");
  return found.count >= least ? found.next : undefined;
};
