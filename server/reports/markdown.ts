/**
 * Findings as a page of Markdown (GFM): for a comment on a pull request or the summary of a run. What comes from drafts and agendas is escaped
 * or stands in code: it makes no HTML, no picture, no mention of a person. The only links are those to sources on the web.
 */
import * as l10n from "@vscode/l10n";
import { SEVERITIES } from "../review/shown.ts";
import { countDrafts, countFindings, listSeverities, nameSeverity, tellClaims } from "./counts.ts";
import type { Ending, GatheredReport, ReportContext } from "./report.ts";
import { type ReportedFile, type ReportedFinding, reportDraft, reportFile } from "./reported.ts";

/** The first line: the page is a report and not a draft, also where it lies among drafts. */
export const REPORT_MARK = "<!-- concord-ignore-file: this is a report of Concord -->";

/** As long as a page grows, in UTF-16 units: a comment on GitHub takes 65,536 characters. */
const MOST = 60_000;
/** A longer piece of a draft is cut. */
const WORDS = 120;

/** What a draft adds: rows as far as there may be room for them, and how many there are. */
interface Piece {
  readonly path: string;
  readonly rows: readonly string[];
  readonly count: number;
  readonly waived: readonly string[];
  readonly waivedCount: number;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

const cut = (text: string): string => (text.length > WORDS ? `${text.slice(0, WORDS).replace(/\p{Surrogate}$/u, "")}…` : text);

/** Text as code: fenced by more grave accents than stand in it (CommonMark 0.31, 6.1). What cannot be seen is left out. */
function code(text: string): string {
  const shown = oneLine(text.replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069]/gu, " "));
  const fence = "`".repeat(Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length)) + 1);
  const edge = /^`|`$/.test(shown) ? " " : "";
  return shown === "" ? "" : `${fence}${edge}${shown}${edge}${fence}`;
}

/** Escapes text. '@name' and '#1' would tell people and be links on GitHub and GitLab, escaped or not: a blank without width stands in them. */
const escaped = (text: string, { escapeMarkdown }: ReportContext): string =>
  escapeMarkdown(oneLine(text)).replace(/\\([@#])(?=\\?[\p{L}\p{N}_])/gu, "\\$1&#8203;");

/** Code in a table, where '|' ends a cell in code too, unless it is escaped (GFM, "Tables"). */
const codeInCell = (text: string): string => code(text).replaceAll("|", "\\|");

function sourceOf({ source }: ReportedFinding, context: ReportContext): string {
  if (!source) return "";
  const address = source.url === undefined ? undefined : context.webAddress(source.url);
  const text = escaped(source.text, context);
  return address === undefined ? text : `[${text}](<${address.replaceAll("|", "%7C")}>)`;
}

/** 'line:column', from 1. */
const placeOf = ({ range: { start } }: ReportedFinding): string => `${start.line + 1}:${start.character + 1}`;

function rowOf(finding: ReportedFinding, context: ReportContext): string {
  const { severity, rule, message, text, fix } = finding;
  const words = codeInCell(cut(text));
  const instead = fix === undefined ? words : `${words} → ${codeInCell(cut(fix)) || l10n.t("(nothing)")}`;
  const told = `**${nameSeverity(severity)}** ${escaped(message, context)}${rule === undefined ? "" : ` ${code(rule)}`}`;
  return `| ${placeOf(finding)} | ${told} | ${instead} | ${sourceOf(finding, context)} |`;
}

function waivedRow(finding: ReportedFinding, path: string, context: ReportContext): string {
  const reason = finding.waiver?.reason;
  const why = reason === undefined ? l10n.t("ignored without a reason") : escaped(reason, context);
  return `- ${code(`${path}:${placeOf(finding)}`)} ${code(finding.rule ?? "")} ${code(cut(finding.text))}: ${why}`;
}

/** Makes pieces. What stands behind more than a page can hold is counted, and not kept. */
function createPieces(context: ReportContext): (file: ReportedFile) => readonly string[] {
  const room = { rows: MOST, waived: MOST };
  const take = (kind: keyof typeof room, findings: readonly ReportedFinding[], write: (finding: ReportedFinding) => string): readonly string[] => {
    const rows: string[] = [];
    for (const finding of findings) {
      if (room[kind] < 0) break;
      const row = write(finding);
      room[kind] -= row.length;
      rows.push(row);
    }
    return rows;
  };
  return ({ path, findings, waived }) => {
    if (findings.length + waived.length === 0) return [];
    const piece: Piece = {
      path,
      rows: take("rows", findings, (finding) => rowOf(finding, context)),
      count: findings.length,
      waived: take("waived", waived, (finding) => waivedRow(finding, path, context)),
      waivedCount: waived.length,
    };
    return [JSON.stringify(piece)];
  };
}

function headOf({ totals: { drafts, severities, counts, without }, failures, blockers }: Ending, context: ReportContext): readonly string[] {
  const all = SEVERITIES.reduce((total, severity) => total + severities[severity], 0);
  const found = all === 0 ? l10n.t("No findings") : `${countFindings(all)} (${listSeverities(severities)})`;
  const silent = without > 0 ? [l10n.t("No agenda speaks for {0}.", countDrafts(without))] : [];
  const troubles = [...blockers, ...failures].map((text) => `- ${escaped(text, context)}`);
  return [
    REPORT_MARK,
    `## Concord: ${l10n.t("{0} in {1}", found, countDrafts(drafts))}`,
    [tellClaims(counts), ...silent].join(" "),
    ...(troubles.length > 0 ? [[`**${l10n.t("Not everything could be checked:")}**`, "", ...troubles.slice(0, 20)].join("\n")] : []),
  ];
}

const tableOf = (path: string, rows: readonly string[]): string =>
  [
    `### ${code(path)}`,
    "",
    `| ${[l10n.t("Place"), l10n.t("Finding"), l10n.t("Words"), l10n.t("Source")].join(" | ")} |`,
    "| --- | --- | --- | --- |",
    ...rows,
  ].join("\n");

const waivedHead = (count: number): string => (count === 1 ? l10n.t("1 finding is waived") : l10n.t("{0} findings are waived", count));

const leftOut = (count: number): string =>
  count === 1 ? l10n.t("1 more finding is left out here.") : l10n.t("{0} more findings are left out here.", count);

/** As many of the texts as there is room for, each with a line break. */
function fitting(texts: readonly string[], room: number): readonly string[] {
  let used = 0;
  const end = texts.findIndex((text) => (used += text.length + 1) > room);
  return end < 0 ? texts : texts.slice(0, end);
}

function whole(pieces: readonly Piece[], ending: Ending, context: ReportContext): string {
  const parts = [...headOf(ending, context)];
  // Room for what is told below the findings.
  let room = MOST - parts.join("\n\n").length - 1000;
  let left = 0;
  for (const { path, rows, count } of pieces) {
    const shown = left > 0 ? [] : fitting(rows, room - tableOf(path, []).length - 4);
    left += count - shown.length;
    if (shown.length === 0) continue;
    const table = tableOf(path, shown);
    room -= table.length + 2;
    parts.push(table);
  }
  if (left > 0) parts.push(`*${leftOut(left)}*`);
  const waived = pieces.reduce((sum, { waivedCount }) => sum + waivedCount, 0);
  if (waived > 0) {
    const all = pieces.flatMap((piece) => piece.waived);
    const rows = fitting(all, room);
    const more = waived > rows.length ? ["- …"] : [];
    parts.push(["<details>", `<summary>${waivedHead(waived)}</summary>`, "", ...rows, ...more, "", "</details>"].join("\n"));
  }
  return `${parts.join("\n\n")}\n`;
}

/** Findings as a page: what was found and how the claims stand, then the findings of each draft, then what is waived and why. */
export function markdownReport(context: ReportContext): GatheredReport {
  const toPieces = createPieces(context);
  return {
    type: "gathered",
    ofDraft: (draft) => toPieces(reportDraft(draft, context)),
    ofFile: (file) => toPieces(reportFile(file)),
    whole: (pieces, ending) =>
      whole(
        pieces.map((piece): Piece => JSON.parse(piece)),
        ending,
        context,
      ),
  };
}
