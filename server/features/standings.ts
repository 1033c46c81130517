/** How a draft stands to the entries of its agendas: where it cites them, and whether it agrees. */
import type { Range } from "vscode-languageserver-types";
import { findEntry } from "../agenda/find.ts";
import type { Agenda, Entry } from "../agenda/model.ts";
import type { Finding, Mention } from "../checks/model.ts";
import type { Block } from "../draft/model.ts";
import { lastFrom } from "../draft/search.ts";
import { judgeClaims } from "../review/shown.ts";
import { resolveEntry } from "../review/tags.ts";
import { entryKey } from "./citations.ts";
import { type Reviewed, rangeOf } from "./model.ts";
import { referenceOf, sourceOf } from "./texts.ts";

/** How often a draft cites an entry, and how. Plain JSON. Each place counts once; `cited` is the sum of the others. */
export interface Standing {
  readonly cited: number;
  readonly agrees: number;
  readonly disagrees: number;
  /** Disagrees, and an ignore comment says that this is meant. */
  readonly waived: number;
}

/** A place where a draft cites an entry. Plain JSON. */
export interface EntryPlace {
  readonly range: Range;
  /** The words there. */
  readonly text: string;
  readonly status: "agrees" | "disagrees" | "waived";
}

/** A place that cites an entry. Offsets in the source. */
export interface Place {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  readonly status: EntryPlace["status"];
}

/** The id under which an entry is listed: that of the first agenda in force that holds it. */
export function listedId(agendas: readonly Agenda[], entry: Entry): string {
  const key = entryKey(entry);
  const held = agendas.map((agenda) => findEntry(agenda, entry.id)).find((each) => each !== undefined && entryKey(each) === key);
  return referenceOf(agendas, held ?? entry);
}

/** The block at an offset and, of a list's item or a table's cell, the one that leads in to it: where the list is named. */
function blocksAt(blocks: readonly Block[], offset: number): readonly number[] {
  const block = lastFrom(blocks, offset);
  return block ? [block.index, ...(block.leadIn === undefined ? [] : [block.leadIn])] : [];
}

/** Places in claims: every number that was linked. */
const figurePlaces = ({ review }: Reviewed): readonly Place[] =>
  judgeClaims(review).flatMap(({ status }, index): readonly Place[] => {
    const { figure: entry, spot } = review.claims[index] ?? {};
    if (!entry || !spot || status === "unlinked") return [];
    const told = { consistent: "agrees", inconsistent: "disagrees", waived: "waived" } as const;
    return [{ entry, start: spot.start, end: spot.end, status: told[status] }];
  });

/** Findings about an entry in a block. */
const keyIn = (entry: Entry, block: number): string => `${entryKey(entry)} ${block}`;

function findingsByBlock(findings: readonly Finding[], blocks: readonly Block[]): ReadonlyMap<string, readonly Finding[]> {
  const map = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { entry, start } = finding;
    if (entry?.type !== "term" && entry?.type !== "group") continue;
    for (const block of blocksAt(blocks, start)) {
      const key = keyIn(entry, block);
      const list = map.get(key);
      if (list) list.push(finding);
      else map.set(key, [finding]);
    }
  }
  return map;
}

/**
 * The mentions of terms and groups, and what is found of them where they are not mentioned: a label misspelt, members under another name. A
 * term disagrees where it is found to; a group where anything is found of it in its block or in the list that the block leads in to.
 */
export function provideLabelPlaces({ review, shown }: Reviewed): readonly Place[] {
  const { blocks } = review.draft;
  const found = { disagrees: findingsByBlock(shown, blocks), waived: findingsByBlock(review.waived, blocks) };
  const told = new Set<Finding>();
  const has = (status: keyof typeof found, { entry, block, start, end }: Mention): boolean => {
    const all = found[status].get(keyIn(entry, block)) ?? [];
    const own = entry.type === "group" ? all : all.filter((finding) => finding.start < end && finding.end > start);
    for (const finding of own) told.add(finding);
    return own.length > 0;
  };
  const named = review.mentions.flatMap((mention): readonly Place[] => {
    if (mention.member !== undefined) return []; // a member named is not yet the group named
    const { entry, start, end } = mention;
    return [{ entry, start, end, status: has("disagrees", mention) ? "disagrees" : has("waived", mention) ? "waived" : "agrees" }];
  });
  const unnamed = (findings: readonly Finding[], status: Place["status"]): readonly Place[] =>
    findings.flatMap((finding) => {
      const { entry, start, end } = finding;
      return (entry?.type === "term" || entry?.type === "group") && !told.has(finding) ? [{ entry, start, end, status }] : [];
    });
  return [...named, ...unnamed(shown, "disagrees"), ...unnamed(review.waived, "waived")];
}

/** Every place of a draft that cites an entry, in no order. */
const placesOf = (reviewed: Reviewed): readonly Place[] => [...figurePlaces(reviewed), ...provideLabelPlaces(reviewed)];

/** How a draft stands to the entries that it cites, by id; to a source as it stands to the entries that come from it. */
export function standingsOf(reviewed: Reviewed): Readonly<Record<string, Standing>> {
  const { agendas } = reviewed.review;
  const counts = new Map<string, { readonly entry: Entry; agrees: number; disagrees: number; waived: number }>();
  for (const { entry, status } of placesOf(reviewed)) {
    const key = entryKey(entry);
    const count = counts.get(key) ?? { entry, agrees: 0, disagrees: 0, waived: 0 };
    count[status]++;
    counts.set(key, count);
  }
  const standings: Record<string, Standing> = {};
  const add = (id: string, { agrees, disagrees, waived }: Omit<Standing, "cited">): void => {
    const before = standings[id] ?? { agrees: 0, disagrees: 0, waived: 0 };
    const sum = { agrees: before.agrees + agrees, disagrees: before.disagrees + disagrees, waived: before.waived + waived };
    standings[id] = { cited: sum.agrees + sum.disagrees + sum.waived, ...sum };
  };
  for (const { entry, ...count } of counts.values()) {
    add(listedId(agendas, entry), count);
    const source = entry.type === "source" ? undefined : sourceOf(agendas, entry, entry.source);
    if (source) add(listedId(agendas, source), count);
  }
  return standings;
}

/** Where a draft cites an entry, in order. Empty where no agenda in force has such an entry. */
export function provideEntryPlaces(reviewed: Reviewed, reference: string): readonly EntryPlace[] {
  const { agendas, draft } = reviewed.review;
  const wanted = resolveEntry(agendas, reference);
  if (!wanted) return [];
  const key = entryKey(wanted);
  return placesOf(reviewed)
    .filter(({ entry }) => entryKey(entry) === key)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, status }) => ({ range: rangeOf(reviewed, { start, end }), text: draft.text.slice(start, end), status }));
}
