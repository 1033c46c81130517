/** Documents to proposals for an agenda. Pure: text in, data out; no rule knows an agenda. */
import * as l10n from "@vscode/l10n";
import type { Agenda } from "../../agenda/model.ts";
import { parseAgenda } from "../../agenda/read.ts";
import { resolveAgenda } from "../../agenda/resolve.ts";
import { readDraft } from "../../draft/draft.ts";
import { baseLanguage, isKnownLanguage } from "../../draft/language/known.ts";
import type { Draft } from "../../draft/model.ts";
import { createReviewer } from "../../review/review.ts";
import type { DocumentInput, Extraction, Place, Proposed, ProposedSource, Remark } from "./extraction.ts";
import type { EntryDraft, Reading, Told } from "./extractModel.ts";
import { findFigures } from "./figures.ts";
import { findGroups } from "./groups.ts";
import { attributionsIn, dateOf, namesIn, publisherOf, titleOf } from "./heads.ts";
import { freeKey, keyOf } from "./keys.ts";
import { standingOf } from "./known.ts";
import { mergeFigures, mergeGroups, mergeTerms } from "./merge.ts";
import { placeIn } from "./sourceText.ts";
import { findTerms } from "./terms.ts";
import { writeAgenda, writePlace } from "./writeAgenda.ts";

/** What an extraction is asked for. */
export interface ExtractRequest {
  readonly documents: readonly DocumentInput[];
  /** The agendas that are held against the documents: what they know is not proposed. */
  readonly agendas?: readonly Agenda[];
  /** The language of all documents; told block by block where left out. */
  readonly language?: string;
  /** The title of the proposed agenda; that of the first document where left out. */
  readonly title?: string;
  /** The day that the documents speak as of, as an ISO date, where they do not say. */
  readonly date?: string;
  /** Keys that are taken, as 'figures/x'. */
  readonly taken?: readonly string[];
}

const LANGUAGES = ["en", "vi", "fr", "de"];

/** Longer texts are read up to here. */
export const MOST_CHARACTERS = 3_000_000;

const FRAGMENT = 70;

/** The words around a place, in one line. */
function wordsAround(text: string, { start, end }: Told): string {
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - FRAGMENT);
  const next = text.indexOf("\n", end);
  const lineEnd = Math.min(next < 0 ? text.length : next, end + FRAGMENT);
  const before =
    lineStart > 0 && text.charAt(lineStart - 1) !== "\n" ? `…${text.slice(lineStart, start).replace(/^\S*\s/u, "")}` : text.slice(lineStart, start);
  const after =
    lineEnd < text.length && text.charAt(lineEnd) !== "\n" ? `${text.slice(end, lineEnd).replace(/\s\S*$/u, "")}…` : text.slice(end, lineEnd);
  return `${before}${text.slice(start, end)}${after}`.replace(/\s+/gu, " ").trim();
}

/** The language in which most of the documents is written. */
function languageOf(drafts: readonly Draft[]): string {
  const lengths = new Map<string, number>();
  for (const { blocks } of drafts)
    for (const { content } of blocks)
      lengths.set(baseLanguage(content.language), (lengths.get(baseLanguage(content.language)) ?? 0) + content.text.length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "en";
}

const SECTIONS = { term: "terms", group: "groups", figure: "figures" } as const;

const nameOf = (entry: EntryDraft): string => (entry.type === "figure" ? entry.label : entry.preferred);

/** An agenda from its text; undefined where it has nothing that can be used. */
function agendaOf(text: string): {
  readonly agenda: Agenda | undefined;
  readonly faults: readonly { readonly entry?: string; readonly message: string }[];
} {
  const { agenda, faults } = resolveAgenda(parseAgenda("extract:///proposal.agenda.yaml", text), () => undefined);
  return { agenda, faults };
}

/** What is taken from an entry instead of leaving it out whole, by the rule that is broken. */
const AMENDED: Readonly<Record<string, readonly ("kind" | "period" | "comparator" | "base")[]>> = {
  "figure-status": ["kind"],
  "figure-period": ["period"],
  "figure-comparator": ["comparator"],
  "figure-base": ["base"],
};

/** An entry without the field that its documents would disagree with; undefined where there is none. */
function amend(entry: EntryDraft, rule: string): EntryDraft | undefined {
  const field = AMENDED[rule]?.find((name) => entry.type === "figure" && entry[name] !== undefined);
  if (field === undefined || entry.type !== "figure") return undefined;
  const { [field]: taken, ...rest } = entry;
  return { ...rest, doubts: [...entry.doubts, l10n.t("{0} {1} is left out: the documents tell it in other ways, too", field, String(taken))] };
}

/** Rounds of leaving out; each takes out all entries that are found at fault. */
const MOST_ROUNDS = 6;

/** More figures nobody looks at, and they would take minutes. */
const MOST_FIGURES = 300;

/**
 * Leaves out what the documents themselves would disagree with: the proposal is read as an agenda, and its documents are checked against it.
 * What is left makes Concord find nothing of the agenda's in them.
 */
function settle(extraction: Extraction, inputs: readonly DocumentInput[], language: string | undefined): Extraction {
  let settled = extraction;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { agenda, faults } = agendaOf(writeAgenda(settled));
    const why = new Map<string, string>();
    const rules = new Map<string, string>();
    for (const { entry, message } of faults) if (entry !== undefined && !why.has(entry)) why.set(entry, message);
    if (agenda && why.size === 0) {
      const reviewer = createReviewer([agenda]);
      for (const [index, { source }] of inputs.entries()) {
        const draft = readDraft("file:///document.md", source.markdown, {
          languages: reviewer.languages,
          ...(language !== undefined && { language }),
        });
        for (const { entry, rule, message, start, end } of reviewer.review(draft).findings) {
          const place = entry && settled.placeOf({ document: index, start, end });
          if (!entry || !place || why.has(entry.id)) continue;
          why.set(entry.id, `${writePlace(place, inputs.length > 1)}: ${message}`);
          rules.set(entry.id, rule);
        }
      }
    }
    if (why.size === 0) return settled;
    const idOf = ({ section, key }: Proposed): string => `${section}/${key}`;
    const amended = new Map(
      settled.entries.flatMap((each) => {
        const entry = amend(each.entry, rules.get(idOf(each)) ?? "");
        return entry ? [[idOf(each), { ...each, entry }] as const] : [];
      }),
    );
    const isOut = (each: Proposed): boolean => why.has(idOf(each)) && !amended.has(idOf(each));
    const out = settled.entries.filter(isOut).map((each) => ({ ...each, why: why.get(`${each.section}/${each.key}`) ?? "" }));
    if (out.length === 0 && amended.size === 0) return settled;
    settled = {
      ...settled,
      entries: settled.entries.filter((each) => !isOut(each)).map((each) => amended.get(idOf(each)) ?? each),
      leftOut: [...settled.leftOut, ...out],
    };
  }
  return settled;
}

/** What is found in documents. Never throws, whatever stands in them. */
export function extract({ documents, agendas = [], language, title, date, taken = [] }: ExtractRequest): Extraction {
  const inputs = documents.map(
    (input): DocumentInput => ({ ...input, source: { ...input.source, markdown: input.source.markdown.slice(0, MOST_CHARACTERS) } }),
  );
  const drafts = inputs.map(({ source }) =>
    readDraft("file:///document.md", source.markdown, {
      languages: LANGUAGES,
      ...(language !== undefined && isKnownLanguage(baseLanguage(language)) && { language }),
    }),
  );
  const readings = drafts.map((draft, document): Reading => ({ draft, document, date: dateOf(draft) ?? date, names: namesIn(draft) }));
  const places = inputs.map(({ source }) => placeIn(source));
  const placeOf = (told: Told): Place => {
    const input = inputs[told.document] as DocumentInput;
    return {
      document: input.name,
      counted: input.source.counted,
      number: places[told.document]?.(told.start) ?? 1,
      text: wordsAround(input.source.markdown, told),
    };
  };

  const groupsFound = readings.map((reading) => ({ reading, found: findGroups(reading) }));
  const all = mergeFigures(groupsFound.flatMap(({ reading, found }) => findFigures(reading, found.taken)));
  const figures = all.slice(0, MOST_FIGURES);
  const next = all[MOST_FIGURES];
  const tooMany: readonly Remark[] = next
    ? [
        {
          told: next.told.slice(0, 1),
          text: l10n.t("{0} figures are told: only the first {1} are proposed, up to here. Read the document in parts.", all.length, MOST_FIGURES),
        },
      ]
    : [];
  const { groups, disagreements: groupConflicts } = mergeGroups(groupsFound.flatMap(({ found }) => found.groups));
  const { terms, disagreements: termConflicts } = mergeTerms(readings.flatMap(findTerms));

  const known: (Remark & { entry: string })[] = [];
  const conflicts: Remark[] = [...termConflicts, ...groupConflicts].map(({ first, second, text }) => ({ told: [first, second], text }));
  const reviewer = createReviewer(agendas);
  const reviews =
    agendas.length === 0
      ? []
      : inputs.map(({ source }) =>
          reviewer.review(
            readDraft("file:///document.md", source.markdown, { languages: reviewer.languages, ...(language !== undefined && { language }) }),
          ),
        );
  const isNew = (entry: EntryDraft): boolean => {
    const [place] = entry.told;
    const review = place && reviews[place.document];
    const standing = review && standingOf(entry, review);
    if (!standing) return true;
    if (standing.conflict !== undefined) conflicts.push({ told: entry.told, text: `${standing.entry}: ${standing.conflict}` });
    else known.push({ told: entry.told, text: "", entry: standing.entry });
    return false;
  };

  const keys = new Set(taken);
  const sourceKeys = new Set(taken.flatMap((id) => (id.startsWith("sources/") ? [id.slice("sources/".length)] : [])));
  const own = language === undefined ? languageOf(drafts) : baseLanguage(language);
  const titles = inputs.map(({ source }, index) => source.title ?? titleOf((readings[index] as Reading).draft));
  const sources = inputs.map(({ name }, index): ProposedSource => {
    const reading = readings[index] as Reading;
    const publisher = publisherOf(reading.draft);
    return {
      key: freeKey(keyOf(name.replace(/\.[^.]+$/u, ""), "source"), sourceKeys),
      title: titles[index] ?? name.replace(/\.[^.]+$/u, ""),
      ...(publisher !== undefined && { publisher }),
      attributedTo: attributionsIn(reading.draft),
      ...(reading.date !== undefined && { date: reading.date }),
      file: name,
      language: languageOf([reading.draft]),
    };
  });
  const entries = [...terms, ...groups, ...figures].filter(isNew).map((entry): Proposed => {
    const section = SECTIONS[entry.type];
    const wanted = `${section}/${keyOf(nameOf(entry), entry.type)}`;
    return { section, key: freeKey(wanted, keys).slice(section.length + 1), entry, source: sources[entry.told[0]?.document ?? 0]?.key ?? "" };
  });
  const heading = title ?? titles.find((each) => each !== undefined) ?? sources[0]?.title ?? "";
  const dates = readings.flatMap((reading) => reading.date ?? []).sort();
  const latest = dates.at(-1);
  const found: Extraction = {
    id: keyOf(heading, "agenda"),
    title: heading,
    language: own,
    ...(latest !== undefined && { date: latest }),
    sources,
    entries,
    leftOut: [],
    known,
    conflicts,
    doubts: [...tooMany, ...groupsFound.flatMap(({ found: { doubts } }) => doubts.map(({ told, text }): Remark => ({ told: [told], text })))],
    documents: inputs.map(({ name }) => name),
    placeOf,
  };
  return settle(found, inputs, language);
}
