/** Snippets among the completions of a draft. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type MarkupContent, MarkupKind, type Position } from "vscode-languageserver";
import type { CompletionOptions } from "../features/completionModel.ts";
import { findProse, lineAround } from "../features/completionPlace.ts";
import { type Format, offsetOf, type Reviewed, rangeOf } from "../features/model.ts";
import { languageAt } from "../review/languageAt.ts";
import { typedOf } from "../snippets/typed.ts";
import type { RequestContext } from "./model.ts";
import { agendaChoices, type Choice, fileChoices, insertionOf } from "./snippetChoice.ts";

/** `CompletionItem.data` of a snippet. */
interface SnippetData {
  readonly uri: string;
  readonly snippet: string;
  readonly offset: number;
}

/** Whether a value is the data of a snippet's completion. */
export const isSnippetData = (data: unknown): data is SnippetData =>
  typeof data === "object" && data !== null && "snippet" in data && typeof data.snippet === "string" && "offset" in data;

/** Letters of a prefix typed before it is offered to somebody who did not ask; of an entry's id, before it is offered at all. */
const LETTERS = 3;
const ID_LETTERS = 4;
/** Offered at most. */
const MOST = 40;

/** Whether a place on an empty line is within a fenced block of code. */
function isInFence({ review: { draft }, lines }: Reviewed, offset: number): boolean {
  const before = draft.text.slice(0, lines.startOf(lines.lineAt(offset)));
  return (before.match(/^[ \t]{0,3}(?:```|~~~)/gmu)?.length ?? 0) % 2 === 1;
}

/** Whether snippets may stand at an offset: in prose, or on an empty line. */
function isPlace(reviewed: Reviewed, offset: number, before: string): boolean {
  const { draft } = reviewed.review;
  if (offset < (draft.frontMatter?.end ?? 0)) return false;
  return before.trim() === "" ? !isInFence(reviewed, offset) : findProse(reviewed, offset) !== undefined;
}

/** The snippets whose prefix is being typed at a position of a draft; all of the team's where nothing is typed and somebody asks. */
export async function offerSnippets(
  context: RequestContext,
  reviewed: Reviewed,
  position: Position,
  { automatic, snippets = false }: Pick<CompletionOptions, "automatic" | "snippets">,
): Promise<readonly CompletionItem[]> {
  const offset = offsetOf(reviewed, position);
  const { before } = lineAround(reviewed, offset);
  if (!isPlace(reviewed, offset, before)) return [];
  const isEmpty = before.trim() === "";
  if (isEmpty && automatic) return [];
  const isId = /[\p{L}\p{N}][-/][\p{L}\p{N}]*$/u.test(before);
  const language = languageAt(reviewed.review, offset);
  const choices = [...(await fileChoices(context, reviewed, offset)), ...(isId ? agendaChoices(reviewed, language) : [])];
  const offers = choices.flatMap((choice) => {
    const keys = choice.origin === "agenda" ? [...choice.prefixes, ...choice.prefixes.map((id) => id.slice(id.indexOf("/") + 1))] : choice.prefixes;
    const typed = keys.map((prefix) => ({ prefix, length: typedOf(before, prefix) })).sort((a, b) => b.length - a.length)[0];
    if (!typed || typed.length < (choice.origin === "agenda" ? ID_LETTERS : automatic ? LETTERS : isEmpty ? 0 : 1)) return [];
    // 'part' and 'doc' are words: what ships is meant for sure behind its hyphen.
    if (automatic && choice.origin === "shipped" && !typed.prefix.slice(0, typed.length).includes("-")) return [];
    return isEmpty && choice.origin !== "team" ? [] : [{ choice, ...typed }];
  });
  return offers.slice(0, MOST).map(({ choice, prefix, length }, index): CompletionItem => {
    const start = offset - length;
    const { snippet, text, also } = insertionOf(choice, reviewed, start, offset);
    return {
      label: prefix,
      labelDetails: { description: choice.name },
      kind: CompletionItemKind.Snippet,
      detail: choice.description === "" ? choice.name : choice.description,
      filterText: prefix,
      // Behind the entries themselves, whose labels are what most people type.
      sortText: `5${String(index).padStart(4, "0")}`,
      ...(snippets && { insertTextFormat: InsertTextFormat.Snippet }),
      textEdit: { range: rangeOf(reviewed, { start, end: offset }), newText: snippets ? snippet : text },
      ...(also.length > 0 && { additionalTextEdits: also.map((change) => ({ range: rangeOf(reviewed, change), newText: change.newText })) }),
      data: { uri: reviewed.uri, snippet: choice.key, offset: start } satisfies SnippetData,
    };
  });
}

/** A text in a block of code, whatever it holds. */
export function codeBlock(text: string, format: Format): MarkupContent {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return format === "markdown"
    ? { kind: MarkupKind.Markdown, value: `${fence}markdown\n${text}\n${fence}` }
    : { kind: MarkupKind.PlainText, value: text };
}

/** A snippet that a place of a draft can have, by its key. */
export async function findChoice(context: RequestContext, reviewed: Reviewed, key: string, offset: number): Promise<Choice | undefined> {
  if (key.startsWith("agenda:")) return agendaChoices(reviewed, languageAt(reviewed.review, offset)).find((choice) => choice.key === key);
  return (await fileChoices(context, reviewed, offset)).find((choice) => choice.key === key);
}

/** An item with what will stand in the draft. As it came where the snippet is there no more. */
export async function resolveSnippet(context: RequestContext, item: CompletionItem, data: SnippetData): Promise<CompletionItem> {
  const reviewed = await context.service.review(data.uri);
  const choice = reviewed && (await findChoice(context, reviewed, data.snippet, data.offset));
  if (!reviewed || !choice) return item;
  const { text } = insertionOf(choice, reviewed, data.offset, data.offset);
  return { ...item, documentation: codeBlock(text, context.abilities.documentation) };
}
