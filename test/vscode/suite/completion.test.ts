/** What a drafter types and takes from the list in a real VS Code, and the draft that comes of it. */
import * as vscode from "vscode";
import type { ConcordApi } from "../../../client/extension.ts";
import { equal, ok } from "./assert.ts";
import { file, until } from "./support.ts";

const SOURCE = "[^annual-report]: River programme, annual report 2024, Lake District Council, 1 February 2025, <https://example.org/river/2024>";

suite("Completion", () => {
  let editor: vscode.TextEditor;

  /** The draft, with the cursor at the mark. */
  const write = async (marked: string): Promise<void> => {
    const { document } = editor;
    const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    ok(await editor.edit((edit) => edit.replace(all, marked.replace("|", ""))), "the edit was refused");
    const cursor = document.positionAt(marked.indexOf("|"));
    editor.selection = new vscode.Selection(cursor, cursor);
  };

  const type = async (text: string): Promise<void> => {
    for (const letter of text) await vscode.commands.executeCommand("type", { text: letter });
  };

  const text = (): string => editor.document.getText().replaceAll("\r\n", "\n");

  const becomes = async (expected: string): Promise<void> => {
    await until(JSON.stringify(expected), () => text() === expected).catch(() => equal(text(), expected));
  };

  /**
   * Takes an offer, counted from 0, once the list has opened by itself. Nobody is told when it opens: it may do so after another offer was to be
   * selected, so that the first is taken. Then that is undone, the list opened again, and the offer looked for anew.
   */
  const take = async (wanted: number, expected: string): Promise<void> => {
    const before = text();
    await until("the list to open", async () => {
      // Both do nothing while no list is open.
      for (let at = 0; at < wanted; at++) await vscode.commands.executeCommand("selectNextSuggestion");
      await vscode.commands.executeCommand("acceptSelectedSuggestion");
      if (wanted === 0 || text() === expected) return text() !== before;
      for (let steps = 0; text() !== before && steps < 3; steps++) await vscode.commands.executeCommand("undo");
      await vscode.commands.executeCommand("editor.action.triggerSuggest");
      return false;
    }).catch((error: unknown) => {
      equal(text(), expected);
      throw error;
    });
    await becomes(expected);
  };

  suiteSetup(async () => {
    editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file("plan.md")));
    const concord = await vscode.extensions.getExtension<ConcordApi>("concord-policy.concord-policy")?.activate();
    await until("the state 'ready'", () => concord?.status().state === "ready");
  });

  teardown(async () => {
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  test("a figure, from what it is about", async () => {
    await write("In 2024, |.\n");
    await type("water conn");
    await take(0, "In 2024, 72.5% of households with a safe water connection.\n");
  });

  test("a figure with its source, whose footnote is defined at the end", async () => {
    await write("In 2024, |.\n\nMore.\n");
    await type("water conn");
    await take(1, `In 2024, 72.5% of households with a safe water connection[^annual-report].\n\nMore.\n\n${SOURCE}\n`);
  });

  test("where the draft ends, the drafter goes on in the sentence", async () => {
    await write("In 2024, |");
    await type("water conn");
    await take(1, `In 2024, 72.5% of households with a safe water connection[^annual-report]\n\n${SOURCE}`);
    await type(".");
    await becomes(`In 2024, 72.5% of households with a safe water connection[^annual-report].\n\n${SOURCE}`);
  });

  test("a footnote, from '[^'", async () => {
    await write("The water is clean|.\n");
    await type("[^");
    await take(0, `The water is clean[^annual-report].\n\n${SOURCE}\n`);
  });

  test("a tagged number's target", async () => {
    await write("In 2024, | of households had a safe water connection.\n");
    await type("[72.5%](agenda:");
    await take(0, "In 2024, [72.5%](agenda:figures/connected-households) of households had a safe water connection.\n");
  });

  test("the member that a list lacks", async () => {
    await write("The three pillars of the river programme are:\n\n- River restoration\n- Clean water\n- |\n");
    await type("m");
    await take(0, "The three pillars of the river programme are:\n\n- River restoration\n- Clean water\n- Monitoring\n");
  });

  test("a whole list, in place of the item that names it, no further in than that", async () => {
    await write("- First\n  - |\n");
    await type("pillars");
    await take(2, "- First\n  - river restoration\n  - clean water\n  - monitoring\n");
  });

  test("an ignore comment with the rule of what is found, closed once", async () => {
    await write("In 2024, 73.5% of households had a safe water connection. |\n");
    await type("<!-- con");
    await take(0, "In 2024, 73.5% of households had a safe water connection. <!-- concord-ignore-line figure-value: reason -->\n");
    await type("agreed");
    await becomes("In 2024, 73.5% of households had a safe water connection. <!-- concord-ignore-line figure-value: agreed -->\n");
  });

  test("the agenda in the front matter", async () => {
    await write("---\n|\n---\n\nText.\n");
    await type("age");
    await take(0, "---\nagenda: \n---\n\nText.\n");
    await type("riv");
    await take(0, "---\nagenda: river-programme\n---\n\nText.\n");
  });

  test("words that are none of the agenda's are typed as they are, Enter and all", async () => {
    await write("|");
    await type("The market for zebras");
    await vscode.commands.executeCommand("acceptSelectedSuggestion");
    await becomes("The market for zebras");
  });

  test("where nothing official fits, no other words of the draft come up in its stead", () => {
    const { uri } = vscode.window.activeTextEditor?.document ?? { uri: file("plan.md") };
    equal(vscode.workspace.getConfiguration("editor", { uri, languageId: "markdown" }).get("wordBasedSuggestions"), "off");
  });
});
