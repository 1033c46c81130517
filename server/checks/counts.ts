/** Lists and tables of another length than announced: the rule draft-count. */
import * as l10n from "@vscode/l10n";
import type { Block, Content, Draft, List, Table } from "../draft/model.ts";
import { findAnnounced, standsBefore } from "./announced.ts";
import { countItems } from "./inlineLists.ts";
import { shiftFinding } from "./local.ts";
import type { Finding } from "./model.ts";
import { numberOf } from "./numbers.ts";
import { type Phrasing, phrasingOf } from "./phrasing/phrasing.ts";
import { firstAt, hasPhrase, isPhraseAt, type Piece, piecesOf, type QuantityPiece, splitPhrases } from "./pieces.ts";
import { replace, textOf, writeLike } from "./statements.ts";
import { isTotal } from "./tables.ts";

/** A finding, and how far the list reaches that it is about. Offsets as the finding's. */
interface Miscount {
  readonly finding: Finding;
  readonly end: number;
}

const miscount = (content: Content, count: QuantityPiece, items: number, end: number): Miscount => {
  const right = writeLike(content, items, count.quantity);
  const message = l10n.t("The list has {0} items, not {1}.", items, textOf(content, count));
  const finding: Finding = { rule: "draft-count", start: count.start, end: count.end, message, edits: [replace(count, right)] };
  return { finding, end };
};

/** Whether a list of so many items can be the one announced at all: half or twice as many are items of something else. */
const isNear = (told: number, items: number): boolean => items >= 2 && 2 * items >= told && items <= 2 * told;

const remembered = new WeakMap<Content, readonly Miscount[]>();

/** Where a list begins within a sentence: at a colon, 'namely', or a bracket or dash that closes again. Indexes of pieces, the last ones half open. */
const findOpener = (
  pieces: readonly Piece[],
  phrasing: Phrasing,
): { readonly at: number; readonly end: number; readonly close: number; readonly closed: boolean } | undefined => {
  const namely = splitPhrases(phrasing.namely);
  for (let at = 1; at < pieces.length; at++) {
    const { norm } = pieces[at] as Piece;
    if (norm === ":") return { at, end: at + 1, close: pieces.length, closed: false };
    const phrase = namely.find((list) => isPhraseAt(pieces, at, list));
    if (phrase) return { at: pieces[at - 1]?.norm === "," ? at - 1 : at, end: at + phrase.length, close: pieces.length, closed: false };
    const closer = norm === "(" ? ")" : norm === "–" || norm === "—" ? norm : undefined;
    const close = closer === undefined ? -1 : pieces.findIndex((piece, index) => index > at && piece.norm === closer);
    if (close > at) return { at, end: at + 1, close, closed: true };
  }
  return undefined;
};

/** Lists within a sentence, behind a colon. */
const checkInline = (content: Content): readonly Miscount[] => {
  const known = remembered.get(content);
  if (known) return known;
  const found: Miscount[] = [];
  const phrasing = phrasingOf(content.language);
  if (phrasing && content.quantities.length > 0) {
    for (const sentence of content.sentences) {
      const pieces = piecesOf(content, sentence);
      const opener = findOpener(pieces, phrasing);
      const announced = opener && findAnnounced(pieces, opener.at, true, phrasing);
      const count = announced && (!opener.closed || standsBefore(pieces, announced, opener.at, phrasing)) ? announced : undefined;
      const told = count && numberOf(count.quantity);
      const items = count && opener && countItems(pieces.slice(0, opener.close), opener.end, phrasing);
      if (!count || told === undefined || !items || !isNear(told, items.most) || (told >= items.fewest && told <= items.most)) continue;
      found.push(miscount(content, count, items.likely, sentence.end));
    }
  }
  remembered.set(content, found);
  return found;
};

/** The number that an ordered list begins with; undefined for bullets. */
const firstNumber = (text: string, { start }: List): number | undefined => {
  const digits = /^\s*(\d{1,9})[.)]/u.exec(text.slice(start, start + 16))?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** Whether a list may go on elsewhere: the next one follows with no announcement of its own, or takes up the numbers. */
const isInterrupted = (draft: Draft, list: List, next: List | undefined): boolean => {
  if (!next) return false;
  const between = draft.blocks.slice(firstAt(draft.blocks, list.end), firstAt(draft.blocks, next.start)).filter((block) => block.cell === undefined);
  if (between.some((block) => block.type === "heading")) return false;
  const number = firstNumber(draft.text, next);
  if (number !== undefined && number > 1) return true;
  return !between.some((block) => block.content.text.trimEnd().endsWith(":"));
};

const lastSentence = ({ content }: Block): readonly Piece[] => {
  const sentence = content.sentences.at(-1);
  return sentence ? piecesOf(content, sentence) : [];
};

/** Whether an item says that there is more, or counts things of its own. */
const isOpen = (draft: Draft, list: List, examples: readonly string[]): boolean =>
  list.items.some((index, at) => {
    const content = draft.blocks[index]?.content;
    if (!content) return true;
    const [first] = content.quantities;
    if (first && first.start - (content.tokens[0]?.start ?? 0) <= 1 && first.unit === "count") return true;
    if (at < list.items.length - 1) return false;
    const sentence = content.sentences.at(-1);
    return (
      /(?:…|\.\.\.)\s*$/u.test(content.text) ||
      (sentence !== undefined && hasPhrase(piecesOf(content, sentence), examples) && content.tokens.length < 8)
    );
  });

/** How far a list that goes on is looked for, in lists. */
const AHEAD = 50;

/** The list behind another one, its own nested ones passed over. */
const nextOf = ({ lists }: Draft, at: number): List | undefined => {
  const list = lists[at] as List;
  return lists.slice(at + 1, at + AHEAD).find((other) => other.start >= list.end && other.depth <= list.depth);
};

const checkList = (draft: Draft, at: number): Miscount | undefined => {
  const list = draft.lists[at] as List;
  const block = list.leadIn === undefined ? undefined : draft.blocks[list.leadIn];
  const phrasing = block && phrasingOf(block.content.language);
  if (!block || !phrasing || block.type === "cell") return undefined;
  const pieces = lastSentence(block);
  const closed = pieces.at(-1)?.norm === ":";
  const heading = block.type === "heading";
  const count = findAnnounced(pieces, closed ? pieces.length - 1 : pieces.length, closed || heading, phrasing);
  // 'How to define two parameter sets' heads the steps, not the sets
  if (heading && !closed && count && pieces.indexOf(count) > 1) return undefined;
  const told = count && numberOf(count.quantity);
  const items = list.items.length;
  if (!count || told === undefined || told === items || !isNear(told, items)) return undefined;
  const number = firstNumber(draft.text, list);
  if (number !== undefined && number !== 1) return undefined;
  if (isInterrupted(draft, list, nextOf(draft, at)) || isOpen(draft, list, phrasing.examples)) return undefined;
  const { finding } = miscount(block.content, count, items, 0);
  return { finding: shiftFinding(finding, block.start), end: list.end };
};

/** The rows that a table has besides its header and totals, where each names a thing of its own; 0 where that is not certain. */
const countRows = (draft: Draft, { rows }: Table, phrasing: Phrasing): number => {
  const labels = new Set<string>();
  let count = 0;
  for (const row of rows.slice(1)) {
    const block = row[0] === undefined ? undefined : draft.blocks[row[0]];
    if (isTotal(block, phrasing)) continue;
    if (!block?.content.tokens.some(({ type }) => type === "word")) return 0;
    labels.add(block.content.text.trim());
    count++;
  }
  return labels.size === count ? count : 0;
};

/** 'The project has three sites:' over a table of them. */
const checkTable = (draft: Draft, table: Table): Miscount | undefined => {
  const block = table.leadIn === undefined ? undefined : draft.blocks[table.leadIn];
  const phrasing = block && phrasingOf(block.content.language);
  if (!block || !phrasing || block.type === "cell" || block.type === "heading") return undefined;
  const pieces = lastSentence(block);
  if (pieces.at(-1)?.norm !== ":") return undefined;
  const count = findAnnounced(pieces, pieces.length - 1, true, phrasing);
  const told = count && numberOf(count.quantity);
  const noun = count && pieces[pieces.indexOf(count) + 1];
  if (!count || told === undefined || !noun || phrasing.forms.has(noun.norm)) return undefined;
  const items = countRows(draft, table, phrasing);
  if (told === items || !isNear(told, items)) return undefined;
  const { finding } = miscount(block.content, count, items, 0);
  return {
    finding: { ...shiftFinding(finding, block.start), message: l10n.t("The table has {0} rows, not {1}.", items, textOf(block.content, count)) },
    end: table.end,
  };
};

/**
 * Lists, in bullets, in the sentence or as the rows of a table, of another length than the number before them says.
 * @param skip says of a stretch of the source, from the number to the end of its list, that the agenda knows the list, which is then checked there.
 */
export const checkCounts = (draft: Draft, skip: (start: number, end: number) => boolean = () => false): readonly Finding[] => {
  const found: Miscount[] = [];
  for (const block of draft.blocks) {
    for (const { finding, end } of checkInline(block.content)) found.push({ finding: shiftFinding(finding, block.start), end: end + block.start });
  }
  draft.lists.forEach((_list, at) => {
    const miscounted = checkList(draft, at);
    if (miscounted) found.push(miscounted);
  });
  for (const table of draft.tables) {
    const miscounted = checkTable(draft, table);
    if (miscounted) found.push(miscounted);
  }
  return found.filter(({ finding, end }) => !skip(finding.start, end)).map(({ finding }) => finding);
};
