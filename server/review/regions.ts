/** Where the list of an anchor may stand: in its sentence, in the next one, or in the list, table or sections below it. */
import { sentenceAround } from "../checks/places.ts";
import type { Block, Content, Draft, List, Table, Token } from "../draft/model.ts";
import type { Anchor } from "./anchors.ts";
import { closingOf, isOpenEnded, phraseAt, type Stretch, splitHard, splitSoft } from "./enumerations.ts";
import { type Fit, fitStretch, fitTexts, fitValue, type Head } from "./fits.ts";
import { type ListCues, listCuesOf } from "./listCues.ts";
import type { MemberWords } from "./telling.ts";

/** A place where an anchor's list may stand. */
export interface Region {
  readonly form: "inline" | "list" | "table";
  /** Perhaps only a part of the group stands there: 'such as', 'etc.'. */
  readonly partial: boolean;
  /** Surely a list, whatever it lists: behind a colon, in brackets, in Markdown. */
  readonly listed: boolean;
  /** Not announced by the anchor itself: `all` items must be members, or `most`, where they are the subject of 'are the five stages'. */
  readonly strict?: "all" | "most";
  /** A list in Markdown that a sentence announces as the whole: 'The pillars are:'. */
  readonly announced?: boolean;
  readonly fit: (words: MemberWords) => Fit | undefined;
}

const DASHES = new Set(["–", "—", "-", "―"]);
const QUOTES = new Set(['"', "“", "”", "„", "«", "»", "'", "‘", "’", "‚"]);
/** In tokens: longer ones within a sentence are no lists of members, and every list is held against every group. */
const LONGEST_LIST = 300;
/** How many tokens behind a name a verb may announce the list: 'pillars of the 2024 priority are'. */
const VERB_REACH = 14;
/** How many tokens into a list 'for example' says that it is a part. */
const PARTIAL_REACH = 4;
/** A bare list behind 'are' has so many items; fewer may be anything. */
const BARE_ITEMS = 3;

/** A dash between parts of a sentence, not the hyphen of 'Fuß- und Radverkehr'. */
const isDash = (tokens: readonly Token[], at: number): boolean =>
  DASHES.has(tokens[at]?.norm ?? "") && ((tokens[at - 1]?.end ?? 0) < (tokens[at]?.start ?? 0) || tokens[at]?.norm === "—");

const isBracket = (token: Token | undefined): boolean => token?.norm === "(" || token?.norm === "[";

function isPartial(content: Content, from: number, to: number, cues: ListCues): boolean {
  for (let i = from; i < to; i++) {
    // 'that is to say' holds 'say'.
    const whole = phraseAt(content.tokens, i, cues.announcing);
    const partial = phraseAt(content.tokens, i, cues.partial);
    if (partial > 0 && partial >= whole) return true;
    i += Math.max(0, whole - 1);
  }
  return false;
}

/** Whether the parts of a list are joined by 'or'. */
const isChoice = (content: Content, stretch: Stretch, cues: ListCues): boolean =>
  splitSoft(content, stretch).some((part) => part.separator.endsWith("joining") && cues.alternative.has(content.tokens[part.from - 1]?.norm ?? ""));

function inline(anchor: Anchor, stretch: Stretch, cues: ListCues, listed: boolean, from = anchor.last + 1): Region {
  const { content } = anchor;
  const head = Math.min(stretch.to, stretch.from + PARTIAL_REACH);
  const partial = (from < head && isPartial(content, from, head, cues)) || isOpenEnded(content, stretch, cues) || isChoice(content, stretch, cues);
  return { form: "inline", partial, listed, fit: (words) => fitStretch({ ...stretch, content }, words) };
}

interface Announced {
  readonly at: number;
  readonly partial: boolean;
}

/** Where the first verb or phrase that announces a list ends, behind an anchor. */
function findAnnounced(tokens: readonly Token[], from: number, to: number, cues: ListCues): Announced | undefined {
  for (let i = from; i < Math.min(to, from + VERB_REACH); i++) {
    const token = tokens[i] as Token;
    if (token.type === "mark" && !QUOTES.has(token.norm) && token.norm !== ",") return undefined;
    const partial = phraseAt(tokens, i, cues.partial);
    const whole = phraseAt(tokens, i, cues.announcing);
    if (partial > 0 && partial >= whole) return { at: i + partial, partial: true };
    if (whole > 0) return { at: i + whole, partial: false };
  }
  return undefined;
}

/** The lists that may follow an anchor in its own sentence, before `limit`. */
function* regionsBehind(anchor: Anchor, limit: number, cues: ListCues): Generator<Region> {
  const { content } = anchor;
  const { tokens } = content;
  const to = Math.min(anchor.sentence.to, limit, anchor.last + LONGEST_LIST);
  let from = anchor.last + 1;
  while (from < to && QUOTES.has(tokens[from]?.norm ?? "")) from++;
  if (isBracket(tokens[from])) {
    const close = closingOf(tokens, from, to);
    const stretch = { from: from + 1, to: close < 0 ? to : close };
    if (splitSoft(content, stretch).length > 1 || splitHard(content, stretch).length > 1) yield inline(anchor, stretch, cues, true);
    if (close > 0) from = close + 1;
  }
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (isBracket(token)) {
      const close = closingOf(tokens, i, to);
      if (close > 0) i = close;
      continue;
    }
    if (token.norm === ":" && i + 1 < to) {
      yield inline(anchor, { from: i + 1, to }, cues, true);
      break;
    }
    if (isDash(tokens, i) && i + 1 < to) {
      let end = i + 1;
      while (end < to && !isDash(tokens, end)) end++;
      yield inline(anchor, { from: i + 1, to: end }, cues, true);
      break;
    }
  }
  const announced = findAnnounced(tokens, from, to, cues);
  if (announced && announced.at < to) {
    const stretch = { from: announced.at, to };
    const parts = splitSoft(content, stretch);
    const bare = parts.length >= BARE_ITEMS && parts.every((part) => part.to - part.from <= BARE_ITEMS);
    yield { ...inline(anchor, stretch, cues, bare), ...(announced.partial && { partial: true }) };
  }
  if (tokens[from]?.norm === ",") yield inline(anchor, { from: from + 1, to }, cues, false);
}

/** A list in the next sentence, which takes the anchor up: 'They are …'. */
function* regionsNext(anchor: Anchor, cues: ListCues): Generator<Region> {
  const { content } = anchor;
  const { tokens } = content;
  const begin = anchor.sentence.to;
  if (begin >= tokens.length) return;
  const { to } = sentenceAround(content, begin);
  const length = phraseAt(tokens, begin, cues.anaphora);
  if (length === 0) return;
  const announced = findAnnounced(tokens, begin, to, cues) ?? { at: begin + length, partial: false };
  const stretch = { from: announced.at, to: Math.min(to, announced.at + LONGEST_LIST) };
  yield { ...inline(anchor, stretch, cues, false, begin), ...(announced.partial && { partial: true }) };
}

/** A list before the anchor: 'A, B and C are the three enhancements.' */
function* regionsBefore(anchor: Anchor, cues: ListCues): Generator<Region> {
  const { tokens } = anchor.content;
  for (let i = anchor.first - 1; i > anchor.sentence.from && i >= anchor.first - 4; i--) {
    if (phraseAt(tokens, i, cues.announcing) === 0 && phraseAt(tokens, i, cues.forming) === 0) continue;
    yield { ...inline(anchor, { from: Math.max(anchor.sentence.from, i - LONGEST_LIST), to: i }, cues, false, i), strict: "most" };
    return;
  }
}

/** The head of an item: up to a colon, dash, bracket or full stop. */
export function headOf(block: number, content: Content): Head {
  const { tokens } = content;
  const from = Math.max(
    0,
    tokens.findIndex((token) => token.type !== "mark"),
  );
  let to = from;
  while (to < tokens.length) {
    const token = tokens[to] as Token;
    const ends = token.norm === ":" || token.norm === ";" || token.norm === "(" || isDash(tokens, to) || /^[.!?…]$/u.test(token.norm);
    if (to > from && ends) break;
    to++;
  }
  while (to > from + 1 && tokens[to - 1]?.type === "mark" && tokens[to - 1]?.norm !== ")") to--;
  return { block, content, from, to };
}

const contentsOf = (draft: Draft, blocks: readonly (number | undefined)[]): readonly Head[] =>
  blocks.flatMap((at) => {
    const content = at === undefined ? undefined : draft.blocks[at]?.content;
    if (!content || content.tokens.length === 0) return [];
    const head = headOf(at ?? 0, content);
    return draft.blocks[at ?? 0]?.cell && listCuesOf(content.language)?.totals.has(content.tokens[head.from]?.norm ?? "") ? [] : [head];
  });

const bestOf = (fits: readonly (Fit | undefined)[]): Fit | undefined =>
  fits.reduce((best, fit) => (fit && (!best || fitValue(fit) > fitValue(best)) ? fit : best), undefined);

function tableRegion(draft: Draft, rows: readonly (readonly (number | undefined)[])[], partial: boolean, strict?: "all"): Region {
  const [header = [], ...body] = rows;
  const columns = header.map((_, column) =>
    contentsOf(
      draft,
      body.map((row) => row[column]),
    ),
  );
  const texts = [...columns, contentsOf(draft, header)];
  return {
    form: "table",
    partial,
    listed: body.length > 1,
    ...(strict && { strict }),
    fit: (words) => bestOf(texts.map((of) => fitTexts(of, words))),
  };
}

function listRegion(draft: Draft, blocks: readonly number[], partial: boolean, strict?: "all"): Region {
  const texts = contentsOf(draft, blocks);
  const open = texts.some(({ content }) => content.text.includes("…") || content.text.includes("..."));
  return { form: "list", partial: partial || open, listed: texts.length > 1, ...(strict && { strict }), fit: (words) => fitTexts(texts, words) };
}

/** What stands below the blocks of a draft, by block. */
interface Below {
  readonly lists: ReadonlyMap<number, readonly List[]>;
  readonly tables: ReadonlyMap<number, readonly Table[]>;
  /** The headings directly below a heading. */
  readonly sections: ReadonlyMap<number, readonly number[]>;
}

function groupBy<T>(things: readonly T[], keyOf: (one: T) => number | undefined): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of things) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

const belowOf = new WeakMap<Draft, Below>();

function readBelow(draft: Draft): Below {
  const known = belowOf.get(draft);
  if (known) return known;
  const headings = groupBy(
    draft.blocks.filter((block) => block.type === "heading"),
    (block) => block.headings.at(-1),
  );
  const sections = new Map([...headings].map(([at, blocks]) => [at, blocks.map((block) => block.index)]));
  const below = { lists: groupBy(draft.lists, (list) => list.leadIn), tables: groupBy(draft.tables, (table) => table.leadIn), sections };
  belowOf.set(draft, below);
  return below;
}

/** Whether nothing but a verb stands between the name and the colon that ends its block: 'The pillars are:', 'The pillars are as follows:'. */
function announcesAll({ content: { tokens }, last }: Anchor, cues: ListCues): boolean {
  if (tokens.at(-1)?.norm !== ":") return false;
  const found = findAnnounced(tokens, last + 1, tokens.length, cues);
  return found !== undefined && !found.partial && found.at === tokens.length - 1;
}

/** Lists, tables and sections below the anchor's block. */
export function* regionsBelow(draft: Draft, block: Block, anchor: Anchor, cues: ListCues): Generator<Region> {
  const { tokens } = anchor.content;
  const heading = block.type === "heading";
  const closes = anchor.sentence.to >= tokens.length || tokens.at(-1)?.norm === ":";
  if (!heading && !closes) return;
  const partial = isPartial(anchor.content, anchor.last + 1, Math.min(tokens.length, anchor.last + LONGEST_LIST), cues);
  const { lists, tables, sections: headings } = readBelow(draft);
  const announced = !heading && announcesAll(anchor, cues);
  for (const list of lists.get(block.index) ?? []) yield { ...listRegion(draft, list.items, partial), announced };
  for (const table of tables.get(block.index) ?? []) yield tableRegion(draft, table.rows, partial);
  if (!heading) return;
  if (draft.blocks[block.index + 1]?.type === "paragraph") {
    for (const list of lists.get(block.index + 1) ?? []) yield listRegion(draft, list.items, partial, "all");
    for (const table of tables.get(block.index + 1) ?? []) yield tableRegion(draft, table.rows, partial, "all");
  }
  const sections = headings.get(block.index) ?? [];
  if (sections.length > 1) yield listRegion(draft, sections, partial, "all");
}

/** The places in an anchor's own text where its list may stand, the likeliest first. `limit` is the token at which the next anchor begins. */
export function regionsWithin(anchor: Anchor, limit: number, cues: ListCues): readonly Region[] {
  return [...regionsBehind(anchor, limit, cues), ...regionsNext(anchor, cues), ...regionsBefore(anchor, cues)];
}
