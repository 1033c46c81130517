/** Where drafts speak of entries. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findCitations } from "../../server/features/citations.ts";
import { open } from "./support.ts";

const AGENDA = "file:///work/river.agenda.yaml";

function cited(text: string) {
  const { reviewed } = open(text);
  const lines = text.split("\n");
  const { citations, disagreements } = findCitations(reviewed);
  const at = ({ start, end }: (typeof citations)[number]["range"]) => (lines[start.line] ?? "").slice(start.character, end.character);
  return {
    citations: citations.map(({ entry, member, range, type }) => [
      type,
      entry.replace(`${AGENDA}#`, ""),
      at(range),
      ...(member === undefined ? [] : [member]),
    ]),
    disagreements: disagreements.map(({ entry, rule, range }) => [rule, entry.replace(`${AGENDA}#`, ""), at(range)]),
  };
}

test("numbers, labels and tagged numbers, in the order of the text", () => {
  const found = cited(
    "River restoration: 73.5% of households have a safe water connection.\n\n[1,240](agenda:figures/gauges) gauges, and river repair.",
  );
  assert.deepEqual(found, {
    citations: [
      ["mention", "terms/river-restoration", "River restoration"],
      ["claim", "figures/connected-households", "73.5%"],
      ["claim", "figures/gauges", "1,240"],
      ["mention", "terms/river-restoration", "river repair"],
    ],
    disagreements: [
      ["figure-value", "figures/connected-households", "73.5%"],
      ["term-deprecated", "terms/river-restoration", "river repair"],
    ],
  });
});

test("a tag around words is one citation, as is a tagged number", () => {
  const { citations } = cited("They are [in the report](agenda:sources/report), [1,240](agenda:figures/gauges) of them.");
  assert.deepEqual(citations, [
    ["tag", "sources/report", "agenda:sources/report"],
    ["claim", "figures/gauges", "1,240"],
  ]);
});

test("what speaks of no entry is no citation", () => {
  assert.deepEqual(cited("A budget of 12 million was adopted by 30 towns."), { citations: [], disagreements: [] });
});
