/** One run of the language server and what belongs to it: the client, the files it is served, the active draft. */
import * as vscode from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn, State } from "vscode-languageclient";
import { showCitations } from "./citations.ts";
import { shippedPages } from "./docPages.ts";
import { type Access, serveFiles } from "./files.ts";
import { ACTIVE_DRAFT, type ActiveDraftParams, STATUS, type StatusParams } from "./protocol/status.ts";
import type { Status } from "./status.ts";
import type { StatusBar } from "./statusBar.ts";
import { suggestWhileTyping } from "./suggest.ts";

/** What differs between the desktop and the browser. */
export interface Host {
  /** Makes a client that has not been started. */
  readonly createClient: (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;
  readonly files: Access;
}

const isAgenda = (document: vscode.TextDocument): boolean => document.uri.path.endsWith(".agenda.yaml");
const isSnippets = (document: vscode.TextDocument): boolean => document.uri.path.endsWith(".code-snippets");

/** Schemes in which drafts live: the workspace folders' own, and unsaved ones. Not `git:` and the like, whose text nobody can mend. */
function schemes(): readonly string[] {
  return [...new Set(["file", "untitled", ...(vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)])];
}

/** The documents that the server is told of: drafts, agendas, the configuration, snippets. */
function selector() {
  return schemes().flatMap((scheme) => [
    { scheme, language: "markdown" },
    { scheme, pattern: "**/*.agenda.yaml" },
    { scheme, pattern: "**/.concord.yaml" },
    { scheme, pattern: "**/*.code-snippets" },
  ]);
}

/** Starts, stops and restarts the server, and keeps the status bar in step with it. */
export class Session implements vscode.Disposable {
  readonly #host: Host;
  readonly #output: vscode.LogOutputChannel;
  readonly #bar: StatusBar;
  #client: BaseLanguageClient | undefined;
  #running: vscode.Disposable | undefined;
  /** The last draft told to the server; undefined before the first. */
  #draft: string | null | undefined;
  #agenda: string | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when another draft is before the drafter, and when that, or what it answers to, may be another. */
  readonly onDidChange = this.#changed.event;
  /** Start and stop in turn: never two clients at a time. */
  #queue: Promise<void> = Promise.resolve();

  /** A session that has not been started. */
  constructor(host: Host, output: vscode.LogOutputChannel, bar: StatusBar) {
    this.#host = host;
    this.#output = output;
    this.#bar = bar;
  }

  /** The URI of the draft at hand: the one in the active editor, else the last one that was, while an agenda or no editor is active. */
  get draft(): string | undefined {
    return this.#draft ?? undefined;
  }

  /** The URI of the agenda file in the active editor, while no draft is at hand. */
  get agenda(): string | undefined {
    return this.#draft ? undefined : this.#agenda;
  }

  /** How the draft at hand fares. */
  get status(): Status {
    return this.#bar.status;
  }

  /** Asks the server something of Concord's own. Undefined where none runs or it has no answer. */
  async ask<T>(method: string, params: unknown, token?: vscode.CancellationToken): Promise<T | undefined> {
    if (!this.#client?.isRunning()) return undefined;
    try {
      // A token that is not there must not be named: what stands behind the parameters would be sent as one of them.
      return (await this.#client.sendRequest<T | null>(method, params, ...(token ? [token] : []))) ?? undefined;
    } catch {
      return undefined; // cancelled, or the server has ended; whoever comes after it is asked anew
    }
  }

  /** Starts the server. Rejects when it cannot be started. Does nothing when it runs. */
  start(): Promise<void> {
    return this.#inTurn(() => this.#start());
  }

  /** Stops the server, waiting for it to end. Does nothing when none runs. */
  stop(): Promise<void> {
    return this.#inTurn(() => this.#stop());
  }

  /** Stops the server and starts a new one. Rejects when that cannot be started. */
  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** Stops the server without waiting for it. */
  dispose(): void {
    void this.stop();
    this.#changed.dispose();
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(step);
    this.#queue = done.catch(() => {});
    return done;
  }

  async #start(): Promise<void> {
    if (this.#client) return;
    this.#update({ state: "starting" });
    const client = this.#host.createClient("concord", "Concord", {
      documentSelector: selector(),
      initializationOptions: { files: true, citations: true, commands: true }, // serveFiles and showCitations, below; the commands of code actions
      outputChannel: this.#output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      middleware: shippedPages,
      diagnosticPullOptions: { onChange: true, onSave: true },
      markdown: { isTrusted: false, supportHtml: false },
    });
    this.#client = client;
    this.#draft = undefined;
    this.#running = vscode.Disposable.from(
      client.onDidChangeState(({ newState }) => this.#stateChanged(newState)),
      client.onNotification(STATUS, (status: StatusParams) => this.#update(status)),
      serveFiles(client, this.#host.files),
      showCitations(client),
      suggestWhileTyping(client),
      vscode.window.onDidChangeActiveTextEditor(() => this.#tellDraft()),
      // A document's language can be changed while it is the active one.
      vscode.workspace.onDidOpenTextDocument(() => this.#tellDraft()),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.toString() === this.agenda) this.#changed.fire();
      }),
    );
    try {
      await client.start();
    } catch (error) {
      await this.#stop();
      this.#update({ state: "stopped", reason: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }

  #update(status: Status): void {
    this.#bar.update(status);
    this.#changed.fire();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#running?.dispose();
    this.#running = undefined;
    this.#update({ state: "stopped" });
    // A client that failed to start cannot be stopped, and says so by rejecting.
    await client?.dispose().catch(() => {});
  }

  #stateChanged(state: State): void {
    if (state === State.Running) {
      this.#draft = undefined; // a server started anew after a crash knows nothing
      this.#update({ state: "none" });
      this.#tellDraft();
    } else {
      this.#update({ state: state === State.Starting ? "starting" : "stopped" });
    }
  }

  #noteAgenda(document: vscode.TextDocument): void {
    const agenda = isAgenda(document) ? document.uri.toString() : undefined;
    if (agenda === this.#agenda) return;
    this.#agenda = agenda;
    if (!this.#draft) this.#changed.fire();
  }

  /**
   * Tells the server which draft is before the drafter. It stays the same while the drafter mends the agenda or a snippet for it, and while no editor is
   * active, as there is none for a moment between any two.
   */
  #tellDraft(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document) this.#noteAgenda(document);
    if (!document || isAgenda(document) || isSnippets(document) || document.uri.scheme === "output") {
      this.#bar.setVisible(document !== undefined && isAgenda(document) && typeof this.#draft === "string");
      return;
    }
    const uri = document.languageId === "markdown" && schemes().includes(document.uri.scheme) ? document.uri.toString() : null;
    this.#bar.setVisible(uri !== null);
    if (uri === this.#draft || !this.#client?.isRunning()) return;
    this.#draft = uri;
    this.#changed.fire();
    // The server may end at any moment; whoever comes after it is told anew.
    this.#client.sendNotification(ACTIVE_DRAFT, { uri } satisfies ActiveDraftParams).catch(() => {});
  }
}
