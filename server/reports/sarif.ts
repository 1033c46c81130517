/** Findings as SARIF 2.1.0 (OASIS Standard, "Static Analysis Results Interchange Format"); section numbers are those of its errata 01. */
import type { Range } from "vscode-languageserver-types";
import { RULES, type RuleId } from "../checks/rules.ts";
import type { ShownSeverity } from "../review/shown.ts";
import { type Ending, jsonReport, type ReportContext, type StreamedReport } from "./report.ts";
import { type ReportedEdit, type ReportedFile, type ReportedFinding, reportDraft, reportFile } from "./reported.ts";

/** The schema that the document follows. */
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const LEVELS: Readonly<Record<ShownSeverity, string>> = { error: "error", warning: "warning", information: "note", hint: "note" };

const RULE_IDS = Object.keys(RULES) as RuleId[];
const INDEXES: ReadonlyMap<string, number> = new Map(RULE_IDS.map((id, index) => [id, index]));

/** 'figure-value' as 'FigureValue': names are one word (3.49.7). */
const nameOf = (rule: RuleId): string => rule.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

function toRule(rule: RuleId, { rulePage }: ReportContext): object {
  const { says, severity } = RULES[rule];
  const text = `${says.charAt(0).toUpperCase()}${says.slice(1)}.`;
  const page = rulePage(rule);
  return {
    id: rule,
    name: nameOf(rule),
    shortDescription: { text },
    help: { text: `${text} ${page}`, markdown: `${text} [${rule}](${page})` },
    helpUri: page,
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [rule.slice(0, rule.indexOf("-"))] },
  };
}

/** Columns count from 1, in UTF-16 units; the end is behind the last character (3.30). */
const regionOf = ({ start, end }: Range): object => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** A path as a reference relative to the root of the repository; one with a scheme is a URI already. */
const artifactOf = (path: string, { fromRoot }: ReportContext): object =>
  path.includes("://") ? { uri: path } : { uri: fromRoot(path).split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };

const placeOf = (path: string, range: Range, context: ReportContext, text?: string): object => ({
  artifactLocation: artifactOf(path, context),
  region: { ...regionOf(range), ...(text ? { snippet: { text } } : {}) },
});

const toFix = ({ title, changes }: ReportedEdit, path: string, context: ReportContext): object => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: artifactOf(path, context),
      replacements: changes.map(({ range, newText }) => ({ deletedRegion: regionOf(range), insertedContent: { text: newText } })),
    },
  ],
});

function relatedOf({ location, official, source, related }: ReportedFinding, path: string, context: ReportContext): readonly object[] {
  const proof = [official, source?.text].filter((part) => part !== undefined).join(" — ");
  return [
    ...(location ? [{ physicalLocation: placeOf(location.path, location.range, context), message: { text: proof } }] : []),
    ...related.map(({ range, message }) => ({ physicalLocation: placeOf(path, range, context), message: { text: message } })),
  ].map((each, id) => ({ id, ...each }));
}

/**
 * The message, and a link to the entry, which is the first related location (3.11.6, "Messages with embedded links"). The message itself is to make
 * no link.
 */
function messageOf({ message, entry, location }: ReportedFinding): string {
  const plain = message.replaceAll("](", "] (");
  return location && entry !== undefined ? `${plain} [${entry}](0)` : plain;
}

function toResult(finding: ReportedFinding, path: string, context: ReportContext): object {
  const { rule, severity, range, text, fingerprint, entry, source, waiver } = finding;
  const edits = finding.edits.filter(({ changes }) => changes.length > 0);
  const related = relatedOf(finding, path, context);
  return {
    ...(rule !== undefined && { ruleId: rule, ruleIndex: INDEXES.get(rule) }),
    level: LEVELS[severity],
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: placeOf(path, range, context, text) }],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { "concordFinding/v1": fingerprint },
    // Present in all results or in none (3.27.23): an empty list says that the result is not suppressed.
    suppressions: waiver
      ? [
          {
            kind: "inSource",
            ...(waiver.reason !== undefined && { justification: waiver.reason }),
            location: { physicalLocation: placeOf(path, waiver.range, context) },
          },
        ]
      : [],
    ...(edits.length > 0 && { fixes: edits.map((edit) => toFix(edit, path, context)) }),
    ...((entry ?? source) && {
      properties: { ...(entry !== undefined && { entry }), ...(source && { source: source.text, sourceUrl: source.url }) },
    }),
  };
}

const notify = (texts: readonly string[]): readonly object[] => texts.map((text) => ({ level: "error", message: { text } }));

function invocationOf({ failures, blockers }: Ending): object {
  return {
    executionSuccessful: failures.length === 0 && blockers.length === 0,
    ...(failures.length > 0 && { toolExecutionNotifications: notify(failures) }),
    ...(blockers.length > 0 && { toolConfigurationNotifications: notify(blockers) }),
  };
}

/** Findings as SARIF: what ignore comments waive is told as suppressed in the source. */
export function sarifReport(context: ReportContext): StreamedReport {
  const { version, project, language } = context;
  const toResults = ({ path, findings, waived }: ReportedFile): readonly object[] =>
    [...findings, ...waived].map((finding) => toResult(finding, path, context));
  return jsonReport(
    (results, ending) => ({
      $schema: SCHEMA,
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "Concord",
              version,
              semanticVersion: version,
              informationUri: project,
              rules: RULE_IDS.map((rule) => toRule(rule, context)),
            },
          },
          language,
          columnKind: "utf16CodeUnits",
          newlineSequences: ["\r\n", "\n", "\r"],
          originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository, or the folder in which concord ran." } } },
          results,
          ...(ending && { invocations: [invocationOf(ending)] }),
        },
      ],
    }),
    { ofDraft: (draft) => toResults(reportDraft(draft, context)), ofFile: (file) => toResults(reportFile(file)) },
  );
}
