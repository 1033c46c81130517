/** Runs the command line on folders made for a test: in this process, or as one of its own. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { runMain } from "../../server/commands/main.ts";

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
/** The module of the command line, which its threads run too. */
const CLI_FILE = path.join(ROOT, "server/cli.ts");
const made: string[] = [];

after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder with files: texts by path. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "concord-")));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** What a run gave. */
export interface Run {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run may be given. */
export interface RunOptions {
  readonly stdin?: string | readonly Uint8Array[];
  readonly env?: Readonly<Record<string, string>>;
  /** Standard output and error are terminals. */
  readonly tty?: boolean;
  /** Aborted where the run is to stop. */
  readonly signal?: AbortSignal;
}

function collect(tty: boolean) {
  let text = "";
  const output = {
    write: (part: string): boolean => {
      text += part;
      return true;
    },
    once: () => {},
    isTTY: tty,
    columns: 80,
  };
  return { output, text: () => text };
}

/** Runs the command line in this process. */
export async function run(cwd: string, args: readonly string[], { stdin = "", env = {}, tty = false, signal }: RunOptions = {}): Promise<Run> {
  const [stdout, stderr] = [collect(tty), collect(tty)];
  const chunks = typeof stdin === "string" ? [new TextEncoder().encode(stdin)] : stdin;
  const input = (async function* () {
    yield* chunks;
  })();
  const status = await runMain(
    args,
    { cwd, env, stdin: input, stdout: stdout.output, stderr: stderr.output, workerFile: CLI_FILE, ...(signal && { takeStops: () => signal }) },
    { lsp: async () => {}, mcp: async () => {}, documents: () => import("../../server/documents.ts") },
  );
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** The arguments with which Node runs the command line from its sources. */
export const CLI = ["--import", path.join(ROOT, "test/run/strip.mjs"), CLI_FILE];

/** Runs the command line as a process; in English, unless `env` says otherwise. */
export function runProcess(cwd: string, args: readonly string[], stdin = "", env: RunOptions["env"] = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...CLI, ...args], { cwd, env: { ...process.env, NO_COLOR: "1", LC_ALL: "C", ...env } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? undefined, stdout, stderr }));
    child.stdin.on("error", () => {}).end(stdin);
  });
}

/** An agenda of invented content. */
export const AGENDA = `id: river
title: River programme
language: en
sources:
  bulletin: { title: Bulletin of the river programme, publisher: River Board, date: 2024-05-01, url: "https://river.example/bulletin" }
terms:
  river-basin:
    preferred: { en: river basin }
    deprecated: { en: [river zone] }
    source: bulletin
figures:
  broadband:
    label: { en: households using broadband internet }
    value: 80.2
    unit: percent
    base: { en: [households, families] }
    period: 2024
    source: bulletin
  gauges:
    label: { en: river gauges that report every hour }
    value: 412
    unit: count
    base: { en: [gauges] }
    source: bulletin
`;
