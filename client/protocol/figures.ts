/** Adding a figure to an agenda, and giving one a new value. */
import type { Range } from "vscode-languageserver-types";
import type { Applied } from "./fixes.ts";

/** Request of the client: what is known of a number that is to become a figure. Answer: a `FigureProposal`, or null where there is none. */
export const PROPOSE_FIGURE = "concord/proposeFigure";

/** Request of the client: what is wrong with an answer about a new figure. Answer: `{ message }`, or null where nothing is. */
export const CHECK_ANSWER = "concord/checkAnswer";

/** Request of the client: add a figure to an agenda. Answer: `FigureAdded`, or null where it cannot be. */
export const ADD_FIGURE = "concord/addFigure";

/** Request of the client: the figures that may be updated, and which of them is at a position. Answer: `UpdatableFigures`. */
export const UPDATABLE_FIGURES = "concord/updatableFigures";

/** Request of the client: what is wrong with an answer about a new value. Answer: `{ message }`, or null where nothing is. */
export const CHECK_UPDATE = "concord/checkUpdate";

/** Request of the client: give a figure its new value. Answer: `FigureUpdate`, or null where it cannot be. */
export const UPDATE_FIGURE = "concord/updateFigure";

/** The argument of the command `concord.newFigure`: where the number stands. */
export interface NewFigureArgument {
  readonly uri: string;
  readonly range: Range;
}

/** What is known of a number that is to become a figure. */
export interface FigureProposal {
  readonly text: string;
  /** The draft's own first. */
  readonly agendas: readonly { readonly uri: string; readonly title: string; readonly sources: readonly ProposedSource[] }[];
  readonly label: string;
  readonly unit: string;
  readonly base: string;
  readonly period: string;
}

/** A source of an agenda; `key` is what stands in a figure's `source`. */
export interface ProposedSource {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
}

/** What the drafter says of a new figure. */
export interface FigureAnswers {
  /** URI of the agenda. */
  readonly agenda: string;
  readonly label: string;
  readonly unit: string;
  readonly base: string;
  readonly period: string;
  /** Empty for an observed number. */
  readonly kind: "" | "target" | "forecast";
  /** A key, or a new source; none where it is left out. */
  readonly source?: string | { readonly title: string; readonly publisher: string; readonly date: string };
}

/** A figure that was added. */
export interface FigureAdded extends Applied {
  /** Its id: "figures/river-gauges". */
  readonly id: string;
}

/** An agenda to which something may be added. */
export type ProposedAgenda = FigureProposal["agendas"][number];

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

/** The figures of a workspace, and the agendas in whose files they stand. */
export interface UpdatableFigures {
  readonly figures: readonly UpdatableFigure[];
  /** The one at the position that was asked for. */
  readonly here?: UpdatableFigure;
  readonly agendas: readonly ProposedAgenda[];
}

/** What a person says of a figure's new value; what is left out is empty. */
export interface UpdateAnswers {
  readonly value: string;
  readonly period?: string;
  readonly oldPeriod?: string;
  readonly source?: FigureAnswers["source"];
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
