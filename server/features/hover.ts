/** Hover on numbers, terms, groups and lists: what is official, whether this draft agrees and why, where it comes from. */
import * as l10n from "@vscode/l10n";
import type { Hover, Position } from "vscode-languageserver-types";
import type { Claim, ClaimStatus, Finding, Mention } from "../checks/model.ts";
import { languageAt } from "../review/languageAt.ts";
import { toldOfList } from "./hoverLists.ts";
import { type Part, writePage } from "./markup.ts";
import { type Format, offsetOf, type Reviewed, rangeOf } from "./model.ts";
import { summarize, writePeriod, writeValue } from "./official.ts";
import { line, type PageContext, pageOf } from "./pages.ts";
import { findThings, subjectOf, type Thing } from "./spots.ts";
import { nameOf } from "./texts.ts";

/** The messages of what is said about a place, each once. */
const messagesAt = (findings: readonly Finding[], claim: Claim): string => {
  const spots = [claim.spot, claim.base, claim.told, claim.opposite, claim.time?.spot].filter((spot) => spot !== undefined);
  const about = findings.filter(({ start, end, entry }) => entry === claim.figure && spots.some((spot) => start < spot.end && end > spot.start));
  return [...new Set(about.map(({ message }) => message))].join(" ");
};

const disagrees = (message: string): Part => line(l10n.t("✗ The draft disagrees. {0}", message));

function agreement({ figure, official, verdict, complement }: Claim, language: string): string {
  const period = official?.series === undefined ? undefined : official.period;
  if (figure && official && period) {
    const [when, value] = [writePeriod(period), writeValue(figure, official, language)];
    if (verdict === "rounded") return l10n.t("✓ The draft agrees with the official value of {0}, {1}, once rounded.", when, value);
    if (complement) return l10n.t("✓ The draft agrees with the official value of {0}, {1}: it tells the share that is left.", when, value);
    return l10n.t("✓ The draft agrees with the official value of {0}, {1}.", when, value);
  }
  if (verdict === "rounded") return l10n.t("✓ The draft agrees, once rounded.");
  return complement ? l10n.t("✓ The draft agrees: it tells the share that is left.") : l10n.t("✓ The draft agrees.");
}

function toldOfClaim({ review }: Reviewed, claim: Claim, status: ClaimStatus | undefined, { language }: PageContext): readonly Part[] {
  if (status === "inconsistent") return [disagrees(messagesAt(review.findings, claim))];
  if (status === "waived") return [line(l10n.t("The draft disagrees, which is ignored here. {0}", messagesAt(review.waived, claim)))];
  return [line(agreement(claim, language)), ...(claim.reason ? [line(l10n.t("Read as this figure: {0}", claim.reason))] : [])];
}

/** Why a number is not checked, and which figure it may yet be. */
function toldOfUnchecked({ reason, near }: Claim, { language }: PageContext): readonly Part[] {
  const nearest = near?.[0]?.figure;
  return [
    line(reason === "" ? l10n.t("Not checked.") : l10n.t("Not checked: {0}", reason)),
    ...(nearest ? [line(l10n.t("If ‘{0}’ is meant (official: {1}), tag the number.", nameOf(nearest, language), summarize(nearest, language)))] : []),
  ];
}

function toldOfMention(mention: Mention, { agendas, language }: PageContext): readonly Part[] {
  const { entry, status, label, member } = mention;
  // A member's own words stand in a list, of which more is told.
  if (member !== undefined) return [];
  const official = nameOf(entry, language, agendas[0]?.languages);
  if (status === "deprecated") return [line(l10n.t("✗ ‘{0}’ is not the official name: say ‘{1}’.", label, official))];
  return status === "admitted" ? [line(l10n.t("✓ ‘{0}’ is admitted; the preferred name is ‘{1}’.", label, official))] : [];
}

function toldOfCount({ review }: Reviewed, claim: Claim, count: number): readonly Part[] {
  const finding = review.findings.find(({ rule, start, end }) => rule === "group-count" && start < claim.spot.end && end > claim.spot.start);
  if (finding) return [disagrees(finding.message)];
  return claim.quantity.value === count ? [line(l10n.t("✓ The draft agrees."))] : [];
}

function toldOf(reviewed: Reviewed, thing: Thing, context: PageContext): readonly Part[] {
  switch (thing.type) {
    case "claim":
      return toldOfClaim(reviewed, thing.claim, thing.status, context);
    case "mention":
      return toldOfMention(thing.mention, context);
    case "count":
      return toldOfCount(reviewed, thing.claim, thing.group.members.length);
    case "tag":
      return thing.claim ? toldOfClaim(reviewed, thing.claim, thing.status, context) : [];
    case "finding":
      return [disagrees(thing.finding.message)];
    case "list":
    case "footnote":
      return [];
  }
}

/**
 * The hover at a position of a draft; null where nothing of the agenda stands.
 */
export function provideHover(reviewed: Reviewed, position: Position, format: Format): Hover | null {
  const offset = offsetOf(reviewed, position);
  const things = findThings(reviewed, offset);
  const [thing] = things;
  if (!thing) return null;
  const { agendas } = reviewed.review;
  const context: PageContext = { agendas, language: languageAt(reviewed.review, offset) };
  const subject = subjectOf(agendas, thing);
  const range = rangeOf(reviewed, thing);
  if (!subject) {
    const told = thing.type === "claim" ? toldOfUnchecked(thing.claim, context) : [line(l10n.t("Not checked."))];
    return { contents: writePage(told, format), range };
  }
  const lists = things.flatMap((each) => (each.type === "list" ? toldOfList(reviewed.review, each, context.language) : []));
  return { contents: writePage(pageOf(subject.entry, context, [...toldOf(reviewed, thing, context), ...lists]), format), range };
}
