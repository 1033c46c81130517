/** Edits of one document or of many, in the form that a client takes. */
import * as l10n from "@vscode/l10n";
import type { AnnotatedTextEdit, ChangeAnnotation, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Change } from "../checks/model.ts";
import { type Reviewed, rangeOf } from "./model.ts";

/** What a client can take. */
export interface EditOptions {
  /** Edits that say for which version of a document they are meant. */
  readonly documentChanges: boolean;
  /** Edits that are shown before they are made. */
  readonly annotations?: boolean;
}

/** The edits of a document. */
export interface DocumentEdits {
  readonly uri: string;
  /** Null for a document that is not open. */
  readonly version: number | null;
  readonly edits: readonly LabelledEdit[];
}

/** An edit; `label` says, of edits that are shown before they are made, to which of them it belongs. */
export interface LabelledEdit extends TextEdit {
  readonly label?: string;
}

/** Changes of a draft as edits. */
export const editsOf = (reviewed: Pick<Reviewed, "lines">, changes: readonly Change[]): readonly TextEdit[] =>
  changes.map((change) => ({ range: rangeOf(reviewed, change), newText: change.newText }));

const PREVIEW = "preview";

/**
 * Editors show edits before they are made where one of them needs to be confirmed, and leave that one unticked. What is safe is to be ticked
 * already: so the one that asks changes nothing.
 */
const ASK: AnnotatedTextEdit = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  newText: "",
  annotationId: PREVIEW,
};

/** One edit of many documents. Where the client can, labelled edits are shown before they are made. */
export function joinEdits(documents: readonly DocumentEdits[], { documentChanges, annotations }: EditOptions): WorkspaceEdit {
  const plain = ({ range, newText }: LabelledEdit): TextEdit => ({ range, newText });
  if (!documentChanges) return { changes: Object.fromEntries(documents.map(({ uri, edits }) => [uri, edits.map(plain)])) };
  const labels = annotations ? new Set(documents.flatMap(({ edits }) => edits.flatMap(({ label }) => label ?? []))) : new Set<string>();
  const annotated = (edit: LabelledEdit): TextEdit | AnnotatedTextEdit =>
    edit.label !== undefined && labels.has(edit.label) ? { ...plain(edit), annotationId: edit.label } : plain(edit);
  const changeAnnotations: Record<string, ChangeAnnotation> =
    labels.size > 0 ? { [PREVIEW]: { label: l10n.t("Only what is ticked below is changed"), needsConfirmation: true } } : {};
  for (const label of labels) changeAnnotations[label] = { label };
  return {
    documentChanges: documents.map(({ uri, version, edits }, index) => ({
      textDocument: { uri, version },
      edits: [...(index === 0 && labels.size > 0 ? [ASK] : []), ...edits.map(annotated)],
    })),
    ...(labels.size > 0 && { changeAnnotations }),
  };
}

/** An edit of one draft. */
export const editDraft = (reviewed: Reviewed, changes: readonly Change[], options: EditOptions): WorkspaceEdit =>
  joinEdits([{ uri: reviewed.uri, version: reviewed.version, edits: editsOf(reviewed, changes) }], options);
