/** `concord export`: an agenda as data for other programs, or as a glossary for people. */
import path from "node:path";
import * as l10n from "@vscode/l10n";
import type { Agenda, Entry } from "../agenda/model.ts";
import { TAG_PATTERN } from "../agenda/schema.ts";
import { plainTag } from "../agenda/texts.ts";
import { type DataFormat, EXPORT_FORMATS, type ExportFormat } from "../exchange/formatNames.ts";
import { writeData } from "../exchange/formats.ts";
import { dataOf } from "../exchange/fromAgenda.ts";
import { writeGlossaryHtml, writeGlossaryMarkdown } from "../exchange/glossary.ts";
import type { Exported, Note } from "../exchange/model.ts";
import { escapeMarkdown, webAddress } from "../features/markup.ts";
import { summarize } from "../features/official.ts";
import { openAgendas, tellBroken } from "./agendaFiles.ts";
import { withHint } from "./hint.ts";
import { tellNotes } from "./import.ts";
import { type Io, UsageError, write } from "./io.ts";
import { type OptionTable, readChoice, readOptions } from "./options.ts";
import { guardOutputs, openOutput } from "./output.ts";
import { findAgenda } from "./workspace.ts";

/** The options of `export`. */
export const EXPORT_OPTIONS = {
  format: { type: "string" },
  output: { type: "string", short: "o" },
  language: { type: "string" },
  all: { type: "boolean" },
} as const satisfies OptionTable;

const ENDINGS: Readonly<Record<string, ExportFormat>> = {
  ".csv": "csv",
  ".tbx": "tbx",
  ".ttl": "skos-turtle",
  ".jsonld": "skos-jsonld",
  ".md": "markdown",
  ".html": "html",
};

const HELP = "concord export --help";

function readFormat(format: string | undefined, output: string | undefined): ExportFormat {
  if (format !== undefined) return readChoice("--format", format, EXPORT_FORMATS);
  const byName = output === undefined ? undefined : ENDINGS[path.extname(output).toLowerCase()];
  if (byName) return byName;
  throw new UsageError(withHint(l10n.t("Which format? Say '--format' with one of {0}.", EXPORT_FORMATS.join(", ")), undefined, HELP));
}

/** What is written: the file's own entries, and those that it extends where they are asked for or named as members. */
function chooseEntries(agenda: Agenda, all: boolean): { readonly isWanted: (entry: Entry) => boolean; readonly notes: readonly Note[] } {
  if (all) return { isWanted: () => true, notes: [] };
  const isOwn = (entry: Entry): boolean => entry.place.uri === agenda.uri;
  const named = new Set<string>();
  for (const group of agenda.groups) if (isOwn(group)) for (const { term } of group.members) if (term !== undefined) named.add(term);
  const isCited = (id: string | undefined): void => void (id !== undefined && named.add(id));
  for (const entry of [...agenda.terms, ...agenda.groups, ...agenda.figures]) {
    if (!isOwn(entry) && !named.has(entry.id)) continue;
    isCited(entry.source);
    if (entry.type === "figure") for (const { source } of entry.series) isCited(source);
  }
  const isWanted = (entry: Entry): boolean => isOwn(entry) || named.has(entry.id);
  const left = [...agenda.sources, ...agenda.terms, ...agenda.groups, ...agenda.figures].filter((entry) => !isWanted(entry)).length;
  const notes =
    left === 0 ? [] : [{ place: "", message: l10n.t("{0} entries of agendas that it extends are left out: '--all' takes them along.", left) }];
  return { isWanted, notes };
}

async function writeOut(text: string, name: string | undefined, io: Io): Promise<void> {
  if (name === undefined) return write(io.stdout, text);
  const file = path.resolve(io.cwd, name);
  await guardOutputs([{ format: "markdown", name, file }], []);
  const output = await openOutput({ file, name });
  try {
    await output.write(text);
    await output.commit();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/**
 * Runs `concord export`.
 * @returns the exit status: 0; 1 where the format cannot hold all; 2 for an agenda that cannot be used.
 * @throws {UsageError} for wrong arguments.
 */
export async function exportAgenda(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("export", args, EXPORT_OPTIONS);
  if (positionals.length !== 1)
    throw new UsageError(withHint(l10n.t("Which agenda? Write 'concord export AGENDA --format FORMAT'."), undefined, HELP));
  const format = readFormat(values.format, values.output);
  if (values.language !== undefined && !TAG_PATTERN.test(values.language))
    throw new UsageError(l10n.t("'{0}' is no language tag such as en or vi.", values.language));
  await findAgenda(positionals[0] ?? "", io.cwd);
  const opened = await openAgendas(io, { paths: positionals });
  const [agenda] = opened.agendas;
  if (!agenda) return tellBroken(opened, io);
  const { isWanted, notes } = chooseEntries(agenda, values.all ?? false);
  const language = values.language === undefined ? agenda.language : plainTag(values.language);
  const context = { language, summarize, escapeMarkdown, webAddress };
  const exported: Exported =
    format === "markdown"
      ? { text: writeGlossaryMarkdown(agenda, context, isWanted), notes: [] }
      : format === "html"
        ? { text: writeGlossaryHtml(agenda, context, isWanted), notes: [] }
        : await writeData(format satisfies DataFormat, dataOf(agenda, isWanted));
  await writeOut(exported.text, values.output, io);
  const all = [...notes, ...exported.notes];
  await tellNotes(all, io);
  return (await tellBroken(opened, io)) || (all.length > 0 ? 1 : 0);
}
