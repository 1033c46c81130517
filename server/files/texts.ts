/** The texts of a workspace as the service sees them: open documents before files, files read once until they are said to have changed. */
import type { DocumentKind, FileAccess } from "./model.ts";
import { isInside, parentOf, relativePath } from "./uris.ts";

/** What an answer was made of: when none of it changes, neither does the answer. */
export class Trace {
  readonly #files = new Set<string>();
  /** Folders searched; true where their subfolders were too. */
  readonly #folders = new Map<string, boolean>();
  /** Folders searched for snippets. */
  readonly #snippetFolders = new Set<string>();

  /** A file was asked for, whether or not it was there. */
  addFile(uri: string): void {
    this.#files.add(uri);
  }

  /** A folder was searched for agendas. */
  addFolder(uri: string, deep: boolean): void {
    this.#folders.set(uri, deep || (this.#folders.get(uri) ?? false));
  }

  /** A folder was searched for snippets. */
  addSnippetFolder(uri: string): void {
    this.#snippetFolders.add(uri);
  }

  /** Whether a change of a file may change the answer. */
  dependsOn(uri: string): boolean {
    if (this.#files.has(uri)) return true;
    if (isSnippetUri(uri)) return this.#snippetFolders.has(parentOf(uri));
    if (this.#folders.get(parentOf(uri)) !== undefined && isAgendaUri(uri)) return true;
    return isAgendaUri(uri) && [...this.#folders].some(([folder, deep]) => deep && relativePath(folder, uri) !== undefined);
  }
}

/** Whether a file is an agenda, by its name. */
export const isAgendaUri = (uri: string): boolean => uri.endsWith(".agenda.yaml");

/** Whether a file holds snippets, by its name. */
export const isSnippetUri = (uri: string): boolean => uri.endsWith(".code-snippets");

/** What a document is, by its name. */
export const kindOf = (uri: string): DocumentKind =>
  isAgendaUri(uri) ? "agenda" : uri.endsWith("/.concord.yaml") ? "config" : isSnippetUri(uri) ? "snippets" : "draft";

/** Reads agendas and configurations, and remembers. Nothing of it rejects. */
export class Texts {
  readonly #files: FileAccess;
  readonly #open = new Map<string, string>();
  readonly #read = new Map<string, Promise<string | undefined>>();
  readonly #found = new Map<string, Promise<readonly string[]>>();

  /** @param files how what is not open is read. */
  constructor(files: FileAccess) {
    this.#files = files;
  }

  /** The text of an open document goes before the file's. */
  open(uri: string, text: string): void {
    this.#open.set(uri, text);
  }

  /** The file speaks for itself again; it may have been saved since it was read. */
  close(uri: string): void {
    this.#open.delete(uri);
    this.#read.delete(uri);
  }

  /** Forgets what was read of a file and what was found where it lies. */
  forget(uri: string): void {
    this.#read.delete(uri);
    for (const key of this.#found.keys()) if (isInside([folderOfKey(key)], uri)) this.#found.delete(key);
  }

  /** The text at a URI; undefined where there is none or it may not be read. */
  async read(uri: string, trace: Trace): Promise<string | undefined> {
    trace.addFile(uri);
    const open = this.#open.get(uri);
    if (open !== undefined) return open;
    return this.#remember(this.#read, uri, () => this.#files.readText(uri), undefined);
  }

  /** The agendas in a folder, or also below it: URIs, sorted. */
  async findAgendas(folder: string, deep: boolean, trace: Trace): Promise<readonly string[]> {
    trace.addFolder(folder, deep);
    const glob = deep ? "**/*.agenda.yaml" : "*.agenda.yaml";
    return this.#remember(this.#found, keyOf(folder, deep), () => this.#files.findFiles(folder, [glob]), []);
  }

  /** The snippet files in a folder, and not below it: URIs, sorted. */
  async findSnippets(folder: string, trace: Trace): Promise<readonly string[]> {
    trace.addSnippetFolder(folder);
    return this.#remember(this.#found, `${SNIPPETS}${folder}`, () => this.#files.findFiles(folder, [globOf(SNIPPETS)]), []);
  }

  /** Reads and searches again all that was; the URIs of files whose text is another, and of those that are new or gone. */
  async refresh(): Promise<readonly string[]> {
    const changed = new Set<string>();
    const reads = [...this.#read].map(async ([uri, before]) => {
      const [old, now] = [await before, await this.#files.readText(uri).catch(() => undefined)];
      if (old !== now && this.#read.get(uri) === before) changed.add(uri);
    });
    const searches = [...this.#found].map(async ([key, before]) => {
      const [old, now] = [new Set(await before), new Set(await this.#files.findFiles(folderOfKey(key), [globOf(key)]).catch(() => []))];
      for (const uri of [...old, ...now]) if (!old.has(uri) || !now.has(uri)) changed.add(uri);
    });
    await Promise.all([...reads, ...searches]);
    return [...changed];
  }

  #remember<T>(map: Map<string, Promise<T>>, key: string, read: () => Promise<T>, otherwise: T): Promise<T> {
    const known = map.get(key);
    if (known) return known;
    const promise = read().catch(() => otherwise);
    map.set(key, promise);
    return promise;
  }
}

/** Each key of a search begins with five letters that say what was searched for. */
const SNIPPETS = "snip ";
const keyOf = (folder: string, deep: boolean): string => `${deep ? "deep" : "flat"} ${folder}`;
const folderOfKey = (key: string): string => key.slice(SNIPPETS.length);
const globOf = (key: string): string =>
  key.startsWith(SNIPPETS) ? "*.code-snippets" : key.startsWith("deep") ? "**/*.agenda.yaml" : "*.agenda.yaml";
