/** `textDocument/semanticTokens`: whole drafts, what has changed of them, and ranges. */
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensDelta } from "vscode-languageserver";
import { provideSemanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES, type Token } from "../features/semanticTokens.ts";
import { type RequestGroup, reviewOf } from "./model.ts";

/** How many drafts are remembered to tell what has changed of their tokens. */
const MOST_DRAFTS = 8;

function push(builder: SemanticTokensBuilder, tokens: readonly Token[]): void {
  for (const { line, character, length, type, modifiers } of tokens) {
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    builder.push(line, character, length, TOKEN_TYPES.indexOf(type), bits);
  }
}

/** Remembers what was answered last, draft by draft; the one asked for last stands last. */
class Builders {
  readonly #builders = new Map<string, SemanticTokensBuilder>();

  get(uri: string): SemanticTokensBuilder {
    const builder = this.#builders.get(uri) ?? new SemanticTokensBuilder();
    this.#builders.delete(uri);
    this.#builders.set(uri, builder);
    const [oldest] = this.#builders.keys();
    if (this.#builders.size > MOST_DRAFTS && oldest !== undefined) this.#builders.delete(oldest);
    return builder;
  }
}

/** Semantic tokens in drafts. */
export const semanticTokenRequests: RequestGroup = {
  capabilities: () => ({
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }, range: true, full: { delta: true } },
  }),
  serve: (connection, answer) => {
    const builders = new Builders();
    const { semanticTokens } = connection.languages;
    semanticTokens.on(
      answer("semantic tokens", null, async ({ service }, { textDocument: { uri } }): Promise<SemanticTokens | null> => {
        const reviewed = await reviewOf(service, uri);
        if (!reviewed) return null;
        const builder = builders.get(uri);
        builder.previousResult("");
        push(builder, provideSemanticTokens(reviewed));
        return builder.build();
      }),
    );
    semanticTokens.onDelta(
      answer(
        "semantic tokens",
        null,
        async ({ service }, { textDocument: { uri }, previousResultId }): Promise<SemanticTokens | SemanticTokensDelta | null> => {
          const reviewed = await reviewOf(service, uri);
          if (!reviewed) return null;
          const builder = builders.get(uri);
          builder.previousResult(previousResultId);
          push(builder, provideSemanticTokens(reviewed));
          return builder.buildEdits();
        },
      ),
    );
    semanticTokens.onRange(
      answer("semantic tokens", null, async ({ service }, { textDocument: { uri }, range }): Promise<SemanticTokens | null> => {
        const reviewed = await reviewOf(service, uri);
        if (!reviewed) return null;
        const builder = new SemanticTokensBuilder();
        push(builder, provideSemanticTokens(reviewed, range));
        return builder.build();
      }),
    );
  },
};
