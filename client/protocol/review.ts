/** What is made of reviews: marks of the preview, places that cite an entry, the report, what the change of an agenda breaks. */
import type { Range } from "vscode-languageserver-types";

/** Request of the client: what the change of an agenda breaks. Answer: `AgendaImpact`, or null where one of the two states is no agenda. */
export const AGENDA_IMPACT = "concord/agendaImpact";

/** Params of `AGENDA_IMPACT`. */
export interface AgendaImpactParams {
  /** Of the agenda. */
  readonly uri: string;
  /** What it was, and what that state is called. */
  readonly before: string;
  readonly name: string;
}

/** What a change breaks: a page of Markdown, and where its parts lead. Columns count UTF-16 units. */
export interface AgendaImpact {
  readonly text: string;
  readonly links: readonly { readonly line: number; readonly start: number; readonly end: number; readonly uri: string; readonly range: Range }[];
}

/** Request of the client: where drafts cite an entry, or disagree with it. Answer: locations. */
export const CITATIONS = "concord/citations";

/** Params of `CITATIONS`. */
export interface CitationsParams {
  /** As the code lens has it. */
  readonly entry: string;
  readonly disagreeing: boolean;
}

/** Request of the client: what to mark in the preview of a draft. Answer: a list of `MarkedText`, or null where the server has no such draft open. */
export const MARKS = "concord/marks";

/** Request of the client: the review report. Answer: a `ReviewReport`, or null where it was not made. */
export const REVIEW_REPORT = "concord/reviewReport";

/** Params of `REVIEW_REPORT`. */
export interface ReviewReportParams {
  /** The draft that it is of; all drafts, where left out. */
  readonly uri?: string;
  /** The workspace folders: URIs. Paths are told from them. */
  readonly folders: readonly string[];
  /** The ISO day that it is to bear. */
  readonly date: string;
  /** The id of the report that is there already. */
  readonly known?: string;
}

/** A page of HTML. */
export interface ReviewReport {
  readonly id: string;
  /** Null where it is the one that is there already. */
  readonly html: string | null;
}

/** Params of `MARKS`. */
export interface MarksParams {
  readonly uri: string;
}

/** A mark on some words. Offsets are UTF-16 units of the text that it stands in; `title` is plain text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: "agrees" | "disagrees" | "term";
  readonly title: string;
}

/** The marks of a paragraph, heading, list item or row of a table, in order and without overlap. */
export interface MarkedText {
  /** The line of the draft in which it begins, from 0. */
  readonly line: number;
  /** Its words as they are read, without markup and blanks. */
  readonly text: string;
  readonly marks: readonly Mark[];
}
