/** The command line. */
import { runMain, type Servers } from "./commands/main.ts";

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

runMain(process.argv.slice(2), io, servers).then((status) => {
  if (status !== undefined) process.exitCode = status;
});
