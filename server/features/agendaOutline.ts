/** The agendas in force for a draft, entry by entry, and how the draft stands to each: for the Agenda view and whoever else asks. */
import type { Range } from "vscode-languageserver-types";
import type { Agenda, Entry, Labels, Source, Texts } from "../agenda/model.ts";
import { readDraft } from "../draft/draft.ts";
import { draftLanguage } from "../review/languageAt.ts";
import type { Review } from "../review/model.ts";
import { entryKey } from "./citations.ts";
import { createWriter, type EntryWriter } from "./completionForms.ts";
import type { Reviewed } from "./model.ts";
import { summarize, writeValue } from "./official.ts";
import { sayReplaced } from "./pages.ts";
import { listedId, type Standing, standingsOf } from "./standings.ts";
import { nameOf, referenceOf, sourceOf, textIn } from "./texts.ts";
import { joinNames } from "./wording.ts";

/** The source of an entry. Plain JSON. */
export interface OutlineSource {
  /** As an entry is known: `sources/x`. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly url: string | null;
  readonly file: string | null;
}

/** An entry as it is listed. Plain JSON; names and values are in the draft's language where the agenda has them in it. */
export interface OutlineEntry {
  /** As a draft names it: `figures/x`, or `agenda-id:figures/x` where another agenda in force comes first with that id. */
  readonly id: string;
  readonly type: Entry["type"];
  readonly name: string;
  /** A figure's official value alone: '72.5%', 'at least 5 places'; null for anything else. `value` begins with it where the language allows. */
  readonly number: string | null;
  /** A figure's official value with base and period, a group's members in a row, a source's publisher and date; null for a term. */
  readonly value: string | null;
  readonly definition: string | null;
  /** Its other right names: admitted ones, and those in other languages. */
  readonly also: readonly string[];
  /** The members of a group, in official order; empty for anything else. */
  readonly members: readonly string[];
  /** Null where none is named, and for a source itself. */
  readonly source: OutlineSource | null;
  /** What it stands in the place of in agendas that its own extends, in sentences; empty for most. */
  readonly replaced: readonly string[];
  /** Where it stands in its agenda file. */
  readonly place: { readonly uri: string; readonly range: Range };
  /** What to put into the draft for it, in the draft's language and number style. */
  readonly text: string;
}

/** An agenda in force. Plain JSON. */
export interface OutlineAgenda {
  readonly id: string;
  readonly title: string;
  readonly uri: string;
  /** Figures, groups, terms and sources, each in the agenda's order. What agendas share is listed with the first. */
  readonly entries: readonly OutlineEntry[];
}

/** The answer to `concord/agendaOutline`. Plain JSON. */
export interface AgendaOutline {
  /** The same id, the same agendas in the same language. */
  readonly id: string;
  /** The language of most of the draft. */
  readonly language: string;
  /** Null where the asker knows them: it named the id. */
  readonly agendas: readonly OutlineAgenda[] | null;
  /** How the draft stands to the entries, by id; those that it does not cite are not there. */
  readonly standings: Readonly<Record<string, Standing>>;
}

/** Agendas are told apart by number: they are the same objects as long as nothing in their files changes. */
const numbers = new WeakMap<readonly Agenda[], number>();
let lastNumber = 0;

function idOf(agendas: readonly Agenda[], language: string): string {
  const number = numbers.get(agendas) ?? ++lastNumber;
  numbers.set(agendas, number);
  return `${number}.${language}`;
}

const toSource = (source: Source, agendas: readonly Agenda[]): OutlineSource => {
  const { title, publisher, date, url, file } = source;
  return {
    id: listedId(agendas, source),
    title,
    publisher: publisher ?? null,
    date: date ?? null,
    url: url ?? null,
    file: file ?? null,
  };
};

const publishedBy = ({ publisher, date }: Source): string | null => [publisher, date].filter((each) => each !== undefined).join(", ") || null;

/** Every right name but the one shown. */
function otherNames(preferred: Texts, admitted: Texts, name: string): readonly string[] {
  const all = [...Object.values(preferred), ...Object.values(admitted)].flat();
  return [...new Set(all)].filter((each) => each !== name);
}

const membersOf = (members: readonly Labels[], language: string, others: readonly string[]): readonly string[] =>
  members.flatMap(({ preferred }) => textIn(preferred, language, others) ?? []);

/** What is written into a draft for an entry: the fullest form that needs no more than its own words. */
export function textOf(entry: Entry, language: string, others: readonly string[], writer: EntryWriter): string {
  const name = nameOf(entry, language, others);
  switch (entry.type) {
    case "figure":
      return writer.figure(entry, name);
    case "group":
      return writer.group(entry, name);
    case "term":
      return name;
    case "source":
      return [entry.title, publishedBy(entry)].filter((each) => each !== null).join(", ");
  }
}

function writeEntryValue(entry: Entry, members: readonly string[], language: string): string | null {
  switch (entry.type) {
    case "figure":
      return summarize(entry, language);
    case "group":
      return joinNames(members, language);
    case "term":
      return null;
    case "source":
      return publishedBy(entry);
  }
}

/** An entry as it is listed in a language. */
function toEntry(entry: Entry, agenda: Agenda, agendas: readonly Agenda[], language: string, writer: EntryWriter): OutlineEntry {
  const others = agenda.languages;
  const name = nameOf(entry, language, others);
  const labels = entry.type === "figure" ? { preferred: entry.label, admitted: {} } : entry.type === "source" ? undefined : entry;
  const members = entry.type === "group" ? membersOf(entry.members, language, others) : [];
  const source = entry.type === "source" ? undefined : sourceOf(agendas, entry, entry.source);
  return {
    id: referenceOf(agendas, entry),
    type: entry.type,
    name,
    number: entry.type === "figure" ? writeValue(entry, entry, language) : null,
    value: writeEntryValue(entry, members, language),
    definition: entry.type === "source" ? null : (textIn(entry.definition, language, others) ?? null),
    also: labels ? otherNames(labels.preferred, labels.admitted, name) : [],
    members,
    source: source ? toSource(source, agendas) : null,
    replaced: sayReplaced(entry, agendas, language),
    place: { uri: entry.place.uri, range: entry.place.key },
    text: textOf(entry, language, others, writer),
  };
}

/** An entry as it is listed for a draft, by itself. */
export const outlineEntry = (reviewed: Pick<Reviewed, "review">, entry: Entry, agenda: Agenda, language: string): OutlineEntry =>
  toEntry(entry, agenda, reviewed.review.agendas, language, createWriter(reviewed, language, 0));

function toAgendas(reviewed: Pick<Reviewed, "review">, language: string): readonly OutlineAgenda[] {
  const { agendas } = reviewed.review;
  const writer = createWriter(reviewed, language, 0);
  const listed = new Set<string>();
  const isNew = (entry: Entry): boolean => !listed.has(entryKey(entry)) && listed.add(entryKey(entry)) !== undefined;
  return agendas.map((agenda) => {
    const { id, title, uri, figures, groups, terms, sources } = agenda;
    const entries = [...figures, ...groups, ...terms, ...sources].filter(isNew);
    return { id, title, uri, entries: entries.map((entry) => toEntry(entry, agenda, agendas, language, writer)) };
  });
}

/** What stands for a draft where there is none: by agenda, so that an outline keeps its id as long as the agenda is the same. */
const reviews = new WeakMap<Agenda, Review>();

/**
 * An agenda by itself, as its file has it, in its own language.
 * @param known as for `provideAgendaOutline`.
 */
export function provideAgendaFileOutline(agenda: Agenda, known?: string): AgendaOutline {
  const { language } = agenda;
  const empty = { mentions: [], lists: [], claims: [], findings: [], waived: [] };
  const review = reviews.get(agenda) ?? { draft: readDraft(agenda.uri, "", { languages: [language] }), agendas: [agenda], ...empty };
  reviews.set(agenda, review);
  const id = idOf(review.agendas, language);
  return { id, language, agendas: id === known ? null : toAgendas({ review }, language), standings: {} };
}

/**
 * The agendas in force for a draft.
 * @param known the id of an outline that the asker still has: then its agendas are left out.
 */
export function provideAgendaOutline(reviewed: Reviewed, known?: string): AgendaOutline {
  const { review } = reviewed;
  const language = draftLanguage(review);
  const id = idOf(review.agendas, language);
  return { id, language, agendas: id === known ? null : toAgendas(reviewed, language), standings: standingsOf(reviewed) };
}
