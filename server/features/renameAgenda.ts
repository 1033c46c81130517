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

type Step = (text: string) => readonly TextEdit[] | undefined;

/** What is to be done with the file's text, one after the other. */
function stepsOf(renaming: Renaming, name: string, deprecates: boolean): readonly Step[] {
  const { subject, language, label } = renaming;
  const id = subject.member === undefined ? subject.entry.id : `${subject.entry.id}#${subject.member}`;
  const labels = labelsOf(renaming);
  const form = compareForm(name);
  const same = (kind: "admitted" | "deprecated") => (labels?.[kind][language] ?? []).filter((each) => compareForm(each) === form);
  const removals = (["admitted", "deprecated"] as const).flatMap((kind) =>
    same(kind).map(
      (each): Step =>
        (text) =>
          removeLabel(text, id, kind, language, each),
    ),
  );
  const addition: readonly Step[] = labels && deprecates ? [(text) => addLabel(text, id, "deprecated", language, label)] : [];
  return [(text) => setPreferred(text, id, language, name), ...removals, ...addition];
}

function follow(text: string, steps: readonly Step[]): string | undefined {
  let now = text;
  for (const step of steps) {
    const edits = step(now);
    if (!edits) return undefined;
    now = edited(now, edits);
  }
  return now;
}

/**
 * The text after the steps, of which only the entry's own lines are read: a big file takes seconds. Undefined where the entry does not stand
 * on lines of its own, or what stands on them cannot be read by itself.
 */
function followInEntry(text: string, { subject: { entry } }: Renaming, steps: readonly Step[]): string | undefined {
  const { startOf, endOf } = createLines(text);
  const { key, whole } = entry.place;
  const [start, end] = [startOf(key.start.line), endOf(whole.end.line)];
  const language = /^language[ \t]*:.*$/mu.exec(text)?.[0].trimEnd();
  if (language === undefined || text.slice(start, start + key.start.character).trim() !== "") return undefined;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const head = `${language}${eol}${entry.id.slice(0, entry.id.indexOf("/"))}:${eol}`;
  const now = follow(head + text.slice(start, end), steps);
  return now?.startsWith(head) ? text.slice(0, start) + now.slice(head.length) + text.slice(end) : undefined;
}

/**
 * The edits of the agenda file.
 * @param text of the file in which the entry stands, as it was read.
 * @param deprecates whether the old label is wrong from now on.
 * @returns undefined where the file cannot be edited.
 */
export function renameInAgenda(text: string, renaming: Renaming, name: string, deprecates: boolean): readonly TextEdit[] | undefined {
  const plain = plainLines(text);
  const steps = stepsOf(renaming, name, deprecates);
  const now = followInEntry(plain, renaming, steps) ?? follow(plain, steps);
  return now === undefined ? undefined : difference(plain, now);
}
