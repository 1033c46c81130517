/** Multiples and gaps between values: '20%, three times the 5.05%', 'at 16.5% against a target of 20%, we need 4.5 percentage points'. */
import * as l10n from "@vscode/l10n";
import { differenceOf, intervalOf, magnitudesOf, meets, numberOf, ratioOf, round } from "./numbers.ts";
import { hasWord, isQuantity, type Piece, type QuantityPiece, skipWords } from "./pieces.ts";
import { faulty, type Relation, replace, type Statement, textOf, writeLike } from "./statements.ts";

/** The quantity before 'three times the …', with nothing but linking words and marks between. */
const multipliedBefore = ({ pieces, phrasing }: Statement, at: number): QuantityPiece | undefined => {
  let before = at - 1;
  while (before >= 0 && phrasing.which.has(pieces[before]?.norm ?? "")) before--;
  // A noun or two may stand behind the number: '20 per cent growth, three times the 5%'.
  for (let words = 0; words < 2 && pieces[before]?.type === "word"; words++) before--;
  const piece = pieces[before];
  return isQuantity(piece) ? piece : undefined;
};

/** '20%, three times the 5.05% recorded for GDP'. */
const checkMultiples: Relation = (statement) => {
  const { content, pieces, phrasing } = statement;
  return pieces.flatMap((times, at) => {
    if (!isQuantity(times) || times.quantity.unit !== "times" || times.quantity.hedge) return [];
    const factor = numberOf(times.quantity);
    const next = skipWords(pieces, at + 1, phrasing.timesOf);
    const base = pieces[next];
    if (factor === undefined || factor < 1.5 || phrasing.invalid.has(pieces[at - 1]?.norm ?? "") || next === at + 1 || !isQuantity(base)) return [];
    const value = multipliedBefore(statement, at);
    const one = value && intervalOf(value.quantity);
    const other = intervalOf(base.quantity);
    if (
      !value ||
      !one ||
      !other ||
      value.quantity.unit !== base.quantity.unit ||
      value.quantity.unit === null ||
      value.quantity.hedge ||
      base.quantity.hedge
    )
      return [];
    const ratio = ratioOf(other, one);
    const half = Number.isInteger(factor) ? 0.5 : Math.max(0.05, times.quantity.precision);
    if (!ratio || meets(ratio, { low: factor - half, high: factor + half })) return [];
    const nominal = (numberOf(value.quantity) ?? 0) / (numberOf(base.quantity) ?? 1);
    const span = { start: times.start, end: Math.max(times.end, times.quantity.unitSpan?.end ?? 0) };
    const nearest = Math.round(nominal);
    const edits = nearest >= 2 && times.quantity.unitSpan ? [replaceNumber(statement, times, span, nearest)] : [];
    const told = [textOf(content, value), round(nominal, 2), textOf(content, base), textOf(content, span)] as const;
    return [faulty(span, l10n.t("{0} is {1} times {2}, not {3}.", ...told), edits)];
  });
};

const replaceNumber = ({ content }: Statement, times: QuantityPiece, span: { readonly start: number; readonly end: number }, factor: number) => {
  const number = writeLike(content, factor, times.quantity);
  return replace(span, `${number}${content.text.slice(times.end, span.end)}`);
};

/** 'With X at 16.5% and a target of 20%, we still need 4.5 percentage points', 'At 45%, it is 15 percentage points below the average of 60%'. */
const checkGap: Relation = ({ content, pieces, phrasing }) => {
  const shares = pieces.filter(isQuantity).filter(({ quantity }) => quantity.unit === "percent");
  const gaps = pieces.filter(isQuantity).filter(({ quantity }) => quantity.unit === "percentage-points");
  const [first, second] = shares;
  const [gap] = gaps;
  if (shares.length !== 2 || gaps.length !== 1 || !first || !second || !gap || gap.start < first.end) return [];
  const place = pieces.indexOf(gap);
  const wanted = hasWord(pieces, phrasing.targets) && hasWord(pieces, phrasing.missing, place - 5, place + 4);
  if (!wanted && !isCompared(pieces.slice(place + 1, pieces.indexOf(second)), phrasing.beside)) return [];
  const [a, b, told] = [intervalOf(first.quantity), intervalOf(second.quantity), intervalOf(gap.quantity)];
  if (!a || !b || !told || gap.quantity.hedge || gap.quantity.per) return [];
  if (meets(magnitudesOf(differenceOf(a, b)), told)) return [];
  const right = Math.abs((numberOf(second.quantity) ?? 0) - (numberOf(first.quantity) ?? 0));
  const text = writeLike(content, right, gap.quantity, Math.max(first.quantity.decimals, second.quantity.decimals));
  const shown = [textOf(content, first), textOf(content, second), round(right, 6), textOf(content, gap)] as const;
  return [faulty(gap, l10n.t("From {0} to {1} it is {2} percentage points, not {3}.", ...shown), [replace(gap, text)])];
};

/** Whether what stands between a gap and the second value compares them: 'below the national average of'. */
const isCompared = (between: readonly Piece[], beside: ReadonlySet<string>): boolean =>
  between.length > 0 && between.length <= 6 && beside.has(between[0]?.norm ?? "") && between.every((piece) => piece.type === "word");

/** What multiples and gaps and the values that they stand between disagree on. */
export const checkRatios: Relation = (statement) => [...checkMultiples(statement), ...checkGap(statement)];
