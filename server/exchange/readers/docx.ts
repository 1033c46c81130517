/** A Word document (.docx: Office Open XML, ECMA-376 part 1, WordprocessingML) as Markdown: headings, paragraphs, lists, tables, footnotes. */
import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import type { SourceText } from "../extract/sourceText.ts";
import { DocumentError } from "./documentError.ts";
import { MOST_CELLS, MOST_PART, MOST_TEXT } from "./limits.ts";
import { MarkdownWriter } from "./markup.ts";

const BODY = "word/document.xml";
const PARTS = new Set([BODY, "word/styles.xml", "word/footnotes.xml"]);

/** The parts that are read, unpacked; none is bigger than it says it is. */
function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let tooBig = false;
  let parts: Readonly<Record<string, Uint8Array>> = {};
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.has(name)) return false;
        tooBig ||= originalSize > MOST_PART;
        return originalSize <= MOST_PART;
      },
    });
  } catch {
    // Told below: no body
  }
  if (tooBig) throw new DocumentError("tooBig");
  if (!parts[BODY]) throw new DocumentError("noWord");
  return parts;
}

/** Runs over a part. XML entities beyond the five are left as they are: nothing is expanded or fetched. */
function walk(
  part: Uint8Array,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  close: (name: string) => void,
  text: (data: string) => void,
): void {
  const parser = new Parser({ onopentag: open, onclosetag: close, ontext: text }, { xmlMode: true, decodeEntities: true });
  parser.write(strFromU8(part));
  parser.end();
}

/** The levels of headings by the ids of their styles, whatever language Word speaks: a title is 1. */
function headingStyles(part: Uint8Array | undefined): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let id = "";
  if (part)
    walk(
      part,
      (name, attributes) => {
        if (name === "w:style") id = attributes["w:styleId"] ?? "";
        const level = name === "w:name" ? /^(?:heading ([1-6])|title)$/iu.exec(attributes["w:val"] ?? "") : null;
        if (level && id !== "") levels.set(id, Number(level[1] ?? 1));
      },
      () => {},
      () => {},
    );
  return levels;
}

/** What is no text: deleted words, the codes of fields, what stands again for older programs. */
const SKIPPED = new Set(["w:del", "w:instrText", "w:delText", "mc:Fallback", "w:pict", "w:object"]);

/**
 * Reads a Word document.
 * @returns places are paragraphs, as Word counts them, those of tables among them.
 * @throws {DocumentError} where it is none, or too big.
 */
export function readDocx(bytes: Uint8Array): SourceText {
  const parts = unpack(bytes);
  const levels = headingStyles(parts["word/styles.xml"]);
  const writer = new MarkdownWriter();
  let number = 0;
  const body = (part: Uint8Array): void => {
    let text = "";
    let inText = false;
    let skipped = 0;
    let level = 0;
    let listDepth = -1;
    let tables = 0;
    let rows: { cells: string[]; number: number }[] = [];
    const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
      if (SKIPPED.has(name)) skipped++;
      if (skipped > 0) return;
      if (name === "w:p") {
        number++;
        level = 0;
        listDepth = -1;
        if (tables === 0) text = "";
      } else if (name === "w:pStyle") level = levels.get(attributes["w:val"] ?? "") ?? 0;
      else if (name === "w:outlineLvl") level = Math.min(6, (Number(attributes["w:val"]) || 0) + 1);
      else if (name === "w:numPr") listDepth = Math.max(0, listDepth);
      else if (name === "w:ilvl") listDepth = Number(attributes["w:val"]) || 0;
      else if (name === "w:t") inText = true;
      else if (name === "w:tab" || name === "w:br" || name === "w:cr") text += " ";
      else if (name === "w:noBreakHyphen") text += "-";
      else if (name === "w:tbl") {
        tables++;
        if (tables === 1) rows = [];
      } else if (name === "w:tr" && tables === 1) rows.push({ cells: [], number: number + 1 });
      else if (name === "w:tc" && tables === 1) text = "";
    };
    const close = (name: string): void => {
      if (SKIPPED.has(name)) skipped = Math.max(0, skipped - 1);
      if (skipped > 0) return;
      if (name === "w:t") inText = false;
      else if (name === "w:p" && tables > 0) text += " ";
      else if (name === "w:p") {
        if (writer.length > MOST_TEXT) return;
        if (level > 0) writer.heading(text, level, number);
        else if (listDepth >= 0) writer.item(text, listDepth, number);
        else writer.paragraph(text, number);
      } else if (name === "w:tc" && tables === 1) {
        const row = rows.at(-1);
        if (row && row.cells.length < MOST_CELLS) row.cells.push(text);
      } else if (name === "w:tbl" && --tables === 0) writer.table(rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")));
    };
    walk(part, open, close, (data) => {
      if (inText && skipped === 0 && text.length < MOST_TEXT) text += data;
    });
  };
  body(parts[BODY] as Uint8Array);
  if (parts["word/footnotes.xml"]) body(parts["word/footnotes.xml"]);
  return writer.done("paragraph");
}
