/** `concord/lookUp`, `concord/checkText` and `concord/listClaims`: what assistants that write drafts ask. */
import { provideAgendaOutline } from "../features/agendaOutline.ts";
import { type AssistClaim, type CheckedText, type LookUp, lookUp, tellChecked, tellClaims } from "../features/assist.ts";
import type { RequestGroup } from "./model.ts";

/** Stands for a text that belongs to no draft: it answers to the agenda of the first folder. */
const NO_DRAFT = "untitled:assistant.md";
/** Longer than any text that an assistant has checked, in UTF-16 units. */
const LONGEST = 200_000;

const fieldOf = (params: unknown, name: "uri" | "query" | "text"): string | undefined => {
  const value = typeof params === "object" && params !== null ? (params as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : undefined;
};

/** Questions of assistants. What is wrong in their parameters is passed over. */
export const assistRequests: RequestGroup = {
  capabilities: () => ({}),
  serve: (connection, answer) => {
    connection.onRequest(
      "concord/lookUp",
      answer("look-up", null, async ({ service }, params: unknown): Promise<LookUp> => {
        const uri = fieldOf(params, "uri") ?? NO_DRAFT;
        const reviewed = (await service.reviewDraft(uri)) ?? (await service.reviewText({ uri: NO_DRAFT, version: 0, text: "" }));
        return lookUp(provideAgendaOutline(reviewed), fieldOf(params, "query") ?? "");
      }),
    );
    connection.onRequest(
      "concord/checkText",
      answer("text to check", null, async ({ service }, params: unknown): Promise<CheckedText> => {
        const text = (fieldOf(params, "text") ?? "").slice(0, LONGEST);
        return tellChecked(await service.reviewText({ uri: fieldOf(params, "uri") ?? NO_DRAFT, version: 0, text }));
      }),
    );
    connection.onRequest(
      "concord/listClaims",
      answer("list of claims", null, async ({ service }, params: unknown): Promise<readonly AssistClaim[] | null> => {
        const reviewed = await service.reviewDraft(fieldOf(params, "uri") ?? "");
        return reviewed ? tellClaims(reviewed) : null;
      }),
    );
  },
};
