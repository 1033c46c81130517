/** What is known of a language's small words. All in lower case, as token norms; phrases with single blanks. */
export interface Words {
  /** Articles, prepositions, conjunctions, pronouns, auxiliaries: words that name nothing. */
  readonly stop: ReadonlySet<string>;
  /** Words that tell this language from the others when counted; apostrophes as in tokens ("l'"). */
  readonly telling: ReadonlySet<string>;
  /** Words written with a full stop: titles, 'e.g.', 'U.S.', 'Mio.'. Stops within are left out: 'eg'. A sentence ends there only before a function word. */
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations behind which a number follows, and words otherwise: 'No. 5'. */
  readonly numbering: ReadonlySet<string>;
  /** Words that begin a clause behind a comma. */
  readonly afterComma: ReadonlySet<string>;
  /** Words that begin a clause behind a comma where a number stands before it: 'fell to 12%, down from 15%'. */
  readonly afterNumber: ReadonlySet<string>;
  /** Phrases that begin a clause without a comma ('while', 'trong khi'), by their first word. */
  readonly contrast: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words for 'and', 'or': they begin a clause behind a comma only where no enumeration is under way. */
  readonly coordinating: ReadonlySet<string>;
  /** Whether digits with a full stop are an ordinal: '24. April'. */
  readonly ordinalStop: boolean;
}

/** A set of words from a text with blanks or line breaks between them. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Phrases from a text with commas between them, by their first word. */
export const phraseMap = (text: string): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const phrases = text.split(",").map((phrase) => phrase.trim().split(/\s+/u));
  return new Map(phrases.map(([first = ""]) => [first, phrases.filter((phrase) => phrase[0] === first)]));
};
