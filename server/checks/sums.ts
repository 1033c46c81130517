/** Totals and shares of a table that do not add up: the rule draft-sum. */
import * as l10n from "@vscode/l10n";
import type { Draft, Table } from "../draft/model.ts";
import { checkTotal, hasSubtotals, leavesOut, misadded, slackOf, sumOf } from "./addition.ts";
import { checkListSums } from "./listSums.ts";
import { shiftFinding } from "./local.ts";
import type { Finding } from "./model.ts";
import { round } from "./numbers.ts";
import { checkSplits } from "./splits.ts";
import { textOf, writeLike } from "./statements.ts";
import { type Grid, isSummed, readGrid, type Value } from "./tables.ts";

/** A share further off than this is a share of something else. */
const SHARES_FARTHEST = 15;

const isWhole = (values: readonly (Value | undefined)[]): values is readonly Value[] => values.every((value) => value !== undefined);

const checkColumns = (grid: Grid): readonly Finding[] => {
  const { totalRow } = grid;
  if (totalRow === undefined) return [];
  return grid.columns.flatMap((column) => {
    const parts: readonly (Value | undefined)[] = grid.partRows.map((row) => grid.valueAt(row, column));
    const total = grid.valueAt(totalRow, column);
    if (!total || !isWhole(parts) || column === grid.totalColumn || !isSummed(grid, column)) return [];
    const finding = checkTotal(parts, total, grid.isRounded(column));
    return finding ? [finding] : [];
  });
};

/** A column of totals, one a row: a row is wrong only where others are right. */
const checkRows = (grid: Grid): readonly Finding[] => {
  const { totalColumn } = grid;
  if (totalColumn === undefined) return [];
  const partColumns = grid.columns.filter((column) => column < totalColumn);
  if (partColumns.length < 2 || !partColumns.every((column) => isSummed(grid, column))) return [];
  const rounded = grid.isRounded(totalColumn) || partColumns.some((column) => grid.isRounded(column));
  const findings: Finding[] = [];
  let right = 0;
  for (const row of [...grid.partRows, ...(grid.totalRow === undefined ? [] : [grid.totalRow])]) {
    const parts: readonly (Value | undefined)[] = partColumns.map((column) => grid.valueAt(row, column));
    const total = grid.valueAt(row, totalColumn);
    if (!total || !isWhole(parts)) return [];
    if (Math.abs(sumOf(parts) - total.value) <= slackOf(parts, total, rounded)) right++;
    else {
      const finding = checkTotal(parts, total, rounded, true);
      if (!finding) return [];
      findings.push(finding);
    }
  }
  return right >= 2 && right > findings.length ? findings : [];
};

/** Shares beside the amounts that they are shares of: the one that does not match its amount is wrong. */
const checkShares = (grid: Grid): readonly Finding[] => {
  const { totalRow } = grid;
  if (totalRow === undefined) return [];
  return grid.columns.flatMap((column) => {
    const whole = grid.valueAt(totalRow, column);
    const shares: readonly (Value | undefined)[] = grid.partRows.map((row) => grid.valueAt(row, column));
    if (!whole || !isWhole(shares) || shares.length < 2) return [];
    const isShare = (value: Value): boolean => value.quantity.unit === "percent" || (value.quantity.unit === null && grid.isShare(column));
    if (!isShare(whole) || !shares.every(isShare) || Math.abs(whole.value - 100) > 1e-9) return [];
    const slack = slackOf(shares, whole, true);
    const sum = sumOf(shares);
    if (Math.abs(sum - 100) <= slack || shares.some(({ value }) => value < 0 || value > 100)) return [];
    const amounts = amountsFor(grid, totalRow, column, shares);
    const wrong = amounts?.wrong;
    if (amounts && wrong !== undefined) {
      const share = shares[wrong] as Value;
      const right = amounts.shares[wrong] ?? 0;
      const text = writeLike(share.block.content, right, share.quantity);
      return [
        misadded(
          share.block,
          share,
          l10n.t("The amount beside it is {0} of the total, and the shares add up to {1}%.", text, round(sum, 6)),
          right,
          share.quantity.decimals,
        ),
      ];
    }
    if (!grid.isShare(column) || Math.abs(sum - 100) > SHARES_FARTHEST || leavesOut(shares, 100, slack) || hasSubtotals(shares)) return [];
    const told = textOf(whole.block.content, whole.quantity);
    const message = l10n.t("The {0} shares above it add up to {1}%, not {2}.", shares.length, round(sum, 6), told);
    const { start, end } = whole.quantity;
    return [shiftFinding({ rule: "draft-sum", start, end, message, edits: [] }, whole.block.start)];
  });
};

/** The shares that an amounts' column gives, and the one row where the share told is another; undefined where no column fits. */
const amountsFor = (
  grid: Grid,
  totalRow: number,
  column: number,
  shares: readonly Value[],
): { readonly shares: readonly number[]; readonly wrong: number | undefined } | undefined => {
  for (const other of grid.columns) {
    if (other === column) continue;
    const amounts: readonly (Value | undefined)[] = grid.partRows.map((row) => grid.valueAt(row, other));
    const total = grid.valueAt(totalRow, other);
    if (!total || !isWhole(amounts) || total.value <= 0 || total.quantity.unit === "percent") continue;
    const right = amounts.map(({ value }) => (100 * value) / total.value);
    const off = shares.flatMap(({ value, quantity }, at) => (Math.abs(value - (right[at] ?? 0)) > quantity.precision + 1e-9 ? [at] : []));
    if (off.length === 1 && shares.length >= 3) return { shares: right, wrong: off[0] };
  }
  return undefined;
};

const checkTable = (draft: Draft, table: Table): readonly Finding[] => {
  const grid = readGrid(draft, table);
  if (!grid) return [];
  const columns = [...checkColumns(grid), ...checkShares(grid)];
  return columns.length > 0 ? columns : checkRows(grid);
};

/**
 * Table totals that are not the sum of what stands above or beside them, and shares of one whole that do not add up, beyond what rounding
 * allows. Silent where a row may not belong to the sum: subtotals, 'of which', averages, missing cells, mixed units.
 */
export const checkSums = (draft: Draft): readonly Finding[] => [
  ...draft.tables.flatMap((table) => checkTable(draft, table)),
  ...checkListSums(draft),
  ...checkSplits(draft),
];
