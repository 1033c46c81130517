import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { buildLabelIndex } from "../../server/review/labels.ts";
import { findMentions } from "../../server/review/mentions.ts";
import { agendaOf, draftIn, indexOf } from "./invented.ts";

/** Each mention as 'text = label (status)'. */
const mentionsIn = (language: string, markdown: string): readonly string[] =>
  findMentions(draftIn(language, markdown), indexOf(language)).map(
    ({ start, end, label, status }) => `${markdown.slice(start, end)} = ${label} (${status})`,
  );

test("inflection, case, hyphens, line breaks and blanks make no difference", () => {
  for (const written of [
    "water user association",
    "Water User Associations",
    "water-user association",
    "water\nuser associations",
    "water\u00a0user association",
    "WATER USER ASSOCIATION",
  ]) {
    assert.deepEqual(mentionsIn("en", `Every ${written} counts.`), [`${written} = water user association (preferred)`]);
  }
  assert.deepEqual(mentionsIn("en", "Every water, user association counts."), []);
  assert.deepEqual(mentionsIn("en", "Every water users' lounge counts."), []);
});

test("regional spellings, and words written as one or two, are the same", () => {
  const index = buildLabelIndex([
    agendaOf("id: a\ntitle: A\nlanguage: en\nterms:\n  x: { preferred: cybersecurity centre programme }\n  y: { preferred: labour organisation }\n"),
  ]);
  const labels = (markdown: string) => findMentions(draftIn("en", markdown), index).map(({ label }) => label);
  assert.deepEqual(labels("A cyber security center program and a labor organization."), ["cybersecurity centre programme", "labour organisation"]);
  assert.deepEqual(labels("A cyber centre, a laboratory organisation."), []);
});

test("both Unicode forms and both places of a Vietnamese tone mark are the same", () => {
  for (const written of ["hóa đơn nước sạch", "hoá đơn nước sạch", "hóa đơn nước sạch".normalize("NFD")]) {
    assert.deepEqual(mentionsIn("vi", `Phát ${written} mới.`), [`${written} = hóa đơn nước sạch (preferred)`]);
  }
});

test("German cases and French plurals are inflection", () => {
  assert.deepEqual(mentionsIn("de", "Wir fördern aktiver Mobilität."), ["aktiver Mobilität = aktive Mobilität (preferred)"]);
  assert.deepEqual(mentionsIn("fr", "Les écoles inclusives."), ["écoles inclusives = école inclusive (preferred)"]);
});

test("the longest label wins", () => {
  const index = buildLabelIndex([
    agendaOf("id: a\ntitle: A\nlanguage: en\nterms:\n  x: { preferred: water }\n  y: { preferred: water plan }\n  z: { preferred: plan review }\n"),
  ]);
  const labels = findMentions(draftIn("en", "The water plan review and water."), index).map(({ label }) => label);
  assert.deepEqual(labels, ["water plan", "water"]);
});

test("of equals, a deprecated label as it stands goes before a preferred one inflected", () => {
  const index = buildLabelIndex([agendaOf("id: a\ntitle: A\nlanguage: en\nterms:\n  x: { preferred: open data, deprecated: open datas }\n")]);
  const statuses = (markdown: string) => findMentions(draftIn("en", markdown), index).map(({ status }) => status);
  assert.deepEqual(statuses("open datas, open data"), ["deprecated", "preferred"]);
});

test("an abbreviation in brackets belongs to its label", () => {
  assert.deepEqual(mentionsIn("en", "The water user association (WUA) and the WUAs."), [
    "water user association (WUA) = water user association (preferred)",
    "WUAs = WUA (admitted)",
  ]);
});

test("an abbreviation is no common word in lower case", () => {
  const index = buildLabelIndex([agendaOf("id: a\ntitle: A\nlanguage: en\nterms:\n  x: { preferred: information technology, admitted: IT }\n")]);
  const count = (markdown: string) => findMentions(draftIn("en", markdown), index).length;
  assert.equal(count("IT helps."), 1);
  assert.equal(count("it helps."), 0);
  assert.equal(count("It helps."), 0);
});

test("names keep their case; sentence starts and titles pass, and other countries' namesakes do not", () => {
  assert.equal(mentionsIn("en", "The National Water Resources Authority met.").length, 1);
  assert.equal(mentionsIn("en", "the national water resources authority met.").length, 0);
  assert.equal(mentionsIn("en", "e-Metering and then e-Metering.").length, 2);
  assert.equal(mentionsIn("en", "E-Metering is here. We want E-Metering.").length, 1);
  assert.equal(mentionsIn("en", "# The E-Metering Plan").length, 1);
  assert.equal(mentionsIn("en", "Kenya's National Water Resources Authority met.").length, 0);
  assert.equal(mentionsIn("en", "Ghana's National Water Resources Authority met.").length, 1);
});

test("a name of one language counts in a text of another, a term does not", () => {
  const index = buildLabelIndex([
    agendaOf(
      "id: a\ntitle: A\nlanguage: en\nterms:\n  x: { preferred: { vi: Bộ Xây dựng }, caseSensitive: true }\n  y: { preferred: { vi: nước sạch } }\n",
    ),
  ]);
  const labels = findMentions(draftIn("en", "The ministry (Bộ Xây dựng) wants nước sạch."), index).map(({ label }) => label);
  assert.deepEqual(labels, ["Bộ Xây dựng"]);
});

test("an admitted name of a group is meant with a count or before its members", () => {
  assert.deepEqual(mentionsIn("en", "Our goals are many."), []);
  assert.deepEqual(mentionsIn("en", "Our four main goals."), ["goals = goals (admitted)"]);
  assert.deepEqual(mentionsIn("en", "Our goals: universal access.")[0], "goals = goals (admitted)");
  assert.deepEqual(mentionsIn("en", "Our strategic goals."), ["strategic goals = strategic goals (preferred)"]);
  assert.deepEqual(mentionsIn("en", "Table 2 lists goals."), []);
});

test("a group whose label begins with its count is meant with another count, too", () => {
  assert.deepEqual(mentionsIn("de", "Die fünf Handlungsfelder."), ["fünf Handlungsfelder = fünf Handlungsfelder (preferred)"]);
  assert.deepEqual(mentionsIn("de", "Die sechs Handlungsfelder.")[0]?.startsWith("Handlungsfelder = "), true);
});

test("mentions are in order, apart, and stand on the words of their labels", () => {
  const word = fc.constantFrom(
    "water",
    "user",
    "association",
    "associations",
    "four",
    "goals",
    "strategic",
    "National",
    "Water",
    "Resources",
    "Authority",
    "WUA",
    "(",
    ")",
    ",",
    ".",
    "-",
    "basin",
    "plan",
    "\n",
    "«",
    '"',
    "é",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const markdown = words.join(" ");
      const draft = draftIn("en", markdown);
      const mentions = findMentions(draft, indexOf("en"));
      mentions.forEach((mention, i) => {
        assert.ok(mention.start < mention.end && mention.end <= markdown.length);
        assert.ok(i === 0 || mention.start >= (mentions[i - 1]?.end ?? 0));
      });
      assert.deepEqual(findMentions(draft, indexOf("en")), mentions, "a second time, from memory");
    }),
    { numRuns: 200 },
  );
});
