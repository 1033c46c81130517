/** A row of a table, by fields. */
import * as l10n from "@vscode/l10n";
import type { Labels, Texts } from "../agenda/model.ts";
import { TAG_PATTERN } from "../agenda/schema.ts";
import { plainTag } from "../agenda/texts.ts";
import type { Column, Field } from "./columns.ts";
import type { ImportOptions, Note } from "./model.ts";
import { decimalMarkOf } from "./numbers.ts";
import type { Row } from "./table.ts";
import { TextsBuilder } from "./texts.ts";

/** Cells that say that there is nothing. */
const NOTHING = /^(?:|-+|–|—|\.{1,3}|…|n\/?a|null|none|\.\.|:)$/i;

/** Whether a cell says yes. */
export const isFlag = (cell: string | undefined): boolean => cell !== undefined && /^(?:true|yes|y|x|1|có|đúng)$/iu.test(cell);

/** Marks that begin a formula where a table is opened in a spreadsheet, and what would be no text. `guardCell` puts an apostrophe before them. */
const GUARDED = /^'*(?:[=+\-@\t]|(?:-+|–|—|\.{1,3}|…|n\/?a|null|none|\.\.|:)$)/i;

/** A text as a cell: no spreadsheet takes it for a formula, and no reader for nothing. */
export const guardCell = (text: string): string => (GUARDED.test(text) ? `'${text}` : text);

/** A cell without what `guardCell` puts before it. */
export const unguardCell = (cell: string): string => (cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell);

/** Parts a cell at line breaks and separators; a backslash makes a separator part of a text. */
export function splitCell(cell: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (let at = 0; at < cell.length; at++) {
    const rest = cell.slice(at, at + separator.length + 1);
    if (cell[at] === "\\" && (rest[1] === "\\" || cell.startsWith(separator, at + 1))) {
      const escaped = rest[1] === "\\" ? "\\" : separator;
      part += escaped;
      at += escaped.length;
    } else if (cell[at] === "\n" || cell.startsWith(separator, at)) {
      parts.push(part);
      part = "";
      if (cell[at] !== "\n") at += separator.length - 1;
    } else part += cell[at];
  }
  return [...parts, part].map((each) => each.trim()).filter((each) => each !== "");
}

/** Texts as a cell: `splitCell` gives them back. */
export const joinCell = (texts: readonly string[], separator: string): string =>
  texts.map((text) => text.replaceAll("\\", "\\\\").replaceAll(separator, `\\${separator}`)).join(` ${separator} `);

/** A row by fields. */
export class CsvRow {
  /** For people: "line 12". */
  readonly place: string;
  /** The language of its texts that name none. */
  readonly language: string;
  readonly #row: Row;
  readonly #columns: readonly Column[];
  readonly #separator: string;

  constructor(row: Row, columns: readonly Column[], { language, separator }: ImportOptions) {
    this.#row = row;
    this.#columns = columns;
    this.#separator = separator;
    this.place = l10n.t("line {0}", row.line);
    this.language = language;
    const own = this.text("language");
    if (own !== undefined && TAG_PATTERN.test(own)) this.language = plainTag(own);
  }

  #cell(column: Column | undefined): string | undefined {
    const cell = column === undefined ? "" : (this.#row.cells[column.index] ?? "");
    return NOTHING.test(cell) ? undefined : unguardCell(cell);
  }

  /** The cell of a field, in whatever language; undefined where it is empty. */
  text(field: Field): string | undefined {
    for (const column of this.#columns) {
      const cell = column.field === field && column.period === undefined ? this.#cell(column) : undefined;
      if (cell !== undefined) return cell;
    }
    return undefined;
  }

  /** The texts of a field by language. */
  texts(field: Field): Texts {
    const texts = new TextsBuilder();
    for (const column of this.#columns) {
      const cell = column.field === field ? this.#cell(column) : undefined;
      for (const text of cell === undefined ? [] : splitCell(cell, this.#separator)) texts.add(column.language ?? this.language, text);
    }
    return texts.build();
  }

  /** The values of the columns that are periods. */
  values(): readonly { readonly period: string; readonly cell: string }[] {
    return this.#columns.flatMap((column) => {
      const cell = column.period === undefined ? undefined : this.#cell(column);
      return cell === undefined || column.period === undefined ? [] : [{ period: column.period, cell }];
    });
  }

  /** The labels of a term, group or member; of several preferred ones of a language the first, and the others are admitted. */
  labels(): Labels | undefined {
    const named = this.texts("label");
    const admitted = new TextsBuilder();
    const preferred = Object.fromEntries(Object.entries(named).map(([language, list]) => [language, list.slice(0, 1)]));
    if (Object.keys(preferred).length === 0) return undefined;
    for (const texts of [Object.entries(named).map(([language, list]) => [language, list.slice(1)] as const), Object.entries(this.texts("admitted"))])
      for (const [language, list] of texts) for (const text of list) admitted.add(language, text);
    return { preferred, admitted: admitted.build(), deprecated: this.texts("deprecated") };
  }

  /** The cells of fields under other names, without those that are empty. */
  given<Name extends string>(fields: Readonly<Record<Name, Field>>): { readonly [Key in Name]?: string } {
    const found = Object.entries<Field>(fields).map(([name, field]) => [name, this.text(field)] as const);
    return Object.fromEntries(found.filter(([, text]) => text !== undefined)) as { readonly [Key in Name]?: string };
  }
}

/** The mark before decimals: as asked, else as the values of the table show it. Undefined where none does, or they do not agree. */
export function findDecimalMark(rows: readonly CsvRow[], { decimal }: ImportOptions, notes: Note[]): "point" | "comma" | undefined {
  if (decimal !== undefined) return decimal;
  const seen = new Map<"point" | "comma", CsvRow>();
  for (const row of rows)
    for (const cell of [row.text("value"), ...row.values().map((each) => each.cell)])
      for (const part of cell === undefined ? [] : cell.replace(/%/g, "").split("..")) {
        const mark = decimalMarkOf(part);
        if (mark !== undefined && !seen.has(mark)) seen.set(mark, row);
      }
  const [one, other] = seen;
  if (!one || !other) return one?.[0];
  const [points, commas] = [seen.get("point")?.place ?? "", seen.get("comma")?.place ?? ""];
  notes.push({
    place: other[1].place,
    message: l10n.t("Decimals stand behind a point in {0} and behind a comma in {1}. Numbers that could be either are left out.", points, commas),
  });
  return undefined;
}
