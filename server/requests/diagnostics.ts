/** `textDocument/diagnostic`: diagnostics for clients that ask for them. */
import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from "vscode-languageserver";
import { diagnose } from "../publisher.ts";
import type { RequestGroup } from "./model.ts";

const NONE: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Pulled diagnostics. */
export const diagnosticRequests: RequestGroup = {
  capabilities: ({ pull }) =>
    pull ? { diagnosticProvider: { identifier: "concord", interFileDependencies: true, workspaceDiagnostics: false } } : {},
  serve: (connection, answer) => {
    connection.languages.diagnostics.on(
      answer("diagnostics", NONE, async ({ service, abilities }, { textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
        const { id, items } = await diagnose(service, textDocument.uri, abilities);
        return id === previousResultId ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id } : { ...NONE, resultId: id, items };
      }),
    );
  },
};
