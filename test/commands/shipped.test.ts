/** The shipped agenda on the mistakes that every drafter makes: exactly these findings, with entry, fix and source. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { makeFolder, run } from "./run.ts";

const AGENDA = readFileSync(new URL("../../seeds/vn-digital-transformation.agenda.yaml", import.meta.url), "utf8");
const DRAFT = `# Digital economy

Today 81.2% of households use broadband. Broadband reaches 80.2% of the population.

The priority rests on five pillars of the digital economy. The digital transition goes on.

The four pillars: the IT industry, digitalization of economic sectors and digital data.
`;

test("81.2% of households, 80.2% of the population, five pillars, digital transition, a pillar left out", async () => {
  const folder = makeFolder({ "vn.agenda.yaml": AGENDA, "plan.md": DRAFT });
  const { stdout, status } = await run(folder, ["check", "--format", "json", "plan.md"]);
  const [{ findings, counts }] = JSON.parse(stdout).files;
  type Found = { rule: string; text: string; entry: string; fix: string | null; source: { publisher: string } };
  assert.deepEqual(
    findings.map(({ rule, text, entry, fix, source }: Found) => [rule, text, entry, fix, source.publisher]),
    [
      ["figure-value", "81.2%", "figures/broadband-households", "80.2%", "VOVWORLD"],
      ["figure-base", "the population", "figures/broadband-households", "households", "VOVWORLD"],
      ["group-count", "five", "groups/digital-economy-pillars", "four", "VOVWORLD"],
      ["term-deprecated", "digital transition", "terms/digital-transformation", "digital transformation", "VOVWORLD"],
      ["group-missing", "four pillars", "groups/digital-economy-pillars", null, "VOVWORLD"],
    ],
  );
  assert.deepEqual(counts, { consistent: 1, inconsistent: 3, unlinked: 0, waived: 0 });
  assert.equal(status, 1);
});
