/** The data of a language made ready for reading: tables of phrases, sets of words, and which words may begin a quantity. */
import type { Hedge } from "../model.ts";
import { CURRENCY_SYMBOLS, currencyNames } from "./currencies.ts";
import type { LanguageData, Phrases } from "./data.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { french } from "./fr.ts";
import { foreign } from "./other.ts";
import { type PhraseTable, phraseTable } from "./phrases.ts";
import { UNITS, type Unit } from "./units.ts";
import { vietnamese } from "./vi.ts";

/** What a word may begin. */
export const Start = { number: 1, share: 2, multiple: 4, ordinal: 8, idiom: 16, half: 32 } as const;

type Words = ReadonlySet<string>;

/** A language made ready. Names as in `LanguageData`. */
export interface Language {
  readonly data: LanguageData;
  readonly starts: ReadonlyMap<string, number>;
  readonly hedgesBefore: PhraseTable<Hedge | "none">;
  readonly hedgesAfter: PhraseTable<Hedge>;
  readonly percent: PhraseTable<string>;
  readonly magnitudes: PhraseTable<number>;
  /** Abbreviated magnitudes, as written. */
  readonly short: PhraseTable<number>;
  /** As written. */
  readonly currencySymbols: PhraseTable<string>;
  readonly currencyNames: PhraseTable<string>;
  /** As written. */
  readonly unitSymbols: PhraseTable<string>;
  readonly unitNames: PhraseTable<string>;
  readonly per: PhraseTable<string>;
  readonly half: PhraseTable<0.5>;
  readonly shares: PhraseTable<number>;
  readonly multiples: PhraseTable<number>;
  readonly ordinals: PhraseTable<number>;
  readonly halves: PhraseTable<2>;
  readonly outOf: PhraseTable<"any" | "round">;
  readonly rangesBefore: PhraseTable<readonly string[]>;
  readonly between: PhraseTable<readonly string[]>;
  readonly ranks: PhraseTable<true>;
  readonly ranksOrdinal: PhraseTable<true>;
  readonly rankNouns: PhraseTable<true>;
  readonly timesBefore: PhraseTable<true>;
  readonly top: PhraseTable<true>;
  readonly structural: PhraseTable<"strong" | "weak">;
  readonly idioms: PhraseTable<true>;
  readonly nouns: PhraseTable<true>;
  readonly stops: Words;
  readonly of: Words;
  readonly ones: Words;
  readonly small: ReadonlyMap<string, number>;
  readonly later: Words;
  readonly hundred: Words;
  readonly wordMagnitudes: ReadonlyMap<string, number>;
  readonly changes: Words;
  readonly joiners: Words;
  readonly determiners: Words;
  readonly ordinalStops: Words;
  readonly leading: Words;
  readonly among: Words;
  readonly rankings: Words;
  readonly unitAdjectives: Words;
  readonly unitWeak: Words;
}

const pairs = <T extends string>(phrases: Phrases<T>): [string, T][] =>
  Object.entries(phrases).map(([value, texts]) => [texts as string, value as T]);

/** Units whose singular is another word more often. */
const NO_SINGULAR: ReadonlySet<string> = new Set(["second", "quarter", "times", "century"]);

const unitNames = (tag: string): [string, string][] =>
  UNITS.flatMap((unit) => {
    const names = unit[tag as keyof Unit];
    if (names === undefined || tag === "id") return [];
    // 'a 500-kilovolt line': English has the singular before a noun
    const singular =
      tag === "en" && !NO_SINGULAR.has(unit.id)
        ? names
            .split("|")
            .filter((name) => name.endsWith("s"))
            .map((name) => name.slice(0, -1))
        : [];
    return [[[names, ...singular].join("|"), unit.id]];
  });

/** Symbols that are words of other languages: French octets ('Go', 'To'). */
const FRENCH_ONLY = /^(?:Mo|Go|To|Po)$/;
const unitSymbols = (tag: string): [string, string][] =>
  UNITS.flatMap(({ id, symbols = "" }) => {
    const kept = symbols.split("|").filter((symbol) => symbol !== "" && (tag === "fr" || !FRENCH_ONLY.test(symbol)));
    return kept.length === 0 ? [] : [[kept.join("|"), id]];
  });

const magnitudeWords = (data: LanguageData): [string, number][] => [
  ...data.magnitudes.map(({ one, many, value }): [string, number] => [`${one}|${many}`.toLowerCase(), value]),
  ...Object.entries(data.numberWords.magnitudes).filter(([, value]) => value >= 1000),
];

const startsOf = (data: LanguageData, language: Omit<Language, "starts">): ReadonlyMap<string, number> => {
  const starts = new Map<string, number>();
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) starts.set(word, (starts.get(word) ?? 0) | bit);
  };
  const { numberWords } = data;
  add(
    Object.keys(numberWords.small).filter((word) => !language.later.has(word)),
    Start.number,
  );
  add(numberWords.alone, Start.number);
  add(numberWords.articles, Start.number);
  add(language.shares.byFirst.keys(), Start.share);
  add(language.multiples.byFirst.keys(), Start.multiple);
  add(language.ordinals.byFirst.keys(), Start.ordinal);
  add(data.ordinalPrefixes, Start.ordinal);
  add(language.idioms.byFirst.keys(), Start.idiom);
  add(language.halves.byFirst.keys(), Start.half);
  return starts;
};

const ready = (data: LanguageData): Language => {
  const table = <T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> => phraseTable(entries, data.elide);
  const { numberWords } = data;
  const language: Omit<Language, "starts"> = {
    data,
    hedgesBefore: table<Hedge | "none">([...pairs(data.hedgesBefore), [data.noHedges, "none"]]),
    hedgesAfter: table(pairs(data.hedgesAfter)),
    percent: table(pairs(data.percent)),
    magnitudes: table(magnitudeWords(data)),
    short: phraseTable(
      data.magnitudes.map(({ short, value }) => [short, value]),
      data.elide,
      true,
    ),
    currencySymbols: phraseTable(CURRENCY_SYMBOLS, false, true),
    currencyNames: table(currencyNames(data.tag)),
    unitSymbols: phraseTable(unitSymbols(data.tag), false, true),
    unitNames: table(unitNames(data.tag)),
    per: table(pairs(data.per)),
    half: table([[numberWords.half, 0.5 as const]]),
    shares: table(Object.entries(numberWords.shares)),
    multiples: table([...Object.entries(data.multiples), ...Object.entries(data.weakMultiples)]),
    ordinals: table(Object.entries(data.ordinals)),
    halves: table([[data.halves, 2 as const]]),
    outOf: table(pairs(data.outOf)),
    rangesBefore: table(
      data.ranges
        .filter(([before]) => before !== "")
        .map(([before]) => [before, data.ranges.filter(([other]) => other === before).map(([, between]) => between)]),
    ),
    between: table(data.ranges.map(([, between]) => [between, data.ranges.filter(([, other]) => other === between).map(([before]) => before)])),
    ranks: table([[data.ranks, true as const]]),
    ranksOrdinal: table([[data.ranksOrdinal, true as const]]),
    rankNouns: table([[data.rankNouns, true as const]]),
    timesBefore: table([[data.timesBefore, true as const]]),
    top: table([[data.top, true as const]]),
    structural: table([
      [data.structural, "strong" as const],
      [data.structuralWeak, "weak" as const],
    ]),
    idioms: table([[data.idioms, true as const]]),
    nouns: table([[data.nouns, true as const]]),
    stops: new Set(data.stops),
    of: new Set(data.of),
    ones: new Set(data.ones),
    small: new Map(Object.entries(numberWords.small)),
    later: new Set(numberWords.later),
    hundred: new Set(numberWords.hundred),
    wordMagnitudes: new Map(Object.entries(numberWords.magnitudes)),
    changes: new Set(data.changes),
    joiners: new Set(data.joiners),
    determiners: new Set(data.determiners),
    ordinalStops: new Set(data.ordinalStops),
    leading: new Set(data.leading),
    among: new Set(data.among),
    rankings: new Set(data.rankings),
    unitAdjectives: new Set(data.unitAdjectives),
    unitWeak: new Set(data.unitWeak),
  };
  return { ...language, starts: startsOf(data, language) };
};

const KNOWN: ReadonlyMap<string, LanguageData> = new Map([english, vietnamese, french, german].map((data) => [data.tag, data]));
const made = new Map<string, Language>();

/** The language ready for reading, by its tag: 'en-GB' is read as 'en'. Of a language without data only digits are read. */
export const languageOf = (tag: string): Language => {
  const known = made.get(tag);
  if (known) return known;
  const primary = tag.toLowerCase().split(/[-_]/)[0]!;
  const data = KNOWN.get(primary);
  let language = data && made.get(data.tag);
  if (!language) language = ready(data ?? foreign(tag));
  // Tags come from drafts: a map without a bound would let them fill the memory.
  if (made.size < 100) made.set(tag, language);
  if (data) made.set(data.tag, language);
  return language;
};
