/** Code actions that mend findings: one, all of a rule, all of the draft. */
import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { type Asked, type AskedFinding, forDiagnostic } from "./actionModel.ts";
import { editId } from "./diagnosticData.ts";
import { listAction } from "./listActions.ts";
import { safeChanges, safeEdits } from "./safeEdits.ts";
import { editDraft } from "./workspaceEdits.ts";

/** All safe fixes of a draft at once: what `editor.codeActionsOnSave` names. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.concord`;

/** The actions that mend one finding, the likeliest first. */
function mendOne({ reviewed, options }: Asked, asked: AskedFinding): readonly CodeAction[] {
  const list = listAction({ reviewed, options }, asked);
  const { edits, rule } = asked.finding;
  const fixes = edits.map(
    (edit, index): CodeAction => ({
      title: edit.title,
      kind: CodeActionKind.QuickFix,
      ...forDiagnostic(asked),
      ...(index === 0 && !list?.isLikeliest && (edit.safe || edits.length === 1) && { isPreferred: true }),
      edit: editDraft(reviewed, edit.changes, options),
      data: { rule, edit: editId(edit, asked.finding) },
    }),
  );
  if (!list) return fixes;
  return list.isLikeliest ? [list.action, ...fixes] : [...fixes, list.action];
}

/** The actions that mend each finding, finding by finding. */
export const fixActions = (about: Asked): readonly CodeAction[] => about.findings.flatMap((asked) => mendOne(about, asked));

/** For each rule that is asked about and has several safe fixes in the draft, one action for all of them; and one for all rules. */
export function fixManyActions({ reviewed, findings, options }: Asked): readonly CodeAction[] {
  const { shown } = reviewed;
  const rules = new Set(findings.flatMap(({ finding }) => (finding.edits[0]?.safe ? [finding.rule] : [])));
  if (rules.size === 0) return [];
  const actions = [...rules].flatMap((rule): readonly CodeAction[] => {
    const safe = safeEdits(shown.filter((finding) => finding.rule === rule));
    if (safe.length < 2) return [];
    const changes = safe.flatMap((edit) => edit.changes);
    return [
      {
        title: l10n.t("Fix all {0} findings in this draft", rule),
        kind: CodeActionKind.QuickFix,
        diagnostics: findings.flatMap(({ finding, diagnostic }) => (diagnostic && finding.rule === rule ? [diagnostic] : [])),
        edit: editDraft(reviewed, changes, options),
      },
    ];
  });
  const others = new Set(safeEdits(shown).map(({ finding }) => finding.rule));
  if (others.size < 2) return actions;
  return [...actions, { ...fixAllAction(reviewed, options), kind: CodeActionKind.QuickFix }];
}

const fixAllAction = (reviewed: Asked["reviewed"], options: Asked["options"]): CodeAction => ({
  title: l10n.t("Fix all safe findings in this draft"),
  edit: editDraft(reviewed, safeChanges(reviewed.shown), options),
});

/** `source.fixAll.concord`; none where nothing is to mend. */
export const fixAllActions = ({ reviewed, options }: Pick<Asked, "reviewed" | "options">): readonly CodeAction[] =>
  safeEdits(reviewed.shown).length > 0 ? [{ ...fixAllAction(reviewed, options), kind: FIX_ALL }] : [];
