/** Labels that people can mistake for each other: right by themselves, and worth a look side by side. */
import * as l10n from "@vscode/l10n";
import type { Candidate } from "./conflicts.ts";
import type { AgendaFault, Figure, Place } from "./model.ts";
import type { PlacedLabel } from "./own.ts";
import { shorten } from "./texts.ts";

/** A word must be so long for one letter to be overlooked in it: 'line' and 'lane' are other words. */
const MIN_WORD = 7;
/** Longer labels are told apart by more than a letter, and take longer to compare. */
const MAX_LABEL = 80;
/** Of what hundreds of labels have in common, so many are compared. */
const MAX_USES = 16;

interface Use {
  readonly candidate: Candidate;
  readonly label: PlacedLabel;
}

/** Without accents, tone marks and đ: what is left when they are overlooked. */
const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d");

/** Whether two words differ by one letter alone, which is neither the first nor the last: beginnings and endings tell words apart. */
function differByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short.length < MIN_WORD) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  return start > 0 && end > 0 && long.length - start - end <= 1;
}

/** Whether two labels, of as many words, differ in one letter of one word, or in accents alone. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return false;
  if (bare(a) === bare(b)) return true;
  const [left, right] = [a.split(" "), b.split(" ")];
  if (left.length !== right.length) return false;
  const other = left.flatMap((word, index) => (word === right[index] ? [] : [[word, right[index] ?? ""] as const]));
  const [pair] = other;
  return other.length === 1 && pair !== undefined && /^\p{L}+$/u.test(pair[0]) && /^\p{L}+$/u.test(pair[1]) && differByOne(pair[0], pair[1]);
}

/** What labels that are alike have in common: the label without accents, and that with the inside of one long word left out. */
function* keysOf(form: string): Generator<string> {
  yield bare(form);
  const words = form.split(" ");
  for (const [index, word] of words.entries())
    if (word.length >= MIN_WORD) yield words.with(index, `${word.slice(0, 1)}~${word.slice(-1)}`).join(" ");
}

function where(candidate: Candidate, from: Place): string {
  const { id, place } = candidate.own.entry;
  const line = place.key.start.line + 1;
  return place.uri === from.uri
    ? l10n.t("'{0}' (line {1})", id, line)
    : l10n.t("'{0}' (line {1} of {2})", id, line, place.uri.slice(place.uri.lastIndexOf("/") + 1));
}

/** Labels of terms and groups that one letter, an accent or a tone mark tells apart from another entry's, in one language. Told at the later one. */
export function findSimilarLabels(candidates: readonly Candidate[]): readonly AgendaFault[] {
  const known = new Map<string, Use[]>();
  const faults: AgendaFault[] = [];
  for (const candidate of candidates) {
    for (const label of candidate.own.labels) {
      // A deprecated label may well be a slip of the right one.
      if (label.kind === "deprecated" || label.form.length > MAX_LABEL) continue;
      let other: Use | undefined;
      for (const rest of keysOf(label.form)) {
        const key = `${label.language}\n${rest}`;
        const uses = known.get(key) ?? [];
        other ??= uses.find((use) => use.candidate !== candidate && isAlike(use.label.form, label.form));
        if (uses.length < MAX_USES) known.set(key, [...uses, { candidate, label }]);
      }
      if (!other) continue;
      const { place, id } = candidate.own.entry;
      faults.push({
        rule: "agenda-similar",
        message: l10n.t(
          "The label '{0}' is easily mistaken for '{1}' of {2}.",
          shorten(label.text),
          shorten(other.label.text),
          where(other.candidate, place),
        ),
        uri: place.uri,
        range: candidate.range(label.start, label.end),
        entry: id,
      });
    }
  }
  return faults;
}

/** Figures with the same label, unit, base, area and kind of two periods: values of one measure, which belong into one series. */
export function findSplitSeries(figures: readonly Figure[]): readonly AgendaFault[] {
  const known = new Map<string, Figure>();
  return figures.flatMap((figure): readonly AgendaFault[] => {
    const { id, place, label, unit, base, area, kind, per, direction, comparator, period } = figure;
    if (!period || kind !== "observed") return [];
    const key = JSON.stringify([label, unit, base, area, kind, per, direction, comparator]);
    const other = known.get(key);
    if (!other) known.set(key, figure);
    if (!other?.period || other.place.uri !== place.uri) return [];
    const line = other.place.key.start.line + 1;
    const message = l10n.t(
      "'{0}' is the same measure as '{1}' (line {2}) in another period: drafts tell them apart better in one 'series'.",
      id,
      other.id,
      line,
    );
    return [{ rule: "agenda-similar", message, uri: place.uri, range: place.fields.period ?? place.key, entry: id }];
  });
}
