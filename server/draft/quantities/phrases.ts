/** Tables of phrases, found in a row of lexemes by their first or their last word. */
import { type Lexeme, lex } from "./lexemes.ts";

interface Phrase<T> {
  readonly words: readonly string[];
  /** As given, for exact tables. */
  readonly text: string;
  readonly value: T;
}

/** Phrases by first and by last word, the longest first. */
export interface PhraseTable<T> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly byLast: ReadonlyMap<string, readonly Phrase<T>[]>;
}

/** A phrase found: the lexemes `first` up to, not including, `next`. */
export interface PhraseMatch<T> {
  readonly first: number;
  readonly next: number;
  readonly value: T;
}

const index = <T>(phrases: readonly Phrase<T>[], key: (phrase: Phrase<T>) => string): ReadonlyMap<string, readonly Phrase<T>[]> => {
  const map = new Map<string, Phrase<T>[]>();
  for (const phrase of phrases) {
    const list = map.get(key(phrase));
    if (list) list.push(phrase);
    else map.set(key(phrase), [phrase]);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
};

/**
 * Makes a table.
 * @param entries Pairs of phrases parted by `|`, and what they stand for. Of the same phrase given twice, the first counts.
 * @param elide As for `lex`.
 * @param exact Whether the phrases are kept as written, for `matchExact`: symbols, whose case counts.
 */
export const phraseTable = <T>(entries: Iterable<readonly [phrases: string, value: T]>, elide: boolean, exact = false): PhraseTable<T> => {
  const phrases: Phrase<T>[] = [];
  for (const [texts, value] of entries) {
    for (const text of texts.split("|")) {
      // An elided word at the end ("d'") keeps its apostrophe only before a letter
      const lexemes = elide && text.endsWith("'") ? lex(`${text}x`, elide).slice(0, -1) : lex(text, elide);
      const words = lexemes.map((lexeme) => (exact ? text.slice(lexeme.start, lexeme.end) : lexeme.norm));
      if (words.length > 0) phrases.push({ words, text, value });
    }
  }
  return { byFirst: index(phrases, (phrase) => phrase.words[0]!), byLast: index(phrases, (phrase) => phrase.words.at(-1)!) };
};

const stands = (words: readonly string[], lexemes: readonly Lexeme[], first: number): boolean => {
  if (first < 0 || first + words.length > lexemes.length) return false;
  for (let k = 0; k < words.length; k += 1) if (lexemes[first + k]!.norm !== words[k]) return false;
  return true;
};

/** The longest phrase that begins with lexeme `first`. */
export const matchAt = <T>(table: PhraseTable<T>, lexemes: readonly Lexeme[], first: number): PhraseMatch<T> | undefined => {
  const lexeme = lexemes[first];
  if (!lexeme) return undefined;
  for (const { words, value } of table.byFirst.get(lexeme.norm) ?? []) {
    if (stands(words, lexemes, first)) return { first, next: first + words.length, value };
  }
  return undefined;
};

/** The longest phrase that ends directly before lexeme `next`. */
export const matchBefore = <T>(table: PhraseTable<T>, lexemes: readonly Lexeme[], next: number): PhraseMatch<T> | undefined => {
  const lexeme = lexemes[next - 1];
  if (!lexeme) return undefined;
  for (const { words, value } of table.byLast.get(lexeme.norm) ?? []) {
    if (stands(words, lexemes, next - words.length)) return { first: next - words.length, next, value };
  }
  return undefined;
};

const rawOf = (text: string, lexeme: Lexeme | undefined): string => (lexeme ? text.slice(lexeme.start, lexeme.end) : "");

/** The longest phrase, as written, that begins with lexeme `first`. */
export const matchExact = <T>(table: PhraseTable<T>, lexemes: readonly Lexeme[], text: string, first: number): PhraseMatch<T> | undefined => {
  for (const { words, text: phrase, value } of table.byFirst.get(rawOf(text, lexemes[first])) ?? []) {
    const last = lexemes[first + words.length - 1];
    if (last && text.slice(lexemes[first]!.start, last.end) === phrase) return { first, next: first + words.length, value };
  }
  return undefined;
};

/** The longest phrase, as written, that ends directly before lexeme `next`. */
export const matchExactBefore = <T>(table: PhraseTable<T>, lexemes: readonly Lexeme[], text: string, next: number): PhraseMatch<T> | undefined => {
  for (const { words, text: phrase, value } of table.byLast.get(rawOf(text, lexemes[next - 1])) ?? []) {
    const first = next - words.length;
    if (first >= 0 && text.slice(lexemes[first]!.start, lexemes[next - 1]!.end) === phrase) return { first, next, value };
  }
  return undefined;
};
