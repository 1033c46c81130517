/** Baselines: findings that are known, each with who says so, why, and until when. */
import * as l10n from "@vscode/l10n";
import { parse, stringify } from "yaml";
import type { ShownFinding } from "../review/shown.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import type { CheckedDraft } from "./model.ts";

/** A finding that is known. */
export interface BaselineEntry {
  /** As `fingerprintsOf` has it. */
  readonly fingerprint: string;
  /** Of the draft, the rule, and the words: for people who read the file. */
  readonly path: string;
  readonly rule: string;
  readonly text: string;
  readonly reason?: string;
  readonly by?: string;
  /** The last ISO day on which the finding is hidden. */
  readonly expires?: string;
}

/** What may be said of an entry. */
export type BaselineNote = Pick<BaselineEntry, "reason" | "by" | "expires">;

/** Whether a text is a day as ISO 8601 has it, in the calendar. */
export function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const FIELDS = ["fingerprint", "path", "rule", "text", "reason", "by", "expires"] as const;

function readEntry(value: unknown, number: number): BaselineEntry {
  const fields = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const entry: Partial<Record<(typeof FIELDS)[number], string>> = {};
  for (const name of FIELDS) {
    const field = fields[name];
    if (typeof field === "string") entry[name] = field;
    else if (field !== undefined && field !== null) throw new Error(l10n.t("'{0}' of entry {1} must be a text.", name, number));
  }
  const { fingerprint, path = "", rule = "", text = "", reason, by, expires } = entry;
  if (!fingerprint) throw new Error(l10n.t("Entry {0} has no 'fingerprint'.", number));
  if (expires !== undefined && !isDay(expires)) throw new Error(l10n.t("'expires' of entry {0} must be a day such as 2026-12-31.", number));
  const note = { ...(reason !== undefined && { reason }), ...(by !== undefined && { by }), ...(expires !== undefined && { expires }) };
  return { fingerprint, path, rule, text, ...note };
}

/**
 * Reads a baseline.
 * @throws {Error} that says what is wrong, where it is none: half a baseline would tell old findings as new.
 */
export function readBaseline(text: string): readonly BaselineEntry[] {
  const value: unknown = parse(text, { schema: "core" });
  if (value === null || value === undefined) return [];
  const { version, findings } = typeof value === "object" ? (value as Readonly<Record<string, unknown>>) : {};
  if (version !== 1 || !(Array.isArray(findings) || findings === null)) throw new Error(l10n.t("A baseline has 'version: 1' and a list 'findings'."));
  return (findings ?? []).map((entry: unknown, index: number) => readEntry(entry, index + 1));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A baseline as text: in an order that leaves its lines where they are when others come and go, so that branches merge. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const sorted = [...entries].sort((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint));
  const findings = sorted.map((entry) => Object.fromEntries(FIELDS.flatMap((name) => (entry[name] === undefined ? [] : [[name, entry[name]]]))));
  return stringify({ version: 1, findings }, { lineWidth: 0 });
}

/** Entries for findings of a draft. */
export function toEntries(draft: CheckedDraft, note: BaselineNote): readonly BaselineEntry[] {
  const prints = fingerprintsOf(draft);
  return draft.shown.map(({ rule, start, end }, index) => ({
    fingerprint: prints[index] ?? "",
    path: draft.path,
    rule,
    text: draft.review.draft.text.slice(start, Math.min(end, start + 200)).replace(/\s+/gu, " "),
    ...note,
  }));
}

const tellExpired = (message: string, { expires = "" }: BaselineEntry): string => l10n.t("{0} (Was in the baseline until {1}.)", message, expires);

/** Findings of a draft: those to show, and those that a baseline knows. What has expired shows again, and says so. */
export function siftKnown(
  draft: Pick<CheckedDraft, "path" | "review" | "shown" | "lines">,
  baseline: ReadonlyMap<string, BaselineEntry> | undefined,
  today: string,
): { readonly shown: readonly ShownFinding[]; readonly known: readonly ShownFinding[] } {
  if (!baseline || baseline.size === 0) return { shown: draft.shown, known: [] };
  const prints = fingerprintsOf(draft);
  const shown: ShownFinding[] = [];
  const known: ShownFinding[] = [];
  for (const [index, finding] of draft.shown.entries()) {
    const entry = baseline.get(prints[index] ?? "");
    if (!entry) shown.push(finding);
    else if (entry.expires !== undefined && entry.expires < today) shown.push({ ...finding, message: tellExpired(finding.message, entry) });
    else known.push(finding);
  }
  return { shown, known };
}
