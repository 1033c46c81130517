/**
 * The entries of agendas as resources that an assistant may read by their addresses: `concord://river/figures/monitored-rivers`. Of no
 * protocol: plain data, listed a page at a time, since an agenda may have thousands of entries.
 */
import { findEntry } from "../agenda/find.ts";
import type { Agenda, Entry } from "../agenda/model.ts";
import { outlineEntry } from "./agendaOutline.ts";
import { type AssistEntry, tellEntry } from "./assist.ts";
import { entryKey } from "./citations.ts";
import { writePage } from "./markup.ts";
import type { Reviewed } from "./model.ts";
import { summarize, writePeriod, writeValue } from "./official.ts";
import { pageOf } from "./pages.ts";
import { nameOf, sourceOf } from "./texts.ts";

/** An entry as it is listed. */
export interface AssistResource {
  readonly uri: string;
  /** As a draft names it: `figures/x`. */
  readonly name: string;
  readonly title: string;
  /** What is official in a line: a figure's value; what kind of entry it is, for others. */
  readonly description: string;
}

/** A page of the list. */
export interface ResourcePage {
  readonly resources: readonly AssistResource[];
  /** Where the next page begins; undefined behind the last one. */
  readonly next: number | undefined;
}

/** All that is official of an entry. Plain JSON. */
export interface ToldEntry extends AssistEntry {
  /** 'id: title' of the agenda. */
  readonly agenda: string;
  /** Official values of other periods. */
  readonly series: readonly { readonly period: string; readonly value: string; readonly source: string | null }[];
}

/** What an address leads to. */
export interface FoundResource {
  readonly entry: ToldEntry;
  /** The same as a page to read, in Markdown. */
  readonly page: string;
}

const SCHEME = "concord://";

/** The address of an entry. Ids of entries may hold letters of any script. */
const addressOf = (agenda: Agenda, { id }: Entry): string => `${SCHEME}${agenda.id}/${id.split("/").map(encodeURIComponent).join("/")}`;

const describe = (entry: Entry, agenda: Agenda): string => (entry.type === "figure" ? summarize(entry, agenda.language) : entry.type);

/**
 * A page of the entries of agendas: figures, groups, terms and sources, agenda by agenda. What agendas share is listed with the first.
 * @param from as `next` of the page before; 0 for the first.
 */
export function listResources(agendas: readonly Agenda[], from: number, size: number): ResourcePage {
  const seen = new Set<string>();
  const all = agendas.flatMap((agenda) => {
    const { figures, groups, terms, sources } = agenda;
    const entries = [...figures, ...groups, ...terms, ...sources].filter((entry) => !seen.has(entryKey(entry)));
    for (const entry of entries) seen.add(entryKey(entry));
    return entries.map((entry) => ({ agenda, entry }));
  });
  const resources = all.slice(from, from + size).map(
    ({ agenda, entry }): AssistResource => ({
      uri: addressOf(agenda, entry),
      name: entry.id,
      title: nameOf(entry, agenda.language, agenda.languages),
      description: describe(entry, agenda),
    }),
  );
  return { resources, next: from + size < all.length ? from + size : undefined };
}

/** The entry at an address; undefined where there is none, or the text is no address. */
function findAddressed(agendas: readonly Agenda[], address: string): { readonly agenda: Agenda; readonly entry: Entry } | undefined {
  const slash = address.indexOf("/", SCHEME.length);
  if (!address.startsWith(SCHEME) || slash < 0) return undefined;
  const agenda = agendas.find(({ id }) => id === address.slice(SCHEME.length, slash));
  const entry = agenda && findEntry(agenda, decode(address.slice(slash + 1)));
  return agenda && entry && { agenda, entry };
}

/** As an address has it where it is no well-formed one. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * What stands at an address; undefined where nothing does.
 * @param reviewed any text: numbers are written in its style.
 */
export function readResource(reviewed: Reviewed, agendas: readonly Agenda[], address: string): FoundResource | undefined {
  const found = findAddressed(agendas, address);
  if (!found) return undefined;
  const { agenda, entry } = found;
  const { language } = agenda;
  // By itself: no other agenda lends it its sources, or stands before its id.
  const alone = { review: { ...reviewed.review, agendas: [agenda] } };
  const series = entry.type === "figure" ? entry.series.map((each) => ({ figure: entry, each })) : [];
  return {
    entry: {
      agenda: `${agenda.id}: ${agenda.title}`,
      ...tellEntry(outlineEntry(alone, entry, agenda, language)),
      series: series.map(({ figure, each: { period, value, source } }) => ({
        period: writePeriod(period),
        value: writeValue(figure, { value, comparator: figure.comparator }, language),
        source: sourceOf([agenda], figure, source ?? figure.source)?.title ?? null,
      })),
    },
    page: writePage(pageOf(entry, { agendas: [agenda], language }), "markdown").value,
  };
}
