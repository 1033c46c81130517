/** The pages of a PDF, pieces of text at places, as Markdown: lines, paragraphs, headings and tables as the eye would put them together. */
import type { SourceText } from "../extract/sourceText.ts";
import { MarkdownWriter } from "./markup.ts";

/** A piece of text on a page. Places in points from the lower left corner. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly cells: readonly string[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** A gap as wide as so many heights parts the cells of a row. */
const CELL_GAP = 2;
const WORD_GAP = 0.15;

function lineOf(pieces: readonly PdfPiece[]): Line {
  const sorted = pieces.toSorted((a, b) => a.x - b.x);
  const [first] = sorted as [PdfPiece];
  const height = Math.max(...sorted.map((piece) => piece.height));
  const cells: string[] = [first.text];
  let right = first.x + first.width;
  for (const { text, x, width } of sorted.slice(1)) {
    const gap = x - right;
    if (gap > CELL_GAP * height) cells.push(text);
    else cells[cells.length - 1] += `${gap > WORD_GAP * height && !/\s$/u.test(cells.at(-1) ?? "") ? " " : ""}${text}`;
    right = Math.max(right, x + width);
  }
  const plain = cells.map((cell) => cell.replace(/\s+/gu, " ").trim()).filter((cell) => cell !== "");
  return { cells: plain, text: plain.join(" "), x: first.x, right, y: first.y, height };
}

/** Lines of a page in reading order: as the file has them, pieces at one height in one line. */
function linesOf(page: readonly PdfPiece[]): readonly Line[] {
  const lines: PdfPiece[][] = [];
  for (const piece of page) {
    if (piece.text.trim() === "") continue;
    const last = lines.at(-1)?.[0];
    if (last && Math.abs(last.y - piece.y) < 0.45 * Math.max(last.height, piece.height, 1)) lines.at(-1)?.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf).filter(({ text }) => text !== "");
}

/** A line as it comes again on other pages, whatever its page number. */
const formOf = ({ text }: Line): string => text.replace(/\d+/gu, "#").toLowerCase();

/** How many lines at the head and foot of a page may be of every page. */
const EDGE = 3;

/** Pages without the heads and feet that come again, and without their numbers. */
function withoutEdges(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)].map(formOf));
    for (const form of edges) seen.set(form, (seen.get(form) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length / 3));
  return pages.map((lines) =>
    lines.filter((line, at) => {
      const edge = at < EDGE || at >= lines.length - EDGE;
      const isNumber = /^(?:page |trang |- ?)?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?(?: ?-)?$/iu.test(line.text) && (at === 0 || at === lines.length - 1);
      return !(isNumber || (edge && pages.length > 1 && (seen.get(formOf(line)) ?? 0) >= often));
    }),
  );
}

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const BULLET = /^(?:[•‣▪●○■–*-]|\uf0b7)\s*/u;
const NUMBERED = /^(?:\(?\d{1,2}[.)]|\(?[a-zđ]\)|[IVX]{1,4}\.)\s+\S/u;

/** Two lines as one text; a word parted at the line's end is one again, unless the document writes it with a hyphen elsewhere. */
export function joinLines(before: string, next: string, compounds: ReadonlySet<string>): string {
  const cut = /([\p{L}]+)[-\u00ad\u2010]$/u.exec(before);
  const rest = /^[\p{Ll}]+/u.exec(next)?.[0];
  if (!cut || rest === undefined) return `${before} ${next}`;
  const isCompound = compounds.has(`${cut[1]}-${rest}`.toLowerCase());
  return isCompound ? before + next : before.slice(0, -1) + next;
}

/** The words with a hyphen within lines. */
const compoundsIn = (pages: readonly (readonly Line[])[]): ReadonlySet<string> =>
  new Set(pages.flatMap((lines) => lines.flatMap(({ text }) => text.match(/\p{L}+-\p{L}+/gu) ?? [])).map((word) => word.toLowerCase()));

/** Puts pages together. Places are pages. */
export function readPages(pieces: readonly (readonly PdfPiece[])[], title?: string): SourceText {
  const pages = withoutEdges(pieces.map(linesOf));
  const all = pages.flat();
  const body = medianOf(all.flatMap(({ height, text }) => (text.length > 30 ? [height] : [])));
  const right = Math.max(0, ...all.map((line) => line.right));
  const step = medianOf(pages.flatMap((lines) => lines.slice(1).map((line, at) => (lines[at] as Line).y - line.y)).filter((gap) => gap > 0));
  const compounds = compoundsIn(pages);
  const writer = new MarkdownWriter();
  let text = "";
  let from = 1;
  let last: Line | undefined;
  let item = false;
  const flush = (): void => {
    if (text !== "" && item) writer.item(text, 0, from);
    else if (text !== "" && last && body > 0 && last.height > body * 1.15 && text.length < 160)
      writer.heading(text, last.height > body * 1.5 ? 1 : 2, from);
    else if (text !== "") writer.paragraph(text, from);
    text = "";
    item = false;
  };
  pages.forEach((lines, index) => {
    const number = index + 1;
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as Line;
      let end = at;
      while (line.cells.length > 1 && (lines[end + 1]?.cells.length ?? 0) === line.cells.length) end++;
      if (end > at) {
        flush();
        writer.table(lines.slice(at, end + 1).map(({ cells }) => ({ cells, number })));
        last = undefined;
        at = end;
        continue;
      }
      const bullet = BULLET.test(line.text);
      const gap = last ? last.y - line.y : 0;
      const sized = last !== undefined && Math.abs(last.height - line.height) > 0.15 * Math.max(1, body);
      const apart = at > 0 && step > 0 && gap > step * 1.45;
      // A line that ends before the others, and a sentence with it
      const ended = last !== undefined && last.right < right - 8 * Math.max(1, last.height) && /[.!?:;…]["”»)]?$/u.test(last.text);
      const over = at === 0 && last !== undefined && /[.!?:;…]["”»)]?$/u.test(last.text);
      if (text !== "" && (bullet || NUMBERED.test(line.text) || sized || apart || ended || over)) flush();
      if (text === "") {
        from = number;
        item = bullet;
        text = line.text.replace(BULLET, "");
      } else text = joinLines(text, line.text, compounds);
      last = line;
    }
  });
  flush();
  return writer.done("page", title);
}
