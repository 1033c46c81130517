/** One agenda file as it was read, before anything that it names has been looked up. */
import type { Range } from "vscode-languageserver-types";
import type { AgendaFault, Extension, Figure, Group, Labels, Member, Source, Term, Texts } from "./model.ts";
import type { PlacedText } from "./texts.ts";

/** A name that must be found: of a source or of a term. */
export interface Reference {
  readonly name: string;
  readonly range: Range;
}

/** A label with its place, its kind, and the form in which labels are compared. */
export interface PlacedLabel extends PlacedText {
  readonly kind: keyof Labels;
  readonly form: string;
  readonly exactForm: string;
}

/** What was read of any entry besides the entry itself. */
interface Own<Type> {
  readonly entry: Type;
  /** Every source that it names, those of its series included. */
  readonly sources: readonly Reference[];
  readonly labels: readonly PlacedLabel[];
}

/** A member as read: a name to look up, or its own labels. */
export type OwnMember = { readonly name: string; readonly range: Range } | Member;

/** An entry as read. A group's members are still to be looked up. */
export type OwnEntry =
  | (Own<Source> & { readonly type: "source" })
  | (Own<Term> & { readonly type: "term" })
  | (Own<Group> & { readonly type: "group"; readonly members: readonly OwnMember[] })
  | (Own<Figure> & { readonly type: "figure"; readonly likeness: readonly string[] });

/** What one file says, its own entries alone. */
export interface OwnAgenda {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly area?: string;
  readonly areaNames: Texts;
  readonly parts: Texts;
  readonly date?: string;
  /** By id ("terms/x"), sections and entries in the file's order. */
  readonly entries: ReadonlyMap<string, OwnEntry>;
  /** The ids of entries that are there but broken, with the labels of those whose labels are right: groups still know their members. */
  readonly broken: ReadonlyMap<string, Labels | undefined>;
  /** The range of a span of the file's text. */
  readonly range: (start: number, end: number) => Range;
}

/** One agenda file: what `parseAgenda` makes of it, for `resolveAgenda`. */
export interface AgendaFile {
  readonly uri: string;
  /** Its own entries, unresolved; missing where the file is broken. */
  readonly agenda?: OwnAgenda;
  readonly extends: readonly Extension[];
  /** In the order in which they stand. */
  readonly faults: readonly AgendaFault[];
  /** True: nothing of it can be used, since it is no YAML or has no proper id, title or language. */
  readonly broken: boolean;
}
