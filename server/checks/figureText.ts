/** The words of figure findings and their fixes: official values as they read, and in the style of the draft's own number. */
import * as l10n from "@vscode/l10n";
import type { Figure, Value } from "../agenda/model.ts";
import type { Quantity } from "../draft/model.ts";
import { formatNumber, formatPlain } from "../draft/quantities/format.ts";
import type { Claim, OfficialValue } from "./model.ts";

/** A linked claim with what it is held against. */
export interface Held {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly value: OfficialValue;
  /** The language of the claim's block. */
  readonly language: string;
}

/** As many as the agenda asks for, more where an older value has more. */
const decimalsOf = (value: number, figure: Figure): number => Math.max(figure.decimals, value === figure.value ? 0 : written(value));

const written = (value: number): number => String(value).split(".")[1]?.length ?? 0;

/** How each bound is said before a number; `about` and the bare number need no mending. */
const BOUND_WORDS: Readonly<Record<string, Readonly<Partial<Record<OfficialValue["comparator"], string>>>>> = {
  en: { about: "about", "at-least": "at least", "at-most": "at most", "more-than": "more than", "less-than": "less than" },
  vi: { about: "khoảng", "at-least": "ít nhất", "at-most": "tối đa", "more-than": "hơn", "less-than": "dưới" },
  fr: { about: "environ", "at-least": "au moins", "at-most": "au plus", "more-than": "plus de", "less-than": "moins de" },
  de: { about: "rund", "at-least": "mindestens", "at-most": "höchstens", "more-than": "mehr als", "less-than": "weniger als" },
};

/** How a bound is said in a language: 'at least', 'ít nhất'; '' for an exact value. */
export const boundWords = (comparator: OfficialValue["comparator"], language: string): string =>
  (BOUND_WORDS[language] ?? BOUND_WORDS.en)?.[comparator] ?? "";

/** What is official, in one line and in the draft's language: label, bound, value, base, period. */
export function tellOfficial({ claim, figure, language }: Omit<Held, "value">, value: OfficialValue): string {
  const plain = (each: number | string) => (typeof each === "string" ? each : formatPlain(each, figure.unit, language, decimalsOf(each, figure)));
  const name = figure.label[language]?.[0] ?? Object.values(figure.label)[0]?.[0] ?? figure.id;
  const amount = typeof value.value === "object" ? `${plain(value.value[0])}–${plain(value.value[1])}` : plain(value.value);
  const base = figure.unit === "percent" ? figure.base[language]?.[0] : undefined;
  const of = base === undefined ? "" : language === "en" ? ` of ${base}` : ` (${base})`;
  const bound = boundWords(value.comparator, language);
  const told = `${name}: ${bound && `${bound} `}${amount}${of}${value.period ? ` (${value.period.text})` : ""}`;
  return claim.complement ? l10n.t("{0}, so the rest is told here", told) : told;
}

/**
 * An official value in the style of the draft's number, with the unit word where the claim's spot covers it.
 * @returns undefined where a range would have to be put for a number.
 */
export function rewrite({ claim, figure, language }: Omit<Held, "value">, value: Value): string | undefined {
  if (typeof value === "object") return rewriteRange(claim, figure, value, language);
  const { quantity, spot, scale } = claim;
  const number = claim.complement && typeof value === "number" ? Number((100 - value).toPrecision(12)) : value;
  // in the unit that the draft writes: 21 TWh for 21,000,000,000 kWh
  const scaled = typeof number === "number" && scale !== 1 ? Number((number / scale).toPrecision(12)) : number;
  const decimals = typeof scaled === "number" ? Math.max(decimalsOf(scaled, figure), scale === 1 ? 0 : written(scaled)) : figure.decimals;
  const text = formatNumber(scaled, quantity, decimals, language);
  const unit = quantity.unitSpan;
  const length = quantity.end - quantity.start;
  if (!unit || spot.text.length <= length) return text;
  // the spot reaches over the unit word on one side
  return unit.end > quantity.end ? text + spot.text.slice(length) : spot.text.slice(0, quantity.start - unit.start) + text;
}

/** '200–350 CFA francs' to '250–350 CFA francs': the two numbers of a range written in digits, what stands around them left. */
function rewriteRange(
  { quantity, spot, scale }: Claim,
  figure: Figure,
  [low, high]: readonly [number, number],
  language: string,
): string | undefined {
  if (typeof quantity.value !== "object" || quantity.style.form !== "digits") return undefined;
  const numbers = [...spot.text.matchAll(/\d(?:[\d.,\u00A0\u202F]*\d)?/g)];
  if (numbers.length !== 2) return undefined;
  const bare: Quantity = { ...quantity, magnitude: 1, style: { ...quantity.style, prefix: "", suffix: "", magnitudeText: "" } };
  const write = (value: number) => formatNumber(Number((value / scale / quantity.magnitude).toPrecision(12)), bare, figure.decimals, language);
  const [first, second] = numbers as [RegExpExecArray, RegExpExecArray];
  return (
    spot.text.slice(0, first.index) +
    write(low) +
    spot.text.slice(first.index + first[0].length, second.index) +
    write(high) +
    spot.text.slice(second.index + second[0].length)
  );
}

/** The official value with its own unit, as near to the draft's style as that goes: 'five points' to 'five places'. */
export function rewriteUnit(held: Omit<Held, "value">, value: number): string {
  const { claim, figure, language } = held;
  const { quantity } = claim;
  const prefixed = withPrefix(claim, value);
  if (prefixed) return prefixed;
  const plain = formatPlain(value, figure.unit, language, figure.decimals);
  const symbol = SYMBOLS[figure.unit];
  if (symbol && quantity.unit !== figure.unit && /^[$€£¥₫]|[$€£¥₫]$/.test(claim.spot.text) && typeof quantity.value === "number")
    return claim.spot.text.replace(/[$€£¥₫]/, symbol);
  if (quantity.unit === figure.unit || quantity.unit === null) return rewrite(held, value) ?? plain;
  const bare = { ...quantity, unit: figure.unit, magnitude: 1, style: { ...quantity.style, suffix: "", magnitudeText: "", prefix: "" } };
  const word = figure.unit === "percent" && quantity.style.form === "words" ? (PERCENT_WORD[language] ?? "%") : UNIT_WORDS[language]?.[figure.unit];
  return word === undefined ? plain : `${formatNumber(value, bare, figure.decimals, language)} ${word}`;
}

/** '21 GWh' to '21 TWh': the same number under the SI prefix that makes it right; undefined where the unit is no symbol with a prefix. */
function withPrefix({ spot, quantity, scale }: Claim, official: number): string | undefined {
  const named = /(kilo|mega|giga|tera|peta)(?=watt|tonne|gram|lit|met|bit|byte|joule)/i.exec(spot.text);
  if (named && typeof quantity.value === "number" && scale !== 1) {
    const names = ["", "kilo", "mega", "giga", "tera", "peta"];
    const name = names[names.indexOf(named[0].toLowerCase()) + Math.round(Math.log10(official / (quantity.value * scale)) / 3)];
    return name === undefined ? undefined : spot.text.slice(0, named.index) + name + spot.text.slice(named.index + named[0].length);
  }
  const unit = /(\s?)([kMGTP]?)(Wh|W|t|m|g|l|L|bit\/s|bps|B|Hz|V|J)$/.exec(spot.text);
  if (!unit || typeof quantity.value !== "number" || scale === 1) return undefined;
  const steps = Math.round(Math.log10(official / (quantity.value * scale)) / 3);
  const prefix = PREFIXES[PREFIXES.indexOf(unit[2] ?? "") + steps];
  return prefix === undefined ? undefined : `${spot.text.slice(0, unit.index)}${unit[1] ?? ""}${prefix}${unit[3] ?? ""}`;
}

/** Currencies that a bare symbol is enough for. */
const SYMBOLS: Readonly<Record<string, string>> = { EUR: "€", GBP: "£", USD: "$", JPY: "¥", VND: "₫" };

const PREFIXES: readonly string[] = ["", "k", "M", "G", "T", "P"];

const PERCENT_WORD: Readonly<Record<string, string>> = { en: "percent", fr: "pour cent", de: "Prozent", vi: "phần trăm" };
const UNIT_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    places: "places",
    points: "points",
    years: "years",
    months: "months",
    days: "days",
    times: "times",
    "percentage-points": "percentage points",
  },
  fr: {
    places: "places",
    points: "points",
    years: "ans",
    months: "mois",
    days: "jours",
    times: "fois",
    "percentage-points": "points de pourcentage",
  },
  de: { places: "Plätze", points: "Punkte", years: "Jahre", months: "Monate", days: "Tage", times: "mal", "percentage-points": "Prozentpunkte" },
  vi: { places: "bậc", points: "điểm", years: "năm", months: "tháng", days: "ngày", times: "lần", "percentage-points": "điểm phần trăm" },
};
