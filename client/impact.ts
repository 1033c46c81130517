/** 'What This Agenda Change Breaks': the agenda as it stands in the editor against what is saved, or against git's last commit, as a page that leads to the places. */
import * as vscode from "vscode";
import { AGENDA_IMPACT, type AgendaImpact, type AgendaImpactParams } from "./protocol/review.ts";
import type { Session } from "./session.ts";
import { toRange } from "./views/place.ts";

const SCHEME = "concord-impact";

/** What is used of VS Code's git extension (extensions/git/src/api/git.d.ts). */
interface Git {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): { show(ref: string, path: string): Promise<string> } | null };
}

/** The pages that were made, by URI. */
class Pages implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  readonly #pages = new Map<string, AgendaImpact>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  put(uri: vscode.Uri, page: AgendaImpact): void {
    this.#pages.set(uri.toString(), page);
    this.#changed.fire(uri);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#pages.get(uri.toString())?.text ?? "";
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    return (this.#pages.get(uri.toString())?.links ?? []).map((link) => {
      const { start } = toRange(link.range);
      // As VS Code's own links to a place in a file.
      const target = vscode.Uri.parse(link.uri, true).with({ fragment: `L${start.line + 1},${start.character + 1}` });
      return new vscode.DocumentLink(new vscode.Range(link.line, link.start, link.line, link.end), target);
    });
  }
}

/** Registers `concord.showAgendaImpact`. */
export function registerImpact(session: Session): vscode.Disposable {
  const pages = new Pages();
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, pages),
    vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, pages),
    vscode.commands.registerCommand("concord.showAgendaImpact", (uri?: vscode.Uri) => showImpact(session, pages, uri)),
  );
}

async function showImpact(session: Session, pages: Pages, given: vscode.Uri | undefined): Promise<void> {
  const uri = given ?? vscode.window.activeTextEditor?.document.uri;
  if (!uri?.path.endsWith(".agenda.yaml")) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open the agenda that has been changed first."));
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const older = await olderState(document);
  if (!older) {
    const message = vscode.l10n.t("There is nothing to compare with: all changes are saved, and no commit of git has this file.");
    void vscode.window.showInformationMessage(message);
    return;
  }
  const params: AgendaImpactParams = { uri: uri.toString(), ...older };
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Checking all drafts"), cancellable: true };
  let isGivenUp = false;
  const page = await vscode.window.withProgress(options, (_, token) => {
    token.onCancellationRequested(() => {
      isGivenUp = true;
    });
    return session.ask<AgendaImpact>(AGENDA_IMPACT, params, token);
  });
  if (page) await show(pages, uri, page);
  else if (!isGivenUp) void vscode.window.showWarningMessage(vscode.l10n.t("The agenda cannot be compared: it has a mistake, now or before."));
}

async function show(pages: Pages, agenda: vscode.Uri, page: AgendaImpact): Promise<void> {
  const target = vscode.Uri.from({ scheme: SCHEME, path: `${agenda.path}/${vscode.l10n.t("What the change breaks")}.md` });
  pages.put(target, page);
  const opened = await vscode.workspace.openTextDocument(target);
  await vscode.window.showTextDocument(opened, { preview: true, viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}

/** What an agenda was: on disk, where the editor holds changes; else in the last commit. */
async function olderState({ uri, isDirty }: vscode.TextDocument): Promise<Pick<AgendaImpactParams, "before" | "name"> | undefined> {
  if (isDirty) {
    const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
    return bytes && { before: new TextDecoder().decode(bytes), name: vscode.l10n.t("it was saved") };
  }
  const git = vscode.extensions.getExtension<Git>("vscode.git");
  const before = await Promise.resolve(git?.activate())
    .then((api) => api?.getAPI(1).getRepository(uri)?.show("HEAD", uri.fsPath))
    .catch(() => undefined);
  return before === undefined ? undefined : { before, name: vscode.l10n.t("the last commit") };
}
