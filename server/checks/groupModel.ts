/** Where a draft speaks of a group: the words that name it, and the list of its members that goes with them. */
import type { Group } from "../agenda/model.ts";

/** Words that name a group, with their count: 'the four pillars'. Offsets in the source. */
export interface GroupAnchor {
  readonly block: number;
  /** From the count, where there is one, to the end of the name. */
  readonly start: number;
  readonly end: number;
  readonly count?: { readonly value: number; readonly start: number; readonly end: number; readonly ordinal: boolean };
  readonly name: { readonly start: number; readonly end: number };
  /** The groups that have this name; several where a name is common. */
  readonly named: readonly Group[];
}

/** An item of a list. Offsets in the source. */
export interface GroupItem {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The members that it covers, the best first. */
  readonly members: readonly number[];
  /** True where it shares telling words with no member and is an item for sure. */
  readonly extra: boolean;
}

/** A group told of in a draft: by a list of its members, or by its name and count alone. */
export interface GroupList {
  readonly start: number;
  readonly end: number;
  readonly anchor: GroupAnchor;
  /** The group that is meant: told by the members where a list stands. */
  readonly group: Group;
  /** How the list is written; `none` where the group is only named. */
  readonly form: "inline" | "list" | "table" | "none";
  readonly items: readonly GroupItem[];
  /** Whether the list claims to be all of the group. */
  readonly whole: boolean;
  /** The language of the anchor's block. */
  readonly language: string;
}
