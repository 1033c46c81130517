// Runs the tests that need no editor, by Node's own test runner.
//   node test/run/unit.mjs unit|protocol|ci|FILE... [-- NODE-OPTION...]
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const all = readdirSync(path.join(root, "test"), { recursive: true })
  .map((name) => name.split(path.sep).join("/"))
  .filter((name) => name.endsWith(".test.ts") && !name.startsWith("vscode/"))
  .sort();

const split = process.argv.indexOf("--");
const wanted = process.argv.slice(2, split < 0 ? undefined : split);
const options = split < 0 ? [] : process.argv.slice(split + 1);
const files = wanted.flatMap((what) => {
  if (what === "protocol" || what === "ci") return all.filter((name) => name.startsWith(`${what}/`)).map((name) => `test/${name}`);
  if (what === "unit") return all.filter((name) => !/^(?:protocol|ci)\//.test(name)).map((name) => `test/${name}`);
  return [what];
});
if (files.length === 0) {
  console.error(`no tests found for: ${wanted.join(" ") || "(nothing asked for)"}`);
  process.exit(1);
}

// All in one process where this Node can: starting one for every file takes five times as long as the tests.
const inOne = Number.parseInt(process.versions.node, 10) >= 24 ? ["--test-isolation=none"] : [];
const { status } = spawnSync(process.execPath, ["--test", ...inOne, ...options, "--import", "./test/run/strip.mjs", ...files], {
  cwd: root,
  stdio: "inherit",
});
process.exit(status ?? 1);
