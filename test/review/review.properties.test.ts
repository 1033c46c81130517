/** What holds of every review, whatever the draft. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Finding } from "../../server/checks/model.ts";
import type { Review } from "../../server/review/model.ts";
import { apply, markFindings, reviewerOf, reviewIt } from "./support.ts";

const AGENDA = `
id: ferries
title: Ferry plan
language: en
area: KE
areaNames: { en: [nationwide] }
date: 2025-02-01
sources: { report: { title: Ferry report 2024, publisher: Ferry Board } }
terms:
  pier: { preferred: { en: floating pier, vi: bến nổi }, deprecated: { en: [pontoon pier] }, source: report }
groups:
  aims: { preferred: { en: aims of the ferry plan }, admitted: { en: [aims] }, members: [{ preferred: { en: safety } }, { preferred: { en: punctuality } }, { preferred: { en: quiet engines } }], source: report }
figures:
  rails:
    label: { en: piers with handrails, vi: bến có lan can, fr: quais avec garde-corps, de: Stege mit Geländer }
    value: 80.2
    unit: percent
    base: { en: [piers], vi: [bến], fr: [quais], de: [Stege] }
    notBase: { en: [ferries] }
    period: 2024
    series: [{ period: 2022, value: 75.6 }]
    source: report
  riders: { label: { en: daily ferry riders, vi: hành khách đi phà mỗi ngày, fr: passagers quotidiens des bacs, de: tägliche Fahrgäste der Fähren }, value: 268000, unit: count, base: { en: [riders], vi: [hành khách], fr: [passagers], de: [Fahrgäste] }, period: 2024, source: report }
  routes: { label: { en: ferry routes with night service }, value: 12, unit: count, comparator: at-least, kind: target, period: 2030, base: { en: [routes] }, source: report }
  cost: { label: { en: cost of new ferries }, value: 34500000, unit: EUR, source: report }
  rank: { label: { en: place in the Ferry League }, value: 22, unit: rank, source: report }
  board: { label: { en: meeting of the Ferry Council }, value: 8, unit: ordinal, period: 2024-04-24, source: report }
`;

const reviewer = reviewerOf(AGENDA);
const review = (text: string): Review => reviewIt(reviewer, text);

const number = fc.constantFrom(
  "80.2%",
  "82%",
  "80 %",
  "75.6 per cent",
  "four in five",
  "half",
  "19.8%",
  "8.02%",
  "802%",
  "-80.2%",
  "80,2 %",
  "82\u00a0%",
  "between 70% and 75%",
  "80.2 percentage points",
  "0%",
  "1e5%",
  "80.2",
);
const count = fc.constantFrom(
  "268,000",
  "286,000",
  "268 thousand",
  "0.268 million",
  "nearly 270,000",
  "12",
  "fifteen",
  "Twelve",
  "1 248 500",
  "1.284.500",
  "268",
  "99999999999999999999",
  "268.000",
  "-3",
);
const hedge = fc.constantFrom("", "", "about ", "at least ", "exactly ", "nearly ", "more than ");
const when = fc.constantFrom(
  "",
  " in 2024",
  " in 2022",
  " in 2019",
  " by 2030",
  " since 2020",
  " in Q2 2024",
  " on 24 April 2024",
  " in Uganda",
  " according to the Ferry Board",
);
const fill = (template: string) =>
  fc.tuple(hedge, number, hedge, count, when).map(([bound, share, other, many, time]) =>
    template
      .replaceAll("%P", bound + share)
      .replaceAll("%N", other + many)
      .replaceAll("%T", time),
  );

const sentence = fc
  .constantFrom(
    "%P of piers had handrails%T.",
    "%P of ferries had handrails on piers%T.",
    "Piers with handrails: %P",
    "There were %N daily ferry riders%T.",
    "%P of piers had handrails%T, and there were %N daily ferry riders%T.",
    "We are to run %N ferry routes with night service%T.",
    "New ferries cost EUR %N million%T; €34.5m, 43.5 million euros.",
    "We took 23rd place in the Ferry League, then 22nd%T.",
    "The ninth meeting of the Ferry Council took place%T.",
    "**%P** of piers have *handrails*%T, see [%P](agenda:figures/rails) and [%N](agenda:figures/riders@2024).",
    "The share of piers with handrails rose from %P in 2022 to %P in 2024.",
    "Use pontoon piers, not floating piers, for the three aims: safety, punctuality and speed.",
    "## Ferries\n\n| Measure | 2022 | 2024 |\n|---|---|---|\n| Piers with handrails | %P | %P |\n| Daily ferry riders | %N riders | %N riders |",
    "## Ferries\n\n- Piers with handrails: %P\n- Daily ferry riders: %N riders\n- Benches: %N benches",
    "# Piers with handrails%T\n\nThe share is %P.",
    "> Piers with handrails: %P, not %P",
    "%P số bến có lan can%T.",
    "%P des quais ont des garde-corps%T.",
    "%P der Stege haben Geländer%T.",
    "Có 286.000 hành khách đi phà mỗi ngày%T.",
    "`%P of piers` <!-- concord-ignore-line --> have handrails",
    "Term\n: %P of piers have handrails",
  )
  .chain(fill);
const noise = fc.oneof(
  fc.constantFrom(
    "",
    "😀",
    "👩‍👩‍👧",
    "e\u0301",
    "\u00a0",
    "\u2028",
    "***",
    "[",
    "](",
    "| a |",
    "|---|",
    "```",
    "    code 82%",
    "<div>82%</div>",
    "[^1]: 82%",
    "---",
    "lang: vi",
    "&nbsp;",
    "\\*",
    "if",
    "not",
    "$82\\%$",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const drafts = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: noise }), { maxLength: 8 }),
    fc.constantFrom("\n\n", "\n", " ", "\r\n\r\n", "\r\n"),
  )
  .map(([parts, gap]) => {
    const text = parts.join(gap);
    return gap.startsWith("\r") ? text.replaceAll(/(?<!\r)\n/gu, "\r\n") : text;
  });

/** Without the entries, which are the same objects, for a short message where two reviews differ. */
const gist = ({ findings, claims, mentions, waived }: Review) => [
  findings.map(({ rule, start, end, message, edits }) => ({ rule, start, end, message, edits })),
  claims.map(({ spot, figure, verdict, confidence, reason }) => ({ spot, figure: figure?.id, verdict, confidence, reason })),
  mentions.map(({ start, end, label, status }) => ({ start, end, label, status })),
  waived.length,
];

const FIGURE = /^(?:figure-|tag-)/u;
/** The findings whose first edit is safe, with its changes. */
const safe = (findings: readonly Finding[]) => findings.filter(({ rule, edits }) => FIGURE.test(rule) && edits[0]?.safe);

/** What is said of the figures in one block, by its own offsets. */
const inBlock = ({ draft, findings }: Review, index: number): readonly string[] => {
  const { start = 0, end = 0 } = draft.blocks[index] ?? {};
  return findings
    .filter((finding) => FIGURE.test(finding.rule) && finding.start >= start && finding.end <= end)
    .map((finding) => `${finding.rule}@${finding.start - start}`);
};

describe("every review", () => {
  it("has its findings inside the text, in order, apart, with edits inside and in order", () => {
    fc.assert(
      fc.property(drafts, (text) => {
        let last = 0;
        for (const { start, end, edits, message } of review(text).findings) {
          assert.ok(start >= last && end > start && end <= text.length, `${start}..${end} after ${last} in ${text.length}`);
          assert.notEqual(message, "");
          last = end;
          for (const { changes } of edits) {
            let before = 0;
            for (const change of changes) {
              assert.ok(change.start >= before && change.end >= change.start && change.end <= text.length);
              assert.notEqual(text.slice(change.start, change.end), change.newText, "an edit changes something");
              before = change.end;
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("names in every claim what stands there", () => {
    fc.assert(
      fc.property(drafts, (text) => {
        let last = 0;
        for (const { spot, quantity, block } of review(text).claims) {
          assert.ok(spot.start >= 0 && spot.end > spot.start && spot.end <= text.length);
          assert.ok(quantity.start >= 0 && block >= last);
          last = block;
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is the same again, with a fresh and with a used reviewer", () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const first = gist(review(text));
        assert.deepEqual(gist(review(text)), first);
        assert.deepEqual(gist(reviewIt(reviewerOf(AGENDA), text)), first);
      }),
      { numRuns: 40 },
    );
  });

  it("has nothing more to mend under a rule where its safe fix is made, and no more to say of blocks without one", () => {
    fc.assert(
      // in a given language: told from the text, that of a short block may turn with a word of its neighbour
      fc.property(drafts, (text) => {
        const before = reviewIt(reviewer, text, "en");
        // a mended year or base changes what is said of the numbers around it; a mended number does not
        const made = safe(before.findings).filter(({ rule }) => rule !== "figure-period" && rule !== "figure-base");
        const changes = made.flatMap(({ edits }) => edits[0]?.changes ?? []);
        const after = reviewIt(reviewer, apply(text, changes), "en");
        const moved = (at: number): number =>
          changes.reduce((to, { start, end, newText }) => (start < at ? to + newText.length - (end - start) : to), at);
        for (const { rule, edits } of made) {
          for (const { start, newText } of edits[0]?.changes ?? []) {
            const [from, to] = [moved(start), moved(start) + newText.length];
            const again: Finding | undefined = safe(after.findings).find(
              (finding) => finding.rule === rule && finding.start < to && finding.end > from,
            );
            assert.equal(again, undefined, `${markFindings(before)}\n=>\n${markFindings(after)}`);
          }
        }
        assert.equal(after.draft.blocks.length, before.draft.blocks.length);
        before.draft.blocks.forEach((block, index) => {
          if (changes.some(({ start, end }) => start < block.end && end > block.start)) return;
          assert.deepEqual(inBlock(after, index), inBlock(before, index), `${markFindings(before)}\n=>\n${markFindings(after)}`);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("comes to an end when safe fixes are made again and again", () => {
    fc.assert(
      fc.property(drafts, (text) => {
        // a mended number may still be told with the wrong bound, base or year, which is then said and mended in its turn
        let now = text;
        for (let turn = 0; turn < 4; turn++) {
          now = apply(
            now,
            safe(review(now).findings).flatMap(({ edits }) => edits[0]?.changes ?? []),
          );
        }
        assert.deepEqual(safe(review(now).findings), [], `${text}\n=>\n${markFindings(review(now))}`);
      }),
      { numRuns: 60 },
    );
  });
});
