/**
 * Masking: the text of a block with everything taken out that is not read, each character in its place. Markup becomes blanks; what stands
 * for something that is not prose (code, URLs, images, formulas) becomes U+FFFC.
 */
import type { SyntaxNode, SyntaxNodeRef, Tree } from "@lezer/common";
import { copyText } from "../copy.ts";
import type { Span } from "../model.ts";
import { HARD_BREAK } from "./breaks.ts";
import { readEntity } from "./entities.ts";

/** Stands for what is no prose: U+FFFC, the object replacement character. */
export const OBJECT_CHAR = "\uFFFC";

/** A place in a masked text that gets other characters than the source's; `text` is as long as the place. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const BLANKED = new Set([
  "EmphasisMark",
  "HeaderMark",
  "QuoteMark",
  "ListMark",
  "TaskMarker",
  "StrikethroughMark",
  "TableDelimiter",
  "FootnoteMark",
  "DefinitionMark",
  "CodeMark",
]);
const OBJECTS = new Set([
  "InlineCode",
  "Autolink",
  "URL",
  "LinkTitle",
  "LinkLabel",
  "Image",
  "Comment",
  "ProcessingInstruction",
  "Formula",
  "FootnoteReference",
  "Unparsed",
]);
/** HTML that only dresses text up, as `**` does: blanks. */
const DRESSING = /^<\/?(?:b|i|em|strong|u|span|mark|small|big|font|abbr|ins|a|sub|sup|q|cite|dfn|strike|s|del)\b/iu;
const STRUCK = /^<(\/?)(?:del|s|strike)\b/iu;

/** `[!NOTE]`, the mark of one of GitHub's alerts. */
const ALERT = /^\[![A-Z]+\]$/u;

const blanks = (length: number): string => " ".repeat(length);

/** Whether a link has somewhere to go: brackets alone are brackets. */
const isLink = (node: SyntaxNodeRef): boolean => {
  const link = node.node.parent;
  return link !== null && (link.getChild("URL") !== null || link.getChild("LinkLabel") !== null);
};

/** A link to an agenda's entry in a leaf. Offsets count from the leaf's start. */
export interface LeafTag extends Span {
  readonly label: Span;
  readonly destination: Span;
}

/** What one walk over a leaf of the tree finds. Offsets count from the leaf's start. */
export interface LeafMarks {
  readonly cuts: readonly Cut[];
  readonly tags: readonly LeafTag[];
  readonly comments: readonly Span[];
}

/** The tag that a link is, where its destination is `agenda:…`, in angle brackets or without. */
const readTag = (link: SyntaxNode, text: string, base: number): LeafTag | undefined => {
  const url = link.getChild("URL");
  const [open, close] = link.getChildren("LinkMark");
  if (!url || !open || !close) return undefined;
  const angled = text[url.from + base] === "<" ? 1 : 0;
  const destination = { start: url.from + angled, end: url.to - angled };
  if (!text.startsWith("agenda:", destination.start + base)) return undefined;
  return { start: link.from, end: link.to, label: { start: open.to, end: close.from }, destination };
};

/** Finds what is to be masked in a leaf of the tree, in order and without overlap, and the tags and comments in it. The leaf stands at `base`. */
export const findMarks = (tree: Tree, text: string, base: number): LeafMarks => {
  const cuts: Cut[] = [];
  const tags: LeafTag[] = [];
  const comments: Span[] = [];
  let struck: { readonly from: number; readonly cuts: number } | undefined;
  const fill = (from: number, to: number, text: string): void => {
    if (to > from) cuts.push({ from, to, text });
  };
  const readHtml = (from: number, to: number): void => {
    const tag = text.slice(from + base, to + base);
    const strike = STRUCK.exec(tag)?.[1];
    if (strike === "/" && struck) {
      cuts.length = struck.cuts;
      fill(struck.from, to, blanks(to - struck.from));
      struck = undefined;
      return;
    }
    if (strike === "") struck ??= { from, cuts: cuts.length };
    fill(from, to, (DRESSING.test(tag) ? " " : OBJECT_CHAR).repeat(to - from));
  };
  tree.iterate({
    enter: (node) => {
      const { name, from, to } = node;
      if (BLANKED.has(name)) fill(from, to, blanks(to - from));
      else if (OBJECTS.has(name)) {
        if (name === "Comment") comments.push({ start: from, end: to });
        fill(from, to, OBJECT_CHAR.repeat(to - from));
        return false;
      } else if (name === "LinkMark") {
        if (isLink(node)) fill(from, to, blanks(to - from));
      } else if (name === "Link") {
        const tag = readTag(node.node, text, base);
        if (tag) tags.push(tag);
        else if (ALERT.test(text.slice(from + base, Math.min(to, from + 16) + base))) {
          fill(from, to, blanks(to - from));
          return false;
        }
      } else if (name === "Strikethrough") {
        fill(from, to, blanks(to - from));
        return false;
      } else if (name === "Escape") fill(from, from + 1, " ");
      else if (name === "Entity") fill(from, to, readEntity(text.slice(from + base, to + base)).padEnd(to - from));
      else if (name === "HardBreak") fill(from, to, blanks(to - from - 1) + HARD_BREAK);
      else if (name === "HTMLTag") readHtml(from, to);
      return true;
    },
  });
  return { cuts, tags, comments };
};

/**
 * The masked text of a part of a leaf, exactly as long as that part. Offsets count from the leaf's start; the leaf stands at `base`.
 * Line breaks are left in it: what each means is for `foldLines` to say.
 *
 * @param first the cut to begin with; cuts that end before `from` are passed over.
 */
export const maskPart = (text: string, base: number, cuts: readonly Cut[], from: number, to: number, first = 0): string => {
  const pieces: string[] = [];
  let at = from;
  for (let i = first; i < cuts.length; i++) {
    const cut = cuts[i] as Cut;
    if (cut.from >= to) break;
    if (cut.from < at || cut.to > to) continue;
    pieces.push(text.slice(at + base, cut.from + base), cut.text);
    at = cut.to;
  }
  const last = text.slice(at + base, to + base);
  return pieces.length === 0 ? copyText(last) : [...pieces, last].join("");
};
