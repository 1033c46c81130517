/** The forms in which a word is compared, remembered: a draft uses few words many times. */
import { copyText } from "../copy.ts";
import { lemmaOf } from "./lemma.ts";
import { normalize } from "./normal.ts";
import { stemOf } from "./stem.ts";

/** A word as compared, without inflection, and as stemmed. */
export interface Forms {
  readonly norm: string;
  readonly lemma: string;
  readonly stem: string;
}

/** Words remembered for one language; when full it starts anew, so that a server that runs for weeks does not grow. */
const LIMIT = 50_000;
/** Longer runs of letters are no words: they are neither remembered nor stemmed. */
const LONGEST = 64;

const remembered = new Map<string, Map<string, Forms>>();

const readForms = (word: string, language: string): Forms => {
  const norm = normalize(word);
  if (norm.length > LONGEST) return { norm, lemma: norm, stem: norm };
  return { norm, lemma: lemmaOf(norm, language), stem: stemOf(norm, language) };
};

/** The forms of a word as written. `language` is a base language ("en"), as `baseLanguage` gives it. */
export const formsOf = (word: string, language: string): Forms => {
  if (word.length > LONGEST) return readForms(word, language);
  let words = remembered.get(language);
  if (!words) {
    // Language tags come from front matter, so anything may come: a handful is enough.
    if (remembered.size > 16) remembered.clear();
    words = new Map();
    remembered.set(language, words);
  }
  const known = words.get(word);
  if (known) return known;
  const key = copyText(word);
  const forms = readForms(key, language);
  if (words.size >= LIMIT) words.clear();
  words.set(key, forms);
  return forms;
};
