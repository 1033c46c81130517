/** Codes of units of measure in SDMX (CL_UNIT_MEASURE; Eurostat, OECD, ILO, UN), with the unit of agendas. */
import { canonicalUnit, isCurrency } from "../agenda/units.ts";
import { unitFrom } from "./cells.ts";

/** A code's unit. */
export interface CodedUnit {
  readonly unit: string;
  /** The power of ten in which values are told. */
  readonly power: number;
  /** Of what, in English, where the code says so. */
  readonly base?: string;
}

/** The code, the unit, the power of ten behind '^', and the base. */
const TABLE = `
PT percent
PA percent
PC percent
PCT percent
PERCENT percent
PERCENTAGE percent
PT_B1GQ percent GDP
PC_GDP percent GDP
PT_GDP percent GDP
PC_POP percent population
PT_POP percent population
PC_HH percent households
PC_IND percent individuals
PC_ENT percent enterprises
PC_ACT percent active population
PT_LF percent labour force
PP percentage-points
PD percentage-points
NUMBER count
NB count
NR count
UNIT count
NUM count
PS count persons
PERS count persons
PERSONS count persons
PER count persons
HH count households
THS_PER count ^3 persons
THS_PERS count ^3 persons
THS count ^3
MIO_EUR EUR ^6
CP_MEUR EUR ^6
EUR_HAB EUR
IX points
INDEX points
IDX points
SCORE points
YR years
YEARS years
Y years
D days
DAYS days
H hour
KM kilometer
KM2 square-kilometer
HA hectare
T tonne
KG kilogram
KWH kilowatt-hour
GWH gigawatt-hour
MW megawatt
`;

/** Units by their codes. */
const UNIT_CODES: ReadonlyMap<string, CodedUnit> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [, code = "", unit = "", power = "0", base] = /^(\S+) (\S+)(?: \^(\d))?(?: (.+))?$/.exec(line) ?? [];
      return [code, { unit, power: Number(power), ...(base === undefined ? {} : { base }) }] as const;
    }),
);

/** 'Percentage of households': what a share is of. */
const shareOf = (name: string | undefined): { readonly base?: string } => {
  const base = /^(?:percentages?|per ?cent|percent|share|%)\s+of\s+(.{2,80})$/i.exec(name ?? "")?.[1];
  return base === undefined ? {} : { base };
};

/** The unit for a code, or for the name that stands beside it or in its place. Undefined where an agenda knows none. */
export function readUnitCode(code: string, name: string | undefined): CodedUnit | undefined {
  const known = UNIT_CODES.get(code.toUpperCase());
  if (known) return { ...known, ...shareOf(name) };
  if (isCurrency(code.toUpperCase())) return { unit: code.toUpperCase(), power: 0 };
  const unit = canonicalUnit(code) ?? canonicalUnit(code.toLowerCase().replaceAll("_", "-"));
  if (unit !== undefined) return { unit, power: 0 };
  const words = name ?? code;
  // PT_POP, PC_HH: shares of something.
  if (/^P[TC]_/i.test(code) || shareOf(words).base !== undefined) return { unit: "percent", power: 0, ...shareOf(words) };
  const read = unitFrom(words);
  return read && !read.isGuess ? { unit: read.unit, power: read.power } : undefined;
}

/** The code for a unit: the first of those that say nothing else; units without one stand for themselves. */
export const codeOf = (unit: string): string => {
  for (const [code, each] of UNIT_CODES) if (each.unit === unit && each.power === 0 && each.base === undefined) return code;
  return unit;
};
