/** Findings of one block by itself, remembered by its content, so that an edit elsewhere costs nothing. */
import type { Content, Draft } from "../draft/model.ts";
import type { Change, Finding } from "./model.ts";

/** A finding brought from a block's offsets to the source's. */
export const shiftFinding = (finding: Finding, by: number): Finding => ({
  ...finding,
  start: finding.start + by,
  end: finding.end + by,
  edits: finding.edits.map((edit) => ({
    ...edit,
    changes: edit.changes.map((change): Change => ({ ...change, start: change.start + by, end: change.end + by })),
  })),
  ...(finding.related ? { related: finding.related.map((place) => ({ ...place, start: place.start + by, end: place.end + by })) } : {}),
});

const NONE: readonly Finding[] = [];

/** A check of the whole draft out of one of a block's content, whose findings count from the block's start. */
export const overContents = (check: (content: Content) => readonly Finding[]): ((draft: Draft) => readonly Finding[]) => {
  const memo = new WeakMap<Content, readonly Finding[]>();
  return (draft) => {
    const findings: Finding[] = [];
    for (const block of draft.blocks) {
      let local = memo.get(block.content);
      if (!local) {
        local = check(block.content);
        memo.set(block.content, local.length > 0 ? local : NONE);
      }
      for (const finding of local) findings.push(shiftFinding(finding, block.start));
    }
    return findings;
  };
};
