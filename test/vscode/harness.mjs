// Runs tests inside the extension host of a VS Code in headless Chromium, shows what they print, and tells whether they passed.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { format } from "node:util";
import { CHROMIUM_FLAGS, injectSettings, startCodeServer, startWebBuild } from "./servers.mjs";

/** What VS Code itself writes to its log in every run, and what the network that tests may not have adds. */
const NOISE = [
  /^(Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin|Loading development extension|Found additional builtin)/,
  /^(Ignoring (fetching additional builtin|the error while validating)|\[(Service Worker|AgentHost|AccountPolicyGate|reconnection-grace-time))/,
  /^(Timed out waiting for authentication provider|ENOPRO: No file system|Request to 'http.*package.nls|vscode-test-web-support)/,
  /^(Creation of workbench contribution|Failed to resolve files at location|ChatSessionStore|Canceled)/,
  /^(Error: Could not locate the bindings file|Cannot find module '.\/build\/Release\/watchdog')/,
];

/** A folder of its own below the system's temporary one; its name is short, since sockets stand in it. */
const makeTemp = () => fs.mkdtempSync(path.join(os.tmpdir(), "vst-"));

/**
 * Runs tests; true when all passed.
 * @param build what ensureBrowserBuild gave
 * @param options `kind`: 'node' (the extension's main, in code-server) or 'web' (its browser entry, in a Web Worker); `extension`, `tests`,
 *   `vsix` as in servers.mjs; `folder`: the workspace, of which the tests get a copy; `chromium`; `timeout` in seconds; `verbose`
 */
export async function runInBrowser(build, { kind, extension, tests, vsix, folder, chromium, timeout = 900, verbose = false }) {
  const temp = makeTemp();
  const workspace = path.join(temp, "ws");
  fs.cpSync(folder, workspace, { recursive: true });
  let server;
  let browser;
  try {
    const start = kind === "web" ? startWebBuild : startCodeServer;
    server = await start(build, { temp, workspace, extension, tests, vsix });
    browser = await build.require("playwright-core").chromium.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    // The workbench's log and both extension hosts' console, so mocha's report too, arrive here.
    await page.exposeFunction("codeAutomationLog", (type, args) => {
      const text = format(...args); // mocha leaves %s to console.log
      if (verbose) console.log(`[${type}] ${text}`);
      else if (!NOISE.some((noise) => noise.test(text))) console.log(text);
    });
    const finished = new Promise((resolve, reject) => {
      page.exposeFunction("codeAutomationExit", (code) => resolve(code)).catch(reject);
      page.on("crash", () => reject(new Error("the page crashed")));
      setTimeout(() => reject(new Error(`no result within ${timeout} seconds`)), timeout * 1000).unref();
    });
    finished.catch(() => {}); // told below
    if (kind === "web") await injectSettings(page, server.url);
    await page.goto(server.url);
    return (await Promise.race([finished, server.exited])) === 0;
  } catch (error) {
    console.error(error.message);
    return false;
  } finally {
    await browser?.close().catch(() => {});
    await server?.stop();
    fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
