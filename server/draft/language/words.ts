/** The small words of the known languages. */
import type { KnownLanguage } from "../model.ts";
import { baseLanguage } from "./known.ts";
import { DE } from "./words/de.ts";
import { EN } from "./words/en.ts";
import { FR } from "./words/fr.ts";
import type { Words } from "./words/model.ts";
import { VI } from "./words/vi.ts";

/** What is known of each language's small words. */
export const WORDS: Readonly<Record<KnownLanguage, Words>> = { en: EN, vi: VI, fr: FR, de: DE };

/** Articles, prepositions, conjunctions, pronouns and auxiliaries by language, as token norms. */
export const STOP_WORDS: Readonly<Record<KnownLanguage, ReadonlySet<string>>> = { en: EN.stop, vi: VI.stop, fr: FR.stop, de: DE.stop };

const BY_TAG: ReadonlyMap<string, Words> = new Map(Object.entries(WORDS));

/** The small words of a language tag's language; undefined where they are not known. */
export const wordsOf = (language: string): Words | undefined => BY_TAG.get(language) ?? BY_TAG.get(baseLanguage(language));

/** Whether a token's norm is a word that names nothing. False in languages that are not known. */
export const isStopWord = (norm: string, language: string): boolean => wordsOf(language)?.stop.has(norm) ?? false;

export type { Words };
