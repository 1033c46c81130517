import assert from "node:assert/strict";
import { test } from "node:test";
import * as l10n from "@vscode/l10n";
import { countLine, doneLine, planLine, samplesLine, sumUp } from "../../client/mendTexts.ts";
import { FIX_ALL, UPDATE_TAGS } from "../../client/protocol/fixes.ts";

const sum = (...fixes: readonly number[]) => sumUp(fixes.map((each) => ({ fixes: each })));

test("what is ticked says how much of how many drafts will be changed", () => {
  assert.deepEqual(
    [sum(), sum(1), sum(3), sum(2, 1)].map((each) => planLine(FIX_ALL, each, l10n)),
    ["Nothing is ticked", "Fix 1 finding in 1 draft", "Fix 3 findings in 1 draft", "Fix 3 findings in 2 drafts"],
  );
  assert.deepEqual(
    [sum(), sum(1), sum(3), sum(2, 1)].map((each) => planLine(UPDATE_TAGS, each, l10n)),
    ["Nothing is ticked", "Update 1 number in 1 draft", "Update 3 numbers in 1 draft", "Update 3 numbers in 2 drafts"],
  );
});

test("what was done is told with the way back", () => {
  assert.deepEqual(
    [sum(1), sum(3), sum(2, 1)].map((each) => doneLine(each, l10n)),
    [
      "Changed 1 place in 1 draft. Undo takes it back.",
      "Changed 3 places in 1 draft. Undo takes it back.",
      "Changed 3 places in 2 drafts. Undo takes it back.",
    ],
  );
});

test("a draft is told with how much is to be changed, and some of it", () => {
  assert.deepEqual([countLine(FIX_ALL, 1, l10n), countLine(FIX_ALL, 2, l10n)], ["1 finding", "2 findings"]);
  assert.deepEqual([countLine(UPDATE_TAGS, 1, l10n), countLine(UPDATE_TAGS, 2, l10n)], ["1 number", "2 numbers"]);
  const samples = [
    { before: "73.5%", after: "72.5%" },
    { before: "river repair", after: "river restoration" },
  ];
  assert.equal(samplesLine({ samples, fixes: 2 }), "73.5% → 72.5% · river repair → river restoration");
  assert.equal(samplesLine({ samples, fixes: 5 }), "73.5% → 72.5% · river repair → river restoration · …");
  assert.equal(samplesLine({ samples: [], fixes: 1 }), "");
});
