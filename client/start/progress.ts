/** How far the drafter has come in the walkthrough, told to VS Code, which ticks the steps off. */
import * as vscode from "vscode";
import type { Status } from "../status.ts";

const done = new Set<string>();

/** Steps that are ticked off stay so: each is told once. */
function tick(context: string): void {
  if (done.has(context)) return;
  done.add(context);
  void vscode.commands.executeCommand("setContext", context, true);
}

/** To be told of every status of a draft: one that an agenda speaks for, and one in which something is found, end a step each. */
export function noteProgress(status: Status): void {
  if ("agenda" in status && status.agenda) tick("concord.hasAgenda");
  if ("findings" in status && status.findings) tick("concord.hasFindings");
}
