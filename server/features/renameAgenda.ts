/** Renaming in the agenda file: the preferred label becomes another, and the old one a deprecated label. */
import type { TextEdit } from "vscode-languageserver-types";
import { addLabel, removeLabel, setPreferred } from "../agenda/edit.ts";
import type { Labels } from "../agenda/model.ts";
import { createPositions, plainLines } from "../agenda/positions.ts";
import { compareForm } from "../agenda/texts.ts";
import { createLines } from "../draft/lines.ts";
import type { Renaming } from "./rename.ts";

/** A text after edits of it, none of which touches another. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const { offsetAt } = createLines(text);
  return [...edits]
    .sort((a, b) => offsetAt(b.range.start) - offsetAt(a.range.start))
    .reduce((done, { range, newText }) => done.slice(0, offsetAt(range.start)) + newText + done.slice(offsetAt(range.end)), text);
}

/** The one edit that makes a text into another: from the first difference to the last. */
function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return [{ range: createPositions(before).range(start, before.length - same), newText: after.slice(start, after.length - same) }];
}

const labelsOf = ({ subject: { entry, member } }: Renaming): Labels | undefined => {
  if (entry.type === "term") return entry;
  return entry.type === "group" ? (member === undefined ? entry : entry.members[member]) : undefined;
};

/**
 * The edits of the agenda file.
 * @param text of the file in which the entry stands.
 * @param deprecates whether the old label is wrong from now on.
 * @returns undefined where the file cannot be edited.
 */
export function renameInAgenda(text: string, renaming: Renaming, name: string, deprecates: boolean): readonly TextEdit[] | undefined {
  const { subject, language, label } = renaming;
  const id = subject.member === undefined ? subject.entry.id : `${subject.entry.id}#${subject.member}`;
  const labels = labelsOf(renaming);
  const form = compareForm(name);
  const same = (kind: "admitted" | "deprecated") => (labels?.[kind][language] ?? []).filter((each) => compareForm(each) === form);
  const steps: readonly ((now: string) => readonly TextEdit[] | undefined)[] = [
    (now) => setPreferred(now, id, language, name),
    ...(["admitted", "deprecated"] as const).flatMap((kind) =>
      same(kind).map(
        (each) =>
          (now: string): readonly TextEdit[] | undefined =>
            removeLabel(now, id, kind, language, each),
      ),
    ),
    ...(labels && deprecates ? [(now: string): readonly TextEdit[] | undefined => addLabel(now, id, "deprecated", language, label)] : []),
  ];
  const plain = plainLines(text);
  let now = plain;
  for (const step of steps) {
    const edits = step(now);
    if (!edits) return undefined;
    now = edited(now, edits);
  }
  return difference(plain, now);
}
