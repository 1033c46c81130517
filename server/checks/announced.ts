/** Counts that announce a list: 'the following four measures:', 'The project has three phases:'. */
import { numberOf } from "./numbers.ts";
import type { Phrasing } from "./phrasing/phrasing.ts";
import { hasPhrase, hasWord, isQuantity, type Piece, type QuantityPiece } from "./pieces.ts";

/** Lists as long as this are counted by nobody. */
const MOST = 15;
/** How many words may stand between a noun and the colon: 'three reasons for this delay:'. */
const TAIL = 6;
/** How many words a noun phrase may have. */
const NOUN = 4;

const isCount = ({ quantity, joined }: QuantityPiece): boolean => {
  const value = numberOf(quantity);
  if (joined) return false;
  const { unit, style, magnitude, hedge, per, fraction } = quantity;
  if (value === undefined || !Number.isInteger(value) || quantity.decimals > 0 || value < 2 || value > MOST) return false;
  return (
    (unit === "count" || unit === "points" || unit === "places") &&
    magnitude === 1 &&
    !hedge &&
    !per &&
    !fraction &&
    (style.form === "digits" || style.form === "words") &&
    style.prefix === "" &&
    style.suffix === ""
  );
};

/** Behind the noun phrase of a count: the index of the first piece that is no word of it. */
const nounEnd = (pieces: readonly Piece[], at: number, phrasing: Phrasing): number => {
  let end = at + 1;
  // A noun that is also a unit, 'points', belongs to the quantity.
  if ((pieces[at] as QuantityPiece).quantity.unitSpan) return end;
  while (end < pieces.length && end <= at + NOUN) {
    const { type, norm } = pieces[end] as Piece;
    if (type !== "word" || phrasing.prepositions.has(norm) || phrasing.following.has(norm) || phrasing.verbs.has(norm)) break;
    end++;
  }
  return end;
};

const hasNoun = (pieces: readonly Piece[], at: number, phrasing: Phrasing): boolean =>
  (pieces[at] as QuantityPiece).quantity.unitSpan !== undefined || nounEnd(pieces, at, phrasing) > at + 1;

/** Index of the piece before a count and its articles. */
const beforeArticles = (pieces: readonly Piece[], at: number, phrasing: Phrasing): number => {
  let before = at - 1;
  while (before >= 0 && phrasing.articles.has(pieces[before]?.norm ?? "")) before--;
  return before;
};

/** Whether a count speaks of some out of more: 'two of the three', 'each of the two'. */
const isSome = (pieces: readonly Piece[], before: number, phrasing: Phrasing): boolean => {
  const piece = pieces[before];
  if (!piece || !phrasing.outOf.has(piece.norm)) return false;
  return !phrasing.comprises.has(pieces[before - 1]?.norm ?? "") && !phrasing.comprises.has(pieces[before - 2]?.norm ?? "");
};

/** Whether 'following' or the like stands by a count: before it, or behind its noun. */
const isFollowed = (pieces: readonly Piece[], at: number, phrasing: Phrasing): boolean => {
  if (phrasing.following.has(pieces[at - 1]?.norm ?? "") || phrasing.following.has(pieces[at + 1]?.norm ?? "")) return true;
  const end = nounEnd(pieces, at, phrasing);
  return hasNoun(pieces, at, phrasing) && phrasing.following.has(pieces[end]?.norm ?? "");
};

/** Whether a count and its noun are what the sentence says that there is: 'has three phases', 'Three phases:', 'consists of four parts'. */
const isDeclared = (pieces: readonly Piece[], at: number, phrasing: Phrasing): boolean => {
  const before = beforeArticles(pieces, at, phrasing);
  const piece = pieces[before];
  if (!piece || piece.type === "mark") return true;
  if (phrasing.comprises.has(piece.norm)) return true;
  if (!phrasing.prepositions.has(piece.norm)) return false;
  return (
    phrasing.stages.has(pieces[at + 1]?.norm ?? "") ||
    phrasing.stages.has(pieces[at + 1]?.lemma ?? "") ||
    phrasing.comprises.has(pieces[before - 1]?.norm ?? "")
  );
};

/** Whether nothing but the count's noun stands between it and what opens at `end`: 'three bodies (a board, an office and a court)'. */
export const standsBefore = (pieces: readonly Piece[], count: QuantityPiece, end: number, phrasing: Phrasing): boolean => {
  const at = pieces.indexOf(count);
  return at >= 0 && nounEnd(pieces, at, phrasing) === end && !hasWord(pieces, phrasing.comprises, at + 1, end);
};

/**
 * The count that announces what stands behind `pieces[..end)`, a sentence up to its colon; undefined where none does for certain.
 * @param closed whether a colon stands there: without one, only 'following' announces.
 */
export const findAnnounced = (pieces: readonly Piece[], end: number, closed: boolean, phrasing: Phrasing): QuantityPiece | undefined => {
  const counts: number[] = [];
  for (let at = 0; at < end; at++) if (isQuantity(pieces[at])) counts.push(at);
  if (counts.length === 0 || hasPhrase(pieces, phrasing.examples, 0, end)) return undefined;
  const fits = (at: number): boolean => {
    const piece = pieces[at];
    return isQuantity(piece) && isCount(piece) && hasNoun(pieces, at, phrasing) && !isSome(pieces, beforeArticles(pieces, at, phrasing), phrasing);
  };
  const followed = counts.filter((at) => fits(at) && isFollowed(pieces, at, phrasing));
  if (followed.length === 1) return pieces[followed[0] as number] as QuantityPiece;
  const [at] = counts;
  if (
    !closed ||
    counts.length > 1 ||
    at === undefined ||
    !fits(at) ||
    hasWord(pieces, phrasing.following, 0, end) ||
    !isDeclared(pieces, at, phrasing)
  )
    return undefined;
  const noun = nounEnd(pieces, at, phrasing);
  const plain = pieces.slice(noun, end);
  if (plain.length > TAIL || plain.some((piece) => piece.type !== "word" || phrasing.tails.has(piece.norm))) return undefined;
  return pieces[at] as QuantityPiece;
};
