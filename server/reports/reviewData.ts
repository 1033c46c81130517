/**
 * What the review report tells of a draft and of an agenda: plain JSON, so that it can be kept, gathered, or sent to another thread once the
 * draft is forgotten.
 */
import * as l10n from "@vscode/l10n";
import { findEntry, listEntries } from "../agenda/find.ts";
import type { Agenda, Entry } from "../agenda/model.ts";
import type { Finding } from "../checks/model.ts";
import { firstWhere } from "../draft/search.ts";
import { draftLanguage, languageAt } from "../review/languageAt.ts";
import type { Review } from "../review/model.ts";
import { judgeClaims, type ShownFinding } from "../review/shown.ts";
import { resolveEntry } from "../review/tags.ts";
import { describeEntry } from "./describe.ts";
import { findSource, writeEntryId } from "./json.ts";
import type { CheckedDraft } from "./model.ts";
import { quote } from "./page/prose.ts";
import type { ReportContext } from "./report.ts";
import { type ReportedFile, type ReportedFinding, reportDraft } from "./reported.ts";
import type { Official, ReportAgenda, ReportClaim, ReportDraft, ReportLabel, ReportRemark, ReportSource } from "./reviewModel.ts";

/** A name for an entry that is the same in every agenda that has it, by extension or by itself. */
export const keyOf = ({ id, place }: Pick<Entry, "id" | "place">): string => `${place.uri}#${id}`;

/** So many lines are named of a label that stands in many. */
const MOST_LINES = 12;

/** An entry's source. `id` is the entry's own source where nothing else is said: one of a series has its own. */
function sourceOf(entry: Entry, agendas: readonly Agenda[], id?: string): ReportSource | undefined {
  const source = findSource(id === undefined || entry.type === "source" ? entry : { ...entry, source: id }, agendas);
  if (!source || source === entry) return undefined;
  const text = [source.title, source.publisher, source.date].filter((part) => part !== undefined).join(", ");
  return { text, ...(source.url !== undefined && { url: source.url }) };
}

/** What an entry stands in the place of. The members of a group that is not in force are not known: of these, nothing is told. */
function insteadOf(entry: Entry, language: string, agendas: readonly Agenda[], { describeFigure }: ReportContext): Pick<Official, "instead"> {
  const replaced = agendas.find((agenda) => findEntry(agenda, entry.id) === entry)?.replaced?.get(entry.id) ?? [];
  const instead = replaced
    .filter(({ entry: { type } }) => type !== "group")
    .map(({ entry: other, title }) => {
      const told = other.type === "figure" ? describeFigure(other, language) : describeEntry(other, language, describeFigure);
      return l10n.t("In place of what {0} says: {1}", title, told);
    });
  return instead.length > 0 ? { instead } : {};
}

const officialOf = (entry: Entry, id: string, language: string, agendas: readonly Agenda[], context: ReportContext): Official => {
  const source = sourceOf(entry, agendas);
  const text = describeEntry(entry, language, context.describeFigure);
  return { id, text, language, ...(source && { source }), ...insteadOf(entry, language, agendas, context) };
};

function claimsOf(draft: CheckedDraft, file: ReportedFile, context: ReportContext): readonly ReportClaim[] {
  const { review, lines } = draft;
  const reasons = new Map(file.waived.map(({ message, waiver }) => [message, waiver?.reason]));
  return context.listNumbers(draft).flatMap((number, index): readonly ReportClaim[] => {
    const claim = review.claims[index];
    if (!claim) return [];
    const span = { start: lines.offsetAt(number.range.start), end: lines.offsetAt(number.range.end) };
    const language = review.draft.blocks[claim.block]?.content.language ?? "en";
    const { entry, official, status, message } = number;
    const about = claim.figure ?? (entry === null ? undefined : resolveEntry(review.agendas, entry.id));
    const source = about && sourceOf(about, review.agendas, claim.official?.source);
    const excuse = status === "waived" && message !== null ? reasons.get(message) : undefined;
    return [
      {
        line: number.range.start.line + 1,
        quote: quote(review.draft, span, language),
        status,
        ...(entry && {
          official: {
            id: entry.id,
            text: `${entry.name}${about?.type === "group" ? ` (${about.members.length})` : `: ${official}`}`,
            language,
            ...(source && { source }),
            ...(about && insteadOf(about, language, review.agendas, context)),
          },
        }),
        ...(message !== null && { message }),
        reason: excuse ?? number.reason,
      },
    ];
  });
}

function remarkOf(finding: ReportedFinding, draft: CheckedDraft): ReportRemark {
  const { rule, severity, message, range, fix, entry, official, source, waiver } = finding;
  const span = { start: draft.lines.offsetAt(range.start), end: draft.lines.offsetAt(range.end) };
  const language = languageAt(draft.review, span.start);
  return {
    line: range.start.line + 1,
    quote: quote(draft.review.draft, span, language),
    ...(rule !== undefined && { rule }),
    severity,
    message,
    ...(fix !== undefined && { fix }),
    ...(entry !== undefined && official !== undefined && { official: { id: entry, text: official, language, ...(source && { source }) } }),
    ...(waiver && { waived: waiver.reason ?? null }),
  };
}

/** What is named as it should be: each entry and form of its name once, in the order of the text. */
function labelsOf(draft: CheckedDraft, context: ReportContext): readonly ReportLabel[] {
  const { review, lines } = draft;
  const labels = new Map<string, { readonly first: ReportLabel; readonly lines: Set<number>; count: number }>();
  // A deprecated label of which nothing is found stands in a name ('the Broadband Act'), and neither agrees nor disagrees.
  const deprecated = new Set(review.mentions.flatMap(({ status, start }) => (status === "deprecated" ? [start] : [])));
  const places = context.listLabels(draft).filter(({ status, start }) => status === "agrees" && !deprecated.has(start));
  for (const { entry, start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const line = lines.positionAt(start).line + 1;
    const { words, language } = quote(review.draft, { start, end }, languageAt(review, start));
    const key = `${keyOf(entry)} ${words.toLowerCase()}`;
    const known = labels.get(key);
    if (known) {
      known.count++;
      if (known.lines.size < MOST_LINES) known.lines.add(line);
    } else {
      const official = officialOf(entry, writeEntryId(entry, review.agendas), language, review.agendas, context);
      labels.set(key, { first: { words, language, lines: [], count: 1, official }, lines: new Set([line]), count: 1 });
    }
  }
  return [...labels.values()].map(({ first, lines: found, count }) => ({ ...first, lines: [...found], count }));
}

const isLabelRule = (rule: string | undefined): boolean => rule?.startsWith("group-") === true || rule?.startsWith("term-") === true;

/** Tells which findings are told beside a number: what speaks against its claim, and what stands at its words. */
function findTold({ review }: CheckedDraft): (finding: ShownFinding) => boolean {
  const nameOf = ({ rule, start, end }: Finding): string => `${rule} ${start} ${end}`;
  const against = new Set(judgeClaims(review).flatMap((judged) => judged.against.map(nameOf)));
  return (finding) => {
    if (!finding.rule.startsWith("figure-")) return false;
    if (against.has(nameOf(finding))) return true;
    const last = review.claims[firstWhere(review.claims, ({ spot }) => spot.start >= finding.end) - 1];
    return last !== undefined && last.spot.end > finding.start;
  };
}

/** The entries that a draft speaks of, whether it agrees with them or not, and the sources that these come from. */
function citedIn({ claims, mentions, lists, draft, agendas, findings, waived }: Review): readonly string[] {
  const entries = new Set<Entry>();
  const add = (entry: Entry | undefined): void => {
    if (entry) entries.add(entry);
  };
  for (const { figure } of claims) add(figure);
  for (const { entry, member } of mentions) {
    add(entry);
    // A member that is a term of its own is named with it.
    const term = entry.type === "group" && member !== undefined ? entry.members[member]?.term : undefined;
    if (term !== undefined) for (const agenda of agendas) add(findEntry(agenda, term));
  }
  for (const { group } of lists) add(group);
  for (const { entry } of [...findings, ...waived]) add(entry);
  for (const { target } of draft.tags) add(resolveEntry(agendas, target));
  for (const entry of [...entries]) add(entry.type === "source" ? undefined : findSource(entry, agendas));
  for (const { official, figure } of claims)
    if (figure && official?.source !== undefined) add(findSource({ ...figure, source: official.source }, agendas));
  return [...entries].map(keyOf);
}

/** Reads what is told of a draft. */
export function readReviewData(draft: CheckedDraft, context: ReportContext): ReportDraft {
  const { review, path, faults, shown } = draft;
  const file = reportDraft(draft, context);
  const claims = claimsOf(draft, file, context);
  const counts = { consistent: 0, inconsistent: 0, unlinked: 0, waived: 0 };
  for (const { status } of claims) counts[status]++;
  const isTold = findTold(draft);
  const heading = review.draft.blocks.find(({ type }) => type === "heading");
  const title = heading && quote(review.draft, heading, heading.content.language).words;
  const remarks = (findings: readonly ReportedFinding[]): readonly ReportRemark[] => findings.map((finding) => remarkOf(finding, draft));
  return {
    path,
    ...(title && { title }),
    language: heading?.content.language ?? draftLanguage(review),
    hasAgenda: review.agendas.length > 0 || faults.length > 0,
    counts,
    claims,
    wrongLabels: remarks(file.findings.filter(({ rule }) => isLabelRule(rule))),
    labels: labelsOf(draft, context),
    // The faults of the front matter stand first.
    others: remarks(
      file.findings.filter(({ rule }, index) => {
        const finding = shown[index - faults.length];
        return !isLabelRule(rule) && !(finding && isTold(finding));
      }),
    ),
    waived: remarks(file.waived),
    findings: shown.length + faults.length,
    cited: citedIn(review),
  };
}

/** Reads what is told of an agenda, in its own language. */
export function readAgendaData(agenda: Agenda, context: ReportContext): ReportAgenda {
  const { language, title, date, uri, files } = agenda;
  return {
    type: "agenda",
    path: context.writePath(uri),
    title,
    language,
    ...(date !== undefined && { date }),
    extended: files.filter((file) => file !== uri).map(context.writePath),
    entries: listEntries(agenda).map((entry) => ({
      ...officialOf(entry, entry.id, language, [agenda], context),
      key: keyOf(entry),
      kind: entry.type,
    })),
  };
}
