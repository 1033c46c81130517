/** How the language server's requests are laid out: one file for each group of them, each with what it declares and what it answers. */
import type { CancellationToken, Connection, ResponseError, ServerCapabilities, WorkDoneProgressReporter } from "vscode-languageserver";
import type { Abilities } from "../abilities.ts";
import type { Diagnoser } from "../diagnoser.ts";
import type { ReadPacked } from "../exchange/extract/sourceText.ts";
import type { DraftReview, PolicyService } from "../serviceModel.ts";

/** A file that ships with Concord. */
export interface ShippedFile {
  readonly name: string;
  readonly text: string;
}

/** What every request is answered with. */
export interface RequestContext {
  readonly service: PolicyService;
  readonly abilities: Abilities;
  readonly diagnoser: Diagnoser;
  /** The snippets that ship with Concord. */
  readonly shipped: readonly ShippedFile[];
  /** Whether the client has taken the request back; long work asks after every step. */
  readonly isCancelled: () => boolean;
  /** Settles when a document, file or setting has changed since this was called, or the client has taken the request back. */
  readonly nextChange: () => Promise<void>;
  /** Reads documents that are no text; undefined in a browser. */
  readonly readPacked?: ReadPacked | undefined;
  /** Shows how far long work is, from 0 to 100, until it is done; undefined where the client cannot. */
  readonly showProgress: (title: string) => Promise<WorkDoneProgressReporter | undefined>;
}

/** A request's handler as the connection takes it. */
type Handler<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>>;

/**
 * Makes a handler that never throws: what fails is logged under its name and answered with nothing, what was cancelled as the protocol says,
 * and nothing is answered before the settings are known.
 */
export type Answer = <Params, Result>(
  name: string,
  empty: Result,
  provide: (context: RequestContext, params: Params) => Promise<Result>,
) => Handler<Params, Result>;

/** A group of requests. */
export interface RequestGroup {
  /** What the server says in its answer to `initialize` that it can do, for a client of these abilities. */
  readonly capabilities: (abilities: Abilities) => ServerCapabilities;
  /** Puts the handlers on the connection. */
  readonly serve: (connection: Connection, answer: Answer) => void;
}

/** The review of an open draft, under the URI by which the client knows it: the service spells URIs in one way of several. */
export async function reviewOf(service: PolicyService, uri: string): Promise<DraftReview | undefined> {
  const reviewed = await service.review(uri);
  return reviewed && { ...reviewed, uri };
}
