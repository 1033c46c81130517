/** What stands, or is being typed, at a place of a snippet file. */
import type { Snippet, SnippetFile, Span } from "./model.ts";
import type { Reference } from "./references.ts";
import { parseBody } from "./syntax.ts";

/** A reference of a file. The span is that of the entry's id, in the file. */
export interface ReferencePlace {
  readonly snippet: Snippet;
  readonly reference: Reference;
  readonly id: Span;
  readonly whole: Span;
}

/** Every reference of a file, in order. */
export const listReferences = ({ snippets }: Pick<SnippetFile, "snippets">): readonly ReferencePlace[] =>
  snippets.flatMap((snippet) =>
    parseBody(snippet.body.text).references.map(({ reference }) => ({
      snippet,
      reference,
      id: snippet.body.locate(reference.id),
      whole: snippet.body.locate(reference),
    })),
  );

/** The reference at an offset of a file. */
export const findReference = (file: SnippetFile, offset: number): ReferencePlace | undefined =>
  listReferences(file).find(({ whole }) => whole.start <= offset && offset <= whole.end);

/** What is being typed of a reference. Offsets in the file. */
export interface TypedReference extends Span {
  readonly part: "id" | "field" | "filter";
  /** What stands before the part: the path, of a field or filter. */
  readonly path: string;
  /** Whether the reference ends behind it. */
  readonly isClosed: boolean;
}

/** Characters of a line that are looked at. */
const NEAR = 400;
const TYPED = /\{\{([^{}"\r\n]*)$/u;

/** The reference that is being typed at an offset of a file; undefined where none is. */
export function findTyped({ text }: Pick<SnippetFile, "text">, offset: number): TypedReference | undefined {
  const inner = TYPED.exec(text.slice(Math.max(0, offset - NEAR), offset))?.[1];
  if (inner === undefined) return undefined;
  const behind = /^[^{}|."\s]*/u.exec(text.slice(offset, offset + NEAR))?.[0] ?? "";
  const isClosed = /^[^{}"\r\n]*\}\}/u.test(text.slice(offset, offset + NEAR));
  const bar = inner.lastIndexOf("|");
  const [path = ""] = inner.split("|");
  const end = offset + behind.length;
  if (bar >= 0) return { part: "filter", path: path.trim(), start: offset - inner.slice(bar + 1).trimStart().length, end, isClosed };
  const dot = /^\s*[^\s./]+\/[^\s.]+\.([A-Za-z]*)$/u.exec(inner);
  if (dot) return { part: "field", path: path.slice(0, path.lastIndexOf(".")).trim(), start: offset - (dot[1] ?? "").length, end, isClosed };
  const start = offset - inner.trimStart().length;
  return { part: "id", path: "", start, end: Math.max(end, start), isClosed };
}
