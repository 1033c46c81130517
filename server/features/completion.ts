/**
 * Completion: figures, terms and groups where prose is typed, members where a list is, sources where a footnote is, entries where a number is
 * tagged, rules in ignore comments, keys in front matter. What each offers stands in a file of its own.
 */
import type { CompletionItem, CompletionList, Position } from "vscode-languageserver-types";
import type { Agenda } from "../agenda/model.ts";
import { languageAt } from "../review/languageAt.ts";
import { resolveEntry } from "../review/tags.ts";
import { offerFrontMatter } from "./completionFrontMatter.ts";
import { offerIgnores } from "./completionIgnores.ts";
import type { CompletionIndexes } from "./completionIndex.ts";
import { offerMembers } from "./completionMembers.ts";
import { type CompletionData, type CompletionOptions, type Offer, writeItems } from "./completionModel.ts";
import { findProse, findTypingPlace } from "./completionPlace.ts";
import { offerEntries } from "./completionProse.ts";
import { offerFootnotes } from "./completionSources.ts";
import { offerTargets } from "./completionTags.ts";
import { writePage } from "./markup.ts";
import { type Format, offsetOf, type Reviewed } from "./model.ts";
import { summarize } from "./official.ts";
import { pageOf } from "./pages.ts";
import { nameOf } from "./texts.ts";

export { isInFrontMatter } from "./completionFrontMatter.ts";
export type { CompletionData, CompletionOptions } from "./completionModel.ts";

/** Characters that make editors ask: lower-case letters of the languages that Concord knows, and what begins a footnote or a tag's target. */
export const TRIGGER_CHARACTERS: readonly string[] = [
  ..."abcdefghijklmnopqrstuvwxyz",
  ..."àáâãäæçèéêëìíîïñòóôõöœùúûüýßăđĩũơư",
  ..."ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
  ..."^:/@",
];

/** What is offered where neither prose nor a list is typed; undefined where one may be. */
function offerMarkup(
  reviewed: Reviewed,
  offset: number,
  language: string,
  { automatic, known = [] }: CompletionOptions,
): readonly Offer[] | undefined {
  const front = offerFrontMatter(reviewed, offset, known, automatic);
  if (front || reviewed.review.agendas.length === 0) return front ?? [];
  return offerIgnores(reviewed, offset, automatic) ?? offerTargets(reviewed, offset, language, automatic);
}

/** What is offered in prose. */
function offerWords(reviewed: Reviewed, offset: number, indexes: CompletionIndexes, automatic: boolean): readonly Offer[] {
  const { agendas } = reviewed.review;
  const prose = findProse(reviewed, offset);
  const footnotes = prose && offerFootnotes(reviewed, prose);
  if (footnotes) return footnotes;
  const members = offerMembers(reviewed, offset, prose, (language) => indexes.get(agendas, language), automatic);
  const place = prose && findTypingPlace(prose);
  const entries = place ? offerEntries(reviewed, place, indexes.get(agendas, place.language), automatic) : [];
  const listed = new Set(members.map(({ text }) => text.toLowerCase()));
  return [...members, ...entries.filter(({ text }) => !listed.has(text.toLowerCase()))];
}

/** The completions at a position of a draft. The list is never complete: it depends on every letter typed. */
export function provideCompletion(reviewed: Reviewed, position: Position, indexes: CompletionIndexes, options: CompletionOptions): CompletionList {
  const offset = offsetOf(reviewed, position);
  const language = languageAt(reviewed.review, offset);
  const offers = offerMarkup(reviewed, offset, language, options) ?? offerWords(reviewed, offset, indexes, options.automatic);
  return { isIncomplete: true, items: writeItems(reviewed, offers, language, options) };
}

/** Whether a value is the data that `provideCompletion` attaches. */
export const isCompletionData = (data: unknown): data is CompletionData =>
  typeof data === "object" &&
  data !== null &&
  ["uri", "entry", "language"].every((key) => typeof (data as Record<string, unknown>)[key] === "string");

/** An item with its details: the entry in a line, and its page. As it came where the agendas no longer have the entry. */
export function resolveCompletion(item: CompletionItem, agendas: readonly Agenda[], format: Format): CompletionItem {
  if (!isCompletionData(item.data)) return item;
  const { entry: reference, language } = item.data;
  const entry = resolveEntry(agendas, reference);
  if (!entry) return item;
  const detail = entry.type === "figure" ? summarize(entry, language) : nameOf(entry, language);
  return { ...item, detail, documentation: writePage(pageOf(entry, { agendas, language }), format) };
}
