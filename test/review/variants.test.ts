import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldSpelling } from "../../server/review/folding.ts";
import { findMentions } from "../../server/review/mentions.ts";
import { isTypo, lacksAccents } from "../../server/review/typos.ts";
import { findVariants } from "../../server/review/variants.ts";
import { draftIn, indexOf } from "./invented.ts";

test("slips of the pen", () => {
  for (const [written, word] of [
    ["comittee", "committee"],
    ["committe", "committee"],
    ["transformtion", "transformation"],
    ["governace", "governance"],
    ["partnerhsip", "partnership"],
    ["seperation", "separation"],
  ]) {
    assert.equal(isTypo(written ?? "", word ?? "", "en", false), true, written);
  }
});

test("other words are no slips", () => {
  for (const [written, word] of [
    ["government", "governance"],
    ["economy", "economic"],
    ["health", "wealth"],
    ["production", "protection"],
    ["transaction", "transition"],
    ["date", "data"],
    ["nation", "national"],
    ["hypotension", "hypertension"],
  ]) {
    assert.equal(isTypo(written ?? "", word ?? "", "en", false), false, written);
  }
  assert.equal(isTypo("stromabnahme", "stromsabnahme", "de", false), false, "a linking letter");
  assert.equal(isTypo("nachbarchaft", "nachbarschaft", "de", true), true, "the s of 'sch' links nothing");
});

test("accents left out", () => {
  assert.equal(lacksAccents("delegation", "délégation"), true);
  assert.equal(lacksAccents("délegation", "délégation"), true);
  assert.equal(lacksAccents("délégation", "délégation"), false);
  assert.equal(lacksAccents("ecole", "école"), true);
  assert.equal(lacksAccents("délégation", "delegation"), false, "put in");
  assert.equal(lacksAccents("relegation", "délégation"), false);
});

test("a word is never its own misspelling, and distant words are none", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,14}$/), fc.stringMatching(/^[a-z]{1,14}$/), (a, b) => {
      assert.equal(isTypo(a, a, "en", false), false);
      if (Math.abs(a.length - b.length) > 2 || a[0] !== b[0]) assert.equal(isTypo(a, b, "en", false), false);
    }),
  );
});

test("regional spellings fold to one", () => {
  for (const [a, b] of [
    ["digitalisation", "digitalization"],
    ["fibre", "fiber"],
    ["centre", "center"],
    ["programme", "program"],
    ["labour", "labor"],
    ["catalogue", "catalog"],
    ["modelling", "modeling"],
    ["defence", "defense"],
  ]) {
    assert.equal(foldSpelling(a ?? "", "en"), foldSpelling(b ?? "", "en"), a);
  }
  for (const [a, b] of [
    ["four", "for"],
    ["tour", "tor"],
    ["rise", "rize"],
    ["filling", "filing"],
  ])
    assert.notEqual(foldSpelling(a ?? "", "en"), foldSpelling(b ?? "", "en"), a);
  assert.equal(foldSpelling("centre", "fr"), "centre");
});

test("labels as they stand are no near misses, and near misses never lie on a label as long", () => {
  const part = fc.constantFrom(
    "water",
    "watter",
    "user",
    "association",
    "asociation",
    "River",
    "river",
    "basin",
    "bassin",
    "management",
    "plan",
    "National",
    "Water",
    "Resources",
    "Authority",
    "Autority",
    "of",
    "the",
    ".",
    "safely",
    "managed",
    "sanitation",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (words) => {
      const draft = draftIn("en", words.join(" "));
      const mentions = findMentions(draft, indexOf("en"));
      for (const variant of findVariants(draft, indexOf("en"))) {
        assert.ok(!mentions.some((mention) => mention.start <= variant.start && variant.end <= mention.end));
        assert.notEqual(draft.text.slice(variant.start, variant.end), variant.label);
      }
    }),
    { numRuns: 300 },
  );
});
