/** Lists within a sentence: how many items stand behind a colon, where that is certain. */
import type { Phrasing } from "./phrasing/phrasing.ts";
import { hasPhrase, isQuantity, type Piece } from "./pieces.ts";

/** How many items a list may be read to have. */
export interface Items {
  readonly fewest: number;
  readonly most: number;
  /** The likeliest of them. */
  readonly likely: number;
}

const exactly = (count: number): Items => ({ fewest: count, most: count, likely: count });

/** Longer items are sentences of their own. */
const LONGEST = 9;
const END_MARKS = new Set([".", "!", "?", '"', "”", "»"]);

/** Before one thing each: 'a tent and a stove' are two. */
const INDEFINITE = new Set("a an one un une ein eine einen einem einer một".split(" "));

type Segment = readonly Piece[];

/** Parts at a mark, brackets kept whole. */
const splitAt = (pieces: readonly Piece[], mark: string): readonly Segment[] => {
  const segments: Piece[][] = [[]];
  let depth = 0;
  for (const piece of pieces) {
    if (piece.norm === "(" || piece.norm === "[") depth++;
    if (piece.norm === ")" || piece.norm === "]") depth--;
    if (piece.norm === mark && depth <= 0) segments.push([]);
    else segments.at(-1)?.push(piece);
  }
  return segments.filter((segment) => segment.length > 0);
};

/** The number or letter of '(1)', 'b)', by its place from 1; undefined where no such mark ends at `at`. */
const enumerator = (pieces: readonly Piece[], at: number): number | undefined => {
  if (pieces[at]?.norm !== ")") return undefined;
  const piece = pieces[at - 1];
  if (!piece || piece.end - piece.start > 2 || pieces[at]?.start !== piece.end) return undefined;
  const text = piece.type === "quantity" ? String(piece.quantity?.value) : piece.norm;
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  return /^[a-z]$/u.test(text) ? text.charCodeAt(0) - 96 : undefined;
};

/** How many marks '(1) … (2) …' there are, counting on from 1. */
const countEnumerators = (pieces: readonly Piece[]): number => {
  let count = 0;
  for (let at = 0; at < pieces.length; at++) {
    const number = enumerator(pieces, at);
    if (number === undefined) continue;
    if (number !== count + 1) return -1;
    count = number;
  }
  return count;
};

const isPlain = (segment: Segment, phrasing: Phrasing): boolean => {
  const first = segment.findIndex((piece) => !phrasing.last.has(piece.norm));
  const words = segment.filter((piece) => piece.type === "word");
  if (words.length > LONGEST || isQuantity(segment[first]) || segment[first]?.type === "number" || segment[first]?.type === "time") return false;
  return words.every((piece) => !phrasing.verbs.has(piece.norm) || phrasing.articles.has(piece.norm));
};

const countLast = (segment: Segment, phrasing: Phrasing): number => segment.filter((piece, at) => at > 0 && phrasing.last.has(piece.norm)).length;

/** Whether two halves of an item are items of their own kind: each begins with an indefinite article, as the others do. */
const isParallel = (segments: readonly Segment[], phrasing: Phrasing): boolean => {
  const last = segments.at(-1) ?? [];
  const cut = last.findIndex((piece, at) => at > 0 && phrasing.last.has(piece.norm));
  const starts = [...segments.slice(0, -1).map((segment) => segment[0]), last[0], last[cut + 1]];
  return starts.every((piece) => piece !== undefined && INDEFINITE.has(piece.norm));
};

/**
 * How many items stand in `pieces[from..]`, the rest of a sentence; undefined where the rest is no plain list. Numbered marks and semicolons
 * tell exactly; commas do but for an 'and' that may stand within an item.
 */
export const countItems = (pieces: readonly Piece[], from: number, phrasing: Phrasing): Items | undefined => {
  let end = pieces.length;
  while (end > from && END_MARKS.has(pieces[end - 1]?.norm ?? "")) end--;
  const rest = pieces.slice(from, end);
  if (
    rest.length < 3 ||
    hasPhrase(rest, phrasing.examples) ||
    hasPhrase(rest, phrasing.partly) ||
    rest.some((piece) => piece.norm === "…" || piece.norm === "?")
  )
    return undefined;
  const marked = countEnumerators(rest);
  if (marked < 0 || marked === 1) return undefined;
  if (marked > 1) return exactly(marked);
  const parts = splitAt(rest, ";");
  if (parts.length > 1) {
    const last = parts.at(-1) ?? [];
    const leading = phrasing.last.has(last[0]?.norm ?? "");
    return { fewest: parts.length, most: parts.length + (leading ? 0 : countLast(last, phrasing)), likely: parts.length };
  }
  const segments = splitAt(rest, ",");
  if (
    segments.length < 2 ||
    rest.some((piece) => piece.norm === ":" || piece.norm === "–" || piece.norm === "—") ||
    !segments.every((segment) => isPlain(segment, phrasing))
  )
    return undefined;
  const last = segments.at(-1) ?? [];
  const inner = segments.slice(0, -1).reduce((sum, segment) => sum + countLast(segment, phrasing), 0);
  const joined = countLast(last, phrasing);
  if (phrasing.last.has(last[0]?.norm ?? "")) return { fewest: segments.length, most: segments.length + joined + inner, likely: segments.length };
  if (inner === 0 && joined === 1 && isParallel(segments, phrasing)) return exactly(segments.length + 1);
  // Where items before the last hold an 'and' of their own, so may the last.
  return { fewest: segments.length, most: segments.length + joined + inner, likely: inner > 0 ? segments.length : segments.length + joined };
};
