/** `check --fix-dry-run`: a diff that applies, and nothing written; and how `--fix` writes. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { save } from "../../server/commands/mend.ts";
import { unifiedDiff } from "../../server/reports/unifiedDiff.ts";
import { AGENDA, makeFolder, run } from "./run.ts";

const WRONG = "Broadband internet is used by 81.2% of households.\n\nEvery river zone has gauges.\n";
const RIGHT = "Every river basin has gauges.\n";
const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), "utf8");

describe("--fix-dry-run", () => {
  it("prints the diff, writes nothing, and ends as the drafts stand", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": WRONG, "right.md": RIGHT });
    const { mtimeMs } = statSync(path.join(folder, "plan.md"));
    const { stdout, stderr, status } = await run(folder, ["check", "--fix-dry-run", "-o", "json=report.json"]);
    assert.equal(
      stdout,
      `--- a/plan.md
+++ b/plan.md
@@ -1,3 +1,3 @@
-Broadband internet is used by 81.2% of households.
+Broadband internet is used by 80.2% of households.
 
-Every river zone has gauges.
+Every river basin has gauges.
`,
    );
    assert.deepEqual([stderr, status], ["Nothing has been written: --fix would mend 2 findings in 1 draft.\n", 1]);
    assert.deepEqual([read(folder, "plan.md"), statSync(path.join(folder, "plan.md")).mtimeMs], [WRONG, mtimeMs]);
    assert.equal(JSON.parse(read(folder, "report.json")).files[0].findings.length, 2);
  });

  it("prints nothing where nothing is to be mended", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA, "right.md": RIGHT });
    assert.deepEqual(await run(folder, ["check", "--fix-dry-run"]), { stdout: "", stderr: "There is nothing that --fix would mend.\n", status: 0 });
    assert.deepEqual(await run(folder, ["check", "--fix-dry-run", "-q"]), { stdout: "", stderr: "", status: 0 });
  });

  const FILES = {
    "river.agenda.yaml": AGENDA,
    "windows.md": `\ufeff${WRONG.replaceAll("\n", "\r\n")}`,
    "open end.md": WRONG.trimEnd(),
    'dự thảo/"a\\b".md': `${"Line.\n\n".repeat(9)}${WRONG}${"Line.\n\n".repeat(9)}Each river zone.\n`,
  };
  for (const [program, ...args] of [
    ["git", "apply", "-"],
    ["patch", "-p1", "--binary", "-s"],
  ] as const) {
    const isThere = spawnSync(program, ["--version"]).status === 0;
    it(`is applied by ${program} to what --fix writes`, { skip: isThere ? false : `there is no ${program} here` }, async () => {
      const [fixed, patched] = [makeFolder(FILES), makeFolder(FILES)];
      await run(fixed, ["check", "--fix"]);
      const { stdout } = await run(patched, ["check", "--fix-dry-run"]);
      const { status, stderr } = spawnSync(program, args, { cwd: patched, input: stdout, encoding: "utf8" });
      assert.equal(status, 0, stderr);
      for (const name of Object.keys(FILES)) assert.equal(read(patched, name), read(fixed, name), name);
      assert.notEqual(read(patched, "windows.md"), FILES["windows.md"]);
    });
  }

  it("texts that are the same have no diff", () => {
    assert.equal(unifiedDiff("a.md", "x", "x"), "");
    assert.equal(unifiedDiff("a.md", "x", "y\n"), "--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+y\n");
  });

  it("says what does not go with it", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": WRONG });
    for (const [args, says] of [
      [["--fix"], "'--fix' writes and '--fix-dry-run' does not: give one of them."],
      [["--format", "json"], "'--fix-dry-run' prints a diff: '--format' does not go with it, '--output' does."],
      [["-"], "'--fix-dry-run' is about files: it does not go with standard input."],
    ] as const) {
      const { status, stdout, stderr } = await run(folder, ["check", "--fix-dry-run", ...args]);
      assert.deepEqual([status, stdout, stderr], [2, "", `concord: ${says}\n`]);
    }
  });
});

describe("--fix", () => {
  it("a second time changes nothing, and no file is left beside the drafts", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA, "kept/plan.md": WRONG });
    symlinkSync("kept/plan.md", path.join(folder, "link.md"));
    await run(folder, ["check", "--fix", "link.md"]);
    const [text, { mtimeMs }] = [read(folder, "kept/plan.md"), statSync(path.join(folder, "kept/plan.md"))];
    assert.equal(text, WRONG.replace("81.2", "80.2").replace("zone", "basin"));
    const { stdout } = await run(folder, ["check", "--fix", "link.md"]);
    assert.match(stdout, /^No findings in 1 draft\./);
    assert.deepEqual([read(folder, "kept/plan.md"), statSync(path.join(folder, "kept/plan.md")).mtimeMs], [text, mtimeMs]);
    assert.deepEqual(readdirSync(path.join(folder, "kept")), ["plan.md"]);
    assert.ok(readdirSync(folder, { withFileTypes: true }).some((entry) => entry.name === "link.md" && entry.isSymbolicLink()));
  });

  it("leaves a draft alone that has changed under way, and says so", async () => {
    const folder = makeFolder({ "plan.md": "old" });
    const file = path.join(folder, "plan.md");
    const input = { file, uri: "file:///plan.md", path: "plan.md" };
    writeFileSync(file, "somebody else's");
    await assert.rejects(save(input, { text: "old", mark: "" }, "new"), {
      message: "'plan.md' has changed while it was being checked: it is left alone.",
    });
    assert.deepEqual([read(folder, "plan.md"), readdirSync(folder)], ["somebody else's", ["plan.md"]]);
    await save(input, { text: "somebody else's", mark: "" }, "new");
    assert.deepEqual([read(folder, "plan.md"), readdirSync(folder)], ["new", ["plan.md"]]);
  });
});
