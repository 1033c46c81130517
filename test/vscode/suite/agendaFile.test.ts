/** Writing agendas and configurations in a real VS Code: what is offered, an entry that is added, and what a change breaks. */
import * as vscode from "vscode";
import { equal, includes, ok } from "./assert.ts";
import { ask, file, rangeOf, readText, until, writeText } from "./support.ts";

suite("Concord's files", () => {
  const agendaFile = () => file("river.agenda.yaml");
  let official = "";

  suiteSetup(async () => {
    official = await readText(agendaFile());
  });

  teardown(async () => {
    await vscode.window.showTextDocument(agendaFile());
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    for (const name of ["broken.md", ".concord.yaml"]) await Promise.resolve(vscode.workspace.fs.delete(file(name))).catch(() => {});
    if ((await readText(agendaFile())) !== official) await writeText(agendaFile(), official);
  });

  test("keys, rules and severities are offered in .concord.yaml, without a YAML extension", async () => {
    await writeText(file(".concord.yaml"), "rules:\n  fig\n");
    const document = await vscode.workspace.openTextDocument(file(".concord.yaml"));
    await vscode.window.showTextDocument(document);
    const offered = await until("the rules", async () => {
      const { items } = await ask<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, new vscode.Position(1, 5));
      const labels = items.map(({ label }) => (typeof label === "string" ? label : label.label));
      return labels.includes("figure-value") && labels;
    });
    includes(offered.join(" "), "term-deprecated");
    // VS Code keeps what was open for a while after its file is gone: it must not stay broken.
    await writeText(document.uri, "");
    await until("the file to be read anew", () => document.getText() === "");
  });

  test("an entry is added at the end of its section, and shown", async () => {
    const answers = { kind: "term", label: "flood plain", deprecated: "flooding area", source: "annual-report" };
    await vscode.commands.executeCommand("concord.addEntry", answers);
    const editor = await until("the agenda", () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path === agendaFile().path && active;
    });
    equal(editor.document.getText(editor.selection), "flood-plain");
    const entry = "  flood-plain: { preferred: { en: flood plain }, deprecated: { en: [flooding area] }, source: annual-report }\n";
    equal(editor.document.getText().replaceAll("\r\n", "\n").replace(entry, ""), official.replaceAll("\r\n", "\n"));
    ok(editor.document.getText().indexOf("flood-plain") < editor.document.getText().indexOf("groups:"), "it stands in another section");
  });

  test("a figure's new value takes the old one into its series, and the agenda is formatted", async () => {
    const document = await vscode.workspace.openTextDocument(agendaFile());
    await vscode.window.showTextDocument(document);
    const answers = { value: "75%", period: "2026", source: "annual-report" };
    await vscode.commands.executeCommand("concord.updateFigure", { id: "figures/connected-households", answers });
    await until("the new value", () => document.getText().includes("value: 75"));
    includes(document.getText(), "value: 72.5");
    const editor = await until("the figure", () => vscode.window.activeTextEditor);
    equal(editor.document.getText(editor.selection), "connected-households");
    const right = document.getText();
    const untidy = rangeOf(document, "value: 75");
    await editor.edit((edit) => edit.replace(untidy, "value:   75  "));
    const edits = await until("the formatter", async () => {
      const found = await ask<vscode.TextEdit[] | undefined>("vscode.executeFormatDocumentProvider", document.uri, {
        tabSize: 2,
        insertSpaces: true,
      });
      return found && found.length > 0 && found;
    });
    const change = new vscode.WorkspaceEdit();
    change.set(document.uri, edits);
    ok(await vscode.workspace.applyEdit(change), "the edits are not applied");
    equal(document.getText(), right);
  });

  test("what the change of an agenda breaks is told before it is saved, with links to the places", async () => {
    await writeText(file("broken.md"), "In 2024, 72.5% of households had a safe water connection.\n");
    // Open, so that it is known before the watcher of files tells of it.
    await vscode.workspace.openTextDocument(file("broken.md"));
    const document = await vscode.workspace.openTextDocument(agendaFile());
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.replace(rangeOf(document, "72.5"), "73.5"));
    ok(document.isDirty, "the agenda is saved");
    await vscode.commands.executeCommand("concord.showAgendaImpact");
    const page = await until("the page", () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "concord-impact"));
    includes(page.getText(), "households with a safe water connection: 72.5% → 73.5%");
    includes(page.getText(), "## broken.md");
    includes(page.getText(), "- 1:10 **72.5% → 73.5%**");
    const links = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", page.uri, 50);
    const place = links.find(({ range }) => page.getText(range) === "1:10" && range.start.line === rangeOf(page, "- 1:10 **72.5%").start.line);
    equal(place?.target?.path, file("broken.md").path);
    equal(place?.target?.fragment, "L1,10");
    ok(
      links.some(({ range }) => page.getText(range) === "figures/connected-households"),
      "the entry is no link",
    );
  });
});
