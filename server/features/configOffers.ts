/** What completion in configurations knows besides the format: the agendas of the workspace. */
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Agenda } from "../agenda/model.ts";
import type { MoreOffers } from "./yamlCompletion.ts";

/** The ids of agendas, where one is named. */
export const offerAgendas =
  (known: readonly Pick<Agenda, "id" | "title">[]): MoreOffers =>
  ({ path: [key, item, ...deeper] }) =>
    key !== "agendas" || deeper.length > 0 || (item !== undefined && item !== "-")
      ? []
      : known.map(({ id, title }) => ({ label: id, kind: CompletionItemKind.Reference, text: id, description: title }));
