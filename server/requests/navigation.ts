/** Definition, type definition, references and highlights: from drafts to the agenda, back, and within agenda files. */
import type { Definition, DefinitionLink, DocumentHighlight, Location, LocationLink } from "vscode-languageserver";
import type { AgendaSpot } from "../features/agendaSpots.ts";
import {
  agendaNamed,
  findNamedAgenda,
  linkToFile,
  provideAgendaDefinition,
  provideAgendaTypeDefinition,
  provideDefinition,
  provideTypeDefinition,
} from "../features/definition.ts";
import { offsetOf } from "../features/model.ts";
import { declarationOf, findNamings, provideHighlights } from "../features/references.ts";
import { findSubject, type Subject } from "../features/spots.ts";
import { parentOf, resolvePath } from "../files/uris.ts";
import type { DraftReview, PolicyService } from "../serviceModel.ts";
import { type AgendaPlace, agendaPlaceOf, clientUri, extendedFile } from "./agendaPlace.ts";
import { findCitedPlaces } from "./citations.ts";
import { type RequestContext, type RequestGroup, reviewOf } from "./model.ts";
import { defineInSnippetFile, findInSnippets } from "./snippetFiles.ts";

interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

type EntrySpot = Exclude<AgendaSpot, { type: "extends" }>;

const isEntrySpot = (spot: AgendaSpot | undefined): spot is EntrySpot => spot !== undefined && spot.type !== "extends";

/** Links as the client takes them, to files as it knows them. */
function answerLinks(service: PolicyService, links: readonly LocationLink[], takesLinks: boolean): Definition | DefinitionLink[] {
  const known = links.map((link) => ({ ...link, targetUri: clientUri(service, link.targetUri) }));
  return takesLinks ? known : known.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

function definitionInDraft(reviewed: DraftReview, { position }: Asked): readonly LocationLink[] {
  const named = findNamedAgenda(reviewed, position);
  if (!named) return provideDefinition(reviewed, position);
  const agenda = agendaNamed(reviewed.review.agendas, named.name, resolvePath(parentOf(reviewed.uri), named.name));
  return agenda ? [linkToFile(agenda.uri, named.range)] : [];
}

function definitionInAgenda({ agenda, spot }: AgendaPlace): readonly LocationLink[] {
  if (isEntrySpot(spot)) return provideAgendaDefinition(spot);
  const target = extendedFile(agenda, spot.path);
  return target === undefined ? [] : [linkToFile(target, spot.range)];
}

async function findDefinition({ service }: RequestContext, asked: Asked): Promise<readonly LocationLink[]> {
  const { textDocument, position } = asked;
  const place = await agendaPlaceOf(service, textDocument.uri, position);
  if (place) return definitionInAgenda(place);
  const inSnippets = await defineInSnippetFile(service, textDocument.uri, position);
  if (inSnippets) return inSnippets;
  const reviewed = await reviewOf(service, textDocument.uri);
  return reviewed ? definitionInDraft(reviewed, asked) : [];
}

async function findTypeDefinition({ service }: RequestContext, { textDocument, position }: Asked): Promise<readonly LocationLink[]> {
  const place = await agendaPlaceOf(service, textDocument.uri, position);
  if (place) return isEntrySpot(place.spot) ? provideAgendaTypeDefinition(place.agenda, place.spot) : [];
  const reviewed = await reviewOf(service, textDocument.uri);
  return reviewed ? provideTypeDefinition(reviewed, position) : [];
}

/** The entry or member at a position of a draft or agenda file. */
async function subjectAt({ service }: RequestContext, { textDocument, position }: Asked): Promise<Subject | undefined> {
  const place = await agendaPlaceOf(service, textDocument.uri, position);
  if (place) return isEntrySpot(place.spot) ? place.spot : undefined;
  const reviewed = await service.review(textDocument.uri);
  return reviewed && findSubject(reviewed, offsetOf(reviewed, position));
}

async function findReferences(context: RequestContext, asked: Asked, withDeclaration: boolean): Promise<Location[]> {
  const subject = await subjectAt(context, asked);
  if (!subject) return [];
  const { service } = context;
  const inAgendas = [...(withDeclaration ? [declarationOf(subject)] : []), ...findNamings(await service.listAgendas(), subject)];
  return [
    ...inAgendas.map(({ uri, range }) => ({ uri: clientUri(service, uri), range })),
    ...(await findCitedPlaces(context, subject)),
    ...(await findInSnippets(service, subject)),
  ];
}

/** Where one can go from a place, and what else is said of it. */
export const navigationRequests: RequestGroup = {
  capabilities: () => ({
    definitionProvider: true,
    typeDefinitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
  }),
  serve: (connection, answer) => {
    connection.onDefinition(
      answer("definition", null, async (context, params) =>
        answerLinks(context.service, await findDefinition(context, params), context.abilities.links),
      ),
    );
    connection.onTypeDefinition(
      answer("type definition", null, async (context, params) =>
        answerLinks(context.service, await findTypeDefinition(context, params), context.abilities.typeLinks),
      ),
    );
    connection.onReferences(
      answer("references", null, async (context, params): Promise<Location[]> => findReferences(context, params, params.context.includeDeclaration)),
    );
    connection.onDocumentHighlight(
      answer("highlights", null, async ({ service }, { textDocument, position }): Promise<DocumentHighlight[] | null> => {
        const reviewed = await service.review(textDocument.uri);
        const found = reviewed && provideHighlights(reviewed, position);
        return found ? [...found] : null;
      }),
    );
  },
};
