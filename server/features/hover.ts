/** Hover on numbers, terms and groups: what is official, whether this draft agrees and why, where it comes from. */
import * as l10n from "@vscode/l10n";
import type { Hover, Position } from "vscode-languageserver-types";
import type { Claim, Mention } from "../checks/model.ts";
import { type Part, writePage } from "./markup.ts";
import { type Format, offsetOf, type Reviewed, rangeOf } from "./model.ts";
import { writePeriod, writeValue } from "./official.ts";
import { line, type PageContext, pageOf } from "./pages.ts";
import { entryOf, findThings, languageAt, type Thing } from "./spots.ts";
import { nameOf, textIn } from "./texts.ts";

/** The messages of what is said about a place, each once. */
const messagesAt = (findings: Reviewed["review"]["findings"], claim: Claim): readonly string[] => {
  const spots = [claim.spot, claim.base, claim.told, claim.opposite, claim.time?.spot].filter((spot) => spot !== undefined);
  const about = findings.filter(({ start, end, entry }) => entry === claim.figure && spots.some((spot) => start < spot.end && end > spot.start));
  return [...new Set(about.map(({ message }) => message))];
};

function toldOfClaim({ review }: Reviewed, { claim, status }: Thing & { type: "claim" }, { language }: PageContext): readonly Part[] {
  if (status === "inconsistent") return messagesAt(review.findings, claim).map((message) => line(l10n.t("✗ The draft disagrees. {0}", message)));
  if (status === "waived") return [line(l10n.t("The draft disagrees, which is ignored here. {0}", messagesAt(review.waived, claim).join(" ")))];
  const { figure, official, verdict } = claim;
  const period = official?.series === undefined ? undefined : official.period;
  const how = verdict === "rounded" ? "rounded" : claim.complement ? "complement" : "plain";
  const agrees = figure && official && period ? tellOlder(how, writePeriod(period), writeValue(figure, official, language)) : tellAgreement(how);
  return [line(agrees), ...(claim.reason ? [line(l10n.t("Read as this figure: {0}", claim.reason))] : [])];
}

type How = "plain" | "rounded" | "complement";

function tellAgreement(how: How): string {
  if (how === "rounded") return l10n.t("✓ The draft agrees, once rounded.");
  return how === "complement" ? l10n.t("✓ The draft agrees: it tells the share that is left.") : l10n.t("✓ The draft agrees.");
}

/** Agreement with the official value of another period than the figure's own. */
function tellOlder(how: How, period: string, value: string): string {
  if (how === "rounded") return l10n.t("✓ The draft agrees with the official value of {0}, {1}, once rounded.", period, value);
  if (how === "complement") return l10n.t("✓ The draft agrees with the official value of {0}, {1}: it tells the share that is left.", period, value);
  return l10n.t("✓ The draft agrees with the official value of {0}, {1}.", period, value);
}

function toldOfMention(mention: Mention, { agendas, language }: PageContext): readonly Part[] {
  const { entry, status, label, member } = mention;
  const parts: Part[] = [];
  if (member !== undefined && entry.type === "group") {
    const name = textIn(entry.members[member]?.preferred ?? {}, language);
    if (name !== undefined) parts.push(line(l10n.t("'{0}' is member {1} of {2}.", name, member + 1, entry.members.length)));
    return parts;
  }
  const official = nameOf(entry, language, agendas[0]?.languages);
  if (status === "deprecated") parts.push(line(l10n.t("✗ '{0}' is not the official name: say '{1}'.", label, official)));
  if (status === "admitted") parts.push(line(l10n.t("✓ '{0}' is admitted; the preferred name is '{1}'.", label, official)));
  return parts;
}

function toldOfCount({ review }: Reviewed, claim: Claim, count: number): readonly Part[] {
  const finding = review.findings.find(({ rule, start, end }) => rule === "group-count" && start < claim.spot.end && end > claim.spot.start);
  if (finding) return [line(l10n.t("✗ The draft disagrees. {0}", finding.message))];
  return claim.quantity.value === count ? [line(tellAgreement("plain"))] : [];
}

/** The hover at a position of a draft; null where nothing of the agenda stands. */
export function provideHover(reviewed: Reviewed, position: Position, format: Format): Hover | null {
  const offset = offsetOf(reviewed, position);
  const [thing] = findThings(reviewed, offset);
  if (!thing) return null;
  const context: PageContext = { agendas: reviewed.review.agendas, language: languageAt(reviewed, offset) };
  const entry = entryOf(thing);
  const range = rangeOf(reviewed, thing);
  if (!entry) {
    const reason = thing.type === "claim" ? thing.claim.reason : "";
    const told = reason === "" ? l10n.t("Not checked.") : l10n.t("Not checked: {0}", reason);
    return { contents: writePage([line(told)], format), range };
  }
  return { contents: writePage(pageOf(entry, context, toldOf(reviewed, thing, context)), format), range };
}

function toldOf(reviewed: Reviewed, thing: Thing, context: PageContext): readonly Part[] {
  switch (thing.type) {
    case "claim":
      return toldOfClaim(reviewed, thing, context);
    case "mention":
      return toldOfMention(thing.mention, context);
    case "count":
      return toldOfCount(reviewed, thing.claim, thing.group.members.length);
    case "tag":
      return [];
  }
}
