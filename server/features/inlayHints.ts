/** Inlay hints: source and period behind every number that agrees with the agenda. */
import * as l10n from "@vscode/l10n";
import { type InlayHint, InlayHintKind, type Range } from "vscode-languageserver-types";
import { shorten } from "../agenda/texts.ts";
import type { Claim } from "../checks/model.ts";
import { languageAt } from "../review/languageAt.ts";
import { claimStatuses } from "../review/shown.ts";
import { writePage } from "./markup.ts";
import { type Format, offsetOf, type Reviewed } from "./model.ts";
import { writePeriod } from "./official.ts";
import { line, pageOf } from "./pages.ts";
import { sourceOf } from "./texts.ts";

/** What a hint carries until its tooltip is asked for. */
export interface InlayHintData {
  readonly uri: string;
  /** Where the number stands: an offset in the draft. */
  readonly at: number;
}

/** Whether a hint's data is ours, from a client that may send anything. */
export const isInlayHintData = (data: unknown): data is InlayHintData =>
  typeof data === "object" && data !== null && typeof (data as InlayHintData).uri === "string" && typeof (data as InlayHintData).at === "number";

/** Marks that end what the number stands in: hints come behind them. */
const CLOSING = /[*_]*/y;

/** 'VOVWORLD, 2024'; undefined where neither source nor period is known. */
function labelOf({ review: { agendas } }: Reviewed, { figure, official }: Claim): string | undefined {
  if (!figure) return undefined;
  const source = sourceOf(agendas, figure, official?.source ?? figure.source);
  const period = official?.period ?? figure.period;
  const parts = [source && shorten(source.publisher ?? source.title), period && writePeriod(period)].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : writePage([line(parts.join(", "))], "plaintext").value;
}

/** The consistent claims of a range, in the order of the text. */
function agreeing({ review }: Reviewed, start: number, end: number): readonly Claim[] {
  const claims = review.claims.filter(({ figure, spot }) => figure && spot.end >= start && spot.start <= end);
  const statuses = claimStatuses({ ...review, claims });
  return claims.filter((_, index) => statuses[index] === "consistent").sort((a, b) => a.spot.start - b.spot.start);
}

/** Where the hint of a claim stands: behind the number, the marks around it, and the link where it is tagged. */
function endOf(text: string, end: number): number {
  CLOSING.lastIndex = end;
  return end + (CLOSING.exec(text)?.[0].length ?? 0);
}

/** The page of the figure whose number stands at an offset. */
function tooltipOf(reviewed: Reviewed, claim: Claim, format: Format): InlayHint["tooltip"] {
  const context = { agendas: reviewed.review.agendas, language: languageAt(reviewed.review, claim.spot.start) };
  return claim.figure && writePage(pageOf(claim.figure, context), format);
}

/**
 * The hints of a range.
 * @param tooltips how tooltips are written; left out, they are put in by `resolveInlayHint`.
 */
export function provideInlayHints(reviewed: Reviewed, range: Range, tooltips?: Format): readonly InlayHint[] {
  const { review, lines, uri } = reviewed;
  const { text } = review.draft;
  const hints: InlayHint[] = [];
  const tags = review.draft.tags.toSorted((a, b) => a.start - b.start);
  let tag = 0;
  for (const claim of agreeing(reviewed, offsetOf(reviewed, range.start), offsetOf(reviewed, range.end))) {
    const label = labelOf(reviewed, claim);
    if (label === undefined) continue;
    const { start, end } = claim.spot;
    while ((tags[tag]?.end ?? text.length) <= start) tag++;
    const around = tags[tag];
    const tagged = around !== undefined && around.start <= start && end <= around.end;
    const data: InlayHintData = { uri, at: start };
    const tooltip = tooltips && tooltipOf(reviewed, claim, tooltips);
    hints.push({
      position: lines.positionAt(endOf(text, tagged ? around.end : end)),
      label,
      kind: InlayHintKind.Type,
      paddingLeft: true,
      ...(tooltip === undefined ? { data } : { tooltip }),
    });
  }
  return hints;
}

/** Puts in the tooltip of a hint: the page of the figure that still stands there, else that the draft has changed. */
export function resolveInlayHint(hint: InlayHint, { at }: InlayHintData, reviewed: Reviewed, format: Format): InlayHint {
  const claim = reviewed.review.claims.find(({ figure, spot }) => figure && spot.start === at);
  const tooltip = claim ? tooltipOf(reviewed, claim, format) : l10n.t("The draft has changed here.");
  return { ...hint, ...(tooltip !== undefined && { tooltip }) };
}
