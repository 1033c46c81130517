/** How the drafts of a workspace stand to an entry: where they cite it, and where they disagree with it. */
import type { Location, Range } from "vscode-languageserver-types";
import type { RuleId } from "../checks/rules.ts";
import type { Citation, Citations } from "./citations.ts";

/** The citations of one draft. */
export interface DraftCitations {
  readonly uri: string;
  readonly citations: Citations;
}

/** Where drafts cite an entry. */
export interface EntryCitations {
  readonly places: readonly Location[];
  /** In how many drafts. */
  readonly drafts: number;
  readonly disagreements: readonly Location[];
}

/** What these say is right, only coarse or not of one piece. */
const NO_DISAGREEMENT: ReadonlySet<RuleId> = new Set<RuleId>(["figure-rounded", "term-mixed"]);

interface Ranges {
  readonly cited: readonly Citation[];
  readonly against: readonly Range[];
}

const NONE: Ranges = { cited: [], against: [] };

const byEntry = new WeakMap<Citations, ReadonlyMap<string, Ranges>>();

/** A tagged number is one citation: its number and its destination stand behind each other. */
const isSame = (before: Citation | undefined, { type, range }: Citation): boolean =>
  type === "tag" && before !== undefined && before.type !== "tag" && before.range.end.line === range.start.line;

const equal = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line && a.start.character === b.start.character && a.end.line === b.end.line && a.end.character === b.end.character;

function sortOut(citations: Citations): ReadonlyMap<string, Ranges> {
  const found = byEntry.get(citations);
  if (found) return found;
  const map = new Map<string, { readonly cited: Citation[]; readonly against: Range[] }>();
  const rangesOf = (entry: string) => {
    const ranges = map.get(entry) ?? { cited: [], against: [] };
    map.set(entry, ranges);
    return ranges;
  };
  for (const citation of citations.citations) {
    const { cited } = rangesOf(citation.entry);
    if (!isSame(cited.at(-1), citation)) cited.push(citation);
  }
  for (const { entry, range, rule } of citations.disagreements) {
    const { against } = rangesOf(entry);
    const last = against.at(-1);
    if (!NO_DISAGREEMENT.has(rule) && !(last && equal(last, range))) against.push(range);
  }
  byEntry.set(citations, map);
  return map;
}

/** Where drafts cite an entry, named as `entryKey` does. Costs a look-up a draft. */
export function citationsOf(drafts: readonly DraftCitations[], entry: string): EntryCitations {
  const places: Location[] = [];
  const disagreements: Location[] = [];
  let count = 0;
  for (const { uri, citations } of drafts) {
    const { cited, against } = sortOut(citations).get(entry) ?? NONE;
    if (cited.length > 0) count++;
    for (const { range } of cited) places.push({ uri, range });
    for (const range of against) disagreements.push({ uri, range });
  }
  return { places, drafts: count, disagreements };
}

/** The entries with which a draft disagrees. */
export function findDisagreeing(drafts: readonly DraftCitations[]): ReadonlySet<string> {
  const entries = new Set<string>();
  for (const { citations } of drafts) {
    for (const { entry, rule } of citations.disagreements) if (!NO_DISAGREEMENT.has(rule)) entries.add(entry);
  }
  return entries;
}
