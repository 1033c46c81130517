/** What stands at a place of a reviewed draft: a claim, a mention, a tagged number, the count before a group. */

import type { Group } from "../agenda/model.ts";
import type { Claim, ClaimStatus, Entry, Mention } from "../checks/model.ts";
import { claimStatuses } from "../review/shown.ts";
import { resolveEntry } from "../review/tags.ts";
import type { Reviewed } from "./model.ts";

/** Something that an editor can be asked about. Offsets in the draft's source. */
export type Thing = { readonly start: number; readonly end: number } & (
  | { readonly type: "claim"; readonly claim: Claim; readonly status: ClaimStatus }
  | { readonly type: "mention"; readonly mention: Mention }
  /** A number that counts a group's members: 'four' of 'four pillars'. */
  | { readonly type: "count"; readonly claim: Claim; readonly group: Group }
  | { readonly type: "tag"; readonly entry: Entry }
);

/** What may stand between a count and the group that it counts: 'the four main pillars' is not read here, 'four **pillars**' is. */
const BETWEEN = /^[\s*_]*$/u;

const holds = ({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean => start <= offset && offset <= end;

/** The group that a claim's number counts: 'four' of 'four pillars'. `mentions` need be those of the claim's block alone. */
export const groupCounted = ({ mentions, draft }: Pick<Reviewed["review"], "mentions" | "draft">, claim: Claim): Group | undefined => {
  const mention = mentions.find(
    ({ block, start, member }) =>
      member === undefined &&
      block === claim.block &&
      start >= claim.spot.end &&
      start - claim.spot.end < 9 &&
      BETWEEN.test(draft.text.slice(claim.spot.end, start)),
  );
  return mention?.entry.type === "group" ? mention.entry : undefined;
};

/** What stands at an offset, the innermost first. Both ends of a thing belong to it, as editors ask for the word at the cursor. */
export function findThings({ review }: Pick<Reviewed, "review">, offset: number): readonly Thing[] {
  const things: Thing[] = [];
  const statuses = review.claims.some(({ spot }) => holds(spot, offset)) ? claimStatuses(review) : [];
  for (const [index, claim] of review.claims.entries()) {
    const { start, end } = claim.spot;
    if (!holds(claim.spot, offset)) continue;
    const group = claim.figure ? undefined : groupCounted(review, claim);
    things.push(group ? { type: "count", claim, group, start, end } : { type: "claim", claim, status: statuses[index] ?? "unlinked", start, end });
  }
  for (const mention of review.mentions) {
    if (holds(mention, offset)) things.push({ type: "mention", mention, start: mention.start, end: mention.end });
  }
  for (const { destination, target } of review.draft.tags) {
    const entry = holds(destination, offset) ? resolveEntry(review.agendas, target) : undefined;
    if (entry) things.push({ type: "tag", entry, start: destination.start, end: destination.end });
  }
  return things.sort((a, b) => Number(isBare(a)) - Number(isBare(b)) || a.end - a.start - (b.end - b.start));
}

/** A number that nothing official is known of comes behind everything else that stands there. */
const isBare = (thing: Thing): boolean => thing.type === "claim" && !thing.claim.figure;

/** The entry that a thing stands for. */
export function entryOf(thing: Thing): Entry | undefined {
  switch (thing.type) {
    case "claim":
      return thing.claim.figure;
    case "mention":
      return thing.mention.entry;
    case "count":
      return thing.group;
    case "tag":
      return thing.entry;
  }
}

/** The language of the text at an offset; the first agenda's where no prose stands there. */
export function languageAt({ review }: Pick<Reviewed, "review">, offset: number): string {
  const block = review.draft.blocks.find(({ start, end }) => start <= offset && offset <= end);
  return block?.content.language ?? review.agendas[0]?.language ?? "en";
}
