/** What an assistant outside of an editor may ask of a folder of drafts and agendas. Knows no protocol; `mcp.ts` speaks one. */
import type { Agenda } from "../agenda/model.ts";
import { provideAgendaOutline } from "../features/agendaOutline.ts";
import { type AssistClaim, type CheckedText, type LookUp, lookUp, tellChecked, tellClaims } from "../features/assist.ts";
import { type FoundResource, listResources, type ResourcePage, readResource } from "../features/assistResources.ts";
import { isDraftUri } from "../files/drafts.ts";
import { isInside, relativePath, resolvePath } from "../files/uris.ts";
import type { DraftReview, PolicyService } from "../service.ts";
import { isSilent, listBlockers } from "./workspace.ts";

/** Something that an assistant asked for and cannot have; the message tells it what to do instead. In English, as models are. */
export class AskError extends Error {}

/** What an answer rests on, where that is not all it should be: no agenda, or a broken one. */
export interface Noted {
  readonly notes: readonly string[];
}

/** The answers. All look first whether files have changed. */
export interface Assistant {
  /** @throws {AskError} where `draft` is no draft of the folder. */
  readonly lookUp: (asked: { readonly query: string; readonly draft?: string; readonly language?: string }) => Promise<LookUp & Noted>;
  /** @throws {AskError} where `draft` is no draft of the folder, the text is too long, or the check failed. */
  readonly checkText: (asked: { readonly text: string; readonly draft?: string }) => Promise<CheckedText & Noted>;
  /** @throws {AskError} where `draft` is not there. */
  readonly listClaims: (asked: { readonly draft: string }) => Promise<{ readonly claims: readonly AssistClaim[] } & Noted>;
  /** A page of entries of all agendas of the folder, from a place on. */
  readonly listResources: (from: number) => Promise<ResourcePage>;
  readonly readResource: (address: string) => Promise<FoundResource | undefined>;
}

/** What the answers are drawn from. */
export interface AssistantOptions {
  /** Set to the one folder. */
  readonly service: PolicyService;
  /** The folder: URI. */
  readonly folder: string;
  /** `--agenda`: URIs. */
  readonly agendas: readonly string[];
}

/** Stands for a text that belongs to no draft: it answers to the agenda of the folder. */
const NO_DRAFT = "untitled:assistant.md";
/** Longer than any text that an assistant has checked, in UTF-16 units. */
const LONGEST = 1_000_000;
/** Entries of a page of the list. */
const PAGE = 100;
/** A language tag, as far as a line of front matter goes. */
const TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;
/** Told where nothing speaks for a text: no finding must not be taken for 'all is right'. */
const NO_AGENDA =
  "No agenda speaks for this text, so nothing was checked and nothing is known to be official. Name the draft that it is for in 'draft', or have the person put a *.agenda.yaml into the folder, list one in .concord.yaml, or start 'concord mcp' with --agenda.";

/** Answers for one folder. Nothing is read before the first question. */
export function createAssistant({ service, folder, agendas: named }: AssistantOptions): Assistant {
  const writePath = (uri: string): string => relativePath(folder, uri) ?? uri;

  /** The URI of a draft that need not be there. */
  const draftAt = (path: string): string => {
    const uri = resolvePath(folder, path);
    if (!isInside([folder], uri)) throw new AskError(`'${path}' lies outside the folder, so it is not read.`);
    if (!isDraftUri(uri)) throw new AskError(`'${path}' is no draft: drafts end in .md or .markdown.`);
    return uri;
  };
  const notesOf = (review: DraftReview): readonly string[] => [
    ...(isSilent(review) ? [NO_AGENDA] : []),
    ...listBlockers([...review.fileFaults, ...review.faults], writePath),
  ];
  const reviewOf = (uri: string, text: string): Promise<DraftReview> => service.reviewText({ uri, version: 0, text });

  /** The agendas that resources are taken from: those named, else all of the folder. */
  const listAgendas = async (): Promise<readonly Agenda[]> => {
    if (named.length === 0) return service.listAgendas();
    return (await Promise.all(named.map((uri) => service.readAgenda(uri)))).filter((agenda) => agenda !== undefined);
  };

  return {
    lookUp: async ({ query, draft, language }) => {
      await service.refresh();
      const uri = draft === undefined ? NO_DRAFT : draftAt(draft);
      const empty = language !== undefined && TAG.test(language) ? `---\nlang: ${language}\n---\n` : "";
      const written = draft === undefined ? undefined : await service.reviewDraft(uri);
      const reviewed = written ?? (await reviewOf(uri, empty));
      // Who asks for no draft asks the whole folder, also where its agendas stand further down.
      const isWide = draft === undefined && reviewed.review.agendas.length === 0;
      const agendas = isWide ? await listAgendas() : reviewed.review.agendas;
      const found = lookUp(provideAgendaOutline({ ...reviewed, review: { ...reviewed.review, agendas } }), query);
      return { ...found, notes: agendas.length > 0 && isWide ? [] : notesOf(reviewed) };
    },

    checkText: async ({ text, draft }) => {
      await service.refresh();
      if (text.length > LONGEST) throw new AskError(`The text is longer than ${LONGEST} characters. Check it in parts.`);
      const reviewed = await reviewOf(draft === undefined ? NO_DRAFT : draftAt(draft), text);
      if (reviewed.failure !== undefined) throw new AskError("The check failed, by a fault of Concord: nothing is known of this text.");
      return { ...tellChecked(reviewed), notes: notesOf(reviewed) };
    },

    listClaims: async ({ draft }) => {
      await service.refresh();
      const reviewed = await service.reviewDraft(draftAt(draft));
      if (!reviewed) throw new AskError(`There is no draft at '${draft}': paths are relative to the folder.`);
      if (reviewed.failure !== undefined) throw new AskError("The review failed, by a fault of Concord: nothing is known of this draft.");
      return { claims: tellClaims(reviewed), notes: notesOf(reviewed) };
    },

    listResources: async (from) => {
      await service.refresh();
      return listResources(await listAgendas(), from, PAGE);
    },

    readResource: async (address) => {
      await service.refresh();
      return readResource(await reviewOf(NO_DRAFT, ""), await listAgendas(), address);
    },
  };
}
