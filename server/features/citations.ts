/** Where a draft speaks of the agenda: every place that is about an entry, whether it agrees, and what disagrees. */
import type { Range } from "vscode-languageserver-types";
import type { Entry } from "../checks/model.ts";
import type { RuleId } from "../checks/rules.ts";
import { firstWhere } from "../draft/search.ts";
import { resolveEntry } from "../review/tags.ts";
import { type Reviewed, rangeOf } from "./model.ts";

/** A place of a draft that speaks of an entry. */
export interface Citation {
  /** Of the entry: see `entryKey`. */
  readonly entry: string;
  /** The member's place in its group, where one is named. */
  readonly member?: number;
  readonly range: Range;
  /** What stands there: a quantity, a label, or the entry's id in a tag that holds no number. */
  readonly type: "claim" | "mention" | "tag";
}

/** A finding that holds an entry against the draft. */
export interface Disagreement {
  readonly entry: string;
  readonly range: Range;
  readonly rule: RuleId;
  readonly message: string;
}

/** All that a draft has to do with the agenda: small enough to be remembered for every draft of a workspace. */
export interface Citations {
  readonly citations: readonly Citation[];
  readonly disagreements: readonly Disagreement[];
}

/** A name for an entry that is the same in every agenda that has it, by extension or by itself. */
export const entryKey = ({ id, place }: Entry): string => `${place.uri}#${id}`;

const known = new WeakMap<Reviewed, Citations>();

/** The citations and disagreements of a draft, each in the order of its text. Found once a review. */
export function findCitations(reviewed: Reviewed): Citations {
  const found = known.get(reviewed) ?? readCitations(reviewed);
  known.set(reviewed, found);
  return found;
}

function readCitations(reviewed: Reviewed): Citations {
  const { review, shown } = reviewed;
  const found: { readonly start: number; readonly citation: Citation }[] = [];
  const add = (spot: { readonly start: number; readonly end: number }, citation: Omit<Citation, "range">): void => {
    found.push({ start: spot.start, citation: { ...citation, range: rangeOf(reviewed, spot) } });
  };
  const tagAround = ({ start }: { readonly start: number }) => {
    const tag = review.draft.tags[firstWhere(review.draft.tags, ({ end }) => end > start)];
    return tag && tag.start <= start ? tag : undefined;
  };
  for (const { figure, spot } of review.claims) if (figure) add(spot, { entry: entryKey(figure), type: "claim" });
  for (const { entry, member, ...spot } of review.mentions)
    add(spot, { entry: entryKey(entry), ...(member !== undefined && { member }), type: "mention" });
  // The number in a tagged link is its citation; the tag counts where there is none.
  const tagged = new Set(review.claims.flatMap(({ tagged: isTagged, spot }) => (isTagged ? [tagAround(spot)] : [])));
  for (const tag of review.draft.tags) {
    const { destination, target } = tag;
    const entry = tagged.has(tag) ? undefined : resolveEntry(review.agendas, target);
    if (entry) add(destination, { entry: entryKey(entry), type: "tag" });
  }
  return {
    citations: found.sort((a, b) => a.start - b.start).map(({ citation }) => citation),
    disagreements: shown.flatMap((finding): readonly Disagreement[] => {
      const { entry, rule, message } = finding;
      return entry ? [{ entry: entryKey(entry), range: rangeOf(reviewed, finding), rule, message }] : [];
    }),
  };
}
