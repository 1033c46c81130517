/** What the subcommands of `concord agenda` have in common: the agendas that arguments name, read. */
import { stat } from "node:fs/promises";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import type { Agenda } from "../agenda/model.ts";
import { uriOf } from "../files/disk.ts";
import { isInside, parentOf, resolvePath } from "../files/uris.ts";
import type { WritePath } from "../reports/model.ts";
import type { PolicyService } from "../service.ts";
import { relativeTo } from "./find.ts";
import { type Io, UsageError, write } from "./io.ts";
import { createService, FaultGatherer, findAgenda, listBlockers, type WorkspaceArguments, writePathOf } from "./workspace.ts";

/** The agenda files at hand. */
export interface AgendaFiles {
  readonly service: PolicyService;
  /** The files, each once: those that are named, or lie in named folders, and those that they extend. URIs. */
  readonly uris: readonly string[];
  /** Those of them that are named, or lie in named folders. */
  readonly named: ReadonlySet<string>;
  /** Those of them that can be used, each as it is in force by itself. */
  readonly agendas: readonly Agenda[];
  /** What is wrong with the files. */
  readonly faults: FaultGatherer;
  readonly writePath: WritePath;
}

/** The arguments that say which agendas are meant. */
export interface AgendaArguments {
  /** Files and folders; none is the working folder. */
  readonly paths: readonly string[];
  /** Whether drafts answer to the named agendas, whatever else is said: `--agenda`. */
  readonly inForce?: boolean;
  readonly rules?: WorkspaceArguments["rules"];
}

/** The files that an agenda names in `extends`. */
export const extendedBy = ({ uri, extends: named }: Agenda): readonly string[] => named.map((each) => resolvePath(parentOf(uri), each.path));

/**
 * Reads the agendas that arguments name.
 * @throws {UsageError} for what is not there, and where there is no agenda at all.
 */
export async function openAgendas({ cwd }: Io, { paths, inForce = false, rules = {} }: AgendaArguments): Promise<AgendaFiles> {
  const named: string[] = [];
  const folders: string[] = paths.length === 0 ? [cwd] : [];
  for (const each of paths) {
    const file = path.resolve(cwd, each);
    if ((await stat(file).catch(() => undefined))?.isDirectory() && !inForce) folders.push(file);
    else if (path.basename(file).endsWith(".agenda.yaml")) named.push(await findAgenda(each, cwd));
    else throw new UsageError(l10n.t("'{0}' is no agenda file.", each));
  }
  const isOutside = (folder: string): boolean => !isInside([uriOf(cwd)], uriOf(folder));
  const roots = [cwd, ...[...folders, ...paths.map((each) => path.dirname(path.resolve(cwd, each)))].filter(isOutside)];
  const service = createService([...new Set(roots)], inForce ? named : [], { rules });
  const below = folders.length === 0 ? [] : (await service.listAgendaFiles()).filter((uri) => isInside(folders.map(uriOf), uri));
  const uris = new Set([...named, ...below.filter((uri) => service.kindOf(uri) === "agenda")]);
  if (uris.size === 0)
    throw new UsageError(l10n.t("There is no agenda (*.agenda.yaml) in '{0}'.", folders.map((each) => relativeTo(cwd, each)).join("', '")));
  const own = new Set(uris);
  const agendas: Agenda[] = [];
  // What is added while it is gone through is gone through too.
  for (const uri of uris) {
    const agenda = await service.readAgenda(uri);
    if (agenda) agendas.push(agenda);
    for (const file of agenda?.files ?? []) uris.add(file);
  }
  const faults = new FaultGatherer();
  // The configuration says how grave a fault is: one that cannot be read is no secret.
  const configs = below.filter((uri) => service.kindOf(uri) === "config");
  for (const uri of [...uris, ...configs]) faults.add(await service.findFaults(uri));
  return { service, uris: [...uris], named: own, agendas, faults, writePath: (uri) => writePathOf(cwd, uri) };
}

/** Tells on standard error which agendas cannot be used; returns the exit status that this makes. */
export async function tellBroken({ faults, writePath }: AgendaFiles, io: Io): Promise<0 | 2> {
  const blockers = listBlockers(faults.list(), writePath);
  for (const blocker of blockers) await write(io.stderr, `concord: ${blocker}\n`);
  return blockers.length > 0 ? 2 : 0;
}
