/** What the parts of completion hand to each other, and how it becomes what an editor is sent. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode, type TextEdit } from "vscode-languageserver-types";
import type { Agenda, Entry } from "../agenda/model.ts";
import type { Change } from "../checks/model.ts";
import { type Reviewed, rangeOf } from "./model.ts";
import { referenceOf } from "./texts.ts";

/** What the client says about a request. */
export interface CompletionOptions {
  /** Asked by typing and not by the drafter: answered only where the words typed point clearly at something. */
  readonly automatic: boolean;
  /** Whether the client shows `labelDetails`. */
  readonly labelDetails: boolean;
  /** Whether the client fills in snippets. */
  readonly snippets?: boolean;
  /** Whether the client takes an item when one of its commit characters is typed. */
  readonly commitCharacters?: boolean;
  /** Whether the client can be told to put several lines in as they stand, without indenting them. */
  readonly asIs?: boolean;
  /** The agendas of the workspace, for the front matter; asked for only where `isInFrontMatter`. */
  readonly known?: readonly Pick<Agenda, "id" | "title">[];
}

/** `CompletionItem.data`: what `resolveCompletion` needs. */
export interface CompletionData {
  readonly uri: string;
  readonly entry: string;
  readonly language: string;
}

/** Something to put in between two offsets of the draft. */
export interface Offer {
  /** What the list shows. */
  readonly label: string;
  /** Shown beside it, in a lighter colour. */
  readonly description?: string;
  readonly kind: CompletionItemKind;
  /** What is replaced, on one line; the cursor stands within or at the end. */
  readonly start: number;
  readonly end: number;
  /** What stands there afterwards. */
  readonly text: string;
  /** The same for clients that know snippets, where the cursor or the words to replace are elsewhere than behind it. */
  readonly snippet?: string;
  /** What editors filter by while the drafter types on. */
  readonly filter: string;
  /** Changes elsewhere in the draft. */
  readonly also?: readonly Change[];
  readonly preselect?: boolean;
  /** Characters that take it and are then typed. None in prose, where a blank or a full stop would take what nobody chose. */
  readonly commit?: readonly string[];
  /** The entry that its details tell of. */
  readonly entry?: Entry;
  /** Plain text, for what is no entry. */
  readonly documentation?: string;
}

/** What stands for an entry in the list. */
export const KINDS = {
  figure: CompletionItemKind.Value,
  group: CompletionItemKind.Enum,
  term: CompletionItemKind.Text,
  source: CompletionItemKind.Reference,
} as const satisfies Record<Entry["type"], CompletionItemKind>;

/** A text as it must stand in a snippet (Language Server Protocol 3.17, "Snippet Syntax"). */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/gu, "\\$&");

/** A text with a capital first. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The line break of a draft. */
export const lineBreakOf = (text: string): string => (/\r?\n/u.exec(text.slice(0, 20_000))?.[0] === "\r\n" ? "\r\n" : "\n");

function itemOf(reviewed: Reviewed, offer: Offer, language: string, options: CompletionOptions): CompletionItem {
  const { label, description, kind, start, end, text, snippet, filter, also, preselect, commit, entry, documentation } = offer;
  const filled = options.snippets === true && snippet !== undefined;
  const edit = (change: Change): TextEdit => ({ range: rangeOf(reviewed, change), newText: change.newText });
  const textEdit = edit({ start, end, newText: filled ? snippet : text });
  const data = entry && ({ uri: reviewed.uri, entry: referenceOf(reviewed.review.agendas, entry), language } satisfies CompletionData);
  return {
    label,
    ...(options.labelDetails && description !== undefined && { labelDetails: { description } }),
    kind,
    filterText: filter,
    ...(preselect === true && { preselect }),
    ...(filled && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(options.asIs === true && /[\r\n]/u.test(text) && { insertTextMode: InsertTextMode.asIs }),
    textEdit,
    ...(also && also.length > 0 && { additionalTextEdits: also.map(edit) }),
    ...(options.commitCharacters === true && commit && { commitCharacters: [...commit] }),
    ...(documentation !== undefined && { documentation }),
    ...(data && { data }),
  };
}

/** The items of offers, in their order. */
export const writeItems = (reviewed: Reviewed, offers: readonly Offer[], language: string, options: CompletionOptions): CompletionItem[] =>
  offers.map((offer, index) => ({ ...itemOf(reviewed, offer, language, options), sortText: String(index).padStart(4, "0") }));
