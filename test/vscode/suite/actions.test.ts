/** Code actions, commands and links in a real VS Code: the text after what the drafter chose has been done. */
import * as vscode from "vscode";
import { equal, includes, ok } from "./assert.ts";
import { ask, file, rangeOf, readText, until, untilFindings, writeText } from "./support.ts";

suite("Concord's actions", () => {
  const agendaFile = () => file("river.agenda.yaml");
  const DRAFT = "actions.md";
  let official = "";

  suiteSetup(async () => {
    official = await readText(agendaFile());
  });

  teardown(async () => {
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    for (const name of [DRAFT, "closed.md"]) await Promise.resolve(vscode.workspace.fs.delete(file(name))).catch(() => {});
    if ((await readText(agendaFile())) !== official) await writeText(agendaFile(), official);
  });

  /** A new draft, open and shown. */
  const draftOf = async (text: string): Promise<vscode.TextDocument> => {
    await writeText(file(DRAFT), text);
    const document = await vscode.workspace.openTextDocument(file(DRAFT));
    await until("the text", () => document.getText() === text);
    await vscode.window.showTextDocument(document);
    return document;
  };

  /** The action whose title begins so, at a text of a draft, with its edit worked out. */
  const actionAt = (draft: vscode.TextDocument, text: string, title: string): Promise<vscode.CodeAction> =>
    until(`the action '${title}'`, async () => {
      const actions = await ask<vscode.CodeAction[]>("vscode.executeCodeActionProvider", draft.uri, rangeOf(draft, text), undefined, 20);
      return actions.find((each) => each.title.startsWith(title));
    });

  const apply = async ({ edit }: vscode.CodeAction): Promise<void> => {
    ok(edit && (await vscode.workspace.applyEdit(edit)), "the action has no edit, or it was refused");
  };

  test("a number is tagged, and loses its tag again", async () => {
    const text = "In 2024, 72.5% of households had a safe water connection.\n";
    const draft = await draftOf(text);
    await apply(await actionAt(draft, "72.5%", "Tag this number"));
    equal(draft.getText(), text.replace("72.5%", "[72.5%](agenda:figures/connected-households)"));
    await apply(await actionAt(draft, "72.5%", "Remove the tag"));
    equal(draft.getText(), text);
  });

  test("a click on a tagged number leads to its entry", async () => {
    const draft = await draftOf("It was [72.5%](agenda:figures/connected-households), see [there](https://example.org).\n");
    const agenda = await vscode.workspace.openTextDocument(agendaFile());
    const line = rangeOf(agenda, "connected-households").start.line + 1;
    const links = await until("the link", async () => {
      const found = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", draft.uri, 20);
      return found.some(({ target }) => target?.path === agendaFile().path) && found;
    });
    // VS Code's own Markdown has a link there, too; where two stand, one is left.
    const at = links.filter(({ range }) => range.intersection(rangeOf(draft, "figures/connected-households")));
    equal(at.map(({ target }) => `${target?.path}#${target?.fragment}`).join(), `${agendaFile().path}#L${line},3`);
    ok(
      links.some(({ target }) => target?.authority === "example.org"),
      "other links are left alone",
    );
    const open = await actionAt(draft, "72.5%", "Open ‘households with a safe water connection’");
    ok(open.command, "no second way");
    await vscode.commands.executeCommand(open.command.command, ...(open.command.arguments ?? []));
    equal(vscode.window.activeTextEditor?.document.uri.path, agendaFile().path);
    equal(vscode.window.activeTextEditor?.selection.start.line, line - 1);
  });

  test("the source is cited once", async () => {
    const text = "In 2024, 72.5% of households had a safe water connection.\n";
    const draft = await draftOf(text);
    await apply(await actionAt(draft, "72.5%", "Cite the source"));
    equal(
      draft.getText(),
      `${text.trimEnd()}[^annual-report]\n\n[^annual-report]: River programme, annual report 2024, Lake District Council, 1 February 2025, <https://example.org/river/2024>\n`,
    );
  });

  test("a finding is ignored with a reason", async () => {
    const draft = await draftOf("River repair goes on.\n");
    await untilFindings(draft, ["term-deprecated: River repair"]);
    const { command } = await actionAt(draft, "River repair", "Ignore term-deprecated here");
    ok(command, "no command");
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []), "the council's own name");
    equal(draft.getText(), "River repair goes on. <!-- concord-ignore-line term-deprecated: the council's own name -->\n");
    await untilFindings(draft, []);
  });

  test("a list is replaced by the official one", async () => {
    const draft = await draftOf("The two pillars of the river programme are:\n\n- clean water\n- monitoring\n");
    await apply(await actionAt(draft, "two", "Replace the list"));
    equal(draft.getText(), "The three pillars of the river programme are:\n\n- river restoration\n- clean water\n- monitoring\n");
  });

  test("a wording becomes a label of the agenda", async () => {
    const draft = await draftOf("River repair goes on.\n");
    await untilFindings(draft, ["term-deprecated: River repair"]);
    await apply(await actionAt(draft, "River repair", "Add ‘river repair’ to the agenda as an admitted label"));
    const agenda = await vscode.workspace.openTextDocument(agendaFile());
    equal(agenda.getText(), official.replace("deprecated: { en: [river repair] }", "admitted: { en: [river repair] }"));
    await untilFindings(draft, []);
    await vscode.window.showTextDocument(agenda);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  test("a number becomes a figure of the agenda", async () => {
    const draft = await draftOf("In 2024, 47 gauges stood in the river.\n");
    const { command } = await actionAt(draft, "47", "Add ‘47");
    ok(command, "no command");
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []), {
      label: "river gauges",
      base: "gauges",
      source: "annual-report",
    });
    const agenda = await vscode.workspace.openTextDocument(agendaFile());
    equal(
      agenda.getText(),
      `${official}  river-gauges:\n    label: { en: river gauges }\n    value: 47\n    unit: count\n    base: { en: [gauges] }\n    period: 2024\n    source: annual-report\n`,
    );
    await vscode.window.showTextDocument(agenda);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  /** Answers the list of drafts, once it is there, with what is ticked: all. */
  const acceptUntil = (what: string, isDone: () => boolean): Promise<boolean> =>
    until(what, async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem"); // does nothing while no list is open
      return isDone();
    });

  test("tagged numbers of the workspace follow the agenda, in the drafts that are ticked", async () => {
    const closed = "It was [68.5 per cent](agenda:figures/connected-households).\n";
    await writeText(file("closed.md"), closed);
    const draft = await draftOf("It is [70%](agenda:figures/connected-households), and river repair goes on.\n");
    await untilFindings(draft, ["figure-value: 70%", "term-deprecated: river repair"]);
    await until("the draft that is not open to be known", () => vscode.languages.getDiagnostics(file("closed.md")).length > 0);
    const updated = vscode.commands.executeCommand("concord.updateTaggedNumbers");
    await acceptUntil("the edits", () => draft.getText().includes("72.5%"));
    await updated;
    equal(draft.getText(), "It is [72.5%](agenda:figures/connected-households), and river repair goes on.\n");
    const other = await vscode.workspace.openTextDocument(file("closed.md"));
    await until("the edit of the draft that was not open", () => other.getText() === closed.replace("68.5", "72.5"));
    includes((await readText(file("plan.md"))) ?? "", "73.5%");
    await vscode.window.showTextDocument(other);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await vscode.window.showTextDocument(draft);
  });

  test("all safe findings of the workspace are mended in the drafts that are ticked", async () => {
    const draft = await draftOf("River repair goes on.\n");
    await untilFindings(draft, ["term-deprecated: River repair"]);
    const written = await readText(file("plan.md"));
    const query = JSON.stringify(["concord/fixAll", draft.uri.toString()]);
    const shown = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: "concord-fixed", path: draft.uri.path, query }));
    equal(shown.getText(), "River restoration goes on.\n"); // what the button beside the draft shows
    const fixed = vscode.commands.executeCommand("concord.fixAllInWorkspace");
    await acceptUntil("the edits", () => draft.getText().startsWith("River restoration"));
    await fixed;
    const plan = await vscode.workspace.openTextDocument(file("plan.md"));
    includes(plan.getText(), "In 2024, 72.5% of households");
    includes(plan.getText(), "River restoration goes on in every valley.");
    await vscode.window.showTextDocument(plan);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await writeText(file("plan.md"), written); // VS Code saves what a refactoring has changed
    await until("the draft as it was", () => plan.getText() === written);
    await vscode.window.showTextDocument(draft);
  });
});
