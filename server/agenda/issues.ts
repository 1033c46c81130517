/** What the schema says about a value, told as faults: each with its place, a sentence, and what was likely meant. */
import * as l10n from "@vscode/l10n";
import * as v from "valibot";
import { isAboutText } from "./expected.ts";
import { findNearest } from "./nearest.ts";
import { suggestPeriod } from "./periods.ts";
import { COMPARATORS, DIRECTIONS, KINDS } from "./schema.ts";
import { shorten } from "./texts.ts";
import type { Extent, TreeNode } from "./tree.ts";
import { suggestUnit } from "./units.ts";

/** A fault of a value: where it stands, what is wrong, what to put in its place. */
export interface ValueFault extends Extent {
  readonly message: string;
  /** The required field that is missing, where that is the fault. */
  readonly missing?: string;
  readonly suggestion?: string;
}

/** What is being checked. */
export interface Subject {
  /** What faults call it: 'a figure', 'the agenda'. */
  readonly name: string;
  readonly node: TreeNode;
  /** Where the lack of a field is told: the entry's key. */
  readonly key: Extent;
}

type Issue = v.BaseIssue<unknown>;
type Keys = readonly (string | number)[];

/** Shown values stay short: a whole list in a message helps nobody. */
function show(value: unknown): string {
  if (Array.isArray(value)) return l10n.t("a list");
  if (value !== null && typeof value === "object") return l10n.t("a map");
  return `'${shorten(String(value))}'`;
}

const keysOf = (issue: Issue): Keys => (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));

/** `series[0].value`, as people write it. */
const showPath = (keys: Keys): string =>
  keys.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${shorten(key)}`)).join("");

/**
 * Of what the ways of a union say, that which went deepest: whoever wrote a map meant the map. Undefined where none went into the value, so that
 * the union's own sentence, which names every way, is the better one.
 */
function deepest(issue: Issue): readonly Issue[] | undefined {
  const inner = (issue.issues ?? []).filter(({ path, kind }) => (path && path.length > 0) || kind === "validation");
  return inner.length > 0 ? inner : undefined;
}

function flatten(issue: Issue, prefix: Keys): readonly { readonly issue: Issue; readonly keys: Keys }[] {
  // A range of three numbers is wrong as a whole, not in its third.
  const own = issue.type === "strict_tuple" && issue.expected === "never" ? keysOf(issue).slice(0, -1) : keysOf(issue);
  const keys = [...prefix, ...own];
  const inner = issue.type === "union" ? deepest(issue) : undefined;
  return inner ? inner.flatMap((sub) => flatten(sub, keys)) : [{ issue, keys }];
}

interface Found {
  readonly node: TreeNode;
  /** The key under which the node stands, where it is in a map. */
  readonly key?: Extent;
}

function find(node: TreeNode, keys: Keys): Found | undefined {
  let found: Found = { node };
  for (const key of keys) {
    const { node: parent } = found;
    if (parent.type === "map") {
      const pair = parent.pairs.get(String(key));
      if (!pair) return undefined;
      found = { node: pair.node, key: pair.keyExtent };
    } else if (parent.type === "list") {
      const item = parent.items[Number(key)];
      if (!item) return undefined;
      found = { node: item };
    } else return undefined;
  }
  return found;
}

const PICKS: Readonly<Record<string, readonly string[]>> = { comparator: COMPARATORS, kind: KINDS, direction: DIRECTIONS };
const PERIODS = new Set(["period", "until"]);

/** What was likely meant by a value that cannot stand there. */
function suggest(field: string, value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (field === "unit") return suggestUnit(value);
  if (PERIODS.has(field)) return suggestPeriod(value);
  if (field === "area") return /^[a-z]{2}$/.test(value) ? value.toUpperCase() : undefined;
  if (field === "value") return suggestNumber(value);
  const picks = Object.hasOwn(PICKS, field) ? PICKS[field] : undefined;
  return picks && findNearest(value, picks);
}

/** '80.2%' is 80.2 with the unit percent; '1,234,567' and '80,2' are numbers to people, not to YAML. */
function suggestNumber(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/\s?%$/, "")
    .replace(/^0+(?=\d)/, "");
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return bare.replaceAll(",", "");
  return /^-?\d+(?:[.,]\d+)?$/.test(bare) ? bare.replace(",", ".") : undefined;
}

/** A fault's sentence, and behind it what was likely meant. */
const withHint = (message: string, meant: string | undefined): string =>
  meant === undefined ? message : `${message} ${l10n.t("Did you mean '{0}'?", meant)}`;

/** Texts that YAML reads as something else (2030, true) need quotes: the commonest slip of all. */
function needsQuotes(issue: Issue, message: string, node: TreeNode): string | undefined {
  const isWord = typeof issue.input === "number" || typeof issue.input === "boolean";
  return isWord && isAboutText(message) && node.type === "scalar" ? JSON.stringify(node.source) : undefined;
}

const isKeyIssue = (issue: Issue): boolean => issue.path?.at(-1)?.origin === "key" && issue.type !== "strict_object";

function describe(issue: Issue, keys: Keys, subject: Subject): ValueFault | undefined {
  const path = showPath(keys);
  if (issue.expected === "never" && issue.type === "strict_object") return undefined;
  if (issue.type === "strict_object" && issue.received === "undefined") {
    const parent = find(subject.node, keys.slice(0, -1));
    const place = keys.length === 1 ? subject.key : (parent?.key ?? parent?.node ?? subject.key);
    const owner = keys.length === 1 ? subject.name : `'${showPath(keys.slice(0, -1))}'`;
    return {
      message: l10n.t("The required field '{0}' is missing in {1}.", String(keys.at(-1)), owner),
      missing: String(keys.at(-1)),
      start: place.start,
      end: place.end,
    };
  }
  const found = find(subject.node, keys);
  if (!found) return undefined;
  const { node, key } = found;
  if (isKeyIssue(issue) && key) {
    // `{ en: banks, and floodplain }`: behind a comma, YAML reads a second key, which has no value.
    const comma = node.type === "scalar" && node.value === null && /\s/.test(String(keys.at(-1)));
    const message = l10n.t("'{0}': the key must be {1}, not {2}.", path, issue.message, show(keys.at(-1)));
    const advice = comma ? ` ${l10n.t("Within braces, a text that holds a comma must stand in quotes.")}` : "";
    return { message: message + advice, start: key.start, end: key.end };
  }
  const what = path === "" ? subject.name : `'${path}'`;
  if (node.type === "scalar" && node.value === null) {
    const place = node.end > node.start ? node : (key ?? subject.key);
    return { message: l10n.t("{0} is empty; it must be {1}.", capital(what), issue.message), start: place.start, end: place.end };
  }
  const quoted = needsQuotes(issue, issue.message, node);
  const suggestion = quoted ?? suggest(String(keys.findLast((part) => typeof part === "string") ?? ""), node.value);
  const wrong = l10n.t("{0} must be {1}, not {2}.", capital(what), issue.message, show(node.value));
  const message = quoted === undefined ? withHint(wrong, suggestion) : `${wrong} ${l10n.t("Put it in quotes: {0}.", quoted)}`;
  const fault = { message, start: node.start, end: node.end };
  return suggestion === undefined ? fault : { ...fault, suggestion };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Checks a value against its schema. Keys that the schema does not know are not told here: see `findUnknownKeys`. */
export function checkValue(schema: v.GenericSchema, subject: Subject): readonly ValueFault[] {
  if (subject.node.type === "list") {
    const { start, end } = subject.node;
    return [{ message: l10n.t("{0} must be a map of fields, not a list.", capital(subject.name)), start, end }];
  }
  const { issues } = v.safeParse(schema, subject.node.value, { abortPipeEarly: true });
  if (!issues) return [];
  const flat = issues.flatMap((issue) => flatten(issue, []));
  const wrongKeys = new Set(flat.filter(({ issue }) => isKeyIssue(issue)).map(({ keys }) => JSON.stringify(keys)));
  const faults = flat
    // What stands under a wrong key is of no interest yet.
    .filter(({ issue, keys }) => isKeyIssue(issue) || !wrongKeys.has(JSON.stringify(keys)))
    .map(({ issue, keys }) => describe(issue, keys, subject));
  const seen = new Set<string>();
  return faults.filter((fault): fault is ValueFault => {
    const place = fault && `${fault.start} ${fault.end} ${fault.message}`;
    if (place === undefined || seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** The keys of a map that its definition does not have, each with the nearest that it has. */
export function findUnknownKeys(node: TreeNode, known: Readonly<Record<string, unknown>>, owner: string): readonly ValueFault[] {
  if (node.type !== "map") return [];
  return [...node.pairs.values()].flatMap(({ key, keyExtent: { start, end } }): readonly ValueFault[] => {
    if (Object.hasOwn(known, key)) return [];
    if (key === "<<") return [{ message: l10n.t("YAML 1.2 has no merge keys: write out the fields of {0}.", owner), start, end }];
    const names = Object.keys(known);
    // What is not there yet is likelier to be meant than what would then stand there twice.
    const suggestion =
      findNearest(
        key,
        names.filter((name) => !node.pairs.has(name)),
      ) ?? findNearest(key, names);
    const message = withHint(l10n.t("Unknown key {0} in {1}.", show(key), owner), suggestion);
    return [suggestion === undefined ? { message, start, end } : { message, start, end, suggestion }];
  });
}
