/** English verbs that tie a number to what it measures. */
import { type Behind, cleanNoun, isGeneric, isPast, join, type Verb } from "./nounEn.ts";
import { hasQuantity, type Site, textOf } from "./phrase.ts";
import * as EN from "./wordsEn.ts";

/** A share or count of things, told of by a verb: 'covers 99.8% of the population', 'was connected to 18 ministries'. */
export function withVerb(subject: string, verb: Verb, behind: Behind, between: string): string {
  const { base, tail } = behind;
  const form = EN.verbForm(verb.norm);
  if (subject === "" || isGeneric(subject))
    return join(base, form && !EN.isAuxiliary(verb.norm) && !changeless.has(form.base) ? form.participle : "", tail);
  if (EN.BE.has(verb.norm) || EN.isHaving(verb.norm)) return tail === "" ? `${base} of ${subject}` : join(base, tail);
  const participle = form?.participle ?? (isPast(verb.norm) ? verb.norm : EN.participleOf(verb.norm));
  if (participle === undefined) return join(base, tail);
  const own = /^(?:in|of|for|on|aged|using|who|that)\b/u.test(tail) ? tail : "";
  if (verb.passive || between !== "") return join(base, participle, between || "with", subject);
  return join(base, own, participle, "by the", subject);
}

/** Verbs that say nothing besides that there is something. */
export const changeless = new Set([
  "reach",
  "total",
  "equal",
  "number",
  "stand",
  "remain",
  "account",
  "include",
  "see",
  "record",
  "average",
  "exceed",
  "hit",
  "need",
  "require",
  "have",
  "put",
  "set",
  "target",
]);

export const SAYS_LEVEL = new Set(["average", "exceed", "surpass", "double", "represent", "constitute", "make", "range"]);

export const LINKING = new Set(["to", "with", "from", "into", "in", "on"]);

/** What is changed: 'cut emissions by 51%', 'raise coverage to 95%'; empty where nothing stands between. */
export const objectOf = (site: Site, verb: Verb, link: string): string =>
  (link === "by" || link === "to") && verb.to < site.at - 1 && !hasQuantity(site.pieces, { from: verb.to, to: site.at })
    ? cleanNoun(textOf(site, { from: verb.to, to: site.at - 1 })).replace(/^(?:up|down)\b\s*/u, "")
    : "";

export const LEVELS = new Set(["stand", "come", "amount", "equal", "remain"]);
export const RAISING = new Set(["bring", "raise", "lift", "take", "put"]);
