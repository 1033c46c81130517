/** The size told of a change: 'from 10 to 15, a 50% rise', 'up 50% from 10 to 15'. */
import type { Change } from "./changePairs.ts";
import { isQuantity, type Piece, type QuantityPiece, skipWords } from "./pieces.ts";
import type { Statement } from "./statements.ts";

/** How many pieces may stand between a change and its size. */
const GAP = 14;
/** How many of them may be words of the second value's own: 'in the first half of 2024'. */
const OWN = 7;

/** The numbers that tell how large a change was, found by the words around them. */
export const sizesOf = (statement: Statement, change: Change): readonly QuantityPiece[] => {
  const { pieces, phrasing } = statement;
  const sizes: QuantityPiece[] = [];
  const before = sizeBefore(statement, change);
  if (before) sizes.push(before);
  let at = change.end + 1;
  while (at < pieces.length && at <= change.end + GAP && !isQuantity(pieces[at])) at++;
  if (!isQuantity(pieces[at])) return sizes;
  let run = at;
  while (run > change.end + 1 && isTelling(statement, (pieces[run - 1] as Piece).norm)) run--;
  const between = pieces.slice(change.end + 1, run);
  if (between.length > OWN || between.some((piece) => piece.type === "mark")) return sizes;
  // Behind words of its own a size needs a mark or an 'i.e.': 'prices rose from 10 to 12 euros and wages by 5%'.
  if (between.length > 0 && pieces[run]?.type !== "mark" && !phrasing.or.has(pieces[run]?.norm ?? "")) return sizes;
  if (run < at && !marks(statement, run, at, change.ranged ? phrasing.by : NONE) && !isMarkedBehind(statement, at)) return sizes;
  if (run === at) return sizes;
  if (!change.plain && !marks(statement, run, at, NONE, true) && !isMarkedBehind(statement, at)) return sizes;
  while (isQuantity(pieces[at]) && isWhole(statement, at)) {
    sizes.push(pieces[at] as QuantityPiece);
    const next = skipWords(pieces, at + 1, phrasing.or);
    if (next === at + 1) break;
    at = skipWords(pieces, next, phrasing.articles);
  }
  return sizes;
};

const NONE: ReadonlySet<string> = new Set();

const isTelling = ({ phrasing }: Statement, norm: string): boolean => phrasing.links.has(norm) || phrasing.markers.has(norm);

/** Whether a word between two indexes, or a sign, says that the number at the second is a change. */
const marks = ({ pieces, phrasing }: Statement, from: number, at: number, but: ReadonlySet<string>, strict = false): boolean => {
  for (let i = from; i < at; i++) if (phrasing.markers.has((pieces[i] as Piece).norm) && !but.has((pieces[i] as Piece).norm)) return true;
  const prefix = (pieces[at] as QuantityPiece).quantity.style.prefix;
  return !strict && /^[+−-]/u.test(prefix);
};

const isMarkedBehind = ({ pieces, phrasing }: Statement, at: number): boolean => {
  const next = skipWords(pieces, at + 1, phrasing.articles);
  const norm = pieces[next]?.norm ?? "";
  // 'up' behind a number belongs to what follows: 'and 40% up to date'.
  return phrasing.markers.has(norm) && !phrasing.links.has(norm);
};

const ENDS = new Set([",", ".", ";", ")", "]", "–", "—", "-", ":", "!", "?", '"', "”", "»"]);

/** Whether nothing behind a number restricts it: 'a 40% rise', and not 'a 40% rise a year in sales'. */
const isWhole = ({ pieces, phrasing }: Statement, at: number): boolean => {
  if ((pieces[at] as QuantityPiece).quantity.per) return false;
  let next = at + 1;
  for (let i = 0; i < 2; i++) {
    const word = skipWords(pieces, next, phrasing.articles);
    if (phrasing.markers.has(pieces[word]?.norm ?? "")) next = word + 1;
  }
  const piece = pieces[next];
  if (!piece || ENDS.has(piece.norm)) return true;
  if (phrasing.during.has(piece.norm)) {
    const span = pieces[next + 1];
    const behind = pieces[next + 2];
    return isQuantity(span) && (span.quantity.unit === "years" || span.quantity.unit === "months") && (!behind || ENDS.has(behind.norm));
  }
  return phrasing.or.has(piece.norm) && isQuantity(pieces[skipWords(pieces, next, phrasing.or)]);
};

/** 'rose 40% from 10 to 15', 'up 13 places from 99th to 86th'. */
const sizeBefore = ({ pieces, phrasing }: Statement, { from, plain, before, after }: Change): QuantityPiece | undefined => {
  let at = from - 1;
  if (phrasing.going.has(pieces[at]?.norm ?? "")) at--;
  if (pieces[at]?.norm === ",") at--;
  const size = pieces[at];
  if (!plain || !isQuantity(size) || size.quantity.per || size === before || size === after) return undefined;
  let marker = at - 1;
  while (marker >= 0 && phrasing.links.has(pieces[marker]?.norm ?? "") && !phrasing.markers.has(pieces[marker]?.norm ?? "")) marker--;
  const norm = pieces[marker]?.norm ?? "";
  return phrasing.markers.has(norm) || phrasing.rising.has(norm) || phrasing.falling.has(norm) ? size : undefined;
};
