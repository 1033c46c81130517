/** Quantities of a text: numbers as written, with their units, magnitudes, hedges and comparators. */
import type { NumberStyle, Quantity, Time } from "../model.ts";
import { countsNoun, hedgeAt, hedgeBefore, unitAt } from "./context.ts";
import { dateQuantity } from "./dateQuantities.ts";
import { type Body, dressed, endOf, startOf } from "./dressing.ts";
import { readShare, readVulgar, readWordShare, type Share } from "./fractions.ts";
import { languageOf, Start } from "./language.ts";
import { lexemesOf } from "./lexemes.ts";
import { multipleAt } from "./multiples.ts";
import { borrowed, isHomograph, isOne } from "./neighbours.ts";
import { isCapitalized, type Numeral, readNumeral } from "./numerals.ts";
import { cardinalRank, ordinalUnit, readOrdinal } from "./ordinals.ts";
import { matchAt, matchBefore } from "./phrases.ts";
import { type Range, readRange } from "./ranges.ts";
import { isHyphen, isNounAt, isNumber, normAt, type Reader, rawAt, touches } from "./reader.ts";
import { codeEnd, idEnd, slashEnd } from "./shapes.ts";
import { findStructural } from "./structural.ts";

/** What one step of the scan found, and where it goes on. */
interface Step {
  readonly quantity?: Quantity;
  readonly next: number;
  /** Behind a number that was none, where more of them may follow. */
  readonly chain?: number;
}

const bodyOf = (n: Numeral): Body => ({ ...n, unit: n.unit });

const rangeStep = (r: Reader, { first, next, low, high }: Range): Step => {
  const { quantity } = dressed(r, {
    first,
    next,
    value: [low.value, high.value],
    unit: high.unit ?? low.unit,
    precision: Math.min(high.precision, low.precision * (low.magnitude < high.magnitude ? high.magnitude : 1)),
    decimals: Math.max(low.decimals, high.decimals),
    magnitude: high.magnitude,
    style: {
      ...low.style,
      magnitudeText: high.style.magnitudeText,
      suffix: high.style.suffix,
      prefix: low.style.prefix || high.style.prefix,
      capitalized: isCapitalized(rawAt(r, first)),
    },
  });
  return { quantity, next };
};

const shareStep = (r: Reader, share: Share, style: NumberStyle | undefined): Step => {
  const { first, next, part, whole } = share;
  const { data } = r.language;
  const between = share.wholeAt > share.partNext ? r.text.slice(endOf(r, share.partNext - 1), startOf(r, share.wholeAt)) : "";
  const value = (100 * part) / whole;
  const { quantity } = dressed(r, {
    first,
    next,
    value,
    unit: "percent",
    precision: share.precision,
    decimals: 0,
    magnitude: 1,
    fraction: { part, whole },
    style: {
      decimalMark: data.decimalMark,
      group: style?.group ?? data.group,
      prefix: "",
      suffix: "",
      magnitudeText: between,
      form: share.form,
      capitalized: isCapitalized(rawAt(r, first)),
    },
  });
  return { quantity, next };
};

const ordinalStep = (r: Reader, n: Numeral, floor: number): Step => {
  const structural = findStructural(r, { numeral: n, counted: false, measured: false, chain: undefined });
  if (structural) return { next: structural.next };
  const unit = ordinalUnit(r, n);
  if (unit === undefined) return { next: n.next };
  const hedge = unit === "rank" ? hedgeBefore(r, n.first, unit) : undefined;
  const { first, next, value, precision, decimals, magnitude, style } = n;
  return {
    quantity: {
      start: startOf(r, first),
      end: endOf(r, next - 1),
      value,
      unit,
      precision,
      decimals,
      magnitude,
      ...(hedge && first > floor && { hedge }),
      style,
    },
    next,
  };
};

const numeralStep = (r: Reader, n: Numeral, floor: number, chain: number | undefined): Step => {
  if (n.ordinal) return ordinalStep(r, n, floor);
  const unit = n.unit === null ? unitAt(r, n.next, n.magnitude > 1) : undefined;
  const counted = unit !== undefined || countsNoun(r, n.next, n.magnitude > 1, n.decimals === 0);
  if (isHomograph(r, n, counted)) return { next: n.next };
  const rank = n.bare ? cardinalRank(r, n.first, n.next) : undefined;
  const long = rank ? undefined : codeEnd(r, n, 3);
  if (long !== undefined) return { next: long };
  const range = rank ? undefined : readRange(r, n);
  if (!rank) {
    const measured = unit !== undefined || (range !== undefined && range.high.unit !== null);
    const structural = findStructural(r, { numeral: n, counted: counted || measured, measured, chain });
    if (structural) return { next: structural.next, ...(structural.chain && { chain: structural.next }) };
  }
  const share = rank ? undefined : readShare(r, n);
  if (share && !(share.form === "digits" && share.part === 50 && share.whole === 50)) return shareStep(r, share, n.style);
  const slash = slashEnd(r, n);
  if (slash !== undefined) return { next: slash };
  if (range) return rangeStep(r, range);
  const code = codeEnd(r, n, 2);
  if (code !== undefined) return { next: code };
  if (rank) {
    const hedge = rank.hedge && { type: "at-most" as const, start: startOf(r, rank.hedge.first), end: endOf(r, rank.hedge.next - 1) };
    const { first, next, value, precision, decimals, magnitude, style } = n;
    const other = hedge ?? hedgeBefore(r, first, "rank") ?? hedgeAt(r, next)?.hedge;
    return {
      quantity: {
        start: startOf(r, first),
        end: endOf(r, next - 1),
        value,
        unit: "rank",
        precision,
        decimals,
        magnitude,
        ...(other && { hedge: other }),
        style,
      },
      next,
    };
  }
  const times =
    n.unit === null && !unit && matchBefore(r.language.timesBefore, r.lexemes, n.first) && !isNounAt(r, n.next) ? { ...n, unit: "times" } : n;
  const { quantity, next } = dressed(r, bodyOf(borrowed(r, times)));
  if (!isOne(r, n, quantity)) return { next: n.next };
  // 'zero tolerance' counts nothing, 'zero cases' does
  if (!n.digits && n.value === 0 && (quantity.unit === null || (quantity.unit === "count" && !/[^s]s$/.test(normAt(r, n.next))))) return { next };
  return { quantity, next };
};

const wordStep = (r: Reader, i: number, floor: number, chain: number | undefined): Step | undefined => {
  const compound = r.language.data.compound?.(normAt(r, i)) === undefined ? 0 : Start.number;
  const kinds = (r.language.starts.get(normAt(r, i)) ?? 0) | compound;
  if (kinds === 0) return undefined;
  if (kinds & Start.idiom) {
    const idiom = matchAt(r.language.idioms, r.lexemes, i);
    if (idiom) return { next: idiom.next };
  }
  if (kinds & Start.multiple) {
    const multiple = multipleAt(r, i);
    if (multiple) return { ...dressed(r, multiple), next: multiple.next };
  }
  if (kinds & Start.ordinal && (matchAt(r.language.ordinals, r.lexemes, i)?.next ?? 0) > i + 1) {
    const ordinal = readOrdinal(r, i);
    if (ordinal) return ordinalStep(r, ordinal, floor);
  }
  if (kinds & Start.half && (matchAt(r.language.halves, r.lexemes, i)?.next ?? 0) > i + 1) {
    const half = readWordShare(r, i);
    if (half) return shareStep(r, half, undefined);
  }
  if (kinds & (Start.number | Start.share)) {
    const numeral = readNumeral(r, i, floor);
    if (numeral) return numeralStep(r, numeral, floor, chain);
  }
  if (kinds & (Start.half | Start.number | Start.share)) {
    const share = readWordShare(r, i);
    if (share) return shareStep(r, share, undefined);
  }
  if (kinds & Start.ordinal) {
    const ordinal = readOrdinal(r, i);
    if (ordinal) return ordinalStep(r, ordinal, floor);
  }
  return undefined;
};

const markStep = (r: Reader, i: number): Step | undefined => {
  const share = readVulgar(r, i);
  return share && shareStep(r, share, undefined);
};

const digitStep = (r: Reader, i: number, floor: number, chain: number | undefined): Step => {
  const idiom = matchAt(r.language.idioms, r.lexemes, i);
  if (idiom) return { next: idiom.next };
  const numeral = readNumeral(r, i, floor);
  if (numeral) return numeralStep(r, numeral, floor, chain);
  const id = idEnd(r, i);
  if (id !== undefined) return { next: id };
  // What touches a number that is none belongs to it: '16.5.1', '4G-based', '192.168.0.1'
  let next = i + 1;
  while (touches(r, next) && (isNumber(r, next) || isHyphen(r, next))) next += 1;
  return { next, chain: next };
};

/** Marks each lexeme that stands in a time. */
const timedOf = (lexemes: Reader["lexemes"], times: readonly Time[]): Uint8Array => {
  const timed = new Uint8Array(lexemes.length);
  let k = 0;
  for (const { start, end } of times) {
    while (k < lexemes.length && lexemes[k]!.end <= start) k += 1;
    while (k < lexemes.length && lexemes[k]!.start < end) {
      timed[k] = 1;
      k += 1;
    }
  }
  return timed;
};

/** Where a rate ends that holds a number, which is no quantity of its own: 'per 100,000 people'. */
const rateEnd = (quantity: Quantity | undefined): number => (quantity?.per && /^\d/.test(quantity.per.unit) ? quantity.per.end : 0);

/**
 * The quantities of a text, in order of start, not overlapping. Dates in full are quantities too (`date`); other numbers of times, of
 * articles and documents, versions, names and list marks are none.
 * @param language A language tag. Of languages other than English, Vietnamese, French and German only digits are read.
 * @param times What `findTimes` says of the same text.
 */
export const findQuantities = (text: string, language: string, times: readonly Time[]): readonly Quantity[] => {
  const known = languageOf(language);
  const lexemes = lexemesOf(text, known.data.elide);
  const r: Reader = { text, language: known, lexemes, timed: timedOf(lexemes, times) };
  const found: Quantity[] = [];
  let time = 0;
  let at = 0;
  let floor = 0;
  let chain: number | undefined;
  while (at < lexemes.length) {
    if (r.timed[at] === 1) {
      const start = lexemes[at]!.start;
      while (time < times.length && times[time]!.end <= start) time += 1;
      const date = time < times.length ? dateQuantity(text, known.data.tag, times[time]!) : undefined;
      if (date) {
        // '1/3 April 2024': what reaches into a date was no fraction.
        while ((found.at(-1)?.end ?? 0) > date.start) found.pop();
        found.push(date);
      }
      const end = times[time]?.end ?? 0;
      while (at < lexemes.length && r.timed[at] === 1 && lexemes[at]!.start < end) at += 1;
      floor = at;
      continue;
    }
    if (lexemes[at]!.start < rateEnd(found.at(-1))) {
      at += 1;
      continue;
    }
    const { kind } = lexemes[at]!;
    const step = kind === "number" ? digitStep(r, at, floor, chain) : kind === "word" ? wordStep(r, at, floor, chain) : markStep(r, at);
    if (!step) {
      at += 1;
      continue;
    }
    if (step.quantity) found.push(step.quantity);
    chain = step.chain;
    at = Math.max(step.next, at + 1);
    floor = at;
  }
  return found;
};
