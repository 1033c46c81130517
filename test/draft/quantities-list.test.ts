/** Sentences of policy texts and news with what they say in numbers, written by others than the reader of them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Quantity } from "../../server/draft/model.ts";
import { findQuantities } from "../../server/draft/quantities/quantities.ts";
import { findTimes } from "../../server/draft/times/times.ts";

interface Expected {
  readonly text: string;
  readonly value: number | string | readonly unknown[];
  readonly unit: string | null;
  readonly optional?: boolean;
  readonly or?: readonly Partial<Expected>[];
}

interface Row {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly quantities?: readonly Expected[];
  readonly not?: readonly string[];
}

const rowsOf = (name: string): readonly Row[] =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);

/** Markup and addresses as a draft's blocks have them: blanks. */
const masked = (text: string): string => text.replaceAll(/https?:\S+|\[\^\d+\]|[*_`]/g, (match) => " ".repeat(match.length));

const read = (text: string, language: string): readonly Quantity[] => findQuantities(text, language, findTimes(text, language));

const same = (a: unknown, b: unknown): boolean => {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, k) => same(item, b[k]));
  return a === b;
};

/** Years, quarters and spans are times, and no quantities; the list calls them dates. */
const isTime = ({ unit, value }: Expected): boolean => unit === "date" && !(typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value));

test("98 of 100 values are read with their units", (t) => {
  const missed: string[] = [];
  let total = 0;
  for (const { id, lang, text: raw, quantities = [] } of rowsOf("quantities.jsonl")) {
    const text = masked(raw);
    const found = [...read(text, lang)];
    for (const expected of quantities) {
      if (expected.optional || isTime(expected)) continue;
      total += 1;
      const readings = [expected, ...(expected.or ?? []).map((other) => ({ ...expected, ...other }))];
      const at = found.findIndex((quantity) => readings.some((reading) => same(quantity.value, reading.value) && quantity.unit === reading.unit));
      if (at >= 0) found.splice(at, 1);
      else missed.push(`${id}: ${expected.text}`);
    }
  }
  t.diagnostic(`${total - missed.length} of ${total}`);
  assert.ok(missed.length <= 0.02 * total, `missed:\n${missed.join("\n")}`);
});

test("2 of 100 numbers that are no quantities are taken for one, at most", (t) => {
  const taken: string[] = [];
  let total = 0;
  for (const { id, lang, text: raw, not = [] } of rowsOf("not-quantities.jsonl")) {
    const text = masked(raw);
    const found = read(text, lang);
    for (const number of not) {
      total += 1;
      const at = text.indexOf(number);
      if (at >= 0 && found.some(({ start, end }) => start < at + number.length && end > at)) taken.push(`${id}: ${number}`);
    }
  }
  t.diagnostic(`${taken.length} of ${total}`);
  assert.ok(taken.length <= 0.02 * total, `taken:\n${taken.join("\n")}`);
});
