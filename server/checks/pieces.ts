/** A sentence as a row of pieces, in which every quantity and time is one: what relations between numbers are looked for in. */
import type { Content, Quantity, Sentence, Span, Time, Token } from "../draft/model.ts";
import { firstWhere } from "../draft/search.ts";

/** A word, mark, quantity or time of a sentence. Offsets count from the block's start; a quantity's hedge and unit are no pieces of their own. */
export interface Piece extends Span {
  readonly type: "word" | "number" | "mark" | "quantity" | "time";
  readonly norm: string;
  readonly lemma: string;
  readonly quantity?: Quantity;
  readonly time?: Time;
  /** A hyphen joins the quantity to the word behind: '3-clause licence'. */
  readonly joined?: true;
}

/** A piece that is a quantity. */
export type QuantityPiece = Piece & { readonly quantity: Quantity };

interface Cover extends Span {
  readonly piece?: Piece;
}

/** Index of the first of some spans in order that starts at or behind an offset. */
export const firstAt = (spans: readonly Span[], offset: number): number => firstWhere(spans, ({ start }) => start >= offset);

const HYPHENS = new Set(["-", "\u2010", "\u2011"]);

/** No date is written longer, its weekday included. */
const LONGEST_DATE = 80;

/** Index of the first span that starts at or behind an offset and of which something holds. Spans are in order. */
const firstOf = <T extends Span>(spans: readonly T[], offset: number, holds: (span: T) => boolean = () => true): number => {
  let at = firstAt(spans, offset);
  while (at < spans.length && !holds(spans[at] as T)) at++;
  return at;
};

/** Those of some spans in order that start within another. */
const spansWithin = <T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] =>
  spans.slice(firstAt(spans, start), firstAt(spans, end));

const coversOf = (content: Content, sentence: Span): readonly Cover[] => {
  const covers: Cover[] = [];
  const times = spansWithin(content.times, sentence);
  for (const quantity of spansWithin(content.quantities, sentence)) {
    // 'the first draft' tells no number that others could depend on.
    if (quantity.style.form === "ordinal-words") continue;
    const { start, end, hedge, unitSpan, per } = quantity;
    const type = quantity.unit === "date" ? "time" : "quantity";
    const time = type === "time" ? times[firstOf(times, start - LONGEST_DATE, (other) => other.end > start)] : undefined;
    const joined = HYPHENS.has(content.text.charAt(end)) ? { joined: true as const } : {};
    covers.push({ start, end, piece: { type, start, end, norm: "", lemma: "", quantity, ...(time ? { time } : {}), ...joined } });
    for (const span of [hedge, unitSpan, per]) if (span && (span.start < start || span.end > end)) covers.push({ start: span.start, end: span.end });
  }
  for (const time of times) {
    covers.push({ start: time.start, end: time.end, piece: { type: "time", start: time.start, end: time.end, norm: "", lemma: "", time } });
  }
  // A date is both a quantity and a time: the first of two at one place stands.
  return covers.sort((a, b) => a.start - b.start || b.end - a.end);
};

const isLetter = (token: Token | undefined): boolean => token?.type === "word" && token.end - token.start === 1;

/** Behind an abbreviation of single letters with stops ('i.e.', 'd.h.') that begins at `at`; `at` where none does. */
const abbreviationEnd = (tokens: readonly Token[], at: number): number => {
  let end = at;
  while (isLetter(tokens[end]) && tokens[end + 1]?.norm === "." && end < at + 8) end += 2;
  return end - at >= 4 ? end : at;
};

const memo = new WeakMap<Sentence, readonly Piece[]>();

/** The pieces of one sentence, in order; remembered by the sentence. */
export const piecesOf = (content: Content, sentence: Sentence): readonly Piece[] => {
  const known = memo.get(sentence);
  if (known) return known;
  const covers = coversOf(content, sentence);
  const pieces: Piece[] = [];
  let next = 0;
  let at = 0;
  const { tokens } = content;
  for (let i = firstAt(tokens, sentence.start); i < tokens.length && (tokens[i] as Token).start < sentence.end; i++) {
    const token = tokens[i] as Token;
    while (next < covers.length && (covers[next] as Cover).start <= token.start) {
      const cover = covers[next++] as Cover;
      if (cover.piece && cover.start >= at) pieces.push(cover.piece);
      if (cover.end > at && (cover.piece === undefined || cover.start >= at)) at = cover.end;
    }
    if (token.start < at) continue;
    const end = abbreviationEnd(tokens, i);
    if (end > i) {
      const norm = tokens
        .slice(i, end)
        .map((part) => part.norm)
        .join("");
      pieces.push({ type: "word", norm, lemma: norm, start: token.start, end: (tokens[end - 1] as Token).end });
      i = end - 1;
    } else pieces.push({ type: token.type, norm: token.norm, lemma: token.lemma, start: token.start, end: token.end });
  }
  memo.set(sentence, pieces);
  return pieces;
};

/** Whether a piece is a quantity. */
export const isQuantity = (piece: Piece | undefined): piece is QuantityPiece => piece?.type === "quantity" && piece.quantity !== undefined;

/** Whether a phrase, its norms parted by blanks, stands at a place. */
export const isPhraseAt = (pieces: readonly Piece[], at: number, phrase: readonly string[]): boolean =>
  phrase.length > 0 && phrase.every((norm, i) => pieces[at + i]?.norm === norm);

const split = new Map<readonly string[], readonly (readonly string[])[]>();

/** Phrases as their norms, remembered by the list. */
export const splitPhrases = (phrases: readonly string[]): readonly (readonly string[])[] => {
  let known = split.get(phrases);
  if (!known) split.set(phrases, (known = phrases.map((phrase) => phrase.split(" "))));
  return known;
};

/** Whether one of some phrases stands among the pieces. */
export const hasPhrase = (pieces: readonly Piece[], phrases: readonly string[], from = 0, to = pieces.length): boolean => {
  const lists = splitPhrases(phrases);
  for (let at = from; at < to; at++) {
    const { norm } = pieces[at] as Piece;
    for (const list of lists) if (list[0] === norm && at + list.length <= to && isPhraseAt(pieces, at, list)) return true;
  }
  return false;
};

/** Whether a word of a set stands among the pieces. */
export const hasWord = (pieces: readonly Piece[], words: ReadonlySet<string>, from = 0, to = pieces.length): boolean => {
  for (let at = Math.max(0, from); at < to && at < pieces.length; at++) if (words.has((pieces[at] as Piece).norm)) return true;
  return false;
};

/** Index of the first piece from `at` on that is not among the words of a set. */
export const skipWords = (pieces: readonly Piece[], at: number, words: ReadonlySet<string>): number => {
  let i = at;
  while (i < pieces.length && words.has((pieces[i] as Piece).norm)) i++;
  return i;
};
