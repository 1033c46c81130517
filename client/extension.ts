/** What the desktop and the web entry share: everything but how the server is started. */
import * as vscode from "vscode";
import { registerTools } from "./assist.ts";
import { registerCommands } from "./commands.ts";
import { servePages } from "./docPages.ts";
import { registerExtract } from "./extract.ts";
import { registerFixes } from "./fixes.ts";
import { registerImpact } from "./impact.ts";
import { registerNewEntry } from "./newEntry.ts";
import { registerNewFigure } from "./newFigure.ts";
import { type Markdown, markPreview } from "./preview/plugin.ts";
import { PreviewMarks } from "./preview/previewMarks.ts";
import { type ReportApi, registerReport } from "./report.ts";
import { type Host, Session } from "./session.ts";
import { registerSnippets } from "./snippets.ts";
import { registerStart } from "./start/start.ts";
import type { Status, StatusView } from "./status.ts";
import { StatusBar } from "./statusBar.ts";
import { registerUpdateFigure } from "./updateFigure.ts";
import { registerViews, type ViewsApi } from "./views/views.ts";

/** What the extension exports. For VS Code's Markdown preview and Concord's own tests; nothing else may rely on it. */
export interface ConcordApi {
  readonly status: () => Status;
  readonly view: () => StatusView;
  readonly views: ViewsApi;
  readonly report: ReportApi;
  /** Called by the Markdown preview: https://code.visualstudio.com/api/extension-guides/markdown-extension */
  readonly extendMarkdownIt: (md: Markdown) => Markdown;
}

/** The session to end when VS Code is done with the extension: it awaits `deactivate`, and nothing that is only disposed of. */
let current: Session | undefined;

/** What the two entries differ in. */
export interface Platform extends Pick<Host, "createClient">, Pick<Host["files"], "realPath"> {}

/**
 * Starts Concord. The server starts meanwhile: VS Code shows no Markdown preview before this returns. A server that does not start is told in
 * the status bar and the output, and leaves the commands working.
 */
export function activateWith(context: vscode.ExtensionContext, platform: Platform): ConcordApi {
  const output = vscode.window.createOutputChannel("Concord", { log: true });
  const bar = new StatusBar();
  const files = { ...platform, isTrusted: () => vscode.workspace.isTrusted };
  const session = new Session({ createClient: platform.createClient, files }, output, bar);
  const marks = new PreviewMarks((method, params) => session.ask(method, params));
  current = session;
  const { api, views } = registerViews(session, context.workspaceState);
  const { api: reportApi, report } = registerReport(session);
  context.subscriptions.push(
    output,
    bar,
    session,
    marks,
    servePages(context.extensionUri),
    registerCommands({ output, bar, session }),
    registerStart(context, session),
    views,
    report,
    registerTools(session),
    registerFixes(session),
    registerExtract(session),
    registerNewFigure(session),
    registerNewEntry(session),
    registerUpdateFigure(session),
    registerImpact(session),
    registerSnippets(session),
  );
  void session.start().catch((error: unknown) => output.error(error instanceof Error ? error : String(error)));
  const extendMarkdownIt = (md: Markdown): Markdown => markPreview(md, marks);
  return { status: () => bar.status, view: () => bar.view, views: api, report: reportApi, extendMarkdownIt };
}

/** Ends the server before VS Code ends. */
export async function deactivate(): Promise<void> {
  await current?.stop();
  current = undefined;
}
