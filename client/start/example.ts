/** What ships to start from and to try out: copies of example files, put where they overwrite nothing. */
import * as vscode from "vscode";
import { AGENDA_ENDING, chooseFolder, freeAgendaName, showUnsaved, writeAndShow } from "./places.ts";
import { Questions } from "./questions.ts";

/** What an agenda may be copied from: files of the extension, and what the copy is called. */
const starts = () => [
  {
    label: vscode.l10n.t("Rivers (invented)"),
    description: vscode.l10n.t("small, with a word on every field"),
    path: "client/docs/example.agenda.yaml",
    name: "policy",
  },
  {
    label: vscode.l10n.t("Digital transformation in Viet Nam"),
    description: vscode.l10n.t("ships with Concord: terms, lists and figures of 2024"),
    path: "seeds/vn-digital-transformation.agenda.yaml",
    name: "vn-digital-transformation",
  },
];

const readShipped = async (extensionUri: vscode.Uri, path: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, path)));

/** Copies an agenda that ships: the one named, else one that the drafter picks. Returns where it is; undefined where the drafter leaves. */
export async function copyAgenda(extensionUri: vscode.Uri, name?: unknown): Promise<vscode.Uri | undefined> {
  const all = starts();
  const questions = new Questions(vscode.l10n.t("New Agenda from an Example"), 1);
  try {
    const start = all.find((each) => each.name === name) ?? (await questions.choose(vscode.l10n.t("The agenda to copy"), all));
    const folder = start && (await chooseFolder(questions, vscode.l10n.t("The folder for the agenda")));
    if (!folder) return undefined;
    const content = await readShipped(extensionUri, start.path);
    if (folder === "none") return (await showUnsaved("yaml", content)).document.uri;
    const free = await freeAgendaName(folder.uri, start.name);
    return (await writeAndShow(folder.uri, `${free}${AGENDA_ENDING}`, content)).document.uri;
  } finally {
    questions.dispose();
  }
}

const EXAMPLE_FOLDER = "concord-example";

/** The files of the example, and where they come from. */
const EXAMPLE = { "rivers.agenda.yaml": "client/docs/example.agenda.yaml", "draft.md": "client/docs/example.md" } as const;

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Puts a draft with mistakes and its agenda into a folder of their own, and opens the draft. Files that are there already are left as they are. */
export async function tryExample(extensionUri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const questions = new Questions(vscode.l10n.t("Try an Example"), 1);
  const folder = await chooseFolder(questions, vscode.l10n.t("The folder for the example"));
  questions.dispose();
  if (folder === undefined) return undefined;
  if (folder === "none") {
    const open = vscode.l10n.t("Open Folder");
    const choice = await vscode.window.showInformationMessage(vscode.l10n.t("The example is two files, which need a folder. Open one first."), open);
    if (choice === open) await vscode.commands.executeCommand("vscode.openFolder");
    return undefined;
  }
  const place = vscode.Uri.joinPath(folder.uri, EXAMPLE_FOLDER);
  for (const [name, path] of Object.entries(EXAMPLE)) {
    const file = vscode.Uri.joinPath(place, name);
    if (!(await isThere(file))) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(await readShipped(extensionUri, path)));
  }
  return (await vscode.window.showTextDocument(vscode.Uri.joinPath(place, "draft.md"), { preview: false })).document.uri;
}
