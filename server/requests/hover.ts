/** `textDocument/hover`. */
import type { Hover } from "vscode-languageserver";
import { provideAgendaHover, provideExtendsHover } from "../features/agendaHover.ts";
import { provideHover } from "../features/hover.ts";
import { type AgendaPlace, agendaPlaceOf, extendedFile } from "./agendaPlace.ts";
import { findCitedPlaces } from "./citations.ts";
import { type RequestContext, type RequestGroup, reviewOf } from "./model.ts";
import { hoverSnippetFile } from "./snippetFiles.ts";
import { hoverYaml } from "./yamlFiles.ts";

async function hoverInAgenda(context: RequestContext, { agenda, spot }: AgendaPlace): Promise<Hover | null> {
  const { service, abilities } = context;
  if (spot.type === "extends") {
    const file = extendedFile(agenda, spot.path);
    const other = file === undefined ? undefined : await service.readAgenda(file);
    return other ? provideExtendsHover(other, spot.range, abilities.hover) : null;
  }
  const places = await findCitedPlaces(context, spot);
  return provideAgendaHover(agenda, spot, { places }, abilities.hover);
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
        const onReference = await hoverSnippetFile(context, textDocument.uri, position);
        if (onReference) return onReference;
        const reviewed = await reviewOf(service, textDocument.uri);
        return reviewed ? provideHover(reviewed, position, abilities.hover) : null;
      }),
    );
  },
};
