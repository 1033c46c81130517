/**
 * What assistants that write drafts are told: the official entries that a question is about, what is wrong in a text, and which of its
 * numbers were checked. Plain JSON in the agenda's own words; for language-model tools of an editor and for agents outside of one.
 */
import Fuse from "fuse.js";
import { isStopWord } from "../draft/language/words.ts";
import type { ClaimCounts } from "../review/shown.ts";
import type { AgendaOutline, OutlineEntry } from "./agendaOutline.ts";
import { type ListedClaim, provideClaims } from "./claimList.ts";
import { fold } from "./completionIndex.ts";
import type { Reviewed } from "./model.ts";
import { agendaOf, nameOf, referenceOf, sourceOf } from "./texts.ts";

/** An entry as an assistant is told of it. */
export interface AssistEntry {
  /** As a draft names it in a tagged number: `[80.2%](agenda:figures/x)`. */
  readonly id: string;
  readonly type: OutlineEntry["type"];
  readonly name: string;
  /** The official value with its base and period; the members of a group. */
  readonly value: string | null;
  readonly definition: string | null;
  readonly alsoCalled: readonly string[];
  readonly members: readonly string[];
  /** How a draft is to say it. */
  readonly write: string;
  readonly source: { readonly title: string; readonly publisher: string | null; readonly date: string | null; readonly url: string | null } | null;
}

/** The answer to a question for official entries. */
export interface LookUp {
  /** The agendas in force: where there is none, nothing is official. */
  readonly agendas: readonly string[];
  /** The best first. */
  readonly entries: readonly AssistEntry[];
  /** How many more the agendas have that fit less, or at all where nothing was asked for. */
  readonly more: number;
}

/** A finding as an assistant is told of it. */
export interface AssistFinding {
  readonly rule: string;
  readonly severity: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly message: string;
  /** What to write instead of `text`; null where the mend lies elsewhere. */
  readonly instead: string | null;
  readonly entry: { readonly id: string; readonly name: string; readonly source: string | null } | null;
}

/** The answer to a text to check. */
export interface CheckedText {
  readonly agendas: readonly string[];
  readonly findings: readonly AssistFinding[];
  readonly claims: ClaimCounts;
  /** The numbers that nothing official is known of: nobody vouches for them. */
  readonly unchecked: readonly { readonly line: number; readonly text: string; readonly context: string }[];
}

/** A quantity as an assistant is told of it. */
export interface AssistClaim extends Pick<ListedClaim, "text" | "status" | "official" | "reason" | "message" | "context"> {
  /** From 1. */
  readonly line: number;
  readonly entry: string | null;
}

/** More entries than an answer is read for. */
const MOST_ENTRIES = 12;
/** How unlike a name may be where no word of the question is found anywhere: 0 is the same, 1 anything. */
const UNLIKE = 0.4;

const wordsOf = (text: string): readonly string[] => fold(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];

/** How well an entry fits words: each counts once, most in its name. */
function fitOf({ id, name, also, definition, value, members }: OutlineEntry, asked: readonly string[]): number {
  const near = wordsOf([name, ...also].join(" "));
  const far = wordsOf([id, definition ?? "", value ?? "", ...members].join(" "));
  const holds = (words: readonly string[], wanted: string) =>
    words.some((word) => word.startsWith(wanted) || (word.length > 3 && wanted.startsWith(word)));
  return asked.reduce((sum, wanted) => sum + (holds(near, wanted) ? 3 : holds(far, wanted) ? 1 : 0), 0);
}

/** An entry as an assistant is told of it. */
export const tellEntry = ({ id, type, name, value, definition, also, members, text, source }: OutlineEntry): AssistEntry => ({
  id,
  type,
  name,
  value,
  definition,
  alsoCalled: also,
  members,
  write: text,
  source: source && { title: source.title, publisher: source.publisher, date: source.date, url: source.url },
});

/** The entries of the agendas in force that a question is about; without a question, the first ones. */
export function lookUp({ agendas, language }: AgendaOutline, question: string): LookUp {
  const entries = (agendas ?? []).flatMap((agenda) => agenda.entries);
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const asked = [...new Set(words.filter((word) => !isStopWord(word, language)).map(fold))];
  const fits = entries.map((entry) => ({ entry, fit: fitOf(entry, asked) })).filter(({ fit }) => words.length === 0 || fit > 0);
  const ranked = fits.sort((a, b) => b.fit - a.fit).map(({ entry }) => entry);
  const found = ranked.length > 0 ? ranked : findAlike(entries, question);
  return {
    agendas: (agendas ?? []).map(({ id, title }) => `${id}: ${title}`),
    entries: found.slice(0, MOST_ENTRIES).map(tellEntry),
    more: Math.max(0, found.length - MOST_ENTRIES),
  };
}

/** Where no word fits, it may be misspelt. */
const findAlike = (entries: readonly OutlineEntry[], question: string): readonly OutlineEntry[] =>
  new Fuse(entries, { keys: ["name", "also"], ignoreLocation: true, ignoreDiacritics: true, threshold: UNLIKE })
    .search(question.slice(0, 64))
    .map(({ item }) => item);

const agendaNames = ({ review }: Reviewed): readonly string[] => review.agendas.map(({ id, title }) => `${id}: ${title}`);

/** What is found in a text, and which of its numbers were not checked. */
export function tellChecked(reviewed: Reviewed & { readonly resultId: string; readonly counts: ClaimCounts }): CheckedText {
  const { review, shown, counts, lines } = reviewed;
  const { agendas, draft } = review;
  const findings = shown.map((finding): AssistFinding => {
    const { rule, severity, start, end, message, entry, edits } = finding;
    const change = edits[0]?.changes.find((each) => each.start === start && each.end === end);
    const source = entry && entry.type !== "source" ? sourceOf(agendas, entry, entry.source) : undefined;
    return {
      rule,
      severity,
      line: lines.positionAt(start).line + 1,
      text: draft.text.slice(start, end),
      message,
      instead: change?.newText ?? null,
      entry: entry
        ? {
            id: referenceOf(agendas, entry),
            name: nameOf(entry, agendas[0]?.language ?? "en", agendaOf(agendas, entry)?.languages),
            source: source?.title ?? null,
          }
        : null,
    };
  });
  const unchecked = (provideClaims(reviewed).claims ?? []).filter(({ status }) => status === "unlinked");
  return {
    agendas: agendaNames(reviewed),
    findings,
    claims: counts,
    unchecked: unchecked.map(({ range, text, context }) => ({ line: range.start.line + 1, text, context })),
  };
}

/** Every quantity of a draft, in order. */
export const tellClaims = (reviewed: Reviewed & { readonly resultId: string }): readonly AssistClaim[] =>
  (provideClaims(reviewed).claims ?? []).map(({ range, text, status, entry, official, reason, message, context }) => ({
    line: range.start.line + 1,
    text,
    status,
    entry: entry?.id ?? null,
    official,
    reason,
    message,
    context,
  }));
