/** Stretches of a sentence as phrases: what a measure's name is put together from. */
import { isQuantity, type Piece } from "../../checks/pieces.ts";
import { OBJECT_CHAR } from "../../draft/markdown/mask.ts";
import type { Content } from "../../draft/model.ts";

/** A number in its sentence. */
export interface Site {
  readonly content: Content;
  readonly pieces: readonly Piece[];
  /** The number's piece. */
  readonly at: number;
  /** The pieces of its clause, half open. */
  readonly from: number;
  readonly to: number;
  /** Words that stand with a capital within sentences. */
  readonly names: ReadonlySet<string>;
  /** The subject of what was told before, for a clause that has none of its own. */
  readonly before: string | undefined;
}

/** A half-open stretch of pieces. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Words parted by blanks, as a set. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** The word at a place, as compared; empty where none stands there. */
export const normAt = (pieces: readonly Piece[], at: number): string => {
  const piece = pieces[at];
  return piece?.type === "word" ? piece.norm : "";
};

/** Whether a mark stands at a place. */
export const isMark = (piece: Piece | undefined, marks: string): boolean => piece?.type === "mark" && marks.includes(piece.norm);

const MARKS_AROUND = /^[\s,.;:!?"'“”‘’«»()[\]–—*_|•-]+|[\s,.;:!?"“”‘«»([–—*_|•-]+$/gu;

/** The text of a stretch without its times and what stands in brackets; blanks made one. */
export function textOf({ content, pieces }: Pick<Site, "content" | "pieces">, { from, to }: Stretch): string {
  if (to <= from) return "";
  let text = "";
  let at = (pieces[from] as Piece).start;
  let depth = 0;
  for (let i = from; i < to; i++) {
    const piece = pieces[i] as Piece;
    if (isMark(piece, "([")) depth++;
    if (depth === 0 && piece.type !== "time") text += content.text.slice(at, piece.end);
    else if (piece.start > at) text += " ";
    if (isMark(piece, ")]") && depth > 0) depth--;
    at = piece.end;
  }
  return text
    .replaceAll(OBJECT_CHAR, " ")
    .replace(/\s+/gu, " ")
    .replace(/ ([,.;:!?])/gu, "$1")
    .replace(MARKS_AROUND, "");
}

/** Index of the last piece before `at`, down to `from`, of which something holds; -1 where none. */
export function lastBefore(at: number, from: number, holds: (at: number) => boolean): number {
  for (let i = at - 1; i >= from; i--) if (holds(i)) return i;
  return -1;
}

/** Whether numbers stand in a stretch. */
export const hasQuantity = (pieces: readonly Piece[], { from, to }: Stretch): boolean => pieces.slice(from, to).some(isQuantity);

const LONGEST = 110;

/** At most so many characters, cut at a blank. */
export const shorten = (text: string, most = LONGEST): string => (text.length <= most ? text : text.slice(0, text.lastIndexOf(" ", most)));

/** With a small letter at its beginning, unless its first word is written with a capital elsewhere, too. */
export function lowerFirst(text: string, names: ReadonlySet<string>): string {
  const first = /^[\p{L}\p{N}'’-]+/u.exec(text)?.[0] ?? "";
  const rest = first.slice(1);
  if (first === "" || names.has(first.replace(/['’]s?$/u, "")) || rest !== rest.toLowerCase() || /^\s+\p{Lu}\p{Ll}/u.test(text.slice(first.length)))
    return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
