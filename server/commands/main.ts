/** From arguments to an exit status: finds the command, runs it, and says what went wrong. */
import * as l10n from "@vscode/l10n";
import { findNearest } from "../agenda/nearest.ts";
import type { ReadPacked } from "../exchange/extract/sourceText.ts";
import { setUiLanguage } from "../localize.ts";
import { COMMANDS, type CommandName, helpFor } from "./help.ts";
import { withHint } from "./hint.ts";
import { type Io, UsageError, write } from "./io.ts";
import type { McpArguments } from "./mcpArguments.ts";

/** What `concord lsp` and `concord mcp` run are doors of their own: they are told what to serve, and go on. */
export interface Servers {
  readonly lsp: (args: readonly string[]) => Promise<void>;
  /** @param locale the language of findings, as POSIX has it. */
  readonly mcp: (args: McpArguments, locale: string | undefined) => Promise<void>;
  /** What reads documents that are no text, a bundle of its own. */
  readonly documents: () => Promise<{ readonly readPacked: ReadPacked }>;
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
const asksHelp = (arg: string): boolean => arg === "--help" || arg === "-h";
const asksVersion = (arg: string): boolean => arg === "--version" || arg === "-v" || arg === "-V";

/** Every command loads only what it needs. */
async function runCommand(command: CommandName, args: readonly string[], io: Io, servers: Servers): Promise<number | undefined> {
  switch (command) {
    case "check":
      return (await import("./check.ts")).check(args, io);
    case "baseline":
      return (await import("./baseline.ts")).baseline(args, io);
    case "claims":
      return (await import("./claims.ts")).claims(args, io);
    case "rules":
      return (await import("./rules.ts")).rules(args, io);
    case "explain":
      return (await import("./explain.ts")).explain(args, io);
    case "agenda":
      return (await import("./agenda.ts")).agenda(args, io);
    case "import":
      return (await import("./import.ts")).importData(args, io);
    case "export":
      return (await import("./export.ts")).exportAgenda(args, io);
    case "diff":
      return (await import("./diff.ts")).diff(args, io);
    case "config":
      return (await import("./config.ts")).config(args, io);
    case "extract":
      return (await import("./extract.ts")).extractEntries(args, io, async (kind, bytes) => (await servers.documents()).readPacked(kind, bytes));
    case "lsp":
      await servers.lsp((await import("./lsp.ts")).readServerArguments(args));
      return undefined;
    case "mcp":
      await servers.mcp(await (await import("./mcpArguments.ts")).readMcpArguments(args, io), localeOf(io.env));
      return undefined;
  }
}

/** The locale of messages, as POSIX has it (Base Definitions, section 8.2). */
const localeOf = ({ LC_ALL, LC_MESSAGES, LANG }: Io["env"]): string | undefined => LC_ALL || LC_MESSAGES || LANG;

/** What stands behind `--` is no option. */
const optionsOf = (args: readonly string[]): readonly string[] => (args.includes("--") ? args.slice(0, args.indexOf("--")) : args);

async function dispatch([first, ...rest]: readonly string[], io: Io, servers: Servers): Promise<number | undefined> {
  if (first === undefined) {
    await write(io.stderr, helpFor());
    return 2;
  }
  if (asksVersion(first)) await write(io.stdout, `${(await import("../version.ts")).VERSION}\n`);
  else if (asksHelp(first) || first === "help") await write(io.stdout, helpFor(rest.find(isCommand)));
  else if (!isCommand(first)) {
    const near = findNearest(first, Object.keys(COMMANDS));
    const unknown = first.startsWith("-") ? l10n.t("Unknown option '{0}'.", first) : l10n.t("Unknown command '{0}'.", first);
    throw new UsageError(withHint(unknown, near, "concord --help"));
  } else if (optionsOf(rest).some(asksHelp)) await write(io.stdout, helpFor(first));
  else return runCommand(first, rest, io, servers);
  return 0;
}

/**
 * Runs the command line. Never rejects: what goes wrong is told on standard error, and makes the status 2.
 * @returns the exit status; undefined where a server has been started that is to go on.
 */
export async function runMain(args: readonly string[], io: Io, servers: Servers): Promise<number | undefined> {
  setUiLanguage(localeOf(io.env));
  try {
    return await dispatch(args, io, servers);
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const unexpected = `${l10n.t("this should not have happened.")}\n${cause instanceof Error ? cause.stack : String(cause)}`;
    await write(io.stderr, `concord: ${error instanceof UsageError ? error.message : unexpected}\n`);
    return 2;
  }
}
