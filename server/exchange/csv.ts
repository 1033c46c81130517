/** Agendas from and to tables (CSV): terms, groups, figures and sources by rows, what the columns hold by their headers. */
import * as l10n from "@vscode/l10n";
import { KEY_PATTERN } from "../agenda/schema.ts";
import { findColumns } from "./columns.ts";
import { readFigureRows } from "./csvFigures.ts";
import { CsvRow, findDecimalMark, isFlag } from "./csvRow.ts";
import { chooseKey, Keys } from "./ids.ts";
import {
  type AgendaData,
  type GroupData,
  type Imported,
  type ImportOptions,
  type MemberData,
  type Note,
  type SourceData,
  type TermData,
  UnreadableError,
} from "./model.ts";
import { gatherFigures, type Observation } from "./observations.ts";
import { type Row, readTable, type Table } from "./table.ts";
import { firstText, mostSpoken } from "./texts.ts";

/** What a row is. */
type RowType = "term" | "group" | "member" | "figure" | "series" | "source";

const TYPES: Readonly<Record<string, RowType>> = {
  term: "term",
  terms: "term",
  "thuật ngữ": "term",
  group: "group",
  list: "group",
  nhóm: "group",
  member: "member",
  "thành phần": "member",
  figure: "figure",
  figures: "figure",
  "số liệu": "figure",
  "chỉ tiêu": "figure",
  series: "series",
  source: "source",
  nguồn: "source",
};

interface MutableGroup extends Omit<GroupData, "members"> {
  readonly members: MemberData[];
}

/** Reads the rows of a table. */
class Reader {
  readonly notes: Note[] = [];
  readonly terms: TermData[] = [];
  readonly groups: MutableGroup[] = [];
  readonly sources: SourceData[] = [];
  readonly observations: Observation[] = [];
  readonly #keys = { term: new Keys(), group: new Keys(), source: new Keys() };
  readonly #sourceKeys = new Map<string, string>();
  readonly #keepsIds: boolean;

  /** @param keepsIds whether the ids of the table are those of an agenda. */
  constructor(keepsIds: boolean) {
    this.#keepsIds = keepsIds;
  }

  /** Tells of a row, and gives nothing for it. */
  tell(row: CsvRow, message: string): undefined {
    this.notes.push({ place: row.place, message });
    return undefined;
  }

  #keyOf(type: "term" | "group" | "source", row: CsvRow, label: string): string {
    const id = row.text("id");
    const kept = this.#keepsIds && id !== undefined && KEY_PATTERN.test(id);
    return this.#keys[type].take(kept ? id : chooseKey(id, label, type));
  }

  source(row: CsvRow): undefined {
    const title = firstText(row.texts("label"), row.language);
    if (title === "") return this.tell(row, l10n.t("Left out: a source without a title."));
    const key = this.#keyOf("source", row, title);
    this.#sourceKeys.set(title, key);
    this.#sourceKeys.set(key, key);
    this.sources.push({
      key,
      title,
      attributedTo: row.texts("attributedTo"),
      ...row.given({ publisher: "publisher", date: "date", url: "url", file: "file", language: "sourceLanguage" }),
    });
  }

  /** The source that a row names, by its id or title; one that is not there yet is made. */
  sourceOf(row: CsvRow): { readonly source?: string } {
    const named = row.text("source");
    if (named === undefined) return {};
    const known = this.#sourceKeys.get(named);
    if (known !== undefined) return { source: known };
    const key = this.#keys.source.take(chooseKey(named, named, "source"));
    this.#sourceKeys.set(named, key);
    this.sources.push({ key, title: named, attributedTo: {} });
    return { source: key };
  }

  term(row: CsvRow): undefined {
    const labels = row.labels();
    if (!labels) return this.tell(row, l10n.t("Left out: a term without a label."));
    const key = this.#keyOf("term", row, firstText(labels.preferred, row.language));
    this.terms.push({ key, ...labels, definition: row.texts("definition"), caseSensitive: isFlag(row.text("caseSensitive")), ...this.sourceOf(row) });
  }

  group(row: CsvRow): undefined {
    const labels = row.labels();
    if (!labels) return this.tell(row, l10n.t("Left out: a group without a label."));
    const key = this.#keyOf("group", row, firstText(labels.preferred, row.language));
    const ordered = isFlag(row.text("ordered"));
    this.groups.push({ key, ...labels, definition: row.texts("definition"), members: [], ordered, ...this.sourceOf(row) });
  }

  member(row: CsvRow): undefined {
    const name = row.text("group");
    const group = this.groups.find(({ key, preferred }) => key === name || firstText(preferred, row.language) === name);
    if (!group) return this.tell(row, l10n.t("Left out: a member of the group '{0}', which has no row above it.", name ?? ""));
    const id = row.text("id");
    const labels = row.labels();
    if (labels) group.members.push(labels);
    else if (id !== undefined && this.terms.some(({ key }) => key === id)) group.members.push({ term: id });
    else this.tell(row, l10n.t("Left out: a member that is neither the id of a term above it nor has a label."));
  }

  /** Groups without members are none, and are told of. */
  finish(): readonly GroupData[] {
    const empty = this.groups.filter(({ members }) => members.length === 0);
    for (const { key } of empty) this.notes.push({ place: `groups/${key}`, message: l10n.t("Left out: a group without members.") });
    return this.groups.filter(({ members }) => members.length > 0);
  }
}

/** What the rows of a table are that does not say it itself. */
function typeOfTable(table: Table, fields: ReadonlySet<string>, { as, columns }: ImportOptions): RowType {
  if (as !== undefined) return as === "terms" ? "term" : "figure";
  if (fields.has("value")) return "figure";
  if (fields.has("label")) return "term";
  const headers = table.header.cells.filter((cell) => cell !== "").join("', '");
  const example = `--column label=${table.header.cells.find((cell) => cell !== "") ?? "NAME"}`;
  const named = Object.keys(columns).length > 0;
  throw new UnreadableError(
    named
      ? l10n.t("Line {0}: none of the columns holds labels. The columns are '{1}'.", table.header.line, headers)
      : l10n.t("Line {0}: none of the columns is known: '{1}'. Say what they hold: '{2}', for one.", table.header.line, headers, example),
  );
}

/** Whether a row is wanted: `--only` names cells by columns. */
export function rowFilter(header: readonly string[], only: ImportOptions["only"]): (row: Row) => boolean {
  const wanted = Object.entries(only).map(([name, values]) => {
    const index = header.findIndex((each) => each.toLowerCase() === name.toLowerCase() || each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    if (index < 0) throw new UnreadableError(l10n.t("There is no column '{0}'. The columns are '{1}'.", name, header.join("', '")));
    return { index, values: new Set(values) };
  });
  return ({ cells }) =>
    wanted.every(({ index, values }) => {
      const cell = cells[index] ?? "";
      return values.has(cell) || values.has(cell.split(/[:;]/, 1)[0]?.trim() ?? "");
    });
}

/**
 * Reads a table of terms or figures.
 * @throws {UnreadableError} where it is none, or its columns say nothing.
 */
export async function readCsv(text: string, options: ImportOptions): Promise<Imported> {
  const table = await readTable(text, options.delimiter);
  const { header } = table;
  const columns = findColumns(header.cells, options.columns);
  for (const [field, name] of Object.entries(options.columns)) {
    if (header.cells.some((cell) => cell.toLowerCase() === name.toLowerCase())) continue;
    throw new UnreadableError(l10n.t("There is no column '{0}' for '{1}'. The columns are '{2}'.", name, field, header.cells.join("', '")));
  }
  const fields = new Set<string>(columns.read.map(({ field }) => field));
  const hasTypes = fields.has("type");
  const type = hasTypes ? undefined : typeOfTable(table, fields, options);
  const reader = new Reader(hasTypes);
  const isWanted = rowFilter(header.cells, options.only);
  const rows = table.rows.filter(isWanted).map((row) => new CsvRow(row, columns.read, options));
  // Tables with a column of types are those that Concord writes, or follow them.
  const mark = findDecimalMark(rows, options, reader.notes) ?? (hasTypes ? "point" : undefined);

  const typed = rows.map((row) => ({ row, type: type ?? TYPES[(row.text("type") ?? "").toLowerCase().normalize("NFC")] }));
  // What others name is read before them.
  for (const each of typed) if (each.type === "source") reader.source(each.row);
  for (const each of typed) {
    if (each.type === "term") reader.term(each.row);
    else if (each.type === "group") reader.group(each.row);
    else if (each.type === undefined)
      reader.tell(each.row, l10n.t("Left out: '{0}' is no type: term, group, member, figure, series or source.", each.row.text("type") ?? ""));
  }
  for (const each of typed) {
    if (each.type === "member") reader.member(each.row);
    if (each.type !== "figure" && each.type !== "series") continue;
    const read = readFigureRows(each.row, { mark, isOther: each.type === "series", options, source: reader.sourceOf(each.row) });
    reader.observations.push(...read.observations);
    reader.notes.push(...read.notes);
  }
  if (columns.unknown.length > 0) {
    const place = l10n.t("line {0}", header.line);
    const example = `--column FIELD=${columns.unknown[0]}`;
    const message = l10n.t("Not read: the columns '{0}'. To read one, say what it holds: '{1}'.", columns.unknown.join("', '"), example);
    reader.notes.push({ place, message });
  }
  const figures = gatherFigures(reader.observations, new Keys(), reader.notes, hasTypes);
  const groups = reader.finish();
  const { terms, sources, notes } = reader;
  const language = mostSpoken([...terms.map(({ preferred }) => preferred), ...figures.map(({ label }) => label)]);
  const data: AgendaData = { head: language === undefined ? {} : { language }, sources, terms, groups, figures };
  return { data, notes };
}
