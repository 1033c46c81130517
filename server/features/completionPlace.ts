/** Where in a draft words are being typed, and which words they are. */
import { isStopWord } from "../draft/language/words.ts";
import type { Block, Quantity, Token } from "../draft/model.ts";
import { fold, type Row } from "./completionIndex.ts";
import type { Reviewed } from "./model.ts";

/** A place in prose: not in code, links or HTML, nor inside a word. */
export interface Prose {
  readonly block: Block;
  /** Of its line, as far as links are looked for: what stands before and behind the cursor. */
  readonly before: string;
  readonly after: string;
  /** The cursor, in the draft's source. */
  readonly offset: number;
}

/** The word being typed and the prose around it. */
export interface TypingPlace extends Prose {
  readonly language: string;
  /** Index in the block's tokens of the word that ends at the cursor. */
  readonly token: number;
  /** The word, as compared. */
  readonly prefix: string;
}

/** How a row fits what was typed. */
export interface Fit {
  readonly row: Row;
  /** Where the words begin that belong to the row: the offset in the draft's source from which on a completion replaces. */
  readonly start: number;
  /** How many words belong to it. */
  readonly words: number;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** What of a line before the cursor is code, an address, a link's destination or HTML that is not finished, so that Markdown sees none yet. */
const UNFINISHED = /(?:\]\([^)\s]*|<[a-z/!][^>]*|:\/\/\S*|\bwww\.\S*)$/iu;
const HYPHEN = /[-\u2010\u2011]/u;
/** How far back and ahead on the line links are looked for. */
const NEAR = 400;
/** Words before the cursor that may belong to a label. */
const MOST_WORDS = 12;

const isInLink = (before: string, after: string): boolean => {
  const open = before.lastIndexOf("[");
  return open > before.lastIndexOf("]") && /^[^[\]]*\][([]/u.test(after);
};

/** Whether the text before the cursor, on its line, ends in code. */
export const isInCode = (before: string): boolean => (before.match(/`+/gu)?.length ?? 0) % 2 === 1;

/** The text of a line before and behind an offset, as far as it matters. */
export function lineAround({ review, lines }: Pick<Reviewed, "review" | "lines">, offset: number): Pick<Prose, "before" | "after"> {
  const line = lines.lineAt(offset);
  const { text } = review.draft;
  return {
    before: text.slice(Math.max(lines.startOf(line), offset - NEAR), offset),
    after: text.slice(offset, Math.min(lines.endOf(line), offset + NEAR)),
  };
}

/** The prose at an offset; undefined in code, links, HTML, front matter and inside words. */
export function findProse(reviewed: Pick<Reviewed, "review" | "lines">, offset: number): Prose | undefined {
  const { draft } = reviewed.review;
  // Blanks behind its last word belong to no block.
  const wordEnd = draft.text.slice(Math.max(0, offset - NEAR), offset).trimEnd().length + Math.max(0, offset - NEAR);
  const block = draft.blocks.find(({ start, end }) => start < wordEnd && wordEnd <= end);
  if (!block || WORD.test(draft.text.charAt(offset)) || draft.tags.some(({ start, end }) => start < offset && offset < end)) return undefined;
  const { before, after } = lineAround(reviewed, offset);
  return UNFINISHED.test(before) || isInLink(before, after) || isInCode(before) ? undefined : { block, before, after, offset };
}

/** The word that is being typed in prose; undefined where no word ends. */
export function findTypingPlace(prose: Prose): TypingPlace | undefined {
  const { block, offset } = prose;
  const { tokens, language } = block.content;
  const token = tokens.findLastIndex(({ end }) => end <= offset - block.start);
  const typed = tokens[token];
  // An emoji's variation selector is no word, though nothing else of it is read as one.
  if (typed?.type !== "word" || typed.end !== offset - block.start || !/[\p{L}\p{N}]/u.test(typed.norm)) return undefined;
  return { ...prose, language, token, prefix: typed.norm };
}

/** Whether a word typed so far is a small word of its own, which may well be meant as one: 'for', the beginning of 'forest'. */
export const isSmallWord = ({ prefix, language }: TypingPlace): boolean => isStopWord(prefix, language);

/** Whether two neighbouring tokens stand on one line with nothing but blanks or a hyphen between them, in the source too. */
function isJoined(text: string, { block }: TypingPlace, left: Token, right: Token): boolean {
  return /^[^\S\r\n]*[-\u2010\u2011]?[^\S\r\n]*$/u.test(text.slice(block.start + left.end, block.start + right.start));
}

/** The typed words of a place from right to left, as far as they stand in one line of prose. */
export function* wordsBefore(text: string, place: TypingPlace): Generator<Token> {
  const { tokens } = place.block.content;
  for (let at = place.token - 1; at >= 0 && at > place.token - MOST_WORDS; at--) {
    const token = tokens[at];
    const right = tokens[at + 1];
    if (!token || !right || token.type === "mark" || !isJoined(text, place, token, right)) return;
    yield token;
  }
}

const belongs = ({ forms }: Row, { norm, lemma }: Token): boolean => forms.has(norm) || forms.has(lemma) || forms.has(fold(norm));

/**
 * How far to the left the typed words belong to a row. A small word belongs only with a telling one before it. Undefined where they would
 * begin in the middle of a hyphenated word.
 */
export function fitRow(before: readonly Token[], place: TypingPlace, row: Row): Fit | undefined {
  const { content, start: base } = place.block;
  const typed = content.tokens[place.token] as Token;
  let start = typed.start;
  let words = 1;
  for (const [index, token] of before.entries()) {
    if (!belongs(row, token)) break;
    // 'out-of-pocket' is one word.
    const hyphened = token.end + 1 === start && HYPHEN.test(content.text.charAt(token.end));
    if (!hyphened && isStopWord(token.norm, place.language)) continue;
    start = token.start;
    words = index + 2;
  }
  const hyphenated = /[\p{L}\p{N}][-\u2010\u2011]$/u.test(content.text.slice(Math.max(0, start - 3), start));
  return hyphenated ? undefined : { row, start: base + start, words };
}

/** The fit of a label that has been typed in full, word for word; undefined where it has not. */
export function fitWhole(before: readonly Token[], place: TypingPlace, row: Row): Fit | undefined {
  const { words } = row;
  const typed = place.block.content.tokens[place.token] as Token;
  if (words.length === 0 || words.length > before.length + 1 || words.at(-1) !== typed.norm) return undefined;
  const whole = words.slice(0, -1).every((word, index) => before[words.length - 2 - index]?.norm === word);
  const first = words.length === 1 ? typed : before[words.length - 2];
  return whole && first ? { row, start: place.block.start + first.start, words: words.length } : undefined;
}

/** The number that stands before the words typed, with nothing but small words between: '80.2% of the households using broad'. */
export function countBefore(place: TypingPlace, start: number): Quantity | undefined {
  const { content, start: base } = place.block;
  const quantity = content.quantities.findLast(({ end }) => base + end <= start);
  if (!quantity) return undefined;
  const end = Math.max(quantity.end, quantity.unitSpan?.end ?? 0);
  const between = content.tokens.filter((token) => token.start >= end && base + token.end <= start);
  return between.length <= 3 && between.every(({ type, norm }) => type === "word" && isStopWord(norm, place.language)) ? quantity : undefined;
}
