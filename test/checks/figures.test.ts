/** From a claim to its findings: one a number, the gravest first, with the fix in the draft's style. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Figure } from "../../server/agenda/model.ts";
import { checkClaim, statusOf } from "../../server/checks/figures.ts";
import type { Claim, Finding } from "../../server/checks/model.ts";
import { agendaOf } from "../review/invented.ts";
import { reviewerOf, reviewIt } from "../review/support.ts";

const YAML = `
id: lakes
title: Lake plan
language: en
area: KE
date: 2025-02-01
sources: { report: { title: Lake report 2024, publisher: Lake Board } }
figures:
  wells: { label: { en: homes with a protected well }, value: 80.2, unit: percent, base: { en: [homes] }, notBase: { en: [people] }, period: 2024, series: [{ period: 2022, value: 75.6 }], source: report }
  nets: { label: { en: licensed nets on the lake }, value: 4500, unit: count, comparator: at-most, base: { en: [nets] }, source: report }
  parks: { label: { en: lakeside parks }, value: [20, 25], unit: count, base: { en: [parks] }, source: report }
  piers: { label: { en: new piers }, value: 12, unit: count, base: { en: [piers] }, kind: target, period: 2030, source: report }
`;
const reviewer = reviewerOf(YAML);

/** The only claim on a figure that a text makes. */
function claimOf(text: string): Claim {
  const linked = reviewIt(reviewer, text, "en").claims.filter(({ figure }) => figure);
  assert.equal(linked.length, 1, text);
  return linked[0] as Claim;
}

const context = { language: "en", date: "2025-02-01" };
const check = (claim: Claim): readonly Finding[] => checkClaim(claim, context);
const rules = (claim: Claim): readonly string[] => check(claim).map(({ rule }) => rule);
const fix = (claim: Claim): string | undefined => check(claim)[0]?.edits[0]?.changes[0]?.newText;

const RIGHT = claimOf("In 2024, 80.2% of homes had a protected well.");
const WRONG = claimOf("In 2024, 82% of homes had a protected well.");

describe("checkClaim", () => {
  it("is silent on what is linked to nothing, on what agrees, and on a bound that holds but tells little", () => {
    const { figure: _, ...unlinked } = RIGHT;
    assert.deepEqual(check(unlinked), []);
    assert.deepEqual(check(RIGHT), []);
    assert.deepEqual(check({ ...WRONG, verdict: "within" }), []);
  });

  it("says what the official number is, and whose", () => {
    const [finding, more] = check(WRONG);
    assert.equal(more, undefined);
    assert.equal(finding?.rule, "figure-value");
    assert.match(finding?.message ?? "", /80\.2%/u);
    assert.equal(finding?.entry?.id, "figures/wells");
    assert.deepEqual(
      finding?.edits.map(({ safe, changes }) => [safe, changes]),
      [[true, [{ start: WRONG.spot.start, end: WRONG.spot.end, newText: "80.2%" }]]],
    );
  });

  it("says a wrong unit before anything else", () => {
    assert.deepEqual(rules({ ...WRONG, unit: "mistaken" }), ["figure-unit"]);
    assert.deepEqual(rules({ ...RIGHT, unit: "mistaken", base: { start: 0, end: 2, text: "In", status: "notBase" } }), ["figure-unit"]);
  });

  it("says one thing of a number, in order: base, period, bound, status, rounding", () => {
    const base = { start: 20, end: 25, text: "people", status: "notBase" } as const;
    const told = { start: 0, end: 3, text: "aim", kind: "target", strong: true } as const;
    const { time } = claimOf("In 2019, 80.2% of homes had a protected well.");
    assert.ok(time);
    const { time: _, ...timeless } = RIGHT;
    const all: Claim = { ...RIGHT, base, time, told, verdict: "comparator" };
    const { base: _base, ...baseless } = all;
    assert.deepEqual(rules(all), ["figure-base"]);
    assert.deepEqual(rules({ ...baseless, told: { ...told, kind: "observed" } }), ["figure-period"]);
    assert.deepEqual(rules({ ...timeless, told, verdict: "comparator" }), ["figure-comparator"]);
    assert.deepEqual(rules({ ...timeless, told, verdict: "rounded" }), ["figure-status"]);
    assert.deepEqual(rules({ ...timeless, verdict: "rounded" }), ["figure-rounded"]);
    assert.deepEqual(rules(timeless), []);
  });

  it("calls words beside a right number wrong only where the link is sure", () => {
    const doubtful: Claim = { ...RIGHT, confidence: 0.5 };
    const { time } = claimOf("In 2019, 80.2% of homes had a protected well.");
    for (const beside of [{ base: { start: 0, end: 2, text: "In", status: "notBase" } }, ...(time ? [{ time }] : [])] as const) {
      assert.deepEqual(rules({ ...doubtful, ...beside }), []);
      assert.equal(rules({ ...RIGHT, ...beside }).length, 1);
    }
  });

  it("asks of a tagged number neither base nor status", () => {
    const base = { start: 20, end: 25, text: "people", status: "notBase" } as const;
    const told = { start: 0, end: 3, text: "aim", kind: "target", strong: true } as const;
    const { time: _, ...timeless } = RIGHT;
    assert.deepEqual(rules({ ...timeless, base, tagged: true }), []);
    assert.deepEqual(rules({ ...timeless, told, tagged: true }), []);
    assert.deepEqual(rules({ ...WRONG, base, tagged: true }), ["figure-value"]);
  });

  it("writes the share that is left where the draft tells that", () => {
    assert.equal(fix({ ...WRONG, complement: true }), "19.8%");
    assert.equal(fix(WRONG), "80.2%");
  });

  it("has no fix where there is no one right answer", () => {
    const outside = claimOf("There are 31 lakeside parks.");
    assert.deepEqual(rules(outside), ["figure-value"]);
    assert.deepEqual(check(outside)[0]?.edits, []);
  });

  it("turns a bound around in the language of the draft", () => {
    const atLeast = claimOf("There are at least 4,500 licensed nets on the lake.");
    assert.deepEqual(rules(atLeast), ["figure-comparator"]);
    assert.equal(fix(atLeast), "at most");
    assert.equal(checkClaim(atLeast, { ...context, language: "de" })[0]?.edits[0]?.changes[0]?.newText, "höchstens");
    assert.equal(checkClaim(atLeast, { ...context, language: "fr" })[0]?.edits[0]?.changes[0]?.newText, "au plus");
    assert.equal(checkClaim(atLeast, { ...context, language: "vi" })[0]?.edits[0]?.changes[0]?.newText, "tối đa");
    assert.equal(check(atLeast)[0]?.start, 10);
    assert.equal(check(atLeast)[0]?.end, 18);
  });

  it("takes a value for ended by the agenda's day, not by the clock", () => {
    const { time: _, ...timeless } = RIGHT;
    const ended: Claim = { ...timeless, figure: { ...(RIGHT.figure as Figure), until: { text: "2024-06", from: "2024-06-01", to: "2024-06-30" } } };
    assert.deepEqual(rules(ended), ["figure-superseded"]);
    assert.deepEqual(checkClaim(ended, { language: "en", date: "2024-06-30" }), []);
    assert.deepEqual(checkClaim(ended, { language: "en" }), []);
  });
});

describe("statusOf", () => {
  it("tells how a claim fares by what was found of it", () => {
    const { figure: _, ...unlinked } = RIGHT;
    assert.equal(statusOf(unlinked, []), "unlinked");
    assert.equal(statusOf(RIGHT, []), "consistent");
    assert.equal(statusOf(WRONG, check(WRONG)), "inconsistent");
  });

  it("counts a coarse number as right", () => {
    const coarse = claimOf("In 2024, 80% of homes had a protected well.");
    assert.deepEqual(rules(coarse), ["figure-rounded"]);
    assert.equal(statusOf(coarse, check(coarse)), "consistent");
  });
});

it("the agenda of these tests holds what they speak of", () => {
  assert.deepEqual(
    agendaOf(YAML).figures.map(({ id }) => id),
    ["figures/wells", "figures/nets", "figures/parks", "figures/piers"],
  );
});
