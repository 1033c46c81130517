/** Adding entries to an agenda, and proposing them from a document. */
import type { Range } from "vscode-languageserver-types";
import type { FigureAnswers } from "./figures.ts";
import type { Applied } from "./fixes.ts";

/** Request of the client: the agendas of the workspace with the languages of their labels. Answer: a list of `AgendaLanguages`. */
export const AGENDA_LANGUAGES = "concord/agendaLanguages";

/** An agenda of the workspace, and the languages in which an entry of it, or of one that it extends, has a label. */
export interface AgendaLanguages {
  readonly uri: string;
  readonly languages: readonly string[];
}

/** Request of the client: the agendas to which an entry may be added, those of the document `{ uri }` first. */
export const ENTRY_AGENDAS = "concord/entryAgendas";

/** Request of the client: what is wrong with an answer about a new entry, and the unit of a value. Answer: `EntryChecked`. */
export const CHECK_ENTRY = "concord/checkEntry";

/** Request of the client: add an entry to an agenda. Answer: `EntryAdded`, or null where it cannot be. */
export const ADD_ENTRY = "concord/addEntry";

/** Request of the client: agenda entries proposed from a document. Answer: an `ExtractAnswer`. */
export const EXTRACT = "concord/extract";

/** Params of `EXTRACT`: the text of a document or, of a kind that is none, its bytes in base64. */
export interface ExtractParams {
  readonly uri: string;
  readonly name: string;
  readonly text?: string;
  readonly bytes?: string;
}

/** Answer to `EXTRACT`, one of the two: what was found, or why the document cannot be read. */
export interface ExtractAnswer {
  readonly extracted?: Extracted;
  readonly problem?: string;
}

/** A proposed agenda, and how much is in it. */
export interface Extracted {
  readonly id: string;
  readonly text: string;
  readonly proposed: number;
  readonly conflicts: number;
}

/** What can be added to an agenda. */
export type EntryKind = "term" | "group" | "figure" | "source";

/** What a person says of a new entry; what is left out is empty. */
export interface EntryAnswers {
  readonly kind: EntryKind;
  readonly label: string;
  readonly deprecated?: string;
  readonly members?: string;
  readonly value?: string;
  readonly unit?: string;
  readonly base?: string;
  readonly period?: string;
  readonly figureKind?: FigureAnswers["kind"];
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  readonly source?: FigureAnswers["source"];
}

/** What is known of an answer. */
export interface EntryChecked {
  readonly message?: string;
  readonly unit?: string;
}

/** What has become of a new entry. */
export interface EntryAdded extends Applied {
  readonly id?: string;
  /** Of its key. */
  readonly range?: Range;
  /** Why it is not added. */
  readonly fault?: string;
}
