/** Which language texts for a draft are to be in: that of the prose at a place, or that of most of the draft. */

import { lastFrom } from "../draft/search.ts";
import type { Review } from "./model.ts";

/** The language of most of a draft's prose; of a draft without any, what its front matter says, else the first agenda's. */
export function draftLanguage({ draft, agendas }: Pick<Review, "draft" | "agendas">): string {
  const lengths = new Map<string, number>();
  for (const { start, end, content } of draft.blocks) lengths.set(content.language, (lengths.get(content.language) ?? 0) + end - start);
  const [most] = [...lengths].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? draft.frontMatter?.lang ?? agendas[0]?.language ?? "en";
}

/** The language of the block at an offset, or of the last one before it: what is written between two paragraphs goes on with the first. */
export function languageAt({ draft, agendas }: Pick<Review, "draft" | "agendas">, offset: number): string {
  const block = lastFrom(draft.blocks, offset) ?? draft.blocks[0];
  return block?.content.language ?? draftLanguage({ draft, agendas });
}
