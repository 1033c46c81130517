/** The server as a browser runs it: the bundle for Web Workers, in a context that has nothing of Node. */
import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { build } from "esbuild";
import type { DocumentDiagnosticReport, Hover, MarkupContent } from "vscode-languageserver/node";
import { AGENDA, PULLING } from "./client.ts";

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly items?: readonly unknown[] };
  readonly result?: unknown;
}

/** A Web Worker's global object, as far as the server asks for one, and the page's end of it. */
function startWorker(code: string, files: Readonly<Record<string, string>>) {
  const pending = new Map<number, (result: unknown) => void>();
  let lastId = 0;
  const self: Record<string, unknown> = {
    addEventListener: () => {},
    postMessage: (message: Message) => queueMicrotask(() => heed(structuredClone(message))),
  };
  const send = (message: object): void => {
    const onmessage = self.onmessage as (event: { data: unknown }) => void;
    onmessage({ data: structuredClone(message) });
  };
  const answer = ({ method, params }: Message): unknown => {
    if (method === "workspace/configuration") return params?.items?.map(() => null);
    if (method === "concord/readFile") return Object.hasOwn(files, params?.uri ?? "") ? { text: files[params?.uri ?? ""] } : null;
    if (method === "concord/findFiles") return Object.keys(files).filter((uri) => uri.endsWith(".agenda.yaml"));
    return null;
  };
  const heed = (message: Message): void => {
    if (message.method === undefined) pending.get(message.id as number)?.(message.result);
    else if (message.id !== undefined) send({ jsonrpc: "2.0", id: message.id, result: answer(message) });
  };
  const context = vm.createContext({ self, setTimeout, clearTimeout, setInterval, clearInterval, URL, TextDecoder, TextEncoder });
  vm.runInContext(code, context);
  return {
    notify: (method: string, params: object) => send({ jsonrpc: "2.0", method, params }),
    ask: <Result>(method: string, params: object): Promise<Result> =>
      new Promise((resolve) => {
        const id = ++lastId;
        pending.set(id, (result) => resolve(result as Result));
        send({ jsonrpc: "2.0", id, method, params });
      }),
  };
}

test("in a Web Worker, with files from the editor alone", { timeout: 60_000 }, async () => {
  const { outputFiles } = await build({
    entryPoints: ["server/lsp.web.ts"],
    bundle: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    loader: { ".code-snippets": "text" },
    mainFields: ["browser", "module", "main"],
    write: false,
    logLevel: "silent",
  });
  const folder = "vscode-vfs://github/lake/river";
  const uri = `${folder}/plan.md`;
  const worker = startWorker(outputFiles[0]?.text ?? "", { [`${folder}/river.agenda.yaml`]: AGENDA });
  const workspaceFolders = [{ uri: folder, name: "river" }];
  await worker.ask("initialize", {
    processId: null,
    rootUri: folder,
    workspaceFolders,
    capabilities: PULLING,
    initializationOptions: { files: true },
    locale: "vi",
  });
  worker.notify("initialized", {});
  const text = "In 2024, 73.5% of households had a safe water connection.\n";
  worker.notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });

  const report = await worker.ask<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } });
  assert.deepEqual(report.kind === "full" ? report.items.map(({ code }) => code) : report, ["figure-value"]);
  const hover = await worker.ask<Hover>("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 10 } });
  const page = (hover.contents as MarkupContent).value;
  assert.match(page, /\*\*72\.5%\*\* of households/u);
  // the texts are within the bundle: a worker reads no files
  assert.match(page, /Dự thảo không khớp/u);
  await worker.ask("shutdown", {});
});
