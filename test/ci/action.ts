/** Runs an action of GitHub step by step, as its runner would: files for outputs and the summary, conditions, variables. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { type Contexts, fill, holds } from "./expressions.ts";

/** The project. */
export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** A step of a composite action. */
export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A composite action. */
export interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly required: boolean; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** The action's text, and what it says. */
export const ACTION_TEXT = readFileSync(path.join(ROOT, "action.yml"), "utf8");
export const ACTION = parse(ACTION_TEXT) as Action;

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder, which is gone after the tests. */
export function makeTemporary(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "concord-ci-")));
  made.push(folder);
  return folder;
}

/** What a program says, with its status. */
export interface Said {
  readonly status: number | null;
  readonly text: string;
}

/** Runs a program in a folder. */
export function runIn(cwd: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Said {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: "utf8", maxBuffer: 1 << 26 });
  return { status, text: `${stdout ?? ""}${stderr ?? ""}${error ?? ""}` };
}

/** Runs git in a folder, as somebody. Throws where it fails. */
export function git(cwd: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"];
  const { status, text } = runIn(cwd, "git", [...who, ...args]);
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${text}`);
  return text.trim();
}

/** A copy of the project as git would check it out, with what is not committed yet. */
export function copyProject(): string {
  const folder = makeTemporary();
  const names = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate").split("\n");
  const deleted = new Set(git(ROOT, "ls-files", "--deleted").split("\n"));
  for (const name of names.filter((each) => !deleted.has(each) && !/^test\/eval\//.test(each)))
    cpSync(path.join(ROOT, name), path.join(folder, name));
  return folder;
}

/** What an action is run with. */
export interface ActionRun {
  /** `GITHUB_ACTION_PATH`. */
  readonly action: string;
  /** `GITHUB_WORKSPACE`. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** More of the context `github`. */
  readonly github?: Contexts;
  readonly env?: Readonly<Record<string, string>>;
  /** The outputs that steps with `uses:` have, by id. */
  readonly used?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What became of it. */
export interface ActionResult {
  /** Of the whole: that of the first step that failed. */
  readonly status: number | null;
  /** Names of the steps that ran, and of those with `uses:` that would have. */
  readonly ran: readonly string[];
  /** What was said, by step. */
  readonly said: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the steps with `uses:` were given, by name. */
  readonly given: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const readOutputs = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split("\n").flatMap((line) => (line.includes("=") ? [[line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]] : [])),
  );

/** Runs the action. */
export function runAction({ action, workspace, inputs = {}, github = {}, env = {}, used = {} }: ActionRun): ActionResult {
  const temp = makeTemporary();
  mkdirSync(path.join(temp, "runner"));
  const file = (name: string): string => path.join(temp, name);
  const defaults = Object.fromEntries(Object.entries(ACTION.inputs).map(([name, each]) => [name, each.default ?? ""]));
  const steps: Record<string, { readonly outputs: Readonly<Record<string, string>> }> = {};
  const contexts: Contexts = {
    inputs: { ...defaults, ...inputs },
    steps,
    github: { action_path: action, workspace, ...github },
    runner: { os: "Linux" },
  };
  const ran: string[] = [];
  const said: Record<string, string> = {};
  const given: Record<string, Readonly<Record<string, string>>> = {};
  writeFileSync(file("summary"), "");
  let status: number | null = 0;
  for (const [index, step] of ACTION.runs.steps.entries()) {
    const name = step.name ?? `step ${index}`;
    // Once a step has failed, those run that ask for it (always(), failure()): none of ours does.
    if (status !== 0 || (step.if !== undefined && !holds(step.if, contexts))) continue;
    ran.push(name);
    if (step.uses !== undefined) {
      given[name] = Object.fromEntries(Object.entries(step.with ?? {}).map(([key, value]) => [key, fill(String(value), contexts)]));
      if (step.id !== undefined) steps[step.id] = { outputs: used[step.id] ?? {} };
      continue;
    }
    for (const each of ["output", "env", "path"]) writeFileSync(file(each), "");
    writeFileSync(file("script.sh"), step.run ?? "");
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, fill(value, contexts)]));
    const result = runIn(workspace, "bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", file("script.sh")], {
      ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(?:GITHUB_|RUNNER_|CI_|npm_)/i.test(key))),
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
      GITHUB_ACTIONS: "true",
      GITHUB_ACTION_PATH: action,
      GITHUB_WORKSPACE: workspace,
      GITHUB_BASE_REF: "",
      GITHUB_OUTPUT: file("output"),
      GITHUB_ENV: file("env"),
      GITHUB_PATH: file("path"),
      GITHUB_STEP_SUMMARY: file("summary"),
      RUNNER_TEMP: file("runner"),
      LC_ALL: "C",
      // What a machine has downloaded before is not downloaded again.
      npm_config_prefer_offline: "true",
      ...env,
      ...own,
    });
    said[name] = result.text;
    status = result.status;
    if (step.id !== undefined) steps[step.id] = { outputs: readOutputs(readFileSync(file("output"), "utf8")) };
  }
  const outputs = Object.fromEntries(Object.entries(ACTION.outputs).map(([name, { value }]) => [name, fill(value, contexts)]));
  return { status, ran, said, outputs, summary: readFileSync(file("summary"), "utf8"), given };
}
