/** The command line as a process: exit statuses, pipes that close. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { AGENDA, CLI, makeFolder, runProcess } from "./run.ts";

const WRONG = "Broadband internet is used by 81.2% of households.\n";
const folder = makeFolder({ "river.agenda.yaml": AGENDA, "wrong.md": WRONG, "right.md": "Text.\n" });

test("exit statuses", async () => {
  const runs = await Promise.all(
    [["check", "right.md"], ["check", "wrong.md"], ["check", "nothing.md"], ["--version"]].map((args) => runProcess(folder, args)),
  );
  assert.deepEqual(
    runs.map(({ status }) => status),
    [0, 1, 2, 0],
  );
  assert.deepEqual(
    runs.map(({ stderr }) => stderr),
    ["", "", "concord: There is no file or folder 'nothing.md'.\n", ""],
  );
});

test("standard input", async () => {
  const { status, stdout } = await runProcess(folder, ["check", "-", "--format=json"], WRONG);
  assert.deepEqual([status, JSON.parse(stdout).files[0].findings.length], [1, 1]);
});

test("a reader that closes the pipe is no error", async () => {
  const child = spawn(process.execPath, [...CLI, "check", "--jsonl"], { cwd: folder });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  child.stdin.on("error", () => {});
  child.stdout.once("data", () => {
    child.stdout.destroy();
    for (let index = 0; index < 2000; index++) child.stdin.write(`${JSON.stringify({ id: index, markdown: WRONG })}\n`);
    child.stdin.end();
  });
  child.stdin.write(`${JSON.stringify({ id: 0, markdown: WRONG })}\n`);
  const [status, signal] = await once(child, "close");
  assert.deepEqual([stderr, signal], ["", null]);
  assert.notEqual(status, 2);
});

test("each line is answered before the next is sent", async () => {
  const child = spawn(process.execPath, [...CLI, "check", "--jsonl"], { cwd: folder });
  child.stdout.setEncoding("utf8");
  for (const id of [1, 2, 3]) {
    child.stdin.write(`${JSON.stringify({ id, markdown: WRONG })}\n`);
    const [text] = await Promise.race([once(child.stdout, "data"), once(child, "close")]);
    assert.equal(JSON.parse(String(text)).id, id);
  }
  child.stdin.end();
  assert.equal((await once(child, "close"))[0], 1);
});

test("lsp: the server answers on standard output, and ends when told to", async () => {
  const child = spawn(process.execPath, [...CLI, "lsp"], { cwd: folder });
  child.stdout.setEncoding("utf8");
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let text = "";
  const answered = new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk) => {
      text += chunk;
      if (text.includes('"id":1')) resolve();
    });
    child.once("close", () => resolve());
  });
  send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  await answered;
  assert.match(text, /^Content-Length: \d+\r\n\r\n/);
  assert.match(text, /"capabilities":\{/);
  send({ id: 2, method: "shutdown" });
  send({ method: "exit" });
  assert.deepEqual(await once(child, "close"), [0, null]);
});
