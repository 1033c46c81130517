/** Link reference definitions (CommonMark 0.31, 4.7), read line by line: the parser's own reader takes quadratic time on a title that never ends. */
import type { BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from "@lezer/markdown";

const LABEL = /^\[[^[\]]{1,998}\]:[ \t]*/u;
const DESTINATION = /^(?:<[^<>\n]*>|[^\s<]\S*)/u;
const TITLE = /^[ \t]*(?:"[^"]*"|'[^']*'|\([^()]*\))[ \t\r]*$/u;

/** How far a line is a definition: -1 not at all, 0 without a title, 1 with one. */
const readDefinition = (line: string): -1 | 0 | 1 => {
  const label = LABEL.exec(line)?.[0];
  if (!label || label.startsWith("[^")) return -1;
  const destination = DESTINATION.exec(line.slice(label.length))?.[0];
  if (!destination) return -1;
  const rest = line.slice(label.length + destination.length);
  if (rest.trim() === "") return 0;
  return isBlankStart(rest) && TITLE.test(rest) ? 1 : -1;
};

const isBlankStart = (text: string): boolean => text.startsWith(" ") || text.startsWith("\t");

/** Watches a paragraph whose first line is a definition; a title may follow on the next. */
class ReferenceParser implements LeafBlockParser {
  readonly #titled: boolean;

  constructor(titled: boolean) {
    this.#titled = titled;
  }

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    let to = leaf.start + leaf.content.length;
    if (!this.#titled && TITLE.test(line.text.slice(line.pos))) {
      to = cx.lineStart + line.text.length;
      cx.nextLine();
    }
    cx.addLeafElement(leaf, cx.elt("LinkReference", leaf.start, to));
    return true;
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    cx.addLeafElement(leaf, cx.elt("LinkReference", leaf.start, leaf.start + leaf.content.length));
    return true;
  }
}

/** `[label]: destination "title"`, in place of the parser's own. */
export const References: MarkdownConfig = {
  parseBlock: [
    {
      name: "LinkReference",
      leaf: (_cx, leaf) => {
        if (!leaf.content.startsWith("[")) return null;
        const found = readDefinition(leaf.content);
        return found < 0 ? null : new ReferenceParser(found === 1);
      },
    },
  ],
};
