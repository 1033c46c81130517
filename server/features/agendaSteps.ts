/** Edits of agenda files that take several steps: as one edit, which is as small as can be. */
import type { TextEdit } from "vscode-languageserver-types";
import { plainLines } from "../agenda/positions.ts";
import type { Entry } from "../checks/model.ts";
import { createLines, type Lines } from "../draft/lines.ts";

/** A step of an edit: as the functions of agenda/edit.ts. */
export type Step = (text: string) => readonly TextEdit[] | undefined;

/** Which entry steps change, as it was read of the text. */
export type OneEntry = Pick<Entry, "id" | "place">;

/** A text after edits of it, none of which touches another. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const { offsetAt } = createLines(text);
  return [...edits]
    .sort((a, b) => offsetAt(b.range.start) - offsetAt(a.range.start))
    .reduce((done, { range, newText }) => done.slice(0, offsetAt(range.start)) + newText + done.slice(offsetAt(range.end)), text);
}

/**
 * The one edit that makes a text into another, from the first difference to the last; none where they are the same.
 * @param from where the text stands in the file; @param positionAt of the file.
 */
function difference(before: string, after: string, from: number, positionAt: Lines["positionAt"]): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  // No position lies between \r and \n.
  if (before[start - 1] === "\r") start--;
  if (before[before.length - same] === "\n" && before[before.length - same - 1] === "\r") same--;
  const range = { start: positionAt(from + start), end: positionAt(from + before.length - same) };
  return [{ range, newText: after.slice(start, after.length - same) }];
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

/** A file that is edited: in one way of its line breaks, with what is found in it once however many entries change. */
interface Plain {
  readonly text: string;
  readonly lines: Lines;
  /** The line that says in which language plain texts are. */
  readonly language: string | undefined;
  readonly eol: string;
}

function readPlain(written: string): Plain {
  const text = plainLines(written);
  const language = /^language[ \t]*:.*$/mu.exec(text)?.[0].trimEnd();
  return { text, lines: createLines(text), language, eol: text.includes("\r\n") ? "\r\n" : "\n" };
}

/**
 * The edit that the steps are, of which only the entry's own lines are read: a big file takes seconds. Undefined where the entry does not
 * stand on lines of its own, or what stands on them cannot be read by itself.
 */
function followInEntry({ text, lines, language, eol }: Plain, { id, place }: OneEntry, steps: readonly Step[]): readonly TextEdit[] | undefined {
  const { key, whole } = place;
  const [start, end] = [lines.startOf(key.start.line), lines.endOf(whole.end.line)];
  if (language === undefined || text.slice(start, start + key.start.character).trim() !== "") return undefined;
  const head = `${language}${eol}${id.slice(0, id.indexOf("/"))}:${eol}`;
  const own = text.slice(start, end);
  const now = follow(head + own, steps);
  return now?.startsWith(head) ? difference(own, now.slice(head.length), start, lines.positionAt) : undefined;
}

function editPlain(plain: Plain, steps: readonly Step[], entry?: OneEntry): readonly TextEdit[] | undefined {
  const edits = entry && followInEntry(plain, entry, steps);
  if (edits) return edits;
  const now = follow(plain.text, steps);
  return now === undefined ? undefined : difference(plain.text, now, 0, plain.lines.positionAt);
}

/**
 * The edit that does several steps, each on the text that the one before leaves.
 * @param entry the only one that the steps change, as it was read of this text.
 * @returns undefined where one of them cannot be done.
 */
export const editInSteps = (text: string, steps: readonly Step[], entry?: OneEntry): readonly TextEdit[] | undefined =>
  editPlain(readPlain(text), steps, entry);

/** The edits of many entries of a file, each of which one step changes; undefined for those that cannot be changed. In the order asked for. */
export function editEntries(text: string, changes: readonly (readonly [OneEntry, Step])[]): readonly (readonly TextEdit[] | undefined)[] {
  const plain = readPlain(text);
  return changes.map(([entry, step]) => editPlain(plain, [step], entry));
}
