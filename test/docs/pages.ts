/** Reads the pages that ship: their fenced blocks, links and names. */
import { readdirSync, readFileSync } from "node:fs";

const ROOT = new URL("../../", import.meta.url);

/** The folder of the pages, from the root of the project. */
export const DOCS = "client/docs";

/** A fenced block: 'yaml agenda' is of the language `yaml` and marked `agenda`. */
export interface Fenced {
  readonly language: string;
  readonly mark: string;
  readonly text: string;
}

/** The text of a file, by its path from the root of the project. */
export const readText = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

/** The Markdown files of a folder, as paths from the root of the project. */
export const listPages = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, ROOT))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`)
    .sort();

const withoutIndent = (line: string, indent: number): string => (line.slice(0, indent).trim() === "" ? line.slice(indent) : line);

/** The fenced blocks of a page, in order. */
export function fencedIn(page: string): readonly Fenced[] {
  const blocks: Fenced[] = [];
  let open: { readonly info: string; readonly indent: number; readonly lines: string[] } | undefined;
  for (const line of page.split("\n")) {
    const fence = /^( *)```(.*)$/.exec(line);
    if (!fence) open?.lines.push(withoutIndent(line, open.indent));
    else if (!open) open = { info: (fence[2] ?? "").trim(), indent: (fence[1] ?? "").length, lines: [] };
    else {
      const [language = "", mark = ""] = open.info.split(" ");
      blocks.push({ language, mark, text: open.lines.map((each) => `${each}\n`).join("") });
      open = undefined;
    }
  }
  return blocks;
}

/** A page's text without its fenced blocks and code spans. */
export const proseOf = (page: string): string => page.replace(/^ *```[\s\S]*?^ *```$/gm, "").replace(/`[^`\n]*`/g, "");
