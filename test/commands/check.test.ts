/** `concord check`: what it prints and with what status it ends. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AGENDA, makeFolder, run } from "./run.ts";

const WRONG = "# Plan\n\nBroadband internet is used by 81.2% of households.\n";
const RIGHT = "# Plan\n\nBroadband internet is used by 80.2% of households.\n";
const DEPRECATED = "Every river zone has gauges.\n";
const FILES = { "river.agenda.yaml": AGENDA, "drafts/wrong.md": WRONG, "drafts/right.md": RIGHT };

interface Report {
  readonly version: number;
  readonly files: readonly { readonly path: string; readonly counts: object; readonly findings: readonly Record<string, unknown>[] }[];
}

/** Runs with `--format json`. */
async function report(folder: string, args: readonly string[], options = {}): Promise<Report & { readonly status: number | undefined }> {
  const { status, stdout } = await run(folder, ["check", "--format", "json", ...args], options);
  return { ...JSON.parse(stdout), status };
}

test("json: the whole form, field by field", async () => {
  const { stdout, stderr, status } = await run(makeFolder(FILES), ["check", "--format", "json", "drafts/wrong.md"]);
  const range = { start: { line: 2, character: 30 }, end: { line: 2, character: 35 } };
  const { message, ...finding } = JSON.parse(stdout).files[0].findings[0];
  assert.equal(typeof message, "string");
  assert.deepEqual(finding, {
    rule: "figure-value",
    severity: "error",
    range,
    text: "81.2%",
    entry: "figures/broadband",
    fix: "80.2%",
    edits: [{ title: "Replace with 80.2%", safe: true, changes: [{ range, newText: "80.2%" }] }],
    location: { path: "river.agenda.yaml", range: { start: { line: 11, character: 2 }, end: { line: 11, character: 11 } } },
    source: {
      id: "bulletin",
      title: "Bulletin of the river programme",
      publisher: "River Board",
      date: "2024-05-01",
      file: null,
      url: "https://river.example/bulletin",
    },
  });
  const { version, files } = JSON.parse(stdout);
  assert.deepEqual([version, files.length, Object.keys(files[0]), files[0].path], [1, 1, ["path", "counts", "findings"], "drafts/wrong.md"]);
  assert.deepEqual(files[0].counts, { consistent: 0, inconsistent: 1, unlinked: 0, waived: 0 });
  assert.deepEqual([status, stderr], [1, ""]);
});

test("json: a folder, every draft with its counts, in order", async () => {
  const { files, status } = await report(makeFolder(FILES), ["drafts"]);
  assert.deepEqual(
    files.map(({ path, counts, findings }) => [path, counts, findings.length]),
    [
      ["drafts/right.md", { consistent: 1, inconsistent: 0, unlinked: 0, waived: 0 }, 0],
      ["drafts/wrong.md", { consistent: 0, inconsistent: 1, unlinked: 0, waived: 0 }, 1],
    ],
  );
  assert.equal(status, 1);
});

test("a waived claim is counted as such, and does not fail", async () => {
  const text = "Broadband internet is used by 81.2% of households. <!-- concord-ignore-line figure-value: of another survey -->\n";
  const { files, status } = await report(makeFolder({ "river.agenda.yaml": AGENDA, "a.md": text }), ["a.md"]);
  assert.deepEqual([files[0]?.counts, files[0]?.findings, status], [{ consistent: 0, inconsistent: 0, unlinked: 0, waived: 1 }, [], 0]);
});

test("pretty: place, words underlined, what is official, source, fix, summary", async () => {
  const { stdout, status } = await run(makeFolder(FILES), ["check", "drafts/wrong.md"]);
  const lines = stdout.split("\n");
  assert.equal(lines[0], "drafts/wrong.md");
  assert.match(lines[1] ?? "", /^ {2}3:31 {4}error {3}\S/);
  const at = lines.findIndex((line) => line.includes("│ Broadband"));
  assert.equal(lines[at]?.slice(lines[at + 1]?.indexOf("^"), (lines[at + 1]?.lastIndexOf("~") ?? 0) + 1), "81.2%");
  assert.match(stdout, /figure-value/);
  assert.match(stdout, /official households using broadband internet: 80\.2% of households, 2024\s+figures\/broadband\n/);
  assert.match(stdout, /source {3}Bulletin of the river programme, River Board, 2024-05-01\n/);
  assert.match(stdout, /fix {6}80\.2%\n/);
  assert.match(stdout, /1 finding \(1 error\) in 1 draft\. Of the numbers 0 agree, 1 do not, 0 are not checked\.\n$/);
  assert.ok(!stdout.includes("\u001b"));
  assert.equal(status, 1);
});

test("pretty: nothing wrong is one line and status 0", async () => {
  const { stdout, stderr, status } = await run(makeFolder(FILES), ["check", "drafts/right.md"]);
  assert.deepEqual([stdout, stderr, status], ["No findings in 1 draft. Of the numbers 1 agree, 0 do not, 0 are not checked.\n", "", 0]);
});

test("colours: on a terminal, unless NO_COLOR; forced or refused by option and environment", async () => {
  const folder = makeFolder(FILES);
  const isColored = async (args: readonly string[], env: Record<string, string>, tty: boolean): Promise<boolean> =>
    (await run(folder, ["check", "drafts/wrong.md", ...args], { env, tty })).stdout.includes("\u001b[31m");
  assert.equal(await isColored([], {}, true), true);
  assert.equal(await isColored([], {}, false), false);
  assert.equal(await isColored([], { NO_COLOR: "1" }, true), false);
  assert.equal(await isColored([], { NO_COLOR: "" }, true), true);
  assert.equal(await isColored([], { FORCE_COLOR: "1" }, false), true);
  assert.equal(await isColored([], { FORCE_COLOR: "0" }, true), false);
  assert.equal(await isColored(["--color"], { NO_COLOR: "1" }, false), true);
  assert.equal(await isColored(["--no-color"], { FORCE_COLOR: "1" }, true), false);
});

test("--fail-on and --max-warnings decide the status, and nothing else", async () => {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "warn.md": DEPRECATED, "two.md": `${DEPRECATED}\n${DEPRECATED}`, "wrong.md": WRONG });
  const status = async (...args: readonly string[]): Promise<number | undefined> => (await run(folder, ["check", ...args])).status;
  assert.equal(await status("warn.md"), 1);
  assert.equal(await status("warn.md", "--fail-on", "error"), 0);
  assert.equal(await status("wrong.md", "--fail-on", "error"), 1);
  assert.equal(await status("warn.md", "--max-warnings", "1"), 0);
  assert.equal(await status("two.md", "--max-warnings", "1"), 1);
  assert.equal(await status("two.md", "--max-warnings", "2"), 0);
  assert.equal(await status("two.md", "--fail-on", "error", "--max-warnings", "1"), 1);
  assert.equal(await status("wrong.md", "--max-warnings", "9"), 1);
});

test("--rule changes a severity, also against the configuration", async () => {
  const folder = makeFolder({ ...FILES, ".concord.yaml": "rules: { figure-value: off }\n" });
  const status = async (...args: readonly string[]): Promise<unknown> =>
    (await report(folder, ["drafts/wrong.md", ...args])).files[0]?.findings.map(({ severity }) => severity);
  assert.deepEqual(await status(), []);
  assert.deepEqual(await status("--rule", "figure-value=hint"), ["hint"]);
  assert.deepEqual(await status("--rule=figure-value=warning", "--rule=term-deprecated=off"), ["warning"]);
});

test("--quiet prints only what counts", async () => {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "both.md": `${WRONG}\n${DEPRECATED}` });
  const { stdout, status } = await run(folder, ["check", "-q", "--fail-on=error", "both.md"]);
  assert.equal(status, 1);
  assert.ok(stdout.includes("figure-value") && !stdout.includes("term-deprecated") && !stdout.includes("Of the numbers"));
});

test("standard input: '-' is checked as a file of the working folder, or as --stdin-filename says", async () => {
  const folder = makeFolder({ ...FILES, "other/o.agenda.yaml": "id: o\ntitle: Other\nlanguage: en\n", ".concord.yaml": "ignore: [skipped.md]\n" });
  const plain = await report(folder, ["-"], { stdin: WRONG });
  assert.deepEqual(
    plain.files.map(({ path, findings }) => [path, findings.length]),
    [["-", 1]],
  );
  const named = await report(folder, ["-", "--stdin-filename", "other/x.md"], { stdin: WRONG });
  assert.deepEqual(
    named.files.map(({ path, findings }) => [path, findings.length]),
    [["other/x.md", 0]],
  );
  const skipped = await report(folder, ["-", "--stdin-filename", "skipped.md"], { stdin: WRONG });
  assert.deepEqual([skipped.files, skipped.status], [[], 0]);
  const pretty = await run(folder, ["check", "-", "--stdin-filename", "skipped.md"], { stdin: WRONG });
  assert.match(pretty.stdout, /^No findings in 0 drafts\./);
});

test("an empty draft, and one of blanks, are right", async () => {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "empty.md": "", "blank.md": " \n\t\n" });
  const { files, status } = await report(folder, ["empty.md", "blank.md"]);
  assert.deepEqual([files.map(({ findings }) => findings), status], [[[], []], 0]);
});

test("Windows line ends and a byte order mark move nothing", async () => {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA.replaceAll("\n", "\r\n"), "crlf.md": `\ufeff${WRONG.replaceAll("\n", "\r\n")}` });
  const { files } = await report(folder, ["crlf.md"]);
  const [finding] = files[0]?.findings ?? [];
  assert.deepEqual([finding?.range, finding?.text], [{ start: { line: 2, character: 30 }, end: { line: 2, character: 35 } }, "81.2%"]);
});

test("--agenda outranks the configuration and may lie anywhere; it may be given again", async () => {
  const far = makeFolder({ "base.agenda.yaml": AGENDA, "x.agenda.yaml": "extends: [base.agenda.yaml]\nid: far\ntitle: Far\nlanguage: en\n" });
  const folder = makeFolder({ "near.agenda.yaml": "id: near\ntitle: Near\nlanguage: en\n", "wrong.md": WRONG });
  assert.deepEqual((await report(folder, ["wrong.md"])).files[0]?.findings, []);
  const { files } = await report(folder, ["wrong.md", "--agenda", "near.agenda.yaml", "-a", `${far}/x.agenda.yaml`]);
  const location = files[0]?.findings[0]?.location as { readonly path: string } | undefined;
  assert.match(location?.path ?? "", /^\.\.\/concord-[^/]+\/base\.agenda\.yaml$/);
});

test("an id that two agendas in force have is written with its agenda, but for the draft's own", async () => {
  const other = AGENDA.replace("id: river", "id: lake")
    .replace("households using broadband internet", "lake wardens with a boat")
    .replace("[households, families]", "[wardens]");
  const folder = makeFolder({ "a.agenda.yaml": AGENDA, "b.agenda.yaml": other, "a.md": `${WRONG}\nA boat is had by 70% of lake wardens.\n` });
  const { files } = await report(folder, ["a.md"]);
  assert.deepEqual(
    files[0]?.findings.map(({ entry }) => entry),
    ["figures/broadband", "lake:figures/broadband"],
  );
});

test("a broken entry is a finding on the agenda: status 1, and the rest is checked", async () => {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA.replace("value: 412", "valu: 412"), "right.md": RIGHT });
  const { files, status } = await report(folder, ["right.md"]);
  assert.deepEqual(
    files.map(({ path, findings }) => [
      path,
      findings.map(({ rule, text, fix, entry, source, location }) => ({ rule, text, fix, entry, source, location })),
    ]),
    [
      ["right.md", []],
      ["river.agenda.yaml", [{ rule: "agenda-schema", text: "valu", fix: "value", entry: "figures/gauges", source: null, location: null }]],
    ],
  );
  assert.equal(status, 1);
});

test("a broken agenda that a draft needs is status 2, with its place; one that none needs is nothing", async () => {
  const files = { "drafts/river.agenda.yaml": AGENDA, "drafts/right.md": RIGHT, "other/broken.agenda.yaml": "id: [\n", "other/plan.md": RIGHT };
  const folder = makeFolder(files);
  assert.equal((await run(folder, ["check", "drafts"])).status, 0);
  const { status, stderr, stdout } = await run(folder, ["check"]);
  assert.equal(status, 2);
  assert.match(stderr, /^concord: other\/broken\.agenda\.yaml:\d+:\d+: This is not valid YAML/);
  assert.match(stdout, /other\/broken\.agenda\.yaml\n {2}\d+:\d+ +error/);
});

test("an agenda can be checked by itself", async () => {
  const folder = makeFolder({ "x.agenda.yaml": "id: x\ntitle: X\nlanguage: en\nterms:\n  a: { prefered: A }\n" });
  const { status, files } = await report(folder, ["x.agenda.yaml"]);
  assert.deepEqual(
    [status, files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)])],
    [1, [["x.agenda.yaml", ["agenda-schema"]]]],
  );
});

test("a wrong configuration is status 2, with its place and what was meant", async () => {
  const folder = makeFolder({ ...FILES, ".concord.yaml": "agendas: [river.agenda.yaml]\nrules:\n  figure-valu: off\n" });
  const { status, stderr, stdout } = await run(folder, ["check", "drafts/wrong.md"]);
  assert.deepEqual([status, stderr], [2, "concord: .concord.yaml:3:3: There is no rule 'figure-valu'. Did you mean 'figure-value'?\n"]);
  assert.match(stdout, /81\.2%/, "the rest of it holds");
});

test("a draft that no agenda speaks for passes where that is asked, and only there", async () => {
  const folder = makeFolder({ "README.md": WRONG, "plans/river.agenda.yaml": AGENDA, "plans/wrong.md": WRONG });
  assert.equal((await run(folder, ["check", "README.md"])).status, 2);
  const passed = await run(folder, ["check", "--pass-without-agenda", "README.md"]);
  assert.deepEqual([passed.status, passed.stderr], [0, ""]);
  assert.equal((await run(folder, ["check", "--pass-without-agenda"])).status, 1);
  const broken = makeFolder({ "README.md": WRONG, "river.agenda.yaml": "id: [" });
  assert.equal((await run(broken, ["check", "--pass-without-agenda"])).status, 2);
  const lines = await run(folder, ["check", "--pass-without-agenda", "--jsonl"]);
  assert.deepEqual(
    [lines.status, lines.stderr],
    [2, "concord: '--jsonl' writes its answers and no report: '--pass-without-agenda' does not go with it.\n"],
  );
});

test("front matter that names no agenda is status 2, and told in the draft", async () => {
  const folder = makeFolder({ ...FILES, "named.md": `---\nagenda: rivr\n---\n\n${WRONG}` });
  const { status, stderr } = await run(folder, ["check", "named.md"]);
  assert.deepEqual([status, stderr], [2, "concord: named.md:2:9: There is no agenda with the id 'rivr' in the workspace folder.\n"]);
  const { files } = await report(folder, ["named.md"]);
  assert.deepEqual(
    files[0]?.findings.map(({ rule, text }) => [rule, text]),
    [["agenda-reference", "rivr"]],
  );
});

test("without any agenda: what to do, and status 2; where only some have none, these are silent", async () => {
  const bare = makeFolder({ "plan.md": WRONG });
  const { status, stderr, stdout } = await run(bare, ["check", "plan.md"]);
  assert.deepEqual([status, stdout], [2, ""]);
  assert.match(stderr, /^concord: No agenda speaks for these drafts\. .*--agenda/);
  const some = makeFolder({ "a/river.agenda.yaml": AGENDA, "a/right.md": RIGHT, "b/plan.md": WRONG });
  const both = await run(some, ["check"]);
  assert.equal(both.status, 0);
  assert.match(both.stdout, /No findings in 2 drafts\..* No agenda speaks for 1 draft\.\n$/);
});

test("control characters of a draft do not reach the terminal", async () => {
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "a.md": "\u001b[2JBroadband\u202e internet is used by 81.2% of households.\n" });
  const { stdout } = await run(folder, ["check", "a.md"]);
  assert.ok(stdout.includes("81.2%"));
  assert.ok(!stdout.includes("\u001b") && !stdout.includes("\u202e"));
});

test("progress: on a terminal's standard error only, and taken away", async () => {
  const folder = makeFolder(FILES);
  const { stderr } = await run(folder, ["check", "drafts"], { tty: true });
  assert.ok(stderr === "" || stderr.endsWith("\r\u001b[2K"));
});

test("--show-waived lists what is waived, and why; without it a sentence counts", async () => {
  const plan =
    "Broadband is used by 81.2% of households. <!-- concord-ignore-line figure-value: as printed in 2024 -->\n\nEach river zone. <!-- concord-ignore-line -->\n";
  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": plan });
  const shown = await run(folder, ["check", "--show-waived"]);
  assert.equal(
    shown.stdout,
    `plan.md
  1:22    waived 81.2%: as printed in 2024  figure-value
  3:6     waived river zone: ignored without a reason  term-deprecated

No findings in 1 draft. Of the numbers 0 agree, 0 do not, 0 are not checked, 1 waived. 2 findings are waived.
`,
  );
  assert.equal(shown.status, 0);
  assert.match((await run(folder, ["check"])).stdout, /^No findings .* 2 findings are waived \(--show-waived lists them\)\.\n$/);
  const reasons = await run(folder, ["check", "--require-reasons", "--format", "json"]);
  const [file] = JSON.parse(reasons.stdout).files;
  assert.deepEqual(
    [file.findings.map(({ rule, text }: Record<string, string>) => `${rule} ${text}`), reasons.status],
    [["ignore-reason <!-- concord-ignore-line -->"], 1],
  );
  const unfit = await run(folder, ["check", "--show-waived", "--format", "json"]);
  assert.deepEqual([unfit.status, unfit.stdout], [2, ""]);
});

test("snippet files: those in force in a folder that is checked, and those that are named", async () => {
  const share = (body: string): string => `{\n  "Share": { "prefix": "share", "body": "${body}" }\n}\n`;
  const folder = makeFolder({
    "river.agenda.yaml": AGENDA,
    "drafts/right.md": RIGHT,
    ".concord/snippets/team.code-snippets": share("Broadband internet is used by 81.2% of households. {{figures/broadbant}}"),
    "other/mine.code-snippets": share("{{figures/broadband}}{{terms/x}}"),
  });
  const told = async (args: readonly string[]): Promise<readonly string[]> => {
    const { files, status } = await report(folder, args);
    return [
      ...files.flatMap(({ path, findings }) => findings.map(({ rule, text, fix }) => `${path} ${rule} ${text} ${fix ?? "-"}`)),
      `status ${status}`,
    ];
  };
  const team = [
    ".concord/snippets/team.code-snippets figure-value 81.2% 80.2%",
    ".concord/snippets/team.code-snippets snippet-reference figures/broadbant figures/broadband",
  ];
  assert.deepEqual(await told([]), [...team, "status 1"]);
  assert.deepEqual(await told(["drafts"]), ["status 0"]);
  assert.deepEqual(await told([".concord/snippets"]), [...team, "status 1"]);
  assert.deepEqual(await told(["other/mine.code-snippets"]), ["other/mine.code-snippets snippet-reference terms/x -", "status 1"]);
  assert.deepEqual(await told([".", "--rule", "snippet-reference=off", "--rule", "figure-value=hint"]), [team[0], "status 0"]);
  const { stdout } = await run(folder, ["check", "."]);
  assert.match(stdout, /team\.code-snippets/u);
});
