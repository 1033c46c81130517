/** Findings and claims for a person at a terminal. */
import * as l10n from "@vscode/l10n";
import type { Lines } from "../draft/lines.ts";
import { judgeNumbers, tellReason } from "../review/counted.ts";
import { explainWaived } from "../review/ignores.ts";
import { languageAt } from "../review/languageAt.ts";
import { SEVERITIES, type ShownFinding, type ShownSeverity, spanOf } from "../review/shown.ts";
import { excerpt, plainText, widthOf, wrap } from "./columns.ts";
import { countDrafts, countFindings, listSeverities, nameSeverity, nameStatus, tellClaims, tellHidden, tellLeftOut, tellWaived } from "./counts.ts";
import { type DescribeFigure, describeEntry } from "./describe.ts";
import { findSource, writeEntryId, writeFix } from "./json.ts";
import type { CheckedDraft, FaultyFile, ReportedFault, Totals } from "./model.ts";
import type { Ending, StreamedReport } from "./report.ts";

/** How something is to look; what that means is for who paints. */
export type Style = ShownSeverity | "path" | "dim" | "bold" | "good";

/** What a report for people needs to know of its reader. */
export interface PrettyOptions {
  readonly paint: (style: Style, text: string) => string;
  /** Columns of the terminal. */
  readonly width: number;
  readonly describeFigure: DescribeFigure;
  /** Whether what ignore comments waive is listed. */
  readonly waived?: boolean;
}

const MARGIN = "  ";

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

/** A text behind what stands before it, its further lines under the first, and a note behind it. `indent`: columns of what stands before. */
function* hanging(before: string, indent: number, text: string, note: string, { paint, width }: PrettyOptions): Generator<string> {
  const lines = [...wrap(plainText(text), Math.max(30, width - indent))];
  const last = lines.pop() ?? "";
  const margin = " ".repeat(indent);
  for (const [index, line] of lines.entries()) yield (index === 0 ? before : margin) + line;
  const start = lines.length === 0 ? before : margin;
  if (note === "") yield start + last;
  else if (indent + widthOf(last) + 2 + widthOf(note) <= width || last === "") yield `${start}${last}  ${paint("dim", note)}`;
  else {
    yield start + last;
    yield margin + paint("dim", note);
  }
}

/** The source line with the words underlined. */
function* underlined(line: string, start: number, end: number, severity: ShownSeverity, { paint, width }: PrettyOptions): Generator<string> {
  const shown = excerpt(line, start, Math.max(end, start), Math.max(20, width - 8));
  yield `${MARGIN}${MARGIN}${paint("dim", "│")} ${shown.text.trimEnd()}`;
  yield `${MARGIN}${MARGIN}${paint("dim", "│")} ${" ".repeat(shown.column)}${paint(severity, `^${"~".repeat(shown.width - 1)}`)}`;
}

/** The severities whose names make a column; the fourth is longer and rare. */
const USUAL = ["error", "warning", "hint"] as const;

/** A finding's head and the words that it is about. Lines and columns count from 1, as editors show them. */
function* head(place: Placed, rule: string | undefined, severity: ShownSeverity, message: string, options: PrettyOptions): Generator<string> {
  const { paint } = options;
  const { lines, text, start, end } = place;
  const { line, character } = lines.positionAt(start);
  const from = lines.startOf(line);
  const source = text.slice(from, lines.endOf(line));
  const where = `${MARGIN}${pad(`${line + 1}:${character + 1}`, 7)} `;
  const name = nameSeverity(severity);
  const width = Math.max(widthOf(name), ...USUAL.map((each) => widthOf(nameSeverity(each))));
  yield* hanging(`${where}${paint(severity, pad(name, width))} `, widthOf(where) + width + 1, message, rule ?? "", options);
  yield* underlined(source, start - from, Math.min(end, lines.endOf(line)) - from, severity, options);
}

/** A place in a text. */
interface Placed {
  readonly text: string;
  readonly lines: Lines;
  readonly start: number;
  readonly end: number;
}

/** A line about a finding, with a note behind it: all texts begin in one column. */
function detail(name: string, text: string, options: PrettyOptions, note = ""): Iterable<string> {
  const width = Math.max(...[l10n.t("official"), l10n.t("source"), l10n.t("fix")].map(widthOf));
  return hanging(`${MARGIN}${MARGIN}${options.paint("dim", pad(name, width))} `, 2 * MARGIN.length + width + 1, text, note, options);
}

function* finding(draft: CheckedDraft, shown: ShownFinding, options: PrettyOptions): Generator<string> {
  const { review, lines } = draft;
  const { entry, edits, start, end, rule, severity, message } = shown;
  yield* head({ text: review.draft.text, lines, start, end }, rule, severity, message, options);
  if (entry) {
    yield* detail(
      l10n.t("official"),
      describeEntry(entry, languageAt(draft.review, start), options.describeFigure),
      options,
      writeEntryId(entry, review.agendas),
    );
    const source = findSource(entry, review.agendas);
    if (source)
      yield* detail(l10n.t("source"), [source.title, source.publisher, source.date].filter((part) => part !== undefined).join(", "), options);
  }
  const fix = writeFix(shown, review.draft.text);
  const [first] = edits;
  if (first) yield* detail(l10n.t("fix"), fix ?? first.title, options, first.safe ? "" : l10n.t("(to be judged)"));
}

function* fault(told: ReportedFault, text: string, lines: Lines, options: PrettyOptions): Generator<string> {
  const [start, end] = [lines.offsetAt(told.range.start), lines.offsetAt(told.range.end)];
  yield* head({ text, lines, start, end }, told.rule, told.severity, told.message, options);
}

/** What ignore comments waive, a line each: place, words, rule, and why. */
function* waivers({ review, waived, lines }: CheckedDraft, options: PrettyOptions): Generator<string> {
  const { paint } = options;
  const { text } = review.draft;
  for (const { finding, ignores } of explainWaived(review.draft, waived, lines)) {
    const { line, character } = lines.positionAt(finding.start);
    const words = plainText(text.slice(finding.start, Math.min(finding.end, finding.start + 80)).replace(/\s+/gu, " "));
    const before = `${MARGIN}${pad(`${line + 1}:${character + 1}`, 7)} ${l10n.t("waived")} ${words}: `;
    const reason = ignores.find((each) => each.reason !== undefined)?.reason ?? l10n.t("ignored without a reason");
    yield* hanging(paint("dim", before), widthOf(before), reason, finding.rule, options);
  }
}

/** A draft's findings as lines, each finding set off by a blank one; nothing where there is none. */
export function* prettyDraft(draft: CheckedDraft, options: PrettyOptions): Generator<string> {
  const isWaived = options.waived === true && draft.waived.length > 0;
  if (draft.shown.length === 0 && draft.faults.length === 0 && !isWaived) return;
  yield options.paint("path", plainText(draft.path));
  for (const told of draft.faults) {
    yield* fault(told, draft.review.draft.text, draft.lines, options);
    yield "";
  }
  for (const shown of draft.shown) {
    yield* finding(draft, shown, options);
    yield "";
  }
  if (!isWaived) return;
  yield* waivers(draft, options);
  yield "";
}

/** An agenda's faults as lines. */
export function* prettyFaults({ path, text, lines, faults }: FaultyFile, options: PrettyOptions): Generator<string> {
  if (faults.length === 0) return;
  yield options.paint("path", plainText(path));
  for (const told of faults) {
    yield* fault(told, text, lines, options);
    yield "";
  }
}

/** The line at the end: how many findings in how many drafts, and how the claims stand. */
export function prettySummary(
  { drafts, without, severities, counts }: Totals,
  { paint, waived: listed = false }: PrettyOptions,
  { leftOut, hidden, waived = 0 }: Pick<Ending, "leftOut" | "hidden" | "waived"> = {},
): string {
  const all = SEVERITIES.reduce((total, severity) => total + severities[severity], 0);
  const found =
    all === 0
      ? l10n.t("{0} in {1}.", paint("good", l10n.t("No findings")), countDrafts(drafts))
      : l10n.t("{0} in {1}.", paint("bold", `${countFindings(all)} (${listSeverities(severities)})`), countDrafts(drafts));
  const silent = without > 0 ? [l10n.t("No agenda speaks for {0}.", countDrafts(without))] : [];
  const old = leftOut === undefined ? [] : [tellLeftOut(leftOut)];
  const known = hidden === undefined ? [] : [tellHidden(hidden)];
  const excused = waived === 0 ? [] : [tellWaived(waived, listed)];
  return [found, tellClaims(counts), ...silent, ...old, ...known, ...excused].join(" ");
}

const withBreak = (text: string): string => `${text}\n`;

/** The report for people, line by line. */
export const prettyReport = (options: PrettyOptions): StreamedReport => ({
  type: "streamed",
  begin: "",
  between: "",
  ofDraft: (draft) => Array.from(prettyDraft(draft, options), withBreak),
  ofFile: (file) => Array.from(prettyFaults(file, options), withBreak),
  end: (ending) => (ending.summary ? withBreak(prettySummary(ending.totals, options, ending)) : ""),
});

const CLAIM_STYLES = { consistent: "good", inconsistent: "error", unlinked: "dim", waived: "dim" } as const;

/** Every claim of a draft as a line: place, status, words, entry, why. */
export function* prettyClaims(draft: CheckedDraft, { paint }: PrettyOptions): Generator<string> {
  const { review, lines } = draft;
  yield paint("path", plainText(draft.path));
  const judged = judgeNumbers(review);
  for (const [index, claim] of review.claims.entries()) {
    const fares = judged[index] ?? { status: "unlinked" as const, against: [] };
    const { status } = fares;
    const entry = claim.figure ?? (status === "unlinked" ? undefined : fares.group);
    const reason = tellReason(claim, fares, review.draft.blocks[claim.block]?.content.language ?? "en");
    const { start, end } = spanOf(claim, review.draft);
    const { line, character } = lines.positionAt(start);
    const words = plainText(review.draft.text.slice(start, end).replace(/\s+/g, " "));
    const about = entry ? writeEntryId(entry, review.agendas) : "";
    yield `${MARGIN}${pad(`${line + 1}:${character + 1}`, 7)} ${paint(CLAIM_STYLES[status], pad(nameStatus(status), 12))} ${paint("bold", words)}  ${about}`.trimEnd();
    yield `${MARGIN}${pad("", 20)} ${paint("dim", plainText(reason))}`;
  }
  yield "";
}
