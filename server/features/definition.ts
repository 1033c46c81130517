/**
 * From what is said to what it stands for: from a draft to the entry in the agenda, and within agenda files from a name to what it names.
 *
 * The *type* of a thing is what it belongs to: of a member its groups, and of whatever else the source that it was taken from.
 */
import type { LocationLink, Position, Range } from "vscode-languageserver-types";
import type { Agenda, Entry } from "../agenda/model.ts";
import type { AgendaSpot } from "./agendaSpots.ts";
import { offsetOf, type Reviewed, rangeOf } from "./model.ts";
import { findSubject, type Subject } from "./spots.ts";
import { agendaOf, sourceOf } from "./texts.ts";

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A link to a whole file. */
export const linkToFile = (uri: string, from: Range): LocationLink => ({
  originSelectionRange: from,
  targetUri: uri,
  targetRange: START,
  targetSelectionRange: START,
});

function linkTo({ entry, member: index }: Subject, from: Range): LocationLink {
  const { uri, key, whole } = entry.place;
  const member = entry.type === "group" && index !== undefined ? entry.members[index] : undefined;
  return { originSelectionRange: from, targetUri: uri, targetRange: member?.range ?? whole, targetSelectionRange: member?.range ?? key };
}

/** The entry that a text names. */
export const linkToEntry = (entry: Entry, from: Range): LocationLink => linkTo({ entry }, from);

/** The entry that stands for what is at a position of a draft, the innermost alone; the member where a group's member is meant. */
export function provideDefinition(reviewed: Reviewed, position: Position): readonly LocationLink[] {
  const subject = findSubject(reviewed, offsetOf(reviewed, position));
  return subject ? [linkTo(subject, rangeOf(reviewed, subject.thing))] : [];
}

/** What a place of an agenda file names; an entry's own key and labels stand for the entry itself. */
export const provideAgendaDefinition = (spot: Exclude<AgendaSpot, { type: "extends" }>): readonly LocationLink[] => [linkTo(spot, spot.range)];

/** What a subject belongs to: see above. */
function typesOf(agendas: readonly Agenda[], { entry, member }: Subject, heldAgainst?: string): readonly Subject[] {
  if (member !== undefined) return [{ entry }];
  if (entry.type === "source") return [];
  const agenda = agendaOf(agendas, entry);
  const groups =
    entry.type === "term" ? (agenda?.groups ?? []).filter((group) => group.members.some(({ term }) => term !== undefined && term === entry.id)) : [];
  if (groups.length > 0) return groups.map((group) => ({ entry: group }));
  const source = sourceOf(agendas, entry, heldAgainst ?? entry.source);
  return source ? [{ entry: source }] : [];
}

/** From a member to its groups; from a number to the source of the official value that it was held against; from all else to its source. */
export function provideTypeDefinition(reviewed: Reviewed, position: Position): readonly LocationLink[] {
  const subject = findSubject(reviewed, offsetOf(reviewed, position));
  if (!subject) return [];
  const { thing } = subject;
  const claim = thing.type === "claim" || thing.type === "tag" ? thing.claim : undefined;
  const range = rangeOf(reviewed, thing);
  return typesOf(reviewed.review.agendas, subject, claim?.official?.source).map((type) => linkTo(type, range));
}

/** The same from a place of an agenda file. */
export const provideAgendaTypeDefinition = (agenda: Agenda, spot: Exclude<AgendaSpot, { type: "extends" }>): readonly LocationLink[] =>
  typesOf([agenda], spot).map((type) => linkTo(type, spot.range));

/** An agenda that the front matter of a draft names, and where. */
export interface NamedAgenda {
  readonly name: string;
  readonly range: Range;
}

/** The name of an agenda at a position of a draft's front matter. */
export function findNamedAgenda(reviewed: Reviewed, position: Position): NamedAgenda | undefined {
  const { text, frontMatter } = reviewed.review.draft;
  const offset = offsetOf(reviewed, position);
  if (!frontMatter || offset > frontMatter.end) return undefined;
  const within = text.slice(0, frontMatter.end);
  const field = within.search(/^["']?agenda["']?[ \t]*:/mu);
  for (const name of field < 0 ? [] : frontMatter.agenda) {
    const start = within.lastIndexOf(name, offset);
    if (start < within.indexOf(":", field) || offset > start + name.length) continue;
    return { name, range: rangeOf(reviewed, { start, end: start + name.length }) };
  }
  return undefined;
}

/** The agenda in force that a name means: its id, or the path that leads to its file. */
export const agendaNamed = (agendas: readonly Agenda[], name: string, path: string | undefined): Agenda | undefined =>
  agendas.find(({ uri }) => uri === path) ?? agendas.find(({ id }) => id === name);
