/** Marks keep their lines while a draft is typed, until the server has read it anew. */
import type { MarkedText } from "../protocol/review.ts";

/** An edit as VS Code tells it. Lines from 0. */
export interface LineChange {
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number } };
  readonly text: string;
}

/** The marks with the lines that they have after some edits, which stand in different places of the text as it was. */
export function shiftLines(marked: readonly MarkedText[], changes: readonly LineChange[]): readonly MarkedText[] {
  const shifts = changes
    .map(({ range: { start, end }, text }) => ({ start, end, by: text.split(/\r\n|\r|\n/u).length - 1 - (end.line - start.line) }))
    .filter(({ by }) => by !== 0);
  if (shifts.length === 0) return marked;
  return marked.map((each) => {
    // What begins in the line where an edit ends goes with it where the edit begins before it.
    const isBehind = ({ start, end }: (typeof shifts)[number]): boolean =>
      each.line > end.line || (each.line === end.line && (start.line < end.line || start.character === 0));
    return { ...each, line: each.line + shifts.filter(isBehind).reduce((sum, { by }) => sum + by, 0) };
  });
}
