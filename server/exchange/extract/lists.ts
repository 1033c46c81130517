/** The items of a list that stands within a sentence, or in a row of sentences. */
import type { Piece } from "../../checks/pieces.ts";
import { baseLanguage } from "../../draft/language/known.ts";
import type { Content } from "../../draft/model.ts";
import { isMark, normAt, type Stretch, textOf, wordSet } from "./phrase.ts";

/** Pieces of one sentence of a content. */
export interface Line {
  readonly content: Content;
  readonly pieces: readonly Piece[];
}

const AND = wordSet("and & và cùng or");
/** What only goes on with the item before: 'including …', 'which is …', 'particularly …'. */
const ASIDE = wordSet("including particularly especially which who such notably where while whose include mainly đặc nhất gồm trong như");

/** Stretches between marks; brackets are kept whole. */
function split({ pieces }: Line, { from, to }: Stretch, mark: string): readonly Stretch[] {
  const parts: Stretch[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < to; at++) {
    if (isMark(pieces[at], "([")) depth++;
    else if (isMark(pieces[at], ")]") && depth > 0) depth--;
    else if (depth === 0 && isMark(pieces[at], mark)) {
      if (at > start) parts.push({ from: start, to: at });
      start = at + 1;
    }
  }
  if (to > start) parts.push({ from: start, to });
  return parts;
}

/** Where the marks '(1)', 'b)', 'i)' stand that count on from the first: the piece behind each. */
function enumerators({ pieces, content }: Line, { from, to }: Stretch): readonly Stretch[] {
  const found: { readonly start: number; readonly end: number }[] = [];
  for (let at = from; at < to; at++) {
    if (!isMark(pieces[at], ")")) continue;
    const text = content.text.slice((pieces[at - 1] as Piece | undefined)?.start ?? 0, (pieces[at - 1] as Piece | undefined)?.end ?? 0).toLowerCase();
    const wanted = [
      String(found.length + 1),
      String.fromCharCode(97 + found.length),
      ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"][found.length],
    ];
    if (wanted.includes(text)) found.push({ start: isMark(pieces[at - 2], "(") ? at - 2 : at - 1, end: at + 1 });
  }
  return found.length < 2 ? [] : found.map(({ end }, index) => ({ from: end, to: found[index + 1]?.start ?? to }));
}

const isAside = ({ pieces }: Line, { from }: Stretch): boolean => ASIDE.has(normAt(pieces, from));

/** Without an 'and' before it. */
const withoutAnd = ({ pieces }: Line, { from, to }: Stretch): Stretch => ({ from: AND.has(normAt(pieces, from)) ? from + 1 : from, to });

/** Parts at the one 'and' of a stretch that makes a list as long as it is told to be. */
function atAnd(line: Line, { from, to }: Stretch): readonly Stretch[] {
  const at = line.pieces.findIndex((_piece, i) => i > from && i < to - 1 && AND.has(normAt(line.pieces, i)));
  return at < 0
    ? [{ from, to }]
    : [
        { from, to: at },
        { from: at + 1, to },
      ];
}

/** The parts of a rest of a sentence that is a list, at best as many as are told of; none where it is no list. */
export function itemsOf(line: Line, rest: Stretch, count: number): readonly Stretch[] {
  let { to } = rest;
  while (to > rest.from && isMark(line.pieces[to - 1], ".!?\"”»'’")) to--;
  const whole = { from: rest.from, to };
  const marked = enumerators(line, whole);
  if (marked.length > 1) return marked.map((item) => withoutAnd(line, item));
  const semicolons = split(line, whole, ";");
  if (semicolons.length > 1) {
    const items = semicolons.map((item) => withoutAnd(line, item));
    return items.length === count - 1 ? [...items.slice(0, -1), ...atAnd(line, items.at(-1) as Stretch)] : items;
  }
  const commas = split(line, whole, ",").filter((item) => !isAside(line, item));
  const items = commas.map((item) => withoutAnd(line, item)).filter((item) => item.to > item.from);
  if (items.length === count) return items;
  const last = items.at(-1);
  if (last && items.length < count) return [...items.slice(0, -1), ...atAnd(line, last)];
  return items;
}

const LEADING = /^(?:(?:and|the|a|an|its|their|our|on|to|of|in|for|và|các|những|về|là)\s+)+/iu;
const CUT: Readonly<Record<string, RegExp>> = {
  en: /,|\s+(?:in order to|so that|which|who|especially|particularly|including)\b|(?<=(?:\S+\s+){2,})\s*\bto (?:create|meet|protect|ensure|improve|support|help|make|provide|enable|boost|promote|serve|increase|reduce|give|build|become|achieve)\b/iu,
  vi: /;|,? (?:đặc biệt|nhất là|trong đó|bao gồm|nhằm|để|góp phần|bảo đảm|đảm bảo)(?=\s)/iu,
};

const MOST_WORDS = 14;

/** An item as it names a member: without what leads in, and without what only explains. */
export function memberName(text: string, language: string): string {
  const plain = text
    .replace(/^["“”'‘’«\s–—-]+|["“”'’»\s.;:,–—-]+$/gu, "")
    .replace(/^(?:first|second|third|fourth|fifth|finally|thứ \S+|\S+ là)(?:ly)?,\s*/iu, "")
    .replace(LEADING, "");
  const cut = CUT[baseLanguage(language)]?.exec(plain)?.index ?? -1;
  const name = (cut > 0 ? plain.slice(0, cut) : plain).trim();
  const words = name.split(" ");
  return (words.length > MOST_WORDS ? words.slice(0, MOST_WORDS).join(" ") : name)
    .replace(/[,.;:\s]+$/u, "")
    .replace(/\s+(?:and|và|of|of the|to|for|in|with|the)$/iu, "");
}

/** The text of an item. */
export const itemText = (line: Line, item: Stretch): string => textOf(line, item);

/** Words by which a row of sentences counts: 'First, …', 'Thứ hai, …', 'Ba là …'. */
const ROWS: readonly (readonly RegExp[])[] = [
  [
    /^first(?:ly)?\b/iu,
    /^second(?:ly)?\b/iu,
    /^third(?:ly)?\b/iu,
    /^fourth(?:ly)?\b/iu,
    /^fifth(?:ly)?\b/iu,
    /^sixth(?:ly)?\b/iu,
    /^seventh(?:ly)?\b/iu,
  ],
  [/^thứ nhất/iu, /^thứ hai/iu, /^thứ ba/iu, /^thứ tư/iu, /^thứ năm/iu, /^thứ sáu/iu, /^thứ bảy/iu],
  [/^một là/iu, /^hai là/iu, /^ba là/iu, /^bốn là/iu, /^năm là/iu, /^sáu là/iu, /^bảy là/iu],
];

/** Sentences that count themselves, as long as they do; the last may begin with 'Finally'. */
export function rowOf(sentences: readonly string[]): readonly string[] {
  for (const row of ROWS) {
    let length = 0;
    while (
      length < sentences.length &&
      (row[length]?.test(sentences[length] ?? "") || (length > 1 && /^(?:finally|lastly|cuối cùng)\b/iu.test(sentences[length] ?? "")))
    )
      length++;
    if (length > 1)
      return sentences
        .slice(0, length)
        .map((text) => text.replace(row.find((word) => word.test(text)) ?? /^(?:finally|lastly|cuối cùng)/iu, "").replace(/^[\s,:.–-]+/u, ""));
  }
  return [];
}
