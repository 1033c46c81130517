/** What the views ask the server and what it answers: the client's side of the server's `requests/views.ts`. */
import type { Range } from "vscode-languageserver-types";

/** Request: the agendas in force for a draft, and how it stands to them. Params: `ListParams`. Answer: an `Outline`, or null. */
export const AGENDA_OUTLINE = "concord/agendaOutline";
/** Request: every quantity of a draft. Params: `ListParams`. Answer: a `ClaimList`, or null. */
export const CLAIMS = "concord/claims";
/** Request: where a draft cites an entry. Params: `EntryParams`. Answer: `EntryPlace`s in order. */
export const ENTRY_PLACES = "concord/entryPlaces";
/** Request: what to write for an entry at a place. Params: `EntryParams`. Answer: an `EntryText`, or null. */
export const ENTRY_TEXT = "concord/entryText";

/** Params of the two lists. */
export interface ListParams {
  readonly uri: string;
  /** The id of the answer at hand: what has not changed since comes as null. */
  readonly known?: string;
}

/** Params of what is asked about one entry. */
export interface EntryParams {
  readonly uri: string;
  readonly entry: string;
  readonly range?: Range;
}

/** Kinds of entries. */
export type EntryType = "figure" | "group" | "term" | "source";

/** The source of an entry. */
export interface OutlineSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
}

/** An entry of an agenda in force. */
export interface OutlineEntry {
  readonly id: string;
  readonly type: EntryType;
  readonly name: string;
  readonly number: string | null;
  readonly value: string | null;
  readonly definition: string | null;
  /** What it stands in the place of in agendas that its own extends, in sentences. */
  readonly replaced?: readonly string[];
  readonly also: readonly string[];
  readonly members: readonly string[];
  readonly source: OutlineSource | null;
  readonly place: { readonly uri: string; readonly range: Range };
  readonly text: string;
}

/** An agenda in force. */
export interface OutlineAgenda {
  readonly id: string;
  readonly title: string;
  readonly uri: string;
  readonly entries: readonly OutlineEntry[];
}

/** How often a draft cites an entry, and how. */
export interface Standing {
  readonly cited: number;
  readonly agrees: number;
  readonly disagrees: number;
  readonly waived: number;
}

/** Answer to `AGENDA_OUTLINE`. */
export interface Outline {
  readonly id: string;
  readonly agendas: readonly OutlineAgenda[] | null;
  /** By the entry's id. */
  readonly standings: Readonly<Record<string, Standing>>;
}

/** How a claim fares. */
export type ClaimStatus = "inconsistent" | "consistent" | "unlinked" | "waived";

/** A quantity of a draft. */
export interface Claim {
  readonly range: Range;
  readonly text: string;
  readonly status: ClaimStatus;
  readonly entry: { readonly id: string; readonly name: string; readonly uri: string; readonly range: Range } | null;
  readonly official: string | null;
  readonly reason: string;
  readonly message: string | null;
  readonly context: string;
}

/** Answer to `CLAIMS`. */
export interface ClaimList {
  readonly id: string;
  readonly claims: readonly Claim[] | null;
}

/** A place where a draft cites an entry. */
export interface EntryPlace {
  readonly range: Range;
  readonly text: string;
  readonly status: "agrees" | "disagrees" | "waived";
}

/** Answer to `ENTRY_TEXT`. */
export interface EntryText {
  readonly text: string;
}

/** Looks texts up in the language of the user interface, as `vscode.l10n` does. */
export interface Localizer {
  readonly t: (message: string, ...args: (string | number | boolean)[]) => string;
}

/** What a tree shows for one of its nodes. Plain data, so that a test can read it. */
export interface ViewItem {
  /** The same node, the same id. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Plain text. */
  readonly tooltip: string;
  /** A codicon and the id of its colour. */
  readonly icon: { readonly id: string; readonly color?: string };
  /** What a screen reader says. */
  readonly spoken: string;
  /** By which package.json tells which actions an item has. */
  readonly context: string;
  readonly children: "none" | "closed" | "open";
}
