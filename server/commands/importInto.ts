/** `concord import --into AGENDA`: what is new goes in, what is told otherwise is shown, and put in place where that is asked for. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as l10n from "@vscode/l10n";
import { isAdvice } from "../agenda/hints.ts";
import type { AgendaFault } from "../agenda/model.ts";
import { parseAgenda } from "../agenda/read.ts";
import { resolveAgenda } from "../agenda/resolve.ts";
import { addEntries, changeEntries, showField } from "../exchange/into.ts";
import { type EntryChange, mergeData } from "../exchange/merge.ts";
import type { AgendaData, Note } from "../exchange/model.ts";
import { uriOf } from "../files/disk.ts";
import { plainText } from "../reports/columns.ts";
import { unifiedDiff } from "../reports/unifiedDiff.ts";
import { relativeTo } from "./find.ts";
import { faultNotes, tellNotes } from "./import.ts";
import type { ImportArguments } from "./importOptions.ts";
import { type Io, UsageError, write } from "./io.ts";
import { save } from "./mend.ts";
import { findAgenda, readInput } from "./workspace.ts";

const load = (name: string, fromUri: string) => {
  const file = path.resolve(path.dirname(fileURLToPath(fromUri)), name);
  try {
    return parseAgenda(pathToFileURL(file).href, readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
};

/** Whether a fault keeps entries out of force; the others are advice. */
const isGrave = (fault: AgendaFault): boolean => !isAdvice(fault);

/** Shows what the input says otherwise, field by field. */
async function tellChanged(changed: readonly EntryChange[], io: Io): Promise<void> {
  for (const { section, key, fields } of changed)
    for (const { field, before, after } of fields)
      await write(io.stdout, `${plainText(`${section}/${key}  ${field}: ${showField(before)} → ${showField(after)}`)}\n`);
}

/**
 * Adds to an agenda.
 * @param read gives the data; texts that name no language are in the agenda's.
 * @returns the exit status.
 * @throws {UsageError} where the agenda is not there, is broken or cannot be edited, or would be broken by the data.
 */
export async function importInto(
  name: string,
  { update, dryRun }: ImportArguments,
  io: Io,
  read: (language: string) => Promise<{ readonly data: AgendaData; readonly notes: readonly Note[]; readonly title: string }>,
): Promise<number> {
  const file = await findAgenda(name, io.cwd).then((uri) => fileURLToPath(uri));
  const uri = uriOf(file);
  const input = { file, uri, path: relativeTo(io.cwd, file) };
  const before = await readInput(input, io);
  const { agenda, faults: old } = resolveAgenda(parseAgenda(uri, before.text), load);
  if (!agenda) throw new UsageError(l10n.t("'{0}' is broken: mend it first. See 'concord agenda check'.", input.path));

  const { data, notes: readNotes, title } = await read(agenda.language);
  const notes = [...readNotes];
  const { added, changed, unchanged } = mergeData(data, agenda, title, notes);
  const own = changed.filter((each) => each.uri === uri);
  const foreign = changed.length - own.length;
  const extended = addEntries(before.text, added, agenda.language);
  const after = extended !== undefined && update ? changeEntries(extended, own) : extended;
  if (after === undefined)
    throw new UsageError(l10n.t("'{0}' is written in a way that cannot be edited safely (anchors, tags, or all in one line).", input.path));

  const known = new Set(old.filter(isGrave).map(({ entry, message }) => `${entry} ${message}`));
  const resolved = resolveAgenda(parseAgenda(uri, after), load);
  const fresh = resolved.faults.filter((fault) => isGrave(fault) && !known.has(`${fault.entry} ${fault.message}`));
  await tellNotes([...notes, ...faultNotes(fresh)], io);
  if (fresh.length > 0) throw new UsageError(l10n.t("'{0}' would be broken by this, and stays as it was.", input.path));

  await write(io.stdout, unifiedDiff(input.path, before.mark + before.text, before.mark + after));
  if (!update || foreign > 0) await tellChanged(update ? changed.filter((each) => each.uri !== uri) : changed, io);
  if (!dryRun && after !== before.text) await save(input, before, after);

  const total = (["sources", "terms", "groups", "figures"] as const).reduce((sum, section) => sum + added[section].length, 0);
  const written = dryRun ? l10n.t("{0} would be new", total) : l10n.t("{0} new", total);
  const rest = l10n.t("{0} unchanged", unchanged);
  const other = update
    ? l10n.t("{0} updated", own.length)
    : changed.length > 0
      ? l10n.t("{0} told otherwise and left as they are ('--update' takes them over)", changed.length)
      : l10n.t("{0} told otherwise", 0);
  await write(io.stderr, `concord: ${input.path}: ${[written, rest, other].join(", ")}\n`);
  if (update && foreign > 0) await write(io.stderr, `concord: ${l10n.t("{0} stand in an agenda that it extends: import into that one.", foreign)}\n`);
  return notes.length > 0 || foreign > 0 || (!update && changed.length > 0) ? 1 : 0;
}
