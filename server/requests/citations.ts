/** Looking through every draft of the workspace for what it says of an entry. */
import type { Location } from "vscode-languageserver";
import { isOf } from "../features/references.ts";
import type { Subject } from "../features/spots.ts";
import { clientUri } from "./agendaPlace.ts";
import type { RequestContext } from "./model.ts";

/** Every place of any draft, open or not, that speaks of a subject. Ends early where the client has taken the request back. */
export async function findCitedPlaces({ service, isCancelled }: RequestContext, subject: Subject): Promise<readonly Location[]> {
  const isMeant = isOf(subject);
  const found: Location[] = [];
  for (const uri of await service.listDrafts()) {
    if (isCancelled()) break;
    const { citations = [] } = (await service.findCitations(uri)) ?? {};
    const own = citations.filter(isMeant);
    if (own.length > 0) found.push(...own.map(({ range }) => ({ uri: clientUri(service, uri), range })));
  }
  return found;
}
