/** The language of each block of a draft. */
import type { CellPlace, Span } from "./model.ts";

/** What of a block bears on its language, besides its text. */
interface Placed extends Span {
  readonly cell?: CellPlace;
}

const sizeOf = (block: Span | undefined): number => (block ? block.end - block.start : 0);

/** The language that most of the told blocks are in, by characters. */
const findMajority = (blocks: readonly Placed[], told: readonly (string | undefined)[]): string | undefined => {
  const sizes = new Map<string, number>();
  told.forEach((language, i) => {
    if (language !== undefined) sizes.set(language, (sizes.get(language) ?? 0) + sizeOf(blocks[i]));
  });
  let most: string | undefined;
  for (const [language, size] of sizes) if (most === undefined || size > (sizes.get(most) ?? 0)) most = language;
  return most;
};

/** For each block, the language of the last one told before it. */
const carry = (told: readonly (string | undefined)[]): readonly (string | undefined)[] => {
  let last: string | undefined;
  return told.map((language) => {
    last = language ?? last;
    return last;
  });
};

/**
 * Decides the language of each block: the one told from its text; where that is too short, that of its table's column, else that of the
 * blocks around it where both sides agree, else the one most of the draft is in, else the first of `languages`.
 *
 * @param told what `tellLanguage` says of each block's text.
 * @param languages tags that the agendas speak, the default first.
 */
export const decideLanguages = (
  blocks: readonly Placed[],
  told: readonly (string | undefined)[],
  languages: readonly string[],
): readonly string[] => {
  const fallback = findMajority(blocks, told) ?? languages[0] ?? "en";
  const columns: (string | undefined)[][] = [];
  blocks.forEach(({ cell }, i) => {
    if (!cell || told[i] === undefined) return;
    columns[cell.table] ??= [];
    (columns[cell.table] as (string | undefined)[])[cell.column] ??= told[i];
  });
  const before = carry(told);
  const behind = carry(told.toReversed()).toReversed();
  return blocks.map(({ cell }, i) => {
    const column = cell && columns[cell.table]?.[cell.column];
    return told[i] ?? column ?? (before[i] === behind[i] ? before[i] : undefined) ?? fallback;
  });
};
