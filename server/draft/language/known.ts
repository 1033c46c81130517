/** Which languages are known, and how tags are compared. */
import type { KnownLanguage } from "../model.ts";

/** The languages whose function words are known. */
export const KNOWN_LANGUAGES = ["en", "vi", "fr", "de"] as const satisfies readonly KnownLanguage[];

/** The first part of a BCP 47 language tag, in lower case: `en` of `en-GB`. */
export const baseLanguage = (tag: string): string => {
  const cut = tag.search(/[-_]/u);
  return (cut < 0 ? tag : tag.slice(0, cut)).toLowerCase();
};

/** Whether the function words of a (base) language are known. */
export const isKnownLanguage = (language: string): language is KnownLanguage => (KNOWN_LANGUAGES as readonly string[]).includes(language);
