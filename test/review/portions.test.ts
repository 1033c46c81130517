/** What true sentences of a new drafter's first hour say, and must not be held against the agenda; beside each the mistake that must be. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { reviewerOf, reviewIt } from "./support.ts";

const REVIEWER = reviewerOf(`id: meals
title: School meals
language: en
sources: { s: { title: Survey, date: 2025-01-01 } }
figures:
  budget: { label: { en: school meals budget }, value: 94000000000, unit: KES, source: s }
  cooks: { label: trained cooks, value: 12450, unit: count, base: cooks, period: 2024, source: s }
  kitchens: { label: schools with a working kitchen, value: 87.5, unit: percent, base: schools, source: s }
  meal: { label: cost of a school meal, value: 150, unit: RWF, source: s }
  launch: { label: { en: launch of the programme }, value: 2025-09-01, unit: date, source: s }
  stunting: { label: { fr: retard de croissance chez les enfants de moins de cinq ans }, value: 19, unit: percent, base: { fr: [enfants] }, source: s }
groups:
  axes:
    preferred: { en: strategic axes }
    members: [{ preferred: { en: clean water } }, { preferred: { en: warm meals } }, { preferred: { en: trained cooks } }, { preferred: { en: school gardens } }]
    source: s
`);
const found = (text: string, language = "en") =>
  reviewIt(REVIEWER, text, language).findings.map(({ rule, start, end, edits }) => [
    rule,
    text.slice(start, end),
    edits[0]?.changes[0]?.newText ?? null,
  ]);

test("items of a budget are no budget", () => {
  assert.deepEqual(found("The school meals budget covers salt at KES 2 billion and beans at KES 31 billion."), []);
  assert.deepEqual(found("The school meals budget stands at KES 49 billion."), [["figure-value", "KES 49 billion", "KES 94 billion"]]);
});

test("a meal of rice is not any meal", () => {
  assert.deepEqual(found("A school meal of rice costs RWF 220."), []);
  assert.deepEqual(found("A school meal costs RWF 160."), [["figure-value", "RWF 160", "RWF 150"]]);
});

test("some of those counted are not all of them", () => {
  assert.deepEqual(found("In 2024, 300 cooks were trained in hygiene."), []);
  assert.deepEqual(found("The programme trained 12,540 cooks in 2024."), [["figure-value", "12,540", "12,450"]]);
});

test("plain numbers of a table are no shares", () => {
  const table = (header: string, total: number) => `| Province | ${header} |\n| --- | ---: |\n| North | 40 |\n| South | 60 |\n| Total | ${total} |\n`;
  assert.deepEqual(found(table("Schools", 100)), []);
  assert.deepEqual(found(table("Schools", 110)), [["draft-sum", "110", "100"]]);
  assert.deepEqual(found("| Measure | % |\n| --- | ---: |\n| Schools with a working kitchen | 78.5 |\n"), [["figure-value", "78.5", "87.5"]]);
});

test("tenths are rounded to tenths", () => {
  assert.deepEqual(found("Nine in ten schools have a working kitchen."), []);
  assert.deepEqual(
    found("Eight in ten schools have a working kitchen.").map(([rule, text]) => [rule, text]),
    [["figure-value", "Eight in ten"]],
  );
});

test("a right number is not held against a wrong one before it", () => {
  assert.deepEqual(found("In 2024, 78.5% of schools had a working kitchen.\n\nIn 2024, 87.5% of schools had a working kitchen."), [
    ["figure-value", "78.5%", "87.5%"],
  ]);
});

test("an age in a figure's own label is no part of what it is about", () => {
  assert.deepEqual(found("Le retard de croissance chez les enfants de moins de cinq ans est de 29 %.", "fr"), [["figure-value", "29 %", "19 %"]]);
  assert.deepEqual(found("Le retard de croissance chez les enfants de moins de deux mois est de 29 %.", "fr"), []);
});

test("a number compared with the official one is another's", () => {
  assert.deepEqual(found("Schools of the town fare worse: 55% have a working kitchen, against 87.5% of schools nationwide."), []);
  assert.deepEqual(found("Kitchens matter: 55% of schools have a working kitchen."), [["figure-value", "55%", "87.5%"]]);
});

test("beside an event's right date another date is another event's", () => {
  const right = "On 10 April 2025 the council adopted the programme, which will be launched on 1 September 2025.";
  assert.deepEqual(found(right), []);
  assert.deepEqual(found("The programme will be launched on 15 September 2025."), [["figure-period", "15 September 2025", "1 September 2025"]]);
});

test("a list that a sentence announces as the whole, without a count", () => {
  const list = (lead: string, ...items: string[]) =>
    found(`${lead}\n\n${items.map((item) => `- ${item}\n`).join("")}`).map(([rule, text]) => [rule, text]);
  const three = ["clean water", "warm meals", "school gardens"];
  assert.deepEqual(list("The strategic axes are:", ...three), [["group-missing", "strategic axes"]]);
  assert.deepEqual(list("The strategic axes of the programme are as follows:", ...three), [["group-missing", "strategic axes"]]);
  assert.deepEqual(list("The strategic axes are:", ...three, "trained cooks"), []);
  assert.deepEqual(list("The strategic axes are, for example:", ...three), []);
  assert.deepEqual(list("The strategic axes that we chose in June:", ...three), []);
  assert.deepEqual(list("On the strategic axes we say:", ...three), []);
});

test("a column named Year gives no unit, and a row of another year is not the figure's", () => {
  const table = (header: string, ...rows: string[]) => found(`| Year | ${header} |\n| --- | ---: |\n${rows.map((row) => `| ${row} |\n`).join("")}`);
  assert.deepEqual(table("Trained cooks", "2023 | 11,020", "2024 | 12,540"), [["figure-value", "12,540", "12,450"]]);
  assert.deepEqual(table("Trained cooks", "2023 | 11,020", "2024 | 12,450"), []);
  assert.deepEqual(table("School meals budget (KES billion)", "2023 | 80", "2024 | 91"), []);
});
