// Concord in Neovim, a client that nobody here wrote: `concord lsp --stdio` with diagnostics, hover, definition, code action and completion.
//   node test/neovim/run.mjs
// Debian's Neovim is installed where that can be done; elsewhere the one that is there is taken. Where there is none, that is said.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, "../..");

const hasNeovim = () => spawnSync("nvim", ["--version"], { stdio: "ignore" }).status === 0;

function installNeovim() {
  if (process.platform !== "linux" || process.getuid() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log("installing Neovim ...");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { env, stdio: "ignore" });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "neovim"], { env, stdio: "inherit" });
}

if (!hasNeovim()) installNeovim();
if (!hasNeovim()) {
  console.log("Missing: Neovim (nvim). Install it to test Concord in it.");
  process.exit(process.env.CI ? 1 : 0);
}

const folder = mkdtempSync(path.join(tmpdir(), "concord-nvim-"));
try {
  cpSync(path.join(root, "test/vscode/workspace"), folder, { recursive: true });
  const env = {
    ...process.env,
    CONCORD_SERVER: JSON.stringify([process.execPath, path.join(root, "dist/cli.js"), "lsp", "--stdio"]),
    CONCORD_WORKSPACE: folder,
    // No configuration, plug-in or state of whoever runs this.
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_STATE_HOME: folder,
  };
  const { status } = spawnSync("nvim", ["--headless", "--clean", "-S", path.join(here, "concord.lua")], { env, stdio: "inherit", timeout: 120_000 });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
