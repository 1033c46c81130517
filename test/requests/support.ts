/** A workspace in memory whose language server is asked as an editor asks it, without a transport. */
import assert from "node:assert/strict";
import type { Connection, Location, LocationLink, Position, Range, WorkspaceEdit } from "vscode-languageserver";
import { readAbilities } from "../../server/abilities.ts";
import { Diagnoser } from "../../server/diagnoser.ts";
import { createLines } from "../../server/draft/lines.ts";
import type { RequestGroup } from "../../server/requests/model.ts";
import { createReviewer } from "../../server/review/review.ts";
import type { PolicyService } from "../../server/service.ts";
import { applyEdits, editsFor } from "../features/support.ts";
import { at, type MemoryFiles, memoryService } from "../service/memory.ts";

/** What the client of a test can do: everything that makes a difference. */
export const CAPABILITIES = {
  textDocument: {
    hover: { contentFormat: ["plaintext" as const] },
    definition: { linkSupport: true },
    typeDefinition: { linkSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

type Handler = (params: unknown, token: { readonly isCancellationRequested: boolean }) => unknown;

/** A workspace whose files are given by path; '|' marks the cursor in the one that is opened. */
export interface Workspace {
  readonly service: PolicyService;
  readonly files: MemoryFiles;
  /** Opens a document, or changes it. */
  open(path: string, text?: string): void;
  /** Asks at the cursor: the '|' in `marked`, which is the text of the document from now on. */
  ask<Result>(group: RequestGroup, method: string, path: string, marked: string, more?: object): Promise<Result>;
  /** Asks by a request of Concord's own, with an open document of that text. */
  request<Result>(group: RequestGroup, method: string, path: string, text: string, params: object): Promise<Result>;
  /** The text at a range of a file, with its path: 'plan.md: river restoration'. */
  show(uri: string, range: Range): string;
}

/** A workspace of files by path. */
export function workspace(texts: Readonly<Record<string, string>>, capabilities: object = CAPABILITIES): Workspace {
  const { service, files } = memoryService(texts, { makeReviewer: createReviewer });
  const abilities = readAbilities({ processId: null, rootUri: null, capabilities });
  let version = 0;
  const textOf = (uri: string): string => service.getDocument(uri)?.text ?? files.texts.get(uri) ?? "";
  const open = (path: string, text = files.texts.get(at(path)) ?? ""): void => {
    service.openDocument({ uri: at(path), version: ++version, text });
  };
  const handlersOf = (group: RequestGroup): ReadonlyMap<string, Handler> => {
    const handlers = new Map<string, Handler>();
    const connection = new Proxy(
      {},
      {
        get: (_, name) => (first: Handler | string, second?: Handler) =>
          typeof first === "string" ? handlers.set(first, second as Handler) : handlers.set(String(name), first),
      },
    );
    group.serve(
      connection as Connection,
      (_name, _empty, provide) => async (params, token) =>
        provide(
          {
            service,
            abilities,
            diagnoser: new Diagnoser(service, abilities.diagnostics),
            shipped: [],
            isCancelled: () => token.isCancellationRequested,
            nextChange: () => Promise.resolve(),
            showProgress: async () => undefined,
          },
          params,
        ),
    );
    return handlers;
  };
  return {
    service,
    files,
    open,
    async request<Result>(group: RequestGroup, method: string, path: string, text: string, params: object): Promise<Result> {
      open(path, text);
      const handler = handlersOf(group).get(method);
      assert.ok(handler, `${method} is served`);
      return (await handler(params, { isCancellationRequested: false })) as Result;
    },
    async ask<Result>(group: RequestGroup, method: string, path: string, marked: string, more: object = {}): Promise<Result> {
      const offset = marked.indexOf("|");
      assert.ok(offset >= 0, "the cursor is marked");
      const text = marked.slice(0, offset) + marked.slice(offset + 1);
      if (textOf(at(path)) !== text || !service.getDocument(at(path))) open(path, text);
      const position: Position = createLines(text).positionAt(offset);
      const handlers = handlersOf(group);
      const handler = handlers.get(method);
      assert.ok(handler, `${method} is served`);
      return (await handler({ textDocument: { uri: at(path) }, position, ...more }, { isCancellationRequested: false })) as Result;
    },
    show(uri, range) {
      const text = textOf(uri);
      const { offsetAt } = createLines(text);
      return `${uri.replace(at(""), "")}: ${text.slice(offsetAt(range.start), offsetAt(range.end))}`;
    },
  };
}

/** The texts of all files after an edit of the workspace, by path; those that it leaves alone are left out. */
export function applyWorkspaceEdit({ files, service }: Workspace, edit: WorkspaceEdit): Readonly<Record<string, string>> {
  const uris = new Set([
    ...Object.keys(edit.changes ?? {}),
    ...(edit.documentChanges ?? []).flatMap((each) => ("textDocument" in each ? [each.textDocument.uri] : [])),
  ]);
  return Object.fromEntries(
    [...uris]
      .sort()
      .map((uri) => [uri.replace(at(""), ""), applyEdits(service.getDocument(uri)?.text ?? files.texts.get(uri) ?? "", editsFor(edit, uri))]),
  );
}

/** Where links lead, as `show` writes it. */
export const showLinks = ({ show }: Workspace, links: readonly LocationLink[] | null): readonly string[] =>
  (links ?? []).map(({ targetUri, targetSelectionRange }) => show(targetUri, targetSelectionRange));

/** Places, as `show` writes them. */
export const showPlaces = ({ show }: Workspace, places: readonly Location[] | null): readonly string[] =>
  (places ?? []).map(({ uri, range }) => show(uri, range));
