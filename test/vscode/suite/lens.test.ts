/** Inlay hints, code lenses, semantic tokens, symbols and links in a real VS Code. */
import * as vscode from "vscode";
import { equal, includes, ok } from "./assert.ts";
import { ask, file, rangeOf, until } from "./support.ts";

const RIGHT = `In 2024, 72.5% of households had a safe water connection.

Clean water and monitoring go on. The pillars of the river programme are known.
`;

suite("Hints, lenses, tokens, symbols and links", () => {
  let draft: vscode.TextDocument;
  let agenda: vscode.TextDocument;
  const all = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0);

  /** Opens the draft and the agenda, the draft with another text. */
  suiteSetup(async () => {
    agenda = await vscode.workspace.openTextDocument(file("river.agenda.yaml"));
    await vscode.window.showTextDocument(agenda, { preview: false });
    draft = await vscode.workspace.openTextDocument(file("plan.md"));
    await vscode.window.showTextDocument(draft, { preview: false });
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, all(draft), RIGHT);
    ok(await vscode.workspace.applyEdit(edit), "the edit was refused");
  });

  suiteTeardown(async () => {
    await vscode.workspace.getConfiguration("concord").update("inlayHints.enabled", undefined, vscode.ConfigurationTarget.Global);
    await vscode.window.showTextDocument(draft);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("inlay hints are off until they are wanted, and live", async () => {
    const hints = () => ask<vscode.InlayHint[]>("vscode.executeInlayHintProvider", draft.uri, all(draft));
    await until("semantic tokens", async () => (await tokens()).length > 0); // the draft has been reviewed
    equal((await hints()).length, 0);
    const set = (enabled: boolean) =>
      vscode.workspace.getConfiguration("concord").update("inlayHints.enabled", enabled, vscode.ConfigurationTarget.Global);
    await set(true);
    const [hint] = await until("an inlay hint", async () => {
      const found = await hints();
      return found.length > 0 && found;
    });
    equal(hint?.label, "Lake District Council, 2024");
    ok(hint?.position.isEqual(rangeOf(draft, "72.5%").end), "the hint stands behind the number");
    equal(hint?.paddingLeft, true);
    await set(false);
    await until("no inlay hints", async () => (await hints()).length === 0);
  });

  /** The tokens of the draft as 'type: text'. */
  async function tokens(): Promise<readonly string[]> {
    const legend = await ask<vscode.SemanticTokensLegend | undefined>("vscode.provideDocumentSemanticTokensLegend", draft.uri);
    const found = await ask<vscode.SemanticTokens | undefined>("vscode.provideDocumentSemanticTokens", draft.uri);
    if (!legend || !found) return [];
    const texts: string[] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < found.data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = found.data.slice(at, at + 4);
      character = down > 0 ? right : character + right;
      line += down;
      texts.push(`${legend.tokenTypes[type]}: ${draft.getText(new vscode.Range(line, character, line, character + length))}`);
    }
    return texts;
  }

  test("semantic tokens are what agrees", async () => {
    const expected = ["agendaNumber: 72.5%", "agendaTerm: Clean water", "agendaTerm: monitoring", "agendaGroup: pillars of the river programme"];
    await until("the tokens", async () => (await tokens()).length > 0);
    equal((await tokens()).join("\n"), expected.join("\n"));
    const themed = vscode.workspace.getConfiguration("editor", draft).get("semanticHighlighting.enabled");
    equal(themed, "configuredByTheme");
  });

  const lensesOf = async (entry: string): Promise<readonly vscode.CodeLens[]> => {
    const lenses = await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", agenda.uri, 100);
    return lenses.filter(({ range }) => agenda.getText(range) === entry);
  };
  const titles = (lenses: readonly vscode.CodeLens[]): string => lenses.map(({ command }) => command?.title).join(" | ");

  // This suite runs before those that write drafts: VS Code keeps a document open for a while after its file is gone.
  test("code lenses tell how often drafts cite an entry, and show where", async () => {
    await until("a citation", async () => titles(await lensesOf("clean-water")) === "Cited once");
    equal(titles(await lensesOf("monitoring")), "Cited once");
    equal(titles(await lensesOf("river-restoration")), "Not cited in any draft");
    const [lens] = await lensesOf("clean-water");
    equal(lens?.command?.command, "concord.showCitations");
    await vscode.window.showTextDocument(agenda);
    await vscode.commands.executeCommand("concord.showCitations", ...(lens?.command?.arguments ?? []));
    // The places stand in a view over the agenda; what it holds is seen by going there.
    await until("the draft", async () => {
      await vscode.commands.executeCommand("openReference");
      return vscode.window.activeTextEditor?.document.uri.path === draft.uri.path;
    });
    equal(draft.getText(vscode.window.activeTextEditor?.selection), "Clean water");
  });

  test("a second code lens counts the disagreements", async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, rangeOf(draft, "Clean water"), "River repair");
    ok(await vscode.workspace.applyEdit(edit), "the edit was refused");
    await until("a disagreement", async () => titles(await lensesOf("river-restoration")) === "Cited once | 1 disagrees");
    equal(titles(await lensesOf("clean-water")), "Not cited in any draft");
  });

  test("an agenda has an outline", async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", agenda.uri);
    const outline = (list: readonly vscode.DocumentSymbol[], indent = ""): readonly string[] =>
      list.flatMap(({ name, detail, children }) => [`${indent}${name}${detail ? ` (${detail})` : ""}`, ...outline(children, `${indent}  `)]);
    equal(
      outline(symbols).join("\n"),
      [
        "sources",
        "  River programme, annual report 2024 (Lake District Council, 2025-02-01)",
        "terms",
        "  river restoration",
        "  clean water",
        "  monitoring",
        "groups",
        "  pillars of the river programme (3 members)",
        "    river restoration",
        "    clean water",
        "    monitoring",
        "figures",
        "  households with a safe water connection (72.5% of households, 2024)",
      ].join("\n"),
    );
  });

  test("entries are found among the symbols of the workspace", async () => {
    const found = await ask<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "safe water");
    const symbol = found.find(({ name }) => name === "households with a safe water connection");
    equal(symbol?.location.uri.path, agenda.uri.path);
    equal(symbol?.containerName, "River programme of the Lake District Council");
    equal(symbol?.location.range.start.line, rangeOf(agenda, "connected-households").start.line);
  });

  test("the address of a source is a link", async () => {
    const links = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", agenda.uri);
    const targets = links.map(({ range, target }) => `${agenda.getText(range)} -> ${target?.toString(true)}`).join("\n");
    includes(targets, "https://example.org/river/2024 -> https://example.org/river/2024");
  });
});
