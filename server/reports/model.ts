/** What reports are made of. They know neither disk nor terminal: whoever prints says how paths and colours are written. */
import type { Range } from "vscode-languageserver-types";
import type { RuleId } from "../checks/rules.ts";
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
  readonly rule?: RuleId;
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
  return { ...totals, severities: addCounts(totals.severities, countSeverities(found.map(({ severity }) => severity))) };
}

/** Adds a draft with its findings and claims. `silent`: no agenda speaks for it. */
export function addDraft(
  { drafts, without, severities, counts }: Totals,
  added: { readonly severities: SeverityCounts; readonly counts: ClaimCounts; readonly silent: boolean },
): Totals {
  return {
    drafts: drafts + 1,
    without: without + (added.silent ? 1 : 0),
    severities: addCounts(severities, added.severities),
    counts: addCounts(counts, added.counts),
  };
}

/** Adds up, key by key. */
export const addCounts = <Key extends string>(
  counts: Readonly<Record<Key, number>>,
  added: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> =>
  Object.fromEntries((Object.keys(counts) as Key[]).map((key) => [key, counts[key] + added[key]])) as Record<Key, number>;
