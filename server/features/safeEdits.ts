/** Which of a draft's findings can be mended without asking, all at once. */
import type { Change } from "../checks/model.ts";
import type { ShownFinding } from "../review/shown.ts";

/** A finding and the changes that mend it. */
export interface SafeEdit<Found> {
  readonly finding: Found;
  readonly changes: readonly Change[];
}

const startOf = ({ changes }: SafeEdit<unknown>): number => Math.min(...changes.map(({ start }) => start));

/** The first edit of each finding where it is safe, in the order of the text; of edits that touch each other, the first alone. */
export function safeEdits<Found extends Pick<ShownFinding, "edits">>(findings: readonly Found[]): readonly SafeEdit<Found>[] {
  const edits = findings.flatMap((finding): readonly SafeEdit<Found>[] => {
    const [first] = finding.edits;
    return first?.safe && first.changes.length > 0 ? [{ finding, changes: first.changes }] : [];
  });
  const taken: Change[] = [];
  let reach = -1;
  return [...edits]
    .sort((a, b) => startOf(a) - startOf(b))
    .filter(({ changes }) => {
      // Nearly all edits lie behind all those before; only what does not is held against each of them.
      const free = changes.every(({ start, end }) => start > reach || !taken.some((other) => start <= other.end && end >= other.start));
      if (!free) return false;
      taken.push(...changes);
      for (const { end } of changes) reach = Math.max(reach, end);
      return true;
    });
}

/** The changes of `safeEdits`, in order. */
export const safeChanges = (findings: readonly Pick<ShownFinding, "edits">[]): readonly Change[] =>
  safeEdits(findings)
    .flatMap(({ changes }) => changes)
    .sort((a, b) => a.start - b.start || a.end - b.end);
