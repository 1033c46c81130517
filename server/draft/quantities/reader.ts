/** What every reader of this folder is given, and the small questions that all of them ask. */
import type { Language } from "./language.ts";
import type { Lexeme } from "./lexemes.ts";
import { matchAt } from "./phrases.ts";

/** A text under reading. */
export interface Reader {
  readonly text: string;
  readonly language: Language;
  readonly lexemes: readonly Lexeme[];
  /** 1 for each lexeme that stands in a time. */
  readonly timed: Uint8Array;
}

/** The norm of lexeme `i`, "" before the first and behind the last. */
export const normAt = (r: Reader, i: number): string => r.lexemes[i]?.norm ?? "";

/** The text of lexeme `i` as written, "" before the first and behind the last. */
export const rawAt = (r: Reader, i: number): string => {
  const lexeme = r.lexemes[i];
  return lexeme ? r.text.slice(lexeme.start, lexeme.end) : "";
};

/** Whether lexeme `i` touches the one before it. */
export const touches = (r: Reader, i: number): boolean => i > 0 && i < r.lexemes.length && r.lexemes[i]!.start === r.lexemes[i - 1]!.end;

/** Whether lexeme `i` is a word. */
export const isWord = (r: Reader, i: number): boolean => r.lexemes[i]?.kind === "word";

/** Whether lexeme `i` is a number in digits. */
export const isNumber = (r: Reader, i: number): boolean => r.lexemes[i]?.kind === "number";

/** Whether lexeme `i` stands in a time. */
export const isTimed = (r: Reader, i: number): boolean => r.timed[i] === 1;

const capital = /^\p{Lu}/u;

/** Whether lexeme `i` begins with a capital. */
export const isCapital = (r: Reader, i: number): boolean => capital.test(rawAt(r, i));

const ENDS: ReadonlySet<string> = new Set([".", "!", "?", ";", "\u2026", "\ufffc"]);

/** Whether a sentence ends directly before lexeme `i`, as far as marks tell: at the start of the text too. */
export const startsSentence = (r: Reader, i: number): boolean => i <= 0 || ENDS.has(normAt(r, i - 1)) || normAt(r, i - 1) === ":";

/** Whether lexeme `i` is a hyphen that touches what stands on both of its sides: 'two-year'. */
export const isHyphen = (r: Reader, i: number): boolean => {
  const norm = normAt(r, i);
  return (norm === "-" || norm === "\u2010" || norm === "\u2011") && touches(r, i) && touches(r, i + 1);
};

const QUOTES: ReadonlySet<string> = new Set(['"', "'", "\u201c", "\u201d", "\u201e", "\u2018", "\u2019", "\u00ab", "\u00bb", "*", "_"]);

/** Whether lexeme `i` is a quotation mark or a mark of emphasis. */
export const isQuote = (r: Reader, i: number): boolean => QUOTES.has(normAt(r, i));

const CAPITALS = /^(?:US|IT|WHO|ICT)$/;

/** Whether a noun may stand at lexeme `i`, so that a number before it counts something: a word that is not known as something else. */
export const isNounAt = (r: Reader, i: number): boolean => {
  const at = isQuote(r, i) && !touches(r, i) ? i + 1 : i;
  if (!isWord(r, at) || isTimed(r, at)) return false;
  // 'US adults' are no 'us'
  if (CAPITALS.test(rawAt(r, at))) return true;
  return !r.language.stops.has(normAt(r, at)) || matchAt(r.language.nouns, r.lexemes, at) !== undefined;
};
