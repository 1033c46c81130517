/** Concord in a real VS Code: the same tests for the desktop entry, the web entry and the packaged extension. */
import * as vscode from "vscode";
import type { ConcordApi } from "../../../client/extension.ts";
import { equal, includes, ok } from "./assert.ts";
import { ask, file, findings, hoverText, rangeOf, readText, until, untilFindings, writeText } from "./support.ts";

const FAULTS = ["figure-value: 73.5%", "group-count: five", "term-deprecated: River repair"];

suite("Concord", () => {
  let draft: vscode.TextDocument;
  let concord: ConcordApi;
  const agendaFile = () => file("river.agenda.yaml");

  const open = async (uri: vscode.Uri) => vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const replace = async (range: vscode.Range, text: string) => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, range, text);
    ok(await vscode.workspace.applyEdit(edit), "the edit was refused");
  };

  suiteSetup(async () => {
    draft = (await open(file("plan.md"))).document;
    const extension = vscode.extensions.getExtension<ConcordApi>("concord-policy.concord-policy");
    if (!extension) throw new Error("Concord is not installed");
    concord = await extension.activate();
  });

  teardown(async () => {
    await vscode.window.showTextDocument(draft);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  test("findings stand where the draft disagrees with the agenda", async () => {
    await untilFindings(draft, FAULTS);
    const [diagnostic] = vscode.languages.getDiagnostics(draft.uri).filter((each) => each.range.isEqual(rangeOf(draft, "73.5%")));
    equal(diagnostic?.severity, vscode.DiagnosticSeverity.Error);
    equal(diagnostic?.relatedInformation?.[0]?.location.uri.path, agendaFile().path);
  });

  test("the link on a finding's rule leads to the page that ships", async () => {
    await untilFindings(draft, FAULTS);
    const code = vscode.languages.getDiagnostics(draft.uri).find(({ source }) => source === "concord")?.code;
    ok(typeof code === "object", "the rule has no link");
    const page = await vscode.workspace.openTextDocument(code.target);
    includes(page.getText(), `# ${code.value}`);
  });

  test("findings follow the typing", async () => {
    await untilFindings(draft, FAULTS);
    await replace(rangeOf(draft, "73.5%"), "72.5%");
    await untilFindings(draft, FAULTS.slice(1));
    await replace(rangeOf(draft, "five"), "three");
    await untilFindings(draft, FAULTS.slice(2));
  });

  test("hover tells the official value and its source", async () => {
    const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", draft.uri, rangeOf(draft, "73.5%").start.translate(0, 1));
    const text = hoverText(hovers);
    includes(text, "72.5");
    includes(text, "annual report 2024");
  });

  test("completion offers the official figure", async () => {
    const end = new vscode.Position(draft.lineCount - 1, 0);
    await replace(new vscode.Range(end, end), "water conn");
    const list = await ask<vscode.CompletionList>("vscode.executeCompletionItemProvider", draft.uri, end.translate(0, "water conn".length));
    const offered = list.items.map(({ label, insertText }) => {
      const name = typeof label === "string" ? label : label.label;
      return `${name} ${typeof insertText === "string" ? insertText : (insertText?.value ?? "")}`;
    });
    ok(
      offered.some((each) => each.includes("72.5%")),
      `no official figure among: ${offered.join(" | ")}`,
    );
  });

  test("the official figure is offered while its words are typed", async () => {
    const end = new vscode.Position(draft.lineCount - 1, 0);
    const editor = await vscode.window.showTextDocument(draft);
    editor.selection = new vscode.Selection(end, end);
    for (const letter of "water conn") await vscode.commands.executeCommand("type", { text: letter });
    await until("the official figure", async () => {
      await vscode.commands.executeCommand("acceptSelectedSuggestion"); // does nothing while no list is open
      return draft.lineAt(end.line).text.includes("72.5%");
    });
  });

  test("definition leads to the entry in the agenda", async () => {
    const agenda = await vscode.workspace.openTextDocument(agendaFile());
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>("vscode.executeDefinitionProvider", draft.uri, rangeOf(draft, "73.5%").start);
    const [first] = found.map((each) => ("targetUri" in each ? { uri: each.targetUri, range: each.targetSelectionRange ?? each.targetRange } : each));
    equal(first?.uri.path, agendaFile().path);
    equal(first?.range.start.line, rangeOf(agenda, "connected-households").start.line);
  });

  test("a quick fix puts the official value in place", async () => {
    await untilFindings(draft, FAULTS);
    const actions = await ask<vscode.CodeAction[]>("vscode.executeCodeActionProvider", draft.uri, rangeOf(draft, "73.5%"));
    const fix = actions.find(({ edit, kind }) => edit && kind && vscode.CodeActionKind.QuickFix.contains(kind));
    ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)), "no quick fix");
    includes(draft.getText(), "In 2024, 72.5% of households");
    await untilFindings(draft, FAULTS.slice(1));
  });

  test("an agenda that is changed on disk is read anew", async () => {
    await untilFindings(draft, FAULTS);
    const before = await readText(agendaFile());
    await writeText(agendaFile(), before.replace("value: 72.5", "value: 73.5"));
    await untilFindings(draft, FAULTS.slice(1));
    await writeText(agendaFile(), before);
    await untilFindings(draft, FAULTS);
  });

  test("the status bar tells how the draft fares and opens what it speaks of", async () => {
    const view = await until("the state 'ready'", () => concord.status().state === "ready" && findings(draft).length === 3 && concord.view());
    includes(view.text, "3");
    includes(view.tooltip, "River programme");
    equal(view.command.command, "workbench.actions.view.problems");

    const before = await readText(agendaFile());
    await writeText(agendaFile(), before.replace("unit: percent", "unit: [percent"));
    const broken = await until("the state 'broken'", () => concord.status().state === "broken" && concord.view());
    equal(broken.severity, "error");
    await vscode.commands.executeCommand(broken.command.command, ...broken.command.arguments);
    equal(vscode.window.activeTextEditor?.document.uri.path, agendaFile().path);
    await writeText(agendaFile(), before);
    await until("the state 'ready' again", () => concord.status().state === "ready");
  });

  test("a restarted server finds the same", async () => {
    await vscode.commands.executeCommand("concord.restart");
    await until("the state 'ready'", () => concord.status().state === "ready");
    await untilFindings(draft, FAULTS);
  });
});
