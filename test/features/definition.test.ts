import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { provideDefinition } from "../../server/features/definition.ts";
import { open, RIVER } from "./support.ts";

/** The line of the agenda to which the cursor leads, and the words it leads from. */
function target(marked: string) {
  const { reviewed, position, text } = open(marked);
  const [link, ...more] = provideDefinition(reviewed, position);
  assert.deepEqual(more, []);
  if (!link) return undefined;
  assert.equal(link.targetUri, "file:///work/river.agenda.yaml");
  const { start, end } = link.originSelectionRange ?? link.targetRange;
  const line = RIVER.split("\n")[link.targetSelectionRange.start.line]?.trim();
  return { from: text.slice(reviewed.lines.offsetAt(start), reviewed.lines.offsetAt(end)), to: line?.split(":")[0] };
}

describe("definition", () => {
  test("of a number is its figure, right or wrong", () => {
    assert.deepEqual(target("In 2024, 7|2.5% of households had a safe water connection."), { from: "72.5%", to: "connected-households" });
    assert.deepEqual(target("In 2024, |73.5% of households had a safe water connection."), { from: "73.5%", to: "connected-households" });
  });

  test("of a term is its entry, by whichever label", () => {
    assert.deepEqual(target("We fund river| restoration."), { from: "river restoration", to: "river-restoration" });
    assert.deepEqual(target("We fund river |repair."), { from: "river repair", to: "river-restoration" });
  });

  test("of a group, and of the number that counts it, is the group", () => {
    assert.equal(target("The three |pillars of the river programme.")?.to, "pillars");
    assert.deepEqual(target("The |three pillars of the river programme."), { from: "three", to: "pillars" });
  });

  test("of a tag is the entry that it names", () => {
    assert.equal(target("It is [72.5%](agenda:figures/conn|ected-households).")?.to, "connected-households");
    assert.equal(target("It is [7|2.5%](agenda:figures/connected-households).")?.to, "connected-households");
    assert.equal(target("It is [72.5%](agenda:figures/no|thing)."), undefined);
  });

  test("of anything else is none", () => {
    for (const marked of ["We go on| here.", "The office bought |17 boats.", "Call `river rest|oration`.", "|"])
      assert.equal(target(marked), undefined, marked);
  });
});
