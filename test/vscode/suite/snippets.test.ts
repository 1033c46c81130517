/** Snippets in a real VS Code: put in by typing and by command, in two languages, with live tab stops; the agenda changes; a selection is saved. */
import * as vscode from "vscode";
import type { ConcordApi } from "../../../client/extension.ts";
import { equal, includes, ok } from "./assert.ts";
import { ask, file, hoverText, rangeOf, readText, until, untilFindings, writeText } from "./support.ts";

/** Agenda text that would break a snippet if it were read as one. */
const HOSTILE = `the "$1 plan" of \${2:x} {{figures/x}} }`;

const TEAM = `// The team's.
{
  "Online": {
    "prefix": "zzonline",
    "body": ["In \${1:this year}, {{figures/connected-households | tag}} of {{figures/connected-households.base}}\${2:.}", "{{groups/pillars | list}}", "$0"],
  },
  "Hostile": { "prefix": "zzhostile", "body": "See {{terms/monitoring}} and \${1:{{terms/monitoring}}}." },
}
`;

suite("Snippets", () => {
  const agenda = file("river.agenda.yaml");
  const team = file(".concord/snippets/team.code-snippets");
  let official = "";
  let own = "";
  let editor: vscode.TextEditor;

  const text = (): string => editor.document.getText().replaceAll("\r\n", "\n");
  const becomes = (expected: string): Promise<unknown> =>
    until(JSON.stringify(expected), () => text() === expected).catch(() => equal(text(), expected));

  const open = async (name: string, marked: string): Promise<void> => {
    await writeText(file(name), marked.replace("|", ""));
    editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name)));
    const cursor = editor.document.positionAt(marked.indexOf("|"));
    editor.selection = new vscode.Selection(cursor, cursor);
  };

  const type = async (letters: string): Promise<void> => {
    for (const letter of letters) await vscode.commands.executeCommand("type", { text: letter });
  };

  /** Takes the one offer for a prefix that was typed. */
  const take = async (prefix: string): Promise<void> => {
    // Suggestions open where the focus is, which closing other editors may have left elsewhere.
    editor = await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await type(prefix);
    await until("the list to open", async () => {
      await vscode.commands.executeCommand("editor.action.triggerSuggest");
      await vscode.commands.executeCommand("acceptSelectedSuggestion");
      return !text().includes(prefix);
    });
  };

  suiteSetup(async () => {
    official = await readText(agenda);
    own = official
      .replace("preferred: { en: monitoring }", `preferred: { en: ${JSON.stringify(HOSTILE)}, vi: giám sát }`)
      .replace("{ en: river restoration }", "{ en: river restoration, vi: phục hồi sông }")
      .replace("{ en: clean water }", "{ en: clean water, vi: nước sạch }")
      .replace("{ en: [households, families] }", "{ en: [households, families], vi: [hộ gia đình] }");
    await writeText(team, TEAM);
    await writeText(agenda, own);
    await open("snippets.md", "# Report\n\nThe programme of rivers and lakes goes on.\n\n|\n");
    const concord = await vscode.extensions.getExtension<ConcordApi>("concord-policy.concord-policy")?.activate();
    await until("the state 'ready'", () => concord?.status().state === "ready");
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await writeText(agenda, official);
    for (const name of ["snippets.md", "doan-mau.md", ".concord"])
      await Promise.resolve(vscode.workspace.fs.delete(file(name), { recursive: true })).catch(() => {});
  });

  test("a prefix that is typed becomes the sentence, with live tab stops", async () => {
    await take("zzonline");
    await becomes(
      `# Report\n\nThe programme of rivers and lakes goes on.\n\nIn this year, [72.5%](agenda:figures/connected-households) of households.\n- river restoration\n- clean water\n- ${HOSTILE}\n\n`,
    );
    equal(editor.document.getText(editor.selection), "this year");
    await type("2024");
    await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    equal(editor.document.getText(editor.selection), ".");
    await vscode.commands.executeCommand("leaveSnippet");
    includes(text(), "In 2024, [72.5%](agenda:figures/connected-households) of households.");
    await editor.document.save();
  });

  test("agenda text with a snippet's own marks is put in as it stands", async () => {
    await open("snippets.md", "# Report\n\nThe programme of rivers and lakes goes on.\n\n|\n");
    await vscode.commands.executeCommand("workbench.action.files.revert");
    ok(
      await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 99, 0), "# Report\n\nThe programme of rivers and lakes goes on.\n\n\n")),
      "refused",
    );
    editor.selection = new vscode.Selection(4, 0, 4, 0);
    await take("zzhostile");
    await becomes(`# Report\n\nThe programme of rivers and lakes goes on.\n\nSee ${HOSTILE} and ${HOSTILE}.\n`);
    equal(editor.document.getText(editor.selection), HOSTILE);
    await vscode.commands.executeCommand("leaveSnippet");
  });

  test("by command, in a Vietnamese draft; the agenda changes, and so do snippet and tagged number", async () => {
    await open("doan-mau.md", "# Báo cáo\n\nChương trình phục hồi các dòng sông và hồ được tiếp tục.\n\n|\n");
    equal(await vscode.commands.executeCommand("concord.insertSnippet", "zzonline"), true);
    const before = "# Báo cáo\n\nChương trình phục hồi các dòng sông và hồ được tiếp tục.\n\n";
    const list = "- phục hồi sông\n- nước sạch\n- giám sát\n";
    await becomes(`${before}In this year, [72,5%](agenda:figures/connected-households) of hộ gia đình.\n${list}\n`);
    equal(editor.document.getText(editor.selection), "this year");
    await type("2024");
    await vscode.commands.executeCommand("leaveSnippet");
    await editor.document.save();

    await writeText(agenda, own.replace("value: 72.5", "value: 74"));
    await until("the new value to be known", () =>
      vscode.languages.getDiagnostics(file("doan-mau.md")).some(({ message }) => message.includes("74")),
    );
    const updated = vscode.commands.executeCommand("concord.updateTaggedNumbers");
    await until("the tagged number", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem"); // does nothing while no list is open
      return text().includes("[74%](agenda:figures/connected-households)");
    });
    await updated;
    await vscode.window.showTextDocument(editor.document);
    editor.selection = new vscode.Selection(4, 0, 4, 0);
    equal(await vscode.commands.executeCommand("concord.insertSnippet", "Online"), true);
    await until("the new value", () => text().split("[74%](agenda:figures/connected-households)").length === 3);
    await vscode.commands.executeCommand("leaveSnippet");
    await editor.document.save();
    await writeText(agenda, own);
    await until("the value as it was", () => vscode.languages.getDiagnostics(file("doan-mau.md")).some(({ message }) => message.includes("72")));
  });

  test("a selection is saved with references, at its place in the file", async () => {
    await open("doan-mau.md", "|x");
    await vscode.commands.executeCommand("workbench.action.files.revert");
    ok(
      await editor.edit((edit) =>
        edit.replace(new vscode.Range(0, 0, 99, 0), "# Report\n\nIn 2024, 72.5% of households with a safe water connection had clean water.\n"),
      ),
      "refused",
    );
    const sentence = rangeOf(editor.document, "In 2024, 72.5% of households with a safe water connection had clean water.");
    editor.selection = new vscode.Selection(sentence.start, sentence.end);
    const saved = await vscode.commands.executeCommand<vscode.Uri>("concord.saveSnippet", { name: "Clean", prefix: "zzclean" });
    equal(saved?.path, file(".concord/snippets/team.en.code-snippets").path);
    includes(await readText(saved), '"In 2024, {{figures/connected-households}} had {{terms/clean-water}}."');
    equal(vscode.window.activeTextEditor?.document.uri.path, saved.path);
  });

  test("a snippet file is checked, tells what a reference stands for, and leads there", async () => {
    const document = await vscode.workspace.openTextDocument(team);
    const shown = await vscode.window.showTextDocument(document);
    await untilFindings(document, []);
    await shown.edit((edit) => edit.replace(rangeOf(document, "{{groups/pillars | list}}"), "{{groups/pilars | list}} ${1:open"));
    await untilFindings(document, ["snippet-reference: groups/pilars", "snippet-syntax: ${1:"]);
    const place = rangeOf(document, "figures/connected-households").start;
    const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, place);
    includes(hoverText(hovers), "households with a safe water connection");
    const [target] = await ask<(vscode.Location | vscode.LocationLink)[]>("vscode.executeDefinitionProvider", document.uri, place);
    equal(target && ("targetUri" in target ? target.targetUri.path : target.uri.path), agenda.path);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });
});
