/** A numeral: a number with all that belongs to it — sign, currency, magnitude word, per cent — but nothing of its context. */
import type { NumberStyle } from "../model.ts";
import { readBack, readFront } from "./affixes.ts";
import { powerOf, readDigits, scaled, VULGAR } from "./digits.ts";
import { matchAt, matchExact, matchExactBefore } from "./phrases.ts";
import { isCapital, isHyphen, isNumber, isWord, normAt, type Reader, rawAt, touches } from "./reader.ts";
import { readWordNumber } from "./wordNumbers.ts";

/** A numeral. Lexemes `first` up to `next` are its span, `at` is its number. */
export interface Numeral {
  readonly first: number;
  readonly at: number;
  readonly next: number;
  /** In the plain unit. */
  readonly value: number;
  /** The number before the magnitude. */
  readonly mantissa: number;
  readonly decimals: number;
  readonly magnitude: number;
  readonly precision: number;
  /** "percent", "times", a currency …; null where only a noun behind it can tell. */
  readonly unit: string | null;
  readonly ordinal: boolean;
  readonly digits: boolean;
  /** A number alone: no sign, currency, magnitude or per cent. */
  readonly bare: boolean;
  readonly style: NumberStyle;
}

/** Blanks in a row are markup that was masked: none before a sign, one before a word. */
const tidy = (text: string): string => text.replace(/^\s{2,}/, /^\s*[\p{L}]/u.test(text) ? " " : "").replaceAll(/\s{2,}/g, " ");

const sliceOf = (r: Reader, first: number, next: number): string => {
  if (next <= first) return "";
  const from = first === 0 ? 0 : r.lexemes[first - 1]!.end;
  return tidy(r.text.slice(from, r.lexemes[next - 1]!.end));
};

const letter = /\p{L}/u;

/** Whether the first letter of a text is a capital. */
export const isCapitalized = (text: string): boolean => {
  const found = letter.exec(text)?.[0];
  return found !== undefined && found !== found.toLowerCase();
};

interface Core {
  readonly at: number;
  /** Behind number and magnitude. */
  readonly next: number;
  readonly magnitudeAt: number;
  readonly literal: string;
  readonly decimals: number;
  readonly magnitude: number;
  readonly step: number;
  readonly digits: boolean;
  readonly mark: string;
  readonly group: string;
}

const numeral = (r: Reader, core: Core, floor: number): Numeral | undefined => {
  const front = readFront(r, core.at, floor, core.magnitude >= 1000);
  const back = readBack(r, core.next, core.magnitude, front.unit !== null);
  if (back.broken) return undefined;
  const power = powerOf(core.magnitude);
  const sign = front.negative ? -1 : 1;
  const prefix = front.first === core.at ? "" : r.text.slice(r.lexemes[front.first]!.start, r.lexemes[core.at]!.start);
  return {
    first: front.first,
    at: core.at,
    next: back.next,
    value: sign * scaled(core.literal, power),
    mantissa: sign * Number(core.literal),
    decimals: core.decimals,
    magnitude: core.magnitude,
    precision: core.step === 0 ? 0 : core.digits ? scaled("1", power - core.decimals) : core.step * core.magnitude,
    unit: front.unit ?? back.unit,
    ordinal: false,
    digits: core.digits,
    bare: front.first === core.at && back.unit === null && core.magnitude === 1,
    style: {
      form: core.digits ? "digits" : "words",
      decimalMark: core.mark,
      group: core.group,
      prefix,
      magnitudeText: sliceOf(r, core.magnitudeAt, core.next),
      suffix: sliceOf(r, core.next, back.next),
      capitalized: !core.digits && isCapitalized(rawAt(r, core.at)),
    },
  };
};

/** The magnitude behind the digits at lexeme `at`: 'million', 'bn', 'nghìn tỷ'. */
const magnitudeBehind = (r: Reader, at: number): { readonly value: number; readonly next: number } => {
  let value = 1;
  let next = at + 1;
  for (let k = 0; k < 2; k += 1) {
    const from = isHyphen(r, next) ? next + 1 : next;
    // '268m' is a million, '268 m' metres; '4K' and '5G' are names
    const short = matchExact(r.language.short, r.lexemes, r.text, from);
    const named = matchAt(r.language.magnitudes, r.lexemes, from);
    const letters = short ? r.lexemes[short.next - 1]!.end - r.lexemes[short.first]!.start : 0;
    const money =
      r.language.currencySymbols.byFirst.has(rawAt(r, short?.next ?? 0)) ||
      matchExactBefore(r.language.currencySymbols, r.lexemes, r.text, at) !== undefined;
    const found =
      named ?? (short && (letters > 1 || money || (touches(r, from) && !(rawAt(r, from) === "K" && normAt(r, at).length === 1))) ? short : undefined);
    if (!found || (k === 1 && found.value <= value)) return { value, next };
    value *= found.value;
    next = found.next;
    if (normAt(r, next) === "rưỡi") return { value, next };
  }
  return { value, next };
};

/** Ids, not amounts: a leading zero before two digits more, or more digits than any count has. */
const looksLikeId = (raw: string): boolean => /^0\d{2,}$/.test(raw) || /^\d{16,}$/.test(raw);

const readDigitNumeral = (r: Reader, at: number, floor: number): Numeral | undefined => {
  const { data } = r.language;
  const raw = normAt(r, at);
  const digits = readDigits(raw, data.decimalMark, data.group);
  if (!digits || looksLikeId(raw)) return undefined;
  const mark = digits.mark ?? data.decimalMark;
  // Of a number too short to show how it is grouped, the language's way is taken.
  const group = digits.group ?? (digits.whole > 3 ? "" : data.group === mark ? (mark === "," ? "." : ",") : data.group);
  const suffix = normAt(r, at + 1);
  if (digits.decimals === 0 && touches(r, at + 1) && data.ordinalSuffixes.includes(suffix))
    return ordinal(r, at, Number(digits.literal), at + 2, group);
  if (data.ordinalPoint && isOrdinalPoint(r, at, raw)) return ordinal(r, at, Number(digits.literal), at + 2, group);
  const vulgar = digits.decimals === 0 ? VULGAR[normAt(r, at + 1)] : undefined;
  if (vulgar) return numeral(r, mixed(r, at, digits.literal, vulgar, mark, group), floor);
  const magnitude = magnitudeBehind(r, at);
  const halved = magnitude.value > 1 && normAt(r, magnitude.next) === "rưỡi" && digits.decimals === 0;
  return numeral(
    r,
    {
      at,
      next: halved ? magnitude.next + 1 : magnitude.next,
      magnitudeAt: at + 1,
      literal: halved ? `${digits.literal}.5` : digits.literal,
      decimals: halved ? 1 : digits.decimals,
      magnitude: magnitude.value,
      step: 1,
      digits: true,
      mark,
      group,
    },
    floor,
  );
};

/** '12 ½': the digits and a fraction of one character. */
const mixed = (r: Reader, at: number, whole: string, [part, of]: readonly [number, number], mark: string, group: string): Core => {
  const literal = String(Number((Number(whole) + part / of).toPrecision(12)));
  const magnitude = magnitudeBehind(r, at + 1);
  return {
    at,
    next: magnitude.next,
    magnitudeAt: at + 2,
    literal,
    decimals: literal.split(".")[1]?.length ?? 0,
    magnitude: magnitude.value,
    step: 1,
    digits: true,
    mark,
    group,
  };
};

/** German '8. Sitzung': a point, and a capital behind an article or the like; else the point ends a sentence. */
const isOrdinalPoint = (r: Reader, at: number, raw: string): boolean =>
  raw.length <= 3 &&
  normAt(r, at + 1) === "." &&
  touches(r, at + 1) &&
  !touches(r, at + 2) &&
  isCapital(r, at + 2) &&
  r.language.determiners.has(normAt(r, at - 1));

const ordinal = (r: Reader, at: number, value: number, next: number, group: string): Numeral => ({
  first: at,
  at,
  next,
  value,
  mantissa: value,
  decimals: 0,
  magnitude: 1,
  precision: 1,
  unit: null,
  ordinal: true,
  digits: true,
  bare: true,
  style: {
    form: "ordinal-digits",
    decimalMark: r.language.data.decimalMark,
    group,
    prefix: "",
    magnitudeText: "",
    suffix: rawAt(r, at + 1),
    capitalized: false,
  },
});

const readWordNumeral = (r: Reader, at: number, floor: number): Numeral | undefined => {
  const found = readWordNumber(r, at);
  if (!found) return undefined;
  const { data } = r.language;
  return numeral(r, { ...found, at, digits: false, mark: data.decimalMark, group: data.group }, floor);
};

/**
 * The numeral whose number is or begins with lexeme `at`; undefined where none does, or where it is part of a name ('4G').
 * @param floor What stands before this lexeme belongs to something else.
 */
export const readNumeral = (r: Reader, at: number, floor: number): Numeral | undefined => {
  if (isNumber(r, at)) return readDigitNumeral(r, at, floor);
  return isWord(r, at) ? readWordNumeral(r, at, floor) : undefined;
};
