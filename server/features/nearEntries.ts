/** The entries that a wording is likely to mean: those whose labels share its words, or which it abbreviates. */
import type { Agenda, Texts } from "../agenda/model.ts";
import { compareForm } from "../agenda/texts.ts";
import type { Figure, Group, Term } from "../checks/model.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { isStopWord } from "../draft/language/words.ts";
import { textsIn } from "./texts.ts";

/** An entry that can be given a further wording. */
export type Named = Term | Group | Figure;

/** The stems of a text's telling words. */
const stemsOf = (text: string, language: string): ReadonlySet<string> =>
  new Set(readTokens(text, language).flatMap(({ type, norm, stem }) => (type === "mark" || isStopWord(norm, language) ? [] : [stem])));

/** The first letters of a text's words: 'dt'. */
const initialsOf = (text: string): string =>
  text
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0).toLowerCase())
    .join("");

const nameTexts = (entry: Named): readonly Texts[] => (entry.type === "figure" ? [entry.label, entry.keywords] : [entry.preferred, entry.admitted]);

/** How much two sets of stems have in common, from 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** How many letters the forms of a word share at least. */
const SHARED = 4;

/**
 * The entries nearest to a wording, the nearest first, and of the others those that are at least half as near; none where nothing is shared.
 * Of a big agenda only the labels that may share a word are read.
 */
export function findNear(agendas: readonly Agenda[], wording: string, language: string, most: number): readonly Named[] {
  const stems = stemsOf(wording, language);
  const starts = [...stems].map((stem) => stem.slice(0, SHARED));
  const short = /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u.test(wording) ? wording.toLowerCase() : undefined;
  const nearness = (text: string): number => {
    if (short !== undefined && short === initialsOf(text)) return 1;
    const plain = compareForm(text);
    return starts.some((start) => plain.includes(start)) ? overlap(stems, stemsOf(text, language)) : 0;
  };
  const entries = new Set<Named>(agendas.flatMap(({ terms, groups, figures }) => [...terms, ...groups, ...figures]));
  const near = [...entries]
    .map((entry) => ({ entry, near: Math.max(0, ...nameTexts(entry).flatMap((each) => textsIn(each, language).map(nearness))) }))
    .filter((each) => each.near > 0)
    .sort((a, b) => b.near - a.near)
    .slice(0, most);
  return near.filter((each) => each.near >= (near[0]?.near ?? 0) / 2).map(({ entry }) => entry);
}

/** Whether an entry's own words hold a stem of a text. */
export function sharesWords(entry: Named, text: string, language: string): boolean {
  const stems = stemsOf(text, language);
  const texts = [...nameTexts(entry), ...(entry.type === "figure" ? [entry.base] : [])].flatMap((each) => textsIn(each, language));
  return texts.some((each) => [...stemsOf(each, language)].some((stem) => stems.has(stem)));
}
