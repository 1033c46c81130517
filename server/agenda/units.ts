/**
 * Units that a figure may be in: the format's own, currencies (ISO 4217), and the units of the Unicode CLDR with what its unit identifiers
 * build from them (UTS #35 part 6, unit identifiers): `kilowatt-hour`, `square-kilometer`, `megabit-per-second`.
 */
import { findNearest } from "./nearest.ts";
import { CLDR_TYPES, CLDR_UNITS, CURRENCIES, OWN_UNITS, PREFIXED_UNITS, UNIT_ALIASES, UNIT_HINTS, UNIT_PREFIXES } from "./unitTable.ts";

/** More than any unit has; keeps the reading of compound ids cheap. */
const MAX_LENGTH = 80;

/** A CLDR unit of these is no part of a compound id. */
const NO_PARTS: ReadonlySet<string> = new Set(["percent", "ofglucose", "ofhg"]);

function listCurrencies(): readonly string[] {
  try {
    return [...new Set([...CURRENCIES, ...Intl.supportedValuesOf("currency")])];
  } catch {
    return CURRENCIES;
  }
}

const currencies: ReadonlySet<string> = new Set(listCurrencies());
const listed: ReadonlySet<string> = new Set([...OWN_UNITS, ...CLDR_UNITS, ...currencies]);
const parts: ReadonlySet<string> = new Set(CLDR_UNITS.filter((id) => !id.includes("-per-") && !NO_PARTS.has(id)));
const types: ReadonlySet<string> = new Set(CLDR_TYPES);

/** Every unit id that can be listed: the format's own, CLDR's, currencies. Compound ids (`tonne-per-hectare`) are units besides. */
export const listUnits = (): readonly string[] => [...listed].filter((id) => !UNIT_ALIASES.has(id));

/** Whether a unit is a currency by its ISO 4217 code. */
export const isCurrency = (unit: string): boolean => currencies.has(unit);

/** `kilometer`, `square-kilometer`, `hour`; `plain` has lost its power. */
function isPart(id: string): boolean {
  const plain = id.replace(/^(?:square|cubic|pow[2-9]|pow1[0-5])-/, "");
  if (parts.has(plain)) return true;
  const prefix = UNIT_PREFIXES.find((known) => plain.startsWith(known));
  return prefix !== undefined && PREFIXED_UNITS.has(plain.slice(prefix.length));
}

/** A product of parts: `kilowatt-hour`. Parts may hold hyphens themselves, so that every cut is tried, from the left, once. */
function isProduct(id: string): boolean {
  const words = id.split("-");
  const reachable = [true];
  for (let end = 1; end <= words.length; end++) {
    reachable[end] = reachable.some((reached, start) => reached && start < end && isPart(words.slice(start, end).join("-")));
  }
  return reachable[words.length] === true;
}

/** What stands below the line may start with a number: `per-100-kilometer`. */
const isDenominator = (id: string): boolean => isProduct(id.replace(/^(?:1e[1-9]\d?|1?0{2,9}|[1-9]\d{0,9})-/, ""));

function isCompound(id: string): boolean {
  const [numerator = "", denominator, ...rest] = id.split("-per-");
  if (rest.length > 0 || !isProduct(numerator)) return false;
  return denominator === undefined || isDenominator(denominator);
}

/**
 * The one id by which a unit is known: itself, or what stands for it now (`tonne` for CLDR's former `metric-ton`, `years` for `year`,
 * `kilometer` for the long form `length-kilometer`). Undefined where nobody knows the unit.
 */
export function canonicalUnit(id: string): string | undefined {
  const alias = UNIT_ALIASES.get(id);
  if (alias !== undefined) return alias;
  if (listed.has(id)) return id;
  if (id.length > MAX_LENGTH || !/^[a-z0-9-]+$/.test(id)) return undefined;
  const hyphen = id.indexOf("-");
  if (types.has(id.slice(0, hyphen))) {
    const short = id.slice(hyphen + 1);
    if (UNIT_ALIASES.has(short) || (listed.has(short) && !OWN_UNITS.includes(short))) return canonicalUnit(short);
  }
  return isCompound(id) ? id : undefined;
}

/** Whether a unit is one of the agenda format, a currency, or a unit of the Unicode CLDR. */
export const isUnit = (id: string): boolean => canonicalUnit(id) !== undefined;

/** The unit that was likely meant by one that nobody knows: `percent` for '%', `kilometer` for 'kilometre', `VND` for 'vnd'. */
export function suggestUnit(id: string): string | undefined {
  const word = id.trim().toLowerCase();
  const code = id.trim().toUpperCase();
  return UNIT_HINTS.get(word) ?? (isCurrency(code) ? code : (canonicalUnit(word) ?? findNearest(word, listUnits())));
}
