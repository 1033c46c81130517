/** What ties a diagnostic to its finding, so that a fix is found by what it is about and never by the words of a message. */
import type { Diagnostic, Range } from "vscode-languageserver-types";
import type { Edit, Finding } from "../checks/model.ts";
import { isRuleId, type RuleId } from "../checks/rules.ts";
import type { ShownFinding } from "../review/shown.ts";
import { type Reviewed, rangeOf } from "./model.ts";
import { referenceOf } from "./texts.ts";

/** `Diagnostic.data` of a finding: plain JSON, the same for the same finding while other parts of the draft are edited. */
export interface DiagnosticData {
  readonly rule: RuleId;
  /** The entry concerned, as `referenceOf` writes it. */
  readonly entry?: string;
  /** Which one it is, from 0, of the draft's findings of this rule and entry. */
  readonly nth: number;
  /** The ids of its edits, in their order. */
  readonly edits: readonly string[];
}

/** An edit's id: what it does, told from where the finding begins. FNV-1a, 32 bits, in hexadecimal. */
export function editId({ changes }: Edit, { start }: Pick<Finding, "start">): string {
  const text = changes.map((change) => `${change.start - start}:${change.end - change.start}:${change.newText}`).join("\n");
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** The findings shown by rule and entry, with their data: made once for a review, however many diagnostics a client asks about. */
interface Index {
  readonly data: readonly DiagnosticData[];
  readonly alike: ReadonlyMap<string, readonly { readonly finding: ShownFinding; readonly own: DiagnosticData }[]>;
}

const indexes = new WeakMap<readonly ShownFinding[], Index>();

const keyOf = ({ rule, entry }: Pick<DiagnosticData, "rule" | "entry">): string => `${rule} ${entry ?? ""}`;

function indexOf({ review, shown }: Pick<Reviewed, "review" | "shown">): Index {
  const known = indexes.get(shown);
  if (known) return known;
  const alike = new Map<string, { readonly finding: ShownFinding; readonly own: DiagnosticData }[]>();
  const data = shown.map((finding): DiagnosticData => {
    const { rule } = finding;
    const entry = finding.entry && referenceOf(review.agendas, finding.entry);
    const about = { rule, ...(entry !== undefined && { entry }) };
    const list = alike.get(keyOf(about)) ?? [];
    const own = { ...about, nth: list.length, edits: finding.edits.map((edit) => editId(edit, finding)) };
    list.push({ finding, own });
    alike.set(keyOf(about), list);
    return own;
  });
  const index = { data, alike };
  indexes.set(shown, index);
  return index;
}

/** The data of every finding of a review, in their order. */
export const dataOf = (reviewed: Pick<Reviewed, "review" | "shown">): readonly DiagnosticData[] => indexOf(reviewed).data;

/** The data that a client has sent back; undefined for anything else. */
export function readData(data: unknown): DiagnosticData | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { rule, entry, nth, edits } = data as Partial<Record<keyof DiagnosticData, unknown>>;
  if (typeof rule !== "string" || !isRuleId(rule) || typeof nth !== "number" || !Array.isArray(edits)) return undefined;
  return { rule, ...(typeof entry === "string" && { entry }), nth, edits: edits.filter((id) => typeof id === "string") };
}

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line && a.start.character === b.start.character && a.end.line === b.end.line && a.end.character === b.end.character;

/**
 * The finding that a diagnostic stands for in the draft as it is now: of its rule and entry, the one at its place, else the one with its
 * edits and number, else the only one there is. Undefined when there is none any more.
 */
export function findFinding(reviewed: Reviewed, { data, range }: Pick<Diagnostic, "data" | "range">): ShownFinding | undefined {
  const wanted = readData(data);
  if (!wanted) return undefined;
  const alike = indexOf(reviewed).alike.get(keyOf(wanted)) ?? [];
  const there = alike.find(({ finding }) => sameRange(rangeOf(reviewed, finding), range));
  const numbered = alike.find(({ own }) => own.nth === wanted.nth && own.edits.join() === wanted.edits.join());
  return (there ?? numbered ?? (alike.length === 1 ? alike[0] : undefined))?.finding;
}
