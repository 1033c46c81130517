/** `check --changed [BASE]`: what is new alone, in real repositories. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { AGENDA, makeFolder, type Run, run } from "./run.ts";

const ENV = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
const WHO = ["-c", "user.name=Mai", "-c", "user.email=mai@river.example", "-c", "commit.gpgsign=false"];

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync("git", [...WHO, ...args], { cwd: folder, encoding: "utf8", env: { ...process.env, ...ENV }, stdio: ["ignore", "pipe", "pipe"] });

/** A repository with a first commit on the branch `main`. */
function makeRepository(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, ...files });
  git(folder, "init", "-q", "-b", "main");
  git(folder, "add", "-A");
  git(folder, "commit", "-q", "-m", "first");
  return folder;
}

const put = (folder: string, name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

/** 'path:line text' of every finding; lines from 1. */
function told({ stdout }: Run): readonly string[] {
  const { files } = JSON.parse(stdout);
  return files.flatMap((file: { path: string; findings: { range: { start: { line: number } }; text: string }[] }) =>
    file.findings.map(({ range, text }) => `${file.path}:${range.start.line + 1} ${text}`),
  );
}

const check = (folder: string, ...args: readonly string[]): Promise<Run> => run(folder, ["check", "--format", "json", ...args]);

const OLD = "Every river zone has gauges.\n\nBroadband internet is used by 81.2% of households.\n\nThe plan goes on.\n";
/** The last line is another. */
const NEW = OLD.replace("The plan goes on.", "Each river zone is fenced.");

describe("--changed", () => {
  it("tells a finding on a changed line, and not its old neighbours", async () => {
    const folder = makeRepository({ "plan.md": OLD, "other.md": OLD });
    put(folder, "plan.md", NEW);
    const result = await check(folder, "--changed");
    assert.deepEqual([told(result), result.status, result.stderr], [["plan.md:5 river zone"], 1, ""]);
    const { stdout } = await run(folder, ["check", "--changed"]);
    assert.match(stdout, /\n1 finding \(1 warning\) in 1 draft\. .* 2 findings on unchanged lines are left out\.\n$/);
  });

  it("where nothing has changed, nothing is told, and the status is 0", async () => {
    const { stdout, stderr, status } = await run(makeRepository({ "plan.md": OLD }), ["check", "--changed"]);
    assert.match(stdout, /^No findings in 0 drafts\. /);
    assert.deepEqual([stderr, status], ["", 0]);
  });

  it("follows a draft across a rename, in the index and in a commit", async () => {
    const folder = makeRepository({ "plan.md": OLD });
    mkdirSync(path.join(folder, "dự thảo"));
    git(folder, "mv", "plan.md", 'dự thảo/a "new" plan.md');
    put(folder, 'dự thảo/a "new" plan.md', NEW);
    assert.deepEqual(told(await check(folder, "--changed")), ['dự thảo/a "new" plan.md:5 river zone']);
    git(folder, "commit", "-q", "-a", "-m", "second");
    assert.deepEqual(told(await check(folder, "--changed")), []);
    assert.deepEqual(told(await check(folder, "--changed", "HEAD~1")), ['dự thảo/a "new" plan.md:5 river zone']);
  });

  it("before the first commit everything is new, also since HEAD", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": OLD });
    git(folder, "init", "-q", "-b", "main");
    const all = ["plan.md:1 river zone", "plan.md:3 81.2%"];
    for (const args of [["--changed"], ["--changed=HEAD"], ["--changed", "HEAD"]]) assert.deepEqual(told(await check(folder, ...args)), all);
  });

  it("counts from where the base and HEAD parted, the working tree included", async () => {
    const folder = makeRepository({ "plan.md": OLD, "late.md": OLD });
    git(folder, "checkout", "-q", "-b", "topic");
    put(folder, "plan.md", NEW);
    git(folder, "commit", "-q", "-a", "-m", "on topic");
    git(folder, "checkout", "-q", "main");
    // What went on in the base meanwhile is not new here.
    put(folder, "late.md", OLD.replace("Every", "Nearly every"));
    git(folder, "commit", "-q", "-a", "-m", "on main");
    git(folder, "checkout", "-q", "topic");
    put(folder, "fresh.md", "One river zone.\n");
    const expected = ["fresh.md:1 river zone", "plan.md:5 river zone"];
    assert.deepEqual(told(await check(folder, "--changed", "main")), expected);
    assert.deepEqual(told(await check(folder, "--changed=main")), expected);
    assert.deepEqual(told(await check(folder, "--changed", "main", "p*.md")), ["plan.md:5 river zone"]);
    assert.deepEqual(told(await check(folder, "--changed", "--", "fresh.md")), ["fresh.md:1 river zone"]);
    assert.deepEqual(told(await check(folder, "--changed", "fresh.md")), ["fresh.md:1 river zone"]);
  });

  it("without a base, takes the main branch of origin where it is known", async () => {
    const folder = makeRepository({ "plan.md": OLD });
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD");
    git(folder, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
    put(folder, "plan.md", NEW);
    git(folder, "commit", "-q", "-a", "-m", "second");
    assert.deepEqual(told(await check(folder, "--changed")), ["plan.md:5 river zone"]);
    assert.deepEqual(told(await check(folder, "--changed", "HEAD")), []);
  });

  it("takes what git does not track, or has not committed yet, as new", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": OLD, ".gitignore": "private/\n", "private/plan.md": OLD });
    git(folder, "init", "-q", "-b", "main");
    assert.equal(told(await check(folder, "--changed", "plan.md")).length, 2);
    git(folder, "add", "plan.md");
    git(folder, "commit", "-q", "-m", "first");
    assert.deepEqual(told(await check(folder, "--changed", "plan.md")), []);
    assert.equal(told(await check(folder, "--changed", "private/plan.md")).length, 2);
  });

  it("runs in a folder of the repository, and reads diffs however they are configured, and lines that look like their heads", async () => {
    const folder = makeRepository({ "sub/plan.md": `-- old\r\n\r\n${OLD.replaceAll("\n", "\r\n")}` });
    for (const [key, value] of [
      ["diff.noprefix", "true"],
      ["diff.mnemonicPrefix", "true"],
      ["diff.interHunkContext", "20"],
      ["color.ui", "always"],
      ["diff.context", "9"],
      ["diff.external", "false"],
    ] as const)
      git(folder, "config", key, value);
    put(folder, "sub/plan.md", `++ b/other.md\r\n@@ -1 +1 @@\r\n\r\n${NEW.replaceAll("\n", "\r\n")}`);
    assert.deepEqual(told(await check(path.join(folder, "sub"), "--agenda", "../river.agenda.yaml", "--changed")), ["plan.md:8 river zone"]);
  });

  it("a contradiction that a new line makes with an old one is new; one between old lines is not", async () => {
    const lines = ["Rail carries 40% of freight.", "Text between.", "Rail carries 55% of freight.", "The end."];
    const folder = makeRepository({ "plan.md": lines.join("\n\n") });
    const first = told(await run(folder, ["check", "--format", "json"]));
    assert.equal(first.length, 1, "the draft contradicts itself");
    put(folder, "plan.md", [...lines.slice(0, 3), "The very end."].join("\n\n"));
    assert.deepEqual(told(await check(folder, "--changed")), []);
    put(folder, "plan.md", [lines[0]?.replace("40%", "41%"), ...lines.slice(1)].join("\n\n"));
    assert.deepEqual(told(await check(folder, "--changed")), first);
  });

  it("--fix mends what is new, and nothing else", async () => {
    const folder = makeRepository({ "plan.md": OLD, "other.md": OLD });
    put(folder, "plan.md", `River zone\n\n${NEW}`);
    await check(folder, "--changed", "--fix");
    const fixed = readFileSync(path.join(folder, "plan.md"), "utf8");
    assert.equal(fixed, `River basin\n\n${OLD.replace("The plan goes on.", "Each river basin is fenced.")}`);
    assert.equal(readFileSync(path.join(folder, "other.md"), "utf8"), OLD);
    await check(folder, "--changed", "--fix");
    assert.equal(readFileSync(path.join(folder, "plan.md"), "utf8"), fixed);
  });

  it("a draft that was moved without telling git is new", async () => {
    const folder = makeRepository({ "plan.md": OLD });
    renameSync(path.join(folder, "plan.md"), path.join(folder, "moved.md"));
    assert.equal(told(await check(folder, "--changed")).length, 2);
  });

  it("says what is wrong: no repository, no such base, a draft outside, a name that may be both, standard input", async () => {
    const folder = makeRepository({ "plan.md": OLD, "both/plan.md": OLD });
    git(folder, "branch", "both");
    git(folder, "checkout", "-q", "--orphan", "alone");
    git(folder, "commit", "-q", "-m", "alone");
    const outside = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": OLD });
    const far = path.relative(folder, path.join(outside, "plan.md"));
    for (const [where, args, says] of [
      [outside, ["--changed"], "'--changed' asks git, and the working folder is in no git repository."],
      [folder, ["--changed", "mian"], "git knows no commit, branch or tag 'mian' here. Has it been fetched?"],
      [folder, ["--changed=-p"], "git knows no commit, branch or tag '-p' here. Has it been fetched?"],
      [folder, ["--changed", "nothing.md"], "There is no file or folder 'nothing.md'."],
      [folder, ["--changed", "both"], "'both' is a file or folder and a name that git knows: write '--changed=both' or './both'."],
      [folder, ["--changed=main"], "git knows no commit that 'main' and HEAD have in common. In CI, fetch the whole history ('fetch-depth: 0')."],
      [folder, ["--changed", "HEAD", far], `'${far}' is not in the git repository of the working folder: '--changed' cannot tell what is new in it.`],
      [folder, ["--changed", "--changed"], "'--changed' may be given once."],
      [folder, ["--changed", "-"], "'--changed' is about files: it does not go with standard input."],
    ] as const) {
      const { status, stdout, stderr } = await run(where, ["check", ...args]);
      assert.deepEqual([status, stdout, stderr], [2, "", `concord: ${says}\n`]);
    }
  });
});
