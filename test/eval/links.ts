/**
 * Extraction and linking by themselves, as far as the labels tell: whether the number that a case calls wrong was read at all, and whether the
 * figure that it was linked to is the one whose value the case wants in its place.
 */
import type { Review } from "../../server/review/model.ts";
import type { Case, Expectation } from "./score.ts";

/** Counts over a set. */
export interface LinkScore {
  /** Of the labelled wrong numbers, how many were read as quantities. */
  readonly read: number;
  readonly numbers: number;
  /** Of the links that can be judged, how many are right: a wrong number's by its fix, any flagged number of a clean case is wrong. */
  readonly right: number;
  readonly links: number;
}

const NUMBER_RULES: readonly string[] = ["figure-value", "figure-unit"];

/** Where an expectation stands in the source, by its own text alone. */
function spanOf(markdown: string, { line, match, character }: Expectation): { readonly start: number; readonly end: number } {
  const rows = markdown.split("\n");
  const before = rows.slice(0, line).reduce((sum, row) => sum + row.length + 1, 0);
  const start = before + (character ?? Math.max(0, rows[line]?.indexOf(match) ?? 0));
  return { start, end: start + match.length };
}

/** Measures a set. */
export function scoreLinks(cases: readonly Case[], reviewOf: (each: Case) => Review): LinkScore {
  let [read, numbers, right, links] = [0, 0, 0, 0];
  for (const each of cases) {
    const { claims, findings } = reviewOf(each);
    const flagged = findings.filter(({ rule }) => NUMBER_RULES.includes(rule));
    if (each.expect.length === 0) links += flagged.length;
    for (const expected of each.expect) {
      if (!NUMBER_RULES.includes(expected.rules[0] ?? "")) continue;
      const place = spanOf(each.markdown, expected);
      const overlaps = (spot: { readonly start: number; readonly end: number }) => spot.start < place.end && spot.end > place.start;
      const claim = claims.find(({ spot }) => overlaps(spot));
      numbers++;
      if (!claim) continue;
      read++;
      const edit = flagged.find(overlaps)?.edits[0]?.changes[0];
      if (!claim.figure || expected.fix === undefined || !edit) continue;
      links++;
      if (edit.newText === expected.fix) right++;
    }
  }
  return { read, numbers, right, links };
}
