/** Hover, going from drafts to the agenda and back, and renaming, in a real VS Code. */
import * as vscode from "vscode";
import { equal, includes, ok } from "./assert.ts";
import { ask, file, hoverText, rangeOf, until, writeText } from "./support.ts";

const NOTES = `# River Restoration

All of it is river
restoration. It agrees: in 2024, 72.5% of households had a safe water connection.

The three pillars of the river programme are:

- river restoration
- clean water
`;

type Places = readonly (vscode.Location | vscode.LocationLink)[];

suite("Navigation", () => {
  const plan = () => file("plan.md");
  const notes = () => file("notes.md");
  const agendaFile = () => file("river.agenda.yaml");
  let draft: vscode.TextDocument;
  let agenda: vscode.TextDocument;

  /** Places as 'file: text'. */
  const show = async (places: Places): Promise<string> => {
    const shown = places.map(async (place) => {
      const [uri, range] = "targetUri" in place ? [place.targetUri, place.targetSelectionRange ?? place.targetRange] : [place.uri, place.range];
      return `${uri.path.split("/").at(-1)}: ${(await vscode.workspace.openTextDocument(uri)).getText(range).replace(/\s+/gu, " ")}`;
    });
    return (await Promise.all(shown)).sort().join(", ");
  };
  const places = async (command: string, document: vscode.TextDocument, text: string): Promise<string> =>
    show(await ask<Places>(command, document.uri, rangeOf(document, text).start));
  const hover = async (document: vscode.TextDocument, text: string): Promise<string> =>
    hoverText(await ask<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, rangeOf(document, text).start));

  suiteSetup(async () => {
    await writeText(notes(), NOTES);
    draft = await vscode.workspace.openTextDocument(plan());
    agenda = await vscode.workspace.openTextDocument(agendaFile());
    await vscode.window.showTextDocument(draft);
  });

  suiteTeardown(async () => {
    await vscode.workspace.fs.delete(notes());
  });

  test("references lead to every draft that cites an entry, also to one that is not open", async () => {
    const name = "pillars of the river programme";
    const expected = `notes.md: ${name}, plan.md: ${name}, river.agenda.yaml: pillars`;
    for (const [document, text] of [
      [draft, name],
      [agenda, "pillars:"],
      [agenda, name],
    ] as const) {
      // The new file is told of a moment after it was written.
      await until(`${text}: ${expected}`, async () => (await places("vscode.executeReferenceProvider", document, text)) === expected);
    }
  });

  test("definition leads from the names in an agenda to what they name", async () => {
    equal(await places("vscode.executeDefinitionProvider", agenda, "annual-report }"), "river.agenda.yaml: annual-report");
    equal(await places("vscode.executeDefinitionProvider", agenda, "clean-water, monitoring]"), "river.agenda.yaml: clean-water");
  });

  test("type definition leads from a number to its source", async () => {
    equal(await places("vscode.executeTypeDefinitionProvider", draft, "73.5%"), "river.agenda.yaml: annual-report");
  });

  test("hover tells of a list what stands in it and what lacks, and in the agenda how often an entry is cited", async () => {
    const list = await vscode.workspace.openTextDocument(notes());
    const text = await hover(list, "pillars of");
    includes(text, "The list holds 2 of 3 members");
    includes(text, "It lacks: ‘monitoring’");
    includes(await hover(agenda, "pillars:"), "Cited 2 times in 2 drafts");
  });

  test("every place of the draft that speaks of an entry is highlighted", async () => {
    const list = await vscode.workspace.openTextDocument(notes());
    const found = await ask<vscode.DocumentHighlight[]>("vscode.executeDocumentHighlights", list.uri, rangeOf(list, "River Rest").start);
    equal(found.map(({ range }) => list.getText(range).replace(/\s+/gu, " ")).join(", "), "River Restoration, river restoration, river restoration");
  });

  test("renaming changes the agenda and every draft, open or not, as one edit", async () => {
    const list = await vscode.workspace.openTextDocument(notes());
    const position = rangeOf(list, "River Rest").start;
    const prepared = await ask<{ range: vscode.Range; placeholder: string }>("vscode.prepareRename", list.uri, position);
    equal(prepared.placeholder, "river restoration");

    const given = await ask<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", list.uri, position, "stream revival");
    const before = agenda.getText();
    const edit = new vscode.WorkspaceEdit();
    for (const [uri, edits] of given.entries()) edit.set(uri, [...edits]);
    ok(await vscode.workspace.applyEdit(edit), "the edit was refused");
    const renamed = NOTES.replace("River Restoration", "Stream Revival").replace("river\nrestoration", "stream\nrevival");
    equal(list.getText(), renamed.replace("- river restoration", "- stream revival"));
    equal(
      agenda.getText(),
      before.replace("{ en: river restoration }", "{ en: stream revival }").replace("[river repair]", "[river repair, river restoration]"),
    );
    for (const document of [list, agenda]) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
    equal(agenda.getText(), before);
  });

  test("a name that another entry has is refused, and why is said", async () => {
    const list = await vscode.workspace.openTextDocument(notes());
    let message = "";
    try {
      await vscode.commands.executeCommand("vscode.executeDocumentRenameProvider", list.uri, rangeOf(list, "river\nrest").start, "clean water");
    } catch (error) {
      message = String(error);
    }
    includes(message, "‘clean water’ is a label of terms/clean-water already.");
  });
});
