/** What speaks for and against a link, each reason with its weight. The weights were set on the development sets of test/eval. */
import * as l10n from "@vscode/l10n";
import type { Figure } from "../agenda/model.ts";
import { sameDigits } from "../checks/compare.ts";
import type { OfficialValue } from "../checks/model.ts";
import type { Quantity } from "../draft/model.ts";
import { cuesIn, findSpot, type Site } from "./context.ts";
import { findEvent } from "./events.ts";
import type { Lexicon } from "./lexicon.ts";
import { isPortion } from "./portions.ts";
import { DISTINCT, distinct, isComparand, isComparedWith, isDenominator, isDerived, isFarOff, isPart, isRest } from "./relations.ts";
import { isAdded, type Score } from "./score.ts";
import type { FoundTime, TimeFit } from "./times.ts";
import { type Told, wishNear } from "./told.ts";
import type { UnitFit } from "./units.ts";

/** All that is known of a possible link. */
export interface Evidence {
  readonly site: Site;
  readonly score: Score;
  readonly unit: UnitFit;
  /** The quantity in the figure's unit. */
  readonly written: Quantity;
  readonly official: OfficialValue;
  readonly agrees: boolean;
  readonly complement: boolean;
  readonly time: FoundTime | undefined;
  readonly fit: TimeFit;
  readonly told: Told | undefined;
  readonly change: boolean;
}

/** A reason against a link, put into words only where it is told: most links are never seen. A weight of 1 rules the link out. */
type Doubt = readonly [weight: number, why: () => string];

/** A quantity that stands as a part of another is never held to more than this. */
const PART = 0.5;

/**
 * The confidence of a link, and what speaks against it in words.
 * @returns confidence not yet cut to 0…1, so that links can still be told apart.
 */
export function weigh(evidence: Evidence, lexicon: Lexicon): { readonly confidence: number; readonly against: readonly (() => string)[] } {
  const doubts = [
    ...doubtBase(evidence),
    ...doubtTime(evidence),
    ...doubtKind(evidence),
    ...doubtNumbers(evidence),
    ...doubtWords(evidence),
    ...doubtPortion(evidence, lexicon),
    ...doubtEvent(evidence, lexicon),
  ];
  const part = isPart(evidence.site);
  const for_ = evidence.score.confidence + gains(evidence, lexicon);
  const confidence = doubts.reduce((sum, [weight]) => sum - weight, part ? Math.min(for_, PART) : for_);
  return { confidence, against: doubts.map(([, why]) => why) };
}

const isEvent = (unit: string): boolean => unit === "date" || unit === "ordinal";

/** What makes a link likelier than its words alone, at most: see `gains`. */
export function mostGained({ unit }: Figure, mayAgree: boolean, mayBeMistaken: boolean): number {
  const always = 0.08 + 0.12 + (isEvent(unit) ? 0.3 : 0);
  return mayAgree ? always + 0.1 + 0.05 * DISTINCT + (mayBeMistaken ? 0.55 : 0) : always;
}

/** What makes a link likelier than its words alone. */
function gains({ site, score, unit, written, agrees, fit }: Evidence, lexicon: Lexicon): number {
  const { profile, base, unknown, known, bare } = score;
  const wrongBase = base?.status === "notBase" || base?.status === "other";
  let gain = 0;
  if (agrees && unit.fit === "same" && !wrongBase) gain += 0.1;
  if (agrees && unit.fit === "same") gain += 0.05 * distinct(written);
  if (fit === "same") gain += 0.08;
  if (unknown === 0 && known >= 2) gain += 0.12;
  const { unit: officialUnit } = profile.figure;
  if (isEvent(officialUnit) && findEvent(site, profile, lexicon) === "this") gain += 0.3;
  // an unlikely number before a noun that the agenda names as the mistake to expect
  const telling = officialUnit === "count" ? unknown === 0 || bare > 0.25 : bare > 0 && (unknown === 0 || bare > 0.25);
  if (agrees && base?.status === "notBase" && distinct(written) > 1 && telling) gain += officialUnit === "count" ? 0.55 : 0.35;
  return gain;
}

function* doubtBase({ score: { base }, agrees }: Evidence): Generator<Doubt> {
  if (base?.status !== "notBase" && base?.status !== "other") return;
  if (!agrees) yield [0.5, () => l10n.t("another base (‘{0}’)", findSpot(base.marked, base.block, base.from, base.to).text.trim())];
  else if (base.status === "other") yield [0.08, () => l10n.t("another base")];
}

function* doubtTime({ site, official, agrees, time, fit }: Evidence): Generator<Doubt> {
  if (agrees) return;
  if (time && (fit === "other" || fit === "narrower")) {
    const { marked } = time.part;
    const words = marked.content.text.slice(time.time.start, time.time.end).trim();
    yield [time.near ? 1 : 0.4, () => (words === "" ? l10n.t("another time") : l10n.t("another time ({0})", words))];
  }
  // rows of other years: the agenda says of none of them which is its own
  if (time && fit === "unknown" && time.part.role === "row" && official.period === undefined)
    yield [1, () => l10n.t("a time that the agenda does not tell")];
  if (cuesIn(site.marked, "past", ...site.clause).length > 0) yield [1, () => l10n.t("told of an undated past")];
}

/** Results against targets, levels against changes, rates against totals. */
function* doubtKind({ site, score: { profile }, official, agrees, time, fit, told, change }: Evidence): Generator<Doubt> {
  const { figure } = profile;
  const { quantity } = site;
  if (change !== profile.change && figure.unit !== "places" && figure.unit !== "times" && figure.unit !== "rank") {
    yield [change ? (agrees ? 0.15 : 0.6) : 0.2, () => (change ? l10n.t("a change, not a level") : l10n.t("a level, not a change"))];
  }
  const kind = official.series === undefined ? figure.kind : "observed";
  if (!agrees && !isEvent(figure.unit)) {
    const wish = wishNear(site) || (time?.time.relation === "by" && time.time.from > (figure.period?.to ?? ""));
    if (kind === "observed" && (told?.kind === "target" || told?.kind === "forecast")) yield [0.6, () => l10n.t("told as a target")];
    if (kind !== "observed" && (told?.kind === "observed" || (!wish && fit !== "same")))
      yield [wish || fit === "same" ? 0.3 : 0.6, () => l10n.t("told as a result")];
  }
  const { per } = quantity;
  const rate = () => l10n.t("per {0}", per?.unit ?? "");
  if (figure.per && per && RATES.has(figure.per) && RATES.has(per.unit) && figure.per !== per.unit) yield [0.3, rate];
  if (!figure.per && per && !agrees) yield [0.2, rate];
}

/** Times by which rates are told; other 'per' nouns are part of the measure's name. */
const RATES: ReadonlySet<string> = new Set(["year", "quarter", "month", "week", "day"]);

/** How the number stands to those beside it, and to the official one. */
function* doubtNumbers({ site, score, unit, written, official, agrees, complement }: Evidence): Generator<Doubt> {
  const { profile, near, counted } = score;
  const { figure } = profile;
  const { quantity, block } = site;
  if (isComparand(site)) yield [1, () => l10n.t("what another is compared with")];
  // no share of 87.5% is a bare '100', whatever the column is called
  const bareUnit = quantity.unit === null && figure.unit !== "count" && figure.unit !== "rank";
  if (bareUnit && written.value !== official.value) yield [1, () => l10n.t("no unit")];
  if (isDenominator(site)) yield [1, () => l10n.t("what something is told per")];
  const digits = typeof written.value === "number" && typeof official.value === "number" && sameDigits(written.value, official.value);
  if (quantity.unit === null && block.type === "cell" && digits && (!agrees || unit.fit === "mistaken"))
    yield [1, () => l10n.t("a number whose magnitude its table may give")];
  if (unit.fit === "mistaken" && near < 0.5) yield [0.3, () => l10n.t("another unit")];
  if (agrees) return;
  if (official.series === undefined && isComparedWith(site, official)) yield [1, () => l10n.t("compared with the official number")];
  if (isPart(site)) yield [1, () => l10n.t("a part of another number")];
  if (isAdded(site) && !profile.change) yield [1, () => l10n.t("a difference, not a level")];
  if (isRest(site)) yield [1, () => l10n.t("the rest of another share")];
  if (isDerived(site)) yield [1, () => l10n.t("worked out from the numbers before it")];
  if (unit.fit === "same" && isFarOff(written, official.value, figure.unit)) yield [0.3, () => l10n.t("of another order")];
  if (complement) yield [0.1, () => l10n.t("the share that is left")];
  if (quantity.unit !== null) return;
  // a bare number may count things, but it is no share, price or length unless its table says so
  if (bareUnit) return;
  if (block.type !== "cell" && !counted) yield [0.2, () => l10n.t("no unit")];
  else if (block.cell?.column === 0) yield [1, () => l10n.t("a row's number")];
}

function* doubtWords({ score: { profile, unknown, near, bare, based }, agrees }: Evidence): Generator<Doubt> {
  if (unknown > 0) yield [Math.min(0.3, (agrees ? 0.03 : 0.06) * unknown), () => l10n.t("words that it does not know")];
  if (!agrees && profile.figure.unit === "percent" && profile.hasBase && !based)
    yield [unknown > 0 ? 0.08 : 0.03, () => l10n.t("no word of its base")];
  if (near < (agrees ? 0.25 : 0.35)) yield [0.15, () => l10n.t("only words further off")];
  if (!agrees && profile.figure.unit === "count" && profile.hasBase && bare < 0.3)
    yield [0.25, () => l10n.t("nothing but the counted noun in common")];
}

function* doubtPortion({ site, score: { profile, unknown }, unit, written, official, agrees }: Evidence, lexicon: Lexicon): Generator<Doubt> {
  if (agrees) return;
  if (isPortion(site, profile, lexicon)) yield [0.6, () => l10n.t("told of a portion")];
  const { unit: officialUnit } = profile.figure;
  if (unknown > 0 && officialUnit === "count" && unit.fit === "same" && isFarOff(written, official.value, officialUnit))
    yield [0.3, () => l10n.t("perhaps some of them")];
}

function* doubtEvent({ site, score: { profile }, agrees }: Evidence, lexicon: Lexicon): Generator<Doubt> {
  if (!agrees && isEvent(profile.figure.unit) && findEvent(site, profile, lexicon) === "other") yield [1, () => l10n.t("another event")];
}
