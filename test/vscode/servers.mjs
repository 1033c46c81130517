// Starts VS Code for the browser on a local address: code-server with a Node extension host, or a static build like vscode.dev.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

/** The user's settings in every run: nothing that moves, asks or looks for updates. */
export const QUIET_SETTINGS = {
  "workbench.startupEditor": "none",
  "chat.disableAIFeatures": true,
  "security.workspace.trust.enabled": false,
  "files.autoSave": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "telemetry.telemetryLevel": "off",
};

/** Chromium's flags: without them it looks up hosts of its own at every start. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A port that is free now. */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts a program in a process group of its own. `exited` tells an end that nobody asked for; `stop` ends the whole group. */
function startProcess(args, env, log) {
  const out = fs.openSync(log, "w");
  const child = spawn(process.execPath, args, { stdio: ["ignore", out, out], detached: true, env: { ...process.env, ...env } });
  let asked = false;
  const exited = new Promise((_, reject) =>
    child.on("exit", (code) => asked || reject(new Error(`VS Code's server ended (${code}):\n${fs.readFileSync(log, "utf8")}`))),
  );
  exited.catch(() => {}); // whoever races against it is told
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // already gone
    }
  };
  const stop = async () => {
    asked = true;
    const runs = child.exitCode === null && child.signalCode === null;
    const ended = runs && once(child, "exit", { signal: AbortSignal.timeout(3000) }).catch(() => {}); // it is killed below
    kill("SIGTERM");
    await ended;
    kill("SIGKILL");
  };
  return { exited, stop };
}

/** Waits until a server answers. Throws after 20 seconds. */
async function untilHealthy(url) {
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server at ${url} did not start`);
}

/**
 * Starts code-server: the extension's `main` runs in a Node extension host.
 * @param build what ensureBrowserBuild gave
 * @param options `temp`: a folder of its own to write to; `workspace`: the folder or .code-workspace file to open; `extension`: a folder with the extension under
 *   development; `tests`: a CommonJS file to run in the extension host; `vsix`: packaged extensions to install; `open`: a file to open;
 *   `settings`: beyond QUIET_SETTINGS; `port`
 */
export async function startCodeServer(build, { temp, workspace, extension, tests, vsix = [], open, settings = {}, port }) {
  const at = (...parts) => path.join(temp, ...parts);
  fs.mkdirSync(at("user/User"), { recursive: true });
  fs.mkdirSync(at("extensions"), { recursive: true });
  fs.writeFileSync(at("user/User/settings.json"), JSON.stringify({ ...QUIET_SETTINGS, ...settings }));
  fs.writeFileSync(at("config.yaml"), "auth: none\n"); // else it writes one into the home folder
  const entry = path.join(build.codeServer, "out/node/entry.js");
  const common = [entry, "--config", at("config.yaml"), "--user-data-dir", at("user"), "--extensions-dir", at("extensions")];
  const env = { EXTENSIONS_GALLERY: '{"serviceUrl":""}', TMPDIR: temp }; // no look-ups in a marketplace; no sockets left behind
  for (const file of vsix) {
    const result = spawnSync(process.execPath, [...common, "--install-extension", file], { encoding: "utf8", env: { ...process.env, ...env } });
    if (result.status !== 0 || !/successfully installed/.test(result.stdout))
      throw new Error(`${file} was not installed:\n${result.stdout}${result.stderr}`);
  }
  const host = `127.0.0.1:${port ?? (await freePort())}`; // the authority below must equal the Host header that the browser sends
  const args = ["--auth", "none", "--bind-addr", host, "--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"];
  args.push("--disable-getting-started-override");
  // A built VS Code ignores the development and test keys of the payload without this.
  args.push("--vscode-option", "enable-smoke-test-driver");
  const remote = (file) => `vscode-remote://${host}${encodeURI(path.resolve(file))}`;
  const payload = [
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
    ...(extension ? [["extensionDevelopmentPath", remote(extension)]] : []),
    ...(tests
      ? [
          ["extensionTestsPath", remote(tests)],
          ["enableProposedApi", ""],
        ]
      : []),
    ...(open ? [["openFile", remote(open)]] : []),
  ];
  const { exited, stop } = startProcess([...common, ...args], env, at("server.log"));
  await Promise.race([untilHealthy(`http://${host}/healthz`), exited]);
  const target = `${workspace.endsWith(".code-workspace") ? "workspace" : "folder"}=${encodeURIComponent(path.resolve(workspace))}`;
  return { exited, stop, url: `http://${host}/?${target}&payload=${encodeURIComponent(JSON.stringify(payload))}` };
}

/** Starts a static web build: the extension's `browser` entry runs in a Web Worker and nothing runs on the server's side. `tests` as one file. */
export async function startWebBuild(build, { temp, workspace, extension, tests }) {
  const port = await freePort();
  const options = {
    build: { type: "static", location: build.codeOss },
    folderMountPath: workspace,
    printServerLog: false,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
  };
  const testWeb = path.dirname(build.require.resolve("@vscode/test-web/package.json"));
  // Not public: its version is pinned. A process of its own, since it writes a line a request.
  const script = `require(${JSON.stringify(path.join(testWeb, "out/server/main.js"))}).runServer("localhost", ${port}, ${JSON.stringify(options)})`;
  const { exited, stop } = startProcess(["--eval", script], {}, path.join(temp, "server.log"));
  const url = `http://localhost:${port}/`;
  await Promise.race([untilHealthy(url), exited]);
  return { exited, stop, url };
}

/** Gives a page of `startWebBuild` the settings, for which it has no option. */
export async function injectSettings(page, url, settings = {}) {
  const defaults = JSON.stringify({ ...QUIET_SETTINGS, ...settings }).replace(/"/g, "&quot;");
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('data-settings="{', `data-settings="{&quot;configurationDefaults&quot;:${defaults},`);
    await route.fulfill({ response, body });
  });
}
