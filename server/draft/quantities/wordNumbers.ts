/** Numbers in words: 'two hundred and sixty-eight million', 'mười sáu phẩy năm', 'quatre-vingt-dix', 'sechzehneinhalb'. */
import { matchAt } from "./phrases.ts";
import { isHyphen, isWord, normAt, type Reader, touches } from "./reader.ts";

/** A number in words. */
export interface WordNumber {
  /** The lexeme behind it. */
  readonly next: number;
  /** The number before the magnitude, as a JavaScript literal: "2.5" of 'two and a half million'. */
  readonly literal: string;
  readonly decimals: number;
  /** 1, or that of the one magnitude word at the end. */
  readonly magnitude: number;
  /** The lexeme at which the magnitude word begins; `next` where there is none. */
  readonly magnitudeAt: number;
  /** The step of the last digit said, before the magnitude. */
  readonly step: number;
}

/** The words so far: whole groups that have had their magnitude, and the group below a thousand that is being read. */
interface State {
  readonly total: number;
  readonly hundreds: number;
  readonly rest: number;
  /** Whether the group holds anything yet. */
  readonly open: boolean;
  readonly magnitude: number;
  /** How many magnitude words were used. */
  readonly magnitudes: number;
  readonly magnitudeAt: number;
  /** The group before the last magnitude. */
  readonly group: number;
  readonly joined: boolean;
}

const EMPTY: State = { total: 0, hundreds: 0, rest: 0, open: false, magnitude: 1, magnitudes: 0, magnitudeAt: -1, group: 0, joined: false };

const smallOf = (r: Reader, word: string): number | undefined => r.language.small.get(word) ?? r.language.data.compound?.(word);

const addSmall = (r: Reader, s: State, value: number): State | undefined => {
  if (value >= 100) return s.open ? undefined : { ...s, rest: value, open: true, joined: false };
  if (!s.open && value === 0) return s.magnitudes === 0 ? { ...s, open: true } : undefined;
  if (s.open && s.hundreds + s.rest === 0) return undefined;
  const rest = r.language.data.numberWords.join(s.rest, value, s.joined || !s.open);
  return rest === undefined ? undefined : { ...s, rest, open: true, joined: false };
};

const addMagnitude = (r: Reader, s: State, word: string, at: number): State | undefined => {
  const magnitude = r.language.wordMagnitudes.get(word);
  if (magnitude === undefined) return undefined;
  const alone = r.language.data.numberWords.alone.includes(word) && s.magnitudes === 0;
  if (!s.open && s.magnitudes > 0 && magnitude > s.magnitude) {
    // 'nghìn tỷ', 'thousand billion': the second multiplies what the first has made
    return { ...s, total: s.total * magnitude, magnitude: s.magnitude * magnitude };
  }
  if (!s.open && !alone) return undefined;
  const group = s.open ? s.hundreds + s.rest : 1;
  if (group === 0 || (s.magnitudes > 0 && magnitude >= s.magnitude)) return undefined;
  const next = { ...EMPTY, total: s.total + group * magnitude, magnitude, group };
  // Dozens and tens are no magnitudes, but part of the number: 'two dozen', 'ba chục triệu'
  if (magnitude < 1000) return s.magnitudes > 0 ? undefined : { ...EMPTY, rest: group * magnitude, open: true };
  return { ...next, magnitudes: s.magnitudes + 1, magnitudeAt: s.magnitudes === 0 ? at : s.magnitudeAt };
};

const step = (r: Reader, s: State, at: number): State | undefined => {
  const word = normAt(r, at);
  const { numberWords } = r.language.data;
  if (r.language.hundred.has(word)) {
    if (!s.open) return numberWords.alone.includes(word) ? { ...s, hundreds: 100, open: true, joined: false } : undefined;
    return s.hundreds === 0 && s.rest > 0 && s.rest < 20 ? { ...s, hundreds: s.rest * 100, rest: 0, joined: false } : undefined;
  }
  if (numberWords.tens.includes(word)) return s.rest >= 2 && s.rest <= 9 ? { ...s, rest: s.rest * 10 } : undefined;
  const value = smallOf(r, word);
  if (value === undefined) return addMagnitude(r, s, word, at);
  // 'năm' behind a hundred is five only before 'mươi' ('một trăm năm mươi'); else it is years
  if (s.hundreds > 0 && s.rest === 0 && numberWords.tens.includes(normAt(r, at + 1)) && value < 10) return { ...s, rest: value, joined: false };
  return addSmall(r, s, value);
};

/** 'and' goes on where the rest of a hundred follows ('two hundred and five'), in French before one and eleven ('vingt et un'). */
const mayJoin = (r: Reader, s: State, at: number): boolean => {
  if (!r.language.data.numberWords.and.includes(normAt(r, at))) return false;
  const value = smallOf(r, normAt(r, at + 1));
  if (value === undefined || value === 0) return false;
  if (normAt(r, at) === "et") return s.rest >= 20 && (value === 1 || value === 11);
  return s.rest === 0 && (s.hundreds > 0 || (s.magnitudes > 0 && !s.open)) && value < 100;
};

const decimalWords = (r: Reader, at: number): string => {
  let digits = "";
  for (let k = at; digits.length < 12; k += 1) {
    const value = r.language.small.get(normAt(r, k));
    if (value === undefined || value > 9) return digits;
    digits += String(value);
  }
  return digits;
};

const shown = (value: number): string => String(Number(value.toPrecision(15)));

/** A magnitude directly behind a number that has decimals or a half: 'two and a half million'. */
const behind = (r: Reader, literal: string, decimals: number, unit: number, at: number): WordNumber => {
  const after = isHyphen(r, at) ? at + 1 : at;
  const found = matchAt(r.language.magnitudes, r.lexemes, after);
  return { literal, decimals, step: unit, magnitude: found?.value ?? 1, magnitudeAt: found ? at : at, next: found?.next ?? at };
};

const finished = (r: Reader, s: State, at: number): WordNumber | undefined => {
  const { numberWords } = r.language.data;
  const group = s.hundreds + s.rest;
  if (!s.open && s.magnitudes === 0) return undefined;
  const half = matchAt(r.language.half, r.lexemes, at);
  if (half && !(s.open && group === 0)) {
    // 'ba triệu rưỡi' is half of a million more
    if (!s.open && s.magnitudes === 1)
      return { literal: shown(s.group + 0.5), decimals: 1, step: 0.5, magnitude: s.magnitude, magnitudeAt: s.magnitudeAt, next: half.next };
    if (s.magnitudes === 0) return behind(r, shown(group + 0.5), 1, 0.5, half.next);
  }
  if (s.open && s.magnitudes === 0 && numberWords.point.includes(normAt(r, at))) {
    const digits = decimalWords(r, at + 1);
    if (digits !== "") return behind(r, `${group}.${digits}`, digits.length, 10 ** -digits.length, at + 1 + digits.length);
  }
  if (!s.open && s.magnitudes === 1) {
    return { literal: shown(s.total / s.magnitude), decimals: 0, step: 1, magnitude: s.magnitude, magnitudeAt: s.magnitudeAt, next: at };
  }
  const value = s.total + group;
  const whole = Number.isInteger(value);
  return { literal: shown(value), decimals: whole ? 0 : 1, step: whole ? 1 : 0.5, magnitude: 1, magnitudeAt: at, next: at };
};

/** 'half a million'. */
const readShare = (r: Reader, at: number): WordNumber | undefined => {
  const share = matchAt(r.language.shares, r.lexemes, at);
  if (!share) return undefined;
  const after = normAt(r, share.next) === "-" ? share.next + 1 : share.next;
  const word = normAt(r, after);
  const magnitude = r.language.wordMagnitudes.get(word);
  if (magnitude === undefined) {
    // 'half a percentage point'
    const percent = matchAt(r.language.percent, r.lexemes, after);
    return percent && isWord(r, after)
      ? { literal: shown(share.value), decimals: 1, step: 0, magnitude: 1, magnitudeAt: after, next: after }
      : undefined;
  }
  if (magnitude < 1000)
    return { literal: shown(share.value * magnitude), decimals: 0, step: 1, magnitude: 1, magnitudeAt: after + 1, next: after + 1 };
  return { literal: shown(share.value), decimals: 1, step: 0, magnitude, magnitudeAt: after, next: after + 1 };
};

/** The number in words that begins with lexeme `at`; undefined where none does. */
export const readWordNumber = (r: Reader, at: number): WordNumber | undefined => {
  const share = readShare(r, at);
  if (share) return share;
  const { numberWords } = r.language.data;
  const first = normAt(r, at);
  let s: State = EMPTY;
  let i = at;
  if (numberWords.articles.includes(first) && (r.language.hundred.has(normAt(r, at + 1)) || r.language.wordMagnitudes.has(normAt(r, at + 1)))) {
    s = { ...EMPTY, rest: 1, open: true };
    i = at + 1;
  } else if (r.language.later.has(first)) return undefined;
  for (;;) {
    const joint = mayJoin(r, s, i);
    const hyphen = !joint && i > at && isHyphen(r, i) && touches(r, i + 1);
    const from = joint || hyphen ? i + 1 : i;
    // Only French joins 'et' by hyphens ('vingt-et-un')
    const et = hyphen && mayJoin(r, s, from) && isHyphen(r, from + 1) ? from + 2 : from;
    const next = step(r, joint || et !== from ? { ...s, joined: true } : s, et);
    if (!next) return finished(r, s, i);
    s = next;
    i = et + 1;
  }
};
