/** Tables of text: CSV (RFC 4180) in any of its dialects, to rows of cells that know their line, and back. */
import * as l10n from "@vscode/l10n";
import { UnreadableError } from "./model.ts";

/** A row. */
export interface Row {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table: its first row that is not empty, and those below it that are not. */
export interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
  readonly delimiter: string;
}

/** More rows than any agenda is made of: a mistaken file, or one to be cut down first. */
const MAX_ROWS = 1_000_000;

const DELIMITERS = [",", ";", "\t"] as const;

/** The one of which the header has most, outside of quotes. Of equals the first. */
function guessDelimiter(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((each) => [each, 0]));
  let quoted = false;
  for (const mark of text.trimStart().slice(0, 20_000)) {
    if (mark === '"') quoted = !quoted;
    else if (!quoted && mark === "\n") break;
    else if (!quoted && counts.has(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** The cells of a table's header, without the rest being read; none where there is no table. */
export async function readHeader(written: string): Promise<readonly string[]> {
  const { csv } = await import("./libraries.ts");
  const text = written.replace(/\r\n?/g, "\n").trimStart();
  let header: readonly string[] = [];
  csv.parse(text, {
    delimiter: guessDelimiter(text),
    preview: 1,
    step: ({ data }) => {
      header = data;
    },
  });
  return header;
}

/**
 * Reads a table.
 * @param delimiter what cells are cut at; told from the header where it is not given.
 * @throws {UnreadableError} for what is no table, with the line.
 */
export async function readTable(written: string, delimiter?: string): Promise<Table> {
  const { csv } = await import("./libraries.ts");
  const text = written.replace(/\r\n?/g, "\n");
  const cut = delimiter ?? guessDelimiter(text);
  const rows: Row[] = [];
  let line = 1;
  let offset = 0;
  csv.parse(text, {
    delimiter: cut,
    step: ({ data, errors, meta }) => {
      const wrong = errors.find(({ type }) => type === "Quotes");
      if (wrong) throw new UnreadableError(l10n.t("Line {0}: a quotation mark is not closed, or stands in the middle of a cell.", line));
      if (data.some((cell) => cell.trim() !== "")) rows.push({ line, cells: data.map((cell) => cell.trim()) });
      if (rows.length > MAX_ROWS) throw new UnreadableError(l10n.t("It has more than {0} rows. Cut it down first.", MAX_ROWS));
      for (let at = text.indexOf("\n", offset); at >= 0 && at < meta.cursor; at = text.indexOf("\n", at + 1)) line++;
      offset = meta.cursor;
    },
  });
  const [header, ...rest] = rows;
  if (!header) throw new UnreadableError(l10n.t("It is empty."));
  return { header, rows: rest, delimiter: cut };
}

/** Writes a table, with line ends as RFC 4180 has them. */
export async function writeTable(rows: readonly (readonly string[])[]): Promise<string> {
  const { csv } = await import("./libraries.ts");
  return `${csv.unparse(rows, { newline: "\r\n" })}\r\n`;
}
