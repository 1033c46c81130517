/**
 * Where a quantity stands: the words that may say what it speaks of, each with how near it is. The order is DESIGN.md's: own segment of
 * the clause, clause, sentence, the sentence before, list lead-in, table row and headers, headings.
 */

import { isStopWord } from "../draft/language/words.ts";
import type { Block, Content, Draft, Quantity, Sentence, Span, Time, Token } from "../draft/model.ts";
import { firstWhere } from "../draft/search.ts";
import { inheritUnit } from "./cells.ts";
import { cueHits, nameHits } from "./hits.ts";
import type { Lexicon, Mark, Profile } from "./lexicon.ts";
import { outerBlocks, type Role } from "./outer.ts";
import type { PhraseHit } from "./phrases.ts";

/** A content with the lexicon's phrases found in it. */
export interface Marked {
  readonly content: Content;
  readonly hits: readonly PhraseHit<Mark>[];
}

export type { Role };

/** A run of tokens of some block that says something about the quantity. */
export interface Part {
  readonly marked: Marked;
  readonly block: Block;
  /** Half open, in tokens. */
  readonly from: number;
  readonly to: number;
  /** 0 to 1: how much a word there counts. */
  readonly weight: number;
  readonly role: Role;
}

/** The quantities of one clause (or table cell) with all that is said around each. */
export interface Site {
  readonly quantity: Quantity;
  /** What the written number was multiplied by, by its table's header: 1e6 under 'VND million'. */
  readonly scale: number;
  readonly block: Block;
  readonly marked: Marked;
  /** The tokens of the quantity itself, half open. */
  readonly from: number;
  readonly to: number;
  /** The clause's tokens, half open. */
  readonly clause: readonly [number, number];
  readonly sentence: readonly [number, number];
  /** The stretch left and right of the quantity that is its own. */
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
  readonly parts: readonly Part[];
}

const memo = new WeakMap<Lexicon, WeakMap<Content, Marked>>();

/** Finds the lexicon's phrases in a content, once for each content and lexicon. */
export function markContent(content: Content, lexicon: Lexicon): Marked {
  let known = memo.get(lexicon);
  if (!known) memo.set(lexicon, (known = new WeakMap()));
  let marked = known.get(content);
  if (!marked) {
    const hits = lexicon.phrases.find(content.tokens, (token) => (token.lemma === token.norm ? [token.norm] : [token.norm, token.lemma]));
    known.set(content, (marked = { content, hits }));
  }
  return marked;
}

/** The index of the first token that ends after an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  return firstWhere(tokens, ({ end }) => end > offset);
}

const tokensOf = (tokens: readonly Token[], span: Span): readonly [number, number] => {
  const from = tokenAt(tokens, span.start);
  let to = from;
  while (to < tokens.length && (tokens[to] as Token).start < span.end) to++;
  return [from, to];
};

const SEPARATORS = new Set([
  ",",
  ";",
  "and",
  "or",
  "und",
  "oder",
  "et",
  "ou",
  "và",
  "hoặc",
  "while",
  "whereas",
  "but",
  "(",
  ")",
  ":",
  "–",
  "—",
  "sowie",
  "to",
  "with",
  "còn",
  "tandis",
  "während",
]);
const HARD = new Set([",", ";", "(", ")", ":", "–", "—"]);

/**
 * Splits a clause's tokens among its quantities: what stands directly behind a quantity is its own up to the last separator before the
 * next one; what stands from there on belongs to the next.
 */
function territories(
  tokens: readonly Token[],
  hits: readonly PhraseHit<Mark>[],
  clause: readonly [number, number],
  spots: readonly (readonly [number, number])[],
): { left: [number, number]; right: [number, number] }[] {
  const inside = new Set<number>();
  for (const hit of hits) {
    if (hit.value.type !== "base" && hit.value.type !== "keyword" && hit.value.type !== "notBase") continue;
    for (let index = hit.from + 1; index < hit.to - 1; index++) inside.add(index);
  }
  const cuts: number[] = [clause[0]];
  for (let index = 0; index + 1 < spots.length; index++) {
    const start = (spots[index] as readonly [number, number])[1];
    const end = (spots[index + 1] as readonly [number, number])[0];
    let cut = end;
    let soft = -1;
    let hard = -1;
    for (let at = start; at < end; at++) {
      const { norm } = tokens[at] as Token;
      // a bracket right before the number belongs to what stands before it: 'households with a meter (46.3%)'
      if (inside.has(at) || !SEPARATORS.has(norm) || (norm === "(" && at === end - 1 && at > start)) continue;
      if (HARD.has(norm)) hard = at;
      else soft = at;
    }
    if (hard >= 0) cut = hard;
    else if (soft >= 0) cut = soft;
    cuts.push(cut);
  }
  cuts.push(clause[1]);
  return spots.map(([from, to], index) => ({ left: [cuts[index] as number, from], right: [to, cuts[index + 1] as number] }));
}

/** The block's text language as the lexicon's. */
export interface ContextOptions {
  readonly draft: Draft;
  readonly lexiconFor: (language: string) => Lexicon | undefined;
}

/** Everything said around each quantity of a block, sentence by sentence. */
export function findSites(block: Block, lexicon: Lexicon, { draft, lexiconFor }: ContextOptions): readonly (readonly Site[])[] {
  const { content } = block;
  if (content.quantities.length === 0) return [];
  const marked = markContent(content, lexicon);
  const around = outerBlocks(block, draft).flatMap(({ block: other, weight, role }): Part[] => {
    const theirs = lexiconFor(other.content.language) ?? lexicon;
    return [{ marked: markContent(other.content, theirs), block: other, from: 0, to: other.content.tokens.length, weight, role }];
  });
  const result: Site[][] = [];
  let next = 0;
  content.sentences.forEach((sentence, index) => {
    const inSentence: Quantity[] = [];
    while (next < content.quantities.length && (content.quantities[next] as Quantity).start < sentence.end) {
      const quantity = content.quantities[next++] as Quantity;
      if (quantity.start >= sentence.start && !isWord(marked, quantity)) inSentence.push(quantity);
    }
    if (inSentence.length === 0) return;
    for (const group of byClause(sentence, inSentence)) result.push(sitesOf(group.clause, group.quantities, index));
  });
  return result;

  /** 'Community health promoters: 94,600 in 2024, at least 120,000 by 2030': the label before the colon speaks for all behind it. */
  function labelBefore(sentence: Sentence, clause: Span): readonly [number, number] | undefined {
    const at = sentence.clauses.findIndex((each) => each.start === clause.start);
    for (let index = at - 1; index >= 0; index--) {
      const label = sentence.clauses[index] as Span;
      const [from, to] = tokensOf(content.tokens, label);
      if (content.tokens[to - 1]?.norm !== ":" && content.tokens[to]?.norm !== ":") continue;
      return content.quantities.some((each) => each.start >= label.start && each.start < label.end && each.unit !== "date") ? undefined : [from, to];
    }
    return undefined;
  }

  function sitesOf(clauseSpan: Span, quantities: readonly Quantity[], index: number): Site[] {
    const { tokens } = content;
    const sentenceSpan = content.sentences[index] as Sentence;
    const clause = tokensOf(tokens, clauseSpan);
    const sentence = tokensOf(tokens, sentenceSpan);
    const spots = quantities.map((quantity) => tokensOf(tokens, { start: quantity.start, end: Math.max(quantity.end, quantity.unitSpan?.end ?? 0) }));
    const territory = territories(tokens, marked.hits, clause, spots);
    const first = spots[0]?.[0] ?? clause[0];
    const label = labelBefore(sentenceSpan, clauseSpan);
    return quantities.map((written, at): Site => {
      const { quantity, scale } = inheritUnit(draft, block, written);
      const [from, to] = spots[at] as readonly [number, number];
      const { left, right } = territory[at] as { left: [number, number]; right: [number, number] };
      const parts: Part[] = [
        { marked, block, from: left[0], to: left[1], weight: 1, role: "own" },
        { marked, block, from: right[0], to: right[1], weight: 1, role: "own" },
        { marked, block, from, to, weight: 1, role: "own" },
      ];
      if (at > 0) parts.push({ marked, block, from: clause[0], to: first, weight: 0.8, role: "clause" });
      parts.push({ marked, block, from: clause[0], to: clause[1], weight: 0.45, role: "clause" });
      // 'came 11th on the index and is to be in the top 15': a stretch that names nothing takes up what the clause named before
      const bare = at > 0 && !label && isElliptic(marked, left, lexicon) && isElliptic(marked, right, lexicon);
      if (bare) parts.push({ marked, block, from: clause[0], to: left[0], weight: 0.75, role: "clause" });
      if (label) parts.push({ marked, block, from: label[0], to: label[1], weight: 0.95, role: "leadIn" });
      const anaphora = hasCue(marked, "anaphora", clause[0], clause[1]) || clause[1] - clause[0] <= 6;
      parts.push({ marked, block, from: sentence[0], to: sentence[1], weight: anaphora ? 0.7 : 0.5, role: "sentence" });
      if (index > 0) {
        const before = tokensOf(tokens, content.sentences[index - 1] as Sentence);
        const opening =
          hasCue(marked, "anaphora", sentence[0], Math.min(sentence[1], sentence[0] + 6)) ||
          isElliptic(marked, clause, lexicon) ||
          tokens[before[1] - 1]?.norm === "?";
        parts.push({ marked, block, from: before[0], to: before[1], weight: opening ? 0.7 : 0.3, role: "before" });
      }
      return { quantity, scale, block, marked, from, to, clause, sentence, left, right, parts: [...parts, ...around] };
    });
  }
}

function byClause(sentence: Sentence, quantities: readonly Quantity[]): { clause: Span; quantities: Quantity[] }[] {
  const groups: { clause: Span; quantities: Quantity[] }[] = [];
  for (const quantity of quantities) {
    const clause = sentence.clauses.find((span) => quantity.start >= span.start && quantity.start < span.end) ?? sentence;
    const last = groups.at(-1);
    if (last && last.clause === clause) last.quantities.push(quantity);
    else groups.push({ clause, quantities: [quantity] });
  }
  return groups;
}

/** Whether a stretch names no subject of its own: 'The programme asks for at least 59% in 2030'. */
function isElliptic({ content, hits }: Marked, [from, to]: readonly [number, number], lexicon: Lexicon): boolean {
  for (let at = from; at < to; at++) {
    const token = content.tokens[at] as Token;
    if (
      token.type !== "word" ||
      !isContent(token, lexicon.language) ||
      lexicon.neutral.has(token.stem) ||
      lexicon.measures.has(token.stem) ||
      lexicon.known.has(token.stem)
    )
      continue;
    if (hits.some((hit) => hit.from <= at && hit.to > at && hit.value.type === "cue")) continue;
    if ([...content.times, ...content.quantities].some((span) => token.start >= span.start && token.start < span.end)) continue;
    return false;
  }
  return true;
}

/** Whether a number is a word of a known phrase: 'children under three'. */
function isWord({ content, hits }: Marked, { start, end }: Quantity): boolean {
  const at = tokenAt(content.tokens, start);
  return hits.some(
    ({ from, to, value }) =>
      (value.type === "base" || value.type === "notBase" || value.type === "keyword" || value.type === "name") &&
      to - from > 1 &&
      from <= at &&
      to > at &&
      (content.tokens[to - 1]?.end ?? 0) >= end &&
      (from < at || to > at + 1),
  );
}

/** Whether a token belongs to a proper name of the agenda. */
export const inName = (marked: Marked, at: number): boolean => nameHits(marked).some((hit) => hit.from <= at && hit.to > at);

/** Whether a cue stands in a stretch of tokens. */
export const hasCue = (marked: Marked, cue: string, from: number, to: number): boolean =>
  cueHits(marked, cue).some((hit) => hit.from >= from && hit.to <= to);

/** The hits of a cue in a stretch of tokens. */
export const cuesIn = (marked: Marked, cue: string, from: number, to: number): readonly PhraseHit<Mark>[] =>
  cueHits(marked, cue).filter((hit) => hit.from >= from && hit.to <= to);

/** Whether a token can tell anything: a word or number that is no stop word. */
export const isContent = (token: Token, language: string): boolean => token.type !== "mark" && !isStopWord(token.norm, language);

/** The times of a stretch of a content, given in tokens. */
export function timesIn({ content }: Marked, from: number, to: number): readonly Time[] {
  if (from >= to) return [];
  const start = content.tokens[from]?.start ?? 0;
  const end = content.tokens[to - 1]?.end ?? 0;
  return content.times.filter((time) => time.start >= start && time.start < end);
}

/** The place of a stretch of tokens in the draft's source. */
export function findSpot(
  { content }: Marked,
  block: Block,
  from: number,
  to: number,
): { readonly start: number; readonly end: number; readonly text: string } {
  const start = content.tokens[from]?.start ?? 0;
  const end = content.tokens[to - 1]?.end ?? start;
  return { start: block.start + start, end: block.start + end, text: content.text.slice(start, end) };
}

/** The text of a stretch of tokens. */
export const textOf = (marked: Marked, from: number, to: number): string => {
  const { tokens, text } = marked.content;
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
};

/** Whether a figure knows every telling word of a stretch. */
export const explained = (marked: Marked, from: number, to: number, profile: Profile, lexicon: Lexicon): boolean => {
  for (let at = from; at < to; at++) {
    const token = marked.content.tokens[at] as Token;
    if (isContent(token, lexicon.language) && !profile.vocabulary.has(token.stem)) return false;
  }
  return true;
};
