/** Which official value a claim is held against, and how it stands to it. */
import type { Figure } from "../agenda/model.ts";
import { compareValues, type Verdict } from "../checks/compare.ts";
import type { Claim, OfficialValue } from "../checks/model.ts";
import type { Quantity } from "../draft/model.ts";
import { cuesIn, type Site, timesIn } from "./context.ts";
import type { Profile } from "./lexicon.ts";
import { distinct } from "./relations.ts";
import { type FoundTime, fitTime, seriesAt, type TimeFit } from "./times.ts";

/** The time that a figure may ask about: none that its own label names ('compared with 2019'); for an event, the day told beside it. */
export function timeFor(site: Site, { figure, vocabulary }: Profile, found: FoundTime | undefined): FoundTime | undefined {
  const { marked, block, sentence } = site;
  if (figure.unit === "date") return undefined;
  if (figure.unit === "ordinal") {
    if (figure.period === undefined || figure.period.from !== figure.period.to) return undefined;
    const days = timesIn(marked, ...sentence).filter((time) => time.type === "day");
    return days.length === 1 && days[0]
      ? { time: days[0], part: { marked, block, from: sentence[0], to: sentence[1], weight: 1, role: "sentence" }, near: true }
      : undefined;
  }
  if (!found) return undefined;
  const { text } = found.part.marked.content;
  const year = /\d{4}/.exec(text.slice(found.time.start, found.time.end))?.[0];
  return year && vocabulary.has(year) && !(figure.period?.text.includes(year) ?? false) ? undefined : found;
}

/** The date told beside an ordinal, as a quantity that a fix can rewrite. */
export function dateOf({ marked, block }: Site, { time }: FoundTime): Pick<Claim, "date"> {
  const quantity = marked.content.quantities.find((each) => each.unit === "date" && each.start < time.end && each.end > time.start);
  return quantity
    ? {
        date: {
          start: block.start + quantity.start,
          end: block.start + quantity.end,
          text: marked.content.text.slice(quantity.start, quantity.end),
          quantity,
        },
      }
    : {};
}

/** A found time as a claim carries it. */
export function timeOf({ time, part, near }: FoundTime, fit: TimeFit): NonNullable<Claim["time"]> {
  const { block, marked } = part;
  const at = (span: { start: number; end: number }) => ({
    start: block.start + span.start,
    end: block.start + span.end,
    text: marked.content.text.slice(span.start, span.end),
  });
  // a column's header speaks for every cell below it: the cell is what to look at
  return { time, spot: at(time), ...(time.year && { year: at(time.year) }), near, shared: part.role === "column", fit };
}

/** A chosen value, how the told time stands to it, and what that time asks for where it is another value. */
export interface Chosen {
  readonly official: OfficialValue;
  readonly fit: TimeFit;
  readonly asked?: OfficialValue;
}

/** The official value that a told time asks for: the figure's own, or one of its series; with no time the own, unless an older one is meant. */
export function chooseOfficial(figure: Profile["figure"], time: FoundTime | undefined, written: Quantity): Chosen {
  const own: OfficialValue = {
    value: figure.value,
    comparator: figure.comparator,
    tolerance: figure.tolerance,
    ...(figure.period && { period: figure.period }),
    ...(figure.source && { source: figure.source }),
  };
  const older = (index: number): OfficialValue => {
    const entry = figure.series[index];
    return entry
      ? {
          value: entry.value,
          // an interim target may be told with the bound of the last one, or without
          comparator: figure.kind !== "observed" && written.hedge?.type === figure.comparator ? figure.comparator : "exactly",
          tolerance: figure.tolerance,
          period: entry.period,
          series: index,
          ...(entry.source && { source: entry.source }),
        }
      : own;
  };
  if (time) {
    const fit = fitTime(time.time, figure.period);
    const entry = seriesAt(figure, time.time);
    const asked =
      fit === "same" || fit === "broader" ? { official: own, fit } : entry ? { official: older(entry.index), fit: "same" as const } : undefined;
    if (asked && compareValues(written, asked.official) !== "other") return asked;
    // the value of another period, told for this one
    if (asked ?? fit === "other") {
      const others = [own, ...figure.series.map((_, index) => older(index))].filter(
        (each) => each.series !== asked?.official.series || asked === undefined,
      );
      const meant = others.find((each) => each.period && fitTime(time.time, each.period) === "other" && compareValues(written, each) === "same");
      if (meant && (asked !== undefined || distinct(written) > 0)) return { official: meant, fit: "other", ...(asked && { asked: asked.official }) };
    }
    return asked ?? { official: own, fit };
  }
  if (compareValues(written, own) === "other") {
    const index = figure.series.findIndex((_, at) => compareValues(written, older(at)) === "same");
    if (index >= 0) return { official: older(index), fit: "unknown" };
  }
  return { official: own, fit: "unknown" };
}

/** Whether a written number may agree with any official value of a figure, or with the share that one leaves; never false where it does. */
export function mayAgree({ value, comparator, tolerance, series, unit }: Figure, written: Quantity): boolean {
  if (written.hedge) return true;
  const agrees = (official: Figure["value"]): boolean =>
    compareValues(written, { value: official, comparator, tolerance }) !== "other" ||
    (unit === "percent" && typeof official === "number" && compareValues(written, { value: 100 - official, comparator, tolerance }) !== "other");
  return agrees(value) || series.some((each) => agrees(each.value));
}

/** How a written number stands to an official one, and whether it tells the share that is left: 19.8% without broadband. */
export function holdAgainst(
  site: Site,
  { figure, negative }: Profile,
  written: Quantity,
  official: OfficialValue,
): { readonly verdict: Verdict; readonly complement: boolean } {
  const verdict = compareValues(written, official);
  if (figure.unit !== "percent" || verdict !== "other" || typeof official.value !== "number") return { verdict, complement: false };
  const left = Number((100 - official.value).toPrecision(12));
  // exactly what is left of the official share: whoever wrote it meant that
  if (distinct(written) > 0 && compareValues(written, { ...official, value: left, comparator: "exactly" }) === "same")
    return { verdict: "same", complement: true };
  const cues = cuesIn(site.marked, "complement", site.left[0], site.right[1]);
  const { tokens } = site.marked.content;
  if (negative || !cues.some((hit) => !/^(only|seulement|nur)$/.test(tokens[hit.to]?.norm ?? ""))) return { verdict, complement: false };
  return { verdict: compareValues(written, { ...official, value: left, comparator: TURNED[official.comparator] }), complement: true };
}

const TURNED: Readonly<Record<OfficialValue["comparator"], OfficialValue["comparator"]>> = {
  exactly: "exactly",
  about: "about",
  "at-least": "at-most",
  "at-most": "at-least",
  "more-than": "less-than",
  "less-than": "more-than",
};
