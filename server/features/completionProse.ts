/** Completion of words: figures from what they are about, terms, groups with their count. */
import * as l10n from "@vscode/l10n";
import Fuse from "fuse.js";
import { beginsSentence } from "../checks/surface.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { normalize } from "../draft/language/normal.ts";
import { createForms } from "./completionForms.ts";
import { type CompletionIndex, fold, type Row } from "./completionIndex.ts";
import { capitalize, KINDS, type Offer } from "./completionModel.ts";
import { type Fit, fitRow, fitWhole, isSmallWord, type TypingPlace, wordsBefore } from "./completionPlace.ts";
import { withDefinition } from "./completionSources.ts";
import type { Reviewed } from "./model.ts";
import { nameOf } from "./texts.ts";

/** Entries that Fuse ranks, and entries that are offered, at most: more is no choice. */
const SHORTLIST = 200;
const MOST_ENTRIES = 40;
/** Entries that are offered in more forms than one. */
const MORE_FORMS = 3;
/** Letters typed before an answer to typing, over all words that belong to the label. */
const LETTERS = 3;

/** Whether what was typed points at an entry too vaguely for somebody who did not ask: a few letters, or a small word that is one of its own. */
const isTooLittle = ({ start, words, row }: Fit, place: TypingPlace): boolean =>
  place.offset - start < LETTERS || (words === 1 && row.status !== "deprecated" && isSmallWord(place));

/** The best fit of each entry. */
function bestFits(text: string, place: TypingPlace, rows: readonly Row[], automatic: boolean): readonly Fit[] {
  const before = [...wordsBefore(text, place)];
  const best = new Map<Row["entry"], Fit>();
  for (const row of rows) {
    const fit = row.status === "deprecated" ? fitWhole(before, place, row) : fitRow(before, place, row);
    if (!fit || (automatic && isTooLittle(fit, place))) continue;
    const known = best.get(row.entry);
    if (!known || fit.words > known.words || (fit.row.status === "deprecated" && known.row.status !== "deprecated")) best.set(row.entry, fit);
  }
  // Of a label of which much has been typed, one that shares a word or two is no rival.
  const fits = [...best.values()];
  const most = fits.reduce((longest, { words }) => Math.max(longest, words), 0);
  return fits.filter(({ words, row }) => words * 2 >= most || row.status === "deprecated");
}

/** Whether a right label of a term or group stands there already. A group's may still get its count, a figure's its value. */
function isWritten({ row, start }: Fit, typed: (start: number) => string, name: string): boolean {
  if (row.entry.type === "figure" || row.status === "deprecated") return false;
  const text = typed(start);
  return [name, row.label].some((label) => text === label || text === capitalize(label));
}

/**
 * Orders fits: what was deprecated first, then by words that belong, then labels that begin so; among the first of these, by Fuse's score of
 * the label.
 */
function rank(fits: readonly Fit[], typed: (start: number) => string, name: (fit: Fit) => string): readonly Fit[] {
  const beginnings = new Map([...new Set(fits.map(({ start }) => start))].map((start) => [start, fold(normalize(typed(start)))]));
  const placed = fits.map((fit) => {
    const begins = fold(normalize(name(fit))).startsWith(beginnings.get(fit.start) ?? "");
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

/** Where a word of a text begins so; -1 where none does. */
function wordAt(text: string, beginning: string): number {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
  return -1;
}

/** What was typed, with the rest of the label behind its last word: so that the list stays while that word is typed on. */
function filterText({ row }: Fit, typed: string, prefix: string): string {
  const at = wordAt(row.label.toLowerCase(), prefix);
  return at < 0 ? typed : typed + row.label.slice(at + prefix.length);
}

/**
 * What is put in, with a capital where what was typed has one and a sentence begins; elsewhere where it is the same word: neither a name nor a
 * German noun, which have their own.
 */
function withCapital(text: string, { row, words }: Fit, typed: string, { block, token, language }: TypingPlace): string {
  if (!/^\p{Lu}/u.test(typed) || /^\p{Lu}{2}/u.test(typed)) return text;
  if (beginsSentence(block.content, token - words + 1)) return capitalize(text);
  const isName = row.entry.type === "term" && row.entry.caseSensitive;
  const isSame = text.charAt(0).toLowerCase() === typed.charAt(0).toLowerCase();
  return isSame && !isName && baseLanguage(language) !== "de" ? capitalize(text) : text;
}

/** Whether a figure is no longer to be told as today's: what is put in must be right. */
const isPast = ({ entry }: Row, date: string | undefined): boolean =>
  entry.type === "figure" && entry.until !== undefined && date !== undefined && entry.until.to < date;

/** What stands beside a form in the list. */
function describe({ row }: Fit, number: number, name: string): string | undefined {
  if (number > 0) return name;
  return row.status === "deprecated" ? l10n.t("instead of '{0}'", row.label) : undefined;
}

/** The entries that the words typed at a place point at, each in its forms. */
export function offerEntries(reviewed: Reviewed, place: TypingPlace, index: CompletionIndex, automatic: boolean): readonly Offer[] {
  const { agendas, draft } = reviewed.review;
  const { text } = draft;
  const { language, offset } = place;
  const typed = (start: number) => text.slice(start, offset);
  const name = ({ row }: Fit) => nameOf(row.entry, language);
  const date = agendas[0]?.date;
  const rows = index.find(place.prefix).filter((row) => !isPast(row, date));
  const all = bestFits(text, place, rows, automatic);
  const done = new Set(all.filter((fit) => isWritten(fit, typed, name(fit))));
  // Behind 'clean water', written in full, what shares the word 'water' is no more than noise.
  const written = Math.max(0, ...[...done].map(({ words }) => words));
  const fits = all.filter((fit) => (!done.has(fit) || fit.row.entry.type !== "term") && fit.words >= written);
  const formsOf = createForms(reviewed, place);
  return rank(fits, typed, name)
    .slice(0, MOST_ENTRIES)
    .flatMap((fit, at) => {
      const { row, start } = fit;
      const words = typed(start);
      const forms = formsOf(fit, name(fit), at === 0 ? "all" : at < MORE_FORMS ? "some" : "one");
      return forms.flatMap((form, number): readonly Offer[] => {
        const written = withCapital(form.text, fit, words, place);
        // What stands there already completes nothing.
        if (written === words) return [];
        const description = describe(fit, number, name(fit));
        return [
          {
            label: form.name,
            ...(description !== undefined && { description }),
            kind: KINDS[row.entry.type],
            filter: filterText(fit, words, place.prefix),
            ...(row.status === "deprecated" && at === 0 && number === 0 && { preselect: true }),
            entry: row.entry,
            ...withDefinition({ start, end: offset, text: written }, form.definition, text.length),
          },
        ];
      });
    });
}
