/** `concord agenda check`: the faults of agenda files. */
import * as l10n from "@vscode/l10n";
import { countFindings, listSeverities } from "../reports/counts.ts";
import { addSeverities, countSeverities, NO_TOTALS } from "../reports/model.ts";
import { openAgendas, tellBroken } from "./agendaFiles.ts";
import { hasColors, type Io, painter, write } from "./io.ts";
import { isFailure } from "./limits.ts";
import { type OptionTable, readChoice, readLevel, readOptions, readRuleOptions } from "./options.ts";
import { createPrinter } from "./printer.ts";
import { createReports, reportSetup } from "./reports.ts";

/** The options of `agenda check`. */
export const AGENDA_CHECK_OPTIONS = {
  format: { type: "string", default: "pretty" },
  "fail-on": { type: "string", default: "warning" },
  rule: { type: "string", multiple: true },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
} as const satisfies OptionTable;

const inAgendas = (found: string, count: number): string =>
  count === 1 ? l10n.t("{0} in 1 agenda.", found) : l10n.t("{0} in {1} agendas.", found, count);

/**
 * Runs `concord agenda check`.
 * @returns the exit status: 0, 1 for faults that count, 2 for agendas that cannot be used.
 * @throws {UsageError} for wrong arguments.
 */
export async function checkAgendas(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("agenda", args, AGENDA_CHECK_OPTIONS);
  const format = readChoice("--format", values.format, ["pretty", "json", "sarif", "github", "gitlab", "rdjson"]);
  const failOn = readLevel("--fail-on", values["fail-on"]);
  const opened = await openAgendas(io, { paths: positionals, rules: readRuleOptions(values.rule ?? []) });
  const { uris, faults, writePath } = opened;
  const colors = hasColors(io.stdout, io.env, values["no-color"] ? false : values.color);
  const reports = createReports(reportSetup(io, { format, outputs: [], colors, printed: "hint", failOn }));
  const printer = await createPrinter(io, reports, [], io.stderr);
  const files = await faults.readFiles(writePath);
  for (const file of files) await printer.add(reports.piecesOfFile(file));
  const found = files.flatMap((file) => file.faults);
  const severities = countSeverities(found.map(({ severity }) => severity));
  await printer.end({ totals: addSeverities(NO_TOTALS, found), summary: false, failures: [], blockers: [] });
  if (format === "pretty") {
    const paint = painter(colors);
    const told =
      found.length === 0 ? paint("good", l10n.t("No findings")) : paint("bold", `${countFindings(found.length)} (${listSeverities(severities)})`);
    await write(io.stdout, `${inAgendas(told, uris.length)}\n`);
  }
  return (await tellBroken(opened, io)) || (isFailure(severities, { failOn }) ? 1 : 0);
}
