/** 'Update Figure': asks for a figure's new official value, its period and source; the old value goes into the figure's series. */
import * as vscode from "vscode";
import { askSource } from "./newFigure.ts";
import {
  CHECK_UPDATE,
  type FigureUpdate,
  UPDATABLE_FIGURES,
  UPDATE_FIGURE,
  type UpdatableFigure,
  type UpdatableFigures,
  type UpdateAnswers,
} from "./protocol/figures.ts";
import type { Session } from "./session.ts";
import { editorOf, select } from "./views/place.ts";

/** What may come with the command: a figure, and with answers nothing is asked. */
interface Given {
  readonly uri?: string;
  readonly id?: string;
  readonly answers?: UpdateAnswers;
}

/** Registers `concord.updateFigure`. */
export function registerUpdateFigure(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand("concord.updateFigure", (given?: Given) => updateFigure(session, given));
}

async function updateFigure(session: Session, given: Given = {}): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const at = editor && {
    uri: editor.document.uri.toString(),
    position: { line: editor.selection.active.line, character: editor.selection.active.character },
  };
  const found = await session.ask<UpdatableFigures>(UPDATABLE_FIGURES, at ?? {});
  if (!found || found.figures.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("No agenda of this workspace has a figure."));
    return;
  }
  const named = found.figures.find(({ uri, id }) => id === given.id && (given.uri === undefined || uri === given.uri));
  const figure = named ?? found.here ?? (await pickFigure(found));
  const answers = figure && (given.answers ?? (await askAll(session, figure, found)));
  if (!figure || !answers) return;
  const done = await session.ask<FigureUpdate>(UPDATE_FIGURE, { uri: figure.uri, id: figure.id, answers });
  if (done?.applied && done.range) {
    select(await editorOf(figure.uri), done.range);
    void vscode.window.showInformationMessage((done.said ?? []).join(" "));
  } else {
    const why = done?.fault ?? vscode.l10n.t("The agenda's file cannot be edited: is there a mistake in it?");
    void vscode.window.showWarningMessage(vscode.l10n.t("‘{0}’ was not updated. {1}", figure.name, why));
  }
}

async function pickFigure({ figures, agendas }: UpdatableFigures): Promise<UpdatableFigure | undefined> {
  const titleOf = (uri: string): string | undefined => (agendas.length > 1 ? agendas.find((each) => each.uri === uri)?.title : undefined);
  const items = figures.map((figure) => {
    const title = titleOf(figure.uri);
    return { label: figure.name, description: figure.official, figure, ...(title !== undefined && { detail: title }) };
  });
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Which figure has a new value?"), matchOnDescription: true });
  return picked?.figure;
}

/** Asks everything; undefined where the person gives up. */
async function askAll(session: Session, figure: UpdatableFigure, { agendas }: UpdatableFigures): Promise<UpdateAnswers | undefined> {
  const { uri, id, official, period: before } = figure;
  const title = vscode.l10n.t("Update ‘{0}’", figure.name);
  const ask = (field: "value" | "period" | "oldPeriod", prompt: string): Thenable<string | undefined> => {
    const validateInput = async (text: string): Promise<string | undefined> =>
      (await session.ask<{ readonly message: string }>(CHECK_UPDATE, { uri, id, field, text }))?.message;
    return vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true, validateInput });
  };
  const value = await ask("value", vscode.l10n.t("The new official value, as a draft would have it; it is now {0}", official));
  if (value === undefined) return undefined;
  const period = await ask(
    "period",
    before === ""
      ? vscode.l10n.t("The period for which the new value holds (2025, 2025-Q1, 2025-06); may be left empty")
      : vscode.l10n.t("The period for which the new value holds (2025, 2025-Q1, 2025-06); {0} puts the present value right", before),
  );
  if (period === undefined) return undefined;
  const oldPeriod =
    before === ""
      ? await ask("oldPeriod", vscode.l10n.t("The period of the old value, which no one has named; left empty, the old value is not kept"))
      : "";
  if (oldPeriod === undefined) return undefined;
  const source = await askSource(agendas.find((each) => each.uri === uri)?.sources ?? [], title);
  if (source === "given up") return undefined;
  return { value, period, oldPeriod, ...(source !== "none" && { source: "key" in source ? source.key : source }) };
}
