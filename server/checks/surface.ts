/** How words stand in a text: capitals, longer names, quotations, words about words. */
import { beginsUpper } from "../draft/language/characters.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { isStopWord } from "../draft/language/words.ts";
import type { Content, Span, Token } from "../draft/model.ts";
import { firstWhere } from "../draft/search.ts";
import { namesIn } from "../draft/times/names.ts";
import { tokensWithin } from "./places.ts";

/** A token as written, in NFC. */
export const surfaceOf = (content: Content, token: Token): string => content.text.slice(token.start, token.end).normalize("NFC");

/** Whether a token is a word that begins with a capital. */
export const isCapitalized = (content: Content, token: Token | undefined): boolean =>
  token?.type === "word" && beginsUpper(content.text.slice(token.start, token.start + 2));

/** Whether a text is set in title case, as headings are: most of its words that name something are capitalised. */
export function isTitleCased(content: Content): boolean {
  const known = titlesOf.get(content);
  if (known !== undefined) return known;
  const titled = readTitleCase(content);
  titlesOf.set(content, titled);
  return titled;
}

const titlesOf = new WeakMap<Content, boolean>();

function readTitleCase(content: Content): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of content.tokens) {
    if (token.type !== "word" || isStopWord(token.norm, content.language)) continue;
    words++;
    if (isCapitalized(content, token)) capitals++;
  }
  return words > 0 && capitals * 3 >= words * 2;
}

const startsOf = new WeakMap<Content, ReadonlySet<number>>();

function sentenceStarts(content: Content): ReadonlySet<number> {
  const known = startsOf.get(content);
  if (known) return known;
  const starts = new Set<number>();
  let at = 0;
  for (const sentence of content.sentences) {
    while (at < content.tokens.length && ((content.tokens[at]?.start ?? 0) < sentence.start || content.tokens[at]?.type === "mark")) at++;
    starts.add(at);
  }
  startsOf.set(content, starts);
  return starts;
}

/** Whether a capital at this token says nothing: a sentence begins there, or a quotation, bracket or what a colon announces. */
export function beginsSentence(content: Content, at: number): boolean {
  if (at === 0 || sentenceStarts(content).has(at)) return true;
  const before = content.tokens[at - 1];
  return before?.type === "mark" && before.norm !== "," && before.norm !== "-" && before.norm !== "/";
}

/** Function words that join the parts of a name: 'Ministry of Health and Welfare'. They are few, so that a sentence's own words end it. */
const LINKS = new Set("of for and on de du des la les d' l' et der für und von & và về".split(" "));

/** Whether a time or weekday begins at a token: 'on Friday' goes on no name. */
const isTimeAt = (content: Content, token: Token): boolean =>
  content.times[firstWhere(content.times, (time) => time.end > token.start)]?.start === token.start ||
  namesIn(baseLanguage(content.language)).weekdayNames.includes(surfaceOf(content, token));

/** Whether words with capitals go on directly before or behind the tokens, so that they belong to a longer name. */
export function isWithinLongerName(content: Content, first: number, last: number): boolean {
  const { tokens } = content;
  const isWord = (at: number): boolean => tokens[at] !== undefined && tokens[at]?.type !== "mark";
  const before = first - 1;
  // 'Ghana's Ministry of Water': an owner is no part of the name.
  const owner = isWord(before) && /^['’]/u.test(content.text.slice(tokens[before]?.end ?? 0, tokens[first]?.start ?? 0));
  if (isWord(before) && !owner && isCapitalized(content, tokens[before]) && !beginsSentence(content, before)) return true;
  const next = last + 1;
  if (!isWord(next)) return false;
  if (isCapitalized(content, tokens[next])) return true;
  // French names go on in small letters: 'Conseil national des programmes de santé'.
  if (baseLanguage(content.language) === "fr" && /^(?:de|du|des|d')$/u.test(tokens[next]?.norm ?? "")) return tokens[next + 1]?.type === "word";
  const behind = tokens[next + 1];
  return LINKS.has(tokens[next]?.norm ?? "") && behind !== undefined && isCapitalized(content, behind) && !isTimeAt(content, behind);
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["«", "»"],
  ["„", "“"],
  ["»", "«"],
]);
const quotationsOf = new WeakMap<Content, readonly Span[]>();

/** The quotations of a text, in order. Single quotation marks are apostrophes too often to count. */
export function findQuotations(content: Content): readonly Span[] {
  const known = quotationsOf.get(content);
  if (known) return known;
  const found: Span[] = [];
  let open: { readonly start: number; readonly close: string } | undefined;
  for (const token of content.tokens) {
    if (token.type !== "mark") continue;
    if (open && (token.norm === open.close || (open.close === "”" && token.norm === '"'))) {
      found.push({ start: open.start, end: token.end });
      open = undefined;
    } else if (!open) {
      const close = token.norm === '"' ? '"' : PAIRS.get(token.norm);
      if (close !== undefined) open = { start: token.start, close };
    }
  }
  quotationsOf.set(content, found);
  return found;
}

/** A quotation with so many more words than a label is somebody's sentence, not a label in quotation marks. */
const QUOTED_WORDS = 3;

/** Whether a stretch stands in somebody's quoted words. */
export function isQuoted(content: Content, { start, end }: Span): boolean {
  const quotations = findQuotations(content);
  const around = quotations[firstWhere(quotations, (quotation) => quotation.end > start)];
  if (!around || around.start >= start || around.end <= end) return false;
  const { from, to } = tokensWithin(content, around.start, around.end);
  let others = 0;
  for (let i = from; i < to && others <= QUOTED_WORDS; i++) {
    const token = content.tokens[i] as Token;
    if (token.type === "word" && (token.end <= start || token.start >= end)) others++;
  }
  return others > QUOTED_WORDS;
}

const phrases = (text: string): readonly string[] => text.split("|").map((phrase) => ` ${phrase.trim()} `);

/** By language: what tells, before a label, that it is spoken of and not used, or was a name once; and what tells so behind it. */
const ABOUT: Readonly<Record<string, { readonly before: readonly string[]; readonly behind: readonly string[] }>> = {
  en: {
    before: phrases(
      "formerly | previously | once called | then known as | then called | used to be called | was called | were called | was known as | renamed | renamed from | instead of | rather than | avoid | the term | the word | the words | the phrase | the expression | do not say | do not write | not | wrongly | mistakenly | so-called | old name | former | predecessor | translated as | rendered as | misnomer | a book called | entitled | titled",
    ),
    behind: phrases(
      "is wrong | is incorrect | is outdated | is deprecated | was renamed | was replaced by | has been replaced | is not the same | no longer | instead of | rather than",
    ),
  },
  de: {
    before: phrases(
      "früher | ehemals | vormals | damals | einst | statt | anstatt | anstelle | nicht | der begriff | den begriff | das wort | der ausdruck | die bezeichnung | umbenannt | hieß | fälschlich | irrtümlich | ehemalige | ehemaligen | frühere | früheren | vorläufer",
    ),
    behind: phrases("statt | anstatt | anstelle von | ist falsch | ist veraltet | wurde umbenannt | wurde ersetzt | hieß"),
  },
  fr: {
    before: phrases(
      "anciennement | autrefois | jadis | au lieu de | au lieu d' | plutôt que | le terme | le mot | l' expression | rebaptisé | rebaptisée | s' appelait | dit à tort | à tort | et non | non pas | ancien | ancienne | ex",
    ),
    behind: phrases(
      "au lieu de | au lieu d' | plutôt que | est incorrect | est erroné | est dépassé | a été rebaptisé | a été rebaptisée | a été remplacé | a été remplacée",
    ),
  },
  vi: {
    before: phrases(
      "trước đây | trước kia | thay vì | cụm từ | thuật ngữ | từng gọi là | đổi tên | đổi tên từ | nhầm | không phải | chứ không | tên cũ | nguyên là",
    ),
    behind: phrases("thay vì | là sai | không đúng | đã đổi tên | được đổi tên | được thay bằng"),
  },
};

/** How many tokens away words about a label stand. */
const ABOUT_REACH = 6;

/** Whether a text speaks about the words between two tokens rather than uses them: 'formerly …', 'the term …', '… was renamed'. */
export function isSpokenOf(content: Content, first: number, last: number): boolean {
  const about = ABOUT[baseLanguage(content.language)];
  if (!about) return false;
  const norms = (from: number, to: number): string => {
    const words: string[] = [];
    for (let i = Math.max(0, from); i < Math.min(content.tokens.length, to); i++) {
      const token = content.tokens[i] as Token;
      if (/^[.!?;]$/u.test(token.norm)) {
        if (i < first) words.length = 0;
        else break;
      } else if (token.type !== "mark") words.push(token.norm);
    }
    return ` ${words.join(" ")} `;
  };
  const before = norms(first - ABOUT_REACH, first);
  const behind = norms(last + 1, last + 1 + ABOUT_REACH);
  return about.before.some((phrase) => before.includes(phrase)) || about.behind.some((phrase) => behind.startsWith(phrase));
}
