import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";

test("the agenda that 'New Agenda from the Example' starts from is in order, and shows each kind of entry", () => {
  const text = readFileSync(new URL("../../client/docs/example.agenda.yaml", import.meta.url), "utf8");
  const file = parseAgenda("file:///w/policy.agenda.yaml", text);
  const { agenda, faults } = resolveAgenda(file, () => undefined);
  assert.deepEqual([...file.faults, ...faults], []);
  assert.deepEqual([agenda?.sources.length, agenda?.terms.length, agenda?.groups.length, agenda?.figures.length], [1, 1, 1, 2]);
});
