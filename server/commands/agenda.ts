/** `concord agenda`: what can be asked of agendas themselves. */
import * as l10n from "@vscode/l10n";
import { findNearest } from "../agenda/nearest.ts";
import { withHint } from "./hint.ts";
import { type Io, UsageError } from "./io.ts";

/** The subcommands. Each loads only what it needs. */
const SUBCOMMANDS: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<number>>> = {
  check: async (args, io) => (await import("./agendaCheck.ts")).checkAgendas(args, io),
  list: async (args, io) => (await import("./agendaList.ts")).listAgendas(args, io),
  show: async (args, io) => (await import("./agendaShow.ts")).showEntries(args, io),
  update: async (args, io) => (await import("./agendaUpdate.ts")).updateAgenda(args, io),
  format: async (args, io) => (await import("./agendaFormat.ts")).formatAgendas(args, io),
  graph: async (args, io) => (await import("./agendaGraph.ts")).graphAgendas(args, io),
};

/**
 * Runs `concord agenda`.
 * @returns the exit status.
 * @throws {UsageError} for wrong arguments.
 */
export async function agenda([first, ...rest]: readonly string[], io: Io): Promise<number> {
  const names = Object.keys(SUBCOMMANDS);
  const help = "concord agenda --help";
  if (first === undefined)
    throw new UsageError(withHint(l10n.t("What is to be done? Write 'concord agenda' and one of {0}.", names.join(", ")), undefined, help));
  const run = Object.hasOwn(SUBCOMMANDS, first) ? SUBCOMMANDS[first] : undefined;
  if (run) return run(rest, io);
  throw new UsageError(withHint(l10n.t("Unknown command '{0}'.", `agenda ${first}`), findNearest(first, names), help));
}
