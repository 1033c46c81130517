/** Mending and ignoring findings, and bringing tagged numbers up to date. */
import type { Range } from "vscode-languageserver-types";

/** Request of the client: ignore a finding, with a reason. Answer: `Applied`. */
export const IGNORE = "concord/ignore";

/** Request of the client: mend all safe findings of the drafts that are named. Answer: `Mended`, or null where it could not be done. */
export const FIX_ALL = "concord/fixAll";

/** Request of the client: rewrite the tagged numbers that the agenda has changed, in the drafts that are named. Answer: as to `FIX_ALL`. */
export const UPDATE_TAGS = "concord/updateTags";

/** Request of the client: what one of the two would mend. Params: `FixesParams`. Answer: a list of `DraftFixes`. */
export const PROPOSE_FIXES = "concord/proposeFixes";

/** Request of the client: a draft as one of the two would leave it. Params: `FixesParams` with its `uri`. Answer: a `FileText`, or null. */
export const FIXED_TEXT = "concord/fixedText";

/** The argument of the command `concord.ignore`, as the server's code actions give it. */
export interface IgnoreArgument {
  readonly uri: string;
  readonly rule: string;
  readonly finding: { readonly range: Range; readonly data?: unknown };
  readonly scope: "here" | "file";
  /** Whether a reason must be given. */
  readonly required: boolean;
}

/** Params of `IGNORE`. */
export interface IgnoreParams extends Pick<IgnoreArgument, "uri" | "finding" | "scope"> {
  readonly reason: string;
}

/** Whether an edit was made. */
export interface Applied {
  readonly applied: boolean;
}

/** How much is to be mended. */
export interface Mended {
  readonly drafts: number;
  /** How many findings or tagged numbers. */
  readonly fixes: number;
}

/** Params of `PROPOSE_FIXES`. */
export interface FixesParams {
  readonly what: typeof FIX_ALL | typeof UPDATE_TAGS;
}

/** What is to be mended of a draft. */
export interface DraftFixes {
  readonly uri: string;
  readonly fixes: number;
  /** Some of them. */
  readonly samples: readonly { readonly before: string; readonly after: string }[];
}
