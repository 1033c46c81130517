/**
 * Terms and groups from SKOS (W3C Recommendation of 2009), with the labels of SKOS-XL: concepts are terms, collections are groups. A hidden label is one
 * by which a concept is to be found, and not called: it becomes a deprecated label.
 */
import * as l10n from "@vscode/l10n";
import type { Labels, Texts } from "../agenda/model.ts";
import { isDate } from "../agenda/periods.ts";
import { KEY_PATTERN, TAG_PATTERN } from "../agenda/schema.ts";
import { plainTag, tidy } from "../agenda/texts.ts";
import { chooseKey, Keys } from "./ids.ts";
import {
  type GroupData,
  type Imported,
  type ImportOptions,
  type MemberData,
  type Note,
  type SourceData,
  type TermData,
  UnreadableError,
} from "./model.ts";
import { type Graph, RDF, type RdfObject } from "./rdf.ts";
import { firstText, hasTexts, mostSpoken, TextsBuilder } from "./texts.ts";

/** Namespaces. */
export const NAMESPACES = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
} as const;
const { skos, dct, rdfs } = NAMESPACES;
const XL = "http://www.w3.org/2008/05/skos-xl#";
const DC = "http://purl.org/dc/elements/1.1/";
const OWL_DEPRECATED = "http://www.w3.org/2002/07/owl#deprecated";

/** Addresses that Concord gives, as its assistants know them: concord://AGENDA/terms/KEY. A member of a group has a number behind it. */
export const OWN = /^concord:\/\/([^/]+)\/(sources|terms|groups)\/([^/#]+)(?:#(\d+))?$/;

const decodeKey = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What stands behind the last mark of an address: the identifier, if anything is one. */
const localName = (iri: string): string | undefined => (iri.startsWith("_:") ? undefined : decodeKey(/[^/#:]*$/.exec(iri)?.[0] ?? "") || undefined);

/** The place of a statement, for people. */
const placeOf = (subject: string): string => (subject.startsWith("_:") ? "" : `<${subject.length > 120 ? `${subject.slice(0, 119)}…` : subject}>`);

/** Reads one graph. */
class Reader {
  readonly notes: Note[] = [];
  readonly sources: SourceData[] = [];
  readonly #graph: Graph;
  readonly #language: string;
  readonly #keys = { terms: new Keys(), groups: new Keys(), sources: new Keys() };
  readonly #sourceKeys = new Map<string, string>();
  /** Keys of terms by their concept. */
  readonly #terms = new Map<string, string>();
  #oddTags = 0;

  constructor(graph: Graph, language: string) {
    this.#graph = graph;
    this.#language = language;
  }

  isA(subject: string, ...types: readonly string[]): boolean {
    return this.#graph.get(subject, `${RDF}type`).some(({ value }) => types.includes(value));
  }

  #add(texts: TextsBuilder, { kind, value, language }: RdfObject): void {
    if (kind !== "literal") return;
    if (!texts.add(language ?? this.#language, value) && tidy(value) !== "") this.#oddTags++;
  }

  /** The literals of properties: of SKOS-XL and of notes that are nodes, those of the node. */
  texts(subject: string, ...properties: readonly string[]): Texts {
    const texts = new TextsBuilder();
    for (const property of properties)
      for (const object of this.#graph.get(subject, property)) {
        this.#add(texts, object);
        if (object.kind !== "literal")
          for (const inner of [`${XL}literalForm`, `${RDF}value`]) for (const each of this.#graph.get(object.value, inner)) this.#add(texts, each);
      }
    return texts.build();
  }

  /** One preferred label a language: more are no SKOS (S14), and admitted. */
  #labels(subject: string, ...names: readonly string[]): Labels {
    const named = this.texts(subject, `${skos}prefLabel`, `${XL}prefLabel`, ...names);
    const preferred = Object.fromEntries(Object.entries(named).map(([language, list]) => [language, list.slice(0, 1)]));
    const own = new Map(Object.entries(preferred));
    const admitted = new TextsBuilder();
    const deprecated = new TextsBuilder();
    const others = [named, this.texts(subject, `${skos}altLabel`, `${XL}altLabel`)];
    for (const texts of others)
      for (const [language, list] of Object.entries(texts))
        for (const text of list) if (!own.get(language)?.includes(text)) admitted.add(language, text);
    const alternatives = admitted.build();
    for (const [language, list] of Object.entries(this.texts(subject, `${skos}hiddenLabel`, `${XL}hiddenLabel`)))
      for (const text of list) if (!own.get(language)?.includes(text) && !alternatives[language]?.includes(text)) deprecated.add(language, text);
    return { preferred, admitted: alternatives, deprecated: deprecated.build() };
  }

  #keyOf(section: "terms" | "groups" | "sources", subject: string, label: string): string {
    const [, , ownSection, key] = OWN.exec(subject) ?? [];
    const own = ownSection === section && key !== undefined && KEY_PATTERN.test(decodeKey(key)) ? decodeKey(key) : undefined;
    const fallback = section === "terms" ? "term" : section === "groups" ? "group" : "source";
    return this.#keys[section].take(own ?? chooseKey(localName(subject), label, fallback));
  }

  #plain(subject: string, ...properties: readonly string[]): string | undefined {
    for (const property of properties) {
      const found = this.#graph.get(subject, property).find(({ kind }) => kind === "literal");
      if (found && tidy(found.value) !== "") return tidy(found.value);
    }
    return undefined;
  }

  #source(subject: string): { readonly source?: string } {
    const [named] = [...this.#graph.get(subject, `${dct}source`), ...this.#graph.get(subject, `${DC}source`)];
    if (!named || tidy(named.value) === "") return {};
    const known = this.#sourceKeys.get(named.value);
    if (known !== undefined) return { source: known };
    const key = this.source(named);
    return { source: key };
  }

  /** Takes a source over. */
  source(named: RdfObject): string {
    const known = this.#sourceKeys.get(named.value);
    if (known !== undefined) return known;
    const iri = named.kind === "literal" ? "" : named.value;
    const isWeb = /^https?:\/\/[^\s]+$/.test(named.value);
    const title = this.#plain(iri, `${dct}title`, `${DC}title`, `${rdfs}label`) ?? tidy(named.value);
    const key = this.#keyOf("sources", iri, title);
    const date = this.#plain(iri, `${dct}issued`, `${dct}date`, `${DC}date`);
    const [see] = this.#graph.get(iri, `${rdfs}seeAlso`);
    const url = see?.value ?? (isWeb ? named.value : undefined);
    const language = this.#plain(iri, `${dct}language`);
    const [publisher, file] = [this.#plain(iri, `${dct}publisher`, `${DC}publisher`), this.#plain(iri, `${dct}identifier`)];
    this.#sourceKeys.set(named.value, key);
    this.sources.push({
      key,
      title,
      attributedTo: this.texts(iri, `${dct}creator`),
      ...(publisher === undefined ? {} : { publisher }),
      ...(date !== undefined && isDate(date) ? { date } : {}),
      ...(url === undefined ? {} : { url }),
      ...(file === undefined ? {} : { file }),
      ...(language !== undefined && TAG_PATTERN.test(language) ? { language: plainTag(language) } : {}),
    });
    return key;
  }

  term(subject: string): TermData | undefined {
    if (this.#graph.get(subject, OWL_DEPRECATED).some(({ value }) => value === "true" || value === "1")) {
      this.notes.push({ place: placeOf(subject), message: l10n.t("Left out: the concept is withdrawn (owl:deprecated).") });
      return undefined;
    }
    const labels = this.#labels(subject);
    if (!hasTexts(labels.preferred)) {
      this.notes.push({ place: placeOf(subject), message: l10n.t("Left out: a concept without a preferred label.") });
      return undefined;
    }
    const key = this.#keyOf("terms", subject, firstText(labels.preferred, this.#language));
    this.#terms.set(subject, key);
    const defined = this.texts(subject, `${skos}definition`);
    const definition = hasTexts(defined) ? defined : this.texts(subject, `${dct}description`);
    return { key, ...labels, definition, caseSensitive: false, ...this.#source(subject) };
  }

  #member(group: string, { value }: RdfObject): MemberData | undefined {
    const term = this.#terms.get(value);
    if (term !== undefined) return { term };
    const labels = OWN.exec(value)?.[4] === undefined ? undefined : this.#labels(value);
    if (labels && hasTexts(labels.preferred)) return labels;
    const message = this.isA(value, `${skos}Collection`, `${skos}OrderedCollection`)
      ? l10n.t("The member {0} is a collection itself, which a group cannot hold: it is left out, and the list is short of it.", placeOf(value))
      : l10n.t("The member {0} is no concept of this file: it is left out, and the list is short of it.", placeOf(value));
    this.notes.push({ place: placeOf(group), message });
    return undefined;
  }

  group(subject: string): GroupData | undefined {
    const labels = this.#labels(subject, `${rdfs}label`);
    const lists = this.#graph.get(subject, `${skos}memberList`);
    const listed = lists.flatMap(({ value }) => this.#graph.list(value));
    const items = listed.length > 0 ? listed : this.#graph.get(subject, `${skos}member`);
    const members = items.flatMap((item) => this.#member(subject, item) ?? []);
    const wrong = !hasTexts(labels.preferred)
      ? l10n.t("Left out: a collection without a label.")
      : members.length === 0
        ? l10n.t("Left out: a collection without members.")
        : undefined;
    if (wrong !== undefined) {
      this.notes.push({ place: placeOf(subject), message: wrong });
      return undefined;
    }
    const key = this.#keyOf("groups", subject, firstText(labels.preferred, this.#language));
    const definition = this.texts(subject, `${skos}definition`);
    return { key, ...labels, definition, members, ordered: lists.length > 0, ...this.#source(subject) };
  }

  /** What the concept scheme says of itself. */
  head(scheme: string | undefined) {
    if (scheme === undefined) return {};
    const titles = [`${dct}title`, `${DC}title`, `${skos}prefLabel`, `${rdfs}label`].map((property) => this.texts(scheme, property)).find(hasTexts);
    const date = this.#plain(scheme, `${dct}modified`, `${dct}issued`)?.slice(0, 10);
    const language = this.#plain(scheme, `${dct}language`);
    const id = /^concord:\/\/([^/]+)\/?$/.exec(scheme)?.[1];
    return {
      ...(titles === undefined ? {} : { title: firstText(titles, this.#language) }),
      ...(date !== undefined && isDate(date) && date.length === 10 ? { date } : {}),
      ...(language !== undefined && TAG_PATTERN.test(language) ? { language: plainTag(language) } : {}),
      ...(id === undefined ? {} : { id: decodeKey(id) }),
    };
  }

  finish(): void {
    const count = this.#oddTags;
    if (count > 0) this.notes.push({ place: "", message: l10n.t("{0} texts are in languages whose tags are none: they are left out.", count) });
  }
}

/**
 * Makes terms and groups of a graph.
 * @throws {UnreadableError} where there is neither.
 */
export function readSkos(graph: Graph, options: ImportOptions): Imported {
  const isLabelled = (subject: string): boolean =>
    graph.get(subject, `${skos}prefLabel`).length > 0 || graph.get(subject, `${XL}prefLabel`).length > 0;
  const probe = new Reader(graph, options.language);
  const isCollection = (subject: string): boolean => probe.isA(subject, `${skos}Collection`, `${skos}OrderedCollection`);
  const isScheme = (subject: string): boolean => probe.isA(subject, `${skos}ConceptScheme`);
  const subjects = [...graph.subjects];
  const collections = subjects.filter(isCollection);
  const concepts = subjects.filter((each) => !isCollection(each) && !isScheme(each) && (isLabelled(each) || probe.isA(each, `${skos}Concept`)));
  if (concepts.length === 0 && collections.length === 0)
    throw new UnreadableError(l10n.t("There are no concepts (skos:Concept) and no collections (skos:Collection) in it."));

  const schemes = subjects.filter(isScheme);
  const [scheme] = schemes;
  const told = probe.head(scheme).language;
  const spoken = mostSpoken(concepts.map((each) => probe.texts(each, `${skos}prefLabel`, `${XL}prefLabel`)));
  const language = told ?? spoken ?? options.language;
  const reader = new Reader(graph, graphLanguage(graph, concepts, options.language, language));
  // Members of a group that are none outside of it are no terms.
  const terms = concepts.filter((each) => OWN.exec(each)?.[4] === undefined).flatMap((each) => reader.term(each) ?? []);
  const groups = collections.flatMap((each) => reader.group(each) ?? []);
  for (const each of subjects) if (OWN.exec(each)?.[2] === "sources") reader.source({ kind: "iri", value: each });
  reader.finish();
  const { notes, sources } = reader;
  if (schemes.length > 1) notes.push({ place: "", message: l10n.t("It holds {0} concept schemes: all become one agenda.", schemes.length) });
  return { data: { head: { ...reader.head(scheme), language }, sources, terms, groups, figures: [] }, notes };
}

/** The language of literals without a tag: as asked, unless the graph speaks another that it does not name there. */
function graphLanguage(graph: Graph, concepts: readonly string[], asked: string, spoken: string): string {
  const isTagged = concepts.some((each) => graph.get(each, `${skos}prefLabel`).some(({ language }) => language !== undefined));
  return isTagged ? spoken : asked;
}
