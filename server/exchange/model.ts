/** Agendas as data: what readers of formats give and writers take. Words and values are those of the agenda; what names an entry is its key. */
import type { Comparator, Figure, Kind, Labels, Texts, Value } from "../agenda/model.ts";

/** A source. */
export interface SourceData {
  /** Without the section: "annual-report". */
  readonly key: string;
  readonly title: string;
  readonly publisher?: string;
  readonly attributedTo: Texts;
  /** ISO date, to the day, month or year. */
  readonly date?: string;
  readonly file?: string;
  readonly url?: string;
  readonly language?: string;
}

/** A term. */
export interface TermData extends Labels {
  readonly key: string;
  readonly definition: Texts;
  readonly caseSensitive: boolean;
  /** The key of a source. */
  readonly source?: string;
}

/** A member of a group: a term by its key, or labels of its own. */
export type MemberData = { readonly term: string } | Labels;

/** A group. */
export interface GroupData extends Labels {
  readonly key: string;
  readonly definition: Texts;
  readonly members: readonly MemberData[];
  readonly ordered: boolean;
  readonly source?: string;
}

/** Another official value of a figure's measure. */
export interface SeriesData {
  /** As agendas write it: "2024-Q1". */
  readonly period: string;
  readonly value: Value;
  readonly source?: string;
}

/** A figure. */
export interface FigureData {
  readonly key: string;
  readonly label: Texts;
  readonly definition: Texts;
  readonly value: Value;
  readonly unit: string;
  readonly base: Texts;
  readonly notBase: Texts;
  readonly comparator: Comparator;
  readonly kind: Kind;
  readonly period?: string;
  readonly until?: string;
  readonly per?: string;
  readonly direction?: NonNullable<Figure["direction"]>;
  /** Digits behind the decimal mark. */
  readonly decimals: number;
  readonly area?: string;
  readonly keywords: Texts;
  readonly series: readonly SeriesData[];
  readonly tolerance: number;
  readonly source?: string;
}

/** The entries of an agenda. */
export interface EntriesData {
  readonly sources: readonly SourceData[];
  readonly terms: readonly TermData[];
  readonly groups: readonly GroupData[];
  readonly figures: readonly FigureData[];
}

/** What an agenda says of itself, as far as a format tells it. */
export interface HeadData {
  readonly id?: string;
  readonly title?: string;
  /** The language of most texts. */
  readonly language?: string;
  readonly area?: string;
  readonly date?: string;
}

/** An agenda as data. */
export interface AgendaData extends EntriesData {
  readonly head: HeadData;
}

/** Something of an input that could not be taken over, or of an agenda that a format cannot hold. */
export interface Note {
  /** Where: a line ("line 12"), an element, an entry's id. Empty where the whole is meant. */
  readonly place: string;
  /** What, and what to do: a sentence in the language of the user interface. */
  readonly message: string;
}

/** What was read of an input. */
export interface Imported {
  readonly data: AgendaData;
  readonly notes: readonly Note[];
}

/** What was written of an agenda. */
export interface Exported {
  readonly text: string;
  /** What the format cannot hold. */
  readonly notes: readonly Note[];
}

/** An input that cannot be read at all. The message is for the person who named it. */
export class UnreadableError extends Error {}

/** How an input is read, where it does not say itself. */
export interface ImportOptions {
  /** The language of texts that name none: a tag. */
  readonly language: string;
  /** Columns of tables by field: `label` is 'Chỉ tiêu'. */
  readonly columns: Readonly<Record<string, string>>;
  /** Rows to take alone: their cells by column. */
  readonly only: Readonly<Record<string, readonly string[]>>;
  /** The mark before decimals, where numbers do not show it themselves. */
  readonly decimal?: "point" | "comma";
  /** What cells of tables are cut at: ',' or ';' or a tab. */
  readonly delimiter?: string;
  /** What parts the labels of a cell. */
  readonly separator: string;
  /** What a table without a column for it holds. */
  readonly as?: "terms" | "figures";
  /** The unit, kind and period of figures of which the input says none. */
  readonly unit?: string;
  readonly kind?: FigureData["kind"];
  readonly period?: string;
}
