/** 'Replace the list': the official one in the place of a draft's that differs from it. */
import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { groupLabel } from "../checks/groupEdits.ts";
import { replaceList } from "../checks/groupReplace.ts";
import { type Asked, forDiagnostic } from "./actionModel.ts";
import { editDraft } from "./workspaceEdits.ts";

/** One action for each finding on a group's list. */
export const listActions = ({ reviewed, findings, options }: Asked): readonly CodeAction[] =>
  findings.flatMap((asked): readonly CodeAction[] => {
    const { rule, entry, start } = asked.finding;
    if (!rule.startsWith("group-") || entry?.type !== "group") return [];
    const { draft, lists } = reviewed.review;
    const list = lists.find((each) => each.group === entry && each.start <= start && start <= each.end);
    const changes = list ? replaceList(draft, list) : [];
    if (!list || changes.length === 0) return [];
    return [
      {
        title: l10n.t("Replace the list with the official one: ‘{0}’", groupLabel(list.group, list.language)),
        kind: CodeActionKind.QuickFix,
        ...forDiagnostic(asked),
        edit: editDraft(reviewed, changes, options),
      },
    ];
  });
