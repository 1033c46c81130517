/** `concord lsp`: the language server, for any editor. What runs it is a door of its own; here its arguments are read. */

import * as l10n from "@vscode/l10n";
import { withHint } from "./hint.ts";
import { UsageError } from "./io.ts";

/** The ways in which editors talk to a server. */
const TRANSPORT = /^--(?:stdio|node-ipc|socket=\d+|pipe=.+)$/;

/**
 * The arguments with which the server is to run: standard input and output where nothing is said. `--clientProcessId=N`, which some editors
 * add, passes.
 * @throws {UsageError} for anything else.
 */
export function readServerArguments(args: readonly string[]): readonly string[] {
  const unknown = args.find((arg) => !TRANSPORT.test(arg) && !/^--clientProcessId=\d+$/.test(arg));
  if (unknown !== undefined) throw new UsageError(withHint(l10n.t("Unknown option '{0}'.", unknown), undefined, "concord lsp --help"));
  return args.some((arg) => TRANSPORT.test(arg)) ? args : ["--stdio", ...args];
}
