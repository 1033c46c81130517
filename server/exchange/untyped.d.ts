/** What is used of libraries that come without types. */

declare module "papaparse" {
  interface CsvError {
    readonly type: string;
    readonly code: string;
    readonly row?: number;
    readonly index?: number;
  }
  interface Csv {
    /** Rows of cells. `meta.cursor` of a step is the offset behind its row. */
    parse(
      text: string,
      options: {
        readonly delimiter?: string;
        readonly preview?: number;
        readonly step?: (row: {
          readonly data: readonly string[];
          readonly errors: readonly CsvError[];
          readonly meta: { readonly cursor: number };
        }) => void;
      },
    ): unknown;
    unparse(rows: readonly (readonly string[])[], options: { readonly newline: string }): string;
  }
  const csv: Csv;
  export = csv;
}

declare module "n3" {
  interface Term {
    readonly termType: string;
    readonly value: string;
    readonly language?: string;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export class Parser {
    constructor(options?: { readonly baseIRI?: string; readonly blankNodePrefix?: string });
    /** Throws where the text is wrong; the error's `context.line` says where. */
    parse(text: string): Quad[];
  }
  export class Writer {
    constructor(options: { readonly prefixes: Readonly<Record<string, string>> });
    addQuad(subject: Term, predicate: Term, object: Term): void;
    list(items: readonly Term[]): Term;
    end(done: (error: unknown, text: string) => void): void;
  }
  export const DataFactory: {
    namedNode(iri: string): Term;
    literal(text: string, language?: string | Term): Term;
  };
}

declare module "jsonld" {
  interface RdfTerm {
    readonly termType: string;
    readonly value: string;
    readonly language?: string;
  }
  const jsonld: {
    toRDF(
      document: unknown,
      options: { readonly documentLoader: (url: string) => Promise<never>; readonly base?: string },
    ): Promise<{ readonly subject: RdfTerm; readonly predicate: RdfTerm; readonly object: RdfTerm }[]>;
  };
  export = jsonld;
}
