import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, DocumentLink, WorkspaceEdit } from "vscode-languageserver/node";
import { applyEdits, editsFor } from "../features/support.ts";
import { AGENDA, Client, PLAIN, PULLING } from "./client.ts";

const TIME = { timeout: 60_000 };
const WRONG = "River repair goes on.\n";
const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const LAZY = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } },
  workspace: { ...PULLING.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};
const FILES = { "river.agenda.yaml": AGENDA, "closed.md": `${WRONG}\nIn 2024, [73.5%](agenda:figures/connected-households) of them.\n` };

type Applying = { readonly edit: WorkspaceEdit; readonly metadata?: object };

async function actionsOf(client: Client, name: string): Promise<readonly CodeAction[]> {
  const report = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", name);
  const diagnostics: readonly Diagnostic[] = report.kind === "full" ? report.items : [];
  return client.ask<CodeAction[]>("textDocument/codeAction", name, { range: EVERYTHING, context: { diagnostics } });
}
const titled = (actions: readonly CodeAction[], part: string): CodeAction => {
  const action = actions.find(({ title }) => title.includes(part));
  assert.ok(action, `'${part}' is among: ${actions.map(({ title }) => title).join(" | ")}`);
  return action;
};

describe("a wording is added to the agenda", () => {
  const wanted = AGENDA.replace("deprecated: { en: [river repair] }", "admitted: { en: [river repair] }");

  test("when the action is chosen, where the client asks for its edit then", TIME, async (t) => {
    const { client, result } = await Client.start(t, { capabilities: LAZY });
    assert.equal(typeof result.capabilities.codeActionProvider === "object" && result.capabilities.codeActionProvider.resolveProvider, true);
    await client.open("plan.md", WRONG);
    const action = titled(await actionsOf(client, "plan.md"), "as an admitted label");
    assert.equal(action.edit, undefined);
    const resolved = await client.connection.sendRequest<CodeAction>("codeAction/resolve", action);
    assert.equal(applyEdits(AGENDA, editsFor(resolved.edit, client.uri("river.agenda.yaml"))), wanted);
  });

  test("at once for other clients, and to what is open of it", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: PULLING });
    const open = AGENDA.replace("river repair", "river repairing, river repair");
    await client.open("river.agenda.yaml", open, "yaml");
    await client.open("plan.md", WRONG);
    const action = titled(await actionsOf(client, "plan.md"), "as an admitted label");
    const uri = client.uri("river.agenda.yaml");
    assert.equal(
      applyEdits(open, editsFor(action.edit, uri)),
      open.replace(
        "deprecated: { en: [river repairing, river repair] }",
        "admitted: { en: [river repair] }\n    deprecated: { en: [river repairing] }",
      ),
    );
    assert.deepEqual(
      action.edit?.documentChanges?.map((change) => "textDocument" in change && change.textDocument),
      [{ uri, version: 1 }],
    );
  });
});

describe("the whole workspace", () => {
  test("is mended by a request, draft by draft, after what would be done was told and shown", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: LAZY, files: FILES, initializationOptions: { commands: true } });
    const text = `${WRONG}And river repair.\n`;
    await client.open("plan.md", text);
    const what = "concord/fixAll";
    assert.deepEqual(await client.connection.sendRequest("concord/proposeFixes", { what }), [
      {
        uri: client.uri("closed.md"),
        fixes: 2,
        samples: [
          { before: "River repair", after: "River restoration" },
          { before: "73.5%", after: "72.5%" },
        ],
      },
      {
        uri: client.uri("plan.md"),
        fixes: 2,
        samples: [
          { before: "River repair", after: "River restoration" },
          { before: "river repair", after: "river restoration" },
        ],
      },
    ]);
    const shown = (params: object) => client.connection.sendRequest("concord/fixedText", params);
    assert.deepEqual(await shown({ what, uri: client.uri("plan.md") }), { text: "River restoration goes on.\nAnd river restoration.\n" });
    for (const wrong of [null, {}, { what }, { what, uri: client.uri("none.md") }, { what: "rm", uri: client.uri("plan.md") }])
      assert.equal(await shown(wrong as object), null);
    for (const wrong of [null, {}, { what: "rm" }, { what: 1 }])
      assert.equal(await client.connection.sendRequest("concord/proposeFixes", wrong as object), null);

    assert.deepEqual(await client.connection.sendRequest(what, { uris: [client.uri("closed.md")] }), { drafts: 1, fixes: 2 });
    const one = await client.next<Applying>("workspace/applyEdit");
    assert.deepEqual(editsFor(one.edit, client.uri("plan.md")), []);
    assert.equal(editsFor(one.edit, client.uri("closed.md")).length, 2);
    assert.deepEqual(await client.connection.sendRequest(what, { uris: [] }), { drafts: 0, fixes: 0 });

    assert.deepEqual(await client.connection.sendRequest(what, {}), { drafts: 2, fixes: 4 });
    const { edit, metadata } = await client.next<Applying>("workspace/applyEdit");
    assert.deepEqual(metadata, { isRefactoring: true });
    assert.equal(applyEdits(text, editsFor(edit, client.uri("plan.md"))), "River restoration goes on.\nAnd river restoration.\n");
    assert.equal(
      applyEdits(FILES["closed.md"], editsFor(edit, client.uri("closed.md"))),
      "River restoration goes on.\n\nIn 2024, [72.5%](agenda:figures/connected-households) of them.\n",
    );
    assert.equal(edit.changeAnnotations, undefined);
    assert.deepEqual(
      edit.documentChanges?.map((change) => "textDocument" in change && change.textDocument.version),
      [null, 1],
    );
  });

  test("has its tagged numbers updated, and nothing else", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: LAZY, files: FILES, initializationOptions: { commands: true } });
    assert.deepEqual(await client.connection.sendRequest("concord/updateTags", {}), { drafts: 1, fixes: 1 });
    const { edit } = await client.next<Applying>("workspace/applyEdit");
    assert.equal(applyEdits(FILES["closed.md"], editsFor(edit, client.uri("closed.md"))), FILES["closed.md"].replace("73.5", "72.5"));
  });

  test("is mended by commands for clients that know none of Concord's, which say when there is nothing to do", TIME, async (t) => {
    const { client, result } = await Client.start(t, { capabilities: PLAIN, files: FILES });
    assert.deepEqual(result.capabilities.executeCommandProvider?.commands, ["concord.fixAll", "concord.updateTags"]);
    await client.connection.sendRequest("workspace/executeCommand", { command: "concord.updateTags" });
    const { edit } = await client.next<Applying>("workspace/applyEdit");
    assert.deepEqual(Object.keys(edit), ["changes"]);
    assert.equal(applyEdits(FILES["closed.md"], editsFor(edit, client.uri("closed.md"))), FILES["closed.md"].replace("73.5", "72.5"));

    await client.write("closed.md", "All is well.\n");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri("closed.md"), type: 2 }] });
    await client.connection.sendRequest("workspace/executeCommand", { command: "concord.fixAll" });
    const { message } = await client.next<{ readonly message: string }>("window/showMessageRequest");
    assert.equal(message, "No draft has a finding that can be fixed safely.");
    assert.equal(await client.connection.sendRequest("workspace/executeCommand", { command: "rm" }), null);
  });
});

describe("what VS Code asks the drafter", () => {
  test("a reason, with which the finding is ignored where it stands by then", TIME, async (t) => {
    const { client } = await Client.start(t, {
      capabilities: LAZY,
      files: { "river.agenda.yaml": AGENDA, ".concord.yaml": "requireReasons: true\n" },
      initializationOptions: { commands: true },
    });
    await client.open("plan.md", WRONG);
    const [argument] = titled(await actionsOf(client, "plan.md"), "Ignore term-deprecated here").command?.arguments ?? [];
    assert.equal(argument.required, true);
    const moved = `First of all.\n\n${WRONG}`;
    await client.change("plan.md", 2, moved);
    const ask = (params: object) => client.connection.sendRequest("concord/ignore", params);
    assert.deepEqual(await ask({ ...argument, reason: "an old name" }), { applied: true });
    const { edit } = await client.next<Applying>("workspace/applyEdit");
    assert.equal(
      applyEdits(moved, editsFor(edit, client.uri("plan.md"))),
      "First of all.\n\nRiver repair goes on. <!-- concord-ignore-line term-deprecated: an old name -->\n",
    );
    await client.change("plan.md", 3, "All is well.\n");
    assert.deepEqual(await ask({ ...argument, reason: "" }), { applied: false });
    for (const wrong of [
      null,
      {},
      { ...argument, reason: 1 },
      { ...argument, finding: null, reason: "" },
      { ...argument, scope: "everywhere", reason: "" },
    ])
      assert.equal(await ask(wrong as object), null);
  });

  test("what a new figure is, which is then added to the agenda", TIME, async (t) => {
    const { client } = await Client.start(t, { capabilities: LAZY, initializationOptions: { commands: true } });
    await client.open("plan.md", "We have 47 pumps.\n");
    const [argument] = titled(await actionsOf(client, "plan.md"), "as a new figure").command?.arguments ?? [];
    const ask = <Result>(method: string, params: object) => client.connection.sendRequest<Result>(method, params);
    const proposal = await ask<{ agendas: { uri: string }[]; label: string; unit: string; base: string; period: string }>(
      "concord/proposeFigure",
      argument,
    );
    const { agendas, label, unit, base, period } = proposal;
    assert.deepEqual([label, unit, base, period], ["we have pumps", "count", "pumps", ""]);
    assert.deepEqual(await ask("concord/checkAnswer", { field: "unit", text: "%" }), { message: "There is no unit ‘%’. Did you mean ‘percent’?" });
    assert.equal(await ask("concord/checkAnswer", { field: "unit", text: "count" }), null);

    const answers = { agenda: agendas[0]?.uri, label: "pumps", unit, base, period, source: "report" };
    assert.deepEqual(await ask("concord/addFigure", { ...argument, answers }), { applied: true, id: "figures/pumps" });
    const { edit } = await client.next<Applying>("workspace/applyEdit");
    const added = "  pumps:\n    label: { en: pumps }\n    value: 47\n    unit: count\n    base: { en: [pumps] }\n    source: report\n";
    assert.equal(applyEdits(AGENDA, editsFor(edit, client.uri("river.agenda.yaml"))), AGENDA + added);

    const outside = { ...answers, agenda: "file:///etc/passwd" };
    for (const wrong of [{ ...argument, answers: outside }, { ...argument, answers: { ...answers, unit: "%" } }, { ...argument, answers: null }, {}])
      assert.equal(await ask("concord/addFigure", wrong), null);
  });
});

test("links lead from tags to the agenda", TIME, async (t) => {
  const { client } = await Client.start(t, { capabilities: PULLING });
  await client.open("plan.md", "It is [72.5%](agenda:figures/connected-households).\n");
  const links = await client.ask<DocumentLink[]>("textDocument/documentLink", "plan.md");
  const line = AGENDA.split("\n").findIndex((each) => each.startsWith("  connected-households")) + 1;
  assert.deepEqual(
    links.map(({ target, range }) => [target, range.start.character, range.end.character]),
    [[`${client.uri("river.agenda.yaml")}#L${line},3`, 6, 50]],
  );
});
