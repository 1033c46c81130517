/** Entries of the model, made from the parts of a file that the schema has passed. */
import type { Comparator, Figure, Group, Kind, Labels, Member, Period, Place, SeriesValue, Source, Term, Value } from "./model.ts";
import type { OwnEntry, OwnMember, PlacedLabel, Reference } from "./own.ts";
import { readPeriod } from "./periods.ts";
import type { Positions } from "./positions.ts";
import type { Section } from "./schema.ts";
import { compareForm, gatherTexts, joinTexts, mainText, type PlacedText, placeTexts, plainTag } from "./texts.ts";
import type { TreeNode, TreePair } from "./tree.ts";
import { canonicalUnit } from "./units.ts";

/** What every entry of a file takes from the file. */
export interface FileContext {
  readonly uri: string;
  readonly id: string;
  readonly language: string;
  readonly area?: string;
  readonly positions: Positions;
}

type Fields = ReadonlyMap<string, TreePair>;

const fieldsOf = (node: TreeNode): Fields => (node.type === "map" ? node.pairs : new Map());

const scalar = (fields: Fields, name: string): string | number | boolean | null | undefined => {
  const node = fields.get(name)?.node;
  return node?.type === "scalar" ? node.value : undefined;
};

const readText = (fields: Fields, name: string): string | undefined => {
  const value = scalar(fields, name);
  return value === undefined || value === null ? undefined : String(value).trim();
};

/** An object without the keys whose value is undefined, as `exactOptionalPropertyTypes` wants it. */
type Given<Type> = { [Key in keyof Type]?: Exclude<Type[Key], undefined> };
const given = <Type extends object>(fields: Type): Given<Type> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Type>;

/** A region code as text: YAML makes numbers of `419` and, written otherwise, of `001`. */
export const readArea = (node: TreeNode | undefined): string | undefined => {
  if (node?.type !== "scalar" || node.value === null) return undefined;
  return typeof node.value === "number" ? String(node.value).padStart(3, "0") : String(node.value);
};

const readPeriodField = (fields: Fields, name: string): Period | undefined => {
  const text = readText(fields, name);
  return text === undefined ? undefined : readPeriod(text);
};

function readValue(node: TreeNode | undefined): Value {
  if (node?.type === "list") return [Number(node.items[0]?.value), Number(node.items[1]?.value)];
  return node?.type === "scalar" && typeof node.value === "string" ? node.value : Number(node?.value);
}

/** Digits behind the decimal mark as the file has them: 80.20 has two. */
function countDecimals(node: TreeNode | undefined): number {
  if (node?.type === "list") return Math.max(0, ...node.items.map(countDecimals));
  if (node?.type !== "scalar" || typeof node.value !== "number") return 0;
  const [, digits = "", exponent = "0"] = /^[-+]?\d*\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(node.source) ?? [];
  return Math.min(20, Math.max(0, digits.length - Number(exponent)));
}

function placeEntry({ key: _, keyExtent, node }: TreePair, { uri, positions }: FileContext): Place {
  const fields: Record<string, ReturnType<Positions["range"]>> = {};
  for (const [name, pair] of fieldsOf(node)) fields[name] = positions.range(pair.node.start, pair.node.end);
  return {
    uri,
    key: positions.range(keyExtent.start, keyExtent.end),
    whole: positions.range(keyExtent.start, Math.max(keyExtent.end, node.end)),
    fields,
  };
}

const LABEL_KINDS = ["preferred", "admitted", "deprecated"] as const;

const placeLabels = (fields: Fields, language: string): readonly PlacedLabel[] =>
  LABEL_KINDS.flatMap((kind) =>
    placeTexts(fields.get(kind)?.node, language).map((text) => ({
      ...text,
      kind,
      form: compareForm(text.text),
      exactForm: compareForm(text.text, true),
    })),
  );

function gatherLabels(labels: readonly (PlacedText & { readonly kind: keyof Labels })[]): Labels {
  const ofKind = (wanted: keyof Labels) => gatherTexts(labels.filter(({ kind }) => kind === wanted));
  return { preferred: ofKind("preferred"), admitted: ofKind("admitted"), deprecated: ofKind("deprecated") };
}

/** The labels of a term or member whose label fields the schema has passed, whatever its other fields are. */
export const readLabels = (node: TreeNode, language: string): Labels => gatherLabels(placeLabels(fieldsOf(node), language));

const sourceId = (fields: Fields): string | undefined => {
  const name = readText(fields, "source");
  return name === undefined ? undefined : `sources/${name}`;
};

function findReference(fields: Fields, positions: Positions): readonly Reference[] {
  const node = fields.get("source")?.node;
  return node?.type === "scalar" ? [{ name: String(node.value).trim(), range: positions.range(node.start, node.end) }] : [];
}

function readSource(fields: Fields, { language }: FileContext): Omit<Source, "id" | "agenda" | "place"> {
  const publisher = fields.get("publisher")?.node;
  const attributedTo = gatherTexts(placeTexts(fields.get("attributedTo")?.node, language));
  // A publisher's names in other languages are names to attribute figures to; the model has room for one.
  const named = publisher?.type === "map" ? gatherTexts(placeTexts(publisher, language)) : {};
  const tag = readText(fields, "language");
  return {
    type: "source",
    title: mainText(fields.get("title")?.node, language) ?? "",
    attributedTo: joinTexts(attributedTo, named),
    ...given({
      publisher: mainText(publisher, language),
      date: readText(fields, "date"),
      file: readText(fields, "file"),
      url: readText(fields, "url"),
      language: tag === undefined ? undefined : plainTag(tag),
    }),
  };
}

function readMember(node: TreeNode, { language, positions }: FileContext): OwnMember {
  const range = positions.range(node.start, node.end);
  return node.type === "scalar" ? { name: String(node.value).trim(), range } : { ...readLabels(node, language), range };
}

function readSeries(node: TreeNode, positions: Positions): SeriesValue | undefined {
  const fields = fieldsOf(node);
  const period = readPeriodField(fields, "period");
  const range = positions.range(node.start, node.end);
  return period && { period, value: readValue(fields.get("value")?.node), range, ...given({ source: sourceId(fields) }) };
}

const listItems = (fields: Fields, name: string): readonly TreeNode[] => {
  const node = fields.get(name)?.node;
  return node?.type === "list" ? node.items : [];
};

function readFigure(fields: Fields, { language, area, positions }: FileContext): Omit<Figure, "id" | "agenda" | "place"> {
  const texts = (name: string) => gatherTexts(placeTexts(fields.get(name)?.node, language));
  const unit = readText(fields, "unit") ?? "";
  return {
    type: "figure",
    label: texts("label"),
    definition: texts("definition"),
    value: readValue(fields.get("value")?.node),
    unit: canonicalUnit(unit) ?? unit,
    base: texts("base"),
    notBase: texts("notBase"),
    comparator: (readText(fields, "comparator") ?? "exactly") as Comparator,
    kind: (readText(fields, "kind") ?? "observed") as Kind,
    decimals: Number(scalar(fields, "decimals") ?? countDecimals(fields.get("value")?.node)),
    keywords: texts("keywords"),
    series: listItems(fields, "series").flatMap((item) => readSeries(item, positions) ?? []),
    tolerance: Number(scalar(fields, "tolerance") ?? 0),
    ...given({
      period: readPeriodField(fields, "period"),
      until: readPeriodField(fields, "until"),
      per: readText(fields, "per"),
      direction: readText(fields, "direction") as Figure["direction"],
      area: readArea(fields.get("area")?.node) ?? area,
      source: sourceId(fields),
    }),
  };
}

/** The words of texts, in no order: 'households using broadband' and 'broadband-using households' say the same. */
const wordsOf = (texts: readonly string[]): string => [...new Set(texts.flatMap((text) => compareForm(text).split(" ")))].sort().join(" ");

/**
 * What a draft could tell a figure from another by, one text a language: words, unit, base, kind and period, with the rate and direction
 * that a draft would name. The area is added when the agenda is resolved, since it may be another's.
 */
function describeLikeness(figure: Omit<Figure, "id" | "agenda" | "place">): readonly string[] {
  const { unit, kind, period, per, direction } = figure;
  return Object.entries(figure.label).map(([language, label]) => {
    const words = [...label, ...(figure.keywords[language] ?? [])];
    const span = period && `${period.from}/${period.to}`;
    return [language, wordsOf(words), unit, wordsOf(figure.base[language] ?? []), kind, span, per, direction].join("\n");
  });
}

/** Makes an entry of a section's pair that the schema has passed. */
export function readEntry(section: Section, pair: TreePair, context: FileContext): OwnEntry {
  const fields = fieldsOf(pair.node);
  const base = { id: `${section}/${pair.key}`, agenda: context.id, place: placeEntry(pair, context) };
  const sources = findReference(fields, context.positions);
  if (section === "sources") return { type: "source", entry: { ...base, ...readSource(fields, context) }, sources: [], labels: [] };
  if (section === "figures") {
    const figure = readFigure(fields, context);
    const inSeries = listItems(fields, "series").flatMap((item) => findReference(fieldsOf(item), context.positions));
    return { type: "figure", entry: { ...base, ...figure }, sources: [...sources, ...inSeries], labels: [], likeness: describeLikeness(figure) };
  }
  const labels = placeLabels(fields, context.language);
  const concept = {
    ...base,
    ...gatherLabels(labels),
    definition: gatherTexts(placeTexts(fields.get("definition")?.node, context.language)),
    ...given({ source: sourceId(fields) }),
  };
  if (section === "terms") {
    const entry: Term = { ...concept, type: "term", caseSensitive: scalar(fields, "caseSensitive") === true };
    return { type: "term", entry, sources, labels };
  }
  const members = listItems(fields, "members").map((item) => readMember(item, context));
  const known = members.filter((member): member is Member => "preferred" in member);
  const entry: Group = { ...concept, type: "group", members: known, ordered: scalar(fields, "ordered") === true };
  return { type: "group", entry, sources, labels, members };
}
