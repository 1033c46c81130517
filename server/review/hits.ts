/** The phrases found in a content by what they are: a question about one kind of them does not look at all the others. */
import type { Marked } from "./context.ts";
import type { Mark, Profile } from "./lexicon.ts";
import type { PhraseHit } from "./phrases.ts";

type Hits = readonly PhraseHit<Mark>[];

/** Groups of hits, each in the order of the text, made when first asked for. */
const known = new WeakMap<Hits, ReadonlyMap<string, Hits>>();

const NONE: Hits = [];

const FREE = "free";
const BASES = "bases";

function keysOf({ value }: PhraseHit<Mark>): readonly string[] {
  if (value.type === "base" || value.type === "notBase") return [BASES, value.type];
  if (value.type === "keyword") return [];
  return value.type === "cue" ? [FREE, `cue ${value.cue}`] : [FREE, value.type];
}

function group(hits: Hits): ReadonlyMap<string, Hits> {
  const groups = new Map<string, PhraseHit<Mark>[]>();
  for (const hit of hits) {
    for (const key of keysOf(hit)) {
      const list = groups.get(key);
      if (list) list.push(hit);
      else groups.set(key, [hit]);
    }
  }
  known.set(hits, groups);
  return groups;
}

const find = ({ hits }: Marked, key: string): Hits => (known.get(hits) ?? group(hits)).get(key) ?? NONE;

/** The hits of a cue. */
export const cueHits = (marked: Marked, cue: string): Hits => find(marked, `cue ${cue}`);

/** The proper names of the agenda. */
export const nameHits = (marked: Marked): Hits => find(marked, "name");

/** Areas of the world. */
export const areaHits = (marked: Marked): Hits => find(marked, "area");

/** The bases of all figures, and what is mistaken for them. */
export const allBaseHits = (marked: Marked): Hits => find(marked, BASES);

/** The bases of one figure, or what is mistaken for them. */
export const baseHits = (marked: Marked, type: "base" | "notBase", { bases, notBases }: Profile): Hits => {
  const own: readonly Mark[] = type === "base" ? bases : notBases;
  return own.length === 0 ? NONE : find(marked, type).filter(({ value }) => own.includes(value));
};

/** All that belongs to no figure: areas, parts, names, sources, synonyms and cues. */
export const freeHits = (marked: Marked): Hits => find(marked, FREE);
