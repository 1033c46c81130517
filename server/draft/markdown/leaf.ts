/** Leaves of the tree (paragraphs, headings, tables) as masked text, remembered as long as the tree keeps them. */
import type { Tree } from "@lezer/common";
import type { Content, Span } from "../model.ts";
import { foldLines } from "./breaks.ts";
import { findMarks, type LeafMarks, type LeafTag, maskPart } from "./mask.ts";
import { readCells } from "./tables.ts";

/** A run of prose in a leaf. Offsets count from the leaf's start. */
export interface LeafText extends Span {
  readonly text: string;
  readonly tags: readonly LeafTag[];
  /** In a table: where it stands. */
  readonly row?: number;
  readonly column?: number;
  /** What was made of the text the last time, as long as the same is asked for. */
  told?: { readonly languages: string; readonly language: string | undefined };
  content?: Content;
}

/** A leaf of the tree, read. Offsets count from its start. */
export interface Leaf {
  readonly texts: readonly LeafText[];
  readonly comments: readonly Span[];
  /** In a table: columns and rows, the header counted. */
  readonly columns: number;
  readonly rows: number;
}

/** An edit leaves most leaves of a tree alone, and a leaf depends on nothing but its own text. */
const remembered = new WeakMap<Tree, Leaf>();

/** Marks at a leaf's edges that are no part of what it says. */
const EDGES = new Set(["HeaderMark", "TaskMarker"]);

const isBlankAt = (text: string, at: number): boolean => /\s/u.test(text[at] ?? "x");

/** A leaf without its heading marks or task box, and without blanks at its ends. */
const findInner = (tree: Tree, text: string, base: number): Span => {
  let start = 0;
  let end = tree.length;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (!EDGES.has(node.name)) continue;
    if (node.from === 0) start = node.to;
    else end = Math.min(end, node.from);
  }
  while (start < end && isBlankAt(text, start + base)) start++;
  while (end > start && isBlankAt(text, end - 1 + base)) end--;
  return { start, end };
};

const holdsText = (masked: string): boolean => /\S/u.test(masked);

const readProse = (tree: Tree, text: string, base: number): Leaf => {
  const marks = findMarks(tree, text, base);
  const { start, end } = findInner(tree, text, base);
  const masked = foldLines(maskPart(text, base, marks.cuts, start, end));
  return { texts: holdsText(masked) ? [{ start, end, text: masked, tags: marks.tags }] : [], comments: marks.comments, columns: 0, rows: 0 };
};

const readTable = (tree: Tree, text: string, base: number): Leaf => {
  const marks = findMarks(tree, text, base);
  const texts: LeafText[] = [];
  let rows = 0;
  let columns = 0;
  let cut = 0;
  let tag = 0;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (node.name !== "TableHeader" && node.name !== "TableRow") continue;
    const { cells, count } = readCells(text.slice(node.from + base, node.to + base));
    if (rows === 0) columns = count;
    for (const cell of cells) {
      // Cells beyond the header's columns are not shown (GFM 4.10).
      if (cell.column >= columns) break;
      const start = node.from + cell.from;
      const end = node.from + cell.to;
      while ((marks.cuts[cut]?.to ?? end) <= start) cut++;
      const masked = maskPart(text, base, marks.cuts, start, end, cut);
      const tags: LeafTag[] = [];
      for (; (marks.tags[tag]?.start ?? end) < end; tag++) tags.push(marks.tags[tag] as LeafTag);
      if (holdsText(masked) && !isComment(marks, start, end)) texts.push({ start, end, text: masked, tags, row: rows, column: cell.column });
    }
    rows++;
  }
  return { texts, comments: marks.comments, columns, rows };
};

/** Whether a cell holds a comment and nothing else: it is empty then. */
const isComment = (marks: LeafMarks, start: number, end: number): boolean =>
  marks.comments.some((comment) => comment.start === start && comment.end === end);

/** Reads a leaf of the tree that stands at `base` in the text. Remembered by the tree's node. */
export const readLeaf = (tree: Tree, text: string, base: number): Leaf => {
  const known = remembered.get(tree);
  if (known) return known;
  const leaf = tree.type.name === "Table" ? readTable(tree, text, base) : readProse(tree, text, base);
  remembered.set(tree, leaf);
  return leaf;
};
