/** A page of HTML as Markdown: headings, paragraphs, lists and tables. Nothing of it is run or fetched. */
import { Parser } from "htmlparser2";
import { createLines } from "../../draft/lines.ts";
import type { SourceText } from "../extract/sourceText.ts";
import { DocumentError } from "./documentError.ts";
import { MOST_CELLS, MOST_NESTED, MOST_TEXT } from "./limits.ts";
import { MarkdownWriter } from "./markup.ts";

/** What is no text of the page. */
const SKIPPED = new Set("script style noscript template svg math nav footer aside form button select iframe object head".split(" "));
const BLOCKS = new Set(
  "p div section article main header h1 h2 h3 h4 h5 h6 ul ol dl dt dd blockquote pre figure figcaption caption address hr br details summary table thead tbody tfoot body html fieldset".split(
    " ",
  ),
);

/** A table being read; those within it are text of its cells. */
interface OpenTable {
  readonly rows: { cells: string[]; number: number }[];
  /** The first row has begun. */
  depth: number;
}

/**
 * Reads a page.
 * @returns places are lines of the page's source.
 * @throws {DocumentError} where it is nested so deeply that no person has written it.
 */
export function readHtml(html: string): SourceText {
  const writer = new MarkdownWriter();
  const lines = createLines(html);
  let text = "";
  let title = "";
  let inTitle = false;
  let skipped = 0;
  let start = 0;
  let heading = 0;
  let item = false;
  let depth = 0;
  let nested = 0;
  let table: OpenTable | undefined;
  const lineNow = (): number => lines.lineAt(start) + 1;
  const flush = (): void => {
    const whole = text;
    text = "";
    if (whole.trim() === "" || writer.length > MOST_TEXT) return;
    if (heading > 0) writer.heading(whole, heading, lineNow());
    else if (item) writer.item(whole, Math.max(0, depth - 1), lineNow());
    else writer.paragraph(whole, lineNow());
    item = false;
  };
  const closeCell = (): void => {
    const row = table?.rows.at(-1);
    if (row && row.cells.length < MOST_CELLS) row.cells.push(text);
    text = "";
  };
  const parser = new Parser(
    {
      onopentag(name, { colspan }) {
        if (++nested > MOST_NESTED) throw new DocumentError("nested");
        if (name === "title" && title === "") inTitle = true;
        if (SKIPPED.has(name)) skipped++;
        if (skipped > 0) return;
        if (table) {
          if (name === "table") table.depth++;
          else if (table.depth === 1 && name === "tr") table.rows.push({ cells: [], number: lines.lineAt(parser.startIndex) + 1 });
          else if (table.depth === 1 && (name === "td" || name === "th")) {
            text = "";
            for (let more = Math.min(Number(colspan) || 1, MOST_CELLS); more > 1; more--) table.rows.at(-1)?.cells.push("");
          } else if (BLOCKS.has(name) || name === "li") text += " ";
          return;
        }
        if (BLOCKS.has(name) || name === "li") flush();
        if (name === "table") table = { rows: [], depth: 1 };
        if (name === "ul" || name === "ol") depth++;
        if (name === "li") item = true;
        if (/^h[1-6]$/u.test(name)) heading = Number(name.charAt(1));
      },
      ontext(data) {
        if (inTitle) title += data;
        if (skipped > 0) return;
        if (text.trim() === "") start = parser.startIndex;
        if (text.length < MOST_TEXT) text += data;
      },
      onclosetag(name) {
        nested--;
        if (name === "title") inTitle = false;
        if (SKIPPED.has(name)) {
          skipped = Math.max(0, skipped - 1);
          return;
        }
        if (skipped > 0) return;
        if (table) {
          if (table.depth === 1 && (name === "td" || name === "th")) closeCell();
          else if (name === "table" && --table.depth === 0) {
            const { rows } = table;
            table = undefined;
            text = "";
            writer.table(rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")));
          }
          return;
        }
        if (BLOCKS.has(name) || name === "li") flush();
        if (name === "li") item = false;
        if (name === "ul" || name === "ol") depth = Math.max(0, depth - 1);
        if (/^h[1-6]$/u.test(name)) heading = 0;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  if (table) writer.table(table.rows);
  flush();
  const named = title.replace(/\s+/gu, " ").trim();
  return writer.done("line", named === "" ? undefined : named.slice(0, 200));
}
