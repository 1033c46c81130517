/** Which time a draft gives a quantity, and how it stands to a figure's periods. */
import type { Figure, Period, SeriesValue } from "../agenda/model.ts";
import type { Time } from "../draft/model.ts";
import { inName, type Part, type Site, timesIn, tokenAt } from "./context.ts";

/** A time and where it was found; `near` in the same clause, row or column. */
export interface FoundTime {
  readonly time: Time;
  readonly part: Part;
  readonly near: boolean;
}

/** How a told time stands to an official period. */
export type TimeFit = "same" | "narrower" | "broader" | "other" | "unknown";

/** Whether a time stands within a name of the agenda: 'Vision 2030'. */
const isNamed = (marked: Part["marked"], time: Time): boolean => inName(marked, tokenAt(marked.content.tokens, time.start));

/** The time that goes with a quantity: right behind it, else before it in its own stretch, else the clause's, row's, column's, sentence's. */
export function findTime(site: Site): FoundTime | undefined {
  const { marked, block, quantity } = site;
  const part = (from: number, to: number): Part => ({ marked, block, from, to, weight: 1, role: "own" });
  const usable = (times: readonly Time[]) => times.filter((time) => time.start !== quantity.start && !time.impossible && !isNamed(marked, time));
  const right = part(...site.right);
  const [behind] = usable(timesIn(marked, ...site.right));
  const before = usable(timesIn(marked, ...site.left)).at(-1);
  if (behind && before) {
    const gapBehind = behind.start - quantity.end;
    const gapBefore = quantity.start - before.end;
    return gapBehind <= gapBefore + 12 ? { time: behind, part: right, near: true } : { time: before, part: part(...site.left), near: true };
  }
  if (behind) return { time: behind, part: right, near: true };
  if (before) return { time: before, part: part(...site.left), near: true };
  // a time at the front of the clause, or of the sentence, holds for every number behind it; one behind another number is that number's
  const first = site.clause[0];
  const clauseStart = marked.content.tokens[first]?.start ?? 0;
  const leading = marked.content.quantities.find((each) => each.start >= clauseStart && each.unit !== "date");
  const front = usable(timesIn(marked, first, site.left[0])).filter((time) => leading === undefined || time.end <= leading.start);
  const opening = usable(timesIn(marked, site.sentence[0], Math.min(site.sentence[0] + 4, site.sentence[1]))).filter(
    (time) => time.end <= quantity.start,
  )[0];
  const one = front.at(0);
  if (one && front.length === 1) return { time: one, part: part(first, site.left[0]), near: true };
  if (opening) return { time: opening, part: part(...site.sentence), near: false };
  for (const role of ["column", "row", "leadIn"] as const) {
    for (const other of site.parts) {
      // a cell with a number of its own keeps its time to itself
      if (other.role !== role || (role === "row" && other.marked.content.quantities.length > 0)) continue;
      // the day of a letter or meeting is no period of a figure
      const times = timesIn(other.marked, other.from, other.to).filter((time) => role !== "leadIn" || time.type !== "day");
      if (times.length === 1 && times[0]) return { time: times[0], part: other, near: role !== "leadIn" };
    }
  }
  const { sentences, quantities } = marked.content;
  const free = sentences
    .flatMap(({ clauses }) => clauses)
    .filter((clause) => !quantities.some((each) => each.start >= clause.start && each.start < clause.end && each.unit !== "date"));
  const sentence = usable(timesIn(marked, site.sentence[0], site.sentence[1])).filter((time) =>
    free.some((clause) => time.start >= clause.start && time.start < clause.end),
  );
  const [start, end] = [marked.content.tokens[site.sentence[0]]?.start ?? 0, marked.content.tokens[site.sentence[1] - 1]?.end ?? 0];
  const alone = quantities.filter((each) => each.start >= start && each.start < end && each.unit !== "date").length === 1;
  if (sentence.length === 1 && sentence[0]) return { time: sentence[0], part: part(...site.sentence), near: alone };
  for (const other of site.parts) {
    if (other.role !== "heading" && (other.role !== "before" || other.weight < 0.7)) continue;
    const times = timesIn(other.marked, other.from, other.to).filter((time) => time.type !== "day");
    if (times.length === 1 && times[0]) return { time: times[0], part: other, near: false };
  }
  return undefined;
}

const days = (iso: string): number => Date.parse(iso) / 86400000;
const lengthOf = (span: { readonly from: string; readonly to: string }): number => days(span.to) - days(span.from) + 1;

/** How a told time stands to a period. A `since`, `until`, `before`, `after` says nothing sure. */
export function fitTime(time: Time, period: Pick<Period, "from" | "to"> | undefined): TimeFit {
  if (!period || time.relation === "since" || time.relation === "until" || time.relation === "before" || time.relation === "after") return "unknown";
  const overlap = time.from <= period.to && time.to >= period.from;
  if (!overlap) return "other";
  const told = lengthOf(time);
  const official = lengthOf(period);
  if (Math.abs(told - official) <= 3 || (time.from === period.from && time.to === period.to)) return "same";
  return told < official ? "narrower" : "broader";
}

/** The value of the series that a told time asks for. */
export function seriesAt(figure: Figure, time: Time): { readonly entry: SeriesValue; readonly index: number } | undefined {
  const index = figure.series.findIndex(({ period }) => {
    const fit = fitTime(time, period);
    return fit === "same" || fit === "broader";
  });
  const entry = figure.series[index];
  return entry ? { entry, index } : undefined;
}
