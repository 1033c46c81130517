/** Plurals of labels. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { pluralOf } from "../../server/features/plurals.ts";

it("labels in the plural", () => {
  for (const [label, plural] of [
    ["household", "households"],
    ["digital economy", "digital economies"],
    ["river gauge", "river gauges"],
    ["survey", "surveys"],
    ["ministry of health", "ministries of health"],
    ["status", "statuses"],
    ["public service", "public services"],
    ["SME", "SMEs"],
    ["e-Permit", "e-Permits"],
    ["open data", "open data"],
    ["business process", "business processes"],
    ["analysis", "analyses"],
    ["Person", "People"],
    ["pillars", "pillars"],
    ["", ""],
  ] as const)
    assert.equal(pluralOf(label, "en"), plural);
  assert.equal(pluralOf("hộ gia đình", "vi"), "hộ gia đình");
  assert.equal(pluralOf("Haushalt", "de"), "Haushalt");
  assert.equal(pluralOf("y".repeat(100_000), "en-GB").length, 100_000);
});
