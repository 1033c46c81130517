/** What `check` and `claims` have in common: the drafts that arguments name, read and held against their agendas. */

import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as l10n from "@vscode/l10n";
import { findNearest } from "../agenda/nearest.ts";
import type { RuleId, Severity } from "../checks/rules.ts";
import { createLines } from "../draft/lines.ts";
import { diskFiles, uriOf } from "../files/disk.ts";
import { isInside } from "../files/uris.ts";
import type { CheckedDraft, FaultyFile, WritePath } from "../reports/model.ts";
import { createPolicyService, type DraftReview, type FileFault, type PolicyService } from "../service.ts";
import { findFiles, relativeTo } from "./find.ts";
import { withHint } from "./hint.ts";
import { type Io, readStdin, UsageError } from "./io.ts";

/** A draft to check. */
export interface Input {
  /** Absolute path; undefined for standard input. */
  readonly file?: string;
  readonly uri: string;
  /** As reports name it. */
  readonly path: string;
}

/** What a run of a command works on. */
export interface Workspace {
  readonly service: PolicyService;
  /** What the service was made of, for threads that make their own. */
  readonly setup: ServiceSetup;
  readonly inputs: readonly Input[];
  /** URIs of agendas that are named as files to check. */
  readonly agendas: readonly string[];
  /** URIs of the snippet files that are named, or in force in a folder that is. */
  readonly snippets: readonly string[];
  readonly writePath: WritePath;
}

/** What the service of a command is made of. */
export interface ServiceSetup {
  /** Absolute paths. */
  readonly folders: readonly string[];
  /** `--agenda`, as URIs. */
  readonly agendas: readonly string[];
  readonly manner: ServiceManner;
}

/** What a service is told besides. */
export type ServiceManner = Pick<WorkspaceArguments, "rules" | "requireReasons" | "baselines">;

/** The arguments that say what to work on. */
export interface WorkspaceArguments {
  /** Paths, folders, globs, `-`; none is the working folder. */
  readonly paths: readonly string[];
  /** `--agenda`. */
  readonly agendas: readonly string[];
  readonly stdinFilename?: string | undefined;
  readonly rules?: Readonly<Partial<Record<RuleId, Severity>>> | undefined;
  /** `--require-reasons`. */
  readonly requireReasons?: boolean;
  /** False: the baselines of configurations hide nothing. */
  readonly baselines?: boolean;
}

/** Stands for a draft on standard input that has not been given a name. */
const STDIN_NAME = "stdin.md";

/**
 * The URI of an agenda that an argument names.
 * @throws {UsageError} where there is none.
 */
export async function findAgenda(name: string, cwd: string): Promise<string> {
  const file = path.resolve(cwd, name);
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isFile()) return uriOf(file);
  if (stats) throw new UsageError(l10n.t("'{0}' is no agenda file.", name));
  const neighbours = (await readdir(path.dirname(file)).catch(() => [])).filter((each) => each.endsWith(".agenda.yaml"));
  const near = findNearest(path.basename(file), neighbours);
  throw new UsageError(withHint(l10n.t("There is no agenda at '{0}'.", name), near && path.join(path.dirname(name), near)));
}

/**
 * Opens the workspace of a command: the working folder, and what the arguments name.
 * @throws {UsageError} where an argument names what is not there.
 */
export async function openWorkspace(io: Io, { paths, agendas, stdinFilename, ...manner }: WorkspaceArguments): Promise<Workspace> {
  const { cwd } = io;
  const named = await Promise.all(agendas.map((name) => findAgenda(name, cwd)));
  const files = paths.filter((each) => each !== "-");
  const found = paths.length === 0 ? await findFiles(["."], cwd) : await findFiles(files, cwd);
  const inputs: Input[] = found.drafts.map((file) => ({ file, uri: uriOf(file), path: relativeTo(cwd, file) }));
  if (paths.includes("-")) {
    const file = path.resolve(cwd, stdinFilename ?? STDIN_NAME);
    inputs.push({ uri: uriOf(file), path: stdinFilename === undefined ? "-" : relativeTo(cwd, file) });
  }
  const setup = { folders: [cwd, ...found.roots], agendas: named, manner };
  const service = createService(setup.folders, named, manner);
  const shared = found.searched.length === 0 ? [] : await service.snippets.list();
  const isSearched = (uri: string): boolean => !uri.includes("/node_modules/") && isInside(found.searched.map(uriOf), uri);
  const snippets = [...new Set([...found.snippets.map(uriOf), ...shared.filter(isSearched)])];
  return { service, setup, inputs, agendas: found.agendas.map(uriOf), snippets, writePath: (uri) => writePathOf(cwd, uri) };
}

/** Characters of drafts that a command remembers the words of: drafts share paragraphs, but each is checked once. */
const REMEMBERED = 10_000;

/**
 * The service as every command has it.
 * @param folders absolute paths.
 * @param agendas `--agenda`, as URIs.
 */
export function createService(
  folders: readonly string[],
  agendas: readonly string[],
  { rules, requireReasons, baselines }: ServiceManner = {},
): PolicyService {
  const today = (): string => new Date().toISOString().slice(0, 10);
  const manner = { ...(rules && { rules }), requireReasons, baselines };
  const service = createPolicyService({ files: diskFiles(), agendas, ...manner, extendsAnywhere: true, today, remembered: REMEMBERED });
  service.setFolders(folders.map(uriOf));
  return service;
}

/** How a command writes a URI: as a path from the working folder. */
export const writePathOf = (cwd: string, uri: string): string => (uri.startsWith("file:") ? relativeTo(cwd, fileURLToPath(uri)) : uri);

/** A draft's text, and what stands before it in the file. */
export interface InputText {
  readonly text: string;
  /** The byte order mark, where there is one: editors count none, and it stays where it is. */
  readonly mark: "" | "\ufeff";
}

/**
 * Reads a draft.
 * @throws {UsageError} where it cannot be read, or is no UTF-8.
 */
export const readInput = async (input: Input, io: Io): Promise<InputText> =>
  input.file === undefined ? splitMark(await readStdin(io)) : readDraftFile(input.file, input.path);

/**
 * Reads a draft from its file.
 * @param name as reports name it.
 * @throws {UsageError} where it cannot be read, or is no UTF-8.
 */
export async function readDraftFile(file: string, name: string): Promise<InputText> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(l10n.t("'{0}' cannot be read: {1}.", name, error.code ?? error.message));
  });
  try {
    return splitMark(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new UsageError(l10n.t("'{0}' is not UTF-8.", name));
  }
}

const splitMark = (text: string): InputText => (text.startsWith("\ufeff") ? { text: text.slice(1), mark: "\ufeff" } : { text, mark: "" });

/**
 * The review of a text.
 * @throws {ReviewError} where it failed: that nothing was found must never mean that nothing was looked for.
 */
export async function reviewText(service: PolicyService, uri: string, text: string): Promise<DraftReview> {
  const review = await service.reviewText({ uri, version: 0, text });
  if (review.failure !== undefined) throw new ReviewError(l10n.t("this should not have happened: the review failed"), { cause: review.failure });
  return review;
}

/** A review failed by a fault of Concord. The rest of the run goes on, and its status is 2. */
export class ReviewError extends Error {}

/** Says that the review of a draft failed, and where in Concord. */
export const describeFailure = ({ message, cause }: ReviewError): string => `${message}.\n${cause instanceof Error ? cause.stack : String(cause)}`;

/** A review as reports take it. */
export const toChecked = (review: DraftReview, name: string): CheckedDraft => ({ ...review, path: name });

/** Whether nothing speaks for a draft: no agenda, and none that is only broken. */
export const isSilent = ({ review, ignored, faults, fileFaults }: DraftReview): boolean =>
  !ignored && review.agendas.length === 0 && faults.length === 0 && !fileFaults.some(({ broken }) => broken);

/** What to do where no agenda speaks for any draft. */
export const tellNoAgenda = (): string =>
  l10n.t(
    "No agenda speaks for these drafts. Put a *.agenda.yaml beside them or in a folder above (no higher than the one that concord runs in), name one with --agenda FILE, or list it in .concord.yaml under 'agendas'.",
  );

/** Gathers faults of files over the drafts of a run, each once. */
export class FaultGatherer {
  readonly #faults = new Map<string, Map<string, FileFault>>();

  /** Adds faults, and gives those that are new. */
  add(faults: readonly FileFault[]): readonly FileFault[] {
    return faults.filter((fault) => {
      const known = this.#faults.get(fault.uri) ?? new Map<string, FileFault>();
      const key = `${JSON.stringify(fault.range)} ${fault.message}`;
      if (known.has(key)) return false;
      this.#faults.set(fault.uri, known.set(key, fault));
      return true;
    });
  }

  /** All faults, file by file. */
  list(): readonly FileFault[] {
    return [...this.#faults.values()].flatMap((faults) => [...faults.values()]);
  }

  /** The agendas with faults, for reports. Those of the configuration are not among them: they have no rule. */
  async readFiles(writePath: WritePath): Promise<readonly FaultyFile[]> {
    const files = diskFiles();
    const reports = [...this.#faults].map(async ([uri, faults]): Promise<FaultyFile> => {
      const text = (await files.readText(uri)) ?? "";
      return { path: writePath(uri), text, lines: createLines(text), faults: [...faults.values()].filter(({ rule }) => rule !== undefined) };
    });
    return (await Promise.all(reports)).filter(({ faults }) => faults.length > 0);
  }
}

/** What makes a run end with status 2, as 'path:line:column: message': faults of the configuration, and agendas that cannot be used. */
export const listBlockers = (faults: readonly FileFault[], writePath: WritePath): readonly string[] =>
  faults
    .filter(({ rule, broken, severity }) => rule === undefined || (broken && severity === "error"))
    .map(({ uri, range, message }) => `${writePath(uri)}:${range.start.line + 1}:${range.start.character + 1}: ${message}`);
