/** Reading `.concord.yaml`: what a workspace says for every editor, the command line and CI. */
import * as l10n from "@vscode/l10n";
import type { Range } from "vscode-languageserver-types";
import { findNearest } from "../agenda/nearest.ts";
import { createPositions, type Positions, plainLines } from "../agenda/positions.ts";
import { readTree, type TreeNode, type TreePair } from "../agenda/tree.ts";
import { isRuleId, RULES, type RuleId, type Severity } from "../checks/rules.ts";

/** An agenda that the configuration names, by path or id. */
export interface NamedAgenda {
  readonly name: string;
  readonly range: Range;
}

/** A path that the configuration names, and where. */
export interface NamedPath {
  readonly path: string;
  readonly range: Range;
}

/** Severities for some of the files. */
export interface Override {
  /** Patterns as in `.gitignore`, from the configuration's folder. */
  readonly files: readonly string[];
  readonly rules: RuleSeverities;
  /** Where it stands. */
  readonly range: Range;
}

/** Severities by rule; of rules that are not named nothing is said. */
export type RuleSeverities = Readonly<Partial<Record<RuleId, Severity>>>;

/** What a configuration says. What it does not say is absent. */
export interface Config {
  readonly uri: string;
  /** The agendas in force, by path from this file or by id. */
  readonly agendas?: readonly NamedAgenda[];
  /** Which files are drafts, and which are not: patterns as in `.gitignore`, from this file's folder. */
  readonly drafts?: readonly string[];
  readonly ignore?: readonly string[];
  readonly rules: RuleSeverities;
  /** What holds for some files alone. Of two that speak of one rule, the later has the last word. */
  readonly overrides?: readonly Override[];
  /** The file of findings that are known, by path from this file. */
  readonly baseline?: NamedPath;
  /** Files of snippets, by path from this file. */
  readonly snippets?: readonly NamedPath[];
  /** A language tag: of drafts that do not say otherwise. */
  readonly language?: string;
  readonly requireReasons?: boolean;
}

/** A fault of a configuration. */
export interface ConfigFault {
  readonly message: string;
  readonly uri: string;
  readonly range: Range;
  readonly suggestion?: string;
  /** True where it is no YAML, so that nothing of it can be used. */
  readonly broken: boolean;
}

/** A configuration as read: what is right of it holds, whatever else is wrong. */
export interface ConfigFile {
  readonly config: Config;
  readonly faults: readonly ConfigFault[];
  /** Where each key stands: "language", "rules.figure-value", "overrides.0.rules.figure-value". */
  readonly places: ReadonlyMap<string, Range>;
}

/** The keys of a configuration, in the order in which they are told. */
export const CONFIG_KEYS = ["agendas", "drafts", "ignore", "rules", "overrides", "baseline", "snippets", "language", "requireReasons"] as const;
/** The keys of an override. */
export const OVERRIDE_KEYS = ["files", "rules"] as const;
/** The severities, as they are written. */
export const LEVELS: readonly Severity[] = ["error", "warning", "information", "hint", "off"];

/** What people write for a severity elsewhere. */
const SYNONYMS: Readonly<Record<string, Severity>> = {
  info: "information",
  warn: "warning",
  none: "off",
  disabled: "off",
  ignore: "off",
  false: "off",
};

interface Reading {
  readonly uri: string;
  readonly positions: Positions;
  readonly faults: ConfigFault[];
  readonly places: Map<string, Range>;
}

function tell(
  { uri, positions, faults }: Reading,
  message: string,
  { start, end }: { readonly start: number; readonly end: number },
  suggestion?: string,
): void {
  const hint = suggestion === undefined ? "" : ` ${l10n.t("Did you mean '{0}'?", suggestion)}`;
  faults.push({
    message: `${message}${hint}`,
    uri,
    range: positions.range(start, end),
    broken: false,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** A text, or a list of texts; each with its node. */
function readTexts(reading: Reading, { key, node }: TreePair): readonly { readonly text: string; readonly node: TreeNode }[] {
  const nodes = node.type === "list" ? node.items : [node];
  return nodes.flatMap((item) => {
    if (typeof item.value === "string" && item.value.trim() !== "") return [{ text: item.value.trim(), node: item }];
    tell(reading, l10n.t("'{0}' must be a text or a list of texts.", key), item.end > item.start ? item : node);
    return [];
  });
}

/** The severity that a text names. What is not one of the five is undefined; `suggestSeverity` tells what was meant. */
export const readSeverity = (text: string): Severity | undefined => LEVELS.find((level) => level === text);

/** What was likely meant by a text that is no severity. */
export const suggestSeverity = (text: string): Severity | undefined =>
  Object.hasOwn(SYNONYMS, text.toLowerCase()) ? SYNONYMS[text.toLowerCase()] : readSeverity(findNearest(text, LEVELS) ?? "");

/** The rule that was likely meant by a text that is none. */
export const suggestRule = (text: string): string | undefined => findNearest(text, Object.keys(RULES));

function readRules(reading: Reading, { node }: TreePair, path = "rules"): RuleSeverities {
  if (node.value === null) return {};
  if (node.type !== "map") {
    tell(reading, l10n.t("'rules' must be a map from rule to severity."), node);
    return {};
  }
  const rules: Partial<Record<RuleId, Severity>> = {};
  for (const { key, keyExtent, node: value } of node.pairs.values()) {
    if (!isRuleId(key)) {
      tell(reading, l10n.t("There is no rule '{0}'.", key), keyExtent, suggestRule(key));
      continue;
    }
    const text = String(value.value ?? "");
    const severity = readSeverity(text);
    if (severity) {
      rules[key] = severity;
      reading.places.set(`${path}.${key}`, reading.positions.range(keyExtent.start, keyExtent.end));
    } else
      tell(
        reading,
        l10n.t("The severity of '{0}' must be error, warning, information, hint or off.", key),
        value.end > value.start ? value : keyExtent,
        suggestSeverity(text),
      );
  }
  return rules;
}

/** A language tag by its shape (BCP 47, section 2.1): what it means is for whoever reads drafts. */
const isLanguageTag = (text: string): boolean => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,5}$/.test(text);

function readLanguage(reading: Reading, { node }: TreePair): string | undefined {
  if (typeof node.value === "string" && isLanguageTag(node.value)) return node.value;
  // `no` is Norwegian here, whatever YAML 1.1 thought.
  tell(reading, l10n.t("'language' must be a language tag such as en or vi."), node);
  return undefined;
}

function readFlag(reading: Reading, { key, node }: TreePair): boolean | undefined {
  if (typeof node.value === "boolean") return node.value;
  tell(reading, l10n.t("'{0}' must be true or false.", key), node);
  return undefined;
}

/** Each key that is not among those known, with the one that was likely meant. */
function tellUnknown(reading: Reading, map: TreeNode & { type: "map" }, known: readonly string[], tellKey: (key: string) => string): void {
  for (const { key, keyExtent } of map.pairs.values()) if (!known.includes(key)) tell(reading, tellKey(key), keyExtent, findNearest(key, known));
}

function readOverride(reading: Reading, node: TreeNode, path: string): readonly Override[] {
  if (node.type !== "map") {
    tell(reading, l10n.t("Each of 'overrides' is a map with 'files' and 'rules'."), node);
    return [];
  }
  tellUnknown(reading, node, OVERRIDE_KEYS, (key) => l10n.t("Unknown key '{0}' in one of 'overrides'.", key));
  const [files, rules] = OVERRIDE_KEYS.map((key) => node.pairs.get(key));
  const patterns = files ? readTexts(reading, files).map(({ text }) => text) : [];
  if (!files) tell(reading, l10n.t("'files' is missing: for which files is this?"), node);
  const range = reading.positions.range(node.start, node.end);
  reading.places.set(path, range);
  const severities = rules ? readRules(reading, rules, `${path}.rules`) : {};
  return patterns.length > 0 ? [{ files: patterns, rules: severities, range }] : [];
}

function readOverrides(reading: Reading, { node }: TreePair): readonly Override[] {
  if (node.type === "list") return node.items.flatMap((item, index) => readOverride(reading, item, `overrides.${index}`));
  tell(reading, l10n.t("'overrides' must be a list of maps with 'files' and 'rules'."), node);
  return [];
}

function readPath(reading: Reading, { key, node }: TreePair): NamedPath | undefined {
  if (typeof node.value === "string" && node.value.trim() !== "")
    return { path: node.value.trim(), range: reading.positions.range(node.start, node.end) };
  tell(reading, l10n.t("'{0}' must be a path.", key), node);
  return undefined;
}

function readFields(reading: Reading, root: TreeNode & { type: "map" }): Config {
  const { positions, places } = reading;
  tellUnknown(reading, root, CONFIG_KEYS, (key) => l10n.t("Unknown key '{0}' in the configuration.", key));
  for (const { key, keyExtent } of root.pairs.values()) places.set(key, positions.range(keyExtent.start, keyExtent.end));
  /** A key without value says nothing, except that somebody has not finished: passed over. */
  const field = <T>(key: (typeof CONFIG_KEYS)[number], read: (reading: Reading, pair: TreePair) => T): T | undefined => {
    const pair = root.pairs.get(key);
    return pair && pair.node.value !== null ? read(reading, pair) : undefined;
  };
  const placed = ({ start, end }: TreeNode): Range => positions.range(start, end);
  const agendas = field("agendas", readTexts)?.map(({ text, node }) => ({ name: text, range: placed(node) }));
  const drafts = field("drafts", readTexts)?.map(({ text }) => text);
  const ignore = field("ignore", readTexts)?.map(({ text }) => text);
  const rules = field("rules", readRules) ?? {};
  const overrides = field("overrides", readOverrides);
  const baseline = field("baseline", readPath);
  const snippets = field("snippets", readTexts)?.map(({ text, node }) => ({ path: text, range: placed(node) }));
  const language = field("language", readLanguage);
  const requireReasons = field("requireReasons", readFlag);
  return {
    uri: reading.uri,
    rules,
    ...(agendas === undefined ? {} : { agendas }),
    ...(drafts === undefined ? {} : { drafts }),
    ...(ignore === undefined ? {} : { ignore }),
    ...(overrides === undefined ? {} : { overrides }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(snippets === undefined ? {} : { snippets }),
    ...(language === undefined ? {} : { language }),
    ...(requireReasons === undefined ? {} : { requireReasons }),
  };
}

/** Reads a configuration. Never throws: whatever is wrong is among the faults, each at its place, and the rest of it holds. */
export function readConfig(uri: string, text: string): ConfigFile {
  const plain = plainLines(text);
  const reading: Reading = { uri, positions: createPositions(plain), faults: [], places: new Map() };
  const { faults: told, places } = reading;
  const { root, faults } = readTree(plain, reading.positions);
  for (const { message, start, end } of faults) told.push({ message, uri, range: reading.positions.range(start, end), broken: !root });
  const nothing: Config = { uri, rules: {} };
  if (!root || root.value === null) return { config: nothing, faults: told, places };
  if (root.type !== "map") {
    tell(reading, l10n.t("A configuration is a map of fields: {0}.", CONFIG_KEYS.join(", ")), root);
    return { config: nothing, faults: told, places };
  }
  return { config: readFields(reading, root), faults: told, places };
}
