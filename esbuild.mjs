// Bundles what runs into dist/: two extension entries, two servers, the command line, its server for assistants, and the agenda's JSON Schema.
//   node esbuild.mjs [--watch] [--release]        --release: minified, without source maps, as packages need it
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, context } from "esbuild";

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, "dist");

/** The bundles: output name, entry, platform, format. CommonJS for VS Code, which loads no ES modules; a plain script for the Worker. */
const BUNDLES = [
  { name: "extension.node", entry: "client/extension.node.ts", platform: "node", format: "cjs" },
  { name: "extension.web", entry: "client/extension.web.ts", platform: "browser", format: "cjs" },
  { name: "server.node", entry: "server/lsp.node.ts", platform: "node", format: "cjs" },
  { name: "server.web", entry: "server/lsp.web.ts", platform: "browser", format: "iife" },
  { name: "cli", entry: "server/cli.ts", platform: "node", format: "cjs", banner: "#!/usr/bin/env node", beside: "mcp" },
  { name: "mcp", entry: "server/mcp.ts", platform: "node", format: "cjs" },
];

/** Leaves an import of a door to the bundle that is made of it, which stands beside. */
const besides = (name) => ({
  name: "beside",
  setup: ({ onResolve }) =>
    onResolve({ filter: new RegExp(`^\\./${name}\\.ts$`) }, ({ importer }) =>
      path.dirname(importer) === path.join(root, "server") ? { path: `./${name}.js`, external: true } : undefined,
    ),
});

/** What stands for `import.meta.url` in CommonJS. */
const FILE_URL = '"use strict"; const fileUrl = require("node:url").pathToFileURL(__filename).href;';

/** esbuild's options for one bundle. */
function optionsOf({ name, entry, platform, format, banner = "", beside }, release) {
  return {
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: name }],
    outdir: dist,
    bundle: true,
    platform,
    format,
    // Node 20 is the oldest that runs the command line and the extension host of the oldest VS Code that we support.
    target: platform === "node" ? "node20" : "es2022",
    mainFields: platform === "browser" ? ["browser", "module", "main"] : ["module", "main"],
    external: ["vscode"],
    plugins: beside ? [besides(beside)] : [],
    // Libraries that ask where they stand, as ES modules do: fdir, by which patterns are looked up.
    ...(platform === "node" && { define: { "import.meta.url": "fileUrl" } }),
    banner: { js: platform === "node" ? `${banner}\n${FILE_URL}`.trimStart() : banner },
    minify: release,
    sourcemap: release ? false : "linked",
    legalComments: "none",
    logLevel: "warning",
  };
}

/** Writes dist/agenda.schema.json, made from the definition by which agendas are read. */
async function writeSchema() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["server/agenda/jsonSchema.ts"],
    bundle: true,
    format: "esm",
    // The library of texts reads files where it runs in Node, which a module without a place of its own cannot.
    platform: "browser",
    write: false,
  });
  const { agendaJsonSchema } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
  writeFileSync(path.join(dist, "agenda.schema.json"), `${JSON.stringify(agendaJsonSchema(), null, 2)}\n`);
}

/** Builds everything once. Throws when a bundle cannot be made. */
export async function buildAll({ release = false } = {}) {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  await Promise.all([...BUNDLES.map((bundle) => build(optionsOf(bundle, release))), writeSchema()]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { watch: { type: "boolean" }, release: { type: "boolean" } } });
  if (values.watch) console.log("building"); // .vscode/tasks.json waits for these lines
  try {
    await buildAll({ release: values.release });
  } catch (error) {
    // esbuild has already told what is wrong and where; a stack trace would hide it.
    if (!error.errors) console.error(error);
    if (!values.watch) process.exit(1);
  }
  if (values.watch) {
    for (const bundle of BUNDLES) await (await context({ ...optionsOf(bundle, false), logLevel: "info" })).watch();
    console.log("watching");
  }
}
