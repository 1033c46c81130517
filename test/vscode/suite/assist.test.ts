/** Language-model tools, called as an assistant would, with no model installed. */
import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { file, until } from "./support.ts";

const TOOLS = ["concord_checkText", "concord_listClaims", "concord_lookUp"];

/** What a tool answers. */
async function call(name: string, input: object): Promise<unknown> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = content;
  ok(part instanceof vscode.LanguageModelTextPart, `${name} answered without text`);
  return JSON.parse((part as vscode.LanguageModelTextPart).value);
}

suite("Tools for assistants", () => {
  suiteSetup(async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file("plan.md")));
    await until("the tools", () => TOOLS.every((name) => vscode.lm.tools.some((tool) => tool.name === name)));
  });

  test("the agenda is looked up", async () => {
    const { entries } = (await call("concord_lookUp", { query: "water connection" })) as { entries: { id: string; write: string }[] };
    equal(
      JSON.stringify(entries[0] && [entries[0].id, entries[0].write]),
      '["figures/connected-households","72.5% of households with a safe water connection"]',
    );
  });

  test("a text is checked", async () => {
    const text = "In 2024, 73.5% of households had a safe water connection.";
    const { findings } = (await call("concord_checkText", { text })) as { findings: { rule: string; instead: string }[] };
    equal(JSON.stringify(findings.map(({ rule, instead }) => [rule, instead])), '[["figure-value","72.5%"]]');
    const right = (await call("concord_checkText", { text: text.replace("73.5", "72.5") })) as { findings: unknown[] };
    equal(right.findings.length, 0);
  });

  test("the claims of the draft at hand are listed", async () => {
    const claims = (await call("concord_listClaims", {})) as { text: string; status: string }[];
    equal(JSON.stringify(claims.map(({ text, status }) => [text, status])[0]), '["73.5%","inconsistent"]');
  });
});
