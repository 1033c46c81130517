/**
 * What tells a member of a group from the others: the words that no other member's labels have. An item of a list covers a member when it
 * holds the telling words of one of its labels, in any form (agenda-format.md).
 */

import { formsOf } from "../draft/language/forms.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { isStopWord } from "../draft/language/words.ts";
import type { Content, Token } from "../draft/model.ts";
import { foldSpelling } from "./folding.ts";
import type { GroupLabels, Label } from "./labels.ts";

/** A word as members are told by it. */
interface Word {
  readonly key: string;
  readonly stem: string;
  readonly ending: string;
}

/** The telling words of one label of a member. */
interface Telling {
  readonly words: readonly Word[];
  /** All words of the label that name something. */
  readonly own: readonly Word[];
  /** True where nothing less than all of the words will do: for deprecated labels, and for members whose every word others have too. */
  readonly all: boolean;
}

/** The members of a group with their telling words. */
export interface MemberWords {
  readonly labels: GroupLabels;
  readonly language: string;
  readonly members: readonly (readonly Telling[])[];
}

/** How well an item covers a member: 1 where it holds the telling words of a label, 0 where it shares none. */
export interface Cover {
  readonly member: number;
  readonly score: number;
  /** True where all telling words of a label are there. */
  readonly full: boolean;
}

/** Endings that make nouns of their own: government and governance share a stem and are two things. */
const NOUN_ENDINGS: Readonly<Record<string, RegExp>> = {
  en: /(?:ances?|ences?|ments?|[st]ions?|it(?:y|ies)|ness|ships?|isms?)$/u,
  fr: /(?:[ae]nces?|ements?|ments?|[st]ions?|ités?|ismes?)$/u,
  de: /(?:ung(?:en)?|heit(?:en)?|keit(?:en)?|schaft(?:en)?|ität(?:en)?|ismus)$/u,
};

const endingOf = (norm: string, language: string): string => {
  const found = NOUN_ENDINGS[language]?.exec(norm)?.[0] ?? "";
  return found
    .replace(/ies$/u, "y")
    .replace(/(?<=.)e?s$/u, "")
    .replace(/^s(?=ion)/u, "t");
};

const wordOf = (norm: string, lemma: string, stem: string, language: string): Word => {
  const folded = foldSpelling(norm, language);
  return { key: foldSpelling(lemma, language), stem: folded === norm ? stem : formsOf(folded, language).stem, ending: endingOf(folded, language) };
};

const agrees = (a: Word, b: Word): boolean => a.key === b.key || (a.stem === b.stem && (a.ending === b.ending || a.ending === "" || b.ending === ""));

/** In German a member's word may be part of a compound: 'Ausbau der Windkraftanlagen' for 'Windkraft'. The other way round it is shared at most. */
const IN_COMPOUND = 0.4;
const LONG_ENOUGH = 5;
const isInCompound = (part: string, whole: string): boolean =>
  part.length >= LONG_ENOUGH && whole.length > part.length + 2 && (whole.startsWith(part) || whole.endsWith(part));

const capitals = (text: string): boolean => (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

/** Words that name something. A word in capitals is told by them, so that 'IT' is not 'it'. */
function tellableWords(label: Label): readonly Word[] {
  return label.words.flatMap((token, i) => {
    const surface = label.surfaces[i] ?? "";
    if (capitals(surface) && surface.length <= LONG_ENOUGH) return [{ key: surface, stem: surface, ending: "" }];
    return isStopWord(token.norm, label.language) ? [] : [wordOf(token.norm, token.lemma, token.stem, label.language)];
  });
}

const distinct = (words: readonly Word[]): readonly Word[] => [...new Map(words.map((word) => [`${word.key}|${word.ending}`, word])).values()];

/** Reads the telling words of a group's members. */
export function readMemberWords(labels: GroupLabels, language: string): MemberWords {
  const words = labels.members.map((member) => member.map((label) => ({ words: tellableWords(label), deprecated: label.status === "deprecated" })));
  const bags = words.map((lists) => distinct(lists.flatMap((list) => list.words)));
  const tells = (member: number, word: Word): boolean => bags.every((bag, other) => other === member || !bag.some((one) => agrees(one, word)));
  const members = words.map((lists, member) =>
    lists.map(({ words: list, deprecated }): Telling => {
      const telling = list.filter((word) => tells(member, word));
      return telling.length > 0 && !deprecated ? { words: telling, own: list, all: false } : { words: list, own: list, all: true };
    }),
  );
  return { labels, language, members };
}

/** The words of a stretch of text, with neighbours joined: 'cyber security' holds 'cybersecurity'. */
function wordsOf(content: Content, tokens: readonly Token[]): readonly Word[] {
  const language = baseLanguage(content.language);
  const words: Word[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.type === "mark") continue;
    const surface = content.text.slice(token.start, token.end);
    if (capitals(surface) && surface.length <= LONG_ENOUGH) words.push({ key: surface, stem: surface, ending: "" });
    words.push(wordOf(token.norm, token.lemma, token.stem, language));
    const next = tokens[i + 1];
    if (language !== "vi" && next && next.type === "word" && token.type === "word") {
      const forms = formsOf(token.norm + next.norm, language);
      words.push(wordOf(forms.norm, forms.lemma, forms.stem, language));
    }
  }
  return words;
}

/** A member's label cut short, 'sanitation' for 'safely managed sanitation', covers it as half of its telling words do. */
const SHORT_FORM = 0.7;

/** Whether a stretch holds nothing but words of a label. */
function isShortForm(content: Content, tokens: readonly Token[], own: readonly Word[]): boolean {
  const language = baseLanguage(content.language);
  const words = tokens.filter((token) => token.type !== "mark" && !isStopWord(token.norm, language));
  return words.length > 0 && words.every((token) => own.some((word) => agrees(wordOf(token.norm, token.lemma, token.stem, language), word)));
}

const holds = (words: readonly Word[], wanted: Word, language: string): number => {
  if (words.some((word) => agrees(word, wanted))) return 1;
  if (language !== "de") return 0;
  if (words.some((word) => isInCompound(wanted.key, word.key))) return 1;
  return words.some((word) => isInCompound(word.key, wanted.key)) ? IN_COMPOUND : 0;
};

/** How a stretch of text stands to each member of a group. Members with which it shares no telling word are left out; the best first. */
export function coverMembers(content: Content, tokens: readonly Token[], members: MemberWords): readonly Cover[] {
  const words = wordsOf(content, tokens);
  const covers: Cover[] = [];
  for (const [member, labels] of members.members.entries()) {
    let score = 0;
    let full = false;
    for (const { words: telling, own, all } of labels) {
      const found = telling.map((word) => holds(words, word, members.language));
      const share = found.reduce((total, one) => total + one, 0) / Math.max(1, telling.length);
      const sum = share > 0 && share < SHORT_FORM && isShortForm(content, tokens, own) ? SHORT_FORM : share;
      const whole = found.every((one) => one === 1);
      if (all && !whole) continue;
      if (sum > score || (sum === score && whole)) score = sum;
      full ||= whole && telling.length > 0;
    }
    if (score > 0) covers.push({ member, score: full ? 1 : score, full });
  }
  return covers.sort((a, b) => b.score - a.score || a.member - b.member);
}
