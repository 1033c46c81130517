/** A page of the documentation as text for a terminal: headings stand out, prose is wrapped, examples stand as they are. */
import { widthOf, wrap } from "./columns.ts";
import type { PrettyOptions } from "./pretty.ts";

const INDENT = "    ";
/** A fence of code: its marks, and what stands behind them. */
const FENCE = /^(`{3,}|~{3,})/;
const HEADING = /^#{1,6} +(.*)$/;
const ITEM = /^([-*]|\d{1,9}\.) +(.*)$/;

const INLINE = /`([^`]+)`|\[([^[\]]*)\]\(([^()\s]*)\)|\*\*([^*]+)\*\*/g;

/** A line of Markdown without its marks: what a link leads to is told only where it is an address. */
const inline = (text: string): string =>
  text.replace(INLINE, (_, code?: string, linked?: string, target = "", bold?: string) => {
    if (code !== undefined) return `'${code}'`;
    if (linked === undefined) return inline(bold ?? "");
    return /^https?:/.test(target) ? `${inline(linked)} (${target})` : inline(linked);
  });

/** Wraps a text; its further lines stand under the first, behind what stands before it. */
function* hang(before: string, text: string, width: number): Generator<string> {
  const margin = " ".repeat(widthOf(before));
  for (const [index, line] of wrap(inline(text), Math.max(30, width - margin.length)).entries()) yield (index === 0 ? before : margin) + line;
}

/** The lines of a page. Of Markdown it knows what our own pages hold: headings, paragraphs, lists, tables, fenced code, links, bold. */
export function* prettyPage(markdown: string, { paint, width }: Pick<PrettyOptions, "paint" | "width">): Generator<string> {
  let fence: string | undefined;
  let before = "";
  let text: string[] = [];
  function* flush(): Generator<string> {
    if (text.length > 0) yield* hang(before, text.join(" "), width);
    [before, text] = ["", []];
  }
  for (const line of markdown.replace(/\r\n?/g, "\n").trimEnd().split("\n")) {
    if (fence !== undefined) {
      if (line.trimEnd() === fence) fence = undefined;
      else yield line === "" ? "" : INDENT + line;
      continue;
    }
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    fence = FENCE.exec(line)?.[1];
    if (fence !== undefined || heading || item || line.trim() === "" || line.startsWith("|")) yield* flush();
    if (fence !== undefined) continue;
    if (heading) yield paint("bold", inline(heading[1] ?? ""));
    else if (item) [before, text] = [`${item[1]} `, [item[2] ?? ""]];
    else if (line.startsWith("|")) yield inline(line);
    else if (line.trim() === "") yield "";
    else text.push(line.trim());
  }
  yield* flush();
}
