/** Lists of amounts with a total, and of the shares of one whole. */
import * as l10n from "@vscode/l10n";
import type { Block, Draft, List } from "../draft/model.ts";
import { checkTotal } from "./addition.ts";
import type { Finding } from "./model.ts";
import { numberOf } from "./numbers.ts";
import { type Phrasing, phrasingOf } from "./phrasing/phrasing.ts";
import { hasPhrase, hasWord, isQuantity, type Piece, piecesOf, type QuantityPiece } from "./pieces.ts";
import { missedHundred } from "./splits.ts";
import type { Value } from "./tables.ts";

/** An item 'label: number', and the words of its label. */
interface Item {
  readonly block: Block;
  readonly piece: QuantityPiece;
  readonly label: readonly Piece[];
}

/** Lists beyond this are data. */
const MOST = 100;

/** An item that holds one number, at its end; undefined for others. */
const readItem = (block: Block | undefined): Item | undefined => {
  const [sentence] = block?.content.sentences ?? [];
  if (!block || !sentence || block.content.sentences.length !== 1 || block.content.quantities.length !== 1) return undefined;
  const pieces = piecesOf(block.content, sentence);
  const at = pieces.findIndex(isQuantity);
  const piece = pieces[at];
  const closing = pieces.slice(at + 1).every(({ type, norm }) => type === "mark" && norm !== "(");
  return isQuantity(piece) && closing && piece.quantity.style.form === "digits" ? { block, piece, label: pieces.slice(0, at) } : undefined;
};

const isTotal = ({ label }: Item, phrasing: Phrasing): boolean => {
  const words = label.filter(({ type }) => type !== "mark").map(({ norm }) => norm);
  return (
    words.length > 0 &&
    words.some((word) => phrasing.totals.has(word)) &&
    words.every((word) => phrasing.totals.has(word) || phrasing.totalsBeside.has(word))
  );
};

const valueOfItem = ({ block, piece }: Item): Value | undefined => {
  const value = numberOf(piece.quantity);
  return value === undefined || piece.quantity.hedge || piece.quantity.fraction || piece.quantity.per
    ? undefined
    : { block, quantity: piece.quantity, value };
};

const checkList = (draft: Draft, list: List): readonly Finding[] => {
  if (list.items.length < 3 || list.items.length > MOST) return [];
  const items = list.items.map((index) => readItem(draft.blocks[index]));
  const language = draft.blocks[list.items[0] ?? -1]?.content.language ?? "";
  const phrasing = phrasingOf(language);
  if (!phrasing || !items.every((item) => item !== undefined)) return [];
  if (items.some(({ label }) => hasPhrase(label, phrasing.partly))) return [];
  const last = items.at(-1) as Item;
  if (isTotal(last, phrasing)) {
    const values = items.map(valueOfItem);
    if (!values.every((value) => value !== undefined)) return [];
    const finding = checkTotal(values.slice(0, -1), values.at(-1) as Value, true);
    return finding ? [finding] : [];
  }
  return checkShares(draft, list, items, phrasing);
};

/** 'The budget is split as follows:' over a list of shares. */
const checkShares = (draft: Draft, list: List, items: readonly Item[], phrasing: Phrasing): readonly Finding[] => {
  const lead = list.leadIn === undefined ? undefined : draft.blocks[list.leadIn];
  const sentence = lead?.content.sentences.at(-1);
  if (!lead || !sentence || !items.every(({ piece }) => piece.quantity.unit === "percent")) return [];
  const pieces = piecesOf(lead.content, sentence);
  if (!hasPhrase(pieces, phrasing.split) || items.some(({ label }) => hasWord(label, phrasing.unsummed))) return [];
  const sum = missedHundred(items.map(({ piece }) => piece));
  const last = items.at(-1);
  if (sum === undefined || !last) return [];
  const start = last.block.start;
  return [
    {
      rule: "draft-sum",
      start: start + last.piece.start,
      end: start + last.piece.end,
      message: l10n.t("The {0} shares add up to {1}%, not 100%.", items.length, sum),
      edits: [],
    },
  ];
};

/** Lists 'label: amount' whose last item is a total that the others do not add up to, or whose shares do not come to a hundred per cent. */
export const checkListSums = (draft: Draft): readonly Finding[] => draft.lists.flatMap((list) => checkList(draft, list));
