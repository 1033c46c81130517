/** A PDF as Markdown, its text read by Mozilla's pdf.js. Nothing of it is run, drawn or fetched. */
import { getDocument } from "unpdf/pdfjs";
import type { SourceText } from "../extract/sourceText.ts";
import { DocumentError } from "./documentError.ts";
import { MOST_PAGES, MOST_TEXT } from "./limits.ts";
import { type PdfPiece, readPages } from "./pdfLines.ts";

/** A piece as pdf.js gives it; what marks the structure has no text. */
interface Item {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

const pieceOf = ({ str, transform, width, height }: Item): readonly PdfPiece[] => {
  if (str === undefined || !transform) return [];
  return [{ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width: width ?? 0, height: height || Math.abs(transform[3] ?? 0) }];
};

function explain(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new DocumentError("password");
  return new DocumentError("noPdf");
}

/**
 * Reads a PDF.
 * @param isLate asked after every page: reading ends with an error where it takes too long.
 * @returns places are pages.
 * @throws {DocumentError} where it is none, damaged, protected, without text or too big.
 */
export async function readPdf(bytes: Uint8Array, isLate: () => boolean = () => false): Promise<SourceText> {
  // A copy: pdf.js takes what it is given
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new DocumentError("pages", [document.numPages, MOST_PAGES]);
    const pages: (readonly PdfPiece[])[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = (items as readonly Item[]).flatMap(pieceOf);
      length += pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (length > MOST_TEXT) throw new DocumentError("tooBig");
      if (isLate()) throw new DocumentError("late", [number, document.numPages]);
      pages.push(pieces);
      page.cleanup();
    }
    if (length === 0) throw new DocumentError("noText");
    const { info } = await document.getMetadata();
    const title = (info as { readonly Title?: unknown }).Title;
    return readPages(pages, typeof title === "string" && /\S\s+\S/u.test(title) ? title.trim() : undefined);
  } catch (error) {
    throw explain(error);
  } finally {
    await task.destroy();
  }
}
