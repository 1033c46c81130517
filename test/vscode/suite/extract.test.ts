/** 'Extract Agenda Entries' in a real VS Code: of the text at hand. */
import * as vscode from "vscode";
import { equal, includes, ok } from "./assert.ts";
import { file, until } from "./support.ts";

const SENTENCE = "In 2024, 412 wells were dug in the north.";

/** The proposal that is before the drafter: an agenda that is not saved anywhere. */
export const proposal = (): Promise<vscode.TextDocument> =>
  until("the proposal", () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.isUntitled && document.uri.path.endsWith(".agenda.yaml") && document.getText().includes("412") ? document : undefined;
  });

export const closeAll = async (): Promise<void> => {
  while (vscode.window.activeTextEditor?.document.isDirty) await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
};

suite("Extract", () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension("concord-policy.concord-policy")?.activate();
  });

  teardown(closeAll);

  for (const language of ["markdown", "plaintext"]) {
    test(`the text at hand (${language}) becomes a proposed agenda beside it, and nothing is written`, async () => {
      const before = (await vscode.workspace.findFiles("**/*.agenda.yaml")).length;
      const report = await vscode.workspace.openTextDocument({ language, content: `River report\n\n${SENTENCE}\n` });
      await vscode.window.showTextDocument(report);
      await vscode.commands.executeCommand("concord.extract");
      const text = (await proposal()).getText();
      includes(
        text,
        `  # line 3: “${SENTENCE}”\n  wells-dug-in-the-north:\n    label: { en: wells dug in the north }\n    value: 412\n    unit: count\n`,
      );
      equal(report.getText(), `River report\n\n${SENTENCE}\n`);
      equal((await vscode.workspace.findFiles("**/*.agenda.yaml")).length, before);
    });
  }

  test("a document that cannot be read leaves no proposal behind", async () => {
    await vscode.workspace.fs.writeFile(file("broken.pdf"), new TextEncoder().encode("no PDF"));
    try {
      // The error is told in a notification, for which nobody waits.
      await vscode.commands.executeCommand("concord.extract", file("broken.pdf"));
      ok(!vscode.workspace.textDocuments.some(({ isUntitled, uri }) => isUntitled && uri.path.endsWith(".agenda.yaml")), "a proposal of nothing");
    } finally {
      await vscode.workspace.fs.delete(file("broken.pdf"));
    }
  });
});
