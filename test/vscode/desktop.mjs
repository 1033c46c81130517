// Runs tests inside a desktop VS Code, where one could be downloaded and there is a display.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { QUIET_SETTINGS } from "./servers.mjs";

/** Runs tests; true when all passed. `executable`: the desktop VS Code; the other options as in harness.mjs. */
export async function runOnDesktop(executable, { extension, tests, vsix = [], folder }) {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), "vst-")); // short: VS Code's sockets stand in it
  const at = (...parts) => path.join(temp, ...parts);
  const places = [`--user-data-dir=${at("user")}`, `--extensions-dir=${at("extensions")}`];
  try {
    fs.cpSync(folder, at("ws"), { recursive: true });
    fs.mkdirSync(at("user/User"), { recursive: true });
    fs.writeFileSync(at("user/User/settings.json"), JSON.stringify(QUIET_SETTINGS));
    for (const file of vsix) {
      const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
      const all = [...args, ...places, "--install-extension", file];
      const result = spawnSync(cli, all, { encoding: "utf8", shell: process.platform === "win32" });
      if (result.status !== 0) throw new Error(`${file} was not installed:\n${result.stdout}${result.stderr}`);
    }
    const launchArgs = [at("ws"), ...places, "--disable-workspace-trust", "--skip-welcome", "--skip-release-notes"];
    const code = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      launchArgs,
      reuseMachineInstall: true,
    });
    return code === 0;
  } catch (error) {
    console.error(error.message);
    return false;
  } finally {
    fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
