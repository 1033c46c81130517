/** The bundled command line, as people run it: what only a bundle can break. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { makeFolder } from "../commands/run.ts";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const AGENDA = `id: r
title: Roads
language: en
sources: { s: { title: Survey, date: 2025-01-01 } }
figures: { paved: { label: paved roads, value: 62.4, unit: percent, base: roads, source: s } }
`;
const folder = makeFolder({
  "r.agenda.yaml": AGENDA,
  "a/one.md": "Paved roads: 64.2% of roads.\n",
  "a/b/two.md": "Paved roads: 62.4% of roads.\n",
  "a/b/three.txt": "Paved roads: 64.2% of roads.\n",
});
const concord = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: "utf8" });

test("patterns are looked up", () => {
  const { status, stdout, stderr } = concord("check", "--format", "json", "a/**/*.md");
  const { files } = JSON.parse(stdout);
  assert.deepEqual(
    files.map(({ path, findings }: { path: string; findings: { rule: string }[] }) => [path, findings.map(({ rule }) => rule)]),
    [
      ["a/b/two.md", []],
      ["a/one.md", ["figure-value"]],
    ],
  );
  assert.deepEqual([status, stderr], [1, ""]);
});

test("a pattern that matches nothing says so", () => {
  const { status, stdout, stderr } = concord("check", "c/*.md");
  assert.deepEqual([status, stdout, stderr], [2, "", "concord: No file matches 'c/*.md'.\n"]);
});

test("formats are written and read, each by its library, which stands in a bundle beside", () => {
  const other = makeFolder({ "r.agenda.yaml": AGENDA.replace("figures:", "terms: { ford: { preferred: ford, source: s } }\nfigures:") });
  for (const name of ["out.csv", "out.tbx", "out.ttl", "out.jsonld"]) {
    const run = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { cwd: other, encoding: "utf8" });
    assert.equal(run("export", "r.agenda.yaml", "--output", name).status, 1);
    const { status, stdout, stderr } = run("import", name, "--into", "r.agenda.yaml", "--dry-run");
    assert.deepEqual([status, stdout], [0, ""], stderr);
    assert.match(stderr, /^concord: r\.agenda\.yaml: 0 would be new, [1-9] unchanged, 0 told otherwise\n$/);
  }
});
