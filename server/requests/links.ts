/** `textDocument/documentLink`. */
import type { DocumentLink } from "vscode-languageserver";
import { findAgendaLinks } from "../features/agendaLinks.ts";
import { findDraftLinks } from "../features/documentLinks.ts";
import type { PolicyService } from "../serviceModel.ts";
import { agendaFileOf } from "./agendaFile.ts";
import { type RequestGroup, reviewOf } from "./model.ts";

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

async function provideLinks(service: PolicyService, uri: string): Promise<DocumentLink[]> {
  if (service.kindOf(uri) !== "draft") return provideAgendaLinks(service, uri);
  const reviewed = await reviewOf(service, uri);
  return reviewed ? [...findDraftLinks(reviewed)] : [];
}

/** Links in drafts and agenda files. */
export const linkRequests: RequestGroup = {
  capabilities: () => ({ documentLinkProvider: {} }),
  serve: (connection, answer) => {
    connection.onDocumentLinks(answer("links", null, ({ service }, { textDocument: { uri } }) => provideLinks(service, uri)));
  },
};
