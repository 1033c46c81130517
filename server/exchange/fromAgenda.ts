/** From an agenda in force to data. */
import type { Agenda, Entry, Figure, Group, Member, Period, Source, Term } from "../agenda/model.ts";
import type { AgendaData, FigureData, GroupData, MemberData, SeriesData, SourceData, TermData } from "./model.ts";

/** The key of an id: "figures/x" is "x". */
export const keyOf = (id: string): string => id.slice(id.indexOf("/") + 1);

const named = ({ source }: { readonly source?: string }): { readonly source?: string } => (source === undefined ? {} : { source: keyOf(source) });
const textOf = (name: "period" | "until", period: Period | undefined) => (period ? { [name]: period.text } : {});

function sourceData({ id, title, publisher, attributedTo, date, file, url, language }: Source): SourceData {
  const own = { publisher, date, file, url, language };
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { key: keyOf(id), title, attributedTo, ...given };
}

const termData = (term: Term): TermData => {
  const { id, preferred, admitted, deprecated, definition, caseSensitive } = term;
  return { key: keyOf(id), preferred, admitted, deprecated, definition, caseSensitive, ...named(term) };
};

const memberData = ({ term, preferred, admitted, deprecated }: Member): MemberData =>
  term === undefined ? { preferred, admitted, deprecated } : { term: keyOf(term) };

const groupData = (group: Group): GroupData => {
  const { id, preferred, admitted, deprecated, definition, members, ordered } = group;
  return { key: keyOf(id), preferred, admitted, deprecated, definition, members: members.map(memberData), ordered, ...named(group) };
};

function figureData(figure: Figure, agendaArea: string | undefined): FigureData {
  const { id, label, definition, value, unit, base, notBase, comparator, kind, decimals, keywords, tolerance, per, direction, area } = figure;
  return {
    ...{ key: keyOf(id), label, definition, value, unit, base, notBase, comparator, kind, decimals, keywords, tolerance },
    // The figure's own source stands for its series too, where these name none.
    series: figure.series.map(
      (each): SeriesData => ({ period: each.period.text, value: each.value, ...(each.source === figure.source ? {} : named(each)) }),
    ),
    ...textOf("period", figure.period),
    ...textOf("until", figure.until),
    ...(per === undefined ? {} : { per }),
    ...(direction === undefined ? {} : { direction }),
    ...(area === undefined || area === agendaArea ? {} : { area }),
    ...named(figure),
  };
}

/**
 * The data of an agenda.
 * @param isWanted which entries are taken; those that groups name as members ought to be.
 */
export function dataOf(agenda: Agenda, isWanted: (entry: Entry) => boolean = () => true): AgendaData {
  const { id, title, language, area, date } = agenda;
  return {
    head: { id, title, language, ...(area === undefined ? {} : { area }), ...(date === undefined ? {} : { date }) },
    sources: agenda.sources.filter(isWanted).map(sourceData),
    terms: agenda.terms.filter(isWanted).map(termData),
    groups: agenda.groups.filter(isWanted).map(groupData),
    figures: agenda.figures.filter(isWanted).map((figure) => figureData(figure, area)),
  };
}
