/** Reading a command's arguments, with errors fit for people. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { findNearest } from "../agenda/nearest.ts";
import { isRuleId, type RuleId, type Severity } from "../checks/rules.ts";
import { readSeverity, suggestRule, suggestSeverity } from "../files/config.ts";
import { SEVERITIES, type ShownSeverity } from "../review/shown.ts";
import { UsageError } from "./io.ts";

/** A command's options, as `util.parseArgs` takes them. */
export type OptionTable = NonNullable<ParseArgsConfig["options"]>;

/** ' Did you mean …?', or nothing. */
export const didYouMean = (word: string | undefined): string => (word === undefined ? "" : ` Did you mean '${word}'?`);

/** What Node says of wrong arguments, for people. */
function explain(error: unknown, command: string, options: OptionTable): UsageError {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  const name = /'(-[^' ]*)/.exec(message)?.[1] ?? "";
  const help = ` See 'concord ${command} --help'.`;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const near = name.startsWith("--") ? findNearest(name.slice(2), Object.keys(options)) : undefined;
    return new UsageError(`Unknown option '${name}'.${didYouMean(near && `--${near}`)}${help}`);
  }
  const [first = ""] = message.split("\n");
  return new UsageError(`${first.replace(/\.?$/, ".")}${help}`);
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

/**
 * One of a few words.
 * @throws {UsageError} for any other.
 */
export function readChoice<const Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new UsageError(`'${option}' must be one of ${words.join(", ")}, not '${value}'.${didYouMean(findNearest(value, words))}`);
}

/**
 * The value of `--fail-on`.
 * @throws {UsageError} for what is no severity.
 */
export function readLevel(option: string, value: string): ShownSeverity {
  const meant = readSeverity(value) ?? suggestSeverity(value);
  const level = SEVERITIES.find((severity) => severity === value);
  if (level) return level;
  throw new UsageError(`'${option}' must be one of ${SEVERITIES.join(", ")}, not '${value}'.${didYouMean(meant === "off" ? undefined : meant)}`);
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
    if (!isRuleId(rule)) throw new UsageError(`There is no rule '${rule}'.${didYouMean(suggestRule(rule))} See 'concord rules'.`);
    if (at < 0) throw new UsageError(`'--rule' is written RULE=SEVERITY: '${rule}=off', for one.`);
    const known = readSeverity(severity);
    if (!known)
      throw new UsageError(`'${severity}' is no severity: error, warning, information, hint or off.${didYouMean(suggestSeverity(severity))}`);
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
  throw new UsageError(`'${option}' must be a number from 0 up, not '${value}'.`);
}
