/** Numbers that count the members of a group: 'four' of 'four pillars'. */
import * as l10n from "@vscode/l10n";
import type { Group } from "../agenda/model.ts";
import type { Claim, Finding, Mention } from "../checks/model.ts";
import { baseLanguage } from "../draft/language/known.ts";
import type { Review } from "./model.ts";
import { type ClaimCounts, type JudgedClaim, judgeClaims } from "./shown.ts";

/** What may stand between a count and the group that it counts: 'the four main pillars' is not read here, 'four **pillars**' is. */
const BETWEEN = /^[\s*_]*$/u;
const FARTHEST = 9;

/** The group that a claim's number counts. `mentions` need be those of the claim's block alone. */
export const groupCounted = ({ mentions, draft }: Pick<Review, "mentions" | "draft">, claim: Claim): Group | undefined => {
  // 'the third pillar'
  if (claim.quantity.unit === "ordinal") return undefined;
  const mention = mentions.find(
    ({ block, start, member }) =>
      member === undefined &&
      block === claim.block &&
      start >= claim.spot.end &&
      start - claim.spot.end < FARTHEST &&
      BETWEEN.test(draft.text.slice(claim.spot.end, start)),
  );
  return mention?.entry.type === "group" ? mention.entry : undefined;
};

/** How a number fares, whatever of the agenda it speaks of. */
export interface JudgedNumber extends JudgedClaim {
  /** The group whose members it counts. */
  readonly group?: Group;
}

function mentionsByBlock(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const map = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = map.get(mention.block);
    if (list) list.push(mention);
    else map.set(mention.block, [mention]);
  }
  return map;
}

const isCount = ({ rule }: Finding): boolean => rule === "group-count";

/** In 'four of the five pillars', 'four' speaks of no whole group. */
function judgeCount({ spot, quantity }: Claim, group: Group, findings: readonly Finding[], waived: readonly Finding[]): JudgedNumber {
  const about = (list: readonly Finding[]): readonly Finding[] => list.filter(({ start, end }) => start < spot.end && end > spot.start);
  const [against, excused] = [about(findings), about(waived)];
  if (against.length > 0) return { status: "inconsistent", against, group };
  if (excused.length > 0) return { status: "waived", against: excused, group };
  return { status: quantity.value === group.members.length ? "consistent" : "unlinked", against: [], group };
}

/** How every number of a review fares, in their order: those of figures, and those that count the members of a group. */
export function judgeNumbers(review: Review): readonly JudgedNumber[] {
  const { claims, draft } = review;
  const mentions = mentionsByBlock(review.mentions);
  const [findings, waived] = [review.findings.filter(isCount), review.waived.filter(isCount)];
  return judgeClaims(review).map((judged, index): JudgedNumber => {
    const claim = claims[index];
    const near = claim && !claim.figure ? mentions.get(claim.block) : undefined;
    const group = claim && near && groupCounted({ mentions: near, draft }, claim);
    return claim && group ? judgeCount(claim, group, findings, waived) : judged;
  });
}

/** How many numbers of a review stand how. */
export function countClaims(review: Review): ClaimCounts {
  const counts = { consistent: 0, inconsistent: 0, unlinked: 0, waived: 0 };
  for (const { status } of judgeNumbers(review)) counts[status]++;
  return counts;
}

/** Why a number is linked or not, for a person. */
export function tellReason({ reason }: Claim, { group }: JudgedNumber, language: string): string {
  if (!group) return reason;
  const name = (group.preferred[language] ?? group.preferred[baseLanguage(language)] ?? Object.values(group.preferred)[0])?.[0];
  return l10n.t("It counts the members of ‘{0}’.", name ?? group.id);
}
