/** What is proposed of a document: terms, groups and figures, each with where it stands and what is doubtful about it. */
import type { Comparator, Kind, Value } from "../../agenda/model.ts";
import type { Block, Draft } from "../../draft/model.ts";

/** Where something stands in a document. */
export interface Told {
  /** Index of the document. */
  readonly document: number;
  /** Offsets in the document's Markdown, half open. */
  readonly start: number;
  readonly end: number;
}

interface ProposalBase {
  /** The language tag of its texts. */
  readonly language: string;
  /** Every place, the first one first. */
  readonly told: readonly Told[];
  /** For a person, each a sentence without a full stop. */
  readonly doubts: readonly string[];
}

/** A figure that a document tells. Fields as in an agenda. */
export interface FigureDraft extends ProposalBase {
  readonly type: "figure";
  readonly label: string;
  readonly value: Value;
  readonly unit: string;
  readonly base?: string;
  readonly comparator?: Comparator;
  readonly kind?: Kind;
  readonly period?: string;
  readonly per?: string;
  readonly direction?: "up" | "down";
  readonly decimals?: number;
  /** Earlier values of the measure, told beside it. */
  readonly series?: readonly { readonly period: string; readonly value: Value }[];
}

/** A member of a group, in the words that name it and those that stand in the document. */
export interface MemberDraft {
  readonly preferred: string;
  readonly admitted: readonly string[];
}

/** A list that a document announces. */
export interface GroupDraft extends ProposalBase {
  readonly type: "group";
  readonly preferred: string;
  readonly admitted: readonly string[];
  readonly members: readonly MemberDraft[];
}

/** A name or defined term. */
export interface TermDraft extends ProposalBase {
  readonly type: "term";
  readonly preferred: string;
  readonly admitted: readonly string[];
  readonly definition?: string;
  readonly caseSensitive: boolean;
}

/** Anything that may become an entry. */
export type EntryDraft = FigureDraft | GroupDraft | TermDraft;

/** A document being read. */
export interface Reading {
  readonly draft: Draft;
  /** Index of the document. */
  readonly document: number;
  /** The day that the document speaks as of, as an ISO date; undefined where it tells none. */
  readonly date: string | undefined;
  /** Words that stand with a capital within sentences. */
  readonly names: ReadonlySet<string>;
}

/** What a number measures, as the words around it say. */
export interface Measure {
  readonly label: string;
  readonly base?: string;
  readonly direction?: "up" | "down";
  readonly per?: string;
  readonly doubts?: readonly string[];
}

/** A place in a block as told of the document. */
export const toldAt = ({ document }: Reading, block: Block, span: { readonly start: number; readonly end: number }): Told => ({
  document,
  start: block.start + span.start,
  end: block.start + span.end,
});
