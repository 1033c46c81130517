/** Findings as a Code Quality report of GitLab (docs.gitlab.com, "Code Quality report format"): a list, in the form of Code Climate's issues. */
import type { ShownSeverity } from "../review/shown.ts";
import { jsonReport, type ReportContext, type StreamedReport } from "./report.ts";
import { proofOf, type ReportedFile, type ReportedFinding, reportDraft, reportFile } from "./reported.ts";

const SEVERITIES: Readonly<Record<ShownSeverity, string>> = { error: "major", warning: "minor", information: "info", hint: "info" };

const toIssue = (finding: ReportedFinding, path: string): object => ({
  type: "issue",
  check_name: finding.rule ?? "concord",
  description: finding.message,
  content: { body: proofOf(finding).join("\n") },
  categories: ["Style"],
  severity: SEVERITIES[finding.severity],
  fingerprint: finding.fingerprint,
  location: { path, lines: { begin: finding.range.start.line + 1, end: finding.range.end.line + 1 } },
});

/** Findings as issues of Code Quality; what is waived is none. */
export function gitlabReport(context: ReportContext): StreamedReport {
  const toIssues = ({ path, findings }: ReportedFile): readonly object[] => findings.map((finding) => toIssue(finding, context.fromRoot(path)));
  return jsonReport((issues) => issues, {
    ofDraft: (draft) => toIssues(reportDraft(draft, context)),
    ofFile: (file) => toIssues(reportFile(file)),
  });
}
