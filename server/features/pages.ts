/** What there is to tell about an entry, as a page: for hovers and for the documentation of completion items. */
import * as l10n from "@vscode/l10n";
import type { Agenda, Entry, Figure, Group, Labels, Source, Term, Texts } from "../agenda/model.ts";
import { baseLanguage } from "../draft/language/known.ts";
import type { Part, Run } from "./markup.ts";
import { baseOf, ownValue, writeBefore, writePeriod, writeValue } from "./official.ts";
import { agendaOf, nameOf, sourceOf, textIn, textsIn } from "./texts.ts";

/** For whom a page is written. */
export interface PageContext {
  readonly agendas: readonly Agenda[];
  /** The language of the text at hand. */
  readonly language: string;
}

/** A line of text. */
export const line = (...runs: readonly Run[]): Part => ({ type: "line", runs });

const strong = (text: string): Run => ({ text, strong: true });

/** More official values than this are no table to read in a hover. */
const MOST_ROWS = 12;

/** Where an entry comes from: 'Source: title, publisher, 2024-04-24'. */
function sourceLine(source: Source | undefined): readonly Part[] {
  if (!source) return [];
  const { title, publisher, date, file, url } = source;
  const behind = [publisher, date, url === undefined ? file : undefined].filter((each) => each !== undefined);
  return [line(`${l10n.t("Source:")} `, url === undefined ? title : { text: title, href: url }, behind.length > 0 ? `, ${behind.join(", ")}` : "")];
}

/** The name of an entry in the languages that are not the page's. */
function otherLanguages(texts: Texts, language: string): readonly Part[] {
  const others = Object.entries(texts).filter(([tag]) => baseLanguage(tag) !== baseLanguage(language));
  return others.length === 0 ? [] : [line(others.map(([tag, [text = ""]]) => `${tag}: ${text}`).join(" · "))];
}

const definitionLine = (texts: Texts, language: string, others: readonly string[]): readonly Part[] => {
  const text = textIn(texts, language, others);
  return text === undefined ? [] : [line(text)];
};

const alsoLine = ({ admitted }: Labels, language: string): readonly Part[] => {
  const labels = textsIn(admitted, language);
  return labels.length === 0 ? [] : [line(l10n.t("Also right: {0}", labels.join(", ")))];
};

/** Where the entry stands: its id and the agenda's title. */
const placeLine = (agendas: readonly Agenda[], entry: Entry): Part =>
  line(l10n.t("{0} in {1}", entry.id, agendaOf(agendas, entry)?.title ?? entry.agenda));

function seriesTable(figure: Figure, language: string): readonly Part[] {
  if (figure.series.length === 0) return [];
  const rows = [
    ...figure.series.map(({ period, value }) => ({ period, value, comparator: "exactly" as const })),
    ...(figure.period ? [{ period: figure.period, value: figure.value, comparator: figure.comparator }] : []),
  ];
  rows.sort((a, b) => (a.period.to < b.period.to ? 1 : a.period.to > b.period.to ? -1 : 0));
  const cells = rows.slice(0, MOST_ROWS).map((row) => [writePeriod(row.period), writeValue(figure, row, language)]);
  return [{ type: "table", rows: [[l10n.t("Period"), l10n.t("Official")], ...cells] }];
}

function figureParts(figure: Figure, { agendas, language }: PageContext, told: readonly Part[]): readonly Part[] {
  const own = ownValue(figure);
  const others = agendaOf(agendas, figure)?.languages ?? [];
  const value = writeValue(figure, own, language);
  const base = baseOf(figure, language);
  const whole = base === undefined ? undefined : writeBefore(figure, value, base, language);
  const details = [
    whole?.startsWith(value) ? whole.slice(value.length) : "",
    figure.kind === "observed" ? "" : ` · ${figure.kind === "target" ? l10n.t("target") : l10n.t("forecast")}`,
    figure.period ? ` · ${writePeriod(figure.period)}` : "",
  ];
  return [
    line(strong(nameOf(figure, language, others))),
    line(strong(value), details.join("")),
    ...told,
    ...definitionLine(figure.definition, language, others),
    ...sourceLine(sourceOf(agendas, figure, figure.source)),
    ...seriesTable(figure, language),
    ...otherLanguages(figure.label, language),
    placeLine(agendas, figure),
  ];
}

function termParts(term: Term, { agendas, language }: PageContext, told: readonly Part[]): readonly Part[] {
  const others = agendaOf(agendas, term)?.languages ?? [];
  return [
    line(strong(nameOf(term, language, others))),
    ...told,
    ...definitionLine(term.definition, language, others),
    ...alsoLine(term, language),
    ...sourceLine(sourceOf(agendas, term, term.source)),
    ...otherLanguages(term.preferred, language),
    placeLine(agendas, term),
  ];
}

function groupParts(group: Group, { agendas, language }: PageContext, told: readonly Part[]): readonly Part[] {
  const others = agendaOf(agendas, group)?.languages ?? [];
  const items = group.members.map((member) => [textIn(member.preferred, language, others) ?? ""]);
  return [
    line(strong(nameOf(group, language, others)), ` · ${group.ordered ? l10n.t("{0}, in this order", group.members.length) : group.members.length}`),
    ...told,
    { type: "list", ordered: group.ordered, items },
    ...definitionLine(group.definition, language, others),
    ...sourceLine(sourceOf(agendas, group, group.source)),
    ...otherLanguages(group.preferred, language),
    placeLine(agendas, group),
  ];
}

/**
 * The page of an entry.
 * @param told lines about the text at hand, which stand directly below the entry's name and value.
 */
export function pageOf(entry: Entry, context: PageContext, told: readonly Part[] = []): readonly Part[] {
  switch (entry.type) {
    case "figure":
      return figureParts(entry, context, told);
    case "term":
      return termParts(entry, context, told);
    case "group":
      return groupParts(entry, context, told);
    case "source":
      return [...sourceLine(entry), ...told, placeLine(context.agendas, entry)];
  }
}
