/** Numbers that are no quantities: of articles, documents, versions, dates without a year, telephones, times of day, list marks. */
import { monthAt } from "../times/names.ts";
import type { Numeral } from "./numerals.ts";
import { matchAt, matchBefore, matchExact } from "./phrases.ts";
import { isCapital, isHyphen, isNounAt, isNumber, isQuote, isTimed, isWord, normAt, type Reader, rawAt, startsSentence, touches } from "./reader.ts";

/** A number that is none: reading goes on at lexeme `next`. A `chain` may go on behind it: 'sections 80.2, 99.8 and 16.5.1'. */
export interface Structural {
  readonly next: number;
  readonly chain: boolean;
}

const uppercase = /^\p{Lu}[\p{Lu}\p{Ll}]*$/u;

/** Whether what touches the number behind lexeme `at` makes a document's number of it: '749/QĐ-TTg', '57-NQ/TW', '2016/679'. */
const documentEnd = (r: Reader, at: number): number | undefined => {
  const mark = normAt(r, at);
  if ((mark !== "/" && mark !== "-") || !touches(r, at)) return undefined;
  const word = rawAt(r, at + 1);
  if (!isWord(r, at + 1) || !touches(r, at + 1) || !uppercase.test(word)) return undefined;
  if (mark === "-" && (word.length < 2 || word !== word.toUpperCase() || isUnit(r, at + 1))) return undefined;
  if (mark === "/" && (matchAt(r.language.per, r.lexemes, at) || isUnit(r, at + 1) || (word !== word.toUpperCase() && normAt(r, at + 2) !== "-" && r.language.data.tag === "de"))) return undefined;
  return runEnd(r, at + 1);
};

const isUnit = (r: Reader, at: number): boolean =>
  matchExact(r.language.unitSymbols, r.lexemes, r.text, at) !== undefined || matchExact(r.language.currencySymbols, r.lexemes, r.text, at) !== undefined;

/** Behind everything that touches, without closing marks: 'QĐ-TTg'. */
const runEnd = (r: Reader, at: number): number => {
  let next = at + 1;
  while (touches(r, next) && (isWord(r, next) || isNumber(r, next) || normAt(r, next) === "-" || normAt(r, next) === "/")) next += 1;
  return next;
};

/** Behind numbers parted by `mark` without blanks, and how many there are. */
const run = (r: Reader, at: number, marks: string): { readonly next: number; readonly count: number } => {
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
  const sign = normAt(r, at - 1) === "+" || (normAt(r, at - 1) === "(" && normAt(r, at - 2) === "+") || (normAt(r, at).startsWith("0") && !/[.,]/.test(normAt(r, at)));
  if (groups >= 4 || (groups === 3 && digits >= 5)) return next;
  return groups === 2 && sign && digits >= 7 ? next : undefined;
};

const CLOCK: ReadonlySet<string> = new Set(["a.m", "am", "pm", "uhr", "o'clock"]);
const DAY_TIMES: ReadonlySet<string> = new Set(["sáng", "chiều", "tối", "đêm", "trưa", "cùng", "ngày", "kém"]);
const HOURS: ReadonlySet<string> = new Set(["giờ", "h", "heures", "heure", "uhr", "g"]);

/** Times of day: '9:30', '14h30', '9 a.m.', 'lúc 8 giờ', '9.30 Uhr'. */
const clockEnd = (r: Reader, at: number): number | undefined => {
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
const dateEnd = (r: Reader, n: Numeral): number | undefined => {
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
    if (normAt(r, n.next) === "tháng" && (isNumber(r, n.next + 1) || monthAt("vi", r.text, r.lexemes, n.next + 1)) && before === "ngày") return n.next + 2;
    if ((before === "ngày" || before === "mùng" || before === "mồng") && n.bare && !isMeasured(r, n.next)) return n.next;
    if (before === "tháng" && n.value <= 12 && n.bare && !isMeasured(r, n.next)) return n.next;
  }
  if (normAt(r, n.next) === "/" && touches(r, n.next) && touches(r, n.next + 1) && /^(?:0?[1-9]|1[0-2])$/.test(normAt(r, n.next + 1))) {
    if (dayBefore.includes(normAt(r, n.first - 1)) && !isNounAt(r, n.next + 2)) return n.next + 2;
  }
  return undefined;
};

const isMeasured = (r: Reader, at: number): boolean => matchAt(r.language.unitNames, r.lexemes, at) !== undefined && normAt(r, at) !== "năm" && normAt(r, at) !== "tháng";

const endsWithMonth = (r: Reader, first: number): boolean => monthAt("en", r.text, r.lexemes, first - 1)?.next === first || (normAt(r, first - 1) === "." && monthAt("en", r.text, r.lexemes, first - 2)?.next === first);

/** Whether a bracket opened before lexeme `i` is still open, as far as one looks. */
const isOpen = (r: Reader, i: number): boolean => {
  for (let k = i - 1; k >= 0 && k > i - 25; k -= 1) {
    if (normAt(r, k) === "(") return true;
    if (normAt(r, k) === ")") return false;
  }
  return false;
};

/** '(1)', '1)', '[1]', and '1.' where a list item begins. */
const isListMark = (r: Reader, n: Numeral): boolean => {
  if (!n.digits || !n.bare || n.decimals > 0) return false;
  const before = normAt(r, n.first - 1);
  const after = normAt(r, n.next);
  if (before === "(" && after === ")") return n.value <= 20;
  if (before === "[" && after === "]") return true;
  if (after === ")" && touches(r, n.next) && !isOpen(r, n.first)) return n.value <= 50;
  if ((after === "." || after === "/") && touches(r, n.next) && !touches(r, n.next + 1) && n.value <= 50) {
    return (n.first === 0 || startsSentence(r, n.first)) && isWord(r, n.next + 1);
  }
  return false;
};

/** What touches the number before it and makes it part of a name: 'COVID-19', 'GDP/16', 'x_5'. */
const isPartOfName = (r: Reader, n: Numeral): boolean => {
  if (!touches(r, n.first)) return false;
  const before = normAt(r, n.first - 1);
  if (before === "_" || before === "=" || before === "@" || before === "\\" || before === "^") return before !== "=";
  if (before !== "-" && before !== "/" && before !== "." && before !== "\u2011" && before !== ":") return isWord(r, n.first - 1) && !/['\u2019]$/.test(normAt(r, n.first - 1));
  if (!touches(r, n.first - 1)) return false;
  if (before === ":") return isNumber(r, n.first - 2) || /\d$/.test(normAt(r, n.first - 2));
  if (before === "-" && matchBefore(r.language.top, r.lexemes, n.first)) return false;
  if (n.unit === "percent") return false;
  return isWord(r, n.first - 2) || (before !== "." && isNumber(r, n.first - 2));
};

/** Words in capitals at the start of a sentence that leave the number a number. */
const OPENERS: ReadonlySet<string> = new Set(["another", "total", "further", "tổng", "có", "gồm", "soit"]);

/** A designation: a word in capitals before a number that has neither noun nor unit: 'Boeing 747', 'Project 06', 'Web 3.0'. */
const isDesignation = (r: Reader, n: Numeral, counted: boolean): boolean => {
  if (!n.digits || !n.bare || counted || n.first === 0) return false;
  const before = n.first - 1;
  if (!isWord(r, before) || touches(r, n.first)) return false;
  // German nouns are all in capitals; 'A 7' is a road all the same
  if (r.language.data.tag === "de" && !/^\p{Lu}{1,2}$/u.test(rawAt(r, before))) return false;
  if (/^\d\.0$/.test(normAt(r, n.at)) && !r.language.stops.has(normAt(r, before))) return true;
  if (!isCapital(r, before) || isTimed(r, before)) return false;
  if (startsSentence(r, before) && (OPENERS.has(normAt(r, before)) || r.language.data.oneCues.includes(normAt(r, before)))) return false;
  return !r.language.stops.has(normAt(r, before)) && !matchBefore(r.language.hedgesBefore, r.lexemes, n.first) && !r.language.changes.has(normAt(r, before));
};

const POSTCODE = /^\d{5,6}$/;

/** '10117 Berlin' behind a comma. */
const isPostcode = (r: Reader, n: Numeral): boolean => n.bare && n.digits && POSTCODE.test(normAt(r, n.at)) && normAt(r, n.first - 1) === "," && isCapital(r, n.next) && isWord(r, n.next);

const STREETS: ReadonlySet<string> = new Set(["avenue", "street", "road", "boulevard", "lane", "drive", "square", "rue", "quai", "straße", "allee", "platz"]);

/** A word with a capital and small letters behind it. */
const isTitled = (r: Reader, i: number): boolean => isWord(r, i) && isCapital(r, i) && rawAt(r, i) !== rawAt(r, i).toUpperCase();

/** '1600 Pennsylvania Avenue', '282 Nguyễn Huy Tưởng'. */
const isAddress = (r: Reader, n: Numeral): boolean => {
  if (r.language.data.tag === "vi") return n.digits && n.bare && isTitled(r, n.next) && isTitled(r, n.next + 1) && !touches(r, n.next);
  if (!n.digits || !n.bare || !(isCapital(r, n.next) || STREETS.has(normAt(r, n.next)))) return false;
  for (let k = n.next; k < n.next + 4 && isWord(r, k); k += 1) if (STREETS.has(normAt(r, k).replace(/'s$/, "")) && (isCapital(r, k) || r.language.data.tag === "fr")) return true;
  return false;
};

/** Names of places and plans: 'Ba Đình', 'the Five-Year Plan'. */
const isProperName = (r: Reader, n: Numeral): boolean => {
  if (n.digits || !n.bare || n.next !== n.at + 1 || !isCapital(r, n.at)) return false;
  // 'BA TĂNG CƯỜNG' is a heading, 'Ba Đình' a place and 'anh Tám' a man
  if (r.language.data.tag === "vi") {
    if (rawAt(r, n.at).length > 1 && rawAt(r, n.at) === rawAt(r, n.at).toUpperCase()) return false;
    return startsSentence(r, n.first) || isQuote(r, n.first - 1) ? isCapital(r, n.next) && isWord(r, n.next) && isCapital(r, n.next + 1) : true;
  }
  return isHyphen(r, n.next) && isCapital(r, n.next + 1) && !startsSentence(r, n.first);
};

/** Years before 1900 are no times here, and no numbers either: 'since 1870'. */
const isOldYear = (n: Numeral, r: Reader, counted: boolean): boolean => n.bare && !counted && /^1[5-8]\d\d$/.test(normAt(r, n.at));

/** German '22.15' is a time of day; '(14.)' and '– 2. Swift' count minutes and ranks of a match. */
const isGermanPoint = (r: Reader, n: Numeral, counted: boolean): boolean => {
  if (r.language.data.tag !== "de" || !n.digits || !n.bare) return false;
  if (/^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(normAt(r, n.at))) return !counted || isCapital(r, n.next);
  if (normAt(r, n.next) !== "." || !touches(r, n.next)) return false;
  const after = normAt(r, n.next + 1);
  return after === ")" || after === "/" || (DASHES.has(normAt(r, n.first - 1)) && isCapital(r, n.next + 1));
};

const DASHES: ReadonlySet<string> = new Set(["-", "\u2013", "\u2014", ","]);

const CHAIN: ReadonlySet<string> = new Set([",", "and", "&", "or", "to", "-", "\u2013", "và", "hoặc", "đến", "et", "ou", "à", "und", "oder", "bis", "through", ";"]);

/** Whether only a comma, 'and' or the like stands between lexemes `from` and `to`. */
const isChained = (r: Reader, from: number, to: number): boolean => {
  if (to <= from || to - from > 2) return false;
  for (let k = from; k < to; k += 1) if (!CHAIN.has(normAt(r, k))) return false;
  return true;
};

/** The designating word before a number: 'Article', 'Điều', "No.". */
const designator = (r: Reader, first: number): "strong" | "weak" | undefined => {
  const at = normAt(r, first - 1) === "(" ? undefined : first;
  const found = at === undefined ? undefined : matchBefore(r.language.structural, r.lexemes, at);
  if (!found) return undefined;
  // 'Điều' and 'Goal' in capitals name; 'target 63 provinces' and 'mục tiêu 5 năm' do not
  return found.value === "weak" && isCapital(r, found.first) && !startsSentence(r, found.first) ? "strong" : found.value;
};

/** What `findStructural` is told of a number. */
export interface Found {
  readonly numeral: Numeral;
  /** Whether a noun or unit word stands behind it. */
  readonly counted: boolean;
  /** Whether that is a measure: years, km. */
  readonly measured: boolean;
  /** Behind the last number that was none, where its chain may go on. */
  readonly chain: number | undefined;
}

/** Where reading goes on behind a number that is no quantity; undefined where it may be one. */
export const findStructural = (r: Reader, { numeral: n, counted, measured, chain }: Found): Structural | undefined => {
  const end = (next: number | undefined, goesOn = false): Structural | undefined => (next === undefined ? undefined : { next, chain: goesOn });
  const plain = n.unit === null && n.magnitude === 1;
  if (n.digits) {
    const behind = n.at + 1;
    const document = n.magnitude === 1 && n.unit === null ? documentEnd(r, behind) : undefined;
    if (document !== undefined) return end(document);
    if (normAt(r, behind) === "/" && touches(r, behind) && isNumber(r, behind + 1)) {
      const slashes = run(r, n.at, "/");
      if (slashes.count > 2 || documentEnd(r, slashes.next) !== undefined) return end(runEnd(r, n.at));
    }
    const clock = n.magnitude === 1 && (n.unit === null || n.unit === "hour") ? clockEnd(r, n.at) : undefined;
    if (clock !== undefined) return end(clock);
    const id = plain ? idEnd(r, n.at) : undefined;
    if (id !== undefined) return end(id);
  }
  if (n.digits || n.ordinal) {
    const date = plain ? dateEnd(r, n) : undefined;
    if (date !== undefined) return end(date);
  }
  if (isPartOfName(r, n)) return end(n.next);
  if (!plain) return undefined;
  if (isListMark(r, n) || isPostcode(r, n) || isAddress(r, n) || isProperName(r, n)) return end(n.next);
  if (isOldYear(n, r, counted) || isGermanPoint(r, n, counted)) return end(n.next);
  const word = n.ordinal ? undefined : designator(r, n.first);
  if (word === "strong" && !(measured && r.language.data.tag === "vi") && n.digits) return end(n.next, true);
  if (word === "weak" && !counted && n.digits) return end(n.next, true);
  if (chain !== undefined && n.digits && !measured && isChained(r, chain, n.first) && !(counted && normAt(r, n.next - 1) !== ")" && isNounAt(r, n.next))) return end(n.next, true);
  return isDesignation(r, n, counted) ? end(n.next) : undefined;
};

/** Two numbers parted by a slash that are no share: '24/7', '3/2', and '50/50'. */
export const slashEnd = (r: Reader, n: Numeral): number | undefined =>
  n.digits && n.bare && normAt(r, n.next) === "/" && touches(r, n.next) && isNumber(r, n.next + 1) && touches(r, n.next + 1) ? n.next + 2 : undefined;

/** `least` or more numbers joined by hyphens or colons that are no range: scores, ratios and codes ('5-3', '1:5', '2024-15'). */
export const codeEnd = (r: Reader, n: Numeral, least: number): number | undefined => {
  if (!n.digits || !n.bare) return undefined;
  const found = run(r, n.at, "-:\u2011");
  return found.count >= least ? found.next : undefined;
};
