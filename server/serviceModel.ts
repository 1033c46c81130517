/** What the policy service takes and gives: the types of `service.ts`. */
import type { Range } from "vscode-languageserver-types";
import type { Agenda } from "./agenda/model.ts";
import type { RuleId, Severity } from "./checks/rules.ts";
import type { Lines } from "./draft/lines.ts";
import type { Citations } from "./features/citations.ts";
import type { Validation } from "./files/context.ts";
import type { InForce } from "./files/inForce.ts";
import type { DocumentKind, FileAccess, Logger } from "./files/model.ts";
import type { Review } from "./review/model.ts";
import type { MakeReviewer } from "./review/reviewers.ts";
import type { ClaimCounts, ShownFinding, ShownSeverity } from "./review/shown.ts";
import type { WorkspaceSnippets } from "./serviceSnippets.ts";

/** A document as the editor has it. */
export interface TextDocument {
  readonly uri: string;
  /** Any number that differs between two texts of one document. */
  readonly version: number;
  /** Without byte order mark. */
  readonly text: string;
}

/** An editor's settings, the section `concord`. Whatever is wrong in them is passed over. `.concord.yaml` outranks them. */
export interface Settings {
  /** Paths of agendas, relative to the workspace folder. */
  readonly agenda?: string | readonly string[];
  readonly rules?: Readonly<Partial<Record<RuleId, Severity>>>;
  readonly language?: string;
  /** When documents are validated. While typing, where left out. */
  readonly validate?: Validation;
  /** Whether source and period are shown behind numbers that agree: not, unless said. */
  readonly inlayHints?: { readonly enabled?: boolean };
}

/** A fault of an agenda, of a configuration, or of a draft: a conflict of a merge, or front matter that names an agenda which is not there. */
export interface FileFault {
  /** Absent for a fault of the configuration, and for a conflict in a draft. */
  readonly rule?: RuleId;
  readonly severity: ShownSeverity;
  readonly message: string;
  readonly uri: string;
  readonly range: Range;
  /** The id of the entry concerned. */
  readonly entry?: string;
  /** What to put in place of the range, where one thing is likely. */
  readonly suggestion?: string;
  /** True where nothing of the file can be used, or a file that a draft needs is not there. */
  readonly broken: boolean;
}

/** A draft held against the agendas that it answers to. */
export interface DraftReview {
  readonly uri: string;
  /** Of the document that was reviewed. */
  readonly version: number;
  /**
   * Changes when, and only when, the findings may have: a draft's text, an agenda or the configuration is another. For result ids of pulled
   * diagnostics.
   */
  readonly resultId: string;
  /** Findings with ignores applied, whatever their severity; claims, mentions, the draft. Without agendas nothing is found. */
  readonly review: Review;
  /** The findings to show: severities applied, rules that are off left out. */
  readonly shown: readonly ShownFinding[];
  /** Findings that the configuration's baseline knows: these are not shown. Absent where it names none. */
  readonly known?: readonly ShownFinding[];
  /** What ignore comments waive, in the same way. */
  readonly waived: readonly ShownFinding[];
  /** Offsets of `review.draft.text` to LSP positions and back. */
  readonly lines: Lines;
  readonly counts: ClaimCounts;
  /** Faults of the draft's own: an agenda that its front matter names and that is not there; conflicts of a merge. */
  readonly faults: readonly FileFault[];
  /** Faults of the files that it depends on: agendas in force and configuration. */
  readonly fileFaults: readonly FileFault[];
  /** What was thrown where the review failed, by a fault of Concord: then nothing is found, and that is no good news. */
  readonly failure?: unknown;
  /** True where the configuration says that this is no draft (`drafts`, `ignore`): then nothing is found. */
  readonly ignored: boolean;
  /** Whether an ignore comment must say why. */
  readonly requireReasons: boolean;
}

/** An agenda as the status bar names it. */
export interface AgendaName {
  readonly id: string;
  readonly title: string;
  readonly uri: string;
}

/** How a draft fares: the parameters of `concord/status`. */
export interface DraftStatus {
  /** `none`: no agenda speaks for the draft; `broken`: an agenda or the configuration has an error, what could be read of it is in force. */
  readonly state: "none" | "ready" | "broken";
  /** The first agenda in force. */
  readonly agenda?: AgendaName;
  /** How many findings are shown. */
  readonly findings?: number;
  readonly counts?: ClaimCounts;
  readonly fault?: { readonly uri: string; readonly range: Range; readonly message: string };
  /** Of the review that this was told of: views that show more of it ask anew when it is another. */
  readonly resultId?: string;
}

/** What the service is made of. */
export interface ServiceOptions {
  readonly files: FileAccess;
  readonly logger?: Logger;
  /** Today as an ISO day, for `agenda-stale`; without it no period is past. */
  readonly today?: () => string;
  /** Paths or URIs of agendas that every draft answers to, whatever else is said: `--agenda`. Resolved against `base`. */
  readonly agendas?: readonly string[];
  /** The folder against which `agendas` are resolved: URI. */
  readonly base?: string;
  /** Severities that outrank every configuration: `--rule`. */
  readonly rules?: Readonly<Partial<Record<RuleId, Severity>>>;
  /** True: an ignore comment must say why, whatever the configuration says: `--require-reasons`. */
  readonly requireReasons?: boolean | undefined;
  /** False: the baselines that configurations name hide nothing: `--no-baseline`. */
  readonly baselines?: boolean | undefined;
  /** Whether `extends` may lead out of the folders: on the command line. */
  readonly extendsAnywhere?: boolean;
  /** Characters of text of which what was read in them is remembered, at least; where left out, enough for every draft that is written at. */
  readonly remembered?: number;
  /** What reviews drafts; for tests that need another. */
  readonly makeReviewer?: MakeReviewer;
}

/** One workspace: its folders, settings, open documents, and what is known of its agendas. No method rejects or throws. */
export interface PolicyService {
  /** The workspace's snippets. */
  readonly snippets: WorkspaceSnippets;

  /** The workspace folders (URIs). Nothing outside of them is read. */
  setFolders(folders: readonly string[]): void;
  /** The settings of a workspace folder, or of all folders that have none of their own. */
  setSettings(settings: Settings, folder?: string): void;

  /** When a document is to be validated, by the settings of its folder. */
  validation(uri: string): Validation;
  /** Whether inlay hints are wanted in a draft, by the settings of its folder. */
  wantsInlayHints(uri: string): boolean;

  /** What a document is, by its name. */
  kindOf(uri: string): DocumentKind;
  /**
   * An open document's text goes before the file's, for drafts, agendas and configurations alike. These three return the URIs of *other* open
   * documents whose findings may now be others: the drafts that depend on an agenda or configuration.
   */
  openDocument(document: TextDocument): readonly string[];
  changeDocument(document: TextDocument): readonly string[];
  closeDocument(uri: string): readonly string[];
  /** Another service over the same workspace as it is now, in which one document has another text. It hears of no later change. */
  withDocument(document: TextDocument): PolicyService;
  /** The open document with this URI. */
  getDocument(uri: string): TextDocument | undefined;
  /** Every open document of a kind. */
  listDocuments(kind: DocumentKind): readonly TextDocument[];

  /** Files were created, changed or deleted on disk (any files: others are passed over). Returns the open documents whose findings may now be others. */
  filesChanged(uris: readonly string[]): readonly string[];
  /** For clients that watch no files: looks whether files that were read have changed since. Returns as `filesChanged`. */
  refresh(): Promise<readonly string[]>;

  /** The review of an open draft; remembered until its text or what it depends on changes. Undefined when it is not open or is no draft. */
  review(uri: string): Promise<DraftReview | undefined>;
  /** The review of a text that is not opened and not remembered. */
  reviewText(document: TextDocument): Promise<DraftReview>;
  /** What is in force for a file, and where it is said. The text counts for the front matter alone. */
  explain(document: TextDocument): Promise<InForce>;
  /**
   * Every draft of the workspace: the open ones, and the Markdown files of its folders but for those that git ignores. URIs as the service
   * spells them, sorted. Searches the folders where files have changed.
   */
  listDrafts(): Promise<readonly string[]>;
  /** The review of a draft, open or in a file. Undefined where there is none, or the configuration says that it is no draft. */
  reviewDraft(uri: string): Promise<DraftReview | undefined>;
  /**
   * The result id that `reviewDraft` would give for a draft that is not open, "" where it would give nothing, as far as that is known without
   * reviewing it.
   */
  knownResult(uri: string): string | undefined;
  /** Where a draft, open or in a file, speaks of the agenda. Remembered for all drafts, as reviews are not. */
  findCitations(uri: string): Promise<Citations | undefined>;
  /** The faults of an agenda or configuration, open or not; for a draft, those of its front matter. Only those that stand in this file. */
  findFaults(uri: string): Promise<readonly FileFault[]>;
  /** The agenda that a file of it (its own, or one that it extends) makes by itself; for hovers and completion in agenda files. */
  readAgenda(uri: string): Promise<Agenda | undefined>;
  /** The agenda and configuration files of the workspace folders, in whatever state: URIs. Searches for them. */
  listAgendaFiles(): Promise<readonly string[]>;
  /** The URI of the file at a path that another file names; undefined where none stands there, or it lies outside the workspace folders. */
  findFile(path: string, from: string): Promise<string | undefined>;
  /** The text of an agenda file, open or not; undefined where there is none, or it lies outside the workspace folders. */
  readText(uri: string): Promise<string | undefined>;
  /** Every agenda of the workspace folders, by URI. Searches them. */
  listAgendas(): Promise<readonly Agenda[]>;
  /** How an open draft fares, for the status bar. */
  status(uri: string): Promise<DraftStatus>;
}
