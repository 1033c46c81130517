/** A claim and its figure -> findings: value, unit, base, period, comparator, status, and older or rounded values. */
import * as l10n from "@vscode/l10n";
import type { Figure } from "../agenda/model.ts";
import { formatNumber } from "../draft/quantities/format.ts";
import { boundWords, type Held, rewrite, rewriteUnit, tellOfficial } from "./figureText.ts";
import type { Claim, ClaimStatus, Edit, Finding, OfficialValue, Spot } from "./model.ts";
import type { RuleId } from "./rules.ts";

/** What a check needs besides the claim. */
export interface FigureContext {
  /** The language of the claim's block. */
  readonly language: string;
  /** ISO date that the draft's own agenda speaks as of: what is 'today' for `until`. */
  readonly date?: string;
}

/** From which confidence on what stands beside a right number may be called wrong: the base that the agenda warns of, or anything else. */
const BESIDE = 0.55;
const BESIDE_OTHER = 0.62;
/** From which confidence on a weak verb ('are', 'has') tells a target as reached. */
const TOLD_WEAKLY = 0.8;
/** From which confidence of its link on a number may be rewritten without anybody looking. */
const CERTAIN = 0.75;

/** What is wrong with a linked claim: at most one finding, the gravest. */
export function checkClaim(claim: Claim, { language, date }: FigureContext): readonly Finding[] {
  const { figure, official: value, verdict } = claim;
  if (!figure || !value || !verdict) return [];
  const held: Held = { claim, figure, value, language };
  if (claim.unit === "mistaken") return [checkUnit(held)];
  if (verdict === "within") return [];
  if (verdict === "other") return [checkValue(held)];
  const found =
    checkBase(held) ??
    checkPeriod(held) ??
    checkOpposite(held) ??
    checkComparator(held) ??
    checkStatus(held) ??
    checkExpired(held, date) ??
    checkSuperseded(held) ??
    checkRounded(held);
  return found ? [found] : [];
}

/** How a claim fares, given what was found of it. */
export function statusOf(claim: Claim, findings: readonly Finding[]): ClaimStatus {
  if (!claim.figure) return "unlinked";
  return findings.some((finding) => finding.rule !== "figure-rounded") ? "inconsistent" : "consistent";
}

type Place = Pick<Spot, "start" | "end">;

const find = (rule: RuleId, { start, end }: Place, message: string, entry: Figure, edits: readonly Edit[] = []): Finding => ({
  rule,
  start,
  end,
  message,
  entry,
  edits,
});

const replace = ({ start, end }: Place, newText: string, safe: boolean): Edit => ({
  title: l10n.t("Replace with {0}", newText),
  safe,
  changes: [{ start, end, newText }],
});

/**
 * Whether a rewritten number leaves nothing else to mend: not where digits replace a fraction ('four in five households') or a range, nor
 * where a bound stays before the number that it was not meant for.
 */
const isSafe = ({ quantity, confidence, tagged }: Claim, value: OfficialValue): boolean =>
  (tagged || confidence >= CERTAIN) &&
  quantity.fraction === undefined &&
  (typeof quantity.value !== "object" || typeof value.value === "object") &&
  (quantity.hedge === undefined || quantity.hedge.type === "about" || quantity.hedge.type === value.comparator);

/** The fix that writes an official value; none where it is what stands there. */
function mend(held: Held, value: OfficialValue = held.value): readonly Edit[] {
  const { spot } = held.claim;
  const text = rewrite(held, value.value);
  return text === undefined || text === spot.text ? [] : [replace(spot, text, isSafe(held.claim, value))];
}

const checkUnit = (held: Held): Finding => {
  const { claim, figure, value } = held;
  const text = typeof value.value === "number" ? rewriteUnit(held, value.value) : undefined;
  const message = l10n.t("'{0}' has the wrong unit or magnitude. Official: {1}", claim.spot.text, tellOfficial(held, value));
  return find("figure-unit", claim.spot, message, figure, text && text !== claim.spot.text ? [replace(claim.spot, text, true)] : []);
};

/** The number, or the date, is not the official one. */
function checkValue(held: Held): Finding {
  const { claim, figure, value } = held;
  const { spot, quantity } = claim;
  const official = tellOfficial(held, value);
  const sameNumber =
    typeof value.value === "number" &&
    typeof quantity.value === "number" &&
    Math.abs(quantity.value - value.value) <= 1e-9 * Math.max(1, Math.abs(value.value));
  if (quantity.hedge && sameNumber)
    return find("figure-comparator", claim.hedge ?? spot, l10n.t("The official value is {0}", official), figure, mend(held));
  if (figure.unit === "date")
    return find("figure-period", spot, l10n.t("'{0}' is not the official date. Official: {1}", spot.text, official), figure, mend(held));
  return find("figure-value", spot, l10n.t("'{0}' is not the official number. Official: {1}", spot.text, official), figure, mend(held));
}

function checkBase({ claim, figure, language }: Held): Finding | undefined {
  const { base, spot, confidence } = claim;
  const right = figure.base[language]?.[0];
  if (!base || base.status === "base" || claim.tagged || right === undefined) return undefined;
  if (confidence < (base.status === "notBase" ? BESIDE : BESIDE_OTHER)) return undefined;
  // no 'of' marks a Vietnamese base, so what follows a share may be anything: only a noun that the agenda warns of is one for certain
  if (language === "vi" && base.status === "other" && figure.unit === "percent") return undefined;
  return find("figure-base", base, l10n.t("{0} is of {1}, not of {2}", spot.text, right, base.text.trim()), figure, [
    replace(base, right, base.status === "notBase"),
  ]);
}

/** The value belongs to another year or date than the one told. Both ways to mend it: the year, or the number where the agenda has it. */
function checkPeriod(held: Held): Finding | undefined {
  const { claim, figure, value, language } = held;
  const { time, spot, told, date } = claim;
  if (!time?.near || time.fit !== "other" || claim.confidence < BESIDE) return undefined;
  const right = value.period?.text;
  const official = tellOfficial(held, value);
  if (figure.kind === "observed") {
    const ahead = time.time.relation === "by" && time.time.from > (value.period?.to ?? "");
    if (ahead)
      return find(
        "figure-status",
        spot,
        right === undefined
          ? l10n.t("{0} is a result already measured, not what is aimed at for {1}", spot.text, time.spot.text)
          : l10n.t("{0} is a result ({1}), not what is aimed at for {2}", spot.text, right, time.spot.text),
        figure,
      );
    if (told?.kind === "target") return undefined;
  } else if (told?.kind === "observed" && value.series === undefined) return undefined;
  if (figure.unit === "ordinal" && date && figure.period) {
    const edit = replace(date, formatNumber(figure.period.from, date.quantity, 0, language), true);
    const message = l10n.t("{0} took place on {1}, not on {2}", spot.text, figure.period.text, date.text);
    return find("figure-period", date, message, figure, [edit]);
  }
  const number = claim.asked ? mend(held, claim.asked).map((edit) => ({ ...edit, safe: false })) : [];
  const message =
    right === undefined
      ? l10n.t("{0} is the value for another time, not for {1}. Official: {2}", spot.text, time.spot.text.trim(), official)
      : l10n.t("{0} is the value for {1}, not for {2}. Official: {3}", spot.text, right, time.spot.text.trim(), official);
  // a column's header speaks for every cell: the cell is what to mend
  if (time.shared) return find("figure-period", spot, message, figure, number);
  const year = time.year && right && /^\d{4}$/.test(right) && time.year.text !== right ? [replace(time.year, right, number.length === 0)] : [];
  return find("figure-period", time.year ?? time.spot, message, figure, [...year, ...number]);
}

function checkOpposite({ claim, figure }: Held): Finding | undefined {
  const { opposite, confidence } = claim;
  if (!opposite || confidence < BESIDE) return undefined;
  const edits = opposite.instead ? [replace(opposite, opposite.instead, true)] : [];
  return find("figure-comparator", opposite, l10n.t("'{0}' turns the official statement around", opposite.text), figure, edits);
}

function checkComparator({ claim, figure, value, language }: Held): Finding | undefined {
  if (claim.verdict !== "comparator") return undefined;
  const { hedge, spot } = claim;
  const place = hedge ?? spot;
  const plain = boundWords(value.comparator, language);
  const words = /^\p{Lu}/u.test(place.text) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
  const before = hedge !== undefined && hedge.start < spot.start;
  const edit: Edit =
    words && before
      ? { title: l10n.t("Say '{0}'", words), safe: true, changes: [{ start: place.start, end: place.end, newText: words }] }
      : {
          title: l10n.t("Leave the bound out"),
          safe: false,
          changes: [{ start: place.start, end: place.end, newText: "" }, ...(before ? [{ start: place.end, end: spot.start, newText: "" }] : [])],
        };
  const message = plain ? l10n.t("The agenda says {0} {1}", plain, claim.spot.text) : l10n.t("The agenda says exactly {0}", claim.spot.text);
  return find("figure-comparator", place, message, figure, [edit]);
}

function toldAsReached(kind: "target" | "forecast", number: string, words: string, period: string | undefined): string {
  if (kind === "target")
    return period === undefined
      ? l10n.t("{0} is a target, told here as reached ('{1}')", number, words)
      : l10n.t("{0} is a target for {2}, told here as reached ('{1}')", number, words, period);
  return period === undefined
    ? l10n.t("{0} is a forecast, told here as reached ('{1}')", number, words)
    : l10n.t("{0} is a forecast for {2}, told here as reached ('{1}')", number, words, period);
}

/** A result told as a target, or a target told as reached. */
function checkStatus({ claim, figure, value }: Held): Finding | undefined {
  const { told, spot, confidence } = claim;
  if (!told || claim.tagged || confidence < BESIDE_OTHER || claim.time?.fit === "same" || figure.unit === "date" || figure.unit === "ordinal")
    return undefined;
  const kind = value.series === undefined ? figure.kind : "observed";
  if (kind === "observed" && told.kind === "target" && told.strong) {
    const message = l10n.t("{0} is a result already measured, told here as a target ('{1}')", spot.text, told.text);
    return find("figure-status", spot, message, figure);
  }
  if (kind !== "observed" && told.kind === "observed" && (told.strong || confidence >= TOLD_WEAKLY)) {
    return find("figure-status", spot, toldAsReached(kind, spot.text, told.text, figure.period?.text), figure);
  }
  return undefined;
}

/** Told as today's after the last period in which it may be. */
function checkExpired({ claim, figure }: Held, date: string | undefined): Finding | undefined {
  const { until } = figure;
  if (!until || date === undefined || date <= until.to || claim.time || claim.tagged) return undefined;
  return find("figure-superseded", claim.spot, l10n.t("{0} was official until {1}", claim.spot.text, until.text), figure);
}

/** An older official value told with no period. */
function checkSuperseded(held: Held): Finding | undefined {
  const { claim, figure, value } = held;
  if (claim.tagged || value.series === undefined || claim.time?.near || claim.dated || figure.kind !== "observed") return undefined;
  const { comparator, tolerance, period } = figure;
  const now: OfficialValue = { value: figure.value, comparator, tolerance, ...(period && { period }) };
  const message = l10n.t("{0} was the value for {1}. Today's: {2}", claim.spot.text, value.period?.text ?? "?", tellOfficial(held, now));
  return find("figure-superseded", claim.spot, message, figure, mend(held, now));
}

function checkRounded(held: Held): Finding | undefined {
  const { claim, figure, value } = held;
  if (claim.verdict !== "rounded") return undefined;
  const message = l10n.t("Rounded without a hedge. Official: {0}", tellOfficial(held, value));
  return find("figure-rounded", claim.spot, message, figure, mend(held));
}
