/** A label put in another's place: its number, capitals and article follow what stood there. */
import { baseLanguage } from "../draft/language/known.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { isStopWord } from "../draft/language/words.ts";
import type { Token } from "../draft/model.ts";

/** What a label is fitted to. */
export interface Fitting {
  /** What stands in the draft. */
  readonly written: string;
  /** The label that was meant, as the agenda has it. */
  readonly label: string;
  /** The label to put in its place. */
  readonly preferred: string;
  readonly language: string;
  /** Names keep their case and are not inflected. */
  readonly name: boolean;
}

/** A fitted text, and whether its form is sure. */
export interface Fitted {
  readonly text: string;
  readonly sure: boolean;
}

/** Words that have no plural in English. */
const UNCOUNTED = new Set(
  "data information equipment software hardware evidence advice knowledge research staff personnel security governance management coverage cybersecurity workforce health finance financing".split(
    " ",
  ),
);

const wordsOf = (text: string, language: string): readonly Token[] => readTokens(text, language).filter((token) => token.type === "word");

/** The word that carries the number: the last one, or the one before 'of', 'for', 'on'. */
function headOf(words: readonly Token[]): Token | undefined {
  const link = words.findIndex((word, i) => i > 0 && /^(?:of|for|on|in|to|with|at|from)$/u.test(word.norm));
  return link > 0 ? words[link - 1] : words.at(-1);
}

function pluralOfEnglish(word: string): string {
  const lower = word.toLowerCase();
  if (UNCOUNTED.has(lower) || /s$/u.test(lower)) return word;
  if (/[^aeiou]y$/u.test(lower)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(lower) ? `${word}es` : `${word}s`;
}

const withWord = (text: string, word: Token, put: string): string => text.slice(0, word.start) + put + text.slice(word.end);

function inflectEnglish({ written, label, preferred, language }: Fitting): Fitted {
  const own = headOf(wordsOf(written, language));
  const from = headOf(wordsOf(label, language));
  const to = headOf(wordsOf(preferred, language));
  if (!own || !from || !to || own.norm === from.norm || own.lemma !== from.lemma) return { text: preferred, sure: true };
  const plural = own.norm !== own.lemma;
  const word = preferred.slice(to.start, to.end);
  if (plural) return { text: withWord(preferred, to, pluralOfEnglish(word)), sure: true };
  return { text: to.norm === to.lemma ? preferred : withWord(preferred, to, to.lemma), sure: true };
}

function pluralOfFrench(word: string): string {
  const lower = word.toLowerCase();
  if (/[sxz]$/u.test(lower)) return word;
  if (/(?:eau|au|eu)$/u.test(lower)) return `${word}x`;
  return /al$/u.test(lower) ? `${word.slice(0, -1)}ux` : `${word}s`;
}

/** French: the noun and the adjectives behind it, up to the first preposition. Of a compound behind the noun the last part alone. */
function inflectFrench({ written, label, preferred, language }: Fitting): Fitted {
  const own = wordsOf(written, language)[0];
  const from = wordsOf(label, language)[0];
  if (!own || !from || own.norm === from.norm) return { text: preferred, sure: true };
  if (own.norm === own.lemma) return { text: preferred, sure: false };
  const words = wordsOf(preferred, language);
  const link = words.findIndex((word) => isStopWord(word.norm, language));
  const inflected = link < 0 ? words : words.slice(0, link);
  const joins = (word: Token): boolean => /^[-\u2010\u2011]/u.test(preferred.slice(word.end));
  const head = inflected.findIndex((word) => !joins(word));
  const text = inflected.reduceRight(
    (done, word, i) => (i > head && joins(word) ? done : withWord(done, word, pluralOfFrench(preferred.slice(word.start, word.end)))),
    preferred,
  );
  return { text, sure: false };
}

function inflect(fitting: Fitting): Fitted {
  const { language, preferred, written, label, name } = fitting;
  const base = baseLanguage(language);
  if (name || base === "vi") return { text: preferred, sure: true };
  if (base === "en") return inflectEnglish(fitting);
  if (base === "fr") return inflectFrench(fitting);
  // Other languages' endings are not known: as it stands, unless nothing was inflected.
  const same =
    wordsOf(written, base)
      .map((word) => word.norm)
      .join(" ") ===
    wordsOf(label, base)
      .map((word) => word.norm)
      .join(" ");
  return { text: preferred, sure: same };
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const isCapital = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();

/** Gives a text the capitals of the one that it replaces: all, each word's, or the first. */
function fitCapitals(text: string, { written, label, language, name }: Fitting): string {
  if (written.length > 3 && written === written.toUpperCase() && label !== label.toUpperCase()) return text.toUpperCase();
  if (name) return text;
  const named = (of: string): readonly string[] =>
    wordsOf(of, language)
      .filter((word) => !isStopWord(word.norm, language))
      .map((word) => of.slice(word.start, word.end));
  const own = named(written);
  const raised = own.filter(isCapital).length > named(label).filter(isCapital).length;
  if (own.length > 1 && raised && own.every(isCapital)) {
    return wordsOf(text, language).reduceRight(
      (done, word, i) => (i > 0 && isStopWord(word.norm, language) ? done : withWord(done, word, capitalize(done.slice(word.start, word.end)))),
      text,
    );
  }
  return isCapital(written) && !isCapital(label) ? capitalize(text) : text;
}

/** Fits a label into the place of another. */
export function fitLabel(fitting: Fitting): Fitted {
  const { text, sure } = inflect(fitting);
  return { text: fitCapitals(text, fitting), sure };
}

/** Whether a word is said with a vowel first, near enough for 'a' and 'an'. */
function soundsVowel(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^[A-Z]{2,}$/u.test(word)) return /^[AEFHILMNORSX]/u.test(word);
  if (/^(?:hour|honest|honour|honor|heir)/u.test(lower)) return true;
  return /^[aeiou]/u.test(lower) && !/^(?:eu|uni(?!n|m)|use|usu|uti|one\b|once|ubi|ute)/u.test(lower);
}

/** The English article before a place, if it is wrong before the new text: where it stands and what to write. */
export function fitArticle(
  source: string,
  start: number,
  newText: string,
  language: string,
): { readonly start: number; readonly end: number; readonly newText: string } | undefined {
  if (baseLanguage(language) !== "en") return undefined;
  const found = /(?<![\p{L}\p{N}])(an?)[ \t\u00a0]+["“‘*_]{0,3}$/iu.exec(source.slice(Math.max(0, start - 12), start));
  const article = found?.[1];
  const first = /[\p{L}\p{N}]+/u.exec(newText)?.[0];
  if (!found || article === undefined || first === undefined) return undefined;
  const right = soundsVowel(first) ? "an" : "a";
  if (article.toLowerCase() === right) return undefined;
  const at = Math.max(0, start - 12) + found.index;
  return { start: at, end: at + article.length, newText: isCapital(article) ? capitalize(right) : right };
}
