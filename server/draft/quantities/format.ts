/** Writes values: in the style of a quantity that a draft has, or plainly for hovers and completion. */
import type { Quantity } from "../model.ts";
import { namesIn } from "../times/names.ts";
import { isCurrencyCode } from "./currencies.ts";
import type { LanguageData } from "./data.ts";
import { writeFraction } from "./formatFractions.ts";
import { languageOf } from "./language.ts";
import { UNITS, type Unit } from "./units.ts";
import { capitalize, type Look, plainDigits, writeMagnitude, writeNumber, writeWords } from "./writing.ts";

const DATE_PATTERNS: Readonly<Record<string, string>> = { en: "{d} {MMMM} {y}", vi: "{d}/{M}/{y}", fr: "{do} {MMMM} {y}", de: "{d}. {MMMM} {y}" };

const ordinalSuffix = (value: number): string => {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
};

const dayOrdinal = (day: number, language: string): string => {
  if (language === "en") return `${day}${ordinalSuffix(day)}`;
  return language === "fr" && day === 1 ? "1er" : String(day);
};

/** Writes an ISO date by a pattern of parts in braces (`NumberStyle.datePattern`). A day that is no ISO date is given back as it is. */
const writeDate = (iso: string, pattern: string | undefined, language: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match as unknown as [string, string, string, string];
  const names = namesIn(language);
  const parts: Readonly<Record<string, string>> = {
    y: year,
    M: String(Number(month)),
    MM: month,
    MMM: names.short[Number(month) - 1] ?? month,
    MMMM: names.long[Number(month) - 1] ?? month,
    d: String(Number(day)),
    dd: day,
    do: dayOrdinal(Number(day), language),
  };
  return (pattern ?? DATE_PATTERNS[language] ?? "{y}-{MM}-{dd}").replaceAll(/\{(\w+)\}/g, (whole, part: string) => parts[part] ?? whole);
};

/** An ordinal in digits: the suffix follows the number in English, and in French that of the one before it. */
const ordinalDigits = (value: number, like: Quantity, data: LanguageData): string => {
  const { prefix, suffix, group } = like.style;
  const digits = plainDigits(value, 0, { decimalMark: data.decimalMark, group });
  if (data.tag === "en") return `${prefix}${digits}${ordinalSuffix(value)}`;
  if (data.tag === "fr") {
    const feminine = suffix === "re" || suffix === "ère" || suffix === "nde";
    if (value === 1) return `${digits}${feminine ? "re" : "er"}`;
    return `${digits}${/^(?:er|re|ère|nd|nde|ers)$/.test(suffix) || suffix === "" ? "e" : suffix}`;
  }
  return `${prefix}${digits}${suffix}`;
};

const ordinalWords = (value: number, like: Quantity, data: LanguageData): string => {
  const { prefix, suffix, capitalized } = like.style;
  const spelled = data.spell(value, true);
  if (spelled === undefined) {
    const plain = { ...like, style: { ...like.style, suffix: data.tag === "de" ? "." : "", group: data.group } };
    return ordinalDigits(value, plain, data);
  }
  // Vietnamese spells the prefix with the word; the draft's own is kept, capital and all.
  const bare = prefix === "" ? spelled : `${prefix}${spelled.replace(/^\S+ /, "")}`;
  const inflected = data.tag === "de" && suffix !== "" ? `${bare.slice(0, -1)}${suffix}` : bare;
  return capitalized ? capitalize(inflected) : inflected;
};

const MULTIPLE_VERBS: Readonly<Record<string, readonly Readonly<Record<number, string>>[]>> = {
  en: [
    { 2: "doubled", 3: "tripled", 4: "quadrupled", 5: "quintupled" },
    { 2: "double", 3: "triple", 4: "quadruple", 5: "quintuple" },
    { 2: "doubling", 3: "tripling", 4: "quadrupling", 5: "quintupling" },
  ],
  fr: [
    { 2: "doublé", 3: "triplé", 4: "quadruplé", 5: "quintuplé" },
    { 2: "doubler", 3: "tripler", 4: "quadrupler", 5: "quintupler" },
  ],
  de: [
    { 2: "verdoppelt", 3: "verdreifacht", 4: "vervierfacht", 5: "verfünffacht" },
    { 2: "verdoppeln", 3: "verdreifachen", 4: "vervierfachen", 5: "verfünffachen" },
  ],
};

/** A multiple said in one word: 'threefold' becomes 'fourfold', 'tripled' 'quadrupled', 'twice' 'three times'. */
const multiple = (value: number, like: Quantity, data: LanguageData, decimals: number): string => {
  const word = like.style.suffix;
  const spelled = data.spell(value, false);
  const digits = plainDigits(value, decimals, { decimalMark: data.decimalMark, group: data.group });
  const verb = MULTIPLE_VERBS[data.tag]?.find((forms) => Object.values(forms).includes(word))?.[value];
  let written: string;
  if (value === like.value) written = word;
  else if (word.endsWith("fold")) written = spelled === undefined || spelled.includes("-") ? `${digits}-fold` : `${spelled}fold`;
  else if (verb !== undefined) written = verb;
  else if (data.tag === "vi") written = `gấp ${spelled ?? digits} lần`;
  else if (data.tag === "de") written = word.includes("fach") && spelled ? `${spelled}fach` : `${spelled ?? digits}mal`;
  else if (data.tag === "fr") written = `${spelled ?? digits} fois`;
  else written = value === 2 ? "twice" : `${spelled ?? digits} times`;
  return like.style.capitalized ? capitalize(written) : written;
};

/** Whether the quantity is a multiple said in one word: its suffix is the word itself. */
const isMultipleWord = ({ unit, style }: Quantity): boolean => unit === "times" && style.form === "words" && /^\p{L}/u.test(style.suffix);

const signed = (value: number, prefix: string): string => {
  const bare = prefix.replace(/^[-+\u2212\u2013\u00b1]|^(?:minus|âm)\s/i, "");
  if (value < 0) return `${prefix !== bare && !/^[+\u00b1]/.test(prefix) ? prefix.slice(0, prefix.length - bare.length) : "-"}${bare}`;
  return /^[+\u00b1]/.test(prefix) ? prefix : bare;
};

const cardinal = (value: number, like: Quantity, decimals: number, data: LanguageData): string => {
  const { style } = like;
  const prefix = signed(value, style.prefix);
  const size = Math.abs(value);
  const written =
    style.form === "words" ? (writeWords(size, like, data) ?? writeNumber(size, like, decimals, data)) : writeNumber(size, like, decimals, data);
  // Without a magnitude French and German join no unit by 'de': '500 dollars'
  const joined =
    written.magnitude || !data.of.some((of) => style.suffix.startsWith(` ${of}`)) ? style.suffix : style.suffix.replace(/^ d(?:e |['\u2019])/, " ");
  const text = `${prefix}${written.text}${joined}`;
  return style.capitalized && style.form === "words" ? capitalize(text) : text;
};

/**
 * Writes a value in the style of a quantity of the draft: digits or words, decimal mark, grouping, magnitude word, per cent, currency,
 * ordinal suffix and capital stay as they are where the value allows it.
 * @param value In the plain unit; of a date an ISO day; the bounds of a range are parted by an en dash.
 * @param decimals How many digits stand behind the decimal mark where no magnitude word does.
 */
export const formatNumber = (value: Quantity["value"], like: Quantity, decimals: number, language: string): string => {
  const { data } = languageOf(language);
  if (typeof value === "string") return writeDate(value, like.style.datePattern, data.tag);
  if (typeof value !== "number") {
    const digits = like.style.form === "words" ? { ...like, style: { ...like.style, form: "digits" as const } } : like;
    const open = { ...digits, style: { ...digits.style, suffix: "", magnitudeText: "" }, magnitude: like.magnitude };
    const [low, high] = value;
    const shown =
      like.magnitude > 1
        ? plainDigits(Number((low / like.magnitude).toPrecision(12)), undefined, { decimalMark: like.style.decimalMark, group: like.style.group })
        : cardinal(low, open, decimals, data);
    return `${like.magnitude > 1 ? like.style.prefix : ""}${shown}–${cardinal(high, { ...digits, style: { ...digits.style, prefix: "" } }, decimals, data)}`;
  }
  if (like.fraction) return writeFraction(value, like, decimals, data);
  if (like.style.form === "ordinal-digits") return ordinalDigits(value, like, data);
  if (like.style.form === "ordinal-words") return ordinalWords(value, like, data);
  if (isMultipleWord(like)) return multiple(value, like, data, decimals);
  return cardinal(value, like, decimals, data);
};

const units: ReadonlyMap<string, Unit> = new Map(UNITS.map((unit) => [unit.id, unit]));

const POINTS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  en: ["percentage point", "percentage points"],
  vi: ["điểm phần trăm", "điểm phần trăm"],
  fr: ["point de pourcentage", "points de pourcentage"],
  de: ["Prozentpunkt", "Prozentpunkte"],
};

const NOUNS = /^\p{Ll}/u;

/** The unit's word or symbol behind a number. German nouns get their capital. */
const unitWord = (unit: string, value: number, data: LanguageData): string => {
  const known = units.get(unit);
  const names = known?.[data.tag as "en"]?.split("|");
  const symbol = known?.symbols?.split("|")[0];
  if (symbol !== undefined && symbol.length > 0 && unit !== "hour" && unit !== "minute" && unit !== "second")
    return symbol.startsWith("°") && symbol === "°" ? "°" : ` ${symbol}`;
  if (!names) return ` ${symbol ?? unit.replaceAll("-", " ")}`;
  const one =
    names[1] !== undefined && data.tag !== "vi" && Math.abs(value) === 1
      ? data.tag === "de"
        ? (names.find((name) => !name.endsWith("n") && name !== names[0]) ?? names[0]!)
        : names[1]
      : names[0]!;
  return ` ${data.tag === "de" && NOUNS.test(one) ? capitalize(one) : one}`;
};

const rankText = (value: number, text: string, unit: string, data: LanguageData): string => {
  if (data.tag === "en") return `${text}${ordinalSuffix(value)}`;
  if (data.tag === "vi") return `thứ ${text}`;
  if (data.tag === "fr") return value === 1 ? "1er" : `${text}e`;
  if (data.tag === "de") return unit === "rank" ? `Platz ${text}` : `${text}.`;
  return text;
};

const withUnit = (text: string, value: number, unit: string, data: LanguageData): string => {
  if (unit === "percent") return `${text}${data.percentSign}`;
  if (unit === "percentage-points") return `${text} ${(POINTS[data.tag] ?? ["pp", "pp"])[Math.abs(value) === 1 ? 0 : 1]}`;
  if (unit === "permille") return `${text}‰`;
  if (unit === "count") return text;
  if (unit === "rank" || unit === "ordinal") return rankText(value, text, unit, data);
  if (isCurrencyCode(unit)) {
    if (data.tag === "en") return `${unit} ${text}`;
    return `${text} ${data.tag === "vi" && unit === "VND" ? "đồng" : unit}`;
  }
  return `${text}${unitWord(unit, value, data)}`;
};

/**
 * Writes a value for a person to read: "80.2%", "80,2%", "268 million", "VND 12 billion", "24 April 2024", "5–7 places".
 * @param value In the plain unit; of a date an ISO day.
 * @param unit A unit id of the agenda format.
 * @param decimals How many digits stand behind the decimal mark where no magnitude word does.
 */
export const formatPlain = (value: Quantity["value"], unit: string, language: string, decimals: number): string => {
  const { data } = languageOf(language);
  if (typeof value === "string") return writeDate(value, undefined, data.tag);
  const look: Look = { decimalMark: data.decimalMark, group: data.group };
  const write = (number: number): string => writeMagnitude(number, decimals, look, data);
  if (typeof value === "number") return withUnit(write(value), value, unit, data);
  return withUnit(`${write(value[0])}–${write(value[1])}`, value[1], unit, data);
};

/** A whole number below 1000 in words, or as an ordinal; undefined for any other, and for a language whose words are not known. */
export const spellNumber = (value: number, language: string, ordinal = false): string | undefined => languageOf(language).data.spell(value, ordinal);
