/** `textDocument/documentSymbol` in agenda files and `workspace/symbol` over all of them. */
import { flatten, provideAgendaSymbols } from "../features/agendaSymbols.ts";
import { provideWorkspaceSymbols } from "../features/workspaceSymbols.ts";
import { agendaFileOf } from "./agendaFile.ts";
import type { RequestGroup } from "./model.ts";

/** Symbols. */
export const symbolRequests: RequestGroup = {
  capabilities: () => ({ documentSymbolProvider: { label: "Concord" }, workspaceSymbolProvider: true }),
  serve: (connection, answer) => {
    connection.onDocumentSymbol(
      answer("symbols", null, async ({ service, abilities }, { textDocument: { uri } }) => {
        const file = await agendaFileOf(service, uri);
        const symbols = file ? provideAgendaSymbols(file) : [];
        return abilities.symbolHierarchy ? symbols : flatten(symbols, uri);
      }),
    );
    connection.onWorkspaceSymbol(
      answer("symbols", null, async ({ service }, { query }) => provideWorkspaceSymbols(await service.listAgendas(), query)),
    );
  },
};
