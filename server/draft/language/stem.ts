/** Stems: what subjects are matched by. Wider than lemmas: `digitalization` and `digitalized` share one. */

import { stemmer as stemFrench } from "@orama/stemmers/french";
import { stemmer as stemGerman } from "@orama/stemmers/german";
import { stemmer as stemItalian } from "@orama/stemmers/italian";
import { stemmer as stemPortuguese } from "@orama/stemmers/portuguese";
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import stemEnglish from "wink-porter2-stemmer";

/** Porter 2 for English (Porter 1 confuses commune with communication), Snowball for the others; Vietnamese does not inflect. */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  en: stemEnglish,
  fr: stemFrench,
  de: stemGerman,
  es: stemSpanish,
  it: stemItalian,
  pt: stemPortuguese,
};

/**
 * The stem of a normalised word; the word itself where the language has no stemmer.
 * `language` is a base language ("en"). Not remembered here: `formsOf` does.
 */
export const stemOf = (norm: string, language: string): string => {
  const stem = Object.hasOwn(STEMMERS, language) ? STEMMERS[language] : undefined;
  return stem && norm.length > 2 ? stem(norm) : norm;
};
