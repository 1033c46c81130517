/**
 * A draft as plain read-only data: blocks of prose with their tokens, sentences, quantities and times.
 * Nothing here knows an agenda. Offsets are UTF-16 units; those of a block's content count from the block's start, so that the content of
 * a block that did not change can be kept whatever stands before it.
 */

/** Languages whose numbers, hedges and function words are known; of others only digits are read. */
export type KnownLanguage = "en" | "vi" | "fr" | "de";

/** A word, a run of digits with what belongs to it, or one punctuation mark. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: "word" | "number" | "mark";
  /** As compared: NFC, lower case, typographic apostrophes and hyphens made plain, Vietnamese tone marks in one placement. */
  readonly norm: string;
  /** `norm` without inflection (plural, possessive, case endings): what labels are matched by. */
  readonly lemma: string;
  /** The stem by the language's stemmer: what subjects are matched by. Wider than `lemma`. */
  readonly stem: string;
}

/** A run of text within a block, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence and the clauses in it, in order and without gaps that hold words. */
export interface Sentence extends Span {
  readonly clauses: readonly Span[];
}

/** How exactly a number is meant. `nearly` is from below and close, `more-than` also stands for 'over', `at-most` for 'up to'. */
export type Hedge = "about" | "nearly" | "more-than" | "less-than" | "at-least" | "at-most" | "exactly";

/** How a number is written, so that a fix can write another the same way. */
export interface NumberStyle {
  readonly form: "digits" | "words" | "fraction" | "ordinal-digits" | "ordinal-words";
  /** "." or ",": the mark before the decimals, as written or as the language has it. */
  readonly decimalMark: string;
  /** What stands between groups of three digits: "", ",", ".", " ", U+00A0, U+202F, "'". */
  readonly group: string;
  /** What stands before the number and belongs to it: a sign, a currency ("US$ ", "VND "). */
  readonly prefix: string;
  /** The magnitude word with the blank before it (" million", "bn"), "" where none stands. Of a fraction what parts its numbers (" out of ", "/"). */
  readonly magnitudeText: string;
  /** What stands behind and belongs to it: "%", " per cent", " percentage points", " tỷ đồng" without the magnitude, "th" of an ordinal. */
  readonly suffix: string;
  /** True where the first letter is a capital: 'Five thrusts'. */
  readonly capitalized: boolean;
  /** Of a date: how it is written, the parts in braces as CLDR names them: "{d} {MMMM} {y}", "{dd}/{MM}/{y}". `{do}` is '24th'. */
  readonly datePattern?: string;
}

/** A number as written, with its unit, magnitude, hedge and comparator. */
export interface Quantity extends Span {
  /** `start`..`end` cover sign, currency, number, magnitude word and per cent (agenda-format.md, Ranges); unit nouns are in `unitSpan`. */
  readonly value: number | readonly [low: number, high: number] | string;
  /** A unit id of agenda-format.md; `count` where a noun follows; null where the words give none. Dates have ISO strings as value. */
  readonly unit: string | null;
  /** The unit's own words where they stand apart from the number: 'places', 'times', 'km', 'years'. */
  readonly unitSpan?: Span;
  /** The step of the last digit written, in the plain unit: 0.1 for 16.5%, 1e6 for 268 million, 0 for exact words ('half' of a fraction is 0). */
  readonly precision: number;
  /** Digits after the decimal mark, as written (before the magnitude is applied). */
  readonly decimals: number;
  /** What the magnitude word multiplies by: 1, 1e3, 1e6 … */
  readonly magnitude: number;
  readonly hedge?: { readonly type: Hedge; readonly start: number; readonly end: number };
  /** The 'per what' of a rate, as an id ("year", "month", "quarter", "day") or the noun ("1000 inhabitants"), where the text says so. */
  readonly per?: { readonly unit: string; readonly start: number; readonly end: number };
  /** For fractions such as '63/63', 'four in five', '802 per 1,000': the two numbers. `value` is then the percentage (80 for 4/5). */
  readonly fraction?: { readonly part: number; readonly whole: number };
  readonly style: NumberStyle;
}

/** A time told in the text: a year, quarter, month, day, or a span of them. */
export interface Time extends Span {
  /** ISO days, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly type: "day" | "month" | "quarter" | "half" | "year" | "span";
  /** How it is tied: 'by 2030', 'since 2019', 'until 2025', 'in 2023' (the default), 'end of 2023' is `in` with `edge`. */
  readonly relation: "in" | "by" | "since" | "until" | "before" | "after";
  /** Which part of it is meant: 'end of 2023', 'early 2024'. `from` and `to` are those of the whole. */
  readonly edge?: "start" | "middle" | "end";
  /** The year's own digits within the span (what a `figure-period` fix replaces), where a year is written. */
  readonly year?: Span;
  /** A weekday written with the date: 0 Sunday … 6 Saturday. */
  readonly weekday?: { readonly day: number; readonly start: number; readonly end: number };
  /** A date written in full that does not exist: 29 February 2025. `from` and `to` are then those of the month. */
  readonly impossible?: true;
}

/** What the text of one block says, by itself. Depends on text and language alone, so it is remembered by them. */
export interface Content {
  /** Masked: as long as the source it stands for; markup is blanks, code and URLs are U+FFFC. */
  readonly text: string;
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
}

/** What a block is. */
export type BlockType = "paragraph" | "heading" | "item" | "cell" | "term" | "definition" | "footnote" | "caption";

/** Where an item stands in its list. */
export interface ListPlace {
  /** Number of the list in the draft, from 0 in order of appearance. */
  readonly list: number;
  readonly item: number;
  readonly ordered: boolean;
  /** 0 for an outermost list. */
  readonly depth: number;
}

/** Where a cell stands in its table. Row 0 is the header. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A run of prose in a draft: a paragraph, heading, list item, table cell. */
export interface Block {
  readonly type: BlockType;
  /** Its place in `Draft.blocks`. */
  readonly index: number;
  /** Offset in the draft's source; `content` offsets are relative to it. */
  readonly start: number;
  readonly end: number;
  readonly content: Content;
  /** 1–6 for a heading. */
  readonly level?: number;
  /** Indexes of the headings above it, outermost first. */
  readonly headings: readonly number[];
  readonly list?: ListPlace;
  readonly cell?: CellPlace;
  /** The paragraph, item or heading directly before a list or table, which may introduce it. */
  readonly leadIn?: number;
  /** In a block quotation. */
  readonly quoted: boolean;
}

/** A list of the draft: the blocks of its items (first block of each), nested lists apart. */
export interface List extends Span {
  readonly ordered: boolean;
  readonly depth: number;
  readonly items: readonly number[];
  readonly leadIn?: number;
}

/** A table of the draft: block indexes by row and column; an empty cell is undefined. Row 0 is the header. */
export interface Table extends Span {
  readonly rows: readonly (readonly (number | undefined)[])[];
  readonly leadIn?: number;
}

/** A tagged number: `[80.2%](agenda:figures/broadband-households)`. Offsets in the source. */
export interface Tag extends Span {
  /** What stands behind `agenda:`, without the period. */
  readonly target: string;
  readonly period?: string;
  /** The link's text. */
  readonly label: Span;
  /** The destination, `agenda:` included. */
  readonly destination: Span;
  readonly block: number;
}

/** An ignore comment. Offsets in the source. */
export interface Ignore extends Span {
  /** `unknown`: a word that stands where a directive would, and is none. */
  readonly type: "line" | "next-line" | "start" | "end" | "file" | "unknown";
  /** The word of what is no directive: `concord-ignore-lnie`. */
  readonly word?: string;
  /** Empty: all rules. */
  readonly rules: readonly string[];
  readonly reason?: string;
  /** The source lines on which it works, half open; for `start` up to its `end` or the end of the file. */
  readonly from: number;
  readonly to: number;
}

/** The front matter's fields that Concord reads. */
export interface FrontMatter extends Span {
  readonly agenda: readonly string[];
  readonly lang?: string;
}

/** A merge that git left unfinished: what is not read, whole lines of it, and the mark with which it begins. */
export interface MergeConflict extends Span {
  readonly mark: Span;
}

/** A Markdown document under check. */
export interface Draft {
  readonly uri: string;
  readonly text: string;
  readonly frontMatter?: FrontMatter;
  readonly blocks: readonly Block[];
  readonly lists: readonly List[];
  readonly tables: readonly Table[];
  readonly tags: readonly Tag[];
  readonly ignores: readonly Ignore[];
  /** In order. Nothing between their marks is in any block. */
  readonly merges: readonly MergeConflict[];
}
