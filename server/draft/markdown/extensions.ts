/**
 * What the Markdown parser learns beyond CommonMark: footnotes and definition lists as PHP Markdown Extra and Pandoc write them, maths in
 * dollars as Pandoc reads it, and guards that keep hostile input linear.
 */
import { NodeProp } from "@lezer/common";
import type { BlockContext, InlineContext, Line, MarkdownConfig } from "@lezer/markdown";

/** Deeper nesting of lists and quotations is left unparsed: each level costs time on every line. */
const DEEPEST = 32;
/** Inline text that costs the parser more steps than this is left unparsed. It looks back or ahead from some characters over all the rest. */
const COSTLIEST = 4_000_000;

/** From each blank of a run the parser looks for the run's end; shorter runs stand before the lines of nested lists and quotations. */
const LONG_BLANK = 256;

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** Characters from which the inline parser may search the whole run: brackets, emphasis, code, HTML, entities. */
const SEARCHES = new Uint8Array(128);
for (const char of "[]<*_`~&!()$") SEARCHES[char.charCodeAt(0)] = 1;

/** About how many steps the inline parser may take on a text: searching characters (runs of one count once) times length, long blanks squared. */
const costOf = (text: string): number => {
  let searches = 0;
  let blanks = 0;
  let cost = 0;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) blanks++;
    else if (blanks > 0) {
      if (blanks > LONG_BLANK) cost += blanks * blanks;
      blanks = 0;
    }
    if (code < 128 && SEARCHES[code] === 1 && (code !== last || code === 91 || code === 93 || code === 60 || code === 41)) searches++;
    last = code;
  }
  // Prose has a searching character in every twenty or so; where it has more, each costs about as much as the text is long.
  return cost + (searches < 64 ? 0 : searches * text.length);
};

/** First of the inline parsers: takes the whole text where it would cost too much. */
const readCostly = (cx: InlineContext, _next: number, pos: number): number => {
  if (pos !== cx.offset || cx.text.length < 500 || costOf(cx.text) <= COSTLIEST) return -1;
  // Line by line, so that the marks of a quotation, which come between, need not be put into one long node.
  for (const line of cx.text.matchAll(/[^\n]+/gu)) {
    const start = pos + line.index + line[0].search(/\S|$/u);
    const end = pos + line.index + line[0].length;
    if (end > start) cx.addElement(cx.elt("Unparsed", start, end));
  }
  return cx.end;
};

/** First of the block parsers: takes a line that is nested too deep. */
const readDeep = (cx: BlockContext, line: Line): boolean => {
  if (cx.depth <= DEEPEST) return false;
  const from = cx.lineStart + line.pos;
  const to = cx.lineStart + line.text.length;
  cx.nextLine();
  cx.addElement(cx.elt("Unparsed", from, Math.max(from, to)));
  return true;
};

/** Keeps hostile input from costing more than a line of prose would. */
export const Guards: MarkdownConfig = {
  defineNodes: [{ name: "Unparsed", block: true }],
  parseBlock: [{ name: "Deep", parse: readDeep, before: "LinkReference" }],
  parseInline: [{ name: "Costly", parse: readCostly, before: "Escape" }],
};

const FOOTNOTE = /^\[\^[^\]\s]{1,100}\]:/u;
const footnoteMark = (line: Line): number => (line.next === 91 ? (FOOTNOTE.exec(line.text.slice(line.pos, line.pos + 104))?.[0].length ?? 0) : 0);

const DEFINITION = /^:[ \t]+\S/u;
const isDefinition = (line: Line): boolean => line.next === 58 && DEFINITION.test(line.text.slice(line.pos, line.pos + 64));

/** A block with blank lines goes on at this indent; PHP Markdown Extra and GitHub ask for four columns. */
const INDENT = 4;

const goesOn = (line: Line, indent: number): boolean => {
  if (line.next < 0) return true;
  if (line.indent < line.baseIndent + indent) return false;
  line.moveBaseColumn(line.baseIndent + indent);
  return true;
};

const startBlock =
  (type: string, mark: string) =>
  (cx: BlockContext, line: Line, length: number): null => {
    cx.startComposite(type, line.pos, INDENT);
    const from = cx.lineStart + line.pos;
    cx.addElement(cx.elt(mark, from, from + length));
    const behind = line.skipSpace(line.pos + length);
    line.moveBase(behind);
    return null;
  };

const startFootnote = startBlock("FootnoteDefinition", "FootnoteMark");
const startDefinition = startBlock("Definition", "DefinitionMark");

/**
 * These blocks may go on behind blank lines, so the parser must not reuse one without the block behind it. It knows its own such blocks;
 * of others it is told by leaving them out of the group "Block".
 */
const notReusedLast = NodeProp.group.add({ FootnoteDefinition: ["BlockContext"], Definition: ["BlockContext"] });

/** `[^1]: text` and `[^1]`. */
export const Footnotes: MarkdownConfig = {
  props: [notReusedLast],
  defineNodes: [{ name: "FootnoteDefinition", composite: (_cx, line, value) => goesOn(line, value) }, "FootnoteMark", "FootnoteReference"],
  parseBlock: [
    {
      name: "FootnoteDefinition",
      before: "LinkReference",
      parse: (cx, line) => {
        const length = footnoteMark(line);
        return length > 0 && line.indent < line.baseIndent + 4 ? startFootnote(cx, line, length) : false;
      },
      endLeaf: (_cx, line) => footnoteMark(line) > 0,
    },
  ],
  parseInline: [
    {
      name: "FootnoteReference",
      before: "Link",
      parse: (cx, next, pos) => {
        if (next !== 91 || cx.char(pos + 1) !== 94) return -1;
        const mark = /^\[\^[^\]\s[]{1,100}\]/u.exec(cx.slice(pos, Math.min(pos + 104, cx.end)))?.[0];
        return mark ? cx.addElement(cx.elt("FootnoteReference", pos, pos + mark.length)) : -1;
      },
    },
  ],
};

/** A term on a line of its own and, below it, `: definition`. Which block is the term is told when the tree is read. */
export const Definitions: MarkdownConfig = {
  defineNodes: [{ name: "Definition", composite: (_cx, line, value) => goesOn(line, value) }, "DefinitionMark"],
  parseBlock: [
    {
      name: "Definition",
      before: "LinkReference",
      parse: (cx, line) => (isDefinition(line) && line.indent < line.baseIndent + 4 ? startDefinition(cx, line, 1) : false),
      // A term has one line; in wrapped prose (French, say) a colon at the start of a line is a colon.
      endLeaf: (cx, line, leaf) => isDefinition(line) && (!leaf.content.includes("\n") || cx.parentType().name === "Definition"),
    },
  ],
};

/** Formulas are short; a longer way to the next dollar is no formula. */
const LONGEST_FORMULA = 500;

const readFormula = (cx: InlineContext, next: number, pos: number): number => {
  if (next !== 36) return -1;
  const limit = Math.min(cx.end, pos + LONGEST_FORMULA);
  if (cx.char(pos + 1) === 36) {
    const close = cx.slice(pos + 2, limit).indexOf("$$");
    return close > 0 ? cx.addElement(cx.elt("Formula", pos, pos + close + 4)) : -1;
  }
  const after = cx.char(pos + 1);
  // 'US$5', '$20', '(in $)': amounts, as are all dollars with a digit or closing mark behind or a letter before them.
  if (
    isBlank(after) ||
    after < 0 ||
    /[\d),.;:%]/u.test(cx.slice(pos + 1, pos + 2)) ||
    (pos > cx.offset && /[\p{L}\p{N}]/u.test(cx.slice(pos - 1, pos)))
  )
    return -1;
  for (let i = pos + 2; i < limit; i++) {
    const code = cx.char(i);
    if (code === 10) return -1;
    if (code !== 36) continue;
    const behind = cx.char(i + 1);
    return isBlank(cx.char(i - 1)) || (behind >= 48 && behind <= 57) ? -1 : cx.addElement(cx.elt("Formula", pos, i + 1));
  }
  return -1;
};

/** `$E = mc^2$` and `$$ … $$`. */
export const Formulas: MarkdownConfig = {
  defineNodes: ["Formula"],
  parseInline: [{ name: "Formula", parse: readFormula, before: "Emphasis" }],
};
