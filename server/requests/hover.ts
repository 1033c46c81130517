/** `textDocument/hover`. */
import { provideHover } from "../features/hover.ts";
import { type RequestGroup, reviewOf } from "./model.ts";

/** Hover on drafts. */
export const hoverRequests: RequestGroup = {
  capabilities: () => ({ hoverProvider: true }),
  serve: (connection, answer) => {
    connection.onHover(
      answer("hover", null, async ({ service, abilities }, { textDocument, position }) => {
        const reviewed = await reviewOf(service, textDocument.uri);
        return reviewed ? provideHover(reviewed, position, abilities.hover) : null;
      }),
    );
  },
};
