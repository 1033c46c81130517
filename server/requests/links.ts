/** `textDocument/documentLink`. */
import type { DocumentLink } from "vscode-languageserver";
import { findAgendaLinks } from "../features/agendaLinks.ts";
import type { PolicyService } from "../serviceModel.ts";
import { agendaFileOf } from "./agendaFile.ts";
import type { RequestGroup } from "./model.ts";

/** The links of an agenda file; a path is one where a file of the workspace stands there. */
async function provideAgendaLinks(service: PolicyService, uri: string): Promise<DocumentLink[]> {
  const file = await agendaFileOf(service, uri);
  if (!file) return [];
  const found = new Map<string, Promise<string | undefined>>();
  const find = (path: string): Promise<string | undefined> => {
    const target = found.get(path) ?? service.findFile(path, uri);
    found.set(path, target);
    return target;
  };
  const links = findAgendaLinks(file).map(async (link) => ({
    range: link.range,
    target: "address" in link ? link.address : await find(link.path),
  }));
  return (await Promise.all(links)).flatMap(({ range, target }) => (target === undefined ? [] : [{ range, target }]));
}

/** Links in agenda files. */
export const linkRequests: RequestGroup = {
  capabilities: () => ({ documentLinkProvider: {} }),
  serve: (connection, answer) => {
    connection.onDocumentLinks(answer("links", null, ({ service }, { textDocument: { uri } }) => provideAgendaLinks(service, uri)));
  },
};
