/** An agenda file as an editor has it, with the entries that stand in it. */
import { listEntries } from "../agenda/find.ts";
import type { Agenda, Entry } from "../agenda/model.ts";
import { createLines, type Lines } from "../draft/lines.ts";

/** The text of an agenda file, and what was read of it. */
export interface AgendaFile {
  /** As the client spells it. */
  readonly uri: string;
  readonly text: string;
  readonly lines: Lines;
  /** Of this text, or of the last one before it that could be read. */
  readonly agenda: Agenda;
  /** Its own entries, in the order of the text; not those of the agendas that it extends. */
  readonly entries: readonly Entry[];
}

/** An entry's id without its section. */
export const keyOf = ({ id }: Entry): string => id.slice(id.indexOf("/") + 1);

/**
 * Puts a text and its agenda together. While the text cannot be read, the last good version speaks: entries that no longer stand where they
 * did are left out.
 */
export function readAgendaFile(agenda: Agenda, uri: string, text: string): AgendaFile {
  const lines = createLines(text);
  const stands = (entry: Entry): boolean => {
    const { start, end } = entry.place.key;
    return entry.place.uri === agenda.uri && text.slice(lines.offsetAt(start), lines.offsetAt(end)).includes(keyOf(entry));
  };
  const entries = listEntries(agenda).filter(stands);
  const before = (a: Entry, b: Entry): number => {
    const [one, other] = [a.place.key.start, b.place.key.start];
    return one.line - other.line || one.character - other.character;
  };
  return { uri, text, lines, agenda, entries: entries.sort(before) };
}
