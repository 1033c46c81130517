/**
 * Small pages for hovers and completion, written as Markdown or as plain text. What comes from an agenda or a draft is text and stays text:
 * it can become no link, no HTML and no command, whatever it holds. The only links are those that a page sets itself, to http and https.
 */
import type { MarkupContent } from "vscode-languageserver-types";
import type { Format } from "./model.ts";

/** A run of text; `strong` stands out; `href` links it where that is an address of the web. */
export type Run = string | { readonly text: string; readonly strong?: true; readonly href?: string };

/** A line of runs, a list of lines, or a table whose first row is its head. */
export type Part =
  | { readonly type: "line"; readonly runs: readonly Run[] }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  | { readonly type: "table"; readonly rows: readonly (readonly string[])[] };

/** What is not seen but could turn the order of letters around, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;
/** Every mark that can begin something in CommonMark or GFM, wherever it stands. */
const MARKS = /[\\`*_{}[\]()<>#|~$!&^=@]/gu;

/** A text in one line, without what is not seen. */
export const plain = (text: string): string => text.replace(UNSEEN, "").replace(/\s+/gu, " ").trim();

/**
 * Escapes a text for Markdown (CommonMark 0.31, "Backslash escapes"; GFM, "Autolinks (extension)"): it is shown as it stands, also where a
 * client makes links of bare addresses.
 */
export const escapeMarkdown = (text: string): string =>
  plain(text)
    .replace(MARKS, "\\$&")
    .replace(/:(?=\/\/)/gu, "\\:")
    .replace(/\b(www)\./giu, "$1\\.")
    .replace(/^([-+]|\d{1,9}[.)](?=\s|$))/u, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);

/** An address of the web as it may stand between angle brackets; undefined for anything else. */
export function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === "http:" || protocol === "https:" ? href.replace(/[<>\s\\]/gu, encodeURIComponent) : undefined;
}

function runToMarkdown(run: Run): string {
  if (typeof run === "string") return spaced(run, escapeMarkdown);
  const text = escapeMarkdown(run.text);
  const address = run.href === undefined ? undefined : webAddress(run.href);
  const shown = address === undefined ? text : `[${text}](<${address}>)`;
  return run.strong && text !== "" ? `**${shown}**` : shown;
}

/** A run keeps the blanks at its edges, which part it from its neighbours. */
const spaced = (text: string, write: (text: string) => string): string =>
  `${/^\s/u.test(text) ? " " : ""}${write(text)}${/\S\s+$/u.test(text) ? " " : ""}`;

function runToPlain(run: Run): string {
  if (typeof run === "string") return spaced(run, plain);
  const address = run.href === undefined ? undefined : webAddress(run.href);
  return address === undefined ? plain(run.text) : `${plain(run.text)} (${address})`;
}

const lineOf = (runs: readonly Run[], write: (run: Run) => string): string => runs.map(write).join("");

function partToMarkdown(part: Part): string {
  if (part.type === "line") return lineOf(part.runs, runToMarkdown);
  if (part.type === "list") {
    return part.items.map((runs, index) => `${part.ordered ? `${index + 1}.` : "-"} ${lineOf(runs, runToMarkdown)}`).join("\n");
  }
  const row = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  const [head = [], ...rows] = part.rows;
  return [row(head), `| ${head.map(() => "---").join(" | ")} |`, ...rows.map(row)].join("\n");
}

function partToPlain(part: Part): string {
  if (part.type === "line") return lineOf(part.runs, runToPlain);
  if (part.type === "list") {
    return part.items.map((runs, index) => `${part.ordered ? `${index + 1}.` : "-"} ${lineOf(runs, runToPlain)}`).join("\n");
  }
  return part.rows
    .slice(1)
    .map((cells) => cells.map(plain).join(": "))
    .join("\n");
}

/** Writes a page. */
export const writePage = (parts: readonly Part[], format: Format): MarkupContent => ({
  kind: format,
  value: parts.map(format === "markdown" ? partToMarkdown : partToPlain).join("\n\n"),
});
