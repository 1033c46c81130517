/** What is being typed of a reference in a snippet file. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findTyped } from "../../server/snippets/place.ts";

/** What is being typed where '^' stands, and what it replaces. */
function typed(marked: string): string | undefined {
  const offset = marked.indexOf("^");
  const text = marked.replace("^", "");
  const found = findTyped({ text }, offset);
  return found && `${found.part} of '${found.path}': '${text.slice(found.start, found.end)}'${found.isClosed ? ", closed" : ""}`;
}

describe("a reference that is being typed", () => {
  for (const [marked, expected] of [
    ['"See {{^"', "id of '': ''"],
    ['"See {{ fig^ures/x }} now"', "id of '': 'figures/x', closed"],
    ['"{{figures/x.^"', "field of 'figures/x': ''"],
    ['"{{figures/x.va^lue}}"', "field of 'figures/x': 'value', closed"],
    ['"{{groups/x|^"', "filter of 'groups/x': ''"],
    ['"{{groups/x | li^}}"', "filter of 'groups/x': 'li', closed"],
    ['"{{groups/x.count | words | ^}}"', "filter of 'groups/x.count': '', closed"],
    ['"See {{figures/x}} and ^"', undefined],
    ['"See { ^"', undefined],
    ["{{^", "id of '': ''"],
    ['"a {{b", "^"', undefined],
  ] as const) {
    it(marked, () => assert.equal(typed(marked), expected));
  }
});
