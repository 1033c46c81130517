/** XML to elements and back. Nothing is fetched and no entity of a document is expanded: one that XML itself does not know is an error. */
import type { XmlElement } from "@rgrove/parse-xml";
import * as l10n from "@vscode/l10n";
import { UnreadableError } from "./model.ts";

/** An element, its name without prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** All text in it. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Deeper than any real document. */
const MAX_DEPTH = 200;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Lines of offsets that come in rising order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = -1;
  return (offset) => {
    for (let next = text.indexOf("\n", at + 1); next >= 0 && next < offset; next = text.indexOf("\n", at + 1)) {
      at = next;
      line++;
    }
    return line;
  };
}

/**
 * Reads a document; gives its root element.
 * @throws {UnreadableError} where it is not well-formed, with line and column.
 */
export async function readXml(text: string): Promise<Element> {
  const { parseXml, XmlElement: Kind, XmlError } = await import("./libraries.ts");
  const lineOf = lineCounter(text);
  const convert = (element: XmlElement, depth: number): Element => {
    if (depth > MAX_DEPTH) throw new UnreadableError(l10n.t("Its elements are nested too deeply."));
    const line = lineOf(element.start);
    const children = element.children.flatMap((child) => (child instanceof Kind ? [convert(child, depth + 1)] : []));
    const attributes = Object.assign(Object.create(null), element.attributes) as Record<string, string>;
    return { name: localName(element.name), attributes, children, text: element.text, line };
  };
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    if (!root) throw new UnreadableError(l10n.t("It is empty."));
    return convert(root, 0);
  } catch (error) {
    if (error instanceof XmlError) {
      // The parser's own words, which are English.
      const [what = ""] = error.message.split("\n");
      throw new UnreadableError(
        l10n.t("Line {0}, column {1}: it is not well-formed XML ({2}).", error.line, error.column, what.replace(/ \(line .*$/, "")),
      );
    }
    if (error instanceof RangeError) throw new UnreadableError(l10n.t("Its elements are nested too deeply."));
    throw error;
  }
}

/** What XML 1.0 has no way to write (2.2, Characters). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Whether XML can hold a text. */
export const isXmlText = (text: string): boolean => text.search(NO_CHARACTERS) < 0;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text for content and attributes. What XML cannot write is left out. */
export const escapeXml = (text: string): string => text.replace(NO_CHARACTERS, "").replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);

/** A key as an XML name (xsd:NCName): what a name cannot hold is written as its number, `_x0034_`, as ISO 9075-14 does. */
export function toName(key: string): string {
  const number = (mark: string): string => `_x${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return key
    .replace(/_(?=x[0-9A-F]{4,6}_)/g, number)
    .replace(/[^A-Za-z0-9._-]/gu, number)
    .replace(/^[^A-Za-z_]/, number);
}

/** The key that a name was made of. */
export const fromName = (name: string): string =>
  name.replace(/_x([0-9A-F]{4,6})_/g, (whole, hex: string) =>
    Number.parseInt(hex, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(hex, 16)) : whole,
  );
