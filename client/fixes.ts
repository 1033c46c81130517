/** What is mended on request: a finding ignored with a reason, and all safe findings or tagged numbers of the workspace. */
import * as vscode from "vscode";
import { mendWorkspace, serveFixedTexts } from "./mendWorkspace.ts";
import { type Applied, FIX_ALL, IGNORE, type IgnoreArgument, type IgnoreParams, UPDATE_TAGS } from "./protocol/fixes.ts";
import type { Session } from "./session.ts";

/** Registers `concord.ignore`, which code actions name, and the two commands of the palette. */
export function registerFixes(session: Session): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand("concord.ignore", (argument: IgnoreArgument, reason?: string) => ignore(session, argument, reason)),
    serveFixedTexts(session),
    registerCommand("concord.fixAllInWorkspace", () => mendWorkspace(session, FIX_ALL)),
    registerCommand("concord.updateTaggedNumbers", () => mendWorkspace(session, UPDATE_TAGS)),
  );
}

/** Ignores a finding; asks for the reason where none is given with the command. */
async function ignore(session: Session, { uri, rule, finding, scope, required }: IgnoreArgument, given?: string): Promise<void> {
  const answer = given ?? (await askReason(rule, required));
  if (answer === undefined) return;
  const reason = saysSomething(answer) ? answer.trim() : "";
  const params: IgnoreParams = { uri, finding, scope, reason };
  const done = await session.ask<Applied>(IGNORE, params);
  if (!done?.applied) void vscode.window.showWarningMessage(vscode.l10n.t("This finding is not there any more, or nothing can ignore it there."));
}

/** '-' and '…' say nothing, and neither do blanks. */
const saysSomething = (reason: string): boolean => /[\p{L}\p{N}]/u.test(reason);

const askReason = (rule: string, required: boolean): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t("Ignore {0}", rule),
    prompt: required
      ? vscode.l10n.t("Why? This workspace asks for a reason.")
      : vscode.l10n.t("Why? The reason stands in the comment; it may be left empty."),
    validateInput: (text) => (saysSomething(text) || (!required && text.trim() === "") ? undefined : vscode.l10n.t("Say why: this is no reason.")),
  });
