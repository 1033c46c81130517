/** Documents as text: what the readers of each kind of file make of it, and plain text as Markdown. */
import { createLines } from "../../draft/lines.ts";
import type { Problem } from "../readers/documentError.ts";

/** What a document's places are counted in. */
export type Counted = "line" | "paragraph" | "page";

/** A document as Markdown. */
export interface SourceText {
  readonly markdown: string;
  readonly counted: Counted;
  /** The number of the line, paragraph or page from which each line of the Markdown comes, from 1; left out where they are the lines themselves. */
  readonly numbers?: readonly number[];
  /** As the file itself says it. */
  readonly title?: string;
}

/** The kinds of documents that are no text. */
export type PackedKind = "html" | "docx" | "pdf";

/** Reads the bytes of such a document; tells what is wrong where they cannot be read. */
export type ReadPacked = (kind: PackedKind, bytes: Uint8Array) => Promise<{ readonly source: SourceText } | { readonly problem: Problem }>;

/** How a document's name ends, and what it is by that. */
const KINDS: Readonly<Record<string, PackedKind | "markdown" | "text">> = {
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
  pdf: "pdf",
};

/** What a document is, by its name; undefined for names of others. */
export const kindOfDocument = (name: string): PackedKind | "markdown" | "text" | undefined => {
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
};

/** Where an offset of a document's Markdown stands in the document, from 1. */
export function placeIn({ markdown, numbers }: SourceText): (offset: number) => number {
  const { lineAt } = createLines(markdown);
  return (offset) => {
    const line = lineAt(offset);
    return numbers?.[line] ?? line + 1;
  };
}

/** Lines of a document and where each comes from, as they are gathered. */
export class MarkdownLines {
  readonly #lines: string[] = [];
  readonly #numbers: number[] = [];

  /** Adds a block, which may have several lines; an empty line parts it from the one before. */
  block(text: string, number: number, joined = false): void {
    if (text.trim() === "") return;
    if (!joined && this.#lines.length > 0) this.line("", number);
    for (const line of text.split("\n")) this.line(line, number);
  }

  /** Adds a line. */
  line(text: string, number: number): void {
    this.#lines.push(text);
    this.#numbers.push(number);
  }

  /** The document. */
  done(counted: Counted, title?: string): SourceText {
    return { markdown: `${this.#lines.join("\n")}\n`, counted, numbers: this.#numbers, ...(title !== undefined && { title }) };
  }
}

/** What would be Markdown at the beginning of a line of text, and is none: indents, quotation marks, heads. */
const plainLine = (line: string): string => line.trim().replace(/^(?:>|#{1,6}(?=\s)|={2,}$|-{2,}$|\*{3,}$|~{3,}|`{3,})+\s*/u, "");

const BULLET = /^(?:[-*+•‣▪–]|\d{1,2}[.)]|[a-zđ]\))\s+/u;

/** Lines end where the page did, not the sentence: most of the long ones go on in the next. */
function isWrapped(lines: readonly string[]): boolean {
  const long = lines.filter((line) => line.trim().length > 40);
  if (long.length < 3) return false;
  const widest = Math.max(...long.map((line) => line.trimEnd().length));
  const open = long.filter((line) => !/[.!?:;…"”)]\s*$/u.test(line)).length;
  return widest <= 120 && open >= long.length * 0.5;
}

/** Plain text as Markdown: its lines are paragraphs, or parts of one where the text is wrapped. Bullets stay lists. */
export function readText(text: string): SourceText {
  const lines = text.replace(/^\ufeff/u, "").split(/\r\n|\r|\n|\f/u);
  const wrapped = isWrapped(lines);
  const result = new MarkdownLines();
  let open = false;
  let listed = false;
  lines.forEach((raw, index) => {
    const bullet = BULLET.test(raw.trim());
    const line = bullet ? raw.trim().replace(/^[•‣▪–]\s+/u, "- ") : plainLine(raw);
    if (line === "" || line === "|") {
      open = false;
      return;
    }
    result.block(line.replaceAll("\0", " "), index + 1, bullet ? listed : open && wrapped);
    open = true;
    listed = bullet;
  });
  return result.done("line");
}

/** Markdown as it is. */
export const readMarkdown = (text: string): SourceText => ({ markdown: text.replace(/^\ufeff/u, ""), counted: "line" });
