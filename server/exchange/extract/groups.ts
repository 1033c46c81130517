/** The lists that a document announces with their number: 'four pillars: a, b, c and d'. */
import * as l10n from "@vscode/l10n";
import { isQuantity, type Piece, piecesOf, type QuantityPiece } from "../../checks/pieces.ts";
import { baseLanguage } from "../../draft/language/known.ts";
import { isStopWord } from "../../draft/language/words.ts";
import type { Block, Quantity, Sentence } from "../../draft/model.ts";
import { type GroupDraft, type MemberDraft, type Reading, type Told, toldAt } from "./extractModel.ts";
import { itemsOf, itemText, type Line, memberName, rowOf } from "./lists.ts";
import { cleanNoun } from "./nounEn.ts";
import { isMark, lowerFirst, normAt, textOf, wordSet } from "./phrase.ts";
import { CLAUSE, isAuxiliary, PREPOSITIONS, verbForm } from "./wordsEn.ts";

const MOST = 20;

/** A count and the noun that it counts. */
interface Count {
  readonly block: Block;
  readonly sentence: Sentence;
  readonly line: Line;
  readonly at: number;
  readonly count: number;
  /** Behind the noun. */
  readonly end: number;
  readonly noun: string;
}

/** What was found of lists. */
export interface FoundGroups {
  readonly groups: readonly GroupDraft[];
  /** Whether a number counts the items of one of them. */
  readonly taken: (block: Block, quantity: Quantity) => boolean;
  /** Lists that are as long as they say, or not: told to the reader. */
  readonly doubts: readonly { readonly told: Told; readonly text: string }[];
}

const VI_ENDS = wordSet("là gồm có được bao đó của cho với trong ở tại và để nhằm sau về này như trên mà theo");

function nounEnd({ content, pieces }: Line, at: number): number {
  const { quantity } = pieces[at] as QuantityPiece;
  let end = at + 1;
  const most = at + (baseLanguage(content.language) === "vi" ? 7 : 5);
  if (quantity.unitSpan) while (pieces[end] && (pieces[end] as Piece).start < quantity.unitSpan.end) end++;
  const isVi = baseLanguage(content.language) === "vi";
  while (end <= most && pieces[end]?.type === "word") {
    const norm = normAt(pieces, end);
    if (
      isVi
        ? VI_ENDS.has(norm)
        : PREPOSITIONS.has(norm) ||
          isAuxiliary(norm) ||
          CLAUSE.has(norm) ||
          isStopWord(norm, "en") ||
          (end > at + 1 && /(?:ed|ing)$/u.test(norm) && verbForm(norm) !== undefined) ||
          /^identified$/u.test(norm)
    )
      break;
    end++;
  }
  return end;
}

const countOf = ({ quantity }: QuantityPiece): number | undefined => {
  const { value, unit, style, hedge, magnitude, decimals, per, fraction } = quantity;
  if (
    typeof value !== "number" ||
    !Number.isInteger(value) ||
    value < 2 ||
    value > MOST ||
    hedge ||
    magnitude !== 1 ||
    decimals > 0 ||
    per ||
    fraction
  )
    return undefined;
  return (unit === "count" || unit === "points" || unit === "places" || unit === null) &&
    (style.form === "words" || style.form === "digits") &&
    style.suffix === "" &&
    style.prefix === ""
    ? value
    : undefined;
};

function countsOf(block: Block): readonly Count[] {
  const { content } = block;
  return content.sentences.flatMap((sentence) => {
    const pieces = piecesOf(content, sentence);
    const line = { content, pieces };
    return pieces.flatMap((piece, at): readonly Count[] => {
      if (!isQuantity(piece)) return [];
      const count = countOf(piece);
      const end = nounEnd(line, at);
      const noun =
        textOf(line, { from: at + 1, to: end }).toLowerCase() ||
        (piece.quantity.unitSpan ? content.text.slice(piece.quantity.unitSpan.start, piece.quantity.unitSpan.end) : "");
      return count === undefined || noun === "" ? [] : [{ block, sentence, line, at, count, end, noun }];
    });
  });
}

const OPENING: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet("are were namely include includes including comprise cover being"),
  vi: wordSet("là gồm"),
};

/** Where a list may begin behind a count's noun, the surest place first. */
function openings({ line: { content, pieces }, end }: Count): readonly number[] {
  const found: number[] = [];
  const opening = OPENING[baseLanguage(content.language)] ?? new Set();
  for (const marks of [":", "–—-(", "words", "in"]) {
    for (let at = end; at < pieces.length; at++) {
      const piece = pieces[at] as Piece;
      const norm = normAt(pieces, at);
      if (
        marks === "words"
          ? opening.has(norm) && at - end < 6
          : marks === "in"
            ? (norm === "in" || norm === "of") && at - end < 2
            : isMark(piece, marks)
      ) {
        const apart =
          norm !== "" || piece.norm !== "-" || (/\s/u.test(content.text.charAt(piece.start - 1)) && /\s/u.test(content.text.charAt(piece.end)));
        if (apart) found.push(at + 1);
      }
    }
  }
  return found;
}

/** The items behind one of the openings that are as many as told; else the likeliest wrong number of them. */
function inSentence(count: Count): readonly string[] | number | undefined {
  const { line } = count;
  let other: number | undefined;
  for (const from of openings(count)) {
    const close = isMark(line.pieces[from - 1], "(") ? line.pieces.findIndex((piece, at) => at >= from && isMark(piece, ")")) : -1;
    const rest = { from, to: close < 0 ? line.pieces.length : close };
    const spoken = line.pieces.findIndex((piece, at) => at > from && isMark(piece, '"”') && isMark(line.pieces[at - 1], ",."));
    const items = itemsOf(line, { from: rest.from, to: spoken > 0 && spoken < rest.to ? spoken : rest.to }, count.count);
    if (items.length === count.count) return items.map((item) => itemText(line, item));
    if (other === undefined && isMark(line.pieces[from - 1], ":") && items.length > 1) other = items.length;
  }
  return other;
}

const TAKING_UP =
  /^(?:they|these|those|the (?:\p{L}+ ){0,3}?(?:are|include)|specifically|đó là|gồm|bao gồm|cụ thể|các (?:\p{L}+ ){0,4}?(?:là|gồm))/iu;

/** The items in the sentence behind, or in a row of sentences: 'They include …', 'First, …'. */
function behindSentence({ block, sentence, count }: Count, blocks: readonly Block[]): readonly string[] | undefined {
  const { content } = block;
  const at = content.sentences.indexOf(sentence);
  const next = content.sentences[at + 1] ? { content, sentences: content.sentences.slice(at + 1) } : undefined;
  const after = blocks[block.index + 1];
  const follow = next ?? (after && after.type === "paragraph" ? { content: after.content, sentences: after.content.sentences } : undefined);
  const [first] = follow?.sentences ?? [];
  if (!follow || !first) return undefined;
  const text = (each: Sentence): string => follow.content.text.slice(each.start, each.end).trim();
  const row = rowOf(follow.sentences.map(text));
  if (row.length === count) return row;
  if (!next && after) {
    const rows = rowOf(blocks.slice(block.index + 1, block.index + 1 + count).map((each) => each.content.text.trim()));
    if (rows.length === count) return rows;
  }
  if (!TAKING_UP.test(text(first))) return undefined;
  const line: Line = { content: follow.content, pieces: piecesOf(follow.content, first) };
  const from = line.pieces.findIndex(({ norm }) => /^(?:are|include|includes|comprise|cover|là|gồm|:)$/u.test(norm)) + 1;
  const items = from === 0 ? [] : itemsOf(line, { from, to: line.pieces.length }, count);
  return items.length === count ? items.map((item) => itemText(line, item)) : undefined;
}

/** The items of the bullets that a sentence introduces. */
function inBullets({ draft }: Reading, { block, sentence, count }: Count): readonly string[] | undefined {
  if (block.content.sentences.at(-1) !== sentence) return undefined;
  const list = draft.lists.find(({ leadIn, items }) => leadIn === block.index && items.length === count);
  return list?.items.map((index) => {
    const { content } = draft.blocks[index] as Block;
    const [first] = content.sentences;
    const text = content.text.slice(first?.start ?? 0, first?.end ?? content.text.length).trim();
    // 'Awareness: every leader …' names and explains
    return /^([^:]{3,80}):\s/u.exec(text)?.[1] ?? text;
  });
}

const HAVING: Readonly<Record<string, RegExp>> = {
  en: /^(.*?)\s*\b(?:with|has|have|rests? on|is based on|based on|comprises?|consists? of|sets? out|built on|includes?)(?: the| these)?$/iu,
  vi: /^(.*?)\s*(?:với|có|gồm|bao gồm|dựa trên)$/iu,
};

/** Of what the list is: 'four pillars of the digital economy', 'the plan has four pillars'. */
function contextOf({ line, at, end, sentence }: Count): string {
  const { pieces, content } = line;
  const language = baseLanguage(content.language);
  const behind = language === "vi" ? /^(?:của|về)$/u : /^of$/u;
  if (behind.test(normAt(pieces, end))) {
    let last = end + 1;
    while (
      last < pieces.length &&
      last < end + 8 &&
      pieces[last]?.type === "word" &&
      !isAuxiliary(normAt(pieces, last)) &&
      !VI_OPEN.has(normAt(pieces, last))
    )
      last++;
    return textOf(line, { from: end + 1, to: last });
  }
  const clause = sentence.clauses.find(({ start, end: to }) => start <= (pieces[at] as Piece).start && (pieces[at] as Piece).start < to) ?? sentence;
  const from = pieces.findIndex(({ start }) => start >= clause.start);
  const before = HAVING[language]?.exec(textOf(line, { from: Math.max(0, from), to: at }))?.[1] ?? "";
  const subject = before.split(/\b(?:is|are|was|were|là)\b/u).at(-1) ?? before;
  const noun = (/^\s*(?:the|this)\s/iu.test(subject) ? "the " : "") + cleanNoun(subject);
  return noun.split(" ").length <= 6 && noun !== "the " && !/\b(?:that|which|who|he|she|they|it|we|minister|chính phủ)\b/iu.test(noun) ? noun : "";
}

const VI_OPEN = wordSet("là gồm bao được đó");

/** Adjectives that tell one list from no other. */
const PLAIN = wordSet("main key major following new important basic core central");

function nameOf(reading: Reading, found: Count): { readonly preferred: string; readonly admitted: readonly string[] } {
  const { noun, line, at } = found;
  const { content, pieces } = line;
  const vi = baseLanguage(content.language) === "vi";
  const plain =
    (vi
      ? noun.replace(/ (?:trọng tâm|chính|lớn|sau|chủ yếu|cơ bản|quan trọng)$/u, "")
      : noun
          .split(" ")
          .filter((word) => !PLAIN.has(word))
          .join(" ")) || noun;
  const short = vi ? plain : (plain.split(" ").at(-1) ?? plain);
  const context = lowerFirst(contextOf(found), reading.names);
  const number = content.text.slice((pieces[at] as Piece).start, (pieces[at] as Piece).end).toLowerCase();
  const whole =
    context !== ""
      ? `${plain} ${vi ? "của" : "of"} ${context}`
      : plain.includes(" ") && !(vi && plain.split(" ").length < 3)
        ? plain
        : `${number} ${plain}`;
  return { preferred: whole, admitted: [...new Set([plain, short])].filter((name) => name !== whole) };
}

/** The lists of a document. */
export function findGroups(reading: Reading): FoundGroups {
  const { draft } = reading;
  const groups: GroupDraft[] = [];
  const doubts: { readonly told: Told; readonly text: string }[] = [];
  const names = new Map<string, GroupDraft>();
  const counts = draft.blocks.flatMap((block) => (block.type === "cell" ? [] : countsOf(block)));
  for (const count of counts) {
    const { block, line, at } = count;
    const told = toldAt(reading, block, line.pieces[at] as Piece);
    const within = inSentence(count);
    const items = typeof within === "object" ? within : (inBullets(reading, count) ?? behindSentence(count, draft.blocks));
    const key = `${count.count} ${count.noun.split(" ").at(-1)}`;
    const language = baseLanguage(line.content.language);
    const members = items?.map((item): MemberDraft => ({ preferred: lowerFirst(memberName(item, language), reading.names), admitted: [] }));
    if (!members || members.some(({ preferred }) => preferred === "") || new Set(members.map(({ preferred }) => preferred)).size < members.length) {
      if (typeof within === "number" && within !== count.count && !names.has(key))
        doubts.push({ told, text: l10n.t("‘{0} {1}’ are told, and {2} listed: no group is proposed", count.count, count.noun, within) });
      continue;
    }
    const known = names.get(key);
    if (known) continue;
    const group: GroupDraft = {
      type: "group",
      language,
      ...nameOf(reading, count),
      members,
      told: [told],
      doubts: members.some(({ preferred }) => preferred.split(" ").length > 9) ? [l10n.t("members are told at length: shorten their names")] : [],
    };
    names.set(key, group);
    groups.push(group);
  }
  const keys = new Set(names.keys());
  const isTaken = new Set(
    counts
      .filter(({ count, noun }) => keys.has(`${count} ${noun.split(" ").at(-1)}`))
      .map(({ line, at, block }) => `${block.index} ${(line.pieces[at] as Piece).start}`),
  );
  return { groups, doubts, taken: (block, { start }) => isTaken.has(`${block.index} ${start}`) };
}
