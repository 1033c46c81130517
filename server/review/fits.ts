/** How well the parts of a list fit the members of a group. */

import { isStopWord } from "../draft/language/words.ts";
import type { Content } from "../draft/model.ts";
import { type Fragment, type Stretch, splitHard, splitSoft } from "./enumerations.ts";
import { type ListCues, listCuesOf } from "./listCues.ts";
import { type Cover, coverMembers, type MemberWords } from "./telling.ts";

/** An item of a list held against a group. Tokens of its content. */
export interface FitItem extends Stretch {
  /** The block where it stands; none where that is the anchor's own. */
  readonly block?: number;
  readonly content: Content;
  /** The members covered, the best first. */
  readonly members: readonly number[];
  /** Shares telling words with no member and is an item for sure. */
  readonly extra: boolean;
}

/** A list held against a group. */
export interface Fit {
  readonly words: MemberWords;
  readonly items: readonly FitItem[];
  /** The members that are an item's best, each once. */
  readonly covered: ReadonlySet<number>;
  /** The members whose telling words stand somewhere in the list. */
  readonly present: ReadonlySet<number>;
  readonly extras: number;
}

interface Part extends Fragment {
  readonly covers: readonly Cover[];
}

/** From which share of a label's telling words on an item covers a member. Syllables are shared more often than words. */
const LEAST_SHARE = 0.5;
const LEAST_SYLLABLES = 0.6;
/** An item of a list without semicolons is a phrase of a few words; longer stretches are remarks. */
const LONGEST_ITEM = 6;
/** Behind the last member, fewer: what follows may be the sentence going on. */
const LONGEST_TRAIL = 4;

const slice = (content: Content, { from, to }: Stretch) => content.tokens.slice(from, to);
const textOf = (content: Content, stretch: Stretch): string =>
  slice(content, stretch)
    .map((token) => token.norm)
    .join(" ");

const membersOf = (covers: readonly Cover[], language: string): readonly number[] => {
  const least = language === "vi" ? LEAST_SYLLABLES : LEAST_SHARE;
  return covers.filter((cover, i) => cover.full || (i === 0 && cover.score >= least)).map((cover) => cover.member);
};

const isJoined = ({ separator }: Fragment): boolean => separator === "joining" || separator === "comma-joining";
const isParted = ({ separator }: Fragment): boolean => separator === "comma" || separator === "comma-joining";

/** Joins fragments that are one item: 'cybersecurity and information security', 'medical products, vaccines and technologies'. */
function joinParts(content: Content, fragments: readonly Fragment[], words: MemberWords, cues: ListCues): readonly Part[] {
  const parts: Part[] = fragments.map((fragment) => ({ ...fragment, covers: coverMembers(content, slice(content, fragment), words) }));
  const lastMember = parts.findLastIndex((part) => part.covers.length > 0);
  const joined: Part[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part;
    const before = joined.at(-1);
    const next = parts[i + 1];
    const best = before?.covers[0]?.member;
    const remark = before !== undefined && cues.remarks.has(content.tokens[part.from]?.norm ?? "");
    const same = best !== undefined && part.covers[0]?.member === best && before !== undefined && textOf(content, before) !== textOf(content, part);
    const within =
      best !== undefined &&
      part.covers.length === 0 &&
      next?.covers[0]?.member === best &&
      before !== undefined &&
      textOf(content, before) !== textOf(content, next);
    // 'X and Y, Z and W': 'and' before the last place joins the two halves of one item.
    const bound =
      part.separator === "joining" &&
      next !== undefined &&
      before !== undefined &&
      (before.covers.length === 0 || part.covers.length === 0) &&
      lastMember > i &&
      parts.findLastIndex(isParted) > i;
    if (before && (remark || same || within || bound)) {
      const whole = { ...before, to: part.to };
      joined[joined.length - 1] = { ...whole, covers: remark ? before.covers : coverMembers(content, slice(content, whole), words) };
    } else joined.push(part);
  }
  return joined;
}

/** Whether a part is short and without verb, as an item is. */
function isItem(content: Content, part: Stretch, longest: number, cues: ListCues): boolean {
  const words = slice(content, part).filter((token) => token.type === "word");
  if (words.length === 0 || words.length > longest) return false;
  if (cues.remarks.has(words[0]?.norm ?? "")) return false;
  return !words.some((token) => cues.verbs.has(token.norm));
}

/** Without the article that it begins with. */
function withoutArticle(content: Content, { from, to }: Stretch): Stretch {
  let begin = from;
  while (begin < to - 1 && (content.tokens[begin]?.type === "mark" || isStopWord(content.tokens[begin]?.norm ?? "", content.language))) begin++;
  // What stands in brackets behind an item is said of it.
  let end = to;
  while (end > begin + 1 && content.tokens[end - 1]?.norm === ")") {
    const open = content.tokens.findLastIndex((token, i) => i > begin && i < end && token.norm === "(");
    if (open < 0) break;
    end = open;
  }
  return { from: begin, to: end };
}

const gather = (words: MemberWords, items: readonly FitItem[]): Fit => ({
  words,
  items,
  covered: new Set(items.flatMap(({ members }) => members.slice(0, 1))),
  present: new Set(items.flatMap(({ members }) => members)),
  extras: items.filter((item) => item.extra).length,
});

/** Whether the part at `i`, behind the last member, is an item more: '… and green growth'. Behind 'and D' something else begins. */
function goesOn(content: Content, parts: readonly Part[], i: number, cues: ListCues): boolean {
  const part = parts[i] as Part;
  const before = parts[i - 1];
  if (part.separator === "start" || (before && isJoined(before)) || !isItem(content, part, LONGEST_TRAIL, cues)) return false;
  if (isJoined(part)) return true;
  const next = parts[i + 1];
  return next === undefined || (isJoined(next) && isItem(content, next, LONGEST_TRAIL, cues));
}

function fitSoft({ content, from, to }: Passage, words: MemberWords, cues: ListCues): Fit {
  const parts = joinParts(content, splitSoft(content, { from, to }), words, cues);
  const last = parts.findLastIndex((part) => membersOf(part.covers, words.language).length > 0);
  const items: FitItem[] = [];
  for (const [i, part] of parts.entries()) {
    const members = membersOf(part.covers, words.language);
    const trailing = i > last;
    if (trailing && !goesOn(content, parts, i, cues)) break;
    const clean = members.length === 0 && part.covers.length === 0 && isItem(content, part, trailing ? LONGEST_TRAIL : LONGEST_ITEM, cues);
    items.push({
      content,
      ...(members.length > 0 || !clean ? { from: part.from, to: part.to } : withoutArticle(content, part)),
      members,
      extra: clean,
    });
  }
  return gather(words, items);
}

function fitHard({ content, from, to }: Passage, words: MemberWords): Fit | undefined {
  const parts = splitHard(content, { from, to });
  if (parts.length < 2) return undefined;
  const items = parts.map((part): FitItem => {
    const covers = coverMembers(content, slice(content, part), words);
    return { content, from: part.from, to: part.to, members: membersOf(covers, words.language), extra: covers.length === 0 };
  });
  return gather(words, items);
}

/** How good a fit is: members covered, less what is no member; of equals, the group of which less is missing. */
export const fitValue = (fit: Fit): number => fit.covered.size - fit.extras / 2 - (fit.words.members.length - fit.covered.size) / 50;

/** A stretch of a text. */
export interface Passage extends Stretch {
  readonly content: Content;
}

/** Holds a stretch of text against a group, as a list with commas or with semicolons: the better of both. */
export function fitStretch(passage: Passage, words: MemberWords): Fit | undefined {
  const cues = listCuesOf(passage.content.language);
  if (!cues) return undefined;
  const soft = fitSoft(passage, words, cues);
  const hard = fitHard(passage, words);
  const best = hard && fitValue(hard) >= fitValue(soft) && hard.items.length > 1 ? hard : soft;
  return best.covered.size > 0 ? best : undefined;
}

/** The text of a list item, cell or heading: its head, which is the same wherever the text stands. */
export interface Head extends Passage {
  readonly block: number;
}

type Held = Pick<FitItem, "members" | "extra">;

const remembered = new WeakMap<MemberWords, WeakMap<Content, Held>>();

function holdHead({ content, from, to }: Head, words: MemberWords): Held {
  const head = membersOf(coverMembers(content, slice(content, { from, to }), words), words.language);
  if (head.length > 0) return { members: head, extra: false };
  const all = coverMembers(content, content.tokens, words);
  return { members: membersOf(all, words.language), extra: all.length === 0 };
}

/** Holds separate texts (list items, cells, headings) against a group, one item each. What each covers is remembered with it. */
export function fitTexts(texts: readonly Head[], words: MemberWords): Fit | undefined {
  let known = remembered.get(words);
  if (!known) {
    known = new WeakMap();
    remembered.set(words, known);
  }
  const items: FitItem[] = [];
  for (const text of texts) {
    const held = known.get(text.content) ?? holdHead(text, words);
    known.set(text.content, held);
    items.push({ ...text, ...held });
  }
  const fit = gather(words, items);
  return fit.covered.size > 0 ? fit : undefined;
}
