/** The lists of the draft at hand as the server has them, each asked for once however many views show it. */
import type * as vscode from "vscode";
import type { Session } from "../session.ts";
import { AGENDA_OUTLINE, CLAIMS, type Claim, type ClaimList, type ListParams, type Outline, type OutlineAgenda } from "./model.ts";

/** The agendas in force for a draft, complete. */
export interface WholeOutline extends Outline {
  readonly uri: string;
  readonly agendas: readonly OutlineAgenda[];
}

/** The claims of a draft, complete. */
export interface WholeClaims extends ClaimList {
  readonly uri: string;
  readonly claims: readonly Claim[];
}

/** Asks for the lists, and keeps the last answers: what has not changed is not sent again. */
export class Lists implements vscode.Disposable {
  readonly #session: Session;
  readonly #listening: vscode.Disposable;
  #outline: WholeOutline | undefined;
  #claims: WholeClaims | undefined;

  /** Nothing is asked for yet. Lists of a server that has ended are forgotten: the next one counts its answers anew. */
  constructor(session: Session) {
    this.#session = session;
    this.#listening = session.onDidChange(() => {
      if (session.status.state !== "starting" && session.status.state !== "stopped") return;
      this.#outline = undefined;
      this.#claims = undefined;
    });
  }

  /** The agendas in force for the draft at hand, else the one whose file is being edited. Undefined where there is neither, or no server. */
  async outline(): Promise<WholeOutline | undefined> {
    const last = this.#outline;
    const answer = await this.#ask<Outline>(AGENDA_OUTLINE, last, this.#session.draft ?? this.#session.agenda);
    return answer && (this.#outline = { ...answer, agendas: answer.agendas ?? last?.agendas ?? [] });
  }

  /** The claims of the draft at hand. Undefined where there is no draft or no server. */
  async claims(): Promise<WholeClaims | undefined> {
    const last = this.#claims;
    const answer = await this.#ask<ClaimList>(CLAIMS, last);
    return answer && (this.#claims = { ...answer, claims: answer.claims ?? last?.claims ?? [] });
  }

  /** Forgets everything. */
  dispose(): void {
    this.#listening.dispose();
  }

  async #ask<T>(
    method: string,
    last: { readonly uri: string; readonly id: string } | undefined,
    uri = this.#session.draft,
  ): Promise<(T & { readonly uri: string }) | undefined> {
    if (uri === undefined) return undefined;
    const params: ListParams = { uri, ...(last?.uri === uri && { known: last.id }) };
    const answer = await this.#session.ask<T>(method, params);
    return answer && { ...answer, uri };
  }
}
