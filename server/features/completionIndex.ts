/** The words of the agendas' labels in one language, found by how they begin, and the members of groups, found by their labels. */
import type { Agenda, Figure, Group, Term } from "../agenda/model.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { isStopWord } from "../draft/language/words.ts";
import { firstWhere } from "../draft/search.ts";
import { textsIn } from "./texts.ts";

/** A label of an entry, or words that point at it. */
export interface Row {
  readonly entry: Term | Group | Figure;
  readonly label: string;
  readonly status: "label" | "admitted" | "deprecated" | "keyword";
  /** The norms of the label's words, in order. */
  readonly words: readonly string[];
  /** Every form by which a word before the cursor may belong to the entry: norms, lemmas, and both without diacritics. */
  readonly forms: ReadonlySet<string>;
}

/** A member of a group. */
export interface Listed {
  readonly group: Group;
  readonly member: number;
}

/** The rows of the agendas in force, by the beginnings of their words, and the members of their groups. */
export interface CompletionIndex {
  /** The rows with a word that begins so, in the agendas' order. Diacritics that were not typed make no difference. */
  readonly find: (prefix: string) => readonly Row[];
  /** The members of groups that a label names, by `keyOfWords`. */
  readonly listed: (key: string) => readonly Listed[];
}

/** A word without diacritics, as it is typed in haste; đ as d, ß as ss. */
export const fold = (norm: string): string =>
  ASCII.test(norm) ? norm : norm.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("ß", "ss");

const ASCII = /^[\x20-\x7e]*$/u;

/** The letters of a word with the marks on each; the bar of đ is one. */
const lettersOf = (norm: string): readonly string[] =>
  norm
    .normalize("NFD")
    .replaceAll("đ", "d\u0335")
    .replaceAll("ß", "ss")
    .match(/\P{M}\p{M}*/gu) ?? [];

/** Whether a word begins with what was typed, where every mark typed is the word's own: 'băng rô' may become 'băng rộng', 'bảng' never 'băng'. */
export function beginsAs(word: string, typed: string): boolean {
  const folded = fold(typed);
  if (!fold(word).startsWith(folded)) return false;
  if (folded === typed || word.startsWith(typed)) return true;
  const letters = lettersOf(word);
  return lettersOf(typed).every((letter, at) => [...letter].every((mark) => letters[at]?.includes(mark)));
}

/** How a label is known by its words, whatever their inflection. */
export const keyOfWords = (words: readonly { readonly lemma: string }[]): string => words.map(({ lemma }) => lemma).join(" ");

const isWord = ({ type }: { readonly type: string }): boolean => type !== "mark";

function rowsOf(entry: Row["entry"], language: string): readonly Omit<Row, "words" | "forms">[] {
  const row = (status: Row["status"], labels: readonly string[]) => labels.map((label) => ({ entry, label, status }));
  if (entry.type === "figure") return [...row("label", textsIn(entry.label, language)), ...row("keyword", textsIn(entry.keywords, language))];
  return [
    ...row("label", textsIn(entry.preferred, language)),
    ...row("admitted", textsIn(entry.admitted, language)),
    ...row("deprecated", textsIn(entry.deprecated, language)),
  ];
}

function readRows(entry: Row["entry"], language: string): readonly Row[] {
  // What has no name in the language cannot be written in it.
  if (textsIn(entry.type === "figure" ? entry.label : entry.preferred, language).length === 0) return [];
  // A figure is meant by the words of its label and its keywords together, a term or group by those of one label.
  const shared = new Set<string>();
  return rowsOf(entry, language).map((row): Row => {
    const tokens = readTokens(row.label, language).filter(isWord);
    const forms = entry.type === "figure" ? shared : new Set<string>();
    for (const { norm, lemma } of tokens) for (const form of [norm, lemma, fold(norm)]) forms.add(form);
    return { ...row, words: tokens.map(({ norm }) => norm), forms };
  });
}

/** The words by which a row is found: those that name something, or all where none does. */
function wordsOf({ words }: Row, language: string): ReadonlySet<string> {
  const telling = words.filter((word) => !isStopWord(word, language));
  return new Set(telling.length > 0 ? telling : words);
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The members of groups by every right label of theirs. */
function readMembers(groups: readonly Group[], language: string): ReadonlyMap<string, readonly Listed[]> {
  const members = new Map<string, Listed[]>();
  for (const group of groups) {
    for (const [member, { preferred, admitted }] of group.members.entries()) {
      const labels = [...textsIn(preferred, language), ...textsIn(admitted, language)];
      for (const key of new Set(labels.map((label) => keyOfWords(readTokens(label, language).filter(isWord))))) put(members, key, { group, member });
    }
  }
  return members;
}

/** Builds the index. Costs one reading of every label. */
export function buildCompletionIndex(agendas: readonly Agenda[], language: string): CompletionIndex {
  const entries = agendas.flatMap(({ terms, groups, figures }) => [...figures, ...groups, ...terms]);
  const rows = entries.flatMap((entry) => readRows(entry, language));
  const postings = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) for (const word of wordsOf(row, language)) put(postings, word, index);
  const words = [...postings.keys()].map((word) => ({ word, folded: fold(word) })).sort((a, b) => (a.folded < b.folded ? -1 : 1));
  const members = readMembers(
    agendas.flatMap(({ groups }) => groups),
    language,
  );

  return {
    find: (prefix) => {
      const found = new Set<number>();
      const folded = fold(prefix);
      if (folded === "") return [];
      for (let at = firstWhere(words, (word) => word.folded >= folded); words[at]?.folded.startsWith(folded); at++) {
        const word = words[at]?.word ?? "";
        if (folded === prefix || beginsAs(word, prefix)) for (const index of postings.get(word) ?? []) found.add(index);
      }
      return [...found].sort((a, b) => a - b).flatMap((index) => rows[index] ?? []);
    },
    listed: (key) => members.get(key) ?? [],
  };
}

/** How many agenda sets are remembered: the drafts of a workspace answer to a few. */
const MOST_SETS = 8;

/** Indexes remembered for the agendas in force, by language. A changed agenda is another object. */
export class CompletionIndexes {
  readonly #known: { readonly agendas: readonly Agenda[]; readonly language: string; readonly index: CompletionIndex }[] = [];

  /** The index of these agendas in a language, built when first asked for. */
  get(agendas: readonly Agenda[], language: string): CompletionIndex {
    const same = (known: readonly Agenda[]) => known.length === agendas.length && known.every((agenda, at) => agenda === agendas[at]);
    const found = this.#known.find((each) => each.language === language && same(each.agendas));
    if (found) return found.index;
    const index = buildCompletionIndex(agendas, language);
    this.#known.unshift({ agendas, language, index });
    this.#known.length = Math.min(this.#known.length, MOST_SETS);
    return index;
  }
}
