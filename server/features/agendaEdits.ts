/** Edits of agenda files that several steps make: as one, which is as small as can be. */
import type { TextEdit } from "vscode-languageserver-types";
import { addLabel, type LabelKind, removeLabel } from "../agenda/edit.ts";
import { plainLines } from "../agenda/positions.ts";
import { createLines } from "../draft/lines.ts";

/** A label, as `addLabel` and `removeLabel` take it. */
export interface LabelPlace {
  readonly kind: LabelKind;
  readonly language: string;
  readonly label: string;
}

/** A change of an entry's labels: plain data, which can wait in a code action until that is chosen. */
export interface LabelChange {
  /** The agenda file. */
  readonly uri: string;
  /** The entry's id: "terms/river-basin". */
  readonly id: string;
  readonly remove?: LabelPlace;
  readonly add: LabelPlace;
}

/** A step of an edit: as the functions of agenda/edit.ts. */
export type Step = (text: string) => readonly TextEdit[] | undefined;

function applied(text: string, edits: readonly TextEdit[]): string {
  const { offsetAt } = createLines(text);
  return [...edits]
    .sort((a, b) => offsetAt(b.range.start) - offsetAt(a.range.start))
    .reduce((now, { range, newText }) => now.slice(0, offsetAt(range.start)) + newText + now.slice(offsetAt(range.end)), text);
}

/** The one edit that makes one text of another; none where they are the same. */
function difference(before: string, now: string): readonly TextEdit[] {
  if (before === now) return [];
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start++;
  let behind = 0;
  while (behind < most - start && before[before.length - 1 - behind] === now[now.length - 1 - behind]) behind++;
  // A pair of \r\n is a place that no edit may part.
  if (before[start - 1] === "\r") start--;
  if (before[before.length - behind] === "\n") behind--;
  const { positionAt } = createLines(before);
  const range = { start: positionAt(start), end: positionAt(before.length - behind) };
  return [{ range, newText: now.slice(start, now.length - behind) }];
}

/** The edit that does several steps, each on the text that the one before leaves; undefined where one of them cannot be done. */
export function editInSteps(text: string, steps: readonly Step[]): readonly TextEdit[] | undefined {
  const plain = plainLines(text);
  let now = plain;
  for (const step of steps) {
    const edits = step(now);
    if (!edits) return undefined;
    now = applied(now, edits);
  }
  return difference(plain, now);
}

/** The edit that changes an entry's labels; undefined where the file has no such entry or it cannot be edited. */
export const editLabels = (text: string, { id, remove, add }: LabelChange): readonly TextEdit[] | undefined =>
  editInSteps(text, [
    ...(remove ? [(now: string) => removeLabel(now, id, remove.kind, remove.language, remove.label)] : []),
    (now) => addLabel(now, id, add.kind, add.language, add.label),
  ]);

const isPlace = (value: unknown): value is LabelPlace => {
  if (typeof value !== "object" || value === null) return false;
  const { kind, language, label } = value as Partial<LabelPlace>;
  return (kind === "admitted" || kind === "deprecated" || kind === "keywords") && typeof language === "string" && typeof label === "string";
};

/** The change that a client has sent back; undefined for anything else. */
export function readLabelChange(data: unknown): LabelChange | undefined {
  if (typeof data !== "object" || data === null || !("agenda" in data)) return undefined;
  const { uri, id, remove, add } = (data.agenda ?? {}) as Partial<Record<keyof LabelChange, unknown>>;
  if (typeof uri !== "string" || typeof id !== "string" || !isPlace(add)) return undefined;
  return { uri, id, add, ...(isPlace(remove) && { remove }) };
}
