/** The command line, and the threads that it shares its work with. */
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { Io } from "./commands/io.ts";
import { runMain, type Servers } from "./commands/main.ts";

const { stdout, stderr } = process;

/** The exit status of a run that a signal has ended, as shells have it: 128 and the signal's number. */
const STOPS = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const;

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  // Not touched by commands that read files alone.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  workerFile: new URL(import.meta.url),
  takeStops: () => {
    const controller = new AbortController();
    for (const [name, status] of STOPS) {
      process.on(name, () => {
        if (controller.signal.aborted) process.exit(status);
        controller.abort(status);
      });
    }
    return controller.signal;
  },
};

const servers: Servers = {
  // The server reads the process's own arguments.
  lsp: async (args) => {
    process.argv.splice(2, process.argv.length, ...args);
    await import("./lsp.node.ts");
  },
  // A bundle of its own: no other command is to load the library of the protocol.
  mcp: async (args, locale) => (await import("./mcp.ts")).serve(args, locale),
  documents: () => import("./documents.ts"),
};

function runCommandLine(): void {
  // A reader that has seen enough ('| head') is no error.
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
  }
  runMain(process.argv.slice(2), io, servers).then((status) => {
    if (status === undefined) return;
    process.exitCode = status;
    // Whoever stopped the run does not wait for the end of standard input.
    if (STOPS.some(([, stopped]) => stopped === status)) stdout.write("", () => process.exit());
  });
}

const isOurs = !isMainThread && (workerData as { readonly concord?: unknown } | null)?.concord === "worker";
if (isOurs && parentPort) {
  const port = parentPort;
  import("./commands/worker.ts").then(({ serveCrew }) => serveCrew(port, workerData));
} else runCommandLine();
