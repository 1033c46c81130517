/** Markdown text to a draft: the one way in. */
import { type ContentMemo, readContent } from "./content.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { readIgnores } from "./ignores.ts";
import { tellLanguage } from "./language/tell.ts";
import { decideLanguages } from "./languages.ts";
import { createLines } from "./lines.ts";
import type { LeafText } from "./markdown/leaf.ts";
import { readOutline } from "./markdown/outline.ts";
import { type DraftTree, parseMarkdown } from "./markdown/tree.ts";
import type { Block, Content, Draft, Tag } from "./model.ts";

/** What reading a draft may be given besides its text. */
export interface DraftOptions {
  /** The languages that the agendas in force speak, the default first. */
  readonly languages: readonly string[];
  /** The language that the configuration gives; front matter `lang:` goes before it. Told block by block where neither says. */
  readonly language?: string;
  /** Remembers what blocks say from one reading to the next. */
  readonly memo?: ContentMemo;
  /** The text already parsed, as `editTree` gives it after an edit. Passed over where it is not of this text. */
  readonly tree?: DraftTree;
}

/** The tags of a block whose leaf stands at `base`. */
const readTags = (text: string, part: LeafText, base: number, block: number): readonly Tag[] =>
  part.tags.map(({ start, end, label, destination }) => {
    const span = { start: destination.start + base, end: destination.end + base };
    const target = text.slice(span.start, span.end).slice("agenda:".length);
    const at = target.lastIndexOf("@");
    return {
      start: start + base,
      end: end + base,
      target: at < 0 ? target : target.slice(0, at),
      ...(at >= 0 && { period: target.slice(at + 1) }),
      label: { start: label.start + base, end: label.end + base },
      destination: span,
      block,
    };
  });

/** The language told from each text; remembered in the leaves of the tree, which most edits leave alone, and in the memo. */
const tell = (parts: readonly LeafText[], { languages, memo }: DraftOptions): readonly (string | undefined)[] => {
  const key = languages.join(" ");
  return parts.map((part) => {
    if (part.told?.languages !== key) {
      part.told = { languages: key, language: memo ? memo.language(part.text, languages) : tellLanguage(part.text, languages) };
    }
    return part.told.language;
  });
};

const readPart = (part: LeafText, language: string, memo: ContentMemo | undefined): Content => {
  if (part.content?.language !== language) part.content = readContent(part.text, language, memo);
  return part.content;
};

/**
 * Reads a draft. Never throws, whatever the text; unreadable front matter counts as none, and Markdown that would cost more than a
 * moment to parse is left out. Every block's content is as long as the source that it stands for.
 */
export const readDraft = (uri: string, text: string, options: DraftOptions): Draft => {
  const tree = options.tree?.source === text ? options.tree : parseMarkdown(text);
  const frontMatter = readFrontMatter(text, tree.frontMatterEnd, tree.merges);
  const outline = readOutline(tree);
  const fixed = frontMatter?.lang ?? options.language;
  const languages = fixed === undefined ? decideLanguages(outline.blocks, tell(outline.parts, options), options.languages) : [];
  const tags: Tag[] = [];
  outline.parts.forEach((part, index) => {
    const block = outline.blocks[index];
    if (!block) return;
    block.content = readPart(part, fixed ?? languages[index] ?? "en", options.memo);
    if (part.tags.length > 0) tags.push(...readTags(text, part, outline.bases[index] ?? 0, index));
  });
  return {
    uri,
    text,
    ...(frontMatter && { frontMatter }),
    blocks: outline.blocks as readonly Block[],
    lists: outline.lists,
    tables: outline.tables,
    tags,
    ignores: readIgnores(text, outline.comments, () => createLines(text)),
    merges: tree.merges,
  };
};
