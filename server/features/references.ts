/** Every place that speaks of an entry: in drafts, in other entries of agendas, in the draft at hand. */
import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from "vscode-languageserver-types";
import { findEntry, listEntries } from "../agenda/find.ts";
import type { Agenda, Entry } from "../agenda/model.ts";
import { type Citation, entryKey, findCitations } from "./citations.ts";
import { offsetOf, type Reviewed } from "./model.ts";
import { findSubject, type Subject } from "./spots.ts";

/**
 * Whether a citation is of a subject. A group is cited by its name, and by the words of its own members in its lists; members that are terms
 * are entries of their own.
 */
export const isOf = ({ entry, member }: Subject): ((citation: Citation) => boolean) => {
  const key = entryKey(entry);
  return (citation) => citation.entry === key && (member === undefined || citation.member === member);
};

/** Where a subject itself stands in its agenda file. */
export function declarationOf({ entry, member }: Subject): Location {
  const { uri, key } = entry.place;
  const own = entry.type === "group" && member !== undefined ? entry.members[member] : undefined;
  return { uri, range: own?.range ?? key };
}

function placesIn(agenda: Agenda, from: Entry, key: string): readonly Location[] {
  if (from.type === "source") return [];
  const { uri, fields } = from.place;
  const isMeant = (id: string | undefined): boolean => {
    const named = id === undefined ? undefined : findEntry(agenda, id);
    return named !== undefined && entryKey(named) === key;
  };
  const source = fields.source && isMeant(from.source) ? [{ uri, range: fields.source }] : [];
  if (from.type === "group") return [...source, ...from.members.flatMap(({ term, range }) => (isMeant(term) ? [{ uri, range }] : []))];
  if (from.type !== "figure") return source;
  return [...source, ...from.series.flatMap((value) => (value.source !== undefined && isMeant(value.source) ? [{ uri, range: value.range }] : []))];
}

/**
 * Where other entries name an entry: as their source, or as a member.
 * @param agendas every agenda to look in; of each its own entries alone.
 */
export function findNamings(agendas: readonly Agenda[], { entry, member }: Subject): readonly Location[] {
  if (member !== undefined) return [];
  const key = entryKey(entry);
  return agendas.flatMap((agenda) => listEntries(agenda).flatMap((from) => (from.place.uri === agenda.uri ? placesIn(agenda, from, key) : [])));
}

/** Every place of this draft that speaks of what stands at a position; undefined where nothing of the agenda does. */
export function provideHighlights(reviewed: Reviewed, position: Position): readonly DocumentHighlight[] | undefined {
  const subject = findSubject(reviewed, offsetOf(reviewed, position));
  if (!subject) return undefined;
  const isMeant = isOf(subject);
  const found = findCitations(reviewed).citations.filter((citation) => isMeant(citation) && citation.member === subject.member);
  return found.map(({ range }) => ({ range, kind: DocumentHighlightKind.Text }));
}
