/** Faults of agenda files, of configurations and of a draft's front matter as LSP diagnostics, and the fixes for them. */
import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from "vscode-languageserver-types";
import type { RuleId } from "../checks/rules.ts";
import type { ShownSeverity } from "../review/shown.ts";
import { type DiagnosticOptions, SOURCE, severityNumber } from "./diagnostics.ts";
import { rulePage } from "./ruleDocs.ts";

/** What is wrong with a file. The service's `FileFault` is one. */
export interface Fault {
  /** Absent for a fault that is no rule's: of the configuration. */
  readonly rule?: RuleId;
  readonly severity: ShownSeverity;
  readonly message: string;
  readonly range: Range;
  readonly entry?: string;
  /** What to put in place of the range, where one thing is likely. */
  readonly suggestion?: string;
}

/** `Diagnostic.data` of a fault. */
interface FaultData {
  readonly suggestion: string;
}

const isFaultData = (data: unknown): data is FaultData =>
  typeof data === "object" && data !== null && "suggestion" in data && typeof data.suggestion === "string";

/** The diagnostics of a file's faults. */
export const provideFaultDiagnostics = (faults: readonly Fault[], options: DiagnosticOptions): readonly Diagnostic[] =>
  faults.map(({ rule, severity, message, range, suggestion }) => ({
    range,
    severity: severityNumber(severity),
    source: SOURCE,
    message,
    ...(rule !== undefined && { code: rule }),
    ...(rule !== undefined && options.codeDescription && { codeDescription: { href: rulePage(rule) } }),
    ...(suggestion !== undefined && { data: { suggestion } satisfies FaultData }),
  }));

/** The fixes for faults that a client lists: the likely word in place of the wrong one. */
export const provideFaultFixes = (uri: string, diagnostics: readonly Diagnostic[]): readonly CodeAction[] =>
  diagnostics.flatMap((diagnostic): readonly CodeAction[] => {
    const { data, range, source } = diagnostic;
    if (source !== SOURCE || !isFaultData(data)) return [];
    return [
      {
        title: l10n.t("Replace with '{0}'", data.suggestion),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: { changes: { [uri]: [{ range, newText: data.suggestion }] } },
      },
    ];
  });
