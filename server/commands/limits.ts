/** When a run fails. */
import type { SeverityCounts } from "../reports/model.ts";
import { isAtLeast, SEVERITIES, type ShownSeverity } from "../review/shown.ts";

/** What a run is measured by. */
export interface Limits {
  /** `--fail-on`: the least severity that counts. */
  readonly failOn: ShownSeverity;
  /** `--max-warnings`: how many warnings pass. Without it, `failOn` alone decides. */
  readonly maxWarnings?: number;
}

/** Whether findings of these severities make a run fail. */
export function isFailure(counts: SeverityCounts, { failOn, maxWarnings }: Limits): boolean {
  if (maxWarnings !== undefined && counts.warning > maxWarnings) return true;
  return SEVERITIES.some((severity) => counts[severity] > 0 && isAtLeast(severity, failOn) && (severity !== "warning" || maxWarnings === undefined));
}
