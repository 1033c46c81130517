/** A figure's new official value: the client asks the person, the server knows what for and what becomes of it. */
import * as l10n from "@vscode/l10n";
import type { Position, Range } from "vscode-languageserver";
import type { Agenda, Figure } from "../agenda/model.ts";
import { isInRange } from "../agenda/positions.ts";
import { offsetOf } from "../features/model.ts";
import { type FigureProposal, proposeAgenda } from "../features/newFigure.ts";
import { summarize, writePeriod } from "../features/official.ts";
import { findSubject } from "../features/spots.ts";
import { nameOf } from "../features/texts.ts";
import { checkUpdateAnswer, type FigureUpdated, provideUpdate, sayOld, type UpdateAnswers, type UpdateField } from "../features/updateFigure.ts";
import type { PolicyService } from "../serviceModel.ts";
import { editAgendaFile } from "./agendaFiles.ts";
import type { Applied } from "./fixes.ts";
import { type RequestContext, type RequestGroup, reviewOf } from "./model.ts";

/** Request of the client: the figures that may be updated, and which of them is at a position. Answer: `UpdatableFigures`. */
export const UPDATABLE_FIGURES = "concord/updatableFigures";
/** Request of the client: what is wrong with an answer. Answer: `{ message }`, or null where nothing is. */
export const CHECK_UPDATE = "concord/checkUpdate";
/** Request of the client: give a figure its new value. Answer: `FigureUpdate`, or null where it cannot be. */
export const UPDATE_FIGURE = "concord/updateFigure";

/** A figure that may be updated. */
export interface UpdatableFigure {
  /** Of the file in which it stands. */
  readonly uri: string;
  readonly id: string;
  readonly name: string;
  /** Its value as it is now, in a line. */
  readonly official: string;
  /** Of the value as it is now; "" where none is named. */
  readonly period: string;
}

/** The figures of a workspace. */
export interface UpdatableFigures {
  readonly figures: readonly UpdatableFigure[];
  /** The one at the position that was asked for. */
  readonly here?: UpdatableFigure;
  /** The agendas in whose files they stand, with their sources. */
  readonly agendas: FigureProposal["agendas"];
}

/** What has become of an update. */
export interface FigureUpdate extends Applied {
  /** Of the figure's key. */
  readonly range?: Range;
  /** What became of the old value, in sentences. */
  readonly said?: readonly string[];
  /** Why it is not updated. */
  readonly fault?: string;
}

const isText = (value: unknown): value is string => typeof value === "string";

const toUpdatable = (figure: Figure, { language }: Agenda): UpdatableFigure => ({
  uri: figure.place.uri,
  id: figure.id,
  name: nameOf(figure, language),
  official: summarize(figure, language),
  period: figure.period ? writePeriod(figure.period) : "",
});

const ownFigures = ({ uri, figures }: Agenda): readonly Figure[] => figures.filter(({ place }) => place.uri === uri);

/** The figure at a position: in an agenda file the one whose lines these are, in a draft the one that the number there speaks of. */
async function figureAt(service: PolicyService, uri: string, position: Position): Promise<Figure | undefined> {
  if (service.kindOf(uri) === "agenda") {
    const agenda = await service.readAgenda(uri);
    return agenda && ownFigures(agenda).find(({ place }) => isInRange(place.whole, position));
  }
  const reviewed = await reviewOf(service, uri);
  const entry = reviewed && findSubject(reviewed, offsetOf(reviewed, position))?.entry;
  return entry?.type === "figure" ? entry : undefined;
}

const isPosition = (value: unknown): value is Position =>
  typeof value === "object" && value !== null && [(value as Position).line, (value as Position).character].every((each) => typeof each === "number");

async function listFigures(service: PolicyService, params: unknown): Promise<UpdatableFigures> {
  const { uri, position } = (params ?? {}) as Readonly<Record<string, unknown>>;
  const agendas = await service.listAgendas();
  const figures = agendas.flatMap((agenda) => ownFigures(agenda).map((figure) => toUpdatable(figure, agenda)));
  const at = isText(uri) && isPosition(position) ? await figureAt(service, uri, position) : undefined;
  const here = at && figures.find((each) => each.uri === at.place.uri && each.id === at.id);
  return { figures, agendas: agendas.map(proposeAgenda), ...(here && { here }) };
}

/** The figure with an id in an agenda of the workspace: nothing else is edited, whatever the client names. */
async function findFigure(
  service: PolicyService,
  { uri, id }: Readonly<Record<"uri" | "id", unknown>>,
): Promise<{ readonly figure: Figure; readonly agenda: Agenda } | undefined> {
  const agenda = (await service.listAgendas()).find((each) => each.uri === uri);
  const figure = agenda && ownFigures(agenda).find((each) => each.id === id);
  return figure && { figure, agenda };
}

const FIELDS: readonly UpdateField[] = ["value", "period", "oldPeriod"];

function readAnswers(value: unknown): UpdateAnswers | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { source, ...typed } = value as Partial<UpdateAnswers>;
  const isNew = typeof source === "object" && source !== null && [source.title, source.publisher, source.date].every(isText);
  const texts = Object.fromEntries(FIELDS.map((field) => [field, isText(typed[field]) ? typed[field] : ""])) as Record<UpdateField, string>;
  return { ...texts, ...((isText(source) || isNew) && { source }) };
}

async function update(
  context: RequestContext,
  params: Readonly<Record<"uri" | "id" | "answers", unknown>>,
  apply: (edit: object) => Promise<Applied>,
) {
  const found = await findFigure(context.service, params);
  const answers = readAnswers(params.answers);
  if (!found || !answers) return null;
  const { figure, agenda } = found;
  const sources = agenda.sources.map(({ id }) => id.slice(id.indexOf("/") + 1));
  let updated: FigureUpdated | undefined;
  const edit = await editAgendaFile(context, agenda.uri, (text) => {
    updated = provideUpdate(text, figure, answers, { sources, language: agenda.language });
    return updated && "edits" in updated ? updated.edits : undefined;
  });
  if (updated && "fault" in updated) return { applied: false, fault: updated.fault };
  if (!edit || !updated) return null;
  const { applied } = await apply(edit);
  return { applied, range: updated.range, said: sayOld(figure, updated) };
}

/** New values of figures. */
export const updateFigureRequests: RequestGroup = {
  capabilities: () => ({}),
  serve: (connection, answer) => {
    connection.onRequest<UpdatableFigures | null, never>(
      UPDATABLE_FIGURES,
      answer("figures", null, ({ service }, params: unknown): Promise<UpdatableFigures | null> => listFigures(service, params)),
    );
    connection.onRequest(
      CHECK_UPDATE,
      answer("an answer", null, async ({ service }, params: Readonly<Record<"uri" | "id" | "field" | "text", unknown>>) => {
        const found = await findFigure(service, params);
        const field = FIELDS.find((each) => each === params.field);
        const message =
          found && field && isText(params.text) ? checkUpdateAnswer(found.figure, field, params.text, found.agenda.language) : undefined;
        return message === undefined ? null : { message };
      }),
    );
    connection.onRequest(
      UPDATE_FIGURE,
      answer(
        "a new value",
        null,
        (context, params: Readonly<Record<"uri" | "id" | "answers", unknown>>): Promise<FigureUpdate | null> =>
          update(context, params, (edit) => connection.workspace.applyEdit({ label: l10n.t("Update a figure of the agenda"), edit })),
      ),
    );
  },
};
