/** The readers of documents that are no text: a bundle of its own, loaded when such a document is asked for. */

import { readDocx } from "./exchange/readers/docx.ts";
import { readHtml } from "./exchange/readers/html.ts";
import { readPdf } from "./exchange/readers/pdf.ts";
import type { PackedKind, SourceText } from "./exchange/sourceText.ts";

/** How long a PDF may take, in milliseconds. */
const MOST_TIME = 60_000;

/**
 * Reads a document's bytes.
 * @throws {DocumentError} where they cannot be read.
 */
export async function readPacked(kind: PackedKind, bytes: Uint8Array): Promise<SourceText> {
  if (kind === "html") return readHtml(decode(bytes));
  if (kind === "docx") return readDocx(bytes);
  const end = Date.now() + MOST_TIME;
  return readPdf(bytes, () => Date.now() > end);
}

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
