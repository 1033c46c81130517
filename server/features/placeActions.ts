/** 'The city' is another place, unless the agenda says that it is its own: the action that lets it say so. */
import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { type Asked, isAsked } from "./actionModel.ts";
import type { AreaNameChange } from "./agendaEdits.ts";
import { agendaOf } from "./texts.ts";

/** One action for each place for which a number at hand was read as no figure's. Its edit is worked out when it is chosen. */
export function placeActions(asked: Asked): readonly CodeAction[] {
  const { draft, agendas, claims } = asked.reviewed.review;
  const changes = new Map<string, AreaNameChange>();
  for (const { spot, block, near } of claims) {
    if (!near || !isAsked(asked, spot)) continue;
    const language = draft.blocks[block]?.content.language ?? "en";
    for (const { figure, place: label } of near) {
      const agenda = label === undefined ? undefined : agendaOf(agendas, figure);
      if (agenda && label !== undefined) changes.set(`${agenda.uri} ${label}`, { uri: agenda.uri, areaName: { language, label } });
    }
  }
  return [...changes.values()].map((change) => ({
    title: l10n.t("Add ‘{0}’ to the agenda's own places (areaNames)", change.areaName.label),
    kind: CodeActionKind.RefactorRewrite,
    data: { agenda: change },
  }));
}
