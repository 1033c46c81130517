/** Snippets: one put in at the cursor with live tab stops, and a selection saved as the team's, its official parts as references. */
import * as vscode from "vscode";
import {
  FILL_SNIPPET,
  type FilledSnippet,
  LIST_SNIPPETS,
  type ListedSnippet,
  PROPOSE_SNIPPET,
  SAVE_SNIPPET,
  type SnippetProposal,
  type SnippetSaved,
} from "./protocol/snippets.ts";
import type { Session } from "./session.ts";
import { editorOf, fromRange, toRange } from "./views/place.ts";

/** What a caller may say beforehand of a snippet to save; the rest is asked. */
export interface SaveAnswers {
  readonly name?: unknown;
  readonly prefix?: unknown;
  readonly description?: unknown;
}

/** Registers 'Insert Snippet' and 'Save Selection as Team Snippet'. What is given with the commands is not asked. */
export function registerSnippets(session: Session): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand("concord.insertSnippet", (name?: unknown) => insertSnippet(session, typeof name === "string" ? name : undefined)),
    registerCommand("concord.saveSnippet", (answers?: SaveAnswers) => saveSnippet(session, answers ?? {})),
  );
}

interface Item extends vscode.QuickPickItem {
  readonly snippet?: ListedSnippet;
}

const groupNames = (): Readonly<Record<ListedSnippet["origin"], string>> => ({
  team: vscode.l10n.t("The team’s snippets"),
  shipped: vscode.l10n.t("Parts and types of documents"),
  agenda: vscode.l10n.t("Statements of the agenda"),
});

/** The snippets, each group under its name. */
function itemsOf(listed: readonly ListedSnippet[]): readonly Item[] {
  return Object.entries(groupNames()).flatMap(([origin, label]): readonly Item[] => {
    const own = listed.filter((snippet) => snippet.origin === origin);
    const items = own.map((snippet) => ({
      label: snippet.name,
      description: snippet.prefix,
      detail: snippet.description === "" ? snippet.preview : snippet.description,
      snippet,
    }));
    return items.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
  });
}

/** Asks which, or takes the one of this name or prefix, and puts it in place of the selection. Whether it could. */
async function insertSnippet(session: Session, given: string | undefined): Promise<boolean> {
  const uri = session.draft;
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a draft first: the snippet is put in at its cursor."));
    return false;
  }
  const editor = await editorOf(uri);
  const position = { line: editor.selection.start.line, character: editor.selection.start.character };
  const listed = (await session.ask<readonly ListedSnippet[]>(LIST_SNIPPETS, { uri, position })) ?? [];
  const options = { title: vscode.l10n.t("Insert Snippet"), matchOnDescription: true, matchOnDetail: true };
  const chosen =
    given === undefined
      ? (await vscode.window.showQuickPick(itemsOf(listed), options))?.snippet
      : listed.find(({ name, prefix }) => name === given || prefix === given);
  if (!chosen) return false;
  const filled = await session.ask<FilledSnippet>(FILL_SNIPPET, { uri, position, key: chosen.key });
  if (!filled) return false;
  const { document, selection } = editor;
  if (filled.also.length > 0) {
    // Footnotes stand behind the cursor, at the draft's end: they move nothing that the snippet is put in at.
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of filled.also) edit.replace(document.uri, toRange(range), newText);
    await vscode.workspace.applyEdit(edit);
  }
  const done = await editor.insertSnippet(new vscode.SnippetString(filled.snippet), selection);
  if (filled.missing.length > 0)
    void vscode.window.showWarningMessage(vscode.l10n.t("No agenda in force has what this snippet names: {0}", filled.missing.join(", ")));
  return done;
}

interface ReferenceItem extends vscode.QuickPickItem {
  readonly index: number;
}

/** Shows what becomes a reference, each of which can be left as it stands. Undefined where the drafter leaves. */
async function askReferences({ references }: SnippetProposal, title: string): Promise<readonly number[] | undefined> {
  if (references.length === 0) return [];
  const items = references.map(({ text, reference }, index): ReferenceItem => ({ label: text, description: `→ ${reference}`, picked: true, index }));
  const placeHolder = vscode.l10n.t("Official parts become references, which are filled in anew each time");
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, canPickMany: true, ignoreFocusOut: true });
  return chosen?.map(({ index }) => index);
}

/** A prefix made of a name: its words in small letters, without marks. */
const prefixOf = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/giu, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

async function askText(value: unknown, options: vscode.InputBoxOptions): Promise<string | undefined> {
  return typeof value === "string" ? value : vscode.window.showInputBox({ ...options, ignoreFocusOut: true });
}

/** Saves the selection of the draft at hand. Where it was written to; undefined where nothing was. */
async function saveSnippet(session: Session, answers: SaveAnswers): Promise<vscode.Uri | undefined> {
  const editor = vscode.window.activeTextEditor;
  const uri = session.draft;
  if (!editor || editor.selection.isEmpty || editor.document.uri.toString() !== uri) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Select the text of a draft first: it becomes the snippet."));
    return undefined;
  }
  const range = fromRange(editor.selection);
  const proposal = await session.ask<SnippetProposal>(PROPOSE_SNIPPET, { uri, range });
  if (!proposal) {
    void vscode.window.showWarningMessage(vscode.l10n.t("There is no place for a team’s snippets: open the folder that the draft lies in."));
    return undefined;
  }
  const title = vscode.l10n.t("Save Selection as Team Snippet");
  const isGiven = typeof answers.name === "string" && typeof answers.prefix === "string";
  const references = isGiven ? proposal.references.map((_, index) => index) : await askReferences(proposal, title);
  if (!references) return undefined;
  const name = await askText(answers.name, {
    title,
    prompt: vscode.l10n.t("What the snippet is called"),
    validateInput: (text) => {
      if (text.trim() === "") return vscode.l10n.t("A snippet needs a name.");
      return proposal.names.includes(text.trim()) ? vscode.l10n.t("The team’s file has a snippet of this name.") : undefined;
    },
  });
  if (name === undefined) return undefined;
  const prefix = await askText(answers.prefix, {
    title,
    prompt: vscode.l10n.t("What is typed for it"),
    value: prefixOf(name),
    validateInput: (text) => {
      if (!/^\S+$/u.test(text)) return vscode.l10n.t("A prefix is one word, without blanks.");
      return proposal.prefixes.includes(text) ? vscode.l10n.t("Another snippet has this prefix.") : undefined;
    },
  });
  if (prefix === undefined) return undefined;
  const description = typeof answers.description === "string" ? answers.description : "";
  const saved = await session.ask<SnippetSaved>(SAVE_SNIPPET, { uri, range, references, name: name.trim(), prefix, description });
  if (!saved) {
    void vscode.window.showWarningMessage(vscode.l10n.t("The snippet was not saved: the team’s file is no JSON, or has a snippet of this name."));
    return undefined;
  }
  return write(saved, name.trim());
}

/** Writes the file through the editor, so that it can be undone, saves it and shows the snippet in it. */
async function write({ uri, text }: SnippetSaved, name: string): Promise<vscode.Uri | undefined> {
  const file = vscode.Uri.parse(uri, true);
  const edit = new vscode.WorkspaceEdit();
  const isThere = await vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  if (isThere) {
    const document = await vscode.workspace.openTextDocument(file);
    const change = changeOf(document.getText(), text);
    edit.replace(file, new vscode.Range(document.positionAt(change.start), document.positionAt(change.end)), change.newText);
  } else edit.createFile(file, { contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) return undefined;
  const document = await vscode.workspace.openTextDocument(file);
  await document.save();
  const at = document.positionAt(Math.max(0, document.getText().indexOf(JSON.stringify(name))));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  return file;
}

/** What differs between two texts, in one piece. */
function changeOf(before: string, after: string): { readonly start: number; readonly end: number; readonly newText: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let [end, newEnd] = [before.length, after.length];
  while (end > start && newEnd > start && before[end - 1] === after[newEnd - 1]) {
    end--;
    newEnd--;
  }
  return { start, end, newText: after.slice(start, newEnd) };
}
