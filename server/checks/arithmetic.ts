/** Numbers of one statement that do not agree: the rule draft-arithmetic. Each relation is a file of its own. */
import type { Draft } from "../draft/model.ts";
import { checkChanges } from "./changes.ts";
import { checkGrim } from "./grim.ts";
import { overContents } from "./local.ts";
import type { Finding } from "./model.ts";
import { checkRatios } from "./ratios.ts";
import { checkShares } from "./shares.ts";
import { joinStatements, type Relation, readStatements } from "./statements.ts";
import { checkTotals } from "./totals.ts";

const RELATIONS: readonly Relation[] = [checkChanges, checkTotals, checkShares, checkRatios, checkGrim];

/**
 * Statements whose numbers disagree by more than rounding and hedges allow: changes and their size, totals and their parts, shares and
 * their counts, multiples, gaps to a target, shares that no number of things gives.
 */
export const checkArithmetic: (draft: Draft) => readonly Finding[] = overContents((content) => {
  const findings = [
    ...readStatements(content).flatMap((statement) => RELATIONS.flatMap((relation) => relation(statement))),
    ...joinStatements(content).flatMap((statement) => [...checkChanges(statement), ...checkShares(statement)]),
  ];
  // Two relations may see one place: the first says it.
  const places = [...findings].sort((a, b) => a.start - b.start);
  return places.filter((finding, at) => at === 0 || (places[at - 1] as Finding).end <= finding.start);
});
