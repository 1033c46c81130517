/** What the status bar shows in each state: a small state machine without VS Code in it, so that a test can walk through it. */
import type { StatusParams } from "./protocol/status.ts";

/** The states of the client: those of the server, and two that only the client knows. */
export type Status = StatusParams | { readonly state: "starting" } | { readonly state: "stopped"; readonly reason?: string };

/** What is shown, and the command that opens what it speaks of. */
export interface StatusView {
  /** With VS Code's `$(icon)` marks. */
  readonly text: string;
  /** Plain text. */
  readonly tooltip: string;
  readonly severity: "normal" | "warning" | "error";
  readonly command: { readonly command: string; readonly title: string; readonly arguments: readonly unknown[] };
}

const PROBLEMS = "workbench.actions.view.problems";

/** What looks texts up in the language of VS Code: `vscode.l10n`. */
export interface Texts {
  t(message: string, ...args: (string | number | boolean)[]): string;
}

/** The line about claims: '12 numbers agree, 2 do not, 31 are not checked'. */
function claimsLine(counts: StatusParams["counts"], l10n: Texts): string {
  if (!counts) return "";
  const { consistent, inconsistent, unlinked, waived } = counts;
  const line =
    waived > 0
      ? l10n.t("Of the numbers in this draft {0} agree, {1} do not, {2} are not checked, {3} waived.", consistent, inconsistent, unlinked, waived)
      : l10n.t("Of the numbers in this draft {0} agree, {1} do not, {2} are not checked.", consistent, inconsistent, unlinked);
  return `\n${line}`;
}

/** How many findings the status bar and the badge of the views tell of: those of the draft at hand, as far as an agenda is in force. */
export const findingsOf = (status: Status): number => ("findings" in status && status.state === "ready" ? (status.findings ?? 0) : 0);

function findingsLine(findings: number, agenda: string, l10n: Texts): string {
  if (findings === 0) return l10n.t("No findings by the agenda '{0}'.", agenda);
  return findings === 1 ? l10n.t("1 finding by the agenda '{0}'.", agenda) : l10n.t("{1} findings by the agenda '{0}'.", agenda, findings);
}

function viewOfReady(status: StatusParams, l10n: Texts): StatusView {
  const findings = findingsOf(status);
  const command =
    findings > 0
      ? { command: PROBLEMS, title: l10n.t("Show the problems"), arguments: [] }
      : { command: "concord.openAgenda", title: l10n.t("Open the agenda"), arguments: status.agenda ? [status.agenda.uri] : [] };
  return {
    text: findings > 0 ? `$(law) Concord: ${findings}` : "$(law) Concord $(check)",
    tooltip: `${findingsLine(findings, status.agenda?.title ?? "", l10n)}${claimsLine(status.counts, l10n)}`,
    severity: "normal",
    command,
  };
}

function viewOfBroken(status: StatusParams, l10n: Texts): StatusView {
  const fault = status.fault;
  const what = fault ? l10n.t("The agenda has a fault: {0}", fault.message) : l10n.t("The agenda has a fault.");
  return {
    text: `$(law) ${l10n.t("Concord: agenda")} $(error)`,
    tooltip: `${what}\n${l10n.t("What could be read of it, or its last good version, is in force.")}`,
    severity: "error",
    command: {
      command: "concord.openAgenda",
      title: l10n.t("Open the agenda at its fault"),
      arguments: fault ? [fault.uri, fault.range] : status.agenda ? [status.agenda.uri] : [],
    },
  };
}

/** What to show in a state, in the language of `l10n`. */
export function viewOf(status: Status, l10n: Texts): StatusView {
  switch (status.state) {
    case "starting":
    case "reading":
      return {
        text: "$(law) Concord $(sync~spin)",
        tooltip: status.state === "starting" ? l10n.t("Concord is starting.") : l10n.t("Concord is reading the agenda."),
        severity: "normal",
        command: { command: "concord.showOutput", title: l10n.t("Show the output"), arguments: [] },
      };
    case "none":
      return {
        text: `$(law) ${l10n.t("Concord: no agenda")}`,
        tooltip: l10n.t("No agenda speaks for this draft, so nothing is checked. Click to start one."),
        severity: "normal",
        command: { command: "concord.newAgenda", title: l10n.t("New agenda"), arguments: [] },
      };
    case "ready":
      return viewOfReady(status, l10n);
    case "broken":
      return viewOfBroken(status, l10n);
    case "stopped":
      return {
        text: `$(law) ${l10n.t("Concord: stopped")}`,
        tooltip: status.reason
          ? l10n.t("Concord is not running: {0}. Click to start it again.", status.reason)
          : l10n.t("Concord is not running. Click to start it again."),
        severity: "warning",
        command: { command: "concord.restart", title: l10n.t("Restart"), arguments: [] },
      };
  }
}
