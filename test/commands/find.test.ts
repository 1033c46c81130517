/** Which drafts arguments name. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findFiles, relativeTo } from "../../server/commands/find.ts";
import { UsageError } from "../../server/commands/io.ts";
import { makeFolder } from "./run.ts";

const names = async (cwd: string, ...args: readonly string[]): Promise<readonly string[]> =>
  (await findFiles(args, cwd)).drafts.map((file) => relativeTo(cwd, file));

const TREE = {
  "b.md": "",
  "a.markdown": "",
  "B.MD": "",
  "notes.txt": "",
  "sub/c.md": "",
  "node_modules/x/readme.md": "",
  ".hidden/d.md": "",
  ".dot.md": "",
  "sub/node_modules/e.md": "",
};

test("a folder: Markdown below it, sorted, without node_modules and dot folders", async () => {
  assert.deepEqual(await names(makeFolder(TREE), "."), ["B.MD", "a.markdown", "b.md", "sub/c.md"]);
  assert.deepEqual(await names(makeFolder(TREE), "sub"), ["sub/c.md"]);
});

test("what .gitignore names is left out: nested files, folders, exceptions", async () => {
  const folder = makeFolder({
    ...TREE,
    ".gitignore": "dist/\n*.tmp.md\n",
    "dist/x.md": "",
    "y.tmp.md": "",
    "sub/.gitignore": "c.md\n!keep.tmp.md\n",
    "sub/keep.tmp.md": "",
    "sub/deep/c.md": "",
  });
  assert.deepEqual(await names(folder, "."), ["B.MD", "a.markdown", "b.md", "sub/keep.tmp.md"]);
  assert.deepEqual(await names(folder, "sub"), ["sub/keep.tmp.md"]);
  assert.deepEqual(await names(folder, "**/*.md"), ["b.md", "sub/keep.tmp.md"]);
});

test("a file that is named is taken, whatever it is called and whatever ignores it; each once", async () => {
  const folder = makeFolder({ ...TREE, ".gitignore": "b.md\n" });
  assert.deepEqual(await names(folder, "b.md", "./b.md", "notes.txt", "node_modules/x/readme.md", "b.md"), [
    "b.md",
    "notes.txt",
    "node_modules/x/readme.md",
  ]);
});

test("globs, also such as match agendas", async () => {
  const folder = makeFolder({ ...TREE, "x.agenda.yaml": "", "sub/y.agenda.yaml": "" });
  assert.deepEqual(await names(folder, "sub/*.md"), ["sub/c.md"]);
  assert.deepEqual(await names(folder, "{a,b}.{md,markdown}"), ["a.markdown", "b.md"]);
  const { drafts, agendas } = await findFiles(["**/*.agenda.yaml"], folder);
  assert.deepEqual([drafts, agendas.map((file) => relativeTo(folder, file)).sort()], [[], ["sub/y.agenda.yaml", "x.agenda.yaml"]]);
});

test("a file whose name looks like a glob is a file", async () => {
  assert.deepEqual(await names(makeFolder({ "plan [2].md": "" }), "plan [2].md"), ["plan [2].md"]);
});

test("what lies outside of the working folder is a root of its own", async () => {
  const folder = makeFolder({ "in/a.md": "", "out/b.md": "", "out/sub/c.md": "" });
  assert.deepEqual((await findFiles(["a.md"], `${folder}/in`)).roots, []);
  assert.deepEqual((await findFiles(["../out", "../out/sub/c.md"], `${folder}/in`)).roots, [`${folder}/out`, `${folder}/out/sub`]);
});

test("what is not there is an error", async () => {
  const folder = makeFolder({ "a.txt": "" });
  for (const arg of ["nothing.md", "*.md", "."]) await assert.rejects(findFiles([arg], folder), UsageError);
});
