/** What a hover tells of a list that is meant to be a group: which members stand in it, and which lack. */
import * as l10n from "@vscode/l10n";
import type { GroupItem, GroupList } from "../checks/groupModel.ts";
import type { Review } from "../review/model.ts";
import type { Part } from "./markup.ts";
import { line } from "./pages.ts";
import { nameOf, textIn } from "./texts.ts";

/** Names in a row, as messages quote them. */
const quoteAll = (names: readonly string[]): string => names.map((name) => `‘${name}’`).join(", ");

/** Whether the list is found fault with, and not only another way of telling the group. */
const isHeldAgainst = ({ findings }: Review, { group, start, end }: GroupList): boolean =>
  findings.some((finding) => finding.entry === group && finding.rule.startsWith("group-") && finding.start < end && finding.end > start);

function toldOfMembers(review: Review, list: GroupList, names: readonly string[]): readonly Part[] {
  const present = new Set(list.items.flatMap(({ members }) => members));
  const standing = names.filter((_, member) => present.has(member));
  const lacking = names.filter((_, member) => !present.has(member));
  const strangers = list.items.filter(({ extra }) => extra).map(({ start, end }) => review.draft.text.slice(start, end));
  const mark = isHeldAgainst(review, list) ? "✗ " : "";
  const parts =
    lacking.length === 0
      ? [line(mark === "" ? l10n.t("✓ The list holds all {0} members.", names.length) : l10n.t("The list holds all {0} members.", names.length))]
      : [
          line(l10n.t("The list holds {0} of {1} members: {2}.", standing.length, names.length, quoteAll(standing))),
          line(`${mark}${l10n.t("It lacks: {0}.", quoteAll(lacking))}`),
        ];
  return strangers.length === 0 ? parts : [...parts, line(`${mark}${l10n.t("No members: {0}.", quoteAll(strangers))}`)];
}

function toldOfItem({ members }: GroupItem, names: readonly string[], group: string): readonly Part[] {
  const [member] = members;
  return member === undefined ? [] : [line(l10n.t("‘{0}’ is member {1} of {2} of ‘{3}’.", names[member] ?? "", member + 1, names.length, group))];
}

/**
 * What to tell of a list at its announcing words or at one of its items.
 * @param language of the text at hand.
 */
export function toldOfList(
  review: Review,
  { list, item }: { readonly list: GroupList; readonly item?: GroupItem },
  language: string,
): readonly Part[] {
  const names = list.group.members.map(({ preferred }) => textIn(preferred, language) ?? "");
  return [...(item ? toldOfItem(item, names, nameOf(list.group, language)) : []), ...toldOfMembers(review, list, names)];
}
