/** Changes: 'rose from 10 to 15, a 40% rise', 'tripled from 12 to 24 million', 'fell from 10 to 12'. */
import type { Quantity } from "../draft/model.ts";
import { formatNumber } from "../draft/quantities/format.ts";
import type { Finding } from "./model.ts";
import { differenceOf, type Interval, intervalOf, magnitudesOf, meets, numberOf, ratioOf, round, scale, widen } from "./numbers.ts";
import { hasWord, isPhraseAt, isQuantity, type Piece, type QuantityPiece, skipWords, splitPhrases } from "./pieces.ts";
import { faulty, type Relation, replace, type Statement, textOf, writeLike } from "./statements.ts";

/** Two values of one measure, the earlier first, and where the telling of them begins and ends in the pieces (both inclusive). */
interface Change {
  readonly before: QuantityPiece;
  readonly after: QuantityPiece;
  readonly from: number;
  readonly end: number;
  /** Told with 'from … to': a change, and no comparison. */
  readonly plain: boolean;
  /** Told so that no range can be meant. */
  readonly directed: boolean;
}

const GAP = 10;
/** How far a hedged size may be off beyond what its hedge allows, of the size: 'more than 600' for 596. */
const LOOSE = 0.03;
const HARD_MARKS = new Set([".", ";", ":", "!", "?", ","]);
const UNITLESS = new Set<string | null>([null, "count"]);
const RANKS = new Set<string | null>(["rank", "ordinal"]);

const isRank = ({ unit }: Quantity): boolean => RANKS.has(unit);

/** Three decimals beside none: '2,250' may be thousands in another language's way of writing. */
const isDoubtful = (a: Quantity, b: Quantity): boolean => a.decimals === 3 && b.decimals !== 3;

/** Whether two quantities can be values of one measure. */
const comparable = (a: Quantity, b: Quantity): boolean =>
  !isDoubtful(a, b) &&
  !isDoubtful(b, a) &&
  numberOf(a) !== undefined && numberOf(b) !== undefined && (a.unit === b.unit || (isRank(a) && isRank(b)) || UNITLESS.has(a.unit) || UNITLESS.has(b.unit)) && (!a.per || b.per !== undefined);

/** The quantity that stands directly behind a word, articles passed over. */
const quantityBehind = ({ pieces, phrasing }: Statement, at: number): number => {
  const next = skipWords(pieces, at + 1, phrasing.articles);
  return isQuantity(pieces[next]) ? next : -1;
};

/** Index of the second quantity of 'X q1 … Y q2' whose first stands at `first`, or -1. */
const partnerOf = (statement: Statement, first: number, link: ReadonlySet<string>): { readonly second: number; readonly link: string } | undefined => {
  const { pieces } = statement;
  for (let at = first + 1; at < pieces.length && at <= first + GAP; at++) {
    const piece = pieces[at] as Piece;
    if (isQuantity(piece) || HARD_MARKS.has(piece.norm)) return undefined;
    if (link.has(piece.norm)) {
      const second = quantityBehind(statement, at);
      if (second >= 0) return { second, link: piece.norm };
    }
  }
  return undefined;
};

const ENDS_SENTENCE = new Set([".", ";", ":", "!", "?"]);

/** Index of the quantity at or not far before an index, in the same part of the sentence, or -1. */
const quantityBefore = (pieces: readonly Piece[], at: number): number => {
  for (let i = at; i >= 0 && i > at - 7 && !ENDS_SENTENCE.has((pieces[i] as Piece).norm); i--) if (isQuantity(pieces[i])) return i;
  return -1;
};

const findChanges = (statement: Statement): readonly Change[] => {
  const { pieces, phrasing } = statement;
  const changes: Change[] = [];
  let told = -1;
  const push = (before: number, after: number, from: number, plain: boolean, directed: boolean): void => {
    const [a, b] = [pieces[before], pieces[after]];
    if (from <= told || !isQuantity(a) || !isQuantity(b) || !comparable(a.quantity, b.quantity)) return;
    told = Math.max(before, after);
    changes.push({ before: a, after: b, from, end: told, plain, directed });
  };
  pieces.forEach((piece, at) => {
    if (piece.type !== "word") return;
    const starts = phrasing.from.has(piece.norm);
    if (starts) {
      const first = quantityBehind(statement, at);
      const partner = first < 0 ? undefined : partnerOf(statement, first, phrasing.to);
      if (partner) return push(first, partner.second, at, true, phrasing.becomes.has(partner.link));
    }
    if (phrasing.reversible && phrasing.to.has(piece.norm)) {
      const later = quantityBehind(statement, at);
      const partner = later < 0 ? undefined : partnerOf(statement, later, phrasing.from);
      if (partner) return push(partner.second, later, at, true, true);
    }
    for (const phrase of [...splitPhrases(phrasing.upFrom), [...phrasing.from].slice(0, 1)]) {
      if (!isPhraseAt(pieces, at, phrase)) continue;
      // 'Output was 250 tonnes, up 20% from 200 tonnes.'
      const size = at - 1;
      const [mark, adverb] = [pieces[size - 2], pieces[size - 1]];
      const earlier = quantityBehind(statement, at + phrase.length - 1);
      if (earlier < 0 || !isQuantity(pieces[size]) || !adverb || !phrasing.adverbs.has(adverb.norm) || (mark?.norm !== "," && mark?.norm !== "(")) continue;
      const later = quantityBefore(pieces, size - 3);
      if (later >= 0) return push(earlier, later, at, true, true);
    }
    for (const phrase of splitPhrases(phrasing.upFrom)) {
      if (!isPhraseAt(pieces, at, phrase)) continue;
      const earlier = quantityBehind(statement, at + phrase.length - 1);
      const later = quantityBefore(pieces, at - 1);
      if (earlier >= 0 && later >= 0) return push(earlier, later, at, phrase.length > 1 && phrasing.from.has(phrase.at(-1) ?? ""), false);
    }
  });
  return changes;
};

/** The ways to read the earlier value: in 'from 40 to 50 million' both are millions, in 'from $500 to $1 million' they are not. */
const readingsOf = ({ before, after }: Change): readonly (readonly [Interval, Interval])[] => {
  const a = intervalOf(before.quantity);
  const b = intervalOf(after.quantity);
  if (!a || !b) return [];
  const { magnitude, unit } = before.quantity;
  const shared = after.quantity.magnitude;
  if (magnitude !== 1 || shared === 1) return [[a, b]];
  const scaled: readonly [Interval, Interval] = [scale(a, shared), b];
  return UNITLESS.has(unit) && before.quantity.style.prefix === "" && a.high < 1000 ? [scaled] : [scaled, [a, b]];
};

const valuesOf = (change: Change): readonly [number, number] => {
  const a = numberOf(change.before.quantity) ?? 0;
  const b = numberOf(change.after.quantity) ?? 0;
  const [first] = readingsOf(change);
  return [first && a !== 0 && first[0].high / a > 100 ? a * change.after.quantity.magnitude : a, b];
};

/** A number that tells how large a change was, found by the words around it. */
const sizesOf = (statement: Statement, change: Change): readonly QuantityPiece[] => {
  const { pieces, phrasing } = statement;
  const sizes: QuantityPiece[] = [];
  const before = sizeBefore(statement, change);
  if (before) sizes.push(before);
  let at = change.end + 1;
  while (at < pieces.length && at <= change.end + GAP + 4 && !isQuantity(pieces[at])) at++;
  if (!isQuantity(pieces[at])) return sizes;
  let run = at;
  while (run > change.end + 1 && isTelling(statement, (pieces[run - 1] as Piece).norm)) run--;
  const between = pieces.slice(change.end + 1, run);
  if (between.length > 7 || between.some((piece) => piece.type === "mark")) return sizes;
  // Behind words of its own a size needs a mark or an 'i.e.': 'prices rose from 10 to 12 euros and wages by 5%'.
  if (between.length > 0 && pieces[run]?.type !== "mark" && !phrasing.or.has(pieces[run]?.norm ?? "")) return sizes;
  if (run < at && !marks(statement, run, at) && !isMarkedBehind(statement, at)) return sizes;
  if (run === at) return sizes;
  if (!change.plain && !marks(statement, run, at, true) && !isMarkedBehind(statement, at)) return sizes;
  while (isQuantity(pieces[at]) && isWhole(statement, at)) {
    sizes.push(pieces[at] as QuantityPiece);
    const next = skipWords(pieces, at + 1, phrasing.or);
    if (next === at + 1) break;
    at = skipWords(pieces, next, phrasing.articles);
  }
  return sizes;
};

const isTelling = ({ phrasing }: Statement, norm: string): boolean => phrasing.links.has(norm) || phrasing.markers.has(norm);

/** Whether a word between two indexes, or a sign, says that the number at the second is a change. */
const marks = ({ pieces, phrasing }: Statement, from: number, at: number, strict = false): boolean => {
  for (let i = from; i < at; i++) if (phrasing.markers.has((pieces[i] as Piece).norm)) return true;
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
      return faulty(size, `From ${from} to ${to} is a change of ${points} percentage points, or ${round(right, 1)}%.`, [replace(size, text), relativeFix]);
    }
    return faulty(size, `From ${from} to ${to} is a change of ${round(right, 1)}%, not ${textOf(statement.content, size)}.`, [relativeFix]);
  }
  if (unit === "percentage-points" || unit === "points" ? !ofShares : ofShares) return undefined;
  if (unit === "places" ? !isRank(change.before.quantity) : isRank(change.before.quantity)) return undefined;
  if (unit === "times") return checkTimes(statement, change, size, value);
  const same = unit === "percentage-points" || unit === "places" || unit === change.after.quantity.unit || (unit === "points" && ofShares);
  if (!same || differences.some((interval) => meets(interval, toldSize))) return undefined;
  const right = writeLike(statement.content, Math.abs(b - a), size.quantity, Math.max(size.quantity.decimals, change.after.quantity.magnitude === 1 ? change.after.quantity.decimals : 0));
  return faulty(size, `From ${from} to ${to} is a change of ${right}, not ${textOf(statement.content, size)}.`, [replace(size, right)]);
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
  return faulty(size, `From ${from} to ${to} is ${round(Math.max(a, b) / Math.min(a, b), 2)} times, not ${textOf(statement.content, size)}.`);
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
        const whole = isQuantity(piece) ? ` ${content.text.slice(piece.start, piece.end).toLowerCase()}`.endsWith(` ${form}`) : isPhraseAt(pieces, at - parts.length + 1, parts);
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
  const values = `${textOf(statement.content, change.before)} to ${textOf(statement.content, change.after)}`;
  return faulty(multiple, `From ${values} is ${round(ratio, 2)} times, which is not '${text}'.`, fix ? [replace(multiple, fix)] : []);
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
  if (agrees || (change.before.quantity.unit !== change.after.quantity.unit && !UNITLESS.has(change.before.quantity.unit))) return undefined;
  const [before, after] = [content.text.slice(change.before.start, change.before.end), content.text.slice(change.after.start, change.after.end)];
  const changes = [
    { start: change.before.start, end: change.before.end, newText: after },
    { start: change.after.start, end: change.after.end, newText: before },
  ];
  return faulty(verb, `From ${textOf(content, change.before)} to ${textOf(content, change.after)} is a ${rises ? "fall" : "rise"}, not '${textOf(content, verb)}'.`, [
    { title: "Swap the two numbers", safe: false, changes },
  ]);
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
