/** `check --baseline` and `concord baseline update | prune`. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { AGENDA, makeFolder, run } from "./run.ts";

const WRONG = "Broadband internet is used by 81.2% of households.\n\nEvery river zone has gauges.\n";
const NAME = ".concord-baseline.yaml";
const read = (folder: string, name = NAME): string => readFileSync(path.join(folder, name), "utf8");
const put = (folder: string, name: string, text: string): void => writeFileSync(path.join(folder, name), text);

/** 'rule text' of what is told, and the status. */
async function check(folder: string, ...args: readonly string[]): Promise<readonly unknown[]> {
  const { stdout, status } = await run(folder, ["check", "--format", "json", "--baseline", NAME, ...args]);
  const found = JSON.parse(stdout).files.flatMap(({ findings }: { findings: { rule: string; text: string }[] }) => findings);
  return [...found.map(({ rule, text }: { rule: string; text: string }) => `${rule} ${text}`), status];
}

describe("baseline", () => {
  it("hides what is known, and that alone, also ten lines further down", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": WRONG });
    const { stdout, status } = await run(folder, ["baseline", "update", "--reason", "printed: 'so'", "--by", "Mai, River Board"]);
    assert.deepEqual([stdout, status], [`${NAME}: 2 entries, 0 before.\n`, 0]);
    assert.equal(
      read(folder).replaceAll(/[0-9a-f]{16}/g, "…"),
      `version: 1
findings:
  - fingerprint: …
    path: plan.md
    rule: figure-value
    text: 81.2%
    reason: "printed: 'so'"
    by: Mai, River Board
  - fingerprint: …
    path: plan.md
    rule: term-deprecated
    text: river zone
    reason: "printed: 'so'"
    by: Mai, River Board
`,
    );
    assert.deepEqual(await check(folder), [0]);
    put(folder, "plan.md", `${"A line above.\n\n".repeat(10)}${WRONG}\nThat river zone is new.\n`);
    assert.deepEqual(await check(folder), ["term-deprecated river zone", 1]);
    const pretty = await run(folder, ["check", "--baseline", NAME]);
    assert.match(pretty.stdout, /\n1 finding \(1 warning\) in 1 draft\. .* 2 findings are in the baseline\.\n$/);
  });

  it("an expired entry shows again and says so; its day is its last; it is renewed where a new day is given", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": WRONG });
    await run(folder, ["baseline", "update", "--expires", "2999-12-31"]);
    assert.deepEqual(await check(folder), [0]);
    put(folder, NAME, read(folder).replace("2999-12-31", "2001-01-31"));
    assert.deepEqual(await check(folder), ["figure-value 81.2%", 1]);
    assert.match((await run(folder, ["check", "--baseline", NAME])).stdout.replace(/\s+/g, " "), /\(Was in the baseline until 2001-01-31\.\)/);
    await run(folder, ["baseline", "update", "--reason", "later"]);
    assert.deepEqual(await check(folder), ["figure-value 81.2%", 1]);
    await run(folder, ["baseline", "update", "--expires", "2999-06-30"]);
    assert.deepEqual(await check(folder), [0]);
    assert.deepEqual(read(folder).match(/(?<=expires: ).*/g), ["2999-06-30", "2999-12-31"]);
  });

  it("update keeps what stands there; prune takes out what is no more, of drafts that were checked or are gone", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA, "a.md": WRONG, "b.md": WRONG, "c.md": WRONG });
    await run(folder, ["baseline", "update", "--reason", "first"]);
    const first = read(folder);
    await run(folder, ["baseline", "update", "--reason", "second"]);
    assert.equal(read(folder), first);
    put(folder, "a.md", "All is well.\n");
    put(folder, "b.md", "All is well.\n");
    rmSync(path.join(folder, "c.md"));
    assert.equal((await run(folder, ["baseline", "prune", "a.md"])).stdout, `${NAME}: 2 entries, 6 before.\n`);
    assert.deepEqual(read(folder).match(/(?<=path: ).*/g), ["b.md", "b.md"]);
    assert.equal((await run(folder, ["baseline", "prune"])).stdout, `${NAME}: 0 entries, 2 before.\n`);
    assert.deepEqual(readdirSync(folder).sort(), [NAME, "a.md", "b.md", "river.agenda.yaml"]);
  });

  it("says what is wrong, and writes nothing", async () => {
    const folder = makeFolder({
      "river.agenda.yaml": AGENDA,
      "plan.md": WRONG,
      "list.yaml": "[]\n",
      "day.yaml": "version: 1\nfindings: [{ fingerprint: a, expires: soon }]\n",
    });
    for (const [args, says] of [
      [["check", "--baseline", NAME], `'${NAME}' cannot be read: ENOENT.`],
      [["check", "--baseline", "list.yaml"], "list.yaml: A baseline has 'version: 1' and a list 'findings'."],
      [["check", "--baseline", "day.yaml"], "day.yaml: 'expires' of entry 1 must be a day such as 2026-12-31."],
      [
        ["check", "--baseline", "day.yaml", "--fix"],
        "'--baseline' hides findings of a report: it does not go with '--fix', '--fix-dry-run' or '--jsonl'.",
      ],
      [["baseline", "prune"], `'${NAME}' cannot be read: ENOENT.`],
      [["baseline", "update", "--expires", "2026-02-30"], "'--expires' must be a day such as 2026-12-31, not '2026-02-30'."],
      [["baseline", "updat"], "'concord baseline' must be one of update, prune, not 'updat'. Did you mean 'update'?"],
      [["baseline", "update", "-"], "'baseline' is about files: it does not go with standard input."],
    ] as const) {
      const { status, stdout, stderr } = await run(folder, args);
      assert.deepEqual([status, stdout, stderr], [2, "", `concord: ${says}\n`]);
    }
    assert.ok(!readdirSync(folder).includes(NAME));
  });

  it("of the configuration: kept by update, hidden by check, shown by --no-baseline; --fix leaves alone what it knows", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA, ".concord.yaml": "baseline: ci-known.yaml\n", "plan.md": WRONG });
    const missing = await run(folder, ["check"]);
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /\.concord\.yaml:1:11: There is no baseline at 'ci-known\.yaml': 'concord baseline update' writes one\.\n/);
    assert.deepEqual((await run(folder, ["baseline", "update"])).stdout, "ci-known.yaml: 2 entries, 0 before.\n");
    const hidden = await run(folder, ["check"]);
    assert.match(hidden.stdout, /^No findings in 1 draft\. .* 2 findings are in the baseline\.\n$/);
    assert.equal(hidden.status, 0);
    assert.equal((await run(folder, ["check", "--no-baseline"])).status, 1);
    assert.deepEqual((await run(folder, ["baseline", "update"])).stdout, "ci-known.yaml: 2 entries, 2 before.\n");
    put(folder, "plan.md", `${WRONG}\nThat river zone is new.\n`);
    await run(folder, ["check", "--fix"]);
    assert.equal(read(folder, "plan.md"), `${WRONG}\nThat river basin is new.\n`);
    // a file named on the command line goes before
    put(folder, "other.yaml", "version: 1\nfindings: []\n");
    assert.equal((await run(folder, ["check", "--baseline", "other.yaml"])).status, 1);
    const both = await run(folder, ["check", "--baseline", "other.yaml", "--no-baseline"]);
    assert.deepEqual([both.status, both.stderr], [2, "concord: '--baseline' hides what is known and '--no-baseline' shows it: give one of them.\n"]);
  });

  it("of a configuration in a folder below: paths count from there, wherever check runs", async () => {
    const folder = makeFolder({ "plans/river.agenda.yaml": AGENDA, "plans/.concord.yaml": "baseline: known.yaml\n", "plans/plan.md": WRONG });
    await run(path.join(folder, "plans"), ["baseline", "update"]);
    assert.equal((await run(path.join(folder, "plans"), ["check"])).status, 0);
    assert.equal((await run(folder, ["check"])).status, 0);
  });
});
