/** What an English number measures: a noun phrase put together from the words around it. */
import type { Piece, QuantityPiece } from "../checks/pieces.ts";
import { isQuantity } from "../checks/pieces.ts";
import { isStopWord } from "../draft/language/words.ts";
import type { Quantity } from "../draft/model.ts";
import type { Measure } from "./extractModel.ts";
import { hasQuantity, isMark, lastBefore, lowerFirst, normAt, type Site, type Stretch, textOf } from "./phrase.ts";
import * as EN from "./wordsEn.ts";

/** A noun phrase behind a number and what goes on behind it. */
interface Behind {
  readonly base: string;
  /** 'in rural areas', 'using broadband internet'; empty where nothing follows. */
  readonly tail: string;
  readonly baseEnd: number;
}

const MORE = new Set("additional more further extra another".split(" "));

const LONGEST_NOUN = 6;
const LONGEST_TAIL = 12;

const NO_ING = new Set(
  "during housing building training funding spending planning nursing banking shipping farming mining fishing manufacturing engineering meeting bring spring string thing everything something morning evening ceiling learning".split(
    " ",
  ),
);

const isWord = (piece: Piece | undefined): piece is Piece => piece?.type === "word";
const isPast = (norm: string): boolean => EN.verbForm(norm)?.participle === norm || (norm.length > 4 && norm.endsWith("ed"));
const isIng = (norm: string): boolean => norm.length > 4 && norm.endsWith("ing") && !NO_ING.has(norm);

/** A verb's plain form with its number behind it: 'losses in transmission amount to 15%', 'the bank will lend USD 8 million'. */
function isTold(pieces: readonly Piece[], at: number): boolean {
  const norm = normAt(pieces, at);
  const before = normAt(pieces, at - 1);
  if (MODALS.has(before) && !isStopWord(norm, "en") && !norm.endsWith("ly")) return true;
  if (EN.verbForm(norm)?.base !== norm || EN.DETERMINERS.has(before) || EN.PREPOSITIONS.has(before) || before === "") return false;
  return isQuantity(pieces[at + 1]) || (EN.PREPOSITIONS.has(normAt(pieces, at + 1)) && normAt(pieces, at + 1) !== "of" && isQuantity(pieces[at + 2]));
}

const MODALS = new Set("will would shall should must can could may might".split(" "));

/** Whether the verb of a clause stands here: 'covers', 'has', 'were'. A form behind an article or preposition is a noun. */
function isVerb(pieces: readonly Piece[], at: number): boolean {
  const norm = normAt(pieces, at);
  if (norm === "") return false;
  if (norm === "to") return EN.verbForm(normAt(pieces, at + 1)) !== undefined && !isPast(normAt(pieces, at + 1));
  if (EN.isAuxiliary(norm)) return true;
  const form = EN.verbForm(norm);
  const before = normAt(pieces, at - 1);
  if (isPlain(pieces, at) || isTold(pieces, at)) return true;
  if (EN.isAuxiliary(before)) return form !== undefined || isPast(norm);
  if (!form && !(isPast(norm) && at > 0)) return false;
  if (EN.DETERMINERS.has(before) || before === "of" || before === "in" || /['’]s$/u.test(before)) return false;
  return form ? form.finite : !isWord(pieces[at + 1]) || isStopWord(normAt(pieces, at + 1), "en");
}

/** 'households use', 'people live': a verb's plain form behind a plural. */
const isPlain = (pieces: readonly Piece[], at: number): boolean => {
  const form = EN.verbForm(normAt(pieces, at));
  return form?.base === normAt(pieces, at) && /(?:[^su]s|people|children|women|men)$/u.test(normAt(pieces, at - 1));
};

/** The noun phrase that begins at a place, articles passed over; undefined where none does. */
function nounFrom(site: Site, start: number): Behind | undefined {
  const { pieces, to } = site;
  let from = start;
  while (from < to && (EN.DETERMINERS.has(normAt(pieces, from)) || MORE.has(normAt(pieces, from)) || normAt(pieces, from) === "of")) from++;
  let end = from;
  while (end < to && end < from + LONGEST_NOUN) {
    const piece = pieces[end] as Piece;
    const norm = normAt(pieces, end);
    if (isMark(piece, "-/'’&") && end > from && isWord(pieces[end + 1])) end++;
    else if (norm === "of" && end > from && isWord(pieces[end + 1]) && !EN.DETERMINERS.has(normAt(pieces, end + 1))) end++;
    else if (norm === "and" && end > from && isWord(pieces[end + 1]) && !isVerb(pieces, end + 1) && isLast(site, end + 2)) end += 2;
    else if (!isWord(piece) || isStopWord(norm, "en") || EN.ADVERBS.has(norm)) break;
    else if (end > from && (isVerb(pieces, end) || isIng(norm) || isPast(norm) || isPlain(pieces, end))) break;
    else end++;
  }
  if (end === from) return undefined;
  const base = textOf(site, { from, to: end });
  return base === "" ? undefined : { base, tail: tailFrom(site, end), baseEnd: end };
}

/** Whether a noun phrase ends at a place: at a mark, the end, or a small word. */
const isLast = ({ pieces, to }: Site, at: number): boolean =>
  at >= to ||
  !isWord(pieces[at]) ||
  isStopWord(normAt(pieces, at), "en") ||
  isVerb(pieces, at) ||
  isIng(normAt(pieces, at)) ||
  isPast(normAt(pieces, at));

/** Prepositions whose phrase belongs to the noun before it. */
const OWN = new Set("in on of for across among within between under aged into".split(" "));

/** What goes on behind a noun: 'using broadband', 'connected to the grid', 'with access to water'; finite verbs made fit for a label. */
function tailFrom(site: Site, start: number): string {
  const { pieces, to } = site;
  let end = start;
  while (end < to && end < start + LONGEST_TAIL) {
    const piece = pieces[end] as Piece;
    if (isQuantity(piece) || isMark(piece, ";:.!?()–—,") || piece.type === "time") break;
    if (end > start && new Set(["while", "whereas", "but", "which", "compared", "up", "down", "according", "thanks"]).has(normAt(pieces, end))) break;
    end++;
  }
  // A preposition that has lost what followed it
  while (end > start && (EN.PREPOSITIONS.has(normAt(pieces, end - 1)) || EN.DETERMINERS.has(normAt(pieces, end - 1)))) end--;
  if (end === start) return "";
  const norm = normAt(pieces, start);
  const rest = (from: number): string => textOf(site, { from, to: end });
  if (EN.BE.has(norm)) {
    let next = start + 1;
    while (EN.ADVERBS.has(normAt(pieces, next)) || EN.isAuxiliary(normAt(pieces, next))) next++;
    return next < end ? rest(next) : "";
  }
  if (EN.isHaving(norm)) {
    const next = normAt(pieces, start + 1);
    if (EN.BE.has(next)) return rest(start + 2);
    if (isPast(next)) return `that have ${rest(start + 1)}`;
    return `with ${rest(start + 1)}`;
  }
  if (norm === "will" || norm === "would" || norm === "must" || norm === "should" || norm === "shall" || norm === "to" || norm === "can") {
    const next = EN.BE.has(normAt(pieces, start + 1)) ? start + 2 : start + 1;
    return next < end ? (next === start + 2 ? rest(next) : `to ${rest(next)}`) : "";
  }
  if (isIng(norm) || norm === "with" || norm === "without" || norm === "who" || norm === "that" || OWN.has(norm)) return rest(start);
  if (isPast(norm)) {
    const next = normAt(pieces, start + 1);
    return next === "" || EN.PREPOSITIONS.has(next) ? rest(start) : `that ${rest(start)}`;
  }
  return EN.verbForm(norm)?.finite === true || isPlain(pieces, start) ? `that ${rest(start)}` : "";
}

/** The verb before a number, with what helps it. */
interface Verb extends Stretch {
  /** Its last word. */
  readonly norm: string;
  /** 'has been connected': the number is not what is done to. */
  readonly passive: boolean;
}

function verbBefore({ pieces, at, from }: Site): Verb | undefined {
  const last = lastBefore(at, from, (i) => isVerb(pieces, i));
  if (last < 0) return undefined;
  let first = last;
  while (first > from && (EN.isAuxiliary(normAt(pieces, first - 1)) || (isAdverb(normAt(pieces, first - 1)) && isVerb(pieces, first - 2)))) first--;
  const norm = normAt(pieces, last);
  const be = pieces.slice(first, last).some(({ norm: word }) => EN.BE.has(word));
  return { from: first, to: last + 1, norm, passive: be && isPast(norm) };
}

const isAdverb = (norm: string): boolean => EN.ADVERBS.has(norm) || norm.endsWith("ly");

/** A noun phrase without what stands before and behind it and says nothing. */
export function cleanNoun(text: string): string {
  return text
    .replace(
      /^(?:(?:and|but|so|also|then|meanwhile|moreover|however|in|by|as|at|with|for|to|of|on|from|that|which|the|a|an|its|their|our|this|these|those|now|today|while|some|all|total|about|overall)\b[\s,]*|(?:this|last|next) (?:year|month|quarter)['’]s\s+)+/giu,
      "",
    )
    .replace(
      /(?:[\s,]+(?:and|but|in|by|as|at|with|for|to|of|on|from|that|the|a|an|now|already|also|has|have|had|is|are|was|were|currently|still|which))+$/giu,
      "",
    )
    .trim();
}

/** The subject of a verb: what stands before it in the clause, behind verbs of saying and words that begin a clause. */
function subjectOf(site: Site, verb: Verb): string {
  const { pieces } = site;
  const start = lastBefore(verb.from, site.from, (i) => {
    const norm = normAt(pieces, i);
    const piece = pieces[i];
    if (EN.SAYING.has(norm) && !EN.DETERMINERS.has(normAt(pieces, i - 1))) return true;
    if ((isQuantity(piece) && !isAge(piece.quantity)) || isMark(piece, ":;–—.") || norm === "that" || norm === "so") return true;
    if (isMark(piece, ",")) return isAside(site, i, verb.from);
    return EN.CLAUSE.has(norm) && norm !== "and" && norm !== "or" && norm !== "as" && norm !== "who";
  });
  // 'connected to 63 provinces, synchronized 268 million': the subject of the first verb is this one's, too
  if (isQuantity(pieces[start]) && isMark(pieces[verb.from - 1], ",")) return firstSubject(site, start);
  return cleanNoun(textOf(site, { from: start < 0 ? site.from : start + 1, to: verb.from }));
}

function firstSubject(site: Site, before: number): string {
  for (let at = site.from + 1; at < before; at++) {
    if (!isVerb(site.pieces, at)) continue;
    return subjectOf(site, { from: at, to: at + 1, norm: normAt(site.pieces, at), passive: false });
  }
  return "";
}

/** 'under one year of age', 'aged 15': no number that a subject ends at. */
const isAge = ({ unit, style }: Quantity): boolean =>
  unit === "years" || unit === "months" || style.form === "words" || style.form === "ordinal-words";

/** Whether what stands before a comma only leads in: 'In 2023, exports reached'. */
const isAside = ({ pieces, from }: Site, comma: number, end: number): boolean =>
  end - comma > 1 &&
  (EN.PREPOSITIONS.has(normAt(pieces, from)) || pieces.slice(from, comma).every(({ type }) => type !== "word") || comma - from < 3);

/** Whether a phrase only says 'it', or who does what everybody does. */
const isGeneric = (subject: string): boolean => {
  const words = subject
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((word) => word !== "" && !isStopWord(word, "en"));
  return words.length === 0 || EN.GENERIC.has(words.at(-1) ?? "") || EN.GENERIC.has(words[0] ?? "");
};
const isHollow = (phrase: string): boolean =>
  phrase
    .toLowerCase()
    .split(/[\s,]+/u)
    .every((word) => EN.HOLLOW.has(word) || isStopWord(word, "en"));
const isPronoun = (subject: string): boolean => subject.split(" ").every((word) => word === "" || isStopWord(word.toLowerCase(), "en"));

/** Of what a measure is a share, as its name says: 'the proportion of births attended by …', 'the economy's share of GDP'. */
export function baseInLabel(label: string): string | undefined {
  const own = /['’]s? share (?:of|in) (.+)$/iu.exec(label)?.[1] ?? /\bshare of .+? in (.+)$/iu.exec(label)?.[1];
  const whole = own ?? /^(?:\S+ )?(?:share|proportion|percentage|number|fraction|total) of (.+)$/iu.exec(label)?.[1];
  if (whole === undefined) return undefined;
  const words = cleanNoun(whole.replace(/^(?:the\s+)?(?:\p{Lu}[\p{L} ]*|country|nation|province|city)['’]s?\s+/u, "")).split(" ");
  const end = words.findIndex(
    (word, i) => i > 0 && (isStopWord(word.toLowerCase(), "en") || isIng(word) || isPast(word) || EN.verbForm(word)?.finite === true),
  );
  return (end < 0 ? words : words.slice(0, end)).join(" ").replace(/,$/u, "") || undefined;
}

const named = (label: string, more: Omit<Measure, "label"> = {}): Measure | undefined => {
  const base = more.base ?? baseInLabel(label);
  const plain = label.replace(/[\s,]*\b(?:last|this|next) (?:year|month|quarter|week)\b(?!['’])/giu, "").trim();
  return plain === "" || isHollow(plain) ? undefined : { ...more, label: plain, ...(base !== undefined && { base }) };
};

const join = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== "").join(" ");

/** A share or count of things, told of by a verb: 'covers 99.8% of the population', 'was connected to 18 ministries'. */
function withVerb(subject: string, verb: Verb, behind: Behind, between: string): string {
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
const changeless = new Set([
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

const SAYS_LEVEL = new Set(["average", "exceed", "surpass", "double", "represent", "constitute", "make", "range"]);

const LINKING = new Set(["to", "with", "from", "into", "in", "on"]);

/** What is changed: 'cut emissions by 51%', 'raise coverage to 95%'; empty where nothing stands between. */
const objectOf = (site: Site, verb: Verb, link: string): string =>
  (link === "by" || link === "to") && verb.to < site.at - 1 && !hasQuantity(site.pieces, { from: verb.to, to: site.at })
    ? cleanNoun(textOf(site, { from: verb.to, to: site.at - 1 })).replace(/^(?:up|down)\b\s*/u, "")
    : "";

const LEVELS = new Set(["stand", "come", "amount", "equal", "remain"]);
const RAISING = new Set(["bring", "raise", "lift", "take", "put"]);

/** The measure of a number in an English sentence; undefined where its words do not tell. */
export function measureEnglish(site: Site): Measure | undefined {
  const { per } = (site.pieces[site.at] as QuantityPiece).quantity;
  const measure = measureOf(site);
  // '28 pupils per teacher': a rate by things, which the unit does not say
  if (!measure || !per || /^(?:year|quarter|month|day|week)$/u.test(per.unit) || measure.label.includes(" per ")) return measure;
  return { ...measure, label: `${measure.label} per ${per.unit}` };
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
  return named(verb ? withVerb(subject, verb, behind, link) : join(base, tail), { base });
}

/** Where what follows the number begins: behind its unit and rate. */
function nextAfter({ pieces, at }: Site): number {
  return at + 1 + (pieces[at + 1]?.type === "mark" && pieces[at + 1]?.norm === "-" ? 1 : 0);
}

/** 'growth in X': of a change. */
function changed(subject: string, change: "up" | "down" | undefined, more: Omit<Measure, "label"> = {}): Measure | undefined {
  if (subject === "") return undefined;
  return named(`${change === "down" ? "decrease" : "increase"} in ${subject}`, { ...more, direction: change ?? "up" });
}

const MEASURE = new Set(
  "rate share level number target coverage budget growth ratio investment total value average age size area length capacity output revenue price cost income expectancy score increase rise fall reduction decrease decline spending funding allocation percentage proportion turnover surplus deficit fund package ceiling limit fee fine sum".split(
    " ",
  ),
);

/** 'with an annual growth rate of 20%', 'a budget of EUR 4 million for roads': the measure directly before. */
function measureBefore(site: Site, subject: string, verb: Verb | undefined): Measure | undefined {
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
function beforeOf(site: Site): string {
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

function rankOf(site: Site, subject: string): Measure | undefined {
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
function amountOf(site: Site, { verb, subject, change, behind, afterOf }: Around): Measure | undefined {
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
