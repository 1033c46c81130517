/** The job that the guide gives for GitLab: its lines are run in a checkout of the examples. */
import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { DOCS, fencedIn, readText } from "../docs/pages.ts";
import { copyProject, git, makeTemporary, ROOT, runIn } from "./action.ts";

interface Job {
  readonly variables: Readonly<Record<string, string | number>>;
  readonly cache: { readonly paths: readonly string[] };
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
}

const [block] = fencedIn(readText(`${DOCS}/ci.md`)).filter(({ mark }) => mark === "gitlab");
const { concord: job } = parse(block?.text ?? "") as { readonly concord: Job };
const { version } = JSON.parse(readText("package.json"));

describe("the job for GitLab", () => {
  const workspace = makeTemporary();
  cpSync(path.join(ROOT, "seeds"), workspace, { recursive: true });
  const build = path.join(workspace, ".concord-build");
  const run = (line: string | undefined, env: NodeJS.ProcessEnv = {}) =>
    runIn(workspace, "sh", ["-ec", line ?? "exit 99"], {
      ...process.env,
      CI_PROJECT_DIR: workspace,
      GITHUB_WORKSPACE: "",
      CONCORD: build,
      LC_ALL: "C",
      ...env,
    });

  test("keeps what was built where it looks for it", () => {
    assert.equal(job.variables.CONCORD, "$CI_PROJECT_DIR/.concord-build");
    assert.deepEqual(job.cache.paths, [".concord-build/dist"]);
    assert.equal(job.script.length, 3);
  });

  test("clones the version that the guide names, where none is kept", () => {
    const project = copyProject();
    git(project, "init", "-q");
    git(project, "add", "-A");
    git(project, "commit", "-qm", "Concord");
    git(project, "tag", `v${version}`);
    const instead = {
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.file://${project}.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://github.com/concord-policy/concord-policy.git",
    };
    const { status, text } = run(job.script[0], instead);
    assert.equal(status, 0, text);
    assert.ok(existsSync(path.join(build, "esbuild.mjs")));
  });

  test("builds what it cloned, checks, and writes the reports that it hands over", () => {
    // Installed already: 'npm ci' is what the action does too, and is tested there.
    assert.match(job.script[1] ?? "", /cd "\$CONCORD" && npm ci --ignore-scripts && npm run build\)$/);
    symlinkSync(path.join(ROOT, "node_modules"), path.join(build, "node_modules"), "junction");
    const built = run((job.script[1] ?? "").replace("npm ci --ignore-scripts && ", ""));
    assert.equal(built.status, 0, built.text);
    assert.deepEqual([run(job.script[0]).status, run(job.script[1]).status], [0, 0]);
    const { status, text } = run(job.script[2]);
    assert.equal(status, 1, text);
    const { codequality = "", junit = "" } = job.artifacts.reports;
    const [first] = JSON.parse(readFileSync(path.join(workspace, codequality), "utf8"));
    assert.ok(existsSync(path.join(workspace, first.location.path)), JSON.stringify(first));
    assert.match(readFileSync(path.join(workspace, junit), "utf8"), /^<\?xml[\s\S]*<testsuite /);
  });
});
