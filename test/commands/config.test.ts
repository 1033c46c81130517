/** `concord config`. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { AGENDA, makeFolder, run } from "./run.ts";

const CONFIG = `agendas: [river.agenda.yaml]
ignore: [old/]
language: vi
rules: { figure-rounded: off }
overrides:
  - files: [speeches/]
    rules: { figure-rounded: hint, term-variant: error }
`;
const FILES = {
  "river.agenda.yaml": AGENDA,
  ".concord.yaml": CONFIG,
  "plan.md": "Text.\n",
  "old/plan.md": "Text.\n",
  "speeches/one.md": "\ufeff---\r\nlang: en\r\nagenda: river\r\n---\r\n\r\nText 😀.\r\n",
};

describe("concord config", () => {
  it("prints what is in force, and where it is said", async () => {
    const folder = makeFolder(FILES);
    const told = async (...args: readonly string[]): Promise<unknown> => {
      const { status, stdout, stderr } = await run(folder, ["config", ...args]);
      return [stdout, stderr, status];
    };
    assert.deepEqual(await told("plan.md"), [
      `plan.md
  configuration   .concord.yaml
  draft           yes
  agendas         river (river.agenda.yaml)                 .concord.yaml:1
  language        vi                                        .concord.yaml:3
  requireReasons  no                                        unless said otherwise
  baseline        none
  rules           figure-rounded: off (usually hint)        .concord.yaml:4
                  all others as 'concord rules' lists them
`,
      "",
      0,
    ]);
    assert.deepEqual(await told("speeches/one.md", "--rule", "group-extra=off"), [
      `speeches/one.md
  configuration   .concord.yaml
  draft           yes
  agendas         river (river.agenda.yaml)                 its front matter
  language        en                                        its front matter
  requireReasons  no                                        unless said otherwise
  baseline        none
  rules           figure-rounded: hint                      .concord.yaml:7
                  group-extra: off (usually warning)        the command line
                  term-variant: error (usually warning)     .concord.yaml:7
                  all others as 'concord rules' lists them
`,
      "",
      0,
    ]);
  });

  it("a draft that is left out, a folder, an agenda", async () => {
    const folder = makeFolder(FILES);
    const draft = async (name: string): Promise<unknown> => JSON.parse((await run(folder, ["config", "--format", "json", name])).stdout).draft;
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } };
    assert.deepEqual(await draft("old/plan.md"), { value: false, from: { by: "configuration", path: ".concord.yaml", range } });
    assert.deepEqual(await draft("old"), null);
    assert.deepEqual(await draft("river.agenda.yaml"), { value: false, from: { by: "default", path: null, range: null } });
  });

  it("without a configuration: the nearest agenda, or none", async () => {
    const folder = makeFolder({ "a/river.agenda.yaml": AGENDA, "a/plan.md": "", "plan.md": "" });
    const agendas = async (name: string, ...args: readonly string[]): Promise<unknown> => {
      const { value, from } = JSON.parse((await run(folder, ["config", "--format", "json", name, ...args])).stdout).agendas;
      return [value, from.by];
    };
    const river = { id: "river", title: "River programme", path: "a/river.agenda.yaml" };
    assert.deepEqual(await agendas("a/plan.md"), [[river], "nearest"]);
    assert.deepEqual(await agendas("plan.md"), [[], "nearest"]);
    assert.deepEqual(await agendas("plan.md", "-a", "a/river.agenda.yaml"), [[river], "command line"]);
  });

  it("what is wrong is told, and the rest printed", async () => {
    const folder = makeFolder({ ".concord.yaml": "rules: { figure-vlaue: off }\nbaseline: none.yaml\n", "plan.md": "---\nagenda: nix\n---\n" });
    const { status, stdout, stderr } = await run(folder, ["config", "plan.md"]);
    assert.equal(status, 2);
    assert.match(stdout, /agendas +nix: not there +its front matter\n/);
    assert.deepEqual(stderr.split("\n"), [
      "concord: .concord.yaml:1:10: There is no rule 'figure-vlaue'. Did you mean 'figure-value'?",
      "concord: .concord.yaml:2:11: There is no baseline at 'none.yaml': 'concord baseline update' writes one.",
      "concord: plan.md:2:9: There is no agenda with the id 'nix' in the workspace folder.",
      "",
    ]);
    for (const [args, says] of [
      [["none.md"], "There is no file or folder 'none.md'."],
      [["plan.md", "other.md"], "'concord config' is about one file."],
      [["--rules", "x=off"], "Unknown option '--rules'. Did you mean '--rule'? See 'concord config --help'."],
      [["-a", "x.agenda.yaml"], "There is no agenda at 'x.agenda.yaml'."],
    ] as const) {
      const wrong = await run(folder, ["config", ...args]);
      assert.deepEqual([wrong.status, wrong.stdout, wrong.stderr], [2, "", `concord: ${says}\n`]);
    }
  });
});
