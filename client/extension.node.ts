/** The entry for VS Code on the desktop and on remote machines: the server is a process of its own. */
import { realpath } from "node:fs/promises";
import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateWith, type ConcordApi } from "./extension.ts";

export { deactivate } from "./extension.ts";

const realPath = async (uri: vscode.Uri): Promise<vscode.Uri> => (uri.scheme === "file" ? vscode.Uri.file(await realpath(uri.fsPath)) : uri);

/** Called by VS Code when Concord is first needed. */
export function activate(context: vscode.ExtensionContext): ConcordApi {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.node.js").fsPath;
  return activateWith(context, {
    realPath,
    createClient: (id, name, options) =>
      new LanguageClient(
        id,
        name,
        {
          run: { module, transport: TransportKind.ipc },
          debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
        },
        options,
      ),
  });
}
