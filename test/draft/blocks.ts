/** Drafts as short texts, for tests. */
import { readDraft } from "../../server/draft/draft.ts";
import type { Block, Draft } from "../../server/draft/model.ts";

/** Reads a draft under an English agenda. */
export const draftOf = (text: string, languages: readonly string[] = ["en"]): Draft => readDraft("file:///draft.md", text, { languages });

/** The content of a block, its runs of blanks as one. */
export const textOf = (block: Block | undefined): string => (block?.content.text ?? "").replaceAll(/[ \n]+/gu, " ").trim();

/** Every block as 'type: text', code and the like as ¤. */
export const outlineOf = (text: string): readonly string[] =>
  draftOf(text).blocks.map((block) => `${block.type}: ${textOf(block).replaceAll(/\uFFFC+/gu, "¤")}`);

/** The sentences of a block. */
export const sentencesOf = (block: Block | undefined): readonly string[] =>
  (block?.content.sentences ?? []).map(({ start, end }) => (block?.content.text ?? "").slice(start, end));
