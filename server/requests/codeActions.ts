/** `textDocument/codeAction` and `codeAction/resolve`. */
import * as l10n from "@vscode/l10n";
import type { CodeAction } from "vscode-languageserver";
import { findEntry } from "../agenda/find.ts";
import { provideFaultFixes } from "../features/agendaDiagnostics.ts";
import { editAreaNames, editLabels, readAreaNameChange, readLabelChange } from "../features/agendaEdits.ts";
import { CODE_ACTION_KINDS, provideCodeActions } from "../features/codeActions.ts";
import { editAgendaFile } from "./agendaFiles.ts";
import { type RequestContext, type RequestGroup, reviewOf } from "./model.ts";

/** An action with its edit, where that is of an agenda's file and still to be worked out; undefined where it cannot be. */
async function resolve(context: Pick<RequestContext, "service" | "abilities">, action: CodeAction): Promise<CodeAction | undefined> {
  const named = action.edit ? undefined : readAreaNameChange(action.data);
  if (named) {
    const edit = await editAgendaFile(context, named.uri, (text) => editAreaNames(text, named));
    return edit && { ...action, edit };
  }
  const change = action.edit ? undefined : readLabelChange(action.data);
  if (!change) return action;
  const agenda = await context.service.readAgenda(change.uri);
  const entry = agenda && findEntry(agenda, change.id);
  const edit = await editAgendaFile(context, change.uri, (text) => editLabels(text, change, entry?.place.uri === change.uri ? entry : undefined));
  return edit && { ...action, edit };
}

/** Code actions on drafts, agendas and the configuration. */
export const codeActionRequests: RequestGroup = {
  capabilities: ({ lazyEdits }) => ({ codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], ...(lazyEdits && { resolveProvider: true }) } }),
  serve: (connection, answer) => {
    connection.onCodeAction(
      answer("code actions", null, async (request, { textDocument: { uri }, range, context }): Promise<CodeAction[]> => {
        const { service, abilities } = request;
        const reviewed = await reviewOf(service, uri);
        const fixes = provideFaultFixes(uri, context.diagnostics);
        if (!reviewed) return [...fixes];
        const { requireReasons } = reviewed;
        const actions = [...fixes, ...provideCodeActions(reviewed, range, context, { ...abilities, requireReasons })];
        if (abilities.lazyEdits) return actions;
        return (await Promise.all(actions.map((action) => resolve(request, action)))).filter((action) => action !== undefined);
      }),
    );
    connection.onCodeActionResolve((action, token) =>
      answer("code action", action, async (context) => {
        const resolved = await resolve(context, action);
        if (!resolved)
          connection.window.showWarningMessage(
            l10n.t("The agenda's file cannot be edited here: it is written in a way that only a person can change."),
          );
        return resolved ?? action;
      })(action, token),
    );
  },
};
