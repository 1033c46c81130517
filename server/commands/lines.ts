/** `concord check --jsonl`: a corpus, line by line. */
import * as l10n from "@vscode/l10n";
import { writeError } from "../reports/jsonl.ts";
import { addCounts, countSeverities } from "../reports/model.ts";
import { createLineChecker, type LineOutcome } from "./checkLine.ts";
import { tellBroken } from "./crew.ts";
import { inOrder } from "./inOrder.ts";
import { type Io, UsageError, write } from "./io.ts";
import { chooseJobs, createRunner, windowFor } from "./jobs.ts";
import { isFailure, type Limits } from "./limits.ts";
import { splitLines } from "./splitLines.ts";
import { listBlockers, reviewText, tellNoAgenda, type Workspace } from "./workspace.ts";

async function* withText(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) if (line.trim() !== "") yield line;
}

const brokenLine = (_: string, why: string): LineOutcome => ({
  text: writeError(tellBroken(why)),
  severities: countSeverities([]),
  bad: true,
  silent: false,
  failure: tellBroken(why),
});

/**
 * Answers every line of standard input, in order, holding but a few at a time.
 * @param asked `--jobs`.
 * @returns the exit status.
 * @throws {UsageError} where no agenda speaks for a line.
 */
export async function checkLines(io: Io, { service, setup, inputs, writePath }: Workspace, limits: Limits, asked?: number): Promise<number> {
  const uri = inputs[0]?.uri ?? "";
  const probe = await reviewText(service, uri, "");
  const blockers = new Set(listBlockers(probe.fileFaults, writePath));
  for (const blocker of blockers) await write(io.stderr, `concord: ${blocker}\n`);
  const agendaFaults = probe.fileFaults.filter(({ rule, broken }) => rule !== undefined && !broken);
  for (const { uri: at, range, message, severity } of agendaFaults) {
    if (severity === "error" || severity === "warning")
      await write(io.stderr, `concord: ${writePath(at)}:${range.start.line + 1}:${range.start.character + 1}: ${message}\n`);
  }
  if (blockers.size > 0 && probe.review.agendas.length === 0) return 2;

  const jobs = chooseJobs(io, asked);
  const runner = createRunner<string, LineOutcome>(io, {
    jobs,
    check: createLineChecker(service, uri, writePath),
    setup: { service: setup, job: { type: "lines", cwd: io.cwd, uri } },
    broken: brokenLine,
  });
  const signal = io.takeStops?.();
  signal?.addEventListener("abort", () => runner.stop());
  let severities = countSeverities(agendaFaults.map(({ severity }) => severity));
  let bad = blockers.size > 0;
  let count = 0;
  try {
    for await (const outcome of inOrder(withText(splitLines(io.stdin)), (line) => runner.run(line), { window: windowFor(jobs), signal })) {
      if (outcome.silent) throw new UsageError(tellNoAgenda());
      if (outcome.failure !== undefined) await write(io.stderr, `concord: ${outcome.failure}\n`);
      await write(io.stdout, outcome.text);
      severities = addCounts(severities, outcome.severities);
      bad ||= outcome.bad;
      count++;
    }
  } finally {
    await runner.close();
  }
  if (signal?.aborted) {
    await write(io.stderr, `concord: ${count === 1 ? l10n.t("Stopped after 1 line.") : l10n.t("Stopped after {0} lines.", count)}\n`);
    return Number(signal.reason);
  }
  if (bad) return 2;
  return isFailure(severities, limits) ? 1 : 0;
}
