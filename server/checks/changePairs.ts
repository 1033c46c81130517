/** Two values of one measure told as a change: 'from 10 to 15', 'to 15 from 10', '15, up from 10', '15, up 50% from 10'. */
import type { Quantity } from "../draft/model.ts";
import { type Interval, intervalOf, numberOf, scale } from "./numbers.ts";
import { firstAt, isPhraseAt, isQuantity, type Piece, type QuantityPiece, skipWords, splitPhrases } from "./pieces.ts";
import type { Statement } from "./statements.ts";

/** Two values of one measure, the earlier first, and where the telling of them begins and ends in the pieces (both inclusive). */
export interface Change {
  readonly before: QuantityPiece;
  readonly after: QuantityPiece;
  readonly from: number;
  readonly end: number;
  /** Told with 'from … to': a change, and no comparison. */
  readonly plain: boolean;
  /** Told so that no range can be meant. */
  readonly directed: boolean;
  /** Told in words that may also tell a range. */
  readonly ranged?: true;
}

/** How many pieces may stand between the two values. */
const GAP = 10;
/** How many pieces the later value may stand before 'up from'. */
const BACK = 7;
const HARD_MARKS = new Set([".", ";", ":", "!", "?", ","]);
const ENDS = new Set([".", ";", ":", "!", "?"]);
const UNITLESS = new Set<string | null>([null, "count"]);
const RANKS = new Set<string | null>(["rank", "ordinal"]);

/** Whether a quantity has no unit but, at most, the things that it counts. */
export const isUnitless = ({ unit }: Quantity): boolean => UNITLESS.has(unit);

/** Whether a quantity is a place in an order. */
export const isRank = ({ unit }: Quantity): boolean => RANKS.has(unit);

/** Three decimals beside none: '2,250' may be thousands in another language's way of writing. */
const isDoubtful = (a: Quantity, b: Quantity): boolean => a.decimals === 3 && b.decimals !== 3;

/** Whether two quantities can be values of one measure. */
const areComparable = (a: Quantity, b: Quantity): boolean => {
  if (isDoubtful(a, b) || isDoubtful(b, a) || numberOf(a) === undefined || numberOf(b) === undefined) return false;
  return (a.unit === b.unit || (isRank(a) && isRank(b)) || isUnitless(a) || isUnitless(b)) && (!a.per || b.per !== undefined);
};

/** The quantity that stands directly behind a word, articles passed over. */
const quantityBehind = ({ pieces, phrasing }: Statement, at: number): number => {
  const next = skipWords(pieces, at + 1, phrasing.articles);
  return isQuantity(pieces[next]) ? next : -1;
};

/** Index of the quantity at or not far before an index, in the same part of the sentence, or -1. */
const quantityBefore = (pieces: readonly Piece[], at: number): number => {
  for (let i = at; i >= 0 && i > at - BACK && !ENDS.has((pieces[i] as Piece).norm); i--) if (isQuantity(pieces[i])) return i;
  return -1;
};

/** The second quantity of 'X q1 … Y q2' whose first stands at `first`, and the word Y. */
const partnerOf = (
  statement: Statement,
  first: number,
  links: ReadonlySet<string>,
): { readonly second: number; readonly link: string } | undefined => {
  const { pieces } = statement;
  if (first < 0) return undefined;
  for (let at = first + 1; at < pieces.length && at <= first + GAP; at++) {
    const piece = pieces[at] as Piece;
    if (isQuantity(piece) || HARD_MARKS.has(piece.norm)) return undefined;
    const second = links.has(piece.norm) ? quantityBehind(statement, at) : -1;
    if (second >= 0) return { second, link: piece.norm };
  }
  return undefined;
};

const changeOf = (
  { pieces }: Statement,
  before: number,
  after: number,
  from: number,
  how: Pick<Change, "plain" | "directed">,
): Change | undefined => {
  const [a, b] = [pieces[before], pieces[after]];
  if (!isQuantity(a) || !isQuantity(b) || !areComparable(a.quantity, b.quantity)) return undefined;
  return { before: a, after: b, from, end: Math.max(before, after), ...how };
};

/** 'from 10 to 15', 'to 15 from 10'. */
const readFromTo = (statement: Statement, at: number): Change | undefined => {
  const { pieces, phrasing } = statement;
  const { norm } = pieces[at] as Piece;
  if (phrasing.from.has(norm)) {
    const first = quantityBehind(statement, at);
    const partner = partnerOf(statement, first, phrasing.to);
    if (partner) return changeOf(statement, first, partner.second, at, { plain: true, directed: phrasing.becomes.has(partner.link) });
  }
  if (phrasing.reversible && phrasing.to.has(norm)) {
    const later = quantityBehind(statement, at);
    const partner = partnerOf(statement, later, phrasing.from);
    if (partner) return changeOf(statement, partner.second, later, at, { plain: true, directed: true });
  }
  return undefined;
};

/**
 * 'went from 10 to 15' where the extractor took it for a range, as it must without a verb that it knows to tell a change: of use only
 * where a size follows. The two ends are told apart by the word between them.
 */
const readRange = ({ content, pieces, phrasing }: Statement, at: number): Change | undefined => {
  const piece = pieces[at];
  if (!isQuantity(piece) || typeof piece.quantity.value === "string" || typeof piece.quantity.value === "number") return undefined;
  const tokens = content.tokens.slice(firstAt(content.tokens, piece.start), firstAt(content.tokens, piece.end));
  const link = tokens.find((token, index) => index > 1 && phrasing.to.has(token.norm));
  const from = tokens[0];
  if (!link || !from || !phrasing.from.has(from.norm)) return undefined;
  const [low, high] = piece.quantity.value;
  const { hedge: _hedge, unitSpan: _unitSpan, ...bare } = piece.quantity;
  const end = (start: number, value: number, stop: number): QuantityPiece => {
    const text = content.text.slice(start, stop);
    const span = { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
    return { ...piece, ...span, quantity: { ...bare, ...span, value } };
  };
  const before = end(from.end, low, link.start);
  const after = end(link.end, high, piece.end);
  return { before, after, from: at, end: at, plain: true, directed: false, ranged: true };
};

/** '250 tonnes, up 20% from 200 tonnes', '250 tonnes, up from 200 tonnes'. */
const readUpFrom = (statement: Statement, at: number): Change | undefined => {
  const { pieces, phrasing } = statement;
  const [plainFrom = ""] = phrasing.from;
  for (const phrase of [[plainFrom], ...splitPhrases(phrasing.upFrom)]) {
    const earlier = isPhraseAt(pieces, at, phrase) ? quantityBehind(statement, at + phrase.length - 1) : -1;
    if (earlier < 0) continue;
    const [mark, adverb, size] = [pieces[at - 3]?.norm, pieces[at - 2]?.norm ?? "", pieces[at - 1]];
    const sized = isQuantity(size) && phrasing.adverbs.has(adverb) && (mark === "," || mark === "(");
    const later = sized ? quantityBefore(pieces, at - 4) : phrase[0] === plainFrom ? -1 : quantityBefore(pieces, at - 1);
    if (later >= 0) return changeOf(statement, earlier, later, at, { plain: sized || phrasing.from.has(phrase.at(-1) ?? ""), directed: sized });
  }
  return undefined;
};

/** The changes that a statement tells, in order; none begins within another. */
export const findChanges = (statement: Statement): readonly Change[] => {
  const changes: Change[] = [];
  let told = -1;
  statement.pieces.forEach((piece, at) => {
    if (at <= told) return;
    const change = piece.type === "word" ? (readFromTo(statement, at) ?? readUpFrom(statement, at)) : readRange(statement, at);
    if (!change) return;
    told = change.end;
    changes.push(change);
  });
  return changes;
};

/** The ways to read the earlier value: in 'from 40 to 50 million' both are millions, in 'from $500 to $1 million' they are not. */
export const readingsOf = ({ before, after }: Change): readonly (readonly [Interval, Interval])[] => {
  const a = intervalOf(before.quantity);
  const b = intervalOf(after.quantity);
  if (!a || !b) return [];
  const { magnitude } = before.quantity;
  const shared = after.quantity.magnitude;
  if (magnitude !== 1 || shared === 1) return [[a, b]];
  const scaled: readonly [Interval, Interval] = [scale(a, shared), b];
  return isUnitless(before.quantity) && before.quantity.style.prefix === "" && a.high < 1000 ? [scaled] : [scaled, [a, b]];
};

/** The two values, the earlier one as the first way to read it has it. */
export const valuesOf = (change: Change): readonly [number, number] => {
  const a = numberOf(change.before.quantity) ?? 0;
  const b = numberOf(change.after.quantity) ?? 0;
  const [first] = readingsOf(change);
  return [first && a !== 0 && first[0].high / a > 100 ? a * change.after.quantity.magnitude : a, b];
};
