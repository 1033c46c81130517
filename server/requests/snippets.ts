/** Snippets on request: which there are for a place of a draft, one of them filled in, a selection as a new one. */
import type { Position, Range, TextEdit } from "vscode-languageserver";
import { offsetOf, type Reviewed, rangeOf } from "../features/model.ts";
import { type CapturedReference, captureReferences } from "../features/snippetCapture.ts";
import { languageAt } from "../review/languageAt.ts";
import { addSnippet, type NewSnippet, withReferences } from "../snippets/write.ts";
import { type RequestContext, type RequestGroup, reviewOf } from "./model.ts";
import { agendaChoices, type Choice, fileChoices, insertionOf } from "./snippetChoice.ts";
import { findChoice } from "./snippetOffers.ts";

/** Request of the client: the snippets for a place of a draft. Answer: `ListedSnippet[]`. */
export const LIST_SNIPPETS = "concord/snippets";
/** Request of the client: a snippet filled in. Answer: `FilledSnippet`, or null where it is there no more. */
export const FILL_SNIPPET = "concord/fillSnippet";
/** Request of the client: a selection as a snippet, for the drafter to complete. Answer: `SnippetProposal`, or null where nothing is selected. */
export const PROPOSE_SNIPPET = "concord/proposeSnippet";
/** Request of the client: the team's file with the new snippet in it. Answer: `SnippetSaved`, or null where the file cannot be edited. */
export const SAVE_SNIPPET = "concord/saveSnippet";

/** A snippet in a list. */
export interface ListedSnippet extends Pick<Choice, "key" | "origin" | "name" | "description"> {
  readonly prefix: string;
  /** The first words of what will stand in the draft. */
  readonly preview: string;
}

/** A snippet to put in. */
export interface FilledSnippet {
  readonly snippet: string;
  readonly text: string;
  readonly also: readonly TextEdit[];
  readonly missing: readonly string[];
}

/** A selection as a snippet. */
export interface SnippetProposal {
  /** The selection as it stands. */
  readonly text: string;
  /** What of it is official, and the reference that gives it back. Offsets in `text`. */
  readonly references: readonly CapturedReference[];
  /** The file that it will be written to, and the names and prefixes that are taken in it, and elsewhere. */
  readonly uri: string;
  readonly names: readonly string[];
  readonly prefixes: readonly string[];
}

/** The file to write. */
export interface SnippetSaved {
  readonly uri: string;
  readonly text: string;
}

interface PlaceParams {
  readonly uri: string;
  readonly position: Position;
}

const isPosition = (value: unknown): value is Position =>
  typeof value === "object" && value !== null && "line" in value && typeof value.line === "number" && "character" in value;

function isPlace(params: unknown): params is PlaceParams {
  const { uri, position } = (params ?? {}) as Partial<PlaceParams>;
  return typeof uri === "string" && isPosition(position);
}

const isRange = (params: unknown): params is { readonly uri: string; readonly range: Range } => {
  const { uri, range } = (params ?? {}) as { readonly uri?: unknown; readonly range?: Partial<Range> };
  return typeof uri === "string" && isPosition(range?.start) && isPosition(range.end);
};

type SaveParams = { readonly uri: string; readonly range: Range; readonly references: readonly number[] } & Omit<NewSnippet, "body">;

function isSave(params: unknown): params is SaveParams {
  const { name, prefix, description, references } = (params ?? {}) as Partial<SaveParams>;
  return isRange(params) && [name, prefix, description].every((each) => typeof each === "string") && Array.isArray(references);
}

/** What a list shows of a text. */
const PREVIEW = 120;
/** Statements of an agenda that are listed, at most. */
const MOST = 2000;

function listed(choice: Choice, reviewed: Reviewed, offset: number): ListedSnippet {
  const { key, origin, name, description, prefixes } = choice;
  const { text } = insertionOf(choice, reviewed, offset, offset);
  return { key, origin, name, description, prefix: prefixes[0] ?? "", preview: text.replace(/\s+/gu, " ").trim().slice(0, PREVIEW) };
}

/** A selection of a draft, its official parts, and where a snippet of it goes. */
async function propose({ service }: RequestContext, reviewed: Reviewed, range: Range): Promise<SnippetProposal | undefined> {
  const [start, end] = [offsetOf(reviewed, range.start), offsetOf(reviewed, range.end)];
  const text = reviewed.review.draft.text.slice(start, end);
  const uri = text.trim() === "" ? undefined : await service.snippets.findOwn(reviewed.uri, languageAt(reviewed.review, start));
  if (uri === undefined) return undefined;
  const files = await service.snippets.find(reviewed.uri);
  const own = (await service.snippets.load(uri))?.file;
  return {
    text,
    references: captureReferences(reviewed, start, end),
    uri,
    names: own?.snippets.map(({ name }) => name) ?? [],
    prefixes: files.flatMap(({ snippets }) => snippets.flatMap(({ prefixes }) => prefixes.map((prefix) => prefix.text))),
  };
}

/** Snippets. */
export const snippetRequests: RequestGroup = {
  capabilities: () => ({}),
  serve: (connection, answer) => {
    connection.onRequest(
      LIST_SNIPPETS,
      answer("snippets", [], async (context, params: unknown): Promise<readonly ListedSnippet[]> => {
        const reviewed = isPlace(params) ? await reviewOf(context.service, params.uri) : undefined;
        if (!reviewed || !isPlace(params)) return [];
        const offset = offsetOf(reviewed, params.position);
        const statements = agendaChoices(reviewed, languageAt(reviewed.review, offset)).slice(0, MOST);
        return [...(await fileChoices(context, reviewed, offset)), ...statements].map((choice) => listed(choice, reviewed, offset));
      }),
    );
    connection.onRequest(
      FILL_SNIPPET,
      answer("a snippet", null, async (context, params: unknown): Promise<FilledSnippet | null> => {
        const reviewed = isPlace(params) ? await reviewOf(context.service, params.uri) : undefined;
        const { key } = (params ?? {}) as { readonly key?: unknown };
        if (!reviewed || !isPlace(params) || typeof key !== "string") return null;
        const offset = offsetOf(reviewed, params.position);
        const choice = await findChoice(context, reviewed, key, offset);
        if (!choice) return null;
        const { also, ...insertion } = insertionOf(choice, reviewed, offset, offset);
        return { ...insertion, also: also.map((change) => ({ range: rangeOf(reviewed, change), newText: change.newText })) };
      }),
    );
    connection.onRequest<SnippetProposal | null, never>(
      PROPOSE_SNIPPET,
      answer<unknown, SnippetProposal | null>("a snippet", null, async (context, params) => {
        const reviewed = isRange(params) ? await reviewOf(context.service, params.uri) : undefined;
        if (!reviewed || !isRange(params)) return null;
        return (await propose(context, reviewed, params.range)) ?? null;
      }),
    );
    connection.onRequest<SnippetSaved | null, never>(
      SAVE_SNIPPET,
      answer<unknown, SnippetSaved | null>("a snippet", null, async (context, params) => {
        const reviewed = isSave(params) ? await reviewOf(context.service, params.uri) : undefined;
        const proposal = reviewed && isSave(params) ? await propose(context, reviewed, params.range) : undefined;
        if (!proposal || !isSave(params)) return null;
        const { name, prefix, description, references } = params;
        const body = withReferences(
          proposal.text,
          proposal.references.filter((_, index) => references.includes(index)),
        );
        const before = (await context.service.snippets.load(proposal.uri))?.file.text ?? "";
        const text = addSnippet(before, { name, prefix, description, body });
        return text === undefined ? null : { uri: proposal.uri, text };
      }),
    );
  },
};
