/** The snippet files of a workspace: which are in force for a draft, and what is wrong in them. */
import type { Agenda } from "./agenda/model.ts";
import { createContentMemo } from "./draft/content.ts";
import { readDraft } from "./draft/draft.ts";
import { baseLanguage } from "./draft/language/known.ts";
import { createReferenceTexts } from "./features/referenceText.ts";
import type { Context, ContextFault, Contexts } from "./files/context.ts";
import type { Logger } from "./files/model.ts";
import { isSnippetUri, type Texts, Trace } from "./files/texts.ts";
import { findRoot, normalUri } from "./files/uris.ts";
import { draftLanguage } from "./review/languageAt.ts";
import type { Reviewer } from "./review/model.ts";
import type { Reviewers } from "./review/reviewers.ts";
import { checkPrefixes, checkSnippets } from "./snippets/check.ts";
import { DOCUMENT_TYPES } from "./snippets/documentTypes.ts";
import { isFor } from "./snippets/fill.ts";
import type { Snippet, SnippetFile } from "./snippets/model.ts";
import { plainBody, type SnippetFinding, toFile } from "./snippets/plain.ts";
import { readSnippetFile } from "./snippets/read.ts";
import { hasReferences, resolveReference } from "./snippets/references.ts";

/** What snippets are read with. */
export interface SnippetParts {
  readonly texts: Texts;
  readonly contexts: Contexts;
  readonly reviewers: Reviewers;
  readonly logger: Logger | undefined;
  readonly folders: () => readonly string[];
  /** The snippet files that are open: URIs. */
  readonly open: () => readonly string[];
  /** The URI in whose stead a draft is looked up: that of a file at the root, for one that was never saved. */
  readonly placeOf: (uri: string) => string;
}

/** The agendas that a snippet file's references may name. */
export interface SnippetAgendas {
  /** Those in force where the file lies, then all others of the workspace: a snippet is also for drafts elsewhere. */
  readonly agendas: readonly Agenda[];
  readonly inForce: readonly Agenda[];
  /** Whether all of them could be read. */
  readonly areKnown: boolean;
  readonly context: Context;
}

/** A file with those agendas. */
export interface LoadedSnippets extends SnippetAgendas {
  readonly file: SnippetFile;
}

/** The snippets of a workspace. Nothing of it rejects. */
export interface WorkspaceSnippets {
  /** The files in force for a draft, as read. */
  find(uri: string): Promise<readonly SnippetFile[]>;
  /** The files in force at the roots of the workspace folders, and the open ones: URIs. */
  list(): Promise<readonly string[]>;
  /** A file as read, open or not, and the agendas that its references may name. Undefined where there is none. */
  load(uri: string): Promise<LoadedSnippets | undefined>;
  /** The file that a team's new snippet of a language goes to, from a draft; undefined outside the workspace folders. URI. */
  findOwn(uri: string, language: string): Promise<string | undefined>;
}

/** Reads and checks snippet files. */
export class SnippetFiles implements WorkspaceSnippets {
  readonly #parts: SnippetParts;
  readonly #read = new Map<string, SnippetFile>();
  readonly #memo = createContentMemo();
  /** What reviewing the bodies of a file has come to, while neither it nor the agendas change. */
  readonly #reviewed = new Map<
    string,
    { readonly file: SnippetFile; readonly agendas: readonly Agenda[]; readonly found: readonly SnippetFinding[] }
  >();

  /** Files of which nothing has been read. */
  constructor(parts: SnippetParts) {
    this.#parts = parts;
  }

  /** A file as read; undefined where there is none. */
  async read(uri: string, trace: Trace): Promise<SnippetFile | undefined> {
    const text = await this.#parts.texts.read(uri, trace);
    const known = this.#read.get(uri);
    if (text === undefined || known?.text === text) return text === undefined ? undefined : known;
    const file = readSnippetFile(uri, text);
    this.#read.set(uri, file);
    return file;
  }

  async find(uri: string): Promise<readonly SnippetFile[]> {
    const { contexts, placeOf } = this.#parts;
    const trace = new Trace();
    const uris = await contexts.snippets.find(placeOf(uri), trace);
    return (await Promise.all(uris.map((each) => this.read(each, trace)))).filter((file) => file !== undefined);
  }

  async list(): Promise<readonly string[]> {
    const { contexts, folders, open } = this.#parts;
    const found = folders().map((folder) => contexts.snippets.find(`${folder.replace(/\/$/, "")}/untitled.md`, new Trace()));
    return [...new Set([...(await Promise.all(found)).flat(), ...open()])].sort();
  }

  async load(uri: string): Promise<LoadedSnippets | undefined> {
    const [normal, trace] = [normalUri(uri), new Trace()];
    const file = isSnippetUri(normal) ? await this.read(normal, trace) : undefined;
    return file && { file, ...(await this.agendasFor(normal, trace)) };
  }

  findOwn(uri: string, language: string): Promise<string | undefined> {
    const { contexts, placeOf } = this.#parts;
    return contexts.snippets.findOwn(placeOf(uri), baseLanguage(language), new Trace());
  }

  /** The agendas that a file's references may name. */
  async agendasFor(uri: string, trace: Trace): Promise<SnippetAgendas> {
    const { contexts, folders } = this.#parts;
    const context = await contexts.read(uri, [], trace);
    const root = findRoot(folders(), uri);
    const loaded = root === undefined ? [] : await contexts.listAgendas(root, trace);
    const others = loaded.flatMap(({ agenda }) => agenda ?? []);
    const isBroken = context.faults.some(({ rule, broken, entry }) => rule !== undefined && (broken || (rule === "agenda-reference" && !entry)));
    const agendas = [...new Set([...context.agendas, ...others])];
    const areKnown = agendas.length > 0 && !isBroken && loaded.every(({ agenda, broken }) => agenda !== undefined && broken.length === 0);
    return { agendas, inForce: context.agendas, areKnown, context };
  }

  /** What is wrong in a file. Of a file that is not Concord's, nothing is said. */
  async findFaults(uri: string, trace: Trace): Promise<readonly ContextFault[]> {
    const { contexts } = this.#parts;
    const file = await this.read(uri, trace);
    const inForce = await contexts.snippets.find(uri, trace);
    if (!file || !(inForce.includes(uri) || uri.includes("/.concord/snippets/") || hasReferences(file.text))) return [];
    const known = await this.agendasFor(uri, trace);
    if (known.context.config?.leftOutBy(uri) === "ignore") return [];
    const leftOut = known.agendas.flatMap((agenda) => agenda.leftOut ?? []);
    // A file that is in force nowhere is offered beside none.
    const beside = inForce.includes(uri) ? inForce : [];
    const others = (await Promise.all(beside.map((each) => this.read(each, trace)))).filter((each) => each !== undefined);
    const faults = [
      ...checkSnippets(file, known).filter(({ rule, start, end }) => rule !== "snippet-reference" || !leftOut.includes(file.text.slice(start, end))),
      ...checkPrefixes(file, others, DOCUMENT_TYPES),
      ...this.#review(file, known),
    ];
    const placed = faults.map(({ start, end, ...fault }) => ({ ...fault, uri, range: file.rangeOf({ start, end }), broken: false, start }));
    return placed.sort((a, b) => a.start - b.start).map(({ start: _, ...fault }) => fault);
  }

  /** The findings on what the bodies of a file say themselves. */
  #review(file: SnippetFile, { inForce, context }: SnippetAgendas): readonly SnippetFinding[] {
    const { reviewers, logger } = this.#parts;
    const known = this.#reviewed.get(file.uri);
    if (known?.file === file && known.agendas.length === inForce.length && known.agendas.every((each, index) => each === inForce[index]))
      return known.found;
    let found: readonly SnippetFinding[] = [];
    try {
      const reviewer = inForce.length > 0 ? reviewers.get(inForce) : undefined;
      const language = file.language ?? context.language;
      if (reviewer) found = file.snippets.flatMap((snippet) => this.#reviewBody(snippet, file.uri, reviewer, language));
    } catch (error) {
      logger?.error(`the review of snippets failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    this.#reviewed.set(file.uri, { file, agendas: inForce, found });
    return found;
  }

  #reviewBody(snippet: Snippet, uri: string, reviewer: Reviewer, language: string | undefined): readonly SnippetFinding[] {
    if (!isFor(snippet, DOCUMENT_TYPES, undefined)) return [];
    const { agendas, languages } = reviewer;
    const body = snippet.body.text;
    const read = (text: string) => readDraft(uri, text, { languages, memo: this.#memo, ...(language !== undefined && { language }) });
    const draft = read(plainBody(body, () => "").text);
    const review = { draft, agendas, mentions: [], lists: [], claims: [], findings: [], waived: [] };
    const { write } = createReferenceTexts({ review }, draftLanguage(review), 0);
    const plain = plainBody(body, (reference, line) => {
      const asked = resolveReference(agendas, reference);
      return (asked && write(asked, line)) ?? "";
    });
    return toFile(reviewer.review(read(plain.text)).findings, plain, snippet);
  }
}
