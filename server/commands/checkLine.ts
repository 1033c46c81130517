/** Answering one line of a corpus. What comes of it is plain data: any thread may do it for another. */
import { toFault, toFinding } from "../reports/json.ts";
import { readLine, writeError, writeFindings } from "../reports/jsonl.ts";
import { countSeverities, type SeverityCounts, type WritePath } from "../reports/model.ts";
import type { FileFault, PolicyService } from "../service.ts";
import { describeFailure, isSilent, ReviewError, reviewText } from "./workspace.ts";

/** A line; null asks what speaks for lines before there is one. */
export type LineTask = string | null;

/** What speaks for lines. */
export interface Probe {
  readonly faults: readonly FileFault[];
  /** Whether an agenda is in force. */
  readonly hasAgenda: boolean;
}

/** What came of a line. */
export interface LineOutcome {
  /** The answer, a line; empty for a blank one. */
  readonly text: string;
  readonly severities: SeverityCounts;
  /** Whether something is wrong with the line itself. */
  readonly bad: boolean;
  /** Whether no agenda speaks for it. */
  readonly silent: boolean;
  /** Where Concord is to blame: what to tell besides. */
  readonly failure?: string;
  /** The answer to null. */
  readonly probe?: Probe;
}

/** Answers lines. */
export type CheckLine = (task: LineTask) => Promise<LineOutcome>;

const NONE = countSeverities([]);

/**
 * Makes what answers lines with a service.
 * @param uri where the drafts are taken to lie.
 */
export function createLineChecker(service: PolicyService, uri: string, writePath: WritePath): CheckLine {
  const plain = { text: "", severities: NONE, bad: false, silent: false };
  return async (line) => {
    if (line === null) {
      const { fileFaults, review } = await reviewText(service, uri, "");
      return { ...plain, probe: { faults: fileFaults, hasAgenda: review.agendas.length > 0 } };
    }
    const asked = readLine(line);
    if (!asked) return plain;
    if ("error" in asked) return { ...plain, text: writeError(asked.error), bad: true };
    const review = await reviewText(service, uri, asked.markdown).catch((error: unknown) => {
      if (error instanceof ReviewError) return error;
      throw error;
    });
    if (review instanceof ReviewError) return { ...plain, text: writeError(review.message), bad: true, failure: describeFailure(review) };
    if (isSilent(review)) return { ...plain, silent: true };
    const faults = review.faults.map((fault) => toFault(fault, asked.markdown, review.lines));
    const findings = review.shown.map((finding) => toFinding(finding, review, writePath));
    const severities = countSeverities(review.shown.map(({ severity }) => severity));
    return { text: writeFindings(asked.id, [...faults, ...findings]), severities, bad: faults.length > 0, silent: false };
  };
}
