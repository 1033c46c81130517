/** How far the drafter has come in the walkthrough, told to VS Code, which ticks the steps off: by what was done, not by what was clicked. */
import * as vscode from "vscode";
import type { Status } from "../status.ts";
import { createProgress, type Step } from "./steps.ts";

export { HAS_AGENDA, HAS_DRAFT } from "./steps.ts";

const done = new Set<Step>();
const progress = createProgress();

/** Steps that are ticked off stay so: each is told once. */
function tick(step: Step): void {
  if (done.has(step)) return;
  done.add(step);
  void vscode.commands.executeCommand("setContext", step, true);
}

/** To be told of every status of a draft. */
export function noteProgress(draft: string | undefined, status: Status): void {
  for (const step of progress(draft, status)) tick(step);
}

/** Ticks a step off once a command has made something; not where the drafter has left before. */
export async function tickWhenMade(step: Step, making: Promise<vscode.Uri | undefined>): Promise<vscode.Uri | undefined> {
  const made = await making;
  if (made) tick(step);
  return made;
}
