/** 'Add this number to the agenda as a new figure': an action of clients that can ask what is missing. */
import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver-types";
import { type Asked, isAsked } from "./actionModel.ts";
import { rangeOf } from "./model.ts";
import { mayBeFigure } from "./newFigure.ts";

/** The command by which VS Code asks for what is missing. */
const NEW_FIGURE_COMMAND = "concord.newFigure";

/** The argument of `NEW_FIGURE_COMMAND`: where the number stands. */
export interface NewFigureArgument {
  readonly uri: string;
  readonly range: Range;
}

/** One action for a number that no figure has claimed. */
export function newFigureActions(asked: Asked): readonly CodeAction[] {
  const { reviewed, options } = asked;
  const { claims, draft, agendas } = reviewed.review;
  const claim = claims.find(({ spot }) => isAsked(asked, spot));
  const isTag = draft.tags.some((tag) => isAsked(asked, tag));
  if (!options.commands || agendas.length === 0 || !claim || isTag || !mayBeFigure(claim)) return [];
  const title = l10n.t("Add ‘{0}’ to the agenda as a new figure…", claim.spot.text);
  const argument: NewFigureArgument = { uri: reviewed.uri, range: rangeOf(reviewed, claim.spot) };
  return [{ title, kind: CodeActionKind.RefactorRewrite, command: { title, command: NEW_FIGURE_COMMAND, arguments: [argument] } }];
}
