/** Official values in words: 'at least 5 places', '80.2% of households'. */
import type { Figure, Period } from "../agenda/model.ts";
import type { OfficialValue } from "../checks/model.ts";
import { formatPlain } from "../draft/quantities/format.ts";
import { textsIn } from "./texts.ts";
import { hasPerWords, joinsNoun, perWords, withBase, withComparator } from "./wording.ts";

/** What of an official value is written. */
export type Told = Pick<OfficialValue, "value" | "comparator">;

/** How a figure's number alone is written; the default writes it as `formatPlain` does. */
export type WriteNumber = (figure: Figure, value: Told["value"], unit: string) => string;

/** Units whose numbers are shares of a base. */
const SHARES: ReadonlySet<string> = new Set(["percent", "percentage-points"]);

/** A figure's number as the language writes it. */
export const plainNumber =
  (language: string): WriteNumber =>
  (figure, value, unit) =>
    formatPlain(value, unit, language, figure.decimals);

/** An official value with its comparator and 'per what': 'at least 5 places', '20% a year'. */
export function writeValue(figure: Figure, told: Told, language: string, write: WriteNumber = plainNumber(language)): string {
  // 'top 30' is no '30th'.
  const unit = figure.unit === "rank" && told.comparator === "at-most" ? "count" : figure.unit;
  return withComparator(write(figure, told.value, unit), told.comparator, figure.unit, language) + perWords(figure.per, language);
}

/** The base that a figure's value is a share or a count of; undefined where it has none in the language. */
export const baseOf = (figure: Figure, language: string): string | undefined =>
  SHARES.has(figure.unit) || figure.unit === "count" ? textsIn(figure.base, language)[0] : undefined;

/**
 * A value before its base: '80.2% of households', '18 ministries', '72 deaths a year'. Undefined where the language cannot be written so.
 * @param value as `writeValue` writes it.
 */
export function writeBefore(figure: Figure, value: string, base: string, language: string, words = base): string | undefined {
  const { per, unit } = figure;
  if (per !== undefined && !hasPerWords(per, language)) return undefined;
  const rate = perWords(per, language);
  const number = value.endsWith(rate) ? value.slice(0, value.length - rate.length) : value;
  const joined = unit !== "count" ? withBase(number, words, language, base) : joinsNoun(number, language) ? `${number} ${words}` : undefined;
  return joined === undefined ? undefined : joined + rate;
}

/** A figure's own value: not one of its series. */
export const ownValue = ({ value, comparator, tolerance, period, source }: Figure): OfficialValue => ({
  value,
  comparator,
  tolerance,
  ...(period && { period }),
  ...(source !== undefined && { source }),
});

/** A period as it is shown: '2024-04', '2021–2027'. */
export const writePeriod = ({ text }: Period): string => text.replace("/", "–");

/** A figure in one line, for lists and related information: '80.2% of households, 2024'. */
export function summarize(figure: Figure, language: string): string {
  const value = writeValue(figure, figure, language);
  const base = baseOf(figure, language);
  const whole = (base && writeBefore(figure, value, base, language)) ?? value;
  const details = [figure.kind === "observed" ? undefined : figure.kind, figure.period && writePeriod(figure.period)];
  return [whole, ...details.filter((each) => each !== undefined)].join(", ");
}
