/** What the guide to CI shows is true: its files hold, and name what there is. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { helpFor } from "../../server/commands/help.ts";
import { DOCS, fencedIn, readText } from "./pages.ts";

const PAGE = `${DOCS}/ci.md`;
const text = readText(PAGE);
const { version, repository } = { version: JSON.parse(readText("package.json")).version, repository: "concord-policy/concord-policy" };
const inputs: Readonly<Record<string, unknown>> = parse(readText("action.yml")).inputs;
const hooks: readonly { readonly id: string }[] = parse(readText(".pre-commit-hooks.yaml"));
const blocks = (mark: string): readonly unknown[] => fencedIn(text).flatMap((block) => (block.mark === mark ? [parse(block.text)] : []));

interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[] }>>;
}
interface PreCommit {
  readonly repos: readonly {
    readonly repo: string;
    readonly rev: string;
    readonly hooks: readonly { readonly id: string; readonly args?: readonly string[] }[];
  }[];
}

describe(PAGE, () => {
  it("workflows use this action, in this version, by inputs that it has; only what uploads or comments may write", () => {
    const workflows = blocks("workflow") as readonly Workflow[];
    assert.equal(workflows.length, 3);
    for (const { on, permissions, jobs } of workflows) {
      assert.ok(on);
      const steps = Object.values(jobs).flatMap((job) => job.steps);
      const [own] = steps.filter(({ uses = "" }) => uses.startsWith("concord-policy/"));
      assert.equal(own?.uses, `${repository}@v${version}`);
      assert.deepEqual(
        Object.keys(own?.with ?? {}).filter((name) => !(name in inputs)),
        [],
      );
      const needs = {
        ...(own?.with && "sarif" in own.with && { "security-events": "write" }),
        ...(steps.some(({ run = "" }) => run.includes("gh pr comment")) && { "pull-requests": "write" }),
      };
      assert.deepEqual(permissions, { contents: "read", ...needs });
      for (const { run = "" } of steps) assert.ok(!run.includes("${{"));
    }
  });

  it("its table of inputs has those of the action, and no other", () => {
    const table = text.slice(text.indexOf("| input | says |"), text.indexOf("Its outputs are"));
    assert.deepEqual(
      [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name),
      Object.keys(inputs),
    );
  });

  it("hooks are those that there are", () => {
    const configs = blocks("pre-commit") as readonly PreCommit[];
    assert.equal(configs.length, 2);
    for (const { repos } of configs) {
      assert.deepEqual(
        repos.map(({ repo, rev }) => [repo, rev]),
        [[`https://github.com/${repository}`, `v${version}`]],
      );
      assert.deepEqual(
        repos[0]?.hooks.map(({ id }) => id),
        hooks.map(({ id }) => id),
      );
    }
  });

  it("options are those of the commands; versions are this one", () => {
    const known = new Set(`${helpFor("check")}${helpFor("baseline")}`.match(/--[a-z]+(?:-[a-z]+)*/g));
    const told = new Set([...text.matchAll(/--[a-z]+(?:-[a-z]+)*/g)].map(([option]) => option));
    const others = ["--edit-last", "--create-if-none", "--body-file", "--quiet", "--depth", "--branch", "--ignore-scripts"];
    assert.deepEqual(
      [...told].filter((option) => !known.has(option) && !others.includes(option)),
      [],
    );
    assert.deepEqual([...new Set(text.match(/\bv0\.\d+\.\d+/g))], [`v${version}`]);
    assert.ok(readText("README.md").includes(`uses: ${repository}@v${version}`));
  });
});
