/** `concord check --jsonl`: a corpus, line by line. */
import { toFault, toFinding } from "../reports/json.ts";
import { readLine, writeError, writeFindings } from "../reports/jsonl.ts";
import type { ShownSeverity } from "../review/shown.ts";
import { type Io, UsageError, write } from "./io.ts";
import { isFailure, type Limits } from "./limits.ts";
import { splitLines } from "./splitLines.ts";
import { describeFailure, isSilent, listBlockers, ReviewError, reviewText, tellNoAgenda, type Workspace } from "./workspace.ts";

/**
 * Answers every line of standard input, in order, holding one at a time.
 * @returns the exit status.
 * @throws {UsageError} where no agenda speaks for a line.
 */
export async function checkLines(io: Io, { service, inputs, writePath }: Workspace, limits: Limits): Promise<number> {
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

  const severities: Record<ShownSeverity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of agendaFaults) severities[severity]++;
  let bad = blockers.size > 0;
  for await (const line of splitLines(io.stdin)) {
    const asked = readLine(line);
    if (!asked) continue;
    if ("error" in asked) {
      bad = true;
      await write(io.stdout, writeError(asked.error));
      continue;
    }
    const review = await reviewText(service, uri, asked.markdown).catch((error: unknown) => {
      if (error instanceof ReviewError) return error;
      throw error;
    });
    if (review instanceof ReviewError) {
      bad = true;
      await write(io.stderr, `concord: ${describeFailure(review)}\n`);
      await write(io.stdout, writeError(review.message));
      continue;
    }
    if (isSilent(review)) throw new UsageError(tellNoAgenda());
    if (review.faults.length > 0) bad = true;
    const faults = review.faults.map((fault) => toFault(fault, asked.markdown, review.lines));
    const findings = review.shown.map((finding) => toFinding(finding, review, writePath));
    for (const { severity } of review.shown) severities[severity]++;
    await write(io.stdout, writeFindings(asked.id, [...faults, ...findings]));
  }
  if (bad) return 2;
  return isFailure(severities, limits) ? 1 : 0;
}
