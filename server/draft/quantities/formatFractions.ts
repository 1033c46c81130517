/** Writes shares in the manner of a fraction: '63/63', 'four out of five', 'two thirds'; where none is exact, as per cent. */
import type { Quantity } from "../model.ts";
import type { LanguageData } from "./data.ts";
import { capitalize, plainDigits } from "./writing.ts";

/** Denominators that words are common for. */
const WHOLES: readonly number[] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20];

const CLOSE = 1e-9;

/** The number of `whole`s that a percentage is, where it is exact. */
const partOf = (value: number, whole: number): number | undefined => {
  const part = Math.round((value * whole) / 100);
  return Math.abs((100 * part) / whole - value) <= CLOSE * 100 ? part : undefined;
};

const GERMAN: Readonly<Record<number, string>> = {
  3: "Drittel",
  4: "Viertel",
  5: "Fünftel",
  6: "Sechstel",
  7: "Siebtel",
  8: "Achtel",
  9: "Neuntel",
  10: "Zehntel",
  12: "Zwölftel",
  20: "Zwanzigstel",
};
const FRENCH: Readonly<Record<number, string>> = { 3: "tiers", 4: "quart" };
const HALVES: Readonly<Record<string, string>> = { en: "half", vi: "một nửa", fr: "la moitié", de: "die Hälfte" };

const inWords = (part: number, whole: number, data: LanguageData): string | undefined => {
  const number = data.spell(part, false);
  if (number === undefined || part === 0 || part >= whole) return undefined;
  if (whole === 2) return HALVES[data.tag];
  if (data.tag === "vi") return `${number} phần ${whole === 4 ? "tư" : data.spell(whole, false)}`;
  if (data.tag === "de") return `${part === 1 ? "ein" : number} ${GERMAN[whole]}`;
  const name = data.tag === "fr" ? (FRENCH[whole] ?? data.spell(whole, true)!) : whole === 4 ? "quarter" : data.spell(whole, true)!;
  return `${number} ${name}${part > 1 && !name.endsWith("s") ? "s" : ""}`;
};

/**
 * Writes a percentage in the manner of a quantity that is a fraction.
 * @param value In percent.
 * @param decimals Of the percentage, where it is written as one.
 */
export const writeFraction = (value: number, like: Quantity, decimals: number, data: LanguageData): string => {
  const { style, fraction } = like;
  const asPercent = `${plainDigits(value, decimals, { decimalMark: data.decimalMark, group: data.group })}${data.percentSign}`;
  const cased = (text: string): string => (style.capitalized ? capitalize(text) : text);
  if (style.form === "fraction") {
    for (const whole of WHOLES) {
      const part = partOf(value, whole);
      if (part !== undefined) {
        const written = inWords(part, whole, data);
        return written === undefined ? asPercent : cased(written);
      }
    }
    return asPercent;
  }
  const part = fraction && partOf(value, fraction.whole);
  if (fraction === undefined || part === undefined || part > fraction.whole) return asPercent;
  const write = (number: number): string | undefined =>
    style.form === "words" ? data.spell(number, false) : plainDigits(number, 0, { decimalMark: data.decimalMark, group: style.group });
  const first = write(part);
  const second = write(fraction.whole);
  return first === undefined || second === undefined ? asPercent : cased(`${first}${style.magnitudeText}${second}`);
};
