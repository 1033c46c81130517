/** 'Extract Agenda Entries': what a report or decision tells, as a proposed agenda beside it. Nothing is written. */
import * as vscode from "vscode";
import { EXTRACT, type ExtractAnswer, type Extracted, type ExtractParams } from "./protocol/entries.ts";
import type { Session } from "./session.ts";
import { AGENDA_ENDING } from "./start/places.ts";

/** The languages of editors whose text is a document to read. */
const READABLE = new Set(["markdown", "plaintext", "html"]);

const MOST_BYTES = 40_000_000;

/** Registers `concord.extract`. */
export function registerExtract(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand("concord.extract", (uri?: vscode.Uri | string) => extractFrom(session, uri));
}

/** The document that is asked for: that of the command, of the active editor, or one that the drafter picks. */
async function documentOf(uri: vscode.Uri | string | undefined): Promise<ExtractParams | undefined> {
  const asked = typeof uri === "string" ? vscode.Uri.parse(uri, true) : uri;
  const active = vscode.window.activeTextEditor?.document;
  const open = asked ? vscode.workspace.textDocuments.find((document) => document.uri.toString() === asked.toString()) : active;
  if (open && READABLE.has(open.languageId)) return { uri: open.uri.toString(), name: nameOf(open), text: open.getText() };
  const file = asked ?? (await pick());
  if (!file) return undefined;
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > MOST_BYTES) throw new Error(vscode.l10n.t("The file has more than {0} megabytes.", MOST_BYTES / 1_000_000));
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  return { uri: file.toString(), name, bytes: base64(await vscode.workspace.fs.readFile(file)) };
}

/** A document's name with the ending of what it is: one that is not saved yet has none. */
function nameOf({ uri, languageId }: vscode.TextDocument): string {
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const endings: Readonly<Record<string, string>> = { plaintext: ".txt", html: ".html" };
  return /\.(?:md|markdown|txt|text|html?|xhtml)$/iu.test(name) ? name : `${name}${endings[languageId] ?? ".md"}`;
}

async function pick(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t("Extract agenda entries from a document"),
    filters: { [vscode.l10n.t("Documents")]: ["md", "markdown", "txt", "html", "htm", "docx"] },
  });
  return picked?.[0];
}

/** A part of this many bytes is a string that the stack bears. */
const PART = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PART) text += String.fromCharCode(...bytes.subarray(at, at + PART));
  return btoa(text);
}

async function extractFrom(session: Session, uri: vscode.Uri | string | undefined): Promise<void> {
  try {
    const document = await documentOf(uri);
    if (!document) return;
    const title = vscode.l10n.t("Reading {0}", document.name);
    const found = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () =>
      session.ask<ExtractAnswer>(EXTRACT, document),
    );
    if (!found?.extracted) throw new Error(found?.problem ?? vscode.l10n.t("The language server gave no answer."));
    await show(document, found.extracted);
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t("The document cannot be read: {0}", error instanceof Error ? error.message : String(error)));
  }
}

/** Opens the proposal beside the document, as a file that is not saved. */
async function show({ name }: ExtractParams, { id, text, proposed, conflicts }: Extracted): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const open = new Set(vscode.workspace.textDocuments.map((document) => document.uri.path));
  const fileOf = (number: number): vscode.Uri => {
    const file = `${id}${number === 1 ? "" : `-${number}`}${AGENDA_ENDING}`;
    return folder ? vscode.Uri.joinPath(folder, file) : vscode.Uri.from({ scheme: "untitled", path: file });
  };
  let number = 1;
  while (open.has(fileOf(number).path) || (folder && (await exists(fileOf(number))))) number++;
  const document = await vscode.workspace.openTextDocument(fileOf(number).with({ scheme: "untitled" }));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  const told =
    conflicts > 0
      ? vscode.l10n.t("{0} entries are proposed from {1}; {2} places are in conflict. Look at each before you save.", proposed, name, conflicts)
      : vscode.l10n.t("{0} entries are proposed from {1}. Look at each before you save.", proposed, name);
  void vscode.window.showInformationMessage(told);
}

const exists = async (uri: vscode.Uri): Promise<boolean> => {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
};
