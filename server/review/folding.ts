/**
 * Spellings that readers see as one word: -ise and -ize, -our and -or, fibre and fiber, programme and program. Both sides of a comparison
 * are folded, so that it does not matter that some folded forms are no words.
 */
import { baseLanguage } from "../draft/language/known.ts";

/** Pairs of British and American spellings, as endings of a lemma; the first that fits is put for the second. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(ation|ational|e|ed|er|ing|able)$/u, "iz$1"],
  [/ys(e|ed|er|ing)$/u, "yz$1"],
  [/our(|ed|ing|al|ite|able|er|hood|ly)$/u, "or$1"],
  [/([bt])re$/u, "$1er"],
  [/mme$/u, "m"],
  [/ogue$/u, "og"],
  [/ense$/u, "ence"],
  [/dgement$/u, "dgment"],
  [/llment$/u, "lment"],
];

/** Shorter words are other words: 'four', 'hour', 'rise'. */
const SHORTEST = 6;
const remembered = new Map<string, string>();
const LIMIT = 20_000;

function foldEnglish(lemma: string): string {
  let word = lemma;
  for (const [ending, other] of ENDINGS) {
    if (ending.test(word)) {
      word = word.replace(ending, other);
      break;
    }
  }
  if (word.length >= 8) word = word.replace(/ll(?=ed$|ing$|er$|or$)/u, "l");
  return word.replace(/(?<=.)(?:ae|oe)(?=.)/gu, "e");
}

/** A lemma (or norm) without its regional spelling. Only English has such pairs here; other languages' words are given back as they are. */
export function foldSpelling(lemma: string, language: string): string {
  if (lemma.length < SHORTEST - 1 || baseLanguage(language) !== "en") return lemma;
  const known = remembered.get(lemma);
  if (known !== undefined) return known;
  const folded = lemma.length < SHORTEST && !/[bt]re$/u.test(lemma) ? lemma : foldEnglish(lemma);
  if (remembered.size >= LIMIT) remembered.clear();
  remembered.set(lemma, folded);
  return folded;
}
