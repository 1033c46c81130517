/**
 * What a language's function words and phrases tell about a claim: whether it is wanted or achieved, denied, supposed, attributed to
 * somebody, part of a whole. Phrases are written as token norms with blanks between them ("no fewer than"). Data only: no rule here knows
 * an agenda.
 */
export interface Cues {
  /** Words that say nothing of which measure is meant: verbs of having, using, reaching, reporting; 'all', 'total', 'now'. */
  readonly neutral: readonly string[];
  /** Nouns for measures as such: share, rate, number. Like neutral words, but the head of a subject. */
  readonly measures: readonly string[];
  /** Words for a change told in place of a level: growth, increase. A figure whose label has none is a level. */
  readonly changes: readonly string[];
  /** Prepositions between a share and its base: '80.2% of households'. */
  readonly of: readonly string[];
  /** Prepositions that restrict to a place or part when a name follows: 'in Malaysia', 'among women'. */
  readonly within: readonly string[];
  /** Words that restrict a base to a part of it: rural, female, small. */
  readonly qualifiers: readonly string[];
  /** Words that make the place of speech a part of the whole: 'our district'. */
  readonly own: readonly string[];
  /** Phrases by which a value is wanted. */
  readonly target: readonly string[];
  /** Phrases by which a value is told as reached. */
  readonly achieved: readonly string[];
  /** Phrases by which a value is expected. */
  readonly forecast: readonly string[];
  /** Phrases that deny or correct what they stand by. */
  readonly negation: readonly string[];
  /** Phrases that take up a part of what was told: 'those with', 'the others'. */
  readonly others: readonly string[];
  /** Words behind a number that make it a difference: '122 more'. */
  readonly added: readonly string[];
  /** Phrases for the whole of the agenda's area: 'nationwide'. */
  readonly whole: readonly string[];
  /** Words that turn 'more than' into 'at most': 'nobody waits more than 14 days'. */
  readonly negators: readonly string[];
  /** Phrases that put a value into a past that is not dated: 'five years ago', 'previously'. */
  readonly past: readonly string[];
  /** Headers and labels of what was measured: 'baseline', 'result'. */
  readonly measured: readonly string[];
  /** Phrases that suppose. */
  readonly hypothesis: readonly string[];
  /** Phrases that turn a share into its complement: 'without', 'not yet'. */
  readonly complement: readonly string[];
  /** Phrases before the one who says so: 'according to'. */
  readonly accordingTo: readonly string[];
  /** Verbs by which somebody gives a number: 'estimates', 'puts'. */
  readonly attributing: readonly string[];
  /** Nouns for those who give numbers of their own: 'survey', 'bank', 'university'. */
  readonly bodies: readonly string[];
  /** How a sentence takes up what the one before spoke of: 'the rate', 'this', 'it'. */
  readonly anaphora: readonly string[];
  /** Verbs and nouns of rising, and of falling. */
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** Pairs of superlatives and the like that contradict each other. */
  readonly opposites: readonly (readonly [string, string])[];
  /** 'respectively'. */
  readonly respectively: readonly string[];
  /** What compares one thing with another: 'than', 'compared with'. */
  readonly comparison: readonly string[];
}
