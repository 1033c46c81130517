/** The snippets that can be put into a draft at a place: the team's, those that ship with Concord, and the statements of the agendas in force. */
import type { Change } from "../checks/model.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { escapeSnippet } from "../features/completionModel.ts";
import type { Reviewed } from "../features/model.ts";
import { createReferenceTexts } from "../features/referenceText.ts";
import { nameOf, referenceOf } from "../features/texts.ts";
import { languageAt } from "../review/languageAt.ts";
import { DOCUMENT_TYPES, documentTypeOf } from "../snippets/documentTypes.ts";
import { fillBody, isFor } from "../snippets/fill.ts";
import type { SnippetFile } from "../snippets/model.ts";
import { readSnippetFile } from "../snippets/read.ts";
import type { RequestContext, ShippedFile } from "./model.ts";

/** A snippet that can be chosen. */
export interface Choice {
  /** By which the client names it. */
  readonly key: string;
  readonly origin: "team" | "shipped" | "agenda";
  /** What a person calls it. */
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly description: string;
  readonly body: string;
}

/** A snippet as it is put in. */
export interface Insertion {
  /** In VS Code's syntax. */
  readonly snippet: string;
  /** As it stands before anything is typed. */
  readonly text: string;
  /** What else changes: footnotes at the draft's end. */
  readonly also: readonly Change[];
  /** References that no agenda in force has. */
  readonly missing: readonly string[];
}

/** Shipped files as read, each once. */
const read = new Map<string, SnippetFile>();

function readShipped({ name, text }: ShippedFile): SnippetFile {
  const known = read.get(name) ?? readSnippetFile(`shipped:/${name}`, text);
  read.set(name, known);
  return known;
}

/** Whole documents are for drafts that are none yet. */
const isWhole = ({ uri }: SnippetFile): boolean => uri.startsWith("shipped:/documents.");

function choicesOf(file: SnippetFile, origin: Choice["origin"], type: string | undefined): readonly Choice[] {
  const fitting = file.snippets.filter((snippet) => isFor(snippet, DOCUMENT_TYPES, type));
  return fitting.map(({ name, prefixes, description, body }) => ({
    key: `${file.uri}#${name}`,
    origin,
    name,
    prefixes: prefixes.map(({ text }) => text),
    description,
    body: body.text,
  }));
}

/** The statement of each figure, and each group with its members, made from the agendas in force. */
export function agendaChoices({ review: { agendas } }: Pick<Reviewed, "review">, language: string): readonly Choice[] {
  const entries = [...new Set(agendas.flatMap(({ figures, groups }) => [...figures, ...groups]))];
  return entries.map((entry): Choice => {
    const id = referenceOf(agendas, entry);
    const body = entry.type === "group" && entry.members.length > 0 ? `{{${id}}}: {{${id} | inline}}` : `{{${id}}}`;
    return { key: `agenda:${id}`, origin: "agenda", name: nameOf(entry, language), prefixes: [id], description: "", body };
  });
}

/** The team's snippets and the shipped ones for a place of a draft, by its language and type of document. */
export async function fileChoices({ service, shipped }: RequestContext, reviewed: Reviewed, offset: number): Promise<readonly Choice[]> {
  const language = baseLanguage(languageAt(reviewed.review, offset));
  const type = documentTypeOf(reviewed.review.draft);
  const team = (await service.snippets.find(reviewed.uri)).filter((file) => file.language === undefined || file.language === language);
  const files = shipped.map(readShipped);
  const own = files.filter((file) => file.language === language);
  const spoken = own.length > 0 ? own : files.filter((file) => file.language === "en");
  return [
    ...team.flatMap((file) => choicesOf(file, "team", type)),
    ...spoken.filter((file) => type === undefined || !isWhole(file)).flatMap((file) => choicesOf(file, "shipped", type)),
  ];
}

const hasLastStop = (snippet: string): boolean => /\$(?:0(?!\d)|\{0[:|}/])/u.test(snippet);

/**
 * Fills a snippet for a place of a draft.
 * @param start where it will stand: from there to `end` is replaced.
 */
export function insertionOf({ body }: Pick<Choice, "body">, reviewed: Reviewed, start: number, end: number): Insertion {
  const { review, lines } = reviewed;
  const { draft, agendas } = review;
  const texts = createReferenceTexts(reviewed, languageAt(review, start), start);
  const before = draft.text.slice(lines.startOf(lines.lineAt(start)), start).trimStart();
  const { snippet, text, missing } = fillBody(body, agendas, texts.write, before);
  const definitions = texts.definitions();
  if (!definitions) return { snippet, text, also: [], missing };
  // Editors must not be sent two changes that touch: at the draft's end they are one.
  if (end < draft.text.length) return { snippet, text, also: [definitions], missing };
  return {
    snippet: `${snippet}${hasLastStop(snippet) ? "" : "$0"}${escapeSnippet(definitions.newText)}`,
    text: text + definitions.newText,
    also: [],
    missing,
  };
}
