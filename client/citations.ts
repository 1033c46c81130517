/** Where drafts cite an entry of the agenda: what the code lenses in agenda files open. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Location, Position } from "vscode-languageserver-types";
import { CITATIONS, type CitationsParams } from "./protocol/review.ts";

/**
 * Registers the command of the code lenses, which the palette does not offer: it needs to be told what to show. Ends when disposed of.
 * The places are asked for when they are to be shown, so that they are those of the drafts as they are then.
 */
export function showCitations(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(
    "concord.showCitations",
    async (uri: string, position: Position, entry: string, disagreeing: boolean): Promise<void> => {
      const found = await client.sendRequest<readonly Location[]>(CITATIONS, { entry, disagreeing } satisfies CitationsParams);
      const { protocol2CodeConverter: convert } = client;
      await vscode.commands.executeCommand(
        "editor.action.showReferences",
        convert.asUri(uri),
        convert.asPosition(position),
        found.map((location) => convert.asLocation(location)),
      );
    },
  );
}
