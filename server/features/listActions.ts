/** 'Replace the list': the official one in the place of a draft's that differs from it. */
import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { groupLabel } from "../checks/groupEdits.ts";
import { replaceList } from "../checks/groupReplace.ts";
import { type Asked, type AskedFinding, forDiagnostic } from "./actionModel.ts";
import { editDraft } from "./workspaceEdits.ts";

/** What may be done with the list that a finding is about. */
export interface ListAction {
  readonly action: CodeAction;
  /** True where the list is the likelier mistake: it has as many items as the count before it says, and both are wrong. */
  readonly isLikeliest: boolean;
}

/** The action for a finding on a group's list; undefined where there is no list, or nothing of it to replace. */
export function listAction({ reviewed, options }: Pick<Asked, "reviewed" | "options">, asked: AskedFinding): ListAction | undefined {
  const { rule, entry, start } = asked.finding;
  if (!rule.startsWith("group-") || entry?.type !== "group") return undefined;
  const { draft, lists } = reviewed.review;
  const list = lists.find((each) => each.group === entry && each.start <= start && start <= each.end);
  const changes = list ? replaceList(draft, list) : [];
  if (!list || changes.length === 0) return undefined;
  const isLikeliest = rule === "group-count" && list.anchor.count?.value === list.items.length;
  return {
    isLikeliest,
    action: {
      title: l10n.t("Replace the list with the official one: ‘{0}’", groupLabel(list.group, list.language)),
      kind: CodeActionKind.QuickFix,
      ...forDiagnostic(asked),
      ...(isLikeliest && { isPreferred: true }),
      edit: editDraft(reviewed, changes, options),
    },
  };
}
