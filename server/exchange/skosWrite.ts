/** Terms and groups as SKOS, in Turtle or JSON-LD. Deprecated labels are hidden labels: to be found by, and not to be used. */
import * as l10n from "@vscode/l10n";
import type { Labels, Texts } from "../agenda/model.ts";
import { tellLosses } from "./losses.ts";
import type { AgendaData, Exported, GroupData, Note, SourceData, TermData } from "./model.ts";
import { RDF } from "./rdf.ts";
import { NAMESPACES } from "./skos.ts";
import { hasTexts, listTexts } from "./texts.ts";

/** What is said of a node: its type, texts with their language, plain texts, and other nodes. */
interface Node {
  readonly id: string;
  readonly type: string;
  /** By prefixed property. */
  readonly texts: Readonly<Record<string, Texts>>;
  readonly plain: Readonly<Record<string, string | undefined>>;
  readonly links: Readonly<Record<string, readonly string[] | undefined>>;
  /** In their order (rdf:List). */
  readonly list?: readonly string[];
}

const encode = (key: string): string => encodeURIComponent(key.replace(/\p{Cs}/gu, "\ufffd"));

const labelTexts = ({ preferred, admitted, deprecated }: Labels) => ({
  "skos:prefLabel": preferred,
  "skos:altLabel": admitted,
  "skos:hiddenLabel": deprecated,
});

/** An address that can stand in RDF. */
const iriOf = (url: string | undefined): readonly string[] | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what an IRI cannot hold (RFC 3987)
  return /[\u0000-\u0020<>"{}|\\^`]/.test(url) ? undefined : [url];
};

/** The nodes of an agenda, in its order. */
function* nodesOf({ head, sources, terms, groups }: AgendaData): Generator<Node> {
  const scheme = `concord://${encode(head.id ?? "agenda")}`;
  const inScheme = [scheme];
  const sourceOf = (source: string | undefined) => ({ "dct:source": source === undefined ? undefined : [`${scheme}/sources/${encode(source)}`] });
  const title = { [head.language ?? "en"]: [head.title ?? head.id ?? ""] };
  yield {
    id: scheme,
    type: "skos:ConceptScheme",
    texts: { "dct:title": title },
    plain: { "dct:language": head.language, "dct:issued": head.date },
    links: {},
  };
  for (const source of sources) yield sourceNode(source, scheme);
  const concept = (id: string, labels: Labels, { definition, source }: Partial<TermData>): Node => ({
    ...{ id, type: "skos:Concept", plain: {}, texts: { ...labelTexts(labels), "skos:definition": definition ?? {} } },
    links: { ...sourceOf(source), "skos:inScheme": inScheme },
  });
  for (const term of terms) yield concept(`${scheme}/terms/${encode(term.key)}`, term, term);
  for (const group of groups) {
    const id = `${scheme}/groups/${encode(group.key)}`;
    const members = group.members.map((member, index) => ("term" in member ? `${scheme}/terms/${encode(member.term)}` : `${id}#${index + 1}`));
    yield groupNode(id, group, members, sourceOf(group.source));
    for (const [index, member] of group.members.entries()) if (!("term" in member)) yield concept(`${id}#${index + 1}`, member, {});
  }
}

function sourceNode({ key, title, publisher, attributedTo, date, file, url, language }: SourceData, scheme: string): Node {
  return {
    id: `${scheme}/sources/${encode(key)}`,
    type: "dct:BibliographicResource",
    texts: { "dct:creator": attributedTo },
    plain: { "dct:title": title, "dct:publisher": publisher, "dct:issued": date, "dct:identifier": file, "dct:language": language },
    links: { "rdfs:seeAlso": iriOf(url) },
  };
}

const groupNode = (id: string, group: GroupData, members: readonly string[], source: Node["links"]): Node => ({
  id,
  type: group.ordered ? "skos:OrderedCollection" : "skos:Collection",
  texts: { ...labelTexts(group), "skos:definition": group.definition },
  plain: {},
  links: group.ordered ? source : { ...source, "skos:member": members },
  ...(group.ordered ? { list: members } : {}),
});

function notesOf({ terms, figures, sources, groups }: AgendaData): readonly Note[] {
  const notes: Note[] = [];
  if (figures.length > 0) notes.push({ place: "", message: l10n.t("SKOS holds terms and groups: {0} figures are left out.", figures.length) });
  const lost = [
    ...terms.flatMap(({ caseSensitive }) => (caseSensitive ? ["'caseSensitive'"] : [])),
    ...sources.flatMap(({ url }) => (url !== undefined && iriOf(url) === undefined ? ["'url'"] : [])),
  ];
  notes.push(...tellLosses("SKOS", lost));
  if (groups.some(({ ordered, members }) => !ordered && members.length > 1))
    notes.push({
      place: "",
      message: l10n.t("A collection has no order: other programs may show members of groups that are not 'ordered' otherwise."),
    });
  return notes;
}

const expand = (name: string): string => name.replace(/^(\w+):/, (_, prefix: string) => NAMESPACES[prefix as keyof typeof NAMESPACES]);

/** Writes an agenda as SKOS in Turtle. */
export async function writeSkosTurtle(data: AgendaData): Promise<Exported> {
  const { DataFactory, TurtleWriter } = await import("./libraries.ts");
  const { namedNode, literal } = DataFactory;
  const writer = new TurtleWriter({ prefixes: NAMESPACES });
  for (const { id, type, texts, plain, links, list } of nodesOf(data)) {
    const say = (property: string, object: ReturnType<typeof namedNode>): void => writer.addQuad(namedNode(id), namedNode(expand(property)), object);
    writer.addQuad(namedNode(id), namedNode(`${RDF}type`), namedNode(expand(type)));
    for (const [property, all] of Object.entries(texts)) for (const [language, text] of listTexts(all)) say(property, literal(text, language));
    for (const [property, text] of Object.entries(plain)) if (text !== undefined) say(property, literal(text));
    for (const [property, iris] of Object.entries(links)) for (const iri of iris ?? []) say(property, namedNode(iri));
    if (list) say("skos:memberList", writer.list(list.map((iri) => namedNode(iri))));
  }
  const text = await new Promise<string>((resolve, reject) => writer.end((error, written) => (error ? reject(error) : resolve(written))));
  return { text, notes: notesOf(data) };
}

/** The names of the context by prefixed property: how each is read. */
const CONTEXT: Readonly<Record<string, object>> = {
  ...Object.fromEntries(
    ["prefLabel", "altLabel", "hiddenLabel", "definition"].map((name) => [name, { "@id": `skos:${name}`, "@container": "@language" }]),
  ),
  creator: { "@id": "dct:creator", "@container": "@language" },
  member: { "@id": "skos:member", "@type": "@id" },
  memberList: { "@id": "skos:memberList", "@type": "@id", "@container": "@list" },
  inScheme: { "@id": "skos:inScheme", "@type": "@id" },
  source: { "@id": "dct:source", "@type": "@id" },
  seeAlso: { "@id": "rdfs:seeAlso", "@type": "@id" },
};

const shortName = (property: string): string => {
  const name = property.slice(property.indexOf(":") + 1);
  return Object.hasOwn(CONTEXT, name) ? name : property;
};

const oneOrAll = <Item>(items: readonly Item[]): Item | readonly Item[] => (items.length === 1 && items[0] !== undefined ? items[0] : items);

function jsonNode({ id, type, texts, plain, links, list }: Node): object {
  const node: Record<string, unknown> = { "@id": id, "@type": type };
  for (const [property, all] of Object.entries(texts)) {
    if (!hasTexts(all)) continue;
    // The scheme's title has no container: it stands beside plain titles of sources.
    node[shortName(property)] =
      shortName(property) === property
        ? listTexts(all).map(([language, text]) => ({ "@value": text, "@language": language }))
        : Object.fromEntries(Object.entries(all).map(([language, list]) => [language, oneOrAll(list)]));
  }
  for (const [property, text] of Object.entries(plain)) if (text !== undefined) node[shortName(property)] = text;
  for (const [property, iris] of Object.entries(links)) if (iris) node[shortName(property)] = oneOrAll(iris);
  if (list) node.memberList = list;
  return node;
}

/** Writes an agenda as SKOS in JSON-LD; the context stands in the file. */
export function writeSkosJsonLd(data: AgendaData): Exported {
  const document = { "@context": { ...NAMESPACES, ...CONTEXT }, "@graph": Array.from(nodesOf(data), jsonNode) };
  return { text: `${JSON.stringify(document, null, 2)}\n`, notes: notesOf(data) };
}
