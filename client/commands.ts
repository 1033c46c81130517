/** The commands that the palette and the status bar offer. */
import * as vscode from "vscode";
import type { Range } from "vscode-languageserver-types";
import type { Session } from "./session.ts";
import type { StatusBar } from "./statusBar.ts";

/** What the commands work on. */
export interface CommandContext {
  readonly extensionUri: vscode.Uri;
  readonly output: vscode.LogOutputChannel;
  readonly bar: StatusBar;
  readonly session: Session;
}

/** What a new agenda may start from: files of the extension, and what the copy is called. */
const starts = (): readonly Start[] => [
  {
    label: vscode.l10n.t("The example"),
    description: vscode.l10n.t("a word on every field"),
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

interface Start extends vscode.QuickPickItem {
  readonly path: string;
  readonly name: string;
}

/** Registers every command of package.json. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand("concord.openAgenda", (uri?: string, range?: Range) => openAgenda(context, uri, range)),
    registerCommand("concord.newAgenda", (name?: string) => newAgenda(context, name)),
    registerCommand("concord.restart", () => context.session.restart()),
    registerCommand("concord.showOutput", () => context.output.show()),
  );
}

/** Opens an agenda, at a range where one is given. Without a URI: the agenda of the active draft, else one that the drafter picks. */
async function openAgenda({ bar }: CommandContext, uri?: string, range?: Range): Promise<void> {
  const file = uri === undefined ? (agendaInForce(bar) ?? (await pickAgenda())) : vscode.Uri.parse(uri, true);
  if (!file) return;
  const selection = range && new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  await vscode.window.showTextDocument(file, selection ? { selection } : {});
}

function agendaInForce(bar: StatusBar): vscode.Uri | undefined {
  const { status } = bar;
  return "agenda" in status && status.agenda ? vscode.Uri.parse(status.agenda.uri, true) : undefined;
}

async function pickAgenda(): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles("**/*.agenda.yaml", "**/node_modules/**");
  if (found.length <= 1) {
    if (found.length === 0) await offerNew();
    return found[0];
  }
  const items = found.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri })).sort((a, b) => a.label.localeCompare(b.label));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Which agenda?") }))?.uri;
}

async function offerNew(): Promise<void> {
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t("There is no agenda in this workspace."), vscode.l10n.t("New agenda"));
  if (choice) await vscode.commands.executeCommand("concord.newAgenda");
}

/** Starts an agenda: from the one named, else from one that the drafter picks. */
async function newAgenda({ extensionUri }: CommandContext, name?: string): Promise<void> {
  const choices = starts();
  const named = choices.find((each) => each.name === name);
  const start = named ?? (await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t("What shall the agenda start from?") }));
  if (start) await writeNew(extensionUri, start);
}

/** Writes the copy into a workspace folder; where none is open, into an unsaved document. */
async function writeNew(extensionUri: vscode.Uri, { path, name }: Start): Promise<void> {
  const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, path));
  const folder = await pickFolder();
  if (folder === "none") {
    const document = await vscode.workspace.openTextDocument({ language: "yaml", content: new TextDecoder().decode(content) });
    await vscode.window.showTextDocument(document);
  } else if (folder) {
    const file = await freeName(folder.uri, name);
    await vscode.workspace.fs.writeFile(file, content);
    await vscode.window.showTextDocument(file);
  }
}

async function pickFolder(): Promise<vscode.WorkspaceFolder | "none" | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t("Where shall the agenda stand?") });
  return folders[0] ?? "none";
}

/** A name in the folder that no file has (a number follows where it is taken), so that nothing is ever overwritten. */
async function freeName(folder: vscode.Uri, wanted: string): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = `${wanted}${number === 1 ? "" : `-${number}`}.agenda.yaml`;
    if (!taken.has(name)) return vscode.Uri.joinPath(folder, name);
  }
}
