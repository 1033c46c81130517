/** Completion of lists: the members that a started list still lacks, one by one or all of them. */
import * as l10n from "@vscode/l10n";
import type { Group } from "../agenda/model.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { beginsAs, type CompletionIndex } from "./completionIndex.ts";
import { findListBelow, findListWithin, type StartedList } from "./completionLists.ts";
import { capitalize, KINDS, lineBreakOf, type Offer } from "./completionModel.ts";
import { lineAround, type Prose } from "./completionPlace.ts";
import type { Reviewed } from "./model.ts";
import { textsIn } from "./texts.ts";
import { joinNames } from "./wording.ts";

/** What of a group's names is written in a language; undefined where a member has none. */
export function memberNames(group: Pick<Group, "members">, language: string): readonly string[] | undefined {
  const names = group.members.map(({ preferred }) => textsIn(preferred, language)[0]);
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** The marker of a list item as the line of a draft begins with it: '  - ', '3. ', '* [ ] '. */
const MARKER = /^([ \t]*)([-*+]|(\d{1,9})([.)]))([ \t]+(?:\[[ xX]\][ \t]+)?)/u;

/** Whether a text is a marker and nothing else. */
export const isMarker = (text: string): boolean => MARKER.exec(text)?.[0] === text;

/**
 * Items one below the other, as the item goes on in whose line the first of them stands: its marker, indentation and numbers.
 * Undefined where the line is no item's.
 */
export function writeItemsBelow(names: readonly string[], line: string, lineBreak: string): string | undefined {
  const found = MARKER.exec(line);
  if (!found) return undefined;
  const [, indent, mark, number, end, gap] = found;
  const markOf = (at: number): string => (number === undefined ? (mark ?? "-") : `${Number(number) + at}${end}`);
  const box = (gap ?? " ").replace(/\[[xX]\]/u, "[ ]");
  return names.map((name, at) => (at === 0 ? name : `${lineBreak}${indent}${markOf(at)}${box}${name}`)).join("");
}

/** The column at which the content of an item begins, as blanks; the line's own indentation where it is none. */
export const indentBelow = (line: string): string => {
  const found = MARKER.exec(line);
  return found ? (found[1] ?? "") + " ".repeat((found[2] ?? "").length + 1) : (/^[ \t]*/u.exec(line)?.[0] ?? "");
};

/** Whether a word of a name begins as was typed, or the name as a whole does. */
function fits(name: string, typed: string, language: string): boolean {
  if (typed === "") return true;
  const wanted = readTokens(typed, language).map(({ norm }) => norm);
  const words = readTokens(name, language).map(({ norm }) => norm);
  return words.some((_, at) => wanted.every((word, i) => beginsAs(words[at + i] ?? "", word)));
}

/** A name as the neighbours in its list have it: with a capital, or as it stands. */
function inStyle(name: string, { neighbours }: StartedList, typed: string): string {
  const capital = /^\p{Lu}/u;
  const like = neighbours.length > 0 && neighbours.every((word) => capital.test(word));
  return like || (capital.test(typed) && !/^\p{Lu}{2}/u.test(typed)) ? capitalize(name) : name;
}

/** The list that the cursor stands in, in one of the two ways to write one. */
function findList(
  reviewed: Reviewed,
  offset: number,
  prose: Prose | undefined,
  indexOf: (language: string) => CompletionIndex,
): StartedList | undefined {
  const { before } = lineAround(reviewed, offset);
  const whole = reviewed.lines.positionAt(offset).character === before.length;
  return (whole ? findListBelow(reviewed, before, offset, indexOf) : undefined) ?? (prose && findListWithin(reviewed, prose, indexOf));
}

/** Letters typed before a member of a list without a name is offered to somebody who did not ask. */
const LETTERS_UNNAMED = 2;

/**
 * The members that the list at an offset still lacks and that fit what is typed of the item; where nothing of it is typed, all of them, only
 * when asked for, and the rest of a bulleted list in one.
 * @param prose the place, where text stands before the cursor.
 */
export function offerMembers(
  reviewed: Reviewed,
  offset: number,
  prose: Prose | undefined,
  indexOf: (language: string) => CompletionIndex,
  automatic: boolean,
): readonly Offer[] {
  const list = findList(reviewed, offset, prose, indexOf);
  if (!list || list.lacking.length === 0) return [];
  const { text } = reviewed.review.draft;
  const typed = text.slice(list.start, offset);
  if (automatic && typed.length < (list.named ? 1 : LETTERS_UNNAMED)) return [];
  const language = languageOf(reviewed, list, offset);
  const named = list.lacking.flatMap((member) => {
    const [name] = textsIn(member.preferred, language);
    return name === undefined ? [] : [{ name, written: inStyle(name, list, typed) }];
  });
  const fitting = named.filter(({ name, written }) => written !== typed && name !== typed && fits(name, typed, language));
  const offer = (label: string, written: string): Offer => ({
    label,
    kind: KINDS.group,
    start: list.start,
    end: offset,
    text: written,
    filter: filterOf(typed, written),
    entry: list.group,
  });
  const one = fitting.map(({ written }) => offer(written, written));
  const names = named.map(({ written }) => written);
  const inRow = joinNames(names, language);
  const rest = typed === "" && names.length > 1 && names.length === list.lacking.length ? writeRest(reviewed, offset, list, names, inRow) : undefined;
  return rest === undefined ? one : [...one, { ...offer(inRow, rest), filter: inRow, description: l10n.t("the rest of the list") }];
}

/** What editors hold against the letters typed: them and what follows, however much of the name they are. */
const filterOf = (typed: string, name: string): string => (name.toLowerCase().startsWith(typed.toLowerCase()) ? name : `${typed} ${name}`);

function languageOf({ review }: Reviewed, { group }: StartedList, offset: number): string {
  const block = review.draft.blocks.findLast(({ start }) => start <= offset);
  return block?.content.language ?? Object.keys(group.preferred)[0] ?? "en";
}

/** All members that lack, from an empty item on; undefined where they cannot all follow. */
function writeRest(reviewed: Reviewed, offset: number, { form }: StartedList, names: readonly string[], inRow: string): string | undefined {
  const { before, after } = lineAround(reviewed, offset);
  // Behind 'and' only one more can follow; semicolons join otherwise.
  if (form === "inline") return /[,:]\s*$/u.test(before) ? inRow : undefined;
  return after.trim() === "" ? writeItemsBelow(names, before, lineBreakOf(reviewed.review.draft.text)) : undefined;
}
