/** Hints, lenses, tokens, symbols and links over the wire: what is asked late, and when a client is told to ask again. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type {
  ClientCapabilities,
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  InlayHint,
  Location,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  WorkspaceSymbol,
} from "vscode-languageserver/node";
import { AGENDA, Client, PLAIN, PULLING } from "./client.ts";

const TIME = { timeout: 60_000 };
const RIGHT = "In 2024, 72.5% of households had a safe water connection.\n";
const WRONG = RIGHT.replace("72.5", "73.5");
const FILES = { "river.agenda.yaml": AGENDA, "a.md": WRONG, "b.md": RIGHT };
const ALL = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

const ABLE: ClientCapabilities = {
  textDocument: {
    ...PULLING.textDocument,
    inlayHint: { resolveSupport: { properties: ["tooltip"] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: {
    ...PULLING.workspace,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
};

/** The lenses of the agenda, resolved, as 'line: title'. */
async function lenses(client: Client): Promise<readonly string[]> {
  const found = await client.ask<CodeLens[]>("textDocument/codeLens", "river.agenda.yaml");
  const resolved = await Promise.all(found.map((lens) => client.connection.sendRequest<CodeLens>("codeLens/resolve", lens)));
  return resolved.map(({ range, command }) => `${AGENDA.split("\n")[range.start.line]?.trim()} ${command?.title}`);
}

describe("code lenses", () => {
  test("come at once; when the drafts have been read, the client asks again and sees what disagrees, open or not", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: ABLE, files: FILES, initializationOptions: { citations: true } });
    await client.open("river.agenda.yaml", AGENDA, "yaml");
    await client.next("workspace/codeLens/refresh"); // a document was opened
    assert.deepEqual(await lenses(client), ["river-restoration: Not cited in any draft", "connected-households: Cited 2 times in 2 drafts"]);
    await client.next("workspace/codeLens/refresh");
    assert.deepEqual(await lenses(client), [
      "river-restoration: Not cited in any draft",
      "connected-households: Cited 2 times in 2 drafts",
      "connected-households: 1 disagrees",
    ]);
    const [, , last] = await client.ask<CodeLens[]>("textDocument/codeLens", "river.agenda.yaml");
    const { command } = await client.connection.sendRequest<CodeLens>("codeLens/resolve", last);
    assert.equal(command?.command, "concord.showCitations");
    const [uri, , entry, disagreeing] = command?.arguments ?? [];
    assert.equal(uri, client.uri("river.agenda.yaml"));
    const places = await client.connection.sendRequest<Location[]>("concord/citations", { entry, disagreeing });
    assert.deepEqual(places, [{ uri: client.uri("a.md"), range: { start: { line: 0, character: 9 }, end: { line: 0, character: 14 } } }]);
  });

  test("are asked for again after drafts have changed", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: ABLE, files: FILES });
    await client.open("river.agenda.yaml", AGENDA, "yaml");
    await client.open("b.md", RIGHT);
    await client.change("b.md", 2, `${RIGHT}\nRiver restoration goes on.\n`);
    await client.next("workspace/codeLens/refresh");
    assert.ok((await lenses(client)).includes("river-restoration: Cited once"));
  });

  test("say all at the first time of asking to clients that cannot be told to ask again", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PLAIN, files: FILES });
    await client.open("river.agenda.yaml", AGENDA, "yaml");
    assert.ok((await lenses(client)).includes("connected-households: 1 disagrees"));
    const [lens] = await client.ask<CodeLens[]>("textDocument/codeLens", "river.agenda.yaml");
    assert.equal((await client.connection.sendRequest<CodeLens>("codeLens/resolve", lens)).command?.command, "");
  });
});

describe("inlay hints", () => {
  test("are off, come when the settings want them, and tell their page when asked", TIME, async (t) => {
    let enabled = false;
    const { client } = await Client.start(t, { capabilities: ABLE, settings: () => ({ inlayHints: { enabled } }) });
    await client.open("b.md", RIGHT);
    const ask = () => client.ask<InlayHint[] | null>("textDocument/inlayHint", "b.md", { range: ALL });
    assert.equal(await ask(), null);
    enabled = true;
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.next("workspace/inlayHint/refresh");
    const [hint] = (await ask()) ?? [];
    assert.equal(hint?.label, "Lake District Council, 2024");
    assert.equal(hint?.tooltip, undefined);
    const { tooltip } = await client.connection.sendRequest<InlayHint>("inlayHint/resolve", hint);
    assert.match((tooltip as { value: string }).value, /\*\*72\.5%\*\* of households · 2024/u);
  });
});

describe("semantic tokens", () => {
  test("are told whole, then by what has changed", TIME, async (t) => {
    const { client, result } = await Client.start(t, { capabilities: ABLE });
    const { legend } = result.capabilities.semanticTokensProvider ?? {};
    assert.deepEqual(legend, { tokenTypes: ["agendaTerm", "agendaGroup", "agendaNumber"], tokenModifiers: ["admitted"] });
    await client.open("b.md", RIGHT);
    const first = await client.ask<SemanticTokens>("textDocument/semanticTokens/full", "b.md");
    assert.deepEqual(first.data, [0, 9, 5, 2, 0]);
    await client.change("b.md", 2, `${RIGHT}\nRiver restoration.\n`);
    const delta = await client.ask<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", "b.md", { previousResultId: first.resultId });
    assert.deepEqual(delta.edits, [{ start: 5, deleteCount: 0, data: [2, 0, 17, 0, 0] }]);
    const unknown = await client.ask<SemanticTokens>("textDocument/semanticTokens/full/delta", "b.md", { previousResultId: "other" });
    assert.deepEqual(unknown.data, [0, 9, 5, 2, 0, 2, 0, 17, 0, 0]);
    const range = { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } };
    assert.deepEqual((await client.ask<SemanticTokens>("textDocument/semanticTokens/range", "b.md", { range })).data, [2, 0, 17, 0, 0]);
    await client.open("river.agenda.yaml", AGENDA, "yaml");
    assert.equal(await client.ask("textDocument/semanticTokens/full", "river.agenda.yaml"), null);
  });
});

describe("symbols and links", () => {
  test("of an agenda are a tree or flat, as the client shows them", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: ABLE });
    await client.open("river.agenda.yaml", AGENDA, "yaml");
    const tree = await client.ask<DocumentSymbol[]>("textDocument/documentSymbol", "river.agenda.yaml");
    assert.deepEqual(
      tree.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [
        ["sources", ["Annual report 2024"]],
        ["terms", ["river restoration"]],
        ["figures", ["households with a safe water connection"]],
      ],
    );
    const found = await client.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", { query: "safe wat" });
    assert.deepEqual(
      found.map(({ name, location }) => [name, location.uri]),
      [["households with a safe water connection", client.uri("river.agenda.yaml")]],
    );
  });

  test("are plain for plain clients", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PLAIN });
    await client.open("river.agenda.yaml", AGENDA, "yaml");
    const flat = await client.ask<SymbolInformation[]>("textDocument/documentSymbol", "river.agenda.yaml");
    assert.deepEqual(flat.map(({ name }) => name).slice(0, 3), ["sources", "Annual report 2024", "terms"]);
    assert.deepEqual(flat[1]?.containerName, "sources");
    await client.open("b.md", RIGHT);
    assert.deepEqual(await client.ask("textDocument/documentSymbol", "b.md"), []);
  });

  test("lead to files of the workspace, and to the web", TIME, async (t) => {
    const agenda = `id: a
title: A
language: en
extends: [river.agenda.yaml, gone.agenda.yaml]
sources:
  here: { title: H, file: river.agenda.yaml }
  gone: { title: G, file: gone.txt }
  out: { title: O, file: ../../../../../../etc/hostname }
  web: { title: W, url: "https://example.org/x y" }
  bad: { title: B, url: "javascript:alert(1)" }
`;
    const { client } = await Client.start(t, { capabilities: ABLE });
    await client.open("a.agenda.yaml", agenda, "yaml");
    const links = await client.ask<DocumentLink[]>("textDocument/documentLink", "a.agenda.yaml");
    assert.deepEqual(
      links.map(({ range, target }) => [range.start.line, target]),
      [
        [3, client.uri("river.agenda.yaml")],
        [5, client.uri("river.agenda.yaml")],
        [8, "https://example.org/x%20y"],
      ],
    );
  });
});
