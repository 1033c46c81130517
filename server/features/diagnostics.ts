/** Findings as LSP diagnostics. */
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { ShownFinding, ShownSeverity } from "../review/shown.ts";
import { dataOf } from "./diagnosticData.ts";
import { type Reviewed, rangeOf } from "./model.ts";
import { summarize } from "./official.ts";
import { rulePage } from "./ruleDocs.ts";
import { languageAt } from "./spots.ts";
import { agendaOf, nameOf, sourceOf } from "./texts.ts";

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

/** The agenda's entry in a line: 'households using broadband internet: 80.2% of households, 2024 (VOVWORLD)'. */
function entryLine({ review }: Reviewed, entry: NonNullable<ShownFinding["entry"]>, language: string): string {
  const name = nameOf(entry, language, agendaOf(review.agendas, entry)?.languages);
  const what = entry.type === "figure" ? `: ${summarize(entry, language)}` : entry.type === "group" ? `: ${entry.members.length}` : "";
  const source = entry.type === "source" ? undefined : sourceOf(review.agendas, entry, entry.source);
  return `${name}${what}${source ? ` (${source.publisher ?? source.title})` : ""}`;
}

function related(reviewed: Reviewed, finding: ShownFinding): readonly DiagnosticRelatedInformation[] {
  const { entry } = finding;
  const inAgenda = entry
    ? [{ location: { uri: entry.place.uri, range: entry.place.key }, message: entryLine(reviewed, entry, languageAt(reviewed, finding.start)) }]
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
