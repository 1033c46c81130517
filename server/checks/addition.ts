/** Whether a total is the sum of its parts, as far as rounding and rows that may not belong to it leave that certain. */
import * as l10n from "@vscode/l10n";
import type { Block } from "../draft/model.ts";
import { shiftFinding } from "./local.ts";
import type { Finding } from "./model.ts";
import { round } from "./numbers.ts";
import { replace, textOf, writeLike } from "./statements.ts";
import type { Value } from "./tables.ts";

/** A total further off than this, of the sum, is no sum: an average, a count of what is in several rows at once. */
const FARTHEST = 0.25;

/** How far the sum of rounded numbers may be off their rounded total: four and a half standard deviations of rounding errors, at most all of them at once. */
export const slackOf = (parts: readonly Value[], total: Value, rounded: boolean): number => {
  const steps = [...parts, total].map(({ quantity, value }) =>
    Number.isInteger(value) && quantity.magnitude === 1 && !rounded ? 0 : quantity.precision,
  );
  const worst = steps.reduce((sum, step) => sum + step / 2, 0);
  const spread = Math.sqrt(steps.reduce((sum, step) => sum + (step * step) / 12, 0));
  // Not quite all at once: the total is then rounded the same way.
  return Math.min(0.99 * worst, Math.max(4.5 * spread, Math.max(...steps))) + 1e-9 * Math.max(1, Math.abs(total.value));
};

/** The sum of some values. */
export const sumOf = (values: readonly Value[]): number =>
  round(
    values.reduce((sum, { value }) => sum + value, 0),
    9,
  );

/** Whether a value is the sum of a run of two or more values directly before or behind it. */
const isSubtotal = (values: readonly Value[], at: number): boolean => {
  const own = values[at]?.value ?? 0;
  if (own === 0) return false;
  return [-1, 1].some((step) => {
    let sum = 0;
    for (let other = at + step, count = 1; other >= 0 && other < values.length && count <= 60; other += step, count++) {
      sum += values[other]?.value ?? 0;
      if (count >= 2 && Math.abs(sum - own) <= 1e-9 * Math.abs(own)) return true;
    }
    return false;
  });
};

/** Whether the values have subtotals among them. One value that is the sum of others may be so by chance, as in 500, 300, 200; two are not. */
export const hasSubtotals = (values: readonly Value[]): boolean => values.filter((_value, at) => isSubtotal(values, at)).length >= 2;

/** Whether the total is the sum of all parts but one, or but a run of them: some rows may not count. */
export const leavesOut = (values: readonly Value[], total: number, slack: number): boolean => {
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

/** A finding of draft-sum on a value, with the number that would be right. */
export const misadded = (block: Block, { quantity }: Value, message: string, right: number, decimals: number): Finding => {
  const text = writeLike(block.content, right, quantity, decimals);
  return shiftFinding({ rule: "draft-sum", start: quantity.start, end: quantity.end, message, edits: [replace(quantity, text)] }, block.start);
};

const decimalsOf = (values: readonly Value[]): number => Math.max(...values.map(({ quantity }) => quantity.decimals));

/** A total and its parts; undefined where they agree or cannot be told to disagree. `beside`: the parts stand beside the total, not above it. */
export const checkTotal = (parts: readonly Value[], total: Value, rounded: boolean, beside = false): Finding | undefined => {
  const all = [...parts, total];
  const units = new Set(all.map(({ quantity }) => quantity.unit ?? "count"));
  if (parts.length < 2 || units.size > 1 || units.has("percent") || units.has("rank") || units.has("ordinal") || units.has("date")) return undefined;
  const sum = sumOf(parts);
  const slack = slackOf(parts, total, rounded);
  if (Math.abs(sum - total.value) <= slack || sum <= 0) return undefined;
  if (Math.abs(sum - total.value) > FARTHEST * Math.abs(sum) || total.value < Math.max(...parts.map(({ value }) => value))) return undefined;
  if (hasSubtotals(parts) || leavesOut(parts, total.value, slack)) return undefined;
  const text = writeLike(total.block.content, sum, total.quantity, decimalsOf(parts));
  const written = textOf(total.block.content, total.quantity);
  const message = beside
    ? l10n.t("The {0} numbers beside it add up to {1}, not {2}.", parts.length, text, written)
    : l10n.t("The {0} numbers above it add up to {1}, not {2}.", parts.length, text, written);
  return misadded(total.block, total, message, sum, decimalsOf(parts));
};
