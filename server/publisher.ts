/** What the server tells its client unasked: diagnostics to clients that do not pull them, and how the active draft fares. */
import type { Connection, Diagnostic } from "vscode-languageserver";
import type { Abilities } from "./abilities.ts";
import { provideFaultDiagnostics } from "./features/agendaDiagnostics.ts";
import { provideDiagnostics } from "./features/diagnostics.ts";
import type { PolicyService } from "./serviceModel.ts";

/** The status bar's notification; its parameters are a `DraftStatus`, or `{ state: "reading" }`. */
const STATUS = "concord/status";
/** How long typing may go on before diagnostics are pushed, in milliseconds. Clients that pull choose for themselves. */
const PAUSE = 80;

/** The diagnostics of a document, and the id of this result: the same id, the same diagnostics. */
export async function diagnose(
  service: PolicyService,
  uri: string,
  { diagnostics: options }: Abilities,
): Promise<{ readonly id: string; readonly items: Diagnostic[] }> {
  if (service.kindOf(uri) !== "draft") {
    const faults = await service.findFaults(uri);
    const items = [...provideFaultDiagnostics(faults, options)];
    return { id: JSON.stringify(faults), items };
  }
  const reviewed = await service.review(uri);
  if (!reviewed) return { id: "none", items: [] };
  const items = [...provideFaultDiagnostics(reviewed.faults, options), ...provideDiagnostics({ ...reviewed, uri }, options)];
  return { id: reviewed.resultId, items };
}

/** Tells the client what has changed, some time after it has: many changes at once are told once. */
export class Publisher {
  readonly #connection: Connection;
  readonly #service: PolicyService;
  readonly #abilities: Abilities;
  readonly #failed: (what: string, error: unknown) => void;
  readonly #pending = new Set<string>();
  #others = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The draft before the drafter; undefined with clients that do not say. */
  #active: string | null | undefined;
  #told = "";

  /** A publisher with nothing to tell. `failed` is told of what goes wrong: nothing is thrown. */
  constructor(connection: Connection, service: PolicyService, abilities: Abilities, failed: (what: string, error: unknown) => void) {
    this.#connection = connection;
    this.#service = service;
    this.#abilities = abilities;
    this.#failed = failed;
  }

  /** A document is another; with it, the findings of others may be. */
  changed(uri: string | undefined, others: readonly string[]): void {
    if (uri !== undefined) this.#pending.add(uri);
    for (const other of others) this.#pending.add(other);
    this.#others ||= others.length > 0;
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
    clearTimeout(this.#timer);
    this.#pending.clear();
  }

  async #publish(): Promise<void> {
    const uris = [...this.#pending];
    const others = this.#others;
    this.#pending.clear();
    this.#others = false;
    this.#timer = undefined;
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
    const { items } = await diagnose(this.#service, uri, this.#abilities);
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
