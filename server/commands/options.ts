/** Reading a command's arguments, with errors fit for people. */

import { type ParseArgsConfig, parseArgs } from "node:util";
import * as l10n from "@vscode/l10n";
import { findNearest } from "../agenda/nearest.ts";
import { isRuleId, type RuleId, type Severity } from "../checks/rules.ts";
import { readSeverity, suggestRule, suggestSeverity } from "../files/config.ts";
import { SEVERITIES, type ShownSeverity } from "../review/shown.ts";
import { withHint } from "./hint.ts";
import { UsageError } from "./io.ts";

/** A command's options, as `util.parseArgs` takes them. */
export type OptionTable = NonNullable<ParseArgsConfig["options"]>;

/** What Node says of wrong arguments, for people. */
function explain(error: unknown, command: string, options: OptionTable): UsageError {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  const name = /'(-[^' ]*)/.exec(message)?.[1] ?? "";
  const help = `concord ${command} --help`;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const near = name.startsWith("--") ? findNearest(name.slice(2), Object.keys(options)) : undefined;
    return new UsageError(withHint(l10n.t("Unknown option '{0}'.", name), near && `--${near}`, help));
  }
  const [first = ""] = message.split("\n");
  // Node's own words, which are English.
  return new UsageError(withHint(first.replace(/\.?$/, "."), undefined, help));
}

/**
 * Reads arguments.
 * @throws {UsageError} for an option that the command does not have, or one without its value.
 */
export function readOptions<const Table extends OptionTable>(command: string, args: readonly string[], options: Table) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw explain(error, command, options);
  }
}

const tellChoice = (option: string, value: string, words: readonly string[]): string =>
  l10n.t("'{0}' must be one of {1}, not '{2}'.", option, words.join(", "), value);

/**
 * One of a few words.
 * @throws {UsageError} for any other.
 */
export function readChoice<const Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new UsageError(withHint(tellChoice(option, value, words), findNearest(value, words)));
}

/**
 * The value of `--fail-on`.
 * @throws {UsageError} for what is no severity.
 */
export function readLevel(option: string, value: string): ShownSeverity {
  const meant = readSeverity(value) ?? suggestSeverity(value);
  const level = SEVERITIES.find((severity) => severity === value);
  if (level) return level;
  throw new UsageError(withHint(tellChoice(option, value, SEVERITIES), meant === "off" ? undefined : meant));
}

/**
 * The values of `--rule RULE=SEVERITY`.
 * @throws {UsageError} for an unknown rule or severity.
 */
export function readRuleOptions(values: readonly string[]): Readonly<Partial<Record<RuleId, Severity>>> {
  const rules: Partial<Record<RuleId, Severity>> = {};
  for (const value of values) {
    const at = value.indexOf("=");
    const rule = at < 0 ? value : value.slice(0, at);
    const severity = at < 0 ? "" : value.slice(at + 1);
    if (!isRuleId(rule)) throw new UsageError(withHint(l10n.t("There is no rule '{0}'.", rule), suggestRule(rule), "concord rules"));
    if (at < 0) throw new UsageError(l10n.t("'--rule' is written RULE=SEVERITY: '{0}', for one.", `${rule}=off`));
    const known = readSeverity(severity);
    const wrong = l10n.t("'{0}' is no severity: error, warning, information, hint or off.", severity);
    if (!known) throw new UsageError(withHint(wrong, suggestSeverity(severity)));
    rules[rule] = known;
  }
  return rules;
}

/**
 * A count from 0 up.
 * @throws {UsageError} for anything else.
 */
export function readCount(option: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(l10n.t("'{0}' must be a number from 0 up, not '{1}'.", option, value));
}
