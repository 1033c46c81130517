/** What a change and the words for it disagree on: 'rose from 10 to 15, a 40% rise', 'tripled from 12 to 24 million', 'fell from 10 to 12'. */
import * as l10n from "@vscode/l10n";
import type { Quantity } from "../draft/model.ts";
import { formatNumber } from "../draft/quantities/format.ts";
import { type Change, findChanges, isRank, isUnitless, readingsOf, valuesOf } from "./changePairs.ts";
import { sizesOf } from "./changeSizes.ts";
import type { Finding } from "./model.ts";
import { differenceOf, type Interval, intervalOf, magnitudesOf, meets, numberOf, ratioOf, round, scale, widen } from "./numbers.ts";
import { hasWord, isPhraseAt, isQuantity, type Piece, type QuantityPiece } from "./pieces.ts";
import { faulty, type Relation, replace, type Statement, textOf, writeLike } from "./statements.ts";

/** How far a hedged size may be off beyond what its hedge allows, of the size: 'more than 600' for 596. */
const LOOSE = 0.03;

const checkSize = (statement: Statement, change: Change, size: QuantityPiece): Finding | undefined => {
  const told = intervalOf(size.quantity);
  const value = numberOf(size.quantity);
  if (!told || value === undefined) return undefined;
  const toldSize = widen(magnitudesOf(told), size.quantity.hedge ? LOOSE * Math.abs(value) : 0);
  // A digit dropped is as good as rounded.
  const slack = widen(toldSize, size.quantity.precision / 2);
  const { unit } = size.quantity;
  const ofShares = change.before.quantity.unit === "percent" || change.after.quantity.unit === "percent";
  const [a, b] = valuesOf(change);
  const from = textOf(statement.content, change.before);
  const to = textOf(statement.content, change.after);
  const readings = readingsOf(change);
  const differences = readings.map(([x, y]) => magnitudesOf(differenceOf(x, y)));
  if (unit === "percent") {
    if (isRank(change.before.quantity) || a <= 0 || b <= 0) return undefined;
    const ratios = readings.map(([x, y]) => ratioOf(x, y));
    const relative = ratios.map((ratio) => ratio && scale(magnitudesOf(widenAround(ratio)), 100));
    if (relative.some((interval) => !interval || (meets(interval, slack) && !isPlainlyOff(size.quantity, change)))) return undefined;
    const right = (100 * Math.abs(b - a)) / a;
    const points = round(Math.abs(b - a), 6);
    const relativeFix = replace(size, writeLike(statement.content, right, size.quantity));
    if (ofShares && differences.some((interval) => meets(interval, slack))) {
      const text = `${writeNumber(statement, value, size.quantity)} ${statement.phrasing.points}`;
      const message = l10n.t("From {0} to {1} is a change of {2} percentage points, or {3}%.", from, to, points, round(right, 1));
      return faulty(size, message, [replace(size, text), relativeFix]);
    }
    const message = l10n.t("From {0} to {1} is a change of {2}%, not {3}.", from, to, round(right, 1), textOf(statement.content, size));
    return faulty(size, message, [relativeFix]);
  }
  if (unit === "percentage-points" || unit === "points" ? !ofShares : ofShares) return undefined;
  if (unit === "places" ? !isRank(change.before.quantity) : isRank(change.before.quantity)) return undefined;
  if (unit === "times") return checkTimes(statement, change, size, value);
  const same = unit === "percentage-points" || unit === "places" || unit === change.after.quantity.unit || (unit === "points" && ofShares);
  if (!same || differences.some((interval) => meets(interval, toldSize))) return undefined;
  const right = writeLike(
    statement.content,
    Math.abs(b - a),
    size.quantity,
    Math.max(size.quantity.decimals, change.after.quantity.magnitude === 1 ? change.after.quantity.decimals : 0),
  );
  const message = l10n.t("From {0} to {1} is a change of {2}, not {3}.", from, to, right, textOf(statement.content, size));
  return faulty(size, message, [replace(size, right)]);
};

const writeNumber = ({ content }: Statement, value: number, like: Quantity): string => {
  const text = formatNumber(value, like, like.decimals, content.language).trimEnd();
  const written = like.style.suffix !== "" && text.endsWith(like.style.suffix.trimEnd()) ? text.slice(0, -like.style.suffix.trimEnd().length) : text;
  const bare = written.replace(/[%\s]+$/u, "");
  return bare === "" ? String(value) : bare;
};

const widenAround = (ratio: Interval): Interval => ({ low: ratio.low - 1, high: ratio.high - 1 });

/**
 * Whether a round size disagrees with round numbers although rounding alone could explain it: 'from 0.8 to 1.2 billion, a rise of 40%' was
 * reckoned from the numbers as they stand (50% exactly), not from longer ones.
 */
const isPlainlyOff = (size: Quantity, change: Change): boolean => {
  const [a, b] = valuesOf(change);
  const value = Math.abs(numberOf(size) ?? 0);
  if (size.hedge || change.before.quantity.hedge || change.after.quantity.hedge) return false;
  const right = (100 * Math.abs(b - a)) / a;
  const exact = Math.abs(right - Math.round(right)) < 1e-6;
  return exact && value % 5 === 0 && value > 0 && Math.abs(right - value) >= 0.15 * right && Math.abs(right - value) >= 4;
};

const checkTimes = (statement: Statement, change: Change, size: QuantityPiece, factor: number): Finding | undefined => {
  const agrees = readingsOf(change).some(([x, y]) => {
    const up = ratioOf(x, y);
    const down = ratioOf(y, x);
    return [factor, factor + 1].some((times) => [up, down].some((ratio) => !ratio || meets(ratio, { low: 0.85 * times, high: 1.15 * times })));
  });
  if (agrees || size.quantity.hedge) return undefined;
  const [a, b] = valuesOf(change);
  const from = textOf(statement.content, change.before);
  const to = textOf(statement.content, change.after);
  const times = round(Math.max(a, b) / Math.min(a, b), 2);
  return faulty(size, l10n.t("From {0} to {1} is {2} times, not {3}.", from, to, times, textOf(statement.content, size)));
};

interface Multiple {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly factor: number;
  readonly row: Statement["phrasing"]["multiples"][number];
  readonly loose: boolean;
}

/** A verb like 'tripled' directly before 'from', or behind the second value where the language puts it there. */
const multipleOf = ({ content, pieces, phrasing }: Statement, { from, end, plain }: Change): Multiple | undefined => {
  if (!plain) return undefined;
  const close = from - (phrasing.going.has(pieces[from - 1]?.norm ?? "") ? 2 : 1);
  const behindComma = pieces[close]?.norm === "," ? [close - 1] : [];
  for (const at of [...behindComma, from - 1, from - 2, from - 3, end + 1, end + 2]) {
    const piece = pieces[at];
    if (!piece || (piece.type !== "word" && !isQuantity(piece))) continue;
    for (const row of phrasing.multiples) {
      for (const [form, factor] of row) {
        const parts = form.split(" ");
        const whole = isQuantity(piece)
          ? ` ${content.text.slice(piece.start, piece.end).toLowerCase()}`.endsWith(` ${form}`)
          : isPhraseAt(pieces, at - parts.length + 1, parts);
        if (!whole) continue;
        const first = isQuantity(piece) ? at : at - parts.length + 1;
        const loose = phrasing.loosely.has(pieces[first - 1]?.norm ?? "") || (isQuantity(piece) && piece.quantity.hedge !== undefined);
        if (at < from && at !== behindComma[0] && hasOther(pieces, at + 1, from)) continue;
        const start = isQuantity(piece) ? piece.end - form.length : (pieces[first] as Piece).start;
        return { start, end: piece.end, text: content.text.slice(start, piece.end), factor, row, loose };
      }
    }
  }
  return undefined;
};

const hasOther = (pieces: readonly Piece[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (pieces[at]?.type === "mark" || isQuantity(pieces[at])) return true;
  return false;
};

const checkMultiple = (statement: Statement, change: Change, multiple: Multiple): Finding | undefined => {
  const { factor, loose, text } = multiple;
  if (isRank(change.before.quantity)) return undefined;
  const allowed = loose ? { low: 0.7 * factor, high: 1.6 * factor } : { low: 0.85 * factor, high: 1.18 * factor };
  if (readingsOf(change).some(([x, y]) => meets(ratioOf(x, y) ?? allowed, allowed))) return undefined;
  const [a, b] = valuesOf(change);
  if (a <= 0) return undefined;
  const ratio = b / a;
  const right = multiple.row.find(([, other]) => Math.abs(other - ratio) <= 0.03 * other)?.[0];
  const capital = text.charAt(0) !== text.charAt(0).toLowerCase();
  const fix = right && (capital ? right.charAt(0).toUpperCase() + right.slice(1) : right);
  const [before, after] = [textOf(statement.content, change.before), textOf(statement.content, change.after)];
  const message = l10n.t("From {0} to {1} is {2} times, which is not '{3}'.", before, after, round(ratio, 2), text);
  return faulty(multiple, message, fix ? [replace(multiple, fix)] : []);
};

/** 'fell from 10 to 12 per cent' may tell of falls between 10 and 12 per cent. */
const isShared = ({ before, after }: Change): boolean => after.quantity.unit === "percent" && before.quantity.style.suffix === "";

/** 'fell from 10 to 12': the verb says one way, the numbers the other. */
const checkDirection = (statement: Statement, change: Change): Finding | undefined => {
  const { pieces, phrasing, content } = statement;
  if (!change.directed || isRank(change.before.quantity) || isShared(change)) return undefined;
  const verb = pieces[change.from - 1];
  if (verb?.type !== "word") return undefined;
  const rises = phrasing.rising.has(verb.norm);
  if (!rises && !phrasing.falling.has(verb.norm)) return undefined;
  if (hasWord(pieces, phrasing.invalid, change.from - 4, change.from)) return undefined;
  const agrees = readingsOf(change).some(([x, y]) => x.low <= 0 || y.low <= 0 || (rises ? y.high >= x.low : y.low <= x.high));
  if (agrees || (change.before.quantity.unit !== change.after.quantity.unit && !isUnitless(change.before.quantity))) return undefined;
  const [before, after] = [content.text.slice(change.before.start, change.before.end), content.text.slice(change.after.start, change.after.end)];
  const changes = [
    { start: change.before.start, end: change.before.end, newText: after },
    { start: change.after.start, end: change.after.end, newText: before },
  ];
  const told = [textOf(content, change.before), textOf(content, change.after), textOf(content, verb)] as const;
  const message = rises ? l10n.t("From {0} to {1} is a fall, not '{2}'.", ...told) : l10n.t("From {0} to {1} is a rise, not '{2}'.", ...told);
  return faulty(verb, message, [{ title: l10n.t("Swap the two numbers"), safe: false, changes }]);
};

/** What two values of one measure and the words for the change between them disagree on. */
export const checkChanges: Relation = (statement) =>
  findChanges(statement).flatMap((change) => {
    const multiple = multipleOf(statement, change);
    const findings = [
      multiple && checkMultiple(statement, change, multiple),
      checkDirection(statement, change),
      ...sizesOf(statement, change).map((size) => checkSize(statement, change, size)),
    ];
    return findings.filter((finding): finding is Finding => finding !== undefined);
  });
