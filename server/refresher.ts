/** Tells a client to ask again for what other documents show: a change in one may change the hints, tokens and lenses of another. */
import { CodeLensRefreshRequest, type Connection } from "vscode-languageserver";
import type { Abilities } from "./abilities.ts";
import type { PolicyService } from "./serviceModel.ts";

/** How long nothing must have changed, in milliseconds: nobody reads lenses while typing. */
const PAUSE = 300;

/** Asks for refreshes, many changes at once by one. */
export class Refresher {
  readonly #connection: Connection;
  readonly #service: PolicyService;
  readonly #abilities: Abilities;
  readonly #failed: (what: string, error: unknown) => void;
  #others = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** A refresher with nothing to do. `failed` is told of what goes wrong: nothing is thrown. */
  constructor(connection: Connection, service: PolicyService, abilities: Abilities, failed: (what: string, error: unknown) => void) {
    this.#connection = connection;
    this.#service = service;
    this.#abilities = abilities;
    this.#failed = failed;
  }

  /** A document or file has changed. `others`: with it, what open drafts show; a client asks by itself for the document that it has changed. */
  changed(others: boolean): void {
    this.#others ||= others;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh().catch((error: unknown) => this.#failed("refresh", error)), PAUSE);
  }

  /** Asks for nothing any more. */
  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #refresh(): Promise<void> {
    const others = this.#others;
    this.#others = false;
    const { hintRefresh, tokenRefresh, lensRefresh } = this.#abilities;
    const hasAgendas = this.#service.listDocuments("agenda").length > 0;
    await Promise.all([
      others && hintRefresh && this.#connection.languages.inlayHint.refresh(),
      others && tokenRefresh && this.#connection.languages.semanticTokens.refresh(),
      hasAgendas && lensRefresh && this.#connection.sendRequest(CodeLensRefreshRequest.type),
    ]);
  }
}
