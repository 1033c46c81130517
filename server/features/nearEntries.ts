/** The entries that a wording is likely to mean: those whose labels share its words, or which it abbreviates. */
import type { Agenda, Texts } from "../agenda/model.ts";
import type { Figure, Group, Term } from "../checks/model.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { isStopWord } from "../draft/language/words.ts";
import { textsIn } from "./texts.ts";

/** An entry that can be given a further wording. */
export type Named = Term | Group | Figure;

interface Words {
  readonly entry: Named;
  /** Of each label, its stems. */
  readonly labels: readonly ReadonlySet<string>[];
  /** The first letters of the preferred label's words: 'dt'. */
  readonly initials: string;
}

const remembered = new WeakMap<readonly Agenda[], Map<string, readonly Words[]>>();

/** The stems of a text's telling words. */
const stemsOf = (text: string, language: string): ReadonlySet<string> =>
  new Set(readTokens(text, language).flatMap(({ type, norm, stem }) => (type === "mark" || isStopWord(norm, language) ? [] : [stem])));

const initialsOf = (text: string, language: string): string =>
  readTokens(text, language)
    .flatMap(({ type, norm }) => (type === "word" ? [norm.charAt(0)] : []))
    .join("");

const nameTexts = (entry: Named): readonly Texts[] => (entry.type === "figure" ? [entry.label, entry.keywords] : [entry.preferred, entry.admitted]);

function wordsOf(agendas: readonly Agenda[], language: string): readonly Words[] {
  const byLanguage = remembered.get(agendas) ?? new Map<string, readonly Words[]>();
  remembered.set(agendas, byLanguage);
  const known = byLanguage.get(language);
  if (known) return known;
  const entries = new Set<Named>(agendas.flatMap(({ terms, groups, figures }) => [...terms, ...groups, ...figures]));
  const words = [...entries].map((entry) => {
    const texts = nameTexts(entry).flatMap((each) => textsIn(each, language));
    return { entry, labels: texts.map((text) => stemsOf(text, language)), initials: initialsOf(texts[0] ?? "", language) };
  });
  byLanguage.set(language, words);
  return words;
}

/** How much two sets of stems have in common, from 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}

/**
 * The entries nearest to a wording, the nearest first, and of the others those that are at least half as near; none where nothing is shared.
 * Remembers what it reads of the agendas.
 */
export function findNear(agendas: readonly Agenda[], wording: string, language: string, most: number): readonly Named[] {
  const stems = stemsOf(wording, language);
  const short = /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u.test(wording) ? wording.toLowerCase() : undefined;
  const near = wordsOf(agendas, language)
    .map(({ entry, labels, initials }) => ({
      entry,
      near: short !== undefined && short === initials ? 1 : Math.max(0, ...labels.map((label) => overlap(stems, label))),
    }))
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
