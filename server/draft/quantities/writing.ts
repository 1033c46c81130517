/** Writes numbers: digits with marks and groups, magnitude words, and number words. */
import type { Quantity } from "../model.ts";
import type { LanguageData, Magnitude } from "./data.ts";
import { powerOf, scaled } from "./digits.ts";

/** The marks of a number in digits. */
export interface Look {
  readonly decimalMark: string;
  readonly group: string;
}

/** A number as written, and whether a magnitude word is in it. */
export interface Written {
  readonly text: string;
  readonly magnitude: boolean;
}

/** The text with its first letter as a capital. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Digits that a double holds without noise. */
const DIGITS = 15;

/** A number as a decimal literal without exponent: 268000000.5. */
const literalOf = (value: number): string => {
  const short = Number(value.toPrecision(DIGITS));
  if (Math.abs(short) >= 1e21) return BigInt(short).toString();
  const text = String(short);
  return text.includes("e") ? short.toFixed(20).replace(/0+$/, "") : text;
};

const decimalsOf = (value: number): number => literalOf(value).split(".")[1]?.length ?? 0;

const threes = /\B(?=(?:\d{3})+$)/g;
/** Longer runs of digits are ids; the pattern looks ahead, so that its time grows with the square of their length. */
const LONGEST = 40;

/**
 * Writes digits.
 * @param decimals Undefined for as many as the value has.
 */
export const plainDigits = (value: number, decimals: number | undefined, { decimalMark, group }: Look): string => {
  const places = Math.min(decimals ?? decimalsOf(value), 20);
  const fixed = Math.abs(value) < 1e21 ? roundHalfUp(value, places) : literalOf(value);
  const [whole, fraction] = fixed.split(".") as [string, string?];
  const negative = whole.startsWith("-");
  const digits = negative ? whole.slice(1) : whole;
  const grouped = group === "" || group === decimalMark || digits.length < 4 || digits.length > LONGEST ? digits : digits.replaceAll(threes, group);
  return `${negative ? "-" : ""}${grouped}${fraction === undefined ? "" : decimalMark + fraction}`;
};

/** As `toFixed`, but rounding what is written, not the double behind it: 1.005 with two decimals is 1.01. */
const roundHalfUp = (value: number, places: number): string => {
  if (decimalsOf(value) <= places) return value.toFixed(places);
  const shifted = Number(`${literalOf(Math.abs(value))}e${places}`);
  const rounded = Number(`${Math.round(shifted)}e-${places}`).toFixed(places);
  return value < 0 && Number(rounded) !== 0 ? `-${rounded}` : rounded;
};

/** More decimals before a magnitude word than this read worse than the digits in full. */
const MOST_DECIMALS = 3;

const mantissaOf = (value: number, magnitude: number): number => scaled(literalOf(value), -powerOf(magnitude));

const fits = (value: number, magnitude: number, limit: number): boolean => {
  const mantissa = mantissaOf(value, magnitude);
  return mantissa >= 1 && mantissa < limit && decimalsOf(mantissa) <= MOST_DECIMALS;
};

const shortForms = (row: Magnitude): readonly string[] => row.short.split("|").filter((form) => form !== "");

/** The word of a magnitude behind a number: plural from two on in French, beside one in German. */
const wordOf = (row: Magnitude, mantissa: number, data: LanguageData): string =>
  (data.tag === "fr" ? mantissa < 2 : mantissa === 1) ? row.one : row.many;

/** Another magnitude in the manner of one written: a word for a word, an abbreviation for an abbreviation. */
const magnitudeLike = (row: Magnitude, text: string, mantissa: number, data: LanguageData): string => {
  const lead = /^[^\p{L}]*/u.exec(text)![0];
  const word = text.slice(lead.length);
  const index = data.magnitudes.map((other) => shortForms(other).indexOf(word)).find((found) => found >= 0);
  if (index === undefined) return `${lead}${wordOf(row, mantissa, data)}`;
  const forms = shortForms(row);
  const form = forms[Math.min(index, forms.length - 1)];
  // A magnitude without abbreviation is written out
  return form === undefined ? ` ${wordOf(row, mantissa, data)}` : `${lead}${form}`;
};

/** The magnitude with which a value is best written: the given one where the value fits it, else the largest that does. */
const magnitudeFor = (value: number, like: number, limit: number, data: LanguageData): number | undefined => {
  if (fits(value, like, limit)) return like;
  return data.magnitudes
    .map((row) => row.value)
    .filter((magnitude) => fits(value, magnitude, 1000))
    .at(-1);
};

const sameForm = (text: string, row: Magnitude | undefined, mantissa: number, data: LanguageData): boolean =>
  row === undefined || row.one === row.many || ![row.one, row.many].includes(text.trim()) || text.trim() === wordOf(row, mantissa, data);

/** A number of at least 0 in digits, with a magnitude word where `like` has one and the value fits one. */
export const writeNumber = (value: number, like: Quantity, decimals: number, data: LanguageData): Written => {
  const { style } = like;
  const look: Look = { decimalMark: style.decimalMark, group: style.group };
  if (like.magnitude === 1 || style.magnitudeText === "") return { text: plainDigits(value, decimals, look), magnitude: false };
  const written = typeof like.value === "number" ? Math.abs(like.value) / like.magnitude : 0;
  const magnitude = magnitudeFor(value, like.magnitude, written >= 1000 ? 1e6 : 1000, data);
  if (magnitude === undefined) return { text: plainDigits(value, undefined, { ...look, group: look.group || data.group }), magnitude: false };
  const mantissa = mantissaOf(value, magnitude);
  const row = data.magnitudes.find((other) => other.value === magnitude);
  const keeps = magnitude === like.magnitude && sameForm(style.magnitudeText, row, mantissa, data);
  const word = keeps || !row ? style.magnitudeText : magnitudeLike(row, style.magnitudeText, mantissa, data);
  return { text: `${plainDigits(mantissa, undefined, look)}${word}`, magnitude: true };
};

/** 'and a half' behind a number in words. */
const HALF: Readonly<Record<string, (whole: string) => string>> = {
  en: (whole) => `${whole} and a half`,
  fr: (whole) => `${whole} et demi`,
  de: (whole) => (whole === "eins" ? "eineinhalb" : `${whole}einhalb`),
  vi: (whole) => `${whole} phẩy năm`,
};

const spelled = (value: number, data: LanguageData): string | undefined => {
  if (Number.isInteger(value)) return data.spell(value, false);
  const whole = Math.floor(value) >= 1 && value % 1 === 0.5 ? data.spell(Math.floor(value), false) : undefined;
  return whole === undefined ? undefined : HALF[data.tag]?.(whole);
};

/** One before a magnitude takes an article in German and French. */
const ONE: Readonly<Record<string, string>> = { de: "eine", fr: "un" };

/** A number of at least 0 in words; undefined where words would be clumsy or are not known. */
export const writeWords = (value: number, like: Quantity, data: LanguageData): Written | undefined => {
  const magnitude = like.magnitude === 1 ? 1 : magnitudeFor(value, like.magnitude, 1000, data);
  if (magnitude === undefined) return undefined;
  const mantissa = magnitude === 1 ? value : mantissaOf(value, magnitude);
  const text = magnitude > 1 && mantissa === 1 && ONE[data.tag] !== undefined ? ONE[data.tag] : spelled(mantissa, data);
  if (text === undefined) return undefined;
  if (magnitude === 1) return { text: like.unit === "percent" && data.tag === "de" && value === 1 ? "ein" : text, magnitude: false };
  const row = data.magnitudes.find((other) => other.value === magnitude)!;
  const lead = /^[^\p{L}]*/u.exec(like.style.magnitudeText)![0] || " ";
  return { text: `${text}${lead}${wordOf(row, mantissa, data)}`, magnitude: true };
};

/** From here on a plain number is easier to read with its magnitude word. */
const MILLION = 1e6;

/** A number for a person to read: with a magnitude word from a million on, where that loses nothing. */
export const writeMagnitude = (value: number, decimals: number, look: Look, data: LanguageData): string => {
  const size = Math.abs(value);
  const row = size < MILLION ? undefined : data.magnitudes.filter((other) => other.value >= MILLION && fits(size, other.value, 1000)).at(-1);
  if (!row) return plainDigits(value, decimals, look);
  const mantissa = mantissaOf(size, row.value);
  return `${value < 0 ? "-" : ""}${plainDigits(mantissa, undefined, look)} ${wordOf(row, mantissa, data)}`;
};
