/** `concord/marks`: what a preview marks in a draft, for clients that have one. */
import { type MarkedText, provideMarks } from "../features/marks.ts";
import type { RequestGroup } from "./model.ts";

/** Request of the client, with the draft's `uri`. Answer: a list of `MarkedText`, or null where no such draft is open. */
const MARKS = "concord/marks";

/** Marks for previews. */
export const markRequests: RequestGroup = {
  capabilities: () => ({}),
  serve: (connection, answer) => {
    connection.onRequest(
      MARKS,
      answer("marks", null, async ({ service }, params: { readonly uri?: unknown } | null): Promise<readonly MarkedText[] | null> => {
        const reviewed = typeof params?.uri === "string" ? await service.review(params.uri) : undefined;
        return reviewed ? provideMarks(reviewed) : null;
      }),
    );
  },
};
