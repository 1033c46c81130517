/** Ordinals and ranks: 'the eighth meeting', '8th', 'lần thứ 8', 'ranked 71st', 'top 30', 'among the 30 leading countries'. */

import { isCapitalized, type Numeral, readNumeral } from "./numerals.ts";
import { matchAt, matchBefore } from "./phrases.ts";
import { isCapital, isHyphen, isNounAt, isNumber, isTimed, isWord, normAt, type Reader, rawAt, startsSentence, touches } from "./reader.ts";

/** An ordinal in words or behind a prefix, as a numeral. */
const ordinalNumeral = (
  r: Reader,
  first: number,
  next: number,
  value: number,
  form: "ordinal-words" | "ordinal-digits",
  prefix: string,
  suffix: string,
): Numeral => ({
  first,
  at: first,
  next,
  value,
  mantissa: value,
  decimals: 0,
  magnitude: 1,
  precision: 1,
  unit: null,
  ordinal: true,
  digits: form === "ordinal-digits",
  bare: true,
  style: {
    form,
    decimalMark: r.language.data.decimalMark,
    group: r.language.data.group,
    prefix,
    magnitudeText: "",
    suffix,
    capitalized: isCapitalized(rawAt(r, first)),
  },
});

const GERMAN_ENDING = /(?:e[nrsm]?)$/;

/** The ordinal that begins with lexeme `i`: 'eighth', 'twenty-first', 'thứ tám', 'thứ 8'. */
export const readOrdinal = (r: Reader, i: number): Numeral | undefined => {
  const { data } = r.language;
  if (data.ordinalPrefixes.includes(normAt(r, i))) {
    const prefix = r.lexemes[i + 1] && r.text.slice(r.lexemes[i]!.start, r.lexemes[i + 1]!.start);
    if (prefix === undefined) return undefined;
    if (normAt(r, i + 1) === "nhất" || normAt(r, i + 1) === "tư") {
      return ordinalNumeral(r, i, i + 2, normAt(r, i + 1) === "tư" ? 4 : 1, "ordinal-words", prefix, "");
    }
    const cardinal = readNumeral(r, i + 1, i + 1);
    if (!cardinal?.bare || !Number.isInteger(cardinal.value) || cardinal.ordinal) return undefined;
    return ordinalNumeral(r, i, cardinal.next, cardinal.value, cardinal.digits ? "ordinal-digits" : "ordinal-words", prefix, "");
  }
  const found = matchAt(r.language.ordinals, r.lexemes, i);
  if (!found) return undefined;
  const suffix = data.tag === "de" ? (GERMAN_ENDING.exec(normAt(r, found.next - 1))?.[0] ?? "") : "";
  return ordinalNumeral(r, i, found.next, found.value, "ordinal-words", "", suffix);
};

/** How far behind an ordinal the ranking may be named: 'the 86th in the e-Government Development Index'. */
const REACH = 9;
const INTO: ReadonlySet<string> = new Set(["in", "of", "on", "out", "dans", "de", "du", "im", "in", "des", "auf", "au", "sur"]);

const rankingBehind = (r: Reader, at: number): boolean => {
  if (!INTO.has(normAt(r, at))) return false;
  for (let k = at + 1; k < at + REACH; k += 1) {
    const norm = normAt(r, k);
    if (norm === "" || norm === "." || norm === ";" || norm === ",") return false;
    if (r.language.rankings.has(norm)) return true;
  }
  return false;
};

const BESIDE: ReadonlySet<string> = new Set(["from", "to", "at", "von", "auf", "du", "au", "từ", "lên", "xuống", "đến"]);

/** Whether an ordinal is a place in a ranking. */
const isRank = (r: Reader, n: Numeral): boolean => {
  if (matchBefore(r.language.ranksOrdinal, r.lexemes, n.first) && (!isNounAt(r, n.next) || isRankNoun(r, n.next))) return true;
  if (isRankNoun(r, n.next)) return true;
  if (rankingBehind(r, n.next)) return true;
  return n.digits && BESIDE.has(normAt(r, n.first - 1)) && !isNounAt(r, n.next) && r.language.data.tag !== "de";
};

const isRankNoun = (r: Reader, at: number): boolean => {
  const from = isHyphen(r, at) ? at + 1 : at;
  const found = matchAt(r.language.rankNouns, r.lexemes, from);
  return found !== undefined && !isTimed(r, from);
};

const CENTURIES: ReadonlySet<string> = new Set(["century", "centuries", "siècle", "jahrhundert", "jahrhunderts", "thế"]);

/** 'rank', 'ordinal', or undefined where the ordinal is no quantity: 'first, …', 'the first half', 'the 21st century'. */
export const ordinalUnit = (r: Reader, n: Numeral): "rank" | "ordinal" | undefined => {
  const { data } = r.language;
  const behind = isHyphen(r, n.next) ? n.next + 1 : n.next;
  if (CENTURIES.has(normAt(r, behind)) || r.language.small.has(normAt(r, behind))) return undefined;
  if (isRank(r, n)) return "rank";
  // 'the 3rd paragraph'
  if (data.ordinalPrefixes.length === 0 && matchAt(r.language.structural, r.lexemes, behind)?.value === "strong") return undefined;
  if (data.ordinalPrefixes.length > 0) return vietnameseOrdinal(r, n);
  if (n.digits) return "ordinal";
  if (r.language.ordinalStops.has(normAt(r, behind)) || isNumber(r, behind)) return undefined;
  if (!isNounAt(r, behind)) return undefined;
  if (n.value <= 2 && !r.language.determiners.has(normAt(r, n.first - 1))) {
    // 'Second Meeting of the Committee' in a heading
    if (!(isCapital(r, n.first) && isCapital(r, behind) && !startsSentence(r, n.first))) return undefined;
  }
  // 'Third, …' and 'Third parties' at the start of a sentence number arguments, not meetings
  const article = normAt(r, n.first - 1) === "a" ? n.first - 1 : n.first;
  if (startsSentence(r, article) && !isCapital(r, behind)) return undefined;
  return "ordinal";
};

const WEEKDAYS: ReadonlySet<string> = new Set(["hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy"]);
const DAY_WORDS: ReadonlySet<string> = new Set(["ngày", "sáng", "chiều", "tối", "vào", "hôm", "từ", "đến", "mỗi"]);
const EVENTS: ReadonlySet<string> = new Set([
  "lần",
  "phiên",
  "họp",
  "cuộc",
  "kỳ",
  "vị",
  "trí",
  "hạng",
  "nước",
  "đứng",
  "xếp",
  "bài",
  "năm",
  "khóa",
  "khoá",
  "nghị",
  "hội",
  "đại",
]);

/** 'Thứ Tư' is Wednesday, 'thứ nhất' at the start of a sentence an argument. */
const vietnameseOrdinal = (r: Reader, n: Numeral): "ordinal" | undefined => {
  const before = normAt(r, n.first - 1);
  if (before === "" || startsSentence(r, n.first) || !isWord(r, n.first - 1)) return undefined;
  const name = normAt(r, n.first + 1);
  if (WEEKDAYS.has(name) && !EVENTS.has(before)) {
    if (isCapital(r, n.first + 1) || DAY_WORDS.has(before)) return undefined;
  }
  if (isNumber(r, n.first + 1) && n.value <= 7 && n.value >= 2 && DAY_WORDS.has(before)) return undefined;
  const after = normAt(r, n.next);
  if (name === "nhất" && (after === "," || after === ":" || after === "là") && !EVENTS.has(before)) return undefined;
  return "ordinal";
};

/** A rank told by a plain number. The hedge is where 'top' or 'among' stands. */
export interface CardinalRank {
  readonly hedge?: { readonly first: number; readonly next: number };
}

const AMONG_REACH = 4;

/** Whether a number is a place in a ranking, or how many places a group of leaders has: 'rank 71', 'top 30', 'among the 30 leading countries'. */
export const cardinalRank = (r: Reader, first: number, next: number): CardinalRank | undefined => {
  const top = matchBefore(r.language.top, r.lexemes, first);
  if (top && !(normAt(r, top.next - 1) === "-" && !touches(r, first))) {
    const word =
      normAt(r, top.first) === "the" || normAt(r, top.first) === "le" || normAt(r, top.first) === "den" || normAt(r, top.first) === "die"
        ? top.first + 1
        : top.first;
    return { hedge: { first: word, next: top.next } };
  }
  if (matchBefore(r.language.ranks, r.lexemes, first) && (!isNounAt(r, next) || isRankNoun(r, next))) return {};
  for (let k = first - 1; k >= 0 && k >= first - AMONG_REACH; k -= 1) {
    if (!r.language.among.has(normAt(r, k))) {
      if (!isWord(r, k)) return undefined;
      continue;
    }
    return leadsBehind(r, next) ? { hedge: { first: k, next: k + 1 } } : undefined;
  }
  return undefined;
};

const leadsBehind = (r: Reader, next: number): boolean => {
  const reach = r.language.data.tag === "vi" ? 3 : 1;
  for (let k = next; k < next + reach; k += 1) {
    if (r.language.leading.has(normAt(r, k))) return r.language.data.tag !== "vi" || normAt(r, k + 1) === "đầu" || k > next;
    if (!isWord(r, k)) return false;
  }
  return false;
};
