/**
 * The agenda as plain read-only data: what `readAgenda` makes of a `*.agenda.yaml` file, and what everything above reads.
 * The words are those of ISO 704 and SKOS (preferred, admitted, deprecated label) and of SDMX (unit, base, period, area).
 */
import type { Range } from "vscode-languageserver-types";

/** Texts by language tag, each list in the file's order and never empty. A language without text has no key. */
export type Texts = Readonly<Record<string, readonly string[]>>;

/** Where an entry stands in its agenda file. Ranges count lines and UTF-16 characters from 0, as in LSP. */
export interface Place {
  /** URI (or path) of the agenda file. */
  readonly uri: string;
  /** The entry's key. */
  readonly key: Range;
  /** The whole entry, key and body. */
  readonly whole: Range;
  /** The values of the entry's own fields by field name ("label", "value", …). */
  readonly fields: Readonly<Record<string, Range>>;
}

/** A span of days, both inclusive, as ISO dates ("2024-01-01"), with the text it was read from ("2024", "2024-Q1"). */
export interface Period {
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

/** What terms, groups, figures and sources have in common. */
interface EntryBase {
  /** "figures/broadband-households": the section and the key. Unique within one agenda. */
  readonly id: string;
  /** The id of the agenda in which the entry stands (with `extends`, the file that it was read from). */
  readonly agenda: string;
  readonly place: Place;
}

/** A source that entries name. */
export interface Source extends EntryBase {
  readonly type: "source";
  readonly title: string;
  readonly publisher?: string;
  /** Whose figures these are, besides the publisher. */
  readonly attributedTo: Texts;
  /** ISO date. */
  readonly date?: string;
  readonly file?: string;
  readonly url?: string;
  readonly language?: string;
}

/** The labels of one concept. `preferred` holds exactly one text a language. */
export interface Labels {
  readonly preferred: Texts;
  readonly admitted: Texts;
  readonly deprecated: Texts;
}

/** A term: one concept, its labels and definition. */
export interface Term extends EntryBase, Labels {
  readonly type: "term";
  readonly definition: Texts;
  /** True for names: their case is part of them, and they are not inflected. */
  readonly caseSensitive: boolean;
  /** The id of a source ("sources/vov-broadband"). */
  readonly source?: string;
}

/** A member of a group, its labels already taken from the term where it is one. */
export interface Member extends Labels {
  /** The term's id ("terms/it-industry") where the member is a term. */
  readonly term?: string;
  readonly range: Range;
}

/** A fixed list: 'the four pillars'. */
export interface Group extends EntryBase, Labels {
  readonly type: "group";
  readonly definition: Texts;
  readonly members: readonly Member[];
  readonly ordered: boolean;
  readonly source?: string;
}

/** The bound that an official value states. */
export type Comparator = "exactly" | "at-least" | "at-most" | "about" | "more-than" | "less-than";

/** Whether a figure was measured, is wanted or is expected. */
export type Kind = "observed" | "target" | "forecast";

/** An official value in its plain unit: a number, the bounds of a range, or an ISO date for the unit `date`. */
export type Value = number | readonly [low: number, high: number] | string;

/** Another official value of a figure's measure. */
export interface SeriesValue {
  readonly period: Period;
  readonly value: Value;
  readonly source?: string;
  readonly range: Range;
}

/** An official figure. */
export interface Figure extends EntryBase {
  readonly type: "figure";
  readonly label: Texts;
  readonly definition: Texts;
  readonly value: Value;
  /** A unit id of agenda-format.md: "percent", "count", "VND", "kilometer" … */
  readonly unit: string;
  readonly base: Texts;
  readonly notBase: Texts;
  readonly comparator: Comparator;
  readonly kind: Kind;
  readonly period?: Period;
  readonly until?: Period;
  readonly per?: string;
  readonly direction?: "up" | "down";
  /** Digits after the decimal mark that a fix writes: as given, else as many as the value has. */
  readonly decimals: number;
  /** A CLDR region code: the figure's own, else the agenda's. */
  readonly area?: string;
  readonly keywords: Texts;
  readonly series: readonly SeriesValue[];
  /** In the unit of the value, at least 0. */
  readonly tolerance: number;
  readonly source?: string;
}

/** Anything of an agenda that a draft can cite or a finding can name. */
export type Entry = Term | Group | Figure | Source;

/** An agenda that another names in `extends`. */
export interface Extension {
  /** As the file has it, seen from the file. */
  readonly path: string;
  readonly range: Range;
}

/** What an entry stands in the place of: the entry with its id in an agenda that its own extends. A group's members are not looked up. */
export interface Replaced {
  readonly entry: Entry;
  /** Of the agenda in whose file it stands. */
  readonly title: string;
}

/** An agenda in force: its own entries and, below them, those of the agendas that it extends which it does not replace. */
export interface Agenda {
  readonly uri: string;
  readonly id: string;
  readonly title: string;
  /** The language of plain strings. */
  readonly language: string;
  /** Every language in which an entry has a label, `language` first. */
  readonly languages: readonly string[];
  readonly area?: string;
  readonly areaNames: Texts;
  readonly parts: Texts;
  /** ISO date: the day that the agenda speaks as of. */
  readonly date?: string;
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly groups: readonly Group[];
  readonly figures: readonly Figure[];
  /** By the ids of entries in force: what they stand in the place of, that of the nearest agenda first. */
  readonly replaced?: ReadonlyMap<string, readonly Replaced[]>;
  /** The ids of entries that are there but left out because they are broken: what names them is not wrong. */
  readonly leftOut?: readonly string[];
  /** The agendas that the file itself says it extends, there or not. */
  readonly extends: readonly Extension[];
  /** Every file read for it: its own first, then the extended ones. What a watcher must watch. */
  readonly files: readonly string[];
}

/** The rules under which an agenda file's own faults are told. */
export type AgendaRule =
  | "agenda-syntax"
  | "agenda-schema"
  | "agenda-reference"
  | "agenda-duplicate"
  | "agenda-ambiguous"
  | "agenda-source"
  | "agenda-stale"
  | "agenda-similar";

/** A fault of an agenda file. */
export interface AgendaFault {
  readonly rule: AgendaRule;
  readonly message: string;
  /** The file in which it stands (an extended file's faults are its own). */
  readonly uri: string;
  readonly range: Range;
  /** The entry concerned, where there is one. */
  readonly entry?: string;
  /** What to put in place of the range, where one thing is likely: the nearest known key, for one. */
  readonly suggestion?: string;
}
