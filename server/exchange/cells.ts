/** What stands in the cells of tables, read as agendas have it: periods, units, areas. */
import { isArea } from "../agenda/areas.ts";
import { readPeriod } from "../agenda/periods.ts";
import { canonicalUnit, isCurrency } from "../agenda/units.ts";
import { UNIT_HINTS } from "../agenda/unitTable.ts";
import { AREA_CODES } from "./areaCodes.ts";

const ROMAN: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4" };
/** Words before a year or quarter, in lower case. */
const YEAR_WORD = /^(?:năm|year|fy|kỳ|cy|année|jahr)\s+/u;

const two = (digits: string): string => digits.padStart(2, "0");

/** Ways of writing a period, each with what agendas write. */
const WAYS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^(\d{4})-a1$/, ([, year]) => `${year}`],
  [/^(\d{4})[- ]?([qhs])([1-4])$/, ([, year, part = "", number]) => `${year}-${part.toUpperCase()}${number}`],
  [/^([qhs])([1-4])[ /-]?(\d{4})$/, ([, part = "", number, year]) => `${year}-${part.toUpperCase()}${number}`],
  [/^qu(?:ý|arter)\s+(\d|i{1,3}|iv)\s*(?:[/,-]|năm|\s)\s*(\d{4})$/u, ([, part = "", year]) => `${year}-Q${ROMAN[part] ?? part}`],
  [/^(\d{4})-?m(\d{1,2})$/, ([, year, month = ""]) => `${year}-${two(month)}`],
  [/^(?:tháng\s+)?(\d{1,2})\/(\d{4})$/u, ([, month = "", year]) => `${year}-${two(month)}`],
  [/^(\d{4})\s*[-–—]\s*(\d{4})$/u, ([, from, to]) => `${from}/${to}`],
  [/^(\d{4}-\d{2}-\d{2})t00:00(?::00(?:\.0+)?)?z?$/, ([, day = ""]) => day],
];

/** A period as agendas write it, of one as people and SDMX do: 'Q1 2024', '2024-M04', 'Năm 2024', '2021-2025'. Undefined where it is none. */
export function periodFrom(text: string): string | undefined {
  const plain = text.trim();
  if (plain.length > 40) return undefined;
  const small = plain.toLowerCase().normalize("NFC").replace(/\s+/g, " ").replace(YEAR_WORD, "");
  if (readPeriod(small.toUpperCase())) return small.toUpperCase();
  for (const [way, write] of WAYS) {
    const match = way.exec(small);
    const written = match && write(match);
    if (written !== undefined && written !== null && readPeriod(written)) return written;
  }
  return undefined;
}

/** A unit as agendas have it. */
export interface UnitRead {
  readonly unit: string;
  /** Values are told in that power of ten of the unit: 6 for millions. */
  readonly power: number;
  /** The noun that is counted, for the unit `count`. */
  readonly base?: string;
  /** Whether it was no known unit and is taken for a noun that is counted. */
  readonly isGuess?: true;
}

/** Magnitudes, in English and Vietnamese; the longer before the shorter. */
const MAGNITUDES: readonly (readonly [word: string, power: number])[] = [
  ["nghìn tỷ", 12],
  ["nghìn tỉ", 12],
  ["ngàn tỷ", 12],
  ["triệu tỷ", 15],
  ["trillion", 12],
  ["trillions", 12],
  ["billion", 9],
  ["billions", 9],
  ["bn", 9],
  ["tỷ", 9],
  ["tỉ", 9],
  ["million", 6],
  ["millions", 6],
  ["mio", 6],
  ["mn", 6],
  ["mln", 6],
  ["triệu", 6],
  ["thousand", 3],
  ["thousands", 3],
  ["nghìn", 3],
  ["ngàn", 3],
  ["hundred", 2],
  ["trăm", 2],
];

/** Further words for units, beside those that agendas are mended with. Data about languages, not about any agenda. */
const WORDS: Readonly<Record<string, string>> = {
  "%": "percent",
  "phần trăm": "percent",
  "tỷ lệ %": "percent",
  "điểm phần trăm": "percentage-points",
  "percentage points": "percentage-points",
  "điểm %": "percentage-points",
  lần: "times",
  "thứ hạng": "rank",
  hạng: "rank",
  bậc: "places",
  điểm: "points",
  "đồng việt nam": "VND",
  "việt nam đồng": "VND",
  vnđ: "VND",
  "đô la mỹ": "USD",
  "đô-la mỹ": "USD",
  năm: "years",
  tháng: "months",
  ngày: "days",
  giờ: "hour",
  phút: "minute",
  tấn: "tonne",
  tạ: "",
  lít: "liter",
  mét: "meter",
};

function plainUnit(word: string): string | undefined {
  const small = word.toLowerCase();
  const known = Object.hasOwn(WORDS, small) ? WORDS[small] : undefined;
  if (known) return known;
  const code = word.toUpperCase();
  if (/^[A-Za-z]{3}$/.test(word) && isCurrency(code)) return code;
  const hint = UNIT_HINTS.get(small);
  // 'people' is a count, but of people: the noun must not be lost.
  return canonicalUnit(word) ?? canonicalUnit(small) ?? (hint === "count" && small !== "number" ? undefined : hint);
}

/** Cuts a magnitude off either end: 'million USD', 'USD million', 'triệu đồng'. */
function cutMagnitude(text: string): { readonly rest: string; readonly power: number } {
  const small = text.toLowerCase();
  for (const [word, power] of MAGNITUDES) {
    if (small === word) return { rest: "", power };
    if (small.startsWith(`${word} `))
      return {
        rest: text
          .slice(word.length + 1)
          .replace(/^of /i, "")
          .trim(),
        power,
      };
    if (small.endsWith(` ${word}`)) return { rest: text.slice(0, -word.length - 1).trim(), power };
  }
  return { rest: text, power: 0 };
}

/**
 * A unit as agendas have it, of one as people write it: '%', 'triệu đồng', 'million USD', 'km'. A noun that is no unit ('hộ', 'households') is
 * taken for what is counted. Undefined where it is neither.
 */
export function unitFrom(text: string): UnitRead | undefined {
  const plain = text
    .normalize("NFC")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^\((.*)\)$/, "$1");
  if (plain === "" || plain.length > 80) return undefined;
  const whole = plainUnit(plain);
  if (whole !== undefined) return { unit: whole, power: 0 };
  const { rest, power } = cutMagnitude(plain);
  if (rest === "") return { unit: "count", power };
  const unit = plainUnit(rest);
  if (unit !== undefined) return { unit, power };
  return /^[\p{L}\p{M}][\p{L}\p{M} '’-]{1,60}$/u.test(rest) ? { unit: "count", power, base: rest, isGuess: true } : undefined;
}

/** An area as agendas have it: a CLDR region code, also of one in three letters. Undefined where the code is none. */
export function areaFrom(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  const known = AREA_CODES.get(code) ?? code;
  return isArea(known) ? known : undefined;
}
