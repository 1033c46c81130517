/**
 * A figure whose official value is another now: the new one takes the place of the old, which moves into `series` with its period and its source,
 * so that drafts which tell it with its year stay right. Everything else in the file stays as it was written.
 */
import type { TextEdit } from "vscode-languageserver-types";
import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import { findInFile } from "./edit.ts";
import { readPeriod } from "./periods.ts";
import { createPositions, plainLines } from "./positions.ts";
import {
  findPair,
  insertItem,
  prefixOf,
  removeItem,
  replaceItem,
  replaceValue,
  type Splice,
  writeText,
  type YamlPair,
  type YamlText,
} from "./yamlText.ts";

/** What is official now. */
export interface FigureUpdate {
  /** As the file is to have it: `82.3`, `[80, 85]`, `2025-06-30`. */
  readonly value: string;
  /** A period of agenda-format.md; undefined where the source says none. */
  readonly period?: string;
  /** The key of a source. Without it a new value has none, and a corrected one keeps its own. */
  readonly source?: string;
  /** The period of the old value, where the figure names none. */
  readonly oldPeriod?: string;
}

/** What has become of the old value: moved to `series`; put right within its own period; or gone, since no period is known for it. */
export type OldValue = "moved" | "corrected" | "gone";

/** A figure's update as edits of its file. */
export interface UpdatedFigure {
  readonly edits: readonly TextEdit[];
  readonly old: OldValue;
  /** Fields that spoke of the old value, and were taken out. */
  readonly dropped: readonly ("until" | "source")[];
}

/** The fields behind which a new one belongs, the nearest first. */
const BEHIND = {
  period: ["kind", "comparator", "notBase", "base", "unit", "value"],
  source: [
    "tolerance",
    "series",
    "keywords",
    "area",
    "decimals",
    "direction",
    "per",
    "period",
    "kind",
    "comparator",
    "notBase",
    "base",
    "unit",
    "value",
  ],
  series: ["keywords", "area", "decimals", "direction", "per", "period", "kind", "comparator", "notBase", "base", "unit", "value"],
} as const;

const pairIn = (map: YAMLMap.Parsed, name: string): YamlPair | undefined => findPair(map, (key) => key === name);

const textIn = (map: YAMLMap.Parsed, name: string): string | undefined => {
  const node = pairIn(map, name)?.value;
  return isScalar(node) && node.value !== null ? String(node.value).trim() : undefined;
};

/** A period as YAML has it: a year is a number, as people write it. */
const writePeriod = (text: string): string => (/^\d{4}$/u.test(text) ? text : writeText(text));

/** A value as it is written, in one line; undefined where it is neither a number, a day nor a range of plain numbers. */
function rawValue({ text }: YamlText, map: YAMLMap.Parsed): string | undefined {
  const node = pairIn(map, "value")?.value;
  if (!isScalar(node) && !(isSeq(node) && node.items.every((item) => isScalar(item)))) return undefined;
  if (node.anchor !== undefined || node.tag !== undefined) return undefined;
  if (isScalar(node)) return text.slice(node.range[0], node.range[1]).trim();
  return `[${node.items.map((item) => text.slice(item.range[0], item.range[1]).trim()).join(", ")}]`;
}

/** The same days, however they are written. */
function isSamePeriod(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [a, b].map((each) => (each === undefined ? undefined : readPeriod(each)));
  return one !== undefined && one.from === other?.from && one.to === other.to;
}

const setField = (yaml: YamlText, entry: YAMLMap.Parsed, field: keyof typeof BEHIND, written: string): Splice | undefined => {
  const pair = pairIn(entry, field);
  if (pair) return replaceValue(yaml, pair, written);
  const behind = BEHIND[field].map((name) => pairIn(entry, name)).find((each) => each !== undefined);
  return insertItem(yaml, entry, `${field}: ${written}`, behind);
};

/** Puts an item before the first of a list that has some. */
function insertFirst(yaml: YamlText, list: YAMLSeq.Parsed, newText: string): Splice | undefined {
  const first = list.items[0];
  if (!first) return undefined;
  const [at] = first.range;
  if (list.flow) return { start: at, end: at, newText: `${newText}, ` };
  const prefix = prefixOf(yaml, at);
  return /^ *- +$/u.test(prefix) ? { start: at - prefix.length, end: at - prefix.length, newText: `${prefix}${newText}${yaml.eol}` } : undefined;
}

/** An old value for `series`, in the style of the items that are there. */
function writeItem(yaml: YamlText, list: YAMLSeq.Parsed | undefined, fields: readonly (readonly [string, string])[]): string {
  const last = list?.items.at(-1);
  const lines = fields.map(([name, written]) => `${name}: ${written}`);
  if (!list || list.flow || !isMap(last) || last.flow) return `{ ${lines.join(", ")} }`;
  return lines.join(`${yaml.eol}${" ".repeat(prefixOf(yaml, last.range[0]).length)}`);
}

/** Whether a list of values runs from the newest to the oldest. */
function isNewestFirst(items: readonly unknown[]): boolean {
  const ends = items.flatMap((item) => (isMap(item) ? (readPeriod(textIn(item as YAMLMap.Parsed, "period") ?? "")?.to ?? []) : []));
  const [first, last] = [ends[0], ends.at(-1)];
  return first !== undefined && last !== undefined && first > last;
}

/** The old value in `series`. What stands there for the new period makes room for it: that value is the figure's own now. */
function addToSeries(
  yaml: YamlText,
  entry: YAMLMap.Parsed,
  fields: readonly (readonly [string, string])[],
  { old, period }: { readonly old: string; readonly period: string | undefined },
): readonly Splice[] | undefined {
  const pair = pairIn(entry, "series");
  const list = isSeq(pair?.value) ? pair.value : undefined;
  const one = (splice: Splice | undefined): readonly Splice[] | undefined => splice && [splice];
  if (!list || list.items.length === 0) {
    const item = writeItem(yaml, undefined, fields);
    if (pair) return one(replaceValue(yaml, pair, `[${item}]`));
    if (entry.flow) return one(setField(yaml, entry, "series", `[${item}]`));
    const indent = " ".repeat(prefixOf(yaml, entry.items[0]?.key.range[0] ?? 0).length);
    const behind = BEHIND.series.map((name) => pairIn(entry, name)).find((each) => each !== undefined);
    return one(insertItem(yaml, entry, `series:${yaml.eol}${indent}  - ${item}`, behind));
  }
  const item = writeItem(yaml, list, fields);
  const at = (wanted: string | undefined) => list.items.find((each) => isMap(each) && isSamePeriod(textIn(each, "period"), wanted));
  const taken = period === undefined ? undefined : at(period);
  const isKnown = at(old) !== undefined;
  if (taken) {
    if (!isKnown) return one(replaceItem(yaml, taken, item));
    return list.items.length > 1 ? one(removeItem(yaml, list, taken)) : undefined;
  }
  if (isKnown) return [];
  return one(isNewestFirst(list.items) ? insertFirst(yaml, list, item) : insertItem(yaml, list, item));
}

/** Splices that are all there, as edits in the order of the text: those that touch are one, so that no order among them is asked for. */
function editsOf(text: string, splices: readonly (Splice | undefined)[]): readonly TextEdit[] | undefined {
  const known = splices.filter((each) => each !== undefined);
  if (known.length < splices.length) return undefined;
  const joined: Splice[] = [];
  for (const splice of known.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (!last || last.end < splice.start) joined.push(splice);
    else joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, splice.end), newText: last.newText + splice.newText });
  }
  const { range } = createPositions(text);
  return joined.map(({ start, end, newText }) => ({ range: range(start, end), newText }));
}

/**
 * Gives a figure its new official value.
 *
 * The old value goes into `series`, unless the new one is of the same period: then it puts the old one right. A figure whose period is not known
 * (it names none, and `oldPeriod` is not given) cannot keep its old value. `until`, and a source that is not named anew, spoke of the old value
 * and are taken out.
 * @param text of the agenda file; @param id of the figure, "figures/broadband".
 * @returns undefined where there is no such figure, its value is none, or it cannot be edited safely (anchors, tags).
 */
export function updateFigure(text: string, id: string, { value, period, source, oldPeriod }: FigureUpdate): UpdatedFigure | undefined {
  const plain = plainLines(text);
  const found = findInFile(plain, id);
  const written = found?.section === "figures" ? rawValue(found.yaml, found.entry) : undefined;
  if (!found || written === undefined) return undefined;
  const { yaml, entry } = found;
  const valuePair = pairIn(entry, "value");
  const ownSource = textIn(entry, "source");
  const before = textIn(entry, "period") ?? oldPeriod;
  const isCorrection = isSamePeriod(before, period) || (before === undefined && period === undefined && ownSource === source);
  const old: OldValue = isCorrection ? "corrected" : before === undefined ? "gone" : "moved";

  const splices: (Splice | undefined)[] = [valuePair && replaceValue(yaml, valuePair, value)];
  const dropped: ("until" | "source")[] = [];
  const drop = (field: "until" | "source"): void => {
    const pair = pairIn(entry, field);
    if (!pair) return;
    dropped.push(field);
    splices.push(removeItem(yaml, entry, pair));
  };
  if (period !== undefined && !isSamePeriod(textIn(entry, "period"), period)) splices.push(setField(yaml, entry, "period", writePeriod(period)));
  if (old === "moved" && before !== undefined) {
    const fields: readonly (readonly [string, string])[] = [
      ["period", writePeriod(before)],
      ["value", written],
      ...(ownSource === undefined ? [] : [["source", writeText(ownSource)] as const]),
    ];
    const added = addToSeries(yaml, entry, fields, { old: before, period });
    if (!added) return undefined;
    splices.push(...added);
  }
  if (source !== undefined && source !== ownSource) splices.push(setField(yaml, entry, "source", writeText(source)));
  if (source === undefined && !isCorrection) drop("source");
  if (!isCorrection) drop("until");
  const edits = editsOf(plain, splices);
  return edits && { edits, old, dropped };
}
