/** How a written unit stands to an official one. */
import type { Figure } from "../agenda/model.ts";
import { sameDigits } from "../checks/compare.ts";
import type { Quantity } from "../draft/model.ts";

/** `same`: comparable as they stand; `scaled`: comparable once multiplied; `mistaken`: same digits, another unit or magnitude; `other`. */
export interface UnitFit {
  readonly fit: "same" | "mistaken" | "other";
  /** What the written value must be multiplied by to be in the official unit. */
  readonly factor: number;
}

const SAME: UnitFit = { fit: "same", factor: 1 };
const OTHER: UnitFit = { fit: "other", factor: 1 };
const MISTAKEN: UnitFit = { fit: "mistaken", factor: 1 };

/** Prefixes of SI in CLDR unit ids. */
const PREFIXES: readonly (readonly [string, number])[] = [
  ["terawatt", 1e12],
  ["gigawatt", 1e9],
  ["megawatt", 1e6],
  ["kilowatt", 1e3],
  ["milliwatt", 1e-3],
  ["terabit", 1e12],
  ["gigabit", 1e9],
  ["megabit", 1e6],
  ["kilobit", 1e3],
  ["terabyte", 1e12],
  ["gigabyte", 1e9],
  ["megabyte", 1e6],
  ["kilobyte", 1e3],
  ["kilometer", 1e3],
  ["centimeter", 1e-2],
  ["millimeter", 1e-3],
  ["kilogram", 1e3],
  ["milligram", 1e-3],
  ["microgram", 1e-6],
  ["gigajoule", 1e9],
  ["megajoule", 1e6],
  ["kilojoule", 1e3],
  ["terajoule", 1e12],
  ["petajoule", 1e15],
  ["megaliter", 1e6],
  ["hectoliter", 100],
  ["kiloliter", 1e3],
  ["milliliter", 1e-3],
  ["megahertz", 1e6],
  ["gigahertz", 1e9],
  ["kilovolt", 1e3],
  ["megatonne", 1e6],
  ["kilotonne", 1e3],
  ["gigatonne", 1e9],
];
/** Units that are a multiple of another by definition, by CLDR id. */
const MULTIPLES: Readonly<Record<string, readonly [string, number]>> = {
  hectare: ["square-meter", 1e4],
  "square-kilometer": ["square-meter", 1e6],
  "cubic-meter": ["liter", 1e3],
  "cubic-kilometer": ["liter", 1e12],
  tonne: ["gram", 1e6],
  "metric-ton": ["gram", 1e6],
  kilogram: ["gram", 1e3],
  hour: ["second", 3600],
  minute: ["second", 60],
  week: ["second", 604800],
  day: ["second", 86400],
  decade: ["year-unit", 10],
  years: ["month-unit", 12],
  months: ["month-unit", 1],
  year: ["month-unit", 12],
  month: ["month-unit", 1],
  quarter: ["month-unit", 3],
  quarters: ["month-unit", 3],
  days: ["second", 86400],
};

/** Units come from the agenda and from the reader of quantities: there are few. */
const reduced = new Map<string, readonly [base: string, factor: number]>();

function reduce(unit: string): readonly [base: string, factor: number] {
  const known = reduced.get(unit) ?? findReduced(unit);
  reduced.set(unit, known);
  return known;
}

function findReduced(unit: string): readonly [base: string, factor: number] {
  const multiple = Object.hasOwn(MULTIPLES, unit) ? MULTIPLES[unit] : undefined;
  if (multiple) return multiple;
  for (const [prefix, factor] of PREFIXES) {
    if (!unit.startsWith(prefix)) continue;
    return [unit.replace(prefix, prefix.replace(/^(tera|giga|mega|kilo|hecto|centi|milli|micro|peta)/, "")), factor];
  }
  return [unit, 1];
}

/** Currencies that a bare symbol or name may mean, by the code that it is read as. */
const SHARED: Readonly<Record<string, ReadonlySet<string>>> = {
  USD: new Set([
    "CAD",
    "AUD",
    "NZD",
    "SGD",
    "HKD",
    "TWD",
    "JMD",
    "BSD",
    "BBD",
    "BZD",
    "FJD",
    "GYD",
    "LRD",
    "NAD",
    "SBD",
    "SRD",
    "TTD",
    "XCD",
    "MXN",
    "CLP",
    "COP",
    "ARS",
    "UYU",
    "DOP",
    "BRL",
  ]),
  GBP: new Set(["EGP", "LBP", "SDG", "SSP", "SYP", "GIP", "FKP", "SHP"]),
  XOF: new Set(["XAF"]),
  JPY: new Set(["CNY"]),
  KES: new Set(["TZS", "UGX", "SOS"]),
  SEK: new Set(["NOK", "DKK", "ISK"]),
  INR: new Set(["PKR", "LKR", "NPR", "MUR", "SCR"]),
};

/**
 * The quantity in a figure's own currency where its symbol leaves open which one is meant: '$8.4 billion' in a Canadian agenda. 'US$' and
 * codes leave nothing open.
 */
export function inOwnCurrency(quantity: Quantity, { unit }: Figure): Quantity {
  const { prefix, suffix } = quantity.style;
  if (quantity.unit === null || !SHARED[quantity.unit]?.has(unit)) return quantity;
  return /US|\bU\.S|[A-Z]{3}/.test(`${prefix} ${suffix}`) ? quantity : { ...quantity, unit };
}

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);
/** Units that drafters take for each other. */
const CONFUSED: readonly (readonly [string, string])[] = [
  ["percent", "percentage-points"],
  ["places", "points"],
  ["years", "months"],
  ["years", "quarters"],
  ["months", "days"],
  ["years", "days"],
  ["points", "percent"],
  ["points", "percentage-points"],
  ["places", "percent"],
  ["places", "percentage-points"],
  ["times", "percent"],
  ["days", "week"],
  ["months", "week"],
];

/** How a quantity's unit stands to a figure's. */
export function fitUnit(quantity: Quantity, figure: Figure): UnitFit {
  const written = quantity.unit;
  const { unit, value } = figure;
  if (written === unit) return magnitude(quantity, value, unit);
  if (written === null) return unit === "date" ? OTHER : magnitude(quantity, value, unit);
  if (unit === "date" || written === "date") return OTHER;
  if ((unit === "rank" && (written === "ordinal" || written === "places")) || (unit === "ordinal" && written === "rank")) return SAME;
  if (unit === "times" && written === "count" && quantity.unitSpan === undefined) return OTHER;
  const [ours, ourFactor] = reduce(unit);
  const [theirs, theirFactor] = reduce(written);
  if (ours === theirs) {
    const factor = theirFactor / ourFactor;
    if (factor !== 1 && quantity.value === value) return MISTAKEN;
    // '21 GWh' for 21 TWh: right digits, wrong prefix
    const off =
      typeof quantity.value === "number" && typeof value === "number" && quantity.value > 0 ? Math.log10((quantity.value * factor) / value) : 0;
    return Math.abs(off) > 1 && Math.abs(off / 3 - Math.round(off / 3)) < 1e-9 ? { fit: "mistaken", factor } : { fit: "same", factor };
  }
  if (typeof quantity.value !== "number" || typeof value !== "number" || !sameDigits(quantity.value, value)) return OTHER;
  if (CONFUSED.some(([a, b]) => (a === unit && b === written) || (b === unit && a === written))) return MISTAKEN;
  if (isCurrency(unit) && isCurrency(written)) return MISTAKEN;
  if ((isCurrency(written) && unit === "percent") || (isCurrency(unit) && written === "percent")) return MISTAKEN;
  const measured = (id: string) =>
    !isCurrency(id) &&
    !["percent", "percentage-points", "count", "times", "rank", "places", "ordinal", "years", "months", "days", "points"].includes(id);
  if (measured(unit) && measured(written) && digitsCount(value) >= 2) return MISTAKEN;
  if (unit === "count" && written === "percent" && digitsCount(value) >= 3) return MISTAKEN;
  return OTHER;
}

const digitsCount = (value: number): number => String(Math.abs(value)).replace(/\D/g, "").replace(/0+$/, "").length;

/** Same unit: the digits may still stand a thousandfold off. */
function magnitude(quantity: Quantity, value: Figure["value"], unit: string): UnitFit {
  if (typeof quantity.value !== "number" || typeof value !== "number" || quantity.value === value) return SAME;
  if (unit === "rank" || unit === "ordinal" || unit === "places" || unit === "times") return SAME;
  const ratio = quantity.value > value ? quantity.value / value : value / quantity.value;
  const power = Math.log10(ratio);
  const whole = Math.abs(power - Math.round(power)) < 1e-9;
  if (!whole || !sameDigits(quantity.value, value)) return SAME;
  if (unit === "percent") return Math.round(power) === 2 && digitsCount(value) >= 2 ? MISTAKEN : SAME;
  return Math.round(power) % 3 === 0 ? MISTAKEN : SAME;
}
