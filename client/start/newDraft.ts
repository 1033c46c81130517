/** 'New Draft': asks the type of document and its title, and opens its structure with live tab stops. Nothing is saved before the drafter does. */
import * as vscode from "vscode";
import { AGENDA_LANGUAGES, type AgendaLanguages } from "../protocol/entries.ts";
import type { Session } from "../session.ts";
import { DOCUMENT_LANGUAGES, type DocumentType, documentLanguage, draftSnippet, type NewDraft, readDocumentTypes } from "./documents.ts";
import { idOf } from "./ids.ts";
import { speaks } from "./languages.ts";
import { type AgendaPlace, findAgendas, showUnsaved, showUnsavedDraft, writableFolders } from "./places.ts";
import { Questions } from "./questions.ts";
import { nameOfLanguage } from "./regions.ts";

/** What a caller may say beforehand; the rest is asked. */
export interface NewDraftAnswers {
  /** The id of a type of document: `decision`. */
  readonly type?: unknown;
  /** Empty for none. */
  readonly title?: unknown;
  /** An agenda's id; empty to name none. */
  readonly agenda?: unknown;
  /** `en` or `vi`. */
  readonly language?: unknown;
}

const isText = (value: unknown): value is string => typeof value === "string";

async function readTypes(extensionUri: vscode.Uri, language: string): Promise<readonly DocumentType[]> {
  const file = vscode.Uri.joinPath(extensionUri, "snippets", `documents.${documentLanguage(language)}.code-snippets`);
  return readDocumentTypes(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}

/** The agenda's id; empty where it shall not be named. */
async function askAgenda(questions: Questions, agendas: readonly AgendaPlace[]): Promise<string | undefined> {
  const items = agendas.map(({ id, title, uri }) => ({ label: title, description: vscode.workspace.asRelativePath(uri), id }));
  const none = { label: vscode.l10n.t("Name none"), description: vscode.l10n.t("the agendas nearest to the saved draft speak"), id: "" };
  return (await questions.choose(vscode.l10n.t("The agenda that the draft answers to"), [...items, none]))?.id;
}

/** The languages in which an agenda, with those that it extends, has labels; undefined where nobody knows. */
async function languagesOf(session: Session, { uri }: AgendaPlace): Promise<readonly string[] | undefined> {
  const all = await session.ask<readonly AgendaLanguages[]>(AGENDA_LANGUAGES, {});
  return all?.find((each) => vscode.Uri.parse(each.uri, true).toString() === uri.toString())?.languages;
}

/** `first`: the language that comes to mind first. `agenda`: the one that the draft answers to. */
async function askLanguage(session: Session, questions: Questions, first: string, agenda: AgendaPlace | undefined): Promise<string | undefined> {
  const spoken = agenda && (await languagesOf(session, agenda));
  const items = DOCUMENT_LANGUAGES.map((tag) => {
    const label = nameOfLanguage(tag, vscode.env.language);
    const isSilent = agenda !== undefined && spoken !== undefined && !speaks(spoken, tag);
    const detail = isSilent ? vscode.l10n.t("The agenda ‘{0}’ has no labels in {1}: nothing can be matched", agenda.title, label) : "";
    return { label, description: tag, detail, tag };
  });
  items.sort((a, b) => Number(b.tag === first) - Number(a.tag === first));
  return (await questions.choose(vscode.l10n.t("The language of the draft"), items))?.tag;
}

interface Settled extends NewDraft {
  readonly type: string;
}

/** Asks for what is not said beforehand; undefined where the drafter leaves. `types`: in the language of the editor. */
async function settle(session: Session, answers: NewDraftAnswers, types: readonly DocumentType[]): Promise<Settled | undefined> {
  const agendas = await findAgendas();
  const said = {
    type: types.find(({ id }) => id === answers.type)?.id,
    title: isText(answers.title) ? answers.title : undefined,
    agenda: isText(answers.agenda) ? answers.agenda : agendas.length > 1 ? undefined : (agendas[0]?.id ?? ""),
    language: DOCUMENT_LANGUAGES.find((tag) => tag === answers.language),
  };
  const questions = new Questions(vscode.l10n.t("New Draft"), Object.values(said).filter((each) => each === undefined).length);
  try {
    const type = said.type ?? (await questions.choose(vscode.l10n.t("The type of document"), types))?.id;
    if (type === undefined) return undefined;
    const title = said.title ?? (await questions.write({ prompt: vscode.l10n.t("The title. Leave it empty to write it later.") }));
    if (title === undefined) return undefined;
    const agenda = said.agenda ?? (await askAgenda(questions, agendas));
    if (agenda === undefined) return undefined;
    const place = agendas.find(({ id }) => id === agenda);
    const usual = documentLanguage(place?.language ?? vscode.env.language);
    const language = said.language ?? (await askLanguage(session, questions, usual, place));
    return language === undefined ? undefined : { type, title, language, agenda: agenda === "" ? undefined : agenda };
  } finally {
    questions.dispose();
  }
}

/** An empty draft that will be saved under its title; without a title or a folder, one that has no name yet. */
async function openEmpty(title: string): Promise<vscode.TextEditor> {
  const [folder] = writableFolders();
  const name = idOf(title, "");
  return folder && name !== "" ? showUnsavedDraft(folder.uri, name) : showUnsaved("markdown", "");
}

/** Opens an unsaved draft. Returns where it is; undefined where the drafter leaves. */
export async function newDraft(session: Session, extensionUri: vscode.Uri, answers: NewDraftAnswers): Promise<vscode.Uri | undefined> {
  const draft = await settle(session, answers, await readTypes(extensionUri, vscode.env.language));
  const type = draft && (await readTypes(extensionUri, draft.language)).find(({ id }) => id === draft.type);
  if (!type) return undefined;
  const editor = await openEmpty(draft.title);
  await editor.insertSnippet(new vscode.SnippetString(draftSnippet(type, draft)));
  return editor.document.uri;
}
