/** What stands at a place of a reviewed draft: a claim, a mention, a tagged number, a list of a group, the footnote of a source. */
import { findEntry } from "../agenda/find.ts";
import type { Agenda, Group } from "../agenda/model.ts";
import type { GroupItem, GroupList } from "../checks/groupModel.ts";
import type { Claim, ClaimStatus, Entry, Finding, Mention } from "../checks/model.ts";
import type { Tag } from "../draft/model.ts";
import { groupCounted } from "../review/counted.ts";
import { claimStatuses } from "../review/shown.ts";
import { resolveEntry } from "../review/tags.ts";
import { findFootnote } from "./footnoteSpot.ts";
import type { Reviewed } from "./model.ts";
import { agendaOf } from "./texts.ts";

/** Something that an editor can be asked about. Offsets in the draft's source. */
export type Thing = { readonly start: number; readonly end: number } & (
  | { readonly type: "claim"; readonly claim: Claim; readonly status: ClaimStatus }
  | { readonly type: "mention"; readonly mention: Mention }
  /** A number that counts a group's members: 'four' of 'four pillars'. */
  | { readonly type: "count"; readonly claim: Claim; readonly group: Group }
  /** The whole link of a tagged number; `claim` is the number in it. */
  | { readonly type: "tag"; readonly entry: Entry; readonly tag: Tag; readonly claim?: Claim; readonly status?: ClaimStatus }
  /** The words that announce a list of a group, or one of its items. */
  | { readonly type: "list"; readonly list: GroupList; readonly item?: GroupItem }
  /** Words that a finding holds against an entry where none of the above stands: a near miss of a label. */
  | { readonly type: "finding"; readonly finding: Finding }
  /** A footnote mark that is named as a source is: `[^annual-report]`. */
  | { readonly type: "footnote"; readonly entry: Entry }
);

const holds = ({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean => start <= offset && offset <= end;

type Claimed = { readonly claim: Claim; readonly status: ClaimStatus };

function findTags({ review }: Pick<Reviewed, "review">, offset: number, claimedIn: (tag: Tag) => Claimed | undefined): readonly Thing[] {
  return review.draft.tags.flatMap((tag): readonly Thing[] => {
    const entry = holds(tag, offset) ? resolveEntry(review.agendas, tag.target) : undefined;
    return entry ? [{ type: "tag", entry, tag, ...claimedIn(tag), start: tag.start, end: tag.end }] : [];
  });
}

function findLists(lists: readonly GroupList[], offset: number): readonly Thing[] {
  return lists.flatMap((list): readonly Thing[] => {
    if (list.form === "none") return [];
    const item = list.items.find((each) => holds(each, offset));
    const spot = item ?? (holds(list.anchor, offset) ? list.anchor : undefined);
    return spot ? [{ type: "list", list, ...(item && { item }), start: spot.start, end: spot.end }] : [];
  });
}

/** What stands at an offset, the innermost first. Both ends of a thing belong to it, as editors ask for the word at the cursor. */
export function findThings(reviewed: Pick<Reviewed, "review">, offset: number): readonly Thing[] {
  const { review } = reviewed;
  const things: Thing[] = [];
  let statuses: readonly ClaimStatus[] | undefined;
  const statusOf = (index: number): ClaimStatus => {
    statuses ??= claimStatuses(review);
    return statuses[index] ?? "unlinked";
  };
  for (const [index, claim] of review.claims.entries()) {
    const { start, end } = claim.spot;
    if (!holds(claim.spot, offset)) continue;
    const group = claim.figure ? undefined : groupCounted(review, claim);
    things.push(group ? { type: "count", claim, group, start, end } : { type: "claim", claim, status: statusOf(index), start, end });
  }
  for (const mention of review.mentions) {
    if (holds(mention, offset)) things.push({ type: "mention", mention, start: mention.start, end: mention.end });
  }
  const claimedIn = ({ label }: Tag): Claimed | undefined => {
    const index = review.claims.findIndex(({ tagged, spot }) => tagged && label.start <= spot.start && spot.end <= label.end);
    const claim = review.claims[index];
    return claim && { claim, status: statusOf(index) };
  };
  things.push(...findTags(reviewed, offset, claimedIn), ...findLists(review.lists, offset));
  const footnote = findFootnote(review.draft, offset);
  const source = footnote && resolveEntry(review.agendas, `sources/${footnote.name}`);
  if (source) things.push({ type: "footnote", entry: source, start: footnote.start, end: footnote.end });
  if (things.every(isBare)) {
    const finding = review.findings.find((each) => each.entry && holds(each, offset));
    if (finding) things.push({ type: "finding", finding, start: finding.start, end: finding.end });
  }
  return things.sort((a, b) => Number(isBare(a)) - Number(isBare(b)) || a.end - a.start - (b.end - b.start));
}

/** A number that nothing official is known of comes behind everything else that stands there. */
const isBare = (thing: Thing): boolean => thing.type === "claim" && !thing.claim.figure;

/** What of the agenda a thing stands for: an entry, or a group's member that has no entry of its own. */
export interface Subject {
  readonly entry: Entry;
  /** The member's place in its group. */
  readonly member?: number;
}

/** A group's member: the term that it is, else its place in the group. */
export function memberOf(agendas: readonly Agenda[], group: Group, member: number): Subject {
  const id = group.members[member]?.term;
  const agenda = agendaOf(agendas, group);
  const entry = agenda && id !== undefined ? findEntry(agenda, id) : undefined;
  return entry ? { entry } : { entry: group, member };
}

/** What a thing stands for; an item of a list for the member that it covers. */
export function subjectOf(agendas: readonly Agenda[], thing: Thing): Subject | undefined {
  if (thing.type === "mention") {
    const { entry, member } = thing.mention;
    return { entry, ...(member !== undefined && { member }) };
  }
  if (thing.type === "list" && thing.item?.members[0] !== undefined) return memberOf(agendas, thing.list.group, thing.item.members[0]);
  const entry = entryOf(thing);
  return entry && { entry };
}

/** The subject at an offset: that of the innermost thing which has one, and the thing. */
export function findSubject(reviewed: Pick<Reviewed, "review">, offset: number): (Subject & { readonly thing: Thing }) | undefined {
  for (const thing of findThings(reviewed, offset)) {
    const subject = subjectOf(reviewed.review.agendas, thing);
    if (subject) return { ...subject, thing };
  }
  return undefined;
}

/** The entry that a thing stands for. */
export function entryOf(thing: Thing): Entry | undefined {
  switch (thing.type) {
    case "claim":
      return thing.claim.figure;
    case "mention":
      return thing.mention.entry;
    case "count":
      return thing.group;
    case "list":
      return thing.list.group;
    case "finding":
      return thing.finding.entry;
    case "tag":
    case "footnote":
      return thing.entry;
  }
}
