/** The words that a preview shows, as the server reads them: without markup and blanks. And where marks stand in them. */
import type { Mark, MarkedText } from "../protocol/review.ts";
import type { Token } from "./tokens.ts";

/** The words, and where each of their characters stands. */
export interface Words {
  readonly text: string;
  /** For each character of `text`: which child it stands in, counted over all children. */
  readonly child: readonly number[];
  /** For each character of `text`: its place in the child's own text. */
  readonly at: readonly number[];
}

/** What the server leaves out too: blanks, and the characters that stand for something else. */
const UNREAD = /[\s\0\uFFFC\uFFFD]/u;
/** Links that are made of bare addresses, whose text is no prose. */
const BARE = new Set(["linkify", "autolink"]);

/** Reads the words of some children. Struck text and bare addresses are not read. */
export function readWords(children: readonly Token[]): Words {
  const text: string[] = [];
  const child: number[] = [];
  const at: number[] = [];
  let unread = 0;
  for (const [index, { type, markup, content, nesting }] of children.entries()) {
    if (type === "s_open" || type === "s_close" || (type.startsWith("link_") && BARE.has(markup))) unread += nesting;
    if (type !== "text" || unread > 0) continue;
    for (let i = 0; i < content.length; i++) {
      const char = content.charAt(i);
      if (UNREAD.test(char)) continue;
      text.push(char);
      child.push(index);
      at.push(i);
    }
  }
  return { text: text.join(""), child, at };
}

/** Where a text stands in another, if it does so once and only once. */
function findOnce(whole: string, part: string): number | undefined {
  const at = whole.indexOf(part);
  return at >= 0 && whole.indexOf(part, at + 1) < 0 ? at : undefined;
}

/** The length of what two texts begin with alike. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** The length of what two texts end with alike. */
function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}

/** How many characters on either side tell one '5' from another. */
const AROUND = 16;
/** Above this many characters times marks, a text that is another is not searched: what stands before and behind the difference must do. */
const MOST_SEARCHED = 4_000_000;

/** Where the words of a mark stand in another text, told by what stands around them; undefined where that is not sure. */
function findAgain(text: string, shown: string, { start, end }: Mark): number | undefined {
  for (const [before, behind] of [
    [AROUND, AROUND],
    [AROUND, 0],
    [0, AROUND],
  ] as const) {
    const from = Math.max(0, start - before);
    const part = text.slice(from, end + behind);
    const at = part.length > end - start && findOnce(text, part) !== undefined ? findOnce(shown, part) : undefined;
    if (at !== undefined) return at + start - from;
  }
  return undefined;
}

/** Whether what stands beside a mark still ends the words: '1' before '72.5%' makes another number of it, '[' does not. */
const isEdge = (was: string | undefined, is: string | undefined): boolean => was === is || is === undefined || !/[\p{L}\p{M}\p{N}.,%‰+−-]/u.test(is);

/**
 * Moves marks from the text that they were made for to the words that are shown. These are mostly the same. Where they are not (what another
 * extension makes of the text, letters typed since), a mark keeps its place before and behind the difference; between, it goes to the
 * same words with the same around them. What is not sure is left out.
 */
export function moveMarks({ text, marks }: MarkedText, shown: string): readonly Mark[] {
  if (text === shown) return marks;
  const start = sharedStart(text, shown);
  const end = sharedEnd(text, shown);
  const isSearched = marks.length * (text.length + shown.length) <= MOST_SEARCHED;
  const placeOf = (mark: Mark): number | undefined => {
    if (mark.end <= start) return mark.start;
    if (mark.start >= text.length - end) return mark.start + shown.length - text.length;
    return isSearched ? findAgain(text, shown, mark) : undefined;
  };
  const moved: Mark[] = [];
  for (const mark of marks) {
    const at = placeOf(mark);
    if (at === undefined || at < (moved.at(-1)?.end ?? 0)) continue;
    const to = at + mark.end - mark.start;
    if (isEdge(text[mark.start - 1], shown[at - 1]) && isEdge(text[mark.end], shown[to])) moved.push({ ...mark, start: at, end: to });
  }
  return moved;
}
