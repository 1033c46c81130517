/** Filling snippets from the agenda: as a snippet that an editor takes, with live tab stops, or as the plain text that it begins as. */
import type { Agenda } from "../agenda/model.ts";
import type { Snippet } from "./model.ts";
import { type Asked, type Reference, resolveReference } from "./references.ts";
import { firstOption, type Part, parseBody } from "./syntax.ts";

/**
 * Writes what a reference asks for, as it stands in the draft; undefined where the entry has nothing of the kind.
 * @param line what stands before it on its line.
 */
export type WriteReference = (asked: Asked, line: string) => string | undefined;

/** A text as it stands, where a snippet is read (VS Code's snippet syntax, "Grammar"). */
export const escapeText = (text: string): string => text.replace(/[\\$}]/gu, "\\$&");

/** The same within a choice, whose options are parted by commas and end with a bar. */
const escapeOption = (text: string): string => text.replace(/[\r\n]+/gu, " ").replace(/[\\,|]/gu, "\\$&");

const lastLine = (text: string): string => text.slice(text.lastIndexOf("\n") + 1);

/** What filling has come to. */
export interface Filled {
  /** In VS Code's syntax. */
  readonly snippet: string;
  /** As it stands before anything is typed. */
  readonly text: string;
  /** References that no agenda has, or that ask for what their entry has not: they stand there as written. */
  readonly missing: readonly string[];
}

/** The plain text of parts. */
function textOf(parts: readonly Part[], write: (reference: Reference, line: string) => string, before = ""): string {
  let text = before;
  for (const part of parts) {
    if (part.type === "text") text += part.text;
    else if (part.type === "reference") text += write(part.reference, lastLine(text));
    else if (part.type === "stop") text = textOf(part.parts, write, text);
    else text = textOf(firstOption(part), write, text);
  }
  return text;
}

/**
 * Fills a body. What an agenda says stands in the draft as it is, whatever it holds: no text of it is read as a snippet.
 * @param before what stands before it on the line that it begins on, without indentation: editors add that themselves.
 */
export function fillBody(body: string, agendas: readonly Agenda[], write: WriteReference, before = ""): Filled {
  const { parts, references } = parseBody(body);
  const missing = new Set<string>();
  const writeOne = (reference: Reference, line: string): string | undefined => {
    const asked = resolveReference(agendas, reference);
    const written = asked && write(asked, line);
    if (written === undefined) missing.add(body.slice(reference.start, reference.end));
    return written;
  };
  const asWritten = ({ start, end }: Reference): string => body.slice(start, end);
  let snippet = "";
  let at = 0;
  for (const { reference, inChoice, start, end } of references) {
    snippet += body.slice(at, start);
    const line = snippet.includes("\n") ? lastLine(snippet) : before + snippet;
    snippet += (inChoice ? escapeOption : escapeText)(writeOne(reference, line) ?? asWritten(reference));
    at = end;
  }
  snippet += body.slice(at);
  const writeText = (reference: Reference, line: string): string => writeOne(reference, line) ?? asWritten(reference);
  return { snippet, text: textOf(parts, writeText, before).slice(before.length), missing: [...missing] };
}

/** Whether a snippet is for drafts, and for those of a type: its scope names neither languages of programs nor other types of document. */
export function isFor({ scope }: Pick<Snippet, "scope">, types: readonly string[], type: string | undefined): boolean {
  const named = scope.filter((word) => types.includes(word));
  const languages = scope.filter((word) => !types.includes(word));
  if (languages.length > 0 && !languages.includes("markdown")) return false;
  return named.length === 0 || type === undefined || named.includes(type);
}
