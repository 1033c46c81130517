/** Files that reports are written into: whole or not at all. */
import { type FileHandle, mkdir, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { threadId } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import { FORMAT_NAMES, type Format } from "../reports/formats.ts";
import { REPORT_MARK } from "../reports/markdown.ts";
import { UsageError } from "./io.ts";
import { readChoice } from "./options.ts";

/** A report asked for by `--output`. */
export interface OutputOption {
  readonly format: Format;
  /** As it was written. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
}

/**
 * The values of `--output FORMAT=FILE`.
 * @throws {UsageError} for an unknown format, no file, or a file named twice.
 */
export function readOutputs(values: readonly string[], cwd: string): readonly OutputOption[] {
  const outputs = values.map((value): OutputOption => {
    const at = value.indexOf("=");
    if (at < 0 || at === value.length - 1) throw new UsageError(l10n.t("'--output' is written FORMAT=FILE: '{0}', for one.", "sarif=concord.sarif"));
    const name = value.slice(at + 1);
    return { format: readChoice("--output", value.slice(0, at), FORMAT_NAMES), name, file: path.resolve(cwd, name) };
  });
  const twice = outputs.find(({ file }, index) => outputs.findIndex((other) => other.file === file) !== index);
  if (twice) throw new UsageError(l10n.t("'--output' names '{0}' twice.", twice.name));
  return outputs;
}

const isConfiguration = (file: string): boolean => file.endsWith(".agenda.yaml") || path.basename(file) === ".concord.yaml";

/**
 * Looks that no report is written over a draft, an agenda or a configuration. A page that is a report itself may be written anew.
 * @param drafts absolute paths of the drafts to check.
 * @throws {UsageError} where one would be.
 */
export async function guardOutputs(outputs: readonly OutputOption[], drafts: readonly string[]): Promise<void> {
  if (outputs.length === 0) return;
  const known = new Set(drafts);
  for (const { file, name } of outputs) {
    const real = await realpath(file).catch(() => file);
    if (isConfiguration(file) || isConfiguration(real)) throw new UsageError(l10n.t("'{0}' is no place for a report: name another file.", name));
    if (!known.has(file) && !known.has(real)) continue;
    const text = await readFile(real, "utf8").catch(() => "");
    if (!text.startsWith(REPORT_MARK)) throw new UsageError(l10n.t("'{0}' is a draft: name another file for the report.", name));
  }
}

/** A file under way. */
export interface OutputFile {
  write(text: string): Promise<void>;
  /** Puts it in its place, over what stood there. */
  commit(): Promise<void>;
  /** Leaves everything as it was. */
  discard(): Promise<void>;
}

/** A report cannot be written: the run is in vain, whatever the draft at hand. */
export class OutputError extends UsageError {}

const tellUnwritable = (name: string, error: unknown): OutputError =>
  new OutputError(l10n.t("'{0}' cannot be written: {1}.", name, (error as NodeJS.ErrnoException).code ?? String(error)));

/** What is no file of its own (a terminal, a pipe) is written to as it is. */
async function openDirectly(file: string): Promise<OutputFile> {
  const handle = await open(file, "w");
  return {
    write: (text) => handle.appendFile(text),
    commit: () => handle.close(),
    discard: () => handle.close(),
  };
}

/** Writes beside the file, so that nobody ever reads half of it. */
async function openBeside(file: string, mode: number | undefined): Promise<OutputFile> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.${threadId}.tmp`);
  const handle: FileHandle = await open(beside, "w", mode);
  // What a new file may be for whom is cut by the system; this one stands for one that is there.
  if (mode !== undefined) await handle.chmod(mode);
  return {
    write: (text) => handle.appendFile(text),
    commit: async () => {
      await handle.sync();
      await handle.close();
      await rename(beside, file);
    },
    discard: async () => {
      await handle.close().catch(() => {});
      await rm(beside, { force: true });
    },
  };
}

const telling =
  <Args extends readonly unknown[]>(name: string, work: (...args: Args) => Promise<void>) =>
  (...args: Args): Promise<void> =>
    work(...args).catch((error: unknown) => {
      throw tellUnwritable(name, error);
    });

/**
 * Opens a file to be written whole; folders that are not there are made.
 * @throws {OutputError} where it cannot be written, then and later.
 */
export async function openOutput({ file, name }: Pick<OutputOption, "file" | "name">): Promise<OutputFile> {
  try {
    const stats = await stat(file).catch(() => undefined);
    if (stats?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    if (!stats) await mkdir(path.dirname(file), { recursive: true });
    const isOther = stats !== undefined && !stats.isFile();
    const output = isOther ? await openDirectly(file) : await openBeside(stats ? await realpath(file) : file, stats && stats.mode & 0o777);
    return { write: telling(name, output.write), commit: telling(name, output.commit), discard: output.discard };
  } catch (error) {
    throw tellUnwritable(name, error);
  }
}
