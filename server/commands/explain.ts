/** `concord explain`: the page of a rule. */
import { readFile } from "node:fs/promises";
import * as l10n from "@vscode/l10n";
import { isRuleId, RULES, type RuleId } from "../checks/rules.ts";
import { suggestRule } from "../files/config.ts";
import { nameSeverity } from "../reports/counts.ts";
import { prettyPage } from "../reports/pageText.ts";
import { withHint } from "./hint.ts";
import { columnsOf, hasColors, type Io, painter, UsageError, write } from "./io.ts";
import { type OptionTable, readChoice, readOptions } from "./options.ts";

/** The options of `explain`. */
export const EXPLAIN_OPTIONS = {
  format: { type: "string", default: "pretty" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
} as const satisfies OptionTable;

/** Where the pages lie, seen from the bundle in `dist/` and from this file. */
const FOLDERS = ["../client/docs/rules/", "../../client/docs/rules/"] as const;

/** The page of a rule; where it was not shipped along, what the table of rules says. */
async function readPage(rule: RuleId): Promise<string> {
  for (const folder of FOLDERS) {
    const page = await readFile(new URL(`${folder}${rule}.md`, import.meta.url), "utf8").catch(() => undefined);
    if (page !== undefined) return page;
  }
  const { severity, says } = RULES[rule];
  return `# ${rule}\n\n${nameSeverity(severity)}: ${says}\n`;
}

/**
 * Runs `concord explain`.
 * @throws {UsageError} for wrong arguments and unknown rules.
 */
export async function explain(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("explain", args, EXPLAIN_OPTIONS);
  const format = readChoice("--format", values.format, ["pretty", "markdown"]);
  if (positionals.length === 0) throw new UsageError(withHint(l10n.t("Which rule? Write 'concord explain RULE'."), undefined, "concord rules"));
  const rules = positionals.map((rule) => {
    if (isRuleId(rule)) return rule;
    throw new UsageError(withHint(l10n.t("There is no rule '{0}'.", rule), suggestRule(rule), "concord rules"));
  });
  const options = { paint: painter(hasColors(io.stdout, io.env, values["no-color"] ? false : values.color)), width: columnsOf(io.stdout) };
  for (const [index, rule] of rules.entries()) {
    const page = await readPage(rule);
    const text = format === "markdown" ? page : Array.from(prettyPage(page, options), (line) => `${line}\n`).join("");
    await write(io.stdout, (index === 0 ? "" : "\n") + text);
  }
  return 0;
}
