/** Findings as workflow commands, by which GitHub Actions annotates the lines of a pull request (docs.github.com, "Workflow commands"). */
import type { ShownSeverity } from "../review/shown.ts";
import { SEVERITIES } from "../review/shown.ts";
import { countDrafts, countFindings, listSeverities } from "./counts.ts";
import type { Ending, ReportContext, StreamedReport } from "./report.ts";
import { proofOf, type ReportedFile, type ReportedFinding, reportDraft, reportFile } from "./reported.ts";

const COMMANDS: Readonly<Record<ShownSeverity, string>> = { error: "error", warning: "warning", information: "notice", hint: "notice" };

/** A message, which ends with its line (actions/toolkit, `escapeData`). */
const escapeData = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** A property, which ends with a colon or comma too (actions/toolkit, `escapeProperty`). */
const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Columns are told on one line alone: the service refuses them for more. */
function placeOf({ start, end }: ReportedFinding["range"]): readonly (readonly [name: string, value: string])[] {
  const lines = [
    ["line", `${start.line + 1}`],
    ["endLine", `${end.line + 1}`],
  ] as const;
  return start.line === end.line ? [...lines, ["col", `${start.character + 1}`], ["endColumn", `${end.character + 1}`]] : lines;
}

function toCommand(finding: ReportedFinding, path: string, { fromRoot }: ReportContext): string {
  const { rule, severity, message, range } = finding;
  const properties = [
    // Standard input is no file of the repository.
    ...(path === "-" ? [] : [["file", fromRoot(path)] as const, ...placeOf(range)]),
    ["title", rule === undefined ? "Concord" : `Concord: ${rule}`] as const,
  ];
  const told = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(",");
  return `::${COMMANDS[severity]} ${told}::${escapeData([message, ...proofOf(finding)].join("\n"))}\n`;
}

/** A line of the log, which is no command. */
function summarize({ totals: { drafts, severities }, summary }: Ending): string {
  if (!summary) return "";
  const all = SEVERITIES.reduce((total, severity) => total + severities[severity], 0);
  return `Concord: ${countFindings(all)}${all > 0 ? ` (${listSeverities(severities)})` : ""}, ${countDrafts(drafts)}\n`;
}

/** Findings as workflow commands, one a line. */
export function githubReport(context: ReportContext): StreamedReport {
  const toPieces = ({ path, findings }: ReportedFile): readonly string[] => findings.map((finding) => toCommand(finding, path, context));
  return {
    type: "streamed",
    begin: "",
    between: "",
    ofDraft: (draft) => toPieces(reportDraft(draft, context)),
    ofFile: (file) => toPieces(reportFile(file)),
    end: summarize,
  };
}
