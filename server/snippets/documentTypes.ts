/** The types of document that snippets can be for, told by what a draft says of itself. */
import type { Draft } from "../draft/model.ts";

/** How the first heading of a document of each type begins, in lower case. The ids are those of the shipped snippets and of 'New Draft'. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  decision: ["decision", "quyết định"],
  directive: ["directive", "chỉ thị"],
  resolution: ["resolution", "nghị quyết"],
  dispatch: ["official dispatch", "dispatch", "công điện"],
  conclusions: ["notice of conclusions", "conclusions", "thông báo"],
  plan: ["action plan", "plan", "kế hoạch"],
  programme: ["programme", "strategy", "chương trình", "chiến lược", "đề án"],
  report: ["report", "báo cáo"],
  submission: ["submission", "tờ trình"],
  minutes: ["minutes", "biên bản"],
};

/** The ids of the types, which a snippet's `scope` may name. */
export const DOCUMENT_TYPES: readonly string[] = Object.keys(HEADINGS);

/** The type of a draft: by `type:` in its front matter, else by its first heading; undefined where neither says so. */
export function documentTypeOf({ text, frontMatter, blocks }: Pick<Draft, "text" | "frontMatter" | "blocks">): string | undefined {
  const said = frontMatter && /^type:[ \t]*["']?([a-z]+)/mu.exec(text.slice(0, frontMatter.end))?.[1];
  if (said !== undefined && DOCUMENT_TYPES.includes(said)) return said;
  const heading = blocks.find(({ type }) => type === "heading");
  if (!heading) return undefined;
  const words = text
    .slice(heading.start, Math.min(heading.end, heading.start + 100))
    .normalize("NFC")
    .toLowerCase();
  return DOCUMENT_TYPES.find((type) =>
    HEADINGS[type]?.some((name) => words.startsWith(name) && !/^[\p{L}\p{M}\p{N}]/u.test(words.slice(name.length))),
  );
}
