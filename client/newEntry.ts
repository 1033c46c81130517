/** 'Add Entry': asks what an agenda lacks, one question after the other, and opens it where the entry stands. */
import * as vscode from "vscode";
import { askFigureKind, askSource, pickAgenda } from "./newFigure.ts";
import { ADD_ENTRY, CHECK_ENTRY, ENTRY_AGENDAS, type EntryAdded, type EntryAnswers, type EntryChecked, type EntryKind } from "./protocol/entries.ts";
import type { ProposedAgenda } from "./protocol/figures.ts";
import type { Session } from "./session.ts";
import { editorOf, select } from "./views/place.ts";

/** What may come with the command; with a kind and a label nothing is asked. */
type Given = Partial<EntryAnswers> & { readonly agenda?: string };

/** Registers `concord.addEntry`. */
export function registerNewEntry(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand("concord.addEntry", (given?: Given) => addEntry(session, given));
}

async function addEntry(session: Session, given: Given = {}): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const uri = active?.endsWith(".agenda.yaml") ? active : session.draft;
  const agendas = (await session.ask<readonly ProposedAgenda[]>(ENTRY_AGENDAS, { uri })) ?? [];
  if (agendas.length === 0) return offerAgenda();
  const title = vscode.l10n.t("Add to the agenda");
  const agenda = agendas.find((each) => each.uri === given.agenda) ?? (await pickAgenda({ agendas }, title));
  const kind = agenda && (given.kind ?? (await pickKind(title)));
  if (!agenda || !kind) return;
  const answers = given.label === undefined ? await askAll(session, agenda, kind) : { ...given, kind, label: given.label };
  if (!answers) return;
  const added = await session.ask<EntryAdded>(ADD_ENTRY, { agenda: agenda.uri, answers });
  if (added?.applied && added.range) select(await editorOf(agenda.uri), added.range);
  else {
    const why = added?.fault ?? vscode.l10n.t("The agenda's file cannot be edited: is there a mistake in it?");
    void vscode.window.showWarningMessage(vscode.l10n.t("‘{0}’ was not added. {1}", answers.label, why));
  }
}

async function offerAgenda(): Promise<void> {
  const fresh = vscode.l10n.t("New agenda");
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t("There is no agenda in this workspace."), fresh);
  if (choice === fresh) await vscode.commands.executeCommand("concord.newAgenda");
}

async function pickKind(title: string): Promise<EntryKind | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly entry: EntryKind })[] = [
    { label: vscode.l10n.t("$(symbol-number) Figure"), description: vscode.l10n.t("an official number"), entry: "figure" },
    { label: vscode.l10n.t("$(symbol-text) Term"), description: vscode.l10n.t("a word as it should be, and how it should not be"), entry: "term" },
    { label: vscode.l10n.t("$(list-ordered) Group"), description: vscode.l10n.t("a fixed list, such as the goals of a programme"), entry: "group" },
    { label: vscode.l10n.t("$(book) Source"), description: vscode.l10n.t("where official words and numbers come from"), entry: "source" },
  ];
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t("What is to be added?"), ignoreFocusOut: true });
  return picked?.entry;
}

/** A question that is answered in writing. */
interface Question {
  readonly field: Exclude<keyof EntryAnswers, "kind" | "source">;
  readonly prompt: string;
  /** Whether the answers so far make it one. */
  readonly isAsked?: (answers: Partial<EntryAnswers>) => boolean;
}

const needsBase = ({ unit = "" }: Partial<EntryAnswers>): boolean => ["percent", "count"].includes(unit.trim());

function questionsOf(kind: EntryKind): readonly Question[] {
  if (kind === "source")
    return [
      { field: "label", prompt: vscode.l10n.t("What the publication is called") },
      { field: "publisher", prompt: vscode.l10n.t("Who published it; may be left empty") },
      { field: "date", prompt: vscode.l10n.t("When: 2024-04-24, 2024-04 or 2024; may be left empty") },
      { field: "url", prompt: vscode.l10n.t("Its address on the web; may be left empty") },
    ];
  if (kind === "figure")
    return [
      { field: "label", prompt: vscode.l10n.t("What is measured, as a drafter would say it") },
      { field: "value", prompt: vscode.l10n.t("The official number, as a draft would have it: 80.2%, 268 million") },
      { field: "unit", prompt: vscode.l10n.t("The unit: percent, count, years, a currency such as VND, kilometer …") },
      { field: "base", prompt: vscode.l10n.t("Of what: the noun of a share or count (households); may be left empty"), isAsked: needsBase },
      { field: "period", prompt: vscode.l10n.t("The period that it holds for (2024, 2024-Q1, 2024-06); may be left empty") },
    ];
  const wrong: Question = {
    field: "deprecated",
    prompt: vscode.l10n.t("Labels that drafts should not use, with ‘;’ between them; may be left empty"),
  };
  if (kind === "term") return [{ field: "label", prompt: vscode.l10n.t("The right label of the term") }, wrong];
  return [
    { field: "label", prompt: vscode.l10n.t("What the list is called") },
    { field: "members", prompt: vscode.l10n.t("Its members in official order, with ‘;’ between them") },
    wrong,
  ];
}

/** Asks everything; undefined where the person gives up. */
async function askAll(session: Session, agenda: ProposedAgenda, kind: EntryKind): Promise<EntryAnswers | undefined> {
  const title = vscode.l10n.t("Add to ‘{0}’", agenda.title);
  const answers: Record<string, string> = {};
  for (const { field, prompt, isAsked } of questionsOf(kind)) {
    if (isAsked && !isAsked(answers)) continue;
    const check = (text: string) => session.ask<EntryChecked>(CHECK_ENTRY, { agenda: agenda.uri, kind, field, text });
    const value = answers[field];
    const validateInput = async (text: string): Promise<string | undefined> => (await check(text))?.message;
    const answer = await vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true, validateInput, ...(value !== undefined && { value }) });
    if (answer === undefined) return undefined;
    answers[field] = answer;
    // The number often says its unit.
    const unit = field === "value" ? (await check(answer))?.unit : undefined;
    if (unit !== undefined) answers.unit = unit;
  }
  const label = answers.label ?? "";
  if (kind === "source") return { ...answers, kind, label };
  const figureKind = await askFigureKind(answers.period ?? "", title);
  if (figureKind === "given up") return undefined;
  const source = await askSource(agenda.sources, title);
  if (source === "given up") return undefined;
  return { ...answers, kind, label, figureKind, ...(source !== "none" && { source: "key" in source ? source.key : source }) };
}
