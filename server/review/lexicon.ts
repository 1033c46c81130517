/**
 * What the agendas in force give to look for in a text of one language: the figures with the words that tell them apart, and all phrases
 * (keywords, bases, areas, sources, cues) in one trie.
 */
import type { Agenda, Figure, Source } from "../agenda/model.ts";
import { type Cues, cuesOf } from "../draft/cues/cues.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { demonymStem, regionNames } from "./areas.ts";
import { contentTokens, sharedStems, telling, textsOf } from "./labelWords.ts";
import { PhraseSet } from "./phrases.ts";

/** A figure as it can be recognised in one language. */
export interface Profile {
  readonly index: number;
  readonly figure: Figure;
  /** Its agenda's place among those in force: the draft's own comes first. */
  readonly rank: number;
  /** The label's words by stem, each with how telling it is; the weights of a label sum to 1. One map a label. */
  readonly labels: readonly ReadonlyMap<string, number>[];
  /** The number of its first label; the others follow. */
  readonly firstLabel: number;
  /** The stems of label, keywords, bases, definition: what a text may say without speaking of something else. */
  readonly vocabulary: ReadonlySet<string>;
  /** The stems of the bases alone. */
  readonly baseStems: ReadonlySet<string>;
  /** The label tells a change (growth, cut), so a level is another measure. */
  readonly change: boolean;
  /** The label speaks of something being absent ('without', 'uninsured'). */
  readonly negative: boolean;
  readonly hasBase: boolean;
  /** Its keywords, bases, and what is mistaken for them, as the phrases that are found in a text. */
  readonly keywords: readonly PhraseMark[];
  readonly bases: readonly PhraseMark[];
  readonly notBases: readonly PhraseMark[];
}

/** A phrase of figures: one for all that share it. */
export interface PhraseMark {
  readonly type: "keyword" | "base" | "notBase";
  /** 0 to 1: how well a keyword tells its figures; 1 for the others. */
  readonly strength: number;
}

/** What a phrase of the trie is. */
export type Mark =
  | PhraseMark
  | { readonly type: "area"; readonly code: string }
  | { readonly type: "part" }
  /** A proper name of the agenda: its words say nothing of parts and areas. */
  | { readonly type: "name" }
  | { readonly type: "source"; readonly source: Source }
  | { readonly type: "synonym"; readonly stems: readonly string[] }
  | { readonly type: "cue"; readonly cue: keyof Cues };

/** All that is looked for in one language. */
export interface Lexicon {
  readonly language: string;
  readonly cues: Cues;
  readonly profiles: readonly Profile[];
  /** Profiles by stem of their telling words, keywords and bases. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** By stem, the labels that hold it and its weight in each: number, weight, number, weight and so on. Labels are numbered through all profiles. */
  readonly labelPostings: ReadonlyMap<string, readonly number[]>;
  readonly labelCount: number;
  readonly phrases: PhraseSet<Mark>;
  readonly neutral: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Words of titles and publishers: what may stand in a draft without being a subject. */
  readonly known: ReadonlySet<string>;
  /** Codes of the agendas' own areas. */
  readonly areas: ReadonlySet<string>;
  /** Stem of a demonym to its country's code. */
  readonly demonyms: ReadonlyMap<string, string>;
}

/** The cues that are phrases to be found in a text. */
const PHRASE_CUES = [
  "qualifiers",
  "own",
  "target",
  "achieved",
  "forecast",
  "negation",
  "hypothesis",
  "complement",
  "accordingTo",
  "attributing",
  "bodies",
  "anaphora",
  "respectively",
  "comparison",
  "up",
  "down",
  "changes",
  "measures",
  "of",
  "negators",
  "past",
  "measured",
  "whole",
  "added",
  "others",
] as const;

const formsOf = (text: string, language: string): readonly string[] =>
  readTokens(text, language).flatMap((token) => (token.type === "mark" ? [] : [token.lemma]));

/**
 * Builds the lexicon of a language.
 * @param agendas in the order in which they are in force, the draft's own first.
 * @returns undefined for a language whose function words are not known, or which no figure speaks.
 */
export function buildLexicon(agendas: readonly Agenda[], language: string): Lexicon | undefined {
  const cues = cuesOf(language);
  if (!cues) return undefined;
  const figures = agendas.flatMap((agenda, rank) => agenda.figures.map((figure) => ({ figure, rank })));
  const spoken = figures.filter(({ figure }) => textsOf(figure.label, language).length > 0);
  if (spoken.length === 0) return undefined;

  const neutral = stemSet(cues.neutral, language);
  const measures = stemSet(cues.measures, language);
  const changes = stemSet(cues.changes, language);
  const weigh = telling(
    spoken.map(({ figure }) => textsOf(figure.label, language)),
    language,
    neutral,
    measures,
    changes,
  );
  const phrases = new PhraseSet<Mark>();
  const postings = new Map<string, number[]>();
  const post = (stem: string, index: number) => {
    const list = postings.get(stem);
    if (!list) postings.set(stem, [index]);
    else if (list.at(-1) !== index) list.push(index);
  };

  const labelPostings = new Map<string, number[]>();
  let labelCount = 0;
  const marks = new Map<string, PhraseMark>();
  const mark = (type: PhraseMark["type"], text: string, strength: number): PhraseMark => {
    const forms = formsOf(text, language);
    const key = [type, strength, ...forms].join(" ");
    let known = marks.get(key);
    if (!known) {
      marks.set(key, (known = { type, strength }));
      phrases.add(forms, known);
    }
    return known;
  };
  const negatives = stemSet(cues.complement, language);
  const general = new Set([...neutral, ...measures, ...changes, ...stemSet([...cues.target, ...cues.achieved, ...cues.up, ...cues.down], language)]);
  const shared = sharedStems(
    spoken.map(({ figure }) => figure),
    language,
  );
  /** A keyword of one everyday word ('pace', 'target') hardly tells a figure; one that other figures' labels use tells less. */
  const strengthOf = (text: string): number => {
    const stems = contentTokens(text, language).map((token) => token.stem);
    const telling = stems.filter((stem) => !general.has(stem));
    if (telling.length === 0) return stems.length > 1 ? 0.4 : 0.15;
    const rarity = Math.max(...telling.map((stem) => 1 / Math.max(1, shared.get(stem) ?? 1)));
    return telling.length > 1 ? 0.6 + 0.4 * rarity : 0.35 + 0.65 * rarity;
  };
  const profiles = spoken.map(({ figure, rank }, index): Profile => {
    const labels = textsOf(figure.label, language).map((text) => weigh(text));
    const vocabulary = new Set<string>();
    const baseStems = new Set<string>();
    const learn = (text: string, into: Set<string> = vocabulary) => {
      for (const token of contentTokens(text, language)) into.add(token.stem);
    };
    for (const text of [...textsOf(figure.label, language), ...textsOf(figure.definition, language)]) learn(text);
    for (const map of labels) for (const [stem, weight] of map) if (weight > 0.05) post(stem, index);
    for (const text of textsOf(figure.keywords, language)) {
      learn(text);
      for (const token of contentTokens(text, language)) post(token.stem, index);
    }
    for (const text of textsOf(figure.base, language)) {
      learn(text);
      learn(text, baseStems);
      for (const token of contentTokens(text, language)) post(token.stem, index);
    }
    for (const text of textsOf(figure.notBase, language)) {
      if (figure.unit === "count") for (const token of contentTokens(text, language)) post(token.stem, index);
    }
    const firstLabel = labelCount;
    for (const map of labels) {
      for (const [stem, weight] of map) {
        const list = labelPostings.get(stem);
        if (list) list.push(labelCount, weight);
        else labelPostings.set(stem, [labelCount, weight]);
      }
      labelCount++;
    }
    const labelStems = labels.flatMap((map) => [...map.keys()]);
    return {
      index,
      figure,
      rank,
      labels,
      firstLabel,
      vocabulary,
      baseStems,
      change: labelStems.some((stem) => changes.has(stem)) || figure.direction !== undefined,
      negative: textsOf(figure.label, language).some((text) => contentTokensOrNot(text, language).some((stem) => negatives.has(stem))),
      hasBase: textsOf(figure.base, language).length > 0,
      keywords: textsOf(figure.keywords, language).map((text) => mark("keyword", text, strengthOf(text))),
      bases: textsOf(figure.base, language).map((text) => mark("base", text, 1)),
      notBases: textsOf(figure.notBase, language).map((text) => mark("notBase", text, 1)),
    };
  });

  const known = new Set<string>();
  const sources = new Map<string, Source>();
  const demonyms = new Map<string, string>();
  for (const [name, code] of regionNames(language)) {
    phrases.add(formsOf(name, language), { type: "area", code });
    const stem = demonymStem(name);
    if (stem) demonyms.set(stem, code);
  }
  for (const agenda of agendas) {
    for (const token of contentTokens(agenda.title, language)) known.add(token.stem);
    for (const name of textsOf(agenda.areaNames, language)) phrases.add(formsOf(name, language), { type: "area", code: areaOf(agenda) });
    for (const name of textsOf(agenda.parts, language)) phrases.add(formsOf(name, language), { type: "part" });
    for (const source of agenda.sources) {
      sources.set(source.id, source);
      const names = [source.publisher ?? "", ...textsOf(source.attributedTo, language)].filter(Boolean);
      for (const name of names) {
        phrases.add(formsOf(name, language), { type: "source", source });
        for (const token of contentTokens(name, language)) known.add(token.stem);
      }
    }
    phrases.add(formsOf(agenda.title, language), { type: "name" });
    for (const { caseSensitive, preferred, admitted, deprecated } of agenda.terms) {
      if (!caseSensitive && ![...textsOf(preferred, language), ...textsOf(admitted, language)].some((name) => /\d{4}/.test(name))) continue;
      for (const name of [preferred, admitted, deprecated].flatMap((labels) => textsOf(labels, language)))
        phrases.add(formsOf(name, language), { type: "name" });
    }
    for (const entry of [...agenda.terms, ...agenda.groups]) {
      for (const [tag, list] of Object.entries(entry.preferred)) {
        if (tag !== language) continue;
        const stems = contentTokens(list[0] ?? "", language).map((token) => token.stem);
        for (const label of [...textsOf(entry.admitted, language), ...textsOf(entry.deprecated, language)])
          phrases.add(formsOf(label, language), { type: "synonym", stems });
      }
    }
  }
  for (const cue of PHRASE_CUES) for (const text of cues[cue]) phrases.add(normsOf(text, language), { type: "cue", cue });
  const areas = new Set(agendas.map(areaOf));
  return { language, cues, profiles, postings, labelPostings, labelCount, phrases, neutral, measures, sources, known, areas, demonyms };
}

/** The area of an agenda: its code, or one of its own for an agenda that names its area in words alone, as a city's does. */
const areaOf = ({ area, id }: Agenda): string => area ?? `agenda:${id}`;

const contentTokensOrNot = (text: string, language: string): readonly string[] => readTokens(text, language).map((token) => token.stem);

const normsOf = (text: string, language: string): readonly string[] =>
  readTokens(text, language).flatMap((token) => (token.type === "mark" && token.norm !== "," ? [] : [token.norm]));

function stemSet(words: readonly string[], language: string): ReadonlySet<string> {
  return new Set(words.flatMap((word) => (/\s/.test(word) && language !== "vi" ? [] : readTokens(word, language).map((token) => token.stem))));
}
