/**
 * What a quantity counts or is a share of, as the text has it: the noun phrase behind it ('80.2% of the population'), or behind a measure
 * noun before it ('the share of the population with broadband is 80.2%').
 */

import { isStopWord } from "../draft/language/words.ts";
import type { Block, Token } from "../draft/model.ts";
import { demonymCode } from "./areas.ts";
import { inName, isContent, type Marked, type Site, tokenAt } from "./context.ts";
import { allBaseHits, areaHits, baseHits, cueHits } from "./hits.ts";
import type { Lexicon, Mark, Profile } from "./lexicon.ts";
import type { PhraseHit } from "./phrases.ts";

/** A noun phrase in the base's place. Tokens, half open. */
export interface BaseSite {
  readonly marked: Marked;
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  /** True behind the number itself, false behind a measure noun. */
  readonly direct: boolean;
}

/** How a base site stands to a figure. */
export interface BaseMatch {
  readonly status: "base" | "notBase" | "other" | "none";
  /** The noun phrase with its article, in tokens of `marked`. */
  readonly from: number;
  readonly to: number;
  readonly marked: Marked;
  readonly block: Block;
  /** Words beside the base that restrict it and that the figure does not know. */
  readonly modifiers: readonly Token[];
}

const ARTICLES = new Set([
  "the",
  "all",
  "a",
  "an",
  "its",
  "their",
  "these",
  "those",
  "les",
  "la",
  "le",
  "l",
  "l'",
  "des",
  "du",
  "de",
  "d",
  "d'",
  "die",
  "der",
  "das",
  "den",
  "dem",
  "aller",
  "alle",
  "allen",
  "các",
  "những",
  "số",
  "tổng",
  "toàn",
  "bộ",
  "total",
  "tous",
  "toutes",
  "of",
  "every",
  "each",
]);
const JOINERS = new Set(["of", "and", "&", "or", "de", "des", "du", "d", "la", "le", "les", "l", "et", "der", "und", "von", "và", "the", "'s", "s"]);
const LENGTH = 8;

const cueAt = (marked: Marked, cue: string, at: number): PhraseHit<Mark> | undefined => cueHits(marked, cue).find((hit) => hit.from === at);

/** Where a phrase begins that could name the base of a quantity; undefined where nothing stands in its place. */
export function findBaseSite(site: Site, lexicon: Lexicon): BaseSite | undefined {
  const { quantity, marked, to, clause, block } = site;
  if (quantity.unit === "times") {
    // 'three times the rate of GDP', 'three times as large as GDP'
    const hits = allBaseHits(marked).filter((hit) => hit.from >= to && hit.to <= site.right[1] && hit.from - to <= 4);
    const longestHit = hits.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
    return longestHit && { from: longestHit.from, to: longestHit.to, marked, block, direct: true };
  }
  const cell =
    block.cell &&
    site.parts.find(
      (part) => part.role === "row" && part.block.cell !== undefined && part.block.cell.column > 0 && part.to > 0 && marksAll(part.marked, part.to),
    );
  if (cell) return { from: 0, to: cell.to, marked: cell.marked, block: cell.block, direct: true };
  const share = quantity.unit !== "count" && quantity.unit !== null;
  // '2030 or fewer': the hedge stands before the noun
  const hedgeEnd = quantity.hedge && quantity.hedge.start >= quantity.end ? tokenAt(marked.content.tokens, quantity.hedge.end - 1) + 1 : to;
  const direct = phraseFrom(marked, lexicon, Math.max(to, hedgeEnd), Math.min(site.right[1], to + LENGTH + 2), share, site.right[1]);
  if (direct) return { ...direct, marked, block, direct: true };
  if (!share && quantity.unit !== "count" && quantity.unit !== null) return undefined;
  // 'the share of the population that … is 80.2%', 'the number of records … is 268 million'
  for (let at = Math.max(clause[0], site.left[0]); at < site.left[1]; at++) {
    const token = marked.content.tokens[at] as Token;
    if (!lexicon.measures.has(token.stem)) continue;
    const found = phraseFrom(marked, lexicon, at + 1, Math.min(site.left[1], at + LENGTH + 2), true, site.left[1]);
    if (found) return { ...found, marked, block, direct: false };
  }
  return undefined;
}

/** Whether a known base fills a cell: the table says the base in a column of its own. */
const marksAll = (marked: Marked, end: number): boolean => allBaseHits(marked).some((hit) => hit.from === 0 && hit.to === end);

/** The noun phrase that starts at a token, behind 'of' where one is needed. */
function phraseFrom(
  marked: Marked,
  lexicon: Lexicon,
  start: number,
  limit: number,
  needsOf: boolean,
  end: number,
): { from: number; to: number } | undefined {
  const { tokens } = marked.content;
  let at = start;
  if (needsOf) {
    const of = lexicon.cues.of.length > 0 ? longest(marked, "of", at) : undefined;
    if (of) at = of.to;
    else if (lexicon.language !== "vi" || at >= end) return undefined;
  }
  const from = at;
  while (at < limit && ARTICLES.has((tokens[at] as Token).norm)) at++;
  let last = -1;
  for (; at < limit; at++) {
    const token = tokens[at] as Token;
    const base = allBaseHits(marked).reduce((longest, hit) => (hit.from === at ? Math.max(longest, hit.to) : longest), 0);
    if (base > 0) {
      last = base;
      at = base - 1;
      continue;
    }
    if (token.type === "mark" && token.norm !== "-" && token.norm !== "'" && token.norm !== "\uFFFC") break;
    if (token.type === "number") {
      // 'of Viet Nam's 2023 GDP'
      if (marked.content.times.some((time) => token.start >= time.start && token.end <= time.end)) continue;
      break;
    }
    if (JOINERS.has(token.norm)) {
      if (last < 0) continue;
      const next = tokens[at + 1];
      if (!next || token.norm === "and" || token.norm === "or" || token.norm === "und" || token.norm === "et" || token.norm === "và") {
        // a coordination goes on only where a known base does
        break;
      }
      continue;
    }
    if (isStopWord(token.norm, lexicon.language)) break;
    if (lexicon.neutral.has(token.stem) && last >= 0) break;
    if (lexicon.neutral.has(token.stem) && !marked.hits.some((hit) => hit.from <= at && hit.to > at && hit.value.type !== "cue")) {
      if (lexicon.language === "vi") break;
      continue;
    }
    last = at + 1;
  }
  return last > from ? { from, to: Math.min(last, end) } : undefined;
}

function longest(marked: Marked, cue: string, at: number): PhraseHit<Mark> | undefined {
  let best: PhraseHit<Mark> | undefined;
  for (const hit of cueHits(marked, cue)) if (hit.from === at && (!best || hit.to > best.to)) best = hit;
  return best ?? cueAt(marked, cue, at);
}

/** Which words of a stretch a figure does not know and that restrict what stands beside them. */
export function unknownWords(marked: Marked, from: number, to: number, profile: Profile, lexicon: Lexicon): readonly Token[] {
  const { content } = marked;
  const result: Token[] = [];
  for (let at = from; at < to; at++) {
    const token = content.tokens[at] as Token;
    if (token.type !== "word" || !isContent(token, lexicon.language)) continue;
    if (profile.vocabulary.has(token.stem) || inName(marked, at)) continue;
    const qualifies = marked.hits.some(
      (hit) => hit.from <= at && hit.to > at && ((hit.value.type === "cue" && hit.value.cue === "qualifiers") || hit.value.type === "part"),
    );
    if (!qualifies && (lexicon.neutral.has(token.stem) || lexicon.measures.has(token.stem))) continue;
    if (marked.hits.some((hit) => hit.from <= at && hit.to > at && hit.value.type === "area" && ownArea(hit.value.code, profile, lexicon))) continue;
    if (lexicon.language === "en") {
      const code = demonymCode(content.text.slice(token.start, token.end), token.norm, lexicon.demonyms);
      if (code !== undefined && ownArea(code, profile, lexicon)) continue;
    }
    if (content.times.some((time) => token.start >= time.start && token.end <= time.end)) continue;
    result.push(token);
  }
  return result;
}

/**
 * The words beside a base that make it a part of itself. Where a language puts its adjectives, any unknown word does ('remote households',
 * 'ländliche Haushalte'); on the other side only words known to ('ménages ruraux'), since there the sentence's verb may stand.
 */
function restricting(marked: Marked, from: number, to: number, profile: Profile, lexicon: Lexicon, side: "before" | "behind"): readonly Token[] {
  const words = unknownWords(marked, from, to, profile, lexicon);
  if (words.length === 0 || (side === "before" && (lexicon.language === "en" || lexicon.language === "de"))) return words;
  const { tokens } = marked.content;
  const known = words.filter((word) => {
    const at = tokens.indexOf(word);
    return marked.hits.some(
      (hit) =>
        hit.from <= at &&
        hit.to > at &&
        ((hit.value.type === "cue" && hit.value.cue === "qualifiers") || hit.value.type === "part" || hit.value.type === "area"),
    );
  });
  // 'household members': a singular before a noun is a part of that noun's name
  const last = tokens[from - 1];
  const compound =
    side === "behind" &&
    lexicon.language === "en" &&
    last !== undefined &&
    last.norm === last.lemma &&
    words[0] === tokens[from] &&
    !/(ed|ing)$/.test(words[0]?.norm ?? "")
      ? words.slice(0, 1)
      : [];
  return known.length > 0 ? known : compound;
}

/** Whether a region is the one that a figure is about. */
export const ownArea = (code: string, { figure }: Profile, lexicon: Lexicon): boolean =>
  figure.area ? code === figure.area : lexicon.areas.has(code);

/** The bases of figures that stand in the base's place. */
export const basesAt = (base: BaseSite | undefined): ReadonlySet<Mark> =>
  new Set(
    base && allBaseHits(base.marked).flatMap(({ from, to, value }) => (value.type === "base" && from >= base.from && to <= base.to ? [value] : [])),
  );

/** How the noun phrase in the base's place stands to a figure. */
export function matchBase(base: BaseSite | undefined, profile: Profile, lexicon: Lexicon): BaseMatch | undefined {
  if (!base) return undefined;
  const { marked, block } = base;
  const within = (type: "base" | "notBase") =>
    baseHits(marked, type, profile)
      .filter((hit) => hit.from >= base.from && hit.to <= base.to)
      .sort((a, b) => b.to - b.from - (a.to - a.from));
  const known = within("base")[0];
  const wrong = within("notBase")[0];
  if (known && !(wrong && wrong.from <= known.from && wrong.to > known.to)) {
    const before = restricting(marked, base.from, known.from, profile, lexicon, "before");
    const after = restricting(marked, known.to, base.to, profile, lexicon, "behind");
    return { status: "base", from: base.from, to: base.to, marked, block, modifiers: [...before, ...after] };
  }
  if (wrong) {
    const modifiers = [
      ...restricting(marked, base.from, wrong.from, profile, lexicon, "before"),
      ...restricting(marked, wrong.to, base.to, profile, lexicon, "behind"),
    ];
    return { status: "notBase", from: base.from, to: Math.max(wrong.to, base.from + 1), marked, block, modifiers };
  }
  const unknown = unknownWords(marked, base.from, base.to, profile, lexicon);
  const words = marked.content.tokens
    .slice(base.from, base.to)
    .filter(
      (token, at) =>
        profile.vocabulary.has(token.stem) &&
        !lexicon.neutral.has(token.stem) &&
        !areaHits(marked).some((hit) => hit.from <= base.from + at && hit.to > base.from + at),
    );
  // of what a length or an energy is, 'of electricity', is its substance and no base
  const { unit } = profile.figure;
  const shared = unit === "percent" || unit === "count" || unit === "percentage-points" || unit === "times";
  const surface = marked.content.text.slice(marked.content.tokens[base.from]?.start, marked.content.tokens[base.to - 1]?.end);
  if (!shared || (lexicon.language === "de" && !/\p{Lu}/u.test(surface)))
    return { status: "none", from: base.from, to: base.to, marked, block, modifiers: [] };
  // '1.06 million inhabitants' counts no doctors, though 'doctors per 10,000 inhabitants' speaks of inhabitants
  if (
    unknown.length === 0 &&
    base.direct &&
    profile.hasBase &&
    unit === "count" &&
    words.length > 0 &&
    words.every((token) => !profile.baseStems.has(token.stem))
  )
    return { status: "other", from: base.from, to: base.to, marked, block, modifiers: [] };
  if (unknown.length === 0) return { status: "none", from: base.from, to: base.to, marked, block, modifiers: [] };
  return { status: "other", from: base.from, to: base.to, marked, block, modifiers: [] };
}
