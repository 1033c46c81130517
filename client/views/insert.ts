/** Entries into the draft: at the cursor, by dragging, onto the clipboard. The server writes them as the draft does at that place. */
import * as vscode from "vscode";
import type { Session } from "../session.ts";
import { ENTRY_MIME } from "./agendaView.ts";
import { ENTRY_TEXT, type EntryParams, type EntryText } from "./model.ts";
import { editorOf, fromRange } from "./place.ts";

const ask = (session: Session, params: EntryParams, token?: vscode.CancellationToken): Promise<EntryText | undefined> =>
  session.ask<EntryText>(ENTRY_TEXT, params, token);

/** Puts an entry in place of the selection of the draft at hand, the cursor behind it. Returns whether it could. */
export async function insertEntry(session: Session, entry: string): Promise<boolean> {
  const uri = session.draft;
  if (uri === undefined) return false;
  const editor = await editorOf(uri);
  const { selection, document } = editor;
  const { version } = document;
  const answer = await ask(session, { uri, entry, range: fromRange(selection) });
  // Typed on meanwhile: what was asked about is another place.
  if (!answer || document.version !== version || !(await editor.edit((edit) => edit.replace(selection, answer.text)))) return false;
  const end = document.positionAt(document.offsetAt(selection.start) + answer.text.length);
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection);
  return true;
}

/** Copies an entry as the draft at hand would write it. */
export async function copyEntry(session: Session, entry: string, otherwise: string): Promise<void> {
  const uri = session.draft;
  const answer = uri === undefined ? undefined : await ask(session, { uri, entry });
  await vscode.env.clipboard.writeText(answer?.text ?? otherwise);
}

/** Takes entries that are dropped into a draft. Of another document's, VS Code itself takes the text. */
export class EntryDrop implements vscode.DocumentDropEditProvider {
  readonly #session: Session;

  /** Asks the session's server what to write. */
  constructor(session: Session) {
    this.#session = session;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const entry = await transfer.get(ENTRY_MIME)?.asString();
    if (!entry) return undefined;
    const range = fromRange(new vscode.Range(position, position));
    const answer = await ask(this.#session, { uri: document.uri.toString(), entry, range }, token);
    return answer && new vscode.DocumentDropEdit(answer.text, vscode.l10n.t("Insert the official text"), KIND);
  }
}

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append("concord", "entry");

/** Lets entries be dropped into drafts. */
export const acceptDrops = (session: Session): vscode.Disposable =>
  vscode.languages.registerDocumentDropEditProvider({ language: "markdown" }, new EntryDrop(session), {
    providedDropEditKinds: [KIND],
    dropMimeTypes: [ENTRY_MIME],
  });
