/** A client for tests: starts the real server on a folder of its own and speaks to it over stdio. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  createMessageConnection,
  type InitializeResult,
  type MessageConnection,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The agenda of these tests. */
export const AGENDA = `id: river
title: River programme
language: en
sources:
  report: { title: Annual report 2024, publisher: Lake District Council, date: 2025-02-01 }
terms:
  river-restoration:
    preferred: { en: river restoration }
    deprecated: { en: [river repair] }
    source: report
figures:
  connected-households:
    label: { en: households with a safe water connection }
    value: 72.5
    unit: percent
    base: { en: [households, families] }
    notBase: { en: [population, people] }
    period: 2024
    source: report
`;

/** What a client of today can do: VS Code, or an editor like it. */
export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: true, relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: { completionItem: { documentationFormat: ["markdown"], labelDetailsSupport: true } },
    definition: { linkSupport: true },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    configuration: true,
    workspaceFolders: true,
  },
};

/** What every client can do. */
export const PLAIN: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

/** What a started client is like. */
export interface ClientOptions {
  readonly capabilities: ClientCapabilities;
  readonly files?: Readonly<Record<string, string>>;
  readonly initializationOptions?: unknown;
  /** The language of the editor's user interface. */
  readonly locale?: string;
  /** The settings of section `concord`, for clients that are asked. */
  readonly settings?: () => unknown;
}

/** A server and the client's end of it. */
export class Client {
  readonly folder: string;
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly #told: { readonly method: string; readonly params: unknown }[] = [];
  readonly #waiting = new Set<() => void>();

  private constructor(folder: string, child: ChildProcess, connection: MessageConnection) {
    this.folder = folder;
    this.process = child;
    this.connection = connection;
  }

  /** Starts a server on a folder with these files, and ends both with the test. */
  static async start(test: TestContext, options: ClientOptions): Promise<{ readonly client: Client; readonly result: InitializeResult }> {
    const { capabilities, files = { "river.agenda.yaml": AGENDA }, initializationOptions, locale, settings = () => null } = options;
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), "concord-")));
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    const strip = pathToFileURL(path.join(root, "test/run/strip.mjs")).href;
    const child = spawn(process.execPath, ["--import", strip, path.join(root, "server/lsp.node.ts"), "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const client = new Client(folder, child, connection);
    connection.onNotification((method, params) => client.#tell(method, params));
    connection.onRequest((method, params) => {
      client.#tell(method, params);
      if (method === "workspace/applyEdit") return { applied: true };
      if (method === "workspace/configuration") return (params as unknown as { items: unknown[] }).items.map(settings);
      return null;
    });
    connection.listen();
    test.after(async () => {
      const ended = child.exitCode !== null || new Promise((resolve) => child.once("exit", resolve));
      connection.dispose();
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    });
    const workspaceFolders = [{ uri: client.uri("."), name: "work" }];
    const params = {
      processId: process.pid,
      rootUri: client.uri("."),
      workspaceFolders,
      capabilities,
      initializationOptions,
      ...(locale !== undefined && { locale }),
    };
    const result = await connection.sendRequest<InitializeResult>("initialize", params);
    await connection.sendNotification("initialized", {});
    return { client, result };
  }

  #tell(method: string, params: unknown): void {
    this.#told.push({ method, params });
    for (const wake of this.#waiting) wake();
  }

  /** The next message of the server that fits, of those not yet taken. */
  async next<Params>(method: string, fits: (params: Params) => boolean = () => true): Promise<Params> {
    for (;;) {
      const index = this.#told.findIndex((each) => each.method === method && fits(each.params as Params));
      const found = index < 0 ? undefined : this.#told.splice(index, 1)[0];
      if (found) return found.params as Params;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  /** The URI of a file of the folder. */
  uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).href.replace(/\/$/u, "");
  }

  /** Sends a request about a document. */
  ask<Result>(method: string, name: string, params: object = {}): Promise<Result> {
    return this.connection.sendRequest<Result>(method, { textDocument: { uri: this.uri(name) }, ...params });
  }

  /** Opens a document. */
  open(name: string, text: string, languageId = "markdown"): Promise<void> {
    return this.connection.sendNotification("textDocument/didOpen", { textDocument: { uri: this.uri(name), languageId, version: 1, text } });
  }

  /** Replaces a part of an open document; all of it without a range. */
  change(name: string, version: number, text: string, range?: { readonly start: Position; readonly end: Position }): Promise<void> {
    const contentChanges = [{ text, ...(range && { range }) }];
    return this.connection.sendNotification("textDocument/didChange", { textDocument: { uri: this.uri(name), version }, contentChanges });
  }

  /** Writes a file of the folder. */
  write(name: string, text: string): Promise<void> {
    return writeFile(path.join(this.folder, name), text);
  }
}
