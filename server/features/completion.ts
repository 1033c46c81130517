/** Completion in prose: figures from what they are about, terms, groups with their count. */
import * as l10n from "@vscode/l10n";
import Fuse from "fuse.js";
import { type CompletionItem, CompletionItemKind, type CompletionList, type Position } from "vscode-languageserver-types";
import type { Agenda } from "../agenda/model.ts";
import { resolveEntry } from "../review/tags.ts";
import { type Form, figureForms, groupForms, numberStyle } from "./completionForms.ts";
import type { CompletionIndexes, Row } from "./completionIndex.ts";
import { countBefore, type Fit, findTypingPlace, fitRow, fitWhole, type TypingPlace, wordsBefore } from "./completionPlace.ts";
import { writePage } from "./markup.ts";
import { type Format, offsetOf, type Reviewed, rangeOf } from "./model.ts";
import { summarize } from "./official.ts";
import { pageOf } from "./pages.ts";
import { nameOf, referenceOf } from "./texts.ts";

/** What the client says about a request. */
export interface CompletionOptions {
  /** Asked by typing and not by the drafter: answered only where the words typed point clearly at something. */
  readonly automatic: boolean;
  /** Whether the client shows `labelDetails`. */
  readonly labelDetails: boolean;
}

/** `CompletionItem.data`: what `resolveCompletion` needs. */
export interface CompletionData {
  readonly uri: string;
  readonly entry: string;
  readonly language: string;
}

/** Entries that Fuse ranks, and entries that are offered, at most: more is no choice. */
const SHORTLIST = 200;
const MOST_ENTRIES = 40;
/** Entries that are offered in every form; the others in the fullest alone. */
const ALL_FORMS = 3;
/** Letters typed before an answer to typing, over all words that belong to the label. */
const LETTERS = 3;

const KINDS = { figure: CompletionItemKind.Value, group: CompletionItemKind.Enum, term: CompletionItemKind.Text } as const;

/** Characters that make editors ask while one types prose: lower-case letters of the languages that Concord knows. */
export const TRIGGER_CHARACTERS: readonly string[] = [
  ..."abcdefghijklmnopqrstuvwxyz",
  ..."àáâãäæçèéêëìíîïñòóôõöœùúûüýßăđĩũơư",
  ..."ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
];

/** The best fit of each entry. */
function bestFits(text: string, place: TypingPlace, rows: readonly Row[], automatic: boolean): readonly Fit[] {
  const before = [...wordsBefore(text, place)];
  const best = new Map<Row["entry"], Fit>();
  for (const row of rows) {
    const fit = row.status === "deprecated" ? fitWhole(before, place, row) : fitRow(before, place, row);
    const letters = fit ? place.offset - fit.start : 0;
    if (!fit || (automatic && letters < LETTERS)) continue;
    const known = best.get(row.entry);
    if (!known || fit.words > known.words || (fit.row.status === "deprecated" && known.row.status !== "deprecated")) best.set(row.entry, fit);
  }
  // Of a label of which much has been typed, one that shares a word or two is no rival.
  const fits = [...best.values()];
  const most = fits.reduce((longest, { words }) => Math.max(longest, words), 0);
  return fits.filter(({ words, row }) => words * 2 >= most || row.status === "deprecated");
}

/** A term of which a right label stands there already has nothing to complete. */
function isDone({ row, start }: Fit, typed: (start: number) => string, name: string): boolean {
  if (row.entry.type !== "term" || row.status === "deprecated") return false;
  const text = typed(start);
  return [name, row.label].some((label) => text === label || text === capitalize(label));
}

/**
 * Orders fits: what was deprecated first, then by words that belong, then labels that begin so; among the first of these, by Fuse's score of
 * the label.
 */
function rank(fits: readonly Fit[], typed: (start: number) => string, name: (fit: Fit) => string): readonly Fit[] {
  const placed = fits.map((fit) => {
    const begins = name(fit).toLowerCase().startsWith(typed(fit.start).toLowerCase());
    return { fit, place: (fit.row.status === "deprecated" ? 0 : 1000) - 2 * fit.words - (begins ? 1 : 0) };
  });
  const shortlist = placed.sort((a, b) => a.place - b.place).slice(0, SHORTLIST);
  const scores = scoreNames(
    shortlist.map(({ fit }) => fit),
    typed,
    name,
  );
  const score = (fit: Fit) => scores.get(fit) ?? 1;
  return shortlist.sort((a, b) => a.place - b.place || score(a.fit) - score(b.fit) || (name(a.fit) < name(b.fit) ? -1 : 1)).map(({ fit }) => fit);
}

/** How far each name is from what was typed for it, from 0 (the same) to 1. */
function scoreNames(fits: readonly Fit[], typed: (start: number) => string, name: (fit: Fit) => string): ReadonlyMap<Fit, number> {
  const scores = new Map<Fit, number>();
  for (const start of new Set(fits.map((fit) => fit.start))) {
    const alike = fits.filter((fit) => fit.start === start).map((fit) => ({ fit, name: name(fit) }));
    const fuse = new Fuse(alike, { keys: ["name"], includeScore: true, ignoreLocation: true, ignoreDiacritics: true, threshold: 1 });
    for (const { item, score } of fuse.search(typed(start))) scores.set(item.fit, score ?? 1);
  }
  return scores;
}

/** What was typed, with the rest of the label behind its last word: so that the list stays while that word is typed on. */
function filterText({ row }: Fit, typed: string, prefix: string): string {
  const at = row.label.toLowerCase().search(new RegExp(`(?<![\\p{L}\\p{N}])${prefix.replace(/[^\p{L}\p{N}]/gu, "\\$&")}`, "u"));
  return at < 0 ? typed : typed + row.label.slice(at + prefix.length);
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The completions at a position of a draft. The list is never complete: it depends on every letter typed. */
export function provideCompletion(reviewed: Reviewed, position: Position, indexes: CompletionIndexes, options: CompletionOptions): CompletionList {
  const items: CompletionItem[] = [];
  const { agendas, draft } = reviewed.review;
  const place = agendas.length > 0 ? findTypingPlace(reviewed, offsetOf(reviewed, position)) : undefined;
  if (!place) return { isIncomplete: true, items };
  const { language, offset } = place;
  const typed = (start: number) => draft.text.slice(start, offset);
  const name = ({ row }: Fit) => nameOf(row.entry, language);
  const rows = indexes.get(agendas, language).find(place.prefix);
  const fits = bestFits(draft.text, place, rows, options.automatic).filter((fit) => !isDone(fit, typed, name(fit)));
  const write = numberStyle(reviewed, language, offset);

  for (const [index, fit] of rank(fits, typed, name).slice(0, MOST_ENTRIES).entries()) {
    const { row, start } = fit;
    const forms = formsOf(fit, name(fit), place, write);
    const data: CompletionData = { uri: reviewed.uri, entry: referenceOf(agendas, row.entry), language };
    const capital = /^\p{Lu}/u.test(typed(start)) && !/^\p{Lu}\p{Lu}/u.test(typed(start));
    for (const [number, form] of forms.slice(0, index < ALL_FORMS ? forms.length : 1).entries()) {
      const description = number > 0 ? name(fit) : row.status === "deprecated" ? l10n.t("instead of '{0}'", row.label) : undefined;
      items.push({
        label: form.name,
        ...(options.labelDetails && description !== undefined && { labelDetails: { description } }),
        kind: KINDS[row.entry.type],
        sortText: String(items.length).padStart(4, "0"),
        filterText: filterText(fit, typed(start), place.prefix),
        ...(row.status === "deprecated" && index === 0 && { preselect: true }),
        textEdit: { range: rangeOf(reviewed, { start, end: offset }), newText: capital ? capitalize(form.text) : form.text },
        data,
      });
    }
  }
  return { isIncomplete: true, items };
}

/** The ways to write an entry; its name alone where a number stands before it already. */
function formsOf({ row, start }: Fit, name: string, place: TypingPlace, write: ReturnType<typeof numberStyle>): readonly Form[] {
  const { entry } = row;
  if (entry.type === "term") return [{ name, text: name }];
  const counted = countBefore(place, start) !== undefined;
  if (entry.type === "group") return groupForms(entry, name, place.language, counted);
  const forms = figureForms(entry, name, place.language, write);
  return counted ? forms.slice(0, 1).map((form) => ({ ...form, text: name })) : forms;
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
