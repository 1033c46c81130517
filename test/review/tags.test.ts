/** Tagged numbers: the tag says which figure is meant, so the sentence around it is not asked and no veto applies. */
import { describe } from "node:test";
import { findingsAsMarked, reviewerOf } from "./support.ts";

const schools = (id: string, meals: number): string => `
id: ${id}
title: School plan ${id}
language: en
area: KE
date: 2025-02-01
sources: { report: { title: School report, publisher: School Board } }
terms: { midday: { preferred: { en: midday meal }, source: report } }
figures:
  meals:
    label: { en: pupils with a school meal }
    value: ${meals}
    unit: percent
    base: { en: [pupils] }
    period: 2024
    series: [{ period: 2022, value: 63.9 }, { period: 2023, value: 68.7 }]
    source: report
  desks: { label: { en: new desks delivered }, value: 41300, unit: count, base: { en: [desks] }, period: 2024, source: report }
  trips: { label: { en: school trips each year }, value: 4, unit: count, comparator: at-least, base: { en: [trips] }, kind: target, period: 2028, source: report }
  budget: { label: { en: school building budget }, value: 250000000, unit: KES, source: report }
  opening: { label: { en: opening of the school archive }, value: 2023-09-04, unit: date, source: report }
`;

describe("tagged numbers", () => {
  findingsAsMarked(reviewerOf(schools("schools", 72.4)), "en", {
    value: [
      "[72.4%](agenda:figures/meals) of them.",
      "[[[74.2%]]{figure-value -> 72.4%}](agenda:figures/meals) of them.",
      "They got [41,300](agenda:figures/desks).",
      "They got [[[43,100]]{figure-value -> 41,300}](agenda:figures/desks).",
      "They got [[[41.3 million]]{figure-unit -> 41.3 thousand}](agenda:figures/desks).",
      "They opened it on [4 September 2023](agenda:figures/opening).",
      "They opened it on [[[9 September 2023]]{figure-period -> 4 September 2023}](agenda:figures/opening).",
    ],
    unit: [
      "It came to [KES 250 million](agenda:figures/budget).",
      "It came to [[[KES 250 billion]]{figure-unit -> KES 250 million}](agenda:figures/budget).",
      "It was [[[72.4 percentage points]]{figure-unit -> 72.4%}](agenda:figures/meals).",
    ],
    "hedge, inside or before the link": [
      "There are [at least four](agenda:figures/trips).",
      "There are at least [four](agenda:figures/trips).",
      "There are [four](agenda:figures/trips).",
      "There are [[[at most]]{figure-comparator -> at least} four](agenda:figures/trips).",
      "There are [[at most]]{figure-comparator -> at least} [four](agenda:figures/trips).",
      "There are about [72%](agenda:figures/meals).",
      "There are about [[[92%]]{figure-value -> 72.4%}](agenda:figures/meals).",
      "There are [[[72%]]{figure-rounded -> 72.4%}](agenda:figures/meals).",
    ],
    "no veto applies": [
      "In Uganda, [[[74.2%]]{figure-value -> 72.4%}](agenda:figures/meals) of rural pupils had a meal.",
      "If [[[74.2%]]{figure-value -> 72.4%}](agenda:figures/meals) of pupils had a meal, that would do.",
      "WaterAid says [72.4%](agenda:figures/meals) of the people.",
    ],
    period: [
      "It was [63.9%](agenda:figures/meals@2022).",
      "It was [[[72.4%]]{figure-value -> 63.9%}](agenda:figures/meals@2022).",
      "It was [[[63.9%]]{figure-value -> 72.4%}](agenda:figures/meals).",
      "It was [72.4%](agenda:figures/meals@2024).",
    ],
    "an id that nothing has": [
      "It was [72.4%]([[agenda:figures/meal]]{tag-reference}).",
      "It was [72.4%]([[agenda:meals]]{tag-reference}).",
      "It was [72.4%]([[agenda:coast:figures/meals]]{tag-reference}).",
      "It was [72.4%](https://example.org/figures/meal).",
      "It was `[72.4%](agenda:figures/meal)`.",
    ],
    "an entry that is no figure": ["A [midday meal](agenda:terms/midday) for all."],
    "in lists, tables and quotations": [
      "- [[[74.2%]]{figure-value -> 72.4%}](agenda:figures/meals)\n- [72.4%](agenda:figures/meals)",
      "| Share |\n|---|\n| [[[74.2%]]{figure-value -> 72.4%}](agenda:figures/meals) |",
      "> [[[74.2%]]{figure-value -> 72.4%}](agenda:figures/meals)",
      "**[[[74.2%]]{figure-value -> 72.4%}](agenda:figures/meals)**",
    ],
  });
});

describe("tagged numbers under two agendas", () => {
  findingsAsMarked(reviewerOf(schools("schools", 72.4), schools("coast", 55.1)), "en", {
    "the draft's own first": [
      "It was [72.4%](agenda:figures/meals).",
      "It was [[[55.1%]]{figure-value -> 72.4%}](agenda:figures/meals).",
      "It was [55.1%](agenda:coast:figures/meals).",
      "It was [[[72.4%]]{figure-value -> 55.1%}](agenda:coast:figures/meals).",
      "It was [72.4%](agenda:schools:figures/meals).",
      "It was [72.4%]([[agenda:inland:figures/meals]]{tag-reference}).",
    ],
  });
});

describe("tagged numbers in a language that the agenda does not speak", () => {
  findingsAsMarked(reviewerOf(schools("schools", 72.4)), "fr", {
    "are checked, and no others": [
      "Ce sont [[[74,2 %]]{figure-value -> 72,4 %}](agenda:figures/meals) des pupils.",
      "Ce sont [72,4 %](agenda:figures/meals) des pupils.",
      "Ce sont 74,2 % des pupils with a school meal.",
    ],
  });
});
