/** Edits of one document or of many, in the form that a client takes. */
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Change } from "../checks/model.ts";
import { type Reviewed, rangeOf } from "./model.ts";

/** What a client can take. */
export interface EditOptions {
  /** Edits that say for which version of a document they are meant. */
  readonly documentChanges: boolean;
}

/** The edits of a document. */
export interface DocumentEdits {
  readonly uri: string;
  /** Null for a document that is not open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** Changes of a draft as edits. */
export const editsOf = (reviewed: Pick<Reviewed, "lines">, changes: readonly Change[]): readonly TextEdit[] =>
  changes.map((change) => ({ range: rangeOf(reviewed, change), newText: change.newText }));

/** One edit of many documents. */
export function joinEdits(documents: readonly DocumentEdits[], { documentChanges }: EditOptions): WorkspaceEdit {
  if (!documentChanges) return { changes: Object.fromEntries(documents.map(({ uri, edits }) => [uri, [...edits]])) };
  return { documentChanges: documents.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits: [...edits] })) };
}

/** An edit of one draft. */
export const editDraft = (reviewed: Reviewed, changes: readonly Change[], options: EditOptions): WorkspaceEdit =>
  joinEdits([{ uri: reviewed.uri, version: reviewed.version, edits: editsOf(reviewed, changes) }], options);
