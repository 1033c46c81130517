/** What reports are made of. They know neither disk nor terminal: whoever prints says how paths and colours are written. */
import type { Range } from "vscode-languageserver-types";
import type { AgendaRule } from "../agenda/model.ts";
import type { Lines } from "../draft/lines.ts";
import type { Review } from "../review/model.ts";
import type { ClaimCounts, ShownFinding, ShownSeverity } from "../review/shown.ts";

/** A draft that was checked. */
export interface CheckedDraft {
  /** As reports name it: from the working folder, '/' as separator. */
  readonly path: string;
  readonly review: Review;
  readonly shown: readonly ShownFinding[];
  /** What ignore comments waive, of rules that are not off; in order. */
  readonly waived: readonly ShownFinding[];
  readonly lines: Lines;
  readonly counts: ClaimCounts;
  /** Faults of its front matter, and conflicts of a merge. */
  readonly faults: readonly ReportedFault[];
}

/** A fault of a file, with its place. */
export interface ReportedFault {
  /** Absent for a fault of the configuration, and for a conflict in a draft. */
  readonly rule?: AgendaRule;
  readonly severity: ShownSeverity;
  readonly message: string;
  readonly uri: string;
  readonly range: Range;
  readonly entry?: string;
  readonly suggestion?: string;
}

/** An agenda with faults. */
export interface FaultyFile {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly faults: readonly ReportedFault[];
}

/** How a URI is written as a path: from the working folder, '/' as separator. */
export type WritePath = (uri: string) => string;

/** Numbers of findings by severity. */
export type SeverityCounts = Readonly<Record<ShownSeverity, number>>;

/** Counts severities. */
export function countSeverities(severities: Iterable<ShownSeverity>): SeverityCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const severity of severities) counts[severity]++;
  return counts;
}

/** What a run has come to, added up over its files. */
export interface Totals {
  readonly drafts: number;
  /** Drafts that no agenda speaks for. */
  readonly without: number;
  readonly severities: SeverityCounts;
  readonly counts: ClaimCounts;
}

/** Nothing yet. */
export const NO_TOTALS: Totals = {
  drafts: 0,
  without: 0,
  severities: countSeverities([]),
  counts: { consistent: 0, inconsistent: 0, unlinked: 0, waived: 0 },
};

/** Adds findings or faults. */
export function addSeverities(totals: Totals, found: readonly { readonly severity: ShownSeverity }[]): Totals {
  const severities = { ...totals.severities };
  for (const { severity } of found) severities[severity]++;
  return { ...totals, severities };
}

/** Adds a draft with its claims. `silent`: no agenda speaks for it. */
export function addClaims({ drafts, without, severities, counts }: Totals, added: ClaimCounts, silent: boolean): Totals {
  const sum = (status: keyof ClaimCounts): number => counts[status] + added[status];
  return {
    drafts: drafts + 1,
    without: without + (silent ? 1 : 0),
    severities,
    counts: { consistent: sum("consistent"), inconsistent: sum("inconsistent"), unlinked: sum("unlinked"), waived: sum("waived") },
  };
}
