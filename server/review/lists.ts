/** The lists of a draft that are meant to be a group of the agenda, and the places where a group is named without one. */
import type { Group } from "../agenda/model.ts";
import type { GroupItem, GroupList } from "../checks/groupModel.ts";
import type { Mention } from "../checks/model.ts";
import { baseLanguage } from "../draft/language/known.ts";
import type { Draft } from "../draft/model.ts";
import { type Anchor, findAnchors, isComposed } from "./anchors.ts";
import { type Surroundings, weighEvidence } from "./evidence.ts";
import { type Fit, fitValue } from "./fits.ts";
import type { LabelIndex } from "./labels.ts";
import { type ListCues, listCuesOf } from "./listCues.ts";
import { findRegions, type Region } from "./regions.ts";
import { type MemberWords, readMemberWords } from "./telling.ts";

const remembered = new WeakMap<LabelIndex, Map<string, readonly MemberWords[]>>();

function memberWordsOf(index: LabelIndex, language: string): readonly MemberWords[] {
  let byLanguage = remembered.get(index);
  if (!byLanguage) {
    byLanguage = new Map();
    remembered.set(index, byLanguage);
  }
  let words = byLanguage.get(language);
  if (!words) {
    words = (index.languages.get(language)?.groups ?? []).map((labels) => readMemberWords(labels, language));
    byLanguage.set(language, words);
  }
  return words;
}

interface Choice {
  readonly region: Region;
  readonly fit: Fit;
  readonly group: Group;
  readonly named: boolean;
}

const sizeOf = (group: Group): number => group.members.length;

/** What the name and the count add to a fit: they decide where members alone do not. */
const bonusOf = (anchor: Anchor, group: Group): number =>
  (anchor.named.includes(group) ? 0.75 : 0) + (anchor.count?.value === sizeOf(group) ? 0.25 : 0);

/** The group that a region lists: the best fit of all groups; the named one where every item is a member of it. */
function chooseGroup(anchor: Anchor, region: Region, words: readonly MemberWords[]): Choice | undefined {
  let best: Choice | undefined;
  let own: Choice | undefined;
  for (const of of words) {
    const fit = region.fit(of);
    if (!fit) continue;
    const { group } = of.labels;
    const choice = { region, fit, group, named: anchor.named.includes(group) };
    const value = fitValue(fit) + bonusOf(anchor, group);
    if (!best || value > fitValue(best.fit) + bonusOf(anchor, best.group)) best = choice;
    if (choice.named && fit.extras === 0 && fit.covered.size * 2 >= fit.items.length && (!own || fit.covered.size > own.fit.covered.size))
      own = choice;
  }
  return best && !best.named && own && own.fit.covered.size * 3 >= best.fit.covered.size * 2 ? own : best;
}

/** Whether a list is that group's for sure. */
function isMeant({ region, fit, group, named }: Choice, anchor: Anchor): boolean {
  const { covered, extras, items } = fit;
  const size = sizeOf(group);
  if (region.strict && extras > 0) return false;
  if (!named) {
    // Another group's name over these members: only where they are surely its members.
    return (
      !region.partial &&
      !anchor.part &&
      extras === 0 &&
      covered.size >= 2 &&
      covered.size === items.length &&
      covered.size >= (size > 3 ? size - 1 : size)
    );
  }
  const common = anchor.label.status === "admitted";
  if (covered.size < 2) return !common && covered.size === 1 && extras === 0 && size === 2 && items.length <= 2;
  if (covered.size <= extras || (extras > 1 && covered.size <= extras * 2)) return false;
  // A list that agrees with its own count and holds strangers, under a common name, is another programme's.
  const own = anchor.count !== undefined && anchor.count.value !== size && anchor.count.value === items.length;
  return !(common && extras > 0 && own && covered.size < size);
}

/** Whether the list claims to be all of the group. */
function isWhole({ region, fit, group }: Choice, anchor: Anchor, cues: ListCues): boolean {
  if (region.partial || anchor.part || anchor.foreign) return false;
  const size = sizeOf(group);
  const count = anchor.count?.value;
  if (count === undefined) return region.form === "inline" && anchor.definite && anchor.label.status === "preferred" && fit.covered.size * 2 >= size;
  if (region.strict && fit.covered.size < size - 1) return false;
  if (count >= size) return true;
  if (fit.items.length > count) return true;
  // 'Two pillars, A and B, …' is a part; 'it rests on three pillars: A, B and C' is not.
  return count === size - 1 && region.listed && (anchor.definite || isComposed(anchor, cues));
}

const itemsOf = (draft: Draft, { fit }: Choice): readonly GroupItem[] =>
  fit.items.map(({ block, content, from, to, members, extra }) => {
    const base = draft.blocks[block]?.start ?? 0;
    return { block, start: base + (content.tokens[from]?.start ?? 0), end: base + (content.tokens[to - 1]?.end ?? 0), members, extra };
  });

function toList(draft: Draft, anchor: Anchor, choice: Choice, cues: ListCues): GroupList {
  const items = itemsOf(draft, choice);
  return {
    start: Math.min(anchor.start, ...items.map((item) => item.start)),
    end: Math.max(anchor.end, ...items.map((item) => item.end)),
    anchor,
    group: choice.group,
    form: choice.region.form,
    items,
    whole: isWhole(choice, anchor, cues),
    language: baseLanguage(anchor.content.language),
  };
}

interface Read {
  readonly anchor: Anchor;
  readonly list?: GroupList;
  /** A list stands there that is no group's. */
  readonly strange: boolean;
}

function readAnchor(draft: Draft, anchor: Anchor, limit: number, index: LabelIndex): Read {
  const cues = listCuesOf(anchor.content.language);
  if (!cues || anchor.count?.ordinal) return { anchor, strange: false };
  const words = memberWordsOf(index, baseLanguage(anchor.content.language));
  let best: Choice | undefined;
  let strange = false;
  for (const region of findRegions(draft, anchor, limit, cues)) {
    const choice = chooseGroup(anchor, region, words);
    strange ||= region.listed;
    if (!choice || !isMeant(choice, anchor)) continue;
    if (!best || fitValue(choice.fit) > fitValue(best.fit) + 0.5) best = choice;
  }
  return best ? { anchor, list: toList(draft, anchor, best, cues), strange } : { anchor, strange };
}

/** Whether what stands behind a smaller count may pick some of the members: 'the two pillars that …', 'the two pillars led by …'. */
function mayPick(anchor: Anchor, cues: ListCues): boolean {
  const next = anchor.content.tokens[anchor.last + (anchor.quoted ? 2 : 1)];
  return (
    next !== undefined &&
    next.type === "word" &&
    (cues.prepositions.has(next.norm) || cues.from.has(next.norm) || cues.remarks.has(next.norm) || /ed$/u.test(next.norm))
  );
}

/** A group named with another count than it has, where it is meant for sure. */
function readCountOnly(anchor: Anchor, around: Surroundings): GroupList | undefined {
  const cues = listCuesOf(anchor.content.language);
  const [group] = anchor.named;
  const { count } = anchor;
  if (!cues || !group || anchor.named.length > 1 || !count || anchor.part || count.value < 2) return undefined;
  const size = sizeOf(group);
  if (count.value === size || (count.ordinal && count.value < size)) return undefined;
  const evidence = weighEvidence(anchor, group, around);
  const smaller = count.value < size;
  if (evidence < 2 || (smaller && (mayPick(anchor, cues) || !(anchor.quoted || ((anchor.definite || isComposed(anchor, cues)) && evidence >= 3)))))
    return undefined;
  const { start, end } = anchor;
  return { start, end, anchor, group, form: "none", items: [], whole: false, language: baseLanguage(anchor.content.language) };
}

/**
 * Finds the lists of a draft that are meant to be a group, in order. Which group is told by the members that a list holds, the best fit of
 * all groups first; a list that fits none, or is another programme's, is left out.
 */
export function findGroupLists(draft: Draft, mentions: readonly Mention[], index: LabelIndex): readonly GroupList[] {
  const reads = draft.blocks.flatMap((block) => {
    const anchors = findAnchors(block, index);
    // An anchor's list ends where the next group is counted.
    let limit = Number.POSITIVE_INFINITY;
    return anchors
      .toReversed()
      .map((anchor) => {
        const read = readAnchor(draft, anchor, limit, index);
        if (anchor.count) limit = anchor.first;
        return read;
      })
      .reverse();
  });
  const right = (anchor: Anchor): boolean =>
    anchor.count?.value === anchor.named[0]?.members.length && (anchor.quoted || anchor.label.status === "preferred");
  const told = new Set(reads.flatMap(({ anchor, list }) => (list ? [list.group] : right(anchor) ? anchor.named.slice(0, 1) : [])));
  const around = { draft, mentions, index, told };
  return reads.flatMap(({ anchor, list, strange }) => {
    if (list) return [list];
    const counted = strange ? undefined : readCountOnly(anchor, around);
    return counted ? [counted] : [];
  });
}
