/** Markdown text to a syntax tree, wholly or by what an edit touched. */
import { type SyntaxNode, type Tree, TreeFragment } from "@lezer/common";
import { Autolink, parser as commonMark, Strikethrough, TaskList } from "@lezer/markdown";
import { blankMerges, findMerges } from "../merges.ts";
import type { MergeConflict } from "../model.ts";
import { Definitions, Footnotes, Formulas, Guards } from "./extensions.ts";
import { References } from "./references.ts";
import { Tables } from "./tables.ts";

/** CommonMark with GitHub's tables, task lists, strikethrough and autolinks, footnotes, definition lists and formulas. */
export const markdownParser = commonMark.configure([Guards, References, Footnotes, Definitions, Formulas, Tables, TaskList, Strikethrough, Autolink]);

/** A parsed draft. `fragments` are what the next parse may reuse. */
export interface DraftTree {
  /** The draft as it is. */
  readonly source: string;
  /** As long as `source`, and what the tree and the masks are made from: front matter and conflicts are blank, line breaks are `\n`. */
  readonly text: string;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
  /** Behind the front matter with its closing line; 0 where there is none. */
  readonly frontMatterEnd: number;
  /** Merges that were left unfinished. */
  readonly merges: readonly MergeConflict[];
}

/** Front matter longer than this is none: nobody writes so much, and an unclosed `---` must not swallow a draft. */
const LONGEST_FRONT_MATTER = 50_000;

/** What front matter begins with: a key, a comment, or the mark of a conflict. Two rules with prose between them are none. */
const FRONT_MATTER = /^---[ \t]*(?:\r\n?|\n)\s*(?:#|<{7} |["']?[\p{L}_][\p{L}\p{N}_ .-]{0,60}["']?[ \t]*:(?:\s|$)|---|\.\.\.)/u;

/** Behind the closing line of the front matter at the start of a text; 0 where there is none. */
const findFrontMatterEnd = (text: string): number => {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith("---", start)) return 0;
  const head = text.slice(start, start + LONGEST_FRONT_MATTER);
  if (!FRONT_MATTER.test(head)) return 0;
  const close = /[\r\n](?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/gu;
  close.lastIndex = 3;
  const found = close.exec(head);
  return found && (found.index + found[0].length < LONGEST_FRONT_MATTER || text.length <= LONGEST_FRONT_MATTER)
    ? start + found.index + found[0].length
    : 0;
};

const blankOut = (text: string): string => text.replace(/[^\n]/g, " ");

/** A text as the parser shall see it, character for character in the same place. */
type Prepared = Pick<DraftTree, "text" | "frontMatterEnd" | "merges">;

/** Blocks in which marks of a conflict are shown, not left. */
const isCodeAt = (tree: Tree, text: string, offset: number): boolean => {
  for (let node: SyntaxNode | null = tree.resolveInner(offset, 1); node; node = node.parent) {
    if (node.name === "FencedCode" || node.name === "CodeBlock") return true;
    if (node.name === "HTMLBlock" && /^<(?:pre|script|style|textarea)\b/iu.test(text.slice(node.from, node.from + 12))) return true;
  }
  return false;
};

const prepare = (source: string): Prepared => {
  const plain = source.includes("\r") ? source.replaceAll("\r\n", " \n").replaceAll("\r", "\n") : source;
  const frontMatterEnd = findFrontMatterEnd(source);
  const text =
    frontMatterEnd > 0
      ? blankOut(plain.slice(0, frontMatterEnd)) + plain.slice(frontMatterEnd)
      : plain.charCodeAt(0) === 0xfeff
        ? ` ${plain.slice(1)}`
        : plain;
  // What is code is told from the text with its marks: few drafts have any, and none for long.
  let tree: Tree | undefined;
  const merges = findMerges(plain, frontMatterEnd, (offset) => {
    tree ??= markdownParser.parse(text);
    return isCodeAt(tree, text, offset);
  });
  return { text: blankMerges(text, merges), frontMatterEnd, merges };
};

/** Parses a draft from scratch. */
export const parseMarkdown = (source: string): DraftTree => parseWith(source, prepare(source), []);

const parseWith = (source: string, prepared: Prepared, reusable: readonly TreeFragment[]): DraftTree => {
  const tree = markdownParser.parse(prepared.text, reusable);
  return { source, ...prepared, tree, fragments: TreeFragment.addTree(tree) };
};

interface Changed {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Texts are compared in pieces of this length first: an engine compares a piece at once. */
const PIECE = 4096;

/** How many characters two texts share at their starts. */
const countSameStart = (a: string, b: string): number => {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at + PIECE <= limit && a.slice(at, at + PIECE) === b.slice(at, at + PIECE)) at += PIECE;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
};

/** How many characters two texts share at their ends, `limit` at most. */
const countSameEnd = (a: string, b: string, limit: number): number => {
  let at = 0;
  while (at + PIECE <= limit && a.slice(a.length - at - PIECE, a.length - at) === b.slice(b.length - at - PIECE, b.length - at)) at += PIECE;
  while (at < limit && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
};

/** What differs between two texts, as one change; undefined where nothing does. */
const findChange = (before: string, after: string): Changed | undefined => {
  if (before === after) return undefined;
  const from = countSameStart(before, after);
  const same = countSameEnd(before, after, Math.min(before.length, after.length) - from);
  return { fromA: from, toA: before.length - same, fromB: from, toB: after.length - same };
};

/**
 * Widens a change to whole lines and the line before. A block may look one line ahead of the line that ends it (a paragraph ends
 * where the next two lines begin a table), so what stands right before a changed line is parsed anew too.
 */
const widen = (change: Changed, before: string): Changed => {
  const lineStart = before.lastIndexOf("\n", change.fromA - 1);
  const start = lineStart <= 0 ? 0 : before.lastIndexOf("\n", lineStart - 1) + 1;
  const lineEnd = before.indexOf("\n", change.toA);
  const end = lineEnd < 0 ? before.length : lineEnd;
  return {
    fromA: start,
    toA: end,
    fromB: change.fromB - (change.fromA - start),
    toB: change.toB + (end - change.toA),
  };
};

/**
 * Parses a draft after an edit, reusing what it left alone. What changed is found by comparing the texts, so that the tree is right
 * whatever the editor says; the comparison costs about a millisecond a megabyte.
 */
export const editTree = (previous: DraftTree, source: string): DraftTree => {
  if (source === previous.source) return previous;
  const prepared = prepare(source);
  const change = findChange(previous.text, prepared.text);
  if (!change) return { ...previous, source, frontMatterEnd: prepared.frontMatterEnd, merges: prepared.merges };
  return parseWith(source, prepared, TreeFragment.applyChanges(previous.fragments, [widen(change, previous.text)]));
};
