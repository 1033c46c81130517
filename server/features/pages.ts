/** What there is to tell about an entry, as a page: for hovers and for the documentation of completion items. */
import * as l10n from "@vscode/l10n";
import type { Agenda, Entry, Figure, Group, Labels, Source, Term, Texts } from "../agenda/model.ts";
import { baseLanguage } from "../draft/language/known.ts";
import type { Part, Run } from "./markup.ts";
import { baseOf, ownValue, summarize, writeBefore, writePeriod, writeValue } from "./official.ts";
import { agendaOf, nameOf, sourceOf, textIn, textsIn } from "./texts.ts";
import { joinNames } from "./wording.ts";

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

/**
 * What an entry is called, and what there is to say of it, in the languages that are not the page's: 'vi: phục hồi sông'.
 * @param more what to tell besides, in a language.
 */
function otherLanguages(texts: Texts, language: string, more: (tag: string) => string | undefined): readonly Part[] {
  const others = Object.entries(texts).filter(([tag]) => baseLanguage(tag) !== baseLanguage(language));
  const told = others.map(([tag, [text = ""]]) => ({ text: `${tag}: ${text}`, more: more(tag) }));
  if (told.length === 0) return [];
  if (told.every((each) => each.more === undefined)) return [line(told.map(({ text }) => text).join(" · "))];
  return [{ type: "list", ordered: false, items: told.map(({ text, more: behind }) => [behind === undefined ? text : `${text} · ${behind}`]) }];
}

const definitionLine = (texts: Texts, language: string, others: readonly string[]): readonly Part[] => {
  const text = textIn(texts, language, others);
  return text === undefined ? [] : [line(text)];
};

const alsoLine = ({ admitted }: Labels, language: string): readonly Part[] => {
  const labels = textsIn(admitted, language);
  return labels.length === 0 ? [] : [line(l10n.t("Also right: {0}", labels.join(", ")))];
};

/** What an entry stands in the place of, in words: 'In place of what National agenda says: 80.2% of households, 2024', the nearest agenda first. */
export function sayReplaced(entry: Entry, agendas: readonly Agenda[], language: string): readonly string[] {
  const agenda = agendaOf(agendas, entry);
  return (agenda?.replaced?.get(entry.id) ?? []).map(({ entry: other, title }) =>
    l10n.t(
      "In place of what {0} says: {1}",
      title,
      other.type === "figure" ? summarize(other, language) : nameOf(other, language, agenda?.languages),
    ),
  );
}

/** Where the entry stands: its id and the agenda's title; and what it stands in the place of. */
function placeLines({ agendas, language }: PageContext, entry: Entry): readonly Part[] {
  const place = line(l10n.t("{0} in {1}", entry.id, agendaOf(agendas, entry)?.title ?? entry.agenda));
  return [place, ...sayReplaced(entry, agendas, language).map((each) => line(each))];
}

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

/** A figure's value, and behind it of what it is: '72.5%', ' of households'. */
function writeWhole(figure: Figure, language: string): { readonly value: string; readonly behind: string } {
  const value = writeValue(figure, ownValue(figure), language);
  const base = baseOf(figure, language);
  const whole = base === undefined ? undefined : writeBefore(figure, value, base, language);
  return { value, behind: whole?.startsWith(value) ? whole.slice(value.length) : "" };
}

function nameOfKind({ kind }: Figure): string | undefined {
  if (kind === "target") return l10n.t("target");
  return kind === "forecast" ? l10n.t("forecast") : undefined;
}

function figureParts(figure: Figure, context: PageContext, told: readonly Part[]): readonly Part[] {
  const { agendas, language } = context;
  const others = agendaOf(agendas, figure)?.languages ?? [];
  const { value, behind } = writeWhole(figure, language);
  const details = [nameOfKind(figure), figure.period && writePeriod(figure.period)].filter((each) => each !== undefined);
  const otherValue = (tag: string): string => {
    const other = writeWhole(figure, tag);
    return `${other.value}${other.behind}`;
  };
  return [
    line(strong(nameOf(figure, language, others))),
    line(strong(value), [behind, ...details].join(" · ")),
    ...told,
    ...definitionLine(figure.definition, language, others),
    ...sourceLine(sourceOf(agendas, figure, figure.source)),
    ...seriesTable(figure, language),
    ...otherLanguages(figure.label, language, otherValue),
    ...placeLines(context, figure),
  ];
}

const firstIn = (texts: Texts, tag: string): string | undefined => texts[tag]?.[0];

function termParts(term: Term, context: PageContext, told: readonly Part[]): readonly Part[] {
  const { agendas, language } = context;
  const others = agendaOf(agendas, term)?.languages ?? [];
  return [
    line(strong(nameOf(term, language, others))),
    ...told,
    ...definitionLine(term.definition, language, others),
    ...alsoLine(term, language),
    ...sourceLine(sourceOf(agendas, term, term.source)),
    ...otherLanguages(term.preferred, language, (tag) => firstIn(term.definition, tag)),
    ...placeLines(context, term),
  ];
}

function groupParts(group: Group, context: PageContext, told: readonly Part[]): readonly Part[] {
  const { agendas, language } = context;
  const others = agendaOf(agendas, group)?.languages ?? [];
  const items = group.members.map((member) => [textIn(member.preferred, language, others) ?? ""]);
  const count = group.members.length;
  const membersIn = (tag: string): string =>
    joinNames(
      group.members.map(({ preferred }) => textIn(preferred, tag, others) ?? ""),
      tag,
    );
  return [
    line(strong(nameOf(group, language, others)), ` · ${group.ordered ? l10n.t("{0}, in this order", count) : count}`),
    ...told,
    { type: "list", ordered: group.ordered, items },
    ...definitionLine(group.definition, language, others),
    ...sourceLine(sourceOf(agendas, group, group.source)),
    ...otherLanguages(group.preferred, language, membersIn),
    ...placeLines(context, group),
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
      return [...sourceLine(entry), ...told, ...placeLines(context, entry)];
  }
}
