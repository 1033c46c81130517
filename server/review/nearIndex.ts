/** What near misses are looked for by: the vocabulary of the labels, their words in another order, without diacritics, and the names' words. */
import type { Texts } from "../agenda/model.ts";
import { cuesOf } from "../draft/cues/cues.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { isStopWord } from "../draft/language/words.ts";
import type { Token } from "../draft/model.ts";
import { keyOf, type Label, type LabelIndex, type LabelNode } from "./labels.ts";
import { listCuesOf } from "./listCues.ts";
import { bareOf, isTypo, lacksAccents } from "./typos.ts";

/** The near misses of one language. */
export interface NearIndex {
  readonly language: string;
  /** Words that the agendas or the language's cues use: they are no slips of other words. */
  readonly known: ReadonlySet<string>;
  /** Labels by their words with two neighbours swapped. */
  readonly swapped: LabelNode;
  /** Vietnamese labels by their syllables without diacritics. */
  readonly bare: LabelNode;
  /** Names of two telling words and more, by each of these words. */
  readonly names: ReadonlyMap<string, readonly Label[]>;
  /** Label words for which a word may be a slip; remembered. */
  readonly nearWords: (token: Pick<Token, "norm" | "lemma">) => readonly string[];
}

const newNode = (): LabelNode => ({ next: new Map(), labels: [] });

function insert(root: LabelNode, keys: readonly string[], label: Label): void {
  let node = root;
  for (const key of keys) {
    const next = node.next.get(key) ?? newNode();
    node.next.set(key, next);
    node = next;
  }
  node.labels.push(label);
}

/** Words that join two things that may as well stand in the other order. */
const isJoining = (norm: string, language: string): boolean =>
  listCuesOf(language)?.joining.some((phrase) => phrase.length === 1 && phrase[0] === norm) ?? false;

/** Swaps of two neighbouring words that tell, the head of the label aside: the last word in English and German, the first in French and Vietnamese. */
function* swapsOf(label: Label): Generator<readonly string[]> {
  const { words, keys, language } = label;
  if (words.length < (language === "vi" ? 4 : 3)) return;
  const headLast = language === "en" || language === "de";
  // Behind a preposition another head follows: its order is left alone.
  if (!label.name && words.some((word) => isStopWord(word.norm, language) && !isJoining(word.norm, language))) return;
  const from = headLast ? 0 : 1;
  const to = headLast ? words.length - 1 : words.length;
  for (let i = from; i + 1 < to; i++) {
    const [a, b] = [words[i], words[i + 1]];
    if (!a || !b || isStopWord(a.norm, language) || isStopWord(b.norm, language) || a.norm === b.norm) continue;
    yield keys.with(i, keys[i + 1] ?? "").with(i + 1, keys[i] ?? "");
  }
}

const isRight = (label: Label): boolean => label.status !== "deprecated" && !label.needsCount;

function* textsOf(index: LabelIndex, language: string): Generator<string> {
  const of = (texts: Texts): readonly string[] => Object.entries(texts).flatMap(([tag, list]) => (baseLanguage(tag) === language ? list : []));
  for (const { terms, figures, groups, areaNames, parts, sources } of index.agendas) {
    yield* of(areaNames);
    yield* of(parts);
    for (const term of terms) yield* of(term.definition);
    for (const group of groups) yield* of(group.definition);
    for (const figure of figures) yield* [figure.label, figure.definition, figure.base, figure.notBase, figure.keywords].flatMap(of);
    for (const source of sources) yield* of(source.attributedTo);
  }
}

function knownWords(index: LabelIndex, language: string): ReadonlySet<string> {
  const known = new Set<string>();
  for (const text of textsOf(index, language)) for (const token of readTokens(text, language)) known.add(keyOf(token, language));
  for (const label of index.languages.get(language)?.labels ?? []) for (const key of label.keys) known.add(key);
  const cues = cuesOf(language);
  if (cues) {
    for (const word of [
      ...cues.neutral,
      ...cues.measures,
      ...cues.changes,
      ...cues.qualifiers,
      ...cues.bodies,
      ...cues.attributing,
      ...cues.up,
      ...cues.down,
    ]) {
      for (const token of readTokens(word, language)) known.add(keyOf(token, language));
    }
  }
  return known;
}

/** Words of a draft for which neighbours are remembered; when full it starts anew. */
const LIMIT = 20_000;

/** From how many letters on inflected forms are compared as well: 'plants' is no slip of 'plans'. */
const INFLECTED = 7;

interface Word {
  readonly key: string;
  readonly norm: string;
}

function nearWordsIn(labels: readonly Label[], known: ReadonlySet<string>, language: string): NearIndex["nearWords"] {
  const words = new Map<string, Word>();
  for (const label of labels)
    for (const [i, key] of label.keys.entries()) words.set(`${key} ${label.words[i]?.norm}`, { key, norm: label.words[i]?.norm ?? key });
  const byStart = new Map<string, Word[]>();
  for (const word of words.values()) {
    const start = bareOf(word.key.slice(0, 1));
    const list = byStart.get(start);
    if (list) list.push(word);
    else byStart.set(start, [word]);
  }
  const isNear = (key: string, norm: string, word: Word): boolean =>
    Math.abs(word.norm.length - norm.length) <= 3 &&
    (isTypo(key, word.key, language, false) ||
      (language === "fr" && (lacksAccents(norm, word.norm) || lacksAccents(key, word.key))) ||
      (norm.length >= INFLECTED && word.norm.length >= INFLECTED && isTypo(norm, word.norm, language, false)));
  const remembered = new Map<string, readonly string[]>();
  return (token) => {
    const found = remembered.get(token.norm);
    if (found) return found;
    const key = keyOf(token, language);
    const skipped = known.has(key) || isStopWord(token.norm, language);
    const near = skipped
      ? []
      : [...new Set((byStart.get(bareOf(key.slice(0, 1))) ?? []).filter((word) => isNear(key, token.norm, word)).map((word) => word.key))];
    if (remembered.size >= LIMIT) remembered.clear();
    remembered.set(token.norm, near);
    return near;
  };
}

function buildNearIndex(index: LabelIndex, language: string): NearIndex {
  const labels = (index.languages.get(language)?.labels ?? []).filter(isRight);
  const swapped = newNode();
  const bare = newNode();
  const names = new Map<string, Label[]>();
  for (const label of labels) {
    for (const keys of swapsOf(label)) insert(swapped, keys, label);
    if (language === "vi" && label.words.length > 1)
      insert(
        bare,
        label.words.map((word) => bareOf(word.norm)),
        label,
      );
    if (!label.name || label.telling < 2) continue;
    for (const [i, key] of label.keys.entries()) {
      if (isStopWord(label.words[i]?.norm ?? "", language)) continue;
      const list = names.get(key) ?? [];
      if (!list.includes(label)) names.set(key, [...list, label]);
    }
  }
  const known = knownWords(index, language);
  return { language, known, swapped, bare, names, nearWords: language === "vi" ? () => [] : nearWordsIn(labels, known, language) };
}

const remembered = new WeakMap<LabelIndex, Map<string, NearIndex>>();

/** What near misses of a language are looked for by. Made once for an index. */
export function nearIndexOf(index: LabelIndex, language: string): NearIndex {
  let byLanguage = remembered.get(index);
  if (!byLanguage) {
    byLanguage = new Map();
    remembered.set(index, byLanguage);
  }
  let near = byLanguage.get(language);
  if (!near) {
    near = buildNearIndex(index, language);
    byLanguage.set(language, near);
  }
  return near;
}
