/** What the server tells its client unasked: diagnostics to clients that do not pull them, and how the active draft fares. */
import type { Connection } from "vscode-languageserver";
import type { Abilities } from "./abilities.ts";
import type { Diagnoser } from "./diagnoser.ts";
import { Refresher } from "./refresher.ts";
import type { PolicyService } from "./serviceModel.ts";

/** The status bar's notification; its parameters are a `DraftStatus`, or `{ state: "reading" }`. */
const STATUS = "concord/status";
/** How long typing may go on before diagnostics are pushed, in milliseconds. Clients that pull choose for themselves. */
const PAUSE = 80;

/** What a publisher tells from. */
export interface PublisherParts {
  readonly service: PolicyService;
  readonly diagnoser: Diagnoser;
  readonly abilities: Abilities;
}

/** Tells the client what has changed, some time after it has: many changes at once are told once. */
export class Publisher {
  readonly #connection: Connection;
  readonly #service: PolicyService;
  readonly #diagnoser: Diagnoser;
  readonly #abilities: Abilities;
  readonly #failed: (what: string, error: unknown) => void;
  readonly #refresher: Refresher;
  readonly #pending = new Set<string>();
  #others = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The draft before the drafter; undefined with clients that do not say. */
  #active: string | null | undefined;
  #told = "";
  /** Who waits for the next change. */
  #waiting: (() => void)[] = [];

  /** A publisher with nothing to tell. `failed` is told of what goes wrong: nothing is thrown. */
  constructor(connection: Connection, { service, diagnoser, abilities }: PublisherParts, failed: (what: string, error: unknown) => void) {
    this.#connection = connection;
    this.#service = service;
    this.#diagnoser = diagnoser;
    this.#abilities = abilities;
    this.#failed = failed;
    this.#refresher = new Refresher(connection, service, abilities, failed);
  }

  /** Settles at the next change, some time after it: many changes at once are one. */
  nextChange(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** A document is another; with it, the findings of others may be. */
  changed(uri: string | undefined, others: readonly string[]): void {
    if (uri !== undefined) this.#pending.add(uri);
    for (const other of others) this.#pending.add(other);
    this.#others ||= others.length > 0;
    this.#refresher.changed(others.length > 0);
    this.#timer ??= setTimeout(() => void this.#publish(), PAUSE);
  }

  /** A document was closed: what was pushed for it goes. */
  closed(uri: string): void {
    this.#pending.delete(uri);
    if (!this.#abilities.pull) void this.#connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => {});
  }

  /** Another draft is before the drafter. */
  activate(uri: string | null): void {
    this.#active = uri;
    this.#told = "";
    void this.#tellStatus().catch((error: unknown) => this.#failed("status", error));
  }

  /** Tells nothing any more. */
  dispose(): void {
    this.#refresher.dispose();
    clearTimeout(this.#timer);
    this.#pending.clear();
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  async #publish(): Promise<void> {
    const uris = [...this.#pending];
    const others = this.#others;
    this.#pending.clear();
    this.#others = false;
    this.#timer = undefined;
    this.#wake();
    try {
      if (!this.#abilities.pull) for (const uri of uris) await this.#push(uri);
      else if (others && this.#abilities.refresh) await this.#connection.languages.diagnostics.refresh();
    } catch (error) {
      this.#failed("diagnostics", error);
    }
    await this.#tellStatus().catch((error: unknown) => this.#failed("status", error));
  }

  async #push(uri: string): Promise<void> {
    const version = this.#service.getDocument(uri)?.version;
    if (version === undefined) return;
    const { items } = await this.#diagnoser.diagnose(uri);
    // Typed on or closed meanwhile: the next round tells.
    if (this.#service.getDocument(uri)?.version === version) await this.#connection.sendDiagnostics({ uri, version, diagnostics: items });
  }

  async #tellStatus(): Promise<void> {
    const uri = this.#active;
    if (uri === undefined) return;
    if (uri !== null && this.#told === "") await this.#connection.sendNotification(STATUS, { state: "reading" });
    const status = uri === null ? { state: "none" } : await this.#service.status(uri);
    const told = JSON.stringify(status);
    if (uri !== this.#active || told === this.#told) return;
    this.#told = told;
    await this.#connection.sendNotification(STATUS, status);
  }
}
