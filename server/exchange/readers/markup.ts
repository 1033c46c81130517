/** Blocks of text written as Markdown, so that nothing in them can be read as markup. */
import { MarkdownLines } from "../extract/sourceText.ts";

/** A text of one line without what Markdown would read. */
export const plainText = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\s\u00ad\ufeff\ufffc]+/gu, (run) => (/^[\u00ad\ufeff]+$/u.test(run) ? "" : " "))
    .trim()
    .replace(/[\\`*[\]<]/gu, "\\$&");

/** At the beginning of a paragraph, what would make it something else. */
const plainStart = (text: string): string =>
  text.replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s)|={2,}$|-{2,}$|~{3,})/u, "\\$&").replace(/^(\d{1,9})([.)])(?=\s)/u, "$1\\$2");

/** A document written block by block. */
export class MarkdownWriter {
  readonly #lines = new MarkdownLines();
  #listed = false;
  #length = 0;

  /** Characters so far. */
  get length(): number {
    return this.#length;
  }

  #block(text: string, number: number, joined = false): void {
    this.#length += text.length;
    this.#lines.block(text, number, joined);
    this.#listed = false;
  }

  paragraph(text: string, number: number): void {
    this.#block(plainStart(plainText(text)), number);
  }

  /** @param level 1 to 6. */
  heading(text: string, level: number, number: number): void {
    const plain = plainText(text);
    if (plain !== "") this.#block(`${"#".repeat(Math.min(6, Math.max(1, level)))} ${plain}`, number);
  }

  /** @param depth from 0. */
  item(text: string, depth: number, number: number): void {
    const plain = plainText(text);
    if (plain === "") return;
    this.#block(`${"  ".repeat(Math.min(depth, 6))}- ${plain}`, number, this.#listed);
    this.#listed = true;
  }

  /** A table by its rows, each with the number of its place. The first row is the head. */
  table(rows: readonly { readonly cells: readonly string[]; readonly number: number }[]): void {
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    if (width < 2) {
      for (const { cells, number } of rows) for (const cell of cells) this.paragraph(cell, number);
      return;
    }
    rows.forEach(({ cells, number }, index) => {
      const line = `| ${Array.from({ length: width }, (_, at) => plainText(cells[at] ?? "").replaceAll("|", "\\|")).join(" | ")} |`;
      this.#block(line, number, index > 0);
      if (index === 0) this.#lines.line(`|${" --- |".repeat(width)}`, number);
    });
  }

  done(...args: Parameters<MarkdownLines["done"]>): ReturnType<MarkdownLines["done"]> {
    return this.#lines.done(...args);
  }
}
