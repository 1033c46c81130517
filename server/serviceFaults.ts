/** Faults of files as the service shows them. */
import * as l10n from "@vscode/l10n";
import type { Lines } from "./draft/lines.ts";
import type { MergeConflict } from "./draft/model.ts";
import type { MissingAgenda } from "./files/choose.ts";
import { type Context, type ContextFault, describeMissing } from "./files/context.ts";
import { parentOf } from "./files/uris.ts";
import { type Severities, severityOf } from "./review/shown.ts";
import type { FileFault } from "./serviceModel.ts";

/** What is said about rules for one file. */
export const severitiesFor = ({ rulesFor, requireReasons }: Pick<Context, "rulesFor" | "requireReasons">, uri: string): Severities => ({
  rules: rulesFor(uri),
  requireReasons,
});

/** Applies severities to faults; those whose rule is off are left out. A fault of the configuration is an error. */
export function showFaults(faults: readonly ContextFault[], context: Pick<Context, "rulesFor" | "requireReasons">): readonly FileFault[] {
  return faults.flatMap((fault): readonly FileFault[] => {
    const severity = fault.rule ? severityOf(fault.rule, severitiesFor(context, fault.uri)) : "error";
    return severity === "off" ? [] : [{ ...fault, severity }];
  });
}

/** A draft whose front matter names agendas. */
export interface Naming {
  readonly uri: string;
  /** The URI from which paths count: its own, but for an unsaved draft. */
  readonly place: string;
  /** The front matter's text. */
  readonly text: string;
  readonly lines: Lines;
  readonly mayRead: (uri: string) => boolean;
}

/** The agendas that a draft's front matter names and that are not there, each told at its name. */
export function tellMissing(missing: readonly MissingAgenda[], { uri, place, text, lines, mayRead }: Naming): readonly ContextFault[] {
  return missing.map((each) => {
    const start = Math.max(0, text.indexOf(each.name, text.indexOf("agenda")));
    const range = { start: lines.positionAt(start), end: lines.positionAt(start + each.name.length) };
    return { rule: "agenda-reference", message: describeMissing(each, parentOf(place), mayRead), uri, range, broken: true };
  });
}

/** The conflicts that a merge has left in a draft, each told at its first mark. No rule is about them, so none can turn them off. */
export const tellMerges = (merges: readonly MergeConflict[], uri: string, lines: Lines): readonly ContextFault[] =>
  merges.map(({ mark }) => ({
    message: l10n.t("A merge conflict was not resolved here: keep one side and take the marks out. Nothing between them is checked."),
    uri,
    range: { start: lines.positionAt(mark.start), end: lines.positionAt(mark.end) },
    broken: true,
  }));
