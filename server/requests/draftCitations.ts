/** The citations of all drafts of a workspace, read once for however many requests ask at the same time. */
import type { DraftCitations } from "../features/entryCitations.ts";
import type { RequestContext } from "./model.ts";

/** A reading under way, and who waits for it. */
interface Reading {
  readonly waiting: RequestContext[];
  readonly result: Promise<readonly DraftCitations[] | undefined>;
}

/** Reads the citations of drafts. The service remembers each draft's, so that a second reading costs a look at each. */
export class DraftCitationReader {
  #reading: Reading | undefined;
  #last: readonly DraftCitations[] | undefined;

  /** What was read last; undefined before the first reading. */
  get last(): readonly DraftCitations[] | undefined {
    return this.#last;
  }

  /** The citations of every draft, as they are now; undefined where all who asked have gone. */
  async read(context: RequestContext): Promise<readonly DraftCitations[] | undefined> {
    const under = this.#reading;
    if (under) {
      under.waiting.push(context);
      const result = await under.result;
      // Whoever was waited for before may have gone just when this one came.
      if (result || context.isCancelled()) return result;
      return this.read(context);
    }
    const waiting = [context];
    const reading: Reading = { waiting, result: this.#read(context, waiting) };
    this.#reading = reading;
    try {
      return await reading.result;
    } finally {
      this.#reading = undefined;
    }
  }

  async #read({ service }: RequestContext, waiting: readonly RequestContext[]): Promise<readonly DraftCitations[] | undefined> {
    const found: DraftCitations[] = [];
    for (const uri of await service.listDrafts()) {
      if (waiting.every(({ isCancelled }) => isCancelled())) return undefined;
      const citations = await service.findCitations(uri);
      // The client knows an open draft by its own spelling of the URI.
      if (citations) found.push({ uri: service.getDocument(uri)?.uri ?? uri, citations });
    }
    this.#last = found;
    return found;
  }
}
