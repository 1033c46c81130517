/** `concord agenda format`: brings agenda files into their canonical form, or tells which are not in it. */
import { fileURLToPath } from "node:url";
import * as l10n from "@vscode/l10n";
import { formatAgenda } from "../agenda/format.ts";
import { plainLines } from "../agenda/positions.ts";
import { plainText } from "../reports/columns.ts";
import { unifiedDiff } from "../reports/unifiedDiff.ts";
import { openAgendas } from "./agendaFiles.ts";
import { relativeTo } from "./find.ts";
import { type Io, write } from "./io.ts";
import { save } from "./mend.ts";
import { type OptionTable, readOptions } from "./options.ts";
import { readInput } from "./workspace.ts";

/** The options of `agenda format`. */
export const AGENDA_FORMAT_OPTIONS = { check: { type: "boolean", default: false } } as const satisfies OptionTable;

/**
 * Runs `concord agenda format`.
 * @returns the exit status: 0; with `--check` 1 where a file is not in its canonical form; 2 where one cannot be formatted.
 * @throws {UsageError} for wrong arguments.
 */
export async function formatAgendas(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("agenda", args, AGENDA_FORMAT_OPTIONS);
  const { named } = await openAgendas(io, { paths: positionals });
  let status = 0;
  let changed = 0;
  // What a named file extends is another's to format.
  for (const uri of named) {
    const file = fileURLToPath(uri);
    const input = { file, uri, path: relativeTo(io.cwd, file) };
    const before = await readInput(input, io);
    const formatted = formatAgenda(before.text);
    if (!formatted) {
      await write(
        io.stderr,
        `concord: ${l10n.t("'{0}' cannot be formatted: it is no proper YAML. See 'concord agenda check'.", plainText(input.path))}\n`,
      );
      status = 2;
      continue;
    }
    if (formatted.text === plainLines(before.text)) continue;
    changed++;
    await write(io.stdout, unifiedDiff(input.path, before.mark + before.text, before.mark + formatted.text));
    if (!values.check) await save(input, before, formatted.text);
  }
  const told = values.check ? l10n.t("{0} to be formatted", changed) : l10n.t("{0} formatted", changed);
  await write(io.stderr, `concord: ${told}\n`);
  return status || (values.check && changed > 0 ? 1 : 0);
}
