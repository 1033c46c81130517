/**
 * What is being typed at a place of a YAML file, told from its lines and their indentation: while somebody types, the file as a whole is
 * seldom YAML. What is not told for sure (a text over several lines, a quoted one, a comment) is no place.
 */

/** A place where a key or a value is typed. */
export interface YamlPlace {
  /** The keys that lead to the map, list or value at hand; '-' for a list's item. */
  readonly path: readonly string[];
  /** False where the value of a key is typed: then no key can stand here. */
  readonly mayBeKey: boolean;
  /** The word at hand, before the cursor. */
  readonly typed: string;
  /** What the word takes up, on both sides of the cursor. Offsets. */
  readonly start: number;
  readonly end: number;
  /** Whether a colon follows. */
  readonly hasColon: boolean;
  /** The column of the word. */
  readonly column: number;
  /** Whether it stands in brackets: '{ … }' or '[ … ]'. */
  readonly isFlow: boolean;
  /** Keys that the map has already, but for the one at hand. */
  readonly siblings: ReadonlySet<string>;
}

/** A key or a list's mark on a line. */
interface Token {
  readonly column: number;
  /** Undefined: the mark of a list's item. */
  readonly key?: string;
  /** Of a key: what stands behind its colon, without comment. */
  readonly value?: string;
}

/** Where a key ends: at a colon with a blank or nothing behind it, outside of quotes; -1 where none is. */
function colonOf(text: string): number {
  const quote = text[0];
  const from = quote === '"' || quote === "'" ? text.indexOf(quote, 1) + 1 : 0;
  if (from === 0 && (quote === '"' || quote === "'" || /^[[\]{},&*!|>%@`#]/.test(text))) return -1;
  for (let at = text.indexOf(":", from); at >= 0; at = text.indexOf(":", at + 1)) if (/^[ \t\r]?$/.test(text[at + 1] ?? "")) return at;
  return -1;
}

const withoutQuotes = (key: string): string => key.trim().replace(/^(["'])(.*)\1$/, "$2");

/** A text up to the comment behind it. */
function withoutComment(text: string): string {
  if (text.startsWith("#")) return "";
  const at = text.search(/[ \t]#/);
  return (at < 0 ? text : text.slice(0, at)).trim();
}

/** The marks of list items before anything else on a line, and the rest of it. */
function dashesOf(line: string): { readonly dashes: readonly number[]; readonly column: number } {
  const dashes: number[] = [];
  let column = line.search(/[^ ]|$/);
  while (/^-(?: |$)/.test(line.slice(column, column + 2))) {
    dashes.push(column);
    column++;
    while (line[column] === " ") column++;
  }
  return { dashes, column };
}

/** The tokens of a line from the left; none where it is blank or a comment. */
function tokensOf(line: string): readonly Token[] {
  const { dashes, column } = dashesOf(line);
  const rest = line.slice(column).trimEnd();
  const marks = dashes.map((at): Token => ({ column: at }));
  if (rest === "" || rest.startsWith("#")) return marks;
  const colon = colonOf(rest);
  if (colon < 0) return [...marks, { column, value: rest }];
  return [...marks, { column, key: withoutQuotes(rest.slice(0, colon)), value: withoutComment(rest.slice(colon + 1).trimStart()) }];
}

/** The lines around the cursor's. */
interface Around {
  readonly lines: readonly string[];
  readonly line: number;
}

/** The path to the map in which something stands at a column; undefined where the lines above make no sense. */
function pathAbove({ lines, line }: Around, start: number, isItem: boolean): readonly string[] | undefined {
  const path: string[] = [];
  let limit = start;
  let item = isItem;
  for (let at = line - 1; at >= 0 && (limit > 0 || item); at--) {
    for (const token of tokensOf(lines[at] ?? "").toReversed()) {
      const isAbove = token.column < limit || (item && token.column === limit && token.key !== undefined);
      if (!isAbove) continue;
      if (token.key === undefined && token.value !== undefined) return undefined;
      // What stands below a key that has its value is more of that value.
      if (token.key !== undefined && !/^(?:[&!]\S+)?$/.test(token.value ?? "")) return undefined;
      path.unshift(token.key ?? "-");
      limit = token.column;
      item = token.key === undefined;
    }
  }
  return limit > 0 || item ? undefined : path;
}

/** The keys of the map that begins at a column, above and below the line at hand. `own`: whether that line begins the map, as a list's item. */
function siblingsOf({ lines, line }: Around, column: number, own: boolean): ReadonlySet<string> {
  const found = new Set<string>();
  /** True where the map ends. */
  const look = (text: string, isBelow: boolean): boolean => {
    const tokens = tokensOf(text);
    const key = tokens.find((token) => token.column === column && token.key !== undefined)?.key;
    const isOutside = tokens.some((token) => token.column < column);
    if (key !== undefined && !(isBelow && isOutside)) found.add(key);
    return isOutside;
  };
  for (let at = line - 1; at >= 0 && !own; at--) if (look(lines[at] ?? "", false)) break;
  for (let at = line + 1; at < lines.length; at++) if (look(lines[at] ?? "", true)) break;
  return found;
}

interface Flow {
  readonly path: readonly string[];
  readonly word: string;
  readonly mayBeKey: boolean;
  readonly siblings: ReadonlySet<string>;
}

/** Where the cursor stands in brackets that begin on its line; undefined in quotes. */
function readFlow(text: string): Flow | undefined {
  const open: { readonly isMap: boolean; key: string | undefined; readonly keys: Set<string> }[] = [];
  let word = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    const top = open.at(-1);
    if ((sign === '"' || sign === "'") && word.trim() === "") {
      const end = text.indexOf(sign, at + 1);
      if (end < 0) return undefined;
      word = text.slice(at, end + 1);
      at = end;
    } else if (sign === "{" || sign === "[") {
      open.push({ isMap: sign === "{", key: undefined, keys: new Set() });
      word = "";
    } else if (sign === "}" || sign === "]") {
      open.pop();
      word = "";
    } else if (sign === ",") {
      if (top) top.key = undefined;
      word = "";
    } else if (sign === ":" && top?.isMap && top.key === undefined && /^\s?$/.test(text[at + 1] ?? "")) {
      top.key = withoutQuotes(word);
      top.keys.add(top.key);
      word = "";
    } else word += sign;
  }
  const top = open.at(-1);
  if (!top) return undefined;
  const path = open.flatMap(({ isMap, key }) => (isMap ? (key === undefined ? [] : [key]) : ["-"]));
  return { path, word: word.trimStart(), mayBeKey: top.isMap && top.key === undefined, siblings: new Set(top.keys) };
}

const isInComment = (before: string): boolean => /(?:^|[ \t])#/.test(before);

/** What is typed at an offset; undefined where that cannot be told, or nothing can be offered. */
export function findYamlPlace(text: string, offset: number): YamlPlace | undefined {
  const lines = text.split(/\r?\n/);
  const first = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(0, first).split("\n").length - 1;
  const whole = lines[line] ?? "";
  const before = whole.slice(0, offset - first);
  const after = whole.slice(offset - first);
  const { dashes, column } = dashesOf(before);
  const rest = before.slice(column);
  if (isInComment(before) || before.includes("\t") || /-$/.test(before.slice(0, column))) return undefined;
  const around = { lines, line };
  const above = pathAbove(around, dashes[0] ?? column, dashes.length > 0);
  if (!above) return undefined;
  const path = [...above, ...dashes.map(() => "-")];

  const place = (typed: string, more: Pick<YamlPlace, "path" | "mayBeKey" | "isFlow" | "siblings">): YamlPlace | undefined => {
    if (/[\s"'{}[\],]/.test(typed)) return undefined;
    const behind = /^[^\s,:{}[\]#]*/.exec(after)?.[0] ?? "";
    const start = offset - typed.length;
    const hasColon = after.slice(behind.length).startsWith(":");
    return { typed, start, end: offset + behind.length, hasColon, column: start - first, ...more };
  };
  const colon = colonOf(rest);
  const value = colon < 0 ? rest : rest.slice(colon + 1).trimStart();
  const key = colon < 0 ? undefined : withoutQuotes(rest.slice(0, colon));
  // Right behind the colon, the blank is missing.
  if (key !== undefined && colon === rest.length - 1) return undefined;
  const inner = key === undefined ? path : [...path, key];
  if (/^[{[]/.test(value)) {
    const flow = readFlow(value);
    return flow && place(flow.word, { path: [...inner, ...flow.path], mayBeKey: flow.mayBeKey, isFlow: true, siblings: flow.siblings });
  }
  if (key !== undefined) return place(value, { path: inner, mayBeKey: false, isFlow: false, siblings: new Set() });
  return place(rest, { path, mayBeKey: true, isFlow: false, siblings: siblingsOf(around, column, dashes.length > 0) });
}

/** A key of a YAML file, and the keys that lead to it. Offsets. */
export interface YamlKey {
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The key that stands at an offset. */
export function findYamlKey(text: string, offset: number): YamlKey | undefined {
  const first = text.lastIndexOf("\n", offset - 1) + 1;
  const word = /[^\s,:{}[\]#"']*$/.exec(text.slice(first, offset))?.[0] ?? "";
  const end = offset + (/^[^\s,:{}[\]#"']*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
  if (offset - word.length === end || !/^["']?[ ]*:(?:\s|$)/.test(text.slice(end, end + 20))) return undefined;
  const place = findYamlPlace(text, end);
  return place?.mayBeKey ? { path: [...place.path, place.typed], start: place.start, end } : undefined;
}
