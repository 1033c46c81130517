/** Totals told in a sentence: 'Altogether 82 bodies: 18 ministries and 63 provinces', '75, 120 and 55 tonnes, together 250 tonnes'. */
import * as l10n from "@vscode/l10n";
import { intervalOf, meets, numberOf, round } from "./numbers.ts";
import { hasPhrase, isQuantity, type Piece, type QuantityPiece, skipWords } from "./pieces.ts";
import { faulty, type Relation, replace, type Statement, textOf, writeLike } from "./statements.ts";

const OPENERS = new Set([":", "(", "–", "—"]);
const ENDS = new Set([".", ")", ";", "–", "—", "!", "?", ":"]);
/** How far a total without 'altogether' may be off before it is taken for something else than a total. */
const CLOSE = 0.1;

/** An enumeration of more pieces is told for something else than its sum. */
const LONGEST = 80;

/** Whether the parts add up to the total, and what they add up to. */
const addUp = (total: QuantityPiece, parts: readonly QuantityPiece[]): { readonly sum: number; readonly agrees: boolean } => {
  let low = 0;
  let high = 0;
  let sum = 0;
  for (const { quantity } of parts) {
    const interval = intervalOf(quantity);
    const value = numberOf(quantity);
    if (!interval || value === undefined) return { sum, agrees: true };
    low += interval.low;
    high += interval.high;
    sum += value;
  }
  const whole = intervalOf(total.quantity);
  return { sum, agrees: !whole || meets(whole, { low, high }) };
};

/** Whether a quantity can be a part of another one: a positive number of the same kind, no larger than the whole. */
const isPart = (part: QuantityPiece, total: QuantityPiece): boolean => {
  const [value, whole] = [numberOf(part.quantity), numberOf(total.quantity)];
  return (
    value !== undefined &&
    whole !== undefined &&
    value > 0 &&
    value < whole &&
    (part.quantity.unit ?? "count") === (total.quantity.unit ?? "count") &&
    !part.quantity.per
  );
};

/** The enumerated quantities from `at` on, each behind a separator, up to where the enumeration ends; undefined where it is none. */
const partsFrom = ({ pieces, phrasing }: Statement, at: number): { readonly parts: readonly number[]; readonly end: number } | undefined => {
  const parts: number[] = [];
  let end = at;
  for (; end < pieces.length && end < at + LONGEST; end++) {
    const piece = pieces[end] as Piece;
    if (ENDS.has(piece.norm) && piece.type === "mark") {
      if (piece.norm !== ";") break;
      continue;
    }
    if (piece.type === "number" || piece.type === "time") return undefined;
    if (!isQuantity(piece)) continue;
    let before = end - 1;
    while (before > at && phrasing.articles.has(pieces[before]?.norm ?? "")) before--;
    const norm = pieces[before]?.norm ?? "";
    if (before >= at && norm !== "," && norm !== ";" && !phrasing.and.has(norm)) return undefined;
    if (before >= at && before !== end - 1 && parts.length === 0) return undefined;
    parts.push(end);
  }
  return parts.length >= 2 ? { parts, end } : undefined;
};

/** The first word behind a quantity: what it counts. */
const nounBehind = (pieces: readonly Piece[], at: number): string => pieces[at + 1]?.lemma ?? "";

/** 'Altogether 82 bodies …: 18 ministries and 63 provinces.' */
const checkAnnounced = (statement: Statement): ReturnType<Relation> => {
  const { pieces, phrasing } = statement;
  for (let at = 0; at < pieces.length; at++) {
    const opener = pieces[at] as Piece;
    if (opener.type !== "mark" || !OPENERS.has(opener.norm)) continue;
    let start = at;
    while (start > 0 && at - start < LONGEST && !(pieces[start - 1]?.type === "mark" && ENDS.has(pieces[start - 1]?.norm ?? ""))) start--;
    const before = pieces.slice(start, at).filter(isQuantity);
    const [total] = before;
    const list = partsFrom(statement, at + 1);
    if (before.length !== 1 || !total || !list) continue;
    const parts = list.parts.map((part) => pieces[part]).filter(isQuantity);
    if (parts.some((part) => !isPart(part, total)) || total.quantity.unit === null) continue;
    if (hasPhrase(pieces, phrasing.partly, start, list.end) || hasPhrase(pieces, phrasing.examples, start, list.end)) continue;
    const place = pieces.indexOf(total, start);
    const told = [1, 2, 3].some((back) => phrasing.total.has(pieces[place - back]?.norm ?? "")) || phrasing.total.has(pieces[place + 2]?.norm ?? "");
    const { sum, agrees } = addUp(total, parts);
    if (agrees) continue;
    const nouns = new Set(list.parts.map((part) => nounBehind(pieces, part)));
    const whole = numberOf(total.quantity) ?? 0;
    const closeBy = Math.abs(sum - whole) <= CLOSE * whole && nouns.size === parts.length && total.quantity.unit === "count" && !nouns.has("");
    // a bracket may name only some of the parts: less than the whole is no fault there
    const some = opener.norm === "(" && sum < whole;
    if (!told && (!closeBy || some)) continue;
    return [fault(statement, total, parts, sum)];
  }
  return [];
};

const fault = (statement: Statement, total: QuantityPiece, parts: readonly QuantityPiece[], sum: number) => {
  const right = writeLike(statement.content, round(sum, 9), total.quantity);
  const terms = parts.map((part) => textOf(statement.content, part)).join(" + ");
  return faulty(total, l10n.t("{0} makes {1}, not {2}.", terms, right, textOf(statement.content, total)), [replace(total, right)]);
};

/** '75, 120 and 55 tonnes, together 250 tonnes', '120 teachers, 80 nurses and 45 clerks, 255 people in total'. */
const checkConcluded = (statement: Statement): ReturnType<Relation> => {
  const { pieces, phrasing } = statement;
  const quantities = pieces.flatMap((piece, at) => (isQuantity(piece) ? [at] : []));
  const last = quantities.at(-1) ?? -1;
  const total = pieces[last];
  if (quantities.length < 3 || !isQuantity(total) || hasPhrase(pieces, phrasing.partly) || hasPhrase(pieces, phrasing.examples)) return [];
  const places = quantities.slice(0, -1);
  const parts = places.map((place) => pieces[place]).filter(isQuantity);
  const end = places.at(-1) as number;
  const enumerated = places.every((place, at) => at === 0 || isNextItem(statement, places[at - 1] as number, place));
  if (!enumerated || !isConcluding(statement, end, last)) return [];
  const unit = parts.at(-1)?.quantity.unit ?? "count";
  const sized = (piece: QuantityPiece): boolean => [unit, null, "count"].includes(piece.quantity.unit);
  const whole = numberOf(total.quantity);
  if (whole === undefined || !parts.every(sized) || (total.quantity.unit ?? "count") !== unit || UNSUMMED.has(unit)) return [];
  if (parts.some(({ quantity }) => quantity.magnitude !== total.quantity.magnitude || (numberOf(quantity) ?? 0) > whole)) return [];
  const { sum, agrees } = addUp(total, parts);
  return agrees ? [] : [fault(statement, total, parts, sum)];
};

const UNSUMMED = new Set<string>(["percent", "rank", "ordinal", "times", "percentage-points"]);
/** How many words the noun of an item may have. */
const NOUN = 3;

/** Whether two quantities are items side by side: a separator before the second, and no more than a noun behind the first. */
const isNextItem = ({ pieces, phrasing }: Statement, first: number, second: number): boolean => {
  const between = pieces.slice(first + 1, second);
  const separators = between.filter(({ norm }) => norm === "," || phrasing.and.has(norm)).length;
  const tail = between.at(-1);
  return (
    separators >= 1 &&
    separators <= 2 &&
    between.length <= NOUN + 2 &&
    tail !== undefined &&
    (tail.norm === "," || phrasing.and.has(tail.norm)) &&
    between.every((piece) => piece.type === "word" || piece.norm === "," || phrasing.and.has(piece.norm))
  );
};

/** Whether the last quantity is told as the total of those before: 'together' before it, or 'in total' behind it, and a mark between. */
const isConcluding = ({ pieces, phrasing }: Statement, end: number, last: number): boolean => {
  const link = pieces.slice(end + 1, last);
  const told = link.findIndex((piece) => phrasing.total.has(piece.norm));
  const mark = link.findIndex((piece) => piece.type === "mark");
  if (mark < 0 || mark > NOUN || link.slice(mark + 1).some((piece) => piece.type === "mark")) return false;
  if (told > mark) {
    const from = end + 2 + told;
    return skipWords(pieces, from, phrasing.links) === last || skipWords(pieces, from, phrasing.articles) === last;
  }
  const behind = pieces.slice(last + 1);
  const closing = behind.findIndex((piece) => phrasing.total.has(piece.norm));
  const rest = link.slice(mark + 1);
  return (
    told < 0 &&
    closing >= 0 &&
    closing <= NOUN &&
    behind.length <= closing + 2 &&
    rest.every(({ norm }) => phrasing.links.has(norm) || phrasing.or.has(norm))
  );
};

/** What a total told in words and its parts disagree on. */
export const checkTotals: Relation = (statement) => {
  const announced = checkAnnounced(statement);
  return announced.length > 0 ? announced : checkConcluded(statement);
};
