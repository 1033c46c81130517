import assert from "node:assert/strict";
import { test } from "node:test";
import { MARKS, type MarkedText } from "../../client/protocol/review.ts";
import { Client, PLAIN } from "./client.ts";

const OFFICIAL = "households with a safe water connection: 72.5% of households, 2024 (Lake District Council)";

test("the marks of an open draft are told, and others after an edit; of what is no open draft, nothing", { timeout: 60_000 }, async (t) => {
  const { client } = await Client.start(t, { capabilities: PLAIN });
  const ask = (uri: unknown) => client.connection.sendRequest<readonly MarkedText[] | null>(MARKS, { uri });
  await client.open("plan.md", "# Plan\n\nIn 2024, **72.5%** of households had a safe water connection.\n");
  const text = "In2024,72.5%ofhouseholdshadasafewaterconnection.";
  assert.deepEqual(await ask(client.uri("plan.md")), [{ line: 2, text, marks: [{ start: 7, end: 12, kind: "agrees", title: OFFICIAL }] }]);

  await client.change("plan.md", 2, "73.5%", { start: { line: 2, character: 11 }, end: { line: 2, character: 16 } });
  const [changed, ...others] = (await ask(client.uri("plan.md"))) ?? [];
  assert.deepEqual(others, []);
  assert.equal(changed?.text, text.replace("72.5", "73.5"));
  assert.deepEqual(
    changed?.marks.map(({ kind, title }) => [kind, title.split("\n").at(-1)]),
    [["disagrees", OFFICIAL]],
  );

  for (const uri of [client.uri("nowhere.md"), client.uri("river.agenda.yaml"), "", 7, null]) assert.equal(await ask(uri), null);
  assert.equal(await client.connection.sendRequest(MARKS, null), null);
});
