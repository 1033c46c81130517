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
/** Request of the client: ignore a finding, with a reason. Answer: `Applied`. */
export const IGNORE = "concord/ignore";
/** Request of the client: mend all safe findings of the drafts that are named. Answer: `Mended`, or null where it could not be done. */
export const FIX_ALL = "concord/fixAll";
/** Request of the client: rewrite the tagged numbers that the agenda has changed, in the drafts that are named. Answer: as to `FIX_ALL`. */
export const UPDATE_TAGS = "concord/updateTags";
/** Request of the client: what one of the two would mend. Params: `FixesParams`. Answer: a list of `DraftFixes`. */
export const PROPOSE_FIXES = "concord/proposeFixes";
/** Request of the client: a draft as one of the two would leave it. Params: `FixesParams` with its `uri`. Answer: a `FileText`, or null. */
export const FIXED_TEXT = "concord/fixedText";
/** Request of the client: what is known of a number that is to become a figure. Answer: a `FigureProposal`, or null where there is none. */
export const PROPOSE_FIGURE = "concord/proposeFigure";
/** Request of the client: what is wrong with an answer about a new figure. Answer: `{ message }`, or null where nothing is. */
export const CHECK_ANSWER = "concord/checkAnswer";
/** Request of the client: add a figure to an agenda. Answer: `FigureAdded`, or null where it cannot be. */
export const ADD_FIGURE = "concord/addFigure";

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

/** Request of the client: the figures that may be updated, and which of them is at a position. Answer: `UpdatableFigures`. */
export const UPDATABLE_FIGURES = "concord/updatableFigures";
/** Request of the client: what is wrong with an answer about a new value. Answer: `{ message }`, or null where nothing is. */
export const CHECK_UPDATE = "concord/checkUpdate";
/** Request of the client: give a figure its new value. Answer: `FigureUpdate`, or null where it cannot be. */
export const UPDATE_FIGURE = "concord/updateFigure";

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

/** The argument of the command `concord.ignore`, as the server's code actions give it. */
export interface IgnoreArgument {
  readonly uri: string;
  readonly rule: string;
  readonly finding: { readonly range: Range; readonly data?: unknown };
  readonly scope: "here" | "file";
  /** Whether a reason must be given. */
  readonly required: boolean;
}

/** Params of `IGNORE`. */
export interface IgnoreParams extends Pick<IgnoreArgument, "uri" | "finding" | "scope"> {
  readonly reason: string;
}

/** Whether an edit was made. */
export interface Applied {
  readonly applied: boolean;
}

/** How much is to be mended. */
export interface Mended {
  readonly drafts: number;
  /** How many findings or tagged numbers. */
  readonly fixes: number;
}

/** Params of `PROPOSE_FIXES`. */
export interface FixesParams {
  readonly what: typeof FIX_ALL | typeof UPDATE_TAGS;
}

/** What is to be mended of a draft. */
export interface DraftFixes {
  readonly uri: string;
  readonly fixes: number;
  /** Some of them. */
  readonly samples: readonly { readonly before: string; readonly after: string }[];
}

/** The argument of the command `concord.newFigure`: where the number stands. */
export interface NewFigureArgument {
  readonly uri: string;
  readonly range: Range;
}

/** What is known of a number that is to become a figure. */
export interface FigureProposal {
  readonly text: string;
  /** The draft's own first. */
  readonly agendas: readonly { readonly uri: string; readonly title: string; readonly sources: readonly ProposedSource[] }[];
  readonly label: string;
  readonly unit: string;
  readonly base: string;
  readonly period: string;
}

/** A source of an agenda; `key` is what stands in a figure's `source`. */
export interface ProposedSource {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
}

/** What the drafter says of a new figure. */
export interface FigureAnswers {
  /** URI of the agenda. */
  readonly agenda: string;
  readonly label: string;
  readonly unit: string;
  readonly base: string;
  readonly period: string;
  /** Empty for an observed number. */
  readonly kind: "" | "target" | "forecast";
  /** A key, or a new source; none where it is left out. */
  readonly source?: string | { readonly title: string; readonly publisher: string; readonly date: string };
}

/** A figure that was added. */
export interface FigureAdded extends Applied {
  /** Its id: "figures/river-gauges". */
  readonly id: string;
}

/** An agenda to which something may be added. */
export type ProposedAgenda = FigureProposal["agendas"][number];

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

/** A figure that may be updated. */
export interface UpdatableFigure {
  /** Of the file in which it stands. */
  readonly uri: string;
  readonly id: string;
  readonly name: string;
  /** Its value as it is now, in a line. */
  readonly official: string;
  /** Of the value as it is now; "" where none is named. */
  readonly period: string;
}

/** The figures of a workspace, and the agendas in whose files they stand. */
export interface UpdatableFigures {
  readonly figures: readonly UpdatableFigure[];
  /** The one at the position that was asked for. */
  readonly here?: UpdatableFigure;
  readonly agendas: readonly ProposedAgenda[];
}

/** What a person says of a figure's new value; what is left out is empty. */
export interface UpdateAnswers {
  readonly value: string;
  readonly period?: string;
  readonly oldPeriod?: string;
  readonly source?: FigureAnswers["source"];
}

/** What has become of an update. */
export interface FigureUpdate extends Applied {
  /** Of the figure's key. */
  readonly range?: Range;
  /** What became of the old value, in sentences. */
  readonly said?: readonly string[];
  /** Why it is not updated. */
  readonly fault?: string;
}

/** Request to the server: the snippets for a place of a draft. Answer: `ListedSnippet[]`. */
export const LIST_SNIPPETS = "concord/snippets";
/** Request to the server: a snippet filled in. Answer: `FilledSnippet`, or null where it is there no more. */
export const FILL_SNIPPET = "concord/fillSnippet";
/** Request to the server: a selection as a snippet. Answer: `SnippetProposal`, or null where nothing is selected. */
export const PROPOSE_SNIPPET = "concord/proposeSnippet";
/** Request to the server: the team's file with a new snippet in it. Answer: `SnippetSaved`, or null where the file cannot be edited. */
export const SAVE_SNIPPET = "concord/saveSnippet";

/** A snippet in a list. */
export interface ListedSnippet {
  readonly key: string;
  readonly origin: "team" | "shipped" | "agenda";
  readonly name: string;
  readonly description: string;
  readonly prefix: string;
  /** The first words of what will stand in the draft. */
  readonly preview: string;
}

/** A snippet to put in. */
export interface FilledSnippet {
  /** In VS Code's syntax. */
  readonly snippet: string;
  /** What changes elsewhere: footnotes at the draft's end. */
  readonly also: readonly { readonly range: Range; readonly newText: string }[];
  /** References that no agenda has. */
  readonly missing: readonly string[];
}

/** A selection as a snippet. */
export interface SnippetProposal {
  readonly text: string;
  /** What of it is official. Offsets in `text`. */
  readonly references: readonly { readonly start: number; readonly end: number; readonly text: string; readonly reference: string }[];
  readonly uri: string;
  /** The names that are taken in the file, and the prefixes that are taken anywhere. */
  readonly names: readonly string[];
  readonly prefixes: readonly string[];
}

/** A file to write. */
export interface SnippetSaved {
  readonly uri: string;
  readonly text: string;
}
