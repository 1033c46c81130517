/** How the list of a group is mended: members put in, taken out, replaced, in the list's own style. */
import * as l10n from "@vscode/l10n";
import type { Group, Member, Texts } from "../agenda/model.ts";
import { baseLanguage } from "../draft/language/known.ts";
import type { Draft } from "../draft/model.ts";
import type { GroupItem, GroupList } from "./groupModel.ts";
import { writeCount, writeOrdinal } from "./members.ts";
import type { Change, Edit } from "./model.ts";

/** The first text of a language, else of any. */
const textIn = (texts: Texts, language: string): string | undefined => {
  const tag = Object.keys(texts).find((key) => baseLanguage(key) === language);
  return (tag === undefined ? Object.values(texts)[0] : texts[tag])?.[0];
};

/** A member's preferred label in a language; where it has none, in another. */
export const memberLabel = (member: Member | undefined, language: string): string => (member ? (textIn(member.preferred, language) ?? "") : "");

/** A group's preferred label in a language; where it has none, in another. */
export const groupLabel = (group: Group, language: string): string => textIn(group.preferred, language) ?? group.id;

/** The label to write into a list: one without commas where commas part the items. */
function labelIn({ group, language, form, items }: GroupList, member: number, separator: string): string {
  const label = memberLabel(group.members[member], language);
  if (form !== "inline" || separator.includes(";") || !label.includes(",") || items.length === 0) return label;
  const admitted = group.members[member]?.admitted ?? {};
  const others = Object.entries(admitted).flatMap(([tag, texts]) => (baseLanguage(tag) === language ? texts : []));
  return others.find((text) => !text.includes(",")) ?? label;
}

const JOINING: Readonly<Record<string, string>> = { en: " and ", vi: " và ", fr: " et ", de: " und " };

const startsUpper = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();
const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A label with the capital that its neighbour in the list has. */
const inStyleOf = (label: string, neighbour: string): string => (startsUpper(neighbour) ? capitalize(label) : label);

const textOf = (draft: Draft, item: GroupItem): string => draft.text.slice(item.start, item.end);

/** What stands between the first two items that only a separator parts: ', ' or '; '. */
function separatorOf(draft: Draft, items: readonly GroupItem[]): string {
  for (let i = 0; i + 1 < items.length; i++) {
    const between = draft.text.slice(items[i]?.end ?? 0, items[i + 1]?.start ?? 0);
    if (/^\s*[,;]\s+$/u.test(between)) return between.replace(/\s+$/u, " ");
  }
  return ", ";
}

/** Where in the list a member belongs: behind the last item that covers an earlier member; -1 before the first. */
const placeFor = (member: number, items: readonly GroupItem[]): number =>
  items.findLastIndex((item) => (item.members[0] ?? Number.POSITIVE_INFINITY) < member);

/** Behind the marks of emphasis and links that close at a place. */
function behindMarkup(text: string, at: number): number {
  const found = /(?:[*_~]+|\]\([^()\s]*\))*/uy;
  found.lastIndex = at;
  return at + (found.exec(text)?.[0].length ?? 0);
}

function insertInline(draft: Draft, { items, language }: GroupList, member: number, label: string): readonly Change[] {
  const separator = separatorOf(draft, items);
  const at = placeFor(member, items);
  const last = items.at(-1);
  const first = items[0];
  // Numbers within the sentence would all have to change.
  if (!last || !first || /[\d)]\s*$/u.test(draft.text.slice(0, first.start).slice(-4))) return [];
  if (at < 0) {
    const own = textOf(draft, first);
    const newText = startsUpper(own) && /^\p{Lu}?\p{Ll}/u.test(own) ? `${capitalize(label)}${separator}` : `${label}${separator}`;
    return [{ start: first.start, end: first.start, newText }];
  }
  const item = items[at] as GroupItem;
  if (at < items.length - 1) {
    const place = behindMarkup(draft.text, item.end);
    return [{ start: place, end: place, newText: `${separator}${label}` }];
  }
  // Behind the last item: the joining word moves.
  const joining = JOINING[language] ?? ", ";
  const before = items.at(-2);
  const between = before ? draft.text.slice(before.end, last.start) : "";
  const joined = before !== undefined && between.includes(joining.trim()) && between.length < 12;
  const place = behindMarkup(draft.text, last.end);
  if (!joined) return [{ start: place, end: place, newText: `${separator}${label}` }];
  const hard = separator.includes(";");
  const start = behindMarkup(draft.text, before.end);
  return [
    { start, end: start + between.slice(start - before.end).search(/\p{L}/u) + joining.trim().length + 1, newText: separator },
    { start: place, end: place, newText: `${hard ? separator.trimEnd() : ""}${joining}${label}` },
  ];
}

/** Counts an item one up. */
function renumber(draft: Draft, item: GroupItem): readonly Change[] {
  const lineStart = draft.text.lastIndexOf("\n", item.start - 1) + 1;
  const found = /^[ \t>]*(\d{1,9})[.)]/u.exec(draft.text.slice(lineStart, item.start));
  const number = found?.[1];
  if (!found || number === undefined) return [];
  const start = lineStart + found[0].length - 1 - number.length;
  return [{ start, end: start + number.length, newText: String(Number(number) + 1) }];
}

/** The line of an item again, with another label: its bullet or number, indentation and final mark. */
function insertLine(draft: Draft, { items }: GroupList, member: number, label: string): readonly Change[] {
  const at = placeFor(member, items);
  const model = items[Math.max(0, at)];
  if (!model) return [];
  const lineStart = draft.text.lastIndexOf("\n", model.start - 1) + 1;
  const next = draft.text.indexOf("\n", model.end);
  const lineEnd = next < 0 ? draft.text.length : next;
  const before = draft.text.slice(lineStart, model.start);
  const marker = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?:\*\*|__|\*|_)?$/u.test(before) ? before : undefined;
  if (marker === undefined) return [];
  const number = /\d+/u.exec(marker)?.[0];
  const bold = /(?:\*\*|__|\*|_)$/u.exec(marker)?.[0] ?? "";
  const ending = /^[ \u00a0\u202f]?[;,.]$/u.exec(draft.text.slice(model.end + bold.length, lineEnd).trimEnd())?.[0] ?? "";
  const text = `${inStyleOf(label, textOf(draft, model))}${bold}${ending}`;
  const later = number === undefined ? [] : items.slice(Math.max(0, at + 1)).flatMap((item) => renumber(draft, item));
  if (at < 0) return [{ start: lineStart, end: lineStart, newText: `${marker}${text}\n` }, ...later];
  return [
    { start: lineEnd, end: lineEnd, newText: `\n${number === undefined ? marker : marker.replace(number, String(Number(number) + 1))}${text}` },
    ...later,
  ];
}

/** Puts a missing member in; none where the list's form gives no place for it. */
export function insertMember(draft: Draft, list: GroupList, member: number): readonly Edit[] {
  const label = labelIn(list, member, separatorOf(draft, list.items));
  const changes =
    list.form === "inline" ? insertInline(draft, list, member, label) : list.form === "list" ? insertLine(draft, list, member, label) : [];
  return changes.length > 0 ? [{ title: l10n.t("Add ‘{0}’", label), safe: false, changes }] : [];
}

/** Puts a member in the place of an item. */
export function replaceItem(draft: Draft, list: GroupList, item: GroupItem, member: number): Edit {
  const label = labelIn(list, member, separatorOf(draft, list.items));
  return {
    title: l10n.t("Replace with ‘{0}’", label),
    safe: false,
    changes: [{ start: item.start, end: item.end, newText: inStyleOf(label, textOf(draft, item)) }],
  };
}

/** Takes an item out, with the separator that belongs to it. */
export function removeItem(draft: Draft, { items, form }: GroupList, item: GroupItem): readonly Edit[] {
  const title = l10n.t("Remove ‘{0}’", textOf(draft, item));
  const at = items.indexOf(item);
  if (form === "inline") {
    const before = items[at - 1];
    const next = items[at + 1];
    if (!before) return next ? [{ title, safe: false, changes: [{ start: item.start, end: next.start, newText: "" }] }] : [];
    if (next) return [{ title, safe: false, changes: [{ start: before.end, end: item.end, newText: "" }] }];
    const earlier = items[at - 2];
    const between = draft.text.slice(before.end, item.start);
    const joined = /^\s*,?\s*\p{L}+\s/u.exec(between)?.[0] ?? between;
    const separator = earlier ? draft.text.slice(earlier.end, before.start) : "";
    // 'A, B and X' becomes 'A and B': the joining word moves one item up.
    const moves = earlier !== undefined && /^\s*,\s*$/u.test(separator) && /\p{L}/u.test(joined);
    const remark = /^\s*\([^()]*\)/u.exec(draft.text.slice(item.end, item.end + 80))?.[0].length ?? 0;
    return [
      {
        title,
        safe: false,
        changes: [
          ...(moves ? [{ start: earlier.end, end: before.start, newText: joined }] : []),
          { start: before.end, end: item.end + remark, newText: "" },
        ],
      },
    ];
  }
  if (form !== "list") return [];
  const start = draft.text.lastIndexOf("\n", item.start - 1) + 1;
  const next = draft.text.indexOf("\n", item.end);
  return [
    {
      title,
      safe: false,
      changes: [next < 0 ? { start: Math.max(0, start - 1), end: draft.text.length, newText: "" } : { start, end: next + 1, newText: "" }],
    },
  ];
}

/** Writes the right count, the way the draft's is written. */
export function changeCount(draft: Draft, list: GroupList, safe: boolean): readonly Edit[] {
  const { count } = list.anchor;
  if (!count) return [];
  const written = draft.text.slice(count.start, count.end);
  const size = list.group.members.length;
  const newText = count.ordinal ? writeOrdinal(size, written, list.language) : writeCount(size, written, list.language);
  return newText === undefined
    ? []
    : [{ title: l10n.t("Replace with ‘{0}’", newText), safe, changes: [{ start: count.start, end: count.end, newText }] }];
}

/** A group's name as it stands behind a count: without one of its own, and as long as the one that it replaces where there is a choice. */
function nameBehindCount(group: Group, language: string, count: string, like: string): string {
  const texts = [group.preferred, group.admitted].flatMap((all) =>
    Object.entries(all).flatMap(([tag, list]) => (baseLanguage(tag) === language ? list : [])),
  );
  const names = texts.map((text) => (text.toLowerCase().startsWith(`${count.toLowerCase()} `) ? text.slice(count.length + 1) : text));
  const words = like.split(/\s+/u).length;
  return names.find((name) => name.split(/\s+/u).length === words) ?? names[0] ?? groupLabel(group, language);
}

/** Writes the right name and count in place of another group's. */
export function changeName(draft: Draft, list: GroupList): readonly Edit[] {
  const { anchor, group, language } = list;
  const { count, name } = anchor;
  const size = writeCount(group.members.length, "a", language);
  const newName = nameBehindCount(group, language, size, draft.text.slice(name.start, name.end));
  const changes: Change[] = [{ start: name.start, end: name.end, newText: inStyleOf(newName, draft.text.slice(name.start, name.end)) }];
  if (count && count.value !== group.members.length) changes.unshift(...changeCount(draft, list, false).flatMap((edit) => edit.changes));
  const from = Math.min(...changes.map((change) => change.start));
  const whole = draft.text.slice(from, name.end);
  const newText = changes.reduceRight((text, change) => text.slice(0, change.start - from) + change.newText + text.slice(change.end - from), whole);
  return [{ title: l10n.t("Replace with ‘{0}’", newText), safe: false, changes: [{ start: from, end: name.end, newText }] }];
}

/** Puts the items of a list in official order; none where they do not stand in one line of text or one each. */
export function reorder(draft: Draft, { items, form }: GroupList): readonly Edit[] {
  if (form === "table") return [];
  const order = [...items].sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
  const changes = items.flatMap((item, i): Change[] => {
    const right = order[i] as GroupItem;
    if (right === item) return [];
    const text = textOf(draft, right);
    const upper = i === 0 && startsUpper(textOf(draft, item));
    const lower = items.indexOf(right) === 0 && startsUpper(text) && !startsUpper(textOf(draft, items[1] ?? right)) && form === "inline";
    return [{ start: item.start, end: item.end, newText: upper ? capitalize(text) : lower ? text.charAt(0).toLowerCase() + text.slice(1) : text }];
  });
  return changes.length > 0 ? [{ title: l10n.t("Put in official order"), safe: false, changes }] : [];
}
