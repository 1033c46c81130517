/** Everyday words in a long text that speaks of nothing else of the agenda. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { reviewerOf, reviewIt } from "./support.ts";

const REVIEWER = reviewerOf(`id: rivers
title: River Programme
language: en
terms:
  restoration:
    preferred: { en: river restoration }
    deprecated: { en: [river repair] }
  board:
    preferred: { en: River Board }
    deprecated: { en: [River Panel] }
    caseSensitive: true
`);
const rulesOf = (text: string) => reviewIt(REVIEWER, text).findings.map(({ rule }) => rule);
const MANUAL = "The clerk files the form and sends a copy to the office on the second floor.\n\n".repeat(400);
const STRAY = "The depot does boat and river repair on Mondays.\n\n";

test("a single everyday label in a long text that cites nothing of the agenda is let be", () => {
  assert.deepEqual(rulesOf(MANUAL + STRAY), []);
});

test("it is told in a short draft, when it stands twice, beside another label, and where it is a name", () => {
  assert.deepEqual(rulesOf(STRAY), ["term-deprecated"]);
  assert.deepEqual(rulesOf(MANUAL + STRAY + STRAY), ["term-deprecated", "term-deprecated"]);
  assert.deepEqual(rulesOf(`${MANUAL + STRAY}The River Board met.`), ["term-deprecated"]);
  assert.deepEqual(rulesOf(`${MANUAL}The River Panel met.`), ["term-deprecated"]);
});
