/** The entry for VS Code in a browser: the server is a Web Worker. */
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateWith, type ConcordApi } from "./extension.ts";

export { deactivate } from "./extension.ts";

/** The one thing of the browser that is used here; its whole type library would also allow what a server must not touch. */
declare class Worker {
  constructor(url: string);
}

/** Called by VS Code when Concord is first needed. */
export function activate(context: vscode.ExtensionContext): ConcordApi {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  return activateWith(context, { createClient: (id, name, options) => new LanguageClient(id, name, new Worker(script), options) });
}
