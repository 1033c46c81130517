// The tests in a real VS Code, three ways: desktop entry, web entry, packaged extension.
//   node test/vscode/run.mjs [node|web|vsix]... [--verbose]
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { packExtension, prepare } from "../run/package.mjs";
import { runOnDesktop } from "./desktop.mjs";
import { runInBrowser } from "./harness.mjs";
import { ensureBrowserBuild, ensureChromium, findDesktop, root, store } from "./setup.mjs";

const suites = path.join(store, "suite");
const folder = path.join(root, "test/vscode/workspace");
const driver = path.join(root, "test/vscode/driver");

/** Bundles the suite for both kinds of extension host. */
async function buildSuites() {
  rmSync(suites, { recursive: true, force: true });
  mkdirSync(suites, { recursive: true });
  const common = { absWorkingDir: root, bundle: true, format: "cjs", sourcemap: "inline", outdir: suites, logLevel: "warning" };
  await build({ ...common, entryPoints: ["test/vscode/suite/node.ts"], platform: "node", external: ["vscode", "mocha"] });
  await build({ ...common, entryPoints: ["test/vscode/suite/web.ts"], platform: "browser", external: ["vscode"] });
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { verbose: { type: "boolean" } } });
const wanted = positionals.length > 0 ? positionals : ["node", "web", "vsix"];
const vsix = packExtension(await prepare());
await buildSuites();

const desktop = await findDesktop();
if (desktop.missing) console.log(`${desktop.missing}: testing in code-server`);
const chromium = ensureChromium();
const browserBuild = ensureBrowserBuild({ server: desktop.missing !== undefined });

const node = path.join(suites, "node.js");
const inHost = (options) =>
  desktop.executable
    ? runOnDesktop(desktop.executable, options)
    : runInBrowser(browserBuild, { kind: "node", chromium, verbose: values.verbose, ...options });

const WAYS = {
  node: { name: "desktop entry", run: () => inHost({ extension: root, tests: node, folder }) },
  web: {
    name: "web entry",
    run: () =>
      runInBrowser(browserBuild, { kind: "web", extension: root, tests: path.join(suites, "web.js"), folder, chromium, verbose: values.verbose }),
  },
  vsix: { name: "packaged extension", run: () => inHost({ extension: driver, vsix: [vsix], tests: node, folder }) },
};

const failed = [];
for (const way of wanted) {
  const { name, run } = WAYS[way];
  console.log(`\n== VS Code, ${name}`);
  if (!(await run())) failed.push(name);
}
console.log(failed.length > 0 ? `\nfailed in VS Code: ${failed.join(", ")}` : "");
console.log(`${wanted.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);
