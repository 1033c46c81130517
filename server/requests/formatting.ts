/** `textDocument/formatting` of agenda files. */
import { type Connection, DocumentFormattingRequest, type TextEdit } from "vscode-languageserver";
import { formatAgenda } from "../agenda/format.ts";
import type { RequestGroup } from "./model.ts";

/** Registers it with a client that lets itself be told for which files: nobody is asked whether drafts are to be formatted by Concord. */
export const registerFormatting = ({ client }: Connection): Promise<unknown> =>
  client.register(DocumentFormattingRequest.type, { documentSelector: [{ pattern: "**/*.agenda.yaml" }] });

/** Formatting. */
export const formattingRequests: RequestGroup = {
  capabilities: ({ registersFormatting }) => (registersFormatting ? {} : { documentFormattingProvider: true }),
  serve: (connection, answer) => {
    connection.onDocumentFormatting(
      answer("formatting", null, async ({ service }, { textDocument: { uri } }): Promise<TextEdit[] | null> => {
        const text = service.kindOf(uri) === "agenda" ? await service.readText(uri) : undefined;
        const formatted = text === undefined ? undefined : formatAgenda(text);
        return formatted ? [...formatted.edits] : null;
      }),
    );
  },
};
