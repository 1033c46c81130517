/** Arithmetic of URIs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findRoot, foldersUpTo, isInside, normalUri, parentOf, relativePath, resolvePath } from "../../server/files/uris.ts";

test("paths are resolved as people write them", () => {
  const folder = "file:///w/plans";
  assert.equal(resolvePath(folder, "x.agenda.yaml"), "file:///w/plans/x.agenda.yaml");
  assert.equal(resolvePath(folder, "./x.agenda.yaml"), "file:///w/plans/x.agenda.yaml");
  assert.equal(resolvePath(folder, "../../../x.agenda.yaml"), "file:///x.agenda.yaml");
  assert.equal(resolvePath(folder, "..\\shared\\x.agenda.yaml"), "file:///w/shared/x.agenda.yaml");
  assert.equal(resolvePath(folder, "/abs/x.agenda.yaml"), "file:///abs/x.agenda.yaml");
  assert.equal(resolvePath(folder, "C:\\abs\\x.agenda.yaml"), "file:///c%3A/abs/x.agenda.yaml");
  assert.equal(resolvePath(folder, "my plan/é#1.agenda.yaml"), normalUri("file:///w/plans/my%20plan/%C3%A9%231.agenda.yaml"));
  assert.equal(resolvePath("vscode-vfs://github/owner/repo", "a/b.yaml"), "vscode-vfs://github/owner/repo/a/b.yaml");
  assert.equal(resolvePath(folder, "memfs://other/x.yaml"), "memfs://other/x.yaml");
});

test("inside is inside, not beside", () => {
  assert.equal(relativePath("file:///w", "file:///w/a/b.md"), "a/b.md");
  assert.equal(relativePath("file:///w/", "file:///w/a"), "a");
  assert.equal(relativePath("file:///w", "file:///w"), "");
  assert.equal(relativePath("file:///w", "file:///wide/a.md"), undefined);
  assert.equal(relativePath("file:///w", "file:///a.md"), undefined);
  assert.equal(relativePath("vscode-vfs://github/w", "vscode-vfs://gitlab/w/a"), undefined);
  assert.equal(relativePath("file:///", "file:///a/b"), "a/b");
  assert.equal(isInside(["file:///a", "file:///b"], "file:///b/x"), true);
  assert.equal(isInside([], "file:///b/x"), false);
});

test("the innermost root", () => {
  assert.equal(findRoot(["file:///w", "file:///w/sub", "file:///x"], "file:///w/sub/a.md"), "file:///w/sub");
  assert.equal(findRoot(["file:///w"], "file:///x/a.md"), undefined);
});

test("folders upwards end at the root", () => {
  assert.deepEqual(foldersUpTo("file:///w/a/b/c.md", "file:///w"), ["file:///w/a/b", "file:///w/a", "file:///w"]);
  assert.deepEqual(foldersUpTo("file:///w/c.md", "file:///w"), ["file:///w"]);
  assert.deepEqual(foldersUpTo("file:///x/c.md", "file:///w"), []);
  assert.deepEqual(foldersUpTo("file:///a/c.md", "file:///"), ["file:///a", "file:///"]);
});

test("one spelling", () => {
  assert.equal(normalUri("file:///c:/a b.md"), normalUri("file:///C%3A/a%20b.md"));
  assert.equal(normalUri("no uri"), "no uri");
  assert.equal(parentOf("file:///w/a.md"), "file:///w");
});
