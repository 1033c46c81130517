/** 'Add this number to the agenda as a new figure': asks, one question after the other, what the draft does not say. */
import * as vscode from "vscode";
import {
  ADD_FIGURE,
  CHECK_ANSWER,
  type FigureAdded,
  type FigureAnswers,
  type FigureProposal,
  type NewFigureArgument,
  PROPOSE_FIGURE,
  type ProposedAgenda,
  type ProposedSource,
} from "./protocol/figures.ts";
import type { Session } from "./session.ts";

/** Registers `concord.newFigure`, which code actions name. Questions whose answers come with the command are not asked. */
export function registerNewFigure(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand("concord.newFigure", (argument: NewFigureArgument, given?: Partial<FigureAnswers>) =>
    addFigure(session, argument, given),
  );
}

async function addFigure(session: Session, argument: NewFigureArgument, given: Partial<FigureAnswers> | undefined): Promise<void> {
  const proposal = await session.ask<FigureProposal>(PROPOSE_FIGURE, argument);
  const answers = proposal && (given ? complete(proposal, given) : await askAll(session, proposal));
  if (proposal && !answers) return; // given up
  const added = answers && (await session.ask<FigureAdded>(ADD_FIGURE, { ...argument, answers }));
  if (answers && added?.applied) void tellAdded(answers, added);
  else
    void vscode.window.showWarningMessage(
      vscode.l10n.t("The number could not be added: it is not there any more, or the agenda's file cannot be edited."),
    );
}

/** Answers given with the command, and what is known for the others. */
function complete({ agendas, label, unit, base, period }: FigureProposal, given: Partial<FigureAnswers>): FigureAnswers {
  return { agenda: agendas[0]?.uri ?? "", label, unit, base, period, kind: "", ...given };
}

/** Asks everything; undefined where the drafter gives up. */
async function askAll(session: Session, proposal: FigureProposal): Promise<FigureAnswers | undefined> {
  const title = vscode.l10n.t("‘{0}’ as a new figure of the agenda", proposal.text);
  const agenda = await pickAgenda(proposal, title);
  if (!agenda) return undefined;
  const ask = (field: keyof FigureAnswers, value: string, prompt: string): Thenable<string | undefined> =>
    vscode.window.showInputBox({
      title,
      prompt,
      value,
      ignoreFocusOut: true,
      validateInput: async (text) => (await session.ask<{ readonly message: string }>(CHECK_ANSWER, { field, text }))?.message,
    });
  const label = await ask("label", proposal.label, vscode.l10n.t("What is measured, as a drafter would say it"));
  if (label === undefined) return undefined;
  const unit = await ask("unit", proposal.unit, vscode.l10n.t("The unit: percent, count, years, a currency such as VND, kilometer …"));
  if (unit === undefined) return undefined;
  const needsBase = ["percent", "count"].includes(unit.trim());
  const base = needsBase
    ? await ask("base", proposal.base, vscode.l10n.t("Of what: the noun of a share or count (households); may be left empty"))
    : "";
  if (base === undefined) return undefined;
  const period = await ask("period", proposal.period, vscode.l10n.t("The period that it holds for (2024, 2024-Q1, 2024-06); may be left empty"));
  if (period === undefined) return undefined;
  const kind = await askFigureKind(period, title);
  if (kind === "given up") return undefined;
  const source = await askSource(agenda.sources, title);
  if (source === "given up") return undefined;
  return { agenda: agenda.uri, label, unit, base, period, kind, ...(source !== "none" && { source: "key" in source ? source.key : source }) };
}

/** The agenda to add to: asked where there are several. */
export async function pickAgenda({ agendas }: Pick<FigureProposal, "agendas">, title: string): Promise<ProposedAgenda | undefined> {
  if (agendas.length <= 1) return agendas[0];
  const items = agendas.map((agenda) => ({
    label: agenda.title,
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(agenda.uri)),
    agenda,
  }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t("Which agenda?"), ignoreFocusOut: true }))?.agenda;
}

/** Whether a period ends this year or later: nobody knows yet what will have been reached. */
const isOpen = (period: string): boolean => Number(/(\d{4})(?!.*\d{4})/u.exec(period)?.[1] ?? 0) >= new Date().getFullYear();

/** Asks what a number is that speaks of a time to come; one of the past is observed. */
export async function askFigureKind(period: string, title: string): Promise<FigureAnswers["kind"] | "given up"> {
  if (!isOpen(period)) return "";
  const items: readonly (vscode.QuickPickItem & { readonly figureKind: FigureAnswers["kind"] })[] = [
    { label: vscode.l10n.t("Target"), description: vscode.l10n.t("what is to be reached; drafts must not tell it as reached"), figureKind: "target" },
    { label: vscode.l10n.t("Forecast"), description: vscode.l10n.t("what is expected"), figureKind: "forecast" },
    { label: vscode.l10n.t("Observed"), description: vscode.l10n.t("what was measured or counted"), figureKind: "" },
  ];
  const placeHolder = vscode.l10n.t("What is this number of {0}?", period.trim());
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true }))?.figureKind ?? "given up";
}

interface SourceItem extends vscode.QuickPickItem {
  readonly source?: ProposedSource;
}

/** A source that was chosen. */
export type Source = "none" | "given up" | Pick<ProposedSource, "key"> | Exclude<FigureAnswers["source"], string | undefined>;

/** Asks for the source: one that is known, a new one, or none. */
export async function askSource(sources: readonly ProposedSource[], title: string): Promise<Source> {
  const none: SourceItem = { label: vscode.l10n.t("No source") };
  const fresh: SourceItem = { label: vscode.l10n.t("$(add) A new source") };
  const known = sources.map((source): SourceItem => ({ label: source.title, description: source.publisher, source }));
  const picked = await vscode.window.showQuickPick([...known, fresh, none], {
    title,
    placeHolder: vscode.l10n.t("Where does it come from?"),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!picked) return "given up";
  if (picked.source) return picked.source;
  if (picked === none) return "none";
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("What the publication is called"),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("A source needs a title.") : undefined),
  });
  if (name === undefined) return "given up";
  const publisher = await vscode.window.showInputBox({ title, prompt: vscode.l10n.t("Who published it; may be left empty"), ignoreFocusOut: true });
  if (publisher === undefined) return "given up";
  const date = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("When: 2024-04-24, 2024-04 or 2024; may be left empty"),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^(?:\d{4}(?:-\d{2}){0,2})?$/.test(text.trim()) ? undefined : vscode.l10n.t("A date such as 2024-04-24, 2024-04 or 2024."),
  });
  return date === undefined ? "given up" : { title: name, publisher, date };
}

/** Says what was added, and leads there. */
async function tellAdded({ agenda, label }: FigureAnswers, { id }: FigureAdded): Promise<void> {
  const open = vscode.l10n.t("Open the agenda");
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t("‘{0}’ is a figure of the agenda now.", label), open);
  if (choice !== open) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(agenda, true));
  const key = id.slice(id.indexOf("/") + 1);
  const at = document.getText().search(new RegExp(`^[ \\t]+["']?${key}["']?[ \\t]*:`, "mu"));
  const place = document.positionAt(Math.max(0, at));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
}
