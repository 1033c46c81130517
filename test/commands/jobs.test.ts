/** `concord check --jobs`: the same from one thread as from many, to the byte. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { FORMAT_NAMES } from "../../server/reports/formats.ts";
import { AGENDA, makeFolder, type Run, run } from "./run.ts";

const WRONG = "Broadband internet is used by 81.2% of households.\n";
const OTHER = "Every river zone has 400 river gauges that report every hour.\n";

/** Drafts of all kinds: right and wrong, waived, without an agenda of that name, no draft by the configuration, unreadable, a report itself. */
function corpus(): Readonly<Record<string, string | Uint8Array>> {
  const drafts: Record<string, string | Uint8Array> = {
    // A fault that every draft meets, and one that only some do.
    "river.agenda.yaml": `${AGENDA}  unsourced:\n    label: { en: ferries across the river }\n    value: 12\n    unit: count\n    sauce: x\n`,
    "deep/lake.agenda.yaml": "id: lake\ntitle: Lake\nlanguage: en\nfigures:\n  x: { label: { en: boats }, value: 3, unit: furlongs }\n",
    ".concord.yaml": "ignore: ['notes/**']\nrequireReasons: true\n",
    "notes/none.md": WRONG,
    "latin.md": Uint8Array.of(0x63, 0xe9),
    "empty.md": "",
    "mark.md": `\ufeff${WRONG}`,
    "report.md": "<!-- concord report -->\n",
    "lost.md": `---\nagenda: ocean\n---\n\n${WRONG}`,
    "waived.md": `${OTHER}<!-- concord-ignore-line term-deprecated: quoted --> river zone\n`,
    "sông 🌊.md": `Sông ấ 🌊 — ${WRONG}`.normalize("NFD"),
  };
  for (let index = 0; index < 24; index++) {
    const text =
      index % 3 === 0 ? `# Draft ${index}\n\n${WRONG}\n${OTHER}` : index % 3 === 1 ? `# Draft ${index}\n\nNothing.\n` : `${OTHER}`.repeat(4);
    drafts[`${index % 2 === 0 ? "deep/" : ""}${index}.md`] = index % 4 === 0 ? text.replaceAll("\n", "\r\n") : text;
  }
  return drafts;
}

const contents = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(".git"))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, "latin1")]),
  );

/** What a run tells and what it leaves behind, by one thread and by others. */
async function both(args: readonly string[], prepare: (folder: string) => void = () => {}) {
  const told: { readonly run: Run; readonly files: Readonly<Record<string, string>> }[] = [];
  for (const jobs of ["1", "3"]) {
    const folder = makeFolder(corpus());
    prepare(folder);
    told.push({ run: await run(folder, ["check", "--jobs", jobs, ...args]), files: contents(folder) });
  }
  const [one, many] = told;
  assert.ok(one && many);
  return { one, many };
}

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", ...args], { cwd: folder, encoding: "utf8" });

describe("check --jobs", () => {
  it("in every format, printed and in files", async () => {
    const outputs = FORMAT_NAMES.map((format) => `--output=${format}=out.${format}`);
    const { one, many } = await both(outputs);
    assert.deepEqual(many, one);
    for (const format of FORMAT_NAMES) assert.ok((one.files[`out.${format}`] ?? "").includes("81.2%"), format);
    assert.equal(one.run.status, 2);
    assert.match(one.run.stderr, /'latin\.md' is not UTF-8/);
  });

  it("--fix", async () => {
    const { one, many } = await both(["--fix"]);
    assert.deepEqual(many, one);
    assert.equal(one.files["mark.md"], Buffer.from(`\ufeff${WRONG.replace("81.2", "80.2")}`).toString("latin1"));
    assert.match(one.run.stdout, /Fixed in 11\.md:/);
  });

  it("--fix-dry-run", async () => {
    const { one, many } = await both(["--fix-dry-run"]);
    assert.deepEqual(many, one);
    assert.match(one.run.stdout, /^-Broadband internet is used by 81\.2% of households\.$/m);
  });

  it("--baseline", async () => {
    const baseline = makeFolder(corpus());
    await run(baseline, ["baseline", "update", "deep", "1.md", "3.md"]);
    const known = readFileSync(path.join(baseline, ".concord-baseline.yaml"));
    const { one, many } = await both(["--baseline", "known.yaml"], (folder) => writeFileSync(path.join(folder, "known.yaml"), known));
    assert.deepEqual(many, one);
    assert.match(one.run.stdout, /baseline/);
  });

  it("--changed", async () => {
    const { one, many } = await both(["--changed", "--quiet", "--format", "json"], (folder) => {
      git(folder, "init", "-q");
      git(folder, "add", ".");
      git(folder, "commit", "-qm", "All");
      for (const name of ["15.md", "3.md", "9.md"])
        writeFileSync(path.join(folder, name), `New.\n\n${readFileSync(path.join(folder, name), "utf8").replace("81.2", "82.2")}`);
      writeFileSync(path.join(folder, "new.md"), WRONG);
    });
    const strip = ({ run: { status, stdout, stderr } }: typeof one) => ({ status, stdout, stderr });
    assert.deepEqual(strip(many), strip(one));
    const files = JSON.parse(one.run.stdout).files as readonly { readonly path: string; readonly findings: readonly { readonly text: string }[] }[];
    assert.deepEqual(
      files.map((file) => [file.path, file.findings.map(({ text }) => text)]),
      [
        ["15.md", ["82.2%"]],
        ["3.md", ["82.2%"]],
        ["9.md", ["82.2%"]],
        ["new.md", ["81.2%"]],
      ],
    );
  });

  it("--jsonl: a line for a line, in order", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA });
    const lines = Array.from({ length: 90 }, (_, id) => JSON.stringify({ id, markdown: id % 5 === 0 ? WRONG.repeat(8) : id % 7 === 0 ? 3 : OTHER }));
    const stdin = `${lines.join("\n\n")}\n`;
    const [one, many, growing] = [
      await run(folder, ["check", "--jsonl", "--jobs", "1"], { stdin }),
      await run(folder, ["check", "--jsonl", "-j", "3"], { stdin }),
      await run(folder, ["check", "--jsonl"], { stdin }),
    ];
    assert.deepEqual(many, one);
    assert.deepEqual(growing, one);
    const ids = one.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).id);
    assert.deepEqual(
      ids,
      lines.map((_, id) => (id % 5 !== 0 && id % 7 === 0 ? null : id)),
    );
  });

  it("one file under two names is mended once, and told of twice", async () => {
    const told: Run[] = [];
    for (const jobs of ["1", "2"]) {
      const folder = makeFolder({ "river.agenda.yaml": AGENDA, "a.md": WRONG });
      symlinkSync("a.md", path.join(folder, "b.md"));
      told.push(await run(folder, ["check", "--fix", "--jobs", jobs, "a.md", "b.md"]));
    }
    assert.deepEqual(told[1], told[0]);
    assert.equal(told[0]?.status, 0);
  });

  it("what is no number of threads is an error", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA, "a.md": WRONG });
    for (const jobs of ["0", "-1", "two", "1.5", ""]) {
      const { status, stderr, stdout } = await run(folder, ["check", `--jobs=${jobs}`]);
      assert.deepEqual([status, stdout, stderr], [2, "", `concord: '--jobs' must be a number from 1 up, not '${jobs}'.\n`]);
    }
  });
});

describe("a run that is stopped", () => {
  const files = { "river.agenda.yaml": AGENDA, ...Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${index}.md`, WRONG])) };

  it("tells what is done so far, leaves the files of --output alone, and gives the signal's status", async () => {
    for (const jobs of ["1", "2"]) {
      const folder = makeFolder({ ...files, "out.json": "old" });
      const { status, stdout, stderr } = await run(folder, ["check", "--format=json", "--output=json=out.json", "--jobs", jobs], {
        signal: AbortSignal.abort(130),
      });
      assert.deepEqual(
        [status, JSON.parse(stdout), stderr],
        [130, { version: 1, files: [] }, "concord: Stopped after 0 of 6 drafts. The files of '--output' are left as they were.\n"],
      );
      assert.deepEqual(readdirSync(folder).sort(), [...Object.keys(files), "out.json"].sort());
      assert.equal(readFileSync(path.join(folder, "out.json"), "utf8"), "old");
    }
  });

  it("--jsonl: says after how many lines", async () => {
    const folder = makeFolder(files);
    const stdin = `${JSON.stringify({ id: 1, markdown: WRONG })}\n`;
    const { status, stdout, stderr } = await run(folder, ["check", "--jsonl"], { stdin, signal: AbortSignal.abort(143) });
    assert.deepEqual([status, stdout, stderr], [143, "", "concord: Stopped after 0 lines.\n"]);
  });
});
