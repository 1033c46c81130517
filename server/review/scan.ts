/** The labels that stand in one text, found in one walk and remembered with it. */
import type { Group } from "../agenda/model.ts";
import { readCount, readOrdinal } from "../checks/members.ts";
import { isCapitalized, isTitleCased, surfaceOf } from "../checks/surface.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { isStopWord } from "../draft/language/words.ts";
import type { Block, Content, Token } from "../draft/model.ts";
import { foldSpelling } from "./folding.ts";
import { isForeign } from "./foreign.ts";
import { joinedKey, keyOf, type Label, type LabelIndex, type LabelNode, marksBefore, rememberFor } from "./labels.ts";
import { fitName } from "./names.ts";
import { isInPath } from "./paths.ts";

/** A label in a text. `first` and `last` are the tokens of its words; offsets count from the text's start. */
export interface Hit {
  readonly label: Label;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** A name whose words stand in a text, in another case or form than the label's. */
export interface Misfit extends Hit {
  readonly fit: "case" | "form";
}

/** What the labels give for one text. */
export interface Scan {
  /** Longest labels, in order, none within another. */
  readonly hits: readonly Hit[];
  readonly misfits: readonly Misfit[];
}

interface Candidate extends Hit {
  /** 0 as it stands, 1 inflected, 2 written as one word or as two. */
  readonly change: number;
}

const STATUS_RANK = { preferred: 0, admitted: 1, deprecated: 2 } as const;
/** Marks that may stand between the words of a label if they stand in the label too. */
const INNER_MARKS = new Set([",", "-", "/", ".", "&", "'"]);
/** How many words may stand between a count and what it counts: 'four main and lasting pillars'. */
const COUNT_REACH = 3;
const QUOTES = new Set(['"', "“", "”", "„", "«", "»", "'", "‘", "’", "‚"]);

/** No label has more marks in a row. */
const MOST_MARKS = 2;

/** Behind the marks at a token that may stand within a label. */
export function skipInnerMarks(tokens: readonly Token[], at: number): number {
  let index = at;
  while (index < at + MOST_MARKS && tokens[index]?.type === "mark" && INNER_MARKS.has(tokens[index]?.norm ?? "")) index++;
  return index;
}

type KeyOf = (token: Token) => string;

/** Every way in which labels begin at a token, found by walking the trie. */
function walk(
  tokens: readonly Token[],
  from: number,
  root: LabelNode,
  key: KeyOf,
  joined: ((a: Token, b: Token) => string) | undefined,
): { readonly label: Label; readonly last: number }[] {
  const found: { readonly label: Label; readonly last: number }[] = [];
  const step = (node: LabelNode, at: number): void => {
    const index = at > from ? skipInnerMarks(tokens, at) : at;
    const token = tokens[index];
    if (!token || token.type === "mark") return;
    const enter = (next: LabelNode | undefined, last: number): void => {
      if (!next) return;
      for (const label of next.labels) found.push({ label, last });
      step(next, last + 1);
    };
    enter(node.next.get(key(token)), index);
    const second = tokens[index + 1];
    if (joined && second && second.type !== "mark") enter(node.next.get(joined(token, second)), index + 1);
  };
  step(root, from);
  return found;
}

/** Whether the marks between the words are the label's own. */
export function marksAgree(content: Content, label: Label, words: readonly number[]): boolean {
  return words.every((at, i) => {
    if (i === 0 || words.length !== label.words.length) return i === 0 || marksBefore(content.tokens, at) === "";
    const marks = marksBefore(content.tokens, at);
    return marks === "" || marks === label.marks[i];
  });
}

/** The number that stands before a name: directly, or with a few words and quotation marks between. */
export function countBefore(content: Content, first: number): { readonly at: number; readonly value: number; readonly ordinal: boolean } | undefined {
  for (let i = first - 1, words = 0; i >= 0 && words <= COUNT_REACH; i--) {
    const token = content.tokens[i] as Token;
    if (token.type === "mark") {
      if (QUOTES.has(token.norm)) continue;
      return undefined;
    }
    const value = readCount(token, content.language);
    // 'Table 2 lists goals': a number behind a name is that name's.
    const numbers =
      token.type === "number" &&
      words > 0 &&
      isCapitalized(content, content.tokens[i - 1]) &&
      !isStopWord(content.tokens[i - 1]?.norm ?? "", content.language);
    if (value !== undefined && numbers) return undefined;
    if (value !== undefined) return { at: i, value, ordinal: false };
    const ordinal = readOrdinal(token, content.language);
    if (ordinal !== undefined) return { at: i, value: ordinal, ordinal: true };
    if (isStopWord(token.norm, content.language)) return undefined;
    words++;
  }
  return undefined;
}

/** The tokens of a stretch that are no marks. */
export const wordsBetween = (tokens: readonly Token[], first: number, last: number): number[] => {
  const words: number[] = [];
  for (let i = first; i <= last; i++) if (tokens[i]?.type !== "mark") words.push(i);
  return words;
};

function changeOf(content: Content, label: Label, words: readonly number[]): number {
  if (words.length !== label.words.length) return 2;
  const same = words.every(
    (at, i) => foldSpelling(content.tokens[at]?.norm ?? "", label.language) === foldSpelling(label.words[i]?.norm ?? "", label.language),
  );
  return same ? 0 : 1;
}

const fitsAcronym = (label: Label, written: string): boolean => {
  const own = label.surfaces[0] ?? "";
  return written === own || written === `${own}s` || (written === written.toUpperCase() && written.toLowerCase() === own.toLowerCase());
};

/** How many tokens behind a group's name its members may begin: 'pillars are the', 'pillars: (1)'. */
const MEMBER_REACH = 6;

/** Whether a member of the group stands directly behind a name of it. */
function hasMembersBehind(candidate: Candidate, starts: ReadonlyMap<number, ReadonlySet<Group>>): boolean {
  const group = candidate.label.entry;
  if (group.type !== "group") return true;
  for (let i = candidate.last + 1; i <= candidate.last + MEMBER_REACH; i++) if (starts.get(i)?.has(group)) return true;
  return false;
}

const groupsOf = (label: Label, index: LabelIndex): readonly Group[] => {
  if (label.entry.type === "group") return label.member === undefined ? [] : [label.entry];
  return index.groupsOf.get(label.entry) ?? [];
};

/** The longest first; of equals the one as it stands, then by status, then by place. */
const compare = (a: Candidate, b: Candidate): number =>
  b.last - b.first - (a.last - a.first) || a.change - b.change || STATUS_RANK[a.label.status] - STATUS_RANK[b.label.status] || a.first - b.first;

function select(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken = new Set<number>();
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort(compare)) {
    let free = true;
    for (let i = candidate.first; i <= candidate.last && free; i++) free = !taken.has(i);
    if (!free) continue;
    for (let i = candidate.first; i <= candidate.last; i++) taken.add(i);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** 'digital transformation (DX)' is one mention: the label's end moves behind the bracket, and the abbreviation is none of its own. */
function joinAbbreviations(content: Content, hits: readonly Candidate[]): readonly Hit[] {
  const joined: Hit[] = [];
  for (const hit of hits) {
    const before = joined.at(-1);
    const open = content.tokens[hit.first - 1];
    const close = content.tokens[hit.last + 1];
    const bracketed = before !== undefined && before.last === hit.first - 2 && open?.norm === "(" && close?.norm === ")";
    if (bracketed && before.label.entry === hit.label.entry && before.label.status !== "deprecated" && hit.label.status !== "deprecated") {
      joined[joined.length - 1] = { ...before, last: hit.last + 1, end: close.end };
    } else joined.push(hit);
  }
  return joined;
}

function scan(content: Content, index: LabelIndex, titled: boolean): Scan {
  const language = baseLanguage(content.language);
  const own = index.languages.get(language);
  const { tokens } = content;
  const candidates: Candidate[] = [];
  const misfits: Misfit[] = [];
  const take = ({ label, last }: { readonly label: Label; readonly last: number }, first: number): void => {
    const words = wordsBetween(tokens, first, last);
    if (!marksAgree(content, label, words) || isInPath(content, first, last)) return;
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last]?.end ?? start;
    const hit = { label, first, last, start, end };
    if (label.name) {
      if (isForeign(content, first, last, index)) return;
      const fit = fitName(
        content,
        label,
        words.map((at) => tokens[at] as Token),
        first,
        titled,
      );
      if (fit !== "fits") {
        misfits.push({ ...hit, fit });
        return;
      }
    } else if (label.acronym && words.length === 1 && !fitsAcronym(label, surfaceOf(content, tokens[first] as Token))) return;
    candidates.push({ ...hit, change: changeOf(content, label, words) });
  };
  const joined = language === "vi" ? undefined : (a: Token, b: Token) => joinedKey(a, b, language);
  const key: KeyOf = (token) => keyOf(token, language);
  const norm: KeyOf = (token) => token.norm;
  for (const [first, token] of tokens.entries()) {
    if (token.type === "mark") continue;
    // Most words begin no label: told before anything is walked.
    if (own && (own.root.next.has(key(token)) || own.beginnings.has(token.norm)))
      for (const found of walk(tokens, first, own.root, key, joined)) take(found, first);
    if (!index.names.next.has(token.norm)) continue;
    for (const found of walk(tokens, first, index.names, norm, undefined)) if (found.label.language !== language) take(found, first);
  }
  const starts = new Map<number, Set<Group>>();
  for (const { label, first } of candidates) {
    for (const group of groupsOf(label, index)) starts.set(first, (starts.get(first) ?? new Set()).add(group));
  }
  const meant = candidates.filter(
    (candidate) => !candidate.label.needsCount || countBefore(content, candidate.first) !== undefined || hasMembersBehind(candidate, starts),
  );
  return { hits: joinAbbreviations(content, select(meant)), misfits };
}

/** Whether the capitals of a block's words may be those of a title: what is remembered of its text then bears another name. */
export const mayBeTitle = (block: Block): boolean => block.type === "heading" || block.type === "caption" || block.cell?.row === 0;

/** The labels that stand in a block. Remembered with its text. */
export function scanBlock(block: Block, index: LabelIndex): Scan {
  const title = mayBeTitle(block);
  return rememberFor(index, block.content, title ? "scan-title" : "scan", () => scan(block.content, index, title && isTitleCased(block.content)));
}
