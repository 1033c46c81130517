/** The other end of a crew: a thread of its own that checks what it is given, one thing after the other. */
import type { MessagePort } from "node:worker_threads";
import { setUiLanguage, type UiLanguage } from "../localize.ts";
import { createDraftChecker, type DraftTask, type Manner } from "./checkDraft.ts";
import { createLineChecker, type LineTask } from "./checkLine.ts";
import type { Answer } from "./crew.ts";
import { createReports, type ReportSetup } from "./reports.ts";
import { createService, type ServiceSetup, writePathOf } from "./workspace.ts";

/** What a thread is told when it starts: plain data. */
export interface WorkerSetup {
  readonly concord: "worker";
  readonly language: UiLanguage;
  readonly service: ServiceSetup;
  readonly job:
    | { readonly type: "drafts"; readonly manner: Manner; readonly reports: ReportSetup }
    | { readonly type: "lines"; readonly cwd: string; readonly uri: string };
}

function createChecker({ service: { folders, agendas, manner }, job }: WorkerSetup): (task: unknown) => Promise<unknown> {
  const service = createService(folders, agendas, manner);
  if (job.type === "drafts") {
    const check = createDraftChecker(service, job.manner, createReports(job.reports));
    return (task) => check(task as DraftTask);
  }
  const check = createLineChecker(service, job.uri, (uri) => writePathOf(job.cwd, uri));
  return (task) => check(task as LineTask);
}

/** Answers every message, in order. */
export function serveCrew(port: MessagePort, setup: WorkerSetup): void {
  setUiLanguage(setup.language);
  const check = createChecker(setup);
  let last = Promise.resolve();
  port.on("message", (task: unknown) => {
    last = last
      .then(() => check(task))
      .then(
        (outcome): Answer<unknown> => ({ outcome }),
        (error: unknown): Answer<unknown> => ({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      )
      .then((answer) => port.postMessage(answer));
  });
}
