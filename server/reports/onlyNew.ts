/** Reports of what is new alone. */
import type { ShownFinding } from "../review/shown.ts";
import type { Changed } from "./changedLines.ts";
import type { CheckedDraft, FaultyFile, ReportedFault } from "./model.ts";
import { type Regions, toRegions, touches } from "./regions.ts";

/** What is new of a draft, and how many findings are not. */
export interface NewOnly {
  readonly draft: CheckedDraft;
  readonly leftOut: number;
}

/** A draft with the findings that touch what has changed, if that is asked. Faults of its front matter stay: by them it has no agenda. */
export function keepNew(draft: CheckedDraft, regions: Regions | undefined): NewOnly {
  if (!regions) return { draft, leftOut: 0 };
  const isNew = (finding: ShownFinding): boolean => touches(regions, finding);
  const shown = draft.shown.filter(isNew);
  return { draft: { ...draft, shown, waived: draft.waived.filter(isNew) }, leftOut: draft.shown.length - shown.length };
}

/** An agenda with the faults that stand on lines that have changed. */
export function keepNewFaults(file: FaultyFile, changed: Changed | undefined): FaultyFile {
  if (changed === undefined) return { ...file, faults: [] };
  const { lines, text, faults } = file;
  const regions = toRegions(changed, text);
  const isNew = ({ range }: ReportedFault): boolean =>
    touches(regions, { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), edits: [] });
  return { ...file, faults: faults.filter(isNew) };
}
