/** An agenda as a table: a row for each entry, each member of a group and each further value of a figure. */
import * as l10n from "@vscode/l10n";
import type { Labels, Texts, Value } from "../agenda/model.ts";
import type { Field } from "./columns.ts";
import { guardCell, joinCell } from "./csvRow.ts";
import type { AgendaData, Exported, FigureData, Note } from "./model.ts";
import { decimalsOf, writeDecimal } from "./numbers.ts";
import { writeTable } from "./table.ts";

/** What parts the texts of a cell. */
const SEPARATOR = "|";

/** The columns in their order; those with texts stand once for each language. */
const ORDER: readonly Field[] = [
  ...(["type", "id", "group", "label", "admitted", "deprecated", "definition", "value", "unit", "base", "notBase", "comparator", "kind"] as const),
  ...(["period", "until", "per", "direction", "decimals", "area", "keywords", "tolerance", "source", "caseSensitive", "ordered"] as const),
  ...(["publisher", "attributedTo", "date", "url", "file", "sourceLanguage"] as const),
];

/** Cells that are numbers of our own, and no formula. */
const PLAIN: ReadonlySet<Field> = new Set(["value"]);

type Cells = Readonly<Partial<Record<Field, string | Texts | undefined>>>;

/** A value as a cell; `readValue` gives it back. */
export const writeValue = (value: Value, decimals: number): string =>
  typeof value === "string"
    ? value
    : typeof value === "number"
      ? writeDecimal(value, decimals)
      : value.map((each) => writeDecimal(each, 0)).join("..");

const labelCells = ({ preferred, admitted, deprecated }: Labels): Cells => ({ label: preferred, admitted, deprecated });

const yes = (flag: boolean): string | undefined => (flag ? "true" : undefined);

function* figureRows(figure: FigureData): Generator<Cells> {
  const { key, label, value, unit, series, decimals, kind, area, comparator } = figure;
  const written = writeValue(value, typeof value === "number" ? decimals : 0);
  yield {
    ...{ type: "figure", id: key, label, definition: figure.definition, value: written, unit, base: figure.base, notBase: figure.notBase },
    ...{ comparator: comparator === "exactly" ? undefined : comparator, kind: kind === "observed" ? undefined : kind, period: figure.period },
    ...{ until: figure.until, per: figure.per, direction: figure.direction, area, keywords: figure.keywords, source: figure.source },
    // Where the value does not show them itself.
    ...{ decimals: typeof value === "number" && decimalsOf(written) === decimals ? undefined : String(decimals) },
    ...{ tolerance: figure.tolerance === 0 ? undefined : writeDecimal(figure.tolerance, 0) },
  };
  for (const each of series) {
    const kept = {
      type: "series",
      id: key,
      label,
      value: writeValue(each.value, 0),
      unit,
      area,
      period: each.period,
      source: each.source ?? figure.source,
    };
    yield { ...kept, kind: kind === "observed" ? undefined : kind };
  }
}

function* rowsOf({ sources, terms, groups, figures }: AgendaData): Generator<Cells> {
  for (const { key, title, language, ...source } of sources) {
    const { publisher, attributedTo, date, url, file } = source;
    yield { type: "source", id: key, label: joinCell([title], SEPARATOR), publisher, attributedTo, date, url, file, sourceLanguage: language };
  }
  for (const term of terms)
    yield {
      ...{ type: "term", id: term.key, ...labelCells(term), definition: term.definition, source: term.source },
      caseSensitive: yes(term.caseSensitive),
    };
  for (const group of groups) {
    const { key, members, definition, source, ordered } = group;
    yield { type: "group", id: key, ...labelCells(group), definition, source, ordered: yes(ordered) };
    for (const member of members)
      yield "term" in member ? { type: "member", group: key, id: member.term } : { type: "member", group: key, ...labelCells(member) };
  }
  for (const figure of figures) yield* figureRows(figure);
}

/** The headers of the columns that are not empty: `label:en`, `label:vi`, `value`. Plain texts of fields stand in the column without a language. */
function headersOf(rows: readonly Cells[]): readonly { readonly field: Field; readonly language?: string }[] {
  return ORDER.flatMap((field) => {
    const cells = rows.map((row) => row[field]).filter((cell) => cell !== undefined);
    const languages = new Set(cells.flatMap((cell) => (typeof cell === "string" ? [] : Object.keys(cell))));
    const isPlain = cells.some((cell) => typeof cell === "string");
    return [...(isPlain ? [{ field }] : []), ...Array.from(languages, (language) => ({ field, language }))];
  });
}

/** Writes an agenda as a table. */
export async function writeCsv(data: AgendaData): Promise<Exported> {
  const rows = [...rowsOf(data)];
  const headers = headersOf(rows);
  const cellOf = (row: Cells, field: Field, language: string | undefined): string => {
    const cell = row[field];
    const text =
      typeof cell === "string" ? (language === undefined ? cell : "") : language === undefined ? "" : joinCell(cell?.[language] ?? [], SEPARATOR);
    return PLAIN.has(field) ? text : guardCell(text);
  };
  const table = [
    headers.map(({ field, language }) => (language === undefined ? field : `${field}:${language}`)),
    ...rows.map((row) => headers.map(({ field, language }) => cellOf(row, field, language))),
  ];
  const notes: Note[] = [{ place: "", message: l10n.t("The agenda's own id, title, area, date and what it extends do not stand in a table.") }];
  return { text: await writeTable(table), notes };
}
