/** RDF as statements, from Turtle (and what it contains: N-Triples; TriG and N-Quads besides) and JSON-LD. Nothing is fetched. */
import * as l10n from "@vscode/l10n";
import { UnreadableError } from "./model.ts";

/** What a statement says of its subject. */
export interface RdfObject {
  readonly kind: "iri" | "blank" | "literal";
  readonly value: string;
  /** Of a literal, where it has one. */
  readonly language?: string;
}

/** Statements by subject and property, in the order in which they were read. */
export class Graph {
  readonly #nodes = new Map<string, Map<string, RdfObject[]>>();

  /** Adds a statement. */
  add(subject: string, property: string, object: RdfObject): void {
    const node = this.#nodes.get(subject) ?? new Map<string, RdfObject[]>();
    this.#nodes.set(subject, node);
    const known = node.get(property);
    if (known) known.push(object);
    else node.set(property, [object]);
  }

  /** Every subject. */
  get subjects(): Iterable<string> {
    return this.#nodes.keys();
  }

  /** Whether anything is said of a subject. */
  has(subject: string): boolean {
    return this.#nodes.has(subject);
  }

  /** What a property of a subject is. */
  get(subject: string, property: string): readonly RdfObject[] {
    return this.#nodes.get(subject)?.get(property) ?? [];
  }

  /** The items of a list (rdf:first, rdf:rest). One that runs in a circle ends there. */
  list(head: string): readonly RdfObject[] {
    const items: RdfObject[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = head; at !== undefined && at !== `${RDF}nil` && !seen.has(at); at = this.get(at, `${RDF}rest`)[0]?.value) {
      seen.add(at);
      items.push(...this.get(at, `${RDF}first`).slice(0, 1));
    }
    return items;
  }
}

/** The namespace of RDF. */
export const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

interface LibraryTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string | undefined;
}

function gather(quads: readonly { readonly subject: LibraryTerm; readonly predicate: LibraryTerm; readonly object: LibraryTerm }[]): Graph {
  const graph = new Graph();
  const nameOf = ({ termType, value }: LibraryTerm): string => (termType === "BlankNode" && !value.startsWith("_:") ? `_:${value}` : value);
  for (const { subject, predicate, object } of quads) {
    const kind = object.termType === "NamedNode" ? "iri" : object.termType === "BlankNode" ? "blank" : "literal";
    const value = kind === "blank" ? nameOf(object) : object.value;
    graph.add(nameOf(subject), predicate.value, { kind, value, ...(object.language ? { language: object.language } : {}) });
  }
  return graph;
}

/**
 * Reads Turtle.
 * @throws {UnreadableError} where it is none, with the line.
 */
export async function readTurtle(text: string): Promise<Graph> {
  const { TurtleParser } = await import("./libraries.ts");
  try {
    return gather(new TurtleParser().parse(text));
  } catch (error) {
    const { message, context } = error as Error & { readonly context?: { readonly line?: number } };
    // The parser's own words, which are English.
    const what = message.replace(/ on line \d+\.?$/, "");
    if (context?.line === undefined) throw new UnreadableError(l10n.t("It is no Turtle ({0}).", what));
    throw new UnreadableError(l10n.t("Line {0}: it is no Turtle ({1}).", context.line, what));
  }
}

/** The line of a fault that JSON.parse tells by its offset. */
function lineOfFault(text: string, message: string): string {
  const at = /position (\d+)/.exec(message)?.[1];
  return at === undefined ? "" : String(text.slice(0, Number(at)).split("\n").length);
}

function parseJson(text: string): unknown {
  try {
    // A key '__proto__' would be more than a key.
    return JSON.parse(text, (key, value: unknown) => (key === "__proto__" ? undefined : value));
  } catch (error) {
    const { message } = error as Error;
    const line = lineOfFault(text, message);
    throw new UnreadableError(line === "" ? l10n.t("It is no JSON.") : l10n.t("Line {0}: it is no JSON.", line));
  }
}

/** A context that stands elsewhere: Concord fetches nothing. */
class RemoteContext extends Error {
  readonly url: string;

  constructor(url: string) {
    super(url);
    this.url = url;
  }
}

function findRemote(error: unknown): string | undefined {
  for (
    let at = error as { readonly cause?: unknown; readonly details?: { readonly cause?: unknown; readonly url?: unknown } } | undefined, depth = 0;
    at && depth < 8;
    depth++
  ) {
    if (at instanceof RemoteContext) return at.url;
    at = (at.details?.cause ?? at.cause) as typeof at;
  }
  return undefined;
}

/**
 * Reads JSON-LD 1.1.
 * @throws {UnreadableError} where it is none, or its context stands elsewhere.
 */
export async function readJsonLd(text: string): Promise<Graph> {
  const document = parseJson(text);
  if (typeof document !== "object" || document === null) throw new UnreadableError(l10n.t("It is no JSON-LD: it is neither a map nor a list."));
  const { jsonld } = await import("./libraries.ts");
  try {
    const documentLoader = async (url: string): Promise<never> => {
      throw new RemoteContext(url);
    };
    return gather(await jsonld.toRDF(document, { documentLoader }));
  } catch (error) {
    const url = findRemote(error);
    if (url !== undefined)
      throw new UnreadableError(l10n.t("Its context stands at '{0}', and Concord fetches nothing: put the context itself into the file.", url));
    if (error instanceof RangeError) throw new UnreadableError(l10n.t("It is nested too deeply."));
    // The library's own words, which are English.
    throw new UnreadableError(l10n.t("It is no JSON-LD ({0}).", error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error)));
  }
}
