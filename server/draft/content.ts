/** What one block says: tokens, sentences, times and quantities of its text. */
import { readSentences } from "./language/sentences.ts";
import { tellLanguage } from "./language/tell.ts";
import { readTokens } from "./language/tokens.ts";
import type { Content } from "./model.ts";
import { findQuantities } from "./quantities/quantities.ts";
import { findTimes } from "./times/times.ts";

/** Contents and languages told, remembered by text. Bounded: what was not asked for since long is forgotten. */
export interface ContentMemo {
  readonly content: (text: string, language: string, read: () => Content) => Content;
  readonly language: (text: string, languages: readonly string[]) => string | undefined;
}

/** Remembers up to twice `limit` characters of keys: a young generation, and the one before it. */
class Generations<Value> {
  readonly #limit: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: Value): void {
    this.#young.set(key, value);
    this.#size += key.length + 16;
    if (this.#size <= this.#limit) return;
    this.#old = this.#young;
    this.#young = new Map();
    this.#size = 0;
  }
}

/** Languages and lists of languages come from outside: so many are told apart, then it starts anew. */
const MOST_LANGUAGES = 32;

/**
 * Makes a memo; share one among the drafts of a workspace.
 *
 * @param limit characters of text to keep per language at least. It keeps at most twice as many; tokens weigh some twenty times their text.
 */
export const createContentMemo = (limit = 2_000_000): ContentMemo => {
  const contents = new Map<string, Generations<Content>>();
  const told = new Map<string, Generations<{ readonly language: string | undefined }>>();
  const generation = <Value>(maps: Map<string, Generations<Value>>, key: string): Generations<Value> => {
    const known = maps.get(key);
    if (known) return known;
    if (maps.size >= MOST_LANGUAGES) maps.clear();
    const made = new Generations<Value>(limit);
    maps.set(key, made);
    return made;
  };
  return {
    content: (text, language, read) => {
      const remembered = generation(contents, language);
      const known = remembered.get(text);
      if (known) return known;
      const content = read();
      remembered.set(text, content);
      return content;
    },
    language: (text, languages) => {
      const remembered = generation(told, languages.join(" "));
      const known = remembered.get(text);
      if (known) return known.language;
      const language = tellLanguage(text, languages);
      remembered.set(text, { language });
      return language;
    },
  };
};

const readFresh = (text: string, language: string): Content => {
  const tokens = readTokens(text, language);
  const times = findTimes(text, language);
  return { text, language, tokens, sentences: readSentences(text, language, tokens), times, quantities: findQuantities(text, language, times) };
};

/** Reads a masked text in a language. It depends on nothing else, so a memo may answer for it. */
export const readContent = (text: string, language: string, memo?: ContentMemo): Content =>
  memo ? memo.content(text, language, () => readFresh(text, language)) : readFresh(text, language);
