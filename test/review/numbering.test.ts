/** Numbers of rows, headings and points claim nothing; what looks like them and is a value does. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { provideClaims } from "../../server/features/claimList.ts";
import { open } from "../features/support.ts";

/** The claims of a draft: 'text status'. */
const claimsOf = (text: string): readonly string[] =>
  (provideClaims({ ...open(text, { cursor: "\0" }).reviewed, resultId: "1" }).claims ?? []).map((claim) => `${claim.text} ${claim.status}`);

const table = (...rows: readonly string[]): string => [rows[0], rows[0]?.replaceAll(/[^|]+/gu, "---"), ...rows.slice(1), ""].join("\n");

describe("the numbers of rows", () => {
  test("are no claims, whatever heads them", () => {
    for (const header of ["No.", "#", "STT", "TT", "Item", "", "Step"])
      assert.deepEqual(
        claimsOf(table(`| ${header} | What | 2024 |`, "| 1 | Households with a safe water connection | 72.5% |", "| 2 | Boats | 40% |")),
        ["72.5% consistent", "40% unlinked"],
      );
  });

  test("of levels, of one row alone, in another column, where the header says so", () => {
    assert.deepEqual(claimsOf(table("| # | What |", "| 1.1 | Boats |", "| 1.2 | Ships |", "| II | Rafts |")), []);
    assert.deepEqual(claimsOf(table("| TT | Việc |", "| 1 | Xây nhà |")), []);
    assert.deepEqual(claimsOf(table("| What | No. |", "| Boats | 01 |", "| Ships | 02 |")), []);
  });

  test("are values where they do not count the rows, or an official figure is told", () => {
    assert.deepEqual(claimsOf(table("| Boats | Where |", "| 4 | here |", "| 7 | there |")), ["4 unlinked", "7 unlinked"]);
    assert.deepEqual(claimsOf(table("| Boats | Where |", "| 1 | here |", "| 3 | there |")), ["1 unlinked", "3 unlinked"]);
    assert.deepEqual(claimsOf(table("| Where | Boats |", "| here | 1 |", "| there | 2 |")), ["1 unlinked", "2 unlinked"]);
    assert.deepEqual(claimsOf(table("| No. | Where |", "| 1 | here |", "| 40% | there |")), ["1 unlinked", "40% unlinked"]);
  });
});

describe("the numbers of headings and points", () => {
  test("are no claims", () => {
    for (const text of [
      "### 2.1. Water\n",
      "### 2.2 Land\n",
      "1.2 Goals\n",
      "- 1.1 Water\n",
      "## 1. [Field]\n",
      "## 2. “Water” and land\n",
      "## Article 4\n",
      "## II. Goals\n",
      "---\nlang: vi\n---\n\n## Điều 3. Phạm vi\n\n### 2.2 Đất\n\n## 1. [Lĩnh vực]\n",
    ])
      assert.deepEqual(claimsOf(text), [], text);
  });

  test("but values at the start of a line are", () => {
    assert.deepEqual(claimsOf("2.5 million people came.\n"), ["2.5 million unlinked"]);
    assert.deepEqual(claimsOf("2.5% Growth\n"), ["2.5% unlinked"]);
    assert.deepEqual(claimsOf("2.5 children per woman were born.\n"), ["2.5 unlinked"]);
    assert.deepEqual(claimsOf("# 12,000 homes by 2030\n"), ["12,000 unlinked"]);
  });
});

describe("first, second, third", () => {
  test("of things that the agenda does not count are no claims, in no case a count of its lists", () => {
    assert.deepEqual(claimsOf("The first group waits; in the second phase the third group comes. The third pillar is monitoring.\n"), []);
    assert.deepEqual(claimsOf("---\nlang: vi\n---\n\nNhóm thứ nhất chờ; việc thứ hai và nhóm thứ ba là sau.\n"), []);
  });

  test("of more than a few are", () => {
    assert.deepEqual(claimsOf("At the eighth session and its 3rd session.\n"), ["eighth unlinked", "3rd unlinked"]);
  });
});

describe("the Vietnamese word for year and five", () => {
  const vi = (text: string): readonly string[] => claimsOf(`---\nlang: vi\n---\n\n${text}\n`);
  test("is no number where a year is to be written or a base year is meant", () => {
    for (const text of ["Mục tiêu đến năm [năm mục tiêu].", "Ngày [ngày] tháng [tháng] năm [năm].", "So với năm gốc.", "Năm 2025, trong năm nay."])
      assert.deepEqual(vi(text), [], text);
  });
  test("is one before what it counts", () => {
    assert.deepEqual(vi("Có năm bộ trong năm 2025."), ["năm unlinked"]);
    assert.deepEqual(vi("Trong năm năm tới."), ["năm năm unlinked"]);
    assert.deepEqual(vi("Các bộ [năm bộ]."), ["năm unlinked"]);
  });
});
