/** Times told in a text: found, tied to the words before them, and given their weekday. */
import type { Span, Time } from "../model.ts";
import { languageOf } from "../quantities/language.ts";
import { type Lexeme, lexemesOf } from "../quantities/lexemes.ts";
import { matchAt, matchBefore, type PhraseMatch } from "../quantities/phrases.ts";
import { isCapital, normAt } from "../quantities/reader.ts";
import { type Found, readDay, readMonth, type TimeReader } from "./dates.ts";
import { namesIn } from "./names.ts";
import { readPeriod } from "./periods.ts";
import { timeWords } from "./words.ts";

interface Tie {
  readonly relation: Time["relation"];
  readonly edge?: Time["edge"];
}

/** What the words before lexeme `first` say of it: 'by the end of' is `by` with the edge `end`. */
const tieBefore = (r: TimeReader, first: number): Tie => {
  let at = first;
  let edge: Time["edge"];
  for (let k = 0; k < 4; k += 1) {
    const found = matchBefore(r.words.edges, r.lexemes, at);
    const filler = matchBefore(r.words.fillers, r.lexemes, at);
    const relation = matchBefore(r.words.relations, r.lexemes, at);
    const longest = Math.max(relation ? relation.next - relation.first : 0, filler ? filler.next - filler.first : 0);
    if (found && found.next - found.first >= longest) {
      edge ??= found.value;
      at = found.first;
    } else if (filler && (!relation || filler.next - filler.first > relation.next - relation.first)) at = filler.first;
    else return { relation: relation?.value ?? "in", edge };
  }
  return { relation: "in", edge };
};

const MARKS: ReadonlySet<string> = new Set([",", "(", ")", "ngày", "the", "le", "den", "dem", "."]);

interface Weekday extends Span {
  readonly day: number;
  readonly first: number;
  readonly next: number;
}

const weekdayOf = (r: TimeReader, first: number, next: number, day: number): Weekday => ({
  day,
  first,
  next,
  start: r.lexemes[first]!.start,
  end: r.lexemes[next - 1]!.end,
});

/** The longest short name: 'Tues'. */
const SHORT = 4;

const isName = (r: TimeReader, { first, next }: PhraseMatch<number>): boolean => {
  const word = r.lexemes[next - 1]!;
  return r.tag === "vi" || r.tag === "fr" ? next > first + 1 || word.norm.length > SHORT || r.tag === "fr" : isCapital(r, first);
};

/** The weekday written before or behind a day: 'Wednesday, 24 April 2024', '24/4/2024 (thứ Tư)'. */
const weekdayNear = (r: TimeReader, found: Found): Weekday | undefined => {
  const { weekdays } = namesIn(r.tag);
  let at = found.first;
  for (let k = 0; k < 3 && MARKS.has(normAt(r, at - 1)); k += 1) at -= 1;
  const before = matchBefore(weekdays, r.lexemes, at);
  // Short names are words as well: German 'so' and 'mi', English 'sat'. They count with a capital, and only before the date.
  if (before && isName(r, before)) return weekdayOf(r, before.first, before.next, before.value);
  const behind = normAt(r, found.next) === "(" || normAt(r, found.next) === "," ? found.next + 1 : found.next;
  const after = matchAt(weekdays, r.lexemes, behind);
  if (!after || !isName(r, after)) return undefined;
  const long = r.tag === "vi" || r.lexemes[after.next - 1]!.norm.length > SHORT;
  return long ? weekdayOf(r, after.first, after.next, after.value) : undefined;
};

const fullYear = /\d{4}$/;

/** The year's digits: the lexeme's own, or the end of 'FY2024' or '24.04.2024'. */
const yearSpan = (lexeme: Lexeme): Span | undefined => {
  const digits = fullYear.exec(lexeme.norm);
  if (!digits) return undefined;
  return lexeme.kind === "number" && lexeme.norm.length === 4 ? { start: lexeme.start, end: lexeme.end } : { start: lexeme.end - 4, end: lexeme.end };
};

const finished = (r: TimeReader, found: Found): { readonly time: Time; readonly next: number } => {
  const weekday = found.type === "day" ? weekdayNear(r, found) : undefined;
  const first = Math.min(found.first, weekday?.first ?? found.first);
  const next = Math.max(found.next, weekday?.next ?? found.next);
  const tie = tieBefore(r, first);
  const yearLexeme = found.yearAt === undefined ? (found.type === "day" ? r.lexemes[found.first]! : undefined) : r.lexemes[found.yearAt]!;
  const year = yearLexeme && yearSpan(yearLexeme);
  // 'from 2021 to 2025' is in those years
  const relation = found.type === "span" && (tie.relation === "since" || tie.relation === "until") ? "in" : tie.relation;
  return {
    next,
    time: {
      start: r.lexemes[first]!.start,
      end: r.lexemes[next - 1]!.end,
      from: found.from,
      to: found.to,
      type: found.type,
      relation,
      ...(tie.edge !== undefined && { edge: tie.edge }),
      ...(year && { year }),
      ...(weekday && { weekday: { day: weekday.day, start: weekday.start, end: weekday.end } }),
      ...(found.impossible && { impossible: true as const }),
    },
  };
};

const startsByTag = new Map<string, ReadonlySet<string>>();

/** The words that may begin a time: names of months, 'first', 'quý', and number words where months are counted before the year. */
const startsOf = ({ tag, words, language }: TimeReader): ReadonlySet<string> => {
  let starts = startsByTag.get(tag);
  if (!starts) {
    const months = tag === "vi" ? ["tháng", ...language.small.keys()] : namesIn(tag).months.byFirst.keys();
    starts = new Set([...months, ...words.ordinals.byFirst.keys(), ...words.quarter.byFirst.keys(), ...words.half.byFirst.keys()]);
    if (startsByTag.size < MOST_LANGUAGES) startsByTag.set(tag, starts);
  }
  return starts;
};

const MOST_LANGUAGES = 100;

/** Whether a time may begin here: tells most words apart without reading on. 'Q1' and 'FY2024' hold digits. */
const mayBegin = ({ kind, norm }: Lexeme, starts: ReadonlySet<string>): boolean => {
  if (kind === "number") return true;
  if (kind === "mark") return false;
  if (starts.has(norm)) return true;
  const last = norm.charCodeAt(norm.length - 1);
  return last >= 48 && last <= 57;
};

/**
 * The times of a text, in order, not overlapping. A time has a year; 'in April' and 'last year' say none and are left out. Where an order
 * of day and month must be chosen, the day comes first.
 * @param language A language tag. Of languages other than English, Vietnamese, French and German only digits are read.
 */
export const findTimes = (text: string, language: string): readonly Time[] => {
  const known = languageOf(language);
  const { tag, elide } = known.data;
  const lexemes = lexemesOf(text, elide);
  const r: TimeReader = { text, language: known, lexemes, timed: new Uint8Array(lexemes.length), words: timeWords(tag), tag };
  const starts = startsOf(r);
  const found: Time[] = [];
  let at = 0;
  let free = 0;
  while (at < lexemes.length) {
    const time = !mayBegin(lexemes[at]!, starts) ? undefined : (readDay(r, at) ?? readMonth(r, at) ?? readPeriod(r, at));
    if (!time) {
      at += 1;
      continue;
    }
    const { time: whole, next } = finished(r, time);
    // A weekday behind the last date is not before this one too.
    if (whole.start >= free) found.push(whole);
    else {
      const { weekday: _, ...rest } = whole;
      found.push({ ...rest, start: lexemes[time.first]!.start });
    }
    free = found.at(-1)!.end;
    at = Math.max(next, time.next);
  }
  return found;
};
