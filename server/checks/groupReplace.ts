/** The whole official list in the place of a draft's: in its order, in the form and with the markers that stand there. */
import type { Draft } from "../draft/model.ts";
import { changeCount, memberLabel } from "./groupEdits.ts";
import type { GroupItem, GroupList } from "./groupModel.ts";
import type { Change } from "./model.ts";

const JOINING: Readonly<Record<string, string>> = { en: "and", vi: "và", fr: "et", de: "und" };
const MARKER = /^([ \t>]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+(?:\[[ xX]\][ \t]+)?)((?:\*\*|__|\*|_)?)$/u;
/** What may stand behind an item that is a label and nothing else. */
const PLAIN_TAIL = /^[ \t\u00a0\u202f]?([;,.]?)(?:[ \t]*(and|và|et|und))?[ \t]*$/u;
/** What parts the items of a sentence. */
const BETWEEN = /^\s*[,;]?\s*(?:and|và|et|und)?\s*(?:the|les|la|le|die|der|das)?\s*$/iu;

const startsUpper = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();
const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An item that stands on a line of its own. */
interface Line {
  readonly item: GroupItem;
  readonly start: number;
  readonly end: number;
  readonly marker: RegExpExecArray;
  /** The line behind its marker. */
  readonly content: string;
  /** The mark behind a label that stands alone; undefined where the item says more. */
  readonly tail?: RegExpExecArray;
}

function lineOf({ text }: Draft, item: GroupItem): Line | undefined {
  const start = text.lastIndexOf("\n", item.start - 1) + 1;
  const next = text.indexOf("\n", item.end);
  const whole = text.slice(start, next < 0 ? text.length : next).trimEnd();
  const marker = MARKER.exec(text.slice(start, item.start));
  if (!marker) return undefined;
  const emphasis = marker[6] ?? "";
  const behind = text.slice(item.end, start + whole.length);
  const tail = behind.startsWith(emphasis) ? PLAIN_TAIL.exec(behind.slice(emphasis.length)) : null;
  const contentStart = item.start - emphasis.length;
  return { item, start, end: start + whole.length, marker, content: text.slice(contentStart, start + whole.length), ...(tail && { tail }) };
}

/** The lines of a list in Markdown; undefined where an item takes more than its line, or is none. */
function linesOf(draft: Draft, items: readonly GroupItem[]): readonly Line[] | undefined {
  const lines: Line[] = [];
  for (const item of items) {
    const line = lineOf(draft, item);
    const before = lines.at(-1);
    if (!line || (before && (line.start <= before.start || draft.text.slice(before.end, line.start).trim() !== ""))) return undefined;
    lines.push(line);
  }
  return lines;
}

function replaceLines(draft: Draft, { items, group, language }: GroupList): Change | undefined {
  const lines = linesOf(draft, items);
  const [first, second] = lines ?? [];
  const last = lines?.at(-1);
  if (!lines || !first || !last) return undefined;
  const size = group.members.length;
  const kept = group.members.map((_, member) => lines.find(({ item }) => item.members[0] === member));
  // Nobody's words are thrown away: only labels are.
  if (lines.some((line) => !line.tail && !kept.includes(line))) return undefined;
  const plain = lines.filter(({ tail }) => tail !== undefined);
  const model = plain[0]?.tail?.[1] ?? "";
  const joining = plain.some(({ tail }) => tail?.[2]) ? ` ${plain.find(({ tail }) => tail?.[2])?.tail?.[2]}` : "";
  const upper = lines.every(({ item }) => startsUpper(draft.text.slice(item.start, item.end)));
  const contentOf = (member: number): string => {
    const own = kept[member];
    if (own && !own.tail) return own.content;
    const label = memberLabel(group.members[member], language);
    const emphasis = first.marker[6] ?? "";
    const ending = member === size - 1 ? (last.tail?.[1] ?? model) : `${model}${member === size - 2 ? joining : ""}`;
    return `${emphasis}${upper ? capitalize(label) : label}${emphasis}${ending}`;
  };
  const [, indent = "", bullet, number, mark = "", gap = " "] = first.marker;
  const sameNumber = second !== undefined && second.marker[3] === number;
  const markerOf = (member: number): string =>
    bullet === undefined ? `${indent}${Number(number) + (sameNumber ? 0 : member)}${mark}${gap}` : `${indent}${bullet}${gap}`;
  const between = second ? draft.text.slice(first.end, second.start) : (/\r?\n/u.exec(draft.text)?.[0] ?? "\n");
  const newText = group.members.map((_, member) => markerOf(member) + contentOf(member)).join(between);
  return { start: first.start, end: last.end, newText };
}

function replaceInline({ text }: Draft, { items, group, language }: GroupList): Change | undefined {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || /[*_`~[\]]/u.test(text.slice(first.start, last.end))) return undefined;
  // Numbers within the sentence would stay behind.
  if (/[\d)]\s*$/u.test(text.slice(Math.max(0, first.start - 4), first.start))) return undefined;
  const gaps = items.slice(1).map((item, i) => text.slice(items[i]?.end ?? 0, item.start));
  if (!gaps.every((gap) => BETWEEN.test(gap))) return undefined;
  const upper = items.map((item) => startsUpper(text.slice(item.start, item.end)));
  const labels = group.members.map((member, i) => {
    const label = memberLabel(member, language);
    return upper.every(Boolean) || (i === 0 && upper[0]) ? capitalize(label) : label;
  });
  const and = JOINING[language] ?? JOINING.en;
  const hard = gaps.some((gap) => gap.includes(";")) || labels.some((label) => label.includes(",") || label.includes(` ${and} `));
  const joined = gaps.at(-1)?.includes(` ${and} `) === true;
  const separator = hard ? "; " : ", ";
  const head = labels.slice(0, -1).join(separator);
  const tail = labels.at(-1) ?? "";
  const newText = labels.length < 2 ? tail : joined ? `${head}${hard ? ";" : ""} ${and} ${tail}` : `${head}${separator}${tail}`;
  return { start: first.start, end: last.end, newText };
}

/**
 * The changes that put the official list in the place of the one that stands there, with its count; none where it is so already, or words of
 * the draft would be lost.
 */
export function replaceList(draft: Draft, list: GroupList): readonly Change[] {
  if (list.items.length === 0 || list.form === "none" || list.form === "table") return [];
  const change = list.form === "list" ? replaceLines(draft, list) : replaceInline(draft, list);
  if (!change || change.newText === draft.text.slice(change.start, change.end)) return [];
  const { count } = list.anchor;
  const counted = count && !count.ordinal && count.value !== list.group.members.length ? changeCount(draft, list, false) : [];
  return [...counted.flatMap((edit) => edit.changes), change];
}
