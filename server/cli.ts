/** The command line: finds the command, runs it, and turns what it says into an exit status. */
import { findNearest } from "./agenda/nearest.ts";
import { COMMANDS, type CommandName, helpFor } from "./commands/help.ts";
import { type Io, UsageError, write } from "./commands/io.ts";

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** Every command loads only what it needs. */
async function run(command: CommandName, args: readonly string[], io: Io): Promise<number | undefined> {
  switch (command) {
    case "check":
      return (await import("./commands/check.ts")).check(args, io);
    case "claims":
      return (await import("./commands/claims.ts")).claims(args, io);
    case "rules":
      return (await import("./commands/rules.ts")).rules(args, io);
    case "lsp": {
      const { readServerArguments } = await import("./commands/lsp.ts");
      // Whoever makes the connection reads the process's own arguments.
      process.argv.splice(2, process.argv.length, ...readServerArguments(args));
      await import("./lsp.node.ts");
      return undefined;
    }
  }
}

async function main(args: readonly string[], io: Io): Promise<number | undefined> {
  const [first, ...rest] = args;
  const asksHelp = (each: string): boolean => each === "--help" || each === "-h";
  if (first === "--version" || first === "-v" || first === "-V") await write(io.stdout, `${(await import("./commands/version.ts")).VERSION}\n`);
  else if (first === undefined || asksHelp(first) || first === "help") {
    const [about] = rest;
    await write(first === undefined ? io.stderr : io.stdout, helpFor(about !== undefined && isCommand(about) ? about : undefined));
    return first === undefined ? 2 : 0;
  } else if (!isCommand(first)) {
    const near = findNearest(first, Object.keys(COMMANDS));
    const what = first.startsWith("-") ? "option" : "command";
    throw new UsageError(`Unknown ${what} '${first}'.${near ? ` Did you mean '${near}'?` : ""} See 'concord --help'.`);
  } else if (rest.some(asksHelp)) await write(io.stdout, helpFor(first));
  else return run(first, rest, io);
  return 0;
}

const { stdout, stderr } = process;

// A reader that has seen enough ('| head') is no error.
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

/** Says what went wrong: to a person who can mend it, or to whoever mends Concord. */
function tell(error: unknown): void {
  process.exitCode = 2;
  if (error instanceof UsageError) stderr.write(`concord: ${error.message}\n`);
  else stderr.write(`concord: this should not have happened.\n${error instanceof Error ? error.stack : String(error)}\n`);
}

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  // Not touched by commands that read files alone.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
};

main(process.argv.slice(2), io).then((status) => {
  if (status !== undefined) process.exitCode = status;
}, tell);
