/** A numeral: a number with all that belongs to it — sign, currency, magnitude word, per cent — but nothing of its context. */
import type { NumberStyle } from "../model.ts";
import { powerOf, readDigits, scaled, VULGAR } from "./digits.ts";
import { matchAt, matchExact, matchExactBefore, type PhraseMatch } from "./phrases.ts";
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

const SIGNS: ReadonlySet<string> = new Set(["-", "\u2212", "\u2013", "+", "\u00b1"]);
const OPENING: ReadonlySet<string> = new Set(["(", "[", "|", "\u201c", '"', "/"]);
const MINUS: ReadonlySet<string> = new Set(["-", "\u2212", "\u2013"]);
/** Codes that are words in capitals as well: 'TOP 30', 'ALL 63 provinces'. They count only beside a magnitude. */
const WORDLIKE: ReadonlySet<string> = new Set(["TOP", "ALL", "TRY", "CUP", "PEN", "COP", "SOS", "MOP", "GEL", "SDG", "PHP", "MAD", "ANG", "BAM", "Sh", "RM", "R", "Euro"]);
const WORDLIKE_NAMES: ReadonlySet<string> = new Set(["won", "yên", "đô", "rand", "bạt"]);

interface Front {
  readonly first: number;
  readonly unit: string | null;
  readonly negative: boolean;
}

/** What stands before the number at lexeme `at` and belongs to it; nothing before lexeme `floor` does. */
const readFront = (r: Reader, at: number, floor: number, large: boolean): Front => {
  let first = at;
  let unit: string | null = null;
  const symbol = matchExactBefore(r.language.currencySymbols, r.lexemes, r.text, at);
  if (symbol && symbol.first >= floor && (large || !WORDLIKE.has(rawAt(r, symbol.first)) || rawAt(r, symbol.first) === "RM")) {
    first = symbol.first;
    unit = symbol.value;
  }
  const sign = normAt(r, first - 1);
  // A sign touches its number and nothing before it; '10-15' and 'COVID-19' have hyphens.
  if (first - 1 >= floor && SIGNS.has(sign) && touches(r, first) && (!touches(r, first - 1) || OPENING.has(normAt(r, first - 2)))) return { first: first - 1, unit, negative: MINUS.has(sign) };
  if (first - 1 >= floor && (sign === "minus" || sign === "âm")) return { first: first - 1, unit, negative: true };
  return { first, unit, negative: false };
};

interface Back {
  readonly next: number;
  readonly unit: string | null;
  /** Written in a way that makes the number no number: '4G'. */
  readonly broken?: true;
}

const currencyAt = (r: Reader, i: number, large: boolean): PhraseMatch<string> | undefined => {
  const symbol = matchExact(r.language.currencySymbols, r.lexemes, r.text, i);
  if (symbol && (large || touches(r, i) || !WORDLIKE.has(rawAt(r, i)))) {
    // '$' behind a number with a blank may stand before the next one
    return isNumber(r, symbol.next) && touches(r, symbol.next) && !touches(r, i) ? undefined : symbol;
  }
  const name = matchAt(r.language.currencyNames, r.lexemes, i);
  return name && (large || !WORDLIKE_NAMES.has(normAt(r, i))) ? name : undefined;
};

/** Per cent, multiples and currencies behind the number, from lexeme `i` on. */
const readBack = (r: Reader, i: number, magnitude: number, fronted: boolean): Back => {
  const hyphen = isHyphen(r, i) ? i + 1 : i;
  const percent = matchAt(r.language.percent, r.lexemes, hyphen);
  if (percent && !fronted) return { next: percent.next, unit: percent.value };
  const ending = normAt(r, hyphen);
  if ((touches(r, i) || hyphen > i || ending.length > 2) && r.language.data.multipleSuffixes.includes(ending) && !fronted && magnitude === 1) {
    // '3x4' and '1920×1080' are sizes
    if (ending.length > 1 || (touches(r, i) && !isNumber(r, hyphen + 1))) return { next: hyphen + 1, unit: "times" };
  }
  const large = magnitude >= 1000;
  if (!fronted) {
    const joined = large && r.language.of.has(normAt(r, i)) ? i + 1 : hyphen;
    const currency = currencyAt(r, joined, large);
    if (currency) return { next: currency.next, unit: currency.value };
  }
  if (isWord(r, i) && touches(r, i) && !matchExact(r.language.unitSymbols, r.lexemes, r.text, i)) return { next: i, unit: null, broken: true };
  return { next: i, unit: null };
};

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
    const money = r.language.currencySymbols.byFirst.has(rawAt(r, (short?.next ?? 0))) || matchExactBefore(r.language.currencySymbols, r.lexemes, r.text, at) !== undefined;
    const found = named ?? (short && (letters > 1 || money || (touches(r, from) && !(rawAt(r, from) === "K" && normAt(r, at).length === 1))) ? short : undefined);
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
  if (digits.decimals === 0 && touches(r, at + 1) && data.ordinalSuffixes.includes(suffix)) return ordinal(r, at, Number(digits.literal), at + 2, group);
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
  raw.length <= 3 && normAt(r, at + 1) === "." && touches(r, at + 1) && !touches(r, at + 2) && isCapital(r, at + 2) && r.language.determiners.has(normAt(r, at - 1));

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
  style: { form: "ordinal-digits", decimalMark: r.language.data.decimalMark, group, prefix: "", magnitudeText: "", suffix: rawAt(r, at + 1), capitalized: false },
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
