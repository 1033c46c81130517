/** Drafts and agendas in which git has left a conflict, on the command line and in an editor. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { diskFiles, uriOf } from "../../server/files/disk.ts";
import { FORMAT_NAMES } from "../../server/reports/formats.ts";
import { createPolicyService } from "../../server/service.ts";
import { AGENDA, makeFolder, run } from "./run.ts";

const MESSAGE = "A merge conflict was not resolved here: keep one side and take the marks out. Nothing between them is checked.";
const conflict = (ours: string, theirs: string): string => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> numbers\n`;
const DRAFT = `The river zone is wide.

${conflict("In 2024, 81.2% of households use broadband internet.", "In 2024, 82.2% of households use broadband internet.")}
In 2024, 83.2% of households use broadband internet.
`;
const GOALS = `groups:
  goals:
    preferred: { en: goals of the river programme }
    admitted: { en: [goals] }
    members: [{ preferred: { en: clean water } }, { preferred: { en: fish ladders } }, { preferred: { en: open banks } }, { preferred: { en: calm weirs } }]
    source: bulletin
`;

type Told = {
  readonly rule: string | null;
  readonly severity: string;
  readonly text: string;
  readonly range: { readonly start: { readonly line: number } };
};
const findingsOf = (json: string): readonly string[] =>
  (JSON.parse(json) as { readonly files: readonly { readonly findings: readonly Told[] }[] }).files.flatMap(({ findings }) =>
    findings.map(({ rule, severity, text, range }) => `${range.start.line + 1} ${severity} ${rule} ${text}`),
  );
const check = async (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const ran = await run(makeFolder(files), ["check", "--format", "json", ...args]);
  return { ...ran, findings: findingsOf(ran.stdout) };
};

describe("a conflict in a draft", () => {
  const FILES = { "river.agenda.yaml": AGENDA, "plan.md": DRAFT };
  const ALL = ["3 error null <<<<<<< HEAD", "1 warning term-deprecated river zone", "9 error figure-value 83.2%"];

  test("is told as such, with the place; both sides are left out and the rest is checked; the status is 2", async () => {
    const { status, stderr, findings } = await check(FILES);
    assert.deepEqual(findings, ALL);
    assert.equal(stderr, `concord: plan.md:3:1: ${MESSAGE}\n`);
    assert.equal(status, 2);
    assert.deepEqual((await check({ ...FILES, "plan.md": DRAFT.replaceAll("\n", "\r\n") })).findings, ALL);
  });

  test("whatever counts, and whatever rules are off", async () => {
    const { status, findings } = await check(FILES, "--fail-on", "error", "--rule", "figure-value=off", "--rule", "agenda-syntax=off");
    assert.deepEqual([status, findings], [2, ALL.slice(0, 2)]);
  });

  test("in every format", async () => {
    const folder = makeFolder(FILES);
    for (const format of FORMAT_NAMES) {
      const { status, stdout } = await run(folder, ["check", "--format", format]);
      assert.equal(status, 2, format);
      assert.ok(stdout.replaceAll(/\s+/g, " ").includes("A merge conflict was not resolved here"), `${format}: ${stdout}`);
      assert.ok(!stdout.includes("81.2%") && stdout.includes("83.2%"), `${format}: ${stdout}`);
    }
  });

  test("on standard input, as lines, and among claims", async () => {
    const folder = makeFolder({ "river.agenda.yaml": AGENDA });
    const asked = await run(folder, ["check", "--format", "json", "-"], { stdin: DRAFT });
    assert.deepEqual([asked.status, findingsOf(asked.stdout)], [2, ALL]);
    const lines = await run(folder, ["check", "--jsonl"], { stdin: `${JSON.stringify({ id: 1, markdown: DRAFT })}\n` });
    const [line = ""] = lines.stdout.split("\n");
    assert.deepEqual([lines.status, findingsOf(JSON.stringify({ files: [JSON.parse(line)] }))], [2, ALL]);
    const claims = await run(folder, ["claims", "-"], { stdin: DRAFT });
    assert.equal(claims.status, 2);
    assert.ok(claims.stdout.includes("83.2%") && !claims.stdout.includes("81.2%") && claims.stderr.includes(MESSAGE), claims.stdout);
  });

  test("is left as it is by --fix, which mends the rest; a baseline is not made of it", async () => {
    const folder = makeFolder(FILES);
    assert.equal((await run(folder, ["baseline", "update"])).status, 2);
    assert.equal((await run(folder, ["check", "--fix"])).status, 2);
    assert.equal(readFileSync(path.join(folder, "plan.md"), "utf8"), DRAFT.replace("river zone", "river basin").replace("83.2%", "80.2%"));
  });

  test("a list that it has torn is not counted, and one that it has not is", async () => {
    const agenda = AGENDA + GOALS;
    const list = (middle: string) => `The four goals of the river programme are:\n\n- clean water\n- fish ladders\n${middle}- calm weirs\n`;
    const missing = await check({ "river.agenda.yaml": agenda, "plan.md": list("") });
    assert.deepEqual(missing.findings, ["1 warning group-missing four goals of the river programme"]);
    const torn = await check({ "river.agenda.yaml": agenda, "plan.md": list(conflict("- open banks", "- open banks, all of them")) });
    assert.deepEqual(torn.findings, ["5 error null <<<<<<< HEAD"]);
    const apart = await check({ "river.agenda.yaml": agenda, "plan.md": `${list("")}\nText.\n\n${conflict("One.", "Two.")}` });
    assert.deepEqual(apart.findings, ["9 error null <<<<<<< HEAD", "1 warning group-missing four goals of the river programme"]);
  });

  test("an ignore comment whose finding stands between the marks is not told to be idle", async () => {
    const comment = "<!-- concord-ignore-next-line figure-value: as printed -->\n";
    const idle = await check({ "river.agenda.yaml": AGENDA, "plan.md": `${comment}Text.\n` });
    assert.deepEqual(idle.findings, ["1 hint ignore-unused <!-- concord-ignore-next-line figure-value: as printed -->"]);
    const hidden = await check({ "river.agenda.yaml": AGENDA, "plan.md": `${comment}${conflict("81.2% of households use broadband.", "Text.")}` });
    assert.deepEqual(hidden.findings, ["2 error null <<<<<<< HEAD"]);
  });

  test("where it leaves open which agenda a draft answers to, nothing else is told", async () => {
    const { findings } = await check({ ...FILES, "plan.md": `---\n${conflict("agenda: river", "agenda: other")}---\n\n${DRAFT}` });
    assert.deepEqual(findings, ["2 error null <<<<<<< HEAD", "11 error null <<<<<<< HEAD"]);
  });

  test("a draft that no agenda speaks for is nobody's business", async () => {
    const { status, stdout, stderr } = await run(makeFolder({ "plan.md": DRAFT }), ["check"]);
    assert.equal(status, 2);
    assert.ok(!stdout.includes("conflict") && stderr.includes("No agenda speaks for these drafts"), stderr);
  });

  test("in an editor: at its mark, while the agenda counts as sound", async () => {
    const folder = makeFolder(FILES);
    const service = createPolicyService({ files: diskFiles() });
    service.setFolders([uriOf(folder)]);
    const uri = uriOf(path.join(folder, "plan.md"));
    service.openDocument({ uri, version: 1, text: DRAFT });
    const place = { start: { line: 2, character: 0 }, end: { line: 2, character: 12 } };
    assert.deepEqual(
      (await service.findFaults(uri)).map(({ range, message, severity }) => ({ range, message, severity })),
      [{ range: place, message: MESSAGE, severity: "error" }],
    );
    const { state, fault, findings } = await service.status(uri);
    assert.deepEqual([state, fault, findings], ["ready", undefined, 2]);
    service.changeDocument({ uri, version: 2, text: DRAFT.replace(/<{7}[\s\S]*>{7}.*\n/, "Settled.\n") });
    assert.deepEqual(await service.findFaults(uri), []);
  });
});

describe("a conflict in an agenda or a configuration", () => {
  test("is told once, in plain words, and the status is 2", async () => {
    const torn = AGENDA.replace("    value: 80.2\n", conflict("    value: 80.2", "    value: 81.2"));
    const { status, stderr, findings } = await check({ "river.agenda.yaml": torn, "plan.md": "83.2% of households use broadband.\n" });
    assert.deepEqual(findings, ["14 error agenda-syntax <<<<<<< HEAD"]);
    assert.match(stderr, /^concord: river\.agenda\.yaml:14:1: A merge conflict was not resolved here: keep one side and take the marks out\n$/);
    assert.equal(status, 2);
  });

  test("nor is it told of every tag that the agenda is missing an entry, where another agenda extends it", async () => {
    const own = "id: own\ntitle: Own\nlanguage: en\nextends: [river.yaml]\n";
    const plan = "[80.2%](agenda:figures/broadband) and [1%](agenda:figures/nothing).\n";
    const files = (river: string) => ({ "own.agenda.yaml": own, "river.yaml": river, "plan.md": plan });
    assert.deepEqual((await check(files(AGENDA))).findings, ["1 error tag-reference agenda:figures/nothing"]);
    const torn = AGENDA.replace("    value: 80.2\n", conflict("    value: 80.2", "    value: 81.2"));
    assert.deepEqual((await check(files(torn))).findings, ["14 error agenda-syntax <<<<<<< HEAD"]);
    const gone = await check({ "own.agenda.yaml": own, "plan.md": plan });
    assert.deepEqual(gone.findings, ["4 error agenda-reference river.yaml"]);
  });

  test("of a configuration likewise", async () => {
    const config = conflict("language: en", "language: vi");
    const { status, stderr } = await check({ "river.agenda.yaml": AGENDA, ".concord.yaml": config, "plan.md": "Text.\n" });
    assert.match(stderr, /^concord: \.concord\.yaml:1:1: A merge conflict was not resolved here: keep one side and take the marks out\n$/);
    assert.equal(status, 2);
  });
});
