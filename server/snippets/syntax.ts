/**
 * VS Code's snippet syntax (https://code.visualstudio.com/docs/editing/userdefinedsnippets, "Grammar"), with Concord's references beside its tab
 * stops. Read once from front to back: what is broken is told and read on behind.
 */
import * as l10n from "@vscode/l10n";
import { findNearest } from "../agenda/nearest.ts";
import type { Span } from "./model.ts";
import { type Reference, readReference } from "./references.ts";

/** A part of a body. */
export type Part =
  | ({ readonly type: "text"; readonly text: string } & Span)
  | ({ readonly type: "reference"; readonly reference: Reference; readonly inChoice: boolean } & Span)
  /** A tab stop, or a variable, with what stands there before anything is typed. */
  | ({ readonly type: "stop"; readonly stop: string; readonly parts: readonly Part[] } & Span)
  /** A choice: the parts of each option. */
  | ({ readonly type: "choice"; readonly stop: string; readonly options: readonly (readonly Part[])[] } & Span);

/** What is wrong in a body. */
export interface SyntaxFault extends Span {
  readonly message: string;
  readonly suggestion?: string;
}

/** A body as read. */
export interface Parsed {
  readonly parts: readonly Part[];
  /** Every reference, in order. */
  readonly references: readonly (Part & { readonly type: "reference" })[];
  readonly faults: readonly SyntaxFault[];
}

/** The variables that VS Code fills in. */
const VARIABLES: readonly string[] = [
  ...["TM_SELECTED_TEXT", "TM_CURRENT_LINE", "TM_CURRENT_WORD", "TM_LINE_INDEX", "TM_LINE_NUMBER", "TM_FILENAME", "TM_FILENAME_BASE"],
  ...["TM_DIRECTORY", "TM_DIRECTORY_BASE", "TM_FILEPATH", "RELATIVE_FILEPATH", "CLIPBOARD", "WORKSPACE_NAME", "WORKSPACE_FOLDER"],
  ...["CURSOR_INDEX", "CURSOR_NUMBER", "CURRENT_YEAR", "CURRENT_YEAR_SHORT", "CURRENT_MONTH", "CURRENT_MONTH_NAME", "CURRENT_MONTH_NAME_SHORT"],
  ...["CURRENT_DATE", "CURRENT_DAY_NAME", "CURRENT_DAY_NAME_SHORT", "CURRENT_HOUR", "CURRENT_MINUTE", "CURRENT_SECOND"],
  ...["CURRENT_SECONDS_UNIX", "CURRENT_TIMEZONE_OFFSET", "RANDOM", "RANDOM_HEX", "UUID", "LINE_COMMENT", "BLOCK_COMMENT_START", "BLOCK_COMMENT_END"],
];

/** Placeholders within placeholders, at most: nobody writes more. */
const DEEPEST = 50;
const SIMPLE = /\$(?:(\d+)|([A-Za-z_]\w*))/y;
const OPENED = /\$\{(?:(\d+)|([A-Za-z_]\w*))/y;

class Reader {
  readonly #text: string;
  readonly references: (Part & { readonly type: "reference" })[] = [];
  readonly faults: SyntaxFault[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  #tell(start: number, end: number, message: string, suggestion?: string): void {
    this.faults.push({ start, end, message, ...(suggestion !== undefined && { suggestion }) });
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text) ?? undefined;
  }

  #checkName(name: string | undefined, end: number): void {
    if (name === undefined || VARIABLES.includes(name) || !/^[A-Z_]{4,}$/.test(name)) return;
    const near = findNearest(name, VARIABLES);
    if (near !== undefined) this.#tell(end - name.length, end, l10n.t("There is no variable '{0}'. Did you mean '{1}'?", name, near), near);
  }

  /** A reference at the place, where one begins there. */
  #readReference(inChoice: boolean): Part | undefined {
    const found = readReference(this.#text, this.#at);
    if (!found) return undefined;
    const start = this.#at;
    if (found.type === "broken") {
      this.#at = found.end;
      this.#tell(start, found.end, l10n.t("This reference does not end: write '}}' behind it."), `${this.#text.slice(start, found.end)}}}`);
      return { type: "text", text: this.#text.slice(start, found.end), start, end: found.end };
    }
    const { reference } = found;
    this.#at = reference.end;
    const part = { type: "reference", reference, inChoice, start, end: reference.end } as const;
    this.references.push(part);
    return part;
  }

  /** Parts up to the end, or up to the brace that closes a placeholder, which is left to the caller. */
  readParts(depth: number): readonly Part[] {
    const parts: Part[] = [];
    let plain = "";
    let plainStart = this.#at;
    const flush = (): void => {
      if (this.#at > plainStart && plain !== "") parts.push({ type: "text", text: plain, start: plainStart, end: this.#at });
      plain = "";
    };
    /** Adds a part that began where the text before it ended. */
    const add = (read: () => Part | undefined): boolean => {
      const before = { plain, plainStart, at: this.#at };
      const part = read();
      if (!part) return false;
      if (before.plain !== "") parts.push({ type: "text", text: before.plain, start: before.plainStart, end: before.at });
      parts.push(part);
      plain = "";
      plainStart = this.#at;
      return true;
    };
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === "}" && depth > 0) break;
      if (char === "{" && add(() => this.#readReference(false))) continue;
      if (char === "$" && add(() => this.#readStop(depth))) continue;
      const next = this.#text.charAt(this.#at + 1);
      if (char === "\\" && (next === "\\" || next === "$" || next === "}")) {
        // An escaped character is a part of its own, so that every other character of a text stands for itself.
        flush();
        parts.push({ type: "text", text: next, start: this.#at, end: this.#at + 2 });
        this.#at += 2;
        plainStart = this.#at;
        continue;
      }
      plain += char;
      this.#at++;
    }
    flush();
    return parts;
  }

  #readStop(depth: number): Part | undefined {
    const start = this.#at;
    const simple = this.#match(SIMPLE);
    if (simple) {
      this.#at += simple[0].length;
      this.#checkName(simple[2], this.#at);
      return { type: "stop", stop: simple[0].slice(1), parts: [], start, end: this.#at };
    }
    if (!this.#text.startsWith("${", start)) return undefined;
    const opened = this.#match(OPENED);
    const behind = opened && this.#text.charAt(start + opened[0].length);
    if (!opened || !behind || !"}:|/".includes(behind) || (behind === "|" && opened[1] === undefined) || depth >= DEEPEST) {
      const end = start + (opened?.[0].length ?? 2);
      this.#at = end;
      this.#tell(
        start,
        end,
        l10n.t("This is no tab stop: write a number in the braces, and ':' or '|' behind it. For a dollar sign as it stands, write '\\$'."),
      );
      return { type: "text", text: this.#text.slice(start, end), start, end };
    }
    const stop = opened[1] ?? opened[2] ?? "";
    this.#at = start + opened[0].length;
    this.#checkName(opened[2], this.#at);
    this.#at++;
    if (behind === "}") return { type: "stop", stop, parts: [], start, end: this.#at };
    if (behind === ":") return this.#readPlaceholder(stop, start, depth);
    return behind === "|" ? this.#readChoice(stop, start) : this.#readTransform(stop, start);
  }

  #unclosed(start: number, opened: number): void {
    this.#tell(start, opened, l10n.t("This tab stop does not end: a '}' is missing."));
  }

  #readPlaceholder(stop: string, start: number, depth: number): Part {
    const opened = this.#at;
    const parts = this.readParts(depth + 1);
    if (this.#text.charAt(this.#at) === "}") this.#at++;
    else this.#unclosed(start, opened);
    return { type: "stop", stop, parts, start, end: this.#at };
  }

  #readChoice(stop: string, start: number): Part {
    const opened = this.#at;
    const options: (readonly Part[])[] = [];
    let option: Part[] = [];
    for (;;) {
      const char = this.#text.charAt(this.#at);
      const next = this.#text.charAt(this.#at + 1);
      if (char === "" || char === "\n") {
        this.#tell(start, opened, l10n.t("This choice does not end: write '|}' behind its last option."));
        break;
      }
      if (char === "|" && next === "}") {
        this.#at += 2;
        break;
      }
      if (char === ",") {
        options.push(option);
        option = [];
        this.#at++;
        continue;
      }
      const reference = char === "{" ? this.#readReference(true) : undefined;
      if (reference) {
        option.push(reference);
        continue;
      }
      const escaped = char === "\\" && (next === "," || next === "|" || next === "\\");
      const end = this.#at + (escaped ? 2 : 1);
      option.push({ type: "text", text: escaped ? next : char, start: this.#at, end });
      if (char === "|") this.#tell(this.#at, end, l10n.t("In a choice, '|' is written '\\|'."), "\\|");
      this.#at = end;
    }
    options.push(option);
    return { type: "choice", stop, options, start, end: this.#at };
  }

  /** `${1/regular expression/format/options}`: its three parts, in which a slash is escaped. */
  #readTransform(stop: string, start: number): Part {
    const opened = this.#at;
    const [pattern, format] = [this.#readUntilSlash(false), this.#readUntilSlash(true)];
    const flags = /[a-z]*/y;
    flags.lastIndex = this.#at;
    const options = flags.exec(this.#text)?.[0] ?? "";
    this.#at += options.length;
    if (pattern === undefined || format === undefined || this.#text.charAt(this.#at) !== "}") this.#unclosed(start, opened);
    else {
      this.#at++;
      if (!isPattern(pattern, options)) this.#tell(start, this.#at, l10n.t("This is no regular expression that VS Code can read."));
    }
    return { type: "stop", stop, parts: [], start, end: this.#at };
  }

  /** @param nested whether braces nest, as they do in a format. */
  #readUntilSlash(nested: boolean): string | undefined {
    const start = this.#at;
    let open = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const char = this.#text.charAt(this.#at);
      if (char === "\n") return undefined;
      if (char === "\\") this.#at++;
      else if (nested && this.#text.startsWith("${", this.#at)) open++;
      else if (nested && open > 0 && char === "}") open--;
      else if (char === "/" && open === 0) return this.#text.slice(start, this.#at++);
    }
    return undefined;
  }
}

function isPattern(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}

/** Reads a body. Never throws. */
export function parseBody(text: string): Parsed {
  const reader = new Reader(text);
  const parts = reader.readParts(0);
  return { parts, references: reader.references, faults: reader.faults };
}

/** What of a choice stands in a text before anything is chosen. */
export const firstOption = ({ options }: Part & { readonly type: "choice" }): readonly Part[] => options[0] ?? [];
