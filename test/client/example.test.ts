import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";

const readAgenda = (path: string) => {
  const file = parseAgenda("file:///w/policy.agenda.yaml", readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
  return resolveAgenda(file, () => undefined);
};

test("the agenda that 'New Agenda from the Example' starts from is in order, and shows each kind of entry", () => {
  const { agenda, faults } = readAgenda("client/docs/example.agenda.yaml");
  assert.deepEqual(faults, []);
  assert.deepEqual([agenda?.sources.length, agenda?.terms.length, agenda?.groups.length, agenda?.figures.length], [1, 1, 1, 2]);
});

test("the agenda of the VS Code tests is in order", () => {
  assert.deepEqual(readAgenda("test/vscode/workspace/river.agenda.yaml").faults, []);
});
