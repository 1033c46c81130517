/**
 * YAML as a small tree with offsets: what the reading of agendas works on. Safe on any text: no prototype is touched, aliases are counted,
 * depth is bounded, nothing is thrown.
 */
import * as l10n from "@vscode/l10n";
import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLError, type YAMLMap } from "yaml";
import type { AgendaRule } from "./model.ts";
import type { Positions } from "./positions.ts";
import { shorten } from "./texts.ts";

/** A place in the text, half open. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A key of a map and what stands under it. */
export interface TreePair {
  readonly key: string;
  readonly keyExtent: Extent;
  readonly node: TreeNode;
}

/** A value of the file: `value` is plain data (maps have no prototype), for the schema to check. */
export type TreeNode =
  | (Extent & { readonly type: "map"; readonly pairs: ReadonlyMap<string, TreePair>; readonly value: object })
  | (Extent & { readonly type: "list"; readonly items: readonly TreeNode[]; readonly value: readonly unknown[] })
  | (Extent & { readonly type: "scalar"; readonly source: string; readonly value: string | number | boolean | null });

/** A fault found while the tree was made. */
export interface TreeFault extends Extent {
  readonly rule: AgendaRule;
  readonly message: string;
  /** The path of keys to the map in which it stands: an entry whose part is broken is broken. */
  readonly path: readonly string[];
}

/** A text read as YAML. Without a root nothing of it can be used. */
export interface Tree {
  readonly root?: TreeNode;
  readonly faults: readonly TreeFault[];
}

/** Agendas are five levels deep. */
const MAX_DEPTH = 40;
/** How many nodes may come out of aliases: enough for shared lists, too few for a bomb. */
const MAX_ALIASED = 20_000;
const MAX_SYNTAX_FAULTS = 20;

/** The commonest errors in plainer words than the library's, which are English. */
const PLAINER: Readonly<Record<string, () => string>> = {
  BLOCK_AS_IMPLICIT_KEY: () => l10n.t("A text that holds ': ' must stand in quotes, and a map must start on a line of its own"),
  TAB_AS_INDENT: () => l10n.t("Lines must be indented with blanks, not with tabs"),
  MULTIPLE_DOCS: () => l10n.t("An agenda is one YAML document; a second one starts here"),
  DUPLICATE_KEY: () => l10n.t("This key stands twice in the same map"),
};

const tooDeep = (): string => l10n.t("it is nested too deeply");

const syntaxFault = (message: string, start: number, end: number): TreeFault => ({ rule: "agenda-syntax", message, start, end, path: [] });

const notYaml = (why: string): string => l10n.t("This is not valid YAML: {0}.", why);

/** Where a merge was left unfinished. One fault a conflict: at its first mark. */
function findConflicts(text: string): readonly TreeFault[] {
  const marks = [...text.matchAll(/^(?:<{7}|>{7})(?: [^\n]*)?$/gm)];
  const openings = marks.filter(([mark]) => mark.startsWith("<"));
  return (openings.length > 0 ? openings : marks)
    .slice(0, MAX_SYNTAX_FAULTS)
    .map((match) =>
      syntaxFault(
        l10n.t("A merge conflict was not resolved here: keep one side and take the marks out"),
        match.index,
        match.index + match[0].trimEnd().length,
      ),
    );
}

/** Told on the line where it starts: some errors of the library cover the rest of the file. */
function describeError(error: YAMLError, text: string): TreeFault {
  const [start, end] = error.pos;
  const lineEnd = start + (/^[^\r\n]*/.exec(text.slice(start, end))?.[0].length ?? 0);
  const message = isExhausted(error)
    ? tooDeep()
    : error.message.includes("must start at the same column")
      ? l10n.t("Lines of one entry must begin in the same column: this one begins elsewhere than one above it")
      : (PLAINER[error.code]?.() ?? error.message);
  return syntaxFault(notYaml(message.replace(/\.$/, "")), start, Math.max(Math.min(end, lineEnd), start));
}

/** The library tells its own exhausted stack as an error of the text, in one of several ways. */
const isExhausted = ({ message }: YAMLError): boolean => /call stack|stack overflow/i.test(message);

/**
 * One mistake in the indentation is an error of every line that follows it: of a run of errors that say the same, the first is told. Where the
 * stack was exhausted, all other errors follow from that.
 */
function describeErrors(errors: readonly YAMLError[], text: string): readonly TreeFault[] {
  const exhausted = errors.find(isExhausted);
  const told = exhausted ? [exhausted] : errors.slice(0, MAX_SYNTAX_FAULTS).filter(({ message }, index) => message !== errors[index - 1]?.message);
  return told.map((error) => describeError(error, text));
}

function parse(text: string): Document.Parsed | TreeFault {
  try {
    // Keys used twice are found here while the tree is made: the library compares every key with every other.
    return parseDocument(text, { schema: "core", version: "1.2", uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  } catch (error) {
    const deep = error instanceof RangeError;
    return syntaxFault(notYaml(deep ? tooDeep() : String(error)), 0, 0);
  }
}

class TooMuch extends Error {}

/** Makes the tree of one document, in its order, so that an anchor is known before its aliases. */
class TreeBuilder {
  readonly faults: TreeFault[] = [];
  readonly #text: string;
  readonly #positions: Positions;
  readonly #anchors = new Map<string, ParsedNode>();
  readonly #open = new Set<ParsedNode>();
  #aliased = 0;
  #aliasDepth = 0;

  constructor(text: string, positions: Positions) {
    this.#text = text;
    this.#positions = positions;
  }

  build(node: ParsedNode | null, at: number, path: readonly string[], depth: number): TreeNode {
    if (!node) return { type: "scalar", source: "", value: null, start: at, end: at };
    const [start, end] = node.range;
    if (depth > MAX_DEPTH) throw new TooMuch(tooDeep());
    if (this.#aliasDepth > 0 && ++this.#aliased > MAX_ALIASED) throw new TooMuch(l10n.t("its aliases stand for too much"));
    if (isAlias(node)) return this.#follow(node.source, start, end, path, depth);
    if (node.anchor) this.#anchors.set(node.anchor, node);
    if (isMap(node)) return this.#map(node, path, depth);
    if (isSeq(node)) {
      this.#open.add(node);
      const items = node.items.map((item, index) => this.build(item as ParsedNode | null, start, [...path, String(index)], depth + 1));
      this.#open.delete(node);
      return { type: "list", items, value: items.map((item) => item.value), start, end: node.flow ? end : (items.at(-1)?.end ?? end) };
    }
    if (!isScalar(node)) return { type: "scalar", source: "", value: null, start, end };
    const source = node.source ?? "";
    return { type: "scalar", source, value: plainValue(node.value, source), start, end: this.#trim(start, end) };
  }

  #follow(name: string, start: number, end: number, path: readonly string[], depth: number): TreeNode {
    const target = this.#anchors.get(name);
    if (!target || this.#open.has(target)) {
      const message = target
        ? l10n.t("The alias '*{0}' stands in what it stands for", shorten(name))
        : l10n.t("No anchor '&{0}' stands before this alias", shorten(name));
      this.faults.push(syntaxFault(notYaml(message), start, end));
      return { type: "scalar", source: "", value: null, start, end };
    }
    this.#aliasDepth++;
    const node = this.build(target, start, path, depth);
    this.#aliasDepth--;
    // Told at the alias: what it stands for may be right where it was written.
    return { ...node, start, end };
  }

  #map(node: YAMLMap.Parsed, path: readonly string[], depth: number): TreeNode {
    const pairs = new Map<string, TreePair>();
    const value = Object.create(null) as Record<string, unknown>;
    let last = node.range[1];
    this.#open.add(node);
    for (const { key: keyNode, value: valueNode } of node.items) {
      const [start, end] = keyNode?.range ?? node.range;
      if (!isScalar(keyNode) || keyNode.value === null) {
        this.#fault("agenda-schema", l10n.t("A key must be a word."), start, Math.max(start, this.#trim(start, end)), path);
        continue;
      }
      const key = typeof keyNode.value === "string" ? keyNode.value : (keyNode.source ?? String(keyNode.value));
      const child = this.build(valueNode, end, [...path, key], depth + 1);
      last = Math.max(end, child.end);
      const first = pairs.get(key);
      if (first) this.#duplicate(key, first, start, end, path);
      else if (key === "__proto__") this.#fault("agenda-schema", l10n.t("'{0}' cannot be a key.", key), start, end, path);
      else {
        pairs.set(key, { key, keyExtent: { start, end }, node: child });
        value[key] = child.value;
      }
    }
    this.#open.delete(node);
    return { type: "map", pairs, value, start: node.range[0], end: node.flow ? node.range[1] : last };
  }

  #duplicate(key: string, first: TreePair, start: number, end: number, path: readonly string[]): void {
    const line = this.#positions.position(first.keyExtent.start).line + 1;
    const message =
      path.length > 0
        ? l10n.t("'{0}' is used twice in '{1}': first in line {2}.", shorten(key), shorten(path.at(-1) ?? ""), line)
        : l10n.t("'{0}' is used twice: first in line {1}.", shorten(key), line);
    this.#fault("agenda-duplicate", message, start, end, path);
  }

  #fault(rule: AgendaRule, message: string, start: number, end: number, path: readonly string[]): void {
    this.faults.push({ rule, message, start, end, path });
  }

  /** Block texts end with their line break, which no fault should cover. */
  #trim(start: number, end: number): number {
    let at = end;
    while (at > start && /\s/.test(this.#text[at - 1] ?? "")) at--;
    return at;
  }
}

/** Plain data of a scalar. `001` stays as written: YAML takes it for the number 1, the agenda for the world. */
function plainValue(value: unknown, source: string): string | number | boolean | null {
  if (typeof value === "number") return /^0\d+$/.test(source) ? source : value;
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  return source;
}

/** Reads a text, which `plainLines` has seen, as YAML 1.2. Never throws; faults come in no particular order. */
export function readTree(text: string, positions: Positions): Tree {
  const conflicts = findConflicts(text);
  if (conflicts.length > 0) return { faults: conflicts };
  const document = parse(text);
  if ("rule" in document) return { faults: [document] };
  if (document.errors.length > 0) return { faults: describeErrors(document.errors, text) };

  const builder = new TreeBuilder(text, positions);
  for (const { pos, message } of document.warnings)
    builder.faults.push({ rule: "agenda-schema", message: `${message}.`, start: pos[0], end: pos[1], path: [] });
  try {
    const root = builder.build(document.contents, 0, [], 0);
    const broken = builder.faults.some(({ rule }) => rule === "agenda-syntax");
    return broken ? { faults: builder.faults } : { root, faults: builder.faults };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { faults: [...builder.faults, syntaxFault(l10n.t("This file is refused: {0}.", error.message), 0, 0)] };
  }
}
