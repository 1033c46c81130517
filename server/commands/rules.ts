/** `concord rules`: every rule, its default severity, and what it says. */

import { RULES } from "../checks/rules.ts";
import { nameSeverity } from "../reports/counts.ts";
import { hasColors, type Io, painter, write } from "./io.ts";
import { type OptionTable, readChoice, readOptions } from "./options.ts";

/** The options of `rules`. */
export const RULES_OPTIONS = {
  format: { type: "string", default: "pretty" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
} as const satisfies OptionTable;

/**
 * Runs `concord rules`.
 * @throws {UsageError} for wrong arguments.
 */
export async function rules(args: readonly string[], io: Io): Promise<number> {
  const { values } = readOptions("rules", args, RULES_OPTIONS);
  const rows = Object.entries(RULES);
  if (readChoice("--format", values.format, ["pretty", "json"]) === "json") {
    await write(
      io.stdout,
      `${JSON.stringify(
        rows.map(([rule, { severity, says }]) => ({ rule, severity, says })),
        null,
        2,
      )}\n`,
    );
    return 0;
  }
  const paint = painter(hasColors(io.stdout, io.env, values["no-color"] ? false : values.color));
  const width = Math.max(...rows.map(([rule]) => rule.length));
  const named = Math.max(...rows.map(([, { severity }]) => nameSeverity(severity).length));
  for (const [rule, { severity, says }] of rows)
    await write(io.stdout, `${rule.padEnd(width)}  ${paint(severity, nameSeverity(severity).padEnd(named))}  ${says}\n`);
  return 0;
}
