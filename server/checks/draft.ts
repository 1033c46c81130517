/** What can be said of a draft by itself, without an agenda. */
import type { Draft } from "../draft/model.ts";
import { checkArithmetic } from "./arithmetic.ts";
import { checkContradictions } from "./contradictions.ts";
import { checkCounts } from "./counts.ts";
import { checkDates } from "./dates.ts";
import type { Finding } from "./model.ts";
import { checkSums } from "./sums.ts";

/**
 * The findings of all draft-* rules, in order of their place.
 * @param skip says which stretches of the source, from a number to the end of the list that it announces, the agenda's groups account for.
 */
export const checkDraft = (draft: Draft, skip?: (start: number, end: number) => boolean): readonly Finding[] =>
  [...checkArithmetic(draft), ...checkSums(draft), ...checkCounts(draft, skip), ...checkDates(draft), ...checkContradictions(draft)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
