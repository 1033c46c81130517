/** The review report in a panel: of all drafts of the workspace, or of the one at hand, as they are now. */
import * as vscode from "vscode";
import { REVIEW_REPORT, type ReviewReport, type ReviewReportParams } from "./protocol/review.ts";
import type { Session } from "./session.ts";

/** What the tests look at. */
export interface ReportApi {
  /** What the panels show. */
  readonly pages: () => readonly { readonly title: string; readonly html: string }[];
}

const VIEW = "concord.reviewReport";

/** How long nothing must have changed before a page is made anew, in milliseconds. */
const PAUSE = 400;

/** Stands in the panel until the first page is there. */
const NOTHING = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body></body></html>`;

/** Nothing of a page runs, loads or commands anything. */
const OPTIONS = { enableScripts: false, enableCommandUris: false, enableForms: false, localResourceRoots: [], enableFindWidget: true } as const;

/** The day at the drafter's place. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** A panel, kept up to date while it is seen. */
class ReportPanel implements vscode.Disposable {
  readonly #session: Session;
  readonly #draft: string | undefined;
  readonly #panel: vscode.WebviewPanel;
  readonly #parts: vscode.Disposable;
  #report: ReviewReport | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: vscode.CancellationTokenSource | undefined;
  #isStale = true;

  /** @param draft the URI of the draft that it is of; undefined: of all. */
  constructor(session: Session, draft: string | undefined, panel: vscode.WebviewPanel) {
    this.#session = session;
    this.#draft = draft;
    this.#panel = panel;
    panel.webview.html = NOTHING;
    this.#parts = vscode.Disposable.from(
      session.onDidChange(() => this.#changed()),
      vscode.languages.onDidChangeDiagnostics(() => this.#changed()),
      panel.onDidChangeViewState(() => this.#isStale && this.#later(0)),
    );
    this.#later(0);
  }

  /** The page; undefined before the first. */
  get html(): string | undefined {
    return this.#report?.html ?? undefined;
  }

  /** What the tab is called. */
  get title(): string {
    return this.#panel.title;
  }

  /** Whether it is the panel at hand. */
  get isActive(): boolean {
    return this.#panel.active;
  }

  /** Shows it where it stands. */
  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    this.#parts.dispose();
  }

  #changed(): void {
    this.#isStale = true;
    this.#later(PAUSE);
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), pause);
  }

  /** Asks for the page as it is now. One is asked for at a time: many drafts take their time. */
  async #refresh(): Promise<void> {
    if (this.#asking || !this.#isStale || !this.#panel.visible) return;
    this.#isStale = false;
    this.#asking = new vscode.CancellationTokenSource();
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
    const known = this.#report?.id;
    const params: ReviewReportParams = {
      folders,
      date: today(),
      ...(this.#draft !== undefined && { uri: this.#draft }),
      ...(known !== undefined && { known }),
    };
    const { token } = this.#asking;
    const report = await this.#session.ask<ReviewReport>(REVIEW_REPORT, params, token);
    this.#asking = undefined;
    if (token.isCancellationRequested) return;
    // VS Code keeps the place to which a page is scrolled. A page that has not changed is left as it is, its filter too.
    if (report && report.html !== null) {
      this.#report = report;
      this.#panel.webview.html = report.html;
    }
    if (this.#isStale) this.#later(PAUSE);
  }
}

/** A path as a name of a file: 'plan.md' of 'drafts/plan.md'. */
const nameOf = (uri: string): string => vscode.Uri.parse(uri).path.split("/").at(-1) ?? "";

/** Writes the page of the panel at hand into a file that the drafter names. */
async function save(panel: ReportPanel | undefined): Promise<void> {
  const html = panel?.html;
  if (html === undefined) return;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, "review.html") }),
    filters: { HTML: ["html"] },
    title: vscode.l10n.t("Save the review report"),
  });
  if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html));
}

/** Registers the commands. */
export function registerReport(session: Session): { readonly api: ReportApi; readonly report: vscode.Disposable } {
  /** By the draft that they are of, "" for that of all. */
  const panels = new Map<string, ReportPanel>();
  const show = (draft: string | undefined): void => {
    const key = draft ?? "";
    const known = panels.get(key);
    if (known) {
      known.reveal();
      return;
    }
    const title = draft === undefined ? vscode.l10n.t("Review Report") : vscode.l10n.t("Review Report: {0}", nameOf(draft));
    const view = vscode.window.createWebviewPanel(VIEW, title, vscode.ViewColumn.Beside, { ...OPTIONS, retainContextWhenHidden: true });
    const panel = new ReportPanel(session, draft, view);
    panels.set(key, panel);
    view.onDidDispose(() => {
      panel.dispose();
      panels.delete(key);
    });
  };
  const showOfDraft = async (): Promise<void> => {
    if (session.draft !== undefined) show(session.draft);
    else await vscode.window.showInformationMessage(vscode.l10n.t("Open a draft first: the report is of the draft before you."));
  };
  const { registerCommand } = vscode.commands;
  const report = vscode.Disposable.from(
    registerCommand("concord.showReviewReport", () => show(undefined)),
    registerCommand("concord.showReviewReportOfDraft", showOfDraft),
    registerCommand("concord.saveReviewReport", () => save([...panels.values()].find(({ isActive }) => isActive))),
    new vscode.Disposable(() => {
      for (const panel of panels.values()) panel.dispose();
    }),
  );
  const pages = () => [...panels.values()].flatMap(({ title, html }) => (html === undefined ? [] : [{ title, html }]));
  return { api: { pages }, report };
}
