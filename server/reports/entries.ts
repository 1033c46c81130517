/** Entries of agendas as JSON. */
import type { Range } from "vscode-languageserver-types";
import type { Agenda, Entry } from "../agenda/model.ts";
import { type DescribeFigure, describeEntry } from "./describe.ts";
import { findSource, type JsonSource, toSource } from "./json.ts";
import type { WritePath } from "./model.ts";

/** An entry, as JSON. */
export interface JsonEntry {
  readonly id: string;
  readonly type: Entry["type"];
  /** What is official, in words. */
  readonly official: string;
  /** A figure's value in its plain unit; null for other entries. */
  readonly value: number | readonly [low: number, high: number] | string | null;
  readonly unit: string | null;
  readonly period: string | null;
  /** A figure's kind. */
  readonly kind: string | null;
  readonly source: JsonSource | null;
  readonly location: { readonly path: string; readonly range: Range };
}

/** An entry as JSON, in the language of its agenda. */
export function toEntry(entry: Entry, agenda: Agenda, describeFigure: DescribeFigure, writePath: WritePath): JsonEntry {
  const figure = entry.type === "figure" ? entry : undefined;
  const source = findSource(entry, [agenda]);
  return {
    id: entry.id,
    type: entry.type,
    official: describeEntry(entry, agenda.language, describeFigure),
    value: figure?.value ?? null,
    unit: figure?.unit ?? null,
    period: figure?.period?.text ?? null,
    kind: figure?.kind ?? null,
    source: source ? toSource(source) : null,
    location: { path: writePath(entry.place.uri), range: entry.place.key },
  };
}
