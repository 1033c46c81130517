/** `check --output FORMAT=FILE`: reports in files, beside what is printed. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { AGENDA, CLI, makeFolder, run } from "./run.ts";

const WRONG = "Broadband internet is used by 81.2% of households.\n";
const HINTS = "Every river zone has gauges. <!-- concord-ignore-line figure-value -->\n";
const FILES = { "river.agenda.yaml": AGENDA, "drafts/wrong.md": WRONG, "drafts/hints.md": HINTS };

const readIn = (folder: string, name: string): string => readFileSync(path.join(folder, name), "utf8");

describe("--output", () => {
  it("writes each report into its file as --format prints it, and prints what it would have printed", async () => {
    const folder = makeFolder(FILES);
    const formats = ["json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown"];
    const outputs = formats.flatMap((format) => ["--output", `${format}=out/deep/report.${format}`]);
    const { stdout, stderr, status } = await run(folder, ["check", "drafts", ...outputs]);
    assert.deepEqual([stderr, status], ["", 1]);
    assert.equal(stdout, (await run(folder, ["check", "drafts"])).stdout);
    for (const format of formats)
      assert.equal(readIn(folder, `out/deep/report.${format}`), (await run(folder, ["check", "drafts", "--format", format])).stdout, format);
    assert.deepEqual(readdirSync(path.join(folder, "out/deep")).sort(), formats.map((format) => `report.${format}`).sort());
  });

  it("goes with --format; --quiet is about what is printed", async () => {
    const folder = makeFolder(FILES);
    const { stdout } = await run(folder, ["check", "drafts", "--format", "json", "-q", "--fail-on", "error", "-o", "json=all.json"]);
    const rulesIn = (text: string): readonly string[] => text.match(/(?<="rule": ")[^"]*/g) ?? [];
    assert.deepEqual(rulesIn(stdout), ["figure-value"]);
    assert.deepEqual(rulesIn(readIn(folder, "all.json")), ["term-deprecated", "ignore-unused", "figure-value"]);
  });

  it("writes files in no colour, whatever the terminal", async () => {
    const folder = makeFolder(FILES);
    const { stdout } = await run(folder, ["check", "drafts", "-o", "pretty=report.txt"], { tty: true, env: { FORCE_COLOR: "1" } });
    assert.ok(stdout.includes("\u001b["));
    const text = readIn(folder, "report.txt");
    assert.ok(!text.includes("\u001b"));
    assert.match(text, /^drafts\/hints\.md\n {2}1:7 {5}warning /);
    assert.match(text, /\n3 findings \(1 error, 1 warning, 1 hint\) in 2 drafts\. [^\n]*\n$/);
  });

  it("writes over what stood there, in one go, and keeps its mode and a link to it", async () => {
    const folder = makeFolder({ ...FILES, "kept/report.json": "old" });
    chmodSync(path.join(folder, "kept/report.json"), 0o640);
    symlinkSync("kept/report.json", path.join(folder, "report.json"));
    await run(folder, ["check", "drafts", "-o", "json=report.json"]);
    assert.equal(JSON.parse(readIn(folder, "kept/report.json")).version, 1);
    assert.equal(statSync(path.join(folder, "kept/report.json")).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(path.join(folder, "kept")), ["report.json"]);
  });

  it("leaves what stood there where nothing could be checked", async () => {
    const folder = makeFolder({ "drafts/wrong.md": WRONG, "report.sarif": "old" });
    const { status, stderr } = await run(folder, ["check", "drafts", "-o", "sarif=report.sarif"]);
    assert.equal(status, 2);
    assert.match(stderr, /No agenda speaks for these drafts/);
    assert.equal(readIn(folder, "report.sarif"), "old");
    assert.deepEqual(readdirSync(folder).sort(), ["drafts", "report.sarif"]);
  });

  it("says in the report what could not be read, and checks the rest", async () => {
    const folder = makeFolder({ ...FILES, "drafts/bad.md": Uint8Array.of(0xff, 0xfe, 0x41) });
    const { status } = await run(folder, ["check", "drafts", "-o", "sarif=a.sarif", "-o", "junit=a.xml", "-o", "markdown=a.markdown"]);
    assert.equal(status, 2);
    const [{ results, invocations }] = JSON.parse(readIn(folder, "a.sarif")).runs;
    assert.deepEqual(invocations, [
      { executionSuccessful: false, toolExecutionNotifications: [{ level: "error", message: { text: "'drafts/bad.md' is not UTF-8." } }] },
    ]);
    assert.equal(results.length, 3);
    assert.match(readIn(folder, "a.xml"), /<error type="concord" message="'drafts\/bad\.md' is not UTF-8\."\/>/);
    assert.match(readIn(folder, "a.markdown"), /\*\*Not everything could be checked:\*\*\n\n- 'drafts\/bad.md' is not UTF-8\./);
  });

  it("a report among the drafts is no draft: it can be written anew, and is not checked", async () => {
    const folder = makeFolder(FILES);
    const args = ["check", "drafts", "-o", "markdown=drafts/report.md"];
    const first = await run(folder, args);
    const page = readIn(folder, "drafts/report.md");
    assert.match(page, /river zone/);
    assert.deepEqual(await run(folder, args), first);
    assert.equal(readIn(folder, "drafts/report.md"), page);
  });

  it("is written over no draft, agenda or configuration", async () => {
    const folder = makeFolder({ ...FILES, ".concord.yaml": "rules: {}\n" });
    symlinkSync("wrong.md", path.join(folder, "drafts/link.json"));
    for (const [name, says] of [
      ["drafts/wrong.md", /^concord: 'drafts\/wrong\.md' is a draft: name another file for the report\.\n$/],
      ["drafts/link.json", /'drafts\/link\.json' is a draft/],
      ["river.agenda.yaml", /'river\.agenda\.yaml' is no place for a report/],
      [".concord.yaml", /'\.concord\.yaml' is no place for a report/],
    ] as const) {
      const before = readIn(folder, name);
      const { status, stdout, stderr } = await run(folder, ["check", "drafts", "--output", `markdown=${name}`]);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr, says);
      assert.equal(readIn(folder, name), before);
    }
  });

  it("says what is wrong with its arguments, and changes nothing", async () => {
    const folder = makeFolder({ ...FILES, "old.json": "old" });
    mkdirSync(path.join(folder, "folder"));
    for (const [args, says] of [
      [["-o", "report.json"], "'--output' is written FORMAT=FILE: 'sarif=concord.sarif', for one."],
      [["-o", "json="], "'--output' is written FORMAT=FILE: 'sarif=concord.sarif', for one."],
      [
        ["-o", "sarf=a"],
        "'--output' must be one of pretty, json, sarif, github, gitlab, junit, rdjson, markdown, html, not 'sarf'. Did you mean 'sarif'?",
      ],
      [["-o", "json=a", "-o", "sarif=./a"], "'--output' names './a' twice."],
      [["-o", "json=folder"], "'folder' cannot be written: EISDIR."],
      [["-o", "json=old.json", "-o", "sarif=folder"], "'folder' cannot be written: EISDIR."],
      [["--jsonl", "-o", "json=a"], "'--jsonl' writes its answers and no report: '--output' does not go with it."],
      [["--jsonl", "--format", "sarif"], "'--jsonl' writes its answers and no report: '--format' does not go with it."],
    ] as const) {
      const paths = args[0] === "--jsonl" ? [] : ["drafts"];
      const { status, stdout, stderr } = await run(folder, ["check", ...paths, ...args]);
      assert.deepEqual([status, stdout, stderr], [2, "", `concord: ${says}\n`]);
    }
    assert.equal(readIn(folder, "old.json"), "old");
    assert.ok(!existsSync(path.join(folder, "a")));
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith(".tmp")),
      [],
    );
  });

  it("writes into what is no file, such as a pipe, as it is", { skip: process.platform === "win32" }, () => {
    const folder = makeFolder(FILES);
    const args = [...CLI, "check", "drafts", "-q", "--fail-on", "error", "--rule", "figure-value=off", "-o", "json=/dev/stdout"];
    const { stdout, stderr } = spawnSync("sh", ["-c", '"$0" "$@" | cat', process.execPath, ...args], { cwd: folder, encoding: "utf8" });
    assert.equal(stderr, "");
    assert.equal(JSON.parse(stdout).files.length, 2);
  });
});
