/** Whether a group named without a list is meant for sure. A bridge has pillars, too. */
import type { Group, Texts } from "../agenda/model.ts";
import type { Mention } from "../checks/model.ts";
import { tokensWithin } from "../checks/places.ts";
import { beginsSentence, findQuotations, isCapitalized } from "../checks/surface.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { normalize } from "../draft/language/normal.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { isStopWord } from "../draft/language/words.ts";
import type { Block, Content, Draft } from "../draft/model.ts";
import { firstWhere } from "../draft/search.ts";
import { type Anchor, placeAnchor } from "./anchors.ts";
import { foreignAt } from "./foreign.ts";
import { keyOf, type Label, type LabelIndex } from "./labels.ts";
import { type ListCues, listCuesOf } from "./listCues.ts";

/** What the rest of the draft says. */
export interface Surroundings {
  readonly draft: Draft;
  readonly mentions: readonly Mention[];
  readonly index: LabelIndex;
  /** Groups of which the draft gives the list, or the full name with the right count. */
  readonly told: ReadonlySet<Group>;
}

/** Whether a name has two words that tell. Vietnamese counts syllables: a word has two of them. */
const isLongName = (label: Label): boolean => label.telling >= (label.language === "vi" ? 4 : 2);

const sentenceSpan = ({ content, sentence }: Anchor): { readonly start: number; readonly end: number } => ({
  start: content.tokens[sentence.from]?.start ?? 0,
  end: content.tokens[sentence.to - 1]?.end ?? 0,
});

/** How much a name says by itself: 2 for the full name, 1 for a rare one, 0 for a common noun. What is left of 'five pushes' is one, too. */
function nameWeight({ label }: Anchor): number {
  if (isLongName(label)) return label.status === "admitted" ? 1 : 2;
  return label.status === "admitted" || (label.status === "deprecated" && label.needsCount) ? 0 : 1;
}

const norms = (content: Content, from: number, to: number): string =>
  ` ${content.tokens
    .slice(from, to)
    .map((token) => token.norm)
    .join(" ")} `;

function textsOf(texts: Texts, language: string): readonly string[] {
  return Object.entries(texts).flatMap(([tag, list]) => (baseLanguage(tag) === language ? list : []));
}

/** Names by which the agendas call their area and those who speak: they are no strangers. */
function knownNames(index: LabelIndex, language: string): readonly string[] {
  return index.agendas.flatMap(({ areaNames, sources, title }) => [
    ...textsOf(areaNames, language),
    ...sources.flatMap(({ attributedTo, publisher, title: source }) => [
      ...textsOf(attributedTo, language),
      ...(publisher === undefined ? [] : [publisher]),
      source,
    ]),
    title,
  ]);
}

const remembered = new WeakMap<LabelIndex, Map<string, readonly string[]>>();

/** The same as token norms with blanks between, without article. */
function knownPhrases(index: LabelIndex, language: string): readonly string[] {
  let byLanguage = remembered.get(index);
  if (!byLanguage) {
    byLanguage = new Map();
    remembered.set(index, byLanguage);
  }
  let phrases = byLanguage.get(language);
  if (!phrases) {
    const texts = knownNames(index, language).map((name) =>
      readTokens(normalize(name), language)
        .map((token) => token.norm)
        .join(" "),
    );
    phrases = [...new Set(texts)].filter((text) => text !== "");
    byLanguage.set(language, phrases);
  }
  return phrases;
}

/** Longer sentences say too much to be evidence of anything. */
const LONGEST_SENTENCE = 400;
const mentionsOf = new WeakMap<readonly Mention[], ReadonlyMap<number, readonly Mention[]>>();

/** The mentions within a stretch of the source, by their block. They are in order. */
function mentionsWithin({ mentions }: Surroundings, block: number, start: number, end: number): readonly Mention[] {
  let byBlock = mentionsOf.get(mentions);
  if (!byBlock) {
    const blocks = new Map<number, Mention[]>();
    for (const mention of mentions) {
      const list = blocks.get(mention.block);
      if (list) list.push(mention);
      else blocks.set(mention.block, [mention]);
    }
    byBlock = blocks;
    mentionsOf.set(mentions, byBlock);
  }
  const own = byBlock.get(block) ?? [];
  const from = firstWhere(own, (mention) => mention.start >= start);
  let to = from;
  while (to < own.length && (own[to]?.end ?? 0) <= end) to++;
  return own.slice(from, to);
}

/** The tokens among which a stranger is looked for: the sentence, or of a full name in somebody's words these words without the speaker. */
function spokenAround({ content, sentence, first, last }: Anchor, weight: number): { readonly from: number; readonly to: number } {
  if (weight < 2) return sentence;
  const start = content.tokens[first]?.start ?? 0;
  const end = content.tokens[last]?.end ?? 0;
  const quotations = findQuotations(content);
  const around = quotations[firstWhere(quotations, (quotation) => quotation.end > end)];
  if (!around || around.start >= start) return sentence;
  const spoken = tokensWithin(content, around.start, around.end);
  return { from: Math.max(sentence.from, spoken.from), to: Math.min(sentence.to, spoken.to) };
}

/** Whether the sentence names somebody whom the agenda does not know: its lists are theirs. */
function hasStranger(anchor: Anchor, block: Block, around: Surroundings, known: readonly string[]): boolean {
  const { content, sentence } = anchor;
  const language = baseLanguage(content.language);
  for (let i = sentence.from; i < sentence.to; i++) if (foreignAt(content, i, around.index) > 0) return true;
  // German capitalises every noun.
  if (language === "de") return false;
  const base = block.start;
  const span = sentenceSpan(anchor);
  const inside = mentionsWithin(around, block.index, base + span.start, base + span.end);
  const words = ` ${known.join(" | ")} `;
  const spoken = spokenAround(anchor, nameWeight(anchor));
  for (let i = spoken.from; i < spoken.to; i++) {
    const token = content.tokens[i];
    if (!token || !isCapitalized(content, token) || beginsSentence(content, i) || (i >= anchor.first && i <= anchor.last)) continue;
    const mentioned = inside.some((mention) => mention.start <= base + token.start && base + token.end <= mention.end);
    const timed = content.times.some((time) => time.start <= token.start && token.end <= time.end);
    if (!mentioned && !timed && !words.includes(` ${token.norm} `)) return true;
  }
  return false;
}

/** The words of a group's names that an anchor leaves out. */
function restsOf({ content, label }: Anchor, group: Group, index: LabelIndex): readonly (readonly string[])[] {
  const language = baseLanguage(content.language);
  const names = index.languages.get(language)?.groups.find((labels) => labels.group === group)?.names ?? [];
  const own = new Set(label.keys);
  return names
    .filter((name) => name.status !== "deprecated")
    .map((name) => name.keys.filter((key, i) => !own.has(key) && !isStopWord(name.words[i]?.norm ?? "", language)))
    .filter((rest) => rest.length > 0);
}

/** The last token of a name with what completes it: 'building blocks' goes on 'of the health system' where the full name has these words. */
export function nameEnd(anchor: Anchor, group: Group, index: LabelIndex): number {
  const { content, last } = anchor;
  const language = baseLanguage(content.language);
  let from = last + 1;
  while (from < anchor.sentence.to && isStopWord(content.tokens[from]?.norm ?? "", language)) from++;
  for (const rest of restsOf(anchor, group, index))
    if (from > last + 1 && rest.every((key, i) => keyOf(content.tokens[from + i] ?? { lemma: "" }, language) === key)) return from + rest.length - 1;
  return last;
}

/** Whether the words behind a name give it to something else: 'the five pillars of the bridge'. */
function belongsElsewhere(anchor: Anchor, block: Block, group: Group, around: Surroundings, cues: ListCues): boolean {
  const { content } = anchor;
  const next = content.tokens[nameEnd(anchor, group, around.index) + 1];
  const owner = content.tokens[anchor.first - 1];
  if (owner?.type === "word" && /^['’]/u.test(content.text.slice(owner.end, owner.end + 1))) return true;
  if (next?.type !== "word" || !(cues.from.has(next.norm) || cues.prepositions.has(next.norm))) return false;
  const reach = content.tokens[Math.min(anchor.last + 6, anchor.sentence.to - 1)]?.end ?? 0;
  return mentionsWithin(around, block.index, block.start + next.start, block.start + reach).length === 0;
}

/** Whether the sentence holds all words of the group's full name besides those of the anchor: 'the digital economy rests on five pillars'. */
function holdsFullName(anchor: Anchor, group: Group, index: LabelIndex): boolean {
  const language = baseLanguage(anchor.content.language);
  const held = new Set(anchor.content.tokens.slice(anchor.sentence.from, anchor.sentence.to).map((token) => keyOf(token, language)));
  return restsOf(anchor, group, index).some((rest) => rest.every((key) => held.has(key)));
}

/** How sure it is that a group is meant where it is named without a list; below 2 it is not, and 3 is very. */
export function weighEvidence(anchor: Anchor, block: Block, group: Group, around: Surroundings): number {
  const { content, sentence } = anchor;
  const cues = listCuesOf(content.language);
  if (!cues || anchor.foreign || !anchor.plain || sentence.to - sentence.from > LONGEST_SENTENCE) return 0;
  const weight = nameWeight(anchor);
  const known = knownPhrases(around.index, baseLanguage(content.language));
  const said = norms(content, sentence.from, sentence.to);
  if (!anchor.quoted) {
    if (hasStranger(anchor, block, around, known) || content.tokens.slice(sentence.from, anchor.first).some((token) => cues.foreign.has(token.norm)))
      return 0;
  }
  if (weight < 2 && belongsElsewhere(anchor, block, group, around, cues)) return 0;
  const span = sentenceSpan(anchor);
  const { start, end } = placeAnchor(anchor, block);
  const other = mentionsWithin(around, block.index, block.start + span.start, block.start + span.end).some(
    (mention) => mention.end <= start || mention.start >= end,
  );
  const headed = block.headings.some((heading) => mentionsWithin(around, heading, 0, Number.POSITIVE_INFINITY).length > 0);
  const attributed = known.some((name) => said.includes(` ${name} `));
  const evidence =
    weight +
    (anchor.quoted ? 2 : 0) +
    (anchor.definite ? 1 : 0) +
    (other || headed || attributed ? 1 : 0) +
    (holdsFullName(anchor, group, around.index) ? 2 : 0) +
    (around.told.has(group) ? 1 : 0);
  // A common noun needs more than one sign.
  return weight === 0 ? evidence - 1 : evidence;
}
