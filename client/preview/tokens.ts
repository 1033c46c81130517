/** What of markdown-it's tokens the preview reads and writes. VS Code brings the library; nothing of it is bundled. */

/** A token: https://markdown-it.github.io/markdown-it/#Token */
export interface Token {
  type: string;
  tag: string;
  nesting: -1 | 0 | 1;
  attrs: [string, string][] | null;
  /** The first line and the one behind the last. */
  map: [number, number] | null;
  children: Token[] | null;
  content: string;
  markup: string;
  info: string;
  block: boolean;
  hidden: boolean;
}

/** A token like another in all but what is told. Tokens are kept from one rendering to the next, so none is ever changed. */
export const tokenLike = <Given extends Token>(token: Given, changes: Partial<Token>): Given =>
  Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Given, token, changes);

/** A tag around words: `<span>`, with its attributes, or `</span>`. */
export const spanLike = <Given extends Token>(token: Given, nesting: -1 | 1, attrs: [string, string][] | null = null): Given =>
  tokenLike(token, {
    type: nesting > 0 ? "concord_open" : "concord_close",
    tag: "span",
    nesting,
    attrs,
    map: null,
    children: null,
    content: "",
    markup: "",
    info: "",
    block: false,
    hidden: false,
  });
