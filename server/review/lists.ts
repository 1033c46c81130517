/** The lists of a draft that are meant to be a group of the agenda, and the places where a group is named without one. */
import type { Group } from "../agenda/model.ts";
import type { GroupItem, GroupList } from "../checks/groupModel.ts";
import type { Mention } from "../checks/model.ts";
import { baseLanguage } from "../draft/language/known.ts";
import type { Block, Draft } from "../draft/model.ts";
import { type Anchor, findAnchors, isComposed, placeAnchor } from "./anchors.ts";
import { nameEnd, type Surroundings, weighEvidence } from "./evidence.ts";
import { type Fit, fitValue } from "./fits.ts";
import { type LabelIndex, rememberFor } from "./labels.ts";
import { type ListCues, listCuesOf } from "./listCues.ts";
import { type Region, regionsBelow, regionsWithin } from "./regions.ts";
import { mayBeTitle } from "./scan.ts";
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

/** Fewer members are shared by chance. */
const BARE_MEMBERS = 3;

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

/** A subject may be anything: a stranger in it is one only among nearly all members, under a definite name. */
const mayHoldStranger = ({ region, fit: { covered, items, extras }, group, named }: Choice, anchor: Anchor): boolean =>
  region.strict === "most" &&
  named &&
  anchor.definite &&
  anchor.count !== undefined &&
  extras === 1 &&
  items[0]?.extra === false &&
  covered.size >= Math.max(BARE_MEMBERS, sizeOf(group) - 1);

/** Whether a list is that group's for sure. */
function isMeant({ region, fit, group, named }: Choice, anchor: Anchor): boolean {
  const { covered, extras, items } = fit;
  const size = sizeOf(group);
  if (region.strict && extras > 0 && !mayHoldStranger({ region, fit, group, named }, anchor)) return false;
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
  if (count === undefined)
    return (
      (region.form === "inline" || (region.announced === true && fit.extras === 0)) &&
      anchor.definite &&
      anchor.label.status === "preferred" &&
      fit.covered.size * 2 >= size
    );
  if (region.strict && fit.covered.size < size - 1) return false;
  if (count >= size) return true;
  if (fit.items.length > count) return true;
  // 'Two pillars, A and B, …' is a part; 'it rests on three pillars: A, B and C' is not.
  return count === size - 1 && region.listed && (anchor.definite || isComposed(anchor, cues));
}

const itemsOf = (draft: Draft, { fit }: Choice, own: Block): readonly GroupItem[] =>
  fit.items.map(({ block = own.index, content, from, to, members, extra }) => {
    const base = draft.blocks[block]?.start ?? 0;
    return { block, start: base + (content.tokens[from]?.start ?? 0), end: base + (content.tokens[to - 1]?.end ?? 0), members, extra };
  });

function toList(draft: Draft, block: Block, { anchor, choice }: Read, cues: ListCues): GroupList | undefined {
  if (!choice) return undefined;
  const items = itemsOf(draft, choice, block);
  const placed = placeAnchor(anchor, block);
  return {
    start: Math.min(placed.start, ...items.map((item) => item.start)),
    end: Math.max(placed.end, ...items.map((item) => item.end)),
    anchor: placed,
    group: choice.group,
    form: choice.region.form,
    items,
    whole: isWhole(choice, anchor, cues),
    language: baseLanguage(anchor.content.language),
  };
}

interface Read {
  readonly anchor: Anchor;
  /** Another group is counted behind it in its block. */
  readonly followed: boolean;
  readonly choice?: Choice;
  /** A list stands there that is no group's. */
  readonly strange: boolean;
}

/** The best list among regions, if it is better than the one that was found before. */
function readRegions(read: Read, regions: Iterable<Region>, words: readonly MemberWords[], accept: (choice: Choice) => boolean): Read {
  const { anchor } = read;
  let { choice: best, strange } = read;
  for (const region of regions) {
    const choice = chooseGroup(anchor, region, words);
    strange ||= region.listed;
    if (!choice || !isMeant(choice, anchor) || !accept(choice)) continue;
    if (!best || fitValue(choice.fit) > fitValue(best.fit) + 0.5) best = choice;
  }
  return { ...read, ...(best && { choice: best }), strange };
}

const hasList = ({ count }: Anchor): boolean => !count?.ordinal;

/** The anchors of a block with the lists that stand in its own text. Remembered with the text. */
function readWithin(block: Block, index: LabelIndex, cues: ListCues): readonly Read[] {
  const { content } = block;
  return rememberFor(index, content, mayBeTitle(block) ? "lists-title" : "lists", () => {
    const words = memberWordsOf(index, baseLanguage(content.language));
    // An anchor's list ends where the next group is counted.
    let limit = Number.POSITIVE_INFINITY;
    return findAnchors(block, index)
      .toReversed()
      .map((anchor) => {
        const read = { anchor, followed: limit < Number.POSITIVE_INFINITY, strange: false };
        const regions = hasList(anchor) ? regionsWithin(anchor, limit, cues) : [];
        if (anchor.count) limit = anchor.first;
        return readRegions(read, regions, words, () => true);
      })
      .reverse();
  });
}

/**
 * The anchors of a block with their lists. What stands below a block is the list of the group counted last in it, or else of one named
 * in the last sentence whose members they are.
 */
function readBlock(draft: Draft, block: Block, index: LabelIndex): readonly Read[] {
  const cues = listCuesOf(block.content.language);
  if (!cues) return [];
  const reads = readWithin(block, index, cues);
  if (reads.length === 0) return [];
  const words = memberWordsOf(index, baseLanguage(block.content.language));
  const whole = reads.map((read) => {
    const { sentence, content } = read.anchor;
    const closing = sentence.to >= content.tokens.length;
    const accept = (choice: Choice): boolean => !read.followed || (choice.named && closing);
    return hasList(read.anchor) ? readRegions(read, regionsBelow(draft, block, read.anchor, cues), words, accept) : read;
  });
  const isSame = (a: Choice, b: Choice): boolean => a.group === b.group && a.fit.items[0]?.content === b.fit.items[0]?.content;
  return whole.map((read, i) => {
    const { choice } = read;
    const other = choice && choice !== reads[i]?.choice && !choice.named && whole.some((one) => one.choice?.named && isSame(one.choice, choice));
    return other ? (reads[i] as Read) : read;
  });
}

/** Whether what stands behind a smaller count may pick some of the members: 'the two pillars that …', 'the two pillars led by …'. */
function mayPick(anchor: Anchor, group: Group, index: LabelIndex, cues: ListCues): boolean {
  const next = anchor.content.tokens[nameEnd(anchor, group, index) + (anchor.quoted ? 2 : 1)];
  return (
    next !== undefined &&
    next.type === "word" &&
    (cues.prepositions.has(next.norm) || cues.from.has(next.norm) || cues.remarks.has(next.norm) || /ed$/u.test(next.norm))
  );
}

/** A group named with another count than it has, where it is meant for sure. */
function readCountOnly(anchor: Anchor, block: Block, around: Surroundings): GroupList | undefined {
  const cues = listCuesOf(anchor.content.language);
  const [group] = anchor.named;
  const { count } = anchor;
  if (!cues || !group || anchor.named.length > 1 || !count || anchor.part === "counted" || count.value < 2) return undefined;
  const size = sizeOf(group);
  if (count.value === size || (count.ordinal && count.value < size)) return undefined;
  const evidence = weighEvidence(anchor, block, group, around);
  const smaller = count.value < size;
  if (evidence < 2) return undefined;
  if (smaller && (mayPick(anchor, group, around.index, cues) || !(anchor.quoted || ((anchor.definite || isComposed(anchor, cues)) && evidence >= 3))))
    return undefined;
  const placed = placeAnchor(anchor, block);
  const { start, end } = placed;
  return { start, end, anchor: placed, group, form: "none", items: [], whole: false, language: baseLanguage(anchor.content.language) };
}

/**
 * Finds the lists of a draft that are meant to be a group, in order. Which group is told by the members that a list holds, the best fit of
 * all groups first; a list that fits none, or is another programme's, is left out.
 */
export function findGroupLists(draft: Draft, mentions: readonly Mention[], index: LabelIndex): readonly GroupList[] {
  const reads = draft.blocks.flatMap((block) => readBlock(draft, block, index).map((read) => ({ block, read })));
  const right = (anchor: Anchor): boolean =>
    anchor.count?.value === anchor.named[0]?.members.length && (anchor.quoted || anchor.label.status === "preferred");
  const told = new Set(reads.flatMap(({ read: { anchor, choice } }) => (choice ? [choice.group] : right(anchor) ? anchor.named.slice(0, 1) : [])));
  const around = { draft, mentions, index, told };
  return reads.flatMap(({ block, read }) => {
    const cues = listCuesOf(block.content.language);
    const list = cues && toList(draft, block, read, cues);
    if (list) return [list];
    const counted = read.strange ? undefined : readCountOnly(read.anchor, block, around);
    return counted ? [counted] : [];
  });
}
