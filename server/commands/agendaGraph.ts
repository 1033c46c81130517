/** `concord agenda graph`: how agendas and their entries hang together, for Mermaid or Graphviz to draw. */
import { drawGraph, toDot, toMermaid } from "../features/agendaGraph.ts";
import { extendedBy, openAgendas, tellBroken } from "./agendaFiles.ts";
import { type Io, write } from "./io.ts";
import { type OptionTable, readChoice, readOptions } from "./options.ts";

/** The options of `agenda graph`. */
export const AGENDA_GRAPH_OPTIONS = { format: { type: "string", default: "mermaid" } } as const satisfies OptionTable;

/**
 * Runs `concord agenda graph`.
 * @returns the exit status: 0, or 2 for agendas that cannot be used.
 * @throws {UsageError} for wrong arguments.
 */
export async function graphAgendas(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("agenda", args, AGENDA_GRAPH_OPTIONS);
  const format = readChoice("--format", values.format, ["mermaid", "dot"]);
  const opened = await openAgendas(io, { paths: positionals });
  const graph = drawGraph(opened.agendas, extendedBy);
  await write(io.stdout, format === "dot" ? toDot(graph) : toMermaid(graph));
  return tellBroken(opened, io);
}
