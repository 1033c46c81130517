/** The parts of a text that have changed, and which findings touch them. */
import type { Change, Finding } from "../checks/model.ts";
import { firstWhere } from "../draft/search.ts";
import type { Changed } from "./changedLines.ts";

/** A part of a text that has changed. Offsets; both ends belong to it. */
interface Region {
  readonly start: number;
  readonly end: number;
  /** For lines taken away: where they stood. `start` and `end` are those of the lines around. */
  readonly gap?: number;
}

/** The parts of a text that have changed, in order. */
export interface Regions {
  readonly parts: readonly Region[];
  readonly gaps: readonly Region[];
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly newText?: string;
}

/** Where lines begin, counted as git counts them; behind them, where one more would begin. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts.at(-1) === text.length ? starts : [...starts, text.length + 1];
}

/** The parts of a text that have changed. */
export function toRegions(changed: Changed, text: string): Regions {
  if (changed === "all") return { parts: [{ start: 0, end: text.length }], gaps: [] };
  const starts = lineStarts(text);
  const startOf = (line: number): number => Math.min(starts[Math.max(line, 0)] ?? text.length, text.length);
  const endOf = (line: number): number => Math.max(startOf(line), (starts[line + 1] ?? text.length + 1) - 1);
  return {
    parts: changed.lines.map((line) => ({ start: startOf(line), end: endOf(line) })),
    gaps: changed.gaps.map((line) => ({ start: startOf(line), end: endOf(line + 1), gap: startOf(line + 1) })),
  };
}

/** The regions that begin at or before an offset, the last first. */
function* upTo(regions: readonly Region[], offset: number): Generator<Region> {
  for (let at = firstWhere(regions, ({ start }) => start > offset) - 1; at >= 0; at--) {
    const region = regions[at];
    if (region) yield region;
  }
}

/** The last character that belongs to a place. */
const lastOf = ({ start, end }: Place): number => Math.max(start, end - 1);

/** Parts lie one behind the other: the last that begins before a place ends decides. */
function meetsPart({ parts }: Regions, place: Place): boolean {
  const { value: last } = upTo(parts, lastOf(place)).next();
  return last !== undefined && last.end >= place.start;
}

/** Whether lines were taken away within a place, or where an edit would put lines in. */
function meetsGap({ gaps }: Regions, { start, end, newText }: Place): boolean {
  const inserts = newText?.includes("\n") === true;
  for (const region of upTo(gaps, end)) {
    // The regions of two gaps share a line at most.
    if (region.end < start && (region.gap ?? 0) < start) return false;
    if (inserts && region.start <= end && region.end >= start) return true;
    if (region.gap !== undefined && start < region.gap && end > region.gap) return true;
  }
  return false;
}

/** Whether a finding touches what has changed: its own words, a place that belongs to it, or what its first edit would change. */
export function touches(regions: Regions, { start, end, related = [], edits }: Pick<Finding, "start" | "end" | "related" | "edits">): boolean {
  const places: readonly Place[] = [{ start, end }, ...related, ...(edits[0]?.changes ?? [])];
  return places.some((place) => meetsPart(regions, place) || meetsGap(regions, place));
}

/** Regions as they lie once changes are applied, which are in order and do not overlap. */
export function moveRegions({ parts, gaps }: Regions, changes: readonly Change[]): Regions {
  /** Offsets only grow from call to call. What is put in at a region's edge belongs to it. */
  const mover = (isStart: boolean): ((offset: number) => number) => {
    let next = 0;
    let shift = 0;
    return (offset) => {
      for (let change = changes[next]; change && change.end <= offset && !(isStart && change.start >= offset); change = changes[++next])
        shift += change.newText.length - (change.end - change.start);
      return offset + shift;
    };
  };
  const move = (regions: readonly Region[]): readonly Region[] => {
    const [starts, ends, at] = [mover(true), mover(false), mover(false)];
    return regions.map(({ start, end, gap }) => {
      const moved = { start: starts(start), end: ends(end) };
      return gap === undefined ? moved : { ...moved, gap: at(gap) };
    });
  };
  return { parts: move(parts), gaps: move(gaps) };
}
