import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  Location,
  LocationLink,
  MarkupContent,
  PublishDiagnosticsParams,
  TextEdit,
} from "vscode-languageserver/node";
import { applyEdits, editsFor } from "../features/support.ts";
import { AGENDA, Client, PLAIN, PULLING } from "./client.ts";

const WRONG = "In 2024, 73.5% of households had a safe water connection.\n\nRiver repair goes on.\n";
const TIME = { timeout: 60_000 };

const codes = (items: readonly Diagnostic[] | undefined) => items?.map(({ code }) => code);
const pull = (client: Client, name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
  client.ask("textDocument/diagnostic", name, { ...(previousResultId !== undefined && { previousResultId }) });
const full = async (client: Client, name: string) => {
  const report = await pull(client, name);
  assert.equal(report.kind, "full");
  return report as DocumentDiagnosticReport & { readonly kind: "full" };
};

describe("a client that pulls", () => {
  test("is offered what it can use", TIME, async (t) => {
    const { result } = await Client.start(t, { capabilities: PULLING });
    const { capabilities, serverInfo } = result;
    assert.equal(serverInfo?.name, "Concord");
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: { includeText: false } });
    assert.deepEqual(capabilities.diagnosticProvider, { identifier: "concord", interFileDependencies: true, workspaceDiagnostics: true });
    assert.deepEqual(capabilities.codeActionProvider, { codeActionKinds: ["quickfix", "refactor.rewrite", "source.fixAll.concord"] });
    assert.equal(capabilities.completionProvider?.resolveProvider, true);
  });

  test("gets diagnostics with result ids, unchanged ones by name alone, and new ones after an edit", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING });
    await client.open("plan.md", WRONG);
    const first = await full(client, "plan.md");
    assert.deepEqual(codes(first.items), ["figure-value", "term-deprecated"]);
    assert.equal(first.items[0]?.relatedInformation?.[0]?.location.uri, client.uri("river.agenda.yaml"));
    assert.ok(first.items[0]?.codeDescription?.href.endsWith("/figure-value.md"));
    assert.deepEqual(await pull(client, "plan.md", first.resultId), { kind: "unchanged", resultId: first.resultId });

    await client.change("plan.md", 2, "72.5%", { start: { line: 0, character: 9 }, end: { line: 0, character: 14 } });
    const second = await pull(client, "plan.md", first.resultId);
    assert.equal(second.kind, "full");
    assert.deepEqual(codes(second.kind === "full" ? second.items : undefined), ["term-deprecated"]);
    assert.notEqual(second.resultId, first.resultId);
  });

  test("is told to ask again when the agenda changes on disk, without a restart", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING });
    const registered = await client.next<{ registrations: { method: string }[] }>("client/registerCapability", ({ registrations }) =>
      registrations.some(({ method }) => method === "workspace/didChangeWatchedFiles"),
    );
    assert.ok(JSON.stringify(registered).includes("**/*.{yaml,yml}"));
    await client.open("plan.md", WRONG);
    const before = await full(client, "plan.md");
    await client.write("river.agenda.yaml", AGENDA.replace("value: 72.5", "value: 73.5"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri("river.agenda.yaml"), type: 2 }] });
    await client.next("workspace/diagnostic/refresh");
    const after = await pull(client, "plan.md", before.resultId);
    assert.deepEqual(codes(after.kind === "full" ? after.items : undefined), ["term-deprecated"]);
  });

  test("sees the agenda as it is edited, not only as it was saved", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING });
    await client.open("plan.md", WRONG);
    await full(client, "plan.md");
    await client.open("river.agenda.yaml", AGENDA, "yaml");
    await client.change("river.agenda.yaml", 2, AGENDA.replace("value: 72.5", "value: 73.5"));
    assert.deepEqual(codes((await full(client, "plan.md")).items), ["term-deprecated"]);
  });

  test("gets the faults of an agenda in the agenda, with the likely word to fix", TIME, async (t) => {
    const broken = AGENDA.replace("unit: percent", "unti: percent");
    const { client } = await Client.start(t, { capabilities: PULLING, files: { "river.agenda.yaml": broken } });
    await client.open("river.agenda.yaml", broken, "yaml");
    const { items } = await full(client, "river.agenda.yaml");
    const [fault] = items;
    assert.equal(fault?.code, "agenda-schema");
    assert.equal(broken.split("\n")[fault?.range.start.line ?? 0]?.trim(), "unti: percent");
    const context = { diagnostics: items };
    const [fix] = await client.ask<CodeAction[]>("textDocument/codeAction", "river.agenda.yaml", { range: fault?.range, context });
    assert.equal(applyEdits(broken, editsFor(fix?.edit, client.uri("river.agenda.yaml"))), AGENDA);
  });

  test("has rules silenced by its settings, which .concord.yaml outranks", TIME, async (t) => {
    const settings = () => ({ rules: { "term-deprecated": "off", "figure-value": "hint" } });
    const { client } = await Client.start(t, { capabilities: PULLING, settings });
    await client.open("plan.md", WRONG);
    const { items } = await full(client, "plan.md");
    assert.deepEqual(
      items.map(({ code, severity }) => [code, severity]),
      [["figure-value", 4]],
    );
    await client.write(".concord.yaml", "rules:\n  figure-value: warning\n");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri(".concord.yaml"), type: 1 }] });
    await client.next("workspace/diagnostic/refresh");
    assert.equal((await full(client, "plan.md")).items.find(({ code }) => code === "figure-value")?.severity, 2);
  });

  test("is offered keys and rules in .concord.yaml, and told what they are for; fields and entries in an agenda", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING });
    const labels = async (name: string, line: number, character: number): Promise<readonly string[]> => {
      const { items } = await client.ask<{ items: { label: string }[] }>("textDocument/completion", name, { position: { line, character } });
      return items.map(({ label }) => label);
    };
    await client.open(".concord.yaml", "rules:\n  figure-value: \nover\n", "yaml");
    assert.deepEqual(await labels(".concord.yaml", 1, 16), ["error", "warning", "information", "hint", "off"]);
    assert.ok((await labels(".concord.yaml", 2, 4)).includes("overrides"));
    const { contents } = await client.ask<{ contents: { value: string } }>("textDocument/hover", ".concord.yaml", {
      position: { line: 1, character: 5 },
    });
    assert.match(contents.value, /^\*\*figure\\?-value\*\*: the number is not the official one/);
    const typed = AGENDA.replace("    period: 2024\n    source: report\n", "    source: \n    per\n");
    await client.open("river.agenda.yaml", typed, "yaml");
    const at = typed.split("\n").indexOf("    source: ");
    assert.deepEqual(await labels("river.agenda.yaml", at, 12), ["report"]);
    assert.ok((await labels("river.agenda.yaml", at + 1, 7)).includes("period"));
    // a key that is an entry's id shows the entry as before
    const entry = await client.ask<{ contents: { value: string } }>("textDocument/hover", "river.agenda.yaml", {
      position: { line: 6, character: 5 },
    });
    assert.match(entry.contents.value, /river restoration/);
  });

  test("checks the drafts of a folder that is added, and no longer those of one that is removed", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING, files: {} });
    await mkdir(path.join(client.folder, "../", `${path.basename(client.folder)}-more`));
    const more = `${client.uri(".")}-more`;
    t.after(() => rm(fileURLToPath(more), { recursive: true, force: true }));
    await writeFile(path.join(fileURLToPath(more), "river.agenda.yaml"), AGENDA);
    const name = `../${path.basename(client.folder)}-more/plan.md`;
    await client.open(name, WRONG);
    assert.deepEqual((await full(client, name)).items, []);
    const event = (added: string[], removed: string[]) => ({
      event: { added: added.map((uri) => ({ uri, name: "more" })), removed: removed.map((uri) => ({ uri, name: "more" })) },
    });
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", event([more], []));
    await client.next("workspace/diagnostic/refresh");
    assert.deepEqual(codes((await full(client, name)).items), ["figure-value", "term-deprecated"]);
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", event([], [more]));
    await client.next("workspace/diagnostic/refresh");
    assert.deepEqual((await full(client, name)).items, []);
  });

  test("hovers, completes, follows and mends", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING });
    const text = `${WRONG}\nNow water conn`;
    await client.open("plan.md", text);
    const number = { line: 0, character: 10 };

    const hover = await client.ask<Hover>("textDocument/hover", "plan.md", { position: number });
    const { kind, value } = hover.contents as MarkupContent;
    assert.equal(kind, "markdown");
    assert.match(value, /\*\*72\.5%\*\* of households · 2024/u);

    const [link] = await client.ask<LocationLink[]>("textDocument/definition", "plan.md", { position: number });
    assert.equal(link?.targetUri, client.uri("river.agenda.yaml"));
    assert.equal(AGENDA.split("\n")[link?.targetSelectionRange.start.line ?? 0]?.trim(), "connected-households:");

    const list = await client.ask<CompletionList>("textDocument/completion", "plan.md", { position: { line: 4, character: 14 } });
    const [item] = list.items;
    assert.equal(item?.label, "households with a safe water connection — 72.5%");
    assert.equal(applyEdits(text, [item?.textEdit as TextEdit]), `${WRONG}\nNow 72.5% of households with a safe water connection`);
    const resolved = await client.connection.sendRequest<CompletionItem>("completionItem/resolve", item);
    assert.match((resolved.documentation as MarkupContent).value, /Annual report 2024/u);

    const { items } = await full(client, "plan.md");
    const ask = (context: object) => client.ask<CodeAction[]>("textDocument/codeAction", "plan.md", { range: items[0]?.range, context });
    const [fix] = await ask({ diagnostics: [items[0]] });
    assert.equal(applyEdits(text, editsFor(fix?.edit, client.uri("plan.md"))), text.replace("73.5%", "72.5%"));
    const all = await ask({ diagnostics: [], only: ["source.fixAll.concord"] });
    assert.deepEqual(
      all.map((action) => applyEdits(text, editsFor(action.edit, client.uri("plan.md")))),
      [text.replace("73.5%", "72.5%").replace("River repair", "River restoration")],
    );
  });

  test("is told how the active draft fares", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING });
    await client.open("plan.md", WRONG);
    await client.connection.sendNotification("concord/activeDraft", { uri: client.uri("plan.md") });
    type Status = { readonly state: string; readonly findings?: number; readonly agenda?: { readonly title: string }; readonly fault?: object };
    assert.equal((await client.next<Status>("concord/status")).state, "reading");
    const ready = await client.next<Status>("concord/status", ({ state }) => state === "ready");
    assert.deepEqual([ready.findings, ready.agenda?.title], [2, "River programme"]);
    await client.write("river.agenda.yaml", AGENDA.replace("unit: percent", "unit: [percent"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri("river.agenda.yaml"), type: 2 }] });
    const broken = await client.next<Status>("concord/status", ({ state }) => state === "broken");
    assert.ok(broken.fault);
    await client.connection.sendNotification("concord/activeDraft", { uri: null });
    assert.equal((await client.next<Status>("concord/status", ({ state }) => state === "none")).findings, undefined);
  });
});

describe("a client that does not pull", () => {
  test("is sent diagnostics as it types, and none once the draft is closed", TIME, async (t) => {
    const { client, result } = await Client.start(t, { capabilities: PLAIN });
    assert.equal(result.capabilities.diagnosticProvider, undefined);
    await client.open("plan.md", WRONG);
    const first = await client.next<PublishDiagnosticsParams>("textDocument/publishDiagnostics");
    assert.deepEqual([first.uri, first.version, codes(first.diagnostics)], [client.uri("plan.md"), 1, ["figure-value", "term-deprecated"]]);
    assert.equal(first.diagnostics[0]?.relatedInformation, undefined, "it cannot show them");
    await client.change("plan.md", 2, WRONG.replace("73.5", "72.5"));
    const second = await client.next<PublishDiagnosticsParams>("textDocument/publishDiagnostics", ({ version }) => version === 2);
    assert.deepEqual(codes(second.diagnostics), ["term-deprecated"]);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: client.uri("plan.md") } });
    const last = await client.next<PublishDiagnosticsParams>("textDocument/publishDiagnostics", ({ version }) => version === undefined);
    assert.deepEqual(last.diagnostics, []);
  });

  test("and watches no files, is sent new ones when the agenda changes on disk", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PLAIN });
    await client.open("plan.md", WRONG);
    await client.next("textDocument/publishDiagnostics");
    await client.write("river.agenda.yaml", `${AGENDA.replace("value: 72.5", "value: 73.5")}\n# changed\n`);
    const { diagnostics } = await client.next<PublishDiagnosticsParams>("textDocument/publishDiagnostics");
    assert.deepEqual(codes(diagnostics), ["term-deprecated"]);
  });

  test("gets plain text, plain locations and plain edits", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PLAIN });
    await client.open("plan.md", WRONG);
    const position = { line: 0, character: 10 };
    const hover = await client.ask<Hover>("textDocument/hover", "plan.md", { position });
    assert.equal((hover.contents as MarkupContent).kind, "plaintext");
    const [location] = await client.ask<Location[]>("textDocument/definition", "plan.md", { position });
    assert.equal(location?.uri, client.uri("river.agenda.yaml"));
    const range = { start: position, end: position };
    const [fix] = await client.ask<CodeAction[]>("textDocument/codeAction", "plan.md", { range, context: { diagnostics: [] } });
    assert.deepEqual(Object.keys(fix?.edit ?? {}), ["changes"]);
  });
});

describe("whatever a client sends", () => {
  test("bad requests are answered with nothing, and the server goes on", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING });
    const { connection } = client;
    const position = { line: 99, character: 99 };
    assert.equal(await connection.sendRequest("textDocument/hover", { textDocument: { uri: "no uri at all" }, position }), null);
    assert.equal(await connection.sendRequest("textDocument/hover", {}), null);
    assert.equal(await connection.sendRequest("textDocument/completion", { textDocument: {} }), null);
    assert.equal(await client.ask("textDocument/codeAction", "missing.md", {}), null);
    assert.deepEqual(await connection.sendRequest("completionItem/resolve", { label: "x", data: { uri: 1 } }), { label: "x", data: { uri: 1 } });
    await assert.rejects(connection.sendRequest("textDocument/noSuchThing", {}), /textDocument\/noSuchThing/u);
    await connection.sendNotification("concord/activeDraft", { uri: 17 });
    await connection.sendNotification("textDocument/didChange", { textDocument: { uri: "x", version: 2 }, contentChanges: [{ text: "y" }] });
    await connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: "?", type: 9 }] });

    await client.open("plan.md", WRONG);
    assert.equal(await client.ask("textDocument/hover", "plan.md", { position }), null);
    assert.deepEqual(codes((await full(client, "plan.md")).items), ["figure-value", "term-deprecated"]);
  });

  test("a cancelled request is answered as the protocol says", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING });
    await client.open("plan.md", WRONG.repeat(2000));
    const { CancellationTokenSource } = await import("vscode-languageserver/node");
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: client.uri("plan.md") } };
    const answer = client.connection.sendRequest("textDocument/diagnostic", params, source.token);
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    assert.equal((await pull(client, "plan.md")).kind, "full", "the next one is answered");
  });

  test("nothing of a draft is written to the log", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING });
    const logged: string[] = [];
    client.connection.onNotification("window/logMessage", ({ message }: { message: string }) => void logged.push(message));
    await client.open("secret.md", `${WRONG}\nThe zebra budget is 17 million.\n`);
    await full(client, "secret.md");
    await client.connection.sendRequest("textDocument/hover", {});
    assert.ok(logged.some((message) => message.includes("hover failed")));
    for (const message of logged) assert.doesNotMatch(message, /zebra|73\.5|repair/u);
  });

  test("it ends when told to", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING });
    const ended = new Promise((resolve) => client.process.once("exit", resolve));
    await client.connection.sendRequest("shutdown");
    await client.connection.sendNotification("exit");
    assert.equal(await ended, 0);
  });
});
