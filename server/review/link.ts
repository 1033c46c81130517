/** A possible link of a quantity to a figure, with all that speaks for and against it. */
import * as l10n from "@vscode/l10n";
import { compareValues, type Verdict } from "../checks/compare.ts";
import type { Claim, NearFigure, OfficialValue } from "../checks/model.ts";
import type { Block, Quantity, Span } from "../draft/model.ts";
import { cuesIn, findSpot, type Site, timesIn } from "./context.ts";
import type { Lexicon, Profile } from "./lexicon.ts";
import { chooseOfficial, dateOf, holdAgainst, mayAgree, timeFor, timeOf } from "./official.ts";
import { scaleQuantity, turnNegated } from "./relations.ts";
import type { Score } from "./score.ts";
import type { FoundTime, TimeFit } from "./times.ts";
import { findOpposite, type Told } from "./told.ts";
import type { UnitFit } from "./units.ts";
import { findVeto, type Veto } from "./vetoes.ts";
import { mostGained, weigh } from "./weigh.ts";

/** From which confidence on a link is made. */
export const LINKED = 0.5;
/** From which confidence on a number may be called wrong. */
export const SURE = 0.62;

/**
 * Whether a quantity may be linked to a figure whose words are said with no more confidence than this. Never false where it is.
 * @param written the quantity, and how its unit stands to the figure's; where it is left out, any number may be.
 */
export function mayFit(
  { figure, notBases }: Profile,
  confidence: number,
  written?: { readonly quantity: Quantity; readonly unit: UnitFit },
): boolean {
  const agrees = written === undefined || mayAgree(figure, inUnitOf(written.quantity, written.unit));
  return confidence + mostGained(figure, agrees, notBases.length > 0) >= (agrees ? LINKED : SURE) - 1e-9;
}

/** The quantity in the official unit. */
const inUnitOf = (quantity: Quantity, { factor }: UnitFit): Quantity => (factor === 1 ? quantity : scaleQuantity(quantity, factor));

/** A possible link. */
export interface Link {
  readonly site: Site;
  readonly score: Score;
  readonly unit: UnitFit;
  readonly around: Around;
  readonly time: FoundTime | undefined;
  readonly fit: TimeFit;
  readonly official: OfficialValue;
  readonly asked?: OfficialValue;
  readonly verdict: Verdict;
  readonly complement: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly against: readonly (() => string)[];
  /** Why it cannot be, where something rules it out. */
  readonly veto: Veto | undefined;
  /** For choosing among links of one quantity: what near words say, agreement counting little. */
  readonly likeness: number;
  /** Sure enough to be made. */
  readonly fits: boolean;
}

/** What the words around a quantity say whatever figure is meant. */
export interface Around {
  readonly told: Told | undefined;
  readonly time: FoundTime | undefined;
  readonly change: boolean;
}

/** What stands before a range and stays where another range is put in its place. */
const RANGE_LEAD = /^(?:compris entre|between|from|entre|de|zwischen|von|từ)\s+/i;

/** The quantity with its unit word where that is no counted noun. */
export function spotOf(block: Block, quantity: Quantity, official?: OfficialValue["value"]): Claim["spot"] {
  const unit = quantity.unit !== "count" && quantity.unitSpan && quantity.unitSpan.start - quantity.end <= 24 ? quantity.unitSpan : undefined;
  const end = Math.max(quantity.end, unit?.end ?? quantity.end);
  const lead =
    typeof quantity.value === "object" && typeof official === "object"
      ? (RANGE_LEAD.exec(block.content.text.slice(quantity.start, end))?.[0].length ?? 0)
      : 0;
  const start = Math.min(quantity.start + lead, unit?.start ?? quantity.end);
  return { start: block.start + start, end: block.start + end, text: block.content.text.slice(start, end) };
}

/** Links a quantity to a figure as far as the words allow. */
export function linkTo(site: Site, score: Score, unit: UnitFit, around: Around, lexicon: Lexicon): Link {
  const { profile, base } = score;
  const time = timeFor(site, profile, around.time);
  const written = turnNegated(site, inUnitOf(site.quantity, unit));
  const { official, fit, asked } = chooseOfficial(profile.figure, time, written);
  const { verdict, complement } = holdAgainst(site, profile, written, official);
  const agrees = verdict !== "other" && verdict !== "within";
  const { confidence: weight, against } = weigh(
    { site, score, unit, written, official, agrees, complement, time, fit: time ? fit : "unknown", told: around.told, change: around.change },
    lexicon,
  );
  const confidence = Math.max(0, Math.min(1, weight));
  const veto = confidence < LINKED ? undefined : findVeto(site, profile, base, lexicon);
  const likeness = score.near + weight - score.confidence - (agrees ? 0.1 : 0);
  return {
    site,
    score,
    unit,
    around,
    time,
    fit,
    official,
    ...(asked && { asked }),
    verdict,
    complement,
    confidence,
    against,
    veto,
    likeness,
    fits: veto === undefined && confidence >= (agrees ? LINKED : SURE),
  };
}

/** The place of a span of a block in the source. */
export const spotAt = ({ start, content }: Block, span: Span): Claim["spot"] => ({
  start: start + span.start,
  end: start + span.end,
  text: content.text.slice(span.start, span.end),
});

/** A claim of a quantity that no figure is linked to. */
export function unlinked(block: Block, quantity: Quantity, reason: string, near: readonly NearFigure[] = []): Claim {
  const spot = spotOf(block, quantity);
  return { block: block.index, quantity, spot, tagged: false, scale: 1, complement: false, confidence: 0, reason, ...(near.length > 0 && { near }) };
}

/** The figure of a link that was not made, as one that it may yet be. */
export const nearOf = ({ score, official, veto }: Link): NearFigure => ({
  figure: score.profile.figure,
  official,
  ...(veto?.place !== undefined && { place: veto.place }),
});

/** The claim that a link makes. */
export function claimOf(link: Link, lexicon: Lexicon): Claim {
  const { site, score, unit, around, time, fit, official, asked, verdict, complement, confidence } = link;
  const { quantity, block, marked } = site;
  const { base, profile } = score;
  const { figure } = profile;
  const opposite = findOpposite(site, profile, lexicon);
  // with 'respectively' a time or wish beside one number may be another's
  const respectively = cuesIn(marked, "respectively", ...site.sentence).length > 0;
  return {
    block: block.index,
    quantity,
    spot: spotOf(block, quantity, official.value),
    figure,
    tagged: false,
    official,
    verdict,
    ...(asked && { asked }),
    unit: unit.fit === "mistaken" ? "mistaken" : "same",
    scale: unit.factor * site.scale,
    complement,
    ...(quantity.hedge && { hedge: spotAt(block, quantity.hedge) }),
    ...(time && !respectively && { time: timeOf(time, fit) }),
    ...(figure.unit === "ordinal" && time && dateOf(site, time)),
    ...(base &&
      base.status !== "none" &&
      base.to > base.from && { base: { ...findSpot(base.marked, base.block, base.from, base.to), status: base.status } }),
    ...(around.told && !respectively && { told: { ...around.told.spot, kind: around.told.kind, strong: around.told.strong } }),
    ...(opposite && { opposite }),
    dated: timesIn(marked, ...site.sentence).length > 0 || saysToday(link) || cuesIn(marked, "past", ...site.sentence).length > 0,
    confidence,
    reason: reasonOf(link),
  };
}

/** Whether the official value of today stands in the same sentence: 'rose from 1,742 to 1,864'. */
function saysToday({ site: { marked, quantity, sentence }, score: { profile } }: Link): boolean {
  const { tokens, quantities } = marked.content;
  const start = tokens[sentence[0]]?.start ?? 0;
  const end = tokens[sentence[1] - 1]?.end ?? 0;
  return quantities.some(
    (other) => other.start !== quantity.start && other.start >= start && other.start < end && compareValues(other, profile.figure) === "same",
  );
}

/** Why a quantity is linked or not, for a person. `linked` is false where the link, likely enough by itself, was not made. */
export function reasonOf({ score: { profile, says }, confidence, veto, against }: Link, linked = true): string {
  const { id } = profile.figure;
  if (veto) return l10n.t("not {0}: {1}", id, veto.why);
  const doubts = against.map((why) => why()).join("; ");
  if (confidence < LINKED) return doubts === "" ? l10n.t("not surely {0}", id) : l10n.t("not surely {0}: {1}", id, doubts);
  const words = says.map((word) => `‘${word}’`).join(", ");
  if (linked) return doubts === "" ? tellLinked(id, words) : l10n.t("{0}; against it: {1}", tellLinked(id, words), doubts);
  const said = words === "" ? l10n.t("not surely {0}, by its keywords", id) : l10n.t("not surely {0}, by the words {1}", id, words);
  return doubts === "" ? said : l10n.t("{0}; against it: {1}", said, doubts);
}

/** The figure and the words that named it. */
const tellLinked = (id: string, words: string): string =>
  words === "" ? l10n.t("{0}, by its keywords", id) : l10n.t("{0}, by the words {1}", id, words);
