/**
 * The pages that ship with Concord, opened inside VS Code: the link on a finding's rule leads to the page of the version at hand, and works
 * without a network. The server's own links, to the web, are for editors that have no such pages.
 */
import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";

/** Pages have a scheme of their own, so that package.json can say that they open as a preview. */
const SCHEME = "concord-docs";

const RULE_PAGE = /\/client\/docs(\/rules\/[a-z-]+\.md)$/;

/** The same diagnostic with the link on its rule led to the page that ships. */
function withShippedPage(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  const { code } = diagnostic;
  const page = typeof code === "object" ? RULE_PAGE.exec(code.target.path)?.[1] : undefined;
  if (page !== undefined && typeof code === "object")
    diagnostic.code = { value: code.value, target: vscode.Uri.from({ scheme: SCHEME, path: page }) };
  return diagnostic;
}

/** Lets the client lead the links of what the server finds to the pages that ship. */
export const shippedPages: Middleware = {
  provideDiagnostics: async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    if (report && "items" in report) report.items.forEach(withShippedPage);
    return report;
  },
  handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withShippedPage)),
};

/** Serves the pages. */
export function servePages(extensionUri: vscode.Uri): vscode.Disposable {
  const docs = vscode.Uri.joinPath(extensionUri, "client", "docs");
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(docs, path))),
  });
}
