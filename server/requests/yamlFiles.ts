/** Completion and hover by their format in agenda and configuration files. */
import type { CompletionList, Hover, Position } from "vscode-languageserver";
import { agendaJsonSchema } from "../agenda/jsonSchema.ts";
import { agendaOffers } from "../features/agendaSkeletons.ts";
import { offerAgendas } from "../features/configOffers.ts";
import type { Schema } from "../features/jsonSchemas.ts";
import { type MoreOffers, provideKeyHover, provideYamlCompletion } from "../features/yamlCompletion.ts";
import { configJsonSchema } from "../files/configSchema.ts";
import type { PolicyService } from "../serviceModel.ts";
import type { RequestContext } from "./model.ts";

/** Each is made once, when it is first asked for. */
let agendaSchema: Schema | undefined;
let configSchema: Schema | undefined;

/** The schema of an open agenda or configuration file, and its text; undefined for other documents. */
function schemaOf(
  service: PolicyService,
  uri: string,
): { readonly schema: Schema; readonly text: string; readonly kind: "agenda" | "config" } | undefined {
  const kind = service.kindOf(uri);
  const text = service.getDocument(uri)?.text;
  if (text === undefined || (kind !== "agenda" && kind !== "config")) return undefined;
  if (kind === "agenda") agendaSchema ??= agendaJsonSchema() as Schema;
  else configSchema ??= configJsonSchema();
  const schema = kind === "agenda" ? agendaSchema : configSchema;
  return schema && { schema, text, kind };
}

/** The completions in an agenda or configuration file; undefined for other documents. */
export async function completeYaml({ service, abilities }: RequestContext, uri: string, position: Position): Promise<CompletionList | undefined> {
  const file = schemaOf(service, uri);
  if (!file) return undefined;
  const more: MoreOffers =
    file.kind === "agenda" ? agendaOffers(await service.readAgenda(uri), abilities.completion) : offerAgendas(await service.listAgendas());
  return provideYamlCompletion(file.text, position, file.schema, abilities.completion, more);
}

/** The hover on a key of an agenda or configuration file. */
export function hoverYaml({ service, abilities }: RequestContext, uri: string, position: Position): Hover | undefined {
  const file = schemaOf(service, uri);
  return file && provideKeyHover(file.text, position, file.schema, abilities.hover);
}
