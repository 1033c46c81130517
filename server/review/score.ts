/** How well the words around a quantity speak of a figure. */

import type { Quantity } from "../draft/model.ts";
import { type Bag, nearest, type Said } from "./bag.ts";
import { type BaseMatch, type BaseSite, matchBase } from "./base.ts";
import { hasCue, type Marked, type Role, type Site, tokenAt } from "./context.ts";
import type { Lexicon, Profile } from "./lexicon.ts";

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

/** What words, a keyword and a base say together. */
export const combine = (coverage: number, keyword: number, base: number): number => 1 - (1 - coverage) * (1 - 0.55 * keyword) * (1 - 0.3 * base);

/** How many content words of the quantity's own stretch the figure does not know. */
function countUnknown({ foreign }: Bag, { vocabulary }: Profile): number {
  let sum = 0;
  for (const { stem, count } of foreign) if (!vocabulary.has(stem)) sum += count;
  return sum;
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
