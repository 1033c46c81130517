/** Findings in reviewdog's Diagnostic Format (reviewdog, proto/rdf/reviewdog.proto): columns count from 1, in UTF-8 bytes, ends are exclusive. */
import type { Range } from "vscode-languageserver-types";
import type { Position } from "../draft/lines.ts";
import type { ShownSeverity } from "../review/shown.ts";
import { jsonReport, type ReportContext, type StreamedReport } from "./report.ts";
import { proofOf, type ReportedEdit, type ReportedFile, type ReportedFinding, reportDraft, reportFile } from "./reported.ts";
import { createByteColumns } from "./utf8.ts";

const SEVERITIES: Readonly<Record<ShownSeverity, string>> = { error: "ERROR", warning: "WARNING", information: "INFO", hint: "INFO" };

/** A suggestion of more than this (UTF-16 units) between its first and its last change is none to read. */
const MOST = 2000;

type WriteRange = (range: Range) => object;

const isBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

/** An edit as one replacement, which is all that a suggestion can be: what stands between its changes is part of it. */
function toSuggestion({ changes }: ReportedEdit, { text, lines }: ReportedFile, write: WriteRange): readonly object[] {
  const sorted = [...changes].sort((a, b) => (isBefore(a.range.start, b.range.start) ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const start = lines.offsetAt(first.range.start);
  let at = start;
  let newText = "";
  for (const { range, newText: own } of sorted) {
    newText += text.slice(at, lines.offsetAt(range.start)) + own;
    at = lines.offsetAt(range.end);
  }
  return at - start > MOST ? [] : [{ range: write({ start: first.range.start, end: last.range.end }), text: newText }];
}

function toDiagnostic(finding: ReportedFinding, file: ReportedFile, write: WriteRange, { rulePage }: ReportContext): object {
  const { rule, severity, message, range, edits, related } = finding;
  const { path } = file;
  const suggestions = edits.flatMap((edit) => toSuggestion(edit, file, write));
  return {
    message: [message, ...proofOf(finding)].join("\n"),
    location: { path, range: write(range) },
    severity: SEVERITIES[severity],
    ...(rule !== undefined && { code: { value: rule, url: rulePage(rule) } }),
    ...(suggestions.length > 0 && { suggestions }),
    ...(related.length > 0 && {
      related_locations: related.map((each) => ({ message: each.message, location: { path, range: write(each.range) } })),
    }),
  };
}

/** Findings as diagnostics, which reviewdog posts as comments with suggestions; what is waived is none. */
export function rdjsonReport(context: ReportContext): StreamedReport {
  const toDiagnostics = (file: ReportedFile): readonly object[] => {
    if (file.findings.length === 0) return [];
    const columnOf = createByteColumns(file.text, file.lines);
    const point = (position: Position): object => ({ line: position.line + 1, column: columnOf(position) });
    const write: WriteRange = ({ start, end }) => ({ start: point(start), end: point(end) });
    return file.findings.map((finding) => toDiagnostic(finding, file, write, context));
  };
  return jsonReport((diagnostics) => ({ source: { name: "concord", url: context.project }, diagnostics }), {
    ofDraft: (draft) => toDiagnostics(reportDraft(draft, context)),
    ofFile: (file) => toDiagnostics(reportFile(file)),
  });
}
