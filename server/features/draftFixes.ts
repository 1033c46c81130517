/** What can be mended of a whole draft without asking, finding by finding: for mending a workspace. */
import type { Change } from "../checks/model.ts";
import type { Tag } from "../draft/model.ts";
import type { Reviewed } from "./model.ts";
import { safeEdits } from "./safeEdits.ts";

/** The changes that mend one finding. */
export type Fix = readonly Change[];

/** What a fix does to some words, to be shown. */
export interface FixSample {
  readonly before: string;
  readonly after: string;
}

/** The safe fixes of a draft. */
export const fixesOf = (reviewed: Reviewed): readonly Fix[] => safeEdits(reviewed.shown).map(({ changes }) => changes);

/** What a tagged number is mended by. A rounded one is right. */
const isOfNumber = (rule: string): boolean => rule.startsWith("figure-") && rule !== "figure-rounded";

const isWithin = (changes: readonly Change[], { label }: Tag): boolean =>
  changes.length > 0 && changes.every(({ start, end }) => start >= label.start && end <= label.end);

/**
 * The tagged numbers of a draft that are no longer the agenda's, rewritten as the draft writes them. A tag leaves no doubt about what is meant,
 * so that every number is, also one whose rule is silenced; what an ignore comment waives stays as it is.
 */
export function tagUpdatesOf(reviewed: Reviewed): readonly Fix[] {
  const { draft, findings } = reviewed.review;
  if (draft.tags.length === 0) return [];
  const about = findings.filter(({ rule, edits }) => isOfNumber(rule) && edits.length > 0);
  return draft.tags.flatMap((tag) => {
    const found = about.find(({ start, end }) => start < tag.label.end && end > tag.label.start);
    const edit = found?.edits.find(({ changes }) => isWithin(changes, tag));
    return edit ? [edit.changes] : [];
  });
}

/** Longer texts are cut. */
const LONGEST = 40;

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\p{Cs}$/u, "")}…` : line;
};

/** The first few changes of fixes that put words in the place of words. */
export const samplesOf = ({ review: { draft } }: Reviewed, fixes: readonly Fix[], most: number): readonly FixSample[] =>
  fixes
    .flatMap(([change]) => (change && change.end > change.start ? [change] : []))
    .slice(0, most)
    .map(({ start, end, newText }) => ({ before: short(draft.text.slice(start, end)), after: short(newText) }));

/** The text of a draft after fixes, none of which may touch another. */
export function fixedText({ review: { draft } }: Reviewed, fixes: readonly Fix[]): string {
  let [result, at] = ["", 0];
  for (const { start, end, newText } of fixes.flat().sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += draft.text.slice(at, start) + newText;
    at = end;
  }
  return result + draft.text.slice(at);
}
