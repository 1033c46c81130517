/** What the code actions of a draft share: what they are asked about, and what the client can take. */
import type { CodeAction, Diagnostic, Range } from "vscode-languageserver-types";
import type { ShownFinding } from "../review/shown.ts";
import type { Reviewed } from "./model.ts";
import type { EditOptions } from "./workspaceEdits.ts";

/** What the client can take. */
export interface CodeActionOptions extends EditOptions {
  /** Whether it has the commands by which Concord asks the drafter something. */
  readonly commands?: boolean;
  /** Whether an ignore comment must say why. */
  readonly requireReasons?: boolean;
}

/** A finding at the place asked about, with the diagnostic by which the client knows it, where it named one. */
export interface AskedFinding {
  readonly finding: ShownFinding;
  readonly diagnostic?: Diagnostic;
}

/** What code actions are asked for. */
export interface Asked {
  readonly reviewed: Reviewed;
  /** Offsets of the place, or of what is selected. */
  readonly start: number;
  readonly end: number;
  readonly range: Range;
  readonly findings: readonly AskedFinding[];
  readonly options: CodeActionOptions;
}

/** The link of an action to the diagnostic that it is for. */
export const forDiagnostic = ({ diagnostic }: AskedFinding): Pick<CodeAction, "diagnostics"> => (diagnostic ? { diagnostics: [diagnostic] } : {});

/** Whether a stretch holds or touches the place asked about. */
export const isAsked = ({ start, end }: Pick<Asked, "start" | "end">, span: { readonly start: number; readonly end: number }): boolean =>
  span.start <= end && span.end >= start;
