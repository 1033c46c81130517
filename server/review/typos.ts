/** Whether a word is a slip of the pen for another, and not a word of its own. Precision first: a form that may be another word is none. */
import { editDistance } from "../agenda/nearest.ts";

/** From how many letters on one slip, and two, are looked for. */
const ONE_SLIP = 5;
const TWO_SLIPS = 9;
const VOWELS = /^[aeiouyäöüéèêâîôû]$/u;
/** Letters by which German joins the parts of a compound, of four letters and more each: both forms are words. */
const LONG_PART = 4;
const LINKING = /^(?:s|n|e|en|es|er)$/u;
/** An s before 'ch' belongs to 'sch': no part of a compound begins with 'ch'. */
const TRIGRAPH = /^ch/u;

const commonPrefix = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
};

const commonSuffix = (a: string, b: string, least: number): number => {
  let i = 0;
  while (i < a.length - least && i < b.length - least && a[a.length - 1 - i] === b[b.length - 1 - i]) i++;
  return i;
};

/** Whether the shorter word is the longer one with letters left out. */
function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** A word without tone and other marks; đ as d. */
export const bareOf = (norm: string): string => norm.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d");

/** Whether `written` is `word` with accents left out, as on a keyboard without them. */
export function lacksAccents(written: string, word: string): boolean {
  if (written === word || written.length !== word.length) return false;
  let lacking = false;
  for (let i = 0; i < word.length; i++) {
    if (written[i] === word[i]) continue;
    if (written[i] !== bareOf(word.charAt(i))) return false;
    lacking = true;
  }
  return lacking;
}

/**
 * Whether `written` is a misspelling of `word`, both without inflection: one letter left out, put in, doubled, changed or swapped; in words
 * of nine letters and more two left out or put in. The first letter is right, and the end of the word too, for other endings make other words.
 * @param alone true where no other word of a label stands by: then only slips that leave no real word are taken.
 */
export function isTypo(written: string, word: string, language: string, alone: boolean): boolean {
  if (written === word || written[0] !== word[0] || Math.min(written.length, word.length) < ONE_SLIP - 1 || word.length < ONE_SLIP) return false;
  const prefix = commonPrefix(written, word);
  const suffix = commonSuffix(written, word, prefix);
  const mine = written.slice(prefix, written.length - suffix);
  const theirs = word.slice(prefix, word.length - suffix);
  const doubled = mine.length + theirs.length === 1 && (mine || theirs) === word[prefix - 1];
  if (suffix === 0 && !doubled) return false;
  const joins = language === "de" && prefix >= LONG_PART && suffix >= LONG_PART;
  const links = !(mine + theirs === "s" && TRIGRAPH.test(word.slice(word.length - suffix)));
  if (joins && links && ((mine === "" && LINKING.test(theirs)) || (theirs === "" && LINKING.test(mine)))) return false;
  const distance = editDistance(written, word, 2);
  if (distance === 1) {
    const changed = mine.length === 1 && theirs.length === 1;
    return !(alone && changed) || (VOWELS.test(mine) && VOWELS.test(theirs));
  }
  if (distance !== 2 || alone || Math.min(written.length, word.length) < TWO_SLIPS - 2 || word.length < TWO_SLIPS) return false;
  return written.length < word.length
    ? word.length - written.length === 2 && isSubsequence(written, word)
    : written.length - word.length === 2 && isSubsequence(word, written);
}
