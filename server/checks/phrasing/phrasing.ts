/** Phrasing by language. */
import { baseLanguage, isKnownLanguage } from "../../draft/language/known.ts";
import type { KnownLanguage } from "../../draft/model.ts";
import { DE } from "./de.ts";
import { EN } from "./en.ts";
import { FR } from "./fr.ts";
import type { Phrasing } from "./model.ts";
import { VI } from "./vi.ts";

const PHRASINGS: Readonly<Record<KnownLanguage, Phrasing>> = { en: EN, vi: VI, fr: FR, de: DE };

/** The phrasing of a language tag's language; undefined where it is not known: then what needs words is not checked. */
export const phrasingOf = (language: string): Phrasing | undefined => {
  const base = baseLanguage(language);
  return isKnownLanguage(base) ? PHRASINGS[base] : undefined;
};

export type { Phrasing };
