/** `concord mcp`: the agenda for assistants, by the Model Context Protocol. What runs it is a door of its own; here its arguments are read. */
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import { uriOf } from "../files/disk.ts";
import { isInside } from "../files/uris.ts";
import { withHint } from "./hint.ts";
import { type Io, UsageError } from "./io.ts";
import { type OptionTable, readOptions } from "./options.ts";
import { findAgenda } from "./workspace.ts";

/** The options of `mcp`. */
export const MCP_OPTIONS = { agenda: { type: "string", multiple: true, short: "a" } } as const satisfies OptionTable;

/** What the server is to serve. Plain data: the door is a bundle of its own. */
export interface McpArguments {
  /** The folder: URI. Nothing outside of it is read. */
  readonly folder: string;
  /** `--agenda`: URIs of files in the folder. */
  readonly agendas: readonly string[];
}

const HELP = "concord mcp --help";

/** The folder to serve. Programs with windows start servers at the root of the disk, which nobody means. */
async function findFolder(names: readonly string[], cwd: string): Promise<string> {
  const [name, another] = names;
  if (another !== undefined) throw new UsageError(withHint(l10n.t("'concord mcp' serves one folder, not '{0}' as well.", another), undefined, HELP));
  const folder = path.resolve(cwd, name ?? ".");
  const stats = await stat(folder).catch(() => undefined);
  if (!stats?.isDirectory()) throw new UsageError(l10n.t("There is no folder '{0}'.", name ?? cwd));
  if (path.dirname(folder) === folder) throw new UsageError(withHint(l10n.t("Which folder? Write 'concord mcp FOLDER'."), undefined, HELP));
  return realpath(folder);
}

/**
 * Reads the arguments of `concord mcp`.
 * @throws {UsageError} for wrong ones, and for an agenda that is not there or lies outside the folder.
 */
export async function readMcpArguments(args: readonly string[], { cwd }: Pick<Io, "cwd">): Promise<McpArguments> {
  // Other servers are told so, and settings are copied; it is what happens anyway.
  const own = args.filter((arg) => arg !== "--stdio");
  const { values, positionals } = readOptions("mcp", own, MCP_OPTIONS);
  const folder = await findFolder(positionals, cwd);
  const agendas = (values.agenda ?? []).map(async (name) => {
    const uri = await findAgenda(name, folder);
    if (!isInside([uriOf(folder)], uri)) throw new UsageError(l10n.t("'{0}' lies outside the folder, so it is not read.", name));
    return uri;
  });
  return { folder: uriOf(folder), agendas: await Promise.all(agendas) };
}
