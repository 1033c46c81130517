/** The drafts of a workspace that no editor has open: found, read and reviewed when they are asked for, each again only when it has changed. */
import { type Citations, findCitations } from "./features/citations.ts";
import { findDrafts, isDraftUri } from "./files/drafts.ts";
import type { FileAccess } from "./files/model.ts";
import { normalUri } from "./files/uris.ts";
import type { KnownContexts, Place } from "./serviceContexts.ts";
import type { DraftReview } from "./serviceModel.ts";
import { parseText, type Reviews } from "./serviceReviews.ts";

/** What is known of a file. */
interface Closed {
  /** Tells apart two texts of one file. */
  readonly serial: string;
  /** Of the file when it was read: its size and the time of its last change. */
  readonly stamp: string;
  /** The context that all of the following holds in. */
  readonly place: Place;
  /** Of its text, in characters. */
  readonly size: number;
  review: Promise<DraftReview> | undefined;
  citations: Promise<Citations> | undefined;
  /** The review's result id, "" where the configuration says that it is no draft; undefined until it is reviewed. */
  resultId: string | undefined;
}

/** Characters of drafts whose whole reviews are kept. What of a review is small is kept of all drafts. */
const MOST_TEXT = 2_000_000;
/** Longer than any draft that is written by hand, in bytes; what is longer is data under a draft's name, and reviewed only where it is open. */
const LONGEST = 4_000_000;

/** The drafts that are not open. Nothing of it rejects. */
export class ClosedDrafts {
  readonly #files: FileAccess;
  readonly #contexts: KnownContexts;
  readonly #reviews: Reviews;
  readonly #closed = new Map<string, Closed>();
  /** Those whose reviews are kept, the last one made last, and how many characters they have together. */
  readonly #reviewed = new Map<string, Closed>();
  #kept = 0;
  #found: Promise<readonly string[]> | undefined;
  #serial = 0;

  /** Drafts of which nothing has been read. */
  constructor(files: FileAccess, contexts: KnownContexts, reviews: Reviews) {
    this.#files = files;
    this.#contexts = contexts;
    this.#reviews = reviews;
  }

  /** The files that are drafts by their names, below folders: URIs, sorted. Searched for again after files or folders have changed. */
  find(folders: readonly string[]): Promise<readonly string[]> {
    this.#found ??= findDrafts(this.#files, folders).then((uris) => uris.map(normalUri));
    return this.#found;
  }

  /** A file has changed, appeared or gone, or its document was closed. */
  forget(uri: string): void {
    this.#drop(uri);
    if (isDraftUri(uri) || uri.endsWith("/.gitignore")) this.#found = undefined;
  }

  #drop(uri: string): void {
    this.#release(uri);
    this.#closed.delete(uri);
  }

  /** Other folders are searched from now on. */
  foldersChanged(): void {
    this.#found = undefined;
  }

  /** For clients that watch no files: forgets the drafts that have changed since they were read. */
  async refresh(): Promise<void> {
    this.#found = undefined;
    await Promise.all(
      [...this.#closed].map(async ([uri, closed]) => {
        if ((await this.#stampOf(uri)) !== closed.stamp && this.#closed.get(uri) === closed) this.#drop(uri);
      }),
    );
  }

  /** What is known of a file, where it still holds. */
  #current(uri: string): Closed | undefined {
    const known = this.#closed.get(uri);
    return known && this.#contexts.isCurrent(known.place) ? known : undefined;
  }

  /** The result id of the review of a file, where that is known without reviewing it again; "" where it is no draft. */
  identify(uri: string): string | undefined {
    return this.#current(uri)?.resultId;
  }

  /** The review of a file; undefined where it cannot be read, or is far too long. */
  async review(uri: string): Promise<DraftReview | undefined> {
    const current = this.#current(uri);
    if (current?.review) return current.review;
    const stamp = await this.#stampOf(uri);
    const text = stamp === undefined ? undefined : await this.#files.readText(uri).catch(() => undefined);
    if (stamp === undefined || text === undefined) return undefined;
    const parsed = parseText(text);
    const before = this.#closed.get(uri);
    const serial = before?.stamp === stamp ? before.serial : `closed ${++this.#serial}`;
    const place = this.#contexts.find(uri, parsed.frontMatter);
    const review = this.#reviews.review({ uri, version: 0, text }, serial, parsed, place.known);
    const citations = current?.stamp === stamp ? current.citations : undefined;
    const closed: Closed = { serial, stamp, place, size: text.length, review, citations, resultId: undefined };
    this.#keep(uri, closed);
    const { ignored, resultId } = await review;
    closed.resultId = ignored ? "" : resultId;
    return review;
  }

  /** The citations of a file. */
  async citations(uri: string): Promise<Citations | undefined> {
    const current = this.#current(uri);
    if (current?.citations) return current.citations;
    const reviewed = await this.review(uri);
    if (!reviewed) return undefined;
    const citations = Promise.resolve(findCitations(reviewed));
    const now = this.#current(uri);
    if (now?.resultId !== undefined && (now.resultId === "" || now.resultId === reviewed.resultId)) now.citations = citations;
    return citations;
  }

  async #stampOf(uri: string): Promise<string | undefined> {
    const stat = await this.#files.stat(uri).catch(() => undefined);
    return stat?.type === "file" && stat.size <= LONGEST ? `${stat.size} ${stat.mtime}` : undefined;
  }

  /** Keeps a file's review, and forgets those that were made longest ago where they are too many. */
  #keep(uri: string, closed: Closed): void {
    this.#closed.set(uri, closed);
    this.#release(uri);
    this.#reviewed.set(uri, closed);
    this.#kept += closed.size;
    for (const [oldest, each] of this.#reviewed) {
      if (this.#kept <= MOST_TEXT || each === closed) break;
      this.#release(oldest);
    }
  }

  #release(uri: string): void {
    const held = this.#reviewed.get(uri);
    if (!held) return;
    this.#reviewed.delete(uri);
    this.#kept -= held.size;
    held.review = undefined;
  }
}
