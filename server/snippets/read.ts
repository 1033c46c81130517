/** Reading snippet files: JSON with comments, as VS Code has them, each text with the places of its characters. */
import * as l10n from "@vscode/l10n";
import { type Node, type ParseError, parseTree } from "jsonc-parser";
import { createLines } from "../draft/lines.ts";
import type { Prefix, Snippet, SnippetFault, SnippetFile, SourcedText, Span } from "./model.ts";

/** Longer files are no snippets: in characters. */
const LONGEST = 2_000_000;

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\", "/": "/" };

/** Characters of JSON strings, and where each stands in the file. */
class Characters {
  text = "";
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Which string of the file each is of. */
  readonly #strings: number[] = [];
  #count = 0;
  #end = 0;

  /** Adds the inside of a string of the file. */
  addString(file: string, { start, end }: Span): void {
    this.#count++;
    let plain = "";
    for (let at = start; at < end; ) {
      let length = 1;
      let char = file.charAt(at);
      if (char === "\\") {
        const escaped = file.charAt(at + 1);
        const code = escaped === "u" ? /^[\da-f]{4}/iu.exec(file.slice(at + 2, at + 6))?.[0] : undefined;
        char = code === undefined ? (ESCAPES[escaped] ?? escaped) : String.fromCharCode(Number.parseInt(code, 16));
        length = code === undefined ? 2 : 6;
      }
      plain += char;
      this.#add(at, Math.min(at + length, end));
      at += length;
    }
    this.text += plain;
    this.#end = end;
  }

  /** Adds a line break between two strings. */
  addBreak(): void {
    this.text += "\n";
    this.#count++;
    this.#add(this.#end, this.#end);
  }

  #add(start: number, end: number): void {
    this.#starts.push(start);
    this.#ends.push(end);
    this.#strings.push(this.#count);
  }

  /** The text with its places. */
  source(): SourcedText {
    const [starts, ends, strings, last] = [this.#starts, this.#ends, this.#strings, this.#end];
    const startOf = (at: number): number => starts[at] ?? last;
    return {
      text: this.text,
      locate: ({ start, end }) => ({ start: startOf(start), end: end > start ? (ends[end - 1] ?? last) : startOf(start) }),
      isWhole: ({ start, end }) => end <= start || strings[start] === strings[end - 1],
    };
  }
}

const insideOf = ({ offset, length }: Node): Span => ({ start: offset + 1, end: Math.max(offset + 1, offset + length - 1) });
const spanOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length });

/** The texts of a node: a string, or a list of them; undefined for anything else. */
function stringsOf(node: Node | undefined): readonly Node[] | undefined {
  if (node?.type === "string") return [node];
  const items = node?.type === "array" ? (node.children ?? []) : undefined;
  return items?.every(({ type }) => type === "string") ? items : undefined;
}

function sourced(file: string, strings: readonly Node[]): SourcedText {
  const characters = new Characters();
  for (const [index, node] of strings.entries()) {
    if (index > 0) characters.addBreak();
    characters.addString(file, insideOf(node));
  }
  return characters.source();
}

const EMPTY: SourcedText = { text: "", locate: () => ({ start: 0, end: 0 }), isWhole: () => true };

/** A snippet and what is wrong with its shape. */
function readSnippet(file: string, key: Node, value: Node): { readonly snippet?: Snippet; readonly faults: readonly SnippetFault[] } {
  const faults: SnippetFault[] = [];
  const tell = (node: Node, message: string): void => void faults.push({ rule: "snippet-syntax", ...spanOf(node), message });
  const name = String(key.value);
  if (value.type !== "object") {
    tell(value, l10n.t("A snippet is an object with 'prefix' and 'body'."));
    return { faults };
  }
  const fields = new Map((value.children ?? []).flatMap(({ children: [field, node] = [] }) => (field && node ? [[String(field.value), node]] : [])));
  const prefix = fields.get("prefix");
  const prefixes = stringsOf(prefix);
  if (prefix && !prefixes) tell(prefix, l10n.t("A prefix is a text or a list of texts."));
  const body = fields.get("body");
  const lines = stringsOf(body);
  if (!body) tell(key, l10n.t("The snippet '{0}' has no body.", name));
  else if (!lines) tell(body, l10n.t("A body is a text or a list of texts, one a line."));
  const words = (node: Node | undefined): string => (stringsOf(node) ?? []).map((each) => String(each.value)).join("\n");
  return {
    snippet: {
      name,
      prefixes: (prefixes ?? []).flatMap((node): readonly Prefix[] => (node.value === "" ? [] : [{ text: String(node.value), ...insideOf(node) }])),
      description: words(fields.get("description")),
      scope: words(fields.get("scope"))
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== ""),
      body: lines ? sourced(file, lines) : EMPTY,
    },
    faults,
  };
}

function parse(text: string): { readonly root: Node | undefined; readonly errors: readonly ParseError[] } {
  const errors: ParseError[] = [];
  try {
    return { root: parseTree(text, errors, { allowTrailingComma: true }), errors };
  } catch {
    // Nested far deeper than any snippet.
    return { root: undefined, errors: [{ error: 1, offset: 0, length: 1 }] };
  }
}

/** The language that a file's name says it is for: `plan.vi.code-snippets`. */
export const languageOfName = (uri: string): string | undefined => /\.([a-z]{2})(?:-[A-Za-z]{2,4})?\.code-snippets$/u.exec(uri)?.[1];

/** Reads a snippet file. Never throws: what is wrong is among the faults, and the snippets that can be read are there. */
export function readSnippetFile(uri: string, source: string): SnippetFile {
  const text = source.length > LONGEST ? "" : source;
  const lines = createLines(text);
  const faults: SnippetFault[] = [];
  const { root, errors } = text.trim() === "" ? { root: undefined, errors: [] } : parse(text);
  // One thing missing makes errors of all that follows: the first says where.
  for (const { offset, length } of errors.slice(0, 1)) {
    const message = l10n.t("This is no JSON: a comma, a brace or a quotation mark is missing here, or too many.");
    faults.push({ rule: "snippet-syntax", start: offset, end: offset + Math.max(1, length), message });
  }
  if (root && root.type !== "object" && errors.length === 0)
    faults.push({
      rule: "snippet-syntax",
      ...spanOf(root),
      message: l10n.t("A snippet file is an object: the name of each snippet and the snippet."),
    });
  const language = languageOfName(uri);
  const snippets: Snippet[] = [];
  for (const { children: [key, value] = [] } of (root?.type === "object" && root.children) || []) {
    if (!key || !value) continue;
    const read = readSnippet(text, key, value);
    if (read.snippet) snippets.push(read.snippet);
    faults.push(...read.faults);
  }
  const range = ({ start, end }: Span) => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
  return {
    uri,
    text,
    ...(language !== undefined && { language }),
    snippets,
    faults,
    positionAt: lines.positionAt,
    offsetAt: lines.offsetAt,
    rangeOf: range,
  };
}
