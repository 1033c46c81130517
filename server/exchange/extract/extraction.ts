/** What a reading of documents gives, before it is written as an agenda. */
import type { EntryDraft, Told } from "./extractModel.ts";
import type { SourceText } from "./sourceText.ts";

/** A document to read. */
export interface DocumentInput {
  /** The file's name, as it is told and as the agenda's source has it. */
  readonly name: string;
  readonly source: SourceText;
}

/** A proposed entry and its key: 'figures/broadband-households'. */
export interface Proposed {
  readonly section: "terms" | "groups" | "figures";
  readonly key: string;
  readonly entry: EntryDraft;
  /** Key of the source: that of the document that tells it first. */
  readonly source: string;
}

/** A proposed source: a document. */
export interface ProposedSource {
  readonly key: string;
  readonly title: string;
  readonly publisher?: string;
  readonly attributedTo: readonly string[];
  readonly date?: string;
  readonly file: string;
  readonly language: string;
}

/** Something to tell a person about places of the documents. */
export interface Remark {
  readonly told: readonly Told[];
  readonly text: string;
}

/** A place of a document: 'line 12', and the words there. */
export interface Place {
  /** The document's name. */
  readonly document: string;
  readonly counted: SourceText["counted"];
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** All that was found. */
export interface Extraction {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly date?: string;
  readonly sources: readonly ProposedSource[];
  readonly entries: readonly Proposed[];
  /** Entries that stand in a comment: with them the documents would be found to disagree with their own agenda. */
  readonly leftOut: readonly (Proposed & { readonly why: string })[];
  /** What the agenda at hand knows already; `entry` is its id. */
  readonly known: readonly (Remark & { readonly entry: string })[];
  /** Where a document says something else than another, or than the agenda. */
  readonly conflicts: readonly Remark[];
  /** What was looked at and not made an entry of. */
  readonly doubts: readonly Remark[];
  readonly documents: readonly string[];
  readonly placeOf: (told: Told) => Place;
}
