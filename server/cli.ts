/** The command line. */
import { runMain } from "./commands/main.ts";

const { stdout, stderr } = process;

// A reader that has seen enough ('| head') is no error.
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

const io = {
  cwd: process.cwd(),
  env: process.env,
  // Not touched by commands that read files alone.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
};

/** The server reads the process's own arguments. */
async function serve(args: readonly string[]): Promise<void> {
  process.argv.splice(2, process.argv.length, ...args);
  await import("./lsp.node.ts");
}

runMain(process.argv.slice(2), io, serve).then((status) => {
  if (status !== undefined) process.exitCode = status;
});
