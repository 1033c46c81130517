/** Merges that git left unfinished in a draft: both sides stand between marks, and contradict each other. */
import type { MergeConflict, Span } from "./model.ts";

/** A mark as git writes it: seven signs at the start of a line, and a name behind them or, between the sides, nothing. */
const MARK = /(?<![^\n])(?:(?:<{7}|\|{7}|>{7})(?:[ \t][^\n]*)?|={7}[ \t]*)(?![^\n])/gu;

/** What every draft with a conflict holds: few others do, and those are looked at no further. */
const OPENING = "<<<<<<<";

/** Lines that begin a block whatever stands above them: items, headings, quotations, rows, fences, and blank ones. */
const BEGINS = /^[ \t]*(?:$|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}(?:[ \t]|$)|>|\||`{3}|~{3})/u;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/u;
/** A sentence, or a row of a table, ends with the line. */
const ENDS = /[.!?:;…。|]["'”’»)\]*_]{0,6}$/u;

/** Longer than anything that is asked of the start or the end of a line. */
const EDGE = 40;

const isEnded = (line: string): boolean => line.trim() === "" || HEADING.test(line.slice(0, EDGE)) || ENDS.test(line.trimEnd().slice(-EDGE));

/** The line that starts at an offset, and where the next one starts. */
function lineFrom(text: string, start: number): { readonly line: string; readonly next: number } {
  const end = text.indexOf("\n", start);
  return end < 0 ? { line: text.slice(start), next: text.length } : { line: text.slice(start, end), next: end + 1 };
}

/** The line that ends before the start of another one, and where it starts. */
function lineBefore(text: string, start: number): { readonly line: string; readonly start: number } {
  const from = start < 2 ? 0 : text.lastIndexOf("\n", start - 2) + 1;
  return { line: text.slice(from, start - 1), start: from };
}

/** Where the block above a conflict is whole: lines of it that run on into the conflict are not read. `least`: no further up. */
function growUp(text: string, from: number, least: number): number {
  let start = from;
  while (start > least) {
    const above = lineBefore(text, start);
    if (isEnded(above.line)) break;
    start = above.start;
  }
  return Math.max(start, least);
}

/** Where whole sentences begin again below a conflict. `most`: no further down. */
function growDown(text: string, from: number, most: number, isCut: boolean): number {
  let end = from;
  // Rows without the head of their table say nothing.
  while (end < most && text[end] === "|") end = lineFrom(text, end).next;
  if (!isCut || end > from) return end;
  while (end < most) {
    const { line, next } = lineFrom(text, end);
    if (BEGINS.test(line.slice(0, EDGE))) break;
    end = next;
    if (isEnded(line)) break;
  }
  return Math.min(end, most);
}

/** The marks of one conflict, in order. */
type Marks = readonly [Span, ...Span[]];

/** The sides of a conflict that say something. */
const sidesOf = (text: string, marks: Marks): readonly string[] =>
  marks
    .slice(1)
    .map((mark, index) => text.slice((marks[index]?.end ?? 0) + 1, mark.start))
    .filter((side) => side !== "");

/** Every opening with what belongs to it, up to its close. */
function* readMarks(text: string): Generator<Marks> {
  let marks: [Span, ...Span[]] | undefined;
  let isParted = false;
  for (const { 0: found, index } of text.matchAll(MARK)) {
    const mark = { start: index, end: index + found.length };
    if (found.startsWith("<")) {
      marks = [mark];
      isParted = false;
    } else if (marks && found.startsWith(">")) {
      if (isParted) yield [...marks, mark];
      marks = undefined;
    } else if (marks) {
      // The line below a heading looks the same as what parts the sides: all of them but the first may be one.
      if (found.startsWith("=") && isParted) continue;
      marks.push(mark);
      isParted ||= found.startsWith("=");
    }
  }
}

/**
 * Finds the conflicts in a text: the whole of their marks, each at the start of a line; part of them may be a heading or a quotation.
 * @param text with `\n` as its line breaks.
 * @param frontMatterEnd behind the front matter.
 * @param isCode whether an offset stands in a block of code, which may show such marks. Asked for openings of conflicts only.
 */
export function findMerges(text: string, frontMatterEnd: number, isCode: (offset: number) => boolean): readonly MergeConflict[] {
  if (!text.includes(OPENING)) return [];
  const found = [...readMarks(text)].filter(([{ start }]) => !isCode(start));
  const merges: MergeConflict[] = [];
  for (const [index, marks] of found.entries()) {
    const mark = marks[0];
    const close = marks.at(-1) ?? mark;
    const end = Math.min(close.end + 1, text.length);
    const sides = sidesOf(text, marks);
    const [least, most] = [Math.max(merges.at(-1)?.end ?? 0, frontMatterEnd), found[index + 1]?.[0].start ?? text.length];
    const begins = sides.every((side) => BEGINS.test(side.slice(0, side.indexOf("\n")).slice(0, EDGE)));
    const isCut = sides.some((side) => !isEnded(lineBefore(side, side.length).line));
    merges.push({
      start: begins || mark.start < least ? mark.start : growUp(text, mark.start, least),
      end: end < frontMatterEnd ? end : growDown(text, end, most, isCut),
      mark: { start: mark.start, end: mark.start + text.slice(mark.start, mark.end).trimEnd().length },
    });
  }
  return merges;
}

/** A text with its conflicts as blanks, each character and line in its place. */
export function blankMerges(text: string, merges: readonly MergeConflict[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of merges) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, " "));
    at = end;
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(at);
}
