/** Names of months and weekdays in a language, from CLDR by way of Intl, and what people write besides. */
import type { Lexeme } from "../quantities/lexemes.ts";
import { matchAt, type PhraseMatch, type PhraseTable, phraseTable } from "../quantities/phrases.ts";

/** The names of a language. Months count from 1, weekdays from 0 for Sunday. */
export interface Names {
  readonly months: PhraseTable<number>;
  readonly weekdays: PhraseTable<number>;
  /** The month's name as Intl writes it in a date, for writing; index 0 is January. */
  readonly long: readonly string[];
  readonly short: readonly string[];
  readonly weekdayNames: readonly string[];
}

const EXTRA_MONTHS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12 },
  vi: { giêng: 1, một: 1, hai: 2, ba: 3, tư: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10, "mười một": 11, "mười hai": 12, chạp: 12 },
  fr: { janv: 1, févr: 2, fév: 2, avr: 4, juil: 7, sept: 9, oct: 10, nov: 11, déc: 12, fevrier: 2, aout: 8, decembre: 12 },
  de: { jan: 1, jän: 1, jänner: 1, feb: 2, mär: 3, mrz: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, okt: 10, nov: 11, dez: 12 },
};

const EXTRA_WEEKDAYS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { tues: 2, thurs: 4, thur: 4 },
  vi: { "thứ 2": 1, "thứ 3": 2, "thứ 4": 3, "thứ 5": 4, "thứ 6": 5, "thứ 7": 6, "thứ bẩy": 6 },
};

/** The parts of one type that Intl writes for twelve months or seven days. */
const written = (tag: string, options: Intl.DateTimeFormatOptions, type: "month" | "weekday", count: number): readonly string[] => {
  const format = new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options });
  return Array.from({ length: count }, (_, k) => {
    // 2023 began on a Sunday
    const day = type === "month" ? Date.UTC(2023, k, 15) : Date.UTC(2023, 0, k + 1);
    return format.formatToParts(day).find((part) => part.type === type)?.value ?? "";
  });
};

const numbered = (names: readonly string[], from: number): [string, number][] =>
  names
    .map((name, k): [string, number] => [name.toLowerCase().replaceAll(".", "").replaceAll("|", " "), k + from])
    .filter(([name]) => /\p{L}/u.test(name));

const namesOf = (tag: string): Names => {
  const vietnamese = tag === "vi";
  const long = written(tag, { month: "long", day: "numeric", year: "numeric" }, "month", 12);
  const short = written(tag, { month: "short", day: "numeric", year: "numeric" }, "month", 12).map((name) => name.replace(/\.$/, ""));
  const weekdayNames = written(tag, { weekday: "long" }, "weekday", 7);
  const shortDays = vietnamese ? [] : written(tag, { weekday: "short" }, "weekday", 7);
  // Vietnamese months are 'tháng' and a number, which is read by itself
  const months = vietnamese ? [] : [...numbered(long, 1), ...numbered(short, 1), ...numbered(written(tag, { month: "long" }, "month", 12), 1)];
  const elide = tag === "fr";
  return {
    months: phraseTable([...months, ...Object.entries(EXTRA_MONTHS[tag] ?? {})], elide),
    weekdays: phraseTable([...numbered(weekdayNames, 0), ...numbered(shortDays, 0), ...Object.entries(EXTRA_WEEKDAYS[tag] ?? {})], elide),
    long,
    short,
    weekdayNames,
  };
};

const NONE: Names = { months: phraseTable<number>([], false), weekdays: phraseTable<number>([], false), long: [], short: [], weekdayNames: [] };
const SPOKEN: ReadonlySet<string> = new Set(["en", "vi", "fr", "de"]);
const made = new Map<string, Names>();

/** The names of a language, by its primary tag; none where its words are not known. */
export const namesIn = (tag: string): Names => {
  if (!SPOKEN.has(tag)) return NONE;
  let names = made.get(tag);
  if (!names) {
    names = namesOf(tag);
    made.set(tag, names);
  }
  return names;
};

/** The month named at lexeme `i`. English and German ones begin with a capital, else 'may' and 'march' would be months. */
export const monthAt = (tag: string, text: string, lexemes: readonly Lexeme[], i: number): PhraseMatch<number> | undefined => {
  const lexeme = lexemes[i];
  if (lexeme?.kind !== "word") return undefined;
  const found = matchAt(namesIn(tag).months, lexemes, i);
  if (!found) return undefined;
  if (tag !== "vi" && tag !== "fr" && !/^\p{Lu}/u.test(text.slice(lexeme.start, lexeme.end))) return undefined;
  // The point of an abbreviation: 'Apr. 2024'
  const point = lexemes[found.next];
  const abbreviated = lexeme.norm.length <= 4 && point?.norm === "." && point.start === lexemes[found.next - 1]!.end;
  return abbreviated ? { ...found, next: found.next + 1 } : found;
};
