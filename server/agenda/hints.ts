/** What is no fault of an agenda, but worth a look: entries without source, periods long past. */
import * as l10n from "@vscode/l10n";
import type { AgendaFault, AgendaRule, Entry, Figure } from "./model.ts";

/** How long a period must be over before it is worth a word: a year, in which an agenda is usually brought up to date. */
const STALE_AFTER_DAYS = 365;

const DAY = 86_400_000;

const ADVICE: ReadonlySet<string> = new Set<AgendaRule>(["agenda-source", "agenda-stale", "agenda-similar"]);

/** Whether a fault is advice alone: every other keeps an entry out of force. */
export const isAdvice = ({ rule }: Pick<AgendaFault, "rule">): boolean => ADVICE.has(rule);

const hasSource = (entry: Entry): boolean => entry.type === "source" || entry.source !== undefined;

/** Entries without source, in an agenda that has sources at all. */
export const findUnsourced = (entries: readonly Entry[]): readonly AgendaFault[] =>
  entries.some(({ type }) => type === "source")
    ? entries
        .filter((entry) => !hasSource(entry))
        .map(({ id, place }) => ({
          rule: "agenda-source",
          message: l10n.t("'{0}' names no source.", id),
          uri: place.uri,
          range: place.key,
          entry: id,
        }))
    : [];

/** The period after which a figure is out of date, and the field that says so. */
function findEnd({ kind, period, until }: Figure): { readonly field: "until" | "period"; readonly to: string; readonly text: string } | undefined {
  if (until) return { field: "until", to: until.to, text: until.text };
  return kind === "target" && period ? { field: "period", to: period.to, text: period.text } : undefined;
}

/** Figures whose `until`, and targets whose period, ended more than a year before `today` (an ISO day). */
export function findStale(figures: readonly Figure[], today: string): readonly AgendaFault[] {
  const now = Date.parse(today);
  return figures.flatMap((figure): readonly AgendaFault[] => {
    const end = findEnd(figure);
    if (!end || !(now - Date.parse(end.to) > STALE_AFTER_DAYS * DAY)) return [];
    const { id, place } = figure;
    const message =
      end.field === "until"
        ? l10n.t("'{0}' held until {1}, long past.", id, end.text)
        : l10n.t("The deadline of the target '{0}' was {1}, long past.", id, end.text);
    return [{ rule: "agenda-stale", message, uri: place.uri, range: place.fields[end.field] ?? place.key, entry: id }];
  });
}
