/** `concord extract`: agenda entries proposed from documents. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import { isDate } from "../agenda/periods.ts";
import type { Agenda } from "../checks/model.ts";
import { isKnownLanguage } from "../draft/language/known.ts";
import { extract } from "../exchange/extract/extract.ts";
import type { DocumentInput, Extraction } from "../exchange/extract/extraction.ts";
import { addToAgenda } from "../exchange/extract/intoAgenda.ts";
import { writeJson } from "../exchange/extract/proposalJson.ts";
import { kindOfDocument, type ReadPacked, readMarkdown, readText } from "../exchange/extract/sourceText.ts";
import { writeAgenda } from "../exchange/extract/writeAgenda.ts";
import { tellProblem } from "../exchange/readers/documentError.ts";
import { MOST_BYTES } from "../exchange/readers/limits.ts";
import { uriOf } from "../files/disk.ts";
import { unifiedDiff } from "../reports/unifiedDiff.ts";
import { relativeTo } from "./find.ts";
import { type Io, readStdin, UsageError, write } from "./io.ts";
import { save } from "./mend.ts";
import { type OptionTable, readChoice, readOptions } from "./options.ts";
import { openOutput } from "./output.ts";
import { createService, findAgenda, type Input, type InputText, readInput } from "./workspace.ts";

/** The options of `extract`. */
export const EXTRACT_OPTIONS = {
  agenda: { type: "string", short: "a", multiple: true },
  language: { type: "string" },
  title: { type: "string" },
  date: { type: "string" },
  format: { type: "string", default: "yaml" },
  output: { type: "string" },
  into: { type: "string" },
  "dry-run": { type: "boolean", default: false },
} as const satisfies OptionTable;

async function readBytes(file: string, name: string): Promise<Uint8Array> {
  const tell = (error: NodeJS.ErrnoException): never => {
    throw new UsageError(l10n.t("'{0}' cannot be read: {1}.", name, error.code ?? error.message));
  };
  const stats = await stat(file).catch(tell);
  if (!stats.isFile()) throw new UsageError(l10n.t("'{0}' is no file.", name));
  if (stats.size > MOST_BYTES) throw new UsageError(l10n.t("'{0}' has more than {1} megabytes: it is not read.", name, MOST_BYTES / 1_000_000));
  return readFile(file).catch(tell);
}

/** A document that an argument names. */
async function readDocument(name: string, io: Io, readPacked: ReadPacked): Promise<DocumentInput> {
  if (name === "-") return { name: "-", source: readText(await readStdin(io)) };
  const kind = kindOfDocument(name);
  if (!kind) throw new UsageError(l10n.t("'{0}' is no document that can be read: .md, .txt, .html, .docx and .pdf can.", name));
  const file = path.resolve(io.cwd, name);
  const bytes = await readBytes(file, name);
  const shown = path.basename(file);
  if (kind === "html" || kind === "docx" || kind === "pdf") {
    const found = await readPacked(kind, bytes);
    if ("problem" in found) throw new UsageError(l10n.t("'{0}' cannot be read: {1}.", name, tellProblem(found.problem)));
    return { name: shown, source: found.source };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { name: shown, source: kind === "text" ? readText(text) : readMarkdown(text) };
  } catch {
    throw new UsageError(l10n.t("'{0}' is not UTF-8.", name));
  }
}

/** The agendas that options name, each as it is in force. */
async function readAgendas(names: readonly string[], io: Io): Promise<readonly Agenda[]> {
  if (names.length === 0) return [];
  const uris = await Promise.all(names.map((name) => findAgenda(name, io.cwd)));
  const service = createService([io.cwd], uris);
  return Promise.all(
    uris.map(async (uri, index) => {
      const agenda = await service.readAgenda(uri);
      if (!agenda) throw new UsageError(l10n.t("'{0}' cannot be used: see 'concord agenda check'.", names[index] ?? ""));
      return agenda;
    }),
  );
}

/** An agenda that entries are added to: its file, and what it says. */
interface Target {
  readonly input: Input;
  readonly read: InputText;
}

async function openTarget(name: string, io: Io): Promise<Target> {
  const uri = await findAgenda(name, io.cwd);
  const file = path.resolve(io.cwd, name);
  const input: Input = { file, uri, path: relativeTo(io.cwd, file) };
  return { input, read: await readInput(input, io) };
}

async function addInto({ input, read }: Target, extraction: Extraction, dryRun: boolean, io: Io): Promise<void> {
  const text = addToAgenda(read.text, extraction);
  if (text === undefined) throw new UsageError(l10n.t("'{0}' cannot be added to as it is written: copy the proposal by hand.", input.path));
  await write(io.stdout, unifiedDiff(input.path, read.mark + read.text, read.mark + text));
  if (!dryRun && text !== read.text) await save(input, read, text);
}

async function writeNew(name: string, text: string, io: Io): Promise<void> {
  const file = path.resolve(io.cwd, name);
  if (await stat(file).catch(() => undefined))
    throw new UsageError(l10n.t("'{0}' is there already: name another file, or add to an agenda with --into.", name));
  const output = await openOutput({ file, name });
  try {
    await output.write(text);
    await output.commit();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

function tell({ entries, leftOut, known, conflicts }: Extraction): string {
  const parts = [
    l10n.t("{0} proposed", entries.length),
    ...(leftOut.length > 0 ? [l10n.t("{0} left out", leftOut.length)] : []),
    ...(known.length > 0 ? [l10n.t("{0} known already", known.length)] : []),
    ...(conflicts.length > 0 ? [l10n.t("{0} in conflict", conflicts.length)] : []),
  ];
  return parts.join(", ");
}

/**
 * Runs `concord extract`.
 * @param readPacked reads documents that are no text.
 * @returns the exit status: 0, or 1 where documents disagree with each other or with an agenda.
 * @throws {UsageError} for wrong arguments and documents that cannot be read.
 */
export async function extractEntries(args: readonly string[], io: Io, readPacked: ReadPacked): Promise<number> {
  const { values, positionals } = readOptions("extract", args, EXTRACT_OPTIONS);
  const format = readChoice("--format", values.format, ["yaml", "json"]);
  const { language, title, date, into, output } = values;
  const dryRun = values["dry-run"];
  if (positionals.length === 0) throw new UsageError(l10n.t("Name the documents to read: 'concord extract report.pdf', for one."));
  if (language !== undefined && !isKnownLanguage(language))
    throw new UsageError(l10n.t("'{0}' must be one of {1}, not '{2}'.", "--language", "en, vi, fr, de", language));
  if (date !== undefined && !isDate(date)) throw new UsageError(l10n.t("'{0}' must be a day such as 2026-12-31, not '{1}'.", "--date", date));
  if (dryRun && into === undefined) throw new UsageError(l10n.t("'--dry-run' goes with '--into': without it, nothing is written anyway."));
  if (into !== undefined && (output !== undefined || format === "json"))
    throw new UsageError(l10n.t("'--into' prints a diff: '--output' and '--format' do not go with it."));
  const target = into === undefined ? undefined : await openTarget(into, io);
  const agendas = await readAgendas([...(values.agenda ?? []), ...(into === undefined ? [] : [into])], io);
  const own = target && agendas.find(({ uri }) => uri === uriOf(path.resolve(io.cwd, into ?? "")));
  const taken = own ? [...own.sources, ...own.terms, ...own.groups, ...own.figures].map(({ id }) => id).concat(own.leftOut ?? []) : [];
  const documents: DocumentInput[] = [];
  for (const name of positionals) documents.push(await readDocument(name, io, readPacked));
  const extraction = extract({
    documents,
    agendas,
    taken,
    ...(language !== undefined && { language }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
  });
  const text = format === "json" ? writeJson(extraction) : writeAgenda(extraction);
  if (target) await addInto(target, extraction, dryRun, io);
  else if (output !== undefined) await writeNew(output, text, io);
  else await write(io.stdout, text);
  await write(io.stderr, `${tell(extraction)}\n`);
  return extraction.conflicts.length > 0 ? 1 : 0;
}
