/** Shares of one whole told in a sentence: 'The budget is split between the state (60%), the town (25%) and firms (25%)'. */
import * as l10n from "@vscode/l10n";
import type { Content, Draft } from "../draft/model.ts";
import { overContents } from "./local.ts";
import type { Finding } from "./model.ts";
import { numberOf, round } from "./numbers.ts";
import { phrasingOf } from "./phrasing/phrasing.ts";
import { hasPhrase, hasWord, isQuantity, piecesOf, type QuantityPiece } from "./pieces.ts";

/** Shares further off a hundred are no shares of one whole. */
export const FARTHEST = 15;

/** How far the sum of rounded shares may be off a hundred. */
export const slackOfShares = (shares: readonly QuantityPiece[]): number => shares.reduce((sum, { quantity }) => sum + quantity.precision / 2, 1e-9);

/** The shares' sum where it is certainly not a hundred and certainly meant to be; undefined otherwise. */
export const missedHundred = (shares: readonly QuantityPiece[]): number | undefined => {
  let sum = 0;
  for (const { quantity } of shares) {
    const value = numberOf(quantity);
    if (value === undefined || value <= 0 || value >= 100 || quantity.hedge || quantity.fraction || quantity.per) return undefined;
    sum += value;
  }
  const off = Math.abs(sum - 100);
  return shares.length < 2 || off <= slackOfShares(shares) || off > FARTHEST ? undefined : round(sum, 6);
};

const checkContent = (content: Content): readonly Finding[] => {
  const phrasing = phrasingOf(content.language);
  if (!phrasing || content.quantities.length < 2) return [];
  return content.sentences.flatMap((sentence): readonly Finding[] => {
    const pieces = piecesOf(content, sentence);
    const shares = pieces.filter(isQuantity).filter(({ quantity }) => quantity.unit === "percent");
    const last = shares.at(-1);
    if (
      shares.length < 2 ||
      !last ||
      !hasPhrase(pieces, phrasing.split) ||
      hasPhrase(pieces, phrasing.partly) ||
      hasPhrase(pieces, phrasing.examples)
    )
      return [];
    if (hasWord(pieces, phrasing.rest) || pieces.some((piece) => piece.norm === ";" || piece.type === "time")) return [];
    const sum = missedHundred(shares);
    if (sum === undefined) return [];
    const message = l10n.t("The {0} shares add up to {1}%, not 100%.", shares.length, sum);
    return [{ rule: "draft-sum", start: last.start, end: last.end, message, edits: [] }];
  });
};

/** Sentences that say how a whole is split, in shares that do not come to a hundred per cent. */
export const checkSplits: (draft: Draft) => readonly Finding[] = overContents(checkContent);
