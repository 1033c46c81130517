import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { createReviewer } from "../../server/review/review.ts";

const readAgenda = (path: string) => {
  const file = parseAgenda("file:///w/policy.agenda.yaml", readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
  return resolveAgenda(file, () => undefined);
};

test("the agenda that 'New Agenda from an Example' copies is in order, and shows each kind of entry", () => {
  const { agenda, faults } = readAgenda("client/docs/example.agenda.yaml");
  assert.deepEqual(faults, []);
  assert.deepEqual([agenda?.sources.length, agenda?.terms.length, agenda?.groups.length, agenda?.figures.length], [1, 1, 1, 2]);
});

test("the draft that 'Try an Example' opens holds a mistake of each kind, and every one can be mended", () => {
  const { agenda } = readAgenda("client/docs/example.agenda.yaml");
  assert.ok(agenda);
  const reviewer = createReviewer([agenda]);
  const text = readFileSync(new URL("../../client/docs/example.md", import.meta.url), "utf8");
  const { findings } = reviewer.review(readDraft("file:///w/draft.md", text, { languages: reviewer.languages }));
  assert.deepEqual(
    findings.map(({ rule, start, end, edits }) => `${rule}: ${text.slice(start, end)} ${edits.length > 0}`),
    ["figure-value: 85.2% true", "term-deprecated: River repair true", "group-count: four true", "figure-comparator: At most true"],
  );
});

test("the agenda of the VS Code tests is in order", () => {
  assert.deepEqual(readAgenda("test/vscode/workspace/river.agenda.yaml").faults, []);
});
