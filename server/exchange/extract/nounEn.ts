/** English noun phrases and verbs around a number: what a measure's name is put together from. */
import { isQuantity, type Piece } from "../../checks/pieces.ts";
import { isStopWord } from "../../draft/language/words.ts";
import type { Quantity } from "../../draft/model.ts";
import type { Measure } from "./extractModel.ts";
import { isMark, lastBefore, normAt, type Site, type Stretch, textOf } from "./phrase.ts";
import * as EN from "./wordsEn.ts";

/** A noun phrase behind a number and what goes on behind it. */
export interface Behind {
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

export const isWord = (piece: Piece | undefined): piece is Piece => piece?.type === "word";
export const isPast = (norm: string): boolean => EN.verbForm(norm)?.participle === norm || (norm.length > 4 && norm.endsWith("ed"));
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
export function isVerb(pieces: readonly Piece[], at: number): boolean {
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
export function nounFrom(site: Site, start: number): Behind | undefined {
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
export function tailFrom(site: Site, start: number): string {
  const { pieces, to } = site;
  let end = start;
  while (end < to && end < start + LONGEST_TAIL) {
    const piece = pieces[end] as Piece;
    if (isQuantity(piece) || isMark(piece, ";:.!?()–—,") || piece.type === "time") break;
    if (end > start && new Set(["while", "whereas", "but", "which", "compared", "up", "down", "according", "thanks"]).has(normAt(pieces, end))) break;
    end++;
  }
  // A preposition or 'and' that has lost what followed it
  while (
    end > start &&
    (/^(?:and|or|but)$/u.test(normAt(pieces, end - 1)) || EN.PREPOSITIONS.has(normAt(pieces, end - 1)) || EN.DETERMINERS.has(normAt(pieces, end - 1)))
  )
    end--;
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
export interface Verb extends Stretch {
  /** Its last word. */
  readonly norm: string;
  /** 'has been connected': the number is not what is done to. */
  readonly passive: boolean;
}

export function verbBefore({ pieces, at, from }: Site): Verb | undefined {
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
export function subjectOf(site: Site, verb: Verb): string {
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
export const isGeneric = (subject: string): boolean => {
  const words = subject
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((word) => word !== "" && !isStopWord(word, "en"));
  return words.length === 0 || EN.GENERIC.has(words.at(-1) ?? "") || EN.GENERIC.has(words[0] ?? "");
};
export const isHollow = (phrase: string): boolean =>
  phrase
    .toLowerCase()
    .split(/[\s,]+/u)
    .every((word) => EN.HOLLOW.has(word) || isStopWord(word, "en"));
export const isPronoun = (subject: string): boolean => subject.split(" ").every((word) => word === "" || isStopWord(word.toLowerCase(), "en"));

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

export const named = (label: string, more: Omit<Measure, "label"> = {}): Measure | undefined => {
  const base = more.base ?? baseInLabel(label);
  const plain = label.replace(/[\s,]*\b(?:last|this|next) (?:year|month|quarter|week)\b(?!['’])/giu, "").trim();
  return plain === "" || isHollow(plain) ? undefined : { ...more, label: plain, ...(base !== undefined && { base }) };
};

export const join = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== "").join(" ");
