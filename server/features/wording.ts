/** The few words that Concord itself puts around an official value, by language. Data and what reads it. */
import type { Comparator, Kind } from "../agenda/model.ts";
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
  /** What a value is that was not measured; undefined where the language has no words here. */
  readonly kinds?: Readonly<Record<Exclude<Kind, "observed">, KindWords>>;
}

/** How a language says that a value is wanted or expected. */
interface KindWords {
  readonly name: string;
  /** By which a label says so itself. */
  readonly said: RegExp;
  /** Between the name and its time, and before a time alone; the second of each is before a year. */
  readonly until: readonly [string, string];
  readonly alone: readonly [string, string];
}

const WORDINGS: Readonly<Record<string, Wording>> = {
  en: {
    comparators: { "at-least": "at least ", "at-most": "at most ", about: "about ", "more-than": "more than ", "less-than": "less than " },
    top: ["top ", ""],
    of: " of ",
    the: "the ",
    per: { year: " a year", quarter: " a quarter", month: " a month", day: " a day" },
    kinds: {
      target: { name: "target", said: /\b(?:target|goal|objective)/iu, until: [" for ", " for "], alone: ["by ", "by "] },
      forecast: { name: "forecast", said: /\b(?:forecast|project(?:ed|ion)|expected)/iu, until: [" for ", " for "], alone: ["for ", "for "] },
    },
  },
  vi: {
    comparators: { "at-least": "ít nhất ", "at-most": "nhiều nhất ", about: "khoảng ", "more-than": "hơn ", "less-than": "dưới " },
    top: ["tốp ", ""],
    of: " ",
    per: { year: " mỗi năm", quarter: " mỗi quý", month: " mỗi tháng", day: " mỗi ngày" },
    kinds: {
      target: { name: "mục tiêu", said: /mục tiêu|chỉ tiêu/iu, until: [" đến ", " đến năm "], alone: ["đến ", "đến năm "] },
      forecast: { name: "dự báo", said: /dự báo|dự kiến/iu, until: [" cho ", " cho năm "], alone: ["cho ", "cho năm "] },
    },
  },
  fr: {
    comparators: { "at-least": "au moins ", "at-most": "au plus ", about: "environ ", "more-than": "plus de ", "less-than": "moins de " },
    top: ["les ", " premiers"],
    per: { year: " par an", quarter: " par trimestre", month: " par mois", day: " par jour" },
    kinds: {
      target: { name: "objectif", said: /objectif|cible/iu, until: [" pour ", " pour "], alone: ["d'ici ", "d'ici "] },
      forecast: { name: "prévision", said: /prévision|prévu/iu, until: [" pour ", " pour "], alone: ["pour ", "pour "] },
    },
  },
  de: {
    comparators: { "at-least": "mindestens ", "at-most": "höchstens ", about: "rund ", "more-than": "mehr als ", "less-than": "weniger als " },
    top: ["die ersten ", ""],
    per: { year: " im Jahr", quarter: " im Quartal", month: " im Monat", day: " am Tag" },
    kinds: {
      target: { name: "Ziel", said: /ziel/iu, until: [" für ", " für "], alone: ["bis ", "bis "] },
      forecast: { name: "Prognose", said: /prognose|erwartet/iu, until: [" für ", " für "], alone: ["für ", "für "] },
    },
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

/**
 * What is to be said of a value that is no measured one: 'target for 2030'. Undefined where the label says all of that, and in a language that
 * has no words here.
 * @param period as it is written in a draft.
 */
export function kindNote(kind: Kind, period: string | undefined, label: string, language: string): string | undefined {
  const words = kind === "observed" ? undefined : wordingOf(language).kinds?.[kind];
  if (!words) return undefined;
  const time = period !== undefined && label.includes(period) ? undefined : period;
  const index = time !== undefined && /^\d{4}$/u.test(time) ? 1 : 0;
  if (words.said.test(label)) return time === undefined ? undefined : `${words.alone[index]}${time}`;
  return time === undefined ? words.name : `${words.name}${words.until[index]}${time}`;
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
