/** Ignore comments: `<!-- concord-ignore-next-line figure-value: agreed with the ministry -->`. */
import type { Lines } from "./lines.ts";
import type { Ignore, Span } from "./model.ts";

const DIRECTIVE = /<!--\s{0,100}concord-ignore-(line|next-line|start|end|file)(?=[\s:,]|-->|$)/gu;
/** What speaks to Concord and may be a directive misspelt. */
const OTHER = /<!--\s{0,100}(concord-[a-z][a-z-]{0,40})(?=[\s:,]|-->|$)/giu;
const CLOSE = "-->";

interface Directive extends Span {
  readonly type: Ignore["type"];
  readonly rules: readonly string[];
  readonly reason?: string;
  readonly word?: string;
}

const readDirective = (type: Ignore["type"], body: string, start: number, end: number): Directive => {
  const colon = body.indexOf(":");
  const rules = (colon < 0 ? body : body.slice(0, colon)).split(/[\s,]+/u).filter((rule) => rule !== "");
  const reason = colon < 0 ? "" : body.slice(colon + 1).trim();
  // '-' and '…' say nothing.
  return { type, rules, start, end, ...(/[\p{L}\p{N}]/u.test(reason) && { reason }) };
};

/** The directives in the comments, in order, and the words that stand where one would. */
const findDirectives = (text: string, comments: readonly Span[]): readonly Directive[] => {
  const directives: Directive[] = [];
  for (const comment of comments) {
    const html = text.slice(comment.start, comment.end);
    const read = (found: RegExpExecArray, type: Ignore["type"]): Directive => {
      const body = found.index + found[0].length;
      const close = html.indexOf(CLOSE, body);
      const end = close < 0 ? html.length : close;
      return readDirective(type, html.slice(body, end), comment.start + found.index, comment.start + Math.min(end + CLOSE.length, html.length));
    };
    const known = [...html.matchAll(DIRECTIVE)].map((found) => read(found, found[1] as Ignore["type"]));
    const starts = new Set(known.map(({ start }) => start));
    const others = [...html.matchAll(OTHER)].map((found) => ({ ...read(found, "unknown"), word: found[1] ?? "" }));
    directives.push(...known, ...others.filter(({ start }) => !starts.has(start)));
  }
  return directives.sort((a, b) => a.start - b.start);
};

/** The next line on which something stands that is no ignore comment; the line count where there is none. */
const findNextLine = (text: string, lines: Lines, line: number): number => {
  for (let next = line + 1; next < lines.count; next++) {
    const content = text.slice(lines.startOf(next), lines.endOf(next)).trim();
    if (content !== "" && !content.startsWith("<!-- concord-ignore")) return next;
  }
  return lines.count;
};

const sameRules = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((rule) => b.includes(rule));

/** For every `start`, the line behind its `end`. An `end` with rules closes the last open start with the same rules, else the last open one. */
const pairRanges = (directives: readonly Directive[], lines: Lines): ReadonlyMap<Directive, number> => {
  const open: Directive[] = [];
  const ends = new Map<Directive, number>();
  for (const directive of directives) {
    if (directive.type === "start") open.push(directive);
    if (directive.type !== "end" || open.length === 0) continue;
    const same = open.findLastIndex((start) => sameRules(start.rules, directive.rules));
    const [start] = open.splice(same < 0 ? open.length - 1 : same, 1);
    if (start) ends.set(start, lines.lineAt(directive.start) + 1);
  }
  return ends;
};

/** The lines on which a directive works, half open. */
const findLines = (text: string, lines: Lines, directive: Directive, end: number | undefined): readonly [from: number, to: number] => {
  const line = lines.lineAt(directive.start);
  const next = directive.type === "next-line" ? findNextLine(text, lines, lines.lineAt(directive.end)) : 0;
  switch (directive.type) {
    case "line":
      return [line, line + 1];
    case "next-line":
      return [next, Math.min(next + 1, lines.count)];
    case "start":
      return [line, end ?? lines.count];
    case "end":
    case "unknown":
      return [line, line];
    case "file":
      return [0, lines.count];
  }
};

/**
 * Reads the ignore comments among a draft's HTML comments, with the lines on which each works.
 * `next-line` passes over blank lines and other ignore comments; `end` works on no line by itself, and neither does what is no directive.
 *
 * @param lines the text's lines, asked for only where there is an ignore.
 */
export const readIgnores = (text: string, comments: readonly Span[], lines: () => Lines): readonly Ignore[] => {
  const directives = findDirectives(text, comments);
  if (directives.length === 0) return [];
  const index = lines();
  const ends = pairRanges(directives, index);
  return directives.map((directive) => {
    const [from, to] = findLines(text, index, directive, ends.get(directive));
    return { ...directive, from, to };
  });
};
