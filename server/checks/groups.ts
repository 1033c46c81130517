/** The rules group-count, group-missing, group-extra, group-name and group-order. */
import * as l10n from "@vscode/l10n";
import type { Draft } from "../draft/model.ts";
import { changeCount, changeName, groupLabel, insertMember, memberLabel, removeItem, reorder, replaceItem } from "./groupEdits.ts";
import type { GroupItem, GroupList } from "./groupModel.ts";
import type { Finding } from "./model.ts";

const quote = (text: string): string => `‘${text}’`;

/** '‘pillars of the digital economy’ has 4 members: a; b; c; d.' */
function say({ group, language }: GroupList): string {
  const members = group.members.map((member) => memberLabel(member, language)).join("; ");
  return l10n.t("‘{0}’ has {1} members: {2}.", groupLabel(group, language), group.members.length, members);
}

function miscounted(draft: Draft, list: GroupList): Finding {
  const { count, start, end } = list.anchor;
  const place = count ?? { start, end };
  const written = draft.text.slice(place.start, place.end);
  return {
    rule: "group-count",
    start: place.start,
    end: place.end,
    message: l10n.t("Not ‘{0}’: {1}", written, say(list)),
    entry: list.group,
    edits: changeCount(draft, list, list.form === "none" && !list.anchor.count?.ordinal),
  };
}

function misnamed(draft: Draft, list: GroupList): Finding {
  const { count, name } = list.anchor;
  // Where the count is right the name alone is to change.
  const { start, end } = count?.value === list.group.members.length ? name : list.anchor;
  return {
    rule: "group-name",
    start,
    end,
    message: l10n.t("These are the members of another group. {0}", say(list)),
    entry: list.group,
    edits: changeName(draft, list),
  };
}

function missing(draft: Draft, list: GroupList, members: readonly number[]): Finding {
  const names = members.map((member) => quote(memberLabel(list.group.members[member], list.language))).join(", ");
  const twice = list.items.find(
    (item, i) => item.members.length > 0 && list.items.slice(0, i).some((before) => before.members[0] === item.members[0]),
  );
  const [first] = members;
  const replaced =
    twice && first !== undefined && members.length === 1 && list.items.length === list.group.members.length
      ? [replaceItem(draft, list, twice, first)]
      : [];
  const { start, end } = list.anchor;
  return {
    rule: "group-missing",
    start,
    end,
    message: l10n.t("The list leaves out {0}. {1}", names, say(list)),
    entry: list.group,
    edits: [...replaced, ...members.flatMap((member) => insertMember(draft, list, member))],
  };
}

function extra(draft: Draft, list: GroupList, item: GroupItem, instead: number | undefined): Finding {
  const removed = removeItem(draft, list, item);
  const { count } = list.anchor;
  // The count went wrong with the item: both are mended at once.
  const counted =
    count && !count.ordinal && count.value !== list.group.members.length ? changeCount(draft, list, false).flatMap((edit) => edit.changes) : [];
  const removals = counted.length > 0 ? removed.map((edit) => ({ ...edit, changes: [...counted, ...edit.changes] })) : removed;
  const edits = instead === undefined ? removals : [replaceItem(draft, list, item, instead), ...removals];
  return {
    rule: "group-extra",
    start: item.start,
    end: item.end,
    message: l10n.t("‘{0}’ is no member. {1}", draft.text.slice(item.start, item.end), say(list)),
    entry: list.group,
    edits,
  };
}

/** The members of an ordered group, each once, in another order. */
function disordered(draft: Draft, list: GroupList): readonly Finding[] {
  const order = list.items.map((item) => item.members[0] ?? -1);
  const sorted = order.every((member, i) => i === 0 || member >= (order[i - 1] ?? 0));
  if (!list.group.ordered || sorted || order.includes(-1) || new Set(order).size !== order.length) return [];
  const first = list.items.find((_, i) => order[i] !== [...order].sort((a, b) => a - b)[i]);
  if (!first) return [];
  const { start, end } = first;
  return [{ rule: "group-order", start, end, message: l10n.t("Out of order. {0}", say(list)), entry: list.group, edits: reorder(draft, list) }];
}

function checkList(draft: Draft, list: GroupList): readonly Finding[] {
  const { anchor, group, items } = list;
  const size = group.members.length;
  if (!anchor.named.includes(group)) return [misnamed(draft, list)];
  if (list.form === "none") return [miscounted(draft, list)];
  if (!list.whole) return [];
  const present = new Set(items.flatMap((item) => item.members));
  const absent = group.members.map((_, member) => member).filter((member) => !present.has(member));
  const extras = items.filter((item) => item.extra);
  const count = anchor.count?.value;
  const counts = count !== undefined && count !== size && !(extras.length > 0 && count === items.length);
  const found = extras.map((item, i) => extra(draft, list, item, absent.length === extras.length ? absent[i] : undefined));
  if (counts) return [miscounted(draft, list), ...found];
  if (absent.length > extras.length) return [missing(draft, list, absent), ...found];
  return found.length > 0 || absent.length > 0 ? found : disordered(draft, list);
}

/**
 * Checks what a draft says of groups: counts, members, names and order (rules group-*).
 * @param lists as `findGroupLists` gives them.
 */
export function checkGroups(draft: Draft, lists: readonly GroupList[]): readonly Finding[] {
  return lists.flatMap((list) => checkList(draft, list));
}

/** Whether a stretch of the draft belongs to a known group, so that the agenda's check stands in for counting the list (`draft-count`). */
export const isGroupAt = (lists: readonly GroupList[], start: number, end: number): boolean =>
  lists.some((list) => start < list.end && list.start < end);
