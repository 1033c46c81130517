/** Texts by language, gathered one by one. */
import type { Texts } from "../agenda/model.ts";
import { TAG_PATTERN } from "../agenda/schema.ts";
import { plainTag, tidy } from "../agenda/texts.ts";

/** Gathers texts: each once, in its order, in one line. */
export class TextsBuilder {
  readonly #texts = new Map<string, Set<string>>();

  /** Adds a text. A blank one, or one whose language is no tag, is none: false then. */
  add(language: string, text: string): boolean {
    const line = tidy(text);
    if (line === "" || !TAG_PATTERN.test(language)) return false;
    const tag = plainTag(language);
    const known = this.#texts.get(tag);
    if (known) known.add(line);
    else this.#texts.set(tag, new Set([line]));
    return true;
  }

  /** What has been gathered. */
  build(): Texts {
    return Object.fromEntries([...this.#texts].map(([language, texts]) => [language, [...texts]]));
  }
}

/** No text at all. */
export const NO_TEXTS: Texts = {};

/** Whether there is a text in any language. */
export const hasTexts = (texts: Texts): boolean => Object.keys(texts).length > 0;

/** The first text of a language, else of any. */
export const firstText = (texts: Texts, language: string): string => (texts[language] ?? Object.values(texts)[0])?.[0] ?? "";

/** Every text with its language. */
export const listTexts = (texts: Texts): readonly (readonly [language: string, text: string])[] =>
  Object.entries(texts).flatMap(([language, list]) => list.map((text) => [language, text] as const));

/** The language in which most of the texts are; the first of equals. Undefined where there is none. */
export function mostSpoken(all: Iterable<Texts>): string | undefined {
  const counts = new Map<string, number>();
  for (const texts of all) for (const [language] of listTexts(texts)) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].reduce<readonly [string, number] | undefined>((best, each) => (best && best[1] >= each[1] ? best : each), undefined)?.[0];
}
