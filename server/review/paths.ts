/** Words that stand in a path, an address or a chain of hyphens are parts of names for machines: no labels. */
import type { Content } from "../draft/model.ts";

/** Longer runs without a blank are no prose. */
const LONGEST = 200;
/** So many words with hyphens between are a name of their own. */
const CHAIN = 4;
const OPENING = /^["'“”„«»‘’(<[{*_]+/u;
const PATH = /^(?:~|\.{1,2})?\/|:\/\/|\/(?:[^/]*\/){2}/u;
const HYPHENS = /[-\u2010\u2011]/u;
const isBlank = (char: string): boolean => /\s/u.test(char);

/** Whether the tokens from `first` to `last` stand in a path ('/2016/11/the-third-way') or are a part of four words and more joined by hyphens. */
export function isInPath({ text, tokens }: Content, first: number, last: number): boolean {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  let from = start;
  let to = end;
  while (from > 0 && start - from < LONGEST && !isBlank(text.charAt(from - 1))) from--;
  while (to < text.length && to - end < LONGEST && !isBlank(text.charAt(to))) to++;
  if (start - from >= LONGEST || to - end >= LONGEST) return true;
  if (from === start && to === end) return false;
  if (PATH.test(text.slice(from, to).replace(OPENING, ""))) return true;
  const joins = (before: number): boolean => HYPHENS.test(text.charAt(before));
  if (!joins(start - 1) && !joins(end)) return false;
  let words = last - first + 1;
  for (let i = first; i > 0 && words < CHAIN && tokens[i - 1]?.end === (tokens[i]?.start ?? 0) - 1 && joins((tokens[i]?.start ?? 0) - 1); i--)
    words++;
  for (let i = last; i + 1 < tokens.length && words < CHAIN && tokens[i]?.end === (tokens[i + 1]?.start ?? 0) - 1 && joins(tokens[i]?.end ?? 0); i++)
    words++;
  return words >= CHAIN;
}
