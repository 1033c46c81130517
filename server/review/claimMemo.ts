/** Remembers the claims of a block as long as neither it nor what speaks for it changes, so that an edit redoes the touched blocks alone. */
import type { Claim, Spot } from "../checks/model.ts";
import type { Block, Content, Draft } from "../draft/model.ts";
import type { Lexicon } from "./lexicon.ts";
import { type OuterBlock, outerBlocks } from "./outer.ts";

interface Entry {
  readonly lexicon: Lexicon;
  readonly block: Block;
  readonly around: readonly OuterBlock[];
  readonly claims: readonly Claim[];
}

/** How many places of one and the same text are remembered. */
const PLACES = 32;

/** A memory of claims, to be kept as long as the agendas in force. */
export type ClaimMemo = WeakMap<Content, Entry[]>;

/** A new memory. */
export const createClaimMemo = (): ClaimMemo => new WeakMap();

/** The claims of a block, remembered or made by `make`. */
export function rememberClaims(memo: ClaimMemo, block: Block, draft: Draft, lexicon: Lexicon, make: () => readonly Claim[]): readonly Claim[] {
  if (block.content.quantities.length === 0) return [];
  const around = outerBlocks(block, draft);
  const entries = memo.get(block.content) ?? [];
  const known = entries.find(
    (entry) =>
      entry.lexicon === lexicon &&
      alike(entry.block, block) &&
      entry.around.length === around.length &&
      entry.around.every((each, index) => same(each, around[index])),
  );
  if (known)
    return known.block.start === block.start && known.block.index === block.index
      ? known.claims
      : known.claims.map((claim) => shift(claim, block, block.start - known.block.start));
  const claims = make();
  if (claims.every((claim) => isWithin(claim, block))) memo.set(block.content, [{ lexicon, block, around, claims }, ...entries.slice(0, PLACES - 1)]);
  return claims;
}

const alike = (a: Block, b: Block): boolean => a.type === b.type && a.cell?.column === b.cell?.column && (a.cell?.row === 0) === (b.cell?.row === 0);

const same = (a: OuterBlock, b: OuterBlock | undefined): boolean =>
  b !== undefined && a.block.content === b.block.content && a.weight === b.weight && a.role === b.role;

/** Whether all places of a claim lie in its own block: those of others may move apart from it. */
const isWithin = ({ spot, hedge, time, base, told, opposite, date }: Claim, { start, end }: Block): boolean =>
  [spot, hedge, time?.spot, time?.year, base, told, opposite, date].every((each) => each === undefined || (each.start >= start && each.end <= end));

function shift(claim: Claim, block: Block, by: number): Claim {
  const move = <T extends Spot>(spot: T): T => ({ ...spot, start: spot.start + by, end: spot.end + by });
  const { hedge, time, base, told, opposite, date } = claim;
  return {
    ...claim,
    block: block.index,
    spot: move(claim.spot),
    ...(hedge && { hedge: move(hedge) }),
    ...(time && { time: { ...time, spot: move(time.spot), ...(time.year && { year: move(time.year) }) } }),
    ...(base && { base: move(base) }),
    ...(told && { told: move(told) }),
    ...(opposite && { opposite: move(opposite) }),
    ...(date && { date: move(date) }),
  };
}
