/** `textDocument/codeLens`, `codeLens/resolve`, and the places that a lens shows. */
import { CodeLensRefreshRequest, type Connection, type Location } from "vscode-languageserver";
import { type CodeLensData, isCodeLensData, provideCodeLenses, resolveCodeLens } from "../features/codeLenses.ts";
import { citationsOf, findDisagreeing } from "../features/entryCitations.ts";
import { agendaFileOf } from "./agendaFile.ts";
import { DraftCitationReader } from "./draftCitations.ts";
import type { RequestGroup } from "./model.ts";

/** Request of the Concord client: where drafts cite an entry, or disagree with it. Parameters: `CodeLensData` without `uri`; answer: locations. */
const CITATIONS = "concord/citations";

type CitationsParams = Omit<CodeLensData, "uri">;

/** Which lenses a client was given: the entries with a second one, by agenda file. */
class Given {
  readonly #entries = new Map<string, ReadonlySet<string>>();

  put(uri: string, entries: ReadonlySet<string>): void {
    this.#entries.set(uri, entries);
  }

  /** Whether other lenses would be given now. Says so once. */
  isOutdated(uri: string, now: ReadonlySet<string>): boolean {
    const before = this.#entries.get(uri);
    if (!before || (before.size === now.size && [...now].every((entry) => before.has(entry)))) return false;
    this.#entries.delete(uri);
    return true;
  }
}

const refresh = (connection: Connection): void => void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});

/**
 * Code lenses in agenda files. They are given at once and say nothing until they are seen; whether drafts disagree with an entry is known only
 * when all drafts have been read, so the second lens comes after that.
 */
export const codeLensRequests: RequestGroup = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  serve: (connection, answer) => {
    const reader = new DraftCitationReader();
    const given = new Given();
    connection.onCodeLens(
      answer("code lenses", null, async (context, { textDocument: { uri } }) => {
        const { service, abilities } = context;
        const file = await agendaFileOf(service, uri);
        if (!file) return [];
        const drafts = abilities.lensRefresh ? reader.last : await reader.read(context);
        const disagreeing = findDisagreeing(drafts ?? []);
        given.put(uri, disagreeing);
        return provideCodeLenses(file, disagreeing);
      }),
    );
    connection.onCodeLensResolve((lens, token) =>
      answer("code lenses", lens, async (context) => {
        const { data } = lens;
        const drafts = isCodeLensData(data) ? await reader.read(context) : undefined;
        if (!isCodeLensData(data) || !drafts) return lens;
        const { abilities } = context;
        if (abilities.lensRefresh && given.isOutdated(data.uri, findDisagreeing(drafts))) refresh(connection);
        return resolveCodeLens(lens, data, citationsOf(drafts, data.entry), abilities.showsCitations);
      })(lens, token),
    );
    connection.onRequest(
      CITATIONS,
      answer("citations", [], async (context, { entry, disagreeing }: CitationsParams): Promise<readonly Location[]> => {
        const drafts = (await reader.read(context)) ?? [];
        const { places, disagreements } = citationsOf(drafts, entry);
        return disagreeing ? disagreements : places;
      }),
    );
  },
};
