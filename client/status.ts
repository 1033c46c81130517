/** What the status bar shows in each state: a small state machine without VS Code in it, so that a test can walk through it. */
import type { StatusParams } from "./protocol.ts";

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

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

/** The line about claims: '12 numbers agree, 2 do not, 31 are not checked'. */
function claimsLine(counts: StatusParams["counts"]): string {
  if (!counts) return "";
  const waived = counts.waived > 0 ? `, ${counts.waived} waived` : "";
  return `\nOf the numbers in this draft ${counts.consistent} agree, ${counts.inconsistent} do not, ${counts.unlinked} are not checked${waived}.`;
}

function viewOfReady(status: StatusParams): StatusView {
  const findings = status.findings ?? 0;
  const title = status.agenda?.title ?? "";
  const command =
    findings > 0
      ? { command: PROBLEMS, title: "Show the problems", arguments: [] }
      : { command: "concord.openAgenda", title: "Open the agenda", arguments: status.agenda ? [status.agenda.uri] : [] };
  return {
    text: findings > 0 ? `$(law) Concord: ${findings}` : "$(law) Concord $(check)",
    tooltip: `${findings > 0 ? count(findings, "finding") : "No findings"} by the agenda '${title}'.${claimsLine(status.counts)}`,
    severity: "normal",
    command,
  };
}

function viewOfBroken(status: StatusParams): StatusView {
  const fault = status.fault;
  return {
    text: "$(law) Concord: agenda $(error)",
    tooltip: `The agenda has a fault${fault ? `: ${fault.message}` : "."}\nWhat could be read of it, or its last good version, is in force.`,
    severity: "error",
    command: {
      command: "concord.openAgenda",
      title: "Open the agenda at its fault",
      arguments: fault ? [fault.uri, fault.range] : status.agenda ? [status.agenda.uri] : [],
    },
  };
}

/** What to show in a state. */
export function viewOf(status: Status): StatusView {
  switch (status.state) {
    case "starting":
    case "reading":
      return {
        text: "$(law) Concord $(sync~spin)",
        tooltip: status.state === "starting" ? "Concord is starting." : "Concord is reading the agenda.",
        severity: "normal",
        command: { command: "concord.showOutput", title: "Show the output", arguments: [] },
      };
    case "none":
      return {
        text: "$(law) Concord: no agenda",
        tooltip: "No agenda speaks for this draft, so nothing is checked. Click to start one from the example.",
        severity: "normal",
        command: { command: "concord.newAgenda", title: "New agenda", arguments: [] },
      };
    case "ready":
      return viewOfReady(status);
    case "broken":
      return viewOfBroken(status);
    case "stopped":
      return {
        text: "$(law) Concord: stopped",
        tooltip: `Concord is not running${status.reason ? `: ${status.reason}` : ""}. Click to start it again.`,
        severity: "warning",
        command: { command: "concord.restart", title: "Restart", arguments: [] },
      };
  }
}
