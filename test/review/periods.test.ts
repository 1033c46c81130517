/** When a value holds: the year told beside it, older values told as today's, targets told as results. */
import { describe } from "node:test";
import { findingsAsMarked, linksAsMarked, reviewerOf } from "./support.ts";

const AGENDA = `
id: schools
title: School plan
language: en
area: KE
date: 2025-02-01
sources: { report: { title: School report 2024, publisher: School Board } }
figures:
  meals:
    label: { en: pupils with a school meal }
    value: 72.4
    unit: percent
    base: { en: [pupils] }
    period: 2024
    keywords: { en: [school meals] }
    series: [{ period: 2021, value: 58.3 }, { period: 2022, value: 63.9 }, { period: 2023, value: 68.7 }]
    source: report
  meals-target: { label: { en: pupils with a school meal }, value: 95, unit: percent, base: { en: [pupils] }, kind: target, period: 2030, keywords: { en: [school meals] }, source: report }
  desks: { label: { en: new desks delivered }, value: 41300, unit: count, base: { en: [desks] }, period: 2024-Q3, keywords: { en: [desks] }, source: report }
  laptops: { label: { en: laptops for teachers }, value: 8600, unit: count, comparator: at-least, base: { en: [laptops] }, kind: target, period: 2028, keywords: { en: [laptops] }, source: report }
  enrolment: { label: { en: expected first-year enrolment }, value: 512000, unit: count, base: { en: [children] }, kind: forecast, period: 2027, keywords: { en: [first-year enrolment] }, source: report }
  boards: { label: { en: district school boards }, value: 63, unit: count, base: { en: [school boards] }, until: 2024-06, source: report }
  libraries: { label: { en: mobile school libraries }, value: 47, unit: count, base: { en: [libraries] }, until: 2026-06, source: report }
`;
const SCHOOLS = reviewerOf(AGENDA);

describe("periods", () => {
  findingsAsMarked(SCHOOLS, "en", {
    "another year than the value's": [
      "At the end of [[2023]]{figure-period -> 2024}, 72.4% of pupils had a school meal.",
      "72.4% of pupils ([[2023]]{figure-period -> 2024}) had a school meal.",
      "In March 2024, 72.4% of pupils had a school meal.",
      "| Year | Pupils with a school meal |\n|---|---|\n| [[2023]]{figure-period -> 2024} | 72.4% |",
      "In 2024, 72.4% of pupils had a school meal.",
      "In [[2023]]{figure-period -> 2024}, 72.4% of pupils had a school meal.",
      "In 2023, 68.7% of pupils had a school meal.",
      "In [[2022]]{figure-period -> 2023}, 68.7% of pupils had a school meal.",
      "In [[2024]]{figure-period -> 2023}, 68.7% of pupils had a school meal.",
      "72.4% of pupils had a school meal in [[2019]]{figure-period -> 2024}.",
      "In 2019, 51% of pupils had a school meal.",
      "In 2023, [[67.8%]]{figure-value -> 68.7%} of pupils had a school meal.",
      "In 2024, [[74.2%]]{figure-value -> 72.4%} of pupils had a school meal.",
    ],
    quarters: [
      "In the third quarter of 2024, 41,300 new desks were delivered.",
      "In Q3 2024, 41,300 new desks were delivered.",
      "In Q2 [[2024]]{figure-period}, 41,300 new desks were delivered.",
      "In 2024, 41,300 new desks were delivered.",
    ],
    "ties to a year": [
      "Since 2021, 72.4% of pupils have had a school meal.",
      "By the end of 2024, 72.4% of pupils had a school meal.",
      "Up to 2023, 72.4% of pupils had a school meal.",
      "Before 2030, 95% of pupils are to have a school meal.",
    ],
    "an older value told as today's": [
      "School meals rose from 58.3% to 72.4% of pupils.",
      "Now [[68.7%]]{figure-superseded -> 72.4%} of pupils have a school meal.",
      "[[68.7%]]{figure-superseded -> 72.4%} of pupils have a school meal.",
      "[[58.3%]]{figure-superseded -> 72.4%} of pupils have a school meal.",
      "In 2021, 58.3% of pupils had a school meal.",
      "Three years ago, 58.3% of pupils had a school meal.",
      "72.4% of pupils have a school meal.",
    ],
    "no longer official": [
      "There are [[63]]{figure-superseded} district school boards.",
      "In 2023 there were 63 district school boards.",
      "There are 47 mobile school libraries.",
    ],
    "a target told as reached": [
      "By [[2035]]{figure-period -> 2030}, 95% of pupils are to have a school meal.",
      "Our goal of 95% of pupils with a school meal stands.",
      "Our goal of [[90%]]{figure-value -> 95%} of pupils with a school meal by 2030 stands.",
      "By 2030, 95% of pupils are to have a school meal.",
      "The target is 95% of pupils with a school meal.",
      "Already [[95%]]{figure-status} of pupils have a school meal.",
      "School meals climbed to [[95%]]{figure-status} of pupils.",
      "School meals are to climb to 95% of pupils.",
      "School meals should have climbed to 95% of pupils by 2030.",
      "Teachers have already received [[8,600]]{figure-status} laptops.",
      "By 2028 teachers are to receive 8,600 laptops.",
      "By 2028 teachers are to receive at least 8,600 laptops.",
      "By [[2027]]{figure-period -> 2028} teachers are to receive 8,600 laptops.",
      "By 2028 teachers are to receive [[6,800]]{figure-value -> 8,600} laptops.",
    ],
    "a result told as a target": [
      "The aim is that [[72.4%]]{figure-status} of pupils have a school meal.",
      "By 2030, [[72.4%]]{figure-status} of pupils are to have a school meal.",
      "By 2030, [[93%]]{figure-value -> 95%} of pupils are to have a school meal.",
    ],
    forecasts: [
      "First-year enrolment is expected to reach 512,000 children in 2027.",
      "First-year enrolment has already reached [[512,000]]{figure-status} children.",
      "First-year enrolment is expected to reach [[521,000]]{figure-value -> 512,000} children in 2027.",
      "First-year enrolment is expected to reach 512,000 children in [[2026]]{figure-period -> 2027}.",
    ],
  });
});

describe("values of a series", () => {
  linksAsMarked(SCHOOLS, "en", {
    "each to its own year": [
      "| Measure | Baseline 2021 | 2024 | Target 2030 |\n|---|---|---|---|\n| Pupils with a school meal | [[58.3%]]{meals@2021} | [[74.2%]]{meals: figure-value -> 72.4%} | [[59%]]{meals-target: figure-value -> 95%} |",
      "Today [[72.4%]]{meals} of pupils have a school meal; in 2022 it was [[69.3%]]{meals@2022: figure-value -> 63.9%}.",
      "School meals reached [[58.3%]]{meals@2021} of pupils in 2021 and [[72.4%]]{meals} in 2024.",
      "The share of pupils with a school meal rose from [[63.9%]]{meals@2022} in 2022 to [[72.4%]]{meals} in 2024.",
      "The share of pupils with a school meal rose from [[63.9%]]{meals@2022} in 2022 to [[74.2%]]{meals: figure-value -> 72.4%} in 2024.",
      "The share of pupils with a school meal rose from [[69.3%]]{meals@2022: figure-value -> 63.9%} in 2022 to [[72.4%]]{meals} in 2024.",
      "From [[72.4%]]{meals} of pupils in 2024, school meals are to reach [[95%]]{meals-target} by 2030.",
      "- 2021: [[58.3%]]{meals@2021} of pupils with a school meal\n- 2022: [[63.9%]]{meals@2022} of pupils with a school meal",
    ],
  });
});
