/** `concord diff`. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { AGENDA, makeFolder, run } from "./run.ts";

const NEW = AGENDA.replace("value: 80.2", "value: 82.3").replace("[river zone]", "[river zone, lakeside]");
const PLAN = "Broadband internet is used by 80.2% of households. 😀\r\n\r\nThe lakeside is not the river zone.\r\n";

/** A folder under git in which the agenda has been changed since the last commit. */
function changed(files: Readonly<Record<string, string>> = {}): string {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": PLAN, ...files });
  const git = (...args: readonly string[]): void =>
    void execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd: folder, stdio: "ignore" });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "first");
  writeFileSync(path.join(folder, "river.agenda.yaml"), NEW);
  return folder;
}

const HEAD = "HEAD:river.agenda.yaml";

describe("concord diff", () => {
  it("tells what has changed, and which drafts disagree that did not before", async () => {
    const folder = changed({ "right.md": "Broadband internet is used by 82.3% of households.\n" });
    const { stdout, stderr, status } = await run(folder, ["diff", HEAD, "river.agenda.yaml"]);
    assert.equal(
      stdout,
      `river.agenda.yaml
  changed  terms/river-basin  river basin: deprecated: + lakeside
  changed  figures/broadband  households using broadband internet: 80.2% → 82.3%

plan.md
  1:31    error   '80.2%' is not the official number. Official: households using
                  broadband internet: 82.3% of households (2024)  figure-value
    │ Broadband internet is used by 80.2% of households. 😀
    │                               ^~~~~
    official households using broadband internet: 82.3% of households, 2024
             figures/broadband
    source   Bulletin of the river programme, River Board, 2024-05-01
    fix      82.3%

  3:5     warning Say ‘river basin’, not ‘lakeside’.  term-deprecated
    │ The lakeside is not the river zone.
    │     ^~~~~~~~
    official river basin  terms/river-basin
    source   Bulletin of the river programme, River Board, 2024-05-01
    fix      river basin

2 places in 1 draft disagree now. Drafts that answer to this agenda: 2.
`,
    );
    assert.deepEqual([stderr, status], ["", 1]);
    assert.equal((await run(folder, ["diff", HEAD, "river.agenda.yaml", "right.md"])).status, 0);
    assert.equal((await run(folder, ["diff", "river.agenda.yaml", "river.agenda.yaml"])).status, 0);
  });

  it("an entry that is wrong now leaves numbers unchecked, which is no agreement", async () => {
    const folder = changed();
    writeFileSync(path.join(folder, "river.agenda.yaml"), AGENDA.replace("value: 80.2", "value: 80.2.1"));
    const { stdout, status } = await run(folder, ["diff", HEAD, "river.agenda.yaml", "plan.md"]);
    const lines = stdout.split("\n");
    assert.match(lines.find((line) => line.includes("error")) ?? "", /^ {2}\d+:\d+ {2}error {2}'value' must be a number/);
    assert.equal(lines.at(-2), "Nothing disagrees now. Drafts that answer to this agenda: 1. 1 number that was checked is not checked any more.");
    assert.equal(status, 1);
    const { stdout: page } = await run(folder, ["diff", "--format", "markdown", HEAD, "river.agenda.yaml", "plan.md"]);
    assert.match(page, /## What is wrong in the agenda itself, and not in force\n\n- \d+:\d+ 'value' must be a number/);
  });

  it("--fix mends what the change has broken, and nothing else", async () => {
    const folder = changed();
    const { stderr, status } = await run(folder, ["diff", HEAD, "river.agenda.yaml", "--fix"]);
    assert.equal(
      readFileSync(path.join(folder, "plan.md"), "utf8"),
      "Broadband internet is used by 82.3% of households. 😀\r\n\r\nThe river basin is not the river zone.\r\n",
    );
    assert.deepEqual([stderr, status], ["2 findings were mended.\n", 0]);
  });

  it("two files beside each other; as JSON and Markdown", async () => {
    const folder = makeFolder({ "old.agenda.yaml": AGENDA, "new.agenda.yaml": NEW, "plan.md": PLAN });
    const { stdout, status } = await run(folder, ["diff", "--format", "json", "old.agenda.yaml", "new.agenda.yaml"]);
    const { agenda, files, version } = JSON.parse(stdout);
    assert.deepEqual([version, agenda.path, status], [1, "new.agenda.yaml", 1]);
    assert.deepEqual(agenda.changes[1], {
      type: "changed",
      id: "figures/broadband",
      name: "households using broadband internet",
      fields: [{ field: "value", before: "80.2%", after: "82.3%" }],
    });
    assert.deepEqual(
      files[0].findings.map(({ rule, text, fix }: Record<string, string>) => [rule, text, fix]),
      [
        ["figure-value", "80.2%", "82.3%"],
        ["term-deprecated", "lakeside", "river basin"],
      ],
    );
    const page = await run(folder, ["diff", "--format", "markdown", "old.agenda.yaml", "new.agenda.yaml"]);
    assert.match(page.stdout, /^<!-- concord-ignore-file: .*\n# What the change of ‘River programme’ breaks\n/);
    assert.match(page.stdout, /\n## plan\.md\n\n- 1:31 \*\*80\.2% → 82\.3%\*\* /);
  });

  it("drafts that answer to another agenda are left alone, unless they are named", async () => {
    const files = {
      "old.agenda.yaml": AGENDA,
      "new/river.agenda.yaml": NEW,
      "plans/x.agenda.yaml": "id: x\ntitle: X\nlanguage: en\n",
      "plans/plan.md": PLAN,
    };
    const folder = makeFolder(files);
    const { stdout, status } = await run(folder, ["diff", "old.agenda.yaml", "new/river.agenda.yaml"]);
    assert.match(stdout, /\n\nNo draft answers to this agenda\.\n$/);
    assert.equal(status, 0);
    assert.equal((await run(folder, ["diff", "old.agenda.yaml", "new/river.agenda.yaml", "plans/plan.md"])).status, 1);
  });

  it("without any draft; with an agenda that extends the changed one; hints count where asked", async () => {
    const bare = makeFolder({ "old.agenda.yaml": AGENDA, "new.agenda.yaml": NEW });
    const { stdout, status } = await run(bare, ["diff", "old.agenda.yaml", "new.agenda.yaml"]);
    assert.match(stdout, /80\.2% → 82\.3%\n\nNo draft answers to this agenda\.\n$/);
    assert.equal(status, 0);
    const province = "id: province\ntitle: Province\nlanguage: en\nextends: [../river.agenda.yaml]\n";
    const folder = changed({ "plan.md": "Nothing.\n", "p/province.agenda.yaml": province, "p/plan.md": "Near the lakeside.\n" });
    const below = await run(folder, ["diff", HEAD, "river.agenda.yaml"]);
    assert.match(below.stdout, /\np\/plan\.md\n {2}1:10 /);
    assert.equal(below.status, 1);
    assert.equal((await run(folder, ["diff", HEAD, "river.agenda.yaml", "--fail-on", "error"])).status, 0);
  });

  it("says what is wrong", async () => {
    const folder = changed({ "broken.agenda.yaml": "id: [\n", "empty.agenda.yaml": "" });
    for (const [args, says] of [
      [[], "Which agendas? Write 'concord diff OLD NEW', such as 'concord diff HEAD:x.agenda.yaml x.agenda.yaml'."],
      [["nix.agenda.yaml", "river.agenda.yaml"], "There is no agenda at 'nix.agenda.yaml'."],
      [["HEAD:nix.agenda.yaml", "river.agenda.yaml"], "git has no 'HEAD:nix.agenda.yaml'."],
      [["--output=x:y", "river.agenda.yaml"], "Unknown option '--output'. See 'concord diff --help'."],
      [["HEAD:river.agenda.yaml", "river.agenda.yml"], "There is no agenda at 'river.agenda.yml'. Did you mean 'river.agenda.yaml'?"],
      [["HEAD:river.agenda.yaml", "river.agenda.yaml", "-"], "'diff' is about files: it does not go with standard input."],
    ] as const) {
      const { status, stdout, stderr } = await run(folder, ["diff", ...args]);
      assert.deepEqual([status, stdout, stderr], [2, "", `concord: ${says}\n`]);
    }
    for (const name of ["broken.agenda.yaml", "empty.agenda.yaml"]) {
      const { status, stderr } = await run(folder, ["diff", name, "river.agenda.yaml"]);
      assert.equal(status, 2);
      assert.match(stderr, new RegExp(`^concord: ${name}:[12]:1: `));
    }
  });
});
