/** How the server and its agendas stand, and which draft is at hand. */
import type { Range } from "vscode-languageserver-types";

/** Notification of the server: how the active draft fares. */
export const STATUS = "concord/status";

/** Notification of the client: another draft has become the active one. */
export const ACTIVE_DRAFT = "concord/activeDraft";

/** Params of `ACTIVE_DRAFT`: null where the active editor holds no draft. */
export interface ActiveDraftParams {
  readonly uri: string | null;
}

/** An agenda as the status bar names it. */
export interface AgendaName {
  readonly id: string;
  readonly title: string;
  readonly uri: string;
}

/** What keeps an agenda from being read, and where. */
export interface AgendaFaultPlace {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/** How many claims of a draft stand how. */
export interface ClaimCounts {
  readonly consistent: number;
  readonly inconsistent: number;
  readonly unlinked: number;
  readonly waived: number;
}

/** Params of `STATUS`. `none`: no agenda speaks for the draft; `broken`: the agenda has a fault, and its last good version is in force. */
export interface StatusParams {
  readonly state: "none" | "reading" | "ready" | "broken";
  readonly agenda?: AgendaName;
  /** Findings of the active draft. */
  readonly findings?: number;
  readonly counts?: ClaimCounts;
  readonly fault?: AgendaFaultPlace;
  /** Another one: the text, an agenda or the configuration is another, and so may be all that views show. */
  readonly resultId?: string;
}
