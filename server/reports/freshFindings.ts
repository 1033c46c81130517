/** Findings that there were not before. */
import type { ShownFinding } from "../review/shown.ts";
import { type Fingerprinted, fingerprintsOf } from "./fingerprint.ts";

/** A draft that was reviewed. */
export type Reviewed = Fingerprinted & { readonly shown: readonly ShownFinding[] };

/** The findings of a draft that it does not have when it is reviewed against other agendas: told apart by their fingerprints. */
export function freshFindings(before: Reviewed, now: Reviewed): readonly ShownFinding[] {
  if (now.shown.length === 0) return [];
  const known = new Set(fingerprintsOf(before));
  const prints = fingerprintsOf(now);
  return now.shown.filter((_, index) => !known.has(prints[index] ?? ""));
}
