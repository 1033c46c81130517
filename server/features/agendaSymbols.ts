/** The outline of an agenda file: its sections, their entries, the members of groups. */
import * as l10n from "@vscode/l10n";
import { type DocumentSymbol, type Range, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { Entry, Group, Source } from "../agenda/model.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { type AgendaFile, keyOf } from "./agendaFile.ts";
import { summarize } from "./official.ts";
import { nameOf, textIn } from "./texts.ts";

/** How entries are shown among the symbols of an editor. */
export const SYMBOL_KINDS: Readonly<Record<Entry["type"], SymbolKind>> = {
  term: SymbolKind.String,
  group: SymbolKind.Array,
  figure: SymbolKind.Number,
  source: SymbolKind.File,
};

type Place = Pick<DocumentSymbol, "range" | "selectionRange">;

const sectionOf = ({ id }: Entry): string => id.slice(0, id.indexOf("/"));

const isBefore = (a: Range["start"], b: Range["start"]): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

/** What stands behind an entry's name: a figure's value, the label in other languages, how many members, publisher and date. */
function detailOf(entry: Entry, language: string): string {
  switch (entry.type) {
    case "figure":
      return summarize(entry, language);
    case "term":
      return Object.entries(entry.preferred)
        .filter(([tag]) => baseLanguage(tag) !== baseLanguage(language))
        .map(([tag, [text = ""]]) => `${tag}: ${text}`)
        .join(" · ");
    case "group":
      return entry.members.length === 1 ? l10n.t("1 member") : l10n.t("{0} members", entry.members.length);
    case "source":
      return detailOfSource(entry);
  }
}

const detailOfSource = ({ publisher, date }: Source): string => [publisher, date].filter((each) => each !== undefined).join(", ");

function symbolsOfMembers(group: Group, { language, languages }: AgendaFile["agenda"]): DocumentSymbol[] {
  return group.members.flatMap(({ preferred, term, range }) => {
    const name = textIn(preferred, language, languages) ?? term;
    return name === undefined ? [] : [{ name, kind: SymbolKind.EnumMember, range, selectionRange: range }];
  });
}

function symbolOf(entry: Entry, { agenda }: AgendaFile): DocumentSymbol {
  const { language, languages } = agenda;
  const { whole, key } = entry.place;
  const detail = detailOf(entry, language);
  return {
    name: nameOf(entry, language, languages) || keyOf(entry),
    kind: SYMBOL_KINDS[entry.type],
    range: whole,
    selectionRange: key,
    ...(detail !== "" && { detail }),
    ...(entry.type === "group" && { children: symbolsOfMembers(entry, agenda) }),
  };
}

/** A section from its own key, where that is found above its first entry, to its last entry's end. */
function placeOf(section: string, first: Entry, last: Entry, { text, lines }: AgendaFile): Place {
  const start = first.place.key.start;
  const key = new RegExp(`^${section}(?=[ \\t]*:)`, "mu").exec(text);
  const at = key && lines.positionAt(key.index);
  const selectionRange = at && isBefore(at, start) ? { start: at, end: lines.positionAt(key.index + section.length) } : first.place.key;
  return { range: { start: selectionRange.start, end: last.place.whole.end }, selectionRange };
}

/** The outline, in the order of the text. */
export function provideAgendaSymbols(file: AgendaFile): DocumentSymbol[] {
  const sections = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of file.entries) {
    const list = sections.get(sectionOf(entry));
    if (list) list.push(entry);
    else sections.set(sectionOf(entry), [entry]);
  }
  return [...sections].map(([section, entries]) => ({
    name: section,
    kind: SymbolKind.Namespace,
    ...placeOf(section, entries[0], entries.at(-1) ?? entries[0], file),
    children: entries.map((entry) => symbolOf(entry, file)),
  }));
}

/** An outline for clients that show no hierarchy. */
export function flatten(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatten(children ?? [], uri, name),
  ]);
}
