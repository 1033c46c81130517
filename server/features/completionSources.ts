/** Completion of footnotes: `[^` offers the agenda's sources. The definition is added once, at the draft's end. */
import type { Agenda, Entry, Source } from "../agenda/model.ts";
import type { Change } from "../checks/model.ts";
import { escapeSnippet, KINDS, type Offer } from "./completionModel.ts";
import type { Prose } from "./completionPlace.ts";
import { Footnotes } from "./footnotes.ts";
import type { Reviewed } from "./model.ts";
import { agendaOf, sourceOf } from "./texts.ts";

/** A footnote that is being typed. */
const STARTED = /\[\^([^\]\s[]*)$/u;
/** Sources that are offered, at most. */
const MOST = 40;

/** The source of what stands nearest before an offset in its block: of a number's official value, of a term or group. */
function nearestSource({ review }: Reviewed, { block, offset }: Prose): Source | undefined {
  let nearest: { readonly end: number; readonly entry: Entry; readonly source: string } | undefined;
  const consider = (end: number, entry: Entry, source: string | undefined): void => {
    if (source !== undefined && end <= offset && (!nearest || end >= nearest.end)) nearest = { end, entry, source };
  };
  for (const { block: index, entry, end } of review.mentions)
    if (index === block.index) consider(end, entry, "source" in entry ? entry.source : undefined);
  // A number is what footnotes are for: it goes before a term that stands behind it.
  for (const { block: index, spot, figure, official } of review.claims) {
    if (index === block.index && figure) consider(spot.end, figure, official?.source ?? figure.source);
  }
  return nearest && sourceOf(review.agendas, nearest.entry, nearest.source);
}

const allSources = (agendas: readonly Agenda[]): readonly Source[] => [...new Set(agendas.flatMap(({ sources }) => sources))];

/** Whether what was typed, in lower case, begins a word of a source's id, title or publisher. */
function fits({ id, title, publisher = "" }: Source, typed: string): boolean {
  const words = `${id.slice(id.indexOf("/") + 1)} ${title} ${publisher}`.toLowerCase();
  for (let at = words.indexOf(typed); at >= 0; at = words.indexOf(typed, at + 1)) if (!/[\p{L}\p{N}]/u.test(words.charAt(at - 1))) return true;
  return false;
}

/**
 * The sources to put in as footnotes where one is being typed; undefined where none is.
 * @param prose the place of the cursor.
 */
export function offerFootnotes(reviewed: Reviewed, prose: Prose): readonly Offer[] | undefined {
  const { before, after, offset, block } = prose;
  const started = STARTED.exec(before);
  if (!started) return undefined;
  const { agendas, draft } = reviewed.review;
  const typed = (started[1] ?? "").toLowerCase();
  const own = nearestSource(reviewed, prose);
  const fitting = allSources(agendas).filter((source) => fits(source, typed));
  const sources = own && fitting.includes(own) ? [own, ...fitting.filter((source) => source !== own)] : fitting;
  const footnotes = new Footnotes(draft, agendas, block.content.language);
  const end = offset + (/^[^\s[\]]*\]/u.exec(after)?.[0].length ?? 0);
  return sources.slice(0, MOST).map((source): Offer => {
    const { label, definition } = footnotes.to(source);
    const start = offset - typed.length;
    const parts = [source.title, source.publisher, source.date].filter((part) => part !== undefined);
    return {
      label,
      description: parts.join(", "),
      kind: KINDS.source,
      filter: label.toLowerCase().startsWith(typed) ? label : `${typed} ${label}`,
      ...(source === own && { preselect: true }),
      entry: source,
      ...withDefinition({ start, end, text: `${label}]` }, definition, draft.text.length),
    };
  });
}

/**
 * A change with a footnote's definition at the draft's end. Where the two places touch, which editors must not be sent, they are one change, and
 * a snippet puts the cursor between them.
 */
export function withDefinition(
  { start, end, text }: Pick<Offer, "start" | "end" | "text">,
  definition: Change | undefined,
  draftEnd: number,
): Pick<Offer, "start" | "end" | "text" | "snippet" | "also"> {
  if (!definition) return { start, end, text };
  if (end < draftEnd) return { start, end, text, also: [definition] };
  return { start, end, text: text + definition.newText, snippet: `${escapeSnippet(text)}$0${escapeSnippet(definition.newText)}` };
}

/** The footnote mark of an entry's source and what adds its definition; undefined for an entry without source. */
export function footnoteOf(reviewed: Reviewed, entry: Entry, language: string) {
  const { agendas, draft } = reviewed.review;
  const id = "source" in entry ? entry.source : undefined;
  const source = agendaOf(agendas, entry) && sourceOf(agendas, entry, id);
  return source && new Footnotes(draft, agendas, language).to(source);
}
