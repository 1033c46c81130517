/** Files on disk, and through the editor. */
import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import * as protocol from "../../client/protocol/files.ts";
import { clientFiles, FILE_REQUESTS } from "../../server/files/client.ts";
import { diskFiles, uriOf } from "../../server/files/disk.ts";
import { makeFolder } from "../commands/run.ts";

test("texts are read without byte order mark; what is no file is undefined", async () => {
  const folder = makeFolder({ "a b.md": "\ufeffé\r\n", "sub/x.md": "" });
  const files = diskFiles();
  const uri = (name: string): string => uriOf(path.join(folder, name));
  assert.equal(await files.readText(uri("a b.md")), "é\r\n");
  assert.equal(await files.readText(uri("sub/x.md")), "");
  for (const name of ["sub", "none.md"]) assert.equal(await files.readText(uri(name)), undefined);
  for (const odd of ["untitled:Untitled-1", "http://example.org/x", "", "file://host%00/x"]) assert.equal(await files.readText(odd), undefined);
});

test("stat", async () => {
  const folder = makeFolder({ "a.md": "abc" });
  const files = diskFiles();
  assert.deepEqual(
    [(await files.stat(uriOf(folder)))?.type, (await files.stat(uriOf(`${folder}/a.md`)))?.size, await files.stat(uriOf(`${folder}/b.md`))],
    ["folder", 3, undefined],
  );
});

test("agendas are found in a folder alone, or also below", async () => {
  const folder = makeFolder({
    "b.agenda.yaml": "",
    "a.agenda.yaml": "",
    "x.yaml": "",
    "sub/c.agenda.yaml": "",
    "node_modules/d.agenda.yaml": "",
    ".git/e.agenda.yaml": "",
  });
  const files = diskFiles();
  const find = async (glob: string): Promise<readonly string[]> =>
    (await files.findFiles(uriOf(folder), [glob])).map((uri) => uri.slice(uriOf(folder).length + 1));
  assert.deepEqual(await find("*.agenda.yaml"), ["a.agenda.yaml", "b.agenda.yaml"]);
  assert.deepEqual(await find("**/*.agenda.yaml"), ["a.agenda.yaml", "b.agenda.yaml", "sub/c.agenda.yaml"]);
  assert.deepEqual(await files.findFiles(uriOf(`${folder}/none`), ["*.agenda.yaml", "**/*.agenda.yaml"]), []);
});

test("no link leads out of the folders that were given", async () => {
  const outside = makeFolder({ "secret.agenda.yaml": "s" });
  const folder = makeFolder({ "in.agenda.yaml": "i" });
  symlinkSync(path.join(outside, "secret.agenda.yaml"), path.join(folder, "link.agenda.yaml"));
  symlinkSync(path.join(folder, "in.agenda.yaml"), path.join(folder, "own.agenda.yaml"));
  const closed = diskFiles({ within: () => [uriOf(folder)] });
  const read = (name: string, files = closed): Promise<string | undefined> => files.readText(uriOf(path.join(folder, name)));
  assert.deepEqual(await Promise.all(["in.agenda.yaml", "own.agenda.yaml", "link.agenda.yaml"].map((name) => read(name))), ["i", "i", undefined]);
  assert.equal(await read("link.agenda.yaml", diskFiles()), "s");
});

test("the requests to the client are those that it answers", () => {
  assert.deepEqual(FILE_REQUESTS, { readFile: protocol.READ_FILE, stat: protocol.STAT, findFiles: protocol.FIND_FILES });
});

test("through the editor: answers, none, and nonsense", async () => {
  const asked: unknown[] = [];
  const answers: Record<string, unknown> = {
    [protocol.READ_FILE]: { text: "t" },
    [protocol.STAT]: { type: "file", size: 1, mtime: 2 },
    [protocol.FIND_FILES]: ["b", "a", 3],
  };
  const files = clientFiles(async (method, params) => {
    asked.push([method, params]);
    return answers[method];
  });
  assert.deepEqual(
    [await files.readText("u"), await files.stat("u"), await files.findFiles("f", ["*.x", "*.y"])],
    ["t", { type: "file", size: 1, mtime: 2 }, ["a", "b"]],
  );
  assert.deepEqual(asked.slice(2), [
    [protocol.FIND_FILES, { folder: "f", glob: "*.x" }],
    [protocol.FIND_FILES, { folder: "f", glob: "*.y" }],
  ]);
  for (const nothing of [null, undefined, 3]) {
    const none = clientFiles(async () => nothing);
    assert.deepEqual([await none.readText("u"), await none.findFiles("f", ["*"])], [undefined, []]);
  }
  const failing = clientFiles(() => Promise.reject(new Error("gone")));
  assert.deepEqual([await failing.readText("u"), await failing.stat("u"), await failing.findFiles("f", ["*"])], [undefined, undefined, []]);
});
