/** A token trie: many phrases found in one pass over a text's tokens. */
import type { Token } from "../draft/model.ts";

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

/** Where a phrase stands: half open, in tokens. */
export interface PhraseHit<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Marks that may stand between the words of a phrase: 'bộ, ngành', 'public-private', 'ministries/sectors'. */
const PASSED = new Set(["-", ",", "/", "'"]);

const node = <T>(): Node<T> => ({ next: new Map(), values: [] });

/** A set of phrases, each with a value; one phrase may have several. */
export class PhraseSet<T> {
  readonly #root: Node<T> = node();

  /** Adds a phrase, given as the forms of its tokens; an empty one is passed over. */
  add(forms: readonly string[], value: T): void {
    if (forms.length === 0) return;
    let at = this.#root;
    for (const form of forms) {
      let next = at.next.get(form);
      if (!next) at.next.set(form, (next = node()));
      at = next;
    }
    at.values.push(value);
  }

  /**
   * Every phrase that stands in the tokens, shorter ones within longer ones included, in order of their first token.
   * @param forms the forms by which a token may match.
   */
  find(tokens: readonly Token[], forms: (token: Token) => readonly string[]): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    for (let from = 0; from < tokens.length; from++) walk(this.#root, tokens, forms, from, from, hits);
    return hits;
  }
}

function walk<T>(
  state: Node<T>,
  tokens: readonly Token[],
  forms: (token: Token) => readonly string[],
  from: number,
  at: number,
  hits: PhraseHit<T>[],
): void {
  const token = tokens[at];
  if (!token) return;
  let led = false;
  for (const form of forms(token)) {
    const next = state.next.get(form);
    if (!next) continue;
    led = true;
    for (const value of next.values) hits.push({ from, to: at + 1, value });
    if (next.next.size > 0) walk(next, tokens, forms, from, at + 1, hits);
  }
  if (!led && at > from && PASSED.has(token.norm)) walk(state, tokens, forms, from, at + 1, hits);
}
