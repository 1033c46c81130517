/** Workspace symbols: the entries of all agendas, found by any of their labels or by their id. */
import type { WorkspaceSymbol } from "vscode-languageserver-types";
import { listEntries } from "../agenda/find.ts";
import type { Agenda, Entry } from "../agenda/model.ts";
import { keyOf } from "./agendaFile.ts";
import { SYMBOL_KINDS } from "./agendaSymbols.ts";
import { entryKey } from "./citations.ts";
import { fold } from "./completionIndex.ts";
import { nameOf } from "./texts.ts";

/** More than anybody reads: who sees so many types another letter. */
const MOST = 200;

/** A name of an entry, and how it is compared: in lower case, without diacritics. */
interface Row {
  readonly entry: Entry;
  readonly name: string;
  readonly folded: string;
}

const foldName = (name: string): string => {
  const lower = name.toLowerCase();
  return /^[ -~]*$/.test(lower) ? lower : fold(lower);
};

/** An entry's names: in the agenda's language first, then by its other labels, last its id. */
function namesOf(entry: Entry, { language, languages }: Agenda): ReadonlySet<string> {
  const labels =
    entry.type === "source"
      ? []
      : entry.type === "figure"
        ? Object.values(entry.label)
        : [...Object.values(entry.preferred), ...Object.values(entry.admitted)];
  return new Set([nameOf(entry, language, languages), ...labels.flat(), keyOf(entry)].filter((name) => name !== ""));
}

/** An agenda that has changed is another object. */
const known = new WeakMap<Agenda, readonly (readonly Row[])[]>();

/** The names of every entry of an agenda, entry by entry. */
function rowsOf(agenda: Agenda): readonly (readonly Row[])[] {
  const found = known.get(agenda);
  if (found) return found;
  const rows = listEntries(agenda).map((entry) => [...namesOf(entry, agenda)].map((name): Row => ({ entry, name, folded: foldName(name) })));
  known.set(agenda, rows);
  return rows;
}

/** Whether the letters of a query stand in a name in their order, as the protocol wants servers to match at least. */
function isSubsequence(query: string, name: string): boolean {
  let at = 0;
  for (const letter of query) {
    if (letter === " ") continue;
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** How well a name meets a query, 0 the best; undefined where it does not. */
function rank(query: string, words: readonly string[], { folded }: Row): number | undefined {
  if (folded.startsWith(query)) return folded.length === query.length ? 0 : 1;
  if (folded.includes(` ${query}`)) return 2;
  if (words.every((word) => folded.includes(word))) return 3;
  return isSubsequence(query, folded) ? 4 : undefined;
}

interface Hit {
  readonly row: Row;
  readonly agenda: Agenda;
  readonly rank: number;
}

/** The best of an entry's names for a query. */
function hitOf(rows: readonly Row[], query: string, words: readonly string[], agenda: Agenda): Hit | undefined {
  let best: Hit | undefined;
  for (const row of rows) {
    const found = rank(query, words, row);
    if (found !== undefined && (best === undefined || found < best.rank)) best = { row, agenda, rank: found };
  }
  return best;
}

/** The entries of all agendas that a query means, the likeliest first, each once and under the name by which it was found. */
export function provideWorkspaceSymbols(agendas: readonly Agenda[], query: string): WorkspaceSymbol[] {
  const wanted = foldName(query.trim());
  const words = wanted.split(/\s+/u);
  const hits = new Map<string, Hit>();
  for (const agenda of agendas) {
    for (const rows of rowsOf(agenda)) {
      const hit = hitOf(rows, wanted, words, agenda);
      if (hit && !hits.has(entryKey(hit.row.entry))) hits.set(entryKey(hit.row.entry), hit);
    }
  }
  const best = [...hits.values()].sort((a, b) => a.rank - b.rank || (wanted === "" ? 0 : a.row.name.length - b.row.name.length));
  return best.slice(0, MOST).map(({ row: { entry, name }, agenda }) => ({
    name,
    kind: SYMBOL_KINDS[entry.type],
    location: { uri: entry.place.uri, range: entry.place.key },
    containerName: agenda.title,
  }));
}
