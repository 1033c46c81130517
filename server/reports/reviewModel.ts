/** The data of which the review report is made: plain JSON. */
import type { Range } from "vscode-languageserver-types";
import type { Entry } from "../agenda/model.ts";
import type { ClaimStatus } from "../checks/model.ts";
import type { ClaimCounts, ShownSeverity } from "../review/shown.ts";
import type { Quotation } from "./page/prose.ts";

/** A number of a draft, as the editor's Claims view lists it. */
export interface ListedNumber {
  readonly range: Range;
  readonly status: ClaimStatus;
  /** The figure that it speaks of, or the group whose members it counts. */
  readonly entry: { readonly id: string; readonly name: string } | null;
  readonly official: string | null;
  readonly reason: string;
  readonly message: string | null;
}

/** A place where a draft names a term or a group. Offsets in the source. */
export interface LabelPlace {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  readonly status: "agrees" | "disagrees" | "waived";
}

/** A source, in words, and where it can be read on the web. */
export interface ReportSource {
  readonly text: string;
  readonly url?: string;
}

/** What is official of an entry. */
export interface Official {
  readonly id: string;
  /** In words. */
  readonly text: string;
  /** The language of the words. */
  readonly language: string;
  readonly source?: ReportSource;
  /** What it stands in the place of in agendas that its own extends, in sentences. */
  readonly instead?: readonly string[];
}

/** A number, and how it stands. */
export interface ReportClaim {
  /** From 1. */
  readonly line: number;
  readonly quote: Quotation;
  readonly status: ClaimStatus;
  readonly official?: Official;
  /** What is wrong with it. */
  readonly message?: string;
  /** Why it is linked or not. */
  readonly reason: string;
}

/** What is found of words. */
export interface ReportRemark {
  /** From 1. */
  readonly line: number;
  readonly quote: Quotation;
  readonly rule?: string;
  readonly severity: ShownSeverity;
  readonly message: string;
  /** What to write instead of the quoted words. */
  readonly fix?: string;
  readonly official?: Official;
  /** Of what an ignore comment waives: null where it gives no reason. */
  readonly waived?: string | null;
}

/** A term or group that is named as it should be, as often as it is. */
export interface ReportLabel {
  /** As the draft first has it. */
  readonly words: string;
  readonly language: string;
  /** From 1, in order; the first of them, where there are many. */
  readonly lines: readonly number[];
  readonly count: number;
  readonly official: Official;
}

/** All that is told of a draft. */
export interface ReportDraft {
  readonly path: string;
  /** Its first heading, where there is one. */
  readonly title?: string;
  /** Of the title, else of most of the draft. */
  readonly language: string;
  /** Whether any agenda speaks for it. */
  readonly hasAgenda: boolean;
  readonly counts: ClaimCounts;
  readonly claims: readonly ReportClaim[];
  /** What is wrong with lists and terms. */
  readonly wrongLabels: readonly ReportRemark[];
  readonly labels: readonly ReportLabel[];
  /** What else was found: sums, dates, tags, front matter. */
  readonly others: readonly ReportRemark[];
  readonly waived: readonly ReportRemark[];
  /** How many findings there are, faults of the front matter included. */
  readonly findings: number;
  /** Keys of the entries that it speaks of: see `keyOf`. */
  readonly cited: readonly string[];
}

/** What a page is made of, for a draft: its part of the page, and what is summed up over all. */
export interface PageDraft extends Pick<ReportDraft, "path" | "title" | "language" | "hasAgenda" | "counts" | "findings" | "cited"> {
  readonly type: "draft";
  /** How many findings are waived. */
  readonly waivedCount: number;
  /** The classes of what is in it, for filters. */
  readonly classes: string;
  /** HTML. */
  readonly body: string;
}

/** An agenda in force, with its entries. */
export interface ReportAgenda {
  readonly type: "agenda";
  readonly path: string;
  readonly title: string;
  readonly language: string;
  readonly date?: string;
  /** The paths of the agendas that it extends. */
  readonly extended: readonly string[];
  readonly entries: readonly (Official & { readonly key: string; readonly kind: Entry["type"] })[];
}
