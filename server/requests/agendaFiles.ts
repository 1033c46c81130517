/** Editing agenda files, open or not. */
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { joinEdits } from "../features/workspaceEdits.ts";
import type { RequestContext } from "./model.ts";

/** The edit of an agenda file; undefined where it cannot be read, or `edit` has no answer for its text. */
export async function editAgendaFile(
  { service, abilities }: Pick<RequestContext, "service" | "abilities">,
  uri: string,
  edit: (text: string) => readonly TextEdit[] | undefined,
): Promise<WorkspaceEdit | undefined> {
  const text = await service.readText(uri);
  const edits = text === undefined ? undefined : edit(text);
  const open = service.getDocument(uri);
  return edits && joinEdits([{ uri: open?.uri ?? uri, version: open?.version ?? null, edits }], { documentChanges: abilities.documentChanges });
}
