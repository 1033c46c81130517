/** The drafts of a workspace that no editor has open: found, read and reviewed when they are asked for, each again only when it has changed. */
import { type Citations, findCitations } from "./features/citations.ts";
import { findDrafts, isDraftUri } from "./files/drafts.ts";
import type { FileAccess } from "./files/model.ts";
import { normalUri } from "./files/uris.ts";
import type { KnownContexts, Place } from "./serviceContexts.ts";
import type { DraftReview } from "./serviceModel.ts";
import { parseText, type Reviews } from "./serviceReviews.ts";

/** A result, and the context that it holds in. */
interface Kept<Result> {
  readonly place: Place;
  readonly promise: Promise<Result>;
}

/** What is known of a file. */
interface Closed {
  /** Tells apart two texts of one file. */
  readonly serial: string;
  /** Of the file when it was read: its size and the time of its last change. */
  readonly stamp: string;
  review: (Kept<DraftReview> & { readonly size: number }) | undefined;
  citations: Kept<Citations> | undefined;
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
  /** The one asked for last stands last. */
  readonly #closed = new Map<string, Closed>();
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
    this.#closed.delete(uri);
    if (isDraftUri(uri) || uri.endsWith("/.gitignore")) this.#found = undefined;
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
        if ((await this.#stampOf(uri)) !== closed.stamp && this.#closed.get(uri) === closed) this.#closed.delete(uri);
      }),
    );
  }

  /** The review of a file; undefined where it cannot be read, or is far too long. */
  async review(uri: string): Promise<DraftReview | undefined> {
    const known = this.#closed.get(uri);
    if (known?.review && this.#contexts.isCurrent(known.review.place)) return known.review.promise;
    const stamp = await this.#stampOf(uri);
    const text = stamp === undefined ? undefined : await this.#files.readText(uri).catch(() => undefined);
    if (stamp === undefined || text === undefined) return undefined;
    const parsed = parseText(text);
    const serial = known?.stamp === stamp ? known.serial : `closed ${++this.#serial}`;
    const place = this.#contexts.find(uri, parsed.frontMatter);
    const promise = this.#reviews.review({ uri, version: 0, text }, serial, parsed, place.known);
    const citations = known?.stamp === stamp ? known.citations : undefined;
    this.#keep(uri, { serial, stamp, review: { place, promise, size: text.length }, citations });
    return promise;
  }

  /** The citations of a file. */
  async citations(uri: string): Promise<Citations | undefined> {
    const known = this.#closed.get(uri);
    if (known?.citations && this.#contexts.isCurrent(known.citations.place)) return known.citations.promise;
    const reviewed = await this.review(uri);
    const now = this.#closed.get(uri);
    if (!reviewed || !now?.review) return undefined;
    const promise = now.review.promise.then(findCitations);
    now.citations = { place: now.review.place, promise };
    return promise;
  }

  async #stampOf(uri: string): Promise<string | undefined> {
    const stat = await this.#files.stat(uri).catch(() => undefined);
    return stat?.type === "file" && stat.size <= LONGEST ? `${stat.size} ${stat.mtime}` : undefined;
  }

  /** Keeps a file's review, and forgets those that were asked for longest ago where there are too many. */
  #keep(uri: string, closed: Closed): void {
    this.#closed.delete(uri);
    this.#closed.set(uri, closed);
    let size = 0;
    for (const each of [...this.#closed.values()].reverse()) {
      size += each.review?.size ?? 0;
      if (size > MOST_TEXT && each !== closed) each.review = undefined;
    }
  }
}
