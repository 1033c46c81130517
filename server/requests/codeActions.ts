/** `textDocument/codeAction`. */
import type { CodeAction } from "vscode-languageserver";
import { provideFaultFixes } from "../features/agendaDiagnostics.ts";
import { CODE_ACTION_KINDS, provideCodeActions } from "../features/codeActions.ts";
import { type RequestGroup, reviewOf } from "./model.ts";

/** Code actions on drafts, agendas and the configuration. */
export const codeActionRequests: RequestGroup = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } }),
  serve: (connection, answer) => {
    connection.onCodeAction(
      answer("code actions", null, async ({ service, abilities }, { textDocument: { uri }, range, context }): Promise<CodeAction[]> => {
        const reviewed = await reviewOf(service, uri);
        const fixes = provideFaultFixes(uri, context.diagnostics);
        if (!reviewed) return [...fixes];
        const { requireReasons } = reviewed;
        return [...fixes, ...provideCodeActions(reviewed, range, context, { ...abilities, requireReasons })];
      }),
    );
  },
};
