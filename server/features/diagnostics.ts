/** Findings as LSP diagnostics. */
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import { languageAt } from "../review/languageAt.ts";
import type { ShownFinding, ShownSeverity } from "../review/shown.ts";
import { dataOf } from "./diagnosticData.ts";
import { ownLine } from "./entryLine.ts";
import { type Reviewed, rangeOf } from "./model.ts";
import { rulePage } from "./ruleDocs.ts";

/** What the client can show of a diagnostic beyond its message. */
export interface DiagnosticOptions {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
}

/** A diagnostic's `source`, by which editors name who says so. */
export const SOURCE = "concord";

const SEVERITIES: Readonly<Record<ShownSeverity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A severity as LSP numbers it. */
export const severityNumber = (severity: ShownSeverity): DiagnosticSeverity => SEVERITIES[severity];

function related(reviewed: Reviewed, finding: ShownFinding): readonly DiagnosticRelatedInformation[] {
  const { entry } = finding;
  const inAgenda = entry
    ? [
        {
          location: { uri: entry.place.uri, range: entry.place.key },
          message: ownLine(reviewed.review.agendas, entry, languageAt(reviewed.review, finding.start)),
        },
      ]
    : [];
  const inDraft = (finding.related ?? []).map((place) => ({
    location: { uri: reviewed.uri, range: rangeOf(reviewed, place) },
    message: place.message,
  }));
  return [...inAgenda, ...inDraft];
}

/** The diagnostics of a draft, in the order of its findings. */
export function provideDiagnostics(reviewed: Reviewed, options: DiagnosticOptions): readonly Diagnostic[] {
  const data = dataOf(reviewed);
  return reviewed.shown.map((finding, index): Diagnostic => {
    const { rule, message, severity } = finding;
    const places = options.relatedInformation ? related(reviewed, finding) : [];
    return {
      range: rangeOf(reviewed, finding),
      severity: SEVERITIES[severity],
      code: rule,
      source: SOURCE,
      message,
      ...(options.codeDescription && { codeDescription: { href: rulePage(rule) } }),
      ...(places.length > 0 && { relatedInformation: [...places] }),
      ...(rule === "ignore-unused" && { tags: [DiagnosticTag.Unnecessary] }),
      data: data[index],
    };
  });
}
