/** Figures of a table: a row is a value, or several where columns are periods. */
import * as l10n from "@vscode/l10n";
import type { Value } from "../agenda/model.ts";
import { isDay } from "../agenda/periods.ts";
import { COMPARATORS, DIRECTIONS, KEBAB_PATTERN, KINDS } from "../agenda/schema.ts";
import { suggestUnit } from "../agenda/units.ts";
import { areaFrom, periodFrom, type UnitRead, unitFrom } from "./cells.ts";
import type { CsvRow } from "./csvRow.ts";
import type { ImportOptions, Note } from "./model.ts";
import { decimalMarkOf, decimalsOf, readDecimal, scale } from "./numbers.ts";
import type { Observation } from "./observations.ts";
import { hasTexts, TextsBuilder } from "./texts.ts";

interface Context {
  /** The mark before decimals, where the table shows it. */
  readonly mark: "point" | "comma" | undefined;
  /** Whether the row says that it is one of the other values of a figure. */
  readonly isOther: boolean;
  readonly options: ImportOptions;
  readonly source: { readonly source?: string };
}

interface FigureRows {
  readonly observations: readonly Observation[];
  readonly notes: readonly Note[];
}

interface ValueRead {
  readonly value: Value;
  readonly decimals: number;
}

/** A number; what is wrong with it otherwise. */
function readNumber(cell: string, mark: Context["mark"], power: number): ValueRead | string {
  const own = decimalMarkOf(cell);
  if (own === undefined && mark === undefined && /^[-+\u2212]?[1-9]\d{0,2}[.,]\d{3}$/.test(cell))
    return l10n.t("Left out: '{0}' could have decimals or thousands. Say '--decimal point' or '--decimal comma'.", cell);
  const read = readDecimal(cell, mark ?? own ?? "point");
  if (read === undefined) return l10n.t("Left out: '{0}' is no number.", cell);
  const scaled = scale(read, power);
  const value = Number(scaled);
  if (!Number.isFinite(value)) return l10n.t("Left out: '{0}' is no number.", cell);
  return { value: value === 0 ? 0 : value, decimals: Math.min(20, decimalsOf(scaled)) };
}

/** A value of a cell in a unit: a number, a range as '10..15', or a day. */
export function readValue(cell: string, mark: Context["mark"], { unit, power }: UnitRead): ValueRead | string {
  if (unit === "date") return isDay(cell) ? { value: cell, decimals: 0 } : l10n.t("Left out: '{0}' is no day such as 2024-04-24.", cell);
  const bare = cell.replace(/\s*%$/, "").trim();
  const range = /^(.{1,40}?)\s*(?:\.\.+|…|\s[-–—]\s|–)\s*(.{1,40})$/.exec(bare);
  if (!range) return readNumber(bare, mark, power);
  const [low, high] = [range[1] ?? "", range[2] ?? ""].map((each) => readNumber(each, mark, power));
  if (typeof low === "string" || typeof high === "string" || !low || !high) return l10n.t("Left out: '{0}' is no number.", cell);
  if (Number(low.value) > Number(high.value)) return l10n.t("Left out: the range '{0}' falls.", cell);
  return { value: [Number(low.value), Number(high.value)], decimals: Math.max(low.decimals, high.decimals) };
}

const oneOf = <Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined =>
  words.find((word) => word === text?.toLowerCase());

/** The values of a row. What cannot be taken over is in the notes. */
export function readFigureRows(row: CsvRow, { mark, isOther, options, source }: Context): FigureRows {
  const notes: Note[] = [];
  const tell = (message: string): void => void notes.push({ place: row.place, message });
  const leave = (message: string): FigureRows => ({ observations: [], notes: [...notes, { place: row.place, message }] });

  const label = row.texts("label");
  const single = row.text("value");
  const cells: readonly { readonly period?: string; readonly cell: string }[] = [
    ...(single === undefined ? [] : [{ cell: single }]),
    ...row.values(),
  ];
  if (!hasTexts(label)) return leave(l10n.t("Left out: a figure without a label."));
  // A heading between the rows, or a measure without a value yet.
  if (cells.length === 0) return leave(l10n.t("Left out: '{0}' has no value.", Object.values(label)[0]?.[0] ?? ""));

  const unitText = row.text("unit") ?? options.unit ?? (cells.every(({ cell }) => cell.endsWith("%")) ? "percent" : undefined);
  if (unitText === undefined)
    return leave(l10n.t("Left out: '{0}' has no unit. Give it a column, or say '--unit UNIT'.", Object.values(label)[0]?.[0] ?? ""));
  const unit = unitFrom(unitText);
  if (!unit) {
    const near = suggestUnit(unitText);
    const unknown = l10n.t("Left out: nobody knows the unit '{0}'.", unitText);
    return leave(near === undefined ? unknown : `${unknown} ${l10n.t("Did you mean '{0}'?", near)}`);
  }
  const base = new TextsBuilder();
  for (const [language, list] of Object.entries(row.texts("base"))) for (const text of list) base.add(language, text);
  if (unit.base !== undefined && !hasTexts(row.texts("base"))) {
    base.add(row.language, unit.base);
    tell(l10n.t("'{0}' is no unit: taken for what is counted (unit 'count', base '{0}').", unit.base));
  }

  const periodText = row.text("period") ?? options.period;
  const period = periodText === undefined ? undefined : periodFrom(periodText);
  if (periodText !== undefined && period === undefined)
    return leave(l10n.t("Left out: '{0}' is no period such as 2024, 2024-Q1 or 2024-04.", periodText));
  const areaText = row.text("area");
  const area = areaText === undefined ? undefined : areaFrom(areaText);
  if (areaText !== undefined && area === undefined)
    return leave(l10n.t("Left out: '{0}' is no code of a country or region such as VN or EU.", areaText));
  const untilText = row.text("until");
  const until = untilText === undefined ? undefined : periodFrom(untilText);
  if (untilText !== undefined && until === undefined) tell(l10n.t("'{0}' is no period: 'until' is left out.", untilText));
  for (const [field, words] of [
    ["comparator", COMPARATORS],
    ["kind", KINDS],
    ["direction", DIRECTIONS],
  ] as const) {
    const text = row.text(field);
    if (text !== undefined && oneOf<string>(words, text) === undefined)
      return leave(l10n.t("Left out: '{0}' in '{1}' must be one of {2}.", text, field, words.join(", ")));
  }
  const per = row.text("per");
  if (per !== undefined && !KEBAB_PATTERN.test(per))
    return leave(l10n.t("Left out: '{0}' in 'per' must be year, quarter, month, day or a noun.", per));
  const direction = oneOf(DIRECTIONS, row.text("direction"));
  const decimals = /^\d{1,2}$/.test(row.text("decimals") ?? "") ? Math.min(20, Number(row.text("decimals"))) : undefined;
  const tolerance = Number(readDecimal(row.text("tolerance") ?? "0", mark ?? "point") ?? 0);

  const observations: Observation[] = [];
  for (const { cell, period: ownPeriod } of cells) {
    const read = readValue(cell, mark, unit);
    if (typeof read === "string") {
      tell(read);
      continue;
    }
    const holds = ownPeriod ?? period;
    const id = row.text("id");
    observations.push({
      place: row.place,
      ...(id === undefined ? {} : { id }),
      ...(isOther ? { isOther } : {}),
      label,
      definition: row.texts("definition"),
      value: read.value,
      unit: unit.unit,
      base: base.build(),
      notBase: row.texts("notBase"),
      comparator: oneOf(COMPARATORS, row.text("comparator")) ?? "exactly",
      kind: oneOf(KINDS, row.text("kind")) ?? options.kind ?? "observed",
      decimals: decimals ?? read.decimals,
      keywords: row.texts("keywords"),
      tolerance: tolerance >= 0 ? tolerance : 0,
      ...(holds === undefined ? {} : { period: holds }),
      ...(until === undefined ? {} : { until }),
      ...(per === undefined ? {} : { per }),
      ...(direction === undefined ? {} : { direction }),
      ...(area === undefined ? {} : { area }),
      ...source,
    });
  }
  return { observations, notes };
}
