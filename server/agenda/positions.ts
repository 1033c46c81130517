/** Offsets of a text as lines and characters, as LSP counts them. */
import type { Position, Range } from "vscode-languageserver-types";

/** Turns offsets of one text into positions (lines and UTF-16 characters from 0). */
export interface Positions {
  /** The position of an offset; an offset beyond the text is its end. */
  position(offset: number): Position;
  /** The range of a half-open span of offsets. */
  range(start: number, end: number): Range;
}

/** The text without what would shift positions: no byte order mark (editors count none), and a lone CR as the line end that it is. */
export function plainLines(text: string): string {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return bare.includes("\r") ? bare.replace(/\r(?!\n)/g, "\n") : bare;
}

/** Positions in a text that `plainLines` has seen. Costs one pass, then a binary search a position. */
export function createPositions(text: string): Positions {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);

  const position = (offset: number): Position => {
    const bounded = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= bounded) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    // What lies between \r and \n belongs to the line's end.
    const end = bounded > start && text.charCodeAt(bounded - 1) === 13 && text.charCodeAt(bounded) === 10 ? bounded - 1 : bounded;
    return { line: low, character: end - start };
  };
  return { position, range: (start, end) => ({ start: position(start), end: position(end) }) };
}

/** Whether a position lies in a range, both ends included, as editors ask for the word at the cursor. */
export function isInRange({ start, end }: Range, { line, character }: Position): boolean {
  const afterStart = line > start.line || (line === start.line && character >= start.character);
  const beforeEnd = line < end.line || (line === end.line && character <= end.character);
  return afterStart && beforeEnd;
}

/** Orders ranges by where they start, then by where they end. */
export const compareRanges = (a: Range, b: Range): number =>
  a.start.line - b.start.line || a.start.character - b.start.character || a.end.line - b.end.line || a.end.character - b.end.character;
