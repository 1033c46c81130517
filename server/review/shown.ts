/** What is shown of a review: findings with the severity that the configuration gives their rule, and how many claims stand how. */
import type { Claim, ClaimStatus, Draft, Finding } from "../checks/model.ts";
import { RULES, type RuleId, type Severity } from "../checks/rules.ts";
import type { Review } from "./model.ts";

/** A severity that shows. */
export type ShownSeverity = Exclude<Severity, "off">;

/** A finding as it is shown: its rule is not off. */
export interface ShownFinding extends Finding {
  readonly severity: ShownSeverity;
}

/** What the configuration says about rules. */
export interface Severities {
  readonly rules: Readonly<Partial<Record<RuleId, Severity>>>;
  /** Whether an ignore comment must say why; without it, `ignore-reason` is off. */
  readonly requireReasons: boolean;
}

/** How many claims of a draft stand how. */
export type ClaimCounts = Readonly<Record<ClaimStatus, number>>;

/** The severities, the gravest first. */
export const SEVERITIES: readonly ShownSeverity[] = ["error", "warning", "information", "hint"];

/** The severity of a rule under a configuration: its own, else its default. */
export function severityOf(rule: RuleId, { rules, requireReasons }: Severities): Severity {
  if (rule === "ignore-reason" && !requireReasons) return "off";
  return rules[rule] ?? RULES[rule].severity;
}

/** Whether a severity is as grave as another, or graver. */
export const isAtLeast = (severity: ShownSeverity, least: ShownSeverity): boolean => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);

/** The findings to show, in their order: those whose rule is not off. */
export function showFindings(findings: readonly Finding[], severities: Severities): readonly ShownFinding[] {
  return findings.flatMap((finding): readonly ShownFinding[] => {
    const severity = severityOf(finding.rule, severities);
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}

/** The rules under which a claim is inconsistent. `figure-rounded` is not among them: it is right, only coarse. */
const AGAINST: ReadonlySet<RuleId> = new Set<RuleId>([
  "figure-value",
  "figure-unit",
  "figure-base",
  "figure-period",
  "figure-comparator",
  "figure-status",
  "figure-superseded",
]);

/** The findings that speak against claims, by figure, so that a claim is held against a few of them only. */
function byEntry(findings: readonly Finding[]): ReadonlyMap<unknown, readonly Finding[]> {
  const map = new Map<unknown, Finding[]>();
  for (const finding of findings) {
    if (!AGAINST.has(finding.rule) || !finding.entry) continue;
    const list = map.get(finding.entry);
    if (list) list.push(finding);
    else map.set(finding.entry, [finding]);
  }
  return map;
}

/** Whether a finding speaks of a claim: of its number, or of the words that go with it. */
function isAbout(finding: Finding, claim: Claim): boolean {
  const spots = [claim.spot, claim.base, claim.told, claim.opposite, claim.time?.spot, claim.time?.year];
  return spots.some((spot) => spot !== undefined && finding.start < spot.end && finding.end > spot.start);
}

/** How a claim fares, and what is said against it: findings, or those that an ignore comment waives. */
export interface JudgedClaim {
  readonly status: ClaimStatus;
  readonly against: readonly Finding[];
}

/** How every claim of a review fares, in their order. A claim whose only findings are waived is `waived`. */
export function judgeClaims({ claims, findings, waived }: Review): readonly JudgedClaim[] {
  const against = byEntry(findings);
  const excused = byEntry(waived);
  const about = (map: typeof against, claim: Claim): readonly Finding[] => (map.get(claim.figure) ?? []).filter((finding) => isAbout(finding, claim));
  return claims.map((claim): JudgedClaim => {
    if (!claim.figure) return { status: "unlinked", against: [] };
    const own = about(against, claim);
    if (own.length > 0) return { status: "inconsistent", against: own };
    const other = about(excused, claim);
    return { status: other.length > 0 ? "waived" : "consistent", against: other };
  });
}

/** The status of every claim of a review, in their order: of those that speak of a figure. */
export const claimStatuses = (review: Review): readonly ClaimStatus[] => judgeClaims(review).map(({ status }) => status);

/** The words of a claim: the quantity with its unit and its hedge ('nearly 270 million'). Offsets in the source. */
export function spanOf({ spot, quantity, block }: Claim, { blocks }: Draft): { readonly start: number; readonly end: number } {
  const { hedge } = quantity;
  const base = blocks[block]?.start;
  if (!hedge || base === undefined) return spot;
  return { start: Math.min(spot.start, base + hedge.start), end: Math.max(spot.end, base + hedge.end) };
}
