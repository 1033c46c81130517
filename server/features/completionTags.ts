/** Completion of tagged numbers: `[80.2%](agenda:` offers the entries, and `@` the periods of a figure. */
import type { Agenda, Entry, Figure } from "../agenda/model.ts";
import type { Quantity } from "../draft/model.ts";
import { resolveEntry } from "../review/tags.ts";
import { KINDS, type Offer } from "./completionModel.ts";
import { lineAround } from "./completionPlace.ts";
import type { Reviewed } from "./model.ts";
import { ownValue, summarize, writeValue } from "./official.ts";
import { nameOf, referenceOf } from "./texts.ts";

/** A link's destination that is being typed: `agenda:` or its beginning, and what stands behind it. */
const DESTINATION = /\[([^[\]]*)\]\(<?(?:(agenda:)([^()\s<>]*)|([a-z]*))$/u;
const SCHEME = "agenda:";
/** Entries that are offered, at most. */
const MOST = 40;
/** A figure comes first where its number is the one in the link, then what begins as was typed. */
const FIRST = -100;

const isFigure = (entry: Entry): entry is Figure => entry.type === "figure";

const entriesOf = (agendas: readonly Agenda[]): readonly Entry[] => [
  ...new Set([
    ...agendas.flatMap(({ figures }) => figures),
    ...agendas.flatMap(({ groups }) => groups),
    ...agendas.flatMap(({ terms }) => terms),
    ...agendas.flatMap(({ sources }) => sources),
  ]),
];

/** How well an entry fits what was typed: the smaller the better, undefined where it does not. */
function placeOf(entry: Entry, id: string, typed: string, language: string): number | undefined {
  if (typed === "") return 0;
  const key = id.slice(id.indexOf("/") + 1);
  if (id.startsWith(typed) || key.startsWith(typed)) return 0;
  if (id.includes(typed)) return 1;
  return nameOf(entry, language).toLowerCase().includes(typed) ? 2 : undefined;
}

/** What the number in a link is read as: its figure, and the figures that have its value. */
interface Linked {
  readonly figure?: Figure;
  readonly value?: Quantity["value"];
  readonly has: (figure: Figure) => boolean;
}

function readLinked({ review }: Reviewed, start: number, end: number): Linked {
  const claim = review.claims.find(({ spot }) => spot.start < end && spot.end > start);
  const { figure, quantity } = claim ?? {};
  return {
    ...(figure && { figure }),
    ...(quantity && { value: quantity.value }),
    has: ({ value, series, unit }) =>
      quantity !== undefined &&
      [value, ...series.map((each) => each.value)].includes(quantity.value) &&
      (quantity.unit === null || quantity.unit === unit),
  };
}

/** The values of a figure by their periods. */
function offerPeriods(
  figure: Figure,
  language: string,
  at: Pick<Offer, "start" | "end">,
  typed: string,
  written: Quantity["value"] | undefined,
): readonly Offer[] {
  const own = figure.period ? [{ ...ownValue(figure), period: figure.period }] : [];
  const values = [...own, ...figure.series.map(({ period, value }) => ({ period, value, comparator: "exactly" as const }))];
  return values
    .filter(({ period }) => period.text.startsWith(typed))
    .sort((a, b) => Number(b.value === written) - Number(a.value === written))
    .map(({ period, value, comparator }) => ({
      ...at,
      label: period.text,
      description: writeValue(figure, { value, comparator }, language),
      kind: KINDS.figure,
      text: period.text,
      filter: period.text,
      commit: [")"],
      entry: figure,
    }));
}

/** What may stand in the destination of the link that is being typed at an offset; undefined where none is. */
export function offerTargets(reviewed: Reviewed, offset: number, language: string, automatic: boolean): readonly Offer[] | undefined {
  const { before, after } = lineAround(reviewed, offset);
  const found = DESTINATION.exec(before);
  if (!found) return undefined;
  const [whole, label = "", scheme, written = "", beginning = ""] = found;
  const { agendas } = reviewed.review;
  // Without `agenda:` it may become any link: only a number's is likely to be a tag.
  if (scheme === undefined && (!SCHEME.startsWith(beginning) || !/\d/u.test(label) || (automatic && beginning.length === 1))) return [];
  const rest = /^[^()\s<>@]*/u.exec(after)?.[0].length ?? 0;
  const start = offset - whole.length + 1;
  const linked = readLinked(reviewed, start, start + label.length);
  const at = written.indexOf("@");
  if (at >= 0) {
    const entry = resolveEntry(agendas, written.slice(0, at));
    const period = written.slice(at + 1);
    const place = { start: offset - period.length, end: offset + rest };
    return entry && isFigure(entry) ? offerPeriods(entry, language, place, period, linked.value) : [];
  }
  const typed = written.toLowerCase();
  const entries = scheme === undefined ? agendas.flatMap(({ figures }) => figures) : entriesOf(agendas);
  const fitting = entries.flatMap((entry) => {
    const id = referenceOf(agendas, entry);
    const fit = placeOf(entry, id.toLowerCase(), typed, language);
    if (fit === undefined) return [];
    const own = isFigure(entry) ? (entry === linked.figure ? 2 * FIRST : linked.has(entry) ? FIRST : 0) : 10;
    return [{ entry, id, place: fit + own }];
  });
  const prefix = scheme === undefined ? SCHEME : "";
  const place = { start: offset - (scheme === undefined ? beginning : written).length, end: offset + rest };
  return fitting
    .sort((a, b) => a.place - b.place)
    .slice(0, MOST)
    .map(({ entry, id, place: rank }, index): Offer => {
      const text = prefix + id;
      return {
        ...place,
        label: text,
        description: isFigure(entry) ? `${nameOf(entry, language)} — ${summarize(entry, language)}` : nameOf(entry, language),
        kind: KINDS[entry.type],
        text,
        filter: id.toLowerCase().includes(typed) ? text : `${written} ${text}`,
        ...(index === 0 && rank < 0 && { preselect: true }),
        commit: isFigure(entry) ? [")", "@"] : [")"],
        entry,
      };
    });
}
