/** Agenda entries proposed from a document: the client shows them, and nothing is written. */
import { extract } from "../exchange/extract/extract.ts";
import { kindOfDocument, type ReadPacked, readMarkdown, readText } from "../exchange/extract/sourceText.ts";
import { writeAgenda } from "../exchange/extract/writeAgenda.ts";
import { tellProblem } from "../exchange/readers/documentError.ts";
import type { RequestGroup } from "./model.ts";

/** Request of the client: entries proposed from a document. Answer: an `ExtractAnswer`. */
export const EXTRACT = "concord/extract";

/** A document: its name, and its text or, of a kind that is none, its bytes in base64. */
interface ExtractParams {
  /** Where it is, so that the agendas that it answers to are known; of documents that are no draft, none. */
  readonly uri: string;
  /** The file's name, by whose ending its kind is known; of others it is Markdown. */
  readonly name: string;
  readonly text?: string;
  readonly bytes?: string;
}

/** A proposed agenda. */
export interface Extracted {
  readonly id: string;
  readonly text: string;
  readonly proposed: number;
  readonly conflicts: number;
}

/** One of the two: what was found, or why the document cannot be read. */
export interface ExtractAnswer {
  readonly extracted?: Extracted;
  readonly problem?: string;
}

const isText = (value: unknown): value is string => typeof value === "string";

function isExtract(params: unknown): params is ExtractParams {
  if (typeof params !== "object" || params === null) return false;
  const { uri, name, text, bytes } = params as Partial<ExtractParams>;
  return isText(uri) && isText(name) && [text, bytes].every((each) => each === undefined || isText(each)) && (isText(text) || isText(bytes));
}

const decode = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

async function readSource({ name, text, bytes }: ExtractParams, readPacked: ReadPacked | undefined): ReturnType<ReadPacked> {
  const kind = kindOfDocument(name) ?? "markdown";
  if (kind === "html" || kind === "docx" || kind === "pdf") {
    if (!readPacked) return { problem: { code: "browser" } };
    return readPacked(kind, bytes === undefined ? new TextEncoder().encode(text) : decode(bytes));
  }
  const whole = text ?? new TextDecoder().decode(decode(bytes ?? ""));
  return { source: kind === "text" ? readText(whole) : readMarkdown(whole) };
}

/** Proposals from documents. */
export const extractRequests: RequestGroup = {
  capabilities: () => ({}),
  serve: (connection, answer) => {
    connection.onRequest(
      EXTRACT,
      answer("extracting", null, async ({ service, readPacked }, params: unknown): Promise<ExtractAnswer | null> => {
        if (!isExtract(params)) return null;
        const found = await readSource(params, readPacked);
        if ("problem" in found) return { problem: tellProblem(found.problem) };
        const review = service.kindOf(params.uri) === "draft" ? await service.review(params.uri) : undefined;
        const extraction = extract({ documents: [{ name: params.name, source: found.source }], agendas: review?.review.agendas ?? [] });
        const { id, entries, conflicts } = extraction;
        return { extracted: { id, text: writeAgenda(extraction), proposed: entries.length, conflicts: conflicts.length } };
      }),
    );
  },
};
