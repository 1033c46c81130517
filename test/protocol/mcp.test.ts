/** `concord mcp`, bundled, asked by the protocol's own client over standard input and output. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import type { AssistEntry, AssistFinding } from "../../server/features/assist.ts";
import { AGENDA, makeFolder } from "../commands/run.ts";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const DRAFT = "# Plan\n\nIn 2024, 81.2% of households used broadband internet.\n\nA bridge of 40 metres is built.\n";

/** What the tools answer, taken together. */
interface Told {
  readonly agendas: readonly string[];
  readonly entries: readonly AssistEntry[];
  readonly findings: readonly AssistFinding[];
  readonly notes: readonly string[];
  readonly claims: unknown;
}

const closing: Client[] = [];
after(() => Promise.all(closing.map((client) => client.close())));

/** A client of a server that runs in a folder. */
async function connect(folder: string, args: readonly string[] = [], mode: "auto" | "legacy" = "legacy") {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [CLI, "mcp", ...args],
    cwd: folder,
    env: { LC_ALL: "C" },
    stderr: "pipe",
  });
  let stderr = "";
  transport.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } });
  closing.push(client);
  await client.connect(transport);
  const call = async (name: string, asked: Record<string, unknown>) => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: asked });
    const [first] = content;
    const text = first?.type === "text" ? first.text : "";
    if (!isError) assert.deepEqual(JSON.parse(text), structuredContent);
    return { text, isError: isError === true, told: structuredContent as unknown as Told };
  };
  return { client, call, stderr: () => stderr };
}

const river = () => makeFolder({ "river.agenda.yaml": AGENDA, "drafts/plan.md": DRAFT, "notes.txt": "80.2%" });

test("what there is to ask: three tools that change nothing", async () => {
  const { client } = await connect(river());
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name, annotations, inputSchema }) => [name, annotations?.readOnlyHint, annotations?.openWorldHint, inputSchema.required]),
    [
      ["look_up", true, false, ["query"]],
      ["check_text", true, false, ["text"]],
      ["list_claims", true, false, ["draft"]],
    ],
  );
  assert.match(client.getInstructions() ?? "", /look_up/);
});

for (const mode of ["legacy", "auto"] as const) {
  test(`an official figure is looked up, with its source (${mode} protocol)`, async () => {
    const { client, call, stderr } = await connect(river(), [], mode);
    assert.equal(client.getNegotiatedProtocolVersion(), mode === "legacy" ? "2025-11-25" : "2026-07-28");
    const { told } = await call("look_up", { query: "broadband" });
    assert.deepEqual(told, {
      agendas: ["river: River programme"],
      entries: [
        {
          id: "figures/broadband",
          type: "figure",
          name: "households using broadband internet",
          value: "80.2% of households, 2024",
          definition: null,
          alsoCalled: [],
          members: [],
          write: "80.2% of households using broadband internet",
          source: {
            title: "Bulletin of the river programme",
            publisher: "River Board",
            date: "2024-05-01",
            url: "https://river.example/bulletin",
          },
        },
      ],
      more: 0,
      notes: [],
    });
    assert.equal(stderr(), "");
  });
}

test("a text is checked: what is wrong, and silence where it is right", async () => {
  const { call } = await connect(river());
  const { told } = await call("check_text", { text: DRAFT });
  assert.deepEqual(told.findings, [
    {
      rule: "figure-value",
      severity: "error",
      line: 3,
      text: "81.2%",
      message: told.findings[0]?.message,
      instead: "80.2%",
      entry: { id: "figures/broadband", name: "households using broadband internet", source: "Bulletin of the river programme" },
    },
  ]);
  const right = await call("check_text", { text: DRAFT.replace("81.2", "80.2") });
  assert.deepEqual([right.told.findings, right.told.claims, right.told.notes], [[], { consistent: 1, inconsistent: 0, unlinked: 1, waived: 0 }, []]);
});

test("the claims of a draft, also after it has changed", async () => {
  const folder = river();
  const { call } = await connect(folder);
  const claims = async () => {
    const { told } = await call("list_claims", { draft: "drafts/plan.md" });
    return (told.claims as { line: number; text: string; status: string; entry: string | null }[]).map(({ line, text, status, entry }) => [
      line,
      text,
      status,
      entry,
    ]);
  };
  assert.deepEqual(await claims(), [
    [3, "81.2%", "inconsistent", "figures/broadband"],
    [5, "40 metres", "unlinked", null],
  ]);
  writeFileSync(path.join(folder, "drafts/plan.md"), "In 2024, 80.2% of households used broadband internet. So it is.\n");
  assert.deepEqual(await claims(), [[1, "80.2%", "consistent", "figures/broadband"]]);
});

test("an official figure that changes on disk is told anew", async () => {
  const folder = river();
  const { client, call } = await connect(folder);
  const value = async () => (await call("look_up", { query: "broadband" })).told.entries[0]?.value;
  assert.equal(await value(), "80.2% of households, 2024");
  writeFileSync(path.join(folder, "river.agenda.yaml"), AGENDA.replace("80.2", "83.75"));
  assert.equal(await value(), "83.75% of households, 2024");
  const { contents } = await client.readResource({ uri: "concord://river/figures/broadband" });
  assert.match(JSON.stringify(contents), /83\.75/);
});

test("entries are resources, as data and as a page", async () => {
  const { client } = await connect(river());
  const { resources, nextCursor } = await client.listResources();
  assert.deepEqual(
    resources.map(({ uri, name, title, description, mimeType }) => [uri, name, title, description, mimeType]),
    [
      [
        "concord://river/figures/broadband",
        "figures/broadband",
        "households using broadband internet",
        "80.2% of households, 2024",
        "application/json",
      ],
      ["concord://river/figures/gauges", "figures/gauges", "river gauges that report every hour", "412 gauges", "application/json"],
      ["concord://river/terms/river-basin", "terms/river-basin", "river basin", "term", "application/json"],
      ["concord://river/sources/bulletin", "sources/bulletin", "Bulletin of the river programme", "source", "application/json"],
    ],
  );
  assert.equal(nextCursor, undefined);
  const { contents } = await client.readResource({ uri: "concord://river/figures/broadband" });
  const [data, page] = contents.map((each) => ("text" in each ? each.text : ""));
  const entry = JSON.parse(data ?? "");
  assert.deepEqual(
    [entry.id, entry.agenda, entry.value, entry.source.publisher],
    ["figures/broadband", "river: River programme", "80.2% of households, 2024", "River Board"],
  );
  assert.equal(
    page,
    "**households using broadband internet**\n\n**80.2%** of households · 2024\n\nSource: [Bulletin of the river programme](<https://river.example/bulletin>), River Board, 2024-05-01\n\nfigures/broadband in River programme",
  );
  const { resourceTemplates } = await client.listResourceTemplates();
  assert.deepEqual(
    resourceTemplates.map(({ uriTemplate }) => uriTemplate),
    ["concord://{agenda}/{type}/{id}"],
  );
});

test("a large agenda is listed a page at a time, every entry once", async () => {
  const terms = Array.from({ length: 230 }, (_, at) => `  t${at}: { preferred: { en: word number ${at} } }\n`).join("");
  const { client } = await connect(makeFolder({ "big.agenda.yaml": `id: big\ntitle: Big\nlanguage: en\nterms:\n${terms}` }));
  const first = await client.request({ method: "resources/list", params: {} });
  assert.deepEqual([first.resources.length, first.nextCursor], [100, "100"]);
  const last = await client.request({ method: "resources/list", params: { cursor: "200" } });
  assert.deepEqual([last.resources.length, last.nextCursor, last.resources.at(-1)?.uri], [30, undefined, "concord://big/terms/t229"]);
  const all = await client.listResources();
  assert.equal(new Set(all.resources.map(({ uri }) => uri)).size, 230);
  await assert.rejects(client.request({ method: "resources/list", params: { cursor: "../x" } }), /cursor/);
});

test("nothing outside the folder is read: paths, links, front matter, addresses", async () => {
  const outside = makeFolder({
    "secret.md": "Secret 12%.\n",
    "other.agenda.yaml": AGENDA.replace("id: river", "id: other").replace("broadband:", "hidden:"),
  });
  const folder = river();
  symlinkSync(path.join(outside, "secret.md"), path.join(folder, "link.md"));
  const { call, client } = await connect(folder);
  const listed = (draft: string) => call("list_claims", { draft });
  for (const draft of [`../${path.basename(outside)}/secret.md`, path.join(outside, "secret.md"), `file://${outside}/secret.md`]) {
    const { text, isError } = await listed(draft);
    assert.deepEqual([text, isError], [`'${draft}' lies outside the folder, so it is not read.`, true]);
  }
  assert.deepEqual((await listed("link.md")).text, "There is no draft at 'link.md': paths are relative to the folder.");
  assert.deepEqual((await listed("notes.txt")).text, "'notes.txt' is no draft: drafts end in .md or .markdown.");
  const { told, text } = await call("check_text", {
    text: `---\nagenda: ${outside}/other.agenda.yaml\n---\n81.2% of households use broadband internet.\n`,
  });
  assert.deepEqual([told.agendas, told.findings, text.includes("hidden")], [[], [], false]);
  for (const uri of [
    "concord://other/figures/hidden",
    "file:///etc/passwd",
    "concord://river/../../etc/passwd",
    "concord://river/%",
    "concord://",
    "",
  ])
    await assert.rejects(client.readResource({ uri }), uri);
  assert.deepEqual(readdirSync(folder).sort(), ["drafts", "link.md", "notes.txt", "river.agenda.yaml"]);
  assert.equal(readFileSync(path.join(folder, "drafts/plan.md"), "utf8"), DRAFT);
});

test("where no agenda speaks, that is said: silence would be taken for praise", async () => {
  const folder = makeFolder({ "plan.md": DRAFT });
  const { call, client } = await connect(folder);
  const { told } = await call("check_text", { text: DRAFT });
  assert.deepEqual([told.agendas, told.findings], [[], []]);
  assert.match(String(told.notes), /^No agenda speaks for this text, so nothing was checked/);
  assert.match(String((await call("look_up", { query: "broadband" })).told.notes), /^No agenda speaks/);
  assert.deepEqual((await client.listResources()).resources, []);
});

test("an agenda further down is looked up in, and speaks for the drafts beside it", async () => {
  const { call } = await connect(makeFolder({ "plans/river.agenda.yaml": AGENDA, "plans/plan.md": DRAFT }));
  assert.deepEqual((await call("look_up", { query: "broadband" })).told.notes, []);
  assert.equal((await call("look_up", { query: "broadband" })).told.entries.length, 1);
  assert.equal((await call("check_text", { text: DRAFT })).told.findings.length, 0);
  assert.equal((await call("check_text", { text: DRAFT, draft: "plans/new.md" })).told.findings.length, 1);
});

test("--agenda speaks for every text, and is all there is to read", async () => {
  const folder = makeFolder({
    "a/river.agenda.yaml": AGENDA,
    "other.agenda.yaml": "id: other\ntitle: Other\nlanguage: en\nterms: { x: { preferred: flood } }\n",
  });
  const { call, client } = await connect(folder, ["--agenda", "a/river.agenda.yaml"]);
  assert.deepEqual((await call("check_text", { text: DRAFT })).told.agendas, ["river: River programme"]);
  assert.ok((await client.listResources()).resources.every(({ uri }) => uri.startsWith("concord://river/")));
});

test("a folder that is named is served, wherever the server was started", async () => {
  const folder = river();
  const { call } = await connect("/", [folder, "-a", "river.agenda.yaml"]);
  assert.equal((await call("list_claims", { draft: "drafts/plan.md" })).isError, false);
});

test("what a broken agenda says is not made up, and the place of the fault is told", async () => {
  const { call } = await connect(makeFolder({ "river.agenda.yaml": "id: river\ntitle: [\n" }));
  const { told } = await call("check_text", { text: DRAFT });
  assert.match(String(told.notes), /^river\.agenda\.yaml:\d+:\d+: /);
});

test("questions that make no sense are refused, and the server goes on", async () => {
  const { call, client } = await connect(river());
  const { isError } = await call("check_text", { txt: "x" });
  assert.equal(isError, true);
  await assert.rejects(client.callTool({ name: "write_file", arguments: {} }));
  assert.equal((await call("check_text", { text: "\0 \u{1f600} 81,2 % \r\n" })).isError, false);
  assert.equal((await call("check_text", { text: "x".repeat(1_000_001) })).text, "The text is longer than 1000000 characters. Check it in parts.");
  assert.equal((await call("look_up", { query: "broadband", language: "en\n---\nagenda: x" })).isError, false);
});

test("wrong arguments are told on standard error, with status 2; the end of input is the end", () => {
  const folder = river();
  const mcp = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "mcp", ...args], {
      cwd: folder,
      encoding: "utf8",
      input: "",
      env: { LC_ALL: "C" },
    });
    return [status, stdout, stderr];
  };
  assert.deepEqual(mcp("--agneda", "x"), [2, "", "concord: Unknown option '--agneda'. Did you mean '--agenda'? See 'concord mcp --help'.\n"]);
  assert.deepEqual(mcp("drafts", "more"), [2, "", "concord: 'concord mcp' serves one folder, not 'more' as well. See 'concord mcp --help'.\n"]);
  assert.deepEqual(mcp("draft"), [2, "", "concord: There is no folder 'draft'.\n"]);
  assert.deepEqual(mcp("/"), [2, "", "concord: Which folder? Write 'concord mcp FOLDER'. See 'concord mcp --help'.\n"]);
  const outside = makeFolder({ "o.agenda.yaml": AGENDA });
  assert.deepEqual(mcp("-a", `${outside}/o.agenda.yaml`), [
    2,
    "",
    `concord: '${outside}/o.agenda.yaml' lies outside the folder, so it is not read.\n`,
  ]);
  assert.deepEqual(mcp("--stdio"), [0, "", ""]);
  rmSync(outside, { recursive: true, force: true });
});
