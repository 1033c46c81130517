/** Which other blocks speak for a block: lead-in, row and column of a table, headings. */
import type { Block, Draft } from "../draft/model.ts";

/** From where a word of a quantity's context comes. */
export type Role = "own" | "clause" | "sentence" | "before" | "leadIn" | "row" | "column" | "heading";

/** A block that says something about another, and how much its words count. */
export interface OuterBlock {
  readonly block: Block;
  /** 0 to 1. */
  readonly weight: number;
  readonly role: Role;
}

/** Wider rows are looked at in their first columns alone, so that a table costs no more than its cells. */
const WIDEST = 24;

/** The blocks around a block, the nearest kind first. */
export function outerBlocks(block: Block, draft: Draft): readonly OuterBlock[] {
  const result: OuterBlock[] = [];
  const add = (index: number | undefined, weight: number, role: Role) => {
    const other = index === undefined ? undefined : draft.blocks[index];
    if (other && other !== block) result.push({ block: other, weight, role });
  };
  const { cell, headings } = block;
  if (cell) {
    const table = draft.tables[cell.table];
    const row = table?.rows[cell.row] ?? [];
    const last = row.length > WIDEST ? 2 : row.length;
    for (let column = 0; column < last; column++) {
      if (column !== cell.column) add(row[column], column === 0 || (column === 1 && cell.column === 2) ? 1 : 0.85, "row");
    }
    if (cell.row > 0) add(table?.rows[0]?.[cell.column], 0.9, "column");
    // the corner names what the whole table counts: 'Passenger journeys, millions'
    if (cell.row > 0 && cell.column > 0) add(table?.rows[0]?.[0], 0.8, "leadIn");
    add(table?.leadIn, 0.5, "leadIn");
  } else if (block.type === "definition") {
    add(block.leadIn, 1, "leadIn");
  } else {
    let lead = block.leadIn;
    for (let depth = 0; lead !== undefined && depth < 3; depth++) {
      add(lead, 0.75 - 0.15 * depth, "leadIn");
      lead = draft.blocks[lead]?.leadIn;
    }
  }
  headings.forEach((index, depth) => {
    // a heading right above speaks for the block below it, like a lead-in
    const nearest = depth === headings.length - 1;
    add(index, nearest ? (index === block.index - 1 ? 0.75 : 0.6) : 0.4, "heading");
  });
  return result;
}
