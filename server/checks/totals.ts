/** Totals told in a sentence: 'Altogether 82 bodies: 18 ministries and 63 provinces', '96, 140 and 64 MWh, together 310 MWh'. */
import { intervalOf, meets, numberOf, round } from "./numbers.ts";
import { hasPhrase, isQuantity, type Piece, type QuantityPiece, skipWords } from "./pieces.ts";
import { faulty, type Relation, replace, type Statement, textOf, writeLike } from "./statements.ts";

const OPENERS = new Set([":", "(", "–", "—"]);
const ENDS = new Set([".", ")", ";", "–", "—", "!", "?", ":"]);
/** How far a total without 'altogether' may be off before it is taken for something else than a total. */
const CLOSE = 0.1;

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
  return value !== undefined && whole !== undefined && value > 0 && value < whole && part.quantity.unit === total.quantity.unit && !part.quantity.per;
};

/** The enumerated quantities from `at` on, each behind a separator, up to where the enumeration ends; undefined where it is none. */
const partsFrom = ({ pieces, phrasing }: Statement, at: number): { readonly parts: readonly number[]; readonly end: number } | undefined => {
  const parts: number[] = [];
  let end = at;
  for (; end < pieces.length; end++) {
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
  const { pieces, phrasing, content } = statement;
  for (let at = 0; at < pieces.length; at++) {
    const opener = pieces[at] as Piece;
    if (opener.type !== "mark" || !OPENERS.has(opener.norm)) continue;
    let start = at;
    while (start > 0 && !(pieces[start - 1]?.type === "mark" && ENDS.has(pieces[start - 1]?.norm ?? ""))) start--;
    const before = pieces.slice(start, at).filter(isQuantity);
    const [total] = before;
    const list = partsFrom(statement, at + 1);
    if (before.length !== 1 || !total || !list) continue;
    const parts = list.parts.map((part) => pieces[part]).filter(isQuantity);
    if (parts.some((part) => !isPart(part, total)) || total.quantity.unit === null) continue;
    if (hasPhrase(pieces, phrasing.partly, start, list.end) || hasPhrase(pieces, phrasing.examples, start, list.end)) continue;
    const place = pieces.indexOf(total);
    const told = [1, 2, 3].some((back) => phrasing.total.has(pieces[place - back]?.norm ?? "")) || phrasing.total.has(pieces[place + 2]?.norm ?? "");
    const { sum, agrees } = addUp(total, parts);
    if (agrees) continue;
    const nouns = new Set(list.parts.map((part) => nounBehind(pieces, part)));
    const whole = numberOf(total.quantity) ?? 0;
    const closeBy = Math.abs(sum - whole) <= CLOSE * whole && nouns.size === parts.length && total.quantity.unit === "count" && !nouns.has("");
    if (!told && !closeBy) continue;
    return [fault(statement, total, parts, sum)];
  }
  return [];

  function fault(of: Statement, total: QuantityPiece, parts: readonly QuantityPiece[], sum: number) {
    const right = writeLike(content, sum, total.quantity);
    const terms = parts.map((part) => textOf(of.content, part)).join(" + ");
    return faulty(total, `${terms} makes ${right}, not ${textOf(content, total)}.`, [replace(total, right)]);
  }
};

/** '96, 140 and 64 MWh, together 310 MWh.' */
const checkConcluded = (statement: Statement): ReturnType<Relation> => {
  const { pieces, phrasing, content } = statement;
  const quantities = pieces.flatMap((piece, at) => (isQuantity(piece) ? [at] : []));
  const last = quantities.at(-1) ?? -1;
  const total = pieces[last];
  if (quantities.length < 3 || !isQuantity(total) || hasPhrase(pieces, phrasing.partly) || hasPhrase(pieces, phrasing.examples)) return [];
  const parts = quantities.slice(0, -1);
  const first = parts[0] as number;
  const end = parts.at(-1) as number;
  // The parts stand side by side, with nothing but separators between them, and the total behind them.
  for (let at = first + 1; at < end; at++) {
    const piece = pieces[at] as Piece;
    if (!isQuantity(piece) && piece.norm !== "," && !phrasing.and.has(piece.norm)) return [];
  }
  const link = pieces.slice(end + 1, last);
  const told = link.findIndex((piece) => phrasing.total.has(piece.norm));
  if (told < 0 || link.length > 8) return [];
  const from = end + 2 + told;
  if (skipWords(pieces, from, phrasing.links) !== last && skipWords(pieces, from, phrasing.articles) !== last) return [];
  if (!link.slice(0, told).some((piece) => piece.type === "mark")) return [];
  const terms = parts.map((part) => pieces[part]).filter(isQuantity);
  const unit = terms.at(-1)?.quantity.unit ?? null;
  const fits = (piece: QuantityPiece): boolean => piece.quantity.unit === unit || piece.quantity.unit === null || piece.quantity.unit === "count";
  const whole = numberOf(total.quantity);
  if (whole === undefined || !terms.every(fits) || (total.quantity.unit !== unit && total.quantity.unit !== null)) return [];
  if (unit === "percent" || unit === "rank" || unit === "ordinal" || terms.some((term) => term.quantity.magnitude !== total.quantity.magnitude)) return [];
  const { sum, agrees } = addUp(total, terms);
  if (agrees || terms.some((term) => (numberOf(term.quantity) ?? 0) > whole)) return [];
  const right = writeLike(content, round(sum, 9), total.quantity);
  const told2 = terms.map((part) => textOf(content, part)).join(" + ");
  return [faulty(total, `${told2} makes ${right}, not ${textOf(content, total)}.`, [replace(total, right)])];
};

/** What a total told in words and its parts disagree on. */
export const checkTotals: Relation = (statement) => {
  const announced = checkAnnounced(statement);
  return announced.length > 0 ? announced : checkConcluded(statement);
};
