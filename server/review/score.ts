/** How well the words around a quantity speak of a figure. */

import type { Quantity, Token } from "../draft/model.ts";
import { type BaseMatch, type BaseSite, basesAt, matchBase } from "./base.ts";
import { hasCue, isContent, type Marked, type Part, type Role, type Site, tokenAt } from "./context.ts";
import { freeHits } from "./hits.ts";
import type { Lexicon, Mark, Profile } from "./lexicon.ts";

/** How near each stem and each profile's phrases stand: 0 to 1. */
export interface Bag {
  readonly stems: ReadonlyMap<string, Said>;
  /** Of figures' keywords and bases, how near. */
  readonly phrases: ReadonlyMap<Mark, number>;
  /** The content words of the quantity's own stretches that may be of another measure. */
  readonly foreign: readonly Foreign[];
}

/** A word that figures may not know, and how much it then counts. */
interface Foreign {
  readonly stem: string;
  readonly count: number;
}

/** A word of the context: how near it stands, and as written. */
interface Said {
  readonly weight: number;
  readonly role: Role;
  readonly text: string;
}

/** Collects the words of a quantity's context. */
export function collectBag(site: Site, lexicon: Lexicon): Bag {
  const stems = new Map<string, Said>();
  const phrases = new Map<Mark, number>();
  const put = (stem: string, part: Part, at: number) => {
    const known = stems.get(stem);
    if (known && known.weight >= part.weight) return;
    const { tokens, text } = part.marked.content;
    stems.set(stem, { weight: part.weight, role: part.role, text: text.slice(tokens[at]?.start, tokens[at]?.end) });
  };
  for (const part of site.parts) {
    const { tokens } = part.marked.content;
    for (let at = part.from; at < part.to; at++) {
      const token = tokens[at] as Token;
      if (!isContent(token, lexicon.language)) continue;
      put(token.stem, part, at);
      if (lexicon.language === "de") for (const stem of inCompound(token.norm, lexicon)) put(stem, part, at);
    }
    for (const hit of part.marked.hits) {
      if (hit.from < part.from || hit.to > part.to) continue;
      const { value } = hit;
      if (value.type === "keyword" || value.type === "base") phrases.set(value, Math.max(phrases.get(value) ?? 0, part.weight * value.strength));
      else if (value.type === "synonym") for (const stem of value.stems) put(stem, part, hit.from);
    }
  }
  return { stems, phrases, foreign: findForeign(site, lexicon) };
}

/** The known stems within a German compound: 'haushaltsanteil' holds 'haushalt'. */
function* inCompound(norm: string, lexicon: Lexicon): Generator<string> {
  if (norm.length < 9) return;
  for (let length = 4; length <= norm.length - 3; length++) {
    const head = norm.slice(0, length);
    if (lexicon.postings.has(head)) yield head;
    const tail = norm.slice(length);
    if (tail.length >= 5 && lexicon.postings.has(tail)) yield tail;
  }
}

/** A German verb form that its stemmer leaves apart from the noun: 'startet' for 'Start'. */
function findKin(stem: string, bag: Bag): Said | undefined {
  if (stem.length < 5) return undefined;
  for (const [other, said] of bag.stems)
    if (other.length > stem.length && other.length - stem.length <= 3 && other.startsWith(stem)) return { ...said, weight: 0.85 * said.weight };
  return undefined;
}

/** A German compound of a label said in two words: 'das Programm startet' for 'Programmstart'. */
function findApart(stem: string, bag: Bag): Said | undefined {
  if (stem.length < 9) return undefined;
  for (const [head, said] of bag.stems) {
    if (head.length < 4 || head.length > stem.length - 4 || !stem.startsWith(head)) continue;
    const tail = stem.slice(head.length).replace(/^s(?=\p{L}{4})/u, "");
    for (const [other, second] of bag.stems)
      if (other.length >= 4 && other !== head && (tail.startsWith(other) || other.startsWith(tail)))
        return { ...said, weight: 0.85 * Math.min(said.weight, second.weight) };
  }
  return undefined;
}

/** A figure's standing at a quantity. */
export interface Score {
  readonly profile: Profile;
  /** 0 to 1: how much of what tells the figure is said, nearer words counting more. */
  readonly confidence: number;
  /** How much of it is said in the quantity's own clause, row or lead-in. */
  readonly near: number;
  /** How much is said of what the label tells besides its base: 'built each year' of 'standpipes built each year'. */
  readonly bare: number;
  /** Undefined where nothing stands in the base's place. */
  readonly base: BaseMatch | undefined;
  /** Content words of the quantity's own stretch that the figure does not know, and those of its label that stand near. */
  readonly unknown: number;
  readonly known: number;
  /** Any word for the base stands anywhere around. */
  readonly based: boolean;
  /** The counted noun stands near, if not behind the number. */
  readonly counted: boolean;
  readonly says: readonly string[];
}

const NEAR = new Set<Role>(["own", "clause", "row", "column", "leadIn"]);
/** From which weight on a further context counts as near: a sentence taken up by 'the rate', a heading right above. */
const TAKEN_UP = 0.7;

/** How surely one of some phrases is said. */
const nearest = (marks: readonly Mark[], { phrases }: Bag): number => {
  let best = 0;
  if (phrases.size > 0) for (const mark of marks) best = Math.max(best, phrases.get(mark) ?? 0);
  return best;
};

/** Numbers by label and by profile, for one use after the other: agendas may have thousands of both. */
interface Scratch {
  /** How much of each label is said; all 0 between two uses. */
  readonly covered: Float64Array;
  /** The use in which a profile was last found. */
  readonly foundIn: Uint32Array;
  uses: number;
}

const scratches = new WeakMap<Lexicon, Scratch>();

function scratchFor(lexicon: Lexicon): Scratch {
  let scratch = scratches.get(lexicon);
  if (!scratch) {
    scratch = { covered: new Float64Array(lexicon.labelCount), foundIn: new Uint32Array(lexicon.profiles.length), uses: 0 };
    scratches.set(lexicon, scratch);
  }
  scratch.uses++;
  return scratch;
}

/**
 * Visits the profiles that the context names at least one telling word of, in the order in which they are found.
 * @param visit is told no less than the confidence that the profile is scored with.
 */
export function visitCandidates(bag: Bag, baseSite: BaseSite | undefined, lexicon: Lexicon, visit: (profile: Profile, atMost: number) => void): void {
  const told = basesAt(baseSite);
  const { covered, foundIn, uses } = scratchFor(lexicon);
  const labels = [...bag.stems].flatMap(([stem, { weight }]) => {
    const list = lexicon.labelPostings.get(stem);
    return list ? [{ list, weight }] : [];
  });
  for (const { list, weight } of labels)
    for (let at = 0; at < list.length; at += 2)
      covered[list[at] as number] = (covered[list[at] as number] as number) + weight * (list[at + 1] as number);
  try {
    for (const stem of bag.stems.keys()) {
      for (const index of lexicon.postings.get(stem) ?? []) {
        if (foundIn[index] === uses) continue;
        foundIn[index] = uses;
        const profile = lexicon.profiles[index] as Profile;
        // German words are found in compounds too: what they cover is not known yet
        let coverage = lexicon.language === "de" ? 1 : 0;
        for (let at = profile.labels.length; at-- > 0; ) coverage = Math.max(coverage, covered[profile.firstLabel + at] as number);
        const based = told.size > 0 && profile.bases.some((mark) => told.has(mark)) ? 1 : 0.8 * nearest(profile.bases, bag);
        visit(profile, combine(Math.min(1, coverage + 1e-9), nearest(profile.keywords, bag), based));
      }
    }
  } finally {
    for (const { list } of labels) for (let at = 0; at < list.length; at += 2) covered[list[at] as number] = 0;
  }
}

/** What words, a keyword and a base say together. */
const combine = (coverage: number, keyword: number, base: number): number => 1 - (1 - coverage) * (1 - 0.55 * keyword) * (1 - 0.3 * base);

/** Scores a figure at a quantity. */
export function scoreProfile(bag: Bag, baseSite: BaseSite | undefined, profile: Profile, lexicon: Lexicon): Score {
  let coverage = 0;
  let near = 0;
  let bare = 0;
  let says: string[] = [];
  let known = 0;
  for (const label of profile.labels) {
    let sum = 0;
    let close = 0;
    const said: string[] = [];
    let telling = 0;
    for (const [stem, weight] of label) {
      const hit = bag.stems.get(stem) ?? (lexicon.language === "de" ? (findKin(stem, bag) ?? findApart(stem, bag)) : undefined);
      if (!hit) continue;
      sum += weight * hit.weight;
      if (weight > 0.05) said.push(hit.text);
      if (NEAR.has(hit.role) || hit.weight >= TAKEN_UP) {
        close += weight * hit.weight;
        if (weight > 0.06) telling++;
      }
    }
    known = Math.max(known, telling);
    if (sum > coverage) [coverage, says] = [sum, said];
    bare = Math.max(bare, bareOf(label, bag, profile));
    near = Math.max(near, close);
  }
  const keyword = nearest(profile.keywords, bag);
  const based = nearest(profile.bases, bag);
  const base = matchBase(baseSite, profile, lexicon);
  const baseWeight = base?.status === "base" ? 1 : base === undefined || base.status === "none" ? based * 0.8 : 0;
  return {
    profile,
    confidence: combine(coverage, keyword, baseWeight),
    near: combine(near, keyword, baseWeight),
    bare,
    base,
    unknown: countUnknown(bag, profile),
    known,
    based: base?.status === "base" || based > 0,
    counted: based >= 0.7,
    says,
  };
}

function bareOf(label: ReadonlyMap<string, number>, bag: Bag, profile: Profile): number {
  let said = 0;
  let all = 0;
  for (const [stem, weight] of label) {
    if (profile.baseStems.has(stem)) continue;
    all += weight;
    said += weight * (bag.stems.get(stem)?.weight ?? 0);
  }
  return all > 0 ? said / all : 1;
}

/** How many content words of the quantity's own stretch the figure does not know. */
function countUnknown({ foreign }: Bag, { vocabulary }: Profile): number {
  let sum = 0;
  for (const { stem, count } of foreign) if (!vocabulary.has(stem)) sum += count;
  return sum;
}

/** What no figure is needed to know of: words that say nothing of a measure, names, areas, times. */
const EXPLAINED: ReadonlySet<Mark["type"]> = new Set(["area", "source", "synonym", "cue"]);

/** The content words of a quantity's own stretches that belong to no phrase or time and are not known to say nothing. */
function findForeign(site: Site, lexicon: Lexicon): readonly Foreign[] {
  if (lexicon.language === "vi") return [];
  const result: Foreign[] = [];
  const stretches = [
    [site.marked, ...site.left],
    [site.marked, ...site.right],
    ...site.parts.filter((part) => part.role === "row").map((part) => [part.marked, part.from, part.to] as const),
  ] as const;
  for (const [marked, from, to] of stretches) {
    const { content } = marked;
    for (let at = from; at < to; at++) {
      const token = content.tokens[at] as Token;
      if (token.type !== "word" || !isContent(token, lexicon.language)) continue;
      const { stem } = token;
      if (lexicon.neutral.has(stem) || lexicon.measures.has(stem) || lexicon.known.has(stem)) continue;
      if (freeHits(marked).some((hit) => hit.from <= at && hit.to > at && EXPLAINED.has(hit.value.type))) continue;
      if (content.times.some((time) => token.start >= time.start && token.end <= time.end)) continue;
      const text = content.text.slice(token.start, token.end);
      // German writes its nouns with a capital: a verb or adjective that is not known says nothing of the measure
      if (lexicon.language === "de" && !/^\p{Lu}/u.test(text)) continue;
      // an unknown abbreviation is likely somebody else's programme or body
      result.push({ stem, count: /^\p{Lu}{2,6}s?$/u.test(text) ? 3 : 1 });
    }
  }
  return result;
}

/** '122 more', '+7 %': a difference, never a level. */
export const isAdded = ({ marked, quantity, from, to }: Site): boolean =>
  /[+−±]/.test(quantity.style.prefix) || hasCue(marked, "added", to, to + 1) || hasCue(marked, "added", to, to + 2) || isStep(marked, quantity, from);

/** The token before a quantity, its hedge passed over. */
const beforeHedge = ({ content }: Marked, quantity: Quantity, from: number): number =>
  (quantity.hedge && quantity.hedge.start < quantity.start ? tokenAt(content.tokens, quantity.hedge.start) : from) - 1;

/** 'rose by 120', 'ging um 120.000 zurück': the step, not where it led. */
function isStep(marked: Marked, quantity: Quantity, from: number): boolean {
  const at = beforeHedge(marked, quantity, from);
  const norm = marked.content.tokens[at]?.norm;
  if (norm === "um") return true;
  return (norm === "by" || norm === "de") && hasCue(marked, "changes", Math.max(0, at - 3), at);
}

/** 'rose to 80%', 'auf 80 %', 'lên 80%': where a change led is a level. */
const isReached = ({ marked, quantity, from }: Site): boolean =>
  /^(to|from|auf|von|à|lên|xuống|từ|still|at)$/.test(marked.content.tokens[beforeHedge(marked, quantity, from)]?.norm ?? "");

/** Whether the quantity is told as a change ('grew by', 'growth of') rather than a level. */
export const toldAsChange = (site: Site): boolean =>
  isAdded(site) ||
  (!isReached(site) &&
    site.block.cell !== undefined &&
    site.parts.some((part) => (part.role === "row" || part.role === "column") && hasCue(part.marked, "changes", part.from, part.to))) ||
  (!isReached(site) &&
    (hasCue(site.marked, "changes", Math.max(site.left[0], site.from - 4), site.from) ||
      hasCue(site.marked, "changes", site.to, Math.min(site.right[1], site.to + 2))));
