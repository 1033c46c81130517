/** Writing snippet files: a new snippet at its place in the order of names, everything else, comments too, as it stands. */
import { createScanner, type ParseError, parseTree } from "jsonc-parser";
import { escapeText } from "./fill.ts";

/** A snippet to write. */
export interface NewSnippet {
  readonly name: string;
  readonly prefix: string;
  /** Empty for none. */
  readonly description: string;
  /** In VS Code's syntax, with references. */
  readonly body: string;
}

/** A text as a body in which some parts are references. Offsets in the text, in order. */
export function withReferences(
  text: string,
  references: readonly { readonly start: number; readonly end: number; readonly reference: string }[],
): string {
  let body = "";
  let at = 0;
  for (const { start, end, reference } of references) {
    body += escapeText(text.slice(at, start)) + reference;
    at = end;
  }
  return body + escapeText(text.slice(at));
}

/** Names in the order of a file: whatever their capitals, the same on every machine. */
const comesBefore = (a: string, b: string): boolean => {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return first === second ? a < b : first < second;
};

/** Kinds of tokens: of `SyntaxKind` of jsonc-parser, a constant enumeration, which does not outlive its types. */
const COMMA = 5;
const LINE_NOTE = 12;
const BLOCK_NOTE = 13;
const LINE_BREAK = 14;
const BLANKS = 15;
const END = 17;

/** Where a property or the opening brace that ends at an offset is done: behind its comma, where it has one, and what is noted on the same line. */
function findGap(text: string, end: number, withComma: boolean): number {
  const scanner = createScanner(text, false);
  scanner.setPosition(end);
  let hasComma = !withComma;
  let at = end;
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    const isNote = token === LINE_NOTE || token === BLOCK_NOTE;
    if (token === COMMA && !hasComma) hasComma = true;
    // A comma may stand on a line of its own; notes count as the property's only where they stand beside it.
    else if (!isNote && token !== BLANKS && (hasComma || token !== LINE_BREAK)) break;
    if (token !== BLANKS && token !== LINE_BREAK) at = scanner.getTokenOffset() + scanner.getTokenLength();
  }
  return at;
}

/** Whether a comma follows, with nothing but blanks and notes before it. */
function isFollowedByComma(text: string, end: number): boolean {
  const scanner = createScanner(text, true);
  scanner.setPosition(end);
  const token: number = scanner.scan();
  return token === COMMA;
}

/**
 * A file with a new snippet in it.
 * @returns undefined where the file is no JSON that can be edited, or has a snippet of this name.
 */
export function addSnippet(source: string, { name, prefix, description, body }: NewSnippet): string | undefined {
  const text = source.trim() === "" ? "{\n}\n" : source;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || root?.type !== "object") return undefined;
  const properties = root.children ?? [];
  const names = properties.map(({ children }) => String(children?.[0]?.value ?? ""));
  if (names.includes(name)) return undefined;
  const lines = body.replace(/\r\n?/gu, "\n").split("\n");
  const snippet = { scope: "markdown", prefix, ...(description !== "" && { description }), body: lines };
  const indent = /^([ \t]+)"/mu.exec(text)?.[1] ?? "  ";
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const written = `${JSON.stringify(name)}: ${JSON.stringify(snippet, null, indent.length > 0 ? indent : "  ")}`;
  const found = names.findIndex((other) => comesBefore(name, other));
  const index = found < 0 ? names.length : found;
  const before = properties[index - 1];
  const end = before ? before.offset + before.length : root.offset + 1;
  const hasComma = before !== undefined && isFollowedByComma(text, end);
  const gap = findGap(text, end, hasComma);
  const needsComma = before !== undefined && !hasComma;
  const isLast = index === names.length;
  const entry = written.split("\n").join(`${eol}${indent}`);
  const closing = isLast && /^[ \t]*\}/u.test(text.slice(gap)) ? eol : "";
  return [text.slice(0, end), needsComma ? "," : "", text.slice(end, gap), eol, indent, entry, isLast ? "" : ",", closing, text.slice(gap)].join("");
}
