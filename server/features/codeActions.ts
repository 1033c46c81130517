/** The code actions of a draft: which of them are asked for, and in which order they stand. */
import { type CodeAction, type CodeActionContext, CodeActionKind, type Range } from "vscode-languageserver-types";
import type { Asked, AskedFinding, CodeActionOptions } from "./actionModel.ts";
import { citeActions } from "./citeActions.ts";
import { findFinding } from "./diagnosticData.ts";
import { SOURCE } from "./diagnostics.ts";
import { FIX_ALL, fixActions, fixAllActions, fixManyActions } from "./fixActions.ts";
import { ignoreActions } from "./ignoreActions.ts";
import { offsetOf, type Reviewed } from "./model.ts";
import { newFigureActions } from "./newFigureActions.ts";
import { placeActions } from "./placeActions.ts";
import { tagActions } from "./tagActions.ts";
import { wordingActions, wordingFixes } from "./wordingActions.ts";

export { FIX_ALL };

/** The kinds of all actions, as the server declares them. */
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

const asked = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));

/** Those at the place first, then the nearest: clients list all diagnostics of a line. At a cursor the shortest of those that hold it first. */
function nearestFirst(findings: readonly AskedFinding[], start: number, end: number): readonly AskedFinding[] {
  const away = ({ finding }: AskedFinding): number => Math.max(0, finding.start - end, start - finding.end);
  const length = ({ finding }: AskedFinding): number => (start === end ? finding.end - finding.start : 0);
  return [...findings].sort((a, b) => away(a) - away(b) || length(a) - length(b));
}

/** The findings that the client's diagnostics stand for; for a client that lists none, those at the place. */
function findingsAt(reviewed: Reviewed, start: number, end: number, { diagnostics }: CodeActionContext): readonly AskedFinding[] {
  const ours = diagnostics.filter(({ source }) => source === SOURCE);
  if (ours.length === 0) return reviewed.shown.filter((each) => each.start <= end && each.end >= start).map((finding) => ({ finding }));
  return ours.flatMap((diagnostic) => {
    const finding = findFinding(reviewed, diagnostic);
    return finding ? [{ finding, diagnostic }] : [];
  });
}

/** The code actions for a range of a draft. */
export function provideCodeActions(reviewed: Reviewed, range: Range, context: CodeActionContext, options: CodeActionOptions): readonly CodeAction[] {
  const { only } = context;
  const [start, end] = [offsetOf(reviewed, range.start), offsetOf(reviewed, range.end)];
  const about: Asked = { reviewed, start, end, range, findings: nearestFirst(findingsAt(reviewed, start, end, context), start, end), options };
  const quick = [...fixActions(about), ...fixManyActions(about), ...wordingFixes(about), ...ignoreActions(about)];
  return [
    ...(asked(CodeActionKind.QuickFix, only) ? quick : []),
    ...(asked(CodeActionKind.RefactorRewrite, only)
      ? [...citeActions(about), ...tagActions(about), ...placeActions(about), ...wordingActions(about), ...newFigureActions(about)]
      : []),
    ...(asked(FIX_ALL, only) ? fixAllActions(about) : []),
  ];
}
