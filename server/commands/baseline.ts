/** `concord baseline update | prune`: keeps the file of known findings, which `check --baseline` hides. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import { readConfig } from "../files/config.ts";
import { CONFIG_NAME } from "../files/configs.ts";
import { uriOf } from "../files/disk.ts";
import { type BaselineEntry, type BaselineNote, isDay, readBaseline, toEntries, writeBaseline } from "../reports/baseline.ts";
import { REPORT_MARK } from "../reports/markdown.ts";
import { type Io, UsageError, write } from "./io.ts";
import { type OptionTable, readChoice, readOptions } from "./options.ts";
import { openOutput } from "./output.ts";
import { isSilent, listBlockers, openWorkspace, readInput, reviewText, tellNoAgenda, toChecked } from "./workspace.ts";

/** The options of `baseline`. */
export const BASELINE_OPTIONS = {
  agenda: { type: "string", multiple: true, short: "a" },
  file: { type: "string" },
  reason: { type: "string" },
  by: { type: "string" },
  expires: { type: "string" },
} as const satisfies OptionTable;

/**
 * The entries of a baseline on disk.
 * @param orEmpty whether a file that is not there has none.
 * @throws {UsageError} where it cannot be read, or is none.
 */
export async function loadBaseline(cwd: string, name: string, orEmpty = false): Promise<readonly BaselineEntry[]> {
  const text = await readFile(path.resolve(cwd, name), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (orEmpty && error.code === "ENOENT") return "";
    throw new UsageError(l10n.t("'{0}' cannot be read: {1}.", name, error.code ?? error.message));
  });
  try {
    return readBaseline(text);
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Today as an ISO day. */
export const today = (): string => new Date().toISOString().slice(0, 10);

interface Found {
  readonly entries: readonly BaselineEntry[];
  /** Paths of the drafts that were checked. */
  readonly checked: ReadonlySet<string>;
}

/** The file that is kept where none is named: that of the configuration in the working folder, else one of a name of its own. */
async function defaultFile(cwd: string): Promise<string> {
  const text = await readFile(path.join(cwd, CONFIG_NAME), "utf8").catch(() => "");
  return readConfig(uriOf(path.join(cwd, CONFIG_NAME)), text).config.baseline?.path ?? ".concord-baseline.yaml";
}

/** The findings as they are: all of them, or none where something is wrong, so that no baseline is made of half a look. */
async function findAll(io: Io, paths: readonly string[], agendas: readonly string[], note: BaselineNote): Promise<Found> {
  const { service, inputs, writePath } = await openWorkspace(io, { paths, agendas, baselines: false });
  const entries: BaselineEntry[] = [];
  const checked = new Set<string>();
  let silent = 0;
  for (const input of inputs) {
    const { text } = await readInput(input, io);
    if (text.startsWith(REPORT_MARK)) continue;
    const review = await reviewText(service, input.uri, text);
    if (review.ignored) continue;
    const [blocker] = listBlockers([...review.fileFaults, ...review.faults], writePath);
    if (blocker !== undefined) throw new UsageError(blocker);
    checked.add(input.path);
    if (isSilent(review)) silent++;
    entries.push(...toEntries(toChecked(review, input.path), note));
  }
  if (checked.size > 0 && silent === checked.size) throw new UsageError(tellNoAgenda());
  return { entries, checked };
}

const keyed = (entries: readonly BaselineEntry[]): ReadonlyMap<string, BaselineEntry> => new Map(entries.map((entry) => [entry.fingerprint, entry]));

/** What was known stays as it was; what has expired is taken up anew where a new day is given. */
function update(old: readonly BaselineEntry[], { entries }: Found, { expires }: BaselineNote): readonly BaselineEntry[] {
  const all = new Map(keyed(old));
  for (const entry of entries) {
    const known = all.get(entry.fingerprint);
    const isOver = known?.expires !== undefined && known.expires < today();
    if (!known || (isOver && expires !== undefined)) all.set(entry.fingerprint, { ...known, ...entry });
  }
  return [...all.values()];
}

/** Without what no longer is: findings of drafts that were checked, and of drafts that are gone. */
async function prune(old: readonly BaselineEntry[], { entries, checked }: Found, cwd: string): Promise<readonly BaselineEntry[]> {
  const current = keyed(entries);
  const isThere = (name: string): Promise<boolean> => stat(path.resolve(cwd, name)).then(Boolean, () => false);
  const kept = await Promise.all(
    old.map(async ({ fingerprint, path: name }) => current.has(fingerprint) || (!checked.has(name) && (await isThere(name)))),
  );
  return old.filter((_, index) => kept[index]);
}

/**
 * Runs `concord baseline`.
 * @returns the exit status 0.
 * @throws {UsageError} for wrong arguments, configurations, agendas and baselines: then nothing is written.
 */
export async function baseline(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("baseline", args, BASELINE_OPTIONS);
  const [word = "", ...paths] = positionals;
  const action = readChoice("concord baseline", word, ["update", "prune"]);
  const { reason, by, expires } = values;
  const file = values.file ?? (await defaultFile(io.cwd));
  if (expires !== undefined && !isDay(expires)) throw new UsageError(l10n.t("'--expires' must be a day such as 2026-12-31, not '{0}'.", expires));
  if (paths.includes("-")) throw new UsageError(l10n.t("'baseline' is about files: it does not go with standard input."));
  const note = { ...(reason !== undefined && { reason }), ...(by !== undefined && { by }), ...(expires !== undefined && { expires }) };
  const old = await loadBaseline(io.cwd, file, action === "update");
  const found = await findAll(io, paths, values.agenda ?? [], note);
  const entries = action === "update" ? update(old, found, note) : await prune(old, found, io.cwd);
  const output = await openOutput({ file: path.resolve(io.cwd, file), name: file });
  try {
    await output.write(writeBaseline(entries));
    await output.commit();
  } catch (error) {
    await output.discard();
    throw error;
  }
  await write(io.stdout, `${l10n.t("{0}: {1} entries, {2} before.", file, entries.length, old.length)}\n`);
  return 0;
}
