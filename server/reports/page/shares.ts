/** Shares in words and in pictures. */
import * as l10n from "@vscode/l10n";
import type { ClaimStatus } from "../../checks/model.ts";
import type { ClaimCounts } from "../../review/shown.ts";
import { type Content, html } from "./html.ts";

/** The statuses in the order in which they are told. */
export const STATUSES: readonly ClaimStatus[] = ["consistent", "inconsistent", "waived", "unlinked"];

/** The class of each status, as style sheets and filters know it. */
export const CLASSES: Readonly<Record<ClaimStatus, string>> = { consistent: "a", inconsistent: "d", waived: "w", unlinked: "u" };

/** A status in words, as it stands beside a number. */
export function tellStatus(status: ClaimStatus): string {
  if (status === "consistent") return l10n.t("Agrees");
  if (status === "inconsistent") return l10n.t("Disagrees");
  return status === "waived" ? l10n.t("Waived") : l10n.t("Not checked");
}

/** All numbers together. */
export const sumOf = (counts: ClaimCounts): number => STATUSES.reduce((sum, status) => sum + counts[status], 0);

/**
 * A share in whole percent, rounded half up: what is not nothing is never 0%, and what is not all never 100%. A dash where there is nothing to
 * have a share of.
 */
export function percentOf(count: number, total: number): string {
  if (total === 0) return "–";
  const exact = (100 * count) / total;
  if (count > 0 && exact < 1) return "<1%";
  if (count < total && exact > 99) return ">99%";
  return `${Math.round(exact)}%`;
}

/** A bar whose parts are the shares of the statuses, exactly as large as they are. The numbers must stand beside it: it is no text. */
export function bar(counts: ClaimCounts): Content {
  const total = sumOf(counts);
  if (total === 0) return html`<svg class="bar" aria-hidden="true" focusable="false"></svg>`;
  let at = 0;
  const parts = STATUSES.flatMap((status): readonly Content[] => {
    if (counts[status] === 0) return [];
    const width = (100 * counts[status]) / total;
    const [x, wide] = [at, width].map((share) => `${Number(share.toFixed(3))}%`);
    at += width;
    const hatch = status === "inconsistent" && html`<rect class="hatch" x="${x}" width="${wide}" height="100%"/>`;
    return [html`<rect class="${CLASSES[status]}" x="${x}" width="${wide}" height="100%"/>`, hatch];
  });
  return html`<svg class="bar" aria-hidden="true" focusable="false">${parts}</svg>`;
}

/** The pattern of what disagrees, which tells it apart where there are no colours. Stands once on a page. */
export const hatching = (): Content =>
  html`<svg class="defs" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="2.5" height="6"/></pattern></defs></svg>`;
