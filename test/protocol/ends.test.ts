/** The bundled command line with all its threads, ended from outside: asked to, and killed in the middle of writing. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { AGENDA, makeFolder } from "../commands/run.ts";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const WRONG = "Broadband internet is used by 81.2% of households.\n";

/** A draft that is quick to check and takes a while to write: what stands in code is nobody's claim. */
const draftOf = (index: number): string => `# Draft ${index}\n\n${WRONG}\n\`\`\`text\n${`${index} sông 🌊 `.repeat(6_000)}\n\`\`\`\n`;

const start = (folder: string, ...args: readonly string[]) =>
  spawn(process.execPath, [CLI, "check", "--jobs", "2", ...args], { cwd: folder, env: { ...process.env, LC_ALL: "C", NO_COLOR: "1" } });

/** What a process says, and how it ends. */
async function hear(child: ChildProcess) {
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  const [status, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return { ...said, status, signal };
}

const isDraft = (name: string): boolean => name.endsWith(".md");

test("bundled: two threads say what one says", async () => {
  const drafts = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.md`, index % 2 === 0 ? WRONG : "Nothing.\n"]));
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, ...drafts });
  const many = await hear(start(folder, "--format=json"));
  const one = await hear(start(folder, "--format=json", "--jobs=1"));
  assert.deepEqual(many, one);
  assert.deepEqual([one.status, JSON.parse(one.stdout).files.length, one.stderr], [1, 9, ""]);
});

test("Ctrl-C and SIGTERM: what is done so far is told whole, and that it is not all", async () => {
  const drafts = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.md`, `# Draft ${index}\n\n${WRONG.repeat(60)}`]));
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, ...drafts });
  for (const [signal, expected] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    const child = start(folder, "--format=json", "--output=json=report.json");
    child.stdout.once("data", () => child.kill(signal));
    const { stdout, stderr, status } = await hear(child);
    const [, done] = /^concord: Stopped after (\d+) of 300 drafts\. The files of '--output' are left as they were\.\n$/.exec(stderr) ?? [];
    const { files } = JSON.parse(stdout);
    assert.deepEqual([status, files.length], [expected, Number(done)], stderr);
    assert.ok(files.length > 0 && files.length < 300, stderr);
    assert.deepEqual(
      readdirSync(folder).filter((name) => !isDraft(name)),
      ["river.agenda.yaml"],
    );
  }
});

test("Ctrl-C while lines are awaited: it ends without them", async () => {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA });
  const child = start(folder, "--jsonl");
  child.stdin.write(`${JSON.stringify({ id: 1, markdown: WRONG })}\n`);
  child.stdout.once("data", () => child.kill("SIGINT"));
  const { stdout, stderr, status } = await hear(child);
  assert.deepEqual([status, JSON.parse(stdout).id, stderr], [130, 1, "concord: Stopped after 1 line.\n"]);
});

test("killed at any moment, --fix leaves every draft whole, old or new, and the next run finds nothing in its way", async () => {
  const names = Array.from({ length: 10 }, (_, index) => `${index}.md`);
  const folder = makeFolder({ "river.agenda.yaml": AGENDA });
  const olds = new Map(names.map((name, index) => [name, draftOf(index)]));
  const isNew = (text: string, old = ""): boolean => text === old.replace("81.2%", "80.2%");
  let killed = 0;
  let between = 0;
  for (let round = 1; round <= 12; round++) {
    for (const [name, text] of olds) writeFileSync(path.join(folder, name), text);
    const child = start(folder, "--fix");
    // Every file that is begun, written or put in its place is a moment: each round ends at a later one.
    let moments = 0;
    const watcher = watch(folder, (_, name) => {
      if (name?.endsWith(".tmp") && ++moments === round * 2) child.kill("SIGKILL");
    });
    const { signal } = await hear(child);
    watcher.close();
    if (signal === "SIGKILL") killed++;
    const states = names.map((name) => {
      const text = readFileSync(path.join(folder, name), "utf8");
      const state = text === olds.get(name) ? "old" : isNew(text, olds.get(name)) ? "new" : "torn";
      assert.notEqual(state, "torn", `round ${round}: ${name}`);
      return state;
    });
    if (states.includes("old") && states.includes("new")) between++;
  }
  assert.ok(killed >= 8 && between > 0, `${killed} killed, ${between} in the middle`);
  const { status, stderr } = await hear(start(folder, "--fix"));
  assert.deepEqual([status, stderr], [0, ""]);
  for (const name of names) assert.ok(isNew(readFileSync(path.join(folder, name), "utf8"), olds.get(name)), name);
  const { files } = JSON.parse((await hear(start(folder, "--format=json"))).stdout);
  assert.deepEqual(files.map((file: { readonly path: string }) => file.path).sort(), [...names].sort());
});
