/**
 * What the Concord client and server say to each other besides the Language Server Protocol: how the server reaches files through the
 * editor (the only way there is in a browser), what the status bar shows, and what the preview marks.
 */
import type { Range } from "vscode-languageserver-types";

/** Request of the server: the text of a file as UTF-8. Answer: `{ text }`, or null where it cannot be read or lies outside the workspace folders. */
export const READ_FILE = "concord/readFile";
/** Request of the server: what stands at a URI. Answer: a `FileStat`, or null where there is nothing or it lies outside the workspace folders. */
export const STAT = "concord/stat";
/** Request of the server: the files below a folder that match a glob. Answer: their URIs, sorted. */
export const FIND_FILES = "concord/findFiles";
/** Notification of the server: how the active draft fares. */
export const STATUS = "concord/status";
/** Notification of the client: another draft has become the active one. */
export const ACTIVE_DRAFT = "concord/activeDraft";

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

/** Params of `READ_FILE` and `STAT`. */
export interface FileParams {
  readonly uri: string;
}

/** Answer to `READ_FILE`. */
export interface FileText {
  readonly text: string;
}

/** Answer to `STAT`. */
export interface FileStat {
  readonly type: "file" | "folder" | "other";
  /** In bytes. */
  readonly size: number;
  /** Of the last change, in milliseconds since 1970. */
  readonly mtime: number;
}

/** Params of `FIND_FILES`. */
export interface FindFilesParams {
  /** URI of a workspace folder or a folder below one. */
  readonly folder: string;
  /** Relative to `folder`, in the syntax of VS Code. */
  readonly glob: string;
}

/** Params of `ACTIVE_DRAFT`: null where the active editor holds no draft. */
export interface ActiveDraftParams {
  readonly uri: string | null;
}

/** An agenda as the status bar names it. */
export interface AgendaName {
  readonly id: string;
  readonly title: string;
  readonly uri: string;
}

/** What keeps an agenda from being read, and where. */
export interface AgendaFaultPlace {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/** How many claims of a draft stand how. */
export interface ClaimCounts {
  readonly consistent: number;
  readonly inconsistent: number;
  readonly unlinked: number;
  readonly waived: number;
}

/** Params of `STATUS`. `none`: no agenda speaks for the draft; `broken`: the agenda has a fault, and its last good version is in force. */
export interface StatusParams {
  readonly state: "none" | "reading" | "ready" | "broken";
  readonly agenda?: AgendaName;
  /** Findings of the active draft. */
  readonly findings?: number;
  readonly counts?: ClaimCounts;
  readonly fault?: AgendaFaultPlace;
  /** Another one: the text, an agenda or the configuration is another, and so may be all that views show. */
  readonly resultId?: string;
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
