/** Dates in full as quantities, and how they are written. */
import type { Quantity, Time } from "../model.ts";
import { namesIn } from "../times/names.ts";

const EDGE = /[\s,.()]/;
const LEAD = /^(?:ngày|nga\u0300y|the|le|den|dem)\s+/i;
const parts = /\d+|\p{L}+/gu;

const dayToken = (token: string, day: number): string | undefined =>
  Number(token) === day && token.length <= 2 ? (token.length === 2 && day < 10 ? "{dd}" : "{d}") : undefined;
const monthToken = (token: string, month: number): string | undefined =>
  Number(token) === month && token.length <= 2 ? (token.length === 2 && month < 10 ? "{MM}" : "{M}") : undefined;

/**
 * How a date is written, its parts in braces as CLDR names them.
 * @param iso The date that the text says.
 * @param language A primary language tag.
 */
export const datePattern = (text: string, iso: string, language: string): string => {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  const { long, short } = namesIn(language);
  const leading = /^\d{4}/.test(text);
  const tokens = text.match(parts) ?? [];
  const american = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text) && Number(tokens[1]) > 12;
  let seen: "none" | "day" | "month" = leading || american ? "day" : "none";
  let dayLeft = true;
  let monthLeft = true;
  let at = 0;
  let pattern = "";
  for (const token of tokens) {
    const from = text.indexOf(token, at);
    pattern += text.slice(at, from);
    at = from + token.length;
    if (token.length === 4 && Number(token) === year) pattern += "{y}";
    else if (/^\d/.test(token)) {
      const asDay = dayLeft && seen !== "day" ? dayToken(token, day) : undefined;
      const asMonth = asDay === undefined && monthLeft ? monthToken(token, month) : undefined;
      const late = asDay === undefined && asMonth === undefined && dayLeft ? dayToken(token, day) : undefined;
      pattern += asDay ?? asMonth ?? late ?? token;
      if (asDay ?? late) dayLeft = false;
      if (asMonth) {
        monthLeft = false;
        seen = "none";
      }
    } else if (/^(?:st|nd|rd|th)$/.test(token) && pattern.endsWith("{d}")) pattern = `${pattern.slice(0, -3)}{do}`;
    else if (/^er$/.test(token) && pattern.endsWith("{d}")) pattern = `${pattern.slice(0, -3)}{do}`;
    else if (monthLeft && long[month - 1]?.toLowerCase() === token.toLowerCase()) {
      pattern += "{MMMM}";
      monthLeft = false;
    } else if (
      monthLeft &&
      short[month - 1] !== undefined &&
      token.toLowerCase().startsWith(short[month - 1]!.toLowerCase().slice(0, 3)) &&
      !/^ng|^th|^n\u0103m/.test(token)
    ) {
      pattern += "{MMM}";
      monthLeft = false;
    } else pattern += token;
  }
  pattern += text.slice(at);
  // One padded part, or a year in front, shows that the other is padded too where it is short.
  const padded = leading || pattern.includes("{MM}") || pattern.includes("{dd}");
  return padded ? pattern.replace("{M}", "{MM}").replace("{d}", "{dd}") : pattern;
};

/** A day as a quantity, without its weekday and the words before it; undefined for any other time and for days that do not exist. */
export const dateQuantity = (text: string, language: string, time: Time): Quantity | undefined => {
  if (time.type !== "day" || time.impossible) return undefined;
  let { start, end } = time;
  if (time.weekday) {
    if (time.weekday.start <= start) start = time.weekday.end;
    else end = time.weekday.start;
  }
  const raw = text.slice(start, end);
  const lead = edgesOf(raw);
  start += lead.before;
  end -= lead.after;
  const word = LEAD.exec(text.slice(start, end));
  if (word) start += word[0].length;
  const written = text.slice(start, end);
  return {
    start,
    end,
    value: time.from,
    unit: "date",
    precision: 0,
    decimals: 0,
    magnitude: 1,
    style: {
      form: "digits",
      decimalMark: ".",
      group: "",
      prefix: "",
      magnitudeText: "",
      suffix: "",
      capitalized: false,
      datePattern: datePattern(written, time.from, language),
    },
  };
};

/** How much of blanks and marks stands at either end. A loop: a pattern for the end alone would be quadratic in a long row of blanks. */
const edgesOf = (raw: string): { readonly before: number; readonly after: number } => {
  let before = 0;
  while (before < raw.length && EDGE.test(raw[before]!)) before += 1;
  let end = raw.length;
  while (end > before && EDGE.test(raw[end - 1]!)) end -= 1;
  return { before, after: raw.length - end };
};
