/** Countries and regions that are not the agendas' own: what is said of theirs is said of something else. */
import { baseLanguage } from "../draft/language/known.ts";
import { readTokens } from "../draft/language/tokens.ts";
import type { Content } from "../draft/model.ts";
import { regionNames } from "./areas.ts";
import type { LabelIndex } from "./labels.ts";

/** No region's name has more words. */
const LONGEST = 5;
/** Between a body and its country: 'of', 'in'. */
const OF: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set("of in for".split(" ")),
  de: new Set("von in der des".split(" ")),
  fr: new Set("de du des d' en au aux".split(" ")),
  vi: new Set("của ở tại".split(" ")),
};
const ARTICLES = new Set("the la le les l' die der den".split(" "));

const remembered = new WeakMap<LabelIndex, Map<string, ReadonlySet<string>>>();

const keyOf = (text: string, language: string): string =>
  readTokens(text, language)
    .filter((token) => token.type !== "mark")
    .map((token) => token.lemma)
    .join(" ");

function readForeign(index: LabelIndex, language: string): ReadonlySet<string> {
  const codes = new Set(index.agendas.flatMap(({ area }) => (area === undefined ? [] : [area])));
  // Without an area of its own an agenda may be anybody's.
  if (codes.size === 0) return new Set();
  const own = new Set(index.agendas.flatMap(({ areaNames }) => Object.values(areaNames).flat()).map((name) => keyOf(name, language)));
  return new Set(
    regionNames(language)
      .filter(([, code]) => !codes.has(code) && code !== "001")
      .map(([name]) => keyOf(name, language))
      .filter((key) => key !== "" && !own.has(key)),
  );
}

function foreignOf(index: LabelIndex, language: string): ReadonlySet<string> {
  let byLanguage = remembered.get(index);
  if (!byLanguage) {
    byLanguage = new Map();
    remembered.set(index, byLanguage);
  }
  let names = byLanguage.get(language);
  if (!names) {
    names = readForeign(index, language);
    byLanguage.set(language, names);
  }
  return names;
}

/** How many tokens from `at` on name a foreign country or region; 0 where none is named. Names are capitalised. */
export function foreignAt(content: Content, at: number, index: LabelIndex): number {
  const { tokens, text } = content;
  const names = foreignOf(index, baseLanguage(content.language));
  const initial = text.charAt(tokens[at]?.start ?? 0);
  if (names.size === 0 || tokens[at]?.type !== "word" || initial === initial.toLowerCase()) return 0;
  let key = "";
  let found = 0;
  for (let i = at; i < tokens.length && i < at + LONGEST && tokens[i]?.type !== "mark"; i++) {
    key = key === "" ? (tokens[i]?.lemma ?? "") : `${key} ${tokens[i]?.lemma}`;
    if (names.has(key)) found = i - at + 1;
  }
  return found;
}

/** Whether what stands at the tokens is another country's: 'Uganda's National Water Agency', 'the Ministry of Health of Peru'. */
export function isForeign(content: Content, first: number, last: number, index: LabelIndex): boolean {
  const { tokens } = content;
  const before = tokens[first - 1]?.norm === "'" ? first - 1 : first;
  for (let length = 1; length < LONGEST && length <= before; length++)
    if (tokens[before - length]?.type === "word" && foreignAt(content, before - length, index) === length) return true;
  if (!OF[baseLanguage(content.language)]?.has(tokens[last + 1]?.norm ?? "")) return false;
  const name = ARTICLES.has(tokens[last + 2]?.norm ?? "") ? last + 3 : last + 2;
  return foreignAt(content, name, index) > 0;
}
