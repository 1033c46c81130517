/** Numbers that count the members of a group fare as numbers of figures do, wherever they are counted. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { provideClaims } from "../../server/features/claimList.ts";
import { countClaims, judgeNumbers } from "../../server/review/counted.ts";
import { open } from "../features/support.ts";

const judged = (text: string): readonly string[] => {
  const { reviewed } = open(text, { cursor: "\0" });
  return judgeNumbers(reviewed.review).map(({ status, group }, i) => `${reviewed.review.claims[i]?.spot.text} ${status} ${group?.id ?? ""}`.trim());
};

describe("counts of groups", () => {
  test("agree, disagree, are waived, or speak of a part", () => {
    assert.deepEqual(judged("The three pillars of the river programme."), ["three consistent groups/pillars"]);
    assert.deepEqual(judged("The five pillars of the river programme."), ["five inconsistent groups/pillars"]);
    assert.deepEqual(judged("The five pillars of the river programme. <!-- concord-ignore-line group-count -->"), ["five waived groups/pillars"]);
    assert.deepEqual(judged("Two of the three pillars of the river programme."), ["Two unlinked", "three consistent groups/pillars"]);
    assert.deepEqual(judged("The five boats."), ["five unlinked"]);
    assert.deepEqual(judged("The fifth pillar of the river programme."), []);
  });

  test("are counted as the Claims view groups them", () => {
    const text =
      "The five pillars of the river programme. The three pillars of the river programme. In 2024, 81% of households had a safe water connection. 40 boats.\n";
    const { reviewed } = open(text, { cursor: "\0" });
    const listed = provideClaims({ ...reviewed, resultId: "1" }).claims ?? [];
    const counted = { consistent: 0, inconsistent: 0, unlinked: 0, waived: 0 };
    for (const { status } of listed) counted[status]++;
    assert.deepEqual(countClaims(reviewed.review), counted);
    assert.deepEqual(counted, { consistent: 1, inconsistent: 2, unlinked: 1, waived: 0 });
  });
});
