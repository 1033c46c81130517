/** The commands that the palette and the status bar offer. */
import * as vscode from "vscode";
import type { Range } from "vscode-languageserver-types";
import type { Session } from "./session.ts";
import type { StatusBar } from "./statusBar.ts";

/** What the commands work on. */
export interface CommandContext {
  readonly output: vscode.LogOutputChannel;
  readonly bar: StatusBar;
  readonly session: Session;
}

/** Registers them. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand("concord.openAgenda", (uri?: string, range?: Range) => openAgenda(context, uri, range)),
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
