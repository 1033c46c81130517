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

/** What a configuration says. What it does not say is absent. */
export interface Config {
  readonly uri: string;
  /** The agendas in force, by path from this file or by id. */
  readonly agendas?: readonly NamedAgenda[];
  /** Which files are drafts, and which are not: patterns as in `.gitignore`, from this file's folder. */
  readonly drafts?: readonly string[];
  readonly ignore?: readonly string[];
  readonly rules: Readonly<Partial<Record<RuleId, Severity>>>;
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
}

const KEYS = ["agendas", "drafts", "ignore", "rules", "language", "requireReasons"];
const LEVELS: readonly Severity[] = ["error", "warning", "information", "hint", "off"];

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

function readRules(reading: Reading, { node }: TreePair): Config["rules"] {
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
    if (severity) rules[key] = severity;
    else
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

function readFields(reading: Reading, root: TreeNode & { type: "map" }): Config {
  for (const { key, keyExtent } of root.pairs.values()) {
    if (KEYS.includes(key)) continue;
    tell(reading, l10n.t("Unknown key '{0}' in the configuration.", key), keyExtent, findNearest(key, KEYS));
  }
  /** A key without value says nothing, except that somebody has not finished: passed over. */
  const field = <T>(key: string, read: (reading: Reading, pair: TreePair) => T): T | undefined => {
    const pair = root.pairs.get(key);
    return pair && pair.node.value !== null ? read(reading, pair) : undefined;
  };
  const agendas = field("agendas", readTexts)?.map(({ text, node }) => ({ name: text, range: reading.positions.range(node.start, node.end) }));
  const drafts = field("drafts", readTexts)?.map(({ text }) => text);
  const ignore = field("ignore", readTexts)?.map(({ text }) => text);
  const language = field("language", readLanguage);
  const requireReasons = field("requireReasons", readFlag);
  return {
    uri: reading.uri,
    rules: field("rules", readRules) ?? {},
    ...(agendas === undefined ? {} : { agendas }),
    ...(drafts === undefined ? {} : { drafts }),
    ...(ignore === undefined ? {} : { ignore }),
    ...(language === undefined ? {} : { language }),
    ...(requireReasons === undefined ? {} : { requireReasons }),
  };
}

/** Reads a configuration. Never throws: whatever is wrong is among the faults, each at its place, and the rest of it holds. */
export function readConfig(uri: string, text: string): ConfigFile {
  const plain = plainLines(text);
  const reading: Reading = { uri, positions: createPositions(plain), faults: [] };
  const { root, faults } = readTree(plain, reading.positions);
  for (const { message, start, end } of faults) reading.faults.push({ message, uri, range: reading.positions.range(start, end), broken: !root });
  const nothing: Config = { uri, rules: {} };
  if (!root || root.value === null) return { config: nothing, faults: reading.faults };
  if (root.type !== "map") {
    tell(reading, l10n.t("A configuration is a map of fields: {0}.", KEYS.join(", ")), root);
    return { config: nothing, faults: reading.faults };
  }
  return { config: readFields(reading, root), faults: reading.faults };
}
