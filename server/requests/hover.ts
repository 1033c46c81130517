/** `textDocument/hover`. */
import type { Hover } from "vscode-languageserver";
import { findEntry } from "../agenda/find.ts";
import type { Agenda, Entry } from "../agenda/model.ts";
import { provideAgendaHover, provideExtendsHover } from "../features/agendaHover.ts";
import { provideHover } from "../features/hover.ts";
import { offsetOf } from "../features/model.ts";
import type { Replaced } from "../features/pages.ts";
import { findSubject } from "../features/spots.ts";
import { agendaOf } from "../features/texts.ts";
import type { PolicyService } from "../serviceModel.ts";
import { type AgendaPlace, agendaPlaceOf, extendedFile } from "./agendaPlace.ts";
import { findCitedPlaces } from "./citations.ts";
import { type RequestContext, type RequestGroup, reviewOf } from "./model.ts";
import { hoverYaml } from "./yamlFiles.ts";

/** What an entry stands in the place of: that of the same id in the nearest of the agendas that its own extends. */
async function findReplaced(service: PolicyService, agenda: Agenda | undefined, { id, place }: Entry): Promise<Replaced | undefined> {
  const files = agenda?.files ?? [];
  const own = files.indexOf(place.uri);
  for (const file of own < 0 ? [] : files.slice(own + 1)) {
    const other = await service.readAgenda(file);
    const entry = other && findEntry(other, id);
    if (other && entry && entry.place.uri !== place.uri) return { entry, agenda: other };
  }
  return undefined;
}

async function hoverInAgenda(context: RequestContext, { agenda, spot }: AgendaPlace): Promise<Hover | null> {
  const { service, abilities } = context;
  if (spot.type === "extends") {
    const file = extendedFile(agenda, spot.path);
    const other = file === undefined ? undefined : await service.readAgenda(file);
    return other ? provideExtendsHover(other, spot.range, abilities.hover) : null;
  }
  const places = await findCitedPlaces(context, spot);
  return provideAgendaHover(agenda, spot, { places, replaced: await findReplaced(service, agenda, spot.entry) }, abilities.hover);
}

/** Hover on drafts, agenda files and configurations. */
export const hoverRequests: RequestGroup = {
  capabilities: () => ({ hoverProvider: true }),
  serve: (connection, answer) => {
    connection.onHover(
      answer("hover", null, async (context, { textDocument, position }): Promise<Hover | null> => {
        const { service, abilities } = context;
        const place = await agendaPlaceOf(service, textDocument.uri, position);
        if (place) return hoverInAgenda(context, place);
        const onKey = hoverYaml(context, textDocument.uri, position);
        if (onKey) return onKey;
        const reviewed = await reviewOf(service, textDocument.uri);
        if (!reviewed) return null;
        const { agendas } = reviewed.review;
        const entry = findSubject(reviewed, offsetOf(reviewed, position))?.entry;
        const replaced = entry && (await findReplaced(service, agendaOf(agendas, entry), entry));
        return provideHover(reviewed, position, abilities.hover, replaced);
      }),
    );
  },
};
