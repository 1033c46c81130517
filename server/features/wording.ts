/** The few words that Concord itself puts around an official value, by language. Data and what reads it. */
import type { Comparator } from "../agenda/model.ts";
import { baseLanguage } from "../draft/language/known.ts";

/** What a language puts around a value. */
interface Wording {
  /** Before a value that is a bound. */
  readonly comparators: Readonly<Record<Exclude<Comparator, "exactly">, string>>;
  /** Around a place in a ranking that is at most so far down: 'top 30'. */
  readonly top: readonly [before: string, behind: string];
  /** Between a share and its base; undefined where grammar asks for more than a word. */
  readonly of?: string;
  /** Before a base that is one thing: 'of the population', 'of households'. */
  readonly the?: string;
  /** Behind the value of a rate: 'a year'. */
  readonly per: Readonly<Record<string, string>>;
}

const WORDINGS: Readonly<Record<string, Wording>> = {
  en: {
    comparators: { "at-least": "at least ", "at-most": "at most ", about: "about ", "more-than": "more than ", "less-than": "less than " },
    top: ["top ", ""],
    of: " of ",
    the: "the ",
    per: { year: " a year", quarter: " a quarter", month: " a month", day: " a day" },
  },
  vi: {
    comparators: { "at-least": "ít nhất ", "at-most": "nhiều nhất ", about: "khoảng ", "more-than": "hơn ", "less-than": "dưới " },
    top: ["tốp ", ""],
    of: " ",
    per: { year: " mỗi năm", quarter: " mỗi quý", month: " mỗi tháng", day: " mỗi ngày" },
  },
  fr: {
    comparators: { "at-least": "au moins ", "at-most": "au plus ", about: "environ ", "more-than": "plus de ", "less-than": "moins de " },
    top: ["les ", " premiers"],
    per: { year: " par an", quarter: " par trimestre", month: " par mois", day: " par jour" },
  },
  de: {
    comparators: { "at-least": "mindestens ", "at-most": "höchstens ", about: "rund ", "more-than": "mehr als ", "less-than": "weniger als " },
    top: ["die ersten ", ""],
    per: { year: " im Jahr", quarter: " im Quartal", month: " im Monat", day: " am Tag" },
  },
};

/** In languages without words of their own: marks that are read everywhere. */
const SIGNS: Wording = {
  comparators: { "at-least": "≥ ", "at-most": "≤ ", about: "~", "more-than": "> ", "less-than": "< " },
  top: ["≤ ", ""],
  per: {},
};

const wordingOf = (language: string): Wording => {
  const base = baseLanguage(language);
  return (Object.hasOwn(WORDINGS, base) ? WORDINGS[base] : undefined) ?? SIGNS;
};

/** A number with the words of its comparator: 'at least 5 places', 'top 30'. */
export function withComparator(number: string, comparator: Comparator, unit: string, language: string): string {
  if (comparator === "exactly") return number;
  const { comparators, top } = wordingOf(language);
  return unit === "rank" && comparator === "at-most" ? `${top[0]}${number}${top[1]}` : `${comparators[comparator]}${number}`;
}

/** What stands behind the value of a rate: ' a year'; of a unit that has no words here, ' / dossier'. */
export function perWords(per: string | undefined, language: string): string {
  if (per === undefined) return "";
  const { per: words } = wordingOf(language);
  return Object.hasOwn(words, per) ? (words[per] ?? "") : ` / ${per.replaceAll("-", " ")}`;
}

/** Whether a language has words here for what a rate is per. */
export const hasPerWords = (per: string, language: string): boolean => Object.hasOwn(wordingOf(language).per, per);

/** Whether a number can stand before its noun with nothing between them: French joins 'million' to it by a word. */
export const joinsNoun = (number: string, language: string): boolean => baseLanguage(language) !== "fr" || !/\p{L}$/u.test(number);

/** Whether a noun phrase takes an article where it is the whole of a share: one thing, and no name. */
const isOneThing = (phrase: string): boolean =>
  !/(?:s|people|children|men|women)$/iu.test(phrase) && !/\p{Lu}/u.test(phrase) && !/^(?:the|all)\s/iu.test(phrase);

/**
 * A share with the words for what it is of: '80.2% of households', '99.8% of the population covered by 4G'. Undefined in a language whose
 * grammar asks for more than a word between them.
 * @param base the noun of the words, by which they take an article or not.
 */
export function withBase(share: string, words: string, language: string, base = words): string | undefined {
  const { of, the } = wordingOf(language);
  return of === undefined ? undefined : `${share}${of}${the !== undefined && isOneThing(base) ? the : ""}${words}`;
}

/** A language tag that Intl takes; anything may come from a draft's front matter. */
function localeOf(language: string): string {
  try {
    return Intl.ListFormat.supportedLocalesOf([language])[0] ?? "en";
  } catch {
    return "en";
  }
}

/** Names in a row as the language joins them: 'a, b and c'; with semicolons where a name has a comma or an 'and' of its own. */
export function joinNames(names: readonly string[], language: string): string {
  const locale = localeOf(language);
  // No comma before the last 'and', as official papers outside America have it.
  const format = new Intl.ListFormat(baseLanguage(locale) === "en" ? "en-GB" : locale, { type: "conjunction" });
  const and = format.formatToParts(["", ""]).find(({ type }) => type === "literal")?.value ?? ",";
  return names.some((name) => name.includes(",") || name.includes(and)) ? names.join("; ") : format.format(names);
}
