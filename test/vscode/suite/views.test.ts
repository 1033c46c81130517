/** The views of the activity bar in a real VS Code: what they show, and what their commands do to the draft. */
import * as vscode from "vscode";
import type { ConcordApi } from "../../../client/extension.ts";
import { equal, includes, ok } from "./assert.ts";
import { file, rangeOf, until } from "./support.ts";

const same = (actual: unknown, expected: unknown): void => equal(JSON.stringify(actual), JSON.stringify(expected));

suite("Views", () => {
  let draft: vscode.TextDocument;
  let views: ConcordApi["views"];

  const run = (command: string, ...args: readonly unknown[]) => vscode.commands.executeCommand(command, ...args);
  const show = (document: vscode.TextDocument) => vscode.window.showTextDocument(document);
  const replace = async (range: vscode.Range, text: string) => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, range, text);
    ok(await vscode.workspace.applyEdit(edit), "the edit was refused");
  };
  const put = async (position: vscode.Position) => {
    const editor = await show(draft);
    editor.selection = new vscode.Selection(position, position);
    return editor;
  };
  const selected = (): string => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document === draft ? draft.getText(editor.selection) : "";
  };

  /** What a tree shows, a line for each node, indented. */
  function draw<N>(tree: vscode.TreeDataProvider<N>, node?: N, indent = ""): readonly string[] {
    const children = (tree.getChildren(node) as N[] | undefined) ?? [];
    return children.flatMap((child) => {
      const { label, description, iconPath } = tree.getTreeItem(child) as vscode.TreeItem;
      const icon = iconPath instanceof vscode.ThemeIcon ? iconPath.id : "";
      return [`${indent}[${icon}] ${label} | ${description}`, ...draw(tree, child, `${indent}  `)];
    });
  }
  const entryNode = (id: string) => {
    const sections = views.agenda.getChildren();
    const node = sections.flatMap((section) => views.agenda.getChildren(section)).find((each) => each.kind === "entry" && each.entry.id === id);
    ok(node, `${id} is not in the view`);
    return node;
  };
  const untilShown = <N>(tree: vscode.TreeDataProvider<N>, line: string) =>
    until(line, () => draw(tree).some((each) => each.trim() === line)).catch(() => {
      throw new Error(`no '${line}' in:\n${draw(tree).join("\n")}`);
    });
  const WRONG = "[error] 72.5% · households with a safe water connection | of households, 2024 · disagrees";
  const RIGHT = "[pass] 72.5% · households with a safe water connection | of households, 2024 · cited 1×";

  suiteSetup(async () => {
    draft = await vscode.workspace.openTextDocument(file("plan.md"));
    await show(draft);
    const extension = vscode.extensions.getExtension<ConcordApi>("concord-policy.concord-policy");
    if (!extension) throw new Error("Concord is not installed");
    views = (await extension.activate()).views;
    await run("workbench.view.extension.concord");
    await show(draft);
  });

  setup(() => show(draft));

  teardown(async () => {
    await run("concord.claimsAll");
    await run("concord.claimsByStatus");
    await show(draft);
    await run("workbench.action.files.revert");
  });

  test("the agenda is shown by kind, with values and how the draft stands to them", async () => {
    await untilShown(views.agenda, WRONG);
    same(draw(views.agenda), [
      "[symbol-numeric] Figures | 1, 1 cited otherwise",
      `  ${WRONG}`,
      "[list-unordered] Groups | 1, 1 cited otherwise",
      "  [error] pillars of the river programme | 3: river restoration, clean water and monitoring · disagrees",
      "    [circle-small] river restoration | ",
      "    [circle-small] clean water | ",
      "    [circle-small] monitoring | ",
      "[book] Terms | 3, 1 cited otherwise",
      "  [error] river restoration | Giving a river back its bends, banks and floodplain. · disagrees",
      "  [book] clean water | ",
      "  [book] monitoring | ",
      "[library] Sources | 1",
      "  [library] River programme, annual report 2024 | Lake District Council, 2025-02-01 · cited 3×",
    ]);
  });

  test("the views follow the typing", async () => {
    await untilShown(views.agenda, WRONG);
    await replace(rangeOf(draft, "73.5%"), "72.5%");
    await untilShown(views.agenda, RIGHT);
    await untilShown(views.claims, "[pass] 72.5% | households with a safe water connection");
  });

  test("an entry is inserted at the cursor, in the draft's words and set off from them", async () => {
    await untilShown(views.agenda, WRONG);
    await put(rangeOf(draft, " goes on in every valley").start);
    await run("concord.insertEntry", entryNode("terms/monitoring"));
    includes(draft.getText(), "River repair monitoring goes on in every valley.");
    equal(vscode.window.activeTextEditor?.document, draft);
    same(vscode.window.activeTextEditor?.selection.active, rangeOf(draft, " goes on in every valley").start);
    await put(rangeOf(draft, "\n\nThe five").start);
    await run("concord.insertEntry", entryNode("figures/connected-households"));
    includes(draft.getText(), "water connection. 72.5% of households with a safe water connection\n\nThe five");
  });

  test("an entry is inserted in place of what is selected", async () => {
    await untilShown(views.agenda, WRONG);
    const editor = await show(draft);
    const { start, end } = rangeOf(draft, "River repair");
    editor.selection = new vscode.Selection(start, end);
    await run("concord.insertEntry", entryNode("terms/river-restoration"));
    includes(draft.getText(), "are known. River restoration goes on in every valley.");
  });

  test("an entry that is dropped becomes the text of its place", async () => {
    await untilShown(views.agenda, WRONG);
    const transfer = new vscode.DataTransfer();
    views.agenda.handleDrag([entryNode("groups/pillars")], transfer);
    equal(await transfer.get("text/plain")?.asString(), "three pillars of the river programme");
    const none = new vscode.CancellationTokenSource().token;
    const edit = await views.drop.provideDocumentDropEdits(draft, new vscode.Position(2, 0), transfer, none);
    equal(edit?.insertText, "Three pillars of the river programme ");
    equal(await views.drop.provideDocumentDropEdits(draft, new vscode.Position(2, 0), new vscode.DataTransfer(), none), undefined);
  });

  test("an entry is opened in the agenda, and the views stay with the draft", async () => {
    await untilShown(views.agenda, WRONG);
    await run("concord.openEntry", entryNode("terms/clean-water"));
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.uri.path, file("river.agenda.yaml").path);
    equal(editor?.document.getText(editor.selection), "clean-water");
    await run("concord.insertEntry", entryNode("terms/clean-water"));
    equal(vscode.window.activeTextEditor?.document, draft);
    includes(draft.getText().toLowerCase(), "clean water");
  });

  test("the next place that cites an entry is gone to", async () => {
    await untilShown(views.agenda, WRONG);
    await put(new vscode.Position(0, 0));
    await run("concord.nextCitation", entryNode("terms/river-restoration"));
    equal(selected(), "River repair");
  });

  test("every entry is found by typing, and inserted by Enter", async () => {
    await untilShown(views.agenda, WRONG);
    const picks = views.picks(views.agenda.outline?.agendas ?? []).map(({ label, description, detail }) => [label, description, detail]);
    same(picks.slice(0, 2), [
      ["River programme of the Lake District Council", null, null],
      [
        "households with a safe water connection",
        "72.5% of households, 2024",
        "River programme, annual report 2024, Lake District Council, 2025-02-01",
      ],
    ]);
    await put(rangeOf(draft, " are known").start);
    const done = run("concord.findInAgenda");
    await until("the first entry in the draft", async () => {
      await run("workbench.action.acceptSelectedQuickOpenItem"); // does nothing while there is nothing to choose
      return draft.getText().includes("river programme 72.5% of households with a safe water connection are known");
    });
    await done;
  });

  test("the claims are grouped by how they stand, or in the order of the text", async () => {
    await untilShown(views.claims, "[error] Disagree | 2");
    const end = draft.lineAt(draft.lineCount - 1).range.end;
    await replace(new vscode.Range(end, end), "\nThe 31 villages wait.\n");
    await untilShown(views.claims, "[circle-outline] 31 | The 31 villages wait.");
    const claims = [
      "[error] 73.5% | official: 72.5% of households, 2024 · households with a safe water connection",
      "[error] five | pillars of the river programme",
    ];
    const open = "[circle-outline] 31 | The 31 villages wait.";
    same(draw(views.claims), ["[error] Disagree | 2", ...claims.map((each) => `  ${each}`), "[circle-outline] Not checked | 1", `  ${open}`]);
    await run("concord.claimsByText");
    same(draw(views.claims), [...claims, open]);
    await run("concord.claimsDisagreeing");
    same(draw(views.claims), claims);
    equal(views.claimsView.description, "plan.md");
  });

  test("the next claim and the one before are gone to, round and round", async () => {
    await put(new vscode.Position(0, 0));
    const path: string[] = [];
    for (const command of ["concord.nextClaim", "concord.nextClaim", "concord.nextClaim", "concord.previousClaim", "concord.previousClaim"]) {
      await run(command);
      path.push(selected());
    }
    same(path, ["73.5%", "five", "73.5%", "five", "73.5%"]);
  });

  test("a claim is shown where it stands now, and opened in the agenda", async () => {
    await untilShown(views.claims, "[error] Disagree | 2");
    await replace(new vscode.Range(0, 0, 0, 0), "# Head\n\n");
    const moved = rangeOf(draft, "73.5%");
    const node = await until("the claim at its new place", () => {
      const [group] = views.claims.getChildren();
      const first = group && views.claims.getChildren(group)[0];
      return first?.kind === "claim" && first.claim.range.start.line === moved.start.line && first;
    });
    await run("concord.showClaim", node);
    equal(selected(), "73.5%");
    ok(vscode.window.activeTextEditor?.selection.isEqual(moved), "another place was selected");
    await run("concord.openClaimEntry", node);
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.getText(editor.selection), "connected-households");
  });

  test("without a draft at hand the views are empty, and back with it", async () => {
    await untilShown(views.agenda, WRONG);
    await show(await vscode.workspace.openTextDocument({ language: "plaintext", content: "no draft" }));
    await until("empty views", () => draw(views.agenda).length === 0 && draw(views.claims).length === 0);
    await show(await vscode.workspace.openTextDocument(file("river.agenda.yaml")));
    await until(
      "the agenda that is edited",
      () => views.agenda.outline?.agendas[0]?.title.startsWith("River programme") && draw(views.agenda).length > 0,
    );
    equal(draw(views.claims).length, 0);
    await run("workbench.action.closeActiveEditor");
    await run("workbench.action.revertAndCloseActiveEditor");
    await show(draft);
    await untilShown(views.agenda, WRONG);
  });

  test("the keys for going from claim to claim are nobody else's", async () => {
    const defaults = await vscode.workspace.openTextDocument(vscode.Uri.parse("vscode://defaultsettings/keybindings.json"));
    const bindings = JSON.parse(defaults.getText().replaceAll(/^\s*\/\/.*$/gmu, "")) as readonly { key: string; command: string; when?: string }[];
    for (const [key, command] of [
      ["alt+f7", "concord.nextClaim"],
      ["shift+alt+f7", "concord.previousClaim"],
    ]) {
      // While an assistant's edits are looked at, the keys are left to them.
      const bound = bindings.filter((each) => each.key === key && !/(?<!!)chatEdits\./u.test(each.when ?? ""));
      same(
        bound.map((each) => each.command),
        [command],
      );
    }
  });
});
