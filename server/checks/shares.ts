/** Shares of counts: '9,862 of 11,400 households, which is 86.5%', '18/62 (29%)'. */
import * as l10n from "@vscode/l10n";
import type { Quantity } from "../draft/model.ts";
import { type Interval, intervalOf, meets, numberOf, ratioOf, round, scale, widen } from "./numbers.ts";
import { isQuantity, type Piece, type QuantityPiece } from "./pieces.ts";
import { faulty, type Relation, replace, type Statement, textOf, writeLike } from "./statements.ts";

/** A part and its whole, and the index of the last piece that belongs to them. */
interface Part {
  readonly share: Interval;
  readonly value: number;
  readonly text: string;
  readonly end: number;
}

/** How far a share may be off the fraction that it is called, of the fraction. */
const LOOSE = 0.12;

const COUNTS = new Set<string | null>(["count", null]);

const isCount = ({ unit, value, per }: Quantity): boolean =>
  COUNTS.has(unit) && typeof value === "number" && value >= 0 && Number.isInteger(value) && !per;

const partOf = (statement: Statement, part: QuantityPiece, whole: QuantityPiece, end: number): Part | undefined => {
  const [a, b] = [numberOf(part.quantity) ?? 0, numberOf(whole.quantity) ?? 0];
  const share = ratioOf(intervalOf(whole.quantity) ?? { low: 0, high: 0 }, intervalOf(part.quantity) ?? { low: 0, high: 0 });
  if (!isCount(part.quantity) || !isCount(whole.quantity) || a > b || !share || part.quantity.hedge || whole.quantity.hedge) return undefined;
  return {
    share: scale(share, 100),
    value: (100 * a) / b,
    text: l10n.t("{0} of {1}", textOf(statement.content, part), textOf(statement.content, whole)),
    end,
  };
};

/** '18/62', '18 of the 62', 'of the 11,400 households, 9,862 …'. */
const findParts = (statement: Statement): readonly Part[] => {
  const { content, pieces, phrasing } = statement;
  const parts: Part[] = [];
  pieces.forEach((piece, at) => {
    if (!isQuantity(piece)) return;
    const { fraction, style, hedge } = piece.quantity;
    if (fraction && !hedge && fraction.part <= fraction.whole) {
      const value = (100 * fraction.part) / fraction.whole;
      // 'A quarter (26%)' is told loosely; '18/62' is not.
      const loose = style.form !== "digits" || fraction.whole <= 10 ? LOOSE * value : 0;
      parts.push({ share: { low: value - loose, high: value + loose }, value, text: textOf(content, piece), end: at });
      return;
    }
    if (phrasing.outOf.has(pieces[at + 1]?.norm ?? "")) {
      let next = at + 1;
      while (
        phrasing.outOf.has(pieces[next]?.norm ?? "") ||
        phrasing.articles.has(pieces[next]?.norm ?? "") ||
        phrasing.total.has(pieces[next]?.norm ?? "")
      )
        next++;
      const whole = pieces[next];
      const found = isQuantity(whole) ? partOf(statement, piece, whole, next) : undefined;
      if (found) parts.push(found);
      return;
    }
    const leading = wholeBefore(statement, at);
    const found = leading && partOf(statement, piece, leading, at);
    if (found) parts.push(found);
  });
  return parts;
};

/** The whole of 'Of the 11,400 households, 9,862': the quantity before, when the sentence begins with 'of'. */
const wholeBefore = ({ pieces, phrasing }: Statement, at: number): QuantityPiece | undefined => {
  let before = at - 1;
  while (before >= 0 && !isQuantity(pieces[before])) before--;
  const whole = pieces[before];
  if (!isQuantity(whole) || before > 7 || at - before > 7 || pieces.slice(0, before).some(isQuantity)) return undefined;
  const opener = pieces[0]?.norm ?? "";
  return phrasing.outOf.has(opener) ? whole : undefined;
};

/** The percentage told of a part: '(29%)', ', which is 86.5%'. */
const percentageOf = ({ pieces, phrasing }: Statement, { end }: Part): QuantityPiece | undefined => {
  let at = end + 1;
  while (at < pieces.length && at <= end + 12 && !isQuantity(pieces[at]) && pieces[at]?.norm !== ";") at++;
  const percentage = pieces[at];
  if (!isQuantity(percentage) || percentage.quantity.unit !== "percent" || typeof percentage.quantity.value !== "number" || percentage.quantity.per)
    return undefined;
  const behind = pieces[at + 1];
  if (pieces[at - 1]?.norm === "(")
    return behind?.norm === ")" && !pieces.slice(end + 1, at - 1).some((piece) => piece.type === "mark") ? percentage : undefined;
  let run = at;
  while (run > end + 1 && phrasing.which.has(pieces[run - 1]?.norm ?? "")) run--;
  const linked = pieces.slice(run, at);
  const tells = linked.some((piece) => piece.type === "mark") && linked.some((piece) => piece.type === "word" && !phrasing.articles.has(piece.norm));
  const closes = !behind || behind.norm === "." || (behind.norm === "," && linked[0]?.norm === ",") || behind.norm === ";" || behind.norm === ")";
  return tells && closes && !pieces.slice(end + 1, run).some((piece: Piece) => piece.type === "mark") ? percentage : undefined;
};

/** What counts and the percentage told of them disagree on. */
export const checkShares: Relation = (statement) => {
  if (!statement.pieces.some((piece) => isQuantity(piece) && piece.quantity.unit === "percent")) return [];
  return findParts(statement).flatMap((part) => {
    const percentage = percentageOf(statement, part);
    const told = percentage && intervalOf(percentage.quantity);
    if (!percentage || !told || percentage.quantity.fraction) return [];
    // A digit dropped is as good as rounded: '66%' of two thirds.
    if (meets(part.share, widen(told, percentage.quantity.precision / 2))) return [];
    const right = writeLike(statement.content, part.value, percentage.quantity);
    const exact = round(part.value, percentage.quantity.decimals + 1);
    const message = l10n.t("{0} is {1}%, not {2}.", part.text, exact, textOf(statement.content, percentage));
    return [faulty(percentage, message, [replace(percentage, right)])];
  });
};
