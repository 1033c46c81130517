/** `textDocument/inlayHint` and `inlayHint/resolve`. */
import { isInlayHintData, provideInlayHints, resolveInlayHint } from "../features/inlayHints.ts";
import { type RequestGroup, reviewOf } from "./model.ts";

/** Inlay hints in drafts, where the drafter wants them. */
export const inlayHintRequests: RequestGroup = {
  capabilities: () => ({ inlayHintProvider: { resolveProvider: true } }),
  serve: (connection, answer) => {
    connection.languages.inlayHint.on(
      answer("inlay hints", null, async ({ service, abilities }, { textDocument: { uri }, range }) => {
        const reviewed = service.wantsInlayHints(uri) ? await reviewOf(service, uri) : undefined;
        return reviewed ? [...provideInlayHints(reviewed, range, abilities.lateTooltips ? undefined : abilities.hover)] : null;
      }),
    );
    connection.languages.inlayHint.resolve((hint, token) =>
      answer("inlay hints", hint, async ({ service, abilities }) => {
        const { data } = hint;
        const reviewed = isInlayHintData(data) ? await reviewOf(service, data.uri) : undefined;
        return isInlayHintData(data) && reviewed ? resolveInlayHint(hint, data, reviewed, abilities.hover) : hint;
      })(hint, token),
    );
  },
};
