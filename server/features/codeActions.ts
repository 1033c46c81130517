/** Quick fixes for findings, and all safe fixes of a draft at once. */
import * as l10n from "@vscode/l10n";
import { type CodeAction, type CodeActionContext, CodeActionKind, type Range, type TextEdit, type WorkspaceEdit } from "vscode-languageserver-types";
import type { Change } from "../checks/model.ts";
import type { ShownFinding } from "../review/shown.ts";
import { editId, findFinding } from "./diagnosticData.ts";
import { SOURCE } from "./diagnostics.ts";
import { offsetOf, type Reviewed, rangeOf } from "./model.ts";

/** All safe fixes of a draft at once: what `editor.codeActionsOnSave` names. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.concord`;

/** What the client can take. */
export interface CodeActionOptions {
  /** Whether edits may say for which version of the draft they are meant. */
  readonly documentChanges: boolean;
}

const asked = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));

function workspaceEdit(reviewed: Reviewed, changes: readonly Change[], { documentChanges }: CodeActionOptions): WorkspaceEdit {
  const { uri, version } = reviewed;
  const edits: TextEdit[] = changes.map((change) => ({ range: rangeOf(reviewed, change), newText: change.newText }));
  return documentChanges ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}

const startOf = (changes: readonly Change[]): number => Math.min(...changes.map(({ start }) => start));

/** The changes of the first safe edit of each finding, in order; of edits that touch each other, the first alone. */
export function safeChanges(findings: readonly Pick<ShownFinding, "edits">[]): readonly Change[] {
  const edits = findings.flatMap(({ edits: [first] }) => (first?.safe && first.changes.length > 0 ? [first.changes] : []));
  const taken: Change[] = [];
  let reach = -1;
  for (const changes of [...edits].sort((a, b) => startOf(a) - startOf(b))) {
    // Nearly all edits lie behind all those before; only what does not is held against each of them.
    const free = changes.every((change) => change.start > reach || !taken.some((other) => change.start <= other.end && change.end >= other.start));
    if (!free) continue;
    taken.push(...changes);
    for (const { end } of changes) reach = Math.max(reach, end);
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

const touches = (reviewed: Reviewed, { start, end }: ShownFinding, range: Range): boolean =>
  start <= offsetOf(reviewed, range.end) && end >= offsetOf(reviewed, range.start);

function quickFixes(reviewed: Reviewed, range: Range, { diagnostics }: CodeActionContext, options: CodeActionOptions): readonly CodeAction[] {
  const ours = diagnostics.filter(({ source }) => source === SOURCE);
  // A client that lists no diagnostics asks what can be mended at the range.
  const found: readonly { finding: ShownFinding; diagnostics?: CodeAction["diagnostics"] }[] =
    ours.length > 0
      ? ours.flatMap((diagnostic) => {
          const finding = findFinding(reviewed, diagnostic);
          return finding ? [{ finding, diagnostics: [diagnostic] }] : [];
        })
      : reviewed.shown.filter((finding) => touches(reviewed, finding, range)).map((finding) => ({ finding }));
  return found.flatMap(({ finding, diagnostics: told }) =>
    finding.edits.map(
      (edit, index): CodeAction => ({
        title: edit.title,
        kind: CodeActionKind.QuickFix,
        ...(told && { diagnostics: told }),
        ...(index === 0 && (edit.safe || finding.edits.length === 1) && { isPreferred: true }),
        edit: workspaceEdit(reviewed, edit.changes, options),
        data: { rule: finding.rule, edit: editId(edit, finding) },
      }),
    ),
  );
}

/** The code actions for a range of a draft: one for each way to mend a finding there, and `source.fixAll.concord`. */
export function provideCodeActions(reviewed: Reviewed, range: Range, context: CodeActionContext, options: CodeActionOptions): readonly CodeAction[] {
  const actions: CodeAction[] = [];
  if (asked(CodeActionKind.QuickFix, context.only)) actions.push(...quickFixes(reviewed, range, context, options));
  if (asked(FIX_ALL, context.only)) {
    const changes = safeChanges(reviewed.shown);
    if (changes.length > 0) actions.push({ title: l10n.t("Fix all safe findings"), kind: FIX_ALL, edit: workspaceEdit(reviewed, changes, options) });
  }
  return actions;
}
