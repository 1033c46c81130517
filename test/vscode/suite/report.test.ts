/** The review report in a real VS Code: the page that a panel shows, and that it follows the drafts. */
import * as vscode from "vscode";
import type { ConcordApi } from "../../../client/extension.ts";
import { equal, includes, ok } from "./assert.ts";
import { file, rangeOf, readText, until } from "./support.ts";

suite("Review report", () => {
  let draft: vscode.TextDocument;
  let report: ConcordApi["report"];

  const run = (command: string) => vscode.commands.executeCommand(command);
  const pageOf = (title: string) => report.pages().find((page) => page.title === title)?.html ?? "";
  const tabs = () =>
    vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("concord.reviewReport"));
  const replace = async (range: vscode.Range, text: string) => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, range, text);
    ok(await vscode.workspace.applyEdit(edit), "the edit was refused");
  };

  suiteSetup(async () => {
    draft = await vscode.workspace.openTextDocument(file("plan.md"));
    await vscode.window.showTextDocument(draft, vscode.ViewColumn.One);
    const extension = vscode.extensions.getExtension<ConcordApi>("concord-policy.concord-policy");
    ok(extension, "the extension is not there");
    report = (await extension.activate()).report;
  });

  suiteTeardown(async () => {
    await vscode.window.tabGroups.close(tabs());
    await vscode.window.showTextDocument(draft, vscode.ViewColumn.One);
    await run("workbench.action.files.revert");
  });

  test("opens beside the draft, one panel however often it is asked for", async () => {
    await run("concord.showReviewReport");
    await until("the page", () => pageOf("Review Report").includes("plan.md"));
    await run("concord.showReviewReport");
    // tabs are told some time after what they show
    await until("the tab", () => tabs().length > 0);
    equal(
      tabs()
        .map(({ label }) => label)
        .join(),
      "Review Report",
    );
    includes(pageOf("Review Report"), '<mark class="d">73.5%</mark>');
    includes(pageOf("Review Report"), "default-src &#39;none&#39;");
  });

  test("follows the typing", async () => {
    await replace(rangeOf(draft, "73.5%"), "72.5%");
    await until("what was wrong is gone", () => !pageOf("Review Report").includes('<mark class="d">73.5%</mark>'));
    includes(pageOf("Review Report"), "<mark>72.5%</mark>");
  });

  test("is of the draft at hand, too", async () => {
    await vscode.window.showTextDocument(draft, vscode.ViewColumn.One);
    await run("concord.showReviewReportOfDraft");
    await until("the page of the draft", () => pageOf("Review Report: plan.md").includes('id="draft-1"'));
    ok(!pageOf("Review Report: plan.md").includes('id="draft-2"'), "there is another draft in it");
    await until("the second panel", () => tabs().length === 2);
  });

  test("nothing of it is written into the workspace", async () => {
    includes(await readText(draft.uri), "73.5%");
  });
});
