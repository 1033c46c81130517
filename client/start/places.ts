/** Where new files go, and the agendas that are there. */
import * as vscode from "vscode";
import { type AgendaHead, readHead } from "./heads.ts";
import { freeId } from "./ids.ts";
import type { Questions } from "./questions.ts";

/** The ending of an agenda file's name. */
export const AGENDA_ENDING = ".agenda.yaml";

/** An agenda of the workspace. */
export interface AgendaPlace extends AgendaHead {
  readonly uri: vscode.Uri;
}

/** The agendas of the workspace by path. One that cannot be read, or has no id, is left out. */
export async function findAgendas(): Promise<readonly AgendaPlace[]> {
  const uris = await vscode.workspace.findFiles(`**/*${AGENDA_ENDING}`, "**/node_modules/**");
  const read = async (uri: vscode.Uri): Promise<readonly AgendaPlace[]> => {
    try {
      const head = readHead(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
      return head ? [{ ...head, uri }] : [];
    } catch {
      return [];
    }
  };
  return (await Promise.all(uris.sort((a, b) => a.path.localeCompare(b.path)).map(read))).flat();
}

/** Whether files can be written where a folder is. */
const isWritable = ({ uri }: vscode.WorkspaceFolder): boolean => vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;

/** The workspace folders in which files can be written. */
export const writableFolders = (): readonly vscode.WorkspaceFolder[] => (vscode.workspace.workspaceFolders ?? []).filter(isWritable);

/** The workspace folder for a new file, asked where there are several; 'none' where nothing can be written, undefined where the drafter leaves. */
export async function chooseFolder(questions: Questions, placeholder: string): Promise<vscode.WorkspaceFolder | "none" | undefined> {
  const folders = writableFolders();
  if (folders.length <= 1) return folders[0] ?? "none";
  const items = folders.map((folder) => ({ label: folder.name, description: folder.uri.path, folder }));
  return (await questions.choose(placeholder, items))?.folder;
}

/** A name that no file of a folder has with that ending, a number behind it where needed. */
async function freeName(folder: vscode.Uri, wanted: string, ending: string, isTaken: (name: string) => boolean): Promise<string> {
  // Some file systems take 'A' and 'a' for the same.
  const there = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  return freeId(wanted, (name) => isTaken(name) || there.has(`${name}${ending}`));
}

/** A name for an agenda in a folder; `isTaken` says which are taken besides those of its files. */
export const freeAgendaName = (folder: vscode.Uri, wanted: string, isTaken: (name: string) => boolean = () => false): Promise<string> =>
  freeName(folder, wanted, AGENDA_ENDING, isTaken);

/** Shows an empty draft that is not saved anywhere, and is going to be saved under a name in a folder. */
export async function showUnsavedDraft(folder: vscode.Uri, wanted: string): Promise<vscode.TextEditor> {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, `${name}.md`).with({ scheme: "untitled" });
  try {
    const name = await freeName(folder, wanted, ".md", (each) => open.has(uriOf(each).toString()));
    const document = await vscode.workspace.openTextDocument(uriOf(name));
    const isMarkdown = document.languageId === "markdown";
    return await vscode.window.showTextDocument(isMarkdown ? document : await vscode.languages.setTextDocumentLanguage(document, "markdown"));
  } catch {
    return showUnsaved("markdown", ""); // a file system that has no place for it
  }
}

/** Shows a new text that is not saved anywhere. */
export async function showUnsaved(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** Writes a file of that name and shows it. The name must be free. */
export async function writeAndShow(folder: vscode.Uri, name: string, content: string): Promise<vscode.TextEditor> {
  const file = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
  return vscode.window.showTextDocument(file, { preview: false });
}
