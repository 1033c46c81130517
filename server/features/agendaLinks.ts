/** What an agenda file leads to: the addresses and files of its sources, and the agendas that it extends. */
import type { Range } from "vscode-languageserver-types";
import type { AgendaFile } from "./agendaFile.ts";
import { webAddress } from "./markup.ts";

/** A place of an agenda file that leads somewhere: to an address of the web, or to a file at a path as the agenda has it. */
export type AgendaLink = { readonly range: Range } & ({ readonly address: string } | { readonly path: string });

/** The links of an agenda file. Only addresses of http and https are among them; whether a file may be opened is for the caller to say. */
export function findAgendaLinks({ agenda, entries, text, lines }: AgendaFile): readonly AgendaLink[] {
  const links: AgendaLink[] = [];
  for (const { path, range } of agenda.extends) {
    if (text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)).includes(path)) links.push({ range, path });
  }
  for (const entry of entries) {
    if (entry.type !== "source") continue;
    const { url, file, place } = entry;
    const address = url === undefined ? undefined : webAddress(url);
    if (address !== undefined && place.fields.url) links.push({ range: place.fields.url, address });
    if (file !== undefined && place.fields.file) links.push({ range: place.fields.file, path: file });
  }
  return links;
}
