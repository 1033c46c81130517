/** Which mentions mean what the agenda says: the words of a member that is no term do so in a list of its group alone. */
import type { Group } from "../agenda/model.ts";
import type { GroupItem, GroupList } from "../checks/groupModel.ts";
import type { Mention } from "../checks/model.ts";
import { firstWhere } from "../draft/search.ts";

/** The items of each group's lists, in the order of the text. */
function itemsByGroup(lists: readonly GroupList[]): ReadonlyMap<unknown, readonly GroupItem[]> {
  const items = new Map<Group, GroupItem[]>();
  for (const { group, items: own } of lists) {
    const known = items.get(group);
    if (known) known.push(...own);
    else items.set(group, [...own]);
  }
  for (const each of items.values()) each.sort((a, b) => a.start - b.start);
  return items;
}

/**
 * The mentions without words of members that stand outside of their group's lists (agenda-format.md, `members`).
 * @param lists as `findGroupLists` gives them.
 */
export function meantMentions(mentions: readonly Mention[], lists: readonly GroupList[]): readonly Mention[] {
  if (mentions.every(({ member }) => member === undefined)) return mentions;
  const byGroup = itemsByGroup(lists);
  return mentions.filter(({ entry, member, start, end }) => {
    if (member === undefined) return true;
    const items = byGroup.get(entry) ?? [];
    const around = items[firstWhere(items, (item) => item.end >= end)];
    return around !== undefined && around.start <= start;
  });
}
