/** The contexts in which drafts are reviewed, looked up once and known until a file that they were made of changes. */
import type { FrontMatter } from "./draft/model.ts";
import { type Context, type Contexts, sameContext } from "./files/context.ts";
import type { Logger } from "./files/model.ts";
import { Trace } from "./files/texts.ts";
import { parentOf } from "./files/uris.ts";

/** A context that was looked up, what it was made of, and the number by which results made with it are known. */
export interface Known {
  readonly trace: Trace;
  readonly ready: Promise<{ readonly context: Context; readonly id: number }>;
}

/** Where a known context was found; another lookup under the same key may find another. */
export interface Place {
  readonly key: string;
  readonly known: Known;
}

/** Remembers contexts. */
export class KnownContexts {
  readonly #contexts: Contexts;
  readonly #logger: Logger | undefined;
  readonly #known = new Map<string, Known>();
  /** The last context of a key, so that one that is the same when read again keeps its number. */
  readonly #last = new Map<string, { readonly context: Context; readonly id: number }>();
  #lastId = 0;

  /** @param logger is told which agendas are in force. */
  constructor(contexts: Contexts, logger: Logger | undefined) {
    this.#contexts = contexts;
    this.#logger = logger;
  }

  /** The context of a draft: drafts of one folder whose front matter names the same share it. */
  find(uri: string, frontMatter: FrontMatter | undefined): Place {
    const named = frontMatter?.agenda ?? [];
    const key = [parentOf(uri), ...named].join("\n");
    const found = this.#known.get(key);
    if (found) return { key, known: found };
    const trace = new Trace();
    const known = { trace, ready: this.#contexts.read(uri, named, trace).then((context) => this.#number(key, context)) };
    this.#known.set(key, known);
    return { key, known };
  }

  /** Whether what was found is what would be found now. */
  isCurrent({ key, known }: Place): boolean {
    return this.#known.get(key) === known;
  }

  /** Forgets the contexts that were made of any of these files. */
  forget(uris: readonly string[]): void {
    for (const [key, { trace }] of this.#known) if (uris.some((uri) => trace.dependsOn(uri))) this.#known.delete(key);
  }

  /** Forgets all contexts: folders or settings are others. */
  clear(): void {
    this.#known.clear();
  }

  #number(key: string, context: Context): { readonly context: Context; readonly id: number } {
    const last = this.#last.get(key);
    if (last && sameContext(last.context, context)) return last;
    const numbered = { context, id: ++this.#lastId };
    this.#last.set(key, numbered);
    const { agendas, faults, missingElsewhere } = context;
    const names = agendas.map(
      ({ id, figures, terms, groups }) => `${id} (${terms.length} terms, ${groups.length} groups, ${figures.length} figures)`,
    );
    this.#logger?.info(`agendas in force for ${key.split("\n")[0]}: ${names.join(", ") || "none"}; faults: ${faults.length}`);
    for (const { name } of missingElsewhere) this.#logger?.warn(`there is no agenda '${name}', which the settings name`);
    return numbered;
  }
}
