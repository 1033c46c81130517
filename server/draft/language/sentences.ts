/** Text to sentences and clauses, by its tokens: one linear pass. */
import type { Sentence, Token } from "../model.ts";
import { beginsUpper } from "./characters.ts";
import { readClauses } from "./clauses.ts";
import { readTokens } from "./tokens.ts";
import { type Words, wordsOf } from "./words.ts";

/** What the mask puts where a line ends a sentence (fact sheets, hard breaks): U+2028, the line separator. */
export const LINE_END = "\u2028";

const TERMINATORS = new Set([".", "!", "?", "…", "。", "！", "？"]);
const CLOSERS = new Set(['"', "'", "”", "“", "»", "›", ")", "]", "’", "\uFFFC"]);
const OPENERS = new Set([
  '"',
  "'",
  "“",
  "„",
  "‚",
  "‘",
  "«",
  "‹",
  "(",
  "[",
  "¿",
  "¡",
  "\uFFFC",
  "–",
  "—",
  "-",
  "•",
  "$",
  "€",
  "£",
  "¥",
  "₫",
  "#",
  "~",
  "±",
  "+",
  "<",
  ">",
  "≥",
  "≤",
  "≈",
]);

/** Whether what stands between two tokens ends a sentence by itself: a blank line, or a line that the mask has marked. */
const isBreak = (text: string, from: number, to: number): boolean => {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2028 || code === 0x2029) return true;
    if (code === 10 && ++lines === 2) return true;
  }
  return false;
};

/** 'eg' for the token sequence `e . g` that ends at `at`; `inner` where stops stand within. */
const abbreviationAt = (tokens: readonly Token[], at: number): { readonly key: string; readonly inner: boolean } => {
  let key = tokens[at]?.norm ?? "";
  let first = at;
  // Five parts are more than any abbreviation has.
  for (let parts = 0; parts < 5; parts++) {
    const stop = tokens[first - 1];
    const word = tokens[first - 2];
    if (stop?.norm !== "." || word?.type !== "word" || stop.end !== tokens[first]?.start || word.end !== stop.start) break;
    key = word.norm + key;
    first -= 2;
  }
  return { key, inner: first !== at };
};

const isRoman = (norm: string): boolean => /^[ivxlc]{1,6}$/u.test(norm);

/** Whether a full stop behind `tokens[at]` ends a sentence that goes on with `next`, which may begin one. */
const endsAtStop = (text: string, tokens: readonly Token[], at: number, first: number, next: Token, words: Words | undefined): boolean => {
  const last = tokens[at];
  if (!last) return true;
  // '1. First point', 'II. Where we stand': the number of an enumeration, not a sentence.
  if (at === first && (isRoman(last.norm) || last.norm.length === 1 || /^\d{1,3}$/u.test(last.norm))) return false;
  const functionWord = next.type === "word" && beginsUpper(text.slice(next.start, next.start + 2)) && (words?.stop.has(next.norm) ?? false);
  if (last.type === "number") {
    const ordinal = words?.ordinalStop === true && /^\d{1,2}$/u.test(last.norm);
    return !ordinal || functionWord || next.type === "mark";
  }
  if (last.type !== "word") return true;
  const { key, inner } = abbreviationAt(tokens, at);
  if (words?.numbering.has(key) && (next.type === "number" || (next.type === "word" && isRoman(next.norm)))) return false;
  const abbreviated = inner || key.length === 1 || (words?.abbreviations.has(key) ?? false);
  return !abbreviated || functionWord;
};

/** Whether a sentence may begin with a token: a capital, a digit, an opening mark. */
const mayBegin = (text: string, token: Token): boolean => {
  if (token.type === "number") return true;
  if (token.type === "mark") return OPENERS.has(text.slice(token.start, token.end)) || token.norm === "\uFFFC";
  return beginsUpper(text.slice(token.start, token.start + 2));
};

/**
 * Index behind the last token of the sentence that begins at `first`.
 * A sentence ends at . ! ? … (with closing quotes and brackets) before a blank and a capital, digit or opening mark, unless the stop
 * belongs to a number, an abbreviation, an initial or a German ordinal; at a blank line; at a line that the mask has marked; at the end.
 */
const sentenceEnd = (text: string, tokens: readonly Token[], first: number, words: Words | undefined): number => {
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const following = tokens[i + 1];
    if (!following || isBreak(text, token.end, following.start)) return i + 1;
    if (token.type !== "mark" || !TERMINATORS.has(token.norm)) continue;
    let end = i + 1;
    for (let next = tokens[end]; next && next.start === tokens[end - 1]?.end; next = tokens[++end]) {
      if (next.type !== "mark" || !(TERMINATORS.has(next.norm) || CLOSERS.has(next.norm))) break;
    }
    const next = tokens[end];
    if (!next || isBreak(text, tokens[end - 1]?.end ?? 0, next.start)) return end;
    const blank = next.start > (tokens[end - 1]?.end ?? 0);
    if (!blank || !mayBegin(text, next)) continue;
    const before = tokens[i - 1]?.end === token.start ? i - 1 : -1;
    if (token.norm !== "." || end > i + 1 || endsAtStop(text, tokens, before, first, next, words)) return end;
  }
  return tokens.length;
};

const hasWords = (tokens: readonly Token[], first: number, end: number): boolean => {
  for (let i = first; i < end; i++) if (tokens[i]?.type !== "mark") return true;
  return false;
};

/**
 * Reads the sentences of a text and the clauses in them. Every token stands in exactly one clause of one sentence.
 *
 * @param language a language tag; only its first part is looked at.
 * @param tokens the text's tokens where they are known already.
 */
export const readSentences = (text: string, language: string, tokens: readonly Token[] = readTokens(text, language)): readonly Sentence[] => {
  const words = wordsOf(language);
  const sentences: Sentence[] = [];
  for (let first = 0; first < tokens.length; ) {
    const end = sentenceEnd(text, tokens, first, words);
    const start = tokens[first]?.start ?? 0;
    // Marks alone (a comment behind the last sentence) are no sentence and stay with the one before.
    const before = hasWords(tokens, first, end) ? undefined : sentences.pop();
    const own = readClauses(tokens, first, end, words);
    const last = before?.clauses.at(-1);
    const sentenceStop = tokens[end - 1]?.end ?? start;
    if (before && last)
      sentences.push({ start: before.start, end: sentenceStop, clauses: [...before.clauses.slice(0, -1), { start: last.start, end: sentenceStop }] });
    else sentences.push({ start, end: sentenceStop, clauses: own });
    first = end;
  }
  return sentences;
};
