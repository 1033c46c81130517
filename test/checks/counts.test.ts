import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkCounts } from "../../server/checks/counts.ts";
import { draftOf, told } from "./support.ts";

const list = (...items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

const CASES: readonly (readonly [name: string, language: string, markdown: string, ...found: string[]])[] = [
  ["a list too short", "en", `The project has three phases:\n\n${list("preparation;", "roll-out.")}`, "three -> two"],
  ["a list as long as told", "en", `The project has three phases:\n\n${list("preparation", "roll-out", "review")}`],
  [
    "a list too long",
    "en",
    "Please attach the five documents below:\n\n1. certificate\n2. bank details\n3. signed offer\n4. staff\n5. plan\n6. map",
    "five -> six",
  ],
  [
    "following",
    "en",
    `The mission made the following four recommendations:\n\n${list("replace the pump", "fence the well", "train staff")}`,
    "four -> three",
  ],
  ["a capital", "en", `Four recommendations:\n\n${list("replace the pump", "fence the well", "train staff")}`, "Four -> Three"],
  ["digits", "en", `We need the following 4 things:\n\n${list("a pump", "a fence", "staff")}`, "4 -> 3"],
  ["French", "fr", `Le comité a pris les trois décisions suivantes :\n\n${list("a", "b", "c", "d")}`, "trois -> quatre"],
  ["German", "de", `Bitte die folgenden drei Punkte prüfen:\n\n${list("Lage", "Preis", "Frist", "Haftung")}`, "drei -> vier"],
  ["Vietnamese", "vi", `Dự án gồm ba giai đoạn:\n\n${list("chuẩn bị", "triển khai")}`, "ba -> hai"],
  ["a heading", "en", `# The five stages\n\n${list("survey", "study", "works", "handover")}`, "five -> four"],
  ["a nested list", "en", "- The project has three phases:\n  - survey\n  - works\n- It ends in May.", "three -> two"],
  ["some of more", "en", `Two of the three phases:\n\n${list("survey", "works")}`],
  ["each of some", "en", `Do this on each of the two hosts:\n\n${list("stop", "copy", "start")}`],
  ["another noun's list", "en", `Do this on the two hosts:\n\n${list("stop", "copy", "start")}`],
  ["at least", "en", `It needs at least three papers:\n\n${list("map", "plan")}`],
  ["examples", "en", `There are five reasons, for example:\n\n${list("map", "plan", "cost")}`],
  ["including", "en", `The plan has five parts, including:\n\n${list("map", "plan", "cost")}`],
  ["an open end", "en", `The plan has five parts:\n\n${list("map", "plan", "and so on")}`],
  ["items that count", "en", `The team has five members:\n\n${list("2 engineers", "3 drivers", "1 cook")}`],
  ["a list cut in two", "en", "The plan has three steps:\n\n1. Stop\n2. Copy\n\n```sh\ncp\n```\n\n3. Start"],
  ["one item", "en", `The plan has two parts:\n\n${list("all of it")}`],
  [
    "a table",
    "en",
    "Lot 4 has four sites:\n\n| Site | Taps |\n|---|---|\n| Diama | 9 |\n| Ndande | 14 |\n| Sagatta | 6 |\n| Total | 29 |",
    "four -> three",
  ],
  ["a table, right", "en", "Lot 4 has three sites:\n\n| Site | Taps |\n|---|---|\n| Diama | 9 |\n| Ndande | 14 |\n| Sagatta | 6 |\n| Total | 29 |"],
  ["a table's columns", "en", "It has two columns:\n\n| Site | Taps |\n|---|---|\n| Diama | 9 |\n| Ndande | 14 |\n| Sagatta | 6 |"],
  [
    "inline, compound items",
    "fr",
    "Il comprend trois piliers : l'accès à l'eau, l'assainissement et l'hygiène, la délégation, le suivi et la régulation.",
    "trois -> quatre",
  ],
  ["inline, semicolons", "en", "The plan has three parts: a map of the wells; a budget for the year.", "three -> two"],
  ["inline, marks", "en", "The plan has three parts: (1) a map, (2) a budget.", "three -> two"],
  ["inline, marks, right", "en", "The plan has three parts: (1) a map, (2) a budget and (3) a team."],
  ["inline, commas", "en", "The plan has five parts: maps, wells and pumps.", "five -> three"],
  ["inline, commas, right", "en", "The plan has three parts: maps, wells and pumps."],
  ["inline, an 'and' within", "en", "The plan has three parts: maps, wells, monitoring and evaluation."],
  [
    "inline, parallel items",
    "fr",
    "L'équipe compte trois membres : un hydraulicien, une comptable, un sociologue et un chauffeur.",
    "trois -> quatre",
  ],
  ["inline, namely", "en", "The council has three bodies, namely a board, an office, a court and a fund.", "three -> four"],
  ["inline, namely, right", "en", "The council has three bodies, namely a board, an office and a court."],
  ["inline, brackets", "en", "The law names three bodies (a board, an office, a court and a fund).", "three -> four"],
  ["inline, another's brackets", "en", "The law names three bodies of the council (a board, an office, a court and a fund)."],
  ["inline, dashes", "en", "The law names three bodies – a board, an office, a court and a fund – for this.", "three -> four"],
  ["a number within a name", "en", "It is under the 3-clause licence: alpha.c, beta.c, gamma.c, delta.c, epsilon.c."],
  ["inline, a clause", "en", "The plan has two parts: when the wells are dry, we dig, and we wait."],
];

describe("counts of lists", () => {
  for (const [name, language, markdown, ...found] of CASES) it(name, () => assert.deepEqual(told(checkCounts, markdown, language), found));

  it("are left to the agenda where it knows the list", () => {
    const markdown = `The project has three phases:\n\n${list("preparation", "roll-out")}`;
    const asked: string[] = [];
    const skip = (start: number, end: number): boolean => asked.push(markdown.slice(start, end)) > 0;
    assert.deepEqual(checkCounts(draftOf(markdown), skip), []);
    assert.deepEqual(asked, [markdown.slice(markdown.indexOf("three"))]);
  });

  it("agree for every right number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }), (told_, items) => {
        const markdown = `The law has the following ${told_} aims:\n\n${list(...Array.from({ length: items }, (_item, at) => `aim ${String.fromCharCode(97 + at)}`))}`;
        const near = 2 * items >= told_ && items <= 2 * told_;
        assert.deepEqual(told(checkCounts, markdown), told_ === items || !near ? [] : [`${told_} -> ${items}`]);
      }),
      { numRuns: 60 },
    );
  });
});
