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
    return known.around.length === 0 && known.block === block ? known.claims : known.claims.map((claim) => moveClaim(claim, known, block, around));
  const claims = make();
  const entry: Entry = { lexicon, block, around, claims };
  if (claims.every((claim) => spotsOf(claim).every((spot) => blockOf(spot, entry) !== undefined)))
    memo.set(block.content, [entry, ...entries.slice(0, PLACES - 1)]);
  return claims;
}

const alike = (a: Block, b: Block): boolean => a.type === b.type && a.cell?.column === b.cell?.column && (a.cell?.row === 0) === (b.cell?.row === 0);

const same = (a: OuterBlock, b: OuterBlock | undefined): boolean =>
  b !== undefined && a.block.content === b.block.content && a.weight === b.weight && a.role === b.role;

const spotsOf = ({ spot, hedge, time, base, told, opposite, date }: Claim): readonly Spot[] =>
  [spot, hedge, time?.spot, time?.year, base, told, opposite, date].filter((each) => each !== undefined);

/** Which of the blocks that an entry speaks of a place stands in: -1 for its own, else the index in `around`; undefined for none. */
function blockOf({ start, end }: Spot, { block, around }: Entry): number | undefined {
  const holds = (other: Block) => start >= other.start && end <= other.end;
  if (holds(block)) return -1;
  const index = around.findIndex((each) => holds(each.block));
  return index < 0 ? undefined : index;
}

/** A remembered claim where its block and those around it stand now. */
function moveClaim(claim: Claim, entry: Entry, block: Block, around: readonly OuterBlock[]): Claim {
  const move = <T extends Spot>(spot: T): T => {
    const index = blockOf(spot, entry) ?? -1;
    const by = index < 0 ? block.start - entry.block.start : (around[index]?.block.start ?? 0) - (entry.around[index]?.block.start ?? 0);
    return by === 0 ? spot : { ...spot, start: spot.start + by, end: spot.end + by };
  };
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
