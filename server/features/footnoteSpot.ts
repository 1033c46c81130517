/** Footnote marks of a draft: `[^name]` in the text, `[^name]:` before the note. */
import type { Draft, Span } from "../draft/model.ts";

/** A footnote mark. Offsets in the source. */
export interface FootnoteMark extends Span {
  readonly name: string;
}

/** No name of a source is longer. */
const LONGEST = 240;
const MASKED = "\uFFFC";

/** Whether a mark is read as one: code and what is no prose is masked together with what stands around it. */
function isRead({ blocks, text }: Draft, { start, end }: Span): boolean {
  const around = blocks.find((block) => block.start <= start && end <= block.end);
  if (around) {
    const before = around.content.text.charAt(start - around.start - 1);
    return around.content.text.charAt(start - around.start) === MASKED && (before !== MASKED || text.charAt(start - 1) === "]");
  }
  const behind = blocks.find((block) => block.start >= end);
  return text.charAt(end) === ":" && behind?.type === "footnote" && text.slice(end + 1, behind.start).trim() === "";
}

/** The footnote mark at an offset, both ends included. */
export function findFootnote(draft: Draft, offset: number): FootnoteMark | undefined {
  const from = Math.max(0, offset - LONGEST);
  const before = draft.text.slice(from, offset + 2).lastIndexOf("[^");
  if (before < 0) return undefined;
  const open = from + before;
  const found = /^\[\^([^\s[\]^]{1,200})\]/u.exec(draft.text.slice(open, open + LONGEST));
  const name = found?.[1];
  if (!found || name === undefined) return undefined;
  const mark = { name, start: open, end: open + found[0].length };
  return offset <= mark.end && isRead(draft, mark) ? mark : undefined;
}
