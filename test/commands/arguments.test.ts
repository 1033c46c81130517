/** Wrong arguments: status 2, and a sentence that helps. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AGENDA, makeFolder, run } from "./run.ts";

const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": "Text.\n", "empty/readme.txt": "", "drafts/a.md": "Text.\n" });

/** Arguments, and what is said of them. */
const WRONG: readonly (readonly [args: string, said: string | RegExp])[] = [
  ["chekc plan.md", "Unknown command 'chekc'. Did you mean 'check'? See 'concord --help'."],
  ["--verison", "Unknown option '--verison'. See 'concord --help'."],
  ["check --fromat json", "Unknown option '--fromat'. Did you mean '--format'? See 'concord check --help'."],
  ["check --zzz", "Unknown option '--zzz'. See 'concord check --help'."],
  ["check -x", "Unknown option '-x'. See 'concord check --help'."],
  ["check --format", /^Option '--format <value>' argument missing/],
  ["check --format xml plan.md", "'--format' must be one of pretty, json, sarif, github, gitlab, junit, rdjson, markdown, html, not 'xml'."],
  [
    "check --format jsn plan.md",
    "'--format' must be one of pretty, json, sarif, github, gitlab, junit, rdjson, markdown, html, not 'jsn'. Did you mean 'json'?",
  ],
  ["check --fail-on warn plan.md", "'--fail-on' must be one of error, warning, information, hint, not 'warn'. Did you mean 'warning'?"],
  ["check --max-warnings many plan.md", "'--max-warnings' must be a number from 0 up, not 'many'."],
  ["check --rule figure-vale=off plan.md", "There is no rule 'figure-vale'. Did you mean 'figure-value'? See 'concord rules'."],
  ["check --rule figure-value plan.md", "'--rule' is written RULE=SEVERITY: 'figure-value=off', for one."],
  ["check --rule figure-value=info plan.md", "'info' is no severity: error, warning, information, hint or off. Did you mean 'information'?"],
  ["check nothing.md", "There is no file or folder 'nothing.md'."],
  ["check empty", "There is no draft (*.md, *.markdown) in 'empty'."],
  ["check no*thing", "No file matches 'no*thing'."],
  ["check plan.md --agenda rivr.agenda.yaml", "There is no agenda at 'rivr.agenda.yaml'. Did you mean 'river.agenda.yaml'?"],
  ["check plan.md --agenda drafts", "'drafts' is no agenda file."],
  ["check - --fix", "'--fix' writes files: it does not go with standard input."],
  ["check plan.md --stdin-filename x.md", "'--stdin-filename' names what '-' reads: write 'concord check -'."],
  ["check --jsonl plan.md", "'--jsonl' reads standard input and no files."],
  ["claims", "Which draft? Write 'concord claims DRAFT', or '-' for standard input."],
  ["claims --fix plan.md", "Unknown option '--fix'. See 'concord claims --help'."],
  ["rules --format yaml", "'--format' must be one of pretty, json, not 'yaml'."],
  ["explain", "Which rule? Write 'concord explain RULE'. See 'concord rules'."],
  ["explain figur-value", "There is no rule 'figur-value'. Did you mean 'figure-value'? See 'concord rules'."],
  ["explain figure-value zzz", "There is no rule 'zzz'. See 'concord rules'."],
  ["explain --format json figure-value", "'--format' must be one of pretty, markdown, not 'json'."],
  ["agenda", "What is to be done? Write 'concord agenda' and one of check, list, show, update, format, graph. See 'concord agenda --help'."],
  ["agenda lst", "Unknown command 'agenda lst'. Did you mean 'list'? See 'concord agenda --help'."],
  ["agenda constructor", "Unknown command 'agenda constructor'. See 'concord agenda --help'."],
  ["agenda list --fail-on error", "Unknown option '--fail-on'. See 'concord agenda --help'."],
  ["agenda list plan.md", "'plan.md' is no agenda file."],
  ["agenda list drafts", "There is no agenda (*.agenda.yaml) in 'drafts'."],
  ["agenda check rivr.agenda.yaml", "There is no agenda at 'rivr.agenda.yaml'. Did you mean 'river.agenda.yaml'?"],
  ["agenda graph --format svg", "'--format' must be one of mermaid, dot, not 'svg'."],
  ["agenda show", "Which entry? Write 'concord agenda show ENTRY'. See 'concord agenda list'."],
  ["agenda show figures/brodband", "No agenda has an entry 'figures/brodband'. Did you mean 'figures/broadband'? See 'concord agenda list'."],
  ["agenda show other:broadband", "No agenda has an entry 'other:broadband'. See 'concord agenda list'."],
  ["agenda show --agenda drafts broadband", "'drafts' is no agenda file."],
  ["lsp --tcp", "Unknown option '--tcp'. See 'concord lsp --help'."],
];

for (const [args, said] of WRONG) {
  test(`concord ${args}`, async () => {
    const { status, stdout, stderr } = await run(folder, args.split(" "));
    assert.deepEqual([status, stdout], [2, ""]);
    if (typeof said === "string") assert.equal(stderr, `concord: ${said}\n`);
    else assert.match(stderr.replace("concord: ", ""), said);
  });
}

test("a file that is not UTF-8 is told of, and the others are checked", async () => {
  const other = makeFolder({ "river.agenda.yaml": AGENDA, "latin.md": Uint8Array.of(0x63, 0x61, 0x66, 0xe9), "wrong.md": "Every river zone.\n" });
  const { status, stdout, stderr } = await run(other, ["check"]);
  assert.deepEqual([status, stderr], [2, "concord: 'latin.md' is not UTF-8.\n"]);
  assert.match(stdout, /^wrong\.md\n/);
});

test("--help, for all and for each; no command at all is an error that helps", async () => {
  const all = await run(folder, ["--help"]);
  assert.equal(all.status, 0);
  for (const command of ["check", "claims", "rules", "explain", "agenda", "lsp"]) {
    assert.match(all.stdout, new RegExp(`^ {2}${command} `, "m"));
    const pages = await Promise.all(
      [
        [command, "--help"],
        [command, "-h"],
        ["help", command],
        ["--help", command],
      ].map((args) => run(folder, args)),
    );
    for (const page of pages) {
      assert.match(page.stdout, new RegExp(`^Usage: concord ${command}`));
      assert.deepEqual([page.status, page.stderr], [0, ""]);
    }
  }
  const none = await run(folder, []);
  assert.deepEqual([none.status, none.stdout, none.stderr], [2, "", all.stdout]);
});

test("every option of a command is on its page", async () => {
  const { CHECK_OPTIONS } = await import("../../server/commands/check.ts");
  const { CLAIMS_OPTIONS } = await import("../../server/commands/claims.ts");
  for (const [command, options] of [
    ["check", CHECK_OPTIONS],
    ["claims", CLAIMS_OPTIONS],
  ] as const) {
    const { stdout } = await run(folder, [command, "--help"]);
    for (const name of Object.keys(options)) assert.ok(stdout.includes(`--${name}`), `${command} --${name}`);
  }
});

test("--version is the package's", async () => {
  const { stdout, status } = await run(folder, ["--version"]);
  assert.match(stdout, /^\d+\.\d+\.\d+\S*\n$/);
  assert.equal(status, 0);
});

test("rules: every rule with its default", async () => {
  const { RULES } = await import("../../server/checks/rules.ts");
  const { stdout } = await run(folder, ["rules"]);
  assert.equal(stdout.trim().split("\n").length, Object.keys(RULES).length);
  assert.match(stdout, /^figure-value +error +the number is not the official one$/m);
  const json = JSON.parse((await run(folder, ["rules", "--format=json"])).stdout);
  assert.deepEqual(json[0], { rule: "figure-value", severity: "error", says: "the number is not the official one" });
});
