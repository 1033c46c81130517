/** Applying safe edits to a text. */
import type { Change } from "../checks/model.ts";
import type { ShownFinding } from "../review/shown.ts";

/** A text with edits applied, and the findings that they mend. */
export interface Fixed {
  readonly text: string;
  readonly mended: readonly ShownFinding[];
  /** What was done to the text, in order; offsets are those before. */
  readonly changes: readonly Change[];
}

const overlap = (a: Change, b: Change): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));

/** The changes of the safe edits that do not stand in each other's way, the earlier finding before the later. Findings are in order. */
function chooseChanges(findings: readonly ShownFinding[]): { readonly changes: readonly Change[]; readonly mended: readonly ShownFinding[] } {
  const changes: Change[] = [];
  const mended: ShownFinding[] = [];
  for (const finding of findings) {
    const edit = finding.edits.find(({ safe, changes: own }) => safe && own.length > 0);
    // Findings come in order, and an edit stays near its finding: what may overlap is among the last.
    if (!edit || edit.changes.some((change) => changes.slice(-16).some((other) => overlap(change, other)))) continue;
    changes.push(...edit.changes);
    mended.push(finding);
  }
  return { changes: changes.sort((a, b) => a.start - b.start), mended };
}

/** A change's text with the line breaks of the draft. */
const withBreaks = (text: string, lineBreak: string): string => (lineBreak === "\n" ? text : text.replace(/\r?\n/g, lineBreak));

/** Applies the safe edits of findings to the text that they were found in, in one go. Line breaks that they bring are those of the text. */
export function applySafeEdits(text: string, findings: readonly ShownFinding[]): Fixed {
  const { changes, mended } = chooseChanges(findings);
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  let fixed = "";
  let at = 0;
  const applied: Change[] = [];
  for (const { start, end, newText } of changes) {
    if (start < at) continue;
    const change = { start, end, newText: withBreaks(newText, lineBreak) };
    applied.push(change);
    fixed += text.slice(at, start) + change.newText;
    at = end;
  }
  return { text: fixed + text.slice(at), mended, changes: applied };
}
