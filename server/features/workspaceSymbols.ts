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

/** A name of an entry, and how it is compared: in lower case, and for a query without diacritics, without them. */
interface Row {
  readonly entry: Entry;
  readonly name: string;
  readonly lower: string;
  readonly folded: string;
}

const lowerName = (name: string): string => name.normalize().toLowerCase();
const foldName = (lower: string): string => (/^[ -~]*$/.test(lower) ? lower : fold(lower));

const rowOf = (entry: Entry, name: string): Row => {
  const lower = lowerName(name);
  return { entry, name, lower, folded: foldName(lower) };
};

/** An entry's names: in the agenda's language first, then by its other labels. */
function namesOf(entry: Entry, { language, languages }: Agenda): ReadonlySet<string> {
  const labels =
    entry.type === "source"
      ? []
      : entry.type === "figure"
        ? Object.values(entry.label)
        : [...Object.values(entry.preferred), ...Object.values(entry.admitted)];
  return new Set([nameOf(entry, language, languages), ...labels.flat()].filter((name) => name !== ""));
}

/** The names of one entry, and its id, which counts where no name holds the words. */
interface Rows {
  readonly labels: readonly Row[];
  readonly id: Row;
}

/** An agenda that has changed is another object. */
const known = new WeakMap<Agenda, readonly Rows[]>();

/** The names of every entry of an agenda, entry by entry. */
function rowsOf(agenda: Agenda): readonly Rows[] {
  const found = known.get(agenda);
  if (found) return found;
  const rows = listEntries(agenda).map(
    (entry): Rows => ({ labels: [...namesOf(entry, agenda)].map((name) => rowOf(entry, name)), id: rowOf(entry, keyOf(entry)) }),
  );
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

/** The rank of a name that holds no more than the letters: it counts only where no name holds the words. */
const LOOSE = 4;

/** How well a name meets a query, 0 the best; undefined where it does not. */
function rank({ text, words }: Query, name: string): number | undefined {
  if (name.startsWith(text)) return name.length === text.length ? 0 : 1;
  if (name.includes(` ${text}`)) return 2;
  if (words.every((word) => name.includes(word))) return 3;
  return isSubsequence(text, name) ? LOOSE : undefined;
}

interface Query {
  readonly text: string;
  readonly words: readonly string[];
  /** Whether it holds no diacritics: then names are compared without theirs. */
  readonly folded: boolean;
}

function readQuery(typed: string): Query {
  const text = lowerName(typed.trim());
  return { text, words: text.split(/\s+/u), folded: foldName(text) === text };
}

interface Hit {
  readonly row: Row;
  readonly rank: number;
}

/** The best of an entry's names for a query. */
function hitOf({ labels, id }: Rows, query: Query): Hit | undefined {
  let best: Hit | undefined;
  const hold = (row: Row): void => {
    const found = rank(query, query.folded ? row.folded : row.lower);
    if (found !== undefined && (best === undefined || found < best.rank)) best = { row, rank: found };
  };
  labels.forEach(hold);
  if (best === undefined || best.rank === LOOSE) hold(id);
  return best;
}

/** The entries of all agendas that a query means, the likeliest first, each once and under the name by which it was found. */
export function provideWorkspaceSymbols(agendas: readonly Agenda[], query: string): WorkspaceSymbol[] {
  const wanted = readQuery(query);
  const hits = new Map<string, Hit>();
  const titles = new Map(agendas.map(({ uri, title }) => [uri, title]));
  for (const agenda of agendas) {
    for (const rows of rowsOf(agenda)) {
      const hit = hitOf(rows, wanted);
      if (hit && !hits.has(entryKey(hit.row.entry))) hits.set(entryKey(hit.row.entry), hit);
    }
  }
  const found = [...hits.values()];
  const close = found.filter((hit) => hit.rank < LOOSE);
  const best = (close.length > 0 ? close : found).sort((a, b) => a.rank - b.rank || (wanted.text === "" ? 0 : a.row.name.length - b.row.name.length));
  return best.slice(0, MOST).map(({ row: { entry, name } }) => ({
    name,
    kind: SYMBOL_KINDS[entry.type],
    location: { uri: entry.place.uri, range: entry.place.key },
    containerName: titles.get(entry.place.uri) ?? entry.agenda,
  }));
}
