/** From single values to figures: those of one measure become one figure, its latest value first, and the others its series. */
import * as l10n from "@vscode/l10n";
import type { Value } from "../agenda/model.ts";
import { readPeriod } from "../agenda/periods.ts";
import { compareForm } from "../agenda/texts.ts";
import { chooseKey, type Keys } from "./ids.ts";
import type { FigureData, Note } from "./model.ts";
import { firstText, listTexts } from "./texts.ts";

/** A value of a measure, with all that is known of it. */
export interface Observation extends Omit<FigureData, "key" | "series"> {
  /** Where it stands, for people. */
  readonly place: string;
  /** What the input calls its measure. */
  readonly id?: string;
  /** Whether the input says that it is one of the other values of a figure, and not the figure's own. */
  readonly isOther?: boolean;
}

/** What tells measures apart: the input's own id, else the words; the unit, kind and area in any case. */
function measureOf({ id, label, unit, kind, area, base, per, direction, comparator }: Observation): string {
  const words = (texts: FigureData["label"]) => listTexts(texts).map(([language, text]) => [language, compareForm(text)]);
  return JSON.stringify([id ?? words(label), unit, kind, area, id === undefined ? [words(base), per, direction, comparator] : []]);
}

const sameValue = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

const endOf = ({ period }: Observation): string => (period === undefined ? "" : (readPeriod(period)?.to ?? ""));

/** The value that a figure tells: the one that the input does not call another, the latest of several. */
function choosePrimary(observations: readonly Observation[]): Observation | undefined {
  const own = observations.filter(({ isOther }) => !isOther);
  return (own.length > 0 ? own : observations).reduce<Observation | undefined>(
    (latest, each) => (latest && endOf(latest) >= endOf(each) ? latest : each),
    undefined,
  );
}

/** Drops what is told twice; of two values for one period the second is told of, and left out. */
function dropRepeated(observations: readonly Observation[], notes: Note[]): readonly Observation[] {
  const byPeriod = new Map<string, Observation>();
  for (const each of observations) {
    const first = byPeriod.get(each.period ?? "");
    if (!first) byPeriod.set(each.period ?? "", each);
    else if (!sameValue(first.value, each.value)) {
      const label = firstText(each.label, "");
      const message =
        each.period === undefined
          ? l10n.t("Left out: '{0}' has another value already, in {1}, and no period tells them apart.", label, first.place)
          : l10n.t("Left out: '{0}' has another value for {1} already, in {2}.", label, each.period, first.place);
      notes.push({ place: each.place, message });
    }
  }
  return [...byPeriod.values()];
}

/**
 * Gathers values to figures, in the order in which their measures come. What cannot be taken over is added to the notes.
 * @param keepsIds whether the input's ids are keys of an agenda, and not to be weighed.
 */
export function gatherFigures(observations: readonly Observation[], keys: Keys, notes: Note[], keepsIds = false): readonly FigureData[] {
  const measures = new Map<string, Observation[]>();
  for (const each of observations) {
    const measure = measureOf(each);
    const known = measures.get(measure);
    if (known) known.push(each);
    else measures.set(measure, [each]);
  }
  const figures: FigureData[] = [];
  for (const all of measures.values()) {
    const kept = dropRepeated(all, notes);
    const primary = choosePrimary(kept);
    if (!primary) continue;
    const { place: _, id, isOther: __, ...figure } = primary;
    const others = kept.filter((each) => each !== primary);
    const dated = others.flatMap(({ period, value, source }) =>
      period === undefined ? [] : [{ period, value, ...(source === undefined || source === figure.source ? {} : { source }) }],
    );
    for (const { period, place, label } of others)
      if (period === undefined) {
        const message = l10n.t("Left out: a value of '{0}' without a period, beside values that have one.", firstText(label, ""));
        notes.push({ place, message });
      }
    figures.push({
      ...figure,
      key: keys.take(keepsIds && id !== undefined ? id : chooseKey(id, firstText(figure.label, ""), "figure")),
      series: dated,
    });
  }
  return figures;
}
