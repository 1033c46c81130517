/** A file's findings as formats for machines tell them: faults and findings alike, with what proves them and what they are known by. */
import * as l10n from "@vscode/l10n";
import type { Range } from "vscode-languageserver-types";
import type { RuleId } from "../checks/rules.ts";
import type { Lines } from "../draft/lines.ts";
import { explainWaived } from "../review/ignores.ts";
import { languageAt } from "../review/languageAt.ts";
import type { ShownFinding, ShownSeverity } from "../review/shown.ts";
import { describeEntry } from "./describe.ts";
import { fingerprintFaults, fingerprintsOf } from "./fingerprint.ts";
import { findSource, toFault, toFinding, writeEntryId } from "./json.ts";
import type { CheckedDraft, FaultyFile } from "./model.ts";
import type { ReportContext } from "./report.ts";

/** A replacement. */
export interface ReportedChange {
  readonly range: Range;
  readonly newText: string;
}

/** One way to mend a finding. */
export interface ReportedEdit {
  readonly title: string;
  readonly safe: boolean;
  readonly changes: readonly ReportedChange[];
}

/** The ignore comment that waives a finding. */
export interface Waiver {
  readonly range: Range;
  readonly reason?: string;
}

/** A finding, or a fault, as plain data. */
export interface ReportedFinding {
  /** Absent for faults that no rule is about. */
  readonly rule?: RuleId;
  readonly severity: ShownSeverity;
  readonly message: string;
  readonly range: Range;
  /** The words in its range. */
  readonly text: string;
  readonly fingerprint: string;
  /** The id of the entry that it is about. */
  readonly entry?: string;
  /** What is official, in words. */
  readonly official?: string;
  /** The source, in words, and where it can be read on the web. */
  readonly source?: { readonly text: string; readonly url?: string };
  /** Where the entry stands. */
  readonly location?: { readonly path: string; readonly range: Range };
  /** What the first edit puts in place of `text`. */
  readonly fix?: string;
  readonly edits: readonly ReportedEdit[];
  /** Other places of the file that belong to it. */
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  /** Present where an ignore comment waives it. */
  readonly waiver?: Waiver;
}

/** A draft, or an agenda with faults. */
export interface ReportedFile {
  /** From the working folder, '/' as separator; '-' for standard input. */
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly findings: readonly ReportedFinding[];
  /** Those that ignore comments waive. */
  readonly waived: readonly ReportedFinding[];
}

const rangeOf = (lines: Lines, { start, end }: { readonly start: number; readonly end: number }): Range => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

/** Edits with the line breaks of the file. */
function withBreaks(edits: readonly ReportedEdit[], text: string): readonly ReportedEdit[] {
  if (!text.includes("\r\n")) return edits;
  return edits.map((edit) => ({ ...edit, changes: edit.changes.map((each) => ({ ...each, newText: each.newText.replace(/\r?\n/g, "\r\n") })) }));
}

function reportFinding(draft: CheckedDraft, finding: ShownFinding, fingerprint: string, context: ReportContext): ReportedFinding {
  const { review, lines } = draft;
  const { entry, rule, severity, message, related = [] } = finding;
  const { range, text, fix, edits, location } = toFinding(finding, draft, context.writePath);
  const source = entry && findSource(entry, review.agendas);
  return {
    rule,
    severity,
    message,
    range,
    text,
    fingerprint,
    ...(entry && {
      entry: writeEntryId(entry, review.agendas),
      official: describeEntry(entry, languageAt(draft.review, finding.start), context.describeFigure),
    }),
    ...(source && {
      source: {
        text: [source.title, source.publisher, source.date].filter((part) => part !== undefined).join(", "),
        ...(source.url !== undefined && { url: source.url }),
      },
    }),
    ...(location && { location }),
    ...(fix !== null && { fix }),
    edits: withBreaks(edits, review.draft.text),
    related: related.map((each) => ({ range: rangeOf(lines, each), message: each.message })),
  };
}

function reportFaults({ path, text, lines, faults }: FaultyFile): readonly ReportedFinding[] {
  const prints = fingerprintFaults(path, text, lines, faults);
  return faults.map((fault, index) => {
    const { fix, edits, entry, ...told } = toFault(fault, text, lines);
    return {
      ...(fault.rule !== undefined && { rule: fault.rule }),
      severity: fault.severity,
      message: told.message,
      range: told.range,
      text: told.text,
      fingerprint: prints[index] ?? "",
      ...(entry !== null && { entry }),
      ...(fix !== null && { fix }),
      edits: withBreaks(edits, text),
      related: [],
    };
  });
}

/** An agenda with faults. */
export const reportFile = (file: FaultyFile): ReportedFile => ({
  path: file.path,
  text: file.text,
  lines: file.lines,
  findings: reportFaults(file),
  waived: [],
});

const made = new WeakMap<ReportContext, WeakMap<CheckedDraft, ReportedFile>>();

/** A draft's faults and findings, and what was waived and why. Made once for all formats of a run, and forgotten with the draft. */
export function reportDraft(draft: CheckedDraft, context: ReportContext): ReportedFile {
  const known = made.get(context) ?? new WeakMap<CheckedDraft, ReportedFile>();
  made.set(context, known);
  const file = known.get(draft) ?? makeFile(draft, context);
  known.set(draft, file);
  return file;
}

function makeFile(draft: CheckedDraft, context: ReportContext): ReportedFile {
  const { path, review, lines, faults, shown, waived } = draft;
  const { text } = review.draft;
  const prints = fingerprintsOf(draft);
  const waivedPrints = fingerprintsOf(draft, waived);
  return {
    path,
    text,
    lines,
    findings: [
      ...reportFaults({ path, text, lines, faults }),
      ...shown.map((finding, index) => reportFinding(draft, finding, prints[index] ?? "", context)),
    ],
    waived: explainWaived(review.draft, waived, lines).map(({ finding, ignores: [ignore] }, index) => ({
      ...reportFinding(draft, finding, waivedPrints[index] ?? "", context),
      waiver: {
        range: rangeOf(lines, ignore ?? finding),
        ...(ignore?.reason !== undefined && { reason: ignore.reason }),
      },
    })),
  };
}

/** What proves a finding, a line each: what is official, where findings about figures have not said it, its source, the fix. */
export function proofOf({ rule, official, entry, source, fix }: ReportedFinding): readonly string[] {
  return [
    ...(official === undefined || rule?.startsWith("figure-") ? [] : [l10n.t("In the agenda: {0} ({1})", official, entry ?? "")]),
    ...(source ? [l10n.t("Source: {0}", source.text)] : []),
    ...(fix === undefined ? [] : [l10n.t("Fix: {0}", fix)]),
  ];
}
