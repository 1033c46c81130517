/** The Markdown preview in a real VS Code: what its own renderer makes of a draft. */
import * as vscode from "vscode";
import { includes, ok } from "./assert.ts";
import { file, rangeOf, until } from "./support.ts";

const TITLE = "households with a safe water connection: 72.5% of households, 2024 (Lake District Council)";

suite("Markdown preview", () => {
  let draft: vscode.TextDocument;

  const render = (document: vscode.TextDocument | string) => vscode.commands.executeCommand<string>("markdown.api.render", document);
  /** The marks of the preview as 'kind: words', in order. */
  const marks = async (): Promise<readonly string[]> =>
    [...(await render(draft)).matchAll(/<span class="concord-mark concord-([a-z]+)[^"]*" title="[^"]+">([^<]*)<\/span>/g)].map(
      ([, kind, words]) => `${kind}: ${words}`,
    );
  const untilMarks = async (expected: readonly string[]): Promise<void> => {
    let found: readonly string[] = [];
    const isThere = async () => JSON.stringify((found = await marks())) === JSON.stringify(expected);
    await until("marks", isThere).catch(() => {
      throw new Error(`expected the marks ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
    });
  };
  const replace = async (range: vscode.Range, text: string) => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, range, text);
    ok(await vscode.workspace.applyEdit(edit), "the edit was refused");
  };
  const revert = async () => {
    await vscode.window.showTextDocument(draft);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  };
  const REST = ["disagrees: five", "term: pillars of the river programme", "disagrees: River repair"];

  suiteSetup(async () => {
    draft = await vscode.workspace.openTextDocument(file("plan.md"));
    await vscode.window.showTextDocument(draft);
  });

  teardown(revert);

  test("marks what disagrees and tells the official value and its source", async () => {
    await untilMarks(["disagrees: 73.5%", ...REST]);
    includes(await render(draft), `\n${TITLE}">73.5%</span> of households`);
  });

  test("follows the typing, and shows tagged numbers without a link", async () => {
    await untilMarks(["disagrees: 73.5%", ...REST]);
    await replace(rangeOf(draft, "73.5%"), "72.5%");
    await untilMarks(["agrees: 72.5%", ...REST]);
    includes(await render(draft), `title="${TITLE}">72.5%</span> of households`);
    await replace(new vscode.Range(1, 0, 1, 0), "\nIt is [72.5%](agenda:figures/connected-households).\n");
    await untilMarks(["agrees: 72.5%", "agrees: 72.5%", ...REST]);
    ok(!(await render(draft)).includes("agenda:"), "the tag is a link");
  });

  test("a text without a document is rendered, its tags without links", async () => {
    includes(await render("[72.5%](agenda:figures/x) *here*"), ">72.5% <em>here</em></p>");
  });

  test("with a preview open, an agenda that is being edited makes other marks", async () => {
    await untilMarks(["disagrees: 73.5%", ...REST]);
    await vscode.commands.executeCommand("markdown.showPreviewToSide");
    await until("the preview", () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ input }) => input instanceof vscode.TabInputWebview),
    );
    const agenda = await vscode.workspace.openTextDocument(file("river.agenda.yaml"));
    await vscode.window.showTextDocument(agenda, vscode.ViewColumn.One);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(agenda.uri, rangeOf(agenda, "value: 72.5"), "value: 73.5");
    ok(await vscode.workspace.applyEdit(edit), "the edit was refused");
    await untilMarks(["agrees: 73.5%", ...REST]);
    await vscode.window.showTextDocument(agenda, vscode.ViewColumn.One);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await untilMarks(["disagrees: 73.5%", ...REST]);
    await vscode.commands.executeCommand("workbench.action.closeEditorsInOtherGroups");
  });
});
