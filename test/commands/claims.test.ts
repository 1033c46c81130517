/** `concord claims`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AGENDA, makeFolder, run } from "./run.ts";

const TEXT = `Broadband internet is used by 81.2% of households.

Broadband internet is used by nearly 81% of households.

Broadband internet is used by 70% of households. <!-- concord-ignore-line figure-value: of another survey -->

The pump weighs 35 tonnes.
`;
const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": TEXT });

test("json: every quantity in order, with its status", async () => {
  const { stdout, status } = await run(folder, ["claims", "plan.md", "--format", "json"]);
  const { version, files } = JSON.parse(stdout);
  assert.deepEqual([version, Object.keys(files[0]), files[0].path, status], [1, ["path", "counts", "claims"], "plan.md", 0]);
  const claims: readonly Record<string, unknown>[] = files[0].claims;
  assert.deepEqual(
    claims.map((claim) => [claim.text, claim.value, claim.unit, claim.status, claim.entry]),
    [
      ["81.2%", 81.2, "percent", "inconsistent", "figures/broadband"],
      ["nearly 81%", 81, "percent", "consistent", "figures/broadband"],
      ["70%", 70, "percent", "inconsistent", "figures/broadband"],
      ["35 tonnes", 35, "tonne", "unlinked", null],
    ],
  );
  assert.deepEqual(Object.keys(claims[0] ?? {}), ["range", "text", "value", "unit", "status", "entry", "reason"]);
  assert.ok(claims.every(({ reason }) => typeof reason === "string" && reason !== ""));
  assert.deepEqual(files[0].counts, { consistent: 1, inconsistent: 1, unlinked: 1, waived: 1 });
  assert.deepEqual(claims[1]?.range, { start: { line: 2, character: 30 }, end: { line: 2, character: 40 } });
});

test("pretty: a line a claim; standard input", async () => {
  const { stdout } = await run(folder, ["claims", "-"], { stdin: TEXT });
  assert.match(stdout, /^-\n/);
  assert.match(stdout, /^ {2}1:31 +inconsistent 81\.2% {2}figures\/broadband$/m);
  assert.match(stdout, /^ {2}5:31 +waived +70%/m);
  assert.match(stdout, /^ {2}7:17 +unlinked +35 tonnes$/m);
});

test("no agenda, and a broken one, are status 2", async () => {
  assert.equal((await run(makeFolder({ "plan.md": TEXT }), ["claims", "plan.md"])).status, 2);
  assert.equal((await run(makeFolder({ "plan.md": TEXT, "x.agenda.yaml": "id: [" }), ["claims", "plan.md"])).status, 2);
});
