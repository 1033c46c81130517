import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findingsOf, offer } from "./actionSupport.ts";

const REPLACE = "Replace the list";

/** The text after the list was replaced, which must leave nothing to find. */
function replaced(marked: string): string {
  const result = offer(marked).after(REPLACE);
  assert.deepEqual(findingsOf(result), [], result);
  return result;
}

describe("replacing a list", () => {
  test("puts the official one in its place, with the same bullets", () => {
    assert.equal(
      replaced("The three pillars of the river programme are:\n\n* Clean water;\n* Fi|shing rights;\n* River restoration.\n\nThat is all."),
      "The three pillars of the river programme are:\n\n* River restoration;\n* Clean water;\n* Monitoring.\n\nThat is all.",
    );
  });
  test("counts on in numbered lists, and mends the count", () => {
    assert.equal(
      replaced("The t|wo pillars of the river programme are:\n\n1. clean water\n2. monitoring\n"),
      "The three pillars of the river programme are:\n\n1. river restoration\n2. clean water\n3. monitoring\n",
    );
  });
  test("works in a sentence", () => {
    assert.equal(
      replaced("The three pillars of the river programme are monitoring, river restoration and fi|shing rights."),
      "The three pillars of the river programme are river restoration, clean water and monitoring.",
    );
  });
  test("keeps what an item says of a member", () => {
    assert.equal(
      replaced("The three |pillars of the river programme are:\n\n- **clean water**: from every tap\n- **monitoring**: of every gauge\n"),
      "The three pillars of the river programme are:\n\n- **river restoration**\n- **clean water**: from every tap\n- **monitoring**: of every gauge\n",
    );
  });
  test("is not offered where words would be lost", () => {
    for (const text of [
      "The three pillars of the river programme are:\n\n- clean water\n- monitoring\n\n  A word on that.\n- fi|shing rights\n",
      "The three pillars of the river programme are:\n\n- clean water\n- monitoring\n- **fi|shing rights**: which we all hold dear\n",
    ]) {
      const { titles } = offer(text);
      assert.ok(titles.includes("Ignore group-extra here"), text);
      assert.deepEqual(
        titles.filter((title) => title.startsWith(REPLACE)),
        [],
        text,
      );
    }
  });
  test("is not offered where there is no list, or nothing is wrong", () => {
    for (const text of [
      "The fi|ve pillars of the river programme are known.",
      "The three |pillars of the river programme are river restoration, clean water and monitoring.",
    ])
      assert.deepEqual(
        offer(text).titles.filter((title) => title.startsWith(REPLACE)),
        [],
        text,
      );
  });
});
