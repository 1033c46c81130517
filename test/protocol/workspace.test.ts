/** Diagnostics of the whole workspace, and when documents are validated. */
import assert from "node:assert/strict";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import {
  CancellationTokenSource,
  type DocumentDiagnosticReport,
  type PublishDiagnosticsParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { AGENDA, Client, PLAIN, PULLING } from "./client.ts";

const TIME = { timeout: 60_000 };
const WRONG = "In 2024, 73.5% of households had a safe water connection.\n";
const RIGHT = WRONG.replace("73.5", "72.5");
const FILES = { "river.agenda.yaml": AGENDA, "a.md": WRONG, "b.md": RIGHT, "c.md": "River repair goes on.\n" };
const NEVER = new CancellationTokenSource().token;

type Ids = readonly { readonly uri: string; readonly value: string }[];

const ask = (client: Client, previousResultIds: Ids = [], token = NEVER, partialResultToken?: string): Promise<WorkspaceDiagnosticReport> =>
  client.connection.sendRequest("workspace/diagnostic", { previousResultIds, ...(partialResultToken && { partialResultToken }) }, token);

/** What was told, as 'file: rules'. */
const told = (client: Client, items: readonly WorkspaceDocumentDiagnosticReport[]): readonly string[] =>
  items.map((item) => {
    const name = item.uri.replace(`${client.uri(".").replace(/\/\.?$/u, "")}/`, "");
    return `${name}: ${item.kind === "full" ? item.items.map(({ code }) => code).join(" ") : item.kind}`;
  });

const idsOf = (items: readonly WorkspaceDocumentDiagnosticReport[]): Ids => items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));

describe("the whole workspace", () => {
  test("drafts that nobody has opened are told, with their result ids", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING, files: FILES });
    const { items } = await ask(client);
    assert.deepEqual(told(client, items), ["river.agenda.yaml: ", "a.md: figure-value", "b.md: ", "c.md: term-deprecated"]);
    assert.ok(idsOf(items).every(({ value }) => value !== ""));
  });

  test("in parts, where the client takes them", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING, files: FILES });
    const parts: WorkspaceDocumentDiagnosticReport[] = [];
    client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, "parts", ({ items }) => void parts.push(...items));
    const whole = ask(client, [], NEVER, "parts");
    assert.deepEqual((await whole).items, []);
    assert.deepEqual(told(client, parts), ["river.agenda.yaml: ", "a.md: figure-value", "b.md: ", "c.md: term-deprecated"]);
  });

  test("asked again, it waits for a change and tells only what is another", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING, files: FILES });
    const before = idsOf((await ask(client)).items);
    const waiting = ask(client, before);
    await client.write("b.md", WRONG);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri("b.md"), type: 2 }] });
    const { items } = await waiting;
    assert.deepEqual(told(client, items), ["b.md: figure-value"]);
    const known = [...before.filter(({ uri }) => !uri.endsWith("/b.md")), ...idsOf(items)];
    const after = ask(client, known);
    await client.write("river.agenda.yaml", AGENDA.replace("value: 72.5", "value: 73.5"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri("river.agenda.yaml"), type: 2 }] });
    assert.deepEqual(told(client, (await after).items), ["a.md: ", "b.md: ", "c.md: term-deprecated"]);
  });

  test("a draft that is gone is told to have nothing any more", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING, files: FILES });
    const { items } = await ask(client, [{ uri: client.uri("gone.md"), value: "x" }]);
    assert.deepEqual(told(client, items).at(-1), "gone.md: ");
  });

  test("a client that takes its request back gets an answer at once", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING, files: FILES });
    const before = idsOf((await ask(client)).items);
    const source = new CancellationTokenSource();
    const waiting = ask(client, before, source.token);
    source.cancel();
    await assert.rejects(waiting, { message: "cancelled" });
  });

  test("a draft that was closed is told from its file", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING, files: FILES });
    await client.open("a.md", RIGHT);
    const open = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", "a.md");
    assert.deepEqual(open.kind === "full" && open.items, []);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: client.uri("a.md") } });
    const closed = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", "a.md");
    assert.deepEqual(closed.kind === "full" && closed.items.map(({ code }) => code), ["figure-value"]);
  });
});

test("drafts of several folders answer each to its own folder's agenda", TIME, async (t) => {
  const { client } = await Client.start(t, { capabilities: PULLING, files: FILES });
  const other = await mkdtemp(path.join(tmpdir(), "concord-"));
  t.after(() => rm(other, { recursive: true, force: true }));
  await writeFile(path.join(other, "lake.agenda.yaml"), AGENDA.replace("id: river", "id: lake").replace("value: 72.5", "value: 73.5"));
  await writeFile(path.join(other, "other.md"), WRONG);
  const uri = pathToFileURL(await realpath(other)).href;
  await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event: { added: [{ uri, name: "lake" }], removed: [] } });
  const { items } = await ask(client);
  const found = items.map((item) => `${path.posix.basename(item.uri)}: ${item.kind === "full" ? item.items.map(({ code }) => code).join(" ") : ""}`);
  assert.deepEqual(found.sort(), [
    "a.md: figure-value",
    "b.md: ",
    "c.md: term-deprecated",
    "lake.agenda.yaml: ",
    "other.md: ",
    "river.agenda.yaml: ",
  ]);
});

test("a YAML file that is neither agenda nor configuration is no draft", TIME, async (t) => {
  const { client } = await Client.start(t, { capabilities: PULLING, files: FILES });
  await client.open("notes.yaml", WRONG, "yaml");
  await client.open("notes.md", WRONG);
  const codes = async (name: string) => {
    const report = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", name);
    return report.kind === "full" && report.items.map(({ code }) => code);
  };
  assert.deepEqual(await codes("notes.yaml"), []);
  assert.deepEqual(await codes("notes.md"), ["figure-value"]);
});

describe("when documents are validated", () => {
  const codes = async (client: Client): Promise<readonly unknown[]> => {
    const report = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", "plan.md");
    return report.kind === "full" ? report.items.map(({ code }) => code) : [report.kind];
  };

  test("onSave: not while typing, but once saved", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING, settings: () => ({ validate: "onSave" }) });
    await client.open("plan.md", WRONG);
    assert.deepEqual(await codes(client), ["figure-value"]);
    await client.change("plan.md", 2, RIGHT);
    assert.deepEqual(await codes(client), ["figure-value"]);
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: client.uri("plan.md") } });
    assert.deepEqual(await codes(client), []);
  });

  test("off: never, and hover goes on working", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING, settings: () => ({ validate: "off" }) });
    await client.open("plan.md", WRONG);
    assert.deepEqual(await codes(client), []);
    assert.ok(await client.ask("textDocument/hover", "plan.md", { position: { line: 0, character: 10 } }));
  });

  test("onSave, pushed: told again when saved", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PLAIN, initializationOptions: { validate: "onSave" } });
    const next = () => client.next<PublishDiagnosticsParams>("textDocument/publishDiagnostics", ({ uri }) => uri.endsWith("/plan.md"));
    await client.open("plan.md", WRONG);
    assert.deepEqual(
      (await next()).diagnostics.map(({ code }) => code),
      ["figure-value"],
    );
    await client.change("plan.md", 2, RIGHT);
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: client.uri("plan.md") } });
    for (;;) if ((await next()).diagnostics.length === 0) break;
  });
});
