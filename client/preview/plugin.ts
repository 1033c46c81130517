/** Concord's plugin for the Markdown preview: marks what is rendered. Needs no VS Code. */
import type { MarkedText } from "../protocol/review.ts";
import { markTokens } from "./marking.ts";
import type { Token } from "./tokens.ts";

/** A markdown-it of whatever version VS Code brings. */
export interface Markdown {
  readonly renderer: object;
}

/** What of its renderer the plugin uses, as it is since markdown-it 4. */
interface Renderer {
  render(tokens: Token[], options: unknown, env: unknown): string;
}

/** The document that VS Code is rendering; undefined where it renders a bare text. */
const documentOf = (env: unknown): unknown => (env as { readonly currentDocument?: unknown } | null | undefined)?.currentDocument;

/** What the plugin asks and tells. May throw: then nothing is marked, and the text is shown all the same. */
export interface MarkSource {
  /** The last known marks of the document that VS Code names. */
  of(document: unknown): readonly MarkedText[];
  /** What a reader sees of them now: see `MarkedTokens`. */
  shown?(document: unknown, looks: readonly string[]): void;
}

/** Lets a markdown-it mark what it renders. Not when it reads the text: VS Code keeps what was read, and does not say of which document it is. */
export function markPreview<Given extends Markdown>(md: Given, source: MarkSource): Given {
  const renderer = md.renderer as Renderer;
  const { render } = renderer;
  renderer.render = function (this: Renderer, tokens, options, env) {
    let marked = tokens;
    try {
      const document = documentOf(env);
      const found = markTokens(tokens, document === undefined ? [] : source.of(document));
      marked = found.tokens;
      if (document !== undefined) source.shown?.(document, found.looks);
    } catch {
      // A preview without marks is better than none.
    }
    return render.call(this, marked, options, env);
  };
  return md;
}
