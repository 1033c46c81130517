/**
 * The policy service: everything that Concord knows about a workspace behind one interface, without transport, disk or clock. The language
 * server and the command line are thin layers over it. It runs in a Web Worker.
 */
import type { Agenda } from "./agenda/model.ts";
import { createContentMemo } from "./draft/content.ts";
import { readDraft } from "./draft/draft.ts";
import { readFrontMatter } from "./draft/frontMatter.ts";
import { createLines } from "./draft/lines.ts";
import { type DraftTree, editTree, parseMarkdown } from "./draft/markdown/tree.ts";
import type { FrontMatter } from "./draft/model.ts";
import { type Context, Contexts, duplicateIdFaults, type EditorSettings, readSettings, sameContext } from "./files/context.ts";
import type { DocumentKind } from "./files/model.ts";
import { kindOf, Texts, Trace } from "./files/texts.ts";
import { findRoot, normalUri, parentOf } from "./files/uris.ts";
import type { Review } from "./review/model.ts";
import { createReviewer } from "./review/review.ts";
import { Reviewers } from "./review/reviewers.ts";
import { countClaims, showFindings } from "./review/shown.ts";
import { showFaults, tellMissing } from "./serviceFaults.ts";
import type { DraftReview, DraftStatus, FileFault, PolicyService, ServiceOptions, Settings, TextDocument } from "./serviceModel.ts";

export type * from "./serviceModel.ts";

/** A context that was looked up, what it was made of, and the number by which results made with it are known. */
interface Known {
  readonly trace: Trace;
  readonly ready: Promise<{ readonly context: Context; readonly id: number }>;
}

/** An open document, and the last review of it. */
interface Open {
  readonly document: TextDocument;
  /** Tells apart two documents that were opened under one URI, whatever their versions. */
  readonly serial: number;
  readonly tree?: DraftTree;
  readonly reviewed?: { readonly key: string; readonly known: Known; readonly promise: Promise<DraftReview> };
}

/** A text of which nothing is asked. */
function emptyReview({ uri, text }: TextDocument, frontMatter: FrontMatter | undefined): Review {
  const draft = { uri, text, ...(frontMatter ? { frontMatter } : {}), blocks: [], lists: [], tables: [], tags: [], ignores: [] };
  return { draft, agendas: [], mentions: [], claims: [], findings: [], waived: [] };
}

/** A draft's text as parsed, and what it answers to. */
interface Parsed {
  readonly tree: DraftTree;
  readonly frontMatter: FrontMatter | undefined;
  readonly known: Known;
}

class Service implements PolicyService {
  readonly #options: ServiceOptions;
  readonly #texts: Texts;
  readonly #contexts: Contexts;
  readonly #reviewers: Reviewers;
  readonly #memo = createContentMemo();
  readonly #open = new Map<string, Open>();
  readonly #known = new Map<string, Known>();
  /** The last context of a key, so that one that is the same when read again keeps its number. */
  readonly #last = new Map<string, { readonly context: Context; readonly id: number }>();
  /** What the faults of agendas and configurations were found by. */
  readonly #faultTraces = new Map<string, Trace>();
  readonly #settings = new Map<string, EditorSettings>();
  #folders: readonly string[] = [];
  #serial = 0;
  #lastId = 0;

  constructor(options: ServiceOptions) {
    const { files, agendas, base, rules, extendsAnywhere, today, makeReviewer = createReviewer } = options;
    this.#options = options;
    this.#texts = new Texts(files);
    this.#reviewers = new Reviewers(makeReviewer);
    this.#contexts = new Contexts({
      texts: this.#texts,
      folders: () => this.#folders,
      settings: (root) => this.#settings.get(root ?? "") ?? this.#settings.get("") ?? {},
      agendas: agendas && agendas.length > 0 ? { names: agendas.map((name) => ({ name })), folder: base ?? "file:///" } : undefined,
      rules,
      extendsAnywhere,
      today,
    });
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders.map((folder) => normalUri(folder).replace(/(?<=[^/])\/$/, ""));
    this.#known.clear();
  }

  setSettings(settings: Settings, folder = ""): void {
    this.#settings.set(folder === "" ? "" : normalUri(folder), readSettings(settings));
    this.#known.clear();
  }

  kindOf(uri: string): DocumentKind {
    return kindOf(normalUri(uri));
  }

  openDocument(document: TextDocument): readonly string[] {
    return this.#put(document, undefined);
  }

  changeDocument(document: TextDocument): readonly string[] {
    return this.#put(document, this.#open.get(normalUri(document.uri)));
  }

  #put(document: TextDocument, before: Open | undefined): readonly string[] {
    const uri = normalUri(document.uri);
    this.#open.set(uri, { document, serial: ++this.#serial, ...(before?.tree ? { tree: before.tree } : {}) });
    this.#texts.open(uri, document.text);
    return this.#forget([uri]);
  }

  closeDocument(uri: string): readonly string[] {
    const normal = normalUri(uri);
    this.#open.delete(normal);
    this.#texts.close(normal);
    return this.#forget([normal]);
  }

  getDocument(uri: string): TextDocument | undefined {
    return this.#open.get(normalUri(uri))?.document;
  }

  listDocuments(kind: DocumentKind): readonly TextDocument[] {
    return [...this.#open].flatMap(([uri, { document }]) => (kindOf(uri) === kind ? [document] : []));
  }

  filesChanged(uris: readonly string[]): readonly string[] {
    const normal = uris.map(normalUri);
    for (const uri of normal) this.#texts.forget(uri);
    return this.#forget(normal);
  }

  async refresh(): Promise<readonly string[]> {
    return this.filesChanged(await this.#texts.refresh());
  }

  /** Forgets what depends on files; the open documents that it was known of, but for the files themselves. */
  #forget(uris: readonly string[]): readonly string[] {
    const isHit = ({ trace }: { readonly trace: Trace }): boolean => uris.some((uri) => trace.dependsOn(uri));
    for (const [key, known] of this.#known) if (isHit(known)) this.#known.delete(key);
    return [...this.#open].flatMap(([uri, { document, reviewed }]) => {
      const trace = this.#faultTraces.get(uri);
      const isLost = (reviewed && this.#known.get(reviewed.key) !== reviewed.known) || (trace && isHit({ trace }));
      return isLost && !uris.includes(uri) ? [document.uri] : [];
    });
  }

  async review(uri: string): Promise<DraftReview | undefined> {
    const normal = normalUri(uri);
    const open = this.#open.get(normal);
    if (!open || kindOf(normal) !== "draft") return undefined;
    const { document, tree: before, reviewed } = open;
    if (reviewed && this.#known.get(reviewed.key) === reviewed.known) return reviewed.promise;

    const tree = before ? editTree(before, document.text) : parseMarkdown(document.text);
    const frontMatter = readFrontMatter(document.text, tree.frontMatterEnd);
    const { key, known } = this.#find(this.#placeOf(normal), frontMatter);
    const promise = this.#review({ ...document, uri: normal }, open.serial, { tree, frontMatter, known }, reviewed?.promise);
    this.#open.set(normal, { ...open, tree, reviewed: { key, known, promise } });
    return promise;
  }

  async reviewText(document: TextDocument): Promise<DraftReview> {
    const uri = normalUri(document.uri);
    const tree = parseMarkdown(document.text);
    const frontMatter = readFrontMatter(document.text, tree.frontMatterEnd);
    const { known } = this.#find(this.#placeOf(uri), frontMatter);
    return this.#review({ ...document, uri }, 0, { tree, frontMatter, known });
  }

  async findFaults(uri: string): Promise<readonly FileFault[]> {
    const normal = normalUri(uri);
    if (kindOf(normal) === "draft") return (await this.review(uri))?.faults ?? [];
    const trace = new Trace();
    this.#faultTraces.set(normal, trace);
    const severities = await this.#contexts.readRules(normal, trace);
    if (kindOf(normal) === "config") return showFaults(await this.#contexts.readConfigFaults(normal, trace), severities);
    const loaded = await this.#contexts.loadAgenda(normal, trace);
    if (!loaded) return [];
    const own = loaded.faults.filter((fault) => fault.uri === normal).map((fault) => ({ ...fault, broken: loaded.broken.includes(normal) }));
    const root = findRoot(this.#folders, normal);
    const others = root === undefined ? [] : await this.#contexts.listAgendas(root, trace);
    return showFaults([...own, ...duplicateIdFaults(loaded, others)], severities);
  }

  async readAgenda(uri: string): Promise<Agenda | undefined> {
    return (await this.#contexts.loadAgenda(normalUri(uri), new Trace()))?.agenda;
  }

  async listAgendas(): Promise<readonly Agenda[]> {
    const found = await Promise.all(this.#folders.map((folder) => this.#contexts.listAgendas(folder, new Trace())));
    return [...new Map(found.flat().map(({ uri, agenda }) => [uri, agenda])).values()].filter((agenda) => agenda !== undefined);
  }

  async status(uri: string): Promise<DraftStatus> {
    const reviewed = await this.review(uri);
    if (!reviewed || reviewed.ignored) return { state: "none" };
    const { review, shown, counts } = reviewed;
    const first = review.agendas[0];
    const agenda = first ? { id: first.id, title: first.title, uri: first.uri } : undefined;
    const fault = [...reviewed.faults, ...reviewed.fileFaults].find(({ severity }) => severity === "error");
    if (fault)
      return {
        state: "broken",
        findings: shown.length,
        counts,
        fault: { uri: fault.uri, range: fault.range, message: fault.message },
        ...(agenda ? { agenda } : {}),
      };
    return agenda ? { state: "ready", agenda, findings: shown.length, counts } : { state: "none" };
  }

  /** An unsaved document answers to what a file at the root of the first folder would. */
  #placeOf(uri: string): string {
    const [folder] = this.#folders;
    return uri.startsWith("untitled:") && folder !== undefined ? `${folder.replace(/\/$/, "")}/untitled.md` : uri;
  }

  /** The context of a draft: drafts of one folder whose front matter names the same share it. */
  #find(uri: string, frontMatter: FrontMatter | undefined): { readonly key: string; readonly known: Known } {
    const named = frontMatter?.agenda ?? [];
    const key = [parentOf(uri), ...named].join("\n");
    const found = this.#known.get(key);
    if (found) return { key, known: found };
    const trace = new Trace();
    const known = { trace, ready: this.#contexts.read(uri, named, trace).then((context) => this.#number(key, context)) };
    this.#known.set(key, known);
    return { key, known };
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
    this.#options.logger?.info(`agendas in force for ${key.split("\n")[0]}: ${names.join(", ") || "none"}; faults: ${faults.length}`);
    for (const { name } of missingElsewhere) this.#options.logger?.warn(`there is no agenda '${name}', which the settings name`);
    return numbered;
  }

  /** Reviews a text in its context. `last` is the review before: where nothing has changed, it is the answer. */
  async #review(document: TextDocument, serial: number, { tree, frontMatter, known }: Parsed, last?: Promise<DraftReview>): Promise<DraftReview> {
    const { context, id } = await known.ready;
    const resultId = `${serial}.${id}`;
    const before = await last;
    if (before?.resultId === resultId) return before;

    const { uri, version, text } = document;
    const place = this.#placeOf(uri);
    const ignored = context.config?.leavesOut(place) ?? false;
    const lines = createLines(text);
    const empty = emptyReview(document, frontMatter);
    const { review, ...failed } = ignored || context.agendas.length === 0 ? { review: empty } : this.#check(document, tree, context, empty);
    const mayRead = (path: string): boolean => this.#contexts.mayRead(path);
    const missing = tellMissing(context.missing, { uri, place, text: text.slice(0, tree.frontMatterEnd), lines, mayRead });
    return {
      uri,
      version,
      resultId,
      review,
      shown: showFindings(review.findings, context),
      lines,
      counts: countClaims(review),
      faults: ignored ? [] : showFaults(missing, context),
      fileFaults: showFaults(context.faults, context),
      ignored,
      ...failed,
    };
  }

  #check(
    document: TextDocument,
    tree: DraftTree,
    { agendas, language }: Context,
    empty: Review,
  ): { readonly review: Review; readonly failure?: unknown } {
    const { uri, text } = document;
    try {
      const reviewer = this.#reviewers.get(agendas);
      const options = { languages: reviewer.languages, memo: this.#memo, tree, ...(language === undefined ? {} : { language }) };
      return { review: reviewer.review(readDraft(uri, text, options)) };
    } catch (error) {
      // A fault of ours must not take the drafter's editor away; the log holds where it happened, not what the draft says.
      this.#options.logger?.error(`a review failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return { review: { ...empty, agendas }, failure: error };
    }
  }
}

/** Makes a service. Cheap: nothing is read before it is asked for. */
export function createPolicyService(options: ServiceOptions): PolicyService {
  return new Service(options);
}
