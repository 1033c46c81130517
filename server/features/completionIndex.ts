/** The words of the agendas' labels in one language, found by how they begin. */
import type { Agenda, Figure, Group, Term } from "../agenda/model.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { isStopWord } from "../draft/language/words.ts";
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

/** The rows of the agendas in force, by the beginnings of their words. */
export interface CompletionIndex {
  /** The rows with a word that begins so (or, without its diacritics, does), in the agendas' order. */
  readonly find: (prefix: string) => readonly Row[];
}

/** A word without diacritics, as it is typed in haste; đ as d. */
export const fold = (norm: string): string => norm.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

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

/** The keys of a row: its words that name something, or all where none does. */
function keysOf({ words }: Row, language: string): ReadonlySet<string> {
  const telling = words.filter((word) => !isStopWord(word, language));
  return new Set((telling.length > 0 ? telling : words).flatMap((word) => [word, fold(word)]));
}

/** Builds the index. Costs one reading of every label. */
export function buildCompletionIndex(agendas: readonly Agenda[], language: string): CompletionIndex {
  const entries = agendas.flatMap(({ terms, groups, figures }) => [...figures, ...groups, ...terms]);
  const rows = entries.flatMap((entry) => readRows(entry, language));
  const postings = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    for (const key of keysOf(row, language)) {
      const list = postings.get(key);
      if (list) list.push(index);
      else postings.set(key, [index]);
    }
  }
  const keys = [...postings.keys()].sort();

  const firstKey = (prefix: string): number => {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[middle] ?? "") < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    find: (prefix) => {
      const found = new Set<number>();
      for (let at = firstKey(prefix); keys[at]?.startsWith(prefix); at++) for (const index of postings.get(keys[at] ?? "") ?? []) found.add(index);
      return [...found].sort((a, b) => a - b).flatMap((index) => rows[index] ?? []);
    },
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
