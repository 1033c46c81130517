/** A number of a draft as a new figure of the agenda: the client asks the drafter, the server knows what and what becomes of it. */
import * as l10n from "@vscode/l10n";
import type { Range } from "vscode-languageserver";
import { offsetOf, type Reviewed } from "../features/model.ts";
import {
  type AddedFigure,
  addFigure,
  checkAnswer,
  type FigureAnswers,
  type FigureProposal,
  mayBeFigure,
  proposeFigure,
} from "../features/newFigure.ts";
import type { NewFigureArgument } from "../features/newFigureActions.ts";
import { languageAt } from "../review/languageAt.ts";
import { editAgendaFile } from "./agendaFiles.ts";
import type { Applied } from "./fixes.ts";
import { type RequestGroup, reviewOf } from "./model.ts";

/** Request of the client: what is known of a number, for the drafter to complete. Answer: a `FigureProposal`, or null where no number stands there. */
export const PROPOSE_FIGURE = "concord/proposeFigure";
/** Request of the client: what is wrong with an answer. Answer: `{ message }`, or null where nothing is. */
export const CHECK_ANSWER = "concord/checkAnswer";
/** Request of the client: add the number to the agenda. Answer: `FigureAdded`, or null where the number stands there no more or cannot be added. */
export const ADD_FIGURE = "concord/addFigure";

/** What has become of a new figure. */
export interface FigureAdded extends Applied {
  /** Its id: "figures/river-gauges". */
  readonly id: string;
}

interface AnswerParams {
  readonly field: keyof FigureAnswers;
  readonly text: string;
}

type AddParams = NewFigureArgument & { readonly answers: FigureAnswers };

const isText = (value: unknown): value is string => typeof value === "string";

function isPlace(params: unknown): params is NewFigureArgument {
  if (typeof params !== "object" || params === null) return false;
  const { uri, range } = params as Partial<NewFigureArgument>;
  return isText(uri) && [range?.start?.line, range?.start?.character].every((each) => typeof each === "number");
}

function isAdd(params: unknown): params is AddParams {
  if (!isPlace(params)) return false;
  const { answers } = params as Partial<AddParams>;
  if (typeof answers !== "object" || answers === null) return false;
  const { agenda, label, unit, base, period, source } = answers;
  const known =
    source === undefined || isText(source) || (typeof source === "object" && [source?.title, source?.publisher, source?.date].every(isText));
  return known && [agenda, label, unit, base, period].every(isText);
}

const claimAt = (reviewed: Reviewed, { start }: Range) =>
  reviewed.review.claims.find((claim) => claim.spot.start === offsetOf(reviewed, start) && mayBeFigure(claim));

/** New figures. */
export const newFigureRequests: RequestGroup = {
  capabilities: () => ({}),
  serve: (connection, answer) => {
    connection.onRequest(
      PROPOSE_FIGURE,
      answer("a new figure", null, async ({ service }, params: unknown): Promise<FigureProposal | null> => {
        const reviewed = isPlace(params) ? await reviewOf(service, params.uri) : undefined;
        const claim = reviewed && isPlace(params) && claimAt(reviewed, params.range);
        return (claim && proposeFigure(reviewed, claim)) || null;
      }),
    );
    connection.onRequest(
      CHECK_ANSWER,
      answer("an answer", null, async (_, { field, text }: AnswerParams): Promise<{ readonly message: string } | null> => {
        const message = checkAnswer(field, text);
        return message === undefined ? null : { message };
      }),
    );
    connection.onRequest(
      ADD_FIGURE,
      answer("a new figure", null, async (context, params: unknown): Promise<FigureAdded | null> => {
        const reviewed = isAdd(params) ? await reviewOf(context.service, params.uri) : undefined;
        const claim = reviewed && isAdd(params) && claimAt(reviewed, params.range);
        // Nothing but an agenda in force is edited, whatever the client names.
        if (!claim || !isAdd(params) || !reviewed.review.agendas.some(({ uri }) => uri === params.answers.agenda)) return null;
        const language = languageAt(reviewed.review, claim.spot.start);
        let added: AddedFigure | undefined;
        const edit = await editAgendaFile(context, params.answers.agenda, (text) => {
          added = addFigure(text, claim, params.answers, language);
          return added?.edits;
        });
        if (!edit || !added) return null;
        const { applied } = await connection.workspace.applyEdit({ label: l10n.t("Add a figure to the agenda"), edit });
        return { applied, id: `figures/${added.key}` };
      }),
    );
  },
};
