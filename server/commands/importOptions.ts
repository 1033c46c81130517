/** The arguments of `concord import`. */
import path from "node:path";
import * as l10n from "@vscode/l10n";
import { isArea } from "../agenda/areas.ts";
import { findNearest } from "../agenda/nearest.ts";
import { readPeriod } from "../agenda/periods.ts";
import { KEBAB_PATTERN, KINDS, TAG_PATTERN } from "../agenda/schema.ts";
import { plainTag } from "../agenda/texts.ts";
import { unitFrom } from "../exchange/cells.ts";
import { FIELDS, isField } from "../exchange/columns.ts";
import { DATA_FORMATS, type DataFormat } from "../exchange/formatNames.ts";
import type { ImportOptions } from "../exchange/model.ts";
import { withHint } from "./hint.ts";
import { UsageError } from "./io.ts";
import { type OptionTable, readChoice, readOptions } from "./options.ts";

/** The options of `import`. */
export const IMPORT_OPTIONS = {
  format: { type: "string" },
  into: { type: "string" },
  output: { type: "string", short: "o" },
  update: { type: "boolean" },
  "dry-run": { type: "boolean" },
  "agenda-id": { type: "string" },
  title: { type: "string" },
  language: { type: "string" },
  area: { type: "string" },
  source: { type: "string" },
  column: { type: "string", multiple: true },
  only: { type: "string", multiple: true },
  as: { type: "string" },
  unit: { type: "string" },
  kind: { type: "string" },
  period: { type: "string" },
  decimal: { type: "string" },
  delimiter: { type: "string" },
  separator: { type: "string" },
  encoding: { type: "string" },
} as const satisfies OptionTable;

/** What the arguments say. */
export interface ImportArguments {
  readonly files: readonly string[];
  readonly format?: DataFormat;
  readonly into?: string;
  readonly output?: string;
  readonly update: boolean;
  readonly dryRun: boolean;
  readonly id?: string;
  readonly title?: string;
  /** A tag. */
  readonly language?: string;
  readonly area?: string;
  readonly source?: string;
  readonly encoding?: string;
  /** Without the language, which may be told from the input. */
  readonly options: Omit<ImportOptions, "language">;
}

const HELP = "concord import --help";
const wrong = (message: string, near?: string): UsageError => new UsageError(withHint(message, near, HELP));

/** `NAME=VALUE`. */
function readPair(option: string, value: string, example: string): readonly [name: string, value: string] {
  const at = value.indexOf("=");
  if (at <= 0 || at === value.length - 1) throw wrong(l10n.t("'{0}' is written '{1}', for one, not '{2}'.", option, example, value));
  return [value.slice(0, at).trim(), value.slice(at + 1).trim()];
}

function readColumns(values: readonly string[]): Readonly<Record<string, string>> {
  const pairs = values.map((value) => readPair("--column", value, "--column label=Name"));
  for (const [name] of pairs) {
    const [field = "", language] = name.split(":");
    if (!isField(field)) throw wrong(l10n.t("There is no field '{0}' for a column.", field), findNearest(field, Object.keys(FIELDS)));
    if (language !== undefined && !TAG_PATTERN.test(language)) throw wrong(l10n.t("'{0}' is no language tag such as en or vi.", language));
  }
  return Object.fromEntries(pairs);
}

function readOnly(values: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const only = new Map<string, string[]>();
  for (const value of values) {
    const [name, wanted] = readPair("--only", value, "--only REF_AREA=VN,TH");
    only.set(name, [...(only.get(name) ?? []), ...wanted.split(",").map((each) => each.trim())]);
  }
  return Object.fromEntries(only);
}

const DELIMITERS: Readonly<Record<string, string>> = { comma: ",", semicolon: ";", tab: "\t", pipe: "|", "\\t": "\t" };

function readDelimiter(value: string): string {
  const delimiter = Object.hasOwn(DELIMITERS, value) ? DELIMITERS[value] : value;
  if (delimiter !== undefined && /^[^"\r\n\w]$/.test(delimiter)) return delimiter;
  throw wrong(l10n.t("'{0}' must be one mark, or one of {1}.", "--delimiter", "comma, semicolon, tab, pipe"));
}

function readTag(value: string): string {
  if (TAG_PATTERN.test(value)) return plainTag(value);
  throw wrong(l10n.t("'{0}' is no language tag such as en or vi.", value));
}

/** Looks that what stands for fields is what an agenda can hold. */
function checkValues(values: Readonly<Record<string, string | readonly string[] | boolean | undefined>>): void {
  const { "agenda-id": id, area, unit, period, separator } = values;
  if (typeof id === "string" && !(KEBAB_PATTERN.test(id) && id.length <= 200))
    throw wrong(l10n.t("'{0}' must be small letters and digits with hyphens between them, not '{1}'.", "--agenda-id", id));
  if (typeof area === "string" && !isArea(area))
    throw wrong(l10n.t("'{0}' must be the code of a country or region such as VN or EU, not '{1}'.", "--area", area));
  if (typeof unit === "string" && !unitFrom(unit)) throw wrong(l10n.t("Nobody knows the unit '{0}'.", unit));
  if (typeof period === "string" && !readPeriod(period))
    throw wrong(l10n.t("'{0}' must be a period such as 2024, 2024-Q1 or 2024-04, not '{1}'.", "--period", period));
  if (typeof separator === "string" && !/^[^\s"\\\w]{1,2}$/.test(separator))
    throw wrong(l10n.t("'{0}' must be one or two marks such as ';'.", "--separator"));
}

/**
 * Reads the arguments.
 * @throws {UsageError} for wrong ones.
 */
export function readImportArguments(args: readonly string[], cwd: string): ImportArguments {
  const { values, positionals } = readOptions("import", args, IMPORT_OPTIONS);
  if (positionals.length === 0) throw wrong(l10n.t("Which file? Write 'concord import FILE'."));
  checkValues(values);
  const { into, output } = values;
  if (into !== undefined && output !== undefined) throw wrong(l10n.t("'{0}' and '{1}' do not go together.", "--into", "--output"));
  if (values.update && into === undefined) throw wrong(l10n.t("'{0}' goes with '{1}' alone.", "--update", "--into"));
  if (values["dry-run"] && into === undefined) throw wrong(l10n.t("'{0}' goes with '{1}' alone.", "--dry-run", "--into"));
  if (output !== undefined && !path.resolve(cwd, output).endsWith(".agenda.yaml"))
    throw wrong(l10n.t("The name of an agenda ends in '.agenda.yaml': '{0}' does not.", output));
  const { format, as, kind, decimal, delimiter, title, language, area, source, encoding, unit, period } = values;
  const id = values["agenda-id"];
  return {
    files: positionals,
    update: values.update ?? false,
    dryRun: values["dry-run"] ?? false,
    ...(format === undefined ? {} : { format: readChoice("--format", format, DATA_FORMATS) }),
    ...(into === undefined ? {} : { into }),
    ...(output === undefined ? {} : { output }),
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language: readTag(language) }),
    ...(area === undefined ? {} : { area }),
    ...(source === undefined ? {} : { source }),
    ...(encoding === undefined ? {} : { encoding }),
    options: {
      columns: readColumns(values.column ?? []),
      only: readOnly(values.only ?? []),
      separator: values.separator ?? "|",
      ...(as === undefined ? {} : { as: readChoice("--as", as, ["terms", "figures"]) }),
      ...(kind === undefined ? {} : { kind: readChoice("--kind", kind, KINDS) }),
      ...(decimal === undefined ? {} : { decimal: readChoice("--decimal", decimal, ["point", "comma"]) }),
      ...(delimiter === undefined ? {} : { delimiter: readDelimiter(delimiter) }),
      ...(unit === undefined ? {} : { unit }),
      ...(period === undefined ? {} : { period }),
    },
  };
}
