/** An entry of an agenda in one line, for related information and for the preview. */
import type { Agenda, Entry } from "../agenda/model.ts";
import { summarize } from "./official.ts";
import { agendaOf, nameOf, sourceOf } from "./texts.ts";

/** What is said of an entry behind its name: a figure's value, how many members a group has. */
function saidOf(entry: Entry, language: string): string {
  if (entry.type === "figure") return summarize(entry, language);
  return entry.type === "group" ? String(entry.members.length) : "";
}

const lines = new WeakMap<readonly Agenda[], Map<string, Map<Entry, string>>>();

/** An entry in a line, with its own value and source: made once for each language as long as the agendas are in force. */
export function ownLine(agendas: readonly Agenda[], entry: Entry, language: string): string {
  let byLanguage = lines.get(agendas);
  if (!byLanguage) lines.set(agendas, (byLanguage = new Map()));
  let known = byLanguage.get(language);
  if (!known) byLanguage.set(language, (known = new Map()));
  let line = known.get(entry);
  if (line === undefined) known.set(entry, (line = entryLine(agendas, entry, language)));
  return line;
}

/**
 * An entry in a line, with who says so: 'households using broadband internet: 80.2% of households, 2024 (VOVWORLD)'.
 * @param said what stands behind the name, where it is not the entry's own value.
 * @param source the id of the source, where it is not the entry's own.
 */
export function entryLine(
  agendas: readonly Agenda[],
  entry: Entry,
  language: string,
  said = saidOf(entry, language),
  source = entry.type === "source" ? undefined : entry.source,
): string {
  const name = nameOf(entry, language, agendaOf(agendas, entry)?.languages);
  const found = entry.type === "source" ? undefined : sourceOf(agendas, entry, source);
  return `${name}${said === "" ? "" : `: ${said}`}${found ? ` (${found.publisher ?? found.title})` : ""}`;
}
