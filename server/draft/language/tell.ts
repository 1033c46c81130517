/** Which language a run of text is written in. */
import { copyText } from "../copy.ts";
import { kindOf, LETTER } from "./characters.ts";
import { baseLanguage, KNOWN_LANGUAGES } from "./known.ts";
import { normalize } from "./normal.ts";
import { wordSet } from "./words/model.ts";
import { WORDS } from "./words.ts";

/** Languages that are only told apart, so that a text in them is not taken for a known one. */
const FOREIGN = {
  es: wordSet(
    "el la los las de del y en que es un una por para con no se su sus al como más fue son entre este esta ha han pero sobre también desde",
  ),
  pt: wordSet("o a os as de do da dos das e em que é um uma por para com não se no na nos nas ao mais foi são entre seu sua pelo pela também até"),
  it: wordSet("il lo la i gli le di del della dei delle e in che è un una per con non si nel nella al alla ha sono tra come più anche dal dalla"),
  nl: wordSet("de het een en van in is dat op te voor met zijn aan niet die er als ook bij door naar uit om over wordt worden werd heeft deze meer"),
  pl: wordSet("i w z na do się nie jest to że o jak od po za przez oraz dla są był była było ma przy lub tym tego jego"),
  id: wordSet("yang dan di dari untuk dengan pada ini itu adalah dalam tidak akan ke oleh sebagai telah atau dapat juga lebih"),
} as const;

const TELLING: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>([
  ...KNOWN_LANGUAGES.map((language): [string, ReadonlySet<string>] => [language, WORDS[language].telling]),
  ...Object.entries(FOREIGN),
]);

const LANGUAGES: readonly string[] = [...TELLING.keys()];

/** How many languages share each telling word: the more, the less it counts. */
const SHARED: ReadonlyMap<string, number> = (() => {
  const shared = new Map<string, number>();
  for (const words of TELLING.values()) for (const word of words) shared.set(word, (shared.get(word) ?? 0) + 1);
  return shared;
})();

/** Scripts that tell a language, or at least that it is none of the known. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Cyrillic}/u, "ru"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Lao}/u, "lo"],
  [/\p{Script=Khmer}/u, "km"],
  [/\p{Script=Myanmar}/u, "my"],
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Devanagari}/u, "hi"],
];
const BEYOND_LATIN = /[\u0370-\u1DFF\u2E80-\uD7FF\uF900-\uFDFF]/u;
const BEYOND_LATIN_ALL = /[\u0370-\u1DFF\u2E80-\uD7FF\uF900-\uFDFF]/gu;

/** Letters that only Vietnamese has among the languages told here; its â, ê, ô, é … it shares. */
const VIETNAMESE = /[đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u;
const LETTERS: readonly (readonly [RegExp, readonly string[], number])[] = [
  [/[èêçœùëïîû]/u, ["fr"], 0.5],
  [/[äöüß]/u, ["de"], 0.75],
  [/[ñ]/u, ["es"], 0.75],
  [/[ãõ]/u, ["pt"], 0.75],
  [/[ąćęłńśźż]/u, ["pl"], 0.75],
  [/[éà]/u, ["fr", "es", "pt", "it"], 0.25],
];

/** So much of a text is looked at: more would say the same. */
const LOOKED_AT = 300;
const ASCII = /^[\x20-\x7e]*$/u;

/** What a word says: [index in LANGUAGES, weight]. */
type Votes = readonly (readonly [language: number, weight: number])[];

const NO_VOTES: Votes = [];

const votesFor = (languages: readonly string[], weight: number): Votes => languages.map((language) => [LANGUAGES.indexOf(language), weight]);

const readVotes = (raw: string): Votes => {
  const word = normalize(raw);
  const elision = word.indexOf("'");
  const elided = elision > 0 && elision < 3 && elision < word.length - 1 ? readVotes(word.slice(0, elision + 1)) : NO_VOTES;
  const shared = SHARED.get(word);
  if (!ASCII.test(word) && VIETNAMESE.test(word)) return votesFor(["vi"], 1);
  if (shared === undefined)
    return [...elided, ...LETTERS.flatMap(([letters, languages, weight]) => (letters.test(word) ? votesFor(languages, weight) : []))];
  return [
    ...elided,
    ...votesFor(
      LANGUAGES.filter((language) => TELLING.get(language)?.has(word)),
      1 / shared,
    ),
  ];
};

/** Votes of words as written; when full it starts anew. */
const remembered = new Map<string, Votes>();
const LIMIT = 20_000;

const votesOf = (word: string): Votes => {
  if (word.length > 24) return NO_VOTES;
  const known = remembered.get(word);
  if (known) return known;
  if (remembered.size >= LIMIT) remembered.clear();
  const key = copyText(word);
  const votes = readVotes(key);
  remembered.set(key, votes.length === 0 ? NO_VOTES : votes);
  return votes;
};

const isWordCode = (code: number): boolean => kindOf(code) === LETTER || code === 0x27 || code === 0x2019;

/** Scores a text: how much speaks for each language of LANGUAGES. */
const scoreLanguages = (text: string): { readonly scores: readonly number[]; readonly words: number } => {
  const scores = LANGUAGES.map(() => 0);
  const limit = Math.min(text.length, LOOKED_AT);
  let words = 0;
  for (let i = 0; i < limit; i++) {
    if (!isWordCode(text.charCodeAt(i))) continue;
    const start = i;
    while (i < limit && isWordCode(text.charCodeAt(i))) i++;
    words++;
    for (const [language, weight] of votesOf(text.slice(start, i))) scores[language] = (scores[language] ?? 0) + weight;
  }
  return { scores, words };
};

const tellScript = (text: string): string | undefined => {
  const part = text.slice(0, LOOKED_AT);
  if (!BEYOND_LATIN.test(part)) return undefined;
  const beyond = part.match(BEYOND_LATIN_ALL)?.length ?? 0;
  // A Chinese name in an English sentence makes no Chinese sentence.
  const letters = part.match(/\p{L}/gu)?.length ?? 0;
  return beyond * 2 > letters ? SCRIPTS.find(([script]) => script.test(part))?.[1] : undefined;
};

/**
 * Tells the language of a text by its letters and function words; undefined where too little speaks for one.
 * Among the known four and some others: a language that is not in `languages` must be meant clearly (more evidence, more lead), and is then
 * told all the same, so that a text in it can be left alone.
 *
 * @param languages the tags that are expected; the tag told is one of these where its first part is meant.
 */
export const tellLanguage = (text: string, languages: readonly string[]): string | undefined => {
  const expected = (language: string): string | undefined => languages.find((tag) => baseLanguage(tag) === language);
  const script = tellScript(text);
  if (script) return expected(script) ?? script;
  const { scores, words } = scoreLanguages(text);
  const score = Math.max(...scores);
  const leader = scores.indexOf(score);
  const best = LANGUAGES[leader] ?? "";
  const second = Math.max(...scores.filter((_, i) => i !== leader));
  if (best === "vi" && score < words * 0.25) return undefined;
  const tag = expected(best);
  if (tag) return score >= 1 && score >= second * 1.5 ? tag : undefined;
  return words >= 4 && score >= 2 && score >= second * 2 ? best : undefined;
};
