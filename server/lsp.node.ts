/** The language server as a process: for VS Code on the desktop (`--node-ipc`) and for any other editor (`--stdio`). */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./connection.ts";
import { diskFiles } from "./files/disk.ts";
import { SHIPPED } from "./shipped.ts";
import { VERSION } from "./version.ts";

/** Editors that watch no files have them looked at this often, in milliseconds. */
const LOOK_EVERY = 2000;

/** Serves the client that the process was started by. The transport is told by the arguments of the process. */
export function serve(): void {
  startServer(createConnection(ProposedFeatures.all), {
    disk: diskFiles(),
    today: () => new Date().toISOString().slice(0, 10),
    version: VERSION,
    lookEvery: LOOK_EVERY,
    // A bundle of its own, loaded when a document is asked for.
    readPacked: async (kind, bytes) => (await import("./documents.ts")).readPacked(kind, bytes),
    shipped: SHIPPED,
  });
}

serve();
