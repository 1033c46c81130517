/** `textDocument/definition`: from a draft to the agenda. */
import { provideDefinition } from "../features/definition.ts";
import { type RequestGroup, reviewOf } from "./model.ts";

/** Where one can go from a place. */
export const navigationRequests: RequestGroup = {
  capabilities: () => ({ definitionProvider: true }),
  serve: (connection, answer) => {
    connection.onDefinition(
      answer("definition", null, async ({ service, abilities }, { textDocument, position }) => {
        const reviewed = await reviewOf(service, textDocument.uri);
        const links = reviewed ? provideDefinition(reviewed, position) : [];
        return abilities.links ? [...links] : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
      }),
    );
  },
};
