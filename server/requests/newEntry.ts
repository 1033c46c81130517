/** New entries of an agenda: the client asks the person, the server knows what for and what becomes of it. */
import * as l10n from "@vscode/l10n";
import type { Range } from "vscode-languageserver";
import {
  type AddedEntry,
  addNewEntry,
  checkEntryAnswer,
  ENTRY_SECTIONS,
  type EntryAnswers,
  type EntryField,
  type NewEntryKind,
  readNumber,
} from "../features/newEntry.ts";
import { type FigureProposal, proposeAgenda } from "../features/newFigure.ts";
import type { PolicyService } from "../serviceModel.ts";
import { editAgendaFile } from "./agendaFiles.ts";
import type { Applied } from "./fixes.ts";
import type { RequestGroup } from "./model.ts";

/** Request of the client: the agendas to which an entry may be added, those of the document at hand first. */
export const ENTRY_AGENDAS = "concord/entryAgendas";
/** Request of the client: what is wrong with an answer, and the unit that a number has. Answer: `EntryChecked`. */
export const CHECK_ENTRY = "concord/checkEntry";
/** Request of the client: add an entry. Answer: `EntryAdded`, or null where it cannot be added. */
export const ADD_ENTRY = "concord/addEntry";

/** What is known of an answer. */
export interface EntryChecked {
  readonly message?: string;
  /** Of a value. */
  readonly unit?: string;
}

/** What has become of a new entry. */
export interface EntryAdded extends Applied {
  readonly id?: string;
  /** Of its key. */
  readonly range?: Range;
  /** Why it is not added. */
  readonly fault?: string;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isKind = (value: unknown): value is NewEntryKind => isText(value) && Object.hasOwn(ENTRY_SECTIONS, value);

const FIELDS: readonly EntryField[] = ["label", "deprecated", "members", "value", "unit", "base", "period", "figureKind", "publisher", "date", "url"];

function readAnswers(value: unknown): EntryAnswers | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { kind, source, ...typed } = value as Partial<EntryAnswers>;
  if (!isKind(kind)) return undefined;
  const isNew = typeof source === "object" && source !== null && [source.title, source.publisher, source.date].every(isText);
  const texts = Object.fromEntries(FIELDS.map((field) => [field, isText(typed[field]) ? typed[field] : ""])) as Record<EntryField, string>;
  return { kind, ...texts, ...((isText(source) || isNew) && { source }) };
}

/** The agendas of a workspace, those that the document at hand is or answers to first. */
async function findAgendas(service: PolicyService, uri: string | undefined) {
  const all = await service.listAgendas();
  const own =
    uri === undefined ? [] : service.kindOf(uri) === "agenda" ? [await service.readAgenda(uri)] : ((await service.review(uri))?.review.agendas ?? []);
  const first = own.flatMap((agenda) => all.find((each) => each.uri === agenda?.uri) ?? []);
  return [...new Set([...first, ...all])];
}

/** New entries. */
export const newEntryRequests: RequestGroup = {
  capabilities: () => ({}),
  serve: (connection, answer) => {
    connection.onRequest(
      ENTRY_AGENDAS,
      answer("agendas", [], async ({ service }, params: { readonly uri?: unknown } | null): Promise<FigureProposal["agendas"]> => {
        const uri = params?.uri;
        return (await findAgendas(service, isText(uri) ? uri : undefined)).map(proposeAgenda);
      }),
    );
    connection.onRequest(
      CHECK_ENTRY,
      answer("an answer", {}, async ({ service }, params: Readonly<Record<"agenda" | "kind" | "field" | "text", unknown>>): Promise<EntryChecked> => {
        const { agenda, kind, field, text } = params;
        const known = FIELDS.find((each) => each === field);
        if (!isText(agenda) || !isKind(kind) || !known || !isText(text)) return {};
        const language = (await service.readAgenda(agenda))?.language ?? "en";
        const message = checkEntryAnswer(kind, known, text, language);
        const unit = known === "value" ? readNumber(text, language)?.unit : undefined;
        return { ...(message !== undefined && { message }), ...(isText(unit) && { unit }) };
      }),
    );
    connection.onRequest(
      ADD_ENTRY,
      answer("a new entry", null, async (context, params: { readonly agenda?: unknown; readonly answers?: unknown }): Promise<EntryAdded | null> => {
        const answers = readAnswers(params.answers);
        const { service } = context;
        // Nothing but an agenda of the workspace is edited, whatever the client names.
        const agenda = (await service.listAgendas()).find(({ uri }) => uri === params.agenda);
        if (!answers || !agenda) return null;
        let added: AddedEntry | undefined;
        const edit = await editAgendaFile(context, agenda.uri, (text) => {
          added = addNewEntry(text, answers, agenda);
          return added && "edits" in added ? added.edits : undefined;
        });
        if (added && "fault" in added) return { applied: false, fault: added.fault };
        if (!edit || !added) return null;
        const { applied } = await connection.workspace.applyEdit({ label: l10n.t("Add an entry to the agenda"), edit });
        return { applied, id: added.id, range: added.range };
      }),
    );
  },
};
