/** What the requests on agenda files have in common. */
import type { Position } from "vscode-languageserver";
import type { Agenda } from "../agenda/model.ts";
import { type AgendaSpot, findAgendaSpot } from "../features/agendaSpots.ts";
import { parentOf, resolvePath } from "../files/uris.ts";
import type { PolicyService } from "../serviceModel.ts";

/** A place of an open agenda file. */
export interface AgendaPlace {
  readonly agenda: Agenda;
  readonly text: string;
  readonly spot: AgendaSpot;
}

/** What stands at a position of an agenda file that is open; undefined where the document is none, or nothing stands there. */
export async function agendaPlaceOf(service: PolicyService, uri: string, position: Position): Promise<AgendaPlace | undefined> {
  if (service.kindOf(uri) !== "agenda") return undefined;
  const text = service.getDocument(uri)?.text;
  const agenda = await service.readAgenda(uri);
  const spot = agenda && text !== undefined ? findAgendaSpot(agenda, text, agenda.uri, position) : undefined;
  return agenda && text !== undefined && spot ? { agenda, text, spot } : undefined;
}

/** The file that an agenda extends by a path; undefined where it was not read: what lies outside the workspace is not led to. */
export function extendedFile(agenda: Agenda, path: string): string | undefined {
  const target = resolvePath(parentOf(agenda.uri), path);
  return agenda.files.find((file) => file === target);
}

/** The URI by which the client knows a file that it has open. */
export const clientUri = (service: PolicyService, uri: string): string => service.getDocument(uri)?.uri ?? uri;
