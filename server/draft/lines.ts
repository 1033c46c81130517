/** Offsets to lines and back. */

/** A place as LSP counts it: line and UTF-16 character, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines of one text. Offsets and characters are UTF-16 units; whatever lies outside the text is brought back to its edge. */
export interface Lines {
  /** How many lines there are: at least one, also for an empty text. */
  readonly count: number;
  /** Number of the line in which an offset stands. */
  readonly lineAt: (offset: number) => number;
  /** Offset of a line's first character; the text's end for lines behind the last. */
  readonly startOf: (line: number) => number;
  /** Offset behind a line's last character, before its line break. */
  readonly endOf: (line: number) => number;
  readonly positionAt: (offset: number) => Position;
  readonly offsetAt: (position: Position) => number;
}

/** Offsets of every line's first character. */
const findLineStarts = (text: string): readonly number[] => {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
};

/**
 * Reads where the lines of a text begin: once over the text, then a binary search for each question.
 * Line breaks are `\n`, `\r\n` and `\r`, as the Language Server Protocol 3.17 has them ("Text Documents").
 */
export const createLines = (text: string): Lines => {
  const starts = findLineStarts(text);
  const clamp = (offset: number): number => Math.min(Math.max(offset, 0), text.length);

  const lineAt = (offset: number): number => {
    const wanted = clamp(offset);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle;
    }
    return low;
  };

  const startOf = (line: number): number => (line < 0 ? 0 : (starts[line] ?? text.length));

  const endOf = (line: number): number => {
    if (line < 0) return 0;
    const start = startOf(line);
    let end = startOf(line + 1);
    if (line + 1 >= starts.length) return end;
    end--;
    return end > start && text.charCodeAt(end) === 10 && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
  };

  return {
    count: starts.length,
    lineAt,
    startOf,
    endOf,
    positionAt: (offset) => {
      const line = lineAt(offset);
      // An offset between \r and \n, or behind them, belongs to the line's end.
      return { line, character: Math.max(0, Math.min(clamp(offset), endOf(line)) - startOf(line)) };
    },
    offsetAt: ({ line, character }) => (line < 0 ? 0 : Math.min(startOf(line) + Math.max(character, 0), endOf(line))),
  };
};
