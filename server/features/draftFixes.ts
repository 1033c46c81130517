/** What can be mended of a whole draft without asking, each edit under the name of what it mends: for previews over a workspace. */
import * as l10n from "@vscode/l10n";
import type { Change } from "../checks/model.ts";
import type { Tag } from "../draft/model.ts";
import { type Reviewed, rangeOf } from "./model.ts";
import { safeEdits } from "./safeEdits.ts";
import type { LabelledEdit } from "./workspaceEdits.ts";

const labelled = (reviewed: Reviewed, changes: readonly Change[], label: string): readonly LabelledEdit[] =>
  changes.map((change) => ({ range: rangeOf(reviewed, change), newText: change.newText, label }));

/** The safe fixes of a draft, under their rules. */
export const fixesOf = (reviewed: Reviewed): readonly LabelledEdit[] =>
  safeEdits(reviewed.shown).flatMap(({ finding, changes }) => labelled(reviewed, changes, finding.rule));

/** What a tagged number is mended by. A rounded one is right. */
const isOfNumber = (rule: string): boolean => rule.startsWith("figure-") && rule !== "figure-rounded";

const isWithin = (changes: readonly Change[], { label }: Tag): boolean =>
  changes.length > 0 && changes.every(({ start, end }) => start >= label.start && end <= label.end);

/**
 * The tagged numbers of a draft that are no longer the agenda's, rewritten as the draft writes them. A tag leaves no doubt about what is meant,
 * so that every number is, also one whose rule is silenced; what an ignore comment waives stays as it is.
 */
export function tagUpdatesOf(reviewed: Reviewed): readonly LabelledEdit[] {
  const { draft, findings } = reviewed.review;
  if (draft.tags.length === 0) return [];
  const label = l10n.t("Tagged numbers");
  const about = findings.filter(({ rule, edits }) => isOfNumber(rule) && edits.length > 0);
  return draft.tags.flatMap((tag) => {
    const found = about.find(({ start, end }) => start < tag.label.end && end > tag.label.start);
    const edit = found?.edits.find(({ changes }) => isWithin(changes, tag));
    return edit ? labelled(reviewed, edit.changes, label) : [];
  });
}
