/**
 * GitHub's tables (GFM 0.29, 4.10). As @lezer/markdown has them, but blanks may follow the delimiter row, as they do in many files and in
 * every file with `\r\n`; and every line is read in linear time.
 */
import type { BlockContext, Element, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from "@lezer/markdown";

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13;

/** One cell of a row: its column and where its text stands in the row; blank cells are left out. */
export interface Cell {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** The cells of a row and how many there are, blank ones counted. Pipes behind a backslash part nothing. */
const readRow = (row: string, start: number): { readonly cells: readonly Cell[]; readonly count: number } => {
  const cells: Cell[] = [];
  let from = -1;
  let to = -1;
  let column = 0;
  let first = true;
  let escaped = false;
  for (let i = start; i < row.length; i++) {
    const code = row.charCodeAt(i);
    if (code === 124 && !escaped) {
      if (from >= 0) cells.push({ column, from, to });
      // A pipe at the row's start opens the first cell; every other ends one.
      if (!first || from >= 0) column++;
      first = false;
      from = -1;
    } else if (escaped || !isBlank(code)) {
      if (from < 0) from = i;
      to = i + 1;
    }
    escaped = !escaped && code === 92;
  }
  if (from >= 0) cells.push({ column, from, to });
  return { cells, count: from >= 0 ? column + 1 : column };
};

/** The number of columns that a delimiter row (`| --- | :-: |`) has; 0 where it is none. */
const countDelimiters = (row: string, start: number): number => {
  let piped = false;
  for (let i = start; i < row.length; i++) {
    const code = row.charCodeAt(i);
    if (code === 124) piped = true;
    else if (code !== 45 && code !== 58 && !isBlank(code)) return 0;
  }
  if (!piped) return 0;
  const { cells, count } = readRow(row, start);
  return cells.length === count && cells.every(({ from, to }) => /^:?-+:?$/u.test(row.slice(from, to))) ? count : 0;
};

/** A row and its cells; those beyond the header's columns too, for a comment may stand there. */
const rowElement = (cx: BlockContext, type: string, row: string, start: number, offset: number): Element => {
  const elements = readRow(row, start).cells.map(({ from, to }) =>
    cx.elt("TableCell", offset + from, offset + to, cx.parser.parseInline(row.slice(from, to), offset + from)),
  );
  return cx.elt(type, offset + start, offset + row.length, elements);
};

/** Watches a paragraph whose first line may be a table's header. */
class TableParser implements LeafBlockParser {
  /** Undefined before the second line, empty where it was no delimiter row. */
  #rows: Element[] | undefined;
  #columns = 0;

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (!this.#rows) {
      this.#rows = [];
      const columns = countDelimiters(line.text, line.pos);
      if (columns > 0 && readRow(leaf.content, 0).count === columns) {
        this.#columns = columns;
        this.#rows.push(
          rowElement(cx, "TableHeader", leaf.content, 0, leaf.start),
          cx.elt("TableDelimiter", cx.lineStart + line.pos, cx.lineStart + line.text.length),
        );
      }
    } else if (this.#columns > 0) {
      this.#rows.push(rowElement(cx, "TableRow", line.text, line.pos, cx.lineStart));
    }
    return false;
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    if (!this.#rows || this.#columns === 0) return false;
    cx.addLeafElement(leaf, cx.elt("Table", leaf.start, leaf.start + leaf.content.length, this.#rows));
    return true;
  }
}

/** The cells of a row with their columns, which the tree does not tell: blank cells leave no node in it. Offsets count from the row's start. */
export const readCells = (row: string): { readonly cells: readonly Cell[]; readonly count: number } => readRow(row, 0);

/** Tables with pipes. */
export const Tables: MarkdownConfig = {
  defineNodes: [{ name: "Table", block: true }, "TableHeader", "TableRow", "TableCell", "TableDelimiter"],
  parseBlock: [
    {
      name: "Table",
      before: "SetextHeading",
      leaf: (_cx, leaf) => (leaf.content.includes("|") ? new TableParser() : null),
      endLeaf: (cx, line, leaf) => {
        if (leaf.parsers.some((parser) => parser instanceof TableParser) || line.text.indexOf("|", line.basePos) < 0) return false;
        const next = cx.peekLine();
        const columns = countDelimiters(next, Math.min(line.basePos, next.length));
        return columns > 0 && readRow(line.text, line.basePos).count === columns;
      },
    },
  ],
};
