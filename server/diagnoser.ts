/** The diagnostics of any file of the workspace, when the drafter wants them: while typing, when saving, or not at all. */
import type { Diagnostic } from "vscode-languageserver";
import { provideFaultDiagnostics } from "./features/agendaDiagnostics.ts";
import { type DiagnosticOptions, provideDiagnostics } from "./features/diagnostics.ts";
import type { PolicyService } from "./serviceModel.ts";

/** The diagnostics of a document. */
export interface Diagnosed {
  /** The same id, the same diagnostics. */
  readonly id: string;
  readonly items: Diagnostic[];
}

/** What is told of a document that is not to be validated, or is not there. */
const NONE: Diagnosed = { id: "none", items: [] };

/** Makes diagnostics. */
export class Diagnoser {
  readonly #service: PolicyService;
  readonly #options: DiagnosticOptions;
  /** Of open documents: the version that was opened or saved last, and what was told of it. */
  readonly #saved = new Map<string, number>();
  readonly #told = new Map<string, Diagnosed>();

  /** @param options what the client can show. */
  constructor(service: PolicyService, options: DiagnosticOptions) {
    this.#service = service;
    this.#options = options;
  }

  /** A document was opened or saved: it is validated as it is now, if at all. */
  saved(uri: string, version: number): void {
    this.#saved.set(uri, version);
  }

  /** A document was closed: its file speaks again. */
  closed(uri: string): void {
    this.#saved.delete(uri);
    this.#told.delete(uri);
  }

  /** The diagnostics of a document, open or in a file. */
  async diagnose(uri: string): Promise<Diagnosed> {
    const validate = this.#service.validation(uri);
    if (validate === "off") return NONE;
    // A document that has never been saved would never be validated.
    const waits = validate === "onSave" && !uri.startsWith("untitled:");
    const version = this.#service.getDocument(uri)?.version;
    const told = this.#told.get(uri);
    if (waits && told && version !== undefined && version !== this.#saved.get(uri)) return told;
    const now = await this.#make(uri);
    if (waits && version !== undefined) this.#told.set(uri, now);
    return now;
  }

  /** The id that `diagnose` would give, where that costs nothing to know. */
  knownId(uri: string): string | undefined {
    if (this.#service.validation(uri) === "off") return NONE.id;
    const known = this.#service.knownResult(uri);
    return known === "" ? NONE.id : known;
  }

  async #make(uri: string): Promise<Diagnosed> {
    if (this.#service.kindOf(uri) !== "draft") {
      const faults = await this.#service.findFaults(uri);
      return { id: JSON.stringify(faults), items: [...provideFaultDiagnostics(faults, this.#options)] };
    }
    const reviewed = await this.#service.reviewDraft(uri);
    if (!reviewed) return NONE;
    const items = [...provideFaultDiagnostics(reviewed.faults, this.#options), ...provideDiagnostics({ ...reviewed, uri }, this.#options)];
    return { id: reviewed.resultId, items };
  }
}
