/** `concord agenda show`: the page of an entry, where drafts cite it, and which entries name it. */
import * as l10n from "@vscode/l10n";
import type { Location, Range } from "vscode-languageserver-types";
import type { Agenda, Entry } from "../agenda/model.ts";
import { findNearest } from "../agenda/nearest.ts";
import { createLines, type Lines } from "../draft/lines.ts";
import { entryKey } from "../features/citations.ts";
import { sayCited, sayDisagreeing } from "../features/codeLenses.ts";
import { citationsOf, type DraftCitations, type EntryCitations } from "../features/entryCitations.ts";
import { writePage } from "../features/markup.ts";
import { summarize } from "../features/official.ts";
import { pageOf } from "../features/pages.ts";
import { findNamings } from "../features/references.ts";
import { excerpt, plainText, widthOf, wrap } from "../reports/columns.ts";
import { toEntry } from "../reports/entries.ts";
import type { Style } from "../reports/pretty.ts";
import { type AgendaFiles, openAgendas, tellBroken } from "./agendaFiles.ts";
import { ownEntries } from "./agendaList.ts";
import { withHint } from "./hint.ts";
import { columnsOf, hasColors, type Io, painter, UsageError, write } from "./io.ts";
import { type OptionTable, readChoice, readOptions } from "./options.ts";

/** The options of `agenda show`. */
export const AGENDA_SHOW_OPTIONS = {
  agenda: { type: "string", multiple: true, short: "a" },
  format: { type: "string", default: "pretty" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
} as const satisfies OptionTable;

/** An entry and the agenda in whose file it stands. */
export interface Found {
  readonly entry: Entry;
  readonly agenda: Agenda;
}

/** What there is to tell of an entry besides its page. */
interface Use {
  readonly cited: EntryCitations;
  /** Where other entries name it. */
  readonly namings: readonly Location[];
}

const keyOf = (id: string): string => id.slice(id.indexOf("/") + 1);

/**
 * The entries that a name means: `figures/x`, `x` alone, either behind `agenda-id:`.
 * @throws {UsageError} where it means none.
 */
export function findNamed(agendas: readonly Agenda[], name: string): readonly Found[] {
  const all = agendas.flatMap((agenda) => ownEntries(agenda).map((entry): Found => ({ entry, agenda })));
  const colon = name.indexOf(":");
  const [agendaId, id] = colon > 0 ? [name.slice(0, colon), name.slice(colon + 1)] : [undefined, name];
  const within = all.filter(({ agenda }) => agendaId === undefined || agenda.id === agendaId);
  const exact = within.filter(({ entry }) => entry.id === id);
  const found = exact.length > 0 ? exact : within.filter(({ entry }) => keyOf(entry.id) === id);
  if (found.length > 0) return found;
  const known = all.flatMap(({ entry }) => (id.includes("/") ? [entry.id] : [keyOf(entry.id)]));
  throw new UsageError(withHint(l10n.t("No agenda has an entry '{0}'", name).concat("."), findNearest(id, known), "concord agenda list"));
}

async function readCitations({ service }: AgendaFiles): Promise<readonly DraftCitations[]> {
  const drafts: DraftCitations[] = [];
  for (const uri of await service.listDrafts()) {
    const citations = await service.findCitations(uri);
    if (citations) drafts.push({ uri, citations });
  }
  return drafts;
}

/** Places of files with the words that stand there; every file is read once. */
class Places {
  readonly #files: AgendaFiles;
  readonly #paint: (style: Style, text: string) => string;
  readonly #width: number;
  readonly #texts = new Map<string, { readonly text: string; readonly lines: Lines }>();

  constructor(files: AgendaFiles, paint: (style: Style, text: string) => string, width: number) {
    [this.#files, this.#paint, this.#width] = [files, paint, width];
  }

  async #read(uri: string): Promise<{ readonly text: string; readonly lines: Lines }> {
    const known = this.#texts.get(uri);
    if (known) return known;
    const text = (await this.#files.service.readText(uri)) ?? "";
    const read = { text, lines: createLines(text) };
    this.#texts.set(uri, read);
    return read;
  }

  /** 'drafts/plan.md:5:11  … 81.2% of households …'. */
  async write({ uri, range: { start, end } }: { readonly uri: string; readonly range: Range }): Promise<string> {
    const { text, lines } = await this.#read(uri);
    const whole = text.slice(lines.startOf(start.line), lines.endOf(start.line));
    const line = whole.trimStart();
    const indent = whole.length - line.length;
    const where = `  ${plainText(this.#files.writePath(uri))}:${start.line + 1}:${start.character + 1}  `;
    const last = end.line === start.line ? end.character - indent : line.length;
    const shown = excerpt(line, Math.max(0, start.character - indent), last, Math.max(30, this.#width - widthOf(where)));
    return where + this.#paint("dim", shown.text.trim());
  }
}

const sayNamed = (count: number): string => (count === 1 ? l10n.t("Named once in agendas") : l10n.t("Named {0} times in agendas", count));

async function showOne(
  { entry, agenda }: Found,
  { cited, namings }: Use,
  files: AgendaFiles,
  io: Io,
  paint: (style: Style, text: string) => string,
): Promise<void> {
  const width = columnsOf(io.stdout);
  const places = new Places(files, paint, width);
  const parts = pageOf(entry, { agendas: [agenda], language: agenda.language }).map((part) => writePage([part], "plaintext").value);
  const lines = parts.flatMap((part) => part.split("\n")).flatMap((line) => wrap(plainText(line), width));
  const [name = "", ...rest] = lines;
  await write(io.stdout, `${[paint("bold", name), ...rest].join("\n")}\n\n`);
  const { line } = entry.place.key.start;
  await write(io.stdout, `${plainText(files.writePath(entry.place.uri))}:${line + 1}\n`);
  const tell = async (head: string, found: readonly Location[]): Promise<void> => {
    await write(io.stdout, `${head}\n`);
    for (const place of found) await write(io.stdout, `${await places.write(place)}\n`);
  };
  await tell(sayCited(cited), cited.places);
  if (cited.disagreements.length > 0) await tell(paint("warning", sayDisagreeing(cited)), cited.disagreements);
  if (namings.length > 0) await tell(sayNamed(namings.length), namings);
}

/**
 * Runs `concord agenda show`.
 * @returns the exit status: 0, or 2 for agendas that cannot be used.
 * @throws {UsageError} for wrong arguments, and for entries that no agenda has.
 */
export async function showEntries(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("agenda", args, AGENDA_SHOW_OPTIONS);
  const format = readChoice("--format", values.format, ["pretty", "json"]);
  if (positionals.length === 0)
    throw new UsageError(withHint(l10n.t("Which entry? Write 'concord agenda show ENTRY'."), undefined, "concord agenda list"));
  const named = values.agenda ?? [];
  const files = await openAgendas(io, { paths: named, inForce: named.length > 0 });
  const status = await tellBroken(files, io);
  const found = positionals.flatMap((name) => findNamed(files.agendas, name));
  const drafts = await readCitations(files);
  const useOf = ({ entry }: Found): Use => ({ cited: citationsOf(drafts, entryKey(entry)), namings: findNamings(files.agendas, { entry }) });
  if (format === "json") {
    const toPlace = ({ uri, range }: Location) => ({ path: files.writePath(uri), range });
    const entries = found.map((each) => {
      const { cited, namings } = useOf(each);
      const [citations, disagreements] = [cited.places.map(toPlace), cited.disagreements.map(toPlace)];
      return {
        ...toEntry(each.entry, each.agenda, summarize, files.writePath),
        agenda: each.agenda.id,
        citations,
        disagreements,
        namings: namings.map(toPlace),
      };
    });
    await write(io.stdout, `${JSON.stringify({ version: 1, entries }, null, 2)}\n`);
    return status;
  }
  const paint = painter(hasColors(io.stdout, io.env, values["no-color"] ? false : values.color));
  for (const [index, each] of found.entries()) {
    if (index > 0) await write(io.stdout, "\n");
    await showOne(each, useOf(each), files, io, paint);
  }
  return status;
}
