/** What an English number measures: a noun phrase put together from the words around it. */
import { isQuantity, type QuantityPiece } from "../../checks/pieces.ts";
import type { Measure } from "./extractModel.ts";
import { amountOf, beforeOf, changed, measureBefore, rankOf } from "./kindsEn.ts";
import { isGeneric, isHollow, isPronoun, isWord, join, named, nounFrom, subjectOf, verbBefore } from "./nounEn.ts";
import { lowerFirst, normAt, type Site } from "./phrase.ts";
import { changeless, LEVELS, LINKING, objectOf, RAISING, withVerb } from "./verbsEn.ts";
import * as EN from "./wordsEn.ts";

/** The measure of a number in an English sentence; undefined where its words do not tell. */
export function measureEnglish(site: Site): Measure | undefined {
  const { per } = (site.pieces[site.at] as QuantityPiece).quantity;
  const measure = measureOf(site);
  // '28 pupils per teacher': a rate by things, which the unit does not say
  if (!measure || !per || /^(?:year|quarter|month|day|week)$/u.test(per.unit) || measure.label.includes(" per ")) return measure;
  return { ...measure, label: [measure.label, "per", per.unit].join(" ") };
}

function measureOf(site: Site): Measure | undefined {
  const { pieces, at } = site;
  const { quantity } = pieces[at] as QuantityPiece;
  const found = verbBefore(site);
  // A verb that has its own number already, and another noun since: 'rises by five places and the index is 30th'
  const verb = found;
  const own = verb ? lowerFirst(subjectOf(site, verb), site.names) : "";
  const subject = own === "" || isPronoun(own) || (isHollow(own) && !/\bof\b/u.test(own)) ? (site.before ?? "") : own;
  const next = nextAfter(site);
  const afterOf = normAt(pieces, next) === "of";
  const behind = nounFrom(site, next);
  const before = normAt(pieces, at - 1);
  const form = verb && EN.verbForm(verb.norm)?.base;
  const goes = form === "go" || form === "come" || form === "move" ? normAt(pieces, verb?.to ?? 0) : "";
  const change = goes === "up" ? "up" : goes === "down" ? "down" : verb ? EN.changeOf(verb.norm) : undefined;
  const object = verb && !verb.passive && (change || RAISING.has(form ?? "")) ? objectOf(site, verb, before) : "";
  if (object !== "" && quantity.unit !== "rank" && quantity.unit !== "places") return before === "by" ? changed(object, change) : named(object);
  switch (quantity.unit) {
    case "rank":
      return rankOf(site, subject);
    case "places":
      return named(join(change === "down" ? "fall in" : "rise in", subject), { direction: change ?? "up" });
    case "times":
      return behind
        ? named(join(site.before ?? subject, "as a multiple of", behind.base, behind.tail), { base: join(behind.base) })
        : changed(subject, change);
    case "percentage-points":
      return changed(subject, change);
    default:
  }
  const noun = afterOf || (quantity.unit !== "percent" && quantity.unit !== null) ? behind : undefined;
  if (quantity.unit === "percent" && noun && afterOf) {
    const { base, tail } = noun;
    const crossed = verb !== undefined && pieces.slice(verb.to, at).some(isQuantity);
    if (crossed && tail !== "") return named(join(base, tail), { base });
    if (!verb || subject === "" || verb.to < at - 4)
      return named(join(base, tail) === base && subject !== "" ? `share of ${subject} in ${base}` : join(base, tail), { base });
    if (RAISING.has(form ?? "")) return named(join(base, tail), { base });
    if (LEVELS.has(form ?? "") && (before === "at" || before === "to") && !isGeneric(subject))
      return named(join(subject, "as a share of", base, tail), { base });
    if (EN.SHARING.has(verb.norm) || EN.BE.has(verb.norm))
      return isGeneric(subject) ? named(join(base, tail), { base }) : named(`share of ${subject} in ${base}`, { base });
    if (tail !== "" && /^(?:using|who|that|having)\b/u.test(tail)) return named(join(base, tail), { base });
    if (change && verb.norm !== "reduced" && before === "to") return named(`share of ${subject} in ${base}`, { base });
    return named(withVerb(subject, verb, noun, ""), { base });
  }
  const measure = measureBefore(site, subject, verb);
  if (measure) return measure;
  if (change && before === "by" && quantity.unit === "percent") return changed(subject, change);
  if (quantity.unit === "percent") {
    if (behind && next === at + 1 && !afterOf && isWord(pieces[next])) {
      const direction = EN.changeOf(normAt(pieces, behind.baseEnd - 1)) ?? EN.changeOf(normAt(pieces, next));
      return named(join(behind.base, behind.tail), direction ? { direction } : {});
    }
    if (change && before !== "to" && before !== "at") return changed(subject, change);
    if (behind && afterOf) return named(join(behind.base, behind.tail), { base: behind.base });
    return named(subject || beforeOf(site));
  }
  if (quantity.unit !== "count") return amountOf(site, { verb, subject, change, behind, afterOf });
  if (!behind) return named(subject || beforeOf(site));
  const { base, tail } = behind;
  // 'connected to 18 ministries, 63 provinces': one link for both
  const linked = verb && pieces.slice(verb.to, at).some(isQuantity) ? normAt(pieces, verb.to) : before;
  const link = LINKING.has(linked) ? linked : "";
  if (change && (before === "to" || before === "by")) {
    if (before === "by") return changed(subject === "" ? base : subject, change, { base });
    return named(subject === "" ? join(base, tail) : subject, { base });
  }
  if (verb && EN.BE.has(verb.norm) && subject !== "" && !isGeneric(subject) && /^(?:number|total)\b/iu.test(subject)) return named(subject, { base });
  if (
    verb &&
    (changeless.has(EN.verbForm(verb.norm)?.base ?? "") || (EN.BE.has(verb.norm) && /\bof\b/u.test(subject))) &&
    subject !== "" &&
    !isGeneric(subject)
  )
    return named(tail === "" && !subject.toLowerCase().includes(base.toLowerCase()) ? `${base} of ${subject}` : subject, { base });
  // '412 wells were dug': its own verb stands behind it
  const isSubject = tail !== "" && EN.isAuxiliary(normAt(pieces, behind.baseEnd));
  return named(verb && !isSubject ? withVerb(subject, verb, behind, link) : join(base, tail), { base });
}

/** Where what follows the number begins: behind its unit and rate. */
function nextAfter({ pieces, at }: Site): number {
  return at + 1 + (pieces[at + 1]?.type === "mark" && pieces[at + 1]?.norm === "-" ? 1 : 0);
}
