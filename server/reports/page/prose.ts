/** Places of a draft as a reader sees them: the sentence around some words, without markup. */
import { OBJECT_CHAR } from "../../draft/markdown/mask.ts";
import type { Block, Draft, Span } from "../../draft/model.ts";
import { lastFrom } from "../../draft/search.ts";

/** Some words and what stands around them. Plain JSON. */
export interface Quotation {
  /** What heads the words' row and column, where they stand in a table. */
  readonly heads: readonly string[];
  readonly before: string;
  readonly words: string;
  readonly behind: string;
  /** A language tag. */
  readonly language: string;
}

/** So much of a sentence is quoted before the words, and so much behind them, in UTF-16 units. */
const AROUND = 280;
/** Longer words (a list that is wrong as a whole) are cut. */
const WORDS = 240;

const LEFT_OUT = "…";

/** What is masked because it is no prose, as it is quoted: code and addresses as they stand, pictures as left out, targets and comments not at all. */
function quoteObject(source: string, before: string): string {
  if (source.startsWith("`")) return source.replace(/^`+ ?| ?`+$/gu, "");
  if (source.startsWith("$")) return source;
  if (source.startsWith("![")) return LEFT_OUT;
  if (/^<https?:/iu.test(source)) return source.slice(1, -1);
  if (/^(?:https?:|www\.|mailto:)/iu.test(source) && before !== "(" && before !== "<") return source;
  return /^<(?:br|p|div|hr|li|td)\b/iu.test(source) ? " " : "";
}

/** A part of a block without its markup, runs of blanks and line breaks as one blank. Offsets count from the block's start. */
export function readProse({ text }: Draft, { start: base, content }: Block, start: number, end: number): string {
  const masked = content.text;
  const isMasked = (at: number): boolean => {
    const char = masked[at] ?? "";
    return char.trim() === "" && (text[base + at] ?? "").trim() !== "";
  };
  let prose = "";
  let at = Math.max(0, start);
  const stop = Math.min(end, masked.length);
  while (at < stop) {
    if (masked[at] === OBJECT_CHAR) {
      const from = at;
      while (at < stop && masked[at] === OBJECT_CHAR) at++;
      prose += quoteObject(text.slice(base + from, base + at), text[base + from - 1] ?? "");
    } else {
      if (!isMasked(at)) prose += masked[at];
      at++;
    }
  }
  return prose.replace(/\s+/gu, " ");
}

/** Cut between words where it is long. */
function cut(text: string, most: number, keep: "start" | "end"): string {
  if (text.length <= most) return text;
  if (keep === "start") return text.slice(0, most).replace(/\s?\S*$/u, "") + LEFT_OUT;
  return LEFT_OUT + text.slice(-most).replace(/^\S*\s?/u, "");
}

function headsOf(draft: Draft, { cell }: Block): readonly string[] {
  if (!cell) return [];
  const { rows } = draft.tables[cell.table] ?? { rows: [] };
  const heads = [cell.column > 0 ? rows[cell.row]?.[0] : undefined, cell.row > 0 ? rows[0]?.[cell.column] : undefined];
  return heads.flatMap((index) => {
    const block = index === undefined ? undefined : draft.blocks[index];
    const text = block ? cut(readProse(draft, block, 0, block.content.text.length).trim(), 80, "start") : "";
    return text === "" ? [] : [text];
  });
}

/** What is no prose (front matter, a comment) as it stands. */
function quoteAlone({ text }: Draft, { start, end }: Span, language: string): Quotation {
  const words = text.slice(start, Math.min(end, start + 2 * WORDS)).replace(/\s+/gu, " ");
  return { heads: [], before: "", words: cut(words.trim(), WORDS, "start"), behind: "", language };
}

/** Quotes some words with their sentence; what is no prose alone. Offsets in the source. */
export function quote(draft: Draft, { start, end }: Span, language: string): Quotation {
  const block = lastFrom(draft.blocks, start);
  if (!block || start >= block.start + block.content.text.length) return quoteAlone(draft, { start, end }, language);
  const { sentences, text } = block.content;
  const [from, to] = [start - block.start, Math.min(end - block.start, text.length)];
  const first = lastFrom(sentences, from)?.start ?? 0;
  const last = Math.max(to, lastFrom(sentences, Math.max(from, to - 1))?.end ?? text.length);
  // No more is read than is shown, but for markup: a block without full stops may be long.
  const before = readProse(draft, block, Math.max(first, from - 4 * AROUND), from);
  const behind = readProse(draft, block, to, Math.min(last, to + 4 * AROUND));
  const words = readProse(draft, block, from, Math.min(to, from + 4 * WORDS)).trim();
  if (words === "") return quoteAlone(draft, { start, end }, language);
  return {
    heads: headsOf(draft, block),
    before: cut(before.trimStart(), AROUND, "end"),
    words: cut(words, WORDS, "start"),
    behind: cut(behind.trimEnd(), AROUND, "start"),
    language: block.content.language,
  };
}
