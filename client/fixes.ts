/** What is mended on request: a finding ignored with a reason, and all safe findings or tagged numbers of the workspace, shown before it is done. */
import * as vscode from "vscode";
import { type Applied, FIX_ALL, IGNORE, type IgnoreArgument, type IgnoreParams, type Mended, UPDATE_TAGS } from "./protocol.ts";
import type { Session } from "./session.ts";

/** Registers `concord.ignore`, which code actions name, and the two commands of the palette. */
export function registerFixes(session: Session): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand("concord.ignore", (argument: IgnoreArgument, reason?: string) => ignore(session, argument, reason)),
    registerCommand("concord.fixAllInWorkspace", () =>
      mend(session, FIX_ALL, vscode.l10n.t("Checking all drafts"), vscode.l10n.t("No draft has a finding that can be fixed safely.")),
    ),
    registerCommand("concord.updateTaggedNumbers", () =>
      mend(session, UPDATE_TAGS, vscode.l10n.t("Checking all drafts"), vscode.l10n.t("All tagged numbers are those of the agenda.")),
    ),
  );
}

/** Ignores a finding; asks for the reason where none is given with the command. */
async function ignore(session: Session, { uri, rule, finding, scope, required }: IgnoreArgument, given?: string): Promise<void> {
  const reason = given ?? (await askReason(rule, required));
  if (reason === undefined) return;
  const params: IgnoreParams = { uri, finding, scope, reason };
  const answer = await session.ask<Applied>(IGNORE, params);
  if (!answer?.applied) void vscode.window.showWarningMessage(vscode.l10n.t("This finding is not there any more, or nothing can ignore it there."));
}

const askReason = (rule: string, required: boolean): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t("Ignore {0}", rule),
    prompt: required
      ? vscode.l10n.t("Why? This workspace asks for a reason.")
      : vscode.l10n.t("Why? The reason stands in the comment; it may be left empty."),
    validateInput: (text) => (required && text.trim() === "" ? vscode.l10n.t("Say why.") : undefined),
  });

/** Asks for edits of the whole workspace, which the server sends; says where there are none. */
async function mend(session: Session, method: string, title: string, nothing: string): Promise<void> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const mended = await vscode.window.withProgress(options, (_, token) => Promise.resolve(session.ask<Mended>(method, {}, token)));
  if (mended?.edits === 0) void vscode.window.showInformationMessage(nothing);
}
