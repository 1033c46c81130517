/** Dates that cannot be: the rule draft-date. */
import * as l10n from "@vscode/l10n";
import { baseLanguage } from "../draft/language/known.ts";
import type { Content, Draft, Time } from "../draft/model.ts";
import { uiLanguage } from "../localize.ts";
import { overContents } from "./local.ts";
import type { Edit, Finding } from "./model.ts";
import { phrasingOf } from "./phrasing/phrasing.ts";
import { firstAt } from "./pieces.ts";

/** Before this year calendars still differed from country to country (the last to change were Greece in 1923 and Turkey in 1926). */
const FIRST_YEAR = 1927;

const VIETNAMESE = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
const VIETNAMESE_DIGITS = ["Chủ nhật", "thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7"];

const remembered = new Map<string, readonly (readonly string[])[]>();

/** The rows of weekday names of a language, Sunday first: in full, then short, then other ways to write them. */
const weekdayRows = (language: string): readonly (readonly string[])[] => {
  const known = remembered.get(language);
  if (known) return known;
  const row = (weekday: "long" | "short"): readonly string[] => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
    // 4 January 1970 was a Sunday.
    return [0, 1, 2, 3, 4, 5, 6].map((day) => format.format(new Date(Date.UTC(1970, 0, 4 + day))));
  };
  const rows =
    language === "vi" ? [VIETNAMESE, VIETNAMESE_DIGITS] : [row("long"), row("short"), row("short").map((name) => name.replace(/\.$/u, ""))];
  remembered.set(language, rows);
  return rows;
};

const lower = (text: string): string => text.normalize("NFC").toLowerCase();

/** The name of another weekday, written as the one that stands there: in full or short, with a capital or without. */
const weekdayLike = (written: string, day: number, right: number, language: string): string => {
  const rows = weekdayRows(language);
  const row = rows.find((names) => lower(names[day] ?? "") === lower(written)) ?? rows[0];
  const name = row?.[right] ?? "";
  const first = written.charAt(0);
  const capital = first !== first.toLowerCase();
  const plain = lower(name.charAt(0)) + name.slice(1);
  return capital ? name.charAt(0).toUpperCase() + name.slice(1) : language === "en" || language === "de" ? name : plain;
};

const longWeekday = (day: number, language: string): string => weekdayRows(language)[0]?.[day] ?? "";

const checkWeekday = ({ text, language }: Content, time: Time): Finding | undefined => {
  const { weekday } = time;
  if (!weekday || time.type !== "day" || time.impossible || Number(time.from.slice(0, 4)) < FIRST_YEAR) return undefined;
  const right = new Date(`${time.from}T00:00:00Z`).getUTCDay();
  if (Number.isNaN(right) || right === weekday.day) return undefined;
  const base = baseLanguage(language);
  const written = text.slice(weekday.start, weekday.end);
  // German 'so' and English 'sun' are no weekdays but with a capital.
  if ((base === "de" || base === "en") && written.charAt(0) === written.charAt(0).toLowerCase()) return undefined;
  const newText = weekdayLike(written, weekday.day, right, base);
  const fits = lower(written) !== lower(newText);
  const edits: readonly Edit[] = fits
    ? [{ title: l10n.t("Replace with {0}", newText), safe: false, changes: [{ start: weekday.start, end: weekday.end, newText }] }]
    : [];
  return {
    rule: "draft-date",
    start: weekday.start,
    end: weekday.end,
    message: l10n.t("{0} is a {1}, not a {2}.", time.from, longWeekday(right, uiLanguage()), longWeekday(weekday.day, uiLanguage())),
    edits,
  };
};

/** How many tokens around a date may say that it is meant not to exist. */
const AROUND = 8;

const isMeant = (content: Content, time: Time): boolean => {
  const invalid = phrasingOf(content.language)?.invalid;
  if (!invalid) return false;
  const at = firstAt(content.tokens, time.start);
  return content.tokens
    .slice(Math.max(0, at - AROUND), at + 2 * AROUND)
    .some((token) => invalid.has(token.norm) && (token.start < time.start || token.start >= time.end));
};

const checkExistence = (content: Content, time: Time): Finding | undefined => {
  if (!time.impossible || isMeant(content, time)) return undefined;
  const last = Number(time.to.slice(8, 10));
  const month = new Intl.DateTimeFormat(uiLanguage(), { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${time.to}T00:00:00Z`));
  return {
    rule: "draft-date",
    start: dateStart(content, time),
    end: time.end,
    message: l10n.t("This date does not exist: {0} has {1} days.", month, last),
    edits: [],
  };
};

/** Where the date itself begins: behind its weekday, where one stands before it. */
const dateStart = ({ text }: Content, { start, end, weekday }: Time): number => {
  if (!weekday || weekday.start > start + 1) return start;
  let at = Math.max(start, weekday.end);
  while (at < end && /[\s,.]/u.test(text.charAt(at))) at++;
  return at;
};

/** Weekdays that their date does not fall on, and dates that do not exist. */
export const checkDates: (draft: Draft) => readonly Finding[] = overContents((content) =>
  content.times.flatMap((time) => {
    const finding = checkExistence(content, time) ?? checkWeekday(content, time);
    return finding ? [finding] : [];
  }),
);
