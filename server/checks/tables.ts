/** A table of a draft as numbers with a row or column of totals. */
import type { Block, Draft, Quantity, Table } from "../draft/model.ts";
import { numberOf } from "./numbers.ts";
import { type Phrasing, phrasingOf } from "./phrasing/phrasing.ts";
import { splitPhrases } from "./pieces.ts";

/** A cell that holds one number and nothing else. */
export interface Value {
  readonly block: Block;
  readonly quantity: Quantity;
  readonly value: number;
}

/** A table with totals: rows and columns by their index, the header being row 0. */
export interface Grid {
  /** Columns that may hold numbers. */
  readonly columns: readonly number[];
  /** The rows that a total row sums, or all rows where there is none. */
  readonly partRows: readonly number[];
  readonly totalRow: number | undefined;
  readonly totalColumn: number | undefined;
  readonly valueAt: (row: number, column: number) => Value | undefined;
  readonly headerAt: (column: number) => Block | undefined;
  /** Whether whole numbers of a column may be rounded ones: its header names a unit or a magnitude. */
  readonly isRounded: (column: number) => boolean;
  /** Whether a column's header says that it holds shares. */
  readonly isShare: (column: number) => boolean;
  readonly phrasing: Phrasing;
}

/** What header words tell amounts that are rounded: units, currencies and magnitudes. */
const AMOUNTS = new Set(
  `million millions billion billions thousand thousands trillion mn bn m k mio mrd tsd md mds milliers milliard milliards tỷ triệu nghìn ngàn usd eur vnd euro euros dollar dollars đồng franc francs fcfa cfa kes gbp chf
  km km2 km² m2 m² m3 m³ ha hectare hectares kg t tonnes tons kwh mwh gwh twh mw gw kw hours minutes seconds stunden heures % percent percentage anteil cost costs budget amount price spending funding expenditure kosten betrag coût montant ngân phí tiền`.split(
    /\s+/u,
  ),
);
const SIGNS = /[$€£¥₫%‰]/u;
const DASHES = /^[\s–—-]*$/u;
/** Rows and columns beyond these are not looked at: such tables are data, and no draft's own. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 60;

/** The norms of a cell's words; marks are left out. */
const wordsOf = (block: Block | undefined): readonly string[] =>
  block ? block.content.tokens.filter((token) => token.type !== "mark").map((token) => token.norm) : [];

/** Whether a label names a total and nothing else: 'Total', 'Grand total', 'Total (KES million)'. */
export const isTotal = (block: Block | undefined, phrasing: Phrasing): boolean => {
  if (!block) return false;
  const { text } = block.content;
  const open = text.search(/[([]/u);
  const words = block.content.tokens.filter((token) => token.type === "word" && (open < 0 || token.start < open)).map((token) => token.norm);
  return (
    words.length > 0 &&
    words.length <= 5 &&
    words.some((word) => phrasing.totals.has(word)) &&
    words.every((word) => phrasing.totals.has(word) || phrasing.totalsBeside.has(word))
  );
};

/** The number of a cell that holds one number and nothing else. */
export const numberIn = (block: Block | undefined): Value | undefined => {
  if (!block) return undefined;
  const { quantities, text } = block.content;
  const [quantity] = quantities;
  const value = quantity && numberOf(quantity);
  if (!quantity || value === undefined || quantities.length > 1 || quantity.hedge || quantity.fraction || quantity.style.form !== "digits")
    return undefined;
  const rest = text.slice(0, quantity.start) + text.slice(Math.max(quantity.end, quantity.unitSpan?.end ?? 0));
  return /[\p{L}\p{N}\uFFFC]/u.test(rest) ? undefined : { block, quantity, value };
};

/** A dash stands for nothing, written as the number of another cell. */
const zeroLike = (block: Block | undefined, like: Value | undefined): Value | undefined =>
  block && like && block.content.text.trim() !== "" && DASHES.test(block.content.text) ? { block, quantity: like.quantity, value: 0 } : undefined;

const isPartly = (block: Block | undefined, phrasing: Phrasing): boolean => {
  const words = wordsOf(block);
  return splitPhrases(phrasing.partly).some((phrase) => words.some((_word, at) => phrase.every((part, i) => words[at + i] === part)));
};

/** Whether a column can be summed: nothing in its header says average, rate, rank or year. */
export const isSummed = ({ headerAt, phrasing }: Grid, column: number): boolean => {
  const words = wordsOf(headerAt(column));
  return !words.some((word) => phrasing.unsummed.has(word)) && !isPartly(headerAt(column), phrasing);
};

/** Reads a table as numbers; undefined where it has no totals, or rows that may not belong to them. */
export const readGrid = (draft: Draft, table: Table): Grid | undefined => {
  const { rows } = table;
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 3 || rows.length > MOST_ROWS || width < 2 || width > MOST_COLUMNS) return undefined;
  const blockAt = (row: number, column: number): Block | undefined => {
    const index = rows[row]?.[column];
    return index === undefined ? undefined : draft.blocks[index];
  };
  const language = firstBlock(draft, rows)?.content.language ?? "";
  const phrasing = phrasingOf(language);
  if (!phrasing) return undefined;
  const body = rows.map((_row, at) => at).slice(1);
  const totals = body.filter((row) => isTotal(blockAt(row, 0), phrasing));
  const columns = rows[0]?.map((_cell, at) => at).slice(1) ?? [];
  const totalColumns = columns.filter((column) => isTotal(blockAt(0, column), phrasing));
  const totalRow = totals.length === 1 ? totals[0] : undefined;
  const totalColumn = totalColumns.length === 1 ? totalColumns[0] : undefined;
  if (totals.length > 1 || (totalRow === undefined && totalColumn === undefined)) return undefined;
  const partRows = totalRow === undefined ? body : body.filter((row) => row < totalRow);
  if (partRows.some((row) => isPartly(blockAt(row, 0), phrasing) || blockAt(row, 0) === undefined)) return undefined;
  const valueAt = (row: number, column: number): Value | undefined => {
    const block = blockAt(row, column);
    return numberIn(block) ?? zeroLike(block, totalRow === undefined ? undefined : numberIn(blockAt(totalRow, column)));
  };
  const headerAt = (column: number): Block | undefined => blockAt(0, column);
  const isRounded = (column: number): boolean =>
    [headerAt(column), ...(table.leadIn === undefined ? [] : [draft.blocks[table.leadIn]])].some(
      (block) => block && (wordsOf(block).some((word) => AMOUNTS.has(word)) || SIGNS.test(block.content.text)),
    );
  const isShare = (column: number): boolean =>
    wordsOf(headerAt(column)).some((word) => phrasing.shares.has(word)) || /%/u.test(headerAt(column)?.content.text ?? "");
  return { columns, partRows, totalRow, totalColumn, valueAt, headerAt, isRounded, isShare, phrasing };
};

const firstBlock = (draft: Draft, rows: Table["rows"]): Block | undefined => {
  for (const row of rows) for (const index of row) if (index !== undefined) return draft.blocks[index];
  return undefined;
};
