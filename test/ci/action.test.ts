/** The action for GitHub: each step is run in a checkout of the examples. */
import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { before, describe, test } from "node:test";
import { ACTION, ACTION_TEXT, type ActionRun, copyProject, git, makeTemporary, ROOT, runAction, runIn } from "./action.ts";
import { evaluate, fill, holds } from "./expressions.ts";

const hasBash = runIn(ROOT, "bash", ["-c", "true"]).status === 0;
const { inputs, outputs, runs } = ACTION;

describe("action.yml", () => {
  test("says what it takes and gives, and nothing else", () => {
    assert.equal(runs.using, "composite");
    for (const [name, input] of Object.entries(inputs)) {
      assert.deepEqual(Object.keys(input), ["description", "required", "default"], name);
      assert.equal(typeof input.default, "string", name);
      assert.ok(ACTION_TEXT.includes(`\${{ inputs.${name} }}`), `${name} is used`);
    }
    const used = [...ACTION_TEXT.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    assert.deepEqual(
      [...new Set(used)].filter((name = "") => !(name in inputs)),
      [],
    );
    for (const { description, value } of Object.values(outputs)) assert.ok(description && value);
  });

  test("steps are whole: a shell for what is run, the exact commit for what is used, a name", () => {
    for (const step of runs.steps) {
      assert.ok(step.name);
      const known = step.uses === undefined ? ["name", "id", "if", "shell", "env", "run"] : ["name", "id", "if", "uses", "with"];
      assert.deepEqual(
        Object.keys(step).filter((key) => !known.includes(key)),
        [],
        step.name,
      );
      if (step.uses === undefined) assert.equal(step.shell, "bash", step.name);
      else assert.match(ACTION_TEXT, new RegExp(`uses: ${step.uses.replace(/@[0-9a-f]{40}$/, "@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+")}\n`), step.name);
    }
    const ids = runs.steps.flatMap(({ id }) => id ?? []);
    const named = [...ACTION_TEXT.matchAll(/steps\.(\w+)\.outputs\.([\w-]+)/g)];
    assert.ok(named.length > 5);
    for (const [whole, id = "", output] of named) {
      assert.ok(ids.includes(id), whole);
      const { run } = runs.steps.find((step) => step.id === id) ?? {};
      if (run !== undefined) assert.ok(run.includes(`echo "${output}=`), whole);
    }
  });

  test("no expression stands in what a shell reads", () => {
    for (const { run = "", name } of runs.steps) assert.ok(!run.includes("${{"), name);
  });

  test("expressions are read as GitHub reads them", () => {
    const contexts = {
      steps: { a: { outputs: { hit: "true", none: "" } } },
      github: { event: { pull_request: { head: { repo: { fork: true } } } } },
    };
    assert.equal(holds("steps.a.outputs.hit == 'TRUE'", contexts), true);
    assert.equal(holds("steps.a.outputs.hit != 'true' || !steps.a.outputs.none", contexts), true);
    assert.equal(holds("steps.a.outputs.none != '' && true", contexts), false);
    assert.equal(holds("github.event.pull_request.head.repo.fork != true", contexts), false);
    assert.equal(holds("github.event.pull_request.head.repo.fork != true", { github: {} }), true);
    assert.equal(fill(`\${{ steps.a.outputs.hit }}/\${{ steps.b.outputs.x }}`, contexts), "true/");
    assert.throws(() => evaluate("hashFiles('x')", contexts));
  });
});

describe("a run", { skip: !hasBash && "there is no bash here" }, () => {
  let action = "";
  /** A checkout with the agendas and the examples, in git. */
  const checkout = (): string => {
    const folder = makeTemporary();
    cpSync(path.join(ROOT, "seeds"), folder, { recursive: true });
    git(folder, "init", "-q");
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "Examples");
    return folder;
  };
  const run = (options: Omit<ActionRun, "action">) => runAction({ used: { cache: { "cache-hit": "true" } }, ...options, action });
  const annotations = (text = "") => text.split("\n").filter((line) => line.startsWith("::"));
  const FIRST = ["Look for Node and for what was built before", "Take what was built before"];

  before(() => {
    action = copyProject();
  });

  test("builds itself where it was not built before, whatever the job is for, and checks the examples", () => {
    const workspace = checkout();
    const result = runAction({ action, workspace, env: { NODE_ENV: "production" }, used: { cache: { "cache-hit": "" } } });
    assert.deepEqual(result.ran, [...FIRST, "Build Concord", "Check", "Tell how it went"], JSON.stringify(result.said));
    assert.deepEqual(result.given["Take what was built before"], {
      path: `${action}/dist`,
      key: result.given["Take what was built before"]?.key ?? "",
    });
    assert.match(result.given["Take what was built before"]?.key ?? "", /^concord-[0-9a-f]{40}$/);
    const told = annotations(result.said.Check);
    assert.ok(
      told.some((line) => line.startsWith("::error file=example/provincial-plan.md,line=")),
      result.said.Check,
    );
    for (const line of told) {
      const [, name = ""] = /file=([^,]+)/.exec(line) ?? [];
      assert.ok(existsSync(path.join(workspace, name)), line);
    }
    assert.equal(result.status, 1);
    assert.equal(result.outputs.status, "1");
    assert.equal(readFileSync(result.outputs.report ?? "", "utf8"), result.summary);
    assert.match(result.summary, /provincial-plan\.md/);
    assert.equal(result.outputs.sarif, "");
    assert.equal(git(workspace, "status", "--porcelain"), "");
  });

  test("takes what was built before; what it is built from makes the key", () => {
    const workspace = checkout();
    const key = (): string | undefined => run({ workspace, inputs: { paths: "example/agreeing.md" } }).given["Take what was built before"]?.key;
    const before = key();
    assert.equal(key(), before);
    const source = path.join(action, "server/cli.ts");
    const text = readFileSync(source, "utf8");
    writeFileSync(source, `${text}\n// another\n`);
    assert.notEqual(key(), before);
    writeFileSync(source, text);
    assert.equal(key(), before);
  });

  test("drafts that agree: all is well", () => {
    const result = run({ workspace: checkout(), inputs: { paths: "example/agreeing.md\n\n", args: "--rule=agenda-stale=off" } });
    assert.deepEqual([result.status, result.outputs.status, annotations(result.said.Check)], [0, "0", []]);
    assert.match(result.said["Tell how it went"] ?? "", /nothing that counts/);
  });

  test("Node is set up where there is none, and left alone where there is", () => {
    assert.ok(!run({ workspace: checkout() }).ran.includes("Set up Node"));
    const bin = makeTemporary();
    writeFileSync(path.join(bin, "node"), '#!/bin/sh\nif [ "$1" = -e ]; then exit 1; fi\nexit 99\n', { mode: 0o755 });
    const { ran, given } = run({ workspace: checkout(), env: { PATH: `${bin}${path.delimiter}${process.env.PATH}` } });
    assert.equal(ran[1], "Set up Node");
    assert.deepEqual(given["Set up Node"], { "node-version": "24" });
  });

  test("SARIF by choice; a fork's pull request uploads none", () => {
    const workspace = checkout();
    const asked = { workspace, inputs: { sarif: "true", paths: "example/speech.md" } };
    const result = run(asked);
    assert.deepEqual(result.ran.slice(2), ["Check", "Upload to code scanning", "Tell how it went"]);
    const sarif = result.outputs.sarif ?? "";
    assert.deepEqual(result.given["Upload to code scanning"], { sarif_file: sarif, category: "concord" });
    const { results } = JSON.parse(readFileSync(sarif, "utf8")).runs[0];
    assert.ok(results.length > 0);
    assert.equal(results[0].locations[0].physicalLocation.artifactLocation.uri, "example/speech.md");
    const github = { event: { pull_request: { head: { repo: { fork: true } } } } };
    assert.deepEqual(run({ ...asked, github }).ran.slice(2), ["Check", "Tell how it went"]);
    assert.deepEqual(run({ ...asked, inputs: { paths: "example/speech.md" } }).ran.slice(2), ["Check", "Tell how it went"]);
  });

  test("a pull request: only what it changes; anything else: everything", () => {
    const origin = checkout();
    const workspace = makeTemporary();
    git(workspace, "clone", "-q", origin, ".");
    git(workspace, "checkout", "-qb", "topic");
    writeFileSync(path.join(workspace, "README.md"), "A page that no agenda speaks for.\n");
    git(workspace, "add", "-A");
    const agreeing = path.join(workspace, "example/agreeing.md");
    writeFileSync(agreeing, `${readFileSync(agreeing, "utf8")}\nSome 12.5% of households use broadband internet.\n`);
    git(workspace, "commit", "-qam", "A number");
    const pull = { workspace, env: { GITHUB_BASE_REF: "main" }, inputs: { changed: "true" } };
    const told = annotations(run(pull).said.Check);
    assert.equal(told.length, 1, told.join("\n"));
    assert.match(told[0] ?? "", /^::error file=example\/agreeing\.md,.*title=Concord%3A figure-value::/);
    const since = run({ workspace, inputs: { changed: "HEAD~1" } });
    assert.deepEqual(annotations(since.said.Check), told);
    assert.equal(run({ workspace, inputs: { changed: "HEAD" } }).status, 0);
    const push = run({ workspace, inputs: { changed: "true" } });
    assert.match(push.said.Check ?? "", /^This is no pull request/);
    assert.ok(annotations(push.said.Check).length > 10);
    const shallow = run({ ...pull, env: { GITHUB_BASE_REF: "gone" } });
    assert.equal(shallow.status, 2);
    assert.match(shallow.said.Check ?? "", /git knows no commit, branch or tag 'origin\/gone' here\. Has it been fetched\?/);
  });

  test("a folder, an agenda, a threshold, a baseline, no summary, further arguments", () => {
    const workspace = checkout();
    const inFolder = run({ workspace, inputs: { "working-directory": "example", paths: "speech.md", summary: "false" } });
    assert.match(annotations(inFolder.said.Check)[0] ?? "", /^::\w+ file=example\/speech\.md,/);
    assert.deepEqual([inFolder.status, inFolder.summary], [1, ""]);
    const agenda = { agenda: "vn-digital-transformation.agenda.yaml", paths: "example/agreeing.md\nexample/talking-points.md" };
    assert.equal(run({ workspace, inputs: agenda }).status, 1);
    assert.equal(
      run({ workspace, inputs: { ...agenda, args: "--rule=figure-value=off\n--max-warnings\n50", "fail-on": "warning" } }).said.Check?.includes(
        "figure-value",
      ),
      false,
    );
    assert.equal(run({ workspace, inputs: { "fail-on": "grave" } }).status, 2);
    runIn(workspace, process.execPath, [path.join(action, "dist/cli.js"), "baseline", "update", "--file", "known.yaml"]);
    assert.equal(run({ workspace, inputs: { baseline: "known.yaml" } }).status, 0);
  });

  test("what is wrong with the run is told, and its status is 2", () => {
    const workspace = checkout();
    const result = run({ workspace, inputs: { agenda: "missing.agenda.yaml", sarif: "true" } });
    assert.deepEqual(result.ran.slice(2), ["Check", "Tell how it went"]);
    assert.deepEqual([result.status, result.outputs], [2, { status: "2", report: "", sarif: "" }]);
    assert.match(result.said.Check ?? "", /concord: There is no agenda at 'missing\.agenda\.yaml'/);
    assert.match(result.said["Tell how it went"] ?? "", /^::error title=Concord::Not everything could be checked/);
    assert.notEqual(run({ workspace, inputs: { "working-directory": "nowhere" } }).status, 0);
  });

  test("no input is ever a command", () => {
    const workspace = checkout();
    const evil = `x"; touch pwned; "$(touch pwned)\`touch pwned\`' ; touch pwned #\ntouch pwned\n$(touch pwned)\n-; touch pwned\n\${{ touch }}\n*`;
    for (const name of Object.keys(inputs)) {
      run({ workspace, inputs: { paths: "example/agreeing.md", [name]: evil } });
      assert.ok(!readdirSync(workspace).includes("pwned"), name);
    }
  });

  test("a draft whose name holds blanks and marks", () => {
    const workspace = checkout();
    const name = "bản thảo & co (1).md";
    writeFileSync(path.join(workspace, name), "Some 12.5% of households use broadband internet.\n");
    const result = run({ workspace, inputs: { paths: `${name}\nexample/agreeing.md` } });
    assert.match(annotations(result.said.Check)[0] ?? "", /^::error file=bản thảo & co \(1\)\.md,line=1,/);
  });
});
