/** `textDocument/diagnostic` and `workspace/diagnostic`: diagnostics for clients that ask for them, of one document or of every file. */
import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceFullDocumentDiagnosticReport,
} from "vscode-languageserver";
import { normalUri } from "../files/uris.ts";
import type { RequestContext, RequestGroup } from "./model.ts";

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** So many drafts are checked without a word; of more, the drafter is told how far it is. */
const SILENT = 100;

/** After so many drafts, whether or not there was anything to do with them. */
const BREATH = 100;

/** A pause in which the editor's other requests are answered. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Hands out reports as they are made. */
type Report = (report: WorkspaceDocumentDiagnosticReport) => void;

/** Reports on every file that is not as it was told before, and empties what is gone. Whether there was anything to report. */
async function reportAll(context: RequestContext, before: ReadonlyMap<string, string>, report: Report): Promise<boolean> {
  const { service, diagnoser, isCancelled } = context;
  const uris = [...(await service.listAgendaFiles()), ...(await service.snippets.list()), ...(await service.listDrafts())];
  const progress = before.size === 0 && uris.length > SILENT ? await context.showProgress("checking drafts") : undefined;
  let told = false;
  const tell = (full: Omit<WorkspaceFullDocumentDiagnosticReport, "kind">): void => {
    report({ kind: DocumentDiagnosticReportKind.Full, ...full });
    told = true;
  };
  try {
    for (const [index, uri] of uris.entries()) {
      if (isCancelled()) return told;
      if (index % BREATH === 0) await breathe();
      // Of a draft that has not changed since it was told, nothing is worked out again.
      const known = diagnoser.knownId(uri);
      if (known !== undefined && known === before.get(uri)) continue;
      const { id, items } = await diagnoser.diagnose(uri);
      if (id === before.get(uri)) continue;
      const open = service.getDocument(uri);
      tell({ uri: open?.uri ?? uri, version: open?.version ?? null, resultId: id, items });
      progress?.report(Math.floor((100 * index) / uris.length));
      await breathe();
    }
  } finally {
    progress?.done();
  }
  const there = new Set(uris);
  for (const uri of before.keys()) if (!there.has(uri)) tell({ uri, version: null, items: [] });
  return told;
}

/**
 * Answers with what has changed; where nothing has, waits until something does, as the protocol lets a server do ("Workspace Diagnostics":
 * the request may be kept open), so that a client that asks again after every answer costs nothing while nobody works.
 */
async function diagnoseWorkspace(context: RequestContext, before: ReadonlyMap<string, string>, report: Report): Promise<void> {
  for (;;) {
    const change = context.nextChange();
    if ((await reportAll(context, before, report)) || before.size === 0 || context.isCancelled()) return;
    await change;
    if (context.isCancelled()) return;
  }
}

/** Pulled diagnostics. */
export const diagnosticRequests: RequestGroup = {
  capabilities: ({ pull }) =>
    pull ? { diagnosticProvider: { identifier: "concord", interFileDependencies: true, workspaceDiagnostics: true } } : {},
  serve: (connection, answer) => {
    connection.languages.diagnostics.on(
      answer("diagnostics", NOTHING, async ({ diagnoser }, { textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
        const { id, items } = await diagnoser.diagnose(textDocument.uri);
        return id === previousResultId ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id } : { ...NOTHING, resultId: id, items };
      }),
    );
    connection.languages.diagnostics.onWorkspace((params, token, _, partial) =>
      answer<typeof params, WorkspaceDiagnosticReport>("workspace diagnostics", { items: [] }, async (context, { previousResultIds }) => {
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        const report: Report = (each) => (partial ? partial.report({ items: [each] }) : items.push(each));
        await diagnoseWorkspace(context, new Map(previousResultIds.map(({ uri, value }) => [normalUri(uri), value])), report);
        return { items };
      })(params, token),
    );
  },
};
