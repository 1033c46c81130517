/** Completion, hover and definition of references in snippet files. */
import * as l10n from "@vscode/l10n";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Hover,
  type Location,
  type LocationLink,
  type Position,
} from "vscode-languageserver";
import { listEntries } from "../agenda/find.ts";
import { type CompletionData, KINDS } from "../features/completionModel.ts";
import { linkToEntry } from "../features/definition.ts";
import { writePage } from "../features/markup.ts";
import { summarize } from "../features/official.ts";
import { pageOf } from "../features/pages.ts";
import type { Subject } from "../features/spots.ts";
import { nameOf, referenceOf } from "../features/texts.ts";
import type { PolicyService } from "../serviceModel.ts";
import type { LoadedSnippets } from "../serviceSnippets.ts";
import { findReference, findTyped, listReferences, type ReferencePlace, type TypedReference } from "../snippets/place.ts";
import { FIELDS, FILTERS, resolveReference, SECTIONS } from "../snippets/references.ts";
import { clientUri } from "./agendaPlace.ts";
import type { RequestContext } from "./model.ts";

/** What begins a reference or a part of one. In drafts nothing is offered behind them. */
export const REFERENCE_CHARACTERS: readonly string[] = ["{", ".", "|"];

const languageOf = ({ file, agendas }: LoadedSnippets): string => file.language ?? agendas[0]?.language ?? "en";

const sectionOf = (path: string): (typeof SECTIONS)[number] | undefined =>
  SECTIONS.find((section) => path.startsWith(`${section}/`) || path.includes(`:${section}/`));

function offerIds(loaded: LoadedSnippets, { isClosed }: TypedReference): readonly Omit<CompletionItem, "textEdit">[] {
  const { agendas, file } = loaded;
  const language = languageOf(loaded);
  const entries = [...new Set(agendas.flatMap(listEntries))];
  return entries.map((entry) => {
    const id = referenceOf(agendas, entry);
    return {
      label: id,
      labelDetails: { description: entry.type === "figure" ? summarize(entry, language) : nameOf(entry, language) },
      kind: KINDS[entry.type],
      filterText: id,
      insertText: isClosed ? id : `${id}}}`,
      data: { uri: file.uri, entry: id, language } satisfies CompletionData,
    };
  });
}

const words = (list: readonly string[], kind: CompletionItemKind): readonly Omit<CompletionItem, "textEdit">[] =>
  list.map((label) => ({ label, kind, insertText: label }));

/** What may be typed of a reference at a position of a snippet file; undefined for other documents. */
export async function completeSnippetFile({ service }: RequestContext, uri: string, position: Position): Promise<CompletionList | undefined> {
  if (service.kindOf(uri) !== "snippets") return undefined;
  const loaded = await service.snippets.load(uri);
  const typed = loaded && findTyped(loaded.file, loaded.file.offsetAt(position));
  if (!loaded || !typed) return { isIncomplete: false, items: [] };
  const section = sectionOf(typed.path);
  const offers =
    typed.part === "id"
      ? offerIds(loaded, typed)
      : section === undefined
        ? []
        : typed.part === "field"
          ? words(FIELDS[section], CompletionItemKind.Field)
          : words(FILTERS[section], CompletionItemKind.Function);
  const range = loaded.file.rangeOf(typed);
  const items = offers.map(({ insertText = "", ...offer }) => ({ ...offer, textEdit: { range, newText: insertText } }));
  return { isIncomplete: false, items };
}

async function placeOf(
  service: PolicyService,
  uri: string,
  position: Position,
): Promise<(ReferencePlace & { readonly loaded: LoadedSnippets }) | undefined> {
  const loaded = service.kindOf(uri) === "snippets" ? await service.snippets.load(uri) : undefined;
  const place = loaded && findReference(loaded.file, loaded.file.offsetAt(position));
  return place && loaded && { ...place, loaded };
}

/** What a reference of a snippet file stands for; undefined elsewhere. */
export async function hoverSnippetFile({ service, abilities }: RequestContext, uri: string, position: Position): Promise<Hover | undefined> {
  const place = await placeOf(service, uri, position);
  if (!place) return undefined;
  const { loaded, reference, whole } = place;
  const { agendas, file } = loaded;
  const entry = resolveReference(agendas, reference)?.entry;
  if (!entry) return { contents: l10n.t("No agenda has an entry '{0}'", reference.id.text), range: file.rangeOf(whole) };
  return { contents: writePage(pageOf(entry, { agendas, language: languageOf(loaded) }), abilities.hover), range: file.rangeOf(whole) };
}

/** Where the workspace's snippets name an entry. Of a member by itself they say nothing. */
export async function findInSnippets(service: PolicyService, { entry, member }: Subject): Promise<readonly Location[]> {
  const found: Location[] = [];
  for (const uri of member === undefined ? await service.snippets.list() : []) {
    const loaded = await service.snippets.load(uri);
    for (const { reference, id } of loaded ? listReferences(loaded.file) : []) {
      const named = loaded && resolveReference(loaded.agendas, reference)?.entry;
      if (named && named.id === entry.id && named.place.uri === entry.place.uri)
        found.push({ uri: clientUri(service, uri), range: loaded.file.rangeOf(id) });
    }
  }
  return found;
}

/** Where the entry stands that a reference of a snippet file names; undefined elsewhere. */
export async function defineInSnippetFile(service: PolicyService, uri: string, position: Position): Promise<readonly LocationLink[] | undefined> {
  if (service.kindOf(uri) !== "snippets") return undefined;
  const place = await placeOf(service, uri, position);
  const entry = place && resolveReference(place.loaded.agendas, place.reference)?.entry;
  return entry ? [linkToEntry(entry, place.loaded.file.rangeOf(place.whole))] : [];
}
