/**
 * `concord/agendaOutline`, `concord/claims`, `concord/entryPlaces` and `concord/entryText`: what the views of an editor show.
 * `concord/agendaLanguages`: what is asked before a draft is begun.
 */
import { type AgendaOutline, provideAgendaFileOutline, provideAgendaOutline } from "../features/agendaOutline.ts";
import { type ClaimList, provideClaims } from "../features/claimList.ts";
import { type EntryText, provideEntryText } from "../features/entryText.ts";
import { type EntryPlace, provideEntryPlaces } from "../features/standings.ts";
import { type RequestGroup, reviewOf } from "./model.ts";
import { readEntryParams, readListParams } from "./viewParams.ts";

/** The ending of an agenda file's name. */
const AGENDA_ENDING = ".agenda.yaml";

/** An agenda of the workspace, and the languages in which an entry of it, or of one that it extends, has a label. */
export interface AgendaLanguages {
  readonly uri: string;
  readonly languages: readonly string[];
}

/** The agendas and the claims of an open draft; of an agenda's file the agenda itself. Of a document that is no draft, or is not open, all answers are null or empty. */
export const viewRequests: RequestGroup = {
  capabilities: () => ({}),
  serve: (connection, answer) => {
    connection.onRequest(
      "concord/agendaOutline",
      answer("agenda outline", null, async ({ service }, params: unknown): Promise<AgendaOutline | null> => {
        const { uri, known } = readListParams(params);
        const reviewed = await reviewOf(service, uri);
        if (reviewed) return provideAgendaOutline(reviewed, known);
        const agenda = uri.endsWith(AGENDA_ENDING) ? await service.readAgenda(uri) : undefined;
        return agenda ? provideAgendaFileOutline(agenda, known) : null;
      }),
    );
    connection.onRequest(
      "concord/agendaLanguages",
      answer("agenda languages", [], async ({ service }): Promise<readonly AgendaLanguages[]> => {
        return (await service.listAgendas()).map(({ uri, languages }) => ({ uri, languages }));
      }),
    );
    connection.onRequest(
      "concord/claims",
      answer("claims", null, async ({ service }, params: unknown): Promise<ClaimList | null> => {
        const { uri, known } = readListParams(params);
        const reviewed = await reviewOf(service, uri);
        return reviewed ? provideClaims(reviewed, known) : null;
      }),
    );
    connection.onRequest(
      "concord/entryPlaces",
      answer<unknown, readonly EntryPlace[]>("entry places", [], async ({ service }, params) => {
        const { uri, entry } = readEntryParams(params);
        const reviewed = await reviewOf(service, uri);
        return reviewed ? provideEntryPlaces(reviewed, entry) : [];
      }),
    );
    connection.onRequest(
      "concord/entryText",
      answer("entry text", null, async ({ service }, params: unknown): Promise<EntryText | null> => {
        const { uri, entry, range } = readEntryParams(params);
        const reviewed = await reviewOf(service, uri);
        return reviewed ? provideEntryText(reviewed, entry, range) : null;
      }),
    );
  },
};
