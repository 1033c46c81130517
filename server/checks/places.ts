/** Finding tokens and sentences of a content by offset. */
import type { Content } from "../draft/model.ts";
import { firstWhere } from "../draft/search.ts";

/** Index of the first token that begins at an offset or behind it. */
export const tokenFrom = ({ tokens }: Content, offset: number): number => firstWhere(tokens, (token) => token.start >= offset);

/** The tokens of a stretch of a content's text, half open. */
export const tokensWithin = (content: Content, start: number, end: number): { readonly from: number; readonly to: number } => {
  const from = tokenFrom(content, start);
  const to = firstWhere(content.tokens, (token) => token.end > end);
  return { from, to: Math.max(from, to) };
};

/** The tokens of the sentence in which a token stands, half open; all tokens where no sentence holds it. */
export function sentenceAround(content: Content, at: number): { readonly from: number; readonly to: number } {
  const { tokens, sentences } = content;
  const place = tokens[at]?.start ?? 0;
  const sentence = sentences[firstWhere(sentences, (one) => one.end > place)];
  if (!sentence || sentence.start > place) return { from: 0, to: tokens.length };
  return tokensWithin(content, sentence.start, sentence.end);
}
