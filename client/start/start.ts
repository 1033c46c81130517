/** Starting out: the commands that make new agendas and drafts, and the walkthrough that leads to them. */
import * as vscode from "vscode";
import type { Session } from "../session.ts";
import { copyAgenda, tryExample } from "./example.ts";
import { type NewAgendaAnswers, newAgenda } from "./newAgenda.ts";
import { type NewDraftAnswers, newDraft } from "./newDraft.ts";
import { HAS_AGENDA, HAS_DRAFT, noteProgress, tickWhenMade } from "./progress.ts";

/** Registers the commands, and watches how far the drafter has come. */
export function registerStart({ extension, extensionUri }: vscode.ExtensionContext, session: Session): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  const walkthrough = `${extension.id}#concord.start`;
  return vscode.Disposable.from(
    session.onDidChange(() => noteProgress(session.draft, session.status)),
    registerCommand("concord.getStarted", () => vscode.commands.executeCommand("workbench.action.openWalkthrough", walkthrough, false)),
    registerCommand("concord.newAgenda", (answers?: NewAgendaAnswers | null) => tickWhenMade(HAS_AGENDA, newAgenda(answers ?? {}))),
    registerCommand("concord.newAgendaFromExample", (name?: unknown) => tickWhenMade(HAS_AGENDA, copyAgenda(extensionUri, name))),
    registerCommand("concord.newDraft", (answers?: NewDraftAnswers | null) =>
      tickWhenMade(HAS_DRAFT, newDraft(session, extensionUri, answers ?? {})),
    ),
    registerCommand("concord.tryExample", () => tryExample(extensionUri)),
  );
}
