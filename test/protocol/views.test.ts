import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, PULLING } from "./client.ts";

const WRONG = "In 2024, 73.5% of households had a safe water connection.\n\nRiver repair goes on.\n";
const TIME = { timeout: 60_000 };

interface Outline {
  readonly id: string;
  readonly agendas: readonly { readonly entries: readonly { readonly id: string; readonly text: string }[] }[] | null;
  readonly standings: Readonly<Record<string, unknown>>;
}
interface Claims {
  readonly id: string;
  readonly claims: readonly { readonly text: string; readonly status: string }[] | null;
}
interface Status {
  readonly state: string;
  readonly findings?: number;
  readonly resultId?: string;
}

test("what views show is told, and what has not changed is not told again", TIME, async (t) => {
  const { client } = await Client.start(t, { capabilities: PULLING });
  const { connection } = client;
  await client.open("plan.md", WRONG);
  const uri = client.uri("plan.md");
  const outline = await connection.sendRequest<Outline>("concord/agendaOutline", { uri });
  assert.deepEqual(
    outline.agendas?.[0]?.entries.map(({ id, text }) => `${id}: ${text}`),
    [
      "figures/connected-households: 72.5% of households with a safe water connection",
      "terms/river-restoration: river restoration",
      "sources/report: Annual report 2024, Lake District Council, 2025-02-01",
    ],
  );
  assert.deepEqual(outline.standings["terms/river-restoration"], { cited: 1, agrees: 0, disagrees: 1, waived: 0 });
  const claims = await connection.sendRequest<Claims>("concord/claims", { uri });
  assert.deepEqual(
    claims.claims?.map(({ text, status }) => [text, status]),
    [["73.5%", "inconsistent"]],
  );
  assert.deepEqual(await connection.sendRequest("concord/claims", { uri, known: claims.id }), { id: claims.id, claims: null });

  await client.change("plan.md", 2, "72.5%", { start: { line: 0, character: 9 }, end: { line: 0, character: 14 } });
  const again = await connection.sendRequest<Outline>("concord/agendaOutline", { uri, known: outline.id });
  assert.deepEqual([again.id, again.agendas], [outline.id, null]);
  assert.deepEqual(again.standings["figures/connected-households"], { cited: 1, agrees: 1, disagrees: 0, waived: 0 });
  const later = await connection.sendRequest<Claims>("concord/claims", { uri, known: claims.id });
  assert.deepEqual(
    later.claims?.map(({ text, status }) => [text, status]),
    [["72.5%", "consistent"]],
  );

  const entry = "terms/river-restoration";
  const start = { line: 2, character: 0 };
  const range = { start, end: { line: 2, character: 12 } };
  assert.deepEqual(await connection.sendRequest("concord/entryPlaces", { uri, entry }), [{ range, text: "River repair", status: "disagrees" }]);
  assert.deepEqual(await connection.sendRequest("concord/entryText", { uri, entry, range }), { text: "River restoration" });
});

test("of what is no draft nothing is told, and requests that are wrong do no harm", TIME, async (t) => {
  const { client } = await Client.start(t, { capabilities: PULLING });
  const { connection } = client;
  await client.open("plan.md", WRONG);
  const uri = client.uri("plan.md");
  for (const params of [null, {}, [], { uri: 5 }, { uri: "" }, { uri: "no uri" }, { uri: client.uri("none.md"), entry: {}, range: "all" }]) {
    assert.equal(await connection.sendRequest("concord/agendaOutline", params), null);
    assert.equal(await connection.sendRequest("concord/claims", params), null);
    assert.deepEqual(await connection.sendRequest("concord/entryPlaces", params), []);
    assert.equal(await connection.sendRequest("concord/entryText", params), null);
  }
  assert.equal(await connection.sendRequest("concord/entryText", { uri, entry: "terms/none" }), null);
  assert.deepEqual(await connection.sendRequest("concord/entryText", { uri, entry: "terms/river-restoration", range: { start: 1 } }), {
    text: "river restoration",
  });
});

test("the status tells when views are out of date, though it counts the same", TIME, async (t) => {
  const { client } = await Client.start(t, { capabilities: PULLING });
  await client.open("plan.md", WRONG);
  await client.connection.sendNotification("concord/activeDraft", { uri: client.uri("plan.md") });
  const first = await client.next<Status>("concord/status", ({ state }) => state === "ready");
  await client.change("plan.md", 2, "74.5%", { start: { line: 0, character: 9 }, end: { line: 0, character: 14 } });
  const second = await client.next<Status>("concord/status", ({ state, resultId }) => state === "ready" && resultId !== first.resultId);
  assert.equal(second.findings, first.findings);
});
