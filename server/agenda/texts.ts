/** Texts of an agenda: by language, and as labels are compared. */
import type { Texts } from "./model.ts";
import type { Extent, TreeNode } from "./tree.ts";

/** One text of a field, and where it stands. */
export interface PlacedText extends Extent {
  readonly language: string;
  readonly text: string;
}

/** A language tag as BCP 47 writes it: `vi`, `en-GB`, `zh-Hant`. */
export const plainTag = (tag: string): string =>
  tag
    .split("-")
    .map((part, index) => {
      if (index === 0 || part.length === 1 || part.length === 3) return index === 0 ? part.toLowerCase() : part;
      if (part.length === 2) return part.toUpperCase();
      return part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part.toLowerCase();
    })
    .join("-");

/** A text as messages quote it: in one line, of at most 40 characters. */
export const shorten = (text: string): string => {
  const line = text.slice(0, 41).replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

/** A text as it is kept: in one line, without blanks around it. */
export const tidy = (text: string): string => text.trim().replace(/\s+/g, " ");

function* textsIn(node: TreeNode, language: string): Generator<PlacedText> {
  if (node.type === "list") for (const item of node.items) yield* textsIn(item, language);
  else if (node.type === "scalar" && typeof node.value === "string") yield { language, text: tidy(node.value), start: node.start, end: node.end };
}

/** The texts of a field that the schema has passed: a plain one is in the agenda's language. */
export function placeTexts(node: TreeNode | undefined, language: string): readonly PlacedText[] {
  if (!node) return [];
  if (node.type !== "map") return [...textsIn(node, language)];
  return [...node.pairs.values()].flatMap((pair) => [...textsIn(pair.node, plainTag(pair.key))]);
}

/** Texts by language, in their order, each once. */
export function gatherTexts(placed: readonly PlacedText[]): Texts {
  const texts = new Map<string, Set<string>>();
  for (const { language, text } of placed) {
    const known = texts.get(language);
    if (known) known.add(text);
    else texts.set(language, new Set([text]));
  }
  return Object.fromEntries([...texts].map(([language, known]) => [language, [...known]]));
}

/** The one text of a field to show: in the agenda's language where there is one, else the first. */
export function mainText(node: TreeNode | undefined, language: string): string | undefined {
  const placed = placeTexts(node, language);
  return (placed.find((text) => text.language === language) ?? placed[0])?.text;
}

/** Both texts by language, the first ones before the second ones, each once. */
export function joinTexts(first: Texts, second: Texts): Texts {
  const languages = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return Object.fromEntries(languages.map((tag) => [tag, [...new Set([...(first[tag] ?? []), ...(second[tag] ?? [])])]]));
}

// Old and new placement of the tone mark: hoà and hòa are one syllable (agenda-format.md: it makes no difference).
const TONE = /([oOuU])([aAeEyY])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu;

/**
 * A label as labels are compared: NFC, in one line, hyphens as blanks, no soft hyphens, plain apostrophes, tone marks in one place; in lower
 * case unless case matters.
 */
export function compareForm(label: string, caseMatters = false): string {
  const cased = caseMatters ? label : label.toLowerCase();
  if (/^[a-zA-Z0-9 ]*$/.test(cased)) return cased.trim();
  return cased
    .normalize("NFD")
    .replace(TONE, "$1$3$2")
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\s\u00a0\u202f\u002d\u2010-\u2015\u2212]+/g, " ")
    .trim();
}
