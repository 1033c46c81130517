/** Looking up entries of an agenda in force. */
import type { Position } from "vscode-languageserver-types";
import type { Agenda, Entry } from "./model.ts";
import { isInRange } from "./positions.ts";

const indexes = new WeakMap<Agenda, ReadonlyMap<string, Entry>>();

/** Every entry of an agenda: sources, terms, groups, figures. */
export const listEntries = ({ sources, terms, groups, figures }: Agenda): readonly Entry[] => [...sources, ...terms, ...groups, ...figures];

/** The entry with an id ("figures/broadband-households"), if there is one in force. */
export function findEntry(agenda: Agenda, id: string): Entry | undefined {
  let index = indexes.get(agenda);
  if (!index) {
    index = new Map(listEntries(agenda).map((entry) => [entry.id, entry]));
    indexes.set(agenda, index);
  }
  return index.get(id);
}

/** The entry whose key or body holds a position of an agenda file, if there is one in force. */
export const findEntryAt = (agenda: Agenda, uri: string, position: Position): Entry | undefined =>
  listEntries(agenda).find(({ place }) => place.uri === uri && isInRange(place.whole, position));
