/** Which agendas a draft answers to: its front matter, else what is configured, else the nearest upwards. */
import type { Range } from "vscode-languageserver-types";
import type { AgendaStore, LoadedAgenda } from "./agendas.ts";
import type { Texts, Trace } from "./texts.ts";
import { foldersUpTo, parentOf, resolvePath } from "./uris.ts";

/** Where agendas are named, and from where paths count. */
export interface Naming {
  readonly names: readonly { readonly name: string; readonly range?: Range }[];
  /** URI of the folder from which paths count. */
  readonly folder: string;
}

/** An agenda that is named and not there. */
export interface MissingAgenda {
  readonly name: string;
  readonly range?: Range;
  /** Whether it was looked for as an id or as a path. */
  readonly type: "id" | "path";
}

/** The agendas that speak for a draft. */
export interface Choice {
  readonly agendas: readonly LoadedAgenda[];
  /** Which of the ways led to them. */
  readonly by: "front matter" | "configuration" | "nearest";
  readonly missing: readonly MissingAgenda[];
}

/** What the choice is made of. */
export interface ChooserOptions {
  readonly store: AgendaStore;
  readonly texts: Texts;
}

/** A path names a file by its ending or holds a slash; an id has neither. */
const isPath = (name: string): boolean => /[/\\]|\.ya?ml$/i.test(name);

/** Chooses agendas. Nothing of it rejects. */
export class Chooser {
  readonly #store: AgendaStore;
  readonly #texts: Texts;

  /** A chooser over a store. */
  constructor({ store, texts }: ChooserOptions) {
    this.#store = store;
    this.#texts = texts;
  }

  /**
   * The agendas for a draft.
   * @param uri the draft's.
   * @param root the workspace folder in which it lies: the search for the nearest, and for ids, ends there.
   * @param named what its front matter names, if it names any.
   * @param configured what the command line, the configuration or the settings name, if they name any.
   */
  async choose(uri: string, root: string | undefined, named: Naming | undefined, configured: Naming | undefined, trace: Trace): Promise<Choice> {
    const usual = async (): Promise<Choice> => {
      if (configured) return { ...(await this.#find(configured, root, async () => [], trace)), by: "configuration" };
      return { agendas: root === undefined ? [] : await this.#nearest(uri, root, trace), by: "nearest", missing: [] };
    };
    if (!named || named.names.length === 0) return usual();
    const found = await this.#find(named, root, async () => (await usual()).agendas, trace);
    return { ...found, by: "front matter" };
  }

  /** All agendas of the nearest folder that has any. */
  async #nearest(uri: string, root: string, trace: Trace): Promise<readonly LoadedAgenda[]> {
    for (const folder of foldersUpTo(uri, root)) {
      const uris = await this.#texts.findAgendas(folder, false, trace);
      if (uris.length > 0) return this.#loadAll(uris, trace);
    }
    return [];
  }

  /** Every agenda in a folder and below it. */
  async listAll(folder: string, trace: Trace): Promise<readonly LoadedAgenda[]> {
    return this.#loadAll(await this.#texts.findAgendas(folder, true, trace), trace);
  }

  async #loadAll(uris: readonly string[], trace: Trace, extended = false): Promise<readonly LoadedAgenda[]> {
    const loaded = await Promise.all(uris.map((uri) => this.#store.load(uri, trace, extended)));
    return loaded.filter((each) => each !== undefined);
  }

  async #find(
    { names, folder }: Naming,
    root: string | undefined,
    near: () => Promise<readonly LoadedAgenda[]>,
    trace: Trace,
  ): Promise<Omit<Choice, "by">> {
    const agendas: LoadedAgenda[] = [];
    const missing: MissingAgenda[] = [];
    for (const { name, range } of names) {
      const path = isPath(name);
      const found = path ? await this.#store.load(resolvePath(folder, name), trace) : await this.#findById(name, root, near, trace);
      if (!found) missing.push({ name, type: path ? "path" : "id", ...(range ? { range } : {}) });
      else if (!agendas.some(({ uri }) => uri === found.uri)) agendas.push(found);
    }
    return { agendas, missing };
  }

  /** First among the agendas that would speak anyway, then among those that they extend, then in the whole workspace folder. */
  async #findById(
    id: string,
    root: string | undefined,
    near: () => Promise<readonly LoadedAgenda[]>,
    trace: Trace,
  ): Promise<LoadedAgenda | undefined> {
    const hasId = ({ agenda }: LoadedAgenda): boolean => agenda?.id === id;
    const first = await near();
    const own = first.find(hasId);
    if (own) return own;
    const extended = await this.#loadAll(
      first.flatMap(({ agenda }) => agenda?.files.slice(1) ?? []),
      trace,
      true,
    );
    return extended.find(hasId) ?? (root === undefined ? undefined : (await this.listAll(root, trace)).find(hasId));
  }
}

/** A naming by a file: paths count from where it stands. */
export const namedIn = (uri: string, names: Naming["names"]): Naming => ({ names, folder: parentOf(uri) });
