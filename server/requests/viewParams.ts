/** The parameters of Concord's own requests, read with care: any program may send them. What is wrong in them is passed over. */
import { Range } from "vscode-languageserver-types";

/** Parameters of `concord/agendaOutline` and `concord/claims`. */
export interface ListParams {
  readonly uri: string;
  /** The id of the answer that the asker still has: what has not changed since is not sent again. */
  readonly known?: string;
}

/** Parameters of `concord/entryPlaces` and `concord/entryText`. */
export interface EntryParams {
  readonly uri: string;
  /** The entry's id, as the outline lists it. */
  readonly entry: string;
  /** Where the text is to stand. */
  readonly range?: Range;
}

/** Parameters of `concord/reviewReport`. */
export interface ReportParams {
  /** The draft that the report is of; all drafts, where left out. */
  readonly uri?: string;
  /** The workspace folders: URIs. Paths are told from them. */
  readonly folders: readonly string[];
  /** The ISO day that the report is to bear. */
  readonly date?: string;
  /** The id of the answer that the asker still has. */
  readonly known?: string;
}

const fieldsOf = (params: unknown): Readonly<Record<string, unknown>> =>
  typeof params === "object" && params !== null ? (params as Record<string, unknown>) : {};

const textOr = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);

/** Reads `ListParams`. */
export function readListParams(params: unknown): ListParams {
  const { uri, known } = fieldsOf(params);
  return { uri: textOr(uri, ""), ...(typeof known === "string" && { known }) };
}

/** Reads `EntryParams`. */
export function readEntryParams(params: unknown): EntryParams {
  const { uri, entry, range } = fieldsOf(params);
  return { uri: textOr(uri, ""), entry: textOr(entry, ""), ...(Range.is(range) && { range }) };
}

/** Reads `ReportParams`. */
export function readReportParams(params: unknown): ReportParams {
  const { uri, folders, date, known } = fieldsOf(params);
  const isDay = typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(date) && !Number.isNaN(Date.parse(date));
  return {
    ...(typeof uri === "string" && { uri }),
    folders: Array.isArray(folders) ? folders.filter((folder) => typeof folder === "string") : [],
    ...(isDay && { date }),
    ...(typeof known === "string" && { known }),
  };
}
