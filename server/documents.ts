/** The readers of documents that are no text: a bundle of its own, loaded when such a document is asked for; that of PDFs is another one. */

import type { ReadPacked, SourceText } from "./exchange/extract/sourceText.ts";
import { DocumentError } from "./exchange/readers/documentError.ts";
import { readDocx } from "./exchange/readers/docx.ts";
import { readHtml } from "./exchange/readers/html.ts";

/** How long a PDF may take, in milliseconds. */
const MOST_TIME = 60_000;

async function read(kind: Parameters<ReadPacked>[0], bytes: Uint8Array): Promise<SourceText> {
  if (kind === "html") return readHtml(decode(bytes));
  if (kind === "docx") return readDocx(bytes);
  const { readPdf } = await loadPdf();
  const end = Date.now() + MOST_TIME;
  return readPdf(bytes, () => Date.now() > end);
}

/** The package of the extension has no place for it. */
const loadPdf = () =>
  import("./pdf.ts").catch((): never => {
    throw new DocumentError("noReader");
  });

/** An error of the bundle of PDFs is of another class of the same name. */
const problemOf = (error: unknown): DocumentError["problem"] | undefined =>
  error instanceof Error && "problem" in error ? (error as DocumentError).problem : undefined;

/** Reads a document's bytes. */
export const readPacked: ReadPacked = async (kind, bytes) => {
  try {
    return { source: await read(kind, bytes) };
  } catch (error) {
    const problem = problemOf(error);
    if (problem) return { problem };
    throw error;
  }
};

/** As the page itself says, else UTF-8. */
function decode(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const named = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{3,20})/iu.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
