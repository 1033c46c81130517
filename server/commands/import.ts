/** `concord import`: an agenda from tables, statistics and term bases, or their entries into an agenda that is there. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import type { AgendaFault } from "../agenda/model.ts";
import { parseAgenda } from "../agenda/read.ts";
import { resolveAgenda } from "../agenda/resolve.ts";
import { KEBAB_PATTERN } from "../agenda/schema.ts";
import { combine } from "../exchange/combine.ts";
import { decode } from "../exchange/encoding.ts";
import { readData, tellFormat } from "../exchange/formats.ts";
import { keyFrom } from "../exchange/ids.ts";
import { type AgendaData, type Note, UnreadableError } from "../exchange/model.ts";
import { type NewHead, writeAgenda } from "../exchange/newAgenda.ts";
import { settleLabels } from "../exchange/settle.ts";
import { withTitledSource } from "../exchange/source.ts";
import { guessLanguage } from "../exchange/speech.ts";
import { plainText } from "../reports/columns.ts";
import { relativeTo } from "./find.ts";
import { importInto } from "./importInto.ts";
import { type ImportArguments, readImportArguments } from "./importOptions.ts";
import { type Io, UsageError, write } from "./io.ts";
import { openOutput } from "./output.ts";

/** Larger files are no agenda's. */
const MAX_BYTES = 64_000_000;
/** So many notes are told; of more, how many. */
const MOST_NOTES = 50;

/** What was read of the files. */
interface Inputs {
  readonly data: AgendaData;
  readonly notes: readonly Note[];
  /** Of the source of entries that name none. */
  readonly title: string;
}

async function readBytes(name: string, { cwd, stdin }: Io): Promise<Uint8Array> {
  if (name === "-") {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
  return readFile(path.resolve(cwd, name)).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === "ENOENT" ? l10n.t("There is no file '{0}'.", name) : l10n.t("'{0}' cannot be read: {1}.", name, error.code ?? error.message),
    );
  });
}

/** The name of a file without its folder and ending. */
const bareName = (name: string): string => path.basename(name).replace(/\.[^.]*$/, "") || name;

async function readOne(name: string, args: ImportArguments, io: Io, agendaLanguage: string | undefined): Promise<Inputs> {
  const bytes = await readBytes(name, io);
  try {
    if (bytes.length > MAX_BYTES) throw new UnreadableError(l10n.t("It is larger than {0} MB. Cut it down first.", MAX_BYTES / 1_000_000));
    const text = decode(bytes, args.encoding);
    if (text.trim() === "") throw new UnreadableError(l10n.t("It is empty."));
    const format = args.format ?? (await tellFormat(name, text));
    const language = args.language ?? agendaLanguage ?? guessLanguage(text) ?? "en";
    const { data, notes } = await readData(format, text, { ...args.options, language });
    const title = args.source ?? data.head.title ?? bareName(name);
    return { data, title, notes: notes.map(({ place, message }) => ({ place: place === "" ? name : `${name}: ${place}`, message })) };
  } catch (error) {
    if (error instanceof UnreadableError) throw new UsageError(`'${name}': ${error.message}`);
    throw error;
  }
}

/** Tells what could not be taken over, on standard error. */
export async function tellNotes(notes: readonly Note[], io: Io): Promise<void> {
  for (const { place, message } of notes.slice(0, MOST_NOTES)) {
    const line = place === "" ? message : `${place}: ${message}`;
    await write(io.stderr, `concord: ${plainText(line)}\n`);
  }
  const rest = notes.length - MOST_NOTES;
  if (rest > 0) await write(io.stderr, `concord: ${rest === 1 ? l10n.t("and 1 more like these.") : l10n.t("and {0} more like these.", rest)}\n`);
}

/** The faults of an agenda's text, as notes with their line. */
export const faultNotes = (faults: readonly AgendaFault[]): readonly Note[] =>
  faults.map(({ range, entry, message }) => ({
    place: entry ?? l10n.t("line {0}", range.start.line + 1),
    message,
  }));

const count = ({ sources, terms, groups, figures }: AgendaData): string =>
  [
    terms.length === 1 ? l10n.t("1 term") : l10n.t("{0} terms", terms.length),
    groups.length === 1 ? l10n.t("1 group") : l10n.t("{0} groups", groups.length),
    figures.length === 1 ? l10n.t("1 figure") : l10n.t("{0} figures", figures.length),
    sources.length === 1 ? l10n.t("1 source") : l10n.t("{0} sources", sources.length),
  ].join(", ");

/** An agenda's id: a key that is of small letters, digits and hyphens alone. */
function agendaId(name: string): string {
  const id = keyFrom(name, "agenda");
  return KEBAB_PATTERN.test(id) ? id : "agenda";
}

/** What a new agenda says of itself: as asked, else as the input says, else by the file's name. */
function headOf({ id, title, language, area, files, output }: ImportArguments, { head }: AgendaData): NewHead {
  const name = output === undefined ? bareName(files[0] ?? "") : path.basename(output, ".agenda.yaml");
  const ownArea = area ?? head.area;
  return {
    id: id ?? agendaId(head.id ?? name),
    title: title ?? head.title ?? name,
    language: language ?? head.language ?? "en",
    ...(ownArea === undefined ? {} : { area: ownArea }),
    ...(head.date === undefined ? {} : { date: head.date }),
  };
}

/**
 * Runs `concord import`.
 * @returns the exit status: 0; 1 where something could not be taken over; 2 where nothing could.
 * @throws {UsageError} for wrong arguments, and for files that cannot be read.
 */
export async function importData(args: readonly string[], io: Io): Promise<number> {
  const asked = readImportArguments(args, io.cwd);
  const read = (language: string | undefined): Promise<readonly Inputs[]> =>
    asked.files.reduce<Promise<readonly Inputs[]>>(
      async (before, name) => [...(await before), await readOne(name, asked, io, language)],
      Promise.resolve([]),
    );
  if (asked.into !== undefined) {
    return importInto(asked.into, asked, io, async (language) => {
      const inputs = await read(language);
      // Of several files, each names its own.
      const [first, ...others] = inputs;
      const each = inputs.map(({ data, title }) => (others.length === 0 ? data : withTitledSource(data, title)));
      return { data: combine(each), notes: inputs.flatMap(({ notes }) => notes), title: first?.title ?? "" };
    });
  }
  const inputs = await read(undefined);
  const notes: Note[] = inputs.flatMap((each) => [...each.notes]);
  const data = settleLabels(combine(inputs.map((each) => withTitledSource(each.data, each.title))), notes);
  const text = writeAgenda(headOf(asked, data), data);
  const uri = "file:///imported.agenda.yaml";
  const { faults } = resolveAgenda(parseAgenda(uri, text), () => undefined);
  notes.push(...faultNotes(faults));
  await tellNotes(notes, io);
  if (asked.output === undefined) await write(io.stdout, text);
  else {
    const file = path.resolve(io.cwd, asked.output);
    const there = await readFile(file).catch(() => undefined);
    if (there) throw new UsageError(l10n.t("'{0}' is there already: '--into {0}' adds to it.", relativeTo(io.cwd, file)));
    const output = await openOutput({ file, name: asked.output });
    try {
      await output.write(text);
      await output.commit();
    } catch (error) {
      await output.discard();
      throw error;
    }
    await write(io.stdout, `${asked.output}: ${count(data)}\n`);
  }
  return notes.length > 0 ? 1 : 0;
}
