/**
 * How a language ties the numbers of one statement together: 'rose from 10 to 15, a 40% rise', 'altogether 82', 'the following four'. Data only,
 * as token norms (abbreviations in one piece: 'i.e.'); phrases are norms with blanks between them.
 */

/** Words of one meaning. */
export type WordSet = ReadonlySet<string>;

/** A row of verb forms told by how many times: ['doubled', 2], ['tripled', 3]. A fix stays in its row. */
export type Multiples = readonly (readonly [form: string, factor: number])[];

/** What the checks of a draft by itself know of a language. */
export interface Phrasing {
  /** Articles and the like, which may stand before a number without changing it. */
  readonly articles: WordSet;
  /** Before the first and the second value of a change. */
  readonly from: WordSet;
  readonly to: WordSet;
  /** Those of `to` that make no range: 'tăng từ 5 đến 7' tells of rises between 5 and 7, 'tăng từ 5 lên 7' of one. */
  readonly becomes: WordSet;
  /** Whether the later value may be told first: 'rose to 15 from 10'. False where the word for 'from' also says 'of'. */
  readonly reversible: boolean;
  /** Before the earlier value where the later one was told first: 'up from'. */
  readonly upFrom: readonly string[];
  /** What may stand before a size and the earlier value: 'to 250 tonnes, *up* 20% from 200'. */
  readonly adverbs: WordSet;
  /** Verbs between a multiple or size and 'from': 'a triplé, *passant* de 40 à 80'. */
  readonly going: WordSet;
  /** How a sentence begins that tells more of the one before: '*That* is a rise of 20%'. */
  readonly taking: WordSet;
  /** Words behind a difference that the higher or lower value follows: '20 percentage points *below* the average of 60%'. */
  readonly beside: WordSet;
  /** What may stand between a change and how large it was: 'i.e.', 'which is', 'a'. Marks too. */
  readonly links: WordSet;
  /** Words that make a number the size of a change: 'by', 'rise', 'more'. */
  readonly markers: WordSet;
  /** Words that go on with another telling of the same: 'or', '('. */
  readonly or: WordSet;
  /** Before a span of time that a change took: 'in two years'. */
  readonly during: WordSet;
  /** Rising and falling without doubt, directly before `from`. */
  readonly rising: WordSet;
  readonly falling: WordSet;
  readonly multiples: readonly Multiples[];
  /** Before a multiple that is not meant exactly: 'more than'. */
  readonly loosely: WordSet;
  /** Between a multiple and the value that it multiplies: 'three times *the* 5.05%'. */
  readonly timesOf: WordSet;
  /** Words before a total: 'altogether', 'a total of'. Single norms. */
  readonly total: WordSet;
  /** What says that a whole is told in all its shares: 'is split', 'breaks down'. */
  readonly split: readonly string[];
  /** Words for what is left besides the shares told. */
  readonly rest: WordSet;
  /** What opens a list besides a colon: 'namely'. */
  readonly namely: readonly string[];
  /** Words that only say that a change was one: no size of a range, 'from 10 to 12, by 5%'. */
  readonly by: WordSet;
  /** Nouns of what a table or list has by its form: columns, rows. Lemmas. */
  readonly forms: WordSet;
  /** Words of which a total's row or column header consists; at least one of `total` or `totals` among them. */
  readonly totals: WordSet;
  readonly totalsBeside: WordSet;
  /** Words that make a row no part of the sum, or the parts no whole: 'of which', 'subtotal', 'including'. */
  readonly partly: readonly string[];
  /** Words that make a column one that is not summed: average, rate, price, rank, year. */
  readonly unsummed: WordSet;
  /** Words for shares of a whole in a column's header. */
  readonly shares: WordSet;
  /** What parts the last items of an enumeration: 'and', 'or'. */
  readonly last: WordSet;
  /** Between parts: 'and', 'plus'. */
  readonly and: WordSet;
  /** Between a part and its whole: '18 of 62'. */
  readonly outOf: WordSet;
  /** What must stand with it where the language's word for 'of' says too little: 'the', 'insgesamt'. */
  readonly which: WordSet;
  /** Nouns for what a value is to become, and words for what is missing until then. */
  readonly targets: WordSet;
  readonly missing: WordSet;
  /** Words before or behind a count that announce a list: 'following', 'below'. */
  readonly following: WordSet;
  /** Verbs and the like that a count of parts follows: 'has', 'comprises', 'consists of', 'in' with `stages`. */
  readonly comprises: WordSet;
  /** Nouns of parts in order, which 'in' may stand before: 'in three phases:'. Lemmas. */
  readonly stages: WordSet;
  /** What begins a part of the announcement that the list may be of instead: 'two servers with:'. */
  readonly tails: WordSet;
  /** Prepositions: a count behind one announces nothing. */
  readonly prepositions: WordSet;
  /** What says that a list is not whole. */
  readonly examples: readonly string[];
  /** Words that no plain item of an inline list holds. */
  readonly verbs: WordSet;
  /** Words that say that a date is meant not to exist. */
  readonly invalid: WordSet;
  /** Words of deadlines, which say nothing of what is due. */
  readonly deadlines: WordSet;
  readonly due: WordSet;
  /** Headings that name a part of a document and no subject. */
  readonly sections: WordSet;
  /** Words that make a statement an example, a rule of a program, a comparison: it contradicts nothing. */
  readonly unsure: WordSet;
  /** Words and phrases that tell nothing of what is measured, besides the cues' neutral ones. */
  readonly hollow: readonly string[];
  /** 'percentage points', for a fix. */
  readonly points: string;
}

/** Words parted by blanks. */
export const words = (text: string): WordSet => new Set(text.trim().split(/\s+/u));

/** Phrases parted by bars. */
export const phrases = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/u);

/** Rows of multiples: 'doubled:2 tripled:3 | doubles:2', blanks within a form as '_'. */
export const multiples = (text: string): readonly Multiples[] =>
  phrases(text).map((row) =>
    row.split(/\s+/u).map((pair): readonly [string, number] => {
      const [form = "", factor = "1"] = pair.split(":");
      return [form.replaceAll("_", " "), Number(factor)];
    }),
  );
