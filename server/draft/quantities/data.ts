/** The shape of a language's data: what en.ts, vi.ts, fr.ts and de.ts hold. Phrases are lower case and parted by `|`. */
import type { Hedge } from "../model.ts";

/** Phrases by what they stand for. */
export type Phrases<T extends string = string> = Readonly<Partial<Record<T, string>>>;

/** A magnitude word and its forms. */
export interface Magnitude {
  readonly value: number;
  /** The word behind 1 ("million", "Million"). */
  readonly one: string;
  /** The word behind other numbers ("millions", "Millionen"). */
  readonly many: string;
  /** Abbreviations, the usual first ("mn|m"), as written. Those of one letter count only where they touch the digits. */
  readonly short: string;
}

/** How number words are put together. */
export interface NumberWords {
  /** Words for numbers below 100, and of words that stand for more with what joins (French "cent"). */
  readonly small: Readonly<Record<string, number>>;
  /** Words of `small` that cannot begin a number: Vietnamese "tư". */
  readonly later: readonly string[];
  /** Words that multiply by 100. */
  readonly hundred: readonly string[];
  /** Words that multiply by a magnitude: thousand, million. */
  readonly magnitudes: Readonly<Record<string, number>>;
  /** Magnitude words that may stand first, alone: French "mille", "cent". */
  readonly alone: readonly string[];
  /** Articles that stand for one before a magnitude: 'a million'. */
  readonly articles: readonly string[];
  /** Words between hundreds and the rest: "and", "linh". */
  readonly and: readonly string[];
  /** Words for the decimal mark: "point". */
  readonly point: readonly string[];
  /** 'and a half'. */
  readonly half: string;
  /** 'half a', before a magnitude word, by the share. */
  readonly shares: Readonly<Record<string, number>>;
  /**
   * What `word` makes of the part below a hundred that stands before it, undefined where it cannot follow.
   * @param rest The part below a hundred so far; 0 directly behind a hundred.
   * @param joined Whether an "and" stands between, or nothing stands before.
   */
  readonly join: (rest: number, value: number, joined: boolean) => number | undefined;
  /** Words that multiply the part below a hundred by ten: Vietnamese "mươi". */
  readonly tens: readonly string[];
}

/** Everything about a language that the readers of quantities ask for. */
export interface LanguageData {
  readonly tag: string;
  readonly decimalMark: string;
  /** What groups digits in threes when we write. */
  readonly group: string;
  /** The blank and sign of per cent when we write: "%" or " %". */
  readonly percentSign: string;
  /** Whether an apostrophe ends a word. */
  readonly elide: boolean;
  readonly numberWords: NumberWords;
  /** The value of a one-word number that `numberWords` cannot put together (German compounds); undefined for any other word. */
  readonly compound?: (word: string) => number | undefined;
  /** Words for one that are articles or pronouns as well: numbers only with a unit or a hedge. */
  readonly ones: readonly string[];
  readonly magnitudes: readonly Magnitude[];
  readonly hedgesBefore: Phrases<Hedge>;
  readonly hedgesAfter: Phrases<Hedge>;
  /** Phrases that end like a hedge and are none: 'nhanh hơn', '->'. */
  readonly noHedges: string;
  /** Hedges that mean 'during' before a duration, unless something stands before them: 'over five years'. */
  readonly durationHedges: readonly string[];
  /** "percent", "percentage-points", "permille", "permyriad". */
  readonly percent: Phrases;
  /** Words between a magnitude and its unit or noun: French "de". */
  readonly of: readonly string[];
  /** Cardinals of ordinal words: "eighth" 8. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** What may touch digits to make an ordinal: "th". */
  readonly ordinalSuffixes: readonly string[];
  /** Whether a point behind digits and before a capital makes an ordinal: German '8. Sitzung'. */
  readonly ordinalPoint: boolean;
  /** Words before digits or number words that make an ordinal: Vietnamese "thứ". */
  readonly ordinalPrefixes: readonly string[];
  /** Words behind 'first' or 'second' with which they are no ordinal worth checking: 'time', 'half', 'step'. */
  readonly ordinalStops: readonly string[];
  /** Words before an ordinal without which one is read only from the third on: "the". */
  readonly determiners: readonly string[];
  /** Fraction words: "fifth", "fifths", "Fünftel". */
  readonly denominators: Readonly<Record<string, number>>;
  /** Words that are half by themselves ("half", "Hälfte"). */
  readonly halves: string;
  /** What must stand behind 'half' or 'a third' where no number stands before: "of", "the". */
  readonly fractionFollowers: readonly string[];
  /** 'out of', 'in', and whether any whole may follow (else only round ones). */
  readonly outOf: Readonly<Record<"any" | "round", string>>;
  /** Multiples in a word: "twice" 2, "tripled" 3. */
  readonly multiples: Readonly<Record<string, number>>;
  /** Multiples that count only before one of `multipleFollowers`: 'double the rate'. */
  readonly weakMultiples: Readonly<Record<string, number>>;
  readonly multipleFollowers: readonly string[];
  /** Words before a number that make it a multiple: 'by a factor of'. */
  readonly timesBefore: string;
  /** Endings that make a number a multiple: "fold", "fach". */
  readonly multipleSuffixes: readonly string[];
  /** 'between … and', 'from … to': pairs of words around a range. A pair whose first word is empty joins without one. */
  readonly ranges: readonly (readonly [before: string, between: string])[];
  /** Words between two numbers of one unit: 'from 60 to 75 percent', '16 and 17 percent'. */
  readonly joiners: readonly string[];
  /** Words of change, which make two quantities of 'from 10 to 15'. */
  readonly changes: readonly string[];
  /** Rates: 'a year', by unit. */
  readonly per: Phrases;
  /** Words that begin any other rate: "per". */
  readonly perWords: readonly string[];
  /** Words before a number that make it a rank: 'ranked', 'No.'. `ranks` before a plain number, `ranksOrdinal` before an ordinal. */
  readonly ranks: string;
  readonly ranksOrdinal: string;
  /** Words behind an ordinal that make it a rank: 'place', 'largest'. */
  readonly rankNouns: string;
  /** Words of a ranking, somewhere behind 'in the' or "of": 'index'. */
  readonly rankings: readonly string[];
  /** 'top', before a number. */
  readonly top: string;
  /** 'among the', some words before 'leading'. */
  readonly among: readonly string[];
  /** 'leading', behind the number. */
  readonly leading: readonly string[];
  /** Words whose number is a name: 'Article 12'. Only a per cent or magnitude makes it a number again. */
  readonly structural: string;
  /** The same, where a following noun makes it a number again: 'target 63 provinces'. */
  readonly structuralWeak: string;
  /** Phrases with number words that are none. */
  readonly idioms: string;
  /** Number words that are other words as well: none behind a word of `before`, before one of `after`, or with nothing to count. */
  readonly homographs: Readonly<Record<string, { readonly before: readonly string[]; readonly after: readonly string[] }>>;
  /** Nouns whose first word is among `stops`: Vietnamese 'chỉ tiêu'. */
  readonly nouns: string;
  /** Words that are no noun, so that a number before them counts nothing. */
  readonly stops: readonly string[];
  /** Units whose word is as often something else, so that no noun may follow: Vietnamese 'điểm'. */
  readonly unitWeak: readonly string[];
  /** Words between a number and its unit: 'two consecutive years'. */
  readonly unitAdjectives: readonly string[];
  /** Words before 'one' that show it to be a number: 'only'. */
  readonly oneCues: readonly string[];
  /** Words before a number that show it to be a time of day: 'at'. */
  readonly clockBefore: readonly string[];
  /** Words before digits parted by '/' that show them to be a day and month: 'ngày'. */
  readonly dayBefore: readonly string[];
  /** Writes a whole number below 1000 in words, as an ordinal where asked for; undefined where the language's words are not known so far. */
  readonly spell: (value: number, ordinal: boolean) => string | undefined;
}

/** Words parted by blanks, as a list. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words in order as the numbers from `from` on, `step` apart; '/' parts forms of one number. */
export const numbered = (text: string, from: number, step = 1): Readonly<Record<string, number>> =>
  Object.fromEntries(words(text).flatMap((forms, k) => forms.split("/").map((form) => [form, from + k * step])));
