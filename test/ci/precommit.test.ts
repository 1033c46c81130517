/** The hooks for pre-commit, installed from git and run: by pre-commit where it is there, else by the steps that it documents. */
import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { before, describe, test } from "node:test";
import { parse } from "yaml";
import { copyProject, git, makeTemporary, ROOT, runIn, type Said } from "./action.ts";

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly entry: string;
  readonly language: string;
  readonly types?: readonly string[];
  readonly files?: string;
  readonly pass_filenames?: boolean;
  readonly require_serial: boolean;
}

const HOOKS = parse(readFileSync(path.join(ROOT, ".pre-commit-hooks.yaml"), "utf8")) as readonly Hook[];
const hasPreCommit = runIn(ROOT, "pre-commit", ["--version"]).status === 0;
const KNOWN = ["id", "name", "description", "entry", "language", "types", "files", "pass_filenames", "require_serial"];

describe(".pre-commit-hooks.yaml", () => {
  test("says what a hook must, and nothing else", () => {
    assert.deepEqual(
      HOOKS.map(({ id }) => id),
      ["concord", "concord-agenda"],
    );
    for (const hook of HOOKS) {
      assert.deepEqual(
        Object.keys(hook).filter((key) => !KNOWN.includes(key)),
        [],
      );
      assert.ok(hook.name && hook.description && hook.language === "node" && hook.entry.startsWith("concord check"));
    }
  });

  test("agendas and configurations are told from drafts", () => {
    const files = new RegExp(HOOKS.find(({ id }) => id === "concord-agenda")?.files ?? "^$");
    for (const name of ["x.agenda.yaml", "plans/x.agenda.yaml", ".concord.yaml", "plans/.concord.yaml"]) assert.match(name, files);
    for (const name of ["plan.md", "agenda.yaml", "x.agenda.yaml.md", "x.concord.yaml"]) assert.doesNotMatch(name, files);
  });

  test("pre-commit takes it", { skip: !hasPreCommit && "there is no pre-commit here" }, () => {
    assert.deepEqual(runIn(ROOT, "pre-commit", ["validate-manifest", ".pre-commit-hooks.yaml"]), { status: 0, text: "" });
  });
});

/** A repository of drafts that answer to an agenda in `plans/`. */
function makeRepository(): string {
  const folder = makeTemporary();
  cpSync(path.join(ROOT, "seeds/vn-digital-transformation.agenda.yaml"), path.join(folder, "plans/vn.agenda.yaml"));
  cpSync(path.join(ROOT, "seeds/example/agreeing.md"), path.join(folder, "plans/agreeing.md"));
  writeFileSync(path.join(folder, "README.md"), "Some 12.5% of households use broadband internet.\n");
  git(folder, "init", "-q");
  return folder;
}

const stage = (folder: string, name: string, text: string): void => {
  writeFileSync(path.join(folder, name), text);
  git(folder, "add", "-A");
};

/** What commits are made of, and what the hooks are to say of them. */
function tryHooks(folder: string, runHooks: (folder: string) => Said): void {
  git(folder, "add", "-A");
  const first = runHooks(folder);
  assert.equal(first.status, 0, first.text);
  git(folder, "commit", "-qm", "All is well", "--no-verify");

  stage(folder, "README.md", "Some 13.5% of households use broadband internet.\n");
  const unspoken = runHooks(folder);
  assert.equal(unspoken.status, 0, unspoken.text);
  git(folder, "commit", "-qm", "A page that no agenda speaks for", "--no-verify");

  stage(folder, "plans/bản nháp.md", "Some 12.5% of households use broadband internet.\n");
  const wrong = runHooks(folder);
  assert.notEqual(wrong.status, 0, wrong.text);
  assert.match(wrong.text, /plans\/bản nháp\.md/);
  assert.match(wrong.text, /figure-value/);
  assert.doesNotMatch(wrong.text, /agreeing\.md/);
  rmSync(path.join(folder, "plans/bản nháp.md"));
  git(folder, "add", "-A");

  const agenda = path.join(folder, "plans/vn.agenda.yaml");
  const text = readFileSync(agenda, "utf8");
  assert.match(text, /value: 80\.2\n/);
  stage(folder, "plans/vn.agenda.yaml", text.replace("value: 80.2\n", "value: 81.2\n"));
  const outdated = runHooks(folder);
  assert.notEqual(outdated.status, 0, outdated.text);
  assert.match(outdated.text, /plans\/agreeing\.md/);
}

describe("the hooks", () => {
  let project = "";
  let revision = "";

  before(() => {
    project = copyProject();
    git(project, "init", "-q");
    git(project, "add", "-A");
    git(project, "commit", "-qm", "Concord");
    revision = git(project, "rev-parse", "HEAD");
  });

  test("by pre-commit itself", { skip: !hasPreCommit && "there is no pre-commit here" }, () => {
    const folder = makeRepository();
    const config = `repos:\n  - repo: ${project}\n    rev: ${revision}\n    hooks: [{ id: concord }, { id: concord-agenda }]\n`;
    writeFileSync(path.join(folder, ".pre-commit-config.yaml"), config);
    const env = { ...environment(), PRE_COMMIT_HOME: makeTemporary() };
    tryHooks(folder, (cwd) => runIn(cwd, "pre-commit", ["run", "--color=never"], env));
  });

  // pre-commit.com, "Creating new hooks"; pre_commit/languages/node.py: install, pack, install what was packed; the entry with the files behind it.
  test("by what pre-commit does, without it", { skip: hasPreCommit && "pre-commit is here" }, () => {
    const home = makeTemporary();
    const env = {
      ...environment(),
      npm_config_prefix: home,
      PATH: `${path.join(home, "bin")}${path.delimiter}${home}${path.delimiter}${environment().PATH}`,
    };
    const npm = (...args: readonly string[]): string => {
      const { status, text } = runIn(project, "npm", args, env);
      assert.equal(status, 0, text);
      return text;
    };
    npm("install", "--include=dev", "--include=prod", "--ignore-prepublish", "--no-progress", "--no-save");
    const packed = runIn(project, "sh", ["-c", "npm pack 2>/dev/null"], env).text.trim();
    npm("install", "-g", path.join(project, packed));
    tryHooks(makeRepository(), (cwd) => {
      const staged = git(cwd, "-c", "core.quotePath=false", "diff", "--staged", "--name-only", "--diff-filter=d").split("\n");
      const told = HOOKS.map(({ entry, files = "", types, pass_filenames = true }): Said => {
        const meant = staged.filter((name) => new RegExp(files).test(name) && (!types || /\.(?:md|markdown)$/.test(name)));
        const [command = "", ...args] = entry.split(" ");
        return meant.length === 0 ? { status: 0, text: "" } : runIn(cwd, command, [...args, ...(pass_filenames ? meant : [])], env);
      });
      return { status: Math.max(...told.map(({ status }) => status ?? 1)), text: told.map(({ text }) => text).join("") };
    });
  });
});

/** Without what npm tells its scripts, and with what was downloaded before. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([key]) => !/^(?:npm_|INIT_CWD|GIT_|NODE_OPTIONS)/i.test(key));
  return { ...Object.fromEntries(kept), npm_config_prefer_offline: "true", LC_ALL: "C.UTF-8" };
}
