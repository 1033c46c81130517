/** The first run in a real VS Code: new agendas, new drafts and the example, made by commands that are told what else they would ask. */
import * as vscode from "vscode";
import { equal, includes, ok } from "./assert.ts";
import { file, findings, until, untilFindings } from "./support.ts";

const COMMANDS = ["getStarted", "newAgenda", "newAgendaFromExample", "newDraft", "tryExample"];

const made: vscode.Uri[] = [];

/** Runs a command that makes a document, and returns it. */
async function make(command: string, ...args: readonly unknown[]): Promise<vscode.TextDocument> {
  const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>(command, ...args);
  ok(uri, `${command} made nothing`);
  made.push(uri);
  const active = vscode.window.activeTextEditor?.document;
  equal(active?.uri.toString(), uri.toString());
  return active as vscode.TextDocument;
}

/** Writes at the end of the active document. */
async function write(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  ok(await vscode.workspace.applyEdit(edit), "the edit was refused");
}

suite("First run", () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension("concord-policy.concord-policy")?.activate();
  });

  teardown(async () => {
    while (vscode.window.activeTextEditor?.document.isDirty) await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    for (const uri of made.splice(0)) if (uri.scheme !== "untitled") await vscode.workspace.fs.delete(uri);
    await vscode.workspace.fs.delete(file("concord-example"), { recursive: true }).then(undefined, () => {});
  });

  test("every command is there, and the walkthrough opens", async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of COMMANDS) ok(commands.includes(`concord.${name}`), `no command concord.${name}`);
    await vscode.commands.executeCommand("concord.getStarted");
    await until("the walkthrough", () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /walkthrough|welcome/i.test(label))),
    );
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });

  test("a new agenda is a file named after its title, without a fault, and never in another's place", async () => {
    const answers = { title: "Kế hoạch 'Đổi mới': số #1", language: "vi", area: "VN" };
    const agenda = await make("concord.newAgenda", answers);
    equal(agenda.uri.path, file("ke-hoach-doi-moi-so-1.agenda.yaml").path);
    for (const line of ["id: ke-hoach-doi-moi-so-1\n", "title: \"Kế hoạch 'Đổi mới': số #1\"\n", "language: vi\n", "area: VN\n"])
      includes(agenda.getText(), line);
    const before = agenda.getText();
    const second = await make("concord.newAgenda", answers);
    equal(second.uri.path, file("ke-hoach-doi-moi-so-1-2.agenda.yaml").path);
    includes(second.getText(), "id: ke-hoach-doi-moi-so-1-2\n");
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(agenda.uri)), before);
    // Findings of the second file come after the server has read it: what is wrong in it would stand beside the proof that it was read.
    await write(second, "\nwrong: key\n");
    await until("the fault that was written", () => vscode.languages.getDiagnostics(second.uri).some(({ source }) => source === "concord"));
    equal(JSON.stringify(findings(second)), JSON.stringify(["agenda-schema: wrong"]));
  });

  test("a new draft has its structure, and answers to the new agenda", async () => {
    await make("concord.newAgenda", { title: "Wells", language: "en", area: "" });
    const draft = await make("concord.newDraft", { type: "decision", title: "Safe wells for $5 {each}", agenda: "wells", language: "en" });
    ok(draft.isUntitled && draft.languageId === "markdown", "the draft is no unsaved Markdown");
    ok(draft.getText().startsWith("---\nagenda: wells\nlang: en\n---\n\n# Decision: Safe wells for $5 {each}\n"), draft.getText());
    includes(draft.getText(), "## Article 1. [What is approved or issued]\n");
    includes(draft.getText(), "| 1 | [Task] | [Agency] | [Agencies] | [Deadline] | [Product] |\n");
    const editor = vscode.window.activeTextEditor;
    equal(editor && draft.getText(editor.selection), "[Issuing body]"); // the first tab stop
    await write(draft, "91% of example wells are tested every month. A specimen term.\n");
    await untilFindings(draft, ["figure-value: 91%", "term-deprecated: specimen term"]);
  });

  test("a new draft in Vietnamese follows the form of Vietnamese documents", async () => {
    const draft = await make("concord.newDraft", { type: "plan", title: "Nước sạch", agenda: "", language: "vi" });
    equal(draft.uri.path, file("nuoc-sach.md").path); // where it will be saved
    ok(draft.isUntitled, "the draft is saved before the drafter does");
    ok(
      draft.getText().startsWith("---\nlang: vi\n---\n\n| **[TÊN CƠ QUAN BAN HÀNH]** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n"),
      draft.getText(),
    );
    includes(draft.getText(), "\n# KẾ HOẠCH\n\n**Nước sạch**\n");
  });

  test("an agenda that ships is copied beside the ones that are there", async () => {
    const agenda = await make("concord.newAgendaFromExample", "policy");
    equal(agenda.uri.path, file("policy.agenda.yaml").path);
    includes(agenda.getText(), "figures:");
    equal((await make("concord.newAgendaFromExample", "policy")).uri.path, file("policy-2.agenda.yaml").path);
  });

  test("the example opens with its mistakes, and is left as it is when opened again", async () => {
    const draft = await make("concord.tryExample");
    const expected = ["figure-value: 85.2%", "term-deprecated: River repair", "group-count: four", "figure-comparator: At most"];
    await untilFindings(draft, expected);
    await write(draft, "Mine.\n");
    ok(await draft.save(), "the draft was not saved");
    includes((await make("concord.tryExample")).getText(), "Mine.\n");
    made.splice(0); // the folder goes as a whole
  });
});
