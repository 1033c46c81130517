/** Findings and claims as JSON: the form is a contract, field by field and in this order. */
import * as l10n from "@vscode/l10n";
import type { Range } from "vscode-languageserver-types";
import { findEntry } from "../agenda/find.ts";
import type { Agenda, Entry, Source } from "../agenda/model.ts";
import type { Edit, Finding } from "../checks/model.ts";
import type { Lines } from "../draft/lines.ts";
import { judgeNumbers, tellReason } from "../review/counted.ts";
import { type ClaimCounts, type ShownFinding, spanOf } from "../review/shown.ts";
import type { CheckedDraft, FaultyFile, ReportedFault, WritePath } from "./model.ts";
import { jsonReport, type StreamedReport } from "./report.ts";

/** A replacement, as JSON. */
export interface JsonChange {
  readonly range: Range;
  readonly newText: string;
}

/** A finding, as JSON. */
export interface JsonFinding {
  readonly rule: string | null;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
  readonly text: string;
  readonly entry: string | null;
  readonly fix: string | null;
  readonly edits: readonly { readonly title: string; readonly safe: boolean; readonly changes: readonly JsonChange[] }[];
  readonly location: { readonly path: string; readonly range: Range } | null;
  readonly source: JsonSource | null;
}

/** The source of an entry, as JSON. */
export interface JsonSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly file: string | null;
  readonly url: string | null;
}

/** A claim, as JSON. */
export interface JsonClaim {
  readonly range: Range;
  readonly text: string;
  readonly value: number | readonly [number, number] | string;
  readonly unit: string | null;
  readonly status: "consistent" | "inconsistent" | "unlinked";
  readonly entry: string | null;
  readonly reason: string;
}

const NO_CLAIMS: ClaimCounts = { consistent: 0, inconsistent: 0, unlinked: 0, waived: 0 };

const rangeOf = (lines: Lines, { start, end }: { readonly start: number; readonly end: number }): Range => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

/** Whether an agenda in force holds an entry: its own, or one of an agenda that it extends. */
const holds = (agenda: Agenda, { id, place }: Entry): boolean => findEntry(agenda, id)?.place.uri === place.uri;

/**
 * An entry's id as reports write it: `figures/x`; `agenda-id:figures/x` where another agenda in force has that id too and this entry is not
 * that of the draft's own agenda, the first.
 */
export function writeEntryId(entry: Entry, agendas: readonly Agenda[]): string {
  const having = agendas.filter((agenda) => findEntry(agenda, entry.id) !== undefined);
  const [own] = agendas;
  const isOwn = own !== undefined && holds(own, entry);
  const isShared = having.some((agenda) => !holds(agenda, entry));
  if (isOwn || !isShared) return entry.id;
  return `${having.find((agenda) => holds(agenda, entry))?.id ?? entry.agenda}:${entry.id}`;
}

/** The source of an entry, looked up where the entry stands. */
export function findSource(entry: Entry, agendas: readonly Agenda[]): Source | undefined {
  if (entry.type === "source") return entry;
  if (entry.source === undefined) return undefined;
  for (const agenda of agendas) {
    const source = holds(agenda, entry) ? findEntry(agenda, entry.source) : undefined;
    if (source?.type === "source") return source;
  }
  return undefined;
}

/** A source as JSON. */
export const toSource = ({ id, title, publisher, date, file, url }: Source): JsonSource => ({
  id: id.replace(/^sources\//, ""),
  title,
  publisher: publisher ?? null,
  date: date ?? null,
  file: file ?? null,
  url: url ?? null,
});

/**
 * What the first edit puts in place of a finding's own words: null where it leaves them alone. Changes elsewhere ('a' to 'an' before them)
 * are in `edits` alone.
 */
export function writeFix({ start, end, edits }: Finding, text: string): string | null {
  const inside = (edits[0]?.changes ?? []).filter((change) => change.start >= start && change.end <= end).sort((a, b) => a.start - b.start);
  if (inside.length === 0) return null;
  let fixed = "";
  let at = start;
  for (const change of inside) {
    fixed += text.slice(at, change.start) + change.newText;
    at = change.end;
  }
  return fixed + text.slice(at, end);
}

const toEdit = ({ title, safe, changes }: Edit, lines: Lines): JsonFinding["edits"][number] => ({
  title,
  safe,
  changes: changes.map((change) => ({ range: rangeOf(lines, change), newText: change.newText })),
});

/** A finding of a draft as JSON. */
export function toFinding(finding: ShownFinding, { review, lines }: Pick<CheckedDraft, "review" | "lines">, writePath: WritePath): JsonFinding {
  const { agendas, draft } = review;
  const { rule, severity, message, entry } = finding;
  const source = entry && findSource(entry, agendas);
  return {
    rule,
    severity,
    message,
    range: rangeOf(lines, finding),
    text: draft.text.slice(finding.start, finding.end),
    entry: entry ? writeEntryId(entry, agendas) : null,
    fix: writeFix(finding, draft.text),
    edits: finding.edits.map((edit) => toEdit(edit, lines)),
    location: entry ? { path: writePath(entry.place.uri), range: entry.place.key } : null,
    source: source ? toSource(source) : null,
  };
}

/** A fault of an agenda, or of a draft's front matter, as JSON. */
export function toFault({ rule, severity, message, range, entry, suggestion }: ReportedFault, text: string, lines: Lines): JsonFinding {
  const edit =
    suggestion === undefined ? [] : [{ title: l10n.t("Replace with {0}", suggestion), safe: false, changes: [{ range, newText: suggestion }] }];
  return {
    rule: rule ?? null,
    severity,
    message,
    range,
    text: text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)),
    entry: entry ?? null,
    fix: suggestion ?? null,
    edits: edit,
    location: null,
    source: null,
  };
}

/** A checked draft: `{ path, counts, findings }`. */
export function toDraftFile(draft: CheckedDraft, writePath: WritePath): object {
  const { path, counts, faults, lines, review, shown } = draft;
  const findings = [
    ...faults.map((fault) => toFault(fault, review.draft.text, lines)),
    ...shown.map((finding) => toFinding(finding, draft, writePath)),
  ];
  return { path, counts, findings };
}

/** An agenda with faults: `{ path, counts, findings }`, without claims. */
export const toFaultyFile = ({ path, text, lines, faults }: FaultyFile): object => ({
  path,
  counts: NO_CLAIMS,
  findings: faults.map((fault) => toFault(fault, text, lines)),
});

/** Every quantity of a draft, in order. A waived claim is inconsistent all the same: the counts say that it is waived. */
export function toClaims({ review, lines }: Pick<CheckedDraft, "review" | "lines">): readonly JsonClaim[] {
  const judged = judgeNumbers(review);
  return review.claims.map((claim, index) => {
    const { quantity, figure } = claim;
    const fares = judged[index] ?? { status: "unlinked" as const, against: [] };
    const { status } = fares;
    const entry = figure ?? (status === "unlinked" ? undefined : fares.group);
    const span = spanOf(claim, review.draft);
    return {
      range: rangeOf(lines, span),
      text: review.draft.text.slice(span.start, span.end),
      value: quantity.value,
      unit: quantity.unit,
      status: status === "waived" ? "inconsistent" : status,
      entry: entry ? writeEntryId(entry, review.agendas) : null,
      reason: tellReason(claim, fares, review.draft.blocks[claim.block]?.content.language ?? "en"),
    };
  });
}

/** The report as JSON, file by file. */
export const writeReport = (writePath: WritePath): StreamedReport =>
  jsonReport((files) => ({ version: 1, files }), {
    ofDraft: (draft) => [toDraftFile(draft, writePath)],
    ofFile: (file) => (file.faults.length > 0 ? [toFaultyFile(file)] : []),
  });

/** The claims of a draft: `{ path, counts, claims }`. */
export const toClaimsFile = (draft: CheckedDraft): object => ({ path: draft.path, counts: draft.counts, claims: toClaims(draft) });

/** The whole report as text, a line break at its end. */
export const writeJson = (files: readonly object[]): string => `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
