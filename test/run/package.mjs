// Makes what is published, under dist-packages/: the extension as a .vsix, and the command line as an npm package.
// Fails on any warning, on a .vsix of 2 MB or more, and on files that nobody needs in order to run it.
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildAll } from "../../esbuild.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const out = path.join(root, "dist-packages");
const MAX_BYTES = 2_000_000;

/** Runs a program and returns what it said. Throws when it fails. */
function run(command, args, cwd) {
  // npm is a .cmd on Windows, which is started by the shell alone; no argument here has a blank in it but paths of our own, and npm takes none of those.
  const result = spawnSync(command, args, { cwd, encoding: "utf8", shell: process.platform === "win32" && command === "npm" });
  const said = `${result.stdout ?? ""}${result.stderr ?? ""}`;
  if (result.status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${said}${result.error ?? ""}`);
  return said;
}

/** Packs the extension; returns the path of the .vsix. Needs a release build. */
export function packExtension({ name, version }) {
  const file = path.join(out, `${name}-${version}.vsix`);
  const vsce = path.join(root, "node_modules/@vscode/vsce/vsce");
  // There is no repository address to make links of yet, and everything is bundled, so there are no dependencies to look for.
  const flags = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", file];
  const said = run(process.execPath, [vsce, "package", ...flags], root);
  console.log(said.trim());
  if (/warning/i.test(said)) throw new Error("vsce gave a warning");
  const { size } = statSync(file);
  if (size >= MAX_BYTES) throw new Error(`${file} has ${size} bytes, ${MAX_BYTES} or more`);
  return file;
}

/** Packs the command line; returns the path of the .tgz. Needs a release build. */
export function packCommandLine(manifest) {
  const stage = path.join(out, "npm");
  mkdirSync(path.join(stage, "dist"), { recursive: true });
  const { name, version, license, keywords, engines, bin } = manifest;
  const { description } = JSON.parse(readFileSync(path.join(root, "package.nls.json"), "utf8"));
  // The bundles carry all they use: no dependency, and no Node of their own.
  const published = {
    name,
    version,
    description,
    license,
    keywords,
    type: "commonjs",
    bin,
    engines: { node: engines.node },
    files: ["dist", "client/docs/rules"],
  };
  writeFileSync(path.join(stage, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
  const built = ["cli.js", "mcp.js", "formats.mjs", "documents.js", "pdf.js", "agenda.schema.json", "concord.schema.json", "THIRD-PARTY-NOTICES.txt"];
  for (const file of ["README.md", "LICENSE", ...built.map((name) => `dist/${name}`)]) copyFileSync(path.join(root, file), path.join(stage, file));
  // The pages that 'concord explain' shows.
  cpSync(path.join(root, "client/docs/rules"), path.join(stage, "client/docs/rules"), { recursive: true });
  run("npm", ["pack", "--pack-destination", ".."], stage);
  rmSync(stage, { recursive: true });
  return path.join(out, `${name}-${version}.tgz`);
}

/** Builds for release and empties the folder for packages; returns the manifest. */
export async function prepare() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  await buildAll({ release: true });
  return JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = await prepare();
  for (const file of [packExtension(manifest), packCommandLine(manifest)]) {
    console.log(`${path.relative(root, file)}  ${(statSync(file).size / 1000).toFixed(0)} kB`);
  }
}
