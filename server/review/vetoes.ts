/**
 * What makes a quantity speak of another measure than the figure whose words stand around it: another area or body, a part of the whole,
 * somebody else's statistic, a denial, a supposition. Research on checkers of numbers in prose finds unmatched qualifiers to be the main
 * cause of false links; so the vetoes come first, and silence is right whenever one holds.
 */

import * as l10n from "@vscode/l10n";
import type { Token } from "../draft/model.ts";
import { demonymCode } from "./areas.ts";
import { type BaseMatch, ownArea, unknownWords } from "./base.ts";
import { cuesIn, explained, hasCue, inName, isContent, type Marked, type Site, textOf } from "./context.ts";
import { areaHits, baseHits, cueHits, freeHits } from "./hits.ts";
import type { Lexicon, Profile } from "./lexicon.ts";
import { denied, otherName, otherSource, quoted, supposed } from "./voices.ts";

/** Why a quantity cannot be a figure's. */
export interface Veto {
  /** For a person. */
  readonly why: string;
  /** 'the city', 'our province': what is another place unless the agenda's `areaNames` say that it is its own. */
  readonly place?: string;
}

/** Why a quantity cannot be the figure's; undefined where nothing speaks against it. */
export function findVeto(site: Site, profile: Profile, base: BaseMatch | undefined, lexicon: Lexicon): Veto | undefined {
  const event = profile.figure.unit === "ordinal" || profile.figure.unit === "date";
  const area = event ? undefined : otherArea(site, profile, lexicon);
  if (area) return area;
  const why =
    (event ? undefined : partOfWhole(site, profile, base, lexicon)) ??
    (event ? undefined : otherSource(site, profile, lexicon)) ??
    (event ? undefined : otherName(site, profile, lexicon)) ??
    quoted(site, lexicon) ??
    denied(site) ??
    supposed(site);
  return why === undefined ? undefined : { why };
}

/** Words that tie what somebody has to them: 'households with a protected well'. */
const HAVING: ReadonlySet<string> = new Set(["with", "having", "that", "which", "who", "using", "avec", "ayant", "disposant", "qui", "mit", "die"]);

/** '82% of households with a protected well boil the water': what those do is another measure than how many there are. */
function ofHolders(site: Site, profile: Profile, base: BaseMatch | undefined, lexicon: Lexicon): string | undefined {
  const { marked } = site;
  const { tokens } = marked.content;
  if (profile.figure.unit !== "percent" || base?.status !== "base" || base.marked !== marked || base.from < site.to) return undefined;
  const end = site.right[1];
  const start = base.to < end && HAVING.has(tokens[base.to]?.norm ?? "") ? base.to : -1;
  if (start < 0) return undefined;
  let last = start;
  for (let at = start; at < end; at++)
    if (profile.vocabulary.has((tokens[at] as Token).stem) && isContent(tokens[at] as Token, lexicon.language)) last = at;
  const unknown = last > start ? unknownWords(marked, last + 1, end, profile, lexicon)[0] : undefined;
  return unknown && l10n.t("speaks of what those do (‘{0}’)", marked.content.text.slice(unknown.start, unknown.end));
}

/** What ties a size to a noun: 'firms with 250 employees'. */
const SIZED: ReadonlySet<string> = new Set([
  "with",
  "of",
  "having",
  "employing",
  "aged",
  "over",
  "under",
  "above",
  "below",
  "avec",
  "de",
  "comptant",
  "employant",
  "ayant",
  "mit",
  "ab",
  "über",
  "unter",
  "từ",
  "có",
  "trên",
  "dưới",
]);

/** 'The city' is no other place where the agenda is a city's, and says so by `areaNames`. */
const isNamed = (marked: Marked, from: number, to: number, profile: Profile, lexicon: Lexicon): boolean =>
  areaHits(marked).some((hit) => hit.value.type === "area" && hit.from <= from && hit.to >= to && ownArea(hit.value.code, profile, lexicon));

const speaksOf = (place: string): Veto => ({ why: l10n.t("speaks of {0}", place) });

/** 'Here' says whose place it is no more than a name does, and is none. */
const speaksOfOwn = (words: string): Veto =>
  /\s/u.test(words)
    ? { why: l10n.t("‘{0}’ is read as another place; where it is the agenda's own, add it to its areaNames", words), place: words.toLowerCase() }
    : speaksOf(words);

/** Another country, region or place: nearest first, so that 'Viet Nam's 16.5%; Thailand's 16.1%' comes out right. */
function otherArea(site: Site, profile: Profile, lexicon: Lexicon): Veto | undefined {
  const stretches: (readonly [Marked, number, number])[] = [
    [site.marked, site.left[0], site.right[1]],
    [site.marked, site.clause[0], site.clause[1]],
    [site.marked, site.sentence[0], site.sentence[1]],
    ...site.parts
      .filter(
        (part) =>
          part.role === "row" ||
          part.role === "column" ||
          (part.role === "leadIn" && (part.block === site.block || part.marked.content.quantities.length === 0)) ||
          part.role === "heading" ||
          part.role === "before",
      )
      .map((part) => [part.marked, part.from, part.to] as const),
  ];
  for (const [marked, from, to] of stretches) {
    let own = false;
    let other: Veto | undefined;
    for (const hit of freeHits(marked)) {
      if (hit.from < from || hit.to > to || inName(marked, hit.from)) continue;
      if (hit.value.type === "part" && !explained(marked, hit.from, hit.to, profile, lexicon)) other ??= speaksOf(textOf(marked, hit.from, hit.to));
      if (hit.value.type === "cue" && hit.value.cue === "own" && !isNamed(marked, hit.from, hit.to, profile, lexicon))
        other ??= speaksOfOwn(textOf(marked, hit.from, hit.to));
      if (hit.value.type === "cue" && hit.value.cue === "whole" && marked === site.marked) own = true;
      if (hit.value.type !== "area" || (hit.value.code === "001" && marked !== site.marked)) continue;
      if (areaHits(marked).some((longer) => longer.from <= hit.from && longer.to >= hit.to && longer.to - longer.from > hit.to - hit.from)) continue;
      // 'northern Kenya' is a part of it
      if (ownArea(hit.value.code, profile, lexicon) && hasCue(marked, "qualifiers", hit.from - 1, hit.from))
        other ??= speaksOf(textOf(marked, hit.from - 1, hit.to));
      else if (ownArea(hit.value.code, profile, lexicon)) own = true;
      else if (!explained(marked, hit.from, hit.to, profile, lexicon) && !comparedWith(marked, hit.from))
        other ??= speaksOf(textOf(marked, hit.from, hit.to));
    }
    for (let at = from; at < to && !other; at++) {
      const token = marked.content.tokens[at] as Token;
      const code =
        token.type === "word" && lexicon.language === "en"
          ? demonymCode(marked.content.text.slice(token.start, token.end), token.norm, lexicon.demonyms)
          : undefined;
      if (code === undefined) continue;
      if (ownArea(code, profile, lexicon)) own = true;
      else if (!profile.vocabulary.has(token.stem)) other = speaksOf(marked.content.text.slice(token.start, token.end));
    }
    if (own && (other === undefined || from === site.left[0])) return undefined;
    if (other !== undefined) return other;
  }
  return undefined;
}

const comparedWith = (marked: Marked, at: number): boolean => hasCue(marked, "comparison", Math.max(0, at - 3), at);

/** Rural households, our district, households in the north: a part of what the figure is about. */
function partOfWhole(site: Site, profile: Profile, base: BaseMatch | undefined, lexicon: Lexicon): string | undefined {
  const unknown = base?.modifiers[0];
  if (base && unknown) return l10n.t("speaks of a part: '{0}'", base.marked.content.text.slice(unknown.start, unknown.end));
  const { marked } = site;
  const { tokens } = marked.content;
  // a qualifier before a matched head anywhere in the quantity's own stretch
  for (const [from, to] of [site.left, site.right] as const) {
    for (const hit of cueHits(marked, "qualifiers")) {
      if (hit.from < from || hit.to > to || inName(marked, hit.from)) continue;
      if (!explained(marked, hit.from, hit.to, profile, lexicon)) {
        const beside = tokens[hit.to] ?? tokens[hit.from - 1];
        if (beside && (profile.vocabulary.has(beside.stem) || lexicon.language === "vi" || lexicon.language === "fr"))
          return l10n.t("speaks of a part: '{0}'", textOf(marked, hit.from, hit.to));
      }
    }
  }
  // 'firms with 250 or more employees', 'households of five and more': a base told by its size
  for (const hit of baseHits(marked, "base", profile)) {
    if (hit.from < site.clause[0] || hit.to > site.clause[1]) continue;
    const longer = marked.hits.some((other) => other.value.type === "base" && other.from <= hit.from && other.to > hit.to);
    if (longer || !SIZED.has(tokens[hit.to]?.norm ?? "")) continue;
    const start = tokens[hit.to]?.end ?? 0;
    const sized = marked.content.quantities.find(
      (each) => each.start >= start && each.start - start < 24 && each.unit !== "percent" && each.unit !== "date",
    );
    const counted =
      sized &&
      marked.hits.some(
        (other) => other.value.type === "base" && (tokens[other.from]?.start ?? 0) >= sized.end && (tokens[other.from]?.start ?? 0) - sized.end < 12,
      );
    const own = marked.content.tokens.some(
      ({ start: at, end, type, stem }) =>
        sized && at >= sized.start && end <= (sized.unitSpan?.end ?? sized.end) && type === "word" && profile.vocabulary.has(stem),
    );
    if (sized && !counted && !own && sized.start !== site.quantity.start)
      return l10n.t("speaks of a part: '{0} …'", textOf(marked, hit.from, hit.to + 2));
  }
  if (
    cuesIn(marked, "others", site.clause[0], site.from).some(
      (hit) =>
        !explained(marked, hit.from, hit.to, profile, lexicon) ||
        (hit.to - hit.from > 1 && /^(those|ceux|celles|jene|jenen|denen)$/.test(tokens[hit.from]?.norm ?? "")),
    )
  )
    return l10n.t("speaks of a part of them");
  const holders = ofHolders(site, profile, base, lexicon);
  if (holders) return holders;
  const each = tokens.slice(site.left[0], site.from).findIndex((token) => /^(each|every|chaque|jeder|jede|jedes|mỗi)$/.test(token.norm));
  if (each >= 0 && profile.figure.unit === "count") {
    const next = tokens.slice(site.left[0] + each + 1, site.from).find((token) => isContent(token, lexicon.language));
    if (next && !profile.vocabulary.has(next.stem) && !lexicon.neutral.has(next.stem))
      return l10n.t("is told of each ‘{0}’", marked.content.text.slice(next.start, next.end));
  }
  // 'in the delta', 'among women' directly behind number and base
  const start = base?.marked === marked && base.to > site.to ? base.to : site.to;
  const within = tokens[start];
  if (within && start < site.clause[1] && lexicon.cues.within.includes(within.norm)) {
    let end = start + 1;
    while (end < site.clause[1] && end < start + 5 && (tokens[end] as Token).type !== "mark") end++;
    const words = unknownWords(marked, start + 1, end, profile, lexicon);
    const first = words[0];
    const area = areaHits(marked).some((hit) => hit.from >= start && hit.to <= end);
    if (first && !area && !lexicon.known.has(first.stem)) return l10n.t("speaks of a part: '{0}'", marked.content.text.slice(first.start, first.end));
  }
  return undefined;
}
