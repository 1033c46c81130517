/** Counts and names as reports for people have them. Each form of a count is a text of its own: languages differ in how many they have. */

import * as l10n from "@vscode/l10n";
import type { ClaimStatus } from "../checks/model.ts";
import type { ClaimCounts, ShownSeverity } from "../review/shown.ts";
import type { SeverityCounts } from "./model.ts";

/** '1 draft', '3 drafts'. */
export const countDrafts = (count: number): string => (count === 1 ? l10n.t("1 draft") : l10n.t("{0} drafts", count));

/** '1 finding', '3 findings'. */
export const countFindings = (count: number): string => (count === 1 ? l10n.t("1 finding") : l10n.t("{0} findings", count));

const errors = (count: number): string => (count === 1 ? l10n.t("1 error") : l10n.t("{0} errors", count));
const warnings = (count: number): string => (count === 1 ? l10n.t("1 warning") : l10n.t("{0} warnings", count));
const hints = (count: number): string => (count === 1 ? l10n.t("1 hint") : l10n.t("{0} hints", count));

/** '2 errors, 1 warning'; those that there are none of are left out. */
export function listSeverities({ error, warning, information, hint }: SeverityCounts): string {
  const parts = [
    ...(error > 0 ? [errors(error)] : []),
    ...(warning > 0 ? [warnings(warning)] : []),
    ...(information > 0 ? [l10n.t("{0} information", information)] : []),
    ...(hint > 0 ? [hints(hint)] : []),
  ];
  return parts.join(", ");
}

/** How the claims of drafts stand, in a sentence. */
export function tellClaims({ consistent, inconsistent, unlinked, waived }: ClaimCounts): string {
  return waived > 0
    ? l10n.t("Of the numbers {0} agree, {1} do not, {2} are not checked, {3} waived.", consistent, inconsistent, unlinked, waived)
    : l10n.t("Of the numbers {0} agree, {1} do not, {2} are not checked.", consistent, inconsistent, unlinked);
}

/** What is not told where only what is new is, in a sentence. */
export const tellLeftOut = (count: number): string =>
  count === 1 ? l10n.t("1 finding on unchanged lines is left out.") : l10n.t("{0} findings on unchanged lines are left out.", count);

/** What a baseline hides, in a sentence. */
export const tellHidden = (count: number): string =>
  count === 1 ? l10n.t("1 finding is in the baseline.") : l10n.t("{0} findings are in the baseline.", count);

/** What ignore comments waive, in a sentence; `listed`: above it, one by one. */
export function tellWaived(count: number, listed: boolean): string {
  if (listed) return count === 1 ? l10n.t("1 finding is waived.") : l10n.t("{0} findings are waived.", count);
  return count === 1 ? l10n.t("1 finding is waived (--show-waived lists it).") : l10n.t("{0} findings are waived (--show-waived lists them).", count);
}

/** What mending would do, in a sentence. */
export const tellMendable = (findings: number, drafts: number): string =>
  findings === 0
    ? l10n.t("There is nothing that --fix would mend.")
    : l10n.t("Nothing has been written: --fix would mend {0} in {1}.", countFindings(findings), countDrafts(drafts));

/** A severity's name. */
export function nameSeverity(severity: ShownSeverity): string {
  if (severity === "error") return l10n.t("error");
  if (severity === "warning") return l10n.t("warning");
  return severity === "information" ? l10n.t("information") : l10n.t("hint");
}

/** A claim's status by name. */
export function nameStatus(status: ClaimStatus): string {
  if (status === "consistent") return l10n.t("consistent");
  if (status === "inconsistent") return l10n.t("inconsistent");
  return status === "unlinked" ? l10n.t("unlinked") : l10n.t("waived");
}
