/** `concord check --jsonl`: a corpus, line by line. */
import * as l10n from "@vscode/l10n";
import { writeError } from "../reports/jsonl.ts";
import { addCounts, countSeverities, type SeverityCounts, type WritePath } from "../reports/model.ts";
import type { FileFault } from "../service.ts";
import { createLineChecker, type LineOutcome, type LineTask } from "./checkLine.ts";
import { type Runner, tellBroken } from "./crew.ts";
import { inOrder } from "./inOrder.ts";
import { type Io, UsageError, write } from "./io.ts";
import { chooseJobs, createRunner, windowFor } from "./jobs.ts";
import { isFailure, type Limits } from "./limits.ts";
import { splitLines } from "./splitLines.ts";
import { listBlockers, tellNoAgenda, type Workspace } from "./workspace.ts";

async function* withText(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) if (line.trim() !== "") yield line;
}

const brokenLine = (_: LineTask, why: string): LineOutcome => ({
  text: writeError(tellBroken(why)),
  severities: countSeverities([]),
  bad: true,
  silent: false,
  failure: tellBroken(why),
});

/** Tells what is wrong with the agendas and the configuration that speak for the lines; what of it counts. */
async function tellFaults(io: Io, faults: readonly FileFault[], writePath: WritePath): Promise<{ blocked: boolean; severities: SeverityCounts }> {
  const blockers = new Set(listBlockers(faults, writePath));
  for (const blocker of blockers) await write(io.stderr, `concord: ${blocker}\n`);
  const agendaFaults = faults.filter(({ rule, broken }) => rule !== undefined && !broken);
  for (const { uri: at, range, message, severity } of agendaFaults) {
    if (severity === "error" || severity === "warning")
      await write(io.stderr, `concord: ${writePath(at)}:${range.start.line + 1}:${range.start.character + 1}: ${message}\n`);
  }
  return { blocked: blockers.size > 0, severities: countSeverities(agendaFaults.map(({ severity }) => severity)) };
}

/**
 * Answers every line of standard input, in order, holding but a few at a time.
 * @param asked `--jobs`.
 * @returns the exit status.
 * @throws {UsageError} where no agenda speaks for a line.
 */
export async function checkLines(io: Io, { service, setup, inputs, writePath }: Workspace, limits: Limits, asked?: number): Promise<number> {
  const uri = inputs[0]?.uri ?? "";
  const jobs = chooseJobs(io, asked);
  const runner = createRunner<LineTask, LineOutcome>(io, {
    jobs,
    check: createLineChecker(service, uri, writePath),
    setup: { service: setup, job: { type: "lines", cwd: io.cwd, uri } },
    broken: brokenLine,
  });
  try {
    return await answerAll(io, { runner, window: windowFor(jobs), writePath, limits });
  } finally {
    await runner.close();
  }
}

interface LineRun {
  readonly runner: Runner<LineTask, LineOutcome>;
  readonly window: number;
  readonly writePath: WritePath;
  readonly limits: Limits;
}

async function answerAll(io: Io, { runner, window, writePath, limits }: LineRun): Promise<number> {
  // Asked of the thread that is to answer the lines: this one is to hold no agenda.
  const { probe, failure = "" } = (await runner.run(null)) ?? {};
  if (!probe) throw new UsageError(failure);
  const { blocked, severities: before } = await tellFaults(io, probe.faults, writePath);
  if (blocked && !probe.hasAgenda) return 2;

  const signal = io.takeStops?.();
  signal?.addEventListener("abort", () => runner.stop());
  let severities = before;
  let bad = blocked;
  let count = 0;
  for await (const outcome of inOrder(withText(splitLines(io.stdin)), (line) => runner.run(line), { window, signal })) {
    if (outcome.silent) throw new UsageError(tellNoAgenda());
    if (outcome.failure !== undefined) await write(io.stderr, `concord: ${outcome.failure}\n`);
    await write(io.stdout, outcome.text);
    severities = addCounts(severities, outcome.severities);
    bad ||= outcome.bad;
    count++;
  }
  if (signal?.aborted) {
    await write(io.stderr, `concord: ${count === 1 ? l10n.t("Stopped after 1 line.") : l10n.t("Stopped after {0} lines.", count)}\n`);
    return Number(signal.reason);
  }
  if (bad) return 2;
  return isFailure(severities, limits) ? 1 : 0;
}
