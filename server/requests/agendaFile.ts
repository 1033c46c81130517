/** Agenda files as requests are asked about them. */
import { type AgendaFile, readAgendaFile } from "../features/agendaFile.ts";
import type { PolicyService } from "../serviceModel.ts";

/** The agenda file that a client has open, under the URI by which the client knows it; undefined for other documents. */
export async function agendaFileOf(service: PolicyService, uri: string): Promise<AgendaFile | undefined> {
  if (service.kindOf(uri) !== "agenda") return undefined;
  const agenda = await service.readAgenda(uri);
  const text = service.getDocument(uri)?.text;
  return agenda && text !== undefined ? readAgendaFile(agenda, uri, text) : undefined;
}
