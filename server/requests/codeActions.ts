/** `textDocument/codeAction`. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { provideFaultFixes } from "../features/agendaDiagnostics.ts";
import { FIX_ALL, provideCodeActions } from "../features/codeActions.ts";
import { type RequestGroup, reviewOf } from "./model.ts";

/** Code actions on drafts, agendas and the configuration. */
export const codeActionRequests: RequestGroup = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } }),
  serve: (connection, answer) => {
    connection.onCodeAction(
      answer("code actions", null, async ({ service, abilities }, { textDocument: { uri }, range, context }): Promise<CodeAction[]> => {
        const reviewed = await reviewOf(service, uri);
        const fixes = provideFaultFixes(uri, context.diagnostics);
        return [...fixes, ...(reviewed ? provideCodeActions(reviewed, range, context, abilities) : [])];
      }),
    );
  },
};
