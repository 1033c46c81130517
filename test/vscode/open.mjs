// Opens the example workspace with the extension: in the desktop VS Code where one is installed, else in a browser on a local address.
//   npm run vscode [-- FOLDER | FILE.code-workspace] [-- --port N] [-- --browser]
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { startCodeServer } from "./servers.mjs";
import { ensureBrowserBuild, root } from "./setup.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { port: { type: "string" }, browser: { type: "boolean" } } });
const workspace = path.resolve(positionals[0] ?? path.join(root, "seeds"));
const shell = process.platform === "win32"; // `code` is a .cmd there

/** Opens the desktop VS Code; false where there is none. */
function openDesktop() {
  const found = ["code", "code-insiders", "codium"].find((name) => spawnSync(name, ["--version"], { stdio: "ignore", shell }).status === 0);
  if (!found) return false;
  const { status } = spawnSync(found, [`--extensionDevelopmentPath=${root}`, workspace], { stdio: "inherit", shell });
  if (status !== 0) throw new Error(`${found} ended with status ${status}`);
  console.log(`${workspace} is open in ${found}.`);
  return true;
}

/** Opens an address with what the system opens addresses with; where it has nothing, the address has been printed. */
function openAddress(url) {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const opener = { darwin: ["open"], win32: ["cmd", "/c", "start", '""'] }[process.platform] ?? ["xdg-open"];
  const child = spawn(opener[0], [...opener.slice(1), url], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

/** Serves VS Code for the browser until interrupted. */
async function serveBrowser() {
  console.log("No desktop VS Code here (the command 'code' was not found): opening the browser build.");
  const temp = mkdtempSync(path.join(os.tmpdir(), "vsc-"));
  const server = await startCodeServer(ensureBrowserBuild({ server: true }), { temp, workspace, extension: root, port: values.port });
  console.log(`\nVS Code with Concord:\n\n  ${server.url}\n\nCtrl+C ends it.`);
  openAddress(server.url);
  const asked = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, resolve);
  });
  try {
    await Promise.race([asked, server.exited]);
  } finally {
    await server.stop();
    rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

try {
  if (values.browser || !openDesktop()) await serveBrowser();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
