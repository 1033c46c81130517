/** Numbers that are no quantities by the words and marks around them: of articles and documents, versions, names, addresses, list marks. */
import type { Numeral } from "./numerals.ts";
import { matchBefore } from "./phrases.ts";
import { isCapital, isHyphen, isNounAt, isNumber, isQuote, isTimed, isWord, normAt, type Reader, rawAt, startsSentence, touches } from "./reader.ts";
import { clockEnd, dateEnd, documentEnd, idEnd, run, runEnd } from "./shapes.ts";

/** A number that is none: reading goes on at lexeme `next`. A `chain` may go on behind it: 'sections 80.2, 99.8 and 16.5.1'. */
export interface Structural {
  readonly next: number;
  readonly chain: boolean;
}

/** Whether a bracket opened before lexeme `i` is still open, as far as one looks. */
const isOpen = (r: Reader, i: number): boolean => {
  for (let k = i - 1; k >= 0 && k > i - 25; k -= 1) {
    if (normAt(r, k) === "(") return true;
    if (normAt(r, k) === ")") return false;
  }
  return false;
};

/** What opens before the first word behind a list mark: '1. [Field]', '2. “Water”'. */
const OPENING: ReadonlySet<string> = new Set(["[", "(", '"', "“", "„", "«", "‘", "'"]);

/** '(1)', '1)', '[1]', and '1.' where a list item begins. */
const isListMark = (r: Reader, n: Numeral): boolean => {
  if (!n.digits || !n.bare || n.decimals > 0) return false;
  const before = normAt(r, n.first - 1);
  const after = normAt(r, n.next);
  if (before === "(" && after === ")") return n.value <= 20;
  if (before === "[" && after === "]") return true;
  if (after === ")" && touches(r, n.next) && !isOpen(r, n.first)) return n.value <= 50;
  if ((after === "." || after === "/") && touches(r, n.next) && !touches(r, n.next + 1) && n.value <= 50) {
    return (n.first === 0 || startsSentence(r, n.first)) && (isWord(r, n.next + 1) || (n.first === 0 && OPENING.has(normAt(r, n.next + 1))));
  }
  return false;
};

/** What touches the number before it and makes it part of a name: 'COVID-19', 'GDP/16', 'x_5'. */
const isPartOfName = (r: Reader, n: Numeral): boolean => {
  if (!touches(r, n.first)) return false;
  const before = normAt(r, n.first - 1);
  if (before === "_" || before === "=" || before === "@" || before === "\\" || before === "^") return before !== "=";
  if (before !== "-" && before !== "/" && before !== "." && before !== "\u2011" && before !== ":")
    return isWord(r, n.first - 1) && !/['\u2019]$/.test(normAt(r, n.first - 1));
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
  return (
    !r.language.stops.has(normAt(r, before)) &&
    !matchBefore(r.language.hedgesBefore, r.lexemes, n.first) &&
    !r.language.changes.has(normAt(r, before))
  );
};

const POSTCODE = /^\d{5,6}$/;

/** '10117 Berlin' behind a comma. */
const isPostcode = (r: Reader, n: Numeral): boolean =>
  n.bare && n.digits && POSTCODE.test(normAt(r, n.at)) && normAt(r, n.first - 1) === "," && isCapital(r, n.next) && isWord(r, n.next);

const STREETS: ReadonlySet<string> = new Set([
  "avenue",
  "street",
  "road",
  "boulevard",
  "lane",
  "drive",
  "square",
  "rue",
  "quai",
  "straße",
  "allee",
  "platz",
]);

/** A word with a capital and small letters behind it. */
const isTitled = (r: Reader, i: number): boolean => isWord(r, i) && isCapital(r, i) && rawAt(r, i) !== rawAt(r, i).toUpperCase();

/** '1600 Pennsylvania Avenue', '282 Nguyễn Huy Tưởng'. */
const isAddress = (r: Reader, n: Numeral): boolean => {
  if (r.language.data.tag === "vi") return n.digits && n.bare && isTitled(r, n.next) && isTitled(r, n.next + 1) && !touches(r, n.next);
  if (!n.digits || !n.bare || !(isCapital(r, n.next) || STREETS.has(normAt(r, n.next)))) return false;
  for (let k = n.next; k < n.next + 4 && isWord(r, k); k += 1)
    if (STREETS.has(normAt(r, k).replace(/'s$/, "")) && (isCapital(r, k) || r.language.data.tag === "fr")) return true;
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

const CHAIN: ReadonlySet<string> = new Set([
  ",",
  "and",
  "&",
  "or",
  "to",
  "-",
  "\u2013",
  "và",
  "hoặc",
  "đến",
  "et",
  "ou",
  "à",
  "und",
  "oder",
  "bis",
  "through",
  ";",
]);

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
  if (
    chain !== undefined &&
    n.digits &&
    !measured &&
    isChained(r, chain, n.first) &&
    !(counted && normAt(r, n.next - 1) !== ")" && isNounAt(r, n.next))
  )
    return end(n.next, true);
  return isDesignation(r, n, counted) ? end(n.next) : undefined;
};
