/** Reading one agenda file: YAML to entries, every fault with its place. What it names elsewhere is looked up by `resolveAgenda`. */
import * as l10n from "@vscode/l10n";
import { type FileContext, readArea, readEntry, readLabels } from "./entries.ts";
import { checkValue, findUnknownKeys, type ValueFault } from "./issues.ts";
import type { AgendaFault, AgendaRule, Extension, Labels } from "./model.ts";
import type { AgendaFile, OwnAgenda, OwnEntry } from "./own.ts";
import { compareRanges, createPositions, type Positions, plainLines } from "./positions.ts";
import { AGENDA, ENTRY_SCHEMAS, HEAD, KEY_PATTERN, MEMBER, SECTIONS, SERIES, type Section } from "./schema.ts";
import { gatherTexts, mainText, placeTexts, plainTag, shorten } from "./texts.ts";
import { readTree, type Tree, type TreeFault, type TreeNode, type TreePair } from "./tree.ts";

/** An entry as faults call it. */
function nameEntry(section: Section, key: string): string {
  if (section === "sources") return l10n.t("the source '{0}'", key);
  if (section === "terms") return l10n.t("the term '{0}'", key);
  return section === "groups" ? l10n.t("the group '{0}'", key) : l10n.t("the figure '{0}'", key);
}

/** A section that is no map. */
function tellNoMap(section: Section): string {
  if (section === "sources") return l10n.t("'sources' must be a map from id to source.");
  if (section === "terms") return l10n.t("'terms' must be a map from id to term.");
  return section === "groups" ? l10n.t("'groups' must be a map from id to group.") : l10n.t("'figures' must be a map from id to figure.");
}

/** The parts of an entry that are lists of maps, with their fields. */
const PARTS = { members: MEMBER.entries, series: SERIES.entries } as const;

/** A file being read: its faults gather here. */
interface Reading {
  readonly uri: string;
  readonly positions: Positions;
  readonly faults: AgendaFault[];
}

function tell(reading: Reading, rule: AgendaRule, fault: ValueFault, entry?: string): void {
  const { message, suggestion, start, end } = fault;
  reading.faults.push({
    rule,
    message,
    uri: reading.uri,
    range: reading.positions.range(start, end),
    ...(entry === undefined ? {} : { entry }),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** Whoever wrote 'lable' is not told besides that 'label' is missing. */
function dropMeant(unknown: readonly ValueFault[], wrong: readonly ValueFault[]): readonly ValueFault[] {
  const meant = new Set(unknown.map(({ suggestion }) => suggestion));
  return [...unknown, ...wrong.filter(({ missing }) => missing === undefined || !meant.has(missing))];
}

function* findUnknownInParts(node: TreeNode, section: Section): Generator<ValueFault> {
  if (node.type !== "map") return;
  for (const name of ["members", "series"] as const) {
    const list = node.pairs.get(name)?.node;
    const owned = Object.hasOwn(ENTRY_SCHEMAS[section].entries, name);
    if (!owned || list?.type !== "list") continue;
    for (const [index, item] of list.items.entries()) yield* findUnknownKeys(item, PARTS[name], `'${name}[${index}]'`);
  }
}

const isDayNode = (node: TreeNode): boolean => typeof node.value === "string";

/** A value is a day where the unit is `date`, and only there. */
function* checkUnitOfValues(node: TreeNode): Generator<ValueFault> {
  if (node.type !== "map") return;
  const unit = node.pairs.get("unit")?.node.value;
  const series = node.pairs.get("series")?.node;
  const holders: readonly TreeNode[] = [node, ...(series?.type === "list" ? series.items : [])];
  for (const holder of holders) {
    const value = holder.type === "map" ? holder.pairs.get("value")?.node : undefined;
    if (!value || isDayNode(value) === (unit === "date")) continue;
    const message =
      unit === "date"
        ? l10n.t("With the unit 'date', 'value' must be a day such as 2024-04-24.")
        : l10n.t("'value' must be a number: only with the unit 'date' is it a day.");
    yield { message, start: value.start, end: value.end };
  }
}

function checkEntry(section: Section, { key, keyExtent, node }: TreePair): readonly ValueFault[] {
  const name = nameEntry(section, shorten(key));
  const schema = ENTRY_SCHEMAS[section];
  if (!KEY_PATTERN.test(key)) {
    const message = l10n.t("An id must not hold blanks, quotes, brackets or any of / @ : ? # & | \\, and at most 200 characters.");
    return [{ message, ...keyExtent }];
  }
  const unknown = [...findUnknownKeys(node, schema.entries, name), ...findUnknownInParts(node, section)];
  const faults = dropMeant(unknown, checkValue(schema, { name, node, key: keyExtent }));
  return faults.length === 0 && section === "figures" ? [...checkUnitOfValues(node)] : faults;
}

/** The labels of a broken term, where it is not they that are wrong. */
function readBrokenLabels(section: Section, node: TreeNode, faults: readonly ValueFault[], language: string): Labels | undefined {
  if (section !== "terms" || node.type !== "map" || !node.pairs.has("preferred")) return undefined;
  const fields = ["preferred", "admitted", "deprecated"].map((name) => node.pairs.get(name)?.node);
  const wrong = faults.some(({ start, end }) => fields.some((field) => field && start >= field.start && end <= field.end));
  return wrong ? undefined : readLabels(node, language);
}

interface Entries {
  readonly entries: Map<string, OwnEntry>;
  readonly broken: Map<string, Labels | undefined>;
}

function readSections(root: TreeNode & { type: "map" }, context: FileContext, treeBroken: ReadonlySet<string>, reading: Reading): Entries {
  const entries = new Map<string, OwnEntry>();
  const broken = new Map<string, Labels | undefined>();
  for (const section of SECTIONS) {
    const pair = root.pairs.get(section);
    // A section whose entries are all commented out is no mistake.
    if (!pair || pair.node.value === null) continue;
    if (pair.node.type !== "map") {
      const { start, end } = pair.node;
      tell(reading, "agenda-schema", { message: tellNoMap(section), start, end });
      continue;
    }
    for (const entryPair of pair.node.pairs.values()) {
      const id = `${section}/${entryPair.key}`;
      const faults = checkEntry(section, entryPair);
      for (const fault of faults) tell(reading, "agenda-schema", fault, id);
      if (faults.length === 0 && !treeBroken.has(id)) entries.set(id, readEntry(section, entryPair, context));
      else broken.set(id, readBrokenLabels(section, entryPair.node, faults, context.language));
    }
  }
  return { entries, broken };
}

/** What the file says of itself, and whether that is enough to go on with. */
function readHead(
  root: TreeNode & { type: "map" },
  reading: Reading,
): Pick<OwnAgenda, "id" | "title" | "language" | "area" | "areaNames" | "parts" | "date"> | undefined {
  const first = [...root.pairs.values()][0]?.keyExtent ?? { start: root.start, end: root.start };
  const name = l10n.t("the agenda");
  const unknown = findUnknownKeys(root, AGENDA.entries, name);
  const faults = dropMeant(unknown, checkValue(HEAD, { name, node: root, key: first }));
  for (const fault of faults) tell(reading, "agenda-schema", fault);

  const isWrong = (name: string): boolean => {
    const pair = root.pairs.get(name);
    return pair === undefined || faults.some(({ start, end }) => start >= pair.keyExtent.start && end <= Math.max(pair.node.end, pair.keyExtent.end));
  };
  const node = (name: string): TreeNode | undefined => (isWrong(name) ? undefined : root.pairs.get(name)?.node);
  const text = (name: string): string | undefined => {
    const value = node(name)?.value;
    return typeof value === "string" ? value.trim() : undefined;
  };
  const [id, language] = [text("id"), text("language")];
  const title = language === undefined ? undefined : mainText(node("title"), plainTag(language));
  if (id === undefined || title === undefined || language === undefined) return undefined;

  const tag = plainTag(language);
  const area = readArea(node("area"));
  const date = text("date");
  const texts = (name: string) => gatherTexts(placeTexts(node(name), tag));
  return {
    id,
    title,
    language: tag,
    areaNames: texts("areaNames"),
    parts: texts("parts"),
    ...(area === undefined ? {} : { area }),
    ...(date === undefined ? {} : { date }),
  };
}

function readExtends(root: TreeNode & { type: "map" }, positions: Positions): readonly Extension[] {
  const list = root.pairs.get("extends")?.node;
  if (list?.type !== "list") return [];
  return list.items.flatMap(({ value, start, end }) =>
    typeof value === "string" && value.trim() !== "" ? [{ path: value.trim(), range: positions.range(start, end) }] : [],
  );
}

/** The entries in which something was wrong before the schema saw them: a key that stands twice. */
const brokenByTree = (faults: readonly TreeFault[]): ReadonlySet<string> =>
  new Set(faults.flatMap(({ path }) => (path.length > 1 ? [`${path[0]}/${path[1]}`] : [])));

function finish(reading: Reading, rest: Pick<AgendaFile, "extends"> & Partial<Pick<AgendaFile, "agenda">>): AgendaFile {
  const faults = reading.faults.toSorted((a, b) => compareRanges(a.range, b.range));
  return { uri: reading.uri, faults, broken: rest.agenda === undefined, ...rest };
}

function readFile(tree: Tree, reading: Reading): AgendaFile {
  const treeBroken = brokenByTree(tree.faults);
  for (const { rule, path, ...fault } of tree.faults) {
    const id = `${path[0]}/${path[1]}`;
    tell(reading, rule, fault, path.length > 1 && SECTIONS.some((section) => section === path[0]) ? id : undefined);
  }
  const { root } = tree;
  if (!root) return finish(reading, { extends: [] });
  if (root.type !== "map" || root.pairs.size === 0) {
    const isEmpty = root.value === null || root.type === "map";
    const message = isEmpty
      ? l10n.t("The agenda is empty: it needs 'id', 'title' and 'language'.")
      : l10n.t("An agenda is a map of fields: it needs 'id', 'title' and 'language'.");
    tell(reading, "agenda-schema", { message, start: root.start, end: isEmpty ? root.start : root.end });
    return finish(reading, { extends: [] });
  }
  const head = readHead(root, reading);
  const { uri, positions } = reading;
  const context: FileContext = { uri, positions, id: head?.id ?? "", language: head?.language ?? "und", ...(head?.area ? { area: head.area } : {}) };
  const sections = readSections(root, context, treeBroken, reading);
  const paths = readExtends(root, positions);
  return finish(reading, head ? { extends: paths, agenda: { ...head, ...sections, range: positions.range } } : { extends: paths });
}

/**
 * Reads one agenda file. Never throws: whatever is wrong is among the faults, each at its place; a broken entry is left out and the rest goes
 * on; a file that is no YAML, or has no proper id, title or language, is broken as a whole.
 */
export function parseAgenda(uri: string, text: string): AgendaFile {
  const plain = plainLines(text);
  const reading: Reading = { uri, positions: createPositions(plain), faults: [] };
  return readFile(readTree(plain, reading.positions), reading);
}
