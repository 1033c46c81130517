/** What stands at a place of an agenda file: an entry's key, one of its labels, the name of another entry, the path of another agenda. */
import type { Position, Range } from "vscode-languageserver-types";
import { findEntry, findEntryAt } from "../agenda/find.ts";
import type { Agenda, Entry, Group } from "../agenda/model.ts";
import { createPositions, isInRange, plainLines } from "../agenda/positions.ts";
import { type PlacedText, placeTexts } from "../agenda/texts.ts";
import { type Extent, readTree, type TreeNode } from "../agenda/tree.ts";
import { createLines } from "../draft/lines.ts";
import { keyOf } from "./agendaFile.ts";
import { memberOf, type Subject } from "./spots.ts";

/** A place of an agenda file that stands for something. */
export type AgendaSpot = { readonly range: Range } & (
  | (Subject & { readonly type: "key" })
  /** One of an entry's own texts: a label, or a member's. `field` is where it stands: "preferred", "label" … */
  | (Subject & { readonly type: "label"; readonly field: string; readonly language: string; readonly text: string })
  /** The id of a source or term in another entry. */
  | (Subject & { readonly type: "reference"; readonly from: Entry })
  | { readonly type: "extends"; readonly path: string }
);

/** A part of a file read by itself: its tree, and where its offsets are in the file. */
interface Part {
  readonly root: TreeNode & { readonly type: "map" };
  readonly range: (extent: Extent) => Range;
}

/** Reads a stretch of lines as YAML; undefined where it cannot be read without what stands around it. */
function readPart(lines: string, { line, character }: Position): Part | undefined {
  const positions = createPositions(lines);
  const { root } = readTree(lines, positions);
  const move = (at: Position): Position => ({ line: at.line + line, character: at.character + (at.line === 0 ? character : 0) });
  if (root?.type !== "map") return undefined;
  return { root, range: ({ start, end }) => ({ start: move(positions.position(start)), end: move(positions.position(end)) }) };
}

/** An entry's key and body, read from its own lines: a big file is not read for the sake of one entry. */
function readEntryPart(text: string, entry: Entry): (Part & { readonly node: TreeNode }) | undefined {
  const { key, whole } = entry.place;
  const { offsetAt } = createLines(text);
  const start = offsetAt(key.start);
  const isFirst = text.slice(start - key.start.character, start).trim() === "";
  const part = isFirst
    ? readPart(text.slice(start - key.start.character, offsetAt(whole.end)), { line: key.start.line, character: 0 })
    : readPart(text.slice(start, offsetAt(whole.end)), key.start);
  const node = part?.root.pairs.get(keyOf(entry))?.node;
  return part && node && { ...part, node };
}

/** The fields of entries and members whose texts name them. */
const LABELS: Readonly<Record<Entry["type"], readonly string[]>> = {
  term: ["preferred", "admitted", "deprecated"],
  group: ["preferred", "admitted", "deprecated"],
  figure: ["label"],
  source: ["title"],
};

const fieldOf = (node: TreeNode | undefined, name: string): TreeNode | undefined => (node?.type === "map" ? node.pairs.get(name)?.node : undefined);

const itemOf = (node: TreeNode | undefined, index: number): TreeNode | undefined => (node?.type === "list" ? node.items[index] : undefined);

function findLabel(part: Part, node: TreeNode | undefined, fields: readonly string[], own: string, position: Position) {
  for (const field of fields) {
    const found = placeTexts(fieldOf(node, field), own).find((text) => isInRange(part.range(text), position));
    if (found) return { type: "label" as const, field, ...labelOf(part, found) };
  }
  return undefined;
}

const labelOf = (part: Part, placed: PlacedText) => ({ language: placed.language, text: placed.text, range: part.range(placed) });

/** The index of the member at a position. */
const memberAt = ({ members }: Group, position: Position): number => members.findIndex(({ range }) => isInRange(range, position));

function findReference(agenda: Agenda, entry: Entry, position: Position): AgendaSpot | undefined {
  if (entry.type === "source") return undefined;
  const range = entry.place.fields.source;
  const source = range && entry.source !== undefined && isInRange(range, position) ? findEntry(agenda, entry.source) : undefined;
  if (range && source) return { type: "reference", entry: source, from: entry, range };
  if (entry.type !== "group") return undefined;
  const index = memberAt(entry, position);
  const member = entry.members[index];
  if (member?.term === undefined) return undefined;
  return { type: "reference", ...memberOf([agenda], entry, index), from: entry, range: member.range };
}

function findSeriesSource(agenda: Agenda, entry: Entry, part: Part & { readonly node: TreeNode }, position: Position): AgendaSpot | undefined {
  const series = fieldOf(part.node, "series");
  for (const item of series?.type === "list" ? series.items : []) {
    const name = fieldOf(item, "source");
    if (!name || !isInRange(part.range(name), position)) continue;
    const source = findEntry(agenda, `sources/${String(name.value).trim()}`);
    return source && { type: "reference", entry: source, from: entry, range: part.range(name) };
  }
  return undefined;
}

function findExtends({ extends: extensions }: Agenda, text: string, position: Position): AgendaSpot | undefined {
  const found = extensions.find(({ range }) => isInRange(range, position));
  const { offsetAt } = createLines(text);
  const stands = found && text.slice(offsetAt(found.range.start), offsetAt(found.range.end)).includes(found.path);
  return stands ? { type: "extends", ...found } : undefined;
}

/** Whether an entry's key still stands where it was read: while a file is broken its last good version is in force. */
function isWhereItWas(text: string, entry: Entry): boolean {
  const { key } = entry.place;
  const { offsetAt } = createLines(text);
  return text.slice(offsetAt(key.start), offsetAt(key.end)).includes(keyOf(entry));
}

/**
 * What stands at a position of an agenda file.
 * @param agenda as it is read from this file.
 * @param text the file's, as the editor has it.
 */
export function findAgendaSpot(agenda: Agenda, text: string, uri: string, position: Position): AgendaSpot | undefined {
  const plain = plainLines(text);
  const entry = findEntryAt(agenda, uri, position);
  if (!entry) return findExtends(agenda, plain, position);
  if (!isWhereItWas(plain, entry)) return undefined;
  if (isInRange(entry.place.key, position)) return { type: "key", entry, range: entry.place.key };
  const reference = findReference(agenda, entry, position);
  if (reference) return reference;
  const part = readEntryPart(plain, entry);
  if (!part) return undefined;
  const member = entry.type === "group" ? memberAt(entry, position) : -1;
  if (member >= 0) {
    const label = findLabel(part, itemOf(fieldOf(part.node, "members"), member), LABELS.group, agenda.language, position);
    return label && { ...label, entry, member };
  }
  const label = findLabel(part, part.node, LABELS[entry.type], agenda.language, position);
  return label ? { ...label, entry } : findSeriesSource(agenda, entry, part, position);
}
