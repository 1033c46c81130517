/** The words and phrases around a quantity, each with how near it stands. */
import type { Token } from "../draft/model.ts";
import { isContent, type Part, type Role, type Site } from "./context.ts";
import { freeHits } from "./hits.ts";
import type { Lexicon, Mark } from "./lexicon.ts";

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
export interface Said {
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

/** How surely one of some phrases is said. */
export const nearest = (marks: readonly Mark[], { phrases }: Bag): number => {
  let best = 0;
  if (phrases.size > 0) for (const mark of marks) best = Math.max(best, phrases.get(mark) ?? 0);
  return best;
};

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
