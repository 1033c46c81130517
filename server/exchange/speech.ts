/** The language of an input that names none. */
import { KNOWN_LANGUAGES } from "../draft/language/known.ts";
import { tellLanguage } from "../draft/language/tell.ts";

/** So much of an input is looked at, in UTF-16 units. */
const SAMPLE = 5000;

/** The language that the words of an input are in, as far as one is known by them. */
export function guessLanguage(text: string): string | undefined {
  const words = text.slice(0, SAMPLE).replace(/<[^>]*>|[^\p{L}\p{M}\s]+/gu, " ");
  return tellLanguage(words, KNOWN_LANGUAGES);
}
