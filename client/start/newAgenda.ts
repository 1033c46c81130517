/** 'New Agenda': asks title, language and area, and opens a file that explains itself. */
import * as vscode from "vscode";
import { makeAgenda } from "./agendaText.ts";
import { freeId, idOf } from "./ids.ts";
import { AGENDA_ENDING, chooseFolder, findAgendas, freeAgendaName, showUnsaved, writableFolders, writeAndShow } from "./places.ts";
import { Questions } from "./questions.ts";
import { isLanguageTag, listRegions, nameOfLanguage } from "./regions.ts";

/** What a caller may say beforehand; the rest is asked. */
export interface NewAgendaAnswers {
  readonly title?: unknown;
  /** A language tag. */
  readonly language?: unknown;
  /** A region code; empty for none. */
  readonly area?: unknown;
}

/** Those in which Concord reads drafts. */
const LANGUAGES = ["en", "vi", "fr", "de"];

const isText = (value: unknown): value is string => typeof value === "string";

const askTitle = (questions: Questions): Promise<string | undefined> =>
  questions.write({
    prompt: vscode.l10n.t("What is the agenda about? Its file is named after this title."),
    placeholder: vscode.l10n.t("for example: Clean rivers 2030"),
    faultOf: (text) => (text.trim() === "" ? vscode.l10n.t("An agenda needs a title.") : undefined),
  });

async function askLanguage(questions: Questions): Promise<string | undefined> {
  const ui = vscode.env.language;
  const items = LANGUAGES.map((tag) => ({ label: nameOfLanguage(tag, ui), description: tag, tag }));
  items.sort((a, b) => Number(ui.startsWith(b.tag)) - Number(ui.startsWith(a.tag)));
  const other = { label: vscode.l10n.t("Another language…"), description: "", tag: "" };
  const placeholder = vscode.l10n.t("The language of the official terms. Others can stand beside it later.");
  const picked = await questions.choose(placeholder, [...items, other]);
  if (picked?.tag !== "") return picked?.tag;
  const faultOf = (text: string) => (isLanguageTag(text.trim()) ? undefined : vscode.l10n.t("Write a language tag such as es or pt-BR."));
  return questions.write({ prompt: vscode.l10n.t("The language as a tag, such as es or pt-BR."), faultOf }, true);
}

/** The region code; empty where the drafter names none. */
async function askArea(questions: Questions): Promise<string | undefined> {
  const none = { label: vscode.l10n.t("No area"), description: vscode.l10n.t("can be added later"), code: "" };
  const regions = listRegions(vscode.env.language).map(({ code, name }) => ({ label: name, description: code, code }));
  return (
    await questions.choose(vscode.l10n.t("The country or region that the figures speak of; for a city or province, its country"), [none, ...regions])
  )?.code;
}

const isRegion = (code: string): boolean => code === "" || listRegions("en").some((region) => region.code === code);

/** Today, where the drafter is. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

interface Settled {
  readonly title: string;
  readonly language: string;
  /** Empty for none. */
  readonly area: string;
  readonly folder: vscode.WorkspaceFolder | "none";
}

/** Asks for what is not said beforehand; undefined where the drafter leaves. */
async function settle(answers: NewAgendaAnswers): Promise<Settled | undefined> {
  const said = {
    title: isText(answers.title) && answers.title.trim() !== "" ? answers.title : undefined,
    language: isText(answers.language) && isLanguageTag(answers.language) ? answers.language : undefined,
    area: isText(answers.area) && isRegion(answers.area) ? answers.area : undefined,
  };
  const open = Object.values(said).filter((each) => each === undefined).length + (writableFolders().length > 1 ? 1 : 0);
  const questions = new Questions(vscode.l10n.t("New Agenda"), open);
  try {
    const title = said.title ?? (await askTitle(questions));
    if (title === undefined) return undefined;
    const language = said.language ?? (await askLanguage(questions))?.trim();
    if (language === undefined) return undefined;
    const area = said.area ?? (await askArea(questions));
    if (area === undefined) return undefined;
    const folder = await chooseFolder(questions, vscode.l10n.t("The folder for the agenda"));
    return folder && { title, language, area, folder };
  } finally {
    questions.dispose();
  }
}

/** Starts an agenda in a workspace folder; where none is open, as an unsaved text. Returns where it is; undefined where the drafter leaves. */
export async function newAgenda(answers: NewAgendaAnswers): Promise<vscode.Uri | undefined> {
  const settled = await settle(answers);
  if (!settled) return undefined;
  const { title, language, area, folder } = settled;
  const taken = new Set((await findAgendas()).map(({ id }) => id));
  const isTaken = (id: string): boolean => taken.has(id);
  const wanted = idOf(title, "agenda");
  const make = (id: string): string => makeAgenda({ id, title, language, today: today(), ...(area === "" ? {} : { area }) });
  if (folder === "none") {
    const id = freeId(wanted, isTaken);
    const hint = vscode.l10n.t("Save this file as {0} in the folder of your drafts.", `${id}${AGENDA_ENDING}`);
    return (await showUnsaved("yaml", `# ${hint}\n\n${make(id)}`)).document.uri;
  }
  const id = await freeAgendaName(folder.uri, wanted, isTaken);
  return (await writeAndShow(folder.uri, `${id}${AGENDA_ENDING}`, make(id))).document.uri;
}
