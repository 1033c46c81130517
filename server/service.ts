/**
 * The policy service: everything that Concord knows about a workspace behind one interface, without transport, disk or clock. The language
 * server and the command line are thin layers over it. It runs in a Web Worker.
 */
import type { Agenda } from "./agenda/model.ts";
import type { DraftTree } from "./draft/markdown/tree.ts";
import { type Citations, findCitations } from "./features/citations.ts";
import { CONFIG_NAME } from "./files/configs.ts";
import { Contexts, duplicateIdFaults, type EditorSettings, readSettings, type Validation } from "./files/context.ts";
import type { InForce } from "./files/inForce.ts";
import type { DocumentKind, FileAccess } from "./files/model.ts";
import { kindOf, Texts, Trace } from "./files/texts.ts";
import { findRoot, normalUri, parentOf, resolvePath } from "./files/uris.ts";
import { createReviewer } from "./review/review.ts";
import { Reviewers } from "./review/reviewers.ts";
import { Baselines } from "./serviceBaselines.ts";
import { KnownContexts, type Place } from "./serviceContexts.ts";
import { ClosedDrafts } from "./serviceDrafts.ts";
import { showFaults } from "./serviceFaults.ts";
import type { DraftReview, DraftStatus, FileFault, PolicyService, ServiceOptions, Settings, TextDocument } from "./serviceModel.ts";
import { parseText, Reviews } from "./serviceReviews.ts";
import { SnippetFiles } from "./serviceSnippets.ts";

export type * from "./serviceModel.ts";

/** An open document, and the last review of it. */
interface Open {
  readonly document: TextDocument;
  /** Tells apart two documents that were opened under one URI, whatever their versions. */
  readonly serial: number;
  readonly tree?: DraftTree;
  readonly reviewed?: { readonly place: Place; readonly promise: Promise<DraftReview> };
}

class Service implements PolicyService {
  readonly #options: ServiceOptions;
  readonly #files: FileAccess;
  readonly #texts: Texts;
  readonly #contexts: Contexts;
  readonly #known: KnownContexts;
  readonly #reviews: Reviews;
  readonly #baselines: Baselines;
  readonly #closed: ClosedDrafts;
  readonly snippets: SnippetFiles;
  readonly #open = new Map<string, Open>();
  /** What the faults of agendas and configurations were found by. */
  readonly #faultTraces = new Map<string, Trace>();
  readonly #settings = new Map<string, EditorSettings>();
  #folders: readonly string[] = [];
  #serial = 0;

  constructor(options: ServiceOptions) {
    const { files, logger, agendas, base, rules, requireReasons, baselines, extendsAnywhere, today, makeReviewer = createReviewer } = options;
    this.#options = options;
    this.#files = files;
    this.#texts = new Texts(files);
    this.#contexts = new Contexts({
      texts: this.#texts,
      folders: () => this.#folders,
      settings: (root) => this.#settingsOf(root),
      agendas: agendas && agendas.length > 0 ? { names: agendas.map((name) => ({ name })), folder: base ?? "file:///" } : undefined,
      rules,
      requireReasons,
      baselines,
      extendsAnywhere,
      today,
    });
    this.#known = new KnownContexts(this.#contexts, logger);
    const placeOf = (uri: string): string => this.#placeOf(uri);
    this.#baselines = new Baselines(today);
    const reviewers = new Reviewers(makeReviewer);
    const parts = { contexts: this.#contexts, reviewers, baselines: this.#baselines };
    this.#reviews = new Reviews({ ...parts, logger, placeOf, remembered: options.remembered });
    this.#closed = new ClosedDrafts(files, this.#known, this.#reviews);
    this.snippets = new SnippetFiles({
      ...parts,
      texts: this.#texts,
      logger,
      folders: () => this.#folders,
      open: () => this.listDocuments("snippets").map(({ uri }) => normalUri(uri)),
      placeOf: (uri) => placeOf(normalUri(uri)),
    });
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders.map((folder) => normalUri(folder).replace(/(?<=[^/])\/$/, ""));
    this.#known.clear();
    this.#closed.foldersChanged();
  }

  setSettings(settings: Settings, folder = ""): void {
    this.#settings.set(folder === "" ? "" : normalUri(folder), readSettings(settings));
    this.#known.clear();
  }

  validation(uri: string): Validation {
    return this.#settingsOf(findRoot(this.#folders, normalUri(uri))).validate ?? "onType";
  }

  wantsInlayHints(uri: string): boolean {
    return this.#settingsOf(findRoot(this.#folders, this.#placeOf(normalUri(uri)))).inlayHints === true;
  }

  #settingsOf(folder: string | undefined): EditorSettings {
    return this.#settings.get(folder ?? "") ?? this.#settings.get("") ?? {};
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
    this.#closed.forget(normal);
    return this.#forget([normal]);
  }

  withDocument(document: TextDocument): PolicyService {
    const { logger: _, ...options } = this.#options;
    const other = new Service(options);
    other.setFolders(this.#folders);
    for (const [folder, settings] of this.#settings) other.#settings.set(folder, settings);
    for (const { document: open } of this.#open.values()) other.openDocument(open);
    other.openDocument(document);
    return other;
  }

  getDocument(uri: string): TextDocument | undefined {
    return this.#open.get(normalUri(uri))?.document;
  }

  listDocuments(kind: DocumentKind): readonly TextDocument[] {
    return [...this.#open].flatMap(([uri, { document }]) => (kindOf(uri) === kind ? [document] : []));
  }

  filesChanged(uris: readonly string[]): readonly string[] {
    const normal = uris.map(normalUri);
    for (const uri of normal) {
      this.#texts.forget(uri);
      this.#closed.forget(uri);
    }
    return this.#forget(normal);
  }

  async refresh(): Promise<readonly string[]> {
    await this.#closed.refresh();
    return this.filesChanged(await this.#texts.refresh());
  }

  /** Forgets what depends on files; the open documents that it was known of, but for the files themselves. */
  #forget(uris: readonly string[]): readonly string[] {
    this.#known.forget(uris);
    return [...this.#open].flatMap(([uri, { document, reviewed }]) => {
      const trace = this.#faultTraces.get(uri);
      const isLost = (reviewed && !this.#known.isCurrent(reviewed.place)) || (trace && uris.some((each) => trace.dependsOn(each)));
      return isLost && !uris.includes(uri) ? [document.uri] : [];
    });
  }

  async review(uri: string): Promise<DraftReview | undefined> {
    const normal = normalUri(uri);
    const open = this.#open.get(normal);
    if (!open || kindOf(normal) !== "draft") return undefined;
    const { document, serial, tree: before, reviewed } = open;
    if (reviewed && this.#known.isCurrent(reviewed.place)) return reviewed.promise;

    const parsed = parseText(document.text, before);
    const place = this.#known.find(this.#placeOf(normal), parsed.frontMatter);
    const promise = this.#reviews.review({ ...document, uri: normal }, String(serial), parsed, place.known, reviewed?.promise);
    this.#open.set(normal, { ...open, tree: parsed.tree, reviewed: { place, promise } });
    return promise;
  }

  async reviewText(document: TextDocument): Promise<DraftReview> {
    const uri = normalUri(document.uri);
    const parsed = parseText(document.text);
    const { known } = this.#known.find(this.#placeOf(uri), parsed.frontMatter);
    return this.#reviews.review({ ...document, uri }, "0", parsed, known);
  }

  async explain({ uri, text }: TextDocument): Promise<InForce> {
    const normal = normalUri(uri);
    return this.#contexts.explain(this.#placeOf(normal), parseText(text).frontMatter, new Trace());
  }

  async listDrafts(): Promise<readonly string[]> {
    const open = [...this.#open].flatMap(([uri]) => (kindOf(uri) === "draft" ? [uri] : []));
    return [...new Set([...open, ...(await this.#closed.find(this.#folders))])].sort();
  }

  async reviewDraft(uri: string): Promise<DraftReview | undefined> {
    const normal = normalUri(uri);
    const reviewed = this.#open.has(normal) ? await this.review(normal) : await this.#closed.review(normal);
    return reviewed?.ignored ? undefined : reviewed;
  }

  knownResult(uri: string): string | undefined {
    const normal = normalUri(uri);
    return this.#open.has(normal) ? undefined : this.#closed.identify(normal);
  }

  async findCitations(uri: string): Promise<Citations | undefined> {
    const normal = normalUri(uri);
    if (!this.#open.has(normal)) return this.#closed.citations(normal);
    const reviewed = await this.review(normal);
    return reviewed && findCitations(reviewed);
  }

  async findFaults(uri: string): Promise<readonly FileFault[]> {
    const normal = normalUri(uri);
    if (kindOf(normal) === "draft") return (await this.review(uri))?.faults ?? [];
    const trace = new Trace();
    this.#faultTraces.set(normal, trace);
    const severities = await this.#contexts.readRules(normal, trace);
    if (kindOf(normal) === "snippets") return showFaults(await this.snippets.findFaults(normal, trace), severities);
    if (kindOf(normal) === "config") {
      const faults = await this.#contexts.readConfigFaults(normal, trace);
      return showFaults([...faults, ...this.#baselines.findFaults(await this.#contexts.readBaseline(normal, trace))], severities);
    }
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

  async listAgendaFiles(): Promise<readonly string[]> {
    const agendas = await Promise.all(this.#folders.map((folder) => this.#contexts.listAgendas(folder, new Trace())));
    const configs = await Promise.all(
      this.#folders.map(async (folder) => {
        const uri = `${folder.replace(/\/$/, "")}/${CONFIG_NAME}`;
        return (await this.#texts.read(uri, new Trace())) === undefined ? [] : [uri];
      }),
    );
    return [...new Set([...agendas.flat().map(({ uri }) => uri), ...configs.flat()])].sort();
  }

  async findFile(path: string, from: string): Promise<string | undefined> {
    const uri = resolvePath(parentOf(normalUri(from)), path);
    const stat = this.#contexts.mayRead(uri) ? await this.#files.stat(uri).catch(() => undefined) : undefined;
    return stat?.type === "file" ? uri : undefined;
  }

  async readText(uri: string): Promise<string | undefined> {
    const normal = normalUri(uri);
    return this.#contexts.mayRead(normal) ? this.#texts.read(normal, new Trace()) : this.getDocument(normal)?.text;
  }

  async listAgendas(): Promise<readonly Agenda[]> {
    const found = await Promise.all(this.#folders.map((folder) => this.#contexts.listAgendas(folder, new Trace())));
    return [...new Map(found.flat().map(({ uri, agenda }) => [uri, agenda])).values()].filter((agenda) => agenda !== undefined);
  }

  async status(uri: string): Promise<DraftStatus> {
    const reviewed = await this.review(uri);
    if (!reviewed || reviewed.ignored) return { state: "none" };
    const { review, shown, counts, resultId } = reviewed;
    const first = review.agendas[0];
    const agenda = first ? { id: first.id, title: first.title, uri: first.uri } : undefined;
    // A conflict in the draft is told where it stands, and is no fault of an agenda's.
    const own = reviewed.faults.filter(({ rule }) => rule !== undefined);
    const fault = [...own, ...reviewed.fileFaults].find(({ severity }) => severity === "error");
    if (fault)
      return {
        state: "broken",
        findings: shown.length,
        counts,
        resultId,
        fault: { uri: fault.uri, range: fault.range, message: fault.message },
        ...(agenda ? { agenda } : {}),
      };
    return agenda ? { state: "ready", agenda, findings: shown.length, counts, resultId } : { state: "none" };
  }

  /** An unsaved document answers to what a file at the root of the first folder would. */
  #placeOf(uri: string): string {
    const [folder] = this.#folders;
    return uri.startsWith("untitled:") && folder !== undefined ? `${folder.replace(/\/$/, "")}/untitled.md` : uri;
  }
}

/** Makes a service. Cheap: nothing is read before it is asked for. */
export function createPolicyService(options: ServiceOptions): PolicyService {
  return new Service(options);
}
