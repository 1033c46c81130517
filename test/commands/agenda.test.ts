/** `concord agenda check | list | show | graph`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AGENDA, makeFolder, run } from "./run.ts";

const TOWN = `id: town
title: Town "Ash" [draft]
language: en
extends: [../river.agenda.yaml]
sources:
  census: { title: Census, publisher: Town Hall, date: 2024-02-01 }
terms:
  ferry: { preferred: { en: ferry, vi: phà }, source: census }
groups:
  ways:
    preferred: { en: ways across }
    members: [ferry, { preferred: { en: bridge } }]
    source: census
figures:
  gauges:
    label: { en: river gauges that report every hour }
    value: 12
    unit: count
    base: { en: [gauges] }
    source: bulletin
`;
const PLAN = `Broadband internet is used by 81.2% of households.

Broadband internet is used by 80.2% of households.

Every river zone has a [gauge](agenda:figures/gauges).
`;
const folder = makeFolder({ "river.agenda.yaml": AGENDA, "town/town.agenda.yaml": TOWN, "plan.md": PLAN, "notes/a.md": "Nothing of it.\n" });

const RIVER_LIST = `river.agenda.yaml  River programme, river
  sources/bulletin   Bulletin of the river programme  [River Board, 2024-05-01]
  terms/river-basin  river basin  [Bulletin of the river programme]
  figures/broadband  households using broadband internet: 80.2% of households, 2024  [Bulletin of the river programme]
  figures/gauges     river gauges that report every hour: 412 gauges  [Bulletin of the river programme]

`;
const TOWN_LIST = `town/town.agenda.yaml  Town "Ash" [draft], town
  sources/census  Census  [Town Hall, 2024-02-01]
  terms/ferry     ferry  [Census]
  groups/ways     ways across (2): ferry; bridge  [Census]
  figures/gauges  river gauges that report every hour: 12 gauges  [Bulletin of the river programme]

`;

test("list: the entries of every agenda, each in its own file", async () => {
  assert.deepEqual(await run(folder, ["agenda", "list"]), { status: 0, stdout: RIVER_LIST + TOWN_LIST, stderr: "" });
});

test("list: a named file, and what it extends; a folder; from within a folder", async () => {
  assert.equal((await run(folder, ["agenda", "list", "river.agenda.yaml"])).stdout, RIVER_LIST);
  assert.equal((await run(folder, ["agenda", "list", "town/town.agenda.yaml"])).stdout, TOWN_LIST + RIVER_LIST);
  assert.equal((await run(folder, ["agenda", "list", "town"])).stdout, TOWN_LIST + RIVER_LIST);
  const inside = await run(`${folder}/town`, ["agenda", "list"]);
  assert.deepEqual(
    [inside.status, inside.stdout],
    [0, (TOWN_LIST + RIVER_LIST).replace("town/town", "town").replace("river.agenda", "../river.agenda")],
  );
});

test("list --format json", async () => {
  const { version, agendas } = JSON.parse((await run(folder, ["agenda", "list", "--format", "json"])).stdout);
  assert.equal(version, 1);
  assert.deepEqual(
    agendas.map(({ path, id, entries }: { path: string; id: string; entries: readonly { id: string }[] }) => [
      path,
      id,
      entries.map((each) => each.id),
    ]),
    [
      ["river.agenda.yaml", "river", ["sources/bulletin", "terms/river-basin", "figures/broadband", "figures/gauges"]],
      ["town/town.agenda.yaml", "town", ["sources/census", "terms/ferry", "groups/ways", "figures/gauges"]],
    ],
  );
  assert.deepEqual(agendas[0].entries[2], {
    id: "figures/broadband",
    type: "figure",
    official: "households using broadband internet: 80.2% of households, 2024",
    value: 80.2,
    unit: "percent",
    period: "2024",
    kind: "observed",
    source: {
      id: "bulletin",
      title: "Bulletin of the river programme",
      publisher: "River Board",
      date: "2024-05-01",
      file: null,
      url: "https://river.example/bulletin",
    },
    location: { path: "river.agenda.yaml", range: { start: { line: 11, character: 2 }, end: { line: 11, character: 11 } } },
  });
});

test("show: the page of an entry, where it is cited, where drafts disagree", async () => {
  const { status, stdout, stderr } = await run(folder, ["agenda", "show", "broadband"]);
  assert.deepEqual([status, stderr], [0, ""]);
  assert.equal(
    stdout,
    `households using broadband internet
80.2% of households · 2024
Source: Bulletin of the river programme (https://river.example/bulletin), River
Board, 2024-05-01
figures/broadband in River programme

river.agenda.yaml:12
Cited 2 times in one draft
  plan.md:1:31  Broadband internet is used by 81.2% of households.
  plan.md:3:31  Broadband internet is used by 80.2% of households.
1 disagrees
  plan.md:1:31  Broadband internet is used by 81.2% of households.
`,
  );
});

test("show: the same id in two agendas is two entries, told apart by the agenda's id; a term names its group", async () => {
  const heads = async (name: string): Promise<readonly string[]> =>
    ((await run(folder, ["agenda", "show", name])).stdout.match(/^\S*agenda\.yaml:\d+$/gm) ?? []).toSorted();
  assert.deepEqual(await heads("figures/gauges"), ["river.agenda.yaml:19", "town/town.agenda.yaml:15"]);
  assert.deepEqual(await heads("town:figures/gauges"), ["town/town.agenda.yaml:15"]);
  assert.deepEqual(await heads("river:gauges"), ["river.agenda.yaml:19"]);
  const ferry = (await run(folder, ["agenda", "show", "ferry"])).stdout;
  assert.match(
    ferry,
    /^Not cited in any draft\nNamed once in agendas\n {2}town\/town\.agenda\.yaml:12:15 {2}members: \[ferry, \{ preferred: \{ en: bridge \} \}\]\n$/m,
  );
});

test("show --format json; --agenda holds all drafts against that agenda", async () => {
  const entryOf = async (...args: readonly string[]) =>
    JSON.parse((await run(folder, ["agenda", "show", "--format", "json", ...args])).stdout).entries;
  const [entry, ...others] = await entryOf("river:gauges");
  assert.deepEqual(others, []);
  assert.deepEqual([entry.agenda, entry.id, entry.value, entry.citations.length, entry.disagreements], ["river", "figures/gauges", 412, 1, []]);
  assert.deepEqual(entry.citations[0].path, "plan.md");
  const [town] = await entryOf("town:gauges");
  assert.deepEqual(town.citations, []);
  const [forced] = await entryOf("--agenda", "town/town.agenda.yaml", "town:gauges");
  assert.deepEqual(forced.citations, entry.citations);
});

test("check: agendas in order are said to be so", async () => {
  assert.deepEqual(await run(folder, ["agenda", "check"]), { status: 0, stdout: "No findings in 2 agendas.\n", stderr: "" });
});

test("check: faults make the status 1, agendas that cannot be used 2; severities; the agendas that a named one extends", async () => {
  const faulty = makeFolder({ "river.agenda.yaml": AGENDA.replace("source: bulletin", "source: buletin"), "town/town.agenda.yaml": TOWN });
  const { status, stdout, stderr } = await run(faulty, ["agenda", "check", "town"]);
  assert.deepEqual([status, stderr], [1, ""]);
  assert.match(stdout, /^river\.agenda\.yaml\n {2}10:13 +error +.*buletin.*agenda-reference\n/s);
  assert.match(stdout, /\n1 finding \(1 error\) in 2 agendas\.\n$/);
  assert.equal((await run(faulty, ["agenda", "check", "--rule", "agenda-reference=hint"])).status, 0);
  assert.equal((await run(faulty, ["agenda", "check", "--rule", "agenda-reference=hint", "--fail-on", "hint"])).status, 1);
  const { files } = JSON.parse((await run(faulty, ["agenda", "check", "--format", "json"])).stdout);
  assert.deepEqual(
    files.map(({ path, findings }: { path: string; findings: readonly { rule: string; text: string }[] }) => [
      path,
      findings.map((each) => [each.rule, each.text]),
    ]),
    [["river.agenda.yaml", [["agenda-reference", "buletin"]]]],
  );
  const broken = makeFolder({ "river.agenda.yaml": AGENDA, "x.agenda.yaml": "id: [" });
  for (const command of ["check", "list", "graph"]) {
    const told = await run(broken, ["agenda", command]);
    assert.deepEqual([told.status, told.stderr.slice(0, 28)], [2, "concord: x.agenda.yaml:1:6: "], command);
    // what can be used is told all the same
    if (command !== "check") assert.match(told.stdout, /River programme/, command);
  }
});

test("check: a configuration sets severities, and one that is wrong is told", async () => {
  const stale = AGENDA.replaceAll("    source: bulletin\n", "");
  const files = { "river.agenda.yaml": stale, ".concord.yaml": "rules: { agenda-source: error }\n" };
  const { status, stdout } = await run(makeFolder(files), ["agenda", "check"]);
  assert.deepEqual([status, stdout.match(/agenda-source$/gm)?.length], [1, 3]);
  assert.equal((await run(makeFolder({ ...files, ".concord.yaml": "rules: { agenda-source: off }\n" }), ["agenda", "check"])).status, 0);
  const wrong = await run(makeFolder({ ...files, ".concord.yaml": "rules: { agenda-sorce: error }\n" }), ["agenda", "check"]);
  assert.equal(wrong.status, 2);
  assert.equal(wrong.stderr, "concord: .concord.yaml:1:10: There is no rule 'agenda-sorce'. Did you mean 'agenda-source'?\n");
});

test("list and graph: nothing of an agenda is obeyed by a terminal", async () => {
  const evil = makeFolder({ "x.agenda.yaml": 'id: x\ntitle: "T\\e[31m"\nlanguage: en\nterms:\n  a: { preferred: { en: "b\\e[2Jc" } }\n' });
  for (const args of [["list"], ["graph"], ["graph", "--format", "dot"], ["show", "a"]]) {
    const { status, stdout } = await run(evil, ["agenda", ...args]);
    assert.deepEqual([status, stdout.includes("\u001b"), /b.?\[2Jc|b#91;2Jc/.test(stdout)], [0, false, true], args.join(" "));
  }
});

test("graph: what extends, what is a member, what is the source; no text of an agenda is read as a drawing", async () => {
  const { status, stdout } = await run(folder, ["agenda", "graph"]);
  assert.deepEqual(
    [status, stdout],
    [
      0,
      `flowchart LR
  subgraph a0["River programme"]
    e0[("Bulletin of the river programme")]
    e1(["river basin"])
    e2["households using broadband internet<br>80.2% of households, 2024"]
    e3["river gauges that report every hour<br>412 gauges"]
  end
  subgraph a1["Town #34;Ash#34; #91;draft#93;"]
    e4[("Census")]
    e5(["ferry"])
    e6[["ways across"]]
    e7["river gauges that report every hour<br>12 gauges"]
  end
  e1 -.->|source| e0
  e2 -.->|source| e0
  e3 -.->|source| e0
  a1 -->|extends| a0
  e5 -.->|source| e4
  e6 -->|member| e5
  e6 -.->|source| e4
  e7 -.->|source| e0
`,
    ],
  );
  const dot = (await run(folder, ["agenda", "graph", "--format", "dot", "town"])).stdout;
  assert.match(dot, /^digraph agenda \{\n {2}rankdir=LR;\n {2}subgraph cluster_a0 \{\n {4}label="Town \\"Ash\\" \[draft\]";\n/);
  assert.match(dot, /\n {4}e3 \[shape=box, label="river gauges that report every hour\\n12 gauges"\];\n/);
  assert.match(dot, /\n {2}a0 -> a1 \[label=extends\];\n/);
  assert.match(dot, /\n {2}e2 -> e1 \[label=member\];\n/);
  assert.match(dot, /\n\}\n$/);
});
