/** Drafts that nobody has opened, drafts that were never saved, and when drafts are checked, in a real VS Code. */
import * as vscode from "vscode";
import { equal, includes } from "./assert.ts";
import { ask, file, findings, hoverText, until, untilFindings, writeText } from "./support.ts";

const WRONG = "In 2024, 73.5% of households had a safe water connection.\n";
const FINDING = "figure-value: 73.5%";

/** The rules of Concord's findings in a file, whether or not it is open. */
const rulesOf = (uri: vscode.Uri): readonly unknown[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === "concord")
    .map(({ code }) => (typeof code === "object" ? code.value : code));

const untilRules = (uri: vscode.Uri, expected: readonly string[]): Promise<boolean> =>
  until(`${uri.path}: ${expected.join(" ") || "no findings"}`, () => JSON.stringify(rulesOf(uri)) === JSON.stringify(expected));

suite("Drafts of the workspace", () => {
  const other = () => file("other.md");
  const setting = (value: string | undefined) => vscode.workspace.getConfiguration("concord").update("validate", value);

  teardown(async () => {
    await setting(undefined);
    await vscode.workspace.fs.delete(other()).then(undefined, () => {}); // where the test has already deleted it
  });

  test("a draft that is not open is told, follows its file, and is forgotten with it", async () => {
    await writeText(other(), WRONG);
    await untilRules(other(), ["figure-value"]);
    await writeText(other(), `${WRONG}\nFive pillars of the river programme.\n`);
    await untilRules(other(), ["figure-value", "group-count"]);
    await vscode.workspace.fs.delete(other());
    await untilRules(other(), []);
  });

  test("a draft that was never saved answers to the agenda of the first folder", async () => {
    const draft = await vscode.workspace.openTextDocument({ language: "markdown", content: WRONG });
    await vscode.window.showTextDocument(draft);
    await untilFindings(draft, [FINDING]);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  test("drafts are checked when they are saved, or never, where the drafter wants it so", async () => {
    await writeText(other(), WRONG);
    const draft = await vscode.workspace.openTextDocument(other());
    const editor = await vscode.window.showTextDocument(draft);
    await untilFindings(draft, [FINDING]);

    await setting("off");
    await untilFindings(draft, []);
    await setting("onSave");
    await untilFindings(draft, [FINDING]);
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 9, 0, 14), "72.5%"));
    // The server has read the edit before it answers.
    const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", draft.uri, new vscode.Position(0, 10));
    includes(hoverText(hovers), "agrees");
    equal(findings(draft).length, 1);
    await draft.save();
    await untilFindings(draft, []);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });
});
