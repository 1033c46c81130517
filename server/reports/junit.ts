/**
 * Findings as JUnit's XML, as far as its readers agree on it (Jenkins' xUnit plugin, junit-10.xsd): a test suite for each draft. A finding at or
 * above `--fail-on` is a failure, one below it a test that passes and says something, a waived one a test that was skipped.
 */
import * as l10n from "@vscode/l10n";
import { isAtLeast } from "../review/shown.ts";
import { nameSeverity } from "./counts.ts";
import type { ReportContext, StreamedReport } from "./report.ts";
import { proofOf, type ReportedFile, type ReportedFinding, reportDraft, reportFile } from "./reported.ts";

/** What no document of XML 1.0 may hold, in whatever form (section 2.2, "Characters"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

const legal = (text: string): string => text.replace(ILLEGAL, "\ufffd");
const attribute = (text: string): string => `"${legal(text).replace(/[&<>"\t\n\r]/g, (mark) => ENTITIES[mark] ?? mark)}"`;
const content = (text: string): string => legal(text).replace(/[&<>\r]/g, (mark) => ENTITIES[mark] ?? mark);

const typeOf = ({ rule }: ReportedFinding): string => rule ?? "concord";

const detailsOf = (finding: ReportedFinding, path: string): string => {
  const { line, character } = finding.range.start;
  return [`${path}:${line + 1}:${character + 1}: ${nameSeverity(finding.severity)}: ${finding.message}`, ...proofOf(finding)].join("\n");
};

function outcomeOf(finding: ReportedFinding, path: string, isFailure: (finding: ReportedFinding) => boolean): string {
  const type = attribute(typeOf(finding));
  if (finding.waiver) return `<skipped type=${type} message=${attribute(finding.waiver.reason ?? l10n.t("ignored without a reason"))}/>`;
  if (isFailure(finding)) return `<failure type=${type} message=${attribute(finding.message)}>${content(detailsOf(finding, path))}</failure>`;
  return `<system-out>${content(detailsOf(finding, path))}</system-out>`;
}

function testOf(finding: ReportedFinding, path: string, isFailure: (finding: ReportedFinding) => boolean): string {
  const { line, character } = finding.range.start;
  const name = attribute(`${line + 1}:${character + 1} ${typeOf(finding)}`);
  return `    <testcase classname=${attribute(path)} name=${name}>\n      ${outcomeOf(finding, path, isFailure)}\n    </testcase>\n`;
}

/** Findings as test suites. Times are left out: a report depends on drafts and agendas alone. */
export function junitReport(context: ReportContext): StreamedReport {
  const isFailure = ({ severity, waiver }: ReportedFinding): boolean => !waiver && isAtLeast(severity, context.failOn);
  const toSuite = ({ path, findings, waived }: ReportedFile): string => {
    const all = [...findings, ...waived];
    const failures = findings.filter(isFailure).length;
    // A suite without tests is taken for one that did not run.
    const tests =
      all.length > 0 ? all.map((finding) => testOf(finding, path, isFailure)) : [`    <testcase classname=${attribute(path)} name="concord"/>\n`];
    const counts = `tests="${tests.length}" failures="${failures}" errors="0" skipped="${waived.length}"`;
    return `  <testsuite name=${attribute(path)} ${counts}>\n${tests.join("")}  </testsuite>\n`;
  };
  return {
    type: "streamed",
    begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="concord">\n',
    between: "",
    ofDraft: (draft) => [toSuite(reportDraft(draft, context))],
    ofFile: (file) => (file.faults.length > 0 ? [toSuite(reportFile(file))] : []),
    end: ({ failures, blockers }) => `${[...failures, ...blockers].map(errorOf).join("")}</testsuites>\n`,
  };
}

/** What could not be checked is an error, which is no failure: nobody knows. */
const errorOf = (text: string): string =>
  `  <testsuite name="concord" tests="1" failures="0" errors="1" skipped="0">\n    <testcase classname="concord" name=${attribute(text)}>\n      <error type="concord" message=${attribute(text)}/>\n    </testcase>\n  </testsuite>\n`;
