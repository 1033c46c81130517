/** The Language Server Protocol wiring of the policy service, and nothing else. It runs in Node and in a Web Worker. */

import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Abilities, initializeResult, readAbilities } from "./abilities.ts";
import { Diagnoser } from "./diagnoser.ts";
import type { ReadPacked } from "./exchange/extract/sourceText.ts";
import { clientFiles } from "./files/client.ts";
import type { FileAccess } from "./files/model.ts";
import { setUiLanguage } from "./localize.ts";
import { Publisher } from "./publisher.ts";
import { registerFormatting } from "./requests/formatting.ts";
import { REQUEST_GROUPS } from "./requests/index.ts";
import type { Answer, RequestContext, ShippedFile } from "./requests/model.ts";
import { createPolicyService } from "./service.ts";
import type { PolicyService, Settings } from "./serviceModel.ts";

/** What a door gives the server besides a connection. */
export interface ServerHost {
  /** Files for clients that serve none. Absent in a browser, whose client does. */
  readonly disk?: FileAccess;
  /** Today as an ISO day. */
  readonly today?: () => string;
  /** Of Concord. */
  readonly version?: string;
  /** Reads documents that are no text. Absent in a browser. */
  readonly readPacked?: ReadPacked;
  /** For clients that watch no files: how often to look whether files have changed, in milliseconds. Never, where left out. */
  readonly lookEvery?: number;
  /** The snippets that ship with Concord. */
  readonly shipped?: readonly ShippedFile[];
}

/** Notification of the client: another draft has become the active one, or none. */
const ACTIVE_DRAFT = "concord/activeDraft";
/** Baselines have any name. */
const WATCHED = ["**/*.{yaml,yml}", "**/.concord.yaml", "**/*.code-snippets", "**/*.{md,markdown}", "**/.gitignore"];

/** A session between `initialize` and the end. */
interface Session {
  readonly service: PolicyService;
  readonly abilities: Abilities;
  readonly diagnoser: Diagnoser;
  readonly publisher: Publisher;
}

/** Where an error came from, without its message: that may hold text of a draft. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").split("\n").filter((frame) => /^\s+at /u.test(frame));
  return [error.name, ...frames.slice(0, 8)].join("\n");
}

const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): readonly string[] =>
  workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);

const settingsOf = (value: unknown): Settings => (typeof value === "object" && value !== null ? value : {});

/** Serves a client until it says that it is done. Returns at once. */
export function startServer(connection: Connection, host: ServerHost = {}): void {
  const documents = new TextDocuments(TextDocument);
  const log = connection.console;
  let session: Session | undefined;
  let folders: readonly string[] = [];
  /** The settings are known: nothing is answered by others than the drafter's own. */
  let ready: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setInterval> | undefined;

  const failed = (what: string, error: unknown): void => log.error(`${what} failed: ${placeOf(error)}`);

  const contextOf = ({ service, abilities, diagnoser, publisher }: Session, token: CancellationToken): RequestContext => ({
    service,
    abilities,
    diagnoser,
    readPacked: host.readPacked,
    shipped: host.shipped ?? [],
    isCancelled: () => token.isCancellationRequested,
    nextChange: () => {
      const takenBack = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
      return Promise.race([publisher.nextChange(), takenBack]);
    },
    showProgress: async (title) => {
      const progress = abilities.progress ? await connection.window.createWorkDoneProgress() : undefined;
      progress?.begin(`Concord: ${title}`, 0);
      return progress;
    },
  });

  const answer: Answer = (what, empty, provide) => async (params, token) => {
    if (!session) return empty;
    const cancelled = () => new ResponseError<never>(LSPErrorCodes.RequestCancelled, "cancelled");
    // Requests that were overtaken while others were answered cost nothing.
    if (token.isCancellationRequested) return cancelled();
    try {
      await ready;
      if (token.isCancellationRequested) return cancelled();
      const result = await provide(contextOf(session, token), params);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      failed(what, error);
      return empty;
    }
  };

  /** A notification's handler that never throws. */
  const heed =
    <Params>(what: string, act: (session: Session, params: Params) => void | Promise<void>) =>
    async (params: Params): Promise<void> => {
      try {
        if (session) await act(session, params);
      } catch (error) {
        failed(what, error);
      }
    };

  const askSettings = async ({ service }: Session): Promise<void> => {
    const section = "concord";
    const found = await connection.workspace.getConfiguration([{ section }, ...folders.map((scopeUri) => ({ scopeUri, section }))]);
    service.setSettings(settingsOf(found[0]));
    for (const [index, folder] of folders.entries()) service.setSettings(settingsOf(found[index + 1]), folder);
  };

  const readSettings = ({ abilities }: Session): Promise<void> => {
    if (abilities.configuration) ready = heed("configuration", askSettings)(undefined);
    return ready;
  };

  const allOpen = (): readonly string[] => documents.all().map(({ uri }) => uri);
  const filesChanged = ({ service, publisher }: Session, uris: readonly string[]): void => {
    publisher.changed(undefined, service.filesChanged(uris));
  };
  const look = async ({ service, publisher }: Session): Promise<void> => {
    publisher.changed(undefined, await service.refresh());
  };

  connection.onInitialize((params) => {
    // Without one, the language of the command line stays: `concord lsp` has it from the environment.
    if (params.locale !== undefined) setUiLanguage(params.locale);
    const abilities = readAbilities(params);
    const files = abilities.files || !host.disk ? clientFiles((method, request) => connection.sendRequest(method, request)) : host.disk;
    const service = createPolicyService({ files, logger: log, ...(host.today && { today: host.today }) });
    folders = foldersOf(params);
    service.setFolders(folders);
    if (!abilities.configuration) service.setSettings(settingsOf(params.initializationOptions));
    const diagnoser = new Diagnoser(service, abilities.diagnostics);
    session = { service, abilities, diagnoser, publisher: new Publisher(connection, { service, diagnoser, abilities }, failed) };
    return initializeResult(
      abilities,
      REQUEST_GROUPS.map((group) => group.capabilities(abilities)),
      host.version,
    );
  });

  connection.onInitialized(
    heed("initialized", async (current) => {
      const { abilities } = current;
      // First of all, so that the first request finds them asked for.
      const settings = readSettings(current);
      log.info(
        `Concord serves ${folders.length} folder(s); diagnostics by ${abilities.pull ? "pull" : "push"}, files from ${abilities.files || !host.disk ? "the editor" : "disk"}`,
      );
      if (abilities.folderChanges) {
        connection.workspace.onDidChangeWorkspaceFolders(
          heed("folders", async (_, { added, removed }: { added: { uri: string }[]; removed: { uri: string }[] }) => {
            const gone = new Set(removed.map(({ uri }) => uri));
            folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
            current.service.setFolders(folders);
            await readSettings(current);
            current.publisher.changed(undefined, allOpen());
          }),
        );
      }
      if (abilities.configurationChanges) await connection.client.register(DidChangeConfigurationNotification.type, { section: "concord" });
      if (abilities.registersFormatting) await registerFormatting(connection);
      if (abilities.watches) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) });
      } else if (host.lookEvery !== undefined) {
        timer = setInterval(() => void heed("files", look)(undefined), host.lookEvery);
      }
      await settings;
      current.publisher.changed(undefined, allOpen());
    }),
  );

  connection.onDidChangeConfiguration(
    heed("configuration", async (current, { settings }) => {
      if (current.abilities.configuration) await readSettings(current);
      else current.service.setSettings(settingsOf((settings as { concord?: unknown } | null)?.concord));
      current.publisher.changed(undefined, allOpen());
    }),
  );
  connection.onDidChangeWatchedFiles(
    heed("files", (current, { changes }) =>
      filesChanged(
        current,
        changes.map(({ uri }) => uri),
      ),
    ),
  );
  connection.onNotification(
    ACTIVE_DRAFT,
    heed("active draft", ({ publisher }, { uri }: { uri: unknown }) => publisher.activate(typeof uri === "string" ? uri : null)),
  );

  const known = new Set<string>();
  // A document that is opened is told as changed, too.
  documents.onDidChangeContent(
    heed("document", ({ service, diagnoser, publisher }, { document }) => {
      const { uri, version, languageId } = document;
      // Editors that start the server for YAML, so that agendas are read, bring every other YAML file along.
      if (languageId === "yaml" && service.kindOf(uri) === "draft") return;
      const now = { uri, version, text: document.getText() };
      if (!known.has(uri)) diagnoser.saved(uri, version);
      publisher.changed(uri, known.has(uri) ? service.changeDocument(now) : service.openDocument(now));
      known.add(uri);
    }),
  );
  documents.onDidClose(
    heed("document", ({ service, diagnoser, publisher }, { document: { uri } }) => {
      known.delete(uri);
      const affected = service.closeDocument(uri);
      diagnoser.closed(uri);
      publisher.closed(uri);
      publisher.changed(undefined, affected);
    }),
  );
  documents.onDidSave(
    heed("document", async (current, { document: { uri, version } }) => {
      current.diagnoser.saved(uri, version);
      if (!current.abilities.watches) await look(current);
      current.publisher.changed(uri, []);
    }),
  );

  for (const group of REQUEST_GROUPS) group.serve(connection, answer);

  connection.onShutdown(() => {
    clearInterval(timer);
    session?.publisher.dispose();
  });
  documents.listen(connection);
  connection.listen();
}
