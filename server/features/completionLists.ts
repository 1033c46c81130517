/** Lists that a draft has begun: which group they are of, and which of its members they still lack. */
import type { Group, Member } from "../agenda/model.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { isStopWord } from "../draft/language/words.ts";
import type { Block, List, Token } from "../draft/model.ts";
import { type CompletionIndex, keyOfWords, type Listed } from "./completionIndex.ts";
import type { Prose } from "./completionPlace.ts";
import type { Reviewed } from "./model.ts";

/** A list of a group that the cursor stands in. */
export interface StartedList {
  readonly group: Group;
  /** The members that no other item covers, in official order. */
  readonly lacking: readonly Member[];
  /** Whether the list says that it is the group's, by its name before it. */
  readonly named: boolean;
  /** Where the item at the cursor begins. */
  readonly start: number;
  readonly form: "inline" | "list";
  /** The first words of the other items, for their capitals. */
  readonly neighbours: readonly string[];
}

/** Words of a member's label, at most. */
const MOST_WORDS = 12;
/** Words and articles that an item may begin with before its member is named. */
const LEADING = 2;
/** How many joining words back an item may begin: a label may hold some of its own. */
const MOST_JOINTS = 4;
/** Fewer members are shared by chance where the group is not named. */
const FEWEST_UNNAMED = 2;

const JOINING: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(["and", "or"]),
  vi: new Set(["và", "hoặc"]),
  fr: new Set(["et", "ou"]),
  de: new Set(["und", "oder", "sowie"]),
};

const isWord = ({ type }: Token): boolean => type !== "mark";

/** The members that the words from a token on name; the longest label wins. */
function namedFrom(tokens: readonly Token[], from: number, index: CompletionIndex): readonly Listed[] {
  const words = tokens.slice(from, from + MOST_WORDS);
  const end = words.findIndex((word) => !isWord(word));
  for (let length = end < 0 ? words.length : end; length > 0; length--) {
    const found = index.listed(keyOfWords(words.slice(0, length)));
    if (found.length > 0) return found;
  }
  return [];
}

/** The members that an item begins with: '**River restoration**: giving …', 'the monitoring of all gauges'. */
function membersOf({ content: { tokens, language } }: Block, index: CompletionIndex): readonly Listed[] {
  for (let from = 0; from <= LEADING && from < tokens.length; from++) {
    const found = namedFrom(tokens, from, index);
    if (found.length > 0) return found;
    const token = tokens[from];
    if (token && isWord(token) && !isStopWord(token.norm, language)) return [];
  }
  return [];
}

/** The members that the words up to a token name, and how many words they are; the longest label wins. */
function namedUpTo(tokens: readonly Token[], to: number, index: CompletionIndex): { readonly found: readonly Listed[]; readonly words: number } {
  let first = to;
  while (first > 0 && to - first < MOST_WORDS && isWord(tokens[first - 1] as Token)) first--;
  for (; first < to; first++) {
    const found = index.listed(keyOfWords(tokens.slice(first, to)));
    if (found.length > 0) return { found, words: to - first };
  }
  return { found: [], words: 0 };
}

/** The one group that items are of: a named one first, else the only one to which all of them belong. */
function chooseGroup(items: readonly (readonly Listed[])[], named: readonly Group[]): Group | undefined {
  const counts = new Map<Group, number>();
  for (const item of items) for (const group of new Set(item.map((listed) => listed.group))) counts.set(group, (counts.get(group) ?? 0) + 1);
  const own = named.filter((group) => (counts.get(group) ?? 0) * 2 >= items.length);
  if (own.length > 0) return own.at(-1);
  if (named.length > 0 || items.length < FEWEST_UNNAMED) return undefined;
  const [only, ...others] = [...counts].filter(([, count]) => count === items.length);
  return only && others.length === 0 ? only[0] : undefined;
}

const lackingOf = (group: Group, items: readonly (readonly Listed[])[]): readonly Member[] => {
  const covered = new Set(items.flat().flatMap((listed) => (listed.group === group ? [listed.member] : [])));
  return group.members.filter((_, member) => !covered.has(member));
};

/** The groups that a block names, in order. */
const groupsNamedIn = ({ review }: Pick<Reviewed, "review">, block: number, before = Number.POSITIVE_INFINITY): readonly Group[] =>
  review.mentions.flatMap((mention) =>
    mention.block === block && mention.end <= before && mention.member === undefined && mention.entry.type === "group" ? [mention.entry] : [],
  );

/** The list of a draft in which an offset stands, and the block of the item there, if it holds text. */
function listAt({ review }: Pick<Reviewed, "review">, lineStart: number, offset: number): { readonly list: List; readonly item?: Block } | undefined {
  const { blocks, lists } = review.draft;
  const list = lists.findLast(({ start, end }) => start <= offset && lineStart <= end);
  const item = list && blocks.find(({ start, end, list: place }) => place && start < offset && offset <= end && lists[place.list] === list);
  return list && { list, ...(item && { item }) };
}

/** The beginning of an item, as far as it is written: its marker, and a task box. */
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/u;

/**
 * The bulleted or numbered list that the cursor stands in, at an item of which little is written yet.
 * @param before the line before the cursor.
 */
export function findListBelow(
  reviewed: Pick<Reviewed, "review">,
  before: string,
  offset: number,
  indexOf: (language: string) => CompletionIndex,
): StartedList | undefined {
  const marker = ITEM.exec(before)?.[0];
  if (marker === undefined) return undefined;
  const { blocks } = reviewed.review.draft;
  const at = listAt(reviewed, offset - before.length, offset);
  if (!at) return undefined;
  const others = at.list.items.flatMap((index) => (blocks[index] && blocks[index] !== at.item ? [blocks[index]] : []));
  const leadIn = at.list.leadIn === undefined ? undefined : blocks[at.list.leadIn];
  const language = (leadIn ?? others[0] ?? at.item)?.content.language;
  if (language === undefined) return undefined;
  const index = indexOf(language);
  const items = others.map((block) => membersOf(block, index));
  const named = leadIn ? groupsNamedIn(reviewed, leadIn.index) : [];
  const group = chooseGroup(items, named);
  if (!group) return undefined;
  const neighbours = others.map(({ content }) => content.text.slice(content.tokens[0]?.start, content.tokens[0]?.end));
  return {
    group,
    lacking: lackingOf(group, items),
    named: named.includes(group),
    start: offset - before.length + marker.length,
    form: "list",
    neighbours,
  };
}

/** The list within a sentence that the cursor stands in: 'the three pillars: clean water, mon|'. */
export function findListWithin(
  reviewed: Pick<Reviewed, "review">,
  { block, offset }: Prose,
  indexOf: (language: string) => CompletionIndex,
): StartedList | undefined {
  const { tokens, language } = block.content;
  const joining = JOINING[baseLanguage(language)];
  const index = indexOf(language);
  const isJoint = (token: Token | undefined): boolean =>
    token !== undefined && (token.type === "mark" ? /^[,;:]$/u.test(token.norm) : joining?.has(token.norm) === true);
  const end = tokens.findLastIndex((token) => block.start + token.end <= offset) + 1;
  const sentence = block.content.sentences.findLast(({ start }) => start <= (tokens[end - 1]?.start ?? 0))?.start ?? 0;

  let joints = 0;
  for (let at = end - 1; at > 0 && end - at <= MOST_WORDS && joints < MOST_JOINTS; at--) {
    const token = tokens[at] as Token;
    if (!isJoint(token)) {
      if (token.type === "mark") return undefined;
      continue;
    }
    joints++;
    const { items, first, closed } = itemsBefore(tokens, at, index, isJoint);
    const firstStart = block.start + (tokens[first]?.start ?? 0);
    const named = groupsNamedIn(reviewed, block.index, firstStart).filter((_, i, all) => i === all.length - 1);
    const begins = sentence + block.start;
    const near = reviewed.review.mentions.some(
      ({ entry, block: index, start, end: stop }) => index === block.index && entry === named[0] && start >= begins && stop <= firstStart,
    );
    if (items.length === 0 && !(closed && near)) continue;
    const group = chooseGroup(items, near ? named : []);
    if (!group) continue;
    const next = tokens[at + 1];
    const start = at + 1 < end && next ? block.start + next.start : offset;
    return { group, lacking: lackingOf(group, items), named: near, start, form: "inline", neighbours: [] };
  }
  return undefined;
}

/** The items that stand before a joint, and the token with which the first of them begins; `closed` where a colon stands before that. */
function itemsBefore(tokens: readonly Token[], joint: number, index: CompletionIndex, isJoint: (token: Token | undefined) => boolean) {
  const items: (readonly Listed[])[] = [];
  let at = joint;
  let first = joint;
  for (;;) {
    if (tokens[at]?.norm === ":") return { items, first, closed: true };
    // 'a, b, and c': two joints.
    if (tokens[at]?.type === "word" && tokens[at - 1]?.norm === ",") at--;
    const { found, words } = namedUpTo(tokens, at, index);
    if (found.length === 0) return { items, first, closed: false };
    items.push(found);
    first = at - words;
    at = first - 1;
    if (!isJoint(tokens[at])) return { items, first, closed: false };
  }
}
