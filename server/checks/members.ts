/** Small numbers in words: how many members a group is said to have. */
import { baseLanguage } from "../draft/language/known.ts";
import type { Token } from "../draft/model.ts";

const list = (text: string): readonly string[] => text.split(" ");

/** The cardinals from one on. */
const CARDINALS: Readonly<Record<string, readonly string[]>> = {
  en: list("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"),
  vi: list("một hai ba bốn năm sáu bảy tám chín mười"),
  fr: list("un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
  de: list("ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"),
};

/** The ordinals from first on; German ones without their ending. */
const ORDINALS: Readonly<Record<string, readonly string[]>> = {
  en: list("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"),
  fr: list("premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième"),
  de: list("erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft"),
};

const OTHERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {},
  vi: { bẩy: 7, tư: 4 },
  fr: { une: 1 },
  de: { eine: 1, einer: 1, eines: 1, einem: 1, einen: 1, zweier: 2, dreier: 3, beiden: 2, beide: 2 },
};

/** Larger digits before a noun are years and amounts, not members of a list. */
const LARGEST = 60;

/** The number that a cardinal says, in words or digits ('four', '4', '04'); undefined where it says none or one that no list has. */
export function readCount(token: Token | undefined, language: string): number | undefined {
  if (!token) return undefined;
  if (token.type === "number") {
    const value = /^\d{1,3}$/u.test(token.norm) ? Number(token.norm) : Number.NaN;
    return value >= 1 && value <= LARGEST ? value : undefined;
  }
  if (token.type !== "word") return undefined;
  const base = baseLanguage(language);
  const at = CARDINALS[base]?.indexOf(token.norm) ?? -1;
  if (at >= 0) return at + 1;
  const others = OTHERS[base];
  return others && Object.hasOwn(others, token.norm) ? others[token.norm] : undefined;
}

/** The place that an ordinal word says ('fifth'); undefined where it is none. */
export function readOrdinal(token: Token | undefined, language: string): number | undefined {
  if (token?.type !== "word") return undefined;
  const base = baseLanguage(language);
  const norm = base === "de" ? token.norm.replace(/(?<=t)e[nrsm]?$/u, "") : base === "fr" && token.norm.startsWith("premi") ? "premier" : token.norm;
  // German 'acht' and 'elft' without ending are the cardinal or nothing.
  if (base === "de" && norm === token.norm) return undefined;
  const at = ORDINALS[base]?.indexOf(norm) ?? -1;
  return at >= 0 ? at + 1 : undefined;
}

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A number of members as the draft writes it: words for words, '04' for '03', a capital for a capital. Digits where no word is known. */
export function writeCount(value: number, like: string, language: string): string {
  if (/^\d/u.test(like)) return /^0\d$/u.test(like) ? String(value).padStart(2, "0") : String(value);
  const word = CARDINALS[baseLanguage(language)]?.[value - 1];
  if (word === undefined) return String(value);
  if (like === like.toUpperCase() && like.length > 1) return word.toUpperCase();
  return like.charAt(0) === like.charAt(0).toLowerCase() ? word : capitalize(word);
}

/** The place in a row as the draft writes it: 'fifth' for 'sixth'. Undefined where no word is known. */
export function writeOrdinal(value: number, like: string, language: string): string | undefined {
  const base = baseLanguage(language);
  const word = ORDINALS[base]?.[value - 1];
  if (word === undefined) return undefined;
  const ending = base === "de" ? (/(?<=t)e[nrsm]?$/u.exec(like.toLowerCase())?.[0] ?? "e") : "";
  return like.charAt(0) === like.charAt(0).toLowerCase() ? word + ending : capitalize(word + ending);
}
