/** Stretches of text split into the items of a list: '(1) …; (2) …', 'A, B and C', with brackets kept whole. */
import type { Content, Token } from "../draft/model.ts";
import { type ListCues, listCuesOf } from "./listCues.ts";

/** A stretch of tokens, half open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands before a fragment: nothing, a comma, a joining word, both, or a mark that always parts items. */
export type Separator = "start" | "comma" | "joining" | "comma-joining" | "hard";

/** A part of an enumeration between two separators. */
export interface Fragment extends Stretch {
  readonly separator: Separator;
}

/** Whether a phrase stands at a token. */
export const isPhraseAt = (tokens: readonly Token[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => tokens[at + i]?.norm === word);

/** The length of the longest of the phrases that stands at a token; 0 where none does. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): number {
  let longest = 0;
  for (const phrase of phrases) if (phrase.length > longest && isPhraseAt(tokens, at, phrase)) longest = phrase.length;
  return longest;
}

const OPENING = new Set(["(", "[", "（"]);
const CLOSING = new Set([")", "]", "）"]);

/** Index of the mark that closes the bracket at `open`, before `to`; -1 where none does. */
export function closingOf(tokens: readonly Token[], open: number, to: number): number {
  let depth = 0;
  for (let i = open; i < to; i++) {
    const norm = tokens[i]?.norm ?? "";
    if (OPENING.has(norm)) depth++;
    else if (CLOSING.has(norm) && --depth === 0) return i;
  }
  return -1;
}

/** The length of '(1)', '1)', 'a)', '(ii)' at a token; 0 where no such numbering stands. A bracket that closes nothing numbers, too. */
function numberingAt(tokens: readonly Token[], at: number): number {
  const opened = tokens[at]?.norm === "(" ? 1 : 0;
  const number = tokens[at + opened];
  const close = tokens[at + opened + 1];
  if (!number || close?.norm !== ")") return 0;
  const isNumber = number.type === "number" ? number.norm.length <= 2 : number.type === "word" && /^(?:[a-h]|[ivx]{1,4})$/u.test(number.norm);
  return isNumber && close.start === number.end ? opened + 2 : 0;
}

function splitAt(
  tokens: readonly Token[],
  stretch: Stretch,
  partAt: (at: number) => { readonly length: number; readonly separator: Separator } | undefined,
): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let from = stretch.from;
  let separator = "start" as Separator;
  const close = (to: number): void => {
    let end = to;
    while (end > from && tokens[end - 1]?.type === "mark" && !CLOSING.has(tokens[end - 1]?.norm ?? "")) end--;
    let begin = from;
    while (begin < end && tokens[begin]?.type === "mark" && !OPENING.has(tokens[begin]?.norm ?? "")) begin++;
    if (end > begin) fragments.push({ from: begin, to: end, separator });
  };
  for (let i = stretch.from; i < stretch.to; ) {
    const part = partAt(i);
    if (part) {
      close(i);
      // One at the very start joins nothing.
      const empty = i === from;
      if (!(separator === "start" && empty && fragments.length === 0))
        separator = separator === "comma" && empty && part.separator === "joining" ? "comma-joining" : part.separator;
      i += part.length;
      from = i;
      continue;
    }
    const end = OPENING.has(tokens[i]?.norm ?? "") ? closingOf(tokens, i, stretch.to) : -1;
    i = end < 0 ? i + 1 : end + 1;
  }
  close(stretch.to);
  return fragments;
}

/** Parts at semicolons and numbering only. Fewer than two parts: not such a list. */
export function splitHard(content: Content, stretch: Stretch): readonly Fragment[] {
  const { tokens } = content;
  const cues = listCuesOf(content.language);
  const fragments = splitAt(tokens, stretch, (at) => {
    if (tokens[at]?.norm === ";") return { length: 1, separator: "hard" };
    const numbering = numberingAt(tokens, at);
    return numbering > 0 ? { length: numbering, separator: "hard" } : undefined;
  });
  return fragments.flatMap((fragment) => {
    const joining = cues ? phraseAt(tokens, fragment.from, cues.joining) : 0;
    if (joining === 0) return [fragment];
    return fragment.from + joining < fragment.to ? [{ ...fragment, from: fragment.from + joining }] : [];
  });
}

/** Parts at commas, joining words and slashes, up to the first semicolon. */
export function splitSoft(content: Content, stretch: Stretch): readonly Fragment[] {
  const { tokens } = content;
  const cues = listCuesOf(content.language);
  let to = stretch.from;
  while (to < stretch.to && tokens[to]?.norm !== ";") to++;
  return splitAt(tokens, { from: stretch.from, to }, (at) => {
    const norm = tokens[at]?.norm;
    if (norm === ",") return { length: 1, separator: "comma" };
    if (norm === "&") return { length: 1, separator: "joining" };
    const joining = cues ? phraseAt(tokens, at, cues.joining) : 0;
    return joining > 0 ? { length: joining, separator: "joining" } : undefined;
  });
}

/** Whether a list that ends at `to` says that it goes on: 'etc.', 'and others'. */
export function isOpenEnded(content: Content, stretch: Stretch, cues: ListCues): boolean {
  for (let i = stretch.from; i < stretch.to; i++) if (phraseAt(content.tokens, i, cues.open) > 0) return true;
  return false;
}
