/** How the lines of an agenda file are to be indented and spaced, by what stands on them. */
import { isAlias, isMap, isPair, isScalar, isSeq, type ParsedNode, Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Splice, YamlPair, YamlText } from "./yamlText.ts";

/** Blanks a level. */
const STEP = 2;

/** Where the lines of a text begin, and which line an offset is on. */
interface Lines {
  readonly starts: readonly number[];
  readonly lineOf: (offset: number) => number;
}

function readLines(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lineOf = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return { starts, lineOf };
}

/** What becomes of a line: `to` is its indentation; `fixed` lines are the text of a scalar, of which nothing may be cut. */
export interface LinePlan {
  readonly from: number;
  readonly to: number;
  readonly fixed: boolean;
  /** The line begins an item, and comments above it go with it. */
  readonly starts: boolean;
}

/** Gathers what becomes of lines, and the blanks between the parts of a line. */
export class Planner {
  /** Where the lines begin. */
  readonly lines: Lines;
  /** By line, from 0. Lines of comments alone, and empty ones, have none. */
  readonly plans = new Map<number, LinePlan>();
  /** The blanks that are others, each within one line. */
  readonly splices: Splice[] = [];
  readonly #text: string;

  /** A plan of a text of which nothing has been looked at. */
  constructor({ text }: YamlText) {
    this.#text = text;
    this.lines = readLines(text);
  }

  #columnOf(offset: number): number {
    return offset - (this.lines.starts[this.lines.lineOf(offset)] ?? 0);
  }

  /** Blanks within a line, where there are no others than these. */
  #space(start: number, end: number, pattern: RegExp, newText: string): void {
    const between = this.#text.slice(start, end);
    if (start <= end && between !== newText && !between.includes("\n") && pattern.test(between)) this.splices.push({ start, end, newText });
  }

  /** The line on which something begins that nothing but blanks stands before. */
  #begin(offset: number, to: number): void {
    if (Number.isNaN(offset)) return;
    const line = this.lines.lineOf(offset);
    const from = this.#columnOf(offset);
    if (/^ *$/.test(this.#text.slice(offset - from, offset)) && !this.plans.has(line)) this.plans.set(line, { from, to, fixed: false, starts: true });
  }

  /** The further lines of a value that stands on several move with its key. */
  #follow(start: number, end: number, node: ParsedNode, by: number): void {
    const isText = isScalar(node);
    const isBlock = isScalar(node) && (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL);
    // The empty lines at its end may be part of a block of text.
    const last = this.lines.lineOf(isBlock ? Math.max(start, node.range[1] - 1) : end);
    for (let line = this.lines.lineOf(start) + 1; line <= last; line++) {
      const at = this.lines.starts[line] ?? 0;
      const from = /^ */.exec(this.#text.slice(at, at + 1000))?.[0].length ?? 0;
      this.plans.set(line, { from, to: Math.max(0, from + by), fixed: isText, starts: false });
    }
  }

  #contentEnd(node: ParsedNode): number {
    const [start, end] = node.range;
    return start + this.#text.slice(start, end).trimEnd().length;
  }

  #flow(node: YAMLMap.Parsed | YAMLSeq.Parsed): void {
    const [start, end] = [node.range[0], this.#contentEnd(node)];
    const [open, close] = isMap(node) ? ["{", "}"] : ["[", "]"];
    const items = node.items as readonly (YamlPair | ParsedNode)[];
    const spans = items.map((item) => this.#flowItem(item));
    if (this.#text[start] !== open || this.#text[end - 1] !== close) return;
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last) {
      this.#space(start + 1, end - 1, /^\s*$/, "");
      return;
    }
    const pad = isMap(node) ? " " : "";
    this.#space(start + 1, first[0], /^\s*$/, pad);
    for (const [index, span] of spans.entries()) {
      const next = spans[index + 1];
      if (next) this.#space(span[1], next[0], /^\s*,\s*$/, ", ");
    }
    this.#space(last[1], end - 1, /^\s*,?\s*$/, pad);
  }

  /** From where to where an item of a list or map in brackets stands. */
  #flowItem(item: YamlPair | ParsedNode): readonly [start: number, end: number] {
    if (!isPair(item)) {
      this.#inner(item);
      return [this.#nodeStart(item), this.#contentEnd(item)];
    }
    const { key, value } = item;
    this.#inner(key);
    const start = this.#nodeStart(key);
    if (!value || value.range[1] <= value.range[0]) return [start, this.#behind(key.range[1])];
    this.#inner(value);
    this.#space(key.range[1], this.#nodeStart(value), /^\s*:\s*$/, ": ");
    return [start, this.#contentEnd(value)];
  }

  /** Behind a key without value: behind its colon, where there is one. */
  #behind(at: number): number {
    const colon = /^[ \t]*:/.exec(this.#text.slice(at, at + 100));
    return at + (colon?.[0].length ?? 0);
  }

  /** Where a node begins with its anchor and tag; these are left as they are. */
  #nodeStart(node: ParsedNode): number {
    return !isAlias(node) && (node.anchor !== undefined || node.tag !== undefined) ? Number.NaN : node.range[0];
  }

  #inner(node: ParsedNode | null): void {
    if ((isMap(node) || isSeq(node)) && node.flow) this.#flow(node as YAMLMap.Parsed | YAMLSeq.Parsed);
  }

  /** A block collection and all within it, with its items at a column. */
  block(node: YAMLMap.Parsed | YAMLSeq.Parsed, to: number): void {
    if (isMap(node)) for (const pair of node.items) this.#pair(pair, to);
    else for (const item of node.items) this.#item(item as ParsedNode, to);
  }

  #pair(pair: YamlPair, to: number): void {
    const { key, value } = pair;
    const [start, behind] = [this.#nodeStart(key), key.range[1]];
    const from = this.#columnOf(key.range[0]);
    this.#begin(start, to);
    const isBlock = (isMap(value) || isSeq(value)) && !value.flow;
    if (!value || isBlock || value.range[1] <= value.range[0]) {
      this.#space(behind, this.#behind(behind), /^[ \t]*:$/, ":");
      if (isBlock) this.block(value as YAMLMap.Parsed | YAMLSeq.Parsed, to + STEP);
      return;
    }
    this.#space(behind, this.#nodeStart(value), /^[ \t]*:[ \t]+$/, ": ");
    this.#follow(key.range[0], this.#contentEnd(value), value, to - from);
    this.#inner(value);
  }

  #item(item: ParsedNode, to: number): void {
    const start = this.#nodeStart(item);
    const dash = this.#text.lastIndexOf("-", start - 1);
    if (Number.isNaN(start) || dash < 0) return;
    const from = this.#columnOf(dash);
    this.#begin(dash, to);
    this.#space(dash + 1, start, /^[ \t]+$/, " ");
    if ((isMap(item) || isSeq(item)) && !item.flow) {
      this.block(item as YAMLMap.Parsed | YAMLSeq.Parsed, to + STEP);
      return;
    }
    this.#follow(dash, this.#contentEnd(item), item, to - from);
    this.#inner(item);
  }
}

/**
 * The columns of comments that stand alone on their lines: of what is below one at its own column, else of what is above it there.
 * @param comments the lines of comments alone, with their columns, from the first to the last.
 */
export function planComments(plans: ReadonlyMap<number, LinePlan>, comments: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const items = [...plans].filter(([, { starts }]) => starts).sort(([a], [b]) => a - b);
  const planned = new Map<number, number>();
  /** What a comment may belong to that is above it, each deeper than the one before. */
  const open: LinePlan[] = [];
  let next = 0;
  for (const [line, from] of comments) {
    for (; (items[next]?.[0] ?? line) < line; next++) {
      const plan = items[next]?.[1];
      while (plan && (open.at(-1)?.from ?? -1) >= plan.from) open.pop();
      if (plan) open.push(plan);
    }
    const below = items[next]?.[1];
    const above = open.findLast((plan) => plan.from <= from);
    if (below?.from === from) planned.set(line, below.to);
    else if (above) planned.set(line, above.to + (above.from === from ? 0 : STEP));
    else planned.set(line, below?.to ?? 0);
  }
  return planned;
}
