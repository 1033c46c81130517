/** What of a selection is official, and the reference that gives it back: so that a sentence is shared without its numbers. */
import type { Change } from "../checks/model.ts";
import { lastFrom } from "../draft/search.ts";
import { languageAt } from "../review/languageAt.ts";
import { capitalize } from "./completionModel.ts";
import type { Reviewed } from "./model.ts";
import { createReferenceTexts, type ReferenceTexts } from "./referenceText.ts";
import { nameOf, referenceOf } from "./texts.ts";

/** A part of a selection, and its reference. Offsets in the selection. */
export interface CapturedReference {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** With its braces: `{{figures/broadband-households.value}}`. */
  readonly reference: string;
}

/** Longer texts of an entry are not looked for, in characters. */
const LONGEST = 5000;

/** A way to write an entry, and what gives it back. */
interface Way {
  readonly field?: string;
  readonly filters: readonly string[];
  readonly reference: string;
}

const way = (id: string, field: string | undefined, ...filters: readonly string[]): Way => ({
  ...(field !== undefined && { field }),
  filters,
  reference: `{{${[`${id}${field === undefined ? "" : `.${field}`}`, ...filters].join(" | ")}}}`,
});

/** Where a text stands around a span and within bounds; undefined where it does not. */
function findAround(
  text: string,
  wanted: string,
  span: { readonly start: number; readonly end: number },
  start: number,
  end: number,
): number | undefined {
  if (wanted === "" || wanted.length > LONGEST) return undefined;
  const from = Math.max(start, span.end - wanted.length);
  const at = text.slice(from, Math.min(end, span.start + wanted.length)).indexOf(wanted);
  return at < 0 || from + at > span.start || from + at + wanted.length < span.end ? undefined : from + at;
}

/** Finds what gives parts of a selection back. */
class Capture {
  readonly #reviewed: Reviewed;
  readonly #start: number;
  readonly #end: number;
  readonly #found: Change[] = [];
  readonly #texts: ReferenceTexts;

  constructor(reviewed: Reviewed, start: number, end: number) {
    this.#reviewed = reviewed;
    this.#start = start;
    this.#end = end;
    this.#texts = createReferenceTexts(reviewed, languageAt(reviewed.review, start), start);
  }

  /** Takes the first of the ways in which an entry is written at a span, word for word. Whether there was one. */
  #take(
    entry: Parameters<ReferenceTexts["write"]>[0]["entry"],
    span: { readonly start: number; readonly end: number },
    ways: readonly Way[],
  ): boolean {
    const { text } = this.#reviewed.review.draft;
    const { lines } = this.#reviewed;
    const before = text.slice(lines.startOf(lines.lineAt(span.start)), span.start).trimStart();
    for (const { field, filters, reference } of ways) {
      const written = this.#texts.write({ entry, ...(field !== undefined && { field }), filters }, before);
      const at = written === undefined ? undefined : findAround(text, written, span, this.#start, this.#end);
      if (written === undefined || at === undefined) continue;
      this.#found.push({ start: at, end: at + written.length, newText: reference });
      return true;
    }
    return false;
  }

  #addClaims(): void {
    const { claims, agendas } = this.#reviewed.review;
    for (const { figure, verdict, official, quantity, spot, tagged, hedge, scale } of claims) {
      if (!figure || verdict !== "same" || official?.series !== undefined || !this.#holds(spot)) continue;
      const id = referenceOf(agendas, figure);
      const ways = [way(id, undefined), way(id, undefined, "capital"), way(id, "value")];
      if (this.#take(figure, spot, tagged ? ways.slice(2) : ways)) continue;
      // The same number in another writing: the draft's own style comes back with it.
      const isPlain = figure.comparator === "exactly" && figure.per === undefined && !hedge && scale === 1 && quantity.value === figure.value;
      if (isPlain) this.#found.push({ start: spot.start, end: spot.end, newText: `{{${id}.value}}` });
    }
  }

  #addLists(): void {
    const { lists, agendas, draft } = this.#reviewed.review;
    for (const { group, form, items } of lists) {
      const [first, last] = [items[0], items.at(-1)];
      if (!first || !last || (form !== "list" && form !== "inline")) continue;
      const block = draft.blocks[first.block];
      const start = form === "list" && block ? Math.min(block.start, first.start) : first.start;
      const span = { start, end: last.end };
      const id = referenceOf(agendas, group);
      if (this.#holds(span)) this.#take(group, span, [way(id, undefined, form)]);
    }
  }

  #addMentions(): void {
    const { mentions, agendas } = this.#reviewed.review;
    for (const { entry, member, start, end, language } of mentions) {
      if (member !== undefined || !this.#holds({ start, end })) continue;
      const id = referenceOf(agendas, entry);
      const name = nameOf(entry, language);
      const ways =
        entry.type === "group"
          ? [way(id, undefined), way(id, undefined, "capital"), way(id, "label")]
          : [way(id, undefined), ...(capitalize(name) === name ? [] : [way(id, undefined, "capital")]), way(id, undefined, "plural")];
      this.#take(entry, { start, end }, ways);
    }
  }

  #addFootnotes(): void {
    const { agendas, draft } = this.#reviewed.review;
    const sources = [...new Set(agendas.flatMap((agenda) => agenda.sources))];
    const selected = draft.text.slice(this.#start, this.#end);
    for (const { index, 0: mark } of selected.matchAll(/\[\^[^\]\s[]{1,100}\](?!:)/gu)) {
      const key = mark.slice(2, -1);
      const source = sources.find(({ id }) => id === `sources/${key}`);
      const span = { start: this.#start + index, end: this.#start + index + mark.length };
      if (source) this.#take(source, span, [way(referenceOf(agendas, source), "footnote")]);
    }
  }

  #holds({ start, end }: { readonly start: number; readonly end: number }): boolean {
    return start >= this.#start && end <= this.#end && lastFrom(this.#reviewed.review.draft.blocks, start) !== undefined;
  }

  /** What was found; of two that overlap, the longer. */
  list(): readonly CapturedReference[] {
    this.#addLists();
    this.#addClaims();
    this.#addMentions();
    this.#addFootnotes();
    const kept: Change[] = [];
    for (const each of this.#found.sort((a, b) => b.end - b.start - (a.end - a.start)))
      if (kept.every((other) => each.end <= other.start || each.start >= other.end)) kept.push(each);
    const { text } = this.#reviewed.review.draft;
    return kept
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, newText }) => ({
        start: start - this.#start,
        end: end - this.#start,
        text: text.slice(start, end),
        reference: newText,
      }));
  }
}

/** The official numbers, terms, lists and footnotes of a selection of a draft, in order. */
export const captureReferences = (reviewed: Reviewed, start: number, end: number): readonly CapturedReference[] =>
  new Capture(reviewed, start, end).list();
