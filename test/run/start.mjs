// Checks the example drafts by the shipped agenda and says how to go on. Findings are what it is for: only a fault of the program fails it.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const cli = path.join(root, "dist/cli.js");
const example = "seeds";

const { status } = spawnSync(process.execPath, [cli, "check", example], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
if (status !== 0 && status !== 1) process.exit(status ?? 2);

console.log(`
These are the drafts of ${example}/. To see the same in VS Code, while typing:

  npm run vscode                          the example in VS Code, on the desktop or in a browser
  npm run package                         an extension to install: dist-packages/*.vsix
  node dist/cli.js check YOUR-DRAFTS      the same check of drafts of your own
`);
