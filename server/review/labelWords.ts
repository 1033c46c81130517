/** How telling the words of figures' labels are. */
import type { Figure, Texts } from "../agenda/model.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { isStopWord } from "../draft/language/words.ts";
import type { Token } from "../draft/model.ts";

/** An entry's texts in a language, or in the one that it is a variety of. */
export const textsOf = (texts: Texts, language: string): readonly string[] => texts[language] ?? texts[language.split("-")[0] ?? ""] ?? [];

/** The words of a text that can tell anything. */
export const contentTokens = (text: string, language: string): readonly Token[] =>
  readTokens(text, language).filter((token) => token.type !== "mark" && !isStopWord(token.norm, language));

/** In how many measures' words a stem stands, figures of one measure (a result and its target) counted once. */
export function sharedStems(figures: readonly Figure[], language: string): ReadonlyMap<string, number> {
  const measures = new Map<string, Set<string>>();
  for (const figure of figures) {
    const stems = new Set(
      [...textsOf(figure.label, language), ...textsOf(figure.keywords, language)].flatMap((text) =>
        contentTokens(text, language).map((token) => token.stem),
      ),
    );
    const key = textsOf(figure.keywords, language).join("|") || figure.id;
    measures.set(key, new Set([...(measures.get(key) ?? []), ...stems]));
  }
  const count = new Map<string, number>();
  for (const stems of measures.values()) for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1);
  return count;
}

/**
 * How telling the words of a label are: by how few of the agenda's measures share them (inverse document frequency), measure nouns and
 * words of having and using hardly at all.
 */
export function telling(
  labels: readonly (readonly string[])[],
  language: string,
  neutral: ReadonlySet<string>,
  measures: ReadonlySet<string>,
  changes: ReadonlySet<string>,
) {
  const distinct = new Map<string, ReadonlySet<string>>();
  for (const list of labels) {
    const stems = new Set(list.flatMap((text) => contentTokens(text, language).map((token) => token.stem)));
    distinct.set([...stems].sort().join(" "), stems);
  }
  const frequency = new Map<string, number>();
  for (const stems of distinct.values()) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const count = Math.max(2, distinct.size);
  return (text: string): ReadonlyMap<string, number> => {
    const weights = new Map<string, number>();
    let sum = 0;
    for (const { stem } of contentTokens(text, language)) {
      if (weights.has(stem)) continue;
      const rarity = Math.log(1 + count / (frequency.get(stem) ?? 1));
      const weight = changes.has(stem) ? rarity : measures.has(stem) ? rarity * 0.15 : neutral.has(stem) ? rarity * 0.25 : rarity;
      weights.set(stem, weight);
      sum += weight;
    }
    for (const [stem, weight] of weights) weights.set(stem, sum > 0 ? weight / sum : 0);
    return weights;
  };
}
