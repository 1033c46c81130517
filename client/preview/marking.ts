/** Marks in the tokens of a Markdown preview. Needs no VS Code. The text that is shown stays as it is; titles are escaped by markdown-it. */
import type { Mark, MarkedText } from "../protocol/review.ts";
import { spanLike, type Token, tokenLike } from "./tokens.ts";
import { moveMarks, readWords } from "./words.ts";

/** The scheme of tagged numbers, which lead nowhere in a preview. */
const TAG = "agenda:";

/** What a preview shows in one place by itself: the inline token of a block, or those of a table's row. */
interface Place {
  readonly lines: readonly [number, number];
  /** Indexes of its inline tokens. */
  readonly inlines: readonly number[];
}

/** Tokens with marks in them. */
export interface MarkedTokens<Given extends Token> {
  readonly tokens: Given[];
  /** What a reader sees of the marks, in order: equal lists look the same. */
  readonly looks: readonly string[];
}

/** What a reader sees of a mark in a text. */
const lookOf = (text: string, { start, end, kind, title }: Mark): string => [kind, text.slice(start, end), title].join("\n");

/** What a reader would see of marks if all of them were shown. */
export const looksOf = (marked: readonly MarkedText[]): readonly string[] =>
  [...marked].sort((a, b) => a.line - b.line).flatMap(({ text, marks }) => marks.map((mark) => lookOf(text, mark)));

/** The tokens with what is marked in them: a new list, in which those that are marked are new. Linear in the tokens and marks. */
export function markTokens<Given extends Token>(tokens: readonly Given[], marked: readonly MarkedText[]): MarkedTokens<Given> {
  const result = [...tokens];
  const looks: string[] = [];
  const lines = new Map<number, readonly MarkedText[]>();
  for (const text of marked) lines.set(text.line, [...(lines.get(text.line) ?? []), text]);
  for (const place of marked.length > 0 ? findPlaces(tokens) : []) {
    const here = linesOf(place).flatMap((line) => lines.get(line) ?? []);
    if (here.length === 0) continue;
    const children = place.inlines.map((index) => result[index]?.children ?? []);
    const all = markChildren(children.flat(), here, looks);
    let from = 0;
    for (const [i, index] of place.inlines.entries()) {
      const count = children[i]?.length ?? 0;
      result[index] = tokenLike(result[index] as Given, { children: all.slice(from, from + count).flat() });
      from += count;
    }
  }
  return { tokens: result.map(unlinkTags), looks };
}

const linesOf = ({ lines: [from, to] }: Place): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The places of a preview in order. Cells know no lines of their own, only their row. */
function findPlaces(tokens: readonly Token[]): readonly Place[] {
  const places: Place[] = [];
  let row: { readonly lines: readonly [number, number]; readonly inlines: number[] } | undefined;
  for (const [index, { type, map }] of tokens.entries()) {
    if (type === "tr_open" && map) {
      row = { lines: map, inlines: [] };
      places.push(row);
    } else if (type === "tr_close") row = undefined;
    else if (type === "inline" && row) row.inlines.push(index);
    else if (type === "inline" && map) places.push({ lines: map, inlines: [index] });
  }
  return places;
}

/** For each child what stands in its place: itself, or its text in pieces with tags around those that are marked. Tells the looks of the marks. */
function markChildren(children: readonly Token[], texts: readonly MarkedText[], looks: string[]): readonly (readonly Token[])[] {
  const words = readWords(children);
  // A text that is the same through and through comes first, so that one that only looks like it takes no words from it.
  const [best] = [...texts].sort((a, b) => Number(b.text === words.text) - Number(a.text === words.text));
  const chosen = best?.text === words.text ? [best] : texts;
  const pieces: Piece[][] = children.map(() => []);
  const taken: boolean[] = [];
  for (const mark of chosen.flatMap((text) => moveMarks(text, words.text))) {
    if (taken.slice(mark.start, mark.end).some(Boolean)) continue;
    looks.push(lookOf(words.text, mark));
    for (let n = mark.start; n < mark.end; n++) {
      taken[n] = true;
      const index = words.child[n] as number;
      const at = words.at[n] as number;
      const last = pieces[index]?.at(-1);
      if (last?.mark === mark) last.end = at + 1;
      else pieces[index]?.push({ mark, start: at, end: at + 1, isEnd: false });
      if (n === mark.end - 1) (pieces[index]?.at(-1) as Piece).isEnd = true;
    }
  }
  return children.map((child, index) => cutText(child, pieces[index] ?? []));
}

/** A part of a child's text that is marked. `isEnd`: the mark goes on in no other part, so its sign stands here. */
interface Piece {
  readonly mark: Mark;
  readonly start: number;
  end: number;
  isEnd: boolean;
}

function cutText(child: Token, pieces: readonly Piece[]): readonly Token[] {
  if (pieces.length === 0) return [child];
  const cut: Token[] = [];
  let at = 0;
  const textTo = (end: number): void => {
    if (end > at) cut.push(tokenLike(child, { content: child.content.slice(at, end) }));
    at = end;
  };
  for (const { mark, start, end, isEnd } of [...pieces].sort((a, b) => a.start - b.start)) {
    textTo(start);
    const names = `concord-mark concord-${mark.kind}${isEnd ? " concord-end" : ""}`;
    cut.push(
      spanLike(child, 1, [
        ["class", names],
        ["title", mark.title],
      ]),
    );
    textTo(end);
    cut.push(spanLike(child, -1));
  }
  textTo(child.content.length);
  return cut;
}

/** A token without the links of tagged numbers: their text alone. */
function unlinkTags<Given extends Token>(token: Given): Given {
  const { children } = token;
  if (!children?.some(isTagLink)) return token;
  let isOpen = false;
  const kept = children.filter((child) => {
    // Links never stand in one another.
    const isTag = isTagLink(child) || (isOpen && child.type === "link_close");
    if (isTag) isOpen = !isOpen;
    return !isTag;
  });
  return tokenLike(token, { children: kept });
}

const isTagLink = ({ type, attrs }: Token): boolean =>
  type === "link_open" && attrs?.some(([name, value]) => name === "href" && value.startsWith(TAG)) === true;
