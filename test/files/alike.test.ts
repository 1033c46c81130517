/** The editor, the command line and git name the same drafts of a folder. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { findFiles, relativeTo } from "../../server/commands/find.ts";
import { UsageError } from "../../server/commands/io.ts";
import { diskFiles, uriOf } from "../../server/files/disk.ts";
import { createPolicyService } from "../../server/service.ts";
import { makeFolder } from "../commands/run.ts";

/** What `concord check` takes of a folder. */
const ofCommand = (folder: string): Promise<readonly string[]> =>
  findFiles(["."], folder).then(
    ({ drafts }) => drafts.map((file) => relativeTo(folder, file)).sort(),
    (error: unknown) => {
      if (error instanceof UsageError) return [];
      throw error;
    },
  );

/** What a language server lists, as it is made: no link may lead out of the folder. */
async function ofEditor(folder: string): Promise<readonly string[]> {
  const service = createPolicyService({ files: diskFiles({ within: () => [uriOf(folder)] }) });
  service.setFolders([uriOf(folder)]);
  return (await service.listDrafts()).map((uri) => relativeTo(folder, fileURLToPath(uri))).sort();
}

/** Markdown that git does not ignore. */
function ofGit(folder: string): readonly string[] {
  execFileSync("git", ["init", "-q"], { cwd: folder });
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null", XDG_CONFIG_HOME: folder };
  const args = ["-c", "core.quotePath=false", "-c", "core.precomposeUnicode=true", "ls-files", "-z", "--others", "--exclude-standard"];
  const names = execFileSync("git", args, { cwd: folder, encoding: "utf8", env }).split("\0");
  const isOpen = (name: string): boolean => name.split("/").every((part) => part !== "node_modules" && !part.startsWith("."));
  return names.filter((name) => /\.(?:md|markdown)$/i.test(name) && isOpen(name)).sort();
}

describe("the drafts of a folder", () => {
  test("whatever they are called", async () => {
    const names = [
      "a.md",
      "B.MD",
      "c.markdown",
      "d.Markdown",
      "e.mdx",
      "f.txt",
      "md",
      ".g.md",
      "50% #1 [x] {y} (z)?.md",
      "bản thảo/kế hoạch.md",
      "📶/x.md",
      "a b/c d.md",
    ];
    const folder = makeFolder(Object.fromEntries([...names, ".git2/x.md", "node_modules/x.md", "sub/node_modules/y.md"].map((name) => [name, ""])));
    const drafts = await ofCommand(folder);
    assert.deepEqual(
      drafts,
      ["50% #1 [x] {y} (z)?.md", "B.MD", "a b/c d.md", "a.md", "bản thảo/kế hoạch.md", "c.markdown", "d.Markdown", "📶/x.md"].sort(),
    );
    assert.deepEqual(await ofEditor(folder), drafts);
    assert.deepEqual(ofGit(folder), drafts);
  });

  test("under .gitignore, in folders with marks in their names too, with CRLF and a mark before it", async () => {
    const folder = makeFolder({
      ".gitignore": "\ufeffout/\r\n*.tmp.md\r\n/top.md\r\n# note.md\r\n\\#x.md\r\n**/deep/no.md\r\n",
      "out/a.md": "",
      "out/.gitignore": "!a.md\n",
      "b.tmp.md": "",
      "top.md": "",
      "sub/top.md": "",
      "note.md": "",
      "#x.md": "",
      "x/deep/no.md": "",
      "x/deep/yes.md": "",
      "50% [x]/.gitignore": "hidden.md\n!kept.tmp.md\n",
      "50% [x]/hidden.md": "",
      "50% [x]/kept.tmp.md": "",
      "việt nam/.gitignore": "/ẩn.md\n",
      "việt nam/ẩn.md": "",
      "việt nam/hiện.md": "",
    });
    const drafts = ["50% [x]/kept.tmp.md", "note.md", "sub/top.md", "việt nam/hiện.md", "x/deep/yes.md"].sort();
    assert.deepEqual(await ofCommand(folder), drafts);
    assert.deepEqual(await ofEditor(folder), drafts);
    assert.deepEqual(ofGit(folder), drafts);
  });

  test("where a folder that one .gitignore leaves out is let in by one within", async () => {
    const folder = makeFolder({
      ".gitignore": "out/\n*.tmp.md\n",
      "a/.gitignore": "!out/\n",
      "a/out/x.md": "",
      "a/out/y.tmp.md": "",
      "out/z.md": "",
    });
    assert.deepEqual(await ofCommand(folder), ["a/out/x.md"]);
    assert.deepEqual(await ofEditor(folder), ["a/out/x.md"]);
    assert.deepEqual(ofGit(folder), ["a/out/x.md"]);
    const { drafts } = await findFiles(["**/*.md"], folder);
    assert.deepEqual(
      drafts.map((file) => relativeTo(folder, file)),
      ["a/out/x.md"],
    );
  });

  test("past links: to a folder, to a file, to nothing, in a circle", async () => {
    const folder = makeFolder({ "real/a.md": "", "b.md": "" });
    symlinkSync(path.join(folder, "real"), path.join(folder, "linked"));
    symlinkSync(folder, path.join(folder, "real/circle"));
    symlinkSync(path.join(folder, "real"), path.join(folder, "folder.md"));
    symlinkSync(path.join(folder, "nowhere.md"), path.join(folder, "lost.md"));
    symlinkSync(path.join(folder, "real/a.md"), path.join(folder, "link.md"));
    mkdirSync(path.join(folder, "really.md"));
    const drafts = await ofCommand(folder);
    assert.deepEqual(await ofEditor(folder), drafts);
    assert.deepEqual(drafts, ["b.md", "real/a.md"]);
  });

  test("under any rules", async () => {
    const part = fc.constantFrom("a", "b", "docs", "out");
    const name = fc
      .tuple(fc.array(part, { maxLength: 2 }), fc.constantFrom("x.md", "y.md", "z.markdown"))
      .map(([folders, file]) => [...folders, file].join("/"));
    const rule = fc.constantFrom(
      "*.md",
      "!x.md",
      "/a",
      "a/",
      "out/",
      "!out/",
      "docs/*.md",
      "!docs/y.md",
      "**/b",
      "b/**",
      "!b/x.md",
      "y.*",
      "",
      "# x",
      "/*",
      "!/docs/",
    );
    const rules = fc.array(rule, { maxLength: 4 }).map((lines) => `${lines.join("\n")}\n`);
    const tree = fc.record({
      names: fc.array(name, { minLength: 1, maxLength: 12 }),
      rules: fc.dictionary(fc.constantFrom("", "a/", "docs/", "out/"), rules, { maxKeys: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(tree, async ({ names, rules: files }) => {
        const folder = makeFolder({
          ...Object.fromEntries(names.map((each) => [each, ""])),
          ...Object.fromEntries(Object.entries(files).map(([at, text]) => [`${at}.gitignore`, text])),
        });
        const expected = ofGit(folder);
        assert.deepEqual(await ofCommand(folder), expected);
        assert.deepEqual(await ofEditor(folder), expected);
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 25 },
    );
  });
});
