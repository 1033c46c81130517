/** The tree to blocks: what stands in which list, table, quotation and under which headings. Content comes later. */
import { Tree } from "@lezer/common";
import type { Block, BlockType, List, ListPlace, Span, Table } from "../model.ts";
import { type Leaf, type LeafText, readLeaf } from "./leaf.ts";
import type { DraftTree } from "./tree.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A block whose content is still to be read. */
export type BareBlock = Mutable<Omit<Block, "content">> & { content?: Block["content"] };

/** A draft's structure. */
export interface Outline {
  readonly blocks: readonly BareBlock[];
  /** The text that each block was made from. */
  readonly parts: readonly LeafText[];
  /** For each block, where its leaf stands in the source: offsets of the part count from here. */
  readonly bases: readonly number[];
  readonly lists: readonly List[];
  readonly tables: readonly Table[];
  /** HTML comments and blocks of HTML, in which comments may stand. */
  readonly comments: readonly Span[];
}

/** What the blocks within one parent share. */
interface Context {
  readonly type: "paragraph" | "definition" | "footnote";
  readonly quoted: boolean;
  readonly list?: ListPlace;
  readonly leadIn?: number;
}

/** What has been read of one parent so far. */
interface Progress {
  readonly context: Context;
  readonly item: boolean;
  /** No block was read yet. */
  first: boolean;
  /** The block that opens an item. */
  opening?: number | undefined;
  /** The paragraph, item or heading directly before; a list, table, code or rule between parts it from what follows. */
  before?: number | undefined;
  /** The term that definitions are read for. */
  term?: number | undefined;
  /** Directly behind a table. */
  tabled: boolean;
}

const CAPTION =
  /^\W{0,4}(?:table|figure|bảng|hình|biểu|tableau|graphique|tabelle|abbildung|abb\.|fig\.|tab\.)\s*(?:n°|số)?\s*[\dIVX]+(?:[.:\-–]\d+)*\s*[.:\-–—(]/iu;
/** `> [!NOTE]`: GitHub's alerts are set like quotations but quote nobody. */
const ALERT = /^>?\s*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/iu;

const LEVELS: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 5, 6].flatMap((level) => [`ATXHeading${level}`, `SetextHeading${level}`].map((name): [string, number] => [name, level])),
);

/** Walks a tree once. */
class Outliner implements Outline {
  readonly blocks: BareBlock[] = [];
  readonly parts: LeafText[] = [];
  readonly bases: number[] = [];
  readonly lists: Mutable<List>[] = [];
  readonly tables: Mutable<Table>[] = [];
  readonly comments: Span[] = [];
  readonly #text: string;
  #headings: readonly number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the blocks of one parent; returns the one that opens it where it is an item. */
  readChildren(parent: Tree, start: number, context: Context, item = false): number | undefined {
    const progress: Progress = { context, item, first: true, tabled: false };
    const outer = this.#headings;
    forEachChild(parent, start, (child, base) => this.#readChild(child, base, progress));
    // A heading in a quotation, item or footnote is over where that is.
    if (context.quoted || context.list !== undefined || context.type !== "paragraph") this.#headings = outer;
    return progress.opening;
  }

  #readChild(child: Tree, base: number, progress: Progress): void {
    const { name } = child.type;
    const level = LEVELS.get(name);
    if (level !== undefined || name === "Paragraph" || name === "Task") this.#readProse(child, base, level, progress);
    else if (name === "BulletList" || name === "OrderedList") this.#readList(child, base, progress);
    else if (name === "Table") this.#readTable(child, base, progress);
    else if (name === "Blockquote") {
      const quoted = progress.context.quoted || !ALERT.test(this.#text.slice(base, base + Math.min(child.length, 40)));
      this.readChildren(child, base, { ...progress.context, quoted });
      progress.before = undefined;
    } else if (name === "FootnoteDefinition") this.readChildren(child, base, { type: "footnote", quoted: progress.context.quoted });
    else if (name === "Definition") this.#readDefinition(child, base, progress);
    else if (name === "CommentBlock") this.comments.push({ start: base, end: base + child.length });
    else if (name === "HTMLBlock") {
      this.comments.push({ start: base, end: base + child.length });
      progress.before = undefined;
    } else if (name !== "LinkReference" && !name.endsWith("Mark")) progress.before = undefined;
  }

  #add(part: LeafText, base: number, type: BlockType, context: Context): BareBlock {
    const block: BareBlock = {
      type,
      index: this.blocks.length,
      start: part.start + base,
      end: part.end + base,
      headings: this.#headings,
      quoted: context.quoted,
    };
    if (context.list) block.list = context.list;
    this.blocks.push(block);
    this.parts.push(part);
    this.bases.push(base);
    return block;
  }

  #readLeaf(tree: Tree, base: number): Leaf {
    const leaf = readLeaf(tree, this.#text, base);
    if (leaf.comments.length > 0) for (const { start, end } of leaf.comments) this.comments.push({ start: start + base, end: end + base });
    return leaf;
  }

  #readProse(tree: Tree, base: number, level: number | undefined, progress: Progress): void {
    const { context } = progress;
    const part = this.#readLeaf(tree, base).texts[0];
    let index: number | undefined;
    if (part && level !== undefined) {
      this.#headings = this.#headings.filter((heading) => (this.blocks[heading]?.level ?? 0) < level);
      const heading = this.#add(part, base, "heading", context);
      heading.level = level;
      index = heading.index;
      this.#headings = [...this.#headings, index];
    } else if (part) {
      const opens = progress.item && progress.first;
      const captions = progress.tabled && context.type === "paragraph" && CAPTION.test(part.text);
      const block = this.#add(part, base, opens ? "item" : captions ? "caption" : context.type, context);
      if ((opens || context.type === "definition") && context.leadIn !== undefined) block.leadIn = context.leadIn;
      index = block.index;
    }
    if (progress.first) progress.opening = index;
    progress.first = false;
    progress.before = index ?? progress.before;
    progress.term = undefined;
    progress.tabled = false;
  }

  #readList(tree: Tree, base: number, progress: Progress): void {
    const { context, before } = progress;
    const ordered = tree.type.name === "OrderedList";
    const depth = context.list ? context.list.depth + 1 : 0;
    const number = this.lists.length;
    const items: number[] = [];
    const list: Mutable<List> = { start: base, end: base + tree.length, ordered, depth, items };
    if (before !== undefined) list.leadIn = before;
    this.lists.push(list);
    let item = 0;
    forEachChild(tree, base, (child, start) => {
      if (child.type.name !== "ListItem") return;
      const place: Context = { type: context.type, quoted: context.quoted, list: { list: number, item, ordered, depth } };
      const opening = this.readChildren(child, start, before === undefined ? place : { ...place, leadIn: before }, true);
      if (opening !== undefined) items.push(opening);
      item++;
    });
    progress.first = false;
    progress.before = undefined;
  }

  #readTable(tree: Tree, base: number, progress: Progress): void {
    const { context, before } = progress;
    const leaf = this.#readLeaf(tree, base);
    const caption = before === undefined ? undefined : this.blocks[before];
    if (caption?.type === "paragraph" && CAPTION.test(this.parts[caption.index]?.text ?? "")) caption.type = "caption";
    const rows = Array.from({ length: leaf.rows }, () => new Array<number | undefined>(leaf.columns).fill(undefined));
    const number = this.tables.length;
    const table: Mutable<Table> = { start: base, end: base + tree.length, rows };
    if (before !== undefined) table.leadIn = before;
    this.tables.push(table);
    for (const part of leaf.texts) {
      const row = part.row ?? 0;
      const column = part.column ?? 0;
      const block = this.#add(part, base, "cell", context);
      block.cell = { table: number, row, column };
      if (before !== undefined) block.leadIn = before;
      const cells = rows[row];
      if (cells) cells[column] = block.index;
    }
    progress.first = false;
    progress.before = undefined;
    progress.tabled = true;
  }

  #readDefinition(tree: Tree, base: number, progress: Progress): void {
    const term = progress.before === undefined ? undefined : this.blocks[progress.before];
    if (term?.type === "paragraph") {
      term.type = "term";
      progress.term = term.index;
    }
    const context: Context = { type: "definition", quoted: progress.context.quoted };
    this.readChildren(tree, base, progress.term === undefined ? context : { ...context, leadIn: progress.term });
    progress.before = undefined;
  }
}

/** Reads the structure of a parsed draft. */
export const readOutline = (draft: DraftTree): Outline => {
  const outliner = new Outliner(draft.text);
  outliner.readChildren(draft.tree, 0, { type: "paragraph", quoted: false });
  return outliner;
};

/** Visits the blocks directly within a node; the tree groups long runs of them in nameless nodes. */
const forEachChild = (parent: Tree, start: number, visit: (child: Tree, base: number) => void): void => {
  const { children, positions } = parent;
  for (let i = 0; i < children.length; i++) {
    const child = children[i];
    if (!(child instanceof Tree)) continue;
    const base = start + (positions[i] ?? 0);
    if (child.type.isAnonymous) forEachChild(child, base, visit);
    else visit(child, base);
  }
};
