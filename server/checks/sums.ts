/** Totals and shares of a table that do not add up: the rule draft-sum. */
import type { Block, Draft, Table } from "../draft/model.ts";
import type { Finding } from "./model.ts";
import { round } from "./numbers.ts";
import { type Grid, isSummed, readGrid, type Value } from "./tables.ts";
import { replace, textOf, writeLike } from "./statements.ts";
import { shiftFinding } from "./local.ts";

/** A total further off than this, of the sum, is no sum: an average, a count of what is in several rows at once. */
const FARTHEST = 0.25;
/** A share further off than this is a share of something else. */
const SHARES_FARTHEST = 15;

/** How far the sum of rounded numbers may be off their rounded total: three standard deviations of rounding errors, at most all of them at once. */
const slackOf = (parts: readonly Value[], total: Value, rounded: boolean): number => {
  const steps = [...parts, total].map(({ quantity, value }) => (Number.isInteger(value) && quantity.magnitude === 1 && !rounded ? 0 : quantity.precision));
  const worst = steps.reduce((sum, step) => sum + step / 2, 0);
  const spread = Math.sqrt(steps.reduce((sum, step) => sum + (step * step) / 12, 0));
  return Math.min(worst, Math.max(3 * spread, Math.max(...steps))) + 1e-9 * Math.max(1, Math.abs(total.value));
};

const sumOf = (values: readonly Value[]): number => round(values.reduce((sum, { value }) => sum + value, 0), 9);

/** Whether one row is the sum of a run of rows directly before or behind it: then the column has subtotals. */
const hasSubtotals = (values: readonly Value[]): boolean => {
  for (let at = 0; at < values.length; at++) {
    const own = values[at]?.value ?? 0;
    if (own === 0) continue;
    for (const step of [-1, 1]) {
      let sum = 0;
      for (let other = at + step, count = 1; other >= 0 && other < values.length && count <= 60; other += step, count++) {
        sum += values[other]?.value ?? 0;
        if (count >= 2 && Math.abs(sum - own) <= 1e-9 * Math.abs(own)) return true;
      }
    }
  }
  return false;
};

/** Whether the total is the sum of all parts but one, or but a run of them: some rows may not count. */
const leavesOut = (values: readonly Value[], total: number, slack: number): boolean => {
  const excess = sumOf(values) - total;
  if (excess <= slack) return false;
  for (let at = 0; at < values.length; at++) {
    let run = 0;
    for (let end = at; end < values.length && end < at + 60 && end - at < values.length - 1; end++) {
      run += values[end]?.value ?? 0;
      if (Math.abs(run - excess) <= slack) return true;
    }
  }
  return false;
};

const fault = (block: Block, { quantity }: Value, message: string, right: number, decimals: number): Finding => {
  const text = writeLike(block.content, right, quantity, decimals);
  return shiftFinding({ rule: "draft-sum", start: quantity.start, end: quantity.end, message, edits: [replace(quantity, text)] }, block.start);
};

const decimalsOf = (values: readonly Value[]): number => Math.max(...values.map(({ quantity }) => quantity.decimals));

/** A total and its parts; undefined where they agree or cannot be told to disagree. */
const checkTotal = (parts: readonly Value[], total: Value, rounded: boolean): Finding | undefined => {
  const all = [...parts, total];
  const units = new Set(all.map(({ quantity }) => quantity.unit ?? "count"));
  if (parts.length < 2 || units.size > 1 || units.has("percent") || units.has("rank") || units.has("ordinal") || units.has("date")) return undefined;
  const sum = sumOf(parts);
  const slack = slackOf(parts, total, rounded);
  if (Math.abs(sum - total.value) <= slack || sum <= 0) return undefined;
  if (Math.abs(sum - total.value) > FARTHEST * Math.abs(sum) || total.value < Math.max(...parts.map(({ value }) => value))) return undefined;
  if (hasSubtotals(parts) || leavesOut(parts, total.value, slack)) return undefined;
  const text = writeLike(total.block.content, sum, total.quantity, decimalsOf(parts));
  return fault(total.block, total, `The ${parts.length} numbers above it add up to ${text}, not ${textOf(total.block.content, total.quantity)}.`, sum, decimalsOf(parts));
};

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
      const finding = checkTotal(parts, total, rounded);
      if (!finding) return [];
      findings.push({ ...finding, message: finding.message.replace("above it", "beside it") });
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
      return [fault(share.block, share, `The amount beside it is ${text} of the total, and the shares add up to ${round(sum, 6)}%.`, right, share.quantity.decimals)];
    }
    if (!grid.isShare(column) || Math.abs(sum - 100) > SHARES_FARTHEST || leavesOut(shares, 100, slack) || hasSubtotals(shares)) return [];
    return [shiftFinding({ rule: "draft-sum", start: whole.quantity.start, end: whole.quantity.end, message: `The ${shares.length} shares above it add up to ${round(sum, 6)}%, not ${textOf(whole.block.content, whole.quantity)}.`, edits: [] }, whole.block.start)];
  });
};

/** The shares that an amounts' column gives, and the one row where the share told is another; undefined where no column fits. */
const amountsFor = (grid: Grid, totalRow: number, column: number, shares: readonly Value[]): { readonly shares: readonly number[]; readonly wrong: number | undefined } | undefined => {
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

const checked = new WeakMap<Table, readonly Finding[]>();

/**
 * Table totals that are not the sum of what stands above or beside them, and shares of one whole that do not add up, beyond what rounding
 * allows. Silent where a row may not belong to the sum: subtotals, 'of which', averages, missing cells, mixed units.
 */
export const checkSums = (draft: Draft): readonly Finding[] =>
  draft.tables.flatMap((table) => {
    const known = checked.get(table);
    if (known) return known;
    const grid = readGrid(draft, table);
    const columns = grid ? [...checkColumns(grid), ...checkShares(grid)] : [];
    const findings = grid && columns.length === 0 ? checkRows(grid) : columns;
    checked.set(table, findings);
    return findings;
  });
