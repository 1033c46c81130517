/**
 * Mending the drafts of a workspace: a list of them, all ticked, each with what is to be changed and a button that shows the difference.
 * What stays ticked is done in one go, which one undo takes back. The server works it out anew when it is done: texts may have changed meanwhile.
 */
import * as vscode from "vscode";
import { countLine, doneLine, planLine, samplesLine, sumUp } from "./mendTexts.ts";
import type { FileText } from "./protocol/files.ts";
import { type DraftFixes, FIX_ALL, FIXED_TEXT, type FixesParams, type Mended, PROPOSE_FIXES, UPDATE_TAGS } from "./protocol/fixes.ts";
import type { Session } from "./session.ts";

/** A draft as it would be: `concord-fixed:/plan.md?["concord/fixAll","file:///plan.md"]`. */
const SCHEME = "concord-fixed";

/** How long what was done is told, in milliseconds. */
const HINT = 8000;

interface DraftPick extends vscode.QuickPickItem {
  readonly draft: DraftFixes;
}

/** Asks the server, with a progress that can be cancelled. */
function askWith<T>(session: Session, title: string, method: string, params: object): Thenable<T | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (_, token) => Promise.resolve(session.ask<T>(method, params, token)));
}

/** Shows what would be changed of a draft, and leaves the list where it is. */
async function showDifference({ uri }: DraftFixes, what: FixesParams["what"]): Promise<void> {
  const draft = vscode.Uri.parse(uri, true);
  const fixed = vscode.Uri.from({
    scheme: SCHEME,
    path: draft.path.startsWith("/") ? draft.path : `/${draft.path}`,
    query: JSON.stringify([what, uri]),
  });
  const title = vscode.l10n.t("{0}: as it is ↔ as it would be", vscode.workspace.asRelativePath(draft));
  await vscode.commands.executeCommand("vscode.diff", draft, fixed, title, { preview: true, preserveFocus: true });
}

/** Lets the drafter tick drafts; undefined where they leave. */
function chooseDrafts(drafts: readonly DraftFixes[], what: FixesParams["what"]): Promise<readonly DraftFixes[] | undefined> {
  const difference = { iconPath: new vscode.ThemeIcon("diff"), tooltip: vscode.l10n.t("Show the changes") };
  const picker = vscode.window.createQuickPick<DraftPick>();
  picker.canSelectMany = true;
  picker.ignoreFocusOut = true; // the difference is looked at beside it
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.placeholder = vscode.l10n.t("Which drafts? Enter changes those that are ticked");
  picker.items = drafts.map((draft): DraftPick => {
    const label = vscode.workspace.asRelativePath(vscode.Uri.parse(draft.uri, true)).replaceAll("$(", "\\$(");
    return {
      draft,
      label,
      description: countLine(what, draft.fixes, vscode.l10n),
      detail: samplesLine(draft).replaceAll("$(", "\\$("),
      buttons: [difference],
    };
  });
  picker.selectedItems = picker.items;
  const tell = (): void => {
    picker.title = planLine(what, sumUp(picker.selectedItems.map(({ draft }) => draft)), vscode.l10n);
  };
  tell();
  return new Promise((resolve) => {
    picker.onDidChangeSelection(tell);
    picker.onDidTriggerItemButton(({ item }) => void showDifference(item.draft, what));
    picker.onDidAccept(() => {
      resolve(picker.selectedItems.map(({ draft }) => draft));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** Mends what the drafter ticks. */
export async function mendWorkspace(session: Session, what: FixesParams["what"]): Promise<void> {
  const params: FixesParams = { what };
  const proposed = await askWith<readonly DraftFixes[]>(session, vscode.l10n.t("Checking all drafts"), PROPOSE_FIXES, params);
  if (!proposed) return;
  if (proposed.length === 0) {
    const nothing =
      what === UPDATE_TAGS
        ? vscode.l10n.t("All tagged numbers are those of the agenda.")
        : vscode.l10n.t("No draft has a finding that can be fixed safely.");
    void vscode.window.showInformationMessage(nothing);
    return;
  }
  const chosen = await chooseDrafts(proposed, what);
  if (!chosen || chosen.length === 0) return;
  const mended = await session.ask<Mended>(what, { uris: chosen.map(({ uri }) => uri) });
  if (mended) vscode.window.setStatusBarMessage(doneLine(mended, vscode.l10n), HINT);
  else void vscode.window.showWarningMessage(vscode.l10n.t("Nothing was changed: a draft was changed meanwhile, or cannot be written. Try again."));
}

/** What a URI of `SCHEME` asks for. */
function readQuery(query: string): (FixesParams & { readonly uri: string }) | undefined {
  try {
    const [what, uri] = JSON.parse(query) as readonly unknown[];
    return (what === FIX_ALL || what === UPDATE_TAGS) && typeof uri === "string" ? { what, uri } : undefined;
  } catch {
    return undefined;
  }
}

/** Serves drafts as they would be: as they are, where nothing of them is left to mend. */
export const serveFixedTexts = (session: Session): vscode.Disposable =>
  vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ query }) => {
      const asked = readQuery(query);
      if (!asked) return "";
      const fixed = await session.ask<FileText>(FIXED_TEXT, asked);
      return fixed?.text ?? (await vscode.workspace.openTextDocument(vscode.Uri.parse(asked.uri, true))).getText();
    },
  });
