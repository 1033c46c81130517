// Bundles what runs into dist/: two extension entries, two servers, the command line; what the latter load when they need it: the server for
// assistants, libraries of formats, readers of documents; beside them two JSON Schemas, and the licences of all that is bundled.
//   node esbuild.mjs [--watch] [--release]        --release: minified, without source maps, as packages need it
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, context } from "esbuild";

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, "dist");

/** Modules that are bundles of their own, which others leave to be loaded from beside them: by the file of the bundle. */
const BESIDES = {
  "mcp.js": "server/mcp.ts",
  "formats.mjs": "server/exchange/libraries.ts",
  "documents.js": "server/documents.ts",
  "pdf.js": "server/pdf.ts",
};

/** The bundles: output name, entry, platform, format. CommonJS for VS Code, which loads no ES modules; a plain script for the Worker. */
const BUNDLES = [
  { name: "extension.node", entry: "client/extension.node.ts", platform: "node", format: "cjs" },
  { name: "extension.web", entry: "client/extension.web.ts", platform: "browser", format: "cjs" },
  { name: "server.node", entry: "server/lsp.node.ts", platform: "node", format: "cjs", besides: BESIDES },
  { name: "server.web", entry: "server/lsp.web.ts", platform: "browser", format: "iife" },
  { name: "cli", entry: "server/cli.ts", platform: "node", format: "cjs", banner: "#!/usr/bin/env node", besides: BESIDES },
  { name: "mcp", entry: "server/mcp.ts", platform: "node", format: "cjs" },
  { name: "documents", entry: "server/documents.ts", platform: "node", format: "cjs", besides: BESIDES },
  { name: "pdf", entry: "server/pdf.ts", platform: "node", format: "cjs" },
  // As for a browser: of libraries, what reaches for neither the disk nor the network.
  { name: "formats", entry: "server/exchange/libraries.ts", platform: "browser", format: "esm" },
];

/** Leaves an import of such a module to the bundle that is made of it, which stands beside. */
const leave = (modules) => ({
  name: "beside",
  setup: ({ onResolve }) => {
    for (const [file, module] of Object.entries(modules))
      onResolve({ filter: new RegExp(`/${path.basename(module, ".ts")}\\.ts$`) }, ({ path: named, importer, kind }) =>
        kind !== "entry-point" && path.resolve(path.dirname(importer), named) === path.join(root, module)
          ? { path: `./${file}`, external: true }
          : undefined,
      );
  },
});

/** Files that are imported as texts. */
const TEXTS = { ".code-snippets": "text" };

/** What stands for `import.meta.url` in CommonJS. */
const FILE_URL = '"use strict"; const fileUrl = require("node:url").pathToFileURL(__filename).href;';

/** esbuild's options for one bundle. */
function optionsOf({ name, entry, platform, format, banner = "", besides }, release) {
  return {
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: name }],
    outdir: dist,
    outExtension: { ".js": format === "esm" ? ".mjs" : ".js" },
    bundle: true,
    platform,
    format,
    // Node 20 is the oldest that runs the command line and the extension host of the oldest VS Code that we support.
    target: platform === "node" ? "node20" : "es2022",
    mainFields: platform === "browser" ? ["browser", "module", "main"] : ["module", "main"],
    external: ["vscode"],
    loader: TEXTS,
    plugins: besides ? [leave(besides)] : [],
    // Libraries that ask where they stand, as ES modules do: fdir, by which patterns are looked up.
    ...(platform === "node" && { define: { "import.meta.url": "fileUrl" } }),
    banner: { js: platform === "node" ? `${banner}\n${FILE_URL}`.trimStart() : banner },
    // As they are: escaped, letters of Vietnamese take six bytes each.
    charset: "utf8",
    minify: release,
    sourcemap: release ? false : "linked",
    // The licences of all bundles together stand in a file of their own.
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  };
}

/** JSON Schemas: output name, module, and the function that makes it. */
const SCHEMAS = [
  { name: "agenda.schema.json", entry: "server/agenda/jsonSchema.ts", make: "agendaJsonSchema" },
  { name: "concord.schema.json", entry: "server/files/configSchema.ts", make: "configJsonSchema" },
];

/** Writes a JSON Schema, made from what the files that it is for are read by. */
async function writeSchema({ name, entry, make }) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    // The library of texts reads files where it runs in Node, which a module without a place of its own cannot.
    platform: "browser",
    write: false,
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
  writeFileSync(path.join(dist, name), `${JSON.stringify(module[make](), null, 2)}\n`);
}

/** Licences that ask for no more than to be told, as dist/THIRD-PARTY-NOTICES.txt does. */
const LICENSES = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "BlueOak-1.0.0"]);

/** A package's name, version and licence, and the licence's text; where it comes without, whose it is. Throws for a licence that is not of these. */
function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8"));
  if (!LICENSES.has(license)) throw new Error(`${name} cannot be bundled: its licence is ${license ?? "not told"}`);
  const files = readdirSync(path.join(root, folder)).filter((file) => /^(?:licen[cs]e|notice)(?:\.|$)/i.test(file));
  const texts = files.sort().map((file) =>
    readFileSync(path.join(root, folder, file), "utf8")
      .replaceAll("\r\n", "\n")
      .trim(),
  );
  const without = `By ${author?.name ?? author ?? "its authors"}; the licence's text: https://spdx.org/licenses/${license}.html`;
  const carried = CARRIED[folder] ? [CARRIED[folder]] : [];
  return [`${name} ${version} (${license})`, ...(texts.length > 0 ? texts : [without]), ...carried].join("\n\n");
}

/** What packages carry within them of others, whose licence asks to be told. */
const CARRIED = {
  "node_modules/unpdf": "It carries pdf.js (Apache-2.0), Copyright Mozilla Foundation and its contributors: https://github.com/mozilla/pdf.js",
};

/** Writes dist/THIRD-PARTY-NOTICES.txt from what esbuild says that the bundles are made of. */
function writeNotices(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  const notices = [...folders].sort().map(noticeOf);
  const head = "Concord is made of its own work (see LICENSE) and of these packages.";
  writeFileSync(path.join(dist, "THIRD-PARTY-NOTICES.txt"), `${[head, ...notices].join(`\n\n${"-".repeat(80)}\n\n`)}\n`);
}

/** Builds everything once. Throws when a bundle cannot be made. */
export async function buildAll({ release = false } = {}) {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const bundles = Promise.all(BUNDLES.map((bundle) => build(optionsOf(bundle, release))));
  const [built] = await Promise.all([bundles, ...SCHEMAS.map(writeSchema)]);
  writeNotices(built.map(({ metafile }) => metafile));
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
