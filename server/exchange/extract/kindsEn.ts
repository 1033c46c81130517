/** English measures by their kind: money and lengths, places in a ranking, years on end, what stands directly before a number. */
import { isQuantity, type Piece, type QuantityPiece } from "../../checks/pieces.ts";
import { isStopWord } from "../../draft/language/words.ts";
import type { Measure } from "./extractModel.ts";
import { type Behind, cleanNoun, isGeneric, isPronoun, isVerb, isWord, join, named, tailFrom, type Verb } from "./nounEn.ts";
import { isMark, lastBefore, normAt, type Site, textOf } from "./phrase.ts";
import { changeless, LEVELS, SAYS_LEVEL, withVerb } from "./verbsEn.ts";
import * as EN from "./wordsEn.ts";

const MEASURE = new Set(
  "rate share level number target coverage budget growth ratio investment total value average age size area length capacity output revenue price cost income expectancy score increase rise fall reduction decrease decline spending funding allocation percentage proportion turnover surplus deficit fund package ceiling limit fee fine sum".split(
    " ",
  ),
);

/** 'with an annual growth rate of 20%', 'a budget of EUR 4 million for roads': the measure directly before. */
export function measureBefore(site: Site, subject: string, verb: Verb | undefined): Measure | undefined {
  const { pieces, at, from } = site;
  const link = normAt(pieces, at - 1);
  if (link !== "of" && link !== "at") return undefined;
  const noun = at - 2;
  if (link === "of" ? !MEASURE.has(normAt(pieces, noun)) : !MEASURE.has(normAt(pieces, noun)) || isVerb(pieces, noun)) return undefined;
  const start = lastBefore(noun, from, (i) => !isWord(pieces[i]) || isStopWord(normAt(pieces, i), "en") || isVerb(pieces, i));
  const own = textOf(site, { from: start + 1, to: noun + 1 });
  const behind = /^(?:for|in|on|to)$/u.test(normAt(pieces, at + 1)) ? tailFrom(site, at + 1) : "";
  const whose = behind === "" && subject !== "" && !isGeneric(subject) ? `of ${wholeOf(subject)}` : behind;
  const form = EN.verbForm(verb?.norm ?? "")?.base ?? "";
  if (/^(?:average|total|maximum|minimum)$/u.test(own) && Object.hasOwn(EN.MONEY_NOUNS, form))
    return named(join(own, EN.MONEY_NOUNS[form], "of", subject));
  const direction = own
    .split(" ")
    .map(EN.changeOf)
    .find((each) => each !== undefined);
  return named(join(own, whose), { ...(direction && { direction }), ...(/\b(?:annual|yearly)\b/u.test(own) && { per: "year" }) });
}

/** Of what a share is told: 'the digital economy's share of GDP' speaks of the digital economy. */
const wholeOf = (subject: string): string => /^(.+?)['’]s? share\b/iu.exec(subject)?.[1] ?? /^share of (.+?) in\b/iu.exec(subject)?.[1] ?? subject;

/** The noun phrase directly before a number that has no verb: 'literacy rate: 95%', 'the index (30.5 points)'. */
export function beforeOf(site: Site): string {
  const { pieces, at, from } = site;
  const start = lastBefore(
    at,
    from,
    (i) =>
      isQuantity(pieces[i]) ||
      isMark(pieces[i], ";") ||
      (isMark(pieces[i], ",") && i < at - 1) ||
      (normAt(pieces, i) === "and" && hasNoQuantity(pieces, i, at)),
  );
  return cleanNoun(textOf(site, { from: start < 0 ? from : start + 1, to: at }));
}

const hasNoQuantity = (pieces: readonly Piece[], from: number, to: number): boolean => pieces.slice(0, from).some(isQuantity) && to - from > 2;

export function rankOf(site: Site, subject: string): Measure | undefined {
  const { pieces, at } = site;
  const end = lastBefore(
    at,
    site.from,
    (i) =>
      isWord(pieces[i]) && !EN.PREPOSITIONS.has(normAt(pieces, i)) && !EN.DETERMINERS.has(normAt(pieces, i)) && !isStopWord(normAt(pieces, i), "en"),
  );
  const start = lastBefore(
    end + 1,
    site.from,
    (i) => isQuantity(pieces[i]) || isMark(pieces[i], ",;:") || normAt(pieces, i) === "and" || isVerb(pieces, i),
  );
  const near = end < 0 ? "" : cleanNoun(textOf(site, { from: start + 1, to: end + 1 }));
  const what = near === "" || isPronoun(near) || isVerb(pieces, end) ? subject : near;
  const within = tailFrom(site, at + 1);
  const base =
    /^(?:in|among|of|across) (?:the )?(.+)$/iu.exec(within)?.[1] ?? /^(\S+wide|globally)\b/u.exec(textOf(site, { from: at + 1, to: site.to }))?.[1];
  const index = /\bin (?:the )?(.+)$/u.exec(within)?.[1];
  const label = index !== undefined && /\b(?:index|ranking|report|survey)\b/iu.test(index) ? `rank in the ${index}` : `rank of ${what}`;
  return what === "" && index === undefined ? undefined : named(label, base !== undefined && label !== `rank in the ${index}` ? { base } : {});
}

interface Around {
  readonly verb: Verb | undefined;
  readonly subject: string;
  readonly change: "up" | "down" | undefined;
  readonly behind: Behind | undefined;
  readonly afterOf: boolean;
}

/** Money, lengths, spans of time: the subject's, or what the verb does with them. */
export function amountOf(site: Site, { verb, subject, change, behind, afterOf }: Around): Measure | undefined {
  const { pieces, at } = site;
  const before = normAt(pieces, at - 1);
  const tail = tailFrom(site, at + 1);
  if (site.pieces[at] && /consecutive|successive|straight/iu.test(site.content.text.slice((pieces[at] as Piece).end, (pieces[at] as Piece).end + 14)))
    return runOf(site, subject);
  if (!verb) {
    const near = EN.isAuxiliary(normAt(pieces, at + 1)) && tail !== "" ? "" : beforeOf(site);
    if (behind && afterOf) return named(join(behind.base, behind.tail), { base: behind.base });
    return named(near !== "" && !isPronoun(near) ? near : tail === "" ? "" : `amount ${tail}`);
  }
  if (change && before === "by") return changed(subject, change);
  const form = EN.verbForm(verb.norm)?.base ?? "";
  const money = Object.hasOwn(EN.MONEY_NOUNS, form) ? EN.MONEY_NOUNS[form] : undefined;
  if (money !== undefined && !verb.passive) return named(join(money, subject === "" || isGeneric(subject) ? "" : `by ${subject}`, tail));
  if (form === "cost") return named(`cost of ${subject}`);
  if (behind && afterOf) return named(withVerb(subject, verb, behind, ""), { base: behind.base });
  const done = !verb.passive && !change && !EN.isAuxiliary(verb.norm) && !changeless.has(form) && !LEVELS.has(form) && !SAYS_LEVEL.has(form);
  if (done && /^[A-Z]{3}$/u.test((pieces[at] as QuantityPiece).quantity.unit ?? ""))
    return named(join("amount", EN.verbForm(verb.norm)?.participle ?? EN.participleOf(verb.norm), isGeneric(subject) ? "" : `by ${subject}`, tail));
  return named(subject);
}

/** 'the fastest growth in Southeast Asia for two consecutive years': years on end. */
function runOf(site: Site, subject: string): Measure | undefined {
  const { pieces, at } = site;
  const start = lastBefore(
    at,
    site.from,
    (i) => isQuantity(pieces[i]) || isMark(pieces[i], ",;:") || isVerb(pieces, i) || normAt(pieces, i) === "and",
  );
  const what = cleanNoun(textOf(site, { from: start < 0 ? site.from : start + 1, to: at }));
  return named(`consecutive years of ${what === "" ? subject : what}`);
}

/** 'growth in X': of a change. */
export function changed(subject: string, change: "up" | "down" | undefined, more: Omit<Measure, "label"> = {}): Measure | undefined {
  if (subject === "") return undefined;
  return named(`${change === "down" ? "decrease" : "increase"} in ${subject}`, { ...more, direction: change ?? "up" });
}
