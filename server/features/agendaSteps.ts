/** Edits of agenda files that take several steps: as one edit, which is as small as can be. */
import type { TextEdit } from "vscode-languageserver-types";
import { plainLines } from "../agenda/positions.ts";
import type { Entry } from "../checks/model.ts";
import { createLines } from "../draft/lines.ts";

/** A step of an edit: as the functions of agenda/edit.ts. */
export type Step = (text: string) => readonly TextEdit[] | undefined;

/** A text after edits of it, none of which touches another. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const { offsetAt } = createLines(text);
  return [...edits]
    .sort((a, b) => offsetAt(b.range.start) - offsetAt(a.range.start))
    .reduce((done, { range, newText }) => done.slice(0, offsetAt(range.start)) + newText + done.slice(offsetAt(range.end)), text);
}

/** The one edit that makes a text into another, from the first difference to the last; none where they are the same. */
function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  // No position lies between \r and \n.
  if (before[start - 1] === "\r") start--;
  if (before[before.length - same] === "\n" && before[before.length - same - 1] === "\r") same--;
  const { positionAt } = createLines(before);
  return [{ range: { start: positionAt(start), end: positionAt(before.length - same) }, newText: after.slice(start, after.length - same) }];
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
function followInEntry(text: string, { id, place: { key, whole } }: Pick<Entry, "id" | "place">, steps: readonly Step[]): string | undefined {
  const { startOf, endOf } = createLines(text);
  const [start, end] = [startOf(key.start.line), endOf(whole.end.line)];
  const language = /^language[ \t]*:.*$/mu.exec(text)?.[0].trimEnd();
  if (language === undefined || text.slice(start, start + key.start.character).trim() !== "") return undefined;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const head = `${language}${eol}${id.slice(0, id.indexOf("/"))}:${eol}`;
  const now = follow(head + text.slice(start, end), steps);
  return now?.startsWith(head) ? text.slice(0, start) + now.slice(head.length) + text.slice(end) : undefined;
}

/**
 * The edit that does several steps, each on the text that the one before leaves.
 * @param entry the only one that the steps change, as it was read of this text.
 * @returns undefined where one of them cannot be done.
 */
export function editInSteps(text: string, steps: readonly Step[], entry?: Pick<Entry, "id" | "place">): readonly TextEdit[] | undefined {
  const plain = plainLines(text);
  const now = (entry && followInEntry(plain, entry, steps)) ?? follow(plain, steps);
  return now === undefined ? undefined : difference(plain, now);
}
