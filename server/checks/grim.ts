/**
 * Percentages that no number of things gives: '80.2% of the 63 provinces'. The granularity test of Brown and Heathers (GRIM, Social
 * Psychological and Personality Science 8, 2017) for shares in place of means.
 */
import * as l10n from "@vscode/l10n";
import { numberOf, round } from "./numbers.ts";
import type { Phrasing } from "./phrasing/phrasing.ts";
import { isQuantity, type Piece } from "./pieces.ts";
import { faulty, type Relation, replace, type Statement, textOf, writeLike } from "./statements.ts";

/** Of more things, those that the share is of are often some fewer: not all answered, not all were asked. */
const MOST = 100;
const FEWEST = 3;

/** Nouns of what can be had by half: a share of them need not be a whole number. */
const DIVISIBLE = new Set(
  `hour minute second day week month year point core cpu processor thread mark credit dollar euro cent byte bit page line item unit degree step slot hectare acre percent percentage level row column pixel
  heure minute seconde jour semaine mois an année franc unité stunde tag woche monat jahr punkt einheit giờ phút ngày tuần tháng điểm`.split(/\s+/u),
);

/** Index of the set that a share at an index is of: 'of the 63 provinces' behind it or, with a comma, before it; -1 where none is. */
const setOf = ({ pieces, phrasing }: Statement, at: number): number => {
  const from = isOf(phrasing, pieces[at + 1]) ? at + 1 : pieces[at - 1]?.norm === "," && isOf(phrasing, pieces[0]) ? 0 : -1;
  if (from < 0) return -1;
  let next = from + 1;
  while (phrasing.articles.has(pieces[next]?.norm ?? "")) next++;
  if (next === from + 1 || !isQuantity(pieces[next])) return -1;
  // Before the share nothing but the noun may stand behind the set's number.
  return from > 0 || (at - next >= 3 && at - next <= 4) ? next : -1;
};

const isOf = (phrasing: Phrasing, piece: Piece | undefined): boolean =>
  piece !== undefined && (phrasing.outOf.has(piece.norm) || phrasing.from.has(piece.norm));

/** Shares of a definite set of things that come to no whole number of them at the precision written. */
export const checkGrim: Relation = (statement) => {
  const { content, pieces } = statement;
  return pieces.flatMap((piece, at) => {
    if (!isQuantity(piece) || piece.quantity.unit !== "percent" || piece.quantity.fraction || piece.quantity.hedge || piece.quantity.per) return [];
    const share = numberOf(piece.quantity);
    const { precision, decimals, style } = piece.quantity;
    if (share === undefined || style.form !== "digits" || share <= 0 || share >= 100 || precision <= 0) return [];
    // Whole tens and fives are told loosely.
    if (decimals === 0 && share % 5 === 0) return [];
    const place = setOf(statement, at);
    const set = pieces[place];
    if (!isQuantity(set) || set.quantity.unit !== "count" || set.quantity.hedge || set.quantity.per || set.quantity.magnitude !== 1) return [];
    const whole = numberOf(set.quantity);
    const noun = pieces[place + 1];
    if (whole === undefined || !Number.isInteger(whole) || whole < FEWEST || whole > MOST || noun?.type !== "word" || DIVISIBLE.has(noun.lemma))
      return [];
    const exact = (share / 100) * whole;
    const [below, above] = [Math.floor(exact), Math.ceil(exact)];
    // A digit dropped is as good as rounded, so that a whole last digit is allowed.
    const fits = (count: number): boolean => Math.abs((100 * count) / whole - share) <= precision + 1e-9;
    if (fits(below) || fits(above)) return [];
    const near = [below, above].map((count) => writeLike(content, (100 * count) / whole, piece.quantity, Math.max(decimals, 1)));
    const [low, high] = [round((100 * below) / whole, 2), round((100 * above) / whole, 2)];
    const message = l10n.t("No number of {0} is {1}: {2} is {3}%, {4} is {5}%.", whole, textOf(content, piece), below, low, above, high);
    return [
      faulty(
        piece,
        message,
        near.map((text) => replace(piece, text)),
      ),
    ];
  });
};
