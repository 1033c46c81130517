/** Places of drafts and agendas in editors. */
import * as vscode from "vscode";
import type { Range } from "vscode-languageserver-types";

/** A range as VS Code has it. */
export const toRange = ({ start, end }: Range): vscode.Range => new vscode.Range(start.line, start.character, end.line, end.character);

/** A range as the server has it. */
export const fromRange = ({ start, end }: vscode.Range): Range => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});

/** The editor of a document: the one in which it is seen, else one that is opened. */
export async function editorOf(uri: string, preserveFocus = false): Promise<vscode.TextEditor> {
  const target = vscode.Uri.parse(uri, true);
  const seen = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find(
    (editor) => editor?.document.uri.toString() === target.toString(),
  );
  const document = seen?.document ?? (await vscode.workspace.openTextDocument(target));
  return vscode.window.showTextDocument(document, { preserveFocus, ...(seen?.viewColumn !== undefined && { viewColumn: seen.viewColumn }) });
}

/** Selects a range and brings it into sight. */
export function select(editor: vscode.TextEditor, range: Range): void {
  const { start, end } = toRange(range);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
